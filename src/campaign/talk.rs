//! A contact by telephone: what it does to an account, settled by its moves or taken from a call that was played in full.

use super::account::Promise;
use super::chance::Draw;
use super::constants::Constant;
use super::finding::Finding;
use super::folder::Folder;
use super::journal::{Happened, Talked};
use super::plan::Day;
use super::remedy::{name_obstacles, open_obstacles};
use super::rhythm::judge_moment;
use super::words::{Fault, Status};
use crate::playbook::{Gauge, MoveIx, MoveSet, ObstacleKind, ObstacleState, Outcome, Stage};

/// What is said on the telephone.
#[derive(Clone, Debug)]
pub struct Talk {
    /// The approach it was settled by; none where it was played.
    pub approach: Option<u16>,
    /// The moves that were made.
    pub moves: MoveSet,
    /// What came of it, where it was played in full.
    pub played: Option<Played>,
}

/// What came of a call that was played in full.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Played {
    /// Its disposition.
    pub outcome: Outcome,
    /// Trust, respect, urgency, heat at its end.
    pub gauges: [u8; 4],
    /// Firmness of the promise, 0 to 3.
    pub firmness: u8,
    /// True where the promise was not meant.
    pub hollow: bool,
    /// Days to the promised day.
    pub in_days: Day,
}

/// Leads a call.
pub fn call(folder: &mut Folder, talk: &Talk) -> Talked {
    if folder.memory.signs || folder.account.status == Status::Insolvent {
        folder.found(Finding::PressedTheFailing);
    }
    folder.memory.tried = Some(folder.today);
    let reached = talk.played.is_some() || folder.falls(Draw::Reach, folder.method().constants[Constant::Reached]);
    let talked = if reached { reach(folder, talk) } else { Talked::NotReached };
    folder.memory.talked = Some(talked);
    folder.memory.put_offs = match talked {
        Talked::PutOff => folder.memory.put_offs.saturating_add(1),
        Talked::NotReached => folder.memory.put_offs,
        _ => 0,
    };
    folder.happened(Happened::Called { approach: talk.approach, talked });
    talked
}

fn reach(folder: &mut Folder, talk: &Talk) -> Talked {
    let too_soon = judge_moment(folder, talk.moves);
    match talk.played {
        Some(played) => folder.gauges.0 = played.gauges,
        None => move_gauges(folder, talk, too_soon),
    }
    remember(folder, talk.moves);
    let constants = &folder.method().constants;
    let (asked, hangs_up_at) = (&folder.method().asked, constants[Constant::HangsUpAt]);
    let (bounded, questions) = (talk.moves.intersects(asked.boundary), question_moves(folder));
    if talk.played.is_none() && folder.gauges.of(Gauge::Heat) >= hangs_up_at && !bounded {
        folder.memory.displeased = true;
        return Talked::HungUp;
    }
    folder.memory.displeased = talk.played.is_some_and(|played| played.outcome == Outcome::HangUp);
    ask_once_mended(folder, talk.moves);
    name_obstacles(folder, talk.moves);
    let decider = open_obstacles(folder, talk.moves);
    match talk.played {
        Some(played) => as_played(folder, played),
        None if decider => promise(folder, talk.moves, 1, true),
        None if talk.moves.intersects(questions) => answer(folder, talk.moves),
        None => Talked::Heard,
    }
}

/// Once a defect is mended, the very same question again: the payment date (S18).
fn ask_once_mended(folder: &mut Folder, moves: MoveSet) {
    let mended = folder.memory.mended.is_some_and(|day| day <= folder.today);
    if mended && moves.intersects(folder.method().asked.for_payment) {
        folder.memory.mended = None;
        folder.found(Finding::MendedAndAsked);
    }
}

fn question_moves(folder: &Folder) -> MoveSet {
    let asked = &folder.method().asked;
    asked.for_payment.union(asked.for_decision).union(asked.pinned)
}

