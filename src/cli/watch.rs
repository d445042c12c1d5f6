use std::path::Path;

use super::Failure;
use super::call_args::{Format, WatchArgs};
use super::console::Console;
use super::failure::exit;
use super::gyms::{brief, open_scenario, open_script};
use super::play::{Coached, Shown, language, now, show};
use super::screen;
use super::wings::Wings;
use crate::front::{Begin, Screens};
use crate::rehearse::{Hearing, play_script};

/// `ringside watch`.
///
/// # Errors
/// Where scenario or script are wrong.
pub fn watch(args: &WatchArgs, gym: Option<&Path>, console: &Console, screens: Screens) -> Result<u8, Failure> {
    // What is wrong with the files is told here, place by place, before the screen is taken.
    let (open, scenario) = open_scenario(&args.scenario, gym)?;
    let lang = language(args.lang, open.gym.default_lang(), &scenario)?;
    let script = open_script(&open, &scenario, &args.script, lang)?;
    let at = args.at.unwrap_or_else(now);
    if Console::has_screen() && !args.plain {
        let mut wings = Wings::new(gym, args.screen.data.as_deref(), console)?;
        let (scenario, script) = (args.scenario.clone(), args.script.clone());
        let begin = Begin::Watch { scenario, script, seed: args.seed, at: Some(at) };
        return screen::show(begin, lang, args.language_level.into(), &args.screen, &mut wings, console, screens);
    }
    let unsaid = script.lines().any(|(_, means)| means.is_none());
    let ear = unsaid.then(|| super::ears::ear(&open, &scenario, at)).transpose()?;
    let briefing = brief(&open, scenario, lang, at, ear);
    let playbook = briefing.playbook.clone();
    let played = play_script(briefing, &script, Hearing::ByMeans, args.seed, |_| {});
    let shown = Shown { level: args.language_level.into(), talk_shown: false, coached: Coached::default(), file: None };
    show(&played.transcript, &playbook, Format::Text, &shown, console)?;
    Ok(exit::OK)
}
