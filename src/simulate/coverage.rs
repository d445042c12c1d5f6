use std::collections::BTreeSet;

use serde::Serialize;

use super::caller::{Caller, Doing};
use super::faults::{Fault, FaultKind};
use super::items::ItemFigures;
use super::survey::Survey;
use crate::playbook::{MoveIx, MoveSet, Outcome, Playbook};
use crate::scenario::{Criterion, Rule, Scenario};
use crate::world::Briefing;

/// What a survey says of one scenario, by names and places: for reading, and for programs.
#[derive(Clone, Debug, Serialize)]
pub struct Coverage {
    /// The scenario's id.
    pub scenario: String,
    /// Calls played.
    pub calls: usize,
    /// Turns in them.
    pub turns: usize,
    /// Rules of the scenario's own, its traits included, that fired, of those that this case and stage do not keep out.
    pub rules: Share,
    /// The same of traits that other scenarios build on too: what does not fire here may well fire there.
    pub shared_rules: Share,
    /// Lines that were said, of those rules.
    pub lines: Share,
    /// Moves that were made, of those there are.
    pub moves: Share,
    /// Rules of the scenario's own that never fired.
    pub unseen: Vec<RuleAt>,
    /// Rules of general traits, with how often they fired here.
    pub shared: Vec<SharedRule>,
    /// Every rule that fired.
    #[serde(skip)]
    fired: BTreeSet<String>,
    /// Moves that the case does not bear out.
    #[serde(skip)]
    untrue: MoveSet,
    /// Responses of the scenario's own that decide the call (end it, promise, refuse, hand over, call back), with how often they were said.
    pub endings: Vec<EndingAt>,
    /// Outcomes, with how often they came about.
    pub outcomes: Vec<Counted>,
    /// Goals that no call reached.
    pub unreached_goals: Vec<&'static str>,
    /// Callers, with how they fared.
    pub callers: Vec<CallerFigures>,
    /// Items of the scorecard as measures.
    pub items: Vec<ItemRow>,
    /// What is wrong, with the shortest script that shows it.
    pub faults: Vec<FaultShown>,
}

/// A part of a whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Share {
    /// The part.
    pub covered: usize,
    /// The whole.
    pub all: usize,
}

impl Share {
    /// In per mille; all of nothing is all.
    pub fn per_mille(self) -> usize {
        (self.covered * 1000).checked_div(self.all).unwrap_or(1000)
    }
}

/// A rule and where it stands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct RuleAt {
    /// Its id.
    pub rule: String,
    /// Its file.
    pub path: String,
    /// Its line there.
    pub line: usize,
}

/// A rule of a trait that several scenarios build on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct SharedRule {
    /// The rule.
    #[serde(flatten)]
    pub at: RuleAt,
    /// How often it fired.
    pub times: u64,
}

/// A response that decides the call.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct EndingAt {
    /// The rule.
    #[serde(flatten)]
    pub at: RuleAt,
    /// What it does.
    pub does: &'static str,
    /// How often it was said.
    pub times: u64,
}

/// A name with how often.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Counted {
    /// The name.
    pub name: &'static str,
    /// How often.
    pub times: u64,
}

/// How one kind of caller fared.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct CallerFigures {
    /// The kind.
    pub caller: &'static str,
    /// Calls.
    pub calls: u64,
    /// Per mille of them that reached a goal.
    pub reached: u64,
    /// Mean score, in tenths of a point.
    pub score_tenths: u64,
}

/// An item of the scorecard as a measure.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ItemRow {
    /// The move's or duty's id.
    pub item: String,
    /// Calls in which it applied.
    pub applied: usize,
    /// Per mille of them in which it was earned.
    pub earned: u32,
    /// Per mille by which the best callers earn it more often than the worst.
    pub discrimination: i32,
    /// What is odd about it; empty for an item that measures well.
    #[serde(skip_serializing_if = "str::is_empty")]
    pub remark: &'static str,
}

/// A fault with its script in words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct FaultShown {
    /// What is wrong.
    pub kind: &'static str,
    /// One sentence.
    pub message: String,
    /// The seed to play it with.
    pub seed: u64,
    /// The script, call by call: `[move, move]`, `(silence)`, `(hangs up)`.
    pub script: Vec<Vec<String>>,
}