/// Sum of what the moves do, within thirty points either way: what was said last time already counts half, and so does what has
/// no place in this stage.
fn move_gauges(folder: &mut Folder, talk: &Talk, too_soon: bool) {
    let method = &folder.plan.method;
    let (stage, worn, moves) = (folder.stage(), folder.memory.wore, talk.moves);
    let out_of_place = talk.approach.is_some_and(|approach| !method.approaches[usize::from(approach)].fits(stage));
    let mut change = [0_i32; 4];
    for MoveIx(ix) in moves.iter() {
        let fits = method.fits[usize::from(ix)] & (1 << stage as u8) != 0;
        let half = out_of_place || !fits || worn.contains(MoveIx(ix));
        for (sum, effect) in change.iter_mut().zip(method.effects[usize::from(ix)]) {
            *sum += if half { i32::from(effect) / 2 } else { i32::from(effect) };
        }
    }
    let constants = &method.constants;
    let lift = constants[Constant::ContactLifts];
    change[Gauge::Urgency as usize] += if too_soon { lift / 2 } else { lift };
    let temper = i32::from(method.natures[usize::from(folder.account.nature)].temper);
    let bounded = folder.memory.bounded || moves.intersects(method.asked.boundary);
    let left = if bounded { constants[Constant::BoundaryLeaves] } else { 100 };
    folder.gauges.add(Gauge::Heat, temper * left / 100);
    if too_soon {
        change[Gauge::Heat as usize] += constants[Constant::TooSoonHeats];
        change[Gauge::Trust as usize] -= 2;
    }
    for (gauge, by) in Gauge::ALL.iter().zip(change) {
        folder.gauges.add(*gauge, by.clamp(-30, 30));
    }
}

/// What a talk leaves in the memory, whatever comes of it.
fn remember(folder: &mut Folder, moves: MoveSet) {
    let asked = folder.method().asked.clone();
    let (today, stage) = (folder.today, folder.stage());
    folder.memory.last = Some(today);
    folder.memory.planned = None;
    folder.memory.broke = None;
    folder.memory.wore = moves;
    folder.memory.contacts = folder.memory.contacts.saturating_add(1);
    if moves.intersects(asked.parted) {
        folder.memory.parted = true;
        folder.found(Finding::Parted);
    }
    folder.memory.bounded |= moves.intersects(asked.boundary);
    if moves.intersects(asked.bluff) {
        folder.memory.bluffs = folder.memory.bluffs.saturating_add(1);
    }
    if moves.intersects(asked.step) && stage == Stage::Overdue {
        folder.memory.announced = folder.memory.announced.or(Some(today));
    }
    if stage == Stage::Current {
        early_word(folder, moves);
    } else if moves.intersects(asked.given) {
        give_away(folder);
    }
    let order_near = folder.orders.next.is_some_and(|next| (0..=2).contains(&(next - today)));
    if moves.intersects(asked.warning) && order_near {
        folder.found(Finding::WarnedInCycle);
        folder.gauges.add(Gauge::Urgency, folder.method().constants[Constant::HeldOrderLifts] / 2);
    }
}

/// Before the due date: the plan is checked (S10), and who says that all is well finds it hard to say otherwise later (S14).
fn early_word(folder: &mut Folder, moves: MoveSet) {
    let asked = folder.method().asked.clone();
    if moves.intersects(asked.early) && folder.book.is_unchecked(folder.today) {
        folder.book.check(folder.today);
        folder.found(Finding::InGoodTime);
    }
    if !moves.intersects(asked.satisfied) {
        return;
    }
    match folder.truth.fault {
        Fault::Pretext => folder.memory.satisfied = true,
        Fault::Partly | Fault::True if folder.obstacles.of(ObstacleKind::Complaint) == ObstacleState::Hidden => {
            folder.obstacles.set(ObstacleKind::Complaint, ObstacleState::Named);
            folder.happened(Happened::Named { obstacle: ObstacleKind::Complaint });
            folder.found(Finding::DefectFoundEarly);
        }
        Fault::Partly | Fault::True => {}
    }
}

/// A discount for who is late (S26): it costs money, and teaches that lateness pays.
fn give_away(folder: &mut Folder) {
    let per_mille = i64::from(folder.method().constants[Constant::Discount]);
    let mut amount = 0;
    for invoice in &mut folder.book.0 {
        let off = invoice.open * per_mille / 1000;
        invoice.open -= off;
        amount += off;
    }
    folder.happened(Happened::GivenAway { amount });
    folder.gauges.add(Gauge::Respect, -5);
    folder.found(Finding::DiscountForLate);
}

/// True where a promise would be meant.
pub fn is_willing(folder: &Folder) -> bool {
    let constants = &folder.method().constants;
    folder.truth.serious
        && (folder.truth.cash || folder.memory.instalments)
        && !folder.memory.parted
        && !folder.obstacles.any_open()
        && folder.gauges.of(Gauge::Urgency) >= constants[Constant::PaysUrgency]
        && folder.gauges.of(Gauge::Respect) >= constants[Constant::PaysRespect]
}

