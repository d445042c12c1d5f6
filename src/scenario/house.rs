//! Whether the ear can learn a gym's own moves.

use std::sync::Arc;

use super::gym::{GYM_FILE, Gym};
use crate::diagnostic::{Diagnostic, Report, SourceText};
use crate::text::Lang;
use crate::yaml::{Fields, Node, Source, parse};

/// From fewer replies the ear learns little more than their very words.
const FEWEST: usize = 8;

const MOVES: &str = "scripts/playbook/moves";

impl Gym {
    /// Warns of house moves with few examples in a language, or none in one of the gym's; gives the files.
    pub fn check_house_moves(&self, report: &mut Report) -> Vec<Arc<SourceText>> {
        let Some(local) = self.local.as_deref() else { return Vec::new() };
        let langs = languages(local);
        let paths = local.list(MOVES).into_iter().filter(|path| path.ends_with(".yaml"));
        let trees: Vec<Node> = paths.filter_map(|path| quiet_tree(local, &path)).collect();
        for tree in trees.iter().filter(|tree| Fields::of(tree).bool("house").unwrap_or(false)) {
            check_examples(tree, &langs, report);
        }
        trees.iter().map(|tree| Arc::clone(tree.source())).collect()
    }
}

fn check_examples(tree: &Node, langs: &[Lang], report: &mut Report) {
    let examples = Fields::of(tree).map("examples");
    for lang in Lang::ALL {
        let count = examples.map_or(0, |examples| examples.names(lang.code()).len());
        let place = |key: &str| Fields::of(tree).key_place(key);
        let told = match (count, examples) {
            (0, None) if langs.contains(&lang) => Some((place("kind"), never_heard(lang))),
            (0, Some(_)) if langs.contains(&lang) => Some((place("examples"), never_heard(lang))),
            (1..FEWEST, Some(examples)) => {
                let told = format!("the ear learns this move from {count} examples in `{lang}`, which are few");
                Some((examples.key_place(lang.code()), told))
            }
            _ => None,
        };
        if let Some((place, message)) = told {
            let help = format!("write 8 to 15 replies in `{lang}` that make the move, typed as people type");
            report.push(Diagnostic::warning("few-examples", place, message).help(help));
        }
    }
}

fn never_heard(lang: Lang) -> String {
    format!("there are no examples in `{lang}`: in that language the ear never hears this move")
}

/// What `ringside.yaml` says that the gym's texts are written in; nothing where it says nothing.
fn languages(local: &dyn Source) -> Vec<Lang> {
    let tree = quiet_tree(local, GYM_FILE);
    let names = tree.as_ref().map_or_else(Vec::new, |tree| Fields::of(tree).names("languages"));
    names.into_iter().filter_map(|(name, _)| name.parse().ok()).collect()
}

/// What is wrong with the file itself was told when the gym was opened.
fn quiet_tree(local: &dyn Source, path: &str) -> Option<Node> {
    let text = local.read(path).ok()?;
    parse(&SourceText::new(local.shown(path), text), &mut Report::default())
}
