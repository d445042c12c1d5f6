//! What makes one kind of debtor another: what he hides, how he takes a call, what is behind his complaint.

use ringside::campaign::{Fault, Finding, Happened};
use ringside::playbook::{Gauge, ObstacleKind, ObstacleState};

use crate::bench::{current, desk_with, in_hundred, overdue};

/// Points of heat that a calm look at the plan brings.
fn heated(nature: &str) -> i32 {
    let mut desk = desk_with(&format!("nature: {nature}, {}", overdue(6)), "heat-cools: 0");
    let before = desk.a().gauges.of(Gauge::Heat);
    desk.call("plan-check");
    desk.a().gauges.of(Gauge::Heat) - before
}

#[test]
fn the_same_calm_question_heats_one_more_than_another() {
    let heat = ["solid", "small-debt", "attacker", "annoyed", "profane"].map(heated);
    assert!(heat.is_sorted_by(|less, more| less < more), "from the calmest to the hottest: {heat:?}");
}

#[test]
fn s13_the_attackers_complaint_is_a_pretext_partly_true_or_true() {
    let debtor = format!("nature: attacker, {}", overdue(6));
    let are = |fault: Fault| in_hundred(&debtor, "", |desk| desk.a().truth.fault == fault);
    let [pretext, partly, truly] = [Fault::Pretext, Fault::Partly, Fault::True].map(are);
    assert!(pretext > 35 && partly > 12 && truly > 12, "{pretext} pretexts, {partly} partly true, {truly} true");
}

#[test]
fn s20_once_the_tone_is_set_the_profane_one_still_has_others_to_pay_first() {
    let eager = "pays-urgency: 0, pays-respect: 0, reached: 1000";
    let promised = |happened: &[Happened]| happened.iter().any(|what| matches!(what, Happened::Promised { .. }));
    let mut desk = desk_with(&format!("nature: profane, {}", overdue(6)), eager);
    assert!(desk.a().truth.serious && desk.a().truth.cash, "the seed has one who can and will");
    desk.call("boundary");
    assert!(!promised(&desk.days(3).call("clarity")), "asking when is not enough");
    assert_eq!(desk.a().obstacles.of(ObstacleKind::LowPriority), ObstacleState::Named);
    assert!(promised(&desk.days(3).call("contract")), "the contract is");
}

#[test]
fn s14_before_the_due_date_a_defect_comes_up_when_asked_whether_all_is_well() {
    let mut desk = desk_with(&format!("nature: early, complaint: \"true\", {}", current(8)), "");
    assert_eq!(desk.a().obstacles.of(ObstacleKind::Complaint), ObstacleState::Hidden);
    desk.call("look-ahead");
    assert!(desk.has_found(Finding::DefectFoundEarly));
}
