use std::ops::Range;

use super::fold::{is_apostrophe, is_word_char, push_folded};
use super::lexicon::{Lexicon, Role, Roles};
use crate::text::Lang;

/// What a token is made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Matter {
    /// Letters.
    Word,
    /// Digits, with the marks between them.
    Digits,
    /// One mark.
    Mark(char),
}

/// A word, a number or a mark of a line, and the clause it stands in.
#[derive(Clone, Debug)]
pub(super) struct Token {
    /// Where in the line.
    pub(super) span: Range<usize>,
    /// Letters, digits or a mark.
    pub(super) matter: Matter,
    /// The word as the lexicons spell it; empty for digits and marks.
    pub(super) folded: String,
    /// Whether white space stands before it.
    pub(super) spaced: bool,
    /// What the word does.
    pub(super) roles: Roles,
    /// Which sentence of the line, counted from 0.
    pub(super) sentence: u32,
    /// Which clause of the line: sentences cut at commas, colons, dashes and brackets.
    pub(super) clause: u32,
    /// Stands in quotation marks.
    pub(super) quoted: bool,
    /// Stands in a clause that ends with a question mark.
    pub(super) asked: bool,
}

/// A trainee's line cut into tokens.
pub(super) struct Line<'a> {
    /// The line as typed.
    pub(super) text: &'a str,
    /// The language it is read in.
    pub(super) lang: Lang,
    /// Its tokens in order.
    pub(super) tokens: Vec<Token>,
}

impl<'a> Line<'a> {
    /// Cuts `text` into tokens and looks every word up.
    pub(super) fn read(lang: Lang, text: &'a str) -> Self {
        let mut tokens = cut(text);
        Lexicon::of(lang).mark_roles(&mut tokens);
        number_clauses(text, &mut tokens);
        mark_quotations(&mut tokens);
        Line { text, lang, tokens }
    }

    /// The token at `at`, if there is one.
    pub(super) fn get(&self, at: usize) -> Option<&Token> {
        self.tokens.get(at)
    }

    /// The token before `at`, if there is one.
    pub(super) fn before(&self, at: usize) -> Option<&Token> {
        self.tokens.get(at.checked_sub(1)?)
    }

    /// The characters of the token at `at` as typed.
    pub(super) fn raw(&self, at: usize) -> &'a str {
        self.tokens.get(at).map_or("", |token| &self.text[token.span.clone()])
    }

    /// Whether the token at `at` plays `role`.
    pub(super) fn is(&self, at: usize, role: Role) -> bool {
        self.tokens.get(at).is_some_and(|token| token.roles.has(role))
    }

    /// Whether the token at `at` is the mark `mark`.
    pub(super) fn is_mark(&self, at: usize, mark: char) -> bool {
        self.tokens.get(at).is_some_and(|token| token.matter == Matter::Mark(mark))
    }

    /// The bytes of a run of tokens.
    pub(super) fn span(&self, tokens: Range<usize>) -> Range<usize> {
        let start = self.tokens.get(tokens.start).map_or(self.text.len(), |token| token.span.start);
        let last = tokens.end.checked_sub(1).and_then(|last| self.tokens.get(last));
        start..last.map_or(start, |token| token.span.end).max(start)
    }
}

fn cut(text: &str) -> Vec<Token> {
    let mut tokens = Vec::with_capacity(text.len() / 5 + 4);
    let mut at = 0;
    let mut spaced = true;
    while let Some(c) = text[at..].chars().next() {
        if c.is_whitespace() || c.is_control() {
            at += c.len_utf8();
            spaced = true;
            continue;
        }
        let (matter, len) = match c {
            '0'..='9' => (Matter::Digits, digits_len(&text[at..])),
            _ if c.is_alphabetic() => (Matter::Word, word_len(&text[at..])),
            _ => (Matter::Mark(c), c.len_utf8()),
        };
        let span = at..at + len;
        let mut folded = String::new();
        if matter == Matter::Word {
            text[span.clone()].chars().for_each(|c| push_folded(&mut folded, c));
        }
        at = span.end;
        let roles = Roles::default();
        tokens.push(Token { span, matter, folded, spaced, roles, sentence: 0, clause: 0, quoted: false, asked: false });
        spaced = false;
    }
    tokens
}

