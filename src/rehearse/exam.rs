use std::thread;

use super::play::Hearing;
use super::trial::{Shortfall, Trial, hold_trial};
use crate::diagnostic::Place;
use crate::playbook::Outcome;
use crate::report::told;
use crate::scenario::{MarkedScript, Pin, TestCase};
use crate::session::Session;
use crate::text::Lang;
use crate::world::Briefing;

/// A script and all that is asked of it.
pub struct Exam {
    /// `scenario/script`.
    pub name: String,
    /// One briefing for every language that it is played in.
    pub briefings: Vec<Briefing>,
    /// What is said, and what must be so after it.
    pub marked: MarkedScript,
    /// The scenario's tests that name the script.
    pub tests: Vec<TestCase>,
    /// Whether it is played through the ear too.
    pub by_text: bool,
    /// A pin is played with this seed alone, and has no whole call to review.
    pub pinned: Option<u64>,
}

/// How an exam went.
#[derive(Clone, Debug)]
pub struct Examined {
    /// `scenario/script`.
    pub name: String,
    /// How many runs were played.
    pub runs: usize,
    /// Outcomes that came about.
    pub outcomes: Vec<Outcome>,
    /// Lowest and highest score.
    pub scores: (u16, u16),
    /// What is not as it must be, each once.
    pub misses: Vec<Miss>,
    /// Lines that the ear heard otherwise than the script means them; no fault by itself.
    pub otherwise: Vec<Miss>,
    /// The runs by moves as a text to review, per language.
    pub told: Vec<(Lang, String)>,
}

impl Examined {
    /// A pin, not a script.
    pub fn is_pin(&self) -> bool {
        self.name.split('/').nth(1) == Some("pins")
    }
}

/// One shortfall, however many runs show it.
#[derive(Clone, Debug)]
pub struct Miss {
    /// Where it is asked for.
    pub place: Place,
    /// What was asked for and what was found.
    pub message: String,
    /// What explains it; may be empty.
    pub help: String,
    /// How the first run that shows it can be seen: options of `ringside play`.
    pub seen: String,
    /// How many runs show it.
    pub runs: usize,
    /// The line, among those that were heard otherwise, that it comes after in every run that shows it: what goes wrong
    /// only there has its cause there.
    pub follows: Option<usize>,
}

impl Miss {
    fn is(&self, short: &Shortfall) -> bool {
        (&self.place, &self.message, &self.help) == (&short.place, &short.message, &short.help)
    }
}

/// The lowest seeds that bring every hidden cause once; seed 0 alone where there is one cause only.
pub fn cause_seeds(briefing: &Briefing) -> Vec<u64> {
    // A cause that not one of so many seeds draws is a rare one indeed.
    const MOST: u64 = 500;
    let causes = briefing.scenario.causes.len();
    let mut found: Vec<(String, u64)> = Vec::new();
    for seed in 0..MOST {
        if found.len() == causes.max(1) {
            break;
        }
        let cause = Session::open(briefing.clone(), seed).header().cause.clone();
        if !found.iter().any(|(known, _)| *known == cause) {
            found.push((cause, seed));
        }
    }
    found.into_iter().map(|(_, seed)| seed).collect()
}

impl Exam {
    /// A pin of a scenario; its number counts from one. By moves alone the language makes no difference.
    pub fn of_pin(briefing: &Briefing, number: usize, pin: Pin) -> Self {
        Self {
            name: format!("{}/pins/{number}", briefing.scenario.id),
            briefings: vec![briefing.clone()],
            marked: pin.marked,
            tests: vec![pin.test],
            by_text: false,
            pinned: Some(pin.seed),
        }
    }

    /// As many seeds as its tests ask for, else one for each hidden cause.
    fn seeds(&self) -> Vec<u64> {
        if let Some(seed) = self.pinned {
            return vec![seed];
        }
        match (self.tests.iter().filter_map(|test| test.seeds).max(), self.briefings.first()) {
            (Some(seeds), _) => (0..seeds).collect(),
            (None, Some(briefing)) => cause_seeds(briefing),
            (None, None) => Vec::new(),
        }
    }

    fn hold(&self) -> Examined {
        let hearings = if self.by_text { &[Hearing::ByMeans, Hearing::ByText][..] } else { &[Hearing::ByMeans] };
        let seeds = self.seeds();
        let mut trials = Vec::new();
        for briefing in &self.briefings {
            for hearing in hearings {
                let hold = |seed| hold_trial(briefing, &self.marked, &self.tests, *hearing, seed);
                trials.extend(seeds.iter().copied().map(hold));
            }
        }
        self.sum_up(&trials)
    }

    fn reviewed(&self) -> impl Iterator<Item = &Briefing> {
        self.briefings.iter().filter(|_| self.pinned.is_none())
    }

    fn sum_up(&self, trials: &[Trial]) -> Examined {
        let mut outcomes: Vec<Outcome> = Vec::new();
        for trial in trials {
            if !outcomes.contains(&trial.outcome) {
                outcomes.push(trial.outcome);
            }
        }
        let otherwise = gathered(trials, |trial| &trial.otherwise, &[]);
        let misses = gathered(trials, |trial| &trial.misses, &otherwise);
        let scores = trials.iter().map(|trial| trial.score);
        Examined {
            name: self.name.clone(),
            runs: trials.len(),
            outcomes,
            scores: (scores.clone().min().unwrap_or(0), scores.max().unwrap_or(0)),
            misses,
            otherwise,
            told: self.reviewed().map(|briefing| (briefing.lang, told_in(briefing.lang, trials))).collect(),
        }
    }
}

fn told_in(lang: Lang, trials: &[Trial]) -> String {
    let by_moves = trials.iter().filter(|trial| trial.lang == lang && trial.hearing == Hearing::ByMeans);
    by_moves.map(|trial| told(&trial.transcript)).collect::<Vec<_>>().join("\n")
}

/// Each shortfall once, in the order in which runs show them first.
fn gathered(trials: &[Trial], of: impl Fn(&Trial) -> &[Shortfall], causes: &[Miss]) -> Vec<Miss> {
    let mut misses: Vec<Miss> = Vec::new();
    for trial in trials {
        let cause = trial.otherwise.first().and_then(|first| causes.iter().position(|miss| miss.is(first)));
        for short in of(trial) {
            match misses.iter_mut().find(|miss| miss.is(short)) {
                Some(miss) => {
                    miss.runs += 1;
                    // A run that shows it without having heard anything otherwise has another cause.
                    miss.follows = miss.follows.filter(|_| cause.is_some());
                }
                None => misses.push(Miss {
                    place: short.place.clone(),
                    message: short.message.clone(),
                    help: short.help.clone(),
                    seen: seen(trial),
                    runs: 1,
                    follows: cause,
                }),
            }
        }
    }
    misses
}

fn seen(trial: &Trial) -> String {
    let by_text = if trial.hearing == Hearing::ByText { " --by-text" } else { "" };
    format!("--seed {} --lang {}{by_text}", trial.seed, trial.lang)
}

/// Holds all exams on this many threads. The result does not depend on the number: it stands in the order of the exams.
pub fn examine(exams: &[Exam], threads: usize) -> Vec<Examined> {
    let share = exams.len().div_ceil(threads.max(1)).max(1);
    thread::scope(|scope| {
        let hold = |exams: &'_ [Exam]| exams.iter().map(Exam::hold).collect::<Vec<_>>();
        let running: Vec<_> = exams.chunks(share).map(|exams| scope.spawn(move || hold(exams))).collect();
        running
            .into_iter()
            .flat_map(|thread| thread.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic)))
            .collect()
    })
}
