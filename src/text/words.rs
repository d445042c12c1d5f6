//! A typed reply as words, numbers and marks, each with its place in the original.

use std::ops::Range;

use super::Lang;
use super::fold::fold_word;

/// What stands in a text at one place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Piece {
    /// A run of letters, or letters and digits.
    Word,
    /// A run of digits with what groups them: `184 000` is two, `12.03` and `10:30` are one.
    Number,
    /// One punctuation or currency mark, named by itself; repeated marks count once.
    Mark(char),
}

/// One piece of a text and where it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Token {
    /// What it is.
    pub piece: Piece,
    /// Its bytes in the original text.
    pub source: Range<usize>,
    folded: Range<usize>,
}

/// A text read into pieces, with the comparable form of every word.
#[derive(Clone, Debug, Default)]
pub struct Words {
    folded: String,
    tokens: Vec<Token>,
}

impl Token {
    /// Whether it is said aloud: a word or a number, no mark.
    pub fn is_said(&self) -> bool {
        !matches!(self.piece, Piece::Mark(_))
    }
}

impl Words {
    /// Reads at most `limit` bytes of `text` (rounded down to a whole character), as a speaker of `lang` types it.
    pub fn read(text: &str, lang: Lang, limit: usize) -> Words {
        let text = &text[..text.floor_char_boundary(limit)];
        let mut words = Words { folded: String::with_capacity(text.len()), tokens: Vec::with_capacity(text.len() / 4) };
        let mut at = 0;
        while let Some(first) = text[at..].chars().next() {
            at += match kind(first) {
                Kind::Letter => words.take_word(text, at, lang),
                Kind::Digit => words.take_number(text, at, lang),
                Kind::Mark(mark) => words.take_mark(mark, at, first.len_utf8()),
                Kind::Blank => first.len_utf8(),
            };
        }
        words
    }

    /// The pieces in order.
    pub fn tokens(&self) -> &[Token] {
        &self.tokens
    }

    /// The comparable form of a token of this text: folded letters, `0` for a number, the mark itself.
    pub fn folded(&self, token: &Token) -> &str {
        &self.folded[token.folded.clone()]
    }

    /// How many of these tokens are said aloud.
    pub fn said(&self, range: Range<usize>) -> usize {
        self.tokens[range].iter().filter(|token| token.is_said()).count()
    }

    fn take_word(&mut self, text: &str, at: usize, lang: Lang) -> usize {
        let len = word_len(&text[at..]);
        let start = self.folded.len();
        fold_word(&text[at..at + len], lang, &mut self.folded);
        self.push(Piece::Word, at..at + len, start);
        len
    }

    fn take_number(&mut self, text: &str, at: usize, lang: Lang) -> usize {
        let len = number_len(&text[at..]);
        if text[at + len..].chars().next().is_some_and(char::is_alphabetic) {
            return self.take_number_with_letters(text, at, len, lang);
        }
        let start = self.folded.len();
        self.folded.push('0');
        self.push(Piece::Number, at..at + len, start);
        len
    }

    /// "5k", "15го": the number, and the letters after it as a word of their own.
    fn take_number_with_letters(&mut self, text: &str, at: usize, len: usize, lang: Lang) -> usize {
        let start = self.folded.len();
        self.folded.push('0');
        self.push(Piece::Number, at..at + len, start);
        len + self.take_word(text, at + len, lang)
    }

    fn take_mark(&mut self, mark: char, at: usize, len: usize) -> usize {
        let repeated = self.tokens.last().is_some_and(|t| t.piece == Piece::Mark(mark) && t.source.end == at);
        if repeated {
            if let Some(last) = self.tokens.last_mut() {
                last.source.end = at + len;
            }
        } else {
            let start = self.folded.len();
            self.folded.push(mark);
            self.push(Piece::Mark(mark), at..at + len, start);
        }
        len
    }

    fn push(&mut self, piece: Piece, source: Range<usize>, start: usize) {
        self.tokens.push(Token { piece, source, folded: start..self.folded.len() });
    }
}

enum Kind {
    Letter,
    Digit,
    Mark(char),
    Blank,
}

fn kind(c: char) -> Kind {
    match c {
        c if c.is_alphabetic() => Kind::Letter,
        c if c.is_numeric() => Kind::Digit,
        '\n' => Kind::Mark('\n'),
        '.' | ',' | '!' | '?' | ';' | ':' | '(' | ')' | '/' | '%' | '#' | '№' => Kind::Mark(c),
        '…' => Kind::Mark('.'),
        '-' | '–' | '—' | '−' => Kind::Mark('-'),
        '\'' | '"' | '«' | '»' | '„' | '“' | '”' | '‘' | '’' => Kind::Mark('"'),
        '$' | '€' | '£' | '₽' | '₴' => Kind::Mark('$'),
        _ => Kind::Blank,
    }
}

/// Letters, digits after them, and apostrophes between letters ("don't", "п'ять").
fn word_len(text: &str) -> usize {
    let mut end = 0;
    let mut chars = text.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        let inside = c.is_alphanumeric()
            || unicode_normalization::char::is_combining_mark(c)
            || (matches!(c, '\'' | '’' | 'ʼ') && chars.peek().is_some_and(|(_, next)| next.is_alphabetic()));
        if !inside {
            break;
        }
        end = at + c.len_utf8();
    }
    end
}

/// Digits, and single `.`, `,`, `:` or `/` between digits.
fn number_len(text: &str) -> usize {
    let mut end = 0;
    let mut chars = text.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        let joins = matches!(c, '.' | ',' | ':' | '/') && chars.peek().is_some_and(|(_, next)| next.is_numeric());
        if !(c.is_numeric() || joins) {
            break;
        }
        end = at + c.len_utf8();
    }
    end
}
