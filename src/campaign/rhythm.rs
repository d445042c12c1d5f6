//! Cadence: was this contact in the rhythm? (S01-S03, with our rule about promised days.)

use super::constants::Constant;
use super::finding::Finding;
use super::folder::Folder;
use super::method::Method;
use super::plan::{Day, Plan};
use crate::playbook::{MoveSet, ObstacleKind, ObstacleState};

/// Days between contacts about a sum in minor units: small ones often, large ones seldom (000:3).
pub fn rhythm(method: &Method, sum: i64) -> Day {
    let large = i64::from(method.constants[Constant::LargeFrom]) * 100;
    method.constants[if sum >= large { Constant::LargeEvery } else { Constant::SmallEvery }]
}

/// The last working day before a day.
pub fn day_before(plan: &Plan, day: Day) -> Day {
    (1..8).map(|back| day - back).find(|day| plan.calendar.is_working(*day)).unwrap_or(day - 1)
}

/// Judges the moment of a contact; true where it came too soon. What was said in a wrong way earns no praise for its moment.
pub fn judge_moment(folder: &mut Folder, moves: MoveSet) -> bool {
    let clean = !moves.intersects(folder.method().asked.mistakes);
    let finding = moment(folder, moves);
    if let Some(finding) = finding.filter(|finding| clean || !finding.is_good()) {
        folder.found(finding);
    }
    if finding == Some(Finding::CheckedPromise)
        && let Some(promise) = &mut folder.pledge.0
    {
        promise.checked = true;
    }
    matches!(finding, Some(Finding::TooSoon | Finding::BeforeThePromise | Finding::NotDoubled))
}

/// True where these moves answer something that they have named.
fn takes_up(folder: &Folder, moves: MoveSet) -> bool {
    let named = ObstacleKind::ALL.iter().filter(|kind| folder.obstacles.of(**kind) == ObstacleState::Named);
    named.into_iter().any(|kind| folder.method().remedy(*kind).groups.iter().all(|group| moves.intersects(*group)))
}

fn moment(folder: &Folder, moves: MoveSet) -> Option<Finding> {
    let (today, memory) = (folder.today, &folder.memory);
    if let Some(promise) = folder.pledge.0 {
        let eve = day_before(&folder.plan, promise.on);
        return Some(if today < eve { Finding::BeforeThePromise } else { Finding::CheckedPromise });
    }
    if memory.broke.is_some_and(|broke| today - broke <= 4) {
        return Some(Finding::TookUpBroken);
    }
    if memory.write_only {
        return Some(Finding::TooSoon);
    }
    let usual = rhythm(folder.method(), folder.book.open());
    let Some(last) = memory.last else {
        return (folder.book.overdue(today) > 0).then_some(Finding::InRhythm);
    };
    let (gap, doubled) = (today - last, usual * folder.method().constants[Constant::DispleasedWait]);
    // A mended defect, an order, and an answer to what they have just named are reasons to call that no rhythm knows.
    let lately = |day: Option<Day>| day.is_some_and(|day| (0..=4).contains(&(today - day)));
    let ordered = folder.orders.waiting.is_some() || folder.orders.held.is_some();
    let reason = lately(memory.mended) || ordered || lately(memory.named) && takes_up(folder, moves);
    Some(match memory.displeased {
        true if gap < doubled => Finding::NotDoubled,
        true => Finding::WaitedDispleased,
        false if gap * 3 < usual * 2 && reason => return None,
        false if gap * 3 < usual * 2 => Finding::TooSoon,
        false if gap > 2 * usual + 2 && folder.book.overdue(today) > 0 => Finding::Neglected,
        false => Finding::InRhythm,
    })
}
