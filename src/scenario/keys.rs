//! The keys of scenario, trait and script files: loaders check files by these tables, and the JSON Schema is printed from them.

use super::case::Channel;
use crate::playbook::{EFFECTS, ObstacleKind, ObstacleState, Outcome, Stage};
use crate::yaml::{Key, Shape, key, required};

/// Words that a criterion on an obstacle takes; `not x` is any other.
pub const OBSTACLE_TESTS: &[&str] = &[
    "absent",
    "hidden",
    "named",
    "addressed",
    "resolved",
    "open",
    "not absent",
    "not hidden",
    "not named",
    "not addressed",
    "not resolved",
    "not open",
];

/// Words that the criterion `promise` takes.
pub const PROMISE_TESTS: &[&str] = &["none", "vague", "dated", "not none", "not vague", "not dated"];

const GAUGE: Shape = Shape::Int(0, 100);
const GAUGES: &[Key] = &[
    key("trust", GAUGE, "trust in us and our goods, 0 to 100"),
    key("respect", GAUGE, "are we equal partners, 0 to 100"),
    key("urgency", GAUGE, "how high our invoice stands in their pile, 0 to 100"),
    key("heat", GAUGE, "temper, 0 to 100"),
];

const GAUGE_TEST: Shape = Shape::Test(0, 100);
const GAUGE_TESTS: &[Key] = &[
    key("trust", GAUGE_TEST, "test of trust"),
    key("respect", GAUGE_TEST, "test of respect"),
    key("urgency", GAUGE_TEST, "test of urgency"),
    key("heat", GAUGE_TEST, "test of heat"),
];

const MEMORY_VALUE: Shape = Shape::Int(-100, 100);
const MEMORY: Shape = Shape::Table(&MEMORY_VALUE);

const fn obstacle_keys(shape: Shape) -> [Key; 7] {
    [
        key("invoice-missing", shape, "the invoice is not there, or is said not to be"),
        key("forgot", shape, "they forgot"),
        key("complaint", shape, "they complain about goods or service"),
        key("not-decider", shape, "the person on the line does not decide"),
        key("no-cash", shape, "there is no money"),
        key("small-sums", shape, "they do not pay small sums on principle"),
        key("low-priority", shape, "others are paid first"),
    ]
}
const OBSTACLES: &[Key] = &obstacle_keys(Shape::Choice(ObstacleState::NAMES));
const OBSTACLE_CRITERIA: &[Key] = &obstacle_keys(Shape::Choice(OBSTACLE_TESTS));
const _: () = assert!(OBSTACLES.len() == ObstacleKind::NAMES.len());

const CASE_TESTS: &[Key] = &[
    key("delivered", Shape::Bool, "goods were delivered"),
    key("accepted", Shape::Bool, "goods were accepted"),
    key("invoice", Shape::Bool, "there is an invoice"),
    key("contract", Shape::Bool, "there is a contract"),
    key("penalty", Shape::Bool, "the contract has a penalty"),
    key("stock", Shape::Bool, "the whole lot is in stock"),
    key("delivery", Shape::Bool, "a delivery time is known"),
    key("discount", Shape::Bool, "a discount for prompt payment was agreed"),
    key("terms", Shape::Bool, "there are terms to lose"),
    key("undisputed", Shape::Bool, "a part is due in any case"),
    key("policies", Shape::Bool, "the house has rules the trainee may name"),
    key("consequences", Shape::Bool, "there are real next steps"),
];

const SIGNALS: Shape = Shape::OneOrMany(&Shape::Id);
const TURN: Shape = Shape::Test(0, 1000);
const HEARS: &str = "the turn made this move, or any of these";

