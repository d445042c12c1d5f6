//! Where a file that is no YAML is set in wrongly: the reader tells what it missed, and often a line too late.

use std::ops::Range;

/// A line that is set in as no line may be there.
#[derive(Debug, PartialEq, Eq)]
pub struct Slip {
    /// Its indent, or its first character where it has none, as bytes of the text.
    pub span: Range<usize>,
    /// What is wrong with it.
    pub message: String,
    /// The way out.
    pub help: String,
}

/// The slip nearest to the line, counted from one, at which the reader gave up; none where the lines around it are set in well.
pub fn slip(text: &str, gave_up: usize) -> Option<Slip> {
    let mut page = Page { levels: Vec::new(), last: None, block: None, open: Open::Nothing };
    let (mut at, mut found) = (0, None);
    for (number, line) in text.split_inclusive('\n').enumerate().map(|(at, line)| (at + 1, line)) {
        let fault = page.fault(line.trim_end());
        // What is far from the place where the reader gave up is no concern of its.
        let near = number + 2 >= gave_up && number <= gave_up + 1;
        if let Some((message, help)) = fault.filter(|_| near && found.is_none()) {
            let indent = line.len() - line.trim_start().len();
            found = Some(Slip { span: at..at + indent.max(1), message, help });
        }
        at += line.len();
    }
    found
}

/// What stands at a level of the page.
#[derive(Clone, Copy, PartialEq)]
enum Holds {
    Keys,
    Items,
}

/// The line before, where it is one of structure.
#[derive(Clone, Copy)]
struct Last {
    indent: usize,
    /// A key without a value behind it, or a bare dash: what is deeper belongs to it.
    waits: bool,
}

/// What a value began that does not end on its line.
#[derive(Clone, Copy, PartialEq)]
enum Open {
    Nothing,
    Quote(char),
    Brackets(usize),
}

struct Page {
    levels: Vec<(usize, Holds)>,
    last: Option<Last>,
    /// The indent of the key whose block text (`|`, `>`) goes on.
    block: Option<usize>,
    open: Open,
}

type Fault = (String, String);

impl Page {
    fn fault(&mut self, line: &str) -> Option<Fault> {
        let content = line.trim_start();
        let indent = line.chars().take_while(|c| *c == ' ').count();
        if content.is_empty() {
            return None;
        }
        if self.open != Open::Nothing {
            self.open = still_open(content, self.open);
            return None;
        }
        if self.block.is_some_and(|key| indent > key) {
            return None;
        }
        self.block = None;
        if content.starts_with(['#', '%']) || content.starts_with("---") {
            return None;
        }
        if line[..line.len() - content.len()].contains('\t') {
            return Some((
                "a tab stands where this line is set in".to_owned(),
                "lines are set in with spaces: two for each level".to_owned(),
            ));
        }
        let fault = self.place(indent, content);
        self.note(indent, content);
        fault
    }

    /// Whether a line of structure may stand at this indent.
    fn place(&mut self, indent: usize, content: &str) -> Option<Fault> {
        let holds = if is_item(content) { Holds::Items } else { Holds::Keys };
        let known: Vec<usize> = self.levels.iter().map(|(level, _)| *level).collect();
        let deeper = self.levels.last().is_none_or(|(level, _)| *level < indent);
        if deeper {
            let fits = self.last.is_none_or(|last| last.waits && indent > last.indent) || !is_structure(content);
            return (!fits).then(|| {
                let neighbours = known.last().copied().unwrap_or(0);
                (
                    "this line is set in deeper than the one above, which has its value already".to_owned(),
                    format!(
                        "set it in like its neighbours, by {neighbours}; a text of several lines needs quotes or `>`"
                    ),
                )
            });
        }
        self.levels.retain(|(level, _)| *level <= indent);
        match self.levels.last() {
            Some((level, _)) if *level < indent => Some((
                format!("this line is set in by {indent}, like none of the lines above that it could belong to"),
                format!("lines of one level are set in alike: here by {}", neighbours(&known, indent)),
            )),
            Some((level, Holds::Keys)) if *level == indent && holds == Holds::Items => {
                let list_begins = self.last.is_some_and(|last| last.waits && last.indent == indent);
                (!list_begins).then(|| {
                    (
                        "an item of a list stands among keys".to_owned(),
                        format!("set its `-` in deeper than the key of the list: by {}", indent + 2),
                    )
                })
            }
            Some((level, Holds::Items)) if *level == indent && holds == Holds::Keys => {
                // A list may stand at the indent of its own key; then the next key stands there too.
                let shared = self.levels.iter().any(|(level, holds)| *level == indent && *holds == Holds::Keys);
                (!shared && is_structure(content)).then(|| {
                    (
                        "a key stands among the items of a list".to_owned(),
                        format!("what belongs to the item above is set in by {}", indent + 2),
                    )
                })
            }
            _ => None,
        }
    }

