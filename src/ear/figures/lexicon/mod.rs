//! What words do, as tables: one file of words a language, looked up here.
//!
//! A table names words in small letters without accents, apart by spaces. `долг*` stands for every word that begins so,
//! `past_due` for words in a row. The tables are data: a new cue is one more word in a row.

mod en;
mod ro;
mod role;
mod ru;
mod uk;

use std::collections::HashMap;
use std::sync::LazyLock;

pub(super) use role::{Role, Roles};

use super::claims::ClaimKind;
use super::line::Token;
use crate::text::{Currency, Lang};

/// How one language says figures and speaks about them.
pub(super) struct Words {
    /// What words and phrases do.
    pub(super) roles: &'static [(Role, &'static str)],
    /// Names of the twelve months, January first.
    pub(super) months: [&'static str; 12],
    /// Words for currencies.
    pub(super) currencies: &'static [(Currency, &'static str)],
    /// Number words that add up: `eighty`, `двести`.
    pub(super) cardinals: &'static [(u64, &'static str)],
    /// Number words that multiply what stands before: `thousand`, `тыс`.
    pub(super) scales: &'static [(u64, &'static str)],
    /// Whole ordinals, or stems that take `ordinal_endings`.
    pub(super) ordinals: &'static [(u64, &'static str)],
    /// Endings for `ordinals`; empty where these are whole words.
    pub(super) ordinal_endings: &'static str,
    /// Words for one and a half.
    pub(super) one_and_half: &'static str,
    /// The short word for days in what the dossier says.
    pub(super) days: &'static str,
    /// What trainees say exists: the kind, words, and words that must stand near them (empty: none need).
    pub(super) claims: &'static [(ClaimKind, &'static str, &'static str)],
}

/// What a number word adds to a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum NumberWord {
    /// Adds: `eighty`.
    Cardinal(u64),
    /// Multiplies: `thousand`.
    Scale(u64),
    /// Ends a number and makes it a rank: `fourteenth`.
    Ordinal(u64),
    /// One and a half.
    OneAndHalf,
}

/// A table of words, stems and phrases, made quick to look up.
pub(super) struct Index<T> {
    words: HashMap<&'static str, T>,
    stems: HashMap<&'static str, T>,
    phrases: HashMap<&'static str, Vec<(Vec<&'static str>, T)>>,
}

/// Stems shorter than this are not looked for.
const SHORTEST_STEM: usize = 2;
/// Stems longer than this many letters are not looked for.
const LONGEST_STEM: usize = 16;

impl<T: Copy> Index<T> {
    /// Builds the table; `merge` joins two rows that name the same word.
    pub(super) fn new(rows: impl Iterator<Item = (T, &'static str)>, merge: fn(T, T) -> T) -> Self {
        let mut index = Index { words: HashMap::new(), stems: HashMap::new(), phrases: HashMap::new() };
        for (value, row) in rows {
            for form in row.split_whitespace() {
                index.add(form, value, merge);
            }
        }
        index
    }

    fn add(&mut self, form: &'static str, value: T, merge: fn(T, T) -> T) {
        if let Some((first, rest)) = form.split_once('_') {
            let rest = rest.split('_').collect();
            self.phrases.entry(first).or_default().push((rest, value));
            return;
        }
        let (table, word) = match form.strip_suffix('*') {
            Some(stem) => (&mut self.stems, stem),
            None => (&mut self.words, form),
        };
        table.entry(word).and_modify(|old| *old = merge(*old, value)).or_insert(value);
    }

    /// Every value of the word itself: as a whole, then by its stems, shortest first.
    pub(super) fn of_word<'s>(&'s self, word: &'s str) -> impl Iterator<Item = T> + 's {
        let ends = word.char_indices().map(|(at, c)| at + c.len_utf8()).take(LONGEST_STEM).skip(SHORTEST_STEM - 1);
        let stems = ends.filter_map(|end| self.stems.get(&word[..end]).copied());
        self.words.get(word).copied().into_iter().chain(stems)
    }

    /// Every value of phrases that begin at `at`, with how many tokens each takes.
    pub(super) fn phrases_at<'s>(&'s self, tokens: &'s [Token], at: usize) -> impl Iterator<Item = (T, usize)> + 's {
        let begun = tokens.get(at).and_then(|first| self.phrases.get(first.folded.as_str()));
        begun.into_iter().flatten().filter_map(move |(rest, value)| {
            let fits = |(step, word): (usize, &&str)| {
                tokens.get(at + 1 + step).is_some_and(|token| match word.strip_suffix('*') {
                    Some(stem) => token.folded.starts_with(stem),
                    None => token.folded == **word,
                })
            };
            rest.iter().enumerate().all(fits).then_some((*value, rest.len() + 1))
        })
    }
}

/// The tables of one language, ready for use.
pub(super) struct Lexicon {
    /// The tables as written.
    pub(super) words: &'static Words,
    roles: Index<Roles>,
    months: Index<i8>,
    currencies: Index<Currency>,
    numbers: HashMap<String, NumberWord>,
    /// Words that make a claim: bit n stands for row n of `words.claims`.
    claim_cues: Index<u64>,
    /// Words that must stand near them, likewise.
    claim_company: Index<u64>,
}

impl Lexicon {
    /// The tables of `lang`.
    pub(super) fn of(lang: Lang) -> &'static Lexicon {
        static EN: LazyLock<Lexicon> = LazyLock::new(|| Lexicon::build(&en::WORDS));
        static RU: LazyLock<Lexicon> = LazyLock::new(|| Lexicon::build(&ru::WORDS));
        static UK: LazyLock<Lexicon> = LazyLock::new(|| Lexicon::build(&uk::WORDS));
        static RO: LazyLock<Lexicon> = LazyLock::new(|| Lexicon::build(&ro::WORDS));
        match lang {
            Lang::En => &EN,
            Lang::Ru => &RU,
            Lang::Uk => &UK,
            Lang::Ro => &RO,
        }
    }

