use std::path::Path;

use super::Failure;
use super::args::ExplainArgs;
use super::console::Console;
use super::failure::exit;
use super::gyms::open_gym;
use crate::diagnostic::did_you_mean;
use crate::playbook::{Move, Playbook};
use crate::report::Ui;
use crate::report::{Style, paint};
use crate::text::Lang;

/// `ringside explain`.
///
/// # Errors
/// Where there is no such move.
pub fn explain(args: &ExplainArgs, gym: Option<&Path>, console: &Console) -> Result<u8, Failure> {
    let open = open_gym(gym, Path::new("."))?;
    let playbook = open.gym.playbook();
    let lang = args.lang.or_else(|| open.gym.default_lang()).unwrap_or_default();
    if args.id == "moves" {
        return all(playbook, lang, console);
    }
    let Some(known) = playbook.find(&args.id) else {
        let hint =
            did_you_mean(&args.id, playbook.ids()).unwrap_or_else(|| "`ringside explain moves` lists them".to_owned());
        return Err(Failure::usage(format!("there is no move `{}`", args.id)).hint(hint));
    };
    page(known, lang).iter().try_for_each(|line| console.line(line))?;
    Ok(exit::OK)
}

fn all(playbook: &Playbook, lang: Lang, console: &Console) -> Result<u8, Failure> {
    for known in &playbook.moves {
        let style = if known.is_technique() { Style::Good } else { Style::Bad };
        let id = paint(style, &format!("{:<22}", known.id));
        console.line(&format!("{id} {}", known.name.in_lang(lang)))?;
    }
    Ok(exit::OK)
}

fn page(known: &Move, lang: Lang) -> Vec<String> {
    let mut lines = vec![
        format!("{}  ({}, {})", paint(Style::Bold, known.name.in_lang(lang)), known.id, known.kind),
        String::new(),
        known.what.in_lang(lang).to_owned(),
        known.why.in_lang(lang).to_owned(),
        String::new(),
        known.due.in_lang(lang).to_owned(),
        known.not_due.in_lang(lang).to_owned(),
    ];
    if !known.better.is_empty() {
        let title = if known.is_technique() { Ui::BetterWords } else { Ui::Instead };
        lines.push(String::new());
        lines.push(format!("{}:", title.text(lang)));
        lines.extend(known.better.iter().map(|words| format!("  «{}»", words.in_lang(lang))));
    }
    let unsure = if known.is_technique() { Ui::UnsureTechniqueRule } else { Ui::UnsureMistakeRule };
    lines.push(String::new());
    lines.push(unsure.text(lang).to_owned());
    lines.push(String::new());
    lines.push(paint(Style::Faint, &format!("[{}]", known.source.shown())));
    lines
}
