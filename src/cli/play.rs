use std::path::{Path, PathBuf};
use std::sync::Arc;

use jiff::civil::DateTime;

use super::call_args::{Format, PlayArgs};
use super::console::Console;
use super::failure::{Failure, exit};
use super::gyms::{OpenGym, brief, open_gym, open_scenario, open_script};
use super::json;
use super::keep::Keep;
use super::screen;
use super::talk::talk;
use super::watched::Watched;
use super::wings::Wings;
use crate::diagnostic::render_all;
use crate::front::{Begin, Screens};
use crate::playbook::{Carried, Playbook};
use crate::rehearse::{Hearing, Lacks, play_script};
use crate::report::{Look, Ui, debrief, page};
use crate::scenario::{LanguageLevel, Scenario, Script};
use crate::score::score_transcript;
use crate::text::Lang;
use crate::transcript::{Entry, Transcript};
use crate::world::Briefing;

/// `ringside play`.
///
/// # Errors
/// Where the scenario, the script or the place for the transcript is wrong.
pub fn play(args: &PlayArgs, gym: Option<&Path>, console: &Console, screens: Screens) -> Result<u8, Failure> {
    let (open, scenario) = match &args.scenario {
        Some(name) => open_scenario(name, gym)?,
        None => easiest(gym)?,
    };
    Console::complain(&render_all(&open.notes, false));
    let lang = language(args.lang, open.gym.default_lang(), &scenario)?;
    if belongs_on_screen(args) {
        return play_on_screen(args, &scenario.id, lang, gym, console, screens);
    }
    let script = args.script.as_deref().map(|name| open_script(&open, &scenario, name, lang)).transpose()?;
    if let Some(script) = &script {
        check_script(script, &scenario)?;
    }
    let at = args.at.unwrap_or_else(now);
    let seed = args.seed.unwrap_or_else(|| if script.is_some() { 0 } else { seed_from_clock() });
    let name = args.scenario.as_deref().unwrap_or(&scenario.id);
    let watched = args.watch.then(|| Watched::new(name, gym, &open)).transpose()?;
    let ear = needs_ear(args, script.as_ref()).then(|| super::ears::ear(&open, &scenario, at)).transpose()?;
    let briefing = brief(&open, scenario, lang, at, ear).carrying(&carried(args));
    let playbook = Arc::clone(&briefing.playbook);
    match script {
        Some(script) => scripted(args, briefing, &script, seed, console)?.show(args, &playbook, console),
        None => talk(args, briefing, seed, watched, console)?.show(args, &playbook, console),
    }
}

fn carried(args: &PlayArgs) -> Carried {
    Carried { facts: args.carried.clone(), ..Carried::default() }
}

/// A person at a terminal gets the screen, unless what they ask for is text.
fn belongs_on_screen(args: &PlayArgs) -> bool {
    let to_output = args.transcript.as_deref() == Some("-");
    let for_text =
        args.plain || args.watch || args.script.is_some() || args.markdown || args.format != Format::Text || to_output;
    Console::has_screen() && !for_text
}

fn play_on_screen(
    args: &PlayArgs,
    scenario: &str,
    lang: Lang,
    gym: Option<&Path>,
    console: &Console,
    screens: Screens,
) -> Result<u8, Failure> {
    let mut wings = Wings::new(gym, args.screen.data.as_deref(), console)?;
    wings.keep_at(args.transcript.as_ref().map(PathBuf::from), !args.no_record);
    // A file that was named is played, not the scenario of the same id in the gym.
    let scenario = args.scenario.clone().unwrap_or_else(|| scenario.to_owned());
    let begin = Begin::Dossier { scenario, seed: args.seed, at: args.at, carried: carried(args) };
    screen::show(begin, lang, args.language_level.into(), &args.screen, &mut wings, console, screens)
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
    /// What failed on the way.
    pub trouble: Option<Failure>,
}

impl Finished {
    fn show(self, args: &PlayArgs, playbook: &Playbook, console: &Console) -> Result<u8, Failure> {
        let format = if self.keep.is_output() { None } else { Some(args.format) };
        if let Some(format) = format {
            let coached = Coached::default();
            let file = self.keep.path();
            let shown = Shown { level: args.language_level.into(), talk_shown: self.shown, coached, file };
            show(&self.transcript, playbook, format, &shown, console)?;
        }
        if let Some(path) = self.keep.path().filter(|_| args.markdown) {
            write_page(path, &self.transcript, playbook, args.language_level.into())?;
        }
        let lang = self.transcript.header.lang.parse().unwrap_or_default();
        let kept = self.keep.path().map(|path| format!("{} {}", Ui::KeptIn.text(lang), path.display()));
        let remarks: Vec<String> = self.remarks.into_iter().chain(kept).collect();
        show_remarks(&remarks, format.unwrap_or(Format::Json), console)?;
        self.trouble.map_or(Ok(exit::OK), Err)
    }
}

/// Remarks under the debrief; beside the result where that is for a file or a program.
///
/// # Errors
/// Where output fails.
pub fn show_remarks(remarks: &[String], format: Format, console: &Console) -> Result<(), Failure> {
    let lines = remarks.iter().map(|remark| format!("({remark})"));
    if format != Format::Text {
        lines.for_each(|line| Console::remark(&line));
        return Ok(());
    }
    let gap = (!remarks.is_empty()).then(String::new);
    gap.into_iter().chain(lines).try_for_each(|line| console.line(&line))
}

