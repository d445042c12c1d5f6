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

/// Trust, respect, urgency and heat at the beginning; of a hundred, how many mean to pay, and how many have money.
#[test]
fn natures_as_they_begin() {
    let natures = "forgetful never-arrived attacker profane call-tomorrow unbothered small-debt no-cash early \
         big-company annoyed undisciplined new-client solid";
    let row = |nature: &str| {
        let debtor = format!("nature: {nature}, {}", overdue(6));
        let desk = desk_with(&debtor, "");
        let of = |is: fn(&crate::bench::Desk) -> bool| in_hundred(&debtor, "", |desk| is(&desk));
        let (will, cash) = (of(|desk| desk.a().truth.serious), of(|desk| desk.a().truth.cash));
        let [trust, respect, urgency, heat] = desk.a().gauges.0;
        format!("{nature:<14}{trust:>3}{respect:>4}{urgency:>4}{heat:>4}{will:>6}{cash:>5}\n")
    };
    insta::assert_snapshot!(natures.split_whitespace().map(row).collect::<String>(), @r"
    forgetful      60  55  25   5    95   99
    never-arrived  50  50  20  10    90   91
    attacker       45  50  20  35    85   88
    profane        45  45  25  45    84   85
    call-tomorrow  50  50  20  10    88   91
    unbothered     60  45   5   5    90   97
    small-debt     45  45  10  25    78   99
    no-cash        55  50  30  15    90    0
    early          60  55  25   5    94   97
    big-company    55  45  10   5    92   99
    annoyed        50  50  30  45    92   97
    undisciplined  60  50  15  10    94   97
    new-client     55  50  30   5   100  100
    solid          65  60  45   5   100  100
    ");
}

#[test]
fn a_plain_question_brings_out_what_stands_between() {
    let named_by = |question: &str| {
        let mut desk = desk_with(&format!("nature: unbothered, {}", overdue(6)), "");
        desk.decide(&format!(
            "call: a, played: {{ outcome: callback, gauges: [50, 50, 50, 0], moves: [introduce, {question}] }}"
        ));
        desk.a().obstacles.of(ObstacleKind::LowPriority)
    };
    let states = ["ask-for-decision", "ask-reason", "ask-payment-date", "small-talk"].map(named_by);
    assert_eq!(states.map(ObstacleState::name), ["named", "named", "named", "hidden"]);
}

#[test]
fn a_promise_is_as_firm_as_it_was_pinned_down() {
    let firmness = |approach: &str| {
        let mut desk = desk_with(&format!("nature: solid, {}", overdue(6)), "pays-urgency: 0");
        desk.call(approach);
        desk.a().pledge.0.map(|promise| promise.firmness)
    };
    assert_eq!(["plan-check", "remind", "clarity"].map(firmness), [Some(1), Some(2), Some(3)]);
}

#[test]
fn s28_after_a_threat_nobody_meant_an_announced_step_is_no_news() {
    let believed = |threat: bool| {
        let mut desk = desk_with(&format!("nature: solid, {}", overdue(6)), "pays-urgency: 100, refuses-pressed: 0");
        if threat {
            desk.call("threaten");
        }
        desk.days(3).call("announce");
        desk.days(3).decide("act: a, step: formal-claim");
        desk.has_found(Finding::ActedInTime)
    };
    assert!(believed(false) && !believed(true));
}
