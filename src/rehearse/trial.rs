use std::collections::BTreeSet;

use super::play::{Hearing, perform, spoken_rule};
use super::walk::{Line, walk};
use crate::diagnostic::Place;
use crate::playbook::{MoveIx, MoveSet, Outcome, Playbook};
use crate::scenario::{Criterion, Demand, Expected, MarkedScript, Promised, Scenario, Situation, Step, TestCase};
use crate::score::{ItemStatus, Scorecard, score_transcript};
use crate::session::Session;
use crate::text::Lang;
use crate::transcript::{Because, Entry, Event, Transcript};
use crate::world::Briefing;

/// A script that was played once and held to what it must come to.
#[derive(Clone, Debug)]
pub struct Trial {
    /// The language.
    pub lang: Lang,
    /// The seed.
    pub seed: u64,
    /// Where the moves came from.
    pub hearing: Hearing,
    /// The disposition.
    pub outcome: Outcome,
    /// Points.
    pub score: u16,
    /// What is not as it must be.
    pub misses: Vec<Shortfall>,
    /// Lines that the ear heard otherwise than the script means them.
    pub otherwise: Vec<Shortfall>,
    /// What happened.
    pub transcript: Transcript,
}

/// Something that is not as the script or the test has it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shortfall {
    /// Where it is asked for.
    pub place: Place,
    /// What was asked for and what was found.
    pub message: String,
    /// What explains it; may be empty.
    pub help: String,
}

/// Plays a script once and checks every expectation of its steps and tests.
pub fn hold_trial(
    briefing: &Briefing,
    marked: &MarkedScript,
    tests: &[TestCase],
    hearing: Hearing,
    seed: u64,
) -> Trial {
    let briefing = &briefing.clone().carrying(&marked.script.carried);
    let session = Session::open(briefing.clone(), seed);
    let mut watched = Watched {
        briefing,
        session,
        hearing,
        marked,
        at: None,
        last_answer: String::new(),
        dialled: 0,
        reached: BTreeSet::new(),
        heard: MoveSet::EMPTY,
        fired: BTreeSet::new(),
        misses: Vec::new(),
        otherwise: Vec::new(),
    };
    walk(&marked.script, &mut watched);
    watched.finish(tests, seed)
}

/// A session whose every step is held to what the script says of it.
struct Watched<'a> {
    briefing: &'a Briefing,
    session: Session,
    hearing: Hearing,
    marked: &'a MarkedScript,
    /// Call and step that come now; none for a receiver that is put down because a call has no more lines.
    at: Option<(usize, usize)>,
    last_answer: String,
    /// How many calls were dialled.
    dialled: usize,
    reached: BTreeSet<(usize, usize)>,
    heard: MoveSet,
    fired: BTreeSet<String>,
    misses: Vec<Shortfall>,
    otherwise: Vec<Shortfall>,
}

/// What one turn brought.
struct Turn<'a> {
    heard: MoveSet,
    answer: &'a str,
    fired: BTreeSet<&'a str>,
}

impl Line for Watched<'_> {
    fn dial(&mut self) {
        self.dialled += 1;
        let entries = self.session.dial();
        self.see(&entries);
    }

    fn comes_to(&mut self, call: usize, step: usize) {
        self.at = Some((call, step));
    }

    fn take(&mut self, step: &Step) {
        let entries = perform(&mut self.session, step, self.briefing.lang, self.hearing);
        self.see(&entries);
        if let Some((call, number)) = self.at.take() {
            self.reached.insert((call, number));
            self.hold((call, number), step, &entries);
        }
    }

    fn call_over(&self) -> bool {
        self.session.call_over()
    }

    fn run_over(&self) -> bool {
        self.session.run_over()
    }

    fn last_answer(&self) -> &str {
        &self.last_answer
    }
}

