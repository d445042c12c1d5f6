//! What is paid is made, as far as the capacity goes; and whether enough new deals were opened (S09).

use bevy_ecs::prelude::{Query, Res, ResMut};

use super::account::{Account, Obstacles, Truth};
use super::desk::{Campaign, Desk};
use super::finding::Finding;
use super::journal::{Happened, Journal};
use super::night::note;
use super::words::{Fault, Overload, Status};
use crate::playbook::{ObstacleKind, ObstacleState};

/// Once a week: what is paid is made, as far as the capacity goes; what does not fit gets a longer date, or becomes trouble.
pub fn make_paid(
    campaign: Res<Campaign>,
    mut desk: ResMut<Desk>,
    mut journal: ResMut<Journal>,
    mut accounts: Query<(&mut Account, &mut Truth, &mut Obstacles)>,
) {
    if desk.day % 7 != 4 {
        return;
    }
    let plan = &campaign.0;
    let made = desk.queue.min(plan.capacity);
    desk.queue -= made;
    if made > 0 {
        note(&mut desk, &mut journal, None, Happened::Delivered { amount: made });
    }
    let late = desk.queue > 0;
    if !late {
        let paid = accounts.iter_mut().filter(|(account, ..)| account.status == Status::Paid);
        paid.for_each(|(mut account, ..)| account.status = Status::Client);
    }
    if late && desk.overload == Overload::LongerDates {
        note(&mut desk, &mut journal, None, Happened::Found { finding: Finding::NamedLongerDates });
    } else if late {
        note(&mut desk, &mut journal, None, Happened::Found { finding: Finding::PromisedTooMuch });
        // Somebody who has paid waits in vain: a complaint that is true.
        let waiting = accounts.iter_mut().find(|(account, ..)| account.status == Status::Paid);
        if let Some((mut account, mut truth, mut obstacles)) = waiting {
            truth.fault = Fault::True;
            account.status = Status::Client;
            obstacles.set(ObstacleKind::Complaint, ObstacleState::Named);
            let ix = Some(account.ix);
            note(&mut desk, &mut journal, ix, Happened::Trouble);
            let refunded = desk.queue.min(plan.deals.amount);
            desk.queue -= refunded;
            desk.tally.collected -= refunded;
            note(&mut desk, &mut journal, ix, Happened::OrderLost { amount: refunded });
        }
    }
    judge_deals(plan, &mut desk, &mut journal);
}

/// S09: who rests on a handful of contracts has too few that pay; 30 to 40 % above need is right.
fn judge_deals(plan: &super::plan::Plan, desk: &mut Desk, journal: &mut Journal) {
    let (opened, need) = (desk.opened, plan.need);
    desk.opened = 0;
    if need == 0 {
        return;
    }
    let finding = if opened * 100 >= need * 130 { Finding::KeptOpening } else { Finding::RestedOnDeals };
    note(desk, journal, None, Happened::Found { finding });
}
