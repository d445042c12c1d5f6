use std::path::Path;

use super::Failure;
use super::args::ReplayArgs;
use super::console::Console;
use super::failure::exit;
use super::files::read_torn;
use super::gyms::open_gym;
use super::play::{show, show_remarks};
use super::screen;
use super::wings::Wings;
use crate::front::{Begin, Screens};
use crate::report::Ui;
use crate::text::Lang;
use crate::transcript::{Transcript, read_transcript};

/// `ringside replay`.
///
/// # Errors
/// Where the transcript cannot be read.
pub fn replay(args: &ReplayArgs, gym: Option<&Path>, console: &Console, screens: Screens) -> Result<u8, Failure> {
    let path = &args.transcript;
    let text = read_torn(path).map_err(|error| Failure::input(format!("{}: {error}", path.display())))?;
    let transcript = read_transcript(&text).map_err(|error| {
        let hint = "a transcript is a `.jsonl` file that `ringside play` has written";
        Failure::input(format!("{}: {error}", path.display())).hint(hint)
    })?;
    if Console::is_interactive() && !args.plain && args.format.is_none() {
        let lang = transcript.header.lang.parse().unwrap_or_default();
        let mut wings = Wings::new(gym, args.screen.data.as_deref(), console)?;
        let begin = Begin::Film(path.to_string_lossy().into_owned());
        return screen::show(begin, lang, args.language_level.into(), &args.screen, &mut wings, console, screens);
    }
    let format = args.format.unwrap_or_default();
    let open = open_gym(gym, Path::new("."))?;
    show(&transcript, open.gym.playbook(), format, args.language_level.into(), false, console)?;
    let now = open.gym.scenario(&transcript.header.scenario).scenario.map(|scenario| scenario.hash);
    show_remarks(&remarks(&transcript, now.as_deref()), format, console)?;
    Ok(exit::OK)
}

fn remarks(transcript: &Transcript, hash_now: Option<&str>) -> Vec<String> {
    let lang: Lang = transcript.header.lang.parse().unwrap_or_default();
    let changed = hash_now.is_some_and(|hash| hash != transcript.header.scenario_hash);
    [(transcript.torn, Ui::Torn), (transcript.outcome().is_none(), Ui::NotEnded), (changed, Ui::Changed)]
        .into_iter()
        .filter(|(holds, _)| *holds)
        .map(|(_, remark)| remark.text(lang).to_owned())
        .collect()
}
