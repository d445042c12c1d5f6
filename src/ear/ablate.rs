//! What each part of the ear brings: figures without it, on authors that were left out.

use super::calibrate::{Unseen, calibrate};
use super::examples::Example;
use super::interval::f1;
use super::recipe::{Part, Recipe};
use super::train::{School, Scored, TrainError};
use crate::text::Lang;

/// How well one language is heard.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct AblationFigures {
    /// The language.
    pub lang: Lang,
    /// F1 over all moves of all replies together.
    pub micro_f1: f64,
    /// Share of the heard mistakes that were made.
    pub mistake_precision: f64,
    /// Share of the replies without a mistake on which one is heard.
    pub false_mistake_rate: f64,
}

/// Hears every author with an ear that never learned from them, one part of which may be missing. Quicker than
/// [`super::leave_authors_out`]: authors are left out in six groups, one or more of each language, and thresholds come
/// from the other groups' unseen scores. The figures compare parts; they are no figures of the shipped ear.
///
/// # Errors
/// When the examples make no move, or no language has two authors.
pub fn ablate(
    examples: &[Example],
    mistakes: &[&str],
    without: Option<Part>,
    threads: usize,
) -> Result<Vec<AblationFigures>, TrainError> {
    let mut figures = Vec::new();
    if without == Some(Part::OtherLanguages) {
        for lang in Lang::ALL {
            let spoken: Vec<Example> = examples.iter().filter(|example| example.lang == lang).cloned().collect();
            if !spoken.is_empty() {
                figures.extend(cross(&spoken, mistakes, Recipe { without }, threads)?);
            }
        }
        return Ok(figures);
    }
    cross(examples, mistakes, Recipe { without }, threads)
}

fn cross(
    examples: &[Example],
    mistakes: &[&str],
    recipe: Recipe,
    threads: usize,
) -> Result<Vec<AblationFigures>, TrainError> {
    let school = School::of(examples, recipe)?;
    let scored = school.score_unseen(threads, &mut |_| {})?;
    let is_mistake: Vec<bool> = school.moves.iter().map(|id| mistakes.contains(&id.as_ref())).collect();
    let thought = think_again(&school, &scored);
    let mut sums = [[0_usize; 7]; Lang::ALL.len()];
    for group in 0..school.groups {
        let unseen = |at: &usize| school.of_group[*at] != group;
        let others: Vec<Unseen<'_>> =
            (0..scored.len()).filter(unseen).map(|at| seen_as(&school, examples, &thought, at)).collect();
        for lang in Lang::ALL {
            let begins = calibrate(&others, &is_mistake, lang).threshold;
            let spoken = (0..scored.len()).filter(|at| school.of_group[*at] == group && examples[*at].lang == lang);
            for at in spoken {
                tally(&mut sums[lang as usize], &thought[at], &school.readings[at].made, &is_mistake, begins);
            }
        }
    }
    let share = |part: usize, whole: usize| if whole == 0 { 0.0 } else { part as f64 / whole as f64 };
    let figures = |lang: Lang| {
        let [right, heard, made, mistakes_right, mistakes_heard, blameless, alarms] = sums[lang as usize];
        (blameless > 0).then(|| AblationFigures {
            lang,
            micro_f1: f1([right, heard, made]),
            mistake_precision: share(mistakes_right, mistakes_heard),
            false_mistake_rate: share(alarms, blameless),
        })
    };
    Ok(Lang::ALL.into_iter().filter_map(figures).collect())
}

/// Scores on second thoughts that were learned without the author's group.
fn think_again(school: &School, scored: &[Scored]) -> Vec<Vec<f32>> {
    let mut thought = vec![Vec::new(); scored.len()];
    for group in 0..school.groups {
        let second = school.second_without(scored, Some(group));
        for at in (0..scored.len()).filter(|at| school.of_group[*at] == group) {
            thought[at] = second.score(&scored[at]);
        }
    }
    thought
}

fn seen_as<'a>(school: &'a School, examples: &[Example], thought: &[Vec<f32>], at: usize) -> Unseen<'a> {
    Unseen { lang: examples[at].lang, scores: thought[at].clone(), made: &school.readings[at].made }
}

/// Adds one reply: moves right, heard, made; mistakes right, heard; whether it is blameless, and blamed all the same.
fn tally(sums: &mut [usize; 7], scores: &[f32], made: &[bool], mistakes: &[bool], begins: [f32; 2]) {
    let (mut blamed, mut blameless) = (false, true);
    for ((score, made), mistake) in scores.iter().zip(made).zip(mistakes) {
        let heard = *score >= begins[usize::from(*mistake)];
        for (sum, counts) in
            sums.iter_mut().zip([heard && *made, heard, *made, heard && *made && *mistake, heard && *mistake])
        {
            *sum += usize::from(counts);
        }
        blamed |= heard && *mistake;
        blameless &= !(*made && *mistake);
    }
    sums[5] += usize::from(blameless);
    sums[6] += usize::from(blameless && blamed);
}
