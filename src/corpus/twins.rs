//! Replies that stand in the corpus twice, and what they are labelled as.

use super::check::CorpusFile;
use super::finding::{Finding, Shown};
use crate::ear::{CorpusLine, NEAR, Near, NearDuplicates, Pieces};
use crate::text::Lang;

/// Replies with fewer different three-letter pieces are everybody's words: only the very same ones are doubles.
const SHORT: usize = 12;

/// A caller's line in a call script.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CallerLine {
    /// The script, as people know it.
    pub place: String,
    /// The language.
    pub lang: Lang,
    /// The words.
    pub words: String,
}

/// Replies of one language, in the order of their files.
pub struct Spoken<'a> {
    lang: Lang,
    lines: Vec<(&'a CorpusFile, &'a CorpusLine)>,
    replies: NearDuplicates,
}

impl<'a> Spoken<'a> {
    fn of(lang: Lang, files: &'a [CorpusFile]) -> Self {
        let all = files.iter().flat_map(|file| file.lines.iter().map(move |line| (file, line)));
        let lines: Vec<_> = all.filter(|(_, line)| line.example.lang == lang).collect();
        let replies = NearDuplicates::among(lang, lines.iter().map(|(_, line)| &*line.example.trainee));
        Self { lang, lines, replies }
    }

    fn is_long(&self, reply: &str) -> bool {
        Pieces::of(self.lang, reply).len() >= SHORT
    }

    /// True where the same went before, but for a word or two.
    fn same_situation(&self, one: &str, other: &str) -> bool {
        let (one, other) = (Pieces::of(self.lang, one), Pieces::of(self.lang, other));
        one == other || one.alike(&other) >= NEAR
    }

    /// What there is to say about two replies that are nearly the same. After different lines of the debtor they may well be
    /// labelled differently; after the same line they may not.
    fn compared(&self, at: usize, near: Near) -> Option<Finding> {
        let ((first_file, first), (file, line)) = (self.lines[near.at], self.lines[at]);
        let (a, b) = (&first.example, &line.example);
        let both = || vec![Shown::line(first_file, first), Shown::line(file, line)];
        let percent = near.alike / 10;
        let same_words = typed_alike(&a.trainee, &b.trainee);
        let same_line = same_words && typed_alike(&a.debtor, &b.debtor);
        let telling = same_words || self.is_long(&a.trainee) && self.is_long(&b.trainee);
        if same_line && a.moves != b.moves {
            let message = "the very same lines are labelled differently";
            return Some(Finding::error("contradiction", message, both()).help("keep one of them"));
        }
        if same_line {
            return Some(Finding::error("double", "the very same lines stand twice", both()).help("keep one of them"));
        }
        if telling && a.moves != b.moves && self.same_situation(&a.debtor, &b.debtor) {
            let message = format!("nearly the same ({percent} % alike) is labelled differently");
            let help = "where the words make the same moves, label them so: the labelling guide decides";
            return Some(Finding::warning("disagreement", message, both()).help(help));
        }
        let message = match same_words {
            true => "one reply stands twice, after different lines of the debtor".to_owned(),
            false => format!("two replies are nearly the same ({percent} % alike)"),
        };
        let long = self.is_long(&a.trainee) && self.is_long(&b.trainee);
        long.then(|| Finding::warning(if same_words { "same-reply" } else { "near-duplicate" }, message, both()))
    }
}

/// The same but for capitals and blanks.
fn typed_alike(one: &str, other: &str) -> bool {
    let plain = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase();
    plain(one) == plain(other)
}

/// The replies of every language.
pub fn spoken(files: &[CorpusFile]) -> Vec<Spoken<'_>> {
    Lang::ALL.into_iter().map(|lang| Spoken::of(lang, files)).collect()
}

/// Every two replies of a language that are nearly the same. `progress` hears how many of how many have been compared.
pub fn twins(spoken: &[Spoken<'_>], progress: &mut dyn FnMut(usize, usize)) -> Vec<Finding> {
    let all: usize = spoken.iter().map(|of_lang| of_lang.lines.len()).sum();
    let (mut found, mut done) = (Vec::new(), 0);
    for of_lang in spoken {
        for at in 0..of_lang.lines.len() {
            found.extend(of_lang.replies.before(at).into_iter().filter_map(|near| of_lang.compared(at, near)));
            done += 1;
            progress(done, all);
        }
    }
    found
}

/// Replies that are nearly what a caller says in a script: the scripts test the ear, so it must not learn from them.
pub fn in_scripts(spoken: &[Spoken<'_>], callers: &[CallerLine]) -> Vec<Finding> {
    let mut found = Vec::new();
    for of_lang in spoken {
        for caller in callers.iter().filter(|caller| caller.lang == of_lang.lang && of_lang.is_long(&caller.words)) {
            for near in of_lang.replies.of(&caller.words) {
                let (file, line) = of_lang.lines[near.at];
                if of_lang.is_long(&line.example.trainee) {
                    let both = vec![Shown::line(file, line), Shown::words(&*caller.place, &*caller.words)];
                    let message = format!("a caller says this in a script ({} % alike)", near.alike / 10);
                    let help = "take it out of the corpus: the scripts test what the ear has learned";
                    found.push(Finding::error("in-script", message, both).help(help));
                }
            }
        }
    }
    found
}
