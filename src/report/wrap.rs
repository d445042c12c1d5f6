//! Long lines, broken between words for the width of a terminal.

use unicode_width::UnicodeWidthChar;

use super::ink::{HANG, is_mark};

/// Breaks a line where a word would not fit. What goes on hangs below the [`HANG`] mark, else two columns in from where
/// the line begins. Words that are longer than a line are left to the terminal.
pub fn wrap(line: &str, width: usize) -> String {
    let hang = hanging(line, width);
    let mut out = String::with_capacity(line.len() + line.len() / 16);
    let mut column = 0;
    let mut fresh = true;
    for word in words(line) {
        let bare = columns(word.trim_end_matches(' '));
        if !fresh && bare > 0 && column + bare > width {
            out.truncate(out.trim_end_matches(' ').len());
            out.push('\n');
            out.extend(std::iter::repeat_n(' ', hang));
            column = hang;
        }
        fresh &= bare == 0;
        out.push_str(word);
        column += columns(word);
    }
    out
}

/// What is kept together: words, each with the space behind it, and sums such as 38 600.
fn words(line: &str) -> impl Iterator<Item = &str> {
    let mut rest = line;
    std::iter::from_fn(move || {
        let inside_sum = |at: usize| {
            let (before, after) = (rest[..at].chars().next_back(), rest[at + 1..].chars().next());
            before.is_some_and(|c| c.is_ascii_digit()) && after.is_some_and(|c| c.is_ascii_digit())
        };
        let end = rest.match_indices(' ').find(|(at, _)| !inside_sum(*at)).map_or(rest.len(), |(at, _)| at + 1);
        let (word, left) = rest.split_at(end);
        rest = left;
        (!word.is_empty()).then_some(word)
    })
}

fn hanging(line: &str, width: usize) -> usize {
    let hang = match line.find(HANG) {
        Some(at) => columns(&line[..at]),
        None => line.len() - line.trim_start_matches(' ').len() + 2,
    };
    // On a screen too narrow for it, hanging would leave no room for words.
    if hang * 2 > width { 0 } else { hang }
}

/// How many columns a text takes.
pub fn columns(text: &str) -> usize {
    text.chars().filter(|c| !is_mark(*c)).map(|c| c.width().unwrap_or(1)).sum()
}

#[cfg(test)]
mod tests {
    use super::super::ink::{Style, paint};
    use super::*;

    #[test]
    fn breaks_between_words_and_hangs() {
        assert_eq!(wrap("  one two three four", 11), "  one two\n    three\n    four");
        assert_eq!(wrap(&format!("+ 9  {HANG}one two three"), 12), format!("+ 9  {HANG}one two\n     three"));
        assert_eq!(wrap("за 38 600 рублей", 7), "за\n  38 600\n  рублей");
        assert_eq!(wrap("short", 80), "short");
        assert_eq!(wrap("", 80), "");
    }

    #[test]
    fn colours_take_no_room_and_wide_characters_two() {
        let painted = format!("{} c", paint(Style::Bad, "a b"));
        assert_eq!(wrap(&painted, 5), painted);
        assert_eq!(wrap("漢字 漢字", 8), "漢字\n  漢字");
        assert_eq!(wrap("слово слово", 11), "слово слово");
    }

    #[test]
    fn a_word_longer_than_the_line_is_left_whole() {
        assert_eq!(wrap("aaaaaaaaaaaa b", 5), "aaaaaaaaaaaa\n  b");
    }
}
