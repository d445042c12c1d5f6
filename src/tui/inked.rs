//! Painted text (see `report::paint`) as lines of the screen, broken between words, harmless to the terminal.

use ratatui::style::Style as ScreenStyle;
use ratatui::text::{Line, Span};
use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

use super::theme::Theme;
use crate::report::{HANG, harmless, ink_of, is_mark, wrap};

/// The text as screen lines of at most `width` columns; what goes on hangs below the `HANG` mark, where there is one. A word
/// that is longer than a line is broken where the line ends.
pub fn lines(text: &str, width: u16, theme: Theme) -> Vec<Line<'static>> {
    let flush = |paragraph: &str| match paragraph.contains(HANG) || paragraph.starts_with(' ') {
        true => paragraph.to_owned(),
        false => format!("{HANG}{paragraph}"),
    };
    hanging(&text.split('\n').map(flush).collect::<Vec<_>>().join("\n"), width, theme)
}

/// The same for a talk: what goes on hangs two columns in.
pub fn hanging(text: &str, width: u16, theme: Theme) -> Vec<Line<'static>> {
    let width = usize::from(width.max(1));
    let mut out = Vec::new();
    let mut style = ScreenStyle::new();
    for paragraph in text.split('\n') {
        for line in wrap(paragraph, width).split('\n') {
            broken(line, width, theme, &mut style, &mut out);
        }
    }
    out
}

/// One line without breaks, cut with an ellipsis where it is too long.
pub fn cut(text: &str, width: u16, theme: Theme) -> Line<'static> {
    let mut out = Vec::new();
    let mut style = ScreenStyle::new();
    broken(&text.replace('\n', " "), usize::from(width.max(1)), theme, &mut style, &mut out);
    let more = out.len() > 1;
    let mut first = if out.is_empty() { Line::default() } else { out.swap_remove(0) };
    if more {
        shorten(&mut first, usize::from(width.max(1)));
    }
    first
}

/// A skin tone: terminals differ in whether it takes columns of its own, and what one of them draws too wide stays behind.
pub fn is_tone(c: char) -> bool {
    matches!(c, '\u{1f3fb}'..='\u{1f3ff}')
}

/// How many columns a text takes on the screen.
pub fn columns(text: &str) -> u16 {
    text.graphemes(true).filter(|piece| !piece.chars().all(is_mark)).map(UnicodeWidthStr::width).sum::<usize>() as u16
}

fn shorten(line: &mut Line<'static>, width: usize) {
    while line.width() + 1 > width {
        let Some(last) = line.spans.last_mut() else { break };
        let mut pieces: Vec<&str> = last.content.graphemes(true).collect();
        if pieces.pop().is_none() {
            line.spans.pop();
            continue;
        }
        let left = pieces.concat();
        if left.is_empty() {
            line.spans.pop();
        } else {
            last.content = left.into();
        }
    }
    line.spans.push(Span::raw("…"));
}

/// Breaks by graphemes where even words do not fit; `style` lives on into the next line.
fn broken(line: &str, width: usize, theme: Theme, style: &mut ScreenStyle, out: &mut Vec<Line<'static>>) {
    let mut now = Line::default();
    let mut run = String::new();
    let mut column = 0;
    for piece in line.graphemes(true) {
        let mut text = String::new();
        for c in piece.chars() {
            if is_mark(c) {
                flush(&mut run, *style, &mut now);
                *style = match ink_of(c) {
                    Some(ink) => theme.ink(ink),
                    None if crate::report::ends_ink(c) => ScreenStyle::new(),
                    None => *style,
                };
            } else {
                text.extend(harmless(c).filter(|c| !is_tone(*c)).map(|c| if c == '\n' { ' ' } else { c }));
            }
        }
        let wide = text.width();
        if column + wide > width && column > 0 {
            flush(&mut run, *style, &mut now);
            out.push(std::mem::take(&mut now));
            column = 0;
        }
        run.push_str(&text);
        column += wide;
    }
    flush(&mut run, *style, &mut now);
    out.push(now);
}

fn flush(run: &mut String, style: ScreenStyle, line: &mut Line<'static>) {
    if !run.is_empty() {
        line.spans.push(Span::styled(std::mem::take(run), style));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::front::Shade;
    use crate::report::{Style, paint};

    fn shown(text: &str, width: u16) -> Vec<String> {
        lines(text, width, Theme::new(Shade::Plain)).iter().map(ToString::to_string).collect()
    }

    #[test]
    fn breaks_between_words_and_inside_what_does_not_fit() {
        assert_eq!(shown("один два три", 8), ["один два", "три"]);
        assert_eq!(shown("abcdefghij", 4), ["abcd", "efgh", "ij"]);
        assert_eq!(shown("漢字漢字", 5), ["漢字", "漢字"]);
        assert_eq!(shown("👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦", 4), ["👩‍👩‍👧‍👦👩‍👩‍👧‍👦", "👩‍👩‍👧‍👦"]);
        assert_eq!(shown("", 4), [""]);
    }

    #[test]
    fn a_style_lives_on_over_a_break() {
        let theme = Theme::new(Shade::Dark);
        let lines = lines(&paint(Style::Bad, "one two"), 4, theme);
        assert!(lines.iter().all(|line| line.spans.iter().any(|span| span.style == theme.ink(Style::Bad))));
    }

    #[test]
    fn nothing_that_is_said_moves_the_cursor() {
        assert_eq!(shown("a\u{1b}[2Jb\tc", 40), ["a␛[2Jb c"]);
    }

    #[test]
    fn what_is_too_long_is_cut_with_a_sign() {
        let theme = Theme::new(Shade::Plain);
        assert_eq!(cut("Прекрасный день", 8, theme).to_string(), "Прекрас…");
        assert_eq!(cut("漢字漢字", 5, theme).to_string(), "漢字…");
        assert_eq!(cut("kurz", 8, theme).to_string(), "kurz");
    }
}
