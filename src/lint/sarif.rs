use serde_json::{Value, json};

use super::catalogue::LINTS;
use super::load_time::load_time;
use crate::diagnostic::{Diagnostic, Place, Report, Severity};

/// The problems as a SARIF 2.1.0 log, which code scanning services read; the rules that were broken are explained in it.
pub fn sarif(report: &Report) -> Value {
    let found = report.sorted();
    let mut ids: Vec<&str> = found.iter().map(|found| found.id).collect();
    ids.sort_unstable();
    ids.dedup();
    let index = |id: &str| ids.iter().position(|known| *known == id);
    let results: Vec<Value> = found.iter().map(|found| result(found, index(found.id))).collect();
    json!({
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [{
            "tool": { "driver": {
                "name": "ringside",
                "version": env!("CARGO_PKG_VERSION"),
                "rules": ids.iter().map(|id| rule(id)).collect::<Vec<_>>(),
            } },
            "columnKind": "unicodeCodePoints",
            "results": results,
        }],
    })
}

fn rule(id: &str) -> Value {
    let lint = LINTS.iter().find(|lint| lint.id == id).map(|lint| (lint.title, lint.page.to_owned(), lint.severity));
    let loading = || load_time().into_iter().find(|row| row.id == id).map(|row| (row.title, row.page, row.severity));
    let (title, page, severity) = lint.or_else(loading).unwrap_or((id_without_page(), String::new(), Severity::Error));
    json!({
        "id": id,
        "shortDescription": { "text": title },
        "fullDescription": { "text": page },
        "defaultConfiguration": { "level": level(severity) },
    })
}

fn id_without_page() -> &'static str {
    "a problem"
}

fn result(found: &Diagnostic, rule: Option<usize>) -> Value {
    let help = found.help.as_ref().map_or_else(String::new, |help| format!(" ({help})"));
    let also = |label: &crate::diagnostic::Label| {
        let mut at = location(&label.place);
        at["message"] = json!({ "text": label.text });
        at
    };
    json!({
        "ruleId": found.id,
        "ruleIndex": rule,
        "level": level(found.severity),
        "message": { "text": format!("{}{help}", found.message) },
        "locations": found.place.iter().map(location).collect::<Vec<_>>(),
        "relatedLocations": found.secondary.iter().map(also).collect::<Vec<_>>(),
    })
}

fn level(severity: Severity) -> &'static str {
    // SARIF has the same three words as ours.
    severity.name()
}

fn location(place: &Place) -> Value {
    let ((line, column), (end_line, end_column)) = (place.line_column(), place.end_line_column());
    json!({ "physicalLocation": {
        "artifactLocation": { "uri": uri(&place.source.path) },
        "region": { "startLine": line, "startColumn": column, "endLine": end_line, "endColumn": end_column },
    } })
}

/// A path as a relative URI: what is no plain letter is written in percent.
fn uri(path: &str) -> String {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"/-_.~".contains(&byte);
    path.replace('\\', "/")
        .bytes()
        .map(|byte| if plain(byte) { char::from(byte).to_string() } else { format!("%{byte:02X}") })
        .collect()
}
