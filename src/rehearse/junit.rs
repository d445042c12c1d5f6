use std::fmt::Write;

use super::Examined;

/// What the tests came to, as the JUnit XML that build servers read. No times stand in it: the same gym gives the same text.
pub fn junit(examined: &[Examined], changed: impl Fn(&Examined) -> Option<String>) -> String {
    let failures = examined.iter().filter(|exam| !exam.misses.is_empty() || changed(exam).is_some()).count();
    let counts = format!("tests=\"{}\" failures=\"{failures}\" errors=\"0\"", examined.len());
    let mut xml = format!("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"ringside\" {counts}>\n");
    // A string takes everything that is written to it.
    let _ = writeln!(xml, "  <testsuite name=\"ringside\" {counts}>");
    for exam in examined {
        let (scenario, script) = exam.name.rsplit_once('/').unwrap_or(("", &exam.name));
        let case = format!("    <testcase classname=\"{}\" name=\"{}\"", escaped(scenario), escaped(script));
        let mut faults: Vec<String> =
            exam.misses.iter().map(|miss| format!("{}: {}", miss.place, miss.message)).collect();
        faults.extend(changed(exam));
        if faults.is_empty() {
            let _ = writeln!(xml, "{case}/>");
            continue;
        }
        let _ = writeln!(xml, "{case}>");
        for fault in faults {
            let first = fault.lines().next().unwrap_or_default();
            let _ = writeln!(xml, "      <failure message=\"{}\">{}</failure>", escaped(first), escaped(&fault));
        }
        let _ = writeln!(xml, "    </testcase>");
    }
    xml + "  </testsuite>\n</testsuites>\n"
}

/// Text for XML 1.0, which has no place for most control characters.
fn escaped(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => safe.push_str("&amp;"),
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            '"' => safe.push_str("&quot;"),
            '\n' | '\t' => safe.push(letter),
            _ if letter.is_control() => safe.push('\u{fffd}'),
            _ => safe.push(letter),
        }
    }
    safe
}
