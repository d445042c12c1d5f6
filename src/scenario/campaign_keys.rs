//! The keys of campaign files, of decision files, and of the numbers that the weeks go by.

use crate::playbook::{EFFECTS, Gauge, ObstacleKind, ObstacleState, SOURCE, Stage};
use crate::yaml::{Key, Shape, key, required};

const PER_MILLE: Shape = Shape::Int(0, 1000);
const WEIGHTS: Shape = Shape::Table(&Shape::Int(1, 1000));

const FIRM: &[Key] = &[
    required("firm", Shape::Localized, "our firm's name"),
    required("goods", Shape::Localized, "what we sell, in the plural"),
];

const DAY: &[Key] = &[
    required("slots", Shape::Int(1, 200), "contacts that fit into a working day"),
    key("minutes", Shape::Int(30, 1440), "minutes of a working day; 480 if left out"),
    key("holidays", Shape::List(&Shape::Int(0, 730)), "days without work, counted from the first day, which is 0"),
];

const BILL: &[Key] = &[
    required("number", Shape::Text, "the invoice's number"),
    required("amount", Shape::Money, "what it is for"),
    required("issued", Shape::Ago, "when it was issued, seen from the first day"),
    required("due", Shape::Ago, "when it is due, seen from the first day"),
    key("delivered", Shape::Bool, "true where the goods are theirs already; true if left out"),
];

const BUYS: &[Key] = &[
    required("every", Shape::TimeSpan, "how often they order"),
    required("first", Shape::Ago, "the first order, seen from the first day"),
    required("amount", Shape::Money, "what an order is worth"),
    required("term", Shape::TimeSpan, "the time to pay"),
    key("paid", Shape::Bool, "true where orders are paid in advance"),
];

const ASKS: &[Key] = &[
    required("terms", Shape::TimeSpan, "the credit that they ask for"),
    required("monthly", Shape::Money, "what they would buy in a month"),
    key("worth", Shape::Choice(&["solid", "slow", "bad"]), "what they are in truth; by chance if left out"),
    key("slow-manager", Shape::Bool, "true where our own manager is the slow one"),
];

/// A debtor of a campaign.
pub const DEBTOR: &[Key] = &[
    required("id", Shape::Id, "its name in decision files"),
    required("firm", Shape::Localized, "the firm"),
    required("person", Shape::Localized, "who is called there"),
    required("nature", Shape::OneOrMany(&Shape::Id), "its natures; the first leads, the others bring their obstacles"),
    key("scenario", Shape::Id, "the scenario that plays it in full; the nature's own if left out"),
    key("notes", Shape::List(&Shape::Localized), "what is known, for the file"),
    key("invoices", Shape::List(&Shape::Map(BILL)), "what is open on the first day"),
    key("buys", Shape::Map(BUYS), "a habit of ordering"),
    key("asks", Shape::Map(ASKS), "a new client: what it asks for"),
    key("comes", Shape::Ago, "the day it comes; there from the first day if left out"),
    key("yearly", Shape::Money, "what it may come to owe in a year"),
    key(
        "complaint",
        Shape::Choice(&["pretext", "partly", "true"]),
        "what is behind its complaint; by chance if left out",
    ),
];

const DEALS: &[Key] = &[
    required("amount", Shape::Money, "what a new deal is worth"),
    required("natures", WEIGHTS, "natures that signed deals are drawn from, with weights"),
];

const DRAWN: &[Key] = &[
    required("count", Shape::Int(1, 100_000), "how many debtors"),
    required("natures", WEIGHTS, "natures that they are drawn from, with weights"),
    required("least", Shape::Money, "the smallest invoice"),
    required("most", Shape::Money, "the largest invoice; small ones are more frequent"),
    key("signed", PER_MILLE, "per mille that signed and neither paid nor received the goods; 150 if left out"),
    key("current", PER_MILLE, "per mille whose invoice is not due yet; 300 if left out"),
    key("buying", PER_MILLE, "per mille that go on ordering; 400 if left out"),
    key("new", PER_MILLE, "per mille that are new clients and ask for terms; 100 if left out"),
];

const HAPPENING: &[Key] = &[
    required("day", Shape::Int(0, 730), "the day, counted from the first, which is 0"),
    key("debtor", Shape::Id, "to whom; the house if left out"),
    key("obstacle", Shape::Choice(ObstacleKind::NAMES), "something that comes between"),
    key("order", Shape::Money, "an order beside the usual ones"),
    key("failing", Shape::Bool, "true: no money any more; signs show, and some weeks later they fail"),
    key("write-only", Shape::Bool, "true: they ask to be written to, not called"),
    required("told", Shape::Localized, "what the desk hears of it"),
];

