use jiff::civil::Date;

use super::marks::ItemStatus;
use super::progress::Progress;
use super::standing::{Standing, Verdicts};
use crate::playbook::{Asks, CardPlan, MoveIx, MoveSet, Outcome, PlannedItem, SourceRef, VerdictKind};
use crate::transcript::{Entry, Event, Transcript};

/// The mistake that no words make: the call was dialled without its dossier (S16, S17).
const UNPREPARED: &str = "unprepared";

/// The trainee's own words as proof.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Quote {
    /// The call, from 1.
    pub call: u8,
    /// The turn in it, from 1.
    pub turn: u16,
    /// The words.
    pub words: String,
    /// True where the ear was not sure of the move.
    pub unsure: bool,
}

/// One line of the scorecard.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Item {
    /// Id of the move or duty.
    pub id: String,
    /// Name in the call's language.
    pub name: String,
    /// Points of 100.
    pub weight: u16,
    /// How it came out.
    pub status: ItemStatus,
    /// False where it waits for an opening that nobody gave: its points count as the status says, so that a call that was
    /// thrown away is worth no more for it, but there was nothing to miss, and perhaps it belongs to another hidden cause.
    pub came_up: bool,
    /// The words that earned it.
    pub quote: Option<Quote>,
    /// For a missed one: the words that made the move before its time, or among too many others.
    pub untimely: Option<(Quote, VerdictKind)>,
    /// For a missed one: call and turn where the opening was.
    pub due: Option<(u8, u16)>,
    /// Better words.
    pub better: Vec<String>,
    /// Who says so.
    pub source: SourceRef,
}

/// One mistake that was made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mistake {
    /// The move's id.
    pub id: String,
    /// Name in the call's language.
    pub name: String,
    /// The trainee's words.
    pub quote: Quote,
    /// What the dossier says, for a checked mistake.
    pub dossier: String,
    /// Points off.
    pub points: u16,
    /// True where it fails the call.
    pub auto_fail: bool,
    /// Why it hurts.
    pub why: String,
    /// What to say instead.
    pub better: Vec<String>,
    /// Who says so.
    pub source: SourceRef,
}

/// What a run was worth, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Scorecard {
    /// All items, in the plan's order.
    pub items: Vec<Item>,
    /// All mistakes, in the order in which they were made.
    pub mistakes: Vec<Mistake>,
    /// Points earned of those applicable.
    pub earned: u16,
    /// Points that applied.
    pub applicable: u16,
    /// Points off for mistakes.
    pub deducted: u16,
    /// True where one mistake failed the call.
    pub auto_failed: bool,
    /// The disposition.
    pub outcome: Outcome,
    /// 0 to 100.
    pub score: u16,
}

/// Scores a transcript: the branch that was played last.
pub fn score_transcript(transcript: &Transcript) -> Scorecard {
    let path = transcript.last_branch();
    score(&transcript.header.plan, path.iter().copied())
}

/// Scores the events of one run. A run without `ended` counts as broken off.
pub fn score<'a>(plan: &CardPlan, entries: impl IntoIterator<Item = &'a Entry>) -> Scorecard {
    let mut scoring = Scoring::new(plan);
    entries.into_iter().for_each(|entry| scoring.take(entry));
    scoring.card()
}

struct Scoring<'a> {
    plan: &'a CardPlan,
    standing: Standing,
    said: &'a str,
    progress: Progress<'a>,
    /// Who gave the opening.
    opened_by: Vec<Option<&'a str>>,
    quotes: Vec<Option<Quote>>,
    untimely: Vec<Option<(Quote, VerdictKind)>>,
    due: Vec<Option<(u8, u16)>>,
    mistakes: Vec<Mistake>,
    outcome: Outcome,
}

impl<'a> Scoring<'a> {
    fn new(plan: &'a CardPlan) -> Self {
        Self {
            plan,
            standing: Standing::default(),
            said: "",
            progress: Progress::default(),
            opened_by: vec![None; plan.moves.len()],
            quotes: vec![None; plan.moves.len()],
            untimely: vec![None; plan.moves.len()],
            due: vec![None; plan.moves.len()],
            mistakes: Vec::new(),
            outcome: Outcome::BrokenOff,
        }
    }

    fn take(&mut self, entry: &'a Entry) {
        self.progress.take(entry);
        match &entry.event {
            Event::Prepared { dossier: false, .. } => self.unprepared(entry),
            Event::Dialled { .. } => self.standing.begin_call(),
            Event::Said { text } => self.said = text,
            Event::KeptSilent { .. } => self.said = "",
            Event::Heard { .. } => self.judge(entry),
            Event::Spoke { invites, spares, .. } => self.answered(entry, invites, spares),
            Event::Promised { firmness: 0, .. } => {}
            Event::Promised { sum, date, .. } => self.standing.reach(promised(sum, *date)),
            Event::Refused => self.standing.reach(Outcome::Refusal),
            Event::HandedOver { .. } => self.standing.reach(Outcome::HandedOver),
            Event::CallbackAgreed { .. } => self.standing.reach(Outcome::Callback),
            Event::CallEnded { .. } => self.standing.end_call(),
            Event::Ended { outcome, .. } => self.outcome = *outcome,
            _ => {}
        }
    }