/// Criteria of a rule, as they stand under `on:` or beside `says:`.
macro_rules! criteria {
    () => {
        [
            key("hears", SIGNALS, HEARS),
            key("hears-all", SIGNALS, "the turn made all of these moves"),
            key("hears-none", SIGNALS, "the turn made none of these moves"),
            key("gauges", Shape::Map(GAUGE_TESTS), "tests of gauges"),
            key("memory", Shape::Table(&Shape::Test(-100, 100)), "tests of remembered facts"),
            key("obstacles", Shape::Map(OBSTACLE_CRITERIA), "tests of obstacles"),
            key("case", Shape::Map(CASE_TESTS), "facts of the case"),
            key("stage", Shape::OneOrMany(&Shape::Choice(Stage::NAMES)), "the stage of the deal"),
            key("cause", Shape::OneOrMany(&Shape::Id), "the hidden cause that the seed drew"),
            key("turn", TURN, "number of the trainee's turn in this call, from 1"),
            key("call", TURN, "number of the call, from 1"),
            key("patience", Shape::Test(0, 60), "patience left"),
            key("speaker", Shape::OneOrMany(&Shape::Id), "who is on the line"),
            key("willing", Shape::Bool, "no open obstacle, and `pays-when` holds"),
            key("promise", Shape::Choice(PROMISE_TESTS), "what was promised so far"),
            key("times", Shape::Table(&Shape::Test(0, 3)), "how often a move was heard in this call, up to 3"),
        ]
    };
}

/// Criteria of a reaction.
pub const CRITERIA: &[Key] = &criteria!();

const PROMISES: &[Key] = &[
    key("in", Shape::TimeSpan, "days from the call to the promised day"),
    key(
        "names",
        Shape::List(&Shape::Choice(&["sum", "date", "person"])),
        "what the debtor says by himself; nothing if left out, and then the promise stays vague",
    ),
    key("amount", Shape::Choice(&["full", "undisputed", "half"]), "how much is promised; full if left out"),
];

const fn join<const N: usize, const M: usize, const S: usize>(a: [Key; N], b: [Key; M]) -> [Key; S] {
    let mut all = [a[0]; S];
    let mut at = 0;
    while at < S {
        all[at] = if at < N { a[at] } else { b[at - N] };
        at += 1;
    }
    all
}

/// A rule: a reaction (with `on`) or a response (with `says`).
pub const RULE: &[Key] = &join::<16, 16, 32>(
    criteria_keys(),
    [
        required("id", Shape::Id, "its name in coverage, transcripts and messages"),
        key("on", Shape::Map(CRITERIA), "criteria of a reaction"),
        key("adds", Shape::Table(&Shape::Change(-100, 100)), "added to gauges, memory or patience"),
        key("sets", MEMORY, "memory set to a value"),
        // A response's `obstacles` is a criterion; what it changes stands under `makes`.
        key("makes", Shape::Map(OBSTACLES), "obstacles changed"),
        key("says", Shape::List(&Shape::Localized), "the line, in variants"),
        key("weight", Shape::Int(1, 100), "chance against equally specific responses; 1 if left out"),
        key("invites", Shape::List(&Shape::Id), "techniques this line gives the opening for"),
        key("spares", Shape::List(&Shape::Id), "techniques this line makes unnecessary"),
        key("promises", Shape::Map(PROMISES), "the line is a promise, or adds to one"),
        key("refuses", Shape::Bool, "the line is an official refusal"),
        key("hands-over", Shape::Id, "somebody else takes the receiver"),
        key("calls-back", Shape::TimeSpan, "a next contact is agreed"),
        key("ends", Shape::Choice(&["goodbye", "hang-up"]), "the call is over"),
        key("note", Shape::Text, "a remark for other trainers"),
        key("because", Shape::Localized, "what the debtor is really thinking, for the debrief"),
    ],
);

const fn criteria_keys() -> [Key; 16] {
    criteria!()
}

const US: &[Key] = &[
    required("firm", Shape::Localized, "our firm"),
    required("goods", Shape::Localized, "what was sold"),
    key("me", Shape::Localized, "the trainee's name in this call"),
];