/// A page to read, beside the transcript.
fn write_page(call: &Path, transcript: &Transcript, playbook: &Playbook, level: LanguageLevel) -> Result<(), Failure> {
    let lang: Lang = transcript.header.lang.parse().unwrap_or_default();
    let card = score_transcript(transcript);
    let look = Look { lang, level };
    let debrief = debrief(&card, transcript, playbook.outcome(card.outcome, lang), look);
    let page = page(transcript, &debrief, file_name(Some(call)), playbook, look);
    let path = call.with_extension("md");
    std::fs::write(&path, page).map_err(|error| Failure::output(&path, &error))
}

/// A page goes to others, whom the folders of this computer do not concern.
fn file_name(call: Option<&Path>) -> Option<&str> {
    call?.file_name()?.to_str()
}

/// How a finished call is shown.
pub struct Shown<'a> {
    /// How strong a language the debtor may use.
    pub level: LanguageLevel,
    /// True where the talk was shown already.
    pub talk_shown: bool,
    /// What a coach had to do with it.
    pub coached: Coached,
    /// Where it is recorded.
    pub file: Option<&'a Path>,
}

/// What a coach had to do with a call.
#[derive(Clone, Copy, Default)]
pub struct Coached {
    /// Turns that a coach looked at.
    pub looked_at: usize,
    /// Those in which they found other moves than the ear.
    pub differing: usize,
    /// True where the score is of the coach's moves.
    pub applied: bool,
}

impl Coached {
    /// What is said of it beside the score; empty where no coach was there.
    fn remark(self, lang: Lang) -> String {
        if self.looked_at == 0 {
            return String::new();
        }
        let next = if self.applied { Ui::CoachApplied } else { Ui::CoachNotApplied };
        let turns = format!("{} {}, {}", Ui::CoachCorrected.text(lang), self.differing, Ui::OfLookedAt.text(lang));
        format!("{turns} {}; {}", self.looked_at, next.text(lang))
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
    shown: &Shown<'_>,
    console: &Console,
) -> Result<(), Failure> {
    let lang: Lang = transcript.header.lang.parse().unwrap_or_default();
    let card = score_transcript(transcript);
    let outcome = playbook.outcome(card.outcome, lang);
    let look = Look { lang, level: shown.level };
    let debrief = || {
        let mut debrief = debrief(&card, transcript, outcome, look);
        debrief.remark = shown.coached.remark(lang);
        debrief
    };
    match format {
        Format::Json => console.json(&json::run(transcript, &card, shown.coached)),
        Format::Markdown => console.write(&page(transcript, &debrief(), file_name(shown.file), playbook, look)),
        Format::Text => {
            let mut lines = if shown.talk_shown { Vec::new() } else { look.talk(transcript) };
            lines.extend(look.debrief(&debrief()));
            lines.iter().try_for_each(|line| console.line(line))
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
    let trouble = keep.entries(&played.transcript.entries, console).err();
    let mut remarks = Vec::new();
    if played.unsaid > 0 {
        remarks.push(format!("{}: {}", Ui::Leftover.text(lang), played.unsaid));
    }
    let lacking = |lacks| match lacks {
        Lacks::Lines => Ui::RanOut.text(lang).to_owned(),
        Lacks::Calls => Ui::NoFurtherCall.text(lang).to_owned(),
    };
    remarks.extend(played.lacks.map(lacking));
    Ok(Finished { transcript: played.transcript, keep, shown: false, remarks, trouble })
}

fn easiest(gym: Option<&Path>) -> Result<(OpenGym, Scenario), Failure> {
    let open = open_gym(gym, Path::new("."))?;
    let scenarios = open.gym.scenario_ids().into_iter().filter_map(|id| open.gym.scenario(&id).scenario);
    let easiest = scenarios.min_by_key(|scenario| (scenario.difficulty, scenario.id.clone()));
    let scenario = easiest
        .ok_or_else(|| Failure::input("there is no scenario that can be played").hint("`ringside check` says why"))?;
    Ok((open, scenario))
}

/// The language that was asked for, else the gym's, English, the scenario's first: whichever it speaks.
pub fn language(asked: Option<Lang>, of_gym: Option<Lang>, scenario: &Scenario) -> Result<Lang, Failure> {
    let speaks = |lang: &Lang| scenario.langs.contains(lang);
    match asked {
        Some(lang) if !speaks(&lang) => {
            let spoken = scenario.langs.iter().map(|lang| lang.code()).collect::<Vec<_>>().join(" or ");
            let text = format!("`{}` does not speak {lang}", scenario.id);
            Err(Failure::usage(text).hint(format!("play it with --lang {spoken}")))
        }
        Some(lang) => Ok(lang),
        None => {
            let usual = [of_gym, Some(Lang::En)].into_iter().flatten().find(speaks);
            Ok(usual.or(scenario.langs.first().copied()).unwrap_or_default())
        }
    }
}

fn check_script(script: &Script, scenario: &Scenario) -> Result<(), Failure> {
    if script.scenario.is_empty() || script.scenario == *scenario.id {
        return Ok(());
    }
    let text = format!("the script is for `{}`, not for `{}`", script.scenario, scenario.id);
    Err(Failure::input(text).hint(format!("play it with `ringside play {} --script …`", script.scenario)))
}

fn needs_ear(args: &PlayArgs, script: Option<&Script>) -> bool {
    script.is_none_or(|script| args.by_text || script.lines().any(|(_, means)| means.is_none()))
}

pub fn now() -> DateTime {
    let now = jiff::Zoned::now().datetime();
    now.round(jiff::Unit::Second).unwrap_or(now)
}

/// A call nobody gave a seed for is another one every time; its seed stands in the transcript.
pub fn seed_from_clock() -> u64 {
    let nanos = jiff::Timestamp::now().as_nanosecond().unsigned_abs();
    (nanos / 1000 % 1_000_000) as u64
}
