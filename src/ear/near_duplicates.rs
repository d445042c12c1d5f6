//! Replies that are the same but for a word or two.
//!
//! Two texts are compared by the three-letter pieces that they have in common: the share of all their different pieces
//! that both have (Jaccard's coefficient). Letters are folded first as the ear folds them, marks and blanks are dropped,
//! and every number is one `0`, so that case, accents, look-alikes and sums do not tell two texts apart.
//!
//! Comparing each with each takes too long for twenty thousand replies. Two texts that share enough pieces share at least
//! one of their rarest, so only texts with such a piece in common are compared (prefix filtering: Chaudhuri, Ganti and
//! Kaushik, "A primitive operator for similarity joins in data cleaning", ICDE 2006). Nothing is estimated: what is found
//! is all there is.

use std::collections::HashMap;

use crate::text::{Lang, Words};

/// Texts that have at least so much in common, per mille, are one text.
pub const NEAR: u16 = 600;

/// Bytes of a text that are looked at: as much as the ear listens to.
const LOOKED_AT: usize = 6000;

/// Letters in a piece.
const LETTERS: usize = 3;

/// The different three-letter pieces of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pieces(Vec<u64>);

impl Pieces {
    /// Those of a text in this language. A text of one or two letters is one piece; one without any has none.
    pub fn of(lang: Lang, text: &str) -> Self {
        let words = Words::read(text, lang, LOOKED_AT);
        let said = words.tokens().iter().filter(|token| token.is_said());
        let letters: Vec<char> = said.flat_map(|token| words.folded(token).chars()).collect();
        let mut pieces: Vec<u64> = match letters.len() {
            0 => Vec::new(),
            1..LETTERS => vec![packed(&letters)],
            _ => letters.windows(LETTERS).map(packed).collect(),
        };
        pieces.sort_unstable();
        pieces.dedup();
        Self(pieces)
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// True where the text has neither letters nor figures.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Pieces in common of all the pieces of both, per mille; 0 where one has none.
    pub fn alike(&self, other: &Pieces) -> u16 {
        alike(&self.0, &other.0)
    }
}

/// Three letters are three times 21 bits: a piece is its own number, and no two share one.
fn packed(letters: &[char]) -> u64 {
    letters.iter().fold(0, |packed, letter| packed << 21 | u64::from(*letter))
}

/// Jaccard's coefficient of two sorted sets, per mille, rounded down.
fn alike<T: Ord>(one: &[T], other: &[T]) -> u16 {
    let (mut left, mut right, mut common) = (0, 0, 0);
    while let (Some(a), Some(b)) = (one.get(left), other.get(right)) {
        common += usize::from(a == b);
        (left, right) = (left + usize::from(a <= b), right + usize::from(b <= a));
    }
    (common * 1000).checked_div(one.len() + other.len() - common).unwrap_or(0) as u16
}

/// Of so many pieces the rarest that two near-duplicates must have one of in common.
fn prefix(pieces: usize) -> usize {
    (pieces + 1 - (pieces * usize::from(NEAR)).div_ceil(1000)).min(pieces)
}

/// Texts of one language, arranged so that the near-duplicates of any text are found at once.
pub struct NearDuplicates {
    lang: Lang,
    /// A piece's place among all, the rarest first.
    ranks: HashMap<u64, u32>,
    /// Every text as the ranks of its pieces, rising.
    texts: Vec<Vec<u32>>,
    /// By rank: the texts, in their order, that have this piece among their rarest.
    holders: Vec<Vec<u32>>,
}

/// A text that is nearly the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Near {
    /// Which, counted from 0 in the order in which the texts were given.
    pub at: usize,
    /// How much the two have in common, per mille: [`NEAR`] to 1000.
    pub alike: u16,
}

impl NearDuplicates {
    /// Arranges these texts. One without letters or figures is like no other.
    pub fn among<'a>(lang: Lang, texts: impl IntoIterator<Item = &'a str>) -> Self {
        let pieces: Vec<Pieces> = texts.into_iter().map(|text| Pieces::of(lang, text)).collect();
        let ranks = ranks(&pieces);
        let ranked = |pieces: &Pieces| {
            let mut ranked: Vec<u32> = pieces.0.iter().map(|piece| ranks[piece]).collect();
            ranked.sort_unstable();
            ranked
        };
        let texts: Vec<Vec<u32>> = pieces.iter().map(ranked).collect();
        let mut holders = vec![Vec::new(); ranks.len()];
        for (at, text) in texts.iter().enumerate() {
            for rank in &text[..prefix(text.len())] {
                holders[*rank as usize].push(at as u32);
            }
        }
        Self { lang, ranks, texts, holders }
    }

    /// All texts here that are nearly `text`, in their order; the text itself too, if it is one of them.
    pub fn of(&self, text: &str) -> Vec<Near> {
        let pieces = Pieces::of(self.lang, text);
        let mut known: Vec<u32> = pieces.0.iter().filter_map(|piece| self.ranks.get(piece).copied()).collect();
        known.sort_unstable();
        // Pieces that no text here has are the rarest of all: they fill the prefix first, and nobody holds them.
        let strange = pieces.len() - known.len();
        let rarest = prefix(pieces.len()).saturating_sub(strange);
        let common = |at: usize| alike_with_strange(&known, strange, &self.texts[at]);
        self.found(pieces.len(), &known[..rarest], self.texts.len(), common)
    }

    /// Of the texts here, those before number `at` that are nearly the same as it, in their order.
    pub fn before(&self, at: usize) -> Vec<Near> {
        let text = &self.texts[at];
        self.found(text.len(), &text[..prefix(text.len())], at, |other| alike(text, &self.texts[other]))
    }

    /// Every two texts here that are nearly the same: the later one, and the earlier. Found one after the other while they
    /// are asked for.
    pub fn pairs(&self) -> impl Iterator<Item = (usize, Near)> + '_ {
        (0..self.texts.len()).flat_map(|at| self.before(at).into_iter().map(move |near| (at, near)))
    }

    /// Near-duplicates, before number `end`, of a text of so many pieces, of which these known ones are the rarest.
    fn found(&self, pieces: usize, rarest: &[u32], end: usize, alike: impl Fn(usize) -> u16) -> Vec<Near> {
        let holders = rarest.iter().map(|rank| &self.holders[*rank as usize]);
        let earlier = holders.flat_map(|holders| &holders[..holders.partition_point(|at| (*at as usize) < end)]);
        // Texts of very different lengths cannot have enough in common.
        let least = (pieces * usize::from(NEAR)).div_ceil(1000);
        let most = pieces * 1000 / usize::from(NEAR);
        let comparable = |at: &usize| (least..=most).contains(&self.texts[*at].len());
        let mut candidates: Vec<usize> = earlier.map(|at| *at as usize).filter(comparable).collect();
        candidates.sort_unstable();
        candidates.dedup();
        let measured = candidates.into_iter().map(|at| Near { at, alike: alike(at) });
        measured.filter(|near| near.alike >= NEAR).collect()
    }
}

