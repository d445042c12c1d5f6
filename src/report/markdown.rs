//! What Markdown takes for its own, and how it is kept from doing so with what people say.

use super::debrief::{Point, one_line};
use super::ink::for_terminal;
use super::phrases::Ui;
use crate::text::Lang;

/// One thing that was done, or was not, as an item of a list.
pub fn item(point: &Point, lang: Lang) -> String {
    let mark = if point.mark.is_empty() { String::new() } else { format!("**{}** ", words(&point.mark)) };
    let source = if point.source.is_empty() { String::new() } else { format!(" *({})*", words(&point.source)) };
    let note = |(label, note): &(Option<Ui>, String)| match label {
        Some(label) => format!("\n  - {}: {}", label.text(lang), words(note)),
        None => format!("\n  - {}", words(note)),
    };
    let notes: String = point.notes.iter().map(note).collect();
    format!("- {mark}{}{source}{notes}", words(&point.name))
}

/// Words that mean only themselves: no control characters, and nothing that Markdown or HTML would take for its own.
pub fn words(text: &str) -> String {
    let text = for_terminal(&one_line(text), false);
    let mut out = String::with_capacity(text.len() + 8);
    let begins = list_sign(&text);
    for (at, c) in text.char_indices() {
        let own = matches!(c, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '#' | '|' | '~' | '&' | '$');
        if own || Some(at) == begins {
            out.push('\\');
        }
        out.push(c);
    }
    out
}

/// Where the sign stands that would make a list of a line: `- `, `+ `, `12. `, `3) `.
fn list_sign(text: &str) -> Option<usize> {
    let digits = text.len() - text.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    let (sign, rest) = (text[digits..].chars().next()?, text[digits..].chars().nth(1));
    let list = if digits == 0 { matches!(sign, '-' | '+' | '=') } else { matches!(sign, '.' | ')') };
    (list && rest.is_none_or(|next| next == ' ' || next == sign)).then_some(digits)
}

/// Words that are to be typed as they stand.
pub fn code(text: &str) -> String {
    let text = for_terminal(&one_line(text), false);
    // A fence must be longer than what it holds.
    let fence = "`".repeat(text.split(|c| c != '`').map(str::len).max().unwrap_or(0) + 1);
    let gap = if text.starts_with('`') || text.ends_with('`') { " " } else { "" };
    format!("{fence}{gap}{text}{gap}{fence}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_people_type_is_no_markdown() {
        assert_eq!(
            words("*a* _b_ <i> [x](y) `c` | # $1 ~~d~~ &lt;"),
            r"\*a\* \_b\_ \<i\> \[x\](y) \`c\` \| \# \$1 \~\~d\~\~ \&lt;"
        );
        assert_eq!(words("- one"), r"\- one");
        assert_eq!(words("+ one"), r"\+ one");
        assert_eq!(words("12. марта"), r"12\. марта");
        assert_eq!(words("3) три"), r"3\) три");
        assert_eq!(words("---"), r"\---");
        assert_eq!(words("-15 +10 38.600 5. "), "-15 +10 38.600 5.");
        assert_eq!(words("# a\n## b"), r"\# a \#\# b");
    }

    #[test]
    fn code_holds_its_own_fence() {
        assert_eq!(code("ringside replay a.jsonl"), "`ringside replay a.jsonl`");
        assert_eq!(code("a`b"), "``a`b``");
        assert_eq!(code("`"), "`` ` ``");
    }
}
