//! Measuring fairly: whoever is measured was not learned from, nor was anyone who says the same.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use super::evaluate::{Evaluation, Tally};
use super::evidence::{EvidenceFigures, EvidenceTally, MarkedReply};
use super::examples::Example;
use super::hear::Ear;
use super::near_duplicates::NearDuplicates;
use super::train::{Progress, TrainError, train};
use crate::text::Lang;

/// Figures of an author whose lines were not learned from.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct AuthorEvaluation {
    /// The author, as in [`Example::author`]; `all` for the language's authors together.
    pub author: Box<str>,
    /// The code of the language.
    pub lang: Box<str>,
    /// The figures.
    pub evaluation: Evaluation,
    /// How well the evidence is shown, for each of [`LeaveOut::marked`]; nothing where none of it was marked and heard.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub evidence: Vec<Option<EvidenceFigures>>,
}

/// What is measured, and against what.
#[derive(Clone, Copy, Debug)]
pub struct LeaveOut<'a> {
    /// All labelled replies.
    pub examples: &'a [Example],
    /// Authors to leave out and measure; all of them when empty.
    pub only: &'a [String],
    /// Sets of replies whose evidence a person marked, each measured by itself; may be empty.
    pub marked: &'a [Vec<MarkedReply>],
    /// Ids of the moves that are mistakes.
    pub mistakes: &'a [&'a str],
    /// Threads to train with; they do not change the result.
    pub threads: usize,
}

/// One training: everything but these authors, at most one of each language, and what others say just like them.
struct Round<'a> {
    authors: BTreeSet<&'a str>,
}

/// Leaves each author out in turn, trains on the rest without the near-duplicates of what the author says, and hears
/// the author. Gives figures per author, and pooled ones per language whose author is `all`.
///
/// To save rounds one author of each language is left out at once. It hardly matters: over 45 authors `en-3` alone
/// (`only` names one author) came to 0.814 [0.789, 0.840], together with `ru-3`, `uk-3` and `ro-3` to
/// 0.821 [0.795, 0.847].
///
/// # Errors
/// As for [`train`], and when no language has two authors.
pub fn leave_authors_out(
    plan: &LeaveOut<'_>,
    clock: &mut dyn FnMut() -> u64,
    progress: &mut dyn FnMut(Progress),
) -> Result<Vec<AuthorEvaluation>, TrainError> {
    let rounds = rounds(plan);
    if rounds.is_empty() {
        return Err(TrainError::NoExamples);
    }
    let twins = twins(plan.examples);
    let mut tallies: BTreeMap<(Lang, Option<&str>), (Tally, Vec<EvidenceTally>)> = BTreeMap::new();
    for (at, round) in rounds.iter().enumerate() {
        let weights = train(&round.learned_from(plan.examples, &twins), plan.mistakes, plan.threads, &mut |step| {
            progress(Progress { done: at * step.all + step.done, all: rounds.len() * step.all });
        })?;
        let ear = Ear::load(&weights).expect("weights just trained are whole");
        for example in plan.examples.iter().filter(|example| round.authors.contains(&*example.author)) {
            for author in [None, Some(&*example.author)] {
                tallies.entry((example.lang, author)).or_default().0.add(&ear, example, clock);
            }
        }
        for (set, marked) in plan.marked.iter().enumerate() {
            for marked in marked.iter().filter(|marked| round.authors.contains(&*marked.author)) {
                for author in [None, Some(&*marked.author)] {
                    let evidence = &mut tallies.entry((marked.lang, author)).or_default().1;
                    evidence.resize_with(plan.marked.len(), EvidenceTally::default);
                    evidence[set].add(&ear, marked);
                }
            }
        }
    }
    Ok(tallies.into_iter().map(|((lang, author), tallies)| figures(lang, author, tallies)).collect())
}

fn figures(lang: Lang, author: Option<&str>, (tally, evidence): (Tally, Vec<EvidenceTally>)) -> AuthorEvaluation {
    AuthorEvaluation {
        author: author.unwrap_or("all").into(),
        lang: lang.code().into(),
        evaluation: tally.finish(),
        evidence: evidence.into_iter().map(EvidenceTally::finish).collect(),
    }
}