    fn build(words: &'static Words) -> Self {
        let months = (1i8..).zip(words.months);
        let rows = || words.claims.iter().enumerate();
        let bits = |one, other| one | other;
        Lexicon {
            words,
            roles: Index::new(words.roles.iter().map(|(role, forms)| (Roles::from(*role), *forms)), Roles::and),
            months: Index::new(months, |first, _| first),
            currencies: Index::new(words.currencies.iter().copied(), |first, _| first),
            numbers: number_words(words),
            claim_cues: Index::new(rows().map(|(row, (_, cue, _))| (1 << row, *cue)), bits),
            claim_company: Index::new(rows().map(|(row, (.., near))| (1 << row, *near)), bits),
        }
    }

    /// Gives every word its roles; each word of a phrase gets the phrase's.
    pub(super) fn mark_roles(&self, tokens: &mut [Token]) {
        for at in 0..tokens.len() {
            let own = self.roles.of_word(&tokens[at].folded).fold(Roles::default(), Roles::and);
            tokens[at].roles = tokens[at].roles.and(own);
            let phrases: Vec<(Roles, usize)> = self.roles.phrases_at(tokens, at).collect();
            for (roles, len) in phrases {
                tokens[at..at + len].iter_mut().for_each(|token| token.roles = token.roles.and(roles));
            }
        }
    }

    /// The month a word names.
    pub(super) fn month(&self, word: &str) -> Option<i8> {
        self.months.of_word(word).next()
    }

    /// The currency a word names.
    pub(super) fn currency(&self, word: &str) -> Option<Currency> {
        self.currencies.of_word(word).next()
    }

    /// Rows of `words.claims` whose cue begins at token `at`, and how many tokens the longest takes.
    pub(super) fn claim_cues(&self, tokens: &[Token], at: usize) -> (u64, usize) {
        let word = tokens.get(at).map_or("", |token| token.folded.as_str());
        let alone = self.claim_cues.of_word(word).fold(0, |rows, more| rows | more);
        let phrases = self.claim_cues.phrases_at(tokens, at);
        phrases.fold((alone, 1), |(rows, longest), (more, len)| (rows | more, longest.max(len)))
    }

    /// Rows of `words.claims` for which `word` is company enough.
    pub(super) fn claim_company(&self, word: &str) -> u64 {
        self.claim_company.of_word(word).fold(0, |rows, more| rows | more)
    }

    /// What a word adds to a number.
    pub(super) fn number(&self, word: &str) -> Option<NumberWord> {
        self.numbers.get(word).copied()
    }
}

/// Cardinals win over ordinals that are spelled alike.
fn number_words(words: &Words) -> HashMap<String, NumberWord> {
    let mut numbers = HashMap::new();
    let mut add = |word: String, meaning| {
        numbers.entry(word).or_insert(meaning);
    };
    for (value, forms) in words.cardinals {
        forms.split_whitespace().for_each(|form| add(form.to_owned(), NumberWord::Cardinal(*value)));
    }
    for (value, forms) in words.scales {
        forms.split_whitespace().for_each(|form| add(form.to_owned(), NumberWord::Scale(*value)));
    }
    words.one_and_half.split_whitespace().for_each(|form| add(form.to_owned(), NumberWord::OneAndHalf));
    for (value, stems) in words.ordinals {
        for stem in stems.split_whitespace() {
            if words.ordinal_endings.is_empty() {
                add(stem.to_owned(), NumberWord::Ordinal(*value));
            }
            for ending in words.ordinal_endings.split_whitespace() {
                add(format!("{stem}{ending}"), NumberWord::Ordinal(*value));
            }
        }
    }
    numbers
}