    /// Dialling without the file costs points, and nothing else: it makes no other item harder to earn.
    fn unprepared(&mut self, entry: &'a Entry) {
        let Some(ix) = self.plan.ix(UNPREPARED) else { return };
        let quote = Quote { call: entry.call, turn: entry.turn, words: String::new(), unsure: false };
        let points = self.standing.deduct(self.plan, ix);
        self.mistakes.push(self.mistake(ix, quote, String::new(), points));
    }

    fn mistake(&self, ix: MoveIx, quote: Quote, dossier: String, points: u16) -> Mistake {
        let planned = &self.plan.moves[usize::from(ix.0)];
        Mistake {
            id: planned.id.to_string(),
            name: planned.name.to_string(),
            auto_fail: planned.auto_fail && !quote.unsure,
            quote,
            dossier,
            points,
            why: planned.why.to_string(),
            better: planned.better.clone(),
            source: planned.source.clone(),
        }
    }

    fn judge(&mut self, entry: &'a Entry) {
        let Event::Heard { moves } = &entry.event else { return };
        let heard = self.plan.set(moves.iter().map(|heard| heard.id.as_str()));
        let unsure = moves.iter().filter(|heard| heard.is_unsure()).map(|heard| heard.id.as_str());
        let unsure = self.plan.set(unsure);
        let before = self.standing;
        let verdicts = self.standing.judge(self.plan, entry.turn, heard, unsure);
        for heard in moves {
            let Some(ix) = self.plan.ix(&heard.id) else { continue };
            let words = || slice(self.said, heard.span);
            let quote = || Quote { call: entry.call, turn: entry.turn, words: words(), unsure: unsure.contains(ix) };
            if verdicts.of(VerdictKind::Mistake).contains(ix) {
                let points = before.cost(self.plan, ix, unsure.contains(ix));
                self.mistakes.push(self.mistake(ix, quote(), heard.dossier.clone(), points));
            } else if self.proves(&before, &verdicts, ix) && self.quotes[usize::from(ix.0)].is_none() {
                self.quotes[usize::from(ix.0)] = Some(quote());
            } else if let Some(verdict) = untimely(&verdicts, ix) {
                self.untimely[usize::from(ix.0)].get_or_insert_with(|| (quote(), verdict));
            }
        }
    }

    /// True where the words earned the move's item.
    fn proves(&self, before: &Standing, verdicts: &Verdicts, ix: MoveIx) -> bool {
        let earning = [VerdictKind::WellTimed, VerdictKind::Late];
        let newly_done = self.standing.done.contains(ix) && !before.done.contains(ix);
        newly_done || earning.iter().any(|verdict| verdicts.of(*verdict).contains(ix))
    }

    fn answered(&mut self, entry: &Entry, invites: &[String], spares: &[String]) {
        let ids = |ids: &[String]| -> MoveSet { self.plan.set(ids.iter().map(String::as_str)) };
        let (invites, spares) = (ids(invites), ids(spares));
        for ix in invites.iter() {
            self.due[usize::from(ix.0)].get_or_insert((entry.call, entry.turn));
            self.opened_by[usize::from(ix.0)].get_or_insert(self.progress.person());
        }
        self.standing.answered(invites, spares);
    }

    /// Better words for what went before, said to whoever gave the opening, else to whoever was on the line last.
    fn better(&self, ix: usize) -> Vec<String> {
        let person = self.opened_by[ix].unwrap_or(self.progress.person());
        self.plan.moves[ix].better_where(self.progress.towards(person))
    }

    fn card(self) -> Scorecard {
        let marks = self.standing.marks(self.plan, self.outcome);
        let items = self.plan.items.iter().map(|item| self.item(item)).collect();
        Scorecard {
            items,
            mistakes: self.mistakes,
            earned: marks.earned,
            applicable: marks.applicable,
            deducted: marks.deducted,
            auto_failed: marks.auto_failed,
            outcome: self.outcome,
            score: marks.score,
        }
    }

    fn item(&self, planned: &PlannedItem) -> Item {
        let ix = match planned.asks {
            Asks::ClearResult => None,
            Asks::Move(ix) => Some(usize::from(ix.0)),
        };
        Item {
            id: planned.id.to_string(),
            name: planned.name.to_string(),
            weight: planned.weight,
            status: self.standing.status(self.plan, planned, self.outcome),
            came_up: !planned.if_invited || ix.is_some_and(|ix| self.due[ix].is_some() || self.quotes[ix].is_some()),
            quote: ix.and_then(|ix| self.quotes[ix].clone()),
            untimely: ix.and_then(|ix| self.untimely[ix].clone()),
            due: ix.and_then(|ix| self.due[ix]),
            better: ix.map(|ix| self.better(ix)).unwrap_or_default(),
            source: planned.source.clone(),
        }
    }
}

/// Why a technique that was made brought nothing, where its time was wrong.
fn untimely(verdicts: &Verdicts, ix: MoveIx) -> Option<VerdictKind> {
    [VerdictKind::TooEarly, VerdictKind::Overload].into_iter().find(|verdict| verdicts.of(*verdict).contains(ix))
}

fn promised(sum: &str, date: Option<Date>) -> Outcome {
    if !sum.is_empty() && date.is_some() { Outcome::Promise } else { Outcome::VaguePromise }
}

/// The stretch of the said text; the whole where the span does not fit it.
fn slice(said: &str, [from, to]: [u32; 2]) -> String {
    said.get(from as usize..to as usize).filter(|words| !words.trim().is_empty()).unwrap_or(said).trim().to_owned()
}
