//! Text that may be coloured, and never anything else that a terminal would obey.

/// What a text is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Style {
    /// A heading.
    Bold,
    /// Beside the point.
    Faint,
    /// It worked.
    Good,
    /// It hurt.
    Bad,
    /// Half of both.
    Warn,
    /// The debtor speaks.
    Debtor,
}

const STYLES: [(Style, &str); 6] = [
    (Style::Bold, "\u{1b}[1m"),
    (Style::Faint, "\u{1b}[2m"),
    (Style::Good, "\u{1b}[32m"),
    (Style::Bad, "\u{1b}[31m"),
    (Style::Warn, "\u{1b}[33m"),
    (Style::Debtor, "\u{1b}[36m"),
];

// Styles travel as characters that Unicode keeps free for inside use: no text that people write has them.
const FIRST_STYLE: u32 = 0xFDD0;
const STYLE_ENDS: char = '\u{FDD8}';

/// Lines that are too long go on below this place.
pub const HANG: char = '\u{FDD9}';

/// `text` in a style, where the console has colours.
pub fn paint(style: Style, text: &str) -> String {
    let begins = char::from_u32(FIRST_STYLE + style as u32).unwrap_or(STYLE_ENDS);
    if text.is_empty() { String::new() } else { format!("{begins}{text}{STYLE_ENDS}") }
}

/// True for what [`paint`] and [`HANG`] put between the characters that are seen.
pub fn is_mark(c: char) -> bool {
    matches!(c, '\u{FDD0}'..='\u{FDDF}')
}

/// The text as a terminal gets it: styles as colours or not at all, and control characters as pictures of themselves.
/// Nothing that a trainee, a scenario or a transcript says can move the cursor or rename the window.
pub fn for_terminal(text: &str, color: bool) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            c if is_mark(c) && color => out.push_str(code(c)),
            c if is_mark(c) => {}
            c => out.extend(harmless(c)),
        }
    }
    out
}

fn code(mark: char) -> &'static str {
    let style = (mark as u32).checked_sub(FIRST_STYLE).and_then(|at| STYLES.get(at as usize));
    match style {
        Some((_, code)) => code,
        None if mark == STYLE_ENDS => "\u{1b}[0m",
        None => "",
    }
}

/// The style that begins at this mark.
pub fn ink_of(mark: char) -> Option<Style> {
    let at = (mark as u32).checked_sub(FIRST_STYLE)?;
    STYLES.get(at as usize).map(|(style, _)| *style)
}

/// True where a style ends.
pub fn ends_ink(mark: char) -> bool {
    mark == STYLE_ENDS
}

/// The character, or what stands for it; nothing for marks that turn the order of what follows them.
pub fn harmless(c: char) -> Option<char> {
    match c {
        '\n' => Some(c),
        '\t' | '\u{2028}' | '\u{2029}' => Some(' '),
        '\0'..='\u{1f}' => char::from_u32(0x2400 + c as u32),
        '\u{7f}' => Some('\u{2421}'),
        '\u{80}'..='\u{9f}' => Some(char::REPLACEMENT_CHARACTER),
        '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => None,
        _ => Some(c),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn styles_stand_in_their_own_order() {
        for (at, (style, _)) in STYLES.iter().enumerate() {
            assert_eq!(*style as usize, at);
        }
    }

    #[test]
    fn only_our_own_colours_reach_the_terminal() {
        let told = format!("{} \u{1b}]0;owned\u{7}\u{9b}31m\r\u{202e}abc", paint(Style::Good, "yes"));
        assert_eq!(for_terminal(&told, true), "\u{1b}[32myes\u{1b}[0m ␛]0;owned␇\u{fffd}31m␍abc");
        assert_eq!(for_terminal(&told, false), "yes ␛]0;owned␇\u{fffd}31m␍abc");
    }
}
