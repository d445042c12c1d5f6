use std::fmt::Write;

use super::gather::Graph;

/// The graph for Graphviz: `dot -Tsvg`.
pub fn dot(graph: &Graph) -> String {
    let mut text = format!(
        "digraph \"{}\" {{\n  rankdir=LR;\n  node [shape=box, fontname=\"sans-serif\", fontsize=10];\n  edge [fontname=\"sans-serif\", fontsize=9];\n",
        quoted(&graph.id)
    );
    // A string takes everything that is written to it.
    for (at, situation) in graph.situations.iter().enumerate() {
        let label: String = situation.label().iter().map(|line| format!("{}\\l", quoted(line))).collect();
        let dead = if situation.is_dead() { ", color=red, style=dashed" } else { "" };
        let _ = writeln!(text, "  s{at} [label=\"{label}\"{dead}];");
    }
    for way in graph.ways() {
        let unused = if way.times == 0 { ", color=red, style=dashed" } else { "" };
        let label = quoted(&format!("{} ×{}", way.by.join(", "), way.times));
        let _ = writeln!(text, "  s{} -> s{} [label=\"{label}\"{unused}];", way.from, way.to);
    }
    text + "}\n"
}

fn quoted(text: &str) -> String {
    text.replace('\\', "\\\\").replace('"', "\\\"")
}
