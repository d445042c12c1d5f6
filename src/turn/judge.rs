use bevy_ecs::prelude::{Query, Res};

use crate::playbook::{CardPlan, MoveIx, VerdictKind};
use crate::score::{Standing, Verdicts};
use crate::transcript::{Event, JudgedMove};
use crate::world::{Briefings, Call, Draft, Notes, Phase, Stimulus, TraineeStanding};

/// Gives each heard move its verdict and keeps the trainee's standing.
pub fn judge(briefings: Res<Briefings>, mut calls: Query<(&Call, &Draft, &mut TraineeStanding, Option<&mut Notes>)>) {
    for (call, draft, mut standing, notes) in &mut calls {
        if call.phase != Phase::Talking || draft.stimulus != Stimulus::Said {
            continue;
        }
        let plan = &briefings.0[usize::from(call.briefing)].plan;
        let before = standing.0;
        let verdicts = standing.0.judge(plan, call.turn, draft.heard);
        if let Some(mut notes) = notes {
            notes.0.push(Event::Judged { verdicts: judged(plan, &before, &verdicts) });
        }
    }
}

fn judged(plan: &CardPlan, before: &Standing, verdicts: &Verdicts) -> Vec<JudgedMove> {
    let points = |ix: MoveIx, verdict| if verdict == VerdictKind::Mistake { before.cost(plan, ix) } else { 0 };
    verdicts
        .iter()
        .map(|(ix, verdict)| JudgedMove {
            id: plan.moves[usize::from(ix.0)].id.to_string(),
            verdict,
            points: points(ix, verdict),
        })
        .collect()
}
