//! Words of the trade in four languages, grouped by what they mean: what lets the ear understand a word that the corpus
//! never used, and lets one language learn from another.

use std::sync::OnceLock;

use crate::text::Lang;

const SOURCE: &str = include_str!("lexicon.txt");

/// Number of a meaning, its line in the lexicon.
pub(super) type Meaning = u16;

/// At most so many meanings are taken from one word.
pub(super) const MOST_MEANINGS: usize = 5;

/// The meanings of words, by language.
pub(super) struct Lexicon {
    /// Per language: beginnings of words in order, with their meaning; `whole` asks for the word to end there.
    entries: [Vec<Entry>; Lang::ALL.len()],
    /// The name of each meaning.
    names: Vec<&'static str>,
}

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Entry {
    start: String,
    meaning: Meaning,
    whole: bool,
}

impl Lexicon {
    /// The lexicon built into the program.
    pub(super) fn get() -> &'static Lexicon {
        static LEXICON: OnceLock<Lexicon> = OnceLock::new();
        LEXICON.get_or_init(|| Lexicon::read(SOURCE))
    }

    /// The number of the meaning called `name`, if the lexicon has it.
    pub(super) fn named(&self, name: &str) -> Option<Meaning> {
        self.names.iter().position(|n| *n == name).and_then(|n| Meaning::try_from(n).ok())
    }

    /// Puts the meanings of a folded word into `found`, the longest match first, and says how many there are.
    pub(super) fn meanings(&self, lang: Lang, word: &str, found: &mut [Meaning; MOST_MEANINGS]) -> usize {
        let entries = &self.entries[lang as usize];
        let mut count = 0;
        for (end, _) in word.char_indices().map(|(at, c)| (at + c.len_utf8(), c)).rev() {
            let start = &word[..end];
            let first = entries.partition_point(|entry| entry.start.as_str() < start);
            for entry in entries[first..].iter().take_while(|entry| entry.start == start) {
                let fits = !entry.whole || end == word.len();
                if fits && count < MOST_MEANINGS && !found[..count].contains(&entry.meaning) {
                    found[count] = entry.meaning;
                    count += 1;
                }
            }
        }
        count
    }

    /// A line is `name | en words | ru words | uk words | ro words`; a `*` ends a beginning of words; `#` starts a remark.
    fn read(source: &'static str) -> Lexicon {
        let mut lexicon = Lexicon { entries: Default::default(), names: Vec::new() };
        for line in source.lines().filter(|line| !line.starts_with('#') && !line.trim().is_empty()) {
            let mut columns = line.split('|');
            let meaning = lexicon.names.len() as Meaning;
            lexicon.names.push(columns.next().unwrap_or_default().trim());
            for (lang, words) in Lang::ALL.into_iter().zip(columns) {
                lexicon.entries[lang as usize].extend(words.split_whitespace().map(|word| entry(word, meaning, lang)));
            }
        }
        lexicon.entries.iter_mut().for_each(|entries| entries.sort());
        lexicon
    }
}

/// A word of the lexicon, folded as the words of a reply are.
fn entry(word: &str, meaning: Meaning, lang: Lang) -> Entry {
    let mut start = String::new();
    let bare = word.trim_end_matches('*');
    crate::text::fold_word(bare, lang, &mut start);
    Entry { start, meaning, whole: bare.len() == word.len() }
}