impl Watched<'_> {
    fn see(&mut self, entries: &[Entry]) {
        let turn = turn(entries, &self.briefing.playbook);
        self.heard = self.heard.union(turn.heard);
        self.fired.extend(turn.fired.iter().map(|rule| (*rule).to_owned()));
        if !turn.answer.is_empty() {
            turn.answer.clone_into(&mut self.last_answer);
        }
    }

    fn hold(&mut self, (call, number): (usize, usize), step: &Step, entries: &[Entry]) {
        let Some(marks) = self.marked.marks.get(call).and_then(|steps| steps.get(number)) else { return };
        let turn = turn(entries, &self.briefing.playbook);
        let situation = self.session.situation();
        for expected in &marks.expects {
            let found = match &expected.demand {
                Demand::Heard(moves) => (turn.heard != *moves).then(|| self.moves(turn.heard)),
                Demand::Answer(rules) => (!rules.iter().any(|rule| rule == turn.answer)).then(|| named(turn.answer)),
                Demand::Over(over) => (self.session.call_over() != *over).then(|| (!over).to_string()),
                Demand::Fired(rules) => {
                    let unfired = unfired(rules, |rule| turn.fired.contains(rule));
                    self.misses.extend(unfired.map(|rule| told(expected, format!("`{rule}` did not fire"))));
                    None
                }
                Demand::Open(moves) => self.otherwise_open(*moves),
                demand => state_found(demand, &situation),
            };
            self.misses.extend(found.map(|found| shortfall(expected, &found)));
        }
        if let (Hearing::ByText, Step::Say { means: Some(means), .. }) = (self.hearing, step) {
            self.otherwise.extend(self.heard_otherwise(&marks.place, *means, turn.heard, entries));
        }
    }

    /// What the ear made of a line, where that is not what the script means.
    fn heard_otherwise(&self, place: &Place, means: MoveSet, heard: MoveSet, entries: &[Entry]) -> Option<Shortfall> {
        let means: MoveSet = means.iter().map(|ix| borne_out(&self.briefing.scenario, ix)).collect();
        let sure = |ix: MoveIx| {
            let id = &self.briefing.playbook.get(ix).id;
            heard_so_surely(entries, id).map_or_else(|| id.to_string(), |sure| format!("{id} ({sure} per mille)"))
        };
        let hears: Vec<String> = heard.iter().map(sure).collect();
        let said = entries.iter().find_map(|entry| match &entry.event {
            Event::Said { text } => Some(text.as_str()),
            _ => None,
        });
        (heard != means).then(|| Shortfall {
            place: place.clone(),
            message: format!(
                "in {}, the ear hears {}; the script means {}",
                self.briefing.lang,
                if hears.is_empty() { "no move".to_owned() } else { hears.join(", ") },
                self.moves(means)
            ),
            help: said.unwrap_or_default().to_owned(),
        })
    }

    /// The openings that are there, where they are not just these.
    fn otherwise_open(&self, wanted: MoveSet) -> Option<String> {
        let open = self.session.glance().open;
        (open != wanted).then(|| self.moves(open))
    }

    fn moves(&self, moves: MoveSet) -> String {
        let ids: Vec<&str> = moves.iter().map(|ix| &*self.briefing.playbook.get(ix).id).collect();
        if ids.is_empty() { "no move".to_owned() } else { ids.join(", ") }
    }

    fn finish(mut self, tests: &[TestCase], seed: u64) -> Trial {
        self.hold_unreached();
        let situation = self.session.situation();
        let mut misses = Vec::new();
        for expected in tests.iter().flat_map(|test| &test.expects) {
            let short = match &expected.demand {
                Demand::HeardAtSomeTime(moves) => {
                    let unheard = moves.difference(self.heard);
                    (!unheard.is_empty()).then(|| told(expected, format!("never heard: {}", self.moves(unheard))))
                }
                Demand::Fired(rules) => unfired(rules, |rule| self.fired.contains(rule))
                    .map(|rule| told(expected, format!("`{rule}` never fired"))),
                Demand::Never(rules) => rules
                    .iter()
                    .find(|rule| self.fired.contains(*rule))
                    .map(|rule| told(expected, format!("`{rule}` fired all the same"))),
                Demand::Open(moves) => self.otherwise_open(*moves).map(|found| shortfall(expected, &found)),
                demand => state_found(demand, &situation).map(|found| shortfall(expected, &found)),
            };
            misses.extend(short);
        }
        self.session.finish();
        let transcript = self.session.transcript();
        let card = score_transcript(&transcript);
        misses.extend(tests.iter().flat_map(|test| results(test, &card)));
        self.misses.extend(misses);
        Trial {
            lang: self.briefing.lang,
            seed,
            hearing: self.hearing,
            outcome: card.outcome,
            score: card.score,
            misses: self.misses,
            otherwise: self.otherwise,
            transcript,
        }
    }

    /// Something was asked for after a step that its call never came to. A step that waits for certain answers, or a call
    /// that was not due any more, may well be for another seed.
    fn hold_unreached(&mut self) {
        for (call, steps) in self.marked.marks.iter().take(self.dialled).enumerate() {
            for (number, marks) in steps.iter().enumerate() {
                let step = self.marked.script.calls.get(call).and_then(|steps| steps.get(number));
                let waits = matches!(step, Some(Step::Say { answers, .. }) if !answers.is_empty());
                if !waits && !self.reached.contains(&(call, number)) {
                    let unreached = marks.expects.first().map(|expected| Shortfall {
                        place: expected.place.clone(),
                        message: "the call was over before this step".to_owned(),
                        help: String::new(),
                    });
                    self.misses.extend(unreached);
                }
            }
        }
    }
}

