use std::path::Path;

use super::Failure;
use super::call_args::{ScreenArgs, ThemeChoice};
use super::console::Console;
use super::failure::exit;
use super::wings::Wings;
use crate::front::{Begin, Screens, Shade, Wishes};
use crate::report::Ui;
use crate::scenario::LanguageLevel;
use crate::text::Lang;

/// Opens the screen with one of the beginnings, and says afterwards where an unfinished call is.
///
/// # Errors
/// Where the terminal cannot be drawn on.
pub fn show(
    begin: Begin,
    lang: Lang,
    level: LanguageLevel,
    args: &ScreenArgs,
    wings: &mut Wings<'_>,
    console: &Console,
    screens: Screens,
) -> Result<u8, Failure> {
    let (shade, day) = (shade(args.theme, console), super::play::now().date());
    let wishes = Wishes { begin, lang, mode: args.mode, pace: args.pace, level, shade, day };
    let left =
        screens(wings, &wishes).map_err(|why| Failure::usage(why).hint("add --plain to talk line by line instead"))?;
    if let Some(path) = &left.unfinished {
        Console::remark(&format!("({}: ringside resume {path})", Ui::Interrupted.text(lang)));
    }
    if let (Some(why), None) = (&left.unwritten, left.signal) {
        return Err(Failure::unwritten(why));
    }
    if let Some(why) = &left.unwritten {
        Console::remark(why);
    }
    // Shells know a program that a signal has ended by 128 and the signal's number.
    Ok(left.signal.map_or(exit::OK, |signal| 128_u8.saturating_add(u8::try_from(signal).unwrap_or(0))))
}

/// Opens the lobby.
///
/// # Errors
/// As for [`show`], and where the gym cannot be opened.
pub fn lobby(
    lang: Option<Lang>,
    args: &ScreenArgs,
    gym: Option<&Path>,
    console: &Console,
    screens: Screens,
) -> Result<u8, Failure> {
    let mut wings = Wings::new(gym, args.data.as_deref(), console)?;
    let lang = lang.or(wings.default_lang()).unwrap_or_default();
    show(Begin::Lobby, lang, LanguageLevel::Mild, args, &mut wings, console, screens)
}

fn shade(theme: ThemeChoice, console: &Console) -> Shade {
    match theme {
        _ if !console.color() => Shade::Plain,
        ThemeChoice::Dark => Shade::Dark,
        ThemeChoice::Light => Shade::Light,
        ThemeChoice::Auto => said_by_terminal(),
    }
}

/// COLORFGBG is `foreground;background`, with 7 and 9 to 15 for light backgrounds; few terminals set it, most are dark.
fn said_by_terminal() -> Shade {
    let said = std::env::var("COLORFGBG").unwrap_or_default();
    match said.rsplit(';').next().and_then(|background| background.parse::<u8>().ok()) {
        Some(7 | 9..=15) => Shade::Light,
        _ => Shade::Dark,
    }
}