const CAMPAIGN_TEST: &[Key] = &[
    required("decisions", Shape::Path, "the decision file, by its path below scripts/campaigns/"),
    key("collected", Shape::Test(0, 1000), "per cent collected of what was billed"),
    key("good", Shape::Test(0, 100_000), "how often the coach finds what the method asks for"),
    key("bad", Shape::Test(0, 100_000), "how often the coach finds what is against it"),
    key("finds", Shape::List(&Shape::Id), "what the coach must find at least once"),
];

/// A campaign file.
pub const CAMPAIGN: &[Key] = &[
    required("ringside", Shape::Version(1), "version of the file format"),
    required("title", Shape::Localized, "title for people"),
    required("summary", Shape::Localized, "what it is about, in a sentence"),
    required("us", Shape::Map(FIRM), "our side"),
    required("starts", Shape::Text, "the first day, as `\"2026-03-02\"`"),
    required("weeks", Shape::Int(1, 104), "how many weeks are played"),
    required("day", Shape::Map(DAY), "a working day"),
    key("capacity", Shape::Money, "what can be made for paid orders in a week"),
    key("need", Shape::Money, "what new deals must bring in a week"),
    key("deals", Shape::Map(DEALS), "new deals that can be opened"),
    key("debtors", Shape::List(&Shape::Map(DEBTOR)), "the portfolio"),
    key("drawn", Shape::Map(DRAWN), "debtors drawn by the seed, behind those of the list"),
    key("events", Shape::List(&Shape::Map(HAPPENING)), "what happens, whatever is done"),
    key("tests", Shape::List(&Shape::Map(CAMPAIGN_TEST)), "what decision files must come to"),
    key(
        "constants",
        Shape::Table(&Shape::Int(0, 1_000_000_000)),
        "numbers of this campaign's own, by their name in weeks.yaml",
    ),
];

const CONSTANT: &[Key] = &[
    required("value", Shape::Int(0, 1_000_000_000), "its value"),
    required("unit", Shape::Text, "in what it is counted"),
    required("what", Shape::Localized, "what it is"),
    required("source", Shape::Map(SOURCE), "who says so; `house` where it is ours"),
];

const NATURE: &[Key] = &[
    required("name", Shape::Localized, "name for people"),
    required("scenario", Shape::Id, "the scenario that plays it in full"),
    required("gauges", Shape::Map(EFFECTS), "trust, respect, urgency, heat at the beginning"),
    key(
        "obstacles",
        Shape::Table(&Shape::Choice(ObstacleState::NAMES)),
        "what stands between, and how far it is known",
    ),
    required("serious", PER_MILLE, "per mille that mean to pay at all"),
    required("cash", PER_MILLE, "per mille that have money"),
    key("complaint", Shape::Table(&Shape::Int(0, 1000)), "weights of a complaint being a pretext, partly true, true"),
    key("decides", PER_MILLE, "per mille of persons on the line who decide; all if left out"),
    key("temper", Shape::Int(0, 100), "points of heat that each contact brings; 0 if left out"),
    required("source", Shape::Map(SOURCE), "who says so"),
];

const APPROACH: &[Key] = &[
    required("name", Shape::Localized, "name for people"),
    required("what", Shape::Localized, "what is said"),
    required("moves", Shape::List(&Shape::Id), "the moves it makes"),
    required("minutes", Shape::Int(1, 240), "minutes of work"),
    key("stages", Shape::List(&Shape::Choice(Stage::NAMES)), "stages it fits; all if left out"),
];

const REMEDY: &[Key] = &[
    required("takes", Shape::List(&Shape::OneOrMany(&Shape::Id)), "groups of moves, one of each is needed"),
    key("leaves", Shape::Choice(ObstacleState::NAMES), "what becomes of it; resolved if left out"),
];

/// Groups of moves that the simulation asks about, with what they are for.
pub const ASKED: [[&str; 2]; 14] = [
    ["for-payment", "ask when, or whether at all, they pay"],
    ["for-decision", "ask for an answer, yes or no"],
    ["who-decides", "ask who decides"],
    ["why", "ask what is behind it"],
    ["satisfied", "ask whether all is well"],
    ["early", "look at what was agreed, or tell what is coming, before the day"],
    ["sum", "name the sum"],
    ["pinned", "pin the promise down"],
    ["step", "announce a step"],
    ["warning", "warn of what gets worse"],
    ["boundary", "refuse the tone"],
    ["parted", "part from the firm"],
    ["bluff", "threaten what nobody means"],
    ["given", "give money away"],
];

const MINUTES: &[Key] = &[
    required("paper", Shape::Int(0, 480), "a paper by e-mail"),
    required("carried", Shape::Int(0, 480), "more, by post or courier"),
    required("check", Shape::Int(0, 480), "a look at a new client"),
    required("manager", Shape::Int(0, 480), "a talk with our own manager"),
    required("claim", Shape::Int(0, 480), "a formal claim"),
    required("court", Shape::Int(0, 480), "the papers for a court"),
    required("study", Shape::Int(0, 480), "learning about the own house"),
    required("deal", Shape::Int(0, 480), "opening a new deal"),
];

