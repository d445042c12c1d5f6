use std::fmt::Write;

/// One test as build servers count them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Case {
    /// `scenario/script`, or `campaign/decisions`.
    pub name: String,
    /// What is not as it must be; nothing where it passed.
    pub faults: Vec<String>,
}

/// What the tests came to, as the JUnit XML that build servers read. No times stand in it: the same gym gives the same text.
pub fn junit(cases: &[Case]) -> String {
    let failures = cases.iter().filter(|case| !case.faults.is_empty()).count();
    let counts = format!("tests=\"{}\" failures=\"{failures}\" errors=\"0\"", cases.len());
    let mut xml = format!("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"ringside\" {counts}>\n");
    // A string takes everything that is written to it.
    let _ = writeln!(xml, "  <testsuite name=\"ringside\" {counts}>");
    for Case { name, faults } in cases {
        let (scenario, script) = name.rsplit_once('/').unwrap_or(("", name));
        let case = format!("    <testcase classname=\"{}\" name=\"{}\"", escaped(scenario), escaped(script));
        if faults.is_empty() {
            let _ = writeln!(xml, "{case}/>");
            continue;
        }
        let _ = writeln!(xml, "{case}>");
        for fault in faults {
            let first = fault.lines().next().unwrap_or_default();
            let _ = writeln!(xml, "      <failure message=\"{}\">{}</failure>", escaped(first), escaped(fault));
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
