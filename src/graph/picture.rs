use std::fmt::Write;

use super::gather::{Graph, Opening, Row};
use super::layout::{HEAD, Layout, Placed, ROW, WIDTH, layout};

const ARROW: &str = "<defs><marker id=\"tip\" viewBox=\"0 0 8 8\" refX=\"8\" refY=\"4\" markerWidth=\"8\" markerHeight=\"8\" markerUnits=\"userSpaceOnUse\" orient=\"auto\"><path d=\"M0 0L8 4L0 8z\" fill=\"context-stroke\"/></marker></defs>\n";

/// The graph as an SVG element.
pub fn picture(graph: &Graph) -> String {
    let drawn = layout(graph);
    let mut svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {0} {1}\" width=\"{0}\" height=\"{1}\">\n",
        drawn.width, drawn.height
    );
    svg.push_str(ARROW);
    graph.openings.iter().for_each(|opening| svg.push_str(&line(graph, &drawn, opening)));
    (0..graph.situations.len()).for_each(|at| svg.push_str(&situation(graph, at, drawn.placed[at])));
    svg + "</svg>\n"
}

/// From the row that opens to the heading of what is opened. Ways back to the left, and those that skip a step, are shown when
/// they are pointed at: a situation that needs several things is a step from the last of them.
fn line(graph: &Graph, drawn: &Layout, opening: &Opening) -> String {
    let (from, to) = (drawn.placed[opening.from], drawn.placed[opening.to]);
    let y = from.y + HEAD + opening.row * ROW + ROW / 2;
    let goal = to.y + HEAD / 2;
    let onward = to.column > from.column;
    let path = if onward {
        let (start, end) = (from.x + WIDTH, to.x);
        let bend = (end - start) / 2;
        format!("M{start} {y}C{} {y} {} {goal} {end} {goal}", start + bend, end - bend)
    } else {
        let (start, end) = (from.x, to.x + WIDTH);
        format!("M{start} {y}C{} {y} {} {goal} {end} {goal}", start.saturating_sub(90), end + 90)
    };
    let row = &graph.situations[opening.from].rows[opening.row];
    let used = if opening.times == 0 { " unused" } else { "" };
    let depth = |at: usize| graph.situations[at].depth;
    let next = depth(opening.to).is_none_or(|to| depth(opening.from).is_some_and(|from| from + 1 == to));
    let aside = if onward && next { "" } else { " aside" };
    format!(
        "<path class=\"way{used}{aside}\" data-from=\"{}\" data-to=\"{}\" stroke-width=\"{}\" marker-end=\"url(#tip)\" d=\"{path}\"><title>{} opens {} ({} times)</title></path>\n",
        opening.from,
        opening.to,
        thickness(opening.times),
        escaped(&row.rule),
        escaped(&opening.by.join(", ")),
        opening.times
    )
}

/// In quarters of a pixel per power of four, so that what happens daily and what happens once can both be seen.
fn thickness(times: u64) -> String {
    let powers = (u64::BITS - times.leading_zeros()).div_ceil(2);
    let quarters = 7 + powers;
    format!("{}.{:02}", quarters / 4, quarters % 4 * 25)
}

fn situation(graph: &Graph, at: usize, placed: Placed) -> String {
    let it = &graph.situations[at];
    let Placed { x, y, height, .. } = placed;
    let dead = if it.is_dead() { " dead" } else { "" };
    let mut svg = format!(
        "<g class=\"situation{dead}\" data-at=\"{at}\"><rect x=\"{x}\" y=\"{y}\" width=\"{WIDTH}\" height=\"{height}\" rx=\"5\"/><rect class=\"head\" x=\"{x}\" y=\"{y}\" width=\"{WIDTH}\" height=\"{HEAD}\" rx=\"5\"/><text class=\"name\" x=\"{}\" y=\"{}\">{}<title>{}</title></text>\n",
        x + 8,
        y + 16,
        escaped(&cut(&it.name, 58)),
        escaped(&it.name)
    );
    for (number, row) in it.rows.iter().enumerate() {
        svg.push_str(&drawn_row(row, x, y + HEAD + number * ROW));
    }
    svg + "</g>\n"
}

fn drawn_row(row: &Row, x: usize, y: usize) -> String {
    let kind = kind(row);
    let unseen = if row.times == 0 { " unseen" } else { "" };
    let rule = row.rule.rsplit('/').next().unwrap_or(&row.rule);
    let mut svg = format!("<g class=\"row {kind}{unseen}\"><title>{}</title>", escaped(&in_full(row)));
    // A string takes everything that is written to it.
    let _ = write!(svg, "<rect class=\"ground\" x=\"{}\" y=\"{y}\" width=\"{}\" height=\"{ROW}\"/>", x + 1, WIDTH - 2);
    let _ = write!(svg, "<rect class=\"mark\" x=\"{}\" y=\"{}\" width=\"4\" height=\"{}\"/>", x + 1, y + 1, ROW - 2);
    let base = y + 12;
    let _ =
        write!(svg, "<text class=\"hears\" x=\"{}\" y=\"{base}\">{}</text>", x + 10, escaped(&shortened(&row.hears)));
    let _ = write!(svg, "<text class=\"rule\" x=\"{}\" y=\"{base}\">{}</text>", x + 186, escaped(&cut(rule, 26)));
    let _ = writeln!(svg, "<text class=\"times\" x=\"{}\" y=\"{base}\">{}</text></g>", x + WIDTH - 7, row.times);
    svg
}

/// What a row is, as the style sheet knows it.
pub fn kind(row: &Row) -> &'static str {
    let does = |what: &str| row.does.iter().any(|it| it.starts_with(what));
    match () {
        () if row.says.is_empty() => "change",
        () if does("promises") => "promises",
        () if does("refuses") => "refuses",
        () if does("hands over") || does("agrees on") => "passes",
        () if does("ends") => "ends",
        () => "answer",
    }
}

fn in_full(row: &Row) -> String {
    let mut lines = vec![format!("{} ({})", row.rule, row.place), format!("hears: {}", row.hears)];
    for (name, all) in [("when", &row.when), ("does", &row.does)] {
        if !all.is_empty() {
            lines.push(format!("{name}: {}", all.join(", ")));
        }
    }
    if !row.says.is_empty() {
        lines.push(format!("“{}”", row.says));
    }
    lines.join("\n")
}

/// The first move, and how many more there are.
fn shortened(hears: &str) -> String {
    let (first, more) = hears.split_once(" or ").unwrap_or((hears, ""));
    let count = if more.is_empty() { 0 } else { more.split(" or ").count() };
    if count == 0 { cut(first, 25) } else { format!("{} +{count}", cut(first, 22)) }
}

fn cut(text: &str, most: usize) -> String {
    if text.chars().count() <= most {
        return text.to_owned();
    }
    let kept: String = text.chars().take(most - 1).collect();
    format!("{}…", kept.trim_end())
}

/// Text for XML and HTML.
pub fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}