/// As [`alike`], for a text that has so many pieces more which no other has.
fn alike_with_strange(known: &[u32], strange: usize, other: &[u32]) -> u16 {
    let common = known.iter().filter(|rank| other.binary_search(rank).is_ok()).count();
    (common * 1000).checked_div(known.len() + strange + other.len() - common).unwrap_or(0) as u16
}

/// The place of every piece when the rarest stand first; the pieces themselves decide between equals.
fn ranks(texts: &[Pieces]) -> HashMap<u64, u32> {
    let mut all: Vec<u64> = texts.iter().flat_map(|text| text.0.iter().copied()).collect();
    all.sort_unstable();
    let mut counted: Vec<(usize, u64)> = all.chunk_by(|a, b| a == b).map(|same| (same.len(), same[0])).collect();
    counted.sort_unstable();
    counted.into_iter().enumerate().map(|(rank, (_, piece))| (piece, rank as u32)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn near(lang: Lang, one: &str, other: &str) -> bool {
        Pieces::of(lang, one).alike(&Pieces::of(lang, other)) >= NEAR
    }

    #[test]
    fn near_means_the_same_but_for_a_word_or_two() {
        assert!(near(Lang::Ru, "Какого числа вы сможете провести оплату?", "Какого числа сможете провести оплату?"));
        assert!(near(Lang::En, "Which day will you pay invoice 417?", "which day will u pay invoice 9…"));
        assert!(near(Lang::Ru, "Ёлки, счёт же оплачен 🙂", "елки счет же оплачен"));
        assert!(!near(Lang::Ru, "Какого числа вы сможете провести оплату?", "Когда нам ждать денег по этому счёту?"));
    }

    #[test]
    fn a_text_without_letters_is_like_no_other() {
        assert!(Pieces::of(Lang::En, " …🙂").is_empty());
        assert!(!near(Lang::En, "🙂", "🙂"));
        assert_eq!(NearDuplicates::among(Lang::En, ["", "🙂", "?"]).pairs().count(), 0);
    }

    #[test]
    fn one_or_two_letters_are_compared_whole() {
        assert!(near(Lang::En, "OK.", "ok"));
        assert!(!near(Lang::En, "ok", "okay"));
    }

    #[test]
    fn what_is_known_and_what_is_new_is_looked_up_alike() {
        let known = ["which day will you pay", "who signs it off", "Which day will you pay?"];
        let shelf = NearDuplicates::among(Lang::En, known);
        assert_eq!(shelf.pairs().collect::<Vec<_>>(), [(2, Near { at: 0, alike: 1000 })]);
        let found: Vec<usize> = shelf.of("Which day will you pay me?").into_iter().map(|near| near.at).collect();
        assert_eq!(found, [0, 2]);
        assert_eq!(shelf.of("Żółw idzie"), []);
    }

    /// The short cut finds exactly what comparing each with each would.
    #[test]
    fn nothing_is_missed() {
        let words = ["pay", "today", "please", "the", "invoice", "when", "tomorrow", "will", "you", "sign"];
        let mut lot = 12_345_u32;
        let mut draw = |most: usize| {
            lot = lot.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            (lot >> 16) as usize % most
        };
        let texts: Vec<String> =
            (0..300).map(|_| (0..1 + draw(6)).map(|_| words[draw(10)]).collect::<Vec<_>>().join(" ")).collect();
        let pieces: Vec<Pieces> = texts.iter().map(|text| Pieces::of(Lang::En, text)).collect();
        let each_with_each = |(at, text): (usize, &Pieces)| -> Vec<(usize, Near)> {
            let earlier = pieces[..at].iter().enumerate().map(|(at, other)| Near { at, alike: text.alike(other) });
            earlier.filter(|near| near.alike >= NEAR).map(|near| (at, near)).collect()
        };
        let expected: Vec<(usize, Near)> = pieces.iter().enumerate().flat_map(each_with_each).collect();
        let shelf = NearDuplicates::among(Lang::En, texts.iter().map(String::as_str));
        assert!(expected.len() > 100, "the lot brings some: {}", expected.len());
        assert_eq!(shelf.pairs().collect::<Vec<_>>(), expected);
        for (at, text) in texts.iter().enumerate() {
            let found = shelf.of(text);
            let before: Vec<Near> = found.iter().copied().filter(|near| near.at < at).collect();
            assert_eq!(before, shelf.before(at), "{text}");
        }
    }
}
