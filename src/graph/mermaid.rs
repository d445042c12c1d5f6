use std::fmt::Write;

use super::gather::Graph;

/// The graph as a Mermaid flowchart, for Markdown.
pub fn mermaid(graph: &Graph) -> String {
    let mut text = format!("---\ntitle: {}\n---\nflowchart LR\n", graph.title.replace('\n', " "));
    // A string takes everything that is written to it.
    for (at, situation) in graph.situations.iter().enumerate() {
        let label = situation.label().iter().map(|line| quoted(line)).collect::<Vec<_>>().join("<br/>");
        let _ = writeln!(text, "  s{at}[\"{label}\"]");
    }
    for way in graph.ways() {
        let arrow = if way.times == 0 { "-.->" } else { "-->" };
        let _ =
            writeln!(text, "  s{} {arrow}|\"{} ×{}\"| s{}", way.from, quoted(&way.by.join(", ")), way.times, way.to);
    }
    let numbered = graph.situations.iter().enumerate();
    let dead: Vec<String> = numbered.filter(|(_, it)| it.is_dead()).map(|(at, _)| format!("s{at}")).collect();
    if !dead.is_empty() {
        let _ = writeln!(text, "  classDef dead fill:#fbd9da,stroke:#c4232b\n  class {} dead", dead.join(","));
    }
    text
}

fn quoted(text: &str) -> String {
    text.replace('&', "#amp;").replace('"', "#quot;").replace('<', "#lt;").replace('>', "#gt;")
}
