//! The keys of playbook files: the loader checks files by this table, and the JSON Schema is printed from it.

use super::terms::{Authority, Gauge, MoveKind, ObstacleKind, Outcome, Severity, Stage, Timing, VerdictKind};
use crate::yaml::{Key, Shape, key, required};

const EFFECT: Shape = Shape::Change(-100, 100);

/// Gauge changes.
pub const EFFECTS: &[Key] = &[
    key("trust", EFFECT, "change of trust"),
    key("respect", EFFECT, "change of respect"),
    key("urgency", EFFECT, "change of urgency"),
    key("heat", EFFECT, "change of heat"),
];

/// Who says so.
pub const SOURCE: &[Key] = &[
    required("kind", Shape::Choice(Authority::NAMES), "says, implied or house"),
    key("at", Shape::List(&Shape::Text), "places in the documents, as `002:24`"),
    key("near", Shape::List(&Shape::Text), "places that come near it"),
];

const NEEDS: &[Key] = &[
    required("case", Shape::List(&Shape::Text), "facts of the case, any of which will do"),
    required("else", Shape::Id, "the mistake the move becomes without them"),
];

/// Facts that a case may give and a move may need; besides them `policy:NAME` and `consequence:NAME`.
pub const CASE_FACTS: &[&str] = &[
    "delivered",
    "accepted",
    "invoice",
    "contract",
    "penalty",
    "stock",
    "delivery",
    "discount",
    "terms",
    "undisputed",
    "policies",
    "consequences",
];

const LINES_BY_LANG: &[Key] = &[
    key("en", Shape::List(&Shape::Text), "lines in English"),
    key("ru", Shape::List(&Shape::Text), "lines in Russian"),
    key("uk", Shape::List(&Shape::Text), "lines in Ukrainian"),
    key("ro", Shape::List(&Shape::Text), "lines in Romanian"),
];

/// A move file.
pub const MOVE: &[Key] = &[
    required("ringside", Shape::Version(1), "version of the file format"),
    required("kind", Shape::Choice(MoveKind::NAMES), "technique or mistake"),
    key("order", Shape::Int(1, 10_000), "row in the list of moves; the last if left out"),
    required("name", Shape::Localized, "name for people"),
    required("what", Shape::Localized, "what the trainee does"),
    required("why", Shape::Localized, "why it works or hurts"),
    key("due", Shape::Localized, "when it is due"),
    key("not-due", Shape::Localized, "when it is not"),
    key("better", Shape::List(&Shape::Localized), "model wordings; for a mistake, what to say instead"),
    required("source", Shape::Map(SOURCE), "who says so"),
    key("timing", Shape::Choice(Timing::NAMES), "when it counts; any if left out"),
    key("stages", Shape::List(&Shape::Choice(Stage::NAMES)), "stages it fits; all if left out"),
    key("after", Shape::List(&Shape::Id), "moves that must come before it in the call; none if left out"),
    key("needs", Shape::Map(NEEDS), "what must be true for it"),
    key("effects", Shape::Map(EFFECTS), "default change of the gauges; none if left out"),
    key("weight", Shape::Int(1, 50), "weight of its scorecard item; 6 if left out"),
    key("severity", Shape::Choice(Severity::NAMES), "how much the mistake costs; medium if left out"),
    key("auto-fail", Shape::Bool, "the mistake alone fails the call; false if left out"),
    key("house", Shape::Bool, "a trainer's own move; false if left out"),
    key("examples", Shape::Map(LINES_BY_LANG), "replies that make the move, 8 to 15 a language"),
    key("counter-examples", Shape::Map(LINES_BY_LANG), "replies that look like it and are not"),
];

const DUTY: &[Key] = &[
    key("move", Shape::Id, "the move it asks for"),
    key("id", Shape::Choice(&["clear-result"]), "a duty that is no move"),
    required("weight", Shape::Int(1, 50), "weight of the item"),
    key("name", Shape::Localized, "name for people"),
    key("what", Shape::Localized, "what it asks for"),
    key("source", Shape::Map(SOURCE), "who says so"),
];

const PER_MILLE: Shape = Shape::List(&Shape::Int(0, 1000));
const FIRMNESS: &[Key] = &[
    required("meant", PER_MILLE, "per mille of meant promises kept, by firmness 0 to 3"),
    required("hollow", PER_MILLE, "per mille of hollow promises kept, by firmness 0 to 3"),
];

const POINTS: Shape = Shape::Int(0, 100);
const DEDUCTIONS: &[Key] = &[
    required("light", POINTS, "points off for a light mistake"),
    required("medium", POINTS, "points off for a medium one"),
    required("heavy", POINTS, "points off for a heavy one"),
    required("repeat", POINTS, "more for each further time"),
];

const DECAY: &[Key] = &[
    required("urgency-per-day", Shape::Int(0, 100), "urgency lost a day without contact"),
    required("heat-halves-every", Shape::TimeSpan, "the time in which heat halves"),
];

const COST: Shape = Shape::Int(0, 20);
const PATIENCE: &[Key] = &[
    required("turn", COST, "what every turn costs"),
    required("mistake", COST, "more, for a mistake"),
    required("silence", COST, "more, for silence"),
    required("third-repeat", COST, "more, for the third time of the same"),
];

const TERM: &[Key] =
    &[required("name", Shape::Localized, "name for people"), key("what", Shape::Localized, "a sentence about it")];
const TERMS: Shape = Shape::Table(&Shape::Map(TERM));

/// `playbook.yaml`.
pub const PLAYBOOK: &[Key] = &[
    required("ringside", Shape::Version(1), "version of the file format"),
    required("version", Shape::Text, "version of the playbook"),
    key("title", Shape::Localized, "name for people"),
    required("firmness", Shape::Map(FIRMNESS), "how often promises are kept"),
    required("duties", Shape::List(&Shape::Map(DUTY)), "general items of the score"),
    required("deductions", Shape::Map(DEDUCTIONS), "points off per mistake"),
    required("overload", Shape::Int(1, 56), "more techniques than this in one turn earn nothing"),
    required("gauge-decay", Shape::Map(DECAY), "what time does"),
    required("patience", Shape::Map(PATIENCE), "what turns cost"),
    required("gauges", TERMS, "words for the gauges"),
    required("obstacles", TERMS, "words for the obstacles"),
    required("outcomes", TERMS, "words for the outcomes"),
    required("stages", TERMS, "words for the stages"),
    required("verdicts", TERMS, "words for the verdicts"),
];

/// Vocabularies that `playbook.yaml` must give words for, with the key they stand under.
pub(super) const VOCABULARIES: [(&str, &[&str]); 5] = [
    ("gauges", Gauge::NAMES),
    ("obstacles", ObstacleKind::NAMES),
    ("outcomes", Outcome::NAMES),
    ("stages", Stage::NAMES),
    ("verdicts", VerdictKind::NAMES),
];
