use std::path::Path;

use super::Failure;
use super::call_args::ReplayArgs;
use super::console::Console;
use super::failure::exit;
use super::files::read_torn;
use super::gyms::open_gym;
use super::keep::call_at;
use super::play::{Coached, Shown, show, show_remarks};
use super::screen;
use super::side_files::{is_side_file, read_side_file};
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
    let path = &call_at(&args.transcript, args.screen.data.as_deref());
    let transcript = read_call(path)?;
    if Console::has_screen() && !args.plain && !args.corrected && args.format.is_none() {
        let lang = transcript.header.lang.parse().unwrap_or_default();
        let mut wings = Wings::new(gym, args.screen.data.as_deref(), console)?;
        let begin = Begin::Film(path.to_string_lossy().into_owned());
        return screen::show(begin, lang, args.language_level.into(), &args.screen, &mut wings, console, screens);
    }
    let format = args.format.unwrap_or_default();
    let (transcript, coached) = coached(transcript, path, args)?;
    let open = open_gym(gym, Path::new("."))?;
    let shown = Shown { level: args.language_level.into(), talk_shown: false, coached, file: Some(path) };
    show(&transcript, open.gym.playbook(), format, &shown, console)?;
    let now = open.gym.scenario(&transcript.header.scenario).scenario.map(|scenario| scenario.hash);
    show_remarks(&remarks(&transcript, now.as_deref()), format, console)?;
    Ok(exit::OK)
}

/// A recorded call.
///
/// # Errors
/// Where the file cannot be read, or is no transcript.
pub fn read_call(path: &Path) -> Result<Transcript, Failure> {
    let text = read_torn(path).map_err(|error| Failure::input(format!("{}: {error}", path.display())))?;
    read_transcript(&text).map_err(|error| {
        let hint = match is_side_file(path) {
            true => "this is a coach's side file: name the call itself, without `.coach`",
            false => "a transcript is a `.jsonl` file that `ringside play` has written",
        };
        Failure::input(format!("{}: {error}", path.display())).hint(hint)
    })
}

/// The call as it is to be scored, and what a coach had to do with it. A side file that cannot be used keeps nobody from
/// seeing the call as it was.
fn coached(transcript: Transcript, path: &Path, args: &ReplayArgs) -> Result<(Transcript, Coached), Failure> {
    let corrections = match read_side_file(path, &transcript) {
        Ok(corrections) => corrections,
        Err(failure) if args.corrected => return Err(failure),
        Err(failure) => {
            Console::remark(&failure.to_string());
            return Ok((transcript, Coached::default()));
        }
    };
    let (looked_at, differing) = (corrections.looked_at(), corrections.differing());
    if args.corrected && looked_at == 0 {
        let path = args.transcript.display();
        return Err(Failure::input(format!("{path}: no coach has corrected this call"))
            .hint(format!("`ringside correct {path}` does it, turn by turn")));
    }
    let transcript = if args.corrected { corrections.applied(&transcript) } else { transcript };
    Ok((transcript, Coached { looked_at, differing, applied: args.corrected }))
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
