use super::{Diagnostic, Report, Severity};

/// The problems as GitHub Actions workflow commands, one a line: each becomes an annotation at its place.
pub fn github(report: &Report) -> String {
    report.sorted().into_iter().map(|found| command(found) + "\n").collect()
}

fn command(found: &Diagnostic) -> String {
    let level = match found.severity {
        Severity::Note => "notice",
        Severity::Warning => "warning",
        Severity::Error => "error",
    };
    let place = found.place.as_ref().map_or_else(String::new, |place| {
        let ((line, column), (end_line, end_column)) = (place.line_column(), place.end_line_column());
        let path = property(&place.source.path);
        format!("file={path},line={line},col={column},endLine={end_line},endColumn={end_column},")
    });
    let help = found.help.as_ref().map_or_else(String::new, |help| format!("\nhelp: {help}"));
    format!("::{level} {place}title={}::{}", property(found.id), escaped(&format!("{}{help}", found.message)))
}

/// What would end the command, or begin an escape, is written as GitHub reads it.
fn escaped(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

fn property(text: &str) -> String {
    escaped(text).replace(':', "%3A").replace(',', "%2C")
}
