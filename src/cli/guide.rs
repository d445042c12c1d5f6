use super::Failure;
use super::console::Console;
use super::failure::exit;
use super::files::BuiltIn;
use super::trainer_args::GuideArgs;
use crate::report::{guide_headings, guide_lines};
use crate::yaml::Source;

/// `ringside guide`: how a debtor is written, or the sections about one thing.
///
/// # Errors
/// Where no heading has the word.
pub fn guide(args: &GuideArgs, console: &Console) -> Result<u8, Failure> {
    let read = |path: &str| BuiltIn.read(path).map_err(|error| Failure::input(error.to_string()));
    let chapters =
        ["scenarios", "scripts/playbook", "scenarios/campaigns"].map(|folder| read(&format!("{folder}/README.md")));
    let page = chapters.into_iter().collect::<Result<Vec<String>, Failure>>()?.join("\n");
    let lines = guide_lines(&page, args.about.as_deref());
    if let (Some(word), true) = (&args.about, lines.is_empty()) {
        return Err(Failure::usage(format!("no section of the guide is about `{word}`"))
            .hint(format!("sections: {}", guide_headings(&page).join("; "))));
    }
    lines.iter().try_for_each(|line| console.line(line))?;
    Ok(exit::OK)
}
