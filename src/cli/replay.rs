use std::path::Path;

use super::Failure;
use super::args::ReplayArgs;
use super::console::Console;
use super::failure::exit;
use super::files::read_torn;
use super::gyms::open_gym;
use super::play::{show, show_remarks};
use crate::report::Ui;
use crate::text::Lang;
use crate::transcript::{Transcript, read_transcript};

/// `ringside replay`.
///
/// # Errors
/// Where the transcript cannot be read.
pub fn replay(args: &ReplayArgs, gym: Option<&Path>, console: &Console) -> Result<u8, Failure> {
    let path = &args.transcript;
    let text = read_torn(path).map_err(|error| Failure::input(format!("{}: {error}", path.display())))?;
    let transcript = read_transcript(&text).map_err(|error| {
        let hint = "a transcript is a `.jsonl` file that `ringside play` has written";
        Failure::input(format!("{}: {error}", path.display())).hint(hint)
    })?;
    let open = open_gym(gym, Path::new("."))?;
    show(&transcript, open.gym.playbook(), args.format, args.language_level.into(), false, console)?;
    let now = open.gym.scenario(&transcript.header.scenario).scenario.map(|scenario| scenario.hash);
    show_remarks(&remarks(&transcript, now.as_deref()), args.format, console)?;
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