const PERSON: &[Key] = &[
    required("id", Shape::Id, "name in rules"),
    required("name", Shape::Localized, "name for people"),
    required("role", Shape::Localized, "what they do there"),
    required("firm", Shape::Localized, "their firm"),
    key("answers", Shape::Bool, "picks up first; one person must"),
    key("decides", Shape::Bool, "decides on payment; false if left out"),
    key("authorised", Shape::Bool, "may be told sum and delay; those who decide if left out"),
];

const INVOICE: &[Key] = &[
    required("number", Shape::Text, "its number, quoted"),
    required("amount", Shape::Money, "the sum that is due"),
    required("issued", Shape::Ago, "the day it was made out"),
    required("due", Shape::Ago, "the day it is due"),
    key("sent", Shape::Choice(Channel::NAMES), "how it was sent; by e-mail if left out"),
];

const CONTRACT: &[Key] = &[
    key("number", Shape::Text, "its number, quoted"),
    key("term", Shape::TimeSpan, "payment term"),
    key("penalty", Shape::Rate, "penalty for late payment"),
    key("acceptance", Shape::TimeSpan, "time for accepting the goods"),
    key("claims", Shape::TimeSpan, "time for claims"),
    key("clause", Shape::Text, "clause on payment, quoted"),
];

const CASE: &[Key] = &[
    key("delivered", Shape::Bool, "goods were delivered"),
    key("accepted", Shape::Bool, "goods were accepted, the act is signed"),
    key("invoice", Shape::Map(INVOICE), "the invoice"),
    key("contract", Shape::Map(CONTRACT), "the contract"),
    key("stock", Shape::Bool, "the whole lot is in stock"),
    key("delivery", Shape::TimeSpan, "how long delivery takes"),
    key("discount", Shape::Rate, "discount agreed for prompt payment"),
    key("credit-limit", Shape::Money, "the credit limit"),
    key("policies", Shape::List(&Shape::Id), "rules of our house that the trainee may name"),
    key("consequences", Shape::List(&Shape::Id), "real, lawful next steps"),
    key("undisputed", Shape::Money, "the part that is due in any case"),
    key("complaints", Shape::List(&Shape::Localized), "complaints so far, each with how it was settled"),
    key("orders", Shape::List(&Shape::Localized), "what they order and how often, and what comes next"),
    key("calls", Shape::List(&Shape::Localized), "what earlier calls brought"),
    key("notes", Shape::List(&Shape::Localized), "what the dossier says besides"),
];

const CAUSE: &[Key] = &[
    key("weight", Shape::Int(1, 100), "chance against the other causes; 1 if left out"),
    key("memory", MEMORY, "memory under this cause; the scenario's own where it names none"),
    key(
        "obstacles",
        Shape::Map(OBSTACLES),
        "obstacles under this cause: these states instead of the scenario's, the others as there",
    ),
    key("truth", Shape::Localized, "what was really behind it, for the debrief"),
];

const CALL: &[Key] = &[key("after", Shape::TimeSpan, "time since the call before; none if left out")];

const EXPECTS: &[Key] = &[
    required("move", Shape::Id, "the technique"),
    key("weight", Shape::Int(1, 50), "weight of its item; the move's own if left out"),
    key(
        "if",
        Shape::Choice(&["invited", "always"]),
        "when the item is due: once the debtor gave an opening, or in any case; if left out, `invited` for a move whose `timing` is that",
    ),
];

/// Outcomes that a caller may want: being hung up on is none.
const GOALS: &[&str] = &["promise", "vague-promise", "refusal", "callback", "handed-over"];

