use std::fmt::Write;

use super::gather::{Graph, Row, Situation};
use super::picture::{escaped, kind, picture};

const STYLE: &str = include_str!("style.css");
const SCRIPT: &str = include_str!("page.js");

/// What the colours of rows mean.
const LEGEND: &[(&str, &str)] = &[
    ("promises", "promises"),
    ("passes", "hands over, or agrees on a call back"),
    ("refuses", "refuses"),
    ("ends", "ends the call"),
    ("unseen", "never came up"),
];

/// One page of HTML with the drawing and every rule in full; it needs no network.
pub fn page(graph: &Graph) -> String {
    let title = escaped(&graph.title);
    let mut html = format!(
        "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<title>{title}</title>\n<style>\n{STYLE}</style>\n</head>\n<body>\n<header>\n<h1>{title} <small>{}</small></h1>\n",
        escaped(&graph.id)
    );
    // A string takes everything that is written to it.
    let start = if graph.start.is_empty() { "nothing".to_owned() } else { graph.start.join(", ") };
    let _ = writeln!(
        html,
        "<p>{} in the way at the start (of some hidden cause): {}.</p>",
        coverage(graph),
        escaped(&start)
    );
    html.push_str("<p>A box is a situation, its heading says what must be so. A row is a rule: the moves that bring it up, its name (in italics where it only changes something), how often it came up. A line leads from the rule that opens a situation; the thicker, the more often. Point at a box to see everything that opens it (orange) and that it opens (blue).</p>\n<p class=\"legend\">");
    for (class, meaning) in LEGEND {
        let _ = write!(html, "<span><i class=\"{class}\"></i>{meaning}</span>");
    }
    let _ = writeln!(html, "</p>\n</header>\n<div class=\"drawing\">\n{}</div>\n<main>", picture(graph));
    graph.situations.iter().for_each(|it| html.push_str(&table(it)));
    let _ = writeln!(html, "</main>\n<script>\n{SCRIPT}</script>\n</body>\n</html>");
    html
}

fn coverage(graph: &Graph) -> String {
    let rows = || graph.situations.iter().flat_map(|it| &it.rows);
    let seen = rows().filter(|row| row.times > 0).count();
    format!(
        "{} of {} rules came up in {} simulated calls with {} turns;",
        seen,
        rows().count(),
        graph.calls,
        graph.turns
    )
}

fn table(situation: &Situation) -> String {
    let mut html = format!(
        "<details><summary>{} ({})</summary>\n<table><tr><th>hears</th><th>when</th><th>rule</th><th>does</th><th>says</th><th>times</th></tr>\n",
        escaped(&situation.name),
        situation.rows.len()
    );
    situation.rows.iter().for_each(|row| html.push_str(&table_row(row)));
    html + "</table></details>\n"
}

fn table_row(row: &Row) -> String {
    let unseen = if row.times == 0 { " unseen" } else { "" };
    format!(
        "<tr class=\"{}{unseen}\"><td>{}</td><td>{}</td><td>{}<br><small>{}</small></td><td>{}</td><td>{}</td><td class=\"number\">{}</td></tr>\n",
        kind(row),
        escaped(&row.hears),
        escaped(&row.when.join(", ")),
        escaped(&row.rule),
        escaped(&row.place),
        escaped(&row.does.join(", ")),
        escaped(&row.says),
        row.times
    )
}
