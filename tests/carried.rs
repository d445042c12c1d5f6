//! What earlier weeks leave behind: from a campaign, a script or the command line into a call, and on into what is recorded.

mod ring;

use ring::{answer, briefing, moves, sparring, tuesday};
use ringside::playbook::{Carried, CarriedFact, CarriedInvoice, ObstacleKind, ObstacleState};
use ringside::rehearse::{Hearing, exercises, play_script};
use ringside::scenario::Script;
use ringside::session::{Ring, Session};
use ringside::text::Lang;
use ringside::transcript::read_transcript;
use ringside::world::Briefing;

/// Ivan, who remembers how often he broke his word.
fn ivan() -> Briefing {
    let rules = r#"
  - id: again
    hears: introduce
    memory: { promises-broken: at least 1 }
    invites: [acknowledge]
    says: [{ en: "You again 🙂. Yes, I promised." }]
  - id: twice
    hears: introduce
    memory: { promises-broken: at least 2 }
    says: [{ en: "I know, I know: twice." }]"#;
    sparring("memory: { promises-broken: 0 }", rules)
}

fn broken(times: i8) -> Carried {
    Carried { facts: vec![(CarriedFact::PromisesBroken, times)], ..Carried::default() }
}

/// A call in which Ivan hears a name, after so many broken promises.
fn named(times: i8) -> Session {
    let mut session = Session::open(ivan().carrying(&broken(times)), 1);
    session.dial();
    session.say_meaning("Нина, «Упакград» 🙂", moves(&["introduce"]));
    session
}

fn rule(session: &Session) -> String {
    answer(&session.transcript().entries).map(|(rule, _)| rule.to_owned()).expect("he says something")
}

#[test]
fn a_broken_promise_comes_back_in_the_next_call() {
    assert!(!["again", "twice"].contains(&&*rule(&named(0))));
    assert_eq!([1, 2, 9, 127].map(|times| rule(&named(times))), ["again", "twice", "twice", "twice"]);
}

#[test]
fn who_does_not_remember_is_as_always() {
    let alone = briefing("forgetful", Lang::En);
    let with = alone.clone().carrying(&Carried { facts: vec![(CarriedFact::SaidAllWasWell, 1)], ..Carried::default() });
    assert_eq!(alone.scenario.start.memory, with.scenario.start.memory);
}

#[test]
fn a_call_that_was_broken_off_is_gone_on_with_as_it_began() {
    let recorded = read_transcript(&named(2).transcript().to_json_lines()).expect("what was written can be read");
    assert_eq!(recorded.header.carried, broken(2));
    assert!(Session::resume(ivan(), &recorded).is_err(), "without the two promises he answers otherwise");
    let with = ivan().carrying(&recorded.header.carried);
    assert_eq!(rule(&Session::resume(with, &recorded).expect("nothing has changed").0), "twice");
}

#[test]
fn a_script_says_what_it_begins_with() {
    let step = ring::says(moves(&["introduce"]));
    let script = |carried| Script { calls: vec![vec![step.clone()]], carried, ..Script::default() };
    let rule = |script: &Script| {
        let played = play_script(ivan(), script, Hearing::ByMeans, 1, |_| {});
        answer(&played.transcript.entries).map(|(rule, _)| rule.to_owned())
    };
    assert_eq!(rule(&script(broken(1))).as_deref(), Some("again"));
    assert_ne!(rule(&script(Carried::default())).as_deref(), Some("again"));
}

#[test]
fn what_is_out_of_the_way_stays_so_whatever_is_behind_it() {
    let attacker = briefing("attacker", Lang::Ru);
    let settled = Carried { resolved: vec![ObstacleKind::Complaint, ObstacleKind::NoCash], ..Carried::default() };
    let complaint = |briefing: &Briefing, seed: u64| {
        let session = Session::open(briefing.clone(), seed);
        session.glance().obstacles.into_iter().find(|(kind, _)| *kind == ObstacleKind::Complaint)
    };
    let carrying = attacker.clone().carrying(&settled);
    for seed in 0..20 {
        assert_ne!(complaint(&attacker, seed).expect("he complains").1, ObstacleState::Resolved);
        assert_eq!(complaint(&carrying, seed).expect("he complained").1, ObstacleState::Resolved, "seed {seed}");
    }
    let none = carrying.scenario.start.obstacles[ObstacleKind::NoCash as usize];
    assert_eq!(none, ObstacleState::Absent, "what he never had is not settled either");
}

#[test]
fn the_invoice_of_the_books_takes_the_place_of_the_files() {
    let today = tuesday().date();
    let open = CarriedInvoice {
        number: Some("Ж-17".to_owned()),
        amount: "1234.50 RUB".parse().expect("a sum"),
        issued: today.yesterday().expect("a day"),
        due: today.tomorrow().expect("a day"),
    };
    let scenario = briefing("forgetful", Lang::Ru)
        .scenario
        .carrying(&Carried { invoice: Some(open), gauges: Some([1, 2, 3, 200]), ..Carried::default() }, today);
    let invoice = scenario.case.invoice.as_ref().expect("he owes");
    let seen = (&*invoice.number, invoice.amount.to_string(), invoice.issued.days, invoice.due.days);
    assert_eq!(seen, ("Ж-17", "1234.50 RUB".to_owned(), -1, 1));
    assert_eq!(scenario.start.gauges, [1, 2, 3, 100]);
}

#[test]
fn simulated_callers_come_after_all_kinds_of_weeks() {
    let ring = Ring::after_any_weeks(ivan());
    let seen = |carried: &Carried| (0..60).filter(|seed| ring.carried(*seed) == carried).count();
    assert_eq!([seen(&Carried::default()), seen(&broken(1)), seen(&broken(3))], [48, 6, 6]);
    let alone = Ring::after_any_weeks(sparring("", ""));
    assert!((0..60).all(|seed| alone.carried(seed).is_nothing()));
}

#[test]
fn nobody_drills_what_is_said_only_after_earlier_weeks() {
    let drilled =
        |briefing: &Briefing| exercises(briefing, None, 1).into_iter().any(|one| one.line.contains("You again"));
    assert!(!drilled(&ivan()));
    let at_any_time =
        sparring("", "\n  - { id: again, hears: introduce, invites: [acknowledge], says: [{ en: You again }] }");
    assert!(drilled(&at_any_time));
}

#[test]
fn the_file_tells_what_was_before() {
    let facts = CarriedFact::ALL.iter().map(|fact| (*fact, fact.most().min(2))).collect();
    let carried = Carried { facts, ..Carried::default() };
    let last = |lang: Lang| {
        let session = Session::open(briefing("forgetful", lang).carrying(&carried), 1);
        session.transcript().header.dossier.pop().expect("a file is not empty")
    };
    insta::assert_snapshot!(format!("{}\n{}", last(Lang::En), last(Lang::Ru)), @r"
    From earlier calls: they said that all was well; we said that it is the firm that demands, not we; promises they broke: 2; they told us who decides; we announced a step and have not taken it
    Из прежних разговоров: говорили, что всё хорошо; мы сказали, что требует фирма, а не мы; нарушенных обещаний: 2; назвали того, кто решает; мы объявили шаг и не сделали его
    ");
}
