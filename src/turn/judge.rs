use bevy_ecs::prelude::{Query, Res};

use crate::playbook::{CardPlan, MoveIx, MoveSet, VerdictKind};
use crate::score::{Standing, Verdicts};
use crate::transcript::{Event, JudgedMove};
use crate::world::{Briefings, Call, Draft, Notes, Phase, Stimulus, TraineeStanding, Words};

/// Gives each heard move its verdict and keeps the trainee's standing.
pub fn judge(
    briefings: Res<Briefings>,
    mut calls: Query<(&Call, &Draft, Option<&Words>, &mut TraineeStanding, Option<&mut Notes>)>,
) {
    for (call, draft, words, mut standing, notes) in &mut calls {
        if call.phase != Phase::Talking || draft.stimulus != Stimulus::Said {
            continue;
        }
        let plan = &briefings.0[usize::from(call.briefing)].plan;
        let before = standing.0;
        let unsure = words.map_or(MoveSet::EMPTY, |words| words.unsure);
        let verdicts = standing.0.judge(plan, call.turn, draft.heard, unsure);
        if let Some(mut notes) = notes {
            notes.0.push(Event::Judged { verdicts: judged(plan, &before, &verdicts, unsure) });
        }
    }
}

fn judged(plan: &CardPlan, before: &Standing, verdicts: &Verdicts, unsure: MoveSet) -> Vec<JudgedMove> {
    let points = |ix: MoveIx, verdict| match verdict {
        VerdictKind::Mistake => before.cost(plan, ix, unsure.contains(ix)),
        _ => 0,
    };
    verdicts
        .iter()
        .map(|(ix, verdict)| JudgedMove {
            id: plan.moves[usize::from(ix.0)].id.to_string(),
            verdict,
            points: points(ix, verdict),
        })
        .collect()
}
