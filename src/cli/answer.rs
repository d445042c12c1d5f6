//! What a coach types about a turn.

use crate::coach::Change;

/// An answer, as it was meant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Answer {
    /// The moves of the turn after these changes are right; without any, the ear was. The note may be empty.
    Moves(Vec<Change>, String),
    /// No answer: the turn stays as it is.
    Skip,
    /// Back to the answer before.
    Undo,
    /// Enough.
    Quit,
    /// How does this work?
    Help,
    /// That makes no sense.
    Unknown,
}

/// Makes sense of what was typed. The words can be Russian too.
pub fn answer(typed: &str) -> Answer {
    let (said, note) = typed.split_once('#').map_or((typed, ""), |(said, note)| (said, note.trim()));
    let said = said.trim();
    match said.to_lowercase().as_str() {
        "" if note.is_empty() => Answer::Skip,
        "ok" | "ок" | "да" => Answer::Moves(Vec::new(), note.to_owned()),
        "none" | "ничего" | "нет" => Answer::Moves(vec![Change::None], note.to_owned()),
        "undo" | "отмена" => Answer::Undo,
        "q" | "quit" | "exit" | "выход" => Answer::Quit,
        "?" | "help" | "помощь" => Answer::Help,
        _ => changes(said).map_or(Answer::Unknown, |changes| Answer::Moves(changes, note.to_owned())),
    }
}

/// `+ask-reason -accuse +introduce:"Nina here"`; none where a word is neither.
fn changes(said: &str) -> Option<Vec<Change>> {
    let mut changes = Vec::new();
    let mut rest = said.trim_start();
    while let Some(sign) = rest.chars().next() {
        let body = &rest[sign.len_utf8()..];
        let end = end_of(body);
        changes.push(match sign {
            '+' => addition(&body[..end]),
            '-' | '−' | '–' => Change::Remove(body[..end].to_owned()),
            _ => return None,
        });
        rest = body[end..].trim_start();
    }
    (!changes.is_empty()).then_some(changes)
}

/// Where a change ends: at a blank that stands in no quotation.
fn end_of(body: &str) -> usize {
    let mut quoted = false;
    let ends = |(_, c): &(usize, char)| {
        quoted ^= *c == '"';
        c.is_whitespace() && !quoted
    };
    body.char_indices().find(ends).map_or(body.len(), |(at, _)| at)
}

/// `MOVE`, or `MOVE:"words"`, with or without quotation marks.
pub fn addition(text: &str) -> Change {
    let (id, words) = text.split_once(':').map_or((text, None), |(id, words)| (id, Some(words)));
    let bare = |words: &str| words.trim().trim_matches('"').to_owned();
    Change::Add(id.trim().to_owned(), words.map(bare))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn add(id: &str, words: Option<&str>) -> Change {
        Change::Add(id.to_owned(), words.map(str::to_owned))
    }

    #[test]
    fn a_word_or_changes() {
        assert_eq!(answer(" OK "), Answer::Moves(Vec::new(), String::new()));
        assert_eq!(answer("ничего # это он о другом"), Answer::Moves(vec![Change::None], "это он о другом".to_owned()));
        let typed = r#"+ask-reason:"почему так 🙂?" -accuse +introduce"#;
        let changes = vec![
            add("ask-reason", Some("почему так 🙂?")),
            Change::Remove("accuse".to_owned()),
            add("introduce", None),
        ];
        assert_eq!(answer(typed), Answer::Moves(changes, String::new()));
        assert_eq!(answer(""), Answer::Skip);
        assert_eq!(answer("отмена"), Answer::Undo);
        assert_eq!(answer("Q"), Answer::Quit);
    }

    #[test]
    fn anything_else_makes_no_sense() {
        for typed in ["accuse", "+a b", "# only a note", "🙂", "okay"] {
            assert_eq!(answer(typed), Answer::Unknown, "{typed}");
        }
    }
}
