use std::path::Path;
use std::sync::Arc;

use jiff::civil::DateTime;

use super::args::{Format, PlayArgs};
use super::console::Console;
use super::failure::{Failure, exit};
use super::gyms::{OpenGym, brief, open_gym, open_scenario, open_script};
use super::keep::Keep;
use super::phrases::Ui;
use super::show::Look;
use super::talk::talk;
use super::{json, markdown};
use crate::diagnostic::render_all;
use crate::ear::Recogniser;
use crate::playbook::Playbook;
use crate::rehearse::{Hearing, play_script};
use crate::scenario::{Scenario, Script};
use crate::score::score_transcript;
use crate::text::Lang;
use crate::transcript::{Entry, Transcript};
use crate::world::Briefing;

/// `ringside play`.
///
/// # Errors
/// Where the scenario, the script or the place for the transcript is wrong.
pub fn play(args: &PlayArgs, gym: Option<&Path>, console: &Console) -> Result<u8, Failure> {
    let (open, scenario) = match &args.scenario {
        Some(name) => open_scenario(name, gym)?,
        None => easiest(gym)?,
    };
    Console::complain(&render_all(&open.notes, false));
    let lang = language(args.lang, &scenario)?;
    let script = args.script.as_deref().map(|name| open_script(&open, &scenario, name, lang)).transpose()?;
    if let Some(script) = &script {
        check_script(script, &scenario)?;
    }
    let at = args.at.unwrap_or_else(now);
    let seed = args.seed.unwrap_or_else(|| if script.is_some() { 0 } else { seed_from_clock() });
    let ear = needs_ear(args, script.as_ref()).then(|| super::ears::ear(&open, &scenario, at)).transpose()?;
    let briefing = brief(&open, scenario, lang, at, ear);
    let playbook = Arc::clone(&briefing.playbook);
    match script {
        Some(script) => scripted(args, briefing, &script, seed, console)?.show(args, &playbook, console),
        None => talk(args, briefing, seed, console)?.show(args, &playbook, console),
    }
}

/// A call that was played, and what there is to say about it.
pub struct Finished {
    /// What happened.
    pub transcript: Transcript,
    /// Where it was kept.
    pub keep: Keep,
    /// True where the talk was shown already while it went on.
    pub shown: bool,
    /// Remarks for the end.
    pub remarks: Vec<String>,
}

impl Finished {
    fn show(self, args: &PlayArgs, playbook: &Playbook, console: &Console) -> Result<u8, Failure> {
        if self.keep.is_output() {
            return Ok(exit::OK);
        }
        show(&self.transcript, playbook, args.format, args.language_level.into(), self.shown, console)?;
        let lang = self.transcript.header.lang.parse().unwrap_or_default();
        if args.format == Format::Text {
            for remark in &self.remarks {
                console.line(&format!("({remark})"))?;
            }
            if let Some(path) = self.keep.path() {
                console.line(&format!("({} {})", Ui::KeptIn.text(lang), path.display()))?;
            }
        }
        Ok(exit::OK)
    }
}

/// Shows a finished call: talk (unless it was shown already) and scorecard.
///
/// # Errors
/// Where output fails.
pub fn show(
    transcript: &Transcript,
    playbook: &Playbook,
    format: Format,
    level: crate::scenario::LanguageLevel,
    talk_shown: bool,
    console: &Console,
) -> Result<(), Failure> {
    let lang: Lang = transcript.header.lang.parse().unwrap_or_default();
    let card = score_transcript(transcript);
    let outcome = playbook.outcome(card.outcome, lang);
    match format {
        Format::Json => console.line(&json::run(transcript, &card)),
        Format::Markdown => console.write(&markdown::call(transcript, &card, outcome, level)),
        Format::Text => {
            let look = Look { console, lang, level };
            if !talk_shown {
                look.opening(&transcript.header).iter().try_for_each(|line| console.line(line))?;
                let talk = transcript.last_branch();
                let lines = talk.iter().filter_map(|entry| look.event(entry, true));
                lines.collect::<Vec<_>>().iter().try_for_each(|line| console.line(line))?;
            }
            look.scorecard(&card, &transcript.header, outcome).iter().try_for_each(|line| console.line(line))
        }
    }
}

fn scripted(
    args: &PlayArgs,
    briefing: Briefing,
    script: &Script,
    seed: u64,
    console: &Console,
) -> Result<Finished, Failure> {
    let lang = briefing.lang;
    let hearing = if args.by_text { Hearing::ByText } else { Hearing::ByMeans };
    let played = play_script(briefing, script, hearing, seed, |_: &[Entry]| {});
    let mut keep = Keep::open(args, &played.transcript.header, false)?;
    keep.header(&played.transcript.header, console)?;
    keep.entries(&played.transcript.entries, console)?;
    let mut remarks = Vec::new();
    if played.unsaid > 0 {
        remarks.push(format!("{} {}", played.unsaid, Ui::Leftover.text(lang)));
    }
    if played.ran_out {
        remarks.push(Ui::RanOut.text(lang).to_owned());
    }
    Ok(Finished { transcript: played.transcript, keep, shown: false, remarks })
}

fn easiest(gym: Option<&Path>) -> Result<(OpenGym, Scenario), Failure> {
    let open = open_gym(gym, Path::new("."))?;
    let scenarios = open.gym.scenario_ids().into_iter().filter_map(|id| open.gym.scenario(&id).scenario);
    let easiest = scenarios.min_by_key(|scenario| (scenario.difficulty, scenario.id.clone()));
    let scenario = easiest.ok_or_else(|| Failure::input("there is no scenario that can be played").hint("`ringside check` says why"))?;
    Ok((open, scenario))
}

fn language(asked: Option<Lang>, scenario: &Scenario) -> Result<Lang, Failure> {
    let lang = asked.or_else(|| scenario.langs.iter().copied().find(|lang| *lang == Lang::En)).or(scenario.langs.first().copied());
    let lang = lang.unwrap_or_default();
    if asked.is_some() && !scenario.langs.contains(&lang) {
        let spoken = scenario.langs.iter().map(|lang| lang.code()).collect::<Vec<_>>().join(", ");
        let text = format!("`{}` does not speak {lang}", scenario.id);
        return Err(Failure::usage(text).hint(format!("play it with --lang {spoken}")));
    }
    Ok(lang)
}

fn check_script(script: &Script, scenario: &Scenario) -> Result<(), Failure> {
    if script.scenario.is_empty() || script.scenario == *scenario.id {
        return Ok(());
    }
    let text = format!("the script is for `{}`, not for `{}`", script.scenario, scenario.id);
    Err(Failure::input(text).hint(format!("ringside play {} --script …", script.scenario)))
}

fn needs_ear(args: &PlayArgs, script: Option<&Script>) -> bool {
    script.is_none_or(|script| args.by_text || script.lines().any(|(_, means)| means.is_none()))
}

fn now() -> DateTime {
    let now = jiff::Zoned::now().datetime();
    now.round(jiff::Unit::Second).unwrap_or(now)
}

/// A call nobody gave a seed for is another one every time; its seed stands in the transcript.
fn seed_from_clock() -> u64 {
    let nanos = jiff::Timestamp::now().as_nanosecond().unsigned_abs();
    (nanos / 1000 % 1_000_000) as u64
}

/// The ear of a call: words to moves, figures against the case.
pub type CallEar = Arc<dyn Recogniser>;
