//! Whether the words shown for a move are the words that made it, against a person's marks.

use std::ops::Range;

use serde::{Deserialize, Serialize};

use super::examples::{Example, LineError, Mark};
use super::hear::Ear;
use super::interval::{Interval, wilson};
use crate::text::{Lang, Words};

/// Shown and marked words agree when so large a part of the words in either stands in both.
const AGREES: f64 = 0.5;
/// Bytes of a reply whose words are compared.
pub(super) const COMPARED: usize = 6000;

/// A reply in which somebody marked the words that make each move, without having seen what the ear shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MarkedReply {
    /// Whose line it is.
    pub author: Box<str>,
    /// The language of both lines.
    pub lang: Lang,
    /// What the debtor said before.
    pub debtor: Box<str>,
    /// The reply.
    pub trainee: Box<str>,
    /// Id of a move, and the bytes of the reply that make it.
    pub marks: Vec<(Box<str>, Range<usize>)>,
}

impl From<Example> for MarkedReply {
    fn from(example: Example) -> MarkedReply {
        let Example { lang, debtor, trainee, author, marks, moves: _ } = example;
        MarkedReply { author, lang, debtor, trainee, marks }
    }
}

/// How well the words shown fit the words marked, over the marked moves that were heard.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct EvidenceFigures {
    /// Marked moves that were heard.
    pub heard: usize,
    /// Share of them whose shown and marked words agree: intersection over union of the words at least a half.
    pub agreeing: f64,
    /// Where that share lies with 95 % confidence (Wilson).
    pub agreeing_interval: Interval,
    /// Words shown to words marked: half of the moves have no more.
    pub median_length: f64,
}

/// Measures the evidence that an ear shows; nothing when it hears no marked move.
pub fn measure_evidence(ear: &Ear, marked: &[MarkedReply]) -> Option<EvidenceFigures> {
    let mut tally = EvidenceTally::default();
    marked.iter().for_each(|reply| tally.add(ear, reply));
    tally.finish()
}

/// Figures in the making: overlap and length of each.
#[derive(Default)]
pub(super) struct EvidenceTally {
    overlaps: Vec<f64>,
    lengths: Vec<f64>,
}

impl EvidenceTally {
    pub(super) fn add(&mut self, ear: &Ear, reply: &MarkedReply) {
        let words = Words::read(&reply.trainee, reply.lang, COMPARED);
        let heard = ear.hear(reply.lang, &reply.debtor, &reply.trainee);
        for (id, marked) in &reply.marks {
            if let Some(heard) = heard.moves.iter().find(|heard| ear.moves()[heard.which] == *id) {
                let (overlap, length) = compare(&words, &heard.span, marked);
                self.overlaps.push(overlap);
                self.lengths.push(length);
            }
        }
    }

    pub(super) fn finish(mut self) -> Option<EvidenceFigures> {
        let heard = self.overlaps.len();
        let agreeing = self.overlaps.iter().filter(|overlap| **overlap >= AGREES).count();
        self.lengths.sort_by(f64::total_cmp);
        Some(EvidenceFigures {
            heard,
            agreeing: agreeing as f64 / heard as f64,
            agreeing_interval: wilson(agreeing, heard),
            median_length: *self.lengths.get(heard / 2)?,
        })
    }
}

/// Intersection over union, and words shown to words marked.
pub(super) fn compare(words: &Words, shown: &Range<usize>, marked: &Range<usize>) -> (f64, f64) {
    let inside = |span: &Range<usize>, at: usize| span.start <= at && at < span.end;
    let (mut both, mut either, mut of_shown, mut of_marked) = (0_u32, 0_u32, 0_u32, 0_u32);
    for token in words.tokens().iter().filter(|token| token.is_said()) {
        let (a, b) = (inside(shown, token.source.start), inside(marked, token.source.start));
        both += u32::from(a && b);
        either += u32::from(a || b);
        of_shown += u32::from(a);
        of_marked += u32::from(b);
    }
    (f64::from(both) / f64::from(either.max(1)), f64::from(of_shown) / f64::from(of_marked.max(1)))
}

#[derive(Deserialize)]
struct Line {
    author: String,
    lang: String,
    #[serde(default)]
    debtor: String,
    trainee: String,
    marks: Vec<Mark>,
}

/// Reads JSON lines `{author, lang, debtor, trainee, marks: [{move, words}]}`, `words` being a part of `trainee`.
///
/// # Errors
/// Every line that is not such an object, all at once, each with its number.
pub fn read_marks(name: &str, text: &str) -> Result<Vec<MarkedReply>, Vec<LineError>> {
    let (mut replies, mut errors) = (Vec::new(), Vec::new());
    for (at, line) in text.lines().enumerate().filter(|(_, line)| !line.trim().is_empty()) {
        match read_line(line) {
            Ok(reply) => replies.push(reply),
            Err(problem) => errors.push(LineError { name: name.into(), line: at + 1, problem }),
        }
    }
    if errors.is_empty() { Ok(replies) } else { Err(errors) }
}

fn read_line(line: &str) -> Result<MarkedReply, String> {
    let line: Line = serde_json::from_str(line).map_err(|error| error.to_string())?;
    Ok(MarkedReply {
        marks: line.marks.into_iter().map(|mark| mark.place(&line.trainee)).collect::<Result<_, String>>()?,
        author: line.author.into(),
        lang: line.lang.parse()?,
        debtor: line.debtor.into(),
        trainee: line.trainee.into(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn overlap_counts_words_and_length_compares_them() {
        let reply = "Thanks, when will you pay?";
        let words = Words::read(reply, Lang::En, COMPARED);
        let span = |part: &str| reply.find(part).map(|at| at..at + part.len()).expect("a part of the reply");
        assert_eq!(compare(&words, &span("when will you pay"), &span("when will you pay?")), (1.0, 1.0));
        assert_eq!(compare(&words, &span("Thanks, when will you pay"), &span("when will you pay")), (0.8, 1.25));
        assert_eq!(compare(&words, &span("Thanks"), &span("pay")), (0.0, 1.0));
    }

    #[test]
    fn a_mark_is_a_part_of_its_reply() {
        let line = |words: &str| {
            format!(
                r#"{{"author": "a", "lang": "en", "trainee": "Ok, bye", "marks": [{{"move": "m", "words": "{words}"}}]}}"#
            )
        };
        assert_eq!(read_marks("x", &line("bye")).expect("it is")[0].marks, [("m".into(), 4..7)]);
        let errors = read_marks("x", &format!("\n{}", line("hi"))).expect_err("it is not");
        assert_eq!(errors[0].to_string(), "x:2: `hi` does not stand in the reply");
    }
}