fn borne_out(scenario: &Scenario, ix: crate::playbook::MoveIx) -> crate::playbook::MoveIx {
    scenario.untrue[usize::from(ix.0)].unwrap_or(ix)
}

/// The moves, the answer and the rules that show in the events of a turn.
fn turn<'a>(entries: &'a [Entry], playbook: &Playbook) -> Turn<'a> {
    let mut turn = Turn { heard: MoveSet::EMPTY, answer: "", fired: BTreeSet::new() };
    for entry in entries {
        if let Some(rule) = spoken_rule(entry) {
            turn.answer = rule;
            turn.fired.insert(rule);
        }
        match &entry.event {
            Event::Heard { moves } => turn.heard = moves.iter().filter_map(|heard| playbook.ix(&heard.id)).collect(),
            Event::GaugeChanged { because, .. } | Event::MemoryChanged { because, .. } => {
                turn.fired.extend(because.iter().map(|Because { cause, .. }| cause.as_str()));
            }
            Event::ObstacleChanged { cause, .. } => {
                turn.fired.insert(cause);
            }
            _ => {}
        }
    }
    turn
}

/// Per mille with which a move was heard in these events.
fn heard_so_surely(entries: &[Entry], id: &str) -> Option<u16> {
    let heard = entries.iter().filter_map(|entry| match &entry.event {
        Event::Heard { moves } => moves.iter().find(|heard| heard.id == id),
        _ => None,
    });
    heard.map(|heard| heard.confidence).next()
}

fn unfired(rules: &[String], fired: impl Fn(&str) -> bool) -> Option<&String> {
    rules.iter().find(|rule| !fired(rule))
}

fn named(answer: &str) -> String {
    if answer.is_empty() { "nothing".to_owned() } else { answer.to_owned() }
}

/// What the state is, where it is not as it must be.
fn state_found(demand: &Demand, at: &Situation<'_>) -> Option<String> {
    let Demand::State(criterion) = demand else { return None };
    if criterion.holds(at) {
        return None;
    }
    Some(match criterion {
        Criterion::Gauge(gauge, _) => at.gauges[*gauge as usize].to_string(),
        Criterion::Memory(slot, _) => at.memory[usize::from(*slot)].to_string(),
        Criterion::Obstacle(kind, _) => at.obstacles[*kind as usize].name().to_owned(),
        Criterion::Patience(_) => at.patience.to_string(),
        Criterion::Willing(_) => at.willing.to_string(),
        Criterion::Promise(_) => promised(at.promised).to_owned(),
        _ => "otherwise".to_owned(),
    })
}

fn promised(promised: Promised) -> &'static str {
    match promised {
        Promised::Nothing => "none",
        Promised::Vague => "vague",
        Promised::Dated => "dated",
    }
}

fn shortfall(expected: &Expected, found: &str) -> Shortfall {
    told(expected, format!("{}: {found}; expected {}", expected.about, expected.wanted))
}

fn told(expected: &Expected, message: String) -> Shortfall {
    Shortfall { place: expected.place.clone(), message, help: String::new() }
}

/// Outcome and score of a run against a test.
fn results(test: &TestCase, card: &Scorecard) -> Vec<Shortfall> {
    let mut found = Vec::new();
    if !test.outcomes.is_empty() && !test.outcomes.contains(&card.outcome) {
        let wanted: Vec<&str> = test.outcomes.iter().map(|outcome| outcome.name()).collect();
        found.push(Shortfall {
            place: test.places.outcome.clone(),
            message: format!("outcome: {}; expected {}", card.outcome.name(), wanted.join(" or ")),
            help: String::new(),
        });
    }
    if let Some(score) = test.score.filter(|score| !score.holds(i32::from(card.score))) {
        found.push(Shortfall {
            place: test.places.score.clone(),
            message: format!("score: {}; expected {score}", card.score),
            help: accounts(card),
        });
    }
    found
}

/// Where the points of a run went, in a line.
fn accounts(card: &Scorecard) -> String {
    let missed: Vec<&str> =
        card.items.iter().filter(|item| item.status == ItemStatus::No).map(|item| &*item.id).collect();
    let mistakes: Vec<&str> = card.mistakes.iter().map(|mistake| &*mistake.id).collect();
    let part = |what: &str, ids: &[&str]| (!ids.is_empty()).then(|| format!("{what}: {}", ids.join(", ")));
    [part("missed", &missed), part("mistakes", &mistakes)].into_iter().flatten().collect::<Vec<_>>().join("; ")
}