impl Coverage {
    /// Reads a survey; `is_shared` knows the traits that other scenarios build on too.
    pub fn of(briefing: &Briefing, survey: &Survey, faults: &[Fault], is_shared: impl Fn(&str) -> bool) -> Self {
        let scenario = &briefing.scenario;
        let mut coverage = Self {
            scenario: scenario.id.to_string(),
            calls: survey.calls,
            turns: survey.turns,
            rules: Share { covered: 0, all: 0 },
            shared_rules: Share { covered: 0, all: 0 },
            lines: Share { covered: 0, all: 0 },
            moves: moves(briefing, survey),
            unseen: Vec::new(),
            shared: Vec::new(),
            fired: BTreeSet::new(),
            untrue: untrue_moves(scenario),
            endings: Vec::new(),
            outcomes: Vec::new(),
            unreached_goals: Vec::new(),
            callers: callers(briefing, survey),
            items: items(briefing, survey),
            faults: faults.iter().map(|fault| shown(fault, &briefing.playbook)).collect(),
        };
        for (reaction, times) in scenario.reactions.iter().zip(&survey.trace.reactions) {
            coverage.rule(&reaction.rule, *times, &is_shared);
        }
        for response in &scenario.responses {
            let times = survey.times_said(response);
            coverage.rule(&response.rule, times, &is_shared);
            if kept_out(&response.rule, &coverage.untrue) || of_shared(&response.rule, &is_shared) {
                continue;
            }
            let first = usize::from(response.first_line);
            let said = &survey.trace.lines[first..first + response.lines.len()];
            coverage.lines.all += said.len();
            coverage.lines.covered += said.iter().filter(|times| **times > 0).count();
            let does = decides(&response.act);
            coverage.endings.extend(does.map(|does| EndingAt { at: at(&response.rule), does, times }));
        }
        for outcome in Outcome::ALL {
            let times = survey.outcomes.iter().map(|kind| kind[*outcome as usize]).sum();
            coverage.outcomes.push(Counted { name: outcome.name(), times });
            if times == 0 && scenario.goals.contains(outcome) {
                coverage.unreached_goals.push(outcome.name());
            }
        }
        coverage
    }

    fn rule(&mut self, rule: &Rule, times: u64, is_shared: &impl Fn(&str) -> bool) {
        if kept_out(rule, &self.untrue) {
            return;
        }
        if times > 0 {
            self.fired.insert(rule.id.to_string());
        }
        let shared = of_shared(rule, is_shared);
        let share = if shared { &mut self.shared_rules } else { &mut self.rules };
        share.all += 1;
        share.covered += usize::from(times > 0);
        if shared {
            self.shared.push(SharedRule { at: at(rule), times });
        } else if times == 0 {
            self.unseen.push(at(rule));
        }
    }

    /// Leaves to the others what is theirs: a rule of a trait that never fires in one scenario, because a rule of its own always
    /// wins there, is alive where it fires in another.
    pub fn settle(all: &mut [Coverage]) {
        let fired: Vec<BTreeSet<String>> = all.iter().map(|coverage| coverage.fired.clone()).collect();
        for (at, coverage) in all.iter_mut().enumerate() {
            let elsewhere = |rule: &RuleAt| {
                rule.rule.contains('/')
                    && fired.iter().enumerate().any(|(other, fired)| other != at && fired.contains(&rule.rule))
            };
            let before = coverage.unseen.len();
            coverage.unseen.retain(|rule| !elsewhere(rule));
            coverage.rules.all -= before - coverage.unseen.len();
            coverage.endings.retain(|ending| ending.times > 0 || !elsewhere(&ending.at));
        }
    }

    /// True where nothing is wrong: every goal and every ending reached, no fault found, and so many own rules in a thousand
    /// seen.
    pub fn is_sound(&self, rules_per_mille: usize) -> bool {
        let endings = self.endings.iter().all(|ending| ending.times > 0);
        endings
            && self.rules.per_mille() >= rules_per_mille
            && self.unreached_goals.is_empty()
            && self.faults.is_empty()
    }
}

fn of_shared(rule: &Rule, is_shared: &impl Fn(&str) -> bool) -> bool {
    rule.id.split_once('/').is_some_and(|(of_trait, _)| is_shared(of_trait))
}