/// What a script or a test may ask of the debtor's state.
macro_rules! state {
    () => {
        [
            key("gauges", Shape::Map(GAUGE_TESTS), "gauges pass these tests"),
            key("memory", Shape::Table(&Shape::Test(-100, 100)), "remembered facts pass these tests"),
            key("obstacles", Shape::Map(OBSTACLE_CRITERIA), "obstacles are in these states"),
            key("patience", Shape::Test(0, 60), "the patience left passes this test"),
            key("promise", Shape::Choice(PROMISE_TESTS), "what was promised so far"),
            key("willing", Shape::Bool, "no open obstacle, and `pays-when` holds"),
            key("open", Shape::List(&Shape::Id), "just these techniques have an opening that was not used yet"),
        ]
    };
}

/// What must be so after a step of a script.
pub const STEP_EXPECT: &[Key] = &join::<7, 4, 11>(
    state!(),
    [
        key("hears", Shape::List(&Shape::Id), "just these moves were heard, in any order"),
        key("answer", Shape::OneOrMany(&Shape::Path), "the response that the debtor gave, or one of these"),
        key("fires", Shape::OneOrMany(&Shape::Path), "reactions that changed something in this turn"),
        key("over", Shape::Bool, "whether the call is over after it"),
    ],
);

/// What must be so at the end of a run.
pub const RUN_EXPECT: &[Key] = &join::<7, 3, 10>(
    state!(),
    [
        key("hears", Shape::OneOrMany(&Shape::Id), "moves that were heard at some time"),
        key("fires", Shape::OneOrMany(&Shape::Path), "rules that answered or changed something at some time"),
        key("never", Shape::OneOrMany(&Shape::Path), "rules that did not"),
    ],
);

const TEST: &[Key] = &[
    required("script", Shape::Path, "a call script of this scenario"),
    key("outcome", Shape::OneOrMany(&Shape::Choice(Outcome::NAMES)), "how the run must end"),
    key("score", Shape::Test(0, 100), "the score it must get"),
    key("seeds", Shape::Int(1, 1000), "with how many seeds it is played; if left out, with one for each hidden cause"),
    key("expect", Shape::Map(RUN_EXPECT), "what else must be so at the end of the run"),
];

const TEMPERAMENT: Shape = Shape::Table(&Shape::Map(EFFECTS));
const VERSION: Key = required("ringside", Shape::Version(1), "version of the file format");

/// Keys that scenarios and traits share.
macro_rules! pack {
    () => {
        [
            VERSION,
            key("summary", Shape::Localized, "one sentence"),
            key("traits", Shape::List(&Shape::Id), "packs of rules that this one builds on"),
            key(
                "overrides",
                Shape::List(&Shape::Path),
                "rules of traits (`trait/rule`) that do not apply here; `ringside explain TRAIT` lists them",
            ),
            key(
                "gauges",
                Shape::Map(GAUGES),
                "where the gauges start; trust 50, respect 50, urgency 30, heat 10 if left out",
            ),
            key("memory", MEMORY, "remembered facts with their start values"),
            key("obstacles", Shape::Map(OBSTACLES), "what stands in the way at the start; absent if left out"),
            key("pays-when", Shape::Map(GAUGE_TESTS), "what gauges must be for a payment; anything if left out"),
            key("patience", Shape::Int(1, 60), "how much the debtor puts up with; 14 if left out"),
            key("temperament", TEMPERAMENT, "how moves change the gauges, instead of the playbook's way"),
            key("rules", Shape::List(&Shape::Map(RULE)), "reactions and responses"),
        ]
    };
}

/// A trait file.
pub const TRAIT: &[Key] = &pack!();

