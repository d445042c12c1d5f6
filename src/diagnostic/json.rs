use serde_json::{Value, json};

use super::{Diagnostic, Label, Place, Report};

/// The problems as one JSON array, in the order of their places.
pub fn json(report: &Report) -> Value {
    report.sorted().into_iter().map(problem).collect()
}

fn problem(found: &Diagnostic) -> Value {
    let also = |label: &Label| {
        let mut at = place(&label.place);
        at["text"] = label.text.clone().into();
        at
    };
    json!({
        "id": found.id,
        "severity": found.severity.name(),
        "message": found.message,
        "place": found.place.as_ref().map(place),
        "label": found.label,
        "also": found.secondary.iter().map(also).collect::<Vec<_>>(),
        "help": found.help,
    })
}

fn place(place: &Place) -> Value {
    let ((line, column), (end_line, end_column)) = (place.line_column(), place.end_line_column());
    json!({ "path": place.source.path, "line": line, "column": column, "end_line": end_line, "end_column": end_column })
}