/// A fact of the case or the stage keeps the rule out of this scenario, or it listens for what would not be true here.
pub fn kept_out(rule: &Rule, untrue: &MoveSet) -> bool {
    rule.criteria.iter().any(|criterion| match criterion {
        Criterion::Fixed(holds) => !holds,
        Criterion::HearsAny(moves) => untrue.contains_all(*moves),
        Criterion::HearsAll(moves) => moves.intersects(*untrue),
        _ => false,
    })
}

fn at(rule: &Rule) -> RuleAt {
    let (line, _) = rule.place.line_column();
    RuleAt { rule: rule.id.to_string(), path: rule.place.source.path.clone(), line }
}

fn decides(act: &crate::scenario::Act) -> Option<&'static str> {
    [
        (act.promises.is_some(), "promises"),
        (act.refuses, "refuses"),
        (act.hands_over.is_some(), "hands over"),
        (act.calls_back.is_some(), "calls back"),
        (act.ends.is_some(), "ends the call"),
    ]
    .into_iter()
    .find_map(|(does, what)| does.then_some(what))
}

/// Moves that the case of a scenario does not bear out.
pub fn untrue_moves(scenario: &Scenario) -> MoveSet {
    let numbered = scenario.untrue.iter().enumerate();
    numbered.filter(|(_, becomes)| becomes.is_some()).map(|(at, _)| MoveIx(at as u8)).collect()
}

fn moves(briefing: &Briefing, survey: &Survey) -> Share {
    let here = (0..briefing.playbook.moves.len()).filter(|at| briefing.scenario.untrue[*at].is_none());
    let (mut covered, mut all) = (0, 0);
    for at in here {
        all += 1;
        covered += usize::from(survey.moves[at] > 0);
    }
    Share { covered, all }
}

fn callers(briefing: &Briefing, survey: &Survey) -> Vec<CallerFigures> {
    Caller::ALL
        .iter()
        .map(|kind| {
            let at = *kind as usize;
            let calls = survey.by_kind[at];
            let goals = briefing.plan.goals.iter().map(|goal| survey.outcomes[at][*goal as usize]).sum::<u64>();
            CallerFigures {
                caller: kind.name(),
                calls,
                reached: (goals * 1000).checked_div(calls).unwrap_or(0),
                score_tenths: (survey.scores[at] * 10).checked_div(calls).unwrap_or(0),
            }
        })
        .collect()
}

fn items(briefing: &Briefing, survey: &Survey) -> Vec<ItemRow> {
    let numbered = briefing.plan.items.iter().enumerate();
    numbered
        .map(|(number, item)| {
            let figures = survey.items.figures(number);
            ItemRow {
                item: item.id.to_string(),
                applied: figures.applied,
                earned: figures.earned,
                discrimination: figures.discrimination,
                remark: remark(figures),
            }
        })
        .collect()
}

/// What a measure that measures nothing looks like. The limits are the usual ones of item analysis.
fn remark(figures: ItemFigures) -> &'static str {
    match figures {
        ItemFigures { applied: 0, .. } => "never applies",
        ItemFigures { discrimination: ..0, .. } => "weak callers earn it more often than strong ones",
        ItemFigures { earned: 951.., .. } => "nearly everybody earns it",
        ItemFigures { earned: ..30, .. } => "hardly anybody earns it",
        ItemFigures { discrimination: ..50, .. } => "hardly tells callers apart",
        _ => "",
    }
}

fn shown(fault: &Fault, playbook: &Playbook) -> FaultShown {
    let message = match fault.kind {
        FaultKind::Mute => "the debtor stays mute after the last of these turns".to_owned(),
        FaultKind::DeadEnd => {
            "from here on no caller reached a goal, though the call went on and nothing was done wrong".to_owned()
        }
        FaultKind::CheapHundred => format!("{} points for {} turns", fault.score, super::turns(&fault.calls)),
    };
    let before = fault.carried.facts.iter().map(|(fact, value)| format!("carried {fact}: {value}"));
    let said = |doing: &Doing| match doing {
        Doing::Say(moves) if moves.is_empty() => "(nothing of use)".to_owned(),
        Doing::Say(moves) => moves.iter().map(|ix| &*playbook.get(ix).id).collect::<Vec<_>>().join(" + "),
        Doing::Wait(_) => "(silence)".to_owned(),
        Doing::HangUp => "(hangs up)".to_owned(),
    };
    FaultShown {
        kind: fault.kind.name(),
        message,
        seed: fault.seed,
        script: fault.calls.iter().map(|turns| before.clone().chain(turns.iter().map(said)).collect()).collect(),
    }
}
