use std::ops::Range;

use jiff::civil::Date;

use crate::text::{Lang, Money};

/// A move found in a reply, with the words that prove it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Recognised {
    /// The move's id.
    pub id: Box<str>,
    /// How sure, in per mille.
    pub confidence: u16,
    /// Bytes of the reply that prove it, on character boundaries.
    pub span: Range<usize>,
    /// For a checked mistake: what the case says instead; empty otherwise.
    pub dossier: String,
}

/// What is to be recognised.
#[derive(Clone, Copy, Debug)]
pub struct Reply<'a> {
    /// The language of the call.
    pub lang: Lang,
    /// What the debtor said before; empty where the caller opens.
    pub debtor: &'a str,
    /// The trainee's words, as typed.
    pub words: &'a str,
    /// The day of the call: what "tomorrow" and "ten days late" are counted from.
    pub day: Date,
    /// What the debtor has promised by now; none before there is a promise.
    pub promised: Option<PromisedFacts>,
}

/// What a promise is about, where the debtor has said it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PromisedFacts {
    /// The promised day.
    pub day: Option<Date>,
    /// The promised sum.
    pub sum: Option<Money>,
}

/// Whatever turns a reply into moves. The shipped ear is one; a second ear would join here.
pub trait Recogniser: Send + Sync {
    /// The moves of one reply, in the order of their spans.
    fn recognise(&self, reply: &Reply<'_>) -> Vec<Recognised>;

    /// Which weights it works with; written into transcripts.
    fn version(&self) -> String;
}