fn word_len(text: &str) -> usize {
    let mut chars = text.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        let inner = is_apostrophe(c) && chars.peek().is_some_and(|(_, next)| is_word_char(*next));
        if !is_word_char(c) && !inner {
            return at;
        }
    }
    text.len()
}

/// How far a number reaches: digits, marks between digits, and spaces that group thousands.
fn digits_len(text: &str) -> usize {
    let mut end = run_of_digits(text);
    let mut may_group = end <= 3 && !text.starts_with('0');
    while let Some(mark) = text[end..].chars().next() {
        let next = end + mark.len_utf8();
        let digits = run_of_digits(&text[next..]);
        let joins = match mark {
            ' ' | '\u{a0}' | '\u{2009}' | '\u{202f}' => may_group && digits == 3,
            '.' | ',' | '\'' | '\u{2019}' | '/' | '-' | ':' => {
                may_group = false;
                digits > 0
            }
            _ => false,
        };
        if !joins {
            break;
        }
        end = next + digits;
    }
    end
}

fn run_of_digits(text: &str) -> usize {
    text.bytes().take_while(u8::is_ascii_digit).count()
}

/// Numbers sentences and clauses, and marks the clauses that are asked.
fn number_clauses(text: &str, tokens: &mut [Token]) {
    let (mut sentence, mut clause, mut clause_start) = (0, 0, 0);
    for at in 0..tokens.len() {
        tokens[at].sentence = sentence;
        tokens[at].clause = clause;
        let Matter::Mark(mark) = tokens[at].matter else {
            continue;
        };
        let ends = match mark {
            '!' | '?' | ';' | '…' => true,
            '.' => !abbreviates(text, tokens, at),
            _ => false,
        };
        if mark == '?' {
            tokens[clause_start..=at].iter_mut().for_each(|token| token.asked = true);
        }
        let dash = matches!(mark, '—' | '–' | '-') && tokens[at].spaced;
        if ends || dash || matches!(mark, ',' | ':' | '(' | ')') {
            clause += 1;
            clause_start = at + 1;
        }
        sentence += u32::from(ends);
    }
}

/// Whether the full stop at `at` only shortens a word: `п. 4.2`, `руб. за`, `nr. 417`.
fn abbreviates(text: &str, tokens: &[Token], at: usize) -> bool {
    let shortened = at.checked_sub(1).is_some_and(|before| {
        let word = &tokens[before];
        word.matter == Matter::Word && (word.roles.has(Role::Shortened) || word.folded.chars().nth(1).is_none())
    });
    let next = tokens.get(at + 1).and_then(|next| text[next.span.clone()].chars().next());
    shortened && next.is_some_and(|c| !c.is_uppercase())
}

/// Marks what stands between matching quotation marks. An opening mark that is never closed quotes nothing.
fn mark_quotations(tokens: &mut [Token]) {
    let mut open: Option<(usize, &[char])> = None;
    for at in 0..tokens.len() {
        let Matter::Mark(mark) = tokens[at].matter else {
            continue;
        };
        match open {
            Some((start, closers)) if closers.contains(&mark) => {
                tokens[start..=at].iter_mut().for_each(|token| token.quoted = true);
                open = None;
            }
            Some(_) => {}
            None => open = closers_of(mark).map(|closers| (at, closers)),
        }
    }
}

fn closers_of(mark: char) -> Option<&'static [char]> {
    match mark {
        '«' => Some(&['»']),
        '„' => Some(&['“', '”', '"']),
        '“' => Some(&['”']),
        '"' => Some(&['"']),
        _ => None,
    }
}
