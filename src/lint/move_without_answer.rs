use super::lint::{Lint, Look};
use super::subject::Subject;
use crate::diagnostic::Diagnostic;
use crate::playbook::{MoveIx, MoveSet};
use crate::scenario::{Criterion, Response};

/// A turn after which the debtor may stay mute.
pub const LINT: Lint = Lint {
    id: "move-without-answer",
    severity: crate::diagnostic::Severity::Warning,
    title: "the debtor may have no answer to a move",
    page: "\
For some turn the debtor can make (a move, silence, words without a move) there is no response that always holds: every one that hears
it asks for something else besides. In the other moments the debtor stays mute, and the trainee thinks that the program hangs.

Way out: the trait `everyone` has an answer to everything; or add a response with `hears:` and no further criterion.",
    look: Look::Scenario(look),
};

fn look(subject: &Subject<'_>, found: &mut Vec<Diagnostic>) {
    let stimuli = (0..subject.playbook.moves.len() as u8)
        .map(MoveIx)
        .filter(|ix| subject.reach.heard.contains(*ix))
        .chain([MoveIx::SILENCE, MoveIx::NOTHING, MoveIx::DIALLED]);
    let mute: Vec<MoveIx> = stimuli.filter(|ix| !answered(subject, *ix)).collect();
    if mute.is_empty() {
        return;
    }
    let names: Vec<String> = mute.iter().take(5).map(|ix| format!("`{}`", name(subject, *ix))).collect();
    let more = if mute.len() > 5 { format!(" and {} more", mute.len() - 5) } else { String::new() };
    let message = format!("the debtor may have no answer to {}{more}", names.join(", "));
    found.push(
        LINT.at(subject.own().key_place("rules"), message)
            .help("add a response to it without further criteria, or the trait `everyone`"),
    );
}

fn name<'a>(subject: &Subject<'a>, ix: MoveIx) -> &'a str {
    let signal = MoveIx::SIGNALS.iter().find(|(_, signal)| *signal == ix);
    signal.map_or_else(|| subject.id(ix), |(name, _)| *name)
}

/// What rules hear in a turn that makes this move and nothing else.
fn turn_of(subject: &Subject<'_>, ix: MoveIx) -> MoveSet {
    let only = MoveSet::from_iter([ix]);
    let is_move = usize::from(ix.0) < subject.playbook.moves.len();
    if is_move { subject.playbook.with_signals(only) } else { only }
}

/// True where some response always holds in such a turn, or several that differ in one thing cover all it can be.
fn answered(subject: &Subject<'_>, ix: MoveIx) -> bool {
    let turn = turn_of(subject, ix);
    let mut partial: Vec<&Criterion> = Vec::new();
    for response in subject.speaking() {
        let Some(open) = open_criteria(subject, response, turn) else { continue };
        match open[..] {
            [] => return true,
            [one] => partial.push(one),
            _ => {}
        }
    }
    partial.iter().any(|one| covered(subject, one, &partial))
}

/// The criteria of a response that may or may not hold in this turn; none where it does not hear it.
fn open_criteria<'a>(subject: &Subject<'_>, response: &'a Response, turn: MoveSet) -> Option<Vec<&'a Criterion>> {
    let mut open = Vec::new();
    for criterion in &response.rule.criteria {
        match criterion {
            Criterion::HearsAny(moves) if !turn.intersects(*moves) => return None,
            Criterion::HearsAll(moves) if !turn.contains_all(*moves) => return None,
            Criterion::HearsNone(moves) if turn.intersects(*moves) => return None,
            Criterion::HearsAny(_) | Criterion::HearsAll(_) | Criterion::HearsNone(_) => {}
            other if subject.reach.always_holds(other) => {}
            other => open.push(other),
        }
    }
    Some(open)
}

/// True where the tests of one thing, taken together, let everything pass that it can be.
fn covered(subject: &Subject<'_>, one: &Criterion, partial: &[&Criterion]) -> bool {
    let reach = &subject.reach;
    match one {
        Criterion::Willing(willing) => partial.contains(&&Criterion::Willing(!willing)),
        Criterion::Promise(_) => {
            let all =
                bits(partial, |criterion| if let Criterion::Promise(bits) = criterion { u32::from(*bits) } else { 0 });
            u32::from(reach.promised) & !all == 0
        }
        Criterion::Obstacle(kind, _) => {
            let all = bits(partial, |criterion| match criterion {
                Criterion::Obstacle(other, bits) if other == kind => u32::from(*bits),
                _ => 0,
            });
            u32::from(reach.obstacles[*kind as usize]) & !all == 0
        }
        Criterion::Speaker(_) => {
            let all = bits(partial, |criterion| if let Criterion::Speaker(bits) = criterion { *bits } else { 0 });
            reach.speakers & !all == 0
        }
        Criterion::Memory(slot, _) => reach.memory[usize::from(*slot)].iter().all(|value| {
            partial.iter().any(
                |criterion| matches!(criterion, Criterion::Memory(other, test) if other == slot && test.holds(value)),
            )
        }),
        Criterion::Gauge(gauge, _) => {
            let (low, high) = reach.gauges[*gauge as usize];
            (low..=high).all(|value| {
                partial.iter().any(|criterion| matches!(criterion, Criterion::Gauge(other, test) if other == gauge && test.holds(value)))
            })
        }
        Criterion::Turn(_) => (1..=i32::from(reach.most_turns))
            .all(|turn| partial.iter().any(|criterion| matches!(criterion, Criterion::Turn(test) if test.holds(turn)))),
        Criterion::Call(_) => (1..=subject.scenario.calls.len() as i32)
            .all(|call| partial.iter().any(|criterion| matches!(criterion, Criterion::Call(test) if test.holds(call)))),
        _ => false,
    }
}

fn bits(partial: &[&Criterion], of: impl Fn(&Criterion) -> u32) -> u32 {
    partial.iter().fold(0, |all, criterion| all | of(criterion))
}
