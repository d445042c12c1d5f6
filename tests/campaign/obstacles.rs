//! What stands between, what opens it, and what is remembered (S06-S08, S11-S15, S18-S21).

use ringside::campaign::{Fault, Finding, Happened, Talked};
use ringside::playbook::{Gauge, ObstacleKind, ObstacleState};

use crate::bench::{Desk, current, desk, desk_with, in_hundred, overdue, signed};

/// Willing as soon as nothing stands between.
const EAGER: &str =
    "pays-urgency: 0, pays-respect: 0, refuses-pressed: 0, names-decider: 1000, decider-pays: 0, mail-arrives: 1000";

fn state(desk: &Desk, kind: ObstacleKind) -> ObstacleState {
    desk.a().obstacles.of(kind)
}

fn promised(happened: &[Happened]) -> bool {
    happened.iter().any(|what| matches!(what, Happened::Promised { .. }))
}

/// A debtor of this nature who means to pay, has money, and does not decide only where the nature says so.
fn eager(nature: &str, invoice: &str) -> Desk {
    let text = crate::bench::campaign(
        &format!("  - {{ id: a, firm: {{ en: Stroykom }}, person: {{ en: Ivan }}, nature: {nature}, {invoice} }}"),
        EAGER,
        "",
    );
    let fit = |desk: &Desk| desk.a().truth.serious && (desk.a().truth.cash || nature.contains("no-cash"));
    (0..50).map(|seed| crate::bench::open(&text, seed)).find(fit).expect("most of them do")
}

#[test]
fn s11_the_forgetful_need_a_reminder_and_no_more() {
    let mut desk = eager("forgetful", &overdue(6));
    assert!(promised(&desk.call("remind")));
    assert_eq!(state(&desk, ObstacleKind::Forgot), ObstacleState::Resolved);
}

#[test]
fn s12_the_unbothered_need_to_hear_that_it_matters() {
    let mut desk = eager("unbothered", &overdue(6));
    assert!(!promised(&desk.call("remind")), "a friendly word is not enough");
    assert!(promised(&desk.days(3).call("contract")));
}

#[test]
fn s06_an_invoice_said_to_be_lost_goes_out_again_and_is_found() {
    let mut desk = eager("never-arrived", &overdue(6));
    desk.call("remind");
    assert_eq!(state(&desk, ObstacleKind::InvoiceMissing), ObstacleState::Named);
    desk.decide("send: invoice, to: a, by: e-mail");
    assert!(desk.has_found(Finding::SentAgain));
    desk.days(3);
    assert_eq!(state(&desk, ObstacleKind::InvoiceMissing), ObstacleState::Resolved);
    assert!(promised(&desk.call("clarity")));
}

#[test]
fn s07_a_reason_to_pay_now_fits_a_new_order_only() {
    let lift = |invoice: &str| {
        let mut desk = desk_with(&format!("nature: no-cash, {invoice}"), "contact-lifts: 0");
        let before = desk.a().gauges.of(Gauge::Urgency);
        desk.call("persuade");
        desk.a().gauges.of(Gauge::Urgency) - before
    };
    assert!(lift(&signed(2)) > lift(&overdue(2)));
}

/// The share that refuses within six weeks.
fn refusals(pressed: bool) -> usize {
    in_hundred(&format!("nature: solid, {}", signed(2)), "never-pays: 1000", |mut desk| {
        for _ in 0..10 {
            if pressed && desk.a().book.open() > 0 {
                desk.call("decision");
            }
            desk.days(4);
        }
        desk.day_of(|what| *what == Happened::Refused).is_some()
    })
}

