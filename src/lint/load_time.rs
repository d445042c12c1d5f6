//! What loading finds, explained: the files themselves, before any lint looks at them.

use crate::diagnostic::Severity;

/// One thing that loading finds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LoadTime {
    /// Its id in messages.
    pub id: &'static str,
    /// How bad it is.
    pub severity: Severity,
    /// One line: what is wrong.
    pub title: &'static str,
    /// What it means, and the way out.
    pub page: String,
}

const TABLE: &str = include_str!("load_time.txt");

/// All of it, in the order in which a file is read.
pub fn load_time() -> Vec<LoadTime> {
    let mut rows: Vec<LoadTime> = Vec::new();
    for line in TABLE.lines().filter(|line| !line.is_empty() && !line.starts_with('#')) {
        match (line.strip_prefix("    "), rows.last_mut()) {
            (Some(more), Some(row)) => {
                row.page += if row.page.is_empty() { "" } else { "\n" };
                row.page += more;
            }
            _ => rows.extend(headline(line)),
        }
    }
    rows
}

/// `id (severity): title`.
fn headline(line: &'static str) -> Option<LoadTime> {
    let (id, rest) = line.split_once(" (")?;
    let (severity, title) = rest.split_once("): ")?;
    let severity = match severity {
        "error" => Severity::Error,
        "warning" => Severity::Warning,
        _ => Severity::Note,
    };
    Some(LoadTime { id, severity, title, page: String::new() })
}