/// For every example, which others of its language are near-duplicates of it.
fn twins(examples: &[Example]) -> Vec<Vec<usize>> {
    let mut twins = vec![Vec::new(); examples.len()];
    for lang in Lang::ALL {
        let spoken: Vec<usize> = (0..examples.len()).filter(|at| examples[*at].lang == lang).collect();
        let replies = NearDuplicates::among(lang, spoken.iter().map(|at| &*examples[*at].trainee));
        for (later, near) in replies.pairs() {
            twins[spoken[later]].push(spoken[near.at]);
            twins[spoken[near.at]].push(spoken[later]);
        }
    }
    twins
}

/// Who is left out in each training. An author is measured only where another of their language remains.
fn rounds<'a>(plan: &LeaveOut<'a>) -> Vec<Round<'a>> {
    let mut rounds: Vec<Round<'_>> = Vec::new();
    for lang in Lang::ALL {
        let spoken = plan.examples.iter().filter(|example| example.lang == lang);
        let authors: BTreeSet<&str> = spoken.map(|example| &*example.author).collect();
        let wanted = |author: &&&str| plan.only.is_empty() || plan.only.iter().any(|only| only == **author);
        if authors.len() < 2 {
            continue;
        }
        for (at, author) in authors.iter().filter(wanted).enumerate() {
            if at == rounds.len() {
                rounds.push(Round { authors: BTreeSet::new() });
            }
            rounds[at].authors.insert(author);
        }
    }
    rounds
}

impl Round<'_> {
    fn learned_from(&self, examples: &[Example], twins: &[Vec<usize>]) -> Vec<Example> {
        let left_out = |at: &usize| self.authors.contains(&*examples[*at].author);
        let stays = |at: &usize| !left_out(at) && !twins[*at].iter().any(left_out);
        (0..examples.len()).filter(stays).map(|at| examples[at].clone()).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(author: &str, lang: Lang, trainee: &str) -> Example {
        Example {
            lang,
            debtor: "".into(),
            trainee: trainee.into(),
            moves: Vec::new(),
            author: author.into(),
            marks: Vec::new(),
        }
    }

    fn rounds_of<'a>(examples: &'a [Example], only: &'a [String]) -> Vec<Vec<&'a str>> {
        let plan = LeaveOut { examples, only, marked: &[], mistakes: &[], threads: 1 };
        rounds(&plan).into_iter().map(|round| round.authors.into_iter().collect()).collect()
    }

    #[test]
    fn one_author_of_each_language_at_a_time() {
        let of = |author: &str, lang| said(author, lang, "Hello");
        let examples = [
            of("en-1", Lang::En),
            of("en-2", Lang::En),
            of("en-3", Lang::En),
            of("ru-1", Lang::Ru),
            of("ru-2", Lang::Ru),
            of("ro-1", Lang::Ro),
        ];
        assert_eq!(rounds_of(&examples, &[]), [vec!["en-1", "ru-1"], vec!["en-2", "ru-2"], vec!["en-3"]]);
        assert_eq!(rounds_of(&examples, &["en-2".into()]), [["en-2"]]);
        assert_eq!(rounds_of(&examples, &["en-3".into(), "ru-1".into()]), [["en-3", "ru-1"]]);
    }

    #[test]
    fn who_says_the_same_is_not_learned_from() {
        let examples = [
            said("anna", Lang::En, "Which day will you pay the invoice?"),
            said("ben", Lang::En, "which day will you pay that invoice"),
            said("ben", Lang::En, "Where is the money?"),
            said("carla", Lang::En, "Nice weather, is it not?"),
        ];
        let round = Round { authors: ["anna"].into() };
        let rest = round.learned_from(&examples, &twins(&examples));
        let rest: Vec<&str> = rest.iter().map(|example| &*example.trainee).collect();
        assert_eq!(rest, ["Where is the money?", "Nice weather, is it not?"]);
    }
}