/// `weeks.yaml`: everything that a campaign goes by.
pub const WEEKS: &[Key] = &[
    required("ringside", Shape::Version(1), "version of the file format"),
    required("constants", Shape::Table(&Shape::Map(CONSTANT)), "the numbers, each with its source"),
    required("natures", Shape::Table(&Shape::Map(NATURE)), "kinds of debtors"),
    required("approaches", Shape::Table(&Shape::Map(APPROACH)), "ways to lead a call in short"),
    required("remedies", Shape::Table(&Shape::Map(REMEDY)), "what opens each obstacle"),
    required("asked", Shape::Table(&Shape::List(&Shape::Id)), "moves by what they ask"),
    required("minutes", Shape::Map(MINUTES), "minutes that things take which are no calls"),
];

const _: () = assert!(Gauge::ALL.len() == 4, "the gauges of a nature are those of EFFECTS");

/// A decision, as files and saved campaigns spell it.
pub const DECISION: &[Key] = &[
    key("call", Shape::Id, "a debtor to call, with `approach:` or `played:`"),
    key("approach", Shape::Id, "how the call is led, where it is settled in short"),
    key("played", Shape::Map(PLAYED), "what came of a call that was played in full"),
    key("send", Shape::Choice(&["invoice", "clear-invoice", "statement", "notice"]), "a paper to send, with `to:`"),
    key("to", Shape::Id, "to whom it goes"),
    key("by", Shape::Choice(&["e-mail", "post", "courier"]), "how it goes; by e-mail if left out"),
    key("note", Shape::Choice(ObstacleKind::NAMES), "the reason to write down, with `of:`"),
    key("of", Shape::Id, "about whom"),
    key("plan", Shape::Id, "a debtor to call again, with `in:`"),
    key("in", Shape::TimeSpan, "when to call again"),
    key("order", Shape::Id, "a debtor whose order waits, with `treat:`"),
    key(
        "treat",
        Shape::Choice(&[
            "deliver",
            "hold-and-tell",
            "no-discount",
            "part-fill",
            "cash-on-delivery",
            "lie-low",
            "invent-rule",
        ]),
        "how the order is answered",
    ),
    key("check", Shape::Id, "a new client to look at, with `ask:`"),
    key(
        "ask",
        Shape::Choice(&["suppliers", "own-references", "solvency", "how-it-goes", "follow-up"]),
        "whom or what to ask",
    ),
    key("manager", Shape::Id, "a client whose manager in our house is asked, with `ask:`"),
    key("terms", Shape::Id, "a new client to give terms to, with `days:` and `interest:`"),
    key("days", Shape::Int(0, 180), "days of credit; 0 is prepayment"),
    key("interest", Shape::Bool, "true where late interest is agreed; false if left out"),
    key("decline", Shape::Id, "a new client to decline"),
    key("act", Shape::Id, "a debtor to take a step against, with `step:`"),
    key("step", Shape::Choice(&["formal-claim", "court", "stop-pressing"]), "the step"),
    key("discount", Shape::Choice(&["nobody", "everyone-before-due", "the-late"]), "to whom a discount is announced"),
    key("deals", Shape::Int(1, 50), "new deals to open"),
    key(
        "overload",
        Shape::Choice(&["longer-dates", "promise-anyway"]),
        "what is said when more is paid than can be made",
    ),
    key("secretary", Shape::Choice(&["leave", "reprimand"]), "what is done about a lost invoice"),
    key("study", Shape::Choice(&["sales", "goods", "clients"]), "what to learn about the own house"),
    key("end", Shape::Choice(&["day", "week"]), "the day, or the whole week, is over"),
];

const PLAYED: &[Key] = &[
    required("outcome", Shape::Text, "the call's disposition"),
    required("gauges", Shape::List(&Shape::Int(0, 100)), "trust, respect, urgency, heat at its end"),
    required("moves", Shape::List(&Shape::Id), "the moves that were heard"),
    key("firmness", Shape::Int(0, 3), "how far the promise was pinned down"),
    key("hollow", Shape::Bool, "true where the promise was not meant"),
    key("in", Shape::Int(0, 366), "days to the promised day"),
    key("seed", Shape::Int(0, 1_000_000_000), "the seed of the call"),
];

/// A decision file.
pub const DECISIONS: &[Key] = &[
    required("ringside", Shape::Version(1), "version of the file format"),
    required("campaign", Shape::Id, "the campaign that is decided about"),
    key("seed", Shape::Int(0, 1_000_000_000), "the seed of all chance; 0 if left out"),
    key("campaign-hash", Shape::Text, "digest of the campaign when this was saved"),
    required("decisions", Shape::List(&Shape::Map(DECISION)), "what was decided, in order"),
];