#[test]
fn s08_who_will_not_pay_says_so_much_sooner_when_asked_well() {
    // Signed debtors of a file mean to pay; deals opened on the way carry the chance of those who never will.
    let text = "deals: { amount: 40000 RUB, natures: { solid: 1 } }\nneed: 40000 RUB";
    let refused = |pressed: bool| {
        let debtor =
            format!("  - {{ id: a, firm: {{ en: Us }}, person: {{ en: Us }}, nature: solid, {} }}", current(60));
        let file = crate::bench::campaign(&debtor, "never-pays: 1000", text);
        let refused = |seed: u64| {
            let mut desk = crate::bench::open(&file, seed);
            desk.decide("deals: 1");
            for _ in 0..8 {
                if pressed {
                    let _ = desk.tries("call: deal-1, approach: decision");
                }
                desk.days(4);
            }
            desk.day_of(|what| *what == Happened::Refused).is_some()
        };
        (0..60).filter(|seed| refused(*seed)).count()
    };
    let (asked, alone) = (refused(true), refused(false));
    assert!(asked > 40 && alone < 15, "{asked} of 60 refused when asked, {alone} when left alone");
    assert_eq!(refusals(true), 0, "who means to pay does not refuse");
}

#[test]
fn s08_a_refusal_is_a_good_result_only_before_delivery() {
    let text = "deals: { amount: 40000 RUB, natures: { solid: 1 } }\nneed: 40000 RUB";
    let debtor = format!("  - {{ id: a, firm: {{ en: Us }}, person: {{ en: Us }}, nature: solid, {} }}", current(60));
    let file = crate::bench::campaign(&debtor, "never-pays: 1000, refuses-pressed: 1000", text);
    let mut before = crate::bench::open(&file, 1);
    before.decide("deals: 1");
    before.decide("call: deal-1, approach: decision");
    assert!(before.has_found(Finding::ClearRefusal));
    assert_eq!(before.weeks.desk().tally.refusals, 1);

    let file = format!("nature: small-debt, {}", overdue(6));
    let mut after = (0..80)
        .map(|seed| {
            let debtor = format!("  - {{ id: a, firm: {{ en: Us }}, person: {{ en: Us }}, {file} }}");
            crate::bench::open(&crate::bench::campaign(&debtor, "refuses-pressed: 1000", ""), seed)
        })
        .find(|desk| !desk.a().truth.serious)
        .expect("one in five never means to pay");
    after.call("decision");
    assert!(after.a().memory.refused && !after.has_found(Finding::ClearRefusal));
    after.decide("act: a, step: formal-claim");
    assert!(after.has_found(Finding::RefusalToClaim));
}

/// An attacker whose complaint is of this kind.
fn attacker(complaint: &str, invoice: &str) -> Desk {
    eager(&format!("attacker, complaint: \"{complaint}\""), invoice)
}

#[test]
fn s13_the_complaint_comes_up_only_when_money_is_asked_for() {
    let mut desk = attacker("pretext", &overdue(6));
    desk.call("boundary");
    let mut silent = attacker("pretext", &overdue(6));
    silent.days(5);
    assert_eq!(state(&silent, ObstacleKind::Complaint), ObstacleState::Hidden);
    assert_eq!(state(&desk, ObstacleKind::Complaint), ObstacleState::Named);
}

#[test]
fn s14_who_said_that_all_is_well_finds_no_complaint_later() {
    let later = |approach: &str| {
        in_hundred(
            &format!("nature: attacker, complaint: pretext, {}", current(4)),
            "on-time: 0, checked-on-time: 0, pile-low: 0, pile-high: 0",
            |mut desk| {
                desk.call(approach);
                desk.days(8);
                desk.call("remind");
                state(&desk, ObstacleKind::Complaint) == ObstacleState::Named
            },
        )
    };
    let (asked, unasked) = (later("look-ahead"), later("plan-check"));
    assert!(unasked > 80 && (5..40).contains(&asked), "{asked} complain of those asked early, {unasked} of the others");
}

#[test]
fn s14_a_true_defect_is_not_waived_but_found_in_time() {
    let mut desk = attacker("true", &current(8));
    desk.call("look-ahead");
    assert!(desk.has_found(Finding::DefectFoundEarly) && !desk.a().memory.satisfied);
    assert_eq!(state(&desk, ObstacleKind::Complaint), ObstacleState::Named);
}

