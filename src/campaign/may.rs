//! What is possible now: one rule for the decision that is carried out and for the menu that offers it.

use super::account::Escalation;
use super::constants::Constant;
use super::decision::{Action, Refusal, Rule};
use super::desk::Desk;
use super::method::{Method, study_bit};
use super::plan::Plan;
use super::weeks::Look;
use super::words::{Channel, Question, Status, Step};

const CALL_MINUTES: u16 = 12;

/// True for what takes one of the day's contacts.
pub fn is_contact(action: &Action) -> bool {
    matches!(action, Action::Call(_) | Action::Played(..))
}

/// Minutes of work that an action takes.
pub fn minutes_of(method: &Method, action: &Action) -> u16 {
    let minutes = &method.minutes;
    match action {
        Action::Call(approach) => method.approaches[usize::from(*approach)].minutes,
        Action::Played(..) => CALL_MINUTES,
        Action::Send(_, Channel::Email) => minutes.paper,
        Action::Send(..) => minutes.paper + minutes.carried,
        Action::Check(_) => minutes.check,
        Action::Ask(_) => minutes.manager,
        Action::Step(Step::FormalClaim) => minutes.claim,
        Action::Step(Step::Court) => minutes.court,
        Action::Note(_) | Action::Plan(_) | Action::Treat(_) | Action::Grant(..) => 2,
        Action::Decline | Action::Step(Step::StopPressing) => 2,
    }
}

/// Minutes of work that a ruling takes.
pub fn minutes_of_rule(method: &Method, rule: Rule) -> u16 {
    match rule {
        Rule::Deals(count) => count.saturating_mul(method.minutes.deal),
        Rule::Study(_) => method.minutes.study,
        Rule::Discount(_) | Rule::Overload(_) | Rule::Secretary(_) => 2,
    }
}

/// Says no to what makes no sense, and to what does not fit into the day any more.
///
/// # Errors
/// Why not.
pub fn allowed(look: &Look<'_>, plan: &Plan, desk: &Desk, action: &Action) -> Result<(), Refusal> {
    makes_sense(look, plan, desk, action)?;
    let left = plan.calendar.minutes.saturating_sub(desk.minutes);
    match (is_contact(action), desk.slots, minutes_of(&plan.method, action) > left) {
        (true, 0, _) => Err(Refusal::NoSlots),
        (_, _, true) => Err(Refusal::NoTime),
        _ => Ok(()),
    }
}

/// The same for a ruling.
///
/// # Errors
/// Why not.
pub fn rule_allowed(plan: &Plan, desk: &Desk, rule: Rule) -> Result<(), Refusal> {
    let left = plan.calendar.minutes.saturating_sub(desk.minutes);
    match rule {
        Rule::Study(topic) if desk.studied & study_bit(topic) != 0 => Err(Refusal::Learned),
        _ if minutes_of_rule(&plan.method, rule) > left => Err(Refusal::NoTime),
        _ => Ok(()),
    }
}

fn makes_sense(look: &Look<'_>, plan: &Plan, desk: &Desk, action: &Action) -> Result<(), Refusal> {
    let (today, status) = (desk.day, look.account.status);
    let open = !look.book.0.is_empty() || look.orders.waiting.is_some() || look.orders.held.is_some();
    let alive = matches!(status, Status::Client | Status::Signed);
    let prospect = status == Status::Prospect && look.account.since <= today;
    match action {
        Action::Call(_) | Action::Played(..) if !alive => Err(Refusal::Closed),
        Action::Call(_) | Action::Played(..) if !open => Err(Refusal::NothingOpen),
        Action::Send(..) | Action::Note(_) if look.book.0.is_empty() => Err(Refusal::NothingOpen),
        Action::Treat(_) if look.orders.waiting.is_none() => Err(Refusal::NoOrder),
        Action::Check(_) | Action::Grant(..) | Action::Decline if !prospect => Err(Refusal::NoProspect),
        Action::Ask(Question::FollowUp) if look.known.hint != Some(false) => Err(Refusal::NoHint),
        Action::Ask(_) if !prospect && !alive => Err(Refusal::Closed),
        Action::Step(Step::FormalClaim) => {
            let due = look.book.0.iter().any(|invoice| invoice.delivered && invoice.due < today);
            if due { Ok(()) } else { Err(Refusal::NothingToClaim) }
        }
        Action::Step(Step::Court) => match *look.escalation {
            Escalation::Claimed(since, _) if since + plan.method.constants[Constant::ClaimDays] < today => Ok(()),
            _ => Err(Refusal::NoClaim),
        },
        Action::Plan(days) if !(0..=366).contains(days) => Err(Refusal::TooFar),
        _ => Ok(()),
    }
}
