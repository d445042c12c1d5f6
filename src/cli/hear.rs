use std::path::Path;
use std::sync::Arc;

use serde_json::{Value, json};

use super::Failure;
use super::args::ListFormat;
use super::console::Console;
use super::ears::{built_in, ear_of};
use super::failure::exit;
use super::gyms::{OpenGym, open_gym, open_scenario};
use super::play::{language, now};
use super::trainer_args::HearArgs;
use crate::ear::{Ear, Recognised, Recogniser, Reply};
use crate::playbook::Playbook;
use crate::report::{HANG, Style, Ui, paint, quoted};
use crate::scenario::{CaseWords, Scenario};
use crate::session::house_examples;
use crate::text::Lang;
use crate::transcript::UNSURE;

/// `ringside hear`.
///
/// # Errors
/// Where the scenario is wrong, or output fails.
pub fn hear(args: &HearArgs, gym: Option<&Path>, console: &Console) -> Result<u8, Failure> {
    let listener = Listener::open(args, gym)?;
    let mut told = Vec::new();
    let mut tell = |words: &str| -> Result<(), Failure> {
        let found = listener.listen(words);
        match args.format {
            ListFormat::Json => told.push(listener.json(words, &found)),
            ListFormat::Text => listener.lines(words, &found).iter().try_for_each(|line| console.line(line))?,
        }
        Ok(())
    };
    match args.text.as_deref().filter(|text| *text != "-") {
        Some(text) => tell(text)?,
        None => {
            while let Some(line) = console.read_line()? {
                if !line.trim().is_empty() {
                    tell(line.trim())?;
                }
            }
        }
    }
    if args.format == ListFormat::Json {
        console.json(&Value::Array(told))?;
    }
    Ok(exit::OK)
}

/// The ear, and where it listens.
struct Listener {
    open: OpenGym,
    scenario: Option<Scenario>,
    ear: Arc<Ear>,
    attentive: Option<Arc<dyn Recogniser>>,
    lang: Lang,
    debtor: String,
}

/// What was made of one reply.
struct Found {
    moves: Vec<Recognised>,
    /// What came nearest of all that was not heard, and how likely it was.
    nearly: Option<(String, u16)>,
}

impl Listener {
    fn open(args: &HearArgs, gym: Option<&Path>) -> Result<Self, Failure> {
        let (open, scenario) = match &args.scenario {
            Some(name) => open_scenario(name, gym).map(|(open, scenario)| (open, Some(scenario)))?,
            None => (open_gym(gym, Path::new("."))?, None),
        };
        let after = args.after.clone().unwrap_or_default();
        let Some(scenario) = scenario else {
            let lang = args.lang.or_else(|| open.gym.default_lang()).unwrap_or_default();
            let mut house = house_examples(open.gym.playbook(), |_| true);
            house.retain(|examples| examples.lang == lang);
            let ear = Arc::new(built_in()?.with_house_moves(&house));
            return Ok(Self { open, scenario: None, ear, attentive: None, lang, debtor: after });
        };
        let lang = language(args.lang, open.gym.default_lang(), &scenario)?;
        let (ear, attentive) = ear_of(&open, &scenario, now())?;
        let spoken = scenario.responses.iter().find(|response| *response.rule.id == *after);
        let words = CaseWords { scenario: &scenario, lang, first_day: now().date() };
        let debtor = spoken
            .and_then(|response| response.lines.first())
            .map_or(after.clone(), |line| words.fill_in(line.in_lang(lang)));
        Ok(Self { open, ear, attentive: Some(attentive), lang, debtor, scenario: Some(scenario) })
    }

    fn playbook(&self) -> &Playbook {
        self.open.gym.playbook()
    }

    fn listen(&self, words: &str) -> Found {
        let mut moves = match &self.attentive {
            Some(ear) => {
                let reply = Reply { lang: self.lang, debtor: &self.debtor, words, day: now().date(), promised: None };
                ear.recognise(&reply)
            }
            None => self.by_the_bare_ear(words),
        };
        moves.iter_mut().for_each(|found| self.bear_out(found));
        let nearly = self.ear.nearly(self.lang, &self.debtor, words);
        let nearly = nearly.map(|(which, likely)| (self.ear.moves()[which].to_string(), likely));
        let nearly = nearly.filter(|(id, _)| moves.iter().all(|found| *found.id != **id));
        Found { moves, nearly }
    }

    fn by_the_bare_ear(&self, words: &str) -> Vec<Recognised> {
        let heard = self.ear.hear(self.lang, &self.debtor, words).moves.into_iter();
        let recognised = |heard: crate::ear::Heard| Recognised {
            id: self.ear.moves()[heard.which].clone(),
            confidence: heard.confidence,
            span: heard.span,
            dossier: String::new(),
        };
        heard.map(recognised).collect()
    }

    /// A claim that the case of the scenario does not bear out is heard as the mistake that it is.
    fn bear_out(&self, found: &mut Recognised) {
        let Some(scenario) = &self.scenario else { return };
        let becomes = self.playbook().ix(&found.id).and_then(|ix| scenario.untrue[usize::from(ix.0)]);
        if let Some(becomes) = becomes {
            found.id = self.playbook().get(becomes).id.clone();
        }
    }

    fn name(&self, id: &str) -> String {
        self.playbook().find(id).map_or_else(|| id.to_owned(), |known| known.name.in_lang(self.lang).to_owned())
    }

    fn lines(&self, words: &str, found: &Found) -> Vec<String> {
        let mut lines = vec![paint(Style::Bold, &quoted(words))];
        if found.moves.is_empty() {
            lines.push(format!("  {}", Ui::NoMove.text(self.lang)));
        }
        for heard in &found.moves {
            let technique = self.playbook().find(&heard.id).is_some_and(crate::playbook::Move::is_technique);
            let style = if technique { Style::Good } else { Style::Bad };
            let doubt =
                if heard.confidence < UNSURE { format!(" {}", Ui::Unsure.text(self.lang)) } else { String::new() };
            let proof = quoted(words.get(heard.span.clone()).unwrap_or(words));
            let id = paint(style, &format!("{:<22}", heard.id));
            lines.push(format!("  {id} {:>4}{doubt}  {HANG}{}  {proof}", heard.confidence, self.name(&heard.id)));
            if !heard.dossier.is_empty() {
                lines.push(format!("  {HANG}  {}: {}", Ui::DossierSays.text(self.lang), heard.dossier));
            }
        }
        if let Some((id, likely)) = &found.nearly {
            let nearly = format!("{}: {id} {likely}  {}", Ui::NearlyHeard.text(self.lang), self.name(id));
            lines.push(paint(Style::Faint, &format!("  {HANG}{nearly}")));
        }
        lines
    }

    fn json(&self, words: &str, found: &Found) -> Value {
        let heard = |heard: &Recognised| {
            json!({
                "move": heard.id,
                "name": self.name(&heard.id),
                "confidence": heard.confidence,
                "unsure": heard.confidence < UNSURE,
                "words": words.get(heard.span.clone()).unwrap_or(words),
                "dossier": heard.dossier,
            })
        };
        let nearly = found.nearly.as_ref();
        json!({
            "text": words,
            "after": self.debtor,
            "lang": self.lang.code(),
            "moves": found.moves.iter().map(heard).collect::<Vec<_>>(),
            "nearly": nearly.map(|(id, likely)| json!({ "move": id, "name": self.name(id), "confidence": likely })),
        })
    }
}
