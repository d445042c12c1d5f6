use super::expect::Expected;
use super::rule::{Reaction, Response};
use super::situation::{GaugeValues, MEMORY_SLOTS, MemoryValues, ObstacleStates};
use super::{Case, Earshot};
use crate::diagnostic::Place;
use crate::playbook::{Carried, Gauge, MoveIx, ObstacleKind, ObstacleState, Outcome, Stage};
use crate::text::{Lang, Localized};
use crate::yaml::{Test, TimeSpan};

/// The trainee's side of a scenario.
#[derive(Clone, Debug, Default)]
pub struct Us {
    /// Our firm.
    pub firm: Localized,
    /// What was sold.
    pub goods: Localized,
    /// The trainee's name in this call; empty where they use their own.
    pub me: Localized,
}

/// Somebody on the debtor's side.
#[derive(Clone, Debug)]
pub struct Person {
    /// Name in rules.
    pub id: Box<str>,
    /// Name for people.
    pub name: Localized,
    /// What they do there.
    pub role: Localized,
    /// Their firm.
    pub firm: Localized,
    /// Decides on payment.
    pub decides: bool,
    /// May be told sum and delay.
    pub authorised: bool,
}

/// A hidden cause; the seed draws one.
#[derive(Clone, Debug)]
pub struct Cause {
    /// Name in rules.
    pub id: Box<str>,
    /// Chance against the others.
    pub weight: u16,
    /// Memory under it: slot and value.
    pub memory: Vec<(u8, i8)>,
    /// Obstacles under it.
    pub obstacles: Box<[(ObstacleKind, ObstacleState)]>,
    /// What was really behind it, for the debrief.
    pub truth: Localized,
}

/// How a debtor is when the first call begins, before the cause is drawn.
#[derive(Clone, Copy, Debug)]
pub struct Start {
    /// Gauges.
    pub gauges: GaugeValues,
    /// Memory.
    pub memory: MemoryValues,
    /// Obstacles.
    pub obstacles: ObstacleStates,
    /// Patience, for each call anew.
    pub patience: u8,
}

/// A technique that this debtor calls for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Expectation {
    /// The technique.
    pub ix: MoveIx,
    /// Weight of its item before scaling.
    pub weight: u16,
    /// True where the item applies only once the debtor gave the opening.
    pub if_invited: bool,
}

/// A script and what it must come to.
#[derive(Clone, Debug)]
pub struct TestCase {
    /// Path of the script below `scripts/calls/`, or its name for this scenario.
    pub script: String,
    /// Outcomes that pass; any where none is given.
    pub outcomes: Vec<Outcome>,
    /// Scores that pass.
    pub score: Option<Test>,
    /// With how many seeds it is played, from 0; one for each hidden cause where it does not say.
    pub seeds: Option<u64>,
    /// What else must be so at the end of the run.
    pub expects: Vec<Expected>,
    /// Where all that is written.
    pub places: TestPlaces,
}

/// Where the parts of a test stand; for what is left out, the whole test.
#[derive(Clone, Debug)]
pub struct TestPlaces {
    /// The script's name.
    pub script: Place,
    /// The outcome.
    pub outcome: Place,
    /// The score.
    pub score: Place,
}

/// A debtor, compiled: immutable, shared by all calls.
#[derive(Clone, Debug)]
pub struct Scenario {
    /// File stem.
    pub id: Box<str>,
    /// SHA-256 of its file and those of its traits, first 16 hex digits.
    pub hash: String,
    /// Name for people.
    pub title: Localized,
    /// One sentence for the list.
    pub summary: Localized,
    /// Where in the life of the deal the calls take place.
    pub stage: Stage,
    /// 1 easy to 5 hard.
    pub difficulty: u8,
    /// Languages in which every text exists.
    pub langs: Vec<Lang>,
    /// The trainee's side.
    pub us: Us,
    /// The debtor's people.
    pub people: Vec<Person>,
    /// Who picks up: index of `people`.
    pub answers: u8,
    /// The facts.
    pub case: Case,
    /// Where everything starts.
    pub start: Start,
    /// What earlier weeks have left behind, where he was briefed with it; nothing as the file has him.
    pub carried: Carried,
    /// Names of the memory slots.
    pub memory_names: Vec<Box<str>>,
    /// What gauges must be for a payment.
    pub pays_when: [Option<Test>; 4],
    /// Outcomes that count as success.
    pub goals: Vec<Outcome>,
    /// Hidden causes; at least one, unnamed where the file gives none.
    pub causes: Vec<Cause>,
    /// Time before each call; zero before the first.
    pub calls: Vec<TimeSpan>,
    /// Reactions in firing order.
    pub reactions: Vec<Reaction>,
    /// Responses, most specific first.
    pub responses: Vec<Response>,
    /// Which rules a turn can concern.
    pub earshot: Earshot,
    /// Gauge changes by move.
    pub temperament: Vec<[i8; 4]>,
    /// What a move becomes where the case does not bear it out.
    pub untrue: Vec<Option<MoveIx>>,
    /// Techniques called for.
    pub expects: Vec<Expectation>,
    /// Scripts and what they must come to.
    pub tests: Vec<TestCase>,
}

impl Scenario {
    /// No open obstacle, and `pays-when` holds.
    pub fn willing(&self, gauges: &GaugeValues, obstacles: &ObstacleStates) -> bool {
        let clear = !obstacles.iter().any(|state| state.is_open());
        let pays = |gauge: &Gauge| {
            let test = self.pays_when[*gauge as usize];
            test.is_none_or(|test| test.holds(i32::from(gauges[*gauge as usize])))
        };
        clear && Gauge::ALL.iter().all(pays)
    }

    /// Who picks up, and their firm, in every language that the scenario speaks.
    pub fn who(&self) -> Localized {
        let person = &self.people[usize::from(self.answers)];
        let mut who = Localized::default();
        for lang in &self.langs {
            who.insert(*lang, &format!("{}, {}", person.name.in_lang(*lang), person.firm.in_lang(*lang)));
        }
        who
    }

    /// True where a rule or an expectation names the move.
    pub fn listens_for(&self, ix: MoveIx) -> bool {
        let reactions = self.reactions.iter().map(|reaction| &reaction.rule);
        let mut rules = reactions.chain(self.responses.iter().map(|response| &response.rule));
        self.expects.iter().any(|expected| expected.ix == ix) || rules.any(|rule| rule.names(ix))
    }

    /// The debtor's firm.
    pub fn debtor_firm(&self) -> &Localized {
        &self.people[usize::from(self.answers)].firm
    }

    /// The first who decides, else who answers.
    pub fn decider(&self) -> &Person {
        self.people.iter().find(|person| person.decides).unwrap_or(&self.people[usize::from(self.answers)])
    }
}

const _: () = assert!(MEMORY_SLOTS < 64);
