//! One turn as the ear reads it: the reply word by word, and what the debtor said before it.

use std::ops::Range;

use crate::text::{Lang, Piece, Words, clauses};

use super::denial::unsaid;
use super::features::{family, mix};
use super::lexicon::{Lexicon, MOST_MEANINGS, Meaning};

/// Bytes of a reply that are listened to; a minute of fast speech is under a thousand letters.
const LISTENED: usize = 6000;
/// Bytes of the debtor's line that are listened to.
const LISTENED_DEBTOR: usize = 1000;
/// Letters of a word that make its stem.
const STEM: usize = 5;
/// A negation reaches so many words on, unless a mark stops it.
const NEGATION_REACH: usize = 5;

/// A reply and its context, read once, noticed clause by clause.
pub(super) struct Turn {
    pub(super) words: Words,
    pub(super) clauses: Vec<Range<usize>>,
    pub(super) heeds: Vec<Heed>,
    pub(super) family: u64,
    pub(super) debtor: Vec<u64>,
    pub(super) debtor_meant: Vec<u64>,
    pub(super) debtor_letters: Vec<u64>,
    /// Whether the reply asks something.
    pub(super) asks: bool,
}

/// What is kept of one token.
#[derive(Clone, Debug)]
pub(super) struct Heed {
    /// Whether it is a word, a number, or a mark that changes the sense (`?`, `!`, a quotation mark).
    pub(super) counts: bool,
    /// Whether it stands under a denial of its being said.
    pub(super) unsaid: bool,
    pub(super) word: u64,
    pub(super) stem: u64,
    meanings: [Meaning; MOST_MEANINGS],
    meant: usize,
    negated: bool,
    quoted: bool,
}

impl Heed {
    /// Plain, negated, quoted, or both.
    pub(super) fn scope(&self) -> u64 {
        u64::from(self.negated) + 2 * u64::from(self.quoted)
    }
}

impl Turn {
    /// Reads a reply and the line that it answers.
    pub(super) fn read(lang: Lang, debtor: &str, trainee: &str) -> Turn {
        let words = Words::read(trainee, lang, LISTENED);
        let clauses = clauses(&words);
        let heeds = heeds(&words, lang);
        let asks = words.tokens().iter().any(|t| t.piece == Piece::Mark('?'));
        let (debtor_meant, debtor_letters) = (Vec::new(), Vec::new());
        let mut turn = Turn {
            words,
            clauses,
            heeds,
            family: family(lang),
            debtor: Vec::new(),
            debtor_meant,
            debtor_letters,
            asks,
        };
        turn.listen(lang, debtor);
        turn
    }

    /// Meanings said in the tokens `range`, each with its scope.
    pub(super) fn meant(&self, range: Range<usize>) -> impl Iterator<Item = (u64, u64)> + '_ {
        self.heeds[range]
            .iter()
            .flat_map(|heed| heed.meanings[..heed.meant].iter().map(|meaning| (u64::from(*meaning), heed.scope())))
    }

    fn listen(&mut self, lang: Lang, debtor: &str) {
        let words = Words::read(debtor, lang, LISTENED_DEBTOR);
        let heeds = heeds(&words, lang);
        let counted: Vec<&Heed> = heeds.iter().filter(|heed| heed.counts).collect();
        let seed = mix(0xdeb7, self.family);
        for (at, heed) in counted.iter().enumerate() {
            self.debtor.push(mix(seed, heed.stem));
            if let Some(next) = counted.get(at + 1) {
                self.debtor.push(mix(mix(seed, heed.stem), next.stem));
            }
        }
        if counted.is_empty() {
            self.debtor.push(0x0bed);
            self.debtor_meant.push(0x0bed);
        }
        for heed in &heeds {
            for meaning in &heed.meanings[..heed.meant] {
                self.debtor.push(mix(0xdeb3, u64::from(*meaning)));
                self.debtor_meant.push(u64::from(*meaning));
            }
        }
        self.debtor_meant.truncate(24);
        self.listen_to_letters(&words);
    }

    fn listen_to_letters(&mut self, words: &Words) {
        let seed = mix(0xd1e7, self.family);
        let mut padded: Vec<u64> = Vec::with_capacity(24);
        for token in words.tokens().iter().filter(|token| token.piece == Piece::Word) {
            padded.clear();
            padded.push(u64::from(b'_'));
            padded.extend(words.folded(token).chars().map(u64::from));
            padded.push(u64::from(b'_'));
            for length in 3..=5 {
                let runs = padded.windows(length).map(|run| run.iter().fold(seed, |key, letter| mix(key, *letter)));
                self.debtor_letters.extend(runs);
            }
        }
    }
}

fn heeds(words: &Words, lang: Lang) -> Vec<Heed> {
    let lexicon = Lexicon::get();
    let not = lexicon.named("not");
    let mut reach = 0_usize;
    let mut quoted = false;
    let unsaid = unsaid(words, lang);
    let mut heeds = Vec::with_capacity(words.tokens().len());
    for (token, unsaid) in words.tokens().iter().zip(unsaid) {
        let folded = words.folded(token);
        let mut meanings = [0; MOST_MEANINGS];
        let meant = if unsaid { 0 } else { lexicon.meanings(lang, folded, &mut meanings) };
        let mark = matches!(token.piece, Piece::Mark(_));
        if token.piece == Piece::Mark('"') {
            quoted = !quoted;
        }
        if mark {
            reach = 0;
        }
        let heed = Heed {
            unsaid,
            counts: !unsaid && (!mark || matches!(token.piece, Piece::Mark('?' | '!' | '"' | '%' | '$'))),
            word: key_of(folded, usize::MAX),
            stem: key_of(folded, STEM),
            meanings,
            meant,
            negated: reach > 0,
            quoted,
        };
        reach = reach.saturating_sub(1);
        if meanings[..meant].iter().any(|meaning| Some(*meaning) == not) {
            reach = NEGATION_REACH;
        }
        heeds.push(heed);
    }
    heeds
}

fn key_of(word: &str, letters: usize) -> u64 {
    word.chars().take(letters).fold(0x57a27, |key, letter| mix(key, u64::from(letter)))
}
