use super::{Style, paint};

/// The guide's Markdown as lines for a terminal: headings bold, examples indented under the name of their file, tables as
/// rows. With a word, only the sections whose heading has it, with what is below them; none where no heading does.
pub fn guide_lines(markdown: &str, word: Option<&str>) -> Vec<String> {
    let mut lines = Vec::new();
    let mut wanted = Wanted::new(word);
    let mut example = false;
    for line in markdown.lines() {
        if !example {
            wanted.heading(line);
        }
        let shown = shown(line, &mut example);
        if wanted.now {
            lines.extend(shown);
        }
    }
    lines
}

/// The headings of the guide, chapters and sections.
pub fn guide_headings(markdown: &str) -> Vec<&str> {
    markdown.lines().filter_map(heading).filter(|(depth, _)| *depth > 1).map(|(_, title)| title).collect()
}

/// Depth and title of a heading; inside examples nothing begins with two `#`.
fn heading(line: &str) -> Option<(usize, &str)> {
    let depth = line.len() - line.trim_start_matches('#').len();
    line[depth..].strip_prefix(' ').filter(|_| depth > 0).map(|title| (depth, title))
}

/// Which sections are shown.
struct Wanted {
    word: Option<String>,
    /// Depth of the heading that was asked for.
    depth: usize,
    now: bool,
}

impl Wanted {
    fn new(word: Option<&str>) -> Self {
        Self { word: word.map(str::to_lowercase), depth: 0, now: word.is_none() }
    }

    fn heading(&mut self, line: &str) {
        let (Some(word), Some((depth, title))) = (&self.word, heading(line)) else { return };
        let inside = self.now && depth > self.depth;
        if !inside {
            self.now = title.to_lowercase().contains(word.as_str());
            self.depth = depth;
        }
    }
}

fn shown(line: &str, example: &mut bool) -> Option<String> {
    if let Some(fence) = line.strip_prefix("```") {
        *example = !*example;
        let file = fence.split_once(' ').map(|(_, file)| file);
        return file.map(|file| paint(Style::Faint, &format!("    # {}", named(file))));
    }
    if *example {
        return Some(format!("    {line}"));
    }
    if let Some((_, title)) = heading(line) {
        return Some(paint(Style::Bold, title));
    }
    let rule = line.starts_with("|--") || line.starts_with("<!--");
    (!rule).then(|| row(line))
}

fn named(file: &str) -> String {
    match file.strip_prefix('+') {
        Some(file) => format!("added to {file}"),
        None => file.to_owned(),
    }
}

/// A row of a table without its bars; any other line as it is.
fn row(line: &str) -> String {
    let Some(cells) = line.strip_prefix('|').and_then(|rest| rest.strip_suffix('|')) else { return line.to_owned() };
    let cells = cells.replace("\\|", "\u{0}");
    cells.split('|').map(|cell| cell.trim().replace('\u{0}', "|")).collect::<Vec<_>>().join("  ·  ")
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &str =
        "# All\n\n## Правила\none\n### Deep\ntwo\n```yaml a.yaml\n# note\nx: 1\n```\n## Keys\n| a | b |\n|---|---|\n";

    fn plain(word: Option<&str>) -> Vec<String> {
        guide_lines(PAGE, word).iter().map(|line| crate::report::for_terminal(line, false)).collect()
    }

    #[test]
    fn a_section_with_what_is_below_it() {
        assert_eq!(plain(Some("правила")), ["Правила", "one", "Deep", "two", "    # a.yaml", "    # note", "    x: 1"]);
        assert_eq!(plain(Some("keys")), ["Keys", "a  ·  b"]);
        assert_eq!(plain(Some("nothing")), Vec::<String>::new());
        assert_eq!(guide_headings(PAGE), ["Правила", "Deep", "Keys"]);
    }
}