#[test]
fn s15_who_parted_from_the_firm_gets_promises_that_nobody_means_and_collects_by_a_step() {
    let mut desk = eager("forgetful", &overdue(6));
    desk.call("blame-the-firm");
    assert!(desk.has_found(Finding::Parted) && desk.a().memory.parted);
    desk.days(3).call("clarity");
    assert!(!desk.a().pledge.0.expect("it sounds the same on the line").meant);
    assert!(desk.tries("act: a, step: formal-claim").is_ok());
}

#[test]
fn s18_a_defect_is_mended_and_the_date_asked_again() {
    let mut desk = attacker("true", &overdue(6));
    desk.call("remind");
    desk.days(3).call("complaint");
    assert_eq!(state(&desk, ObstacleKind::Complaint), ObstacleState::Addressed);
    let meanwhile = desk.a().pledge.0.expect("what is undisputed is due meanwhile").amount;
    assert_eq!(meanwhile, desk.a().book.open() / 2);
    desk.days(7);
    assert_eq!(state(&desk, ObstacleKind::Complaint), ObstacleState::Resolved);
    desk.call("clarity");
    assert!(desk.has_found(Finding::MendedAndAsked));
}

#[test]
fn s18_asked_what_exactly_a_pretext_melts() {
    let melted = in_hundred(&format!("nature: attacker, complaint: pretext, {}", overdue(6)), "", |mut desk| {
        desk.call("remind");
        desk.days(3).call("complaint");
        state(&desk, ObstacleKind::Complaint) == ObstacleState::Resolved
    });
    assert!((30..65).contains(&melted), "{melted} of a hundred");
}

#[test]
fn s19_only_a_straight_question_brings_the_decider() {
    let mut desk = eager("call-tomorrow", &overdue(6));
    for _ in 0..3 {
        let talked = desk.call("clarity");
        assert!(talked.contains(&Happened::Called { approach: Some(3), talked: Talked::PutOff }), "{talked:?}");
        desk.days(3);
    }
    assert_eq!(state(&desk, ObstacleKind::NotDecider), ObstacleState::Hidden);
    desk.call("decider");
    assert!(desk.has_found(Finding::FoundDecider) && desk.a().memory.decider);
}

#[test]
fn s19_the_decider_often_pays_the_same_day() {
    let constants = "names-decider: 1000, pays-urgency: 100, mail-arrives: 1000";
    let soon = in_hundred(&format!("nature: call-tomorrow, {}", overdue(6)), constants, |mut desk| {
        desk.call("decider");
        desk.a().pledge.0.is_some_and(|promise| promise.meant)
    });
    assert!((45..75).contains(&soon), "{soon} of a hundred");
    let named = in_hundred(&format!("nature: call-tomorrow, {}", overdue(6)), "", |mut desk| {
        desk.call("decider");
        desk.a().memory.decider
    });
    assert!((70..90).contains(&named), "{named} of a hundred");
}

#[test]
fn s20_a_calm_boundary_keeps_the_call() {
    let mut desk = desk_with(&format!("nature: profane, {}", overdue(6)), "heat-cools: 0");
    let hung_up = desk.call("clarity");
    assert!(matches!(hung_up.last(), Some(Happened::Called { talked: Talked::HungUp, .. })), "{hung_up:?}");
    let mut calm = desk_with(&format!("nature: profane, {}", overdue(6)), "");
    calm.call("boundary");
    assert!(calm.a().memory.bounded && !calm.a().memory.displeased);
    let talked = calm.days(3).call("contract");
    assert!(
        !matches!(talked.last(), Some(Happened::Called { talked: Talked::HungUp, .. })),
        "the tone holds: {talked:?}"
    );
}

#[test]
fn s21_no_money_means_dated_instalments_and_a_first_part_now() {
    let mut desk = eager("no-cash", &overdue(6));
    desk.call("clarity");
    assert_eq!(state(&desk, ObstacleKind::NoCash), ObstacleState::Named);
    desk.days(3).call("instalments");
    let part = desk.a().pledge.0.expect("a first part").amount;
    assert_eq!(state(&desk, ObstacleKind::NoCash), ObstacleState::Addressed, "there is no more money than before");
    assert_eq!(part, desk.a().book.open() / 4);
}

