use crate::playbook::{MoveIx, MoveKind, MoveSet, Playbook, Timing};
use crate::scenario::{Criterion, Rule, Scenario, Script, Step};

use super::caller::Doing;

/// What simulated callers know of the trade and of one debtor.
#[derive(Clone, Debug)]
pub struct Craft {
    /// All techniques that are true in this case.
    pub techniques: Vec<MoveIx>,
    /// All mistakes.
    pub mistakes: Vec<MoveIx>,
    /// Mistakes of those who want to be liked.
    pub soft: Vec<MoveIx>,
    /// Mistakes of those who want to be feared.
    pub hard: Vec<MoveIx>,
    /// Techniques that count in the first turns.
    pub opening: MoveSet,
    /// Techniques that close a call.
    pub closing: MoveSet,
    /// Techniques that pin a result down.
    pub result: MoveSet,
    /// What the scorecard asks for, in the order in which the scenario lists it.
    pub asked: Vec<MoveIx>,
    /// Techniques that ask for a date or a decision: what to try again when nothing else is left.
    pub pressing: Vec<MoveIx>,
    /// Moves that must have been made before each move.
    pub after: Vec<MoveSet>,
    /// Scripts of the scenario as moves, call by call: good and bad ways to begin.
    pub scripts: Vec<Vec<Vec<Doing>>>,
    /// What real lines mean to the ear.
    pub lines: Vec<MoveSet>,
    /// Per rule (reactions first, then responses) what it wants to hear.
    pub wanted: Vec<Wanted>,
}

/// What a rule wants to hear in one turn; nothing in either where any turn, silence or idle words will do.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Wanted {
    /// All of these.
    pub all: MoveSet,
    /// Any of these.
    pub any: MoveSet,
    /// Silence will do.
    pub silence: bool,
}

const SOFT: &[&str] = &["let-off", "accept-vague", "submit", "concede", "distance-from-firm", "blame-colleague"];
const HARD: &[&str] = &["demand-money", "accuse", "insult", "empty-threat", "argue"];
const PRESSING: &[&str] = &["ask-payment-date", "ask-for-decision", "state-debt", "confirm-commitment", "check-plan"];

impl Craft {
    /// Reads it off the playbook and the scenario, its scripts and what lines mean to the ear.
    pub fn of(playbook: &Playbook, scenario: &Scenario, scripts: &[Script], lines: Vec<MoveSet>) -> Self {
        let known = |ids: &[&str]| ids.iter().filter_map(|id| playbook.ix(id)).collect::<Vec<_>>();
        let timed = |timing: Timing| {
            let numbered = playbook.moves.iter().enumerate();
            let timed = numbered.filter(|(_, known)| known.is_technique() && known.timing == timing);
            timed.map(|(at, _)| MoveIx(at as u8)).collect::<MoveSet>()
        };
        let true_here = |ix: &MoveIx| scenario.untrue[usize::from(ix.0)].is_none();
        let duties = playbook.duties.iter().filter_map(|duty| duty.asks);
        let mut asked: Vec<MoveIx> = duties.chain(scenario.expects.iter().map(|expected| expected.ix)).collect();
        asked.dedup();
        let rules = scenario.reactions.iter().map(|reaction| &reaction.rule);
        let rules = rules.chain(scenario.responses.iter().map(|response| &response.rule));
        Self {
            techniques: playbook.of_kind(MoveKind::Technique).iter().filter(true_here).collect(),
            mistakes: playbook.of_kind(MoveKind::Mistake).iter().collect(),
            soft: known(SOFT),
            hard: known(HARD),
            opening: timed(Timing::Opening),
            closing: timed(Timing::Closing),
            result: timed(Timing::Result),
            asked,
            pressing: known(PRESSING),
            after: playbook.moves.iter().map(|known| known.after).collect(),
            scripts: scripts.iter().map(as_moves).collect(),
            lines,
            wanted: rules.map(|rule| wanted(rule, playbook)).collect(),
        }
    }
}

fn as_moves(script: &Script) -> Vec<Vec<Doing>> {
    let doing = |step: &Step| match step {
        Step::Say { means, .. } => Doing::Say(means.unwrap_or_default()),
        Step::Wait(seconds) => Doing::Wait(*seconds),
        Step::HangUp => Doing::HangUp,
    };
    script.calls.iter().map(|steps| steps.iter().map(doing).collect()).collect()
}

fn wanted(rule: &Rule, playbook: &Playbook) -> Wanted {
    let moves = |set: MoveSet| set.iter().filter(|ix| usize::from(ix.0) < playbook.moves.len()).collect::<MoveSet>();
    let mut wanted = Wanted::default();
    for criterion in &rule.criteria {
        match criterion {
            Criterion::HearsAll(asked) => wanted.all = wanted.all.union(moves(*asked)),
            Criterion::HearsAny(asked) => {
                wanted.any = wanted.any.union(moves(*asked));
                wanted.silence |= asked.contains(MoveIx::SILENCE);
            }
            _ => {}
        }
    }
    wanted
}
