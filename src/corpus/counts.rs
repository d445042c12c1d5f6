use std::collections::BTreeMap;

use serde::Serialize;

use super::check::CorpusFile;
use super::sloppy::is_sloppy;
use crate::ear::CorpusLine;
use crate::text::Lang;

/// How often every move should be made, at least, by the code of the language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Targets(pub [usize; 4]);

impl Targets {
    /// Of one language.
    pub fn of(self, lang: Lang) -> usize {
        self.0[lang as usize]
    }
}

/// Numbers of lines.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Counts {
    /// All lines.
    pub lines: usize,
    /// Lines that make no move.
    pub without_move: usize,
    /// Of those, lines that borrow a move's words: they carry `near`.
    pub hard_negative: usize,
    /// Lines typed sloppily; see [`is_sloppy`].
    pub sloppy: usize,
    /// Lines that make a move and whose words were marked.
    pub marked: usize,
}

impl Counts {
    fn add(&mut self, line: &CorpusLine) {
        let example = &line.example;
        self.lines += 1;
        self.without_move += usize::from(example.moves.is_empty());
        self.hard_negative += usize::from(!line.near.is_empty());
        self.sloppy += usize::from(is_sloppy(example.lang, &example.trainee));
        self.marked += usize::from(!example.marks.is_empty());
    }
}

/// What the corpus has in one language.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct LanguageCounts {
    /// The code of the language.
    pub lang: &'static str,
    /// All its lines.
    pub all: Counts,
    /// Lines by author.
    pub authors: BTreeMap<String, Counts>,
    /// How often every move should be made, at least.
    pub target: usize,
    /// Moves, the rarest first.
    pub moves: Vec<MoveCount>,
}

/// How often a move is made.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct MoveCount {
    /// Lines that make it.
    pub made: usize,
    /// Lines without moves that borrow its words.
    pub near: usize,
    /// The move's id.
    #[serde(rename = "move")]
    pub id: String,
}

impl LanguageCounts {
    /// The moves that are made too seldom.
    pub fn rare(&self) -> usize {
        self.moves.iter().filter(|known| known.made < self.target).count()
    }
}

/// Counts the lines of every language that there are any of. `moves` are the ids that every language should have; ids
/// that only a line has are counted too.
pub fn count<'a>(
    files: &[CorpusFile],
    moves: impl IntoIterator<Item = &'a str> + Clone,
    targets: Targets,
) -> Vec<LanguageCounts> {
    let of_lang = |lang: Lang| {
        let mut counted = Counting::default();
        counted.moves.extend(moves.clone().into_iter().map(|id| (id.to_owned(), (0, 0))));
        for file in files {
            file.lines.iter().filter(|line| line.example.lang == lang).for_each(|line| counted.add(file, line));
        }
        (counted.all.lines > 0).then(|| counted.finish(lang, targets.of(lang)))
    };
    Lang::ALL.into_iter().filter_map(of_lang).collect()
}

#[derive(Default)]
struct Counting {
    all: Counts,
    authors: BTreeMap<String, Counts>,
    moves: BTreeMap<String, (usize, usize)>,
}

impl Counting {
    fn add(&mut self, file: &CorpusFile, line: &CorpusLine) {
        self.all.add(line);
        self.authors.entry(file.author.clone()).or_default().add(line);
        for id in &line.example.moves {
            self.moves.entry(id.to_string()).or_default().0 += 1;
        }
        for id in &line.near {
            self.moves.entry(id.to_string()).or_default().1 += 1;
        }
    }

    fn finish(self, lang: Lang, target: usize) -> LanguageCounts {
        let counted = self.moves.into_iter().map(|(id, (made, near))| MoveCount { made, near, id });
        let mut moves: Vec<MoveCount> = counted.collect();
        moves.sort_by(|one, other| (one.made, &one.id).cmp(&(other.made, &other.id)));
        LanguageCounts { lang: lang.code(), all: self.all, authors: self.authors, target, moves }
    }
}
