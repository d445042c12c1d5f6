use super::caller::Doing;
use crate::playbook::MoveSet;

/// Leaves out turns, then moves, as long as what was found stays to be seen: the shortest script that shows it.
pub fn shrink(calls: &[Vec<Doing>], mut shows: impl FnMut(&[Vec<Doing>]) -> bool) -> Vec<Vec<Doing>> {
    let mut best = calls.to_vec();
    loop {
        let before = size(&best);
        drop_calls(&mut best, &mut shows);
        drop_turns(&mut best, &mut shows);
        drop_moves(&mut best, &mut shows);
        if size(&best) == before {
            return best;
        }
    }
}

fn size(calls: &[Vec<Doing>]) -> usize {
    let moves = |doing: &Doing| if let Doing::Say(moves) = doing { 1 + moves.len() as usize } else { 1 };
    calls.iter().map(|turns| 1 + turns.iter().map(moves).sum::<usize>()).sum()
}

fn drop_calls(best: &mut Vec<Vec<Doing>>, shows: &mut impl FnMut(&[Vec<Doing>]) -> bool) {
    while best.len() > 1 {
        let shorter = best[..best.len() - 1].to_vec();
        if !shows(&shorter) {
            return;
        }
        *best = shorter;
    }
}

fn drop_turns(best: &mut Vec<Vec<Doing>>, shows: &mut impl FnMut(&[Vec<Doing>]) -> bool) {
    for call in (0..best.len()).rev() {
        for turn in (0..best[call].len()).rev() {
            let mut shorter = best.clone();
            shorter[call].remove(turn);
            if shows(&shorter) {
                *best = shorter;
            }
        }
    }
}

fn drop_moves(best: &mut Vec<Vec<Doing>>, shows: &mut impl FnMut(&[Vec<Doing>]) -> bool) {
    for call in 0..best.len() {
        for turn in 0..best[call].len() {
            let Doing::Say(moves) = best[call][turn] else { continue };
            for ix in moves.iter() {
                let Doing::Say(left) = best[call][turn] else { break };
                let mut shorter = best.clone();
                shorter[call][turn] = Doing::Say(left.difference(MoveSet::from_iter([ix])));
                if shows(&shorter) {
                    *best = shorter;
                }
            }
        }
    }
}