    /// Takes the line down as one that others may belong to.
    fn note(&mut self, mut indent: usize, content: &str) {
        if !is_structure(content) && !is_item(content) {
            self.open = opened(content);
            return;
        }
        let mut rest = content;
        while is_item(rest) {
            self.level(indent, Holds::Items);
            let inside = rest[1..].trim_start();
            indent += rest.len() - inside.len();
            rest = inside;
        }
        if is_structure(rest) {
            self.level(indent, Holds::Keys);
        }
        let value = value_of(rest);
        self.last = Some(Last { indent, waits: value.is_empty() });
        if value.starts_with(['|', '>']) {
            self.block = Some(indent);
        }
        self.open = opened(value);
    }

    fn level(&mut self, indent: usize, holds: Holds) {
        if !self.levels.contains(&(indent, holds)) {
            self.levels.push((indent, holds));
        }
    }
}

/// The levels next to an indent, below and above it.
fn neighbours(known: &[usize], indent: usize) -> String {
    let below = known.iter().filter(|level| **level < indent).max();
    let above = known.iter().filter(|level| **level > indent).min();
    let words: Vec<String> = below.into_iter().chain(above).map(ToString::to_string).collect();
    words.join(" or ")
}

fn is_item(content: &str) -> bool {
    content == "-" || content.starts_with("- ")
}

/// True for `key:` and `key: value`; keys of ours are words.
fn is_structure(content: &str) -> bool {
    is_item(content)
        || content.split_once(':').is_some_and(|(key, rest)| {
            let word = !key.is_empty() && key.chars().all(|c| c.is_alphanumeric() || "-_/\"'".contains(c));
            word && (rest.is_empty() || rest.starts_with(' '))
        })
}

/// What stands behind the key, without a comment.
fn value_of(content: &str) -> &str {
    let value = match content.split_once(':') {
        Some((_, rest)) if is_structure(content) => rest.trim(),
        _ => content,
    };
    if value.starts_with('#') { "" } else { value.split(" #").next().unwrap_or(value).trim_end() }
}

fn opened(value: &str) -> Open {
    match value.chars().next() {
        Some(quote @ ('"' | '\'')) => still_open(&value[1..], Open::Quote(quote)),
        Some('[' | '{') => still_open(value, Open::Brackets(0)),
        _ => Open::Nothing,
    }
}

fn still_open(text: &str, open: Open) -> Open {
    match open {
        Open::Quote(quote) if text.replace("\\\"", "").contains(quote) => Open::Nothing,
        Open::Brackets(depth) => {
            let count = |marks: [char; 2]| text.chars().filter(|c| marks.contains(c)).count();
            match (depth + count(['[', '{'])).saturating_sub(count([']', '}'])) {
                0 => Open::Nothing,
                depth => Open::Brackets(depth),
            }
        }
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::slip;

    const SOUND: &str = "a: 1\nb:\n  - id: x # one\n    says:\n      - en: \"Yes: of\n  course\"\n        ru: да\n    list: [a,\nb]\n  - - say: x\n      means: [y]\n  - note: |\n      free\n        text\nc:\n- d\n- e\nf: long\n  text\n";

    #[test]
    fn a_sound_page_has_no_slip_on_any_line() {
        for line in 1..=SOUND.lines().count() {
            assert_eq!(slip(SOUND, line), None, "{line}");
        }
    }
}
