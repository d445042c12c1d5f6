//! Where a finding is meant, the file says so: `# allow: silence-wins` at the end of its line or on the line above it, and
//! `# allow-file: long-line` anywhere for the whole file. Several ids stand with commas between them.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::catalogue::is_known;
use crate::diagnostic::{Diagnostic, Place, Report, Severity, SourceText};

/// What one file allows: ids, and the lines on which they hold; all lines for none.
#[derive(Default)]
struct Allowed {
    ids: Vec<(String, Option<usize>)>,
    unknown: Vec<(String, usize)>,
}

impl Allowed {
    fn read(text: &str) -> Self {
        let mut allowed = Self::default();
        for (at, line) in text.lines().enumerate() {
            let Some((before, ids)) = marked(line) else { continue };
            let whole_file = before.ends_with("-file");
            // On a line of its own it speaks of the next one.
            let alone = line.trim_start().starts_with('#');
            let holds_on = (!whole_file).then_some(if alone { at + 2 } else { at + 1 });
            for id in ids.split(',').map(str::trim).filter(|id| !id.is_empty()) {
                if is_known(id) {
                    allowed.ids.push((id.to_owned(), holds_on));
                } else {
                    allowed.unknown.push((id.to_owned(), at));
                }
            }
        }
        allowed
    }

    fn lets(&self, found: &Diagnostic) -> bool {
        let line = found.place.as_ref().map(|place| place.line_column().0);
        self.ids.iter().any(|(id, holds_on)| id == found.id && (holds_on.is_none() || *holds_on == line))
    }
}

/// The comment of a line that allows something: `allow` or `allow-file`, and the ids behind the colon.
fn marked(line: &str) -> Option<(&str, &str)> {
    let (_, comment) = line.rsplit_once('#')?;
    let (word, ids) = comment.trim_start().split_once(':')?;
    matches!(word, "allow" | "allow-file").then_some((word, ids))
}

/// Takes out what its file allows. Errors stay: what cannot be played cannot be meant.
pub fn leave_out_allowed(report: &mut Report, sources: &[Arc<SourceText>]) {
    let mut by_path: BTreeMap<String, Allowed> = BTreeMap::new();
    for source in sources.iter().filter(|source| source.text.contains("allow")) {
        by_path.entry(source.path.clone()).or_insert_with(|| Allowed::read(&source.text));
    }
    report.retain(|found| {
        let path = found.place.as_ref().map(|place| &place.source.path);
        let allowed = path.and_then(|path| by_path.get(path));
        found.severity == Severity::Error || !allowed.is_some_and(|allowed| allowed.lets(found))
    });
    for source in sources {
        for (id, line) in by_path.get(&source.path).map_or(&[][..], |allowed| &allowed.unknown) {
            let message = format!("`{id}` is nothing that can be allowed");
            report.push(
                Diagnostic::warning("unknown-allow", line_place(source, *line), message)
                    .help("`ringside explain lints` lists what can"),
            );
        }
    }
}

fn line_place(source: &Arc<SourceText>, line: usize) -> Place {
    let start = source.text.split_inclusive('\n').take(line).map(str::len).sum::<usize>();
    let text = source.text[start..].lines().next().unwrap_or_default();
    let mark = text.rfind('#').unwrap_or(0);
    Place::new(source, start + mark..start + text.len())
}