fn answer(folder: &mut Folder, moves: MoveSet) -> Talked {
    if folder.book.0.is_empty() || folder.stage() == Stage::Current {
        return Talked::Heard;
    }
    if folder.memory.refused {
        return Talked::PutOff;
    }
    let pinned = moves.intersects(folder.method().asked.pinned);
    if let Some(promise) = &mut folder.pledge.0 {
        // What is promised already is only pinned down further.
        promise.firmness = if pinned { 3 } else { promise.firmness };
        return Talked::Heard;
    }
    let asked = &folder.method().asked;
    let constants = &folder.method().constants;
    let clean = !moves.intersects(asked.mistakes);
    if !folder.truth.serious && clean && folder.falls(Draw::Refuse, constants[Constant::RefusesPressed]) {
        return refuse(folder);
    }
    if is_willing(folder) || moves.intersects(asked.pinned) && !folder.obstacles.any_open() {
        let (within, meant) = (constants[Constant::PromisedWithin], is_willing(folder));
        return promise(folder, moves, within, meant);
    }
    Talked::PutOff
}

/// An official refusal: before delivery the deal is over, and time goes to others (S08).
pub fn refuse(folder: &mut Folder) -> Talked {
    folder.happened(Happened::Refused);
    folder.pledge.0 = None;
    folder.memory.refused = true;
    if folder.account.status == Status::Signed {
        folder.account.status = Status::Refused;
        folder.book.0.clear();
        folder.found(Finding::ClearRefusal);
    } else {
        // From here on only a step collects.
        folder.truth.serious = false;
    }
    Talked::Refused
}

fn promise(folder: &mut Folder, moves: MoveSet, within: Day, meant: bool) -> Talked {
    let asked = &folder.method().asked;
    let points =
        [asked.sum.union(asked.pinned), asked.for_payment.union(asked.pinned), asked.pinned.union(asked.who_decides)];
    let firmness = points.iter().filter(|point| moves.intersects(**point)).count() as u8;
    let lies = 1 + folder.seed.below(folder.account.ix, folder.today, Draw::Day, within.unsigned_abs().into()) as Day;
    let on = folder.plan.calendar.working_from(folder.today + lies);
    stand(folder, on, firmness, meant)
}

fn stand(folder: &mut Folder, on: Day, firmness: u8, meant: bool) -> Talked {
    let open = folder.book.open();
    let disputed = folder.truth.fault == Fault::True && folder.memory.mended.is_some_and(|day| day > folder.today);
    let amount = match (folder.memory.instalments && !folder.truth.cash, disputed) {
        (true, _) => open / 4,
        (false, true) => open / 2,
        (false, false) => open,
    };
    if amount == 0 {
        return Talked::Heard;
    }
    folder.pledge.0 = Some(Promise { on, amount, firmness, meant, checked: false });
    folder.happened(Happened::Promised { on, amount, firmness });
    Talked::Promised
}

/// What was played is taken over: the disposition, and whether the promise was meant.
fn as_played(folder: &mut Folder, played: Played) -> Talked {
    match played.outcome {
        Outcome::Promise | Outcome::VaguePromise => {
            clear_all(folder, !played.hollow);
            let on = folder.plan.calendar.working_from(folder.today + played.in_days.clamp(0, 60));
            let meant = !played.hollow && folder.truth.serious && !folder.memory.parted;
            stand(folder, on, played.firmness, meant)
        }
        Outcome::Refusal => refuse(folder),
        Outcome::HangUp => Talked::HungUp,
        Outcome::HandedOver => {
            folder.memory.decider = true;
            folder.obstacles.set(ObstacleKind::NotDecider, ObstacleState::Resolved);
            folder.happened(Happened::Cleared { obstacle: ObstacleKind::NotDecider });
            Talked::PutOff
        }
        _ => Talked::PutOff,
    }
}

fn clear_all(folder: &mut Folder, meant: bool) {
    let open = ObstacleKind::ALL.iter().filter(|kind| folder.obstacles.of(**kind).is_open());
    let open: Vec<ObstacleKind> = if meant { open.copied().collect() } else { Vec::new() };
    for obstacle in open {
        folder.obstacles.set(obstacle, ObstacleState::Resolved);
        folder.happened(Happened::Cleared { obstacle });
    }
}