#[test]
fn s21_small_sums_on_principle_need_the_contract() {
    let mut desk = eager("small-debt", &overdue(6));
    assert!(!promised(&desk.call("clarity")));
    assert!(promised(&desk.days(3).call("contract")));
}

#[test]
fn real_debtors_mix() {
    let desk = desk(&format!("nature: [attacker, call-tomorrow], {}", overdue(6)));
    assert_eq!(state(&desk, ObstacleKind::Complaint), ObstacleState::Hidden);
    assert_eq!(state(&desk, ObstacleKind::NotDecider), ObstacleState::Hidden);
}

#[test]
fn pressing_harder_on_who_is_low_in_respect_brings_nothing() {
    let mut desk = desk_with(&format!("nature: forgetful, {}", overdue(6)), "pays-urgency: 0, pays-respect: 100");
    assert!(!desk.call("remind").iter().any(|what| matches!(what, Happened::Promised { .. })));
}

#[test]
fn the_annoyed_throw_the_receiver_down_sooner() {
    let hung_up = |nature: &str| {
        let mut desk = desk(&format!("nature: {nature}, {}", overdue(6)));
        let talked = desk.call("clarity");
        matches!(talked.last(), Some(Happened::Called { talked: Talked::HungUp, .. }))
    };
    assert_eq!(["annoyed", "big-company", "solid"].map(hung_up), [true, false, false]);
}

#[test]
fn s22_a_big_company_is_in_no_hurry_and_seldom_decides_on_the_line() {
    let both = in_hundred(&format!("nature: big-company, {}", overdue(6)), "", |desk| {
        assert_eq!(state(&desk, ObstacleKind::LowPriority), ObstacleState::Hidden);
        state(&desk, ObstacleKind::NotDecider) == ObstacleState::Hidden
    });
    assert!((80..=98).contains(&both), "{both} of a hundred");
}

#[test]
fn an_early_complaint_is_a_pretext_partly_true_or_true() {
    let are =
        |fault: Fault| in_hundred(&format!("nature: early, {}", current(6)), "", |desk| desk.a().truth.fault == fault);
    let [pretext, partly, truly] = [Fault::Pretext, Fault::Partly, Fault::True].map(are);
    assert!(pretext > 35 && partly > 8 && truly > 20, "{pretext} pretexts, {partly} partly true, {truly} true");
}

#[test]
fn s06_asked_about_again_it_is_sent_again() {
    let mut desk = eager("never-arrived", &overdue(6));
    desk.call("remind");
    assert!(desk.a().memory.paper.is_some(), "a reminder offers to send it again");
}

/// What an approach does to trust, respect, urgency and heat of a reliable client.
fn does(approach: &str) -> [i32; 4] {
    let mut desk = desk(&format!("nature: solid, {}", overdue(6)));
    let before = *desk.a().gauges;
    desk.call(approach);
    let after = *desk.a().gauges;
    [Gauge::Trust, Gauge::Respect, Gauge::Urgency, Gauge::Heat].map(|gauge| after.of(gauge) - before.of(gauge))
}

#[test]
fn what_people_do_instead_costs_what_the_moves_cost() {
    let [_, respect, urgency, _] = does("beg");
    assert!(respect < -10 && urgency < 0, "begging: {:?}", does("beg"));
    let [trust, _, _, heat] = does("threaten");
    assert!(trust < -10 && heat > 10, "threats: {:?}", does("threaten"));
    let [trust, _, _, heat] = does("demand");
    assert!(trust < 0 && heat > 10, "demands: {:?}", does("demand"));
    let [.., heat] = does("plan-check");
    assert!(heat <= 0, "and a calm look at the plan heats nobody: {:?}", does("plan-check"));
    assert!(does("plan-check")[2] > 10, "but lifts the invoice");
}

#[test]
fn s26_a_discount_on_the_telephone_is_money_given_away() {
    let mut desk = desk(&format!("nature: solid, {}", overdue(6)));
    desk.call("give-discount");
    assert!(desk.has_found(Finding::DiscountForLate));
    assert_eq!(desk.weeks.desk().tally.given, 120_000, "three per cent of the sum");
}
