//! What an ear is made of, so that it can be shown what each part brings.

use super::features::{BLOCKS, Block};
use super::second::VIEWS;

/// A part of the ear that can be left out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// Runs of letters within words.
    Letters,
    /// One to three words in a row.
    Words,
    /// Beginnings of words, alone and in pairs, with negation and quotation.
    Stems,
    /// Meanings from the lexicon in four languages.
    Meanings,
    /// All that the debtor said before.
    DebtorsLine,
    /// Length and place of a clause, and what stands beside it.
    Place,
    /// The views that weigh the reply as one.
    WholeReply,
    /// The views that take the best clause.
    Clauses,
    /// The views whose words speak for moves straight.
    Straight,
    /// The small nets.
    Nets,
    /// Weighing the moves against each other.
    SecondThoughts,
    /// Learning all languages together.
    OtherLanguages,
}

impl Part {
    /// Every part, in the order in which a reply meets them.
    pub const ALL: [Part; 12] = [
        Part::Letters,
        Part::Words,
        Part::Stems,
        Part::Meanings,
        Part::DebtorsLine,
        Part::Place,
        Part::WholeReply,
        Part::Clauses,
        Part::Straight,
        Part::Nets,
        Part::SecondThoughts,
        Part::OtherLanguages,
    ];
}

/// Everything, or everything but one part.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Recipe {
    pub(super) without: Option<Part>,
}

impl Recipe {
    /// Whether a family of keys is noticed.
    pub(super) fn notices(self, block: Block) -> bool {
        let part = match block {
            Block::Letters => Part::Letters,
            Block::Words => Part::Words,
            Block::Stems => Part::Stems,
            Block::Meanings => Part::Meanings,
            Block::Debtor | Block::DebtorLetters => Part::DebtorsLine,
            Block::Place => Part::Place,
        };
        const { assert!(BLOCKS == 7, "every family of keys belongs to a part") };
        self.without != Some(part)
    }

    /// Which views are taken: whole reply straight and by net, clauses straight and by net.
    pub(super) fn views(self) -> [bool; VIEWS] {
        match self.without {
            Some(Part::WholeReply) => [false, false, true, true],
            Some(Part::Clauses) => [true, true, false, false],
            Some(Part::Straight) => [false, true, false, true],
            Some(Part::Nets) => [true, false, true, false],
            _ => [true; VIEWS],
        }
    }
}
