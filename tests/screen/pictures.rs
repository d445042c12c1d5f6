//! Every screen as it looks, at both sizes and in both languages.

use ringside::front::{Begin, Mode, Pace};
use ringside::text::Lang;

use crate::bench::{Order, Shown, screen};

const SIZES: [(u16, u16); 2] = [(80, 24), (120, 40)];

/// Takes the picture of one scene in all sizes and languages.
fn taken(name: &str, order: impl Fn(Order) -> Order, scene: impl Fn(Shown, Lang) -> Shown) {
    for (width, height) in SIZES {
        for lang in [Lang::En, Lang::Ru] {
            let shown = scene(order(screen(width, height).lang(lang)).open(), lang);
            insta::assert_snapshot!(format!("{name}-{width}x{height}-{lang}"), shown.picture());
        }
    }
}

fn as_it_is(order: Order) -> Order {
    order
}

/// A call in which one thing goes well, one badly, and one is heard as nothing.
fn some_turns(shown: Shown, lang: Lang) -> Shown {
    let lines = match lang {
        Lang::Ru => ["Добрый день, меня зовут Нина, «Упакград». Как дела в пекарне?", "Так где деньги?", "Ну-ну 🙂"],
        _ => ["Good morning, this is Nina of Packwell. How is the bakery?", "So where is my money?", "Well, well 🙂"],
    };
    lines.iter().fold(shown.press("Enter PageDown Enter"), |shown, line| shown.say(line))
}

fn whole_call(shown: Shown, lang: Lang) -> Shown {
    let lines = match lang {
        Lang::Ru => ["Повторю: 38 600 рублей до этого дня, верно?", "Спасибо, до свидания!"],
        _ => ["Let me say it back: 38,600 roubles by that day, right?", "Thank you, goodbye!"],
    };
    let shown = lines.iter().fold(some_turns(shown, lang), |shown, line| shown.say(line));
    // Whoever was not let go by the debtor hangs up.
    if shown.shows("Enter: ") { shown } else { shown.press("F8 F8") }.press("Enter")
}

#[test]
fn the_lobby() {
    taken("lobby", as_it_is, |shown, _| shown);
}

#[test]
fn the_lobby_after_a_call() {
    taken("lobby-after-a-call", as_it_is, |shown, lang| whole_call(shown, lang).press("Esc"));
}

#[test]
fn the_dossier() {
    let notes = |shown: Shown, _| shown.press("Enter Tab").type_in("38 600, пеня 0,1 % — é漢🙂").press("Esc");
    taken("dossier", as_it_is, notes);
}

#[test]
fn a_guided_call() {
    taken("guided", as_it_is, some_turns);
}

#[test]
fn a_call_for_practice() {
    taken("practice", |order| order.mode(Mode::Practice), some_turns);
}

#[test]
fn an_exam() {
    taken("exam", |order| order.mode(Mode::Exam), some_turns);
}

#[test]
fn the_telephone_rings() {
    taken("ringing", |order| order.pace(Pace::Natural), |shown, _| shown.press("Enter PageDown Enter").wait(0.5));
}

#[test]
fn a_line_arrives() {
    taken("arriving", |order| order.pace(Pace::Natural), |shown, _| shown.press("Enter PageDown Enter").wait(3.0));
}

#[test]
fn a_hint() {
    taken("hint", as_it_is, |shown, lang| some_turns(shown, lang).press("F3"));
}

#[test]
fn the_keys() {
    taken("keys", as_it_is, |shown, lang| some_turns(shown, lang).press("F1"));
}

#[test]
fn a_line_is_chosen_to_be_taken_back() {
    taken("take-back", as_it_is, |shown, lang| some_turns(shown, lang).press("F5 Up"));
}

#[test]
fn the_scorecard() {
    taken("scorecard", as_it_is, |shown, lang| whole_call(shown, lang).press("Tab"));
}

#[test]
fn the_debrief_in_short() {
    taken("in-short", as_it_is, whole_call);
}

#[test]
fn the_talk_with_its_proofs() {
    taken("talk", as_it_is, |shown, lang| whole_call(shown, lang).press("Tab Tab Down"));
}

#[test]
fn the_curves() {
    taken("curves", as_it_is, |shown, lang| whole_call(shown, lang).press("Tab Tab Tab"));
}

#[test]
fn what_was_behind_it() {
    taken("behind", as_it_is, |shown, lang| whole_call(shown, lang).press("BackTab"));
}

#[test]
fn two_ways_side_by_side() {
    let other = |lang| if lang == Lang::Ru { "Когда оплатите?" } else { "When do you pay?" };
    taken("two-ways", as_it_is, |shown, lang| {
        whole_call(shown, lang).press("Tab Tab Down r Ctrl-u").say(other(lang)).press("F8 F8 Enter c")
    });
}

#[test]
fn notes_are_written_during_a_call() {
    taken("notes", as_it_is, |shown, lang| some_turns(shown, lang).press("F2 Tab").type_in("до 24-го, сам 漢🙂"));
}

#[test]
fn hanging_up_is_asked_about() {
    taken("hang-up", as_it_is, |shown, lang| some_turns(shown, lang).press("F8"));
}

#[test]
fn the_receiver_is_down() {
    taken("down", as_it_is, |shown, lang| some_turns(shown, lang).press("F8 F8"));
}

#[test]
fn the_end_of_a_drill() {
    let begin = Begin::Drill { focus: Some("ask-payment-date".into()), weakest: None, count: 2 };
    taken(
        "drill-over",
        |order| order.begin(begin.clone()),
        |shown, lang| {
            let (wrong, right) = match lang {
                Lang::Ru => ("Где деньги?", "Когда оплатите?"),
                _ => ("Where is my money?", "When do you pay?"),
            };
            shown.say(wrong).press("Enter").say(right).press("Enter")
        },
    );
}

#[test]
fn past_calls() {
    taken("past", as_it_is, |shown, lang| whole_call(shown, lang).press("Esc F3"));
}

#[test]
fn a_film() {
    let begin = Begin::Watch { scenario: "forgetful".into(), script: "model".into(), seed: 1, at: None };
    taken("film", |order| order.begin(begin.clone()), |shown, _| shown.press("Right Right Right"));
}

#[test]
fn a_drill() {
    let begin = Begin::Drill { focus: Some("ask-payment-date".into()), weakest: None, count: 3 };
    taken("drill", |order| order.begin(begin.clone()), |shown, _| shown.type_in("и"));
}

#[test]
fn the_verdict_of_a_drill() {
    let begin = Begin::Drill { focus: Some("ask-payment-date".into()), weakest: None, count: 3 };
    taken(
        "verdict",
        |order| order.begin(begin.clone()),
        |shown, lang| shown.say(if lang == Lang::Ru { "Где деньги?" } else { "Where is my money?" }),
    );
}

#[test]
fn a_window_that_is_too_small_says_so_and_a_small_one_works() {
    insta::assert_snapshot!("small-60x20-en", some_turns(screen(60, 20).open(), Lang::En).picture());
    insta::assert_snapshot!("too-small-40x10-ru", screen(40, 10).lang(Lang::Ru).open().picture());
}