/// A scenario file.
pub const SCENARIO: &[Key] = &join::<11, 12, 23>(
    pack!(),
    [
        required("title", Shape::Localized, "name for people"),
        required("stage", Shape::Choice(Stage::NAMES), "where in the life of the deal the call takes place"),
        key(
            "difficulty",
            Shape::Int(1, 5),
            "1 easy to 5 hard: where it stands in the list, and nothing else; 1 if left out",
        ),
        required("us", Shape::Map(US), "the trainee's side"),
        required("people", Shape::List(&Shape::Map(PERSON)), "the debtor's people"),
        required("case", Shape::Map(CASE), "the facts"),
        key("goals", Shape::List(&Shape::Choice(GOALS)), "outcomes that count as success; `promise` if left out"),
        key("causes", Shape::Table(&Shape::Map(CAUSE)), "hidden causes; the seed draws one; none if left out"),
        key("calls", Shape::List(&Shape::Map(CALL)), "the calls of a run; one if left out"),
        required("expects", Shape::List(&Shape::Either(&Shape::Id, &Shape::Map(EXPECTS))), "techniques called for"),
        key("tests", Shape::List(&Shape::Map(TEST)), "scripts and what they must come to"),
        key("note", Shape::Text, "a remark for other trainers"),
    ],
);

const STEP: &[Key] = &[
    key("say", Shape::Localized, "the caller's words"),
    key("means", Shape::List(&Shape::Id), "the moves they make"),
    key("answers", Shape::List(&Shape::Path), "said only after one of these responses"),
    key("wait", Shape::Int(1, 600), "seconds of silence"),
    key("hang-up", Shape::Bool, "the caller hangs up"),
    key("expect", Shape::Map(STEP_EXPECT), "what must be so after it, for `ringside test`"),
];

/// Facts of earlier weeks, each as [`CarriedFact`](crate::playbook::CarriedFact) has it.
pub const CARRIED: &[Key] = &[
    key("said-all-was-well", Shape::Int(0, 1), "1: asked early, they said that all was well"),
    key("parted-from-firm", Shape::Int(0, 1), "1: we parted from our own firm"),
    key("promises-broken", Shape::Int(0, 9), "promises that they broke"),
    key("decider-known", Shape::Int(0, 1), "1: they have told us who decides"),
    key("step-announced", Shape::Int(0, 1), "1: we announced a step and have not taken it"),
];

/// A call script.
pub const SCRIPT: &[Key] = &[
    VERSION,
    required("scenario", Shape::Id, "the scenario it is for"),
    key("title", Shape::Localized, "name for people"),
    key("carried", Shape::Map(CARRIED), "what earlier weeks have left behind when its first call begins"),
    required("calls", Shape::List(&Shape::List(&Shape::Map(STEP))), "per call, the caller's turns"),
];

const PIN_STEP: &[Key] = &[
    key("means", Shape::List(&Shape::Id), "the moves that the caller makes; none where the list is empty"),
    key("wait", Shape::Int(1, 600), "seconds of silence"),
    key("hang-up", Shape::Bool, "the caller hangs up"),
    key("expect", Shape::Map(STEP_EXPECT), "what must be so after it"),
];

const PIN: &[Key] = &[
    required("seed", Shape::Int(0, 1_000_000_000), "the seed it is played with"),
    key("carried", Shape::Map(CARRIED), "what earlier weeks have left behind when its first call begins"),
    required("calls", Shape::List(&Shape::List(&Shape::Map(PIN_STEP))), "per call, the caller's turns"),
    key("outcome", Shape::OneOrMany(&Shape::Choice(Outcome::NAMES)), "how the run must end"),
    key("score", Shape::Test(0, 100), "the score it must get"),
    key("expect", Shape::Map(RUN_EXPECT), "what else must be so at the end of the run"),
];

/// The pins of a scenario: runs without words that hold its rules in place.
pub const PINS: &[Key] = &[
    VERSION,
    required("scenario", Shape::Id, "the scenario they are for"),
    required("pins", Shape::List(&Shape::Map(PIN)), "short runs, and what each must come to"),
];

/// A gym's `ringside.yaml`.
pub const GYM: &[Key] = &[
    VERSION,
    key("title", Shape::Localized, "name for people"),
    key("languages", Shape::List(&Shape::Choice(&["en", "ru", "uk", "ro"])), "languages its texts are written in"),
    key("lang", Shape::Choice(&["en", "ru", "uk", "ro"]), "the language calls are played in by default"),
];
