use std::path::{Path, PathBuf};

use super::Failure;
use super::call_args::{Format, ResumeArgs};
use super::console::Console;
use super::failure::exit;
use super::gyms::{brief, open_scenario};
use super::keep::{Keep, call_at, data_folder, is_going_on};
use super::play::{Coached, Shown, show, show_remarks};
use super::replay::read_call;
use super::screen;
use super::talk::talk_on;
use super::wings::{Wings, recorded_calls};
use crate::front::{Begin, Screens};
use crate::report::{Look, Ui};
use crate::session::Session;
use crate::text::Lang;

/// `ringside resume`.
///
/// # Errors
/// Where there is no such call, or it cannot be gone on with.
pub fn resume(args: &ResumeArgs, gym: Option<&Path>, console: &Console, screens: Screens) -> Result<u8, Failure> {
    let path = match &args.transcript {
        Some(path) => call_at(path, args.screen.data.as_deref()),
        None => latest_unfinished(args.screen.data.as_deref())?,
    };
    let transcript = read_call(&path)?;
    let lang: Lang = transcript.header.lang.parse().unwrap_or_default();
    if Console::has_screen() && !args.plain {
        let mut wings = Wings::new(gym, args.screen.data.as_deref(), console)?;
        let begin = Begin::Resume(path.to_string_lossy().into_owned());
        return screen::show(begin, lang, args.language_level.into(), &args.screen, &mut wings, console, screens);
    }
    let (open, scenario) = open_scenario(&transcript.header.scenario, gym)?;
    let at = transcript.header.at;
    let scenario = scenario.carrying(&transcript.header.carried, at.date());
    let ear = super::ears::ear(&open, &scenario, at)?;
    let briefing = brief(&open, scenario, lang, at, Some(ear));
    let playbook = briefing.playbook.clone();
    let (session, lost) = Session::resume(briefing, &transcript).map_err(|changed| {
        Failure::input(format!("{}: {changed}", path.display()))
            .hint("play it with the scenario that it was recorded with, or `ringside replay` it")
    })?;
    let mut keep = Keep::at_end_of(&path)?;
    keep.entries(&lost, console)?;
    let level = args.language_level.into();
    let finished = talk_on(session, keep, Look { lang, level }, console)?;
    let shown = Shown { level, talk_shown: true, coached: Coached::default(), file: None };
    show(&finished.transcript, &playbook, Format::Text, &shown, console)?;
    show_remarks(&[format!("{} {}", Ui::KeptIn.text(lang), path.display())], Format::Text, console)?;
    finished.trouble.map_or(Ok(exit::OK), Err)
}

fn latest_unfinished(data: Option<&Path>) -> Result<PathBuf, Failure> {
    let folder = data_folder(data)?.join("calls");
    let broken_off = |path: &PathBuf| read_call(path).is_ok_and(|transcript| transcript.outcome().is_none());
    let unfinished = |path: &PathBuf| !is_going_on(path) && broken_off(path);
    recorded_calls(&folder).into_iter().find(unfinished).ok_or_else(|| {
        Failure::input(format!("{}: no call there was broken off", folder.display()))
            .hint("name one: `ringside resume CALL.jsonl`")
    })
}
