//! What the screen does, beyond how it looks.

use ringside::front::{Begin, Mode, Pace};
use ringside::history::Weakness;
use ringside::playbook::{Carried, Outcome};
use ringside::session::Session;
use ringside::text::Lang;
use ringside::transcript::Event;

use crate::bench::{Shown, screen};
use crate::ring;

/// On the line with the forgetful one, the dossier read.
fn on_the_line() -> Shown {
    screen(80, 24).open().press("Enter PageDown Enter")
}

fn silences(shown: &Shown) -> usize {
    let silent = |event: &Event| matches!(event, Event::KeptSilent { .. });
    shown.recorded().entries.iter().filter(|entry| silent(&entry.event)).count()
}

#[test]
fn typing_filters_by_title_stage_and_summary() {
    let shown = screen(80, 24).open().type_in("over shouts");
    assert!(shown.shows("The man who shouts") && !shown.shows("Out of sight"));
    assert!(shown.type_in("zzz").shows("Nobody fits"));
}

#[test]
fn a_whole_call_is_recorded_as_the_plain_talk_would_record_it() {
    let said = ["Good morning, this is Nina. How is the bakery?", "Let me say it back, right?", "Goodbye!"];
    let shown = said.iter().fold(on_the_line(), |shown, line| shown.say(line)).press("F8 F8");
    let recorded = shown.recorded();
    let mut session = Session::open(crate::house::heard("forgetful", Lang::En), recorded.header.seed);
    session.prepare(true, "guided");
    session.dial();
    for line in said {
        session.say(line);
    }
    session.hang_up();
    session.finish();
    assert_eq!(recorded.to_json_lines(), session.transcript().to_json_lines());
}

#[test]
fn whoever_dials_without_reading_pays_for_it() {
    let read = on_the_line().press("F8 F8 Enter Tab");
    assert!(!read.shows("Dial without the file"));
    let unread = screen(80, 24).open().press("F5 F8 F8 Enter Tab");
    assert!(unread.shows("Dial without the file"), "{}", unread.picture());
    let half_read = screen(80, 24).open().press("Enter Enter F8 F8 Enter Tab");
    assert!(half_read.shows("Dial without the file"), "a dossier that was not scrolled through was not read");
}

#[test]
fn lines_arrive_at_a_speaking_pace_and_can_be_skipped() {
    let ringing = screen(80, 24).pace(Pace::Natural).open().press("Enter PageDown Enter");
    assert!(!ringing.shows("Boris Levin:"));
    let speaking = ringing.wait(2.2);
    assert!(speaking.shows("Boris Levin:") && !speaking.shows("Hello?") && !speaking.shows("gone."));
    let spoken = speaking.press("Tab");
    assert!(!spoken.shows(" …"), "{}", spoken.picture());
}

#[test]
fn the_debtor_grows_impatient_with_silence_and_the_record_knows() {
    let waiting = |mode, pace| screen(80, 24).mode(mode).pace(pace).open().press("Enter PageDown Enter Tab");
    let warned = waiting(Mode::Exam, Pace::Brisk).wait(15.0);
    assert!(warned.shows("they are waiting for you"));
    assert_eq!(silences(&warned), 0);
    assert_eq!(silences(&warned.type_in("x").wait(20.0)), 0, "who types is not silent");
    assert_eq!(silences(&waiting(Mode::Exam, Pace::Brisk).wait(26.0)), 1);
    assert_eq!(silences(&waiting(Mode::Guided, Pace::Brisk).wait(90.0)), 0, "who is guided has time to read");
    assert_eq!(silences(&waiting(Mode::Exam, Pace::Instant).wait(90.0)), 0, "nor does time pass at an instant pace");
}

#[test]
fn nobody_waits_for_ever() {
    let forgotten = screen(80, 24).mode(Mode::Exam).pace(Pace::Brisk).open().press("Enter PageDown Enter").wait(1200.0);
    assert!(forgotten.recorded().outcome().is_some(), "patience is finite");
}

#[test]
fn a_line_taken_back_can_be_said_differently_and_both_ways_are_kept() {
    let shown = on_the_line().say("where is my money").say("never mind").press("F5 Up Enter");
    assert!(shown.line_with("where is my money").contains("│"), "the old words are there to be changed");
    let shown = shown.press("Ctrl-u").say("this is Nina").press("F8 F8");
    let recorded = shown.recorded();
    assert_eq!(recorded.branches().len(), 2);
    assert_eq!(recorded.turns(), 1);
    assert!(!shown.press("Enter").shows("Demand money bluntly"), "the scorecard is that of the latest way");
}

#[test]
fn an_exam_tells_nothing_and_takes_nothing_back() {
    let shown = screen(80, 24).mode(Mode::Exam).open().press("Enter PageDown Enter").say("where is my money");
    assert!(!shown.shows("Demand money") && !shown.shows("Trust"));
    assert!(shown.press("F4").press("F3").shows("No hints in an exam"));
    let shown = screen(80, 24).mode(Mode::Exam).open().press("Enter PageDown Enter").say("hello").press("F5");
    assert!(shown.shows("What is said is said"));
}

#[test]
fn a_call_that_was_left_is_gone_on_with_where_it_was() {
    let left = on_the_line().say("this is Nina").press("Esc Enter");
    assert!(left.shows("Filter"));
    let again = screen(80, 24).after(&left).open().press("F3 r");
    assert!(again.shows("You: this is Nina"), "{}", again.picture());
    let ended = again.say("goodbye").press("F8 F8");
    assert_eq!(ended.house.calls.len(), 1, "it is the same call");
    assert_eq!(ended.recorded().turns(), 2);
    assert!(ended.recorded().outcome().is_some());
}

#[test]
fn leaving_is_asked_about_and_control_c_is_not() {
    let asked = on_the_line().press("Esc");
    assert!(asked.shows("Enter leaves, Esc stays") && !asked.left);
    assert!(!asked.press("Esc").shows("Enter leaves"));
    let left = on_the_line().say("hello").press("Ctrl-c");
    assert!(left.left && left.unfinished().is_some());
    assert_eq!(on_the_line().press("F8 F8").unfinished(), None, "a closed call is not unfinished");
}

#[test]
fn the_debrief_says_a_line_differently_shows_the_film_and_keeps_a_page() {
    let debrief = on_the_line().say("where is my money").say("goodbye").press("F8 F8 Enter");
    assert!(debrief.shows("Score"));
    let saved = debrief.press("s");
    assert!(saved.shows("saved to call-1.md") && saved.house.pages["call-1.md"].contains("where is my money"));
    let film = saved.press("f Space End");
    assert!(film.shows("The end."));
    let again = film.press("Esc").press("Tab Tab r");
    assert!(again.line_with("where is my money").starts_with('│'));
}

#[test]
fn a_past_call_can_be_said_differently_too() {
    let played = on_the_line().say("where is my money").press("F8 F8");
    let shown =
        screen(80, 24).after(&played).open().press("F3 Enter Tab Tab r Ctrl-u").say("this is Nina").press("F8 F8");
    assert_eq!(shown.recorded().branches().len(), 2);
    let two = shown.press("Enter c");
    assert!(two.shows("way 1 of 2") && two.shows("way 2 of 2, the latest"), "{}", two.picture());
}

#[test]
fn the_same_keys_work_on_a_russian_keyboard() {
    let debrief = on_the_line().say("до свидания").press("F8 F8 Enter");
    assert!(debrief.press("ы").shows("saved to"));
}

#[test]
fn what_cannot_be_written_is_said_and_the_call_goes_on() {
    let mut shown = on_the_line();
    shown.house.full = true;
    let shown = shown.say("this is Nina");
    assert!(shown.shows("no space left"), "{}", shown.picture());
    assert!(shown.say("how is it").shows("You: how is it"));
}

#[test]
fn every_size_can_be_drawn_at_any_moment() {
    let mut shown = on_the_line().say("Длинная реплика 漢字漢字 👩‍👩‍👧‍👦 e\u{301} ".repeat(9).trim());
    for (width, height) in [(200, 60), (60, 20), (59, 20), (1, 1), (61, 21), (80, 24)] {
        shown = shown.resize(width, height).press("F2 Esc F3 Esc");
    }
    assert!(shown.shows("You: Длинная реплика"), "{}", shown.picture());
}

#[test]
fn a_paste_is_one_line_and_moves_nothing() {
    let shown = on_the_line().paste("one\ntwo \u{1b}[2J\u{7} three");
    assert!(shown.shows("one two  [2J  three"), "{}", shown.picture());
}

#[test]
fn typing_a_question_is_not_asking_for_help() {
    assert!(on_the_line().type_in("Really?").shows("Really?"));
    assert!(on_the_line().press("?").shows("put the receiver") || on_the_line().press("?").shows("Keys"));
}

#[test]
fn a_drill_counts_what_was_right() {
    let begin = Begin::Drill { focus: Some("ask-payment-date".into()), weakest: None, count: 2 };
    let shown = screen(80, 24).begin(begin).open().say("when do you pay?").press("Enter").say("hm").press("Enter");
    assert!(shown.shows("right 1 of 2"), "{}", shown.picture());
    assert!(shown.press("Enter").left, "who asked for a drill gets no lobby behind it");
}

#[test]
fn what_is_unknown_is_said_at_the_foot() {
    let shown = screen(80, 24).begin(Begin::Drill { focus: Some("nonsense".into()), weakest: None, count: 1 }).open();
    assert!(shown.shows("`nonsense` is neither a move nor an opponent"), "{}", shown.picture());
    let begin = Begin::Dossier { scenario: "call-tomorrow".into(), seed: None, at: None, carried: Carried::default() };
    let shown = screen(80, 24).lang(Lang::Uk).begin(begin).open();
    assert!(shown.shows("does not speak uk"), "{}", shown.picture());
}

#[test]
fn a_model_call_as_a_film_ends_well() {
    let begin = Begin::Watch { scenario: "attacker".into(), script: "model".into(), seed: 3, at: None };
    let shown = screen(120, 40).begin(begin).open().wait(400.0);
    assert!(shown.shows("The end."), "{}", shown.picture());
    let promise = ring::playbook().outcome(Outcome::Promise, Lang::En);
    assert!(shown.press("Enter").shows(promise));
}

#[test]
fn whoever_types_on_did_not_mean_to_leave() {
    let shown = on_the_line().press("Esc").say("where is my money");
    assert!(shown.shows("You: where is my money") && !shown.left, "{}", shown.picture());
}

#[test]
fn an_exam_that_is_gone_on_with_stays_an_exam() {
    let left = screen(80, 24).mode(Mode::Exam).open().press("Enter PageDown Enter").say("hello").press("Esc Enter");
    let again = screen(80, 24).after(&left).open().press("F3 r");
    assert!(again.line_with("Out of sight").contains("exam"), "{}", again.picture());
    let debrief = again.press("F8 F8 Enter Tab Tab Enter");
    assert!(debrief.shows("What was said in an exam is said"), "{}", debrief.picture());
}

#[test]
fn escape_leads_back_to_where_one_came_from() {
    let played = on_the_line().say("goodbye").press("F8 F8 Enter");
    assert!(played.shows("Debrief:"));
    let model = played.press("m Space End Enter");
    assert!(model.shows("Model call:"), "the model call's debrief says that it is a script: {}", model.picture());
    let own = model.press("Esc");
    assert!(own.shows("Debrief:"), "{}", own.picture());
    let past = own.press("Esc F3 Enter").press("Esc");
    assert!(past.shows("Past calls"), "{}", past.picture());
}

#[test]
fn keys_that_nobody_sees_do_nothing() {
    let shown = on_the_line().resize(40, 10).say("where is my money").resize(80, 24);
    assert!(!shown.shows("where is my money"));
    assert!(shown.resize(40, 10).press("Ctrl-c").left);
}

#[test]
fn the_dossier_over_the_talk_scrolls_and_closes() {
    let open = on_the_line().resize(60, 20).press("F2");
    assert!(open.shows("▼") && !open.shows("at the ovens"));
    let scrolled = open.press("Down Down PageDown PageDown PageDown PageDown");
    assert!(scrolled.shows("at the ovens"), "{}", scrolled.picture());
    assert!(scrolled.press("F2").shows("You say"));
}

#[test]
fn notes_outlive_the_call_and_a_take_back() {
    let noted = on_the_line().press("F2 Tab").type_in("24-го, сам 漢🙂").press("Tab").say("this is Nina");
    assert!(noted.shows("Your notes: 24-го, сам 漢🙂"), "{}", noted.picture());
    assert_eq!(noted.recorded().notes(), "24-го, сам 漢🙂");
    let back = noted.press("F5 Enter");
    assert!(back.shows("24-го, сам"), "{}", back.picture());
    let left = back.press("Esc Enter");
    let resumed = screen(80, 24).after(&left).open().press("F3 r");
    assert!(resumed.shows("24-го, сам"), "{}", resumed.picture());
    let later = screen(80, 24).after(&left).open().press("Enter");
    assert!(later.shows("24-го, сам"), "another day, too: {}", later.picture());
    let forgetful = Begin::Dossier { scenario: "forgetful".into(), seed: None, at: None, carried: Carried::default() };
    let named = screen(80, 24).begin(forgetful).after(&left).open();
    assert!(named.shows("24-го, сам"), "without the lobby, too: {}", named.picture());
    let dossier = left.press("Enter");
    assert!(dossier.shows("24-го, сам"), "the next call to the same debtor begins with them: {}", dossier.picture());
}

#[test]
fn end_reads_a_dossier_to_its_end() {
    let read = screen(80, 24).open().press("Enter End Enter F8 F8 Enter Tab");
    assert!(!read.shows("Dial without the file"), "{}", read.picture());
}

#[test]
fn a_dossier_that_was_read_need_not_be_read_again() {
    let again = on_the_line().press("F8 F8 Enter a Enter F8 F8 Enter Tab");
    assert_eq!(again.house.calls.len(), 2);
    assert!(!again.shows("Dial without the file"), "{}", again.picture());
}

#[test]
fn practising_a_line_again_takes_nothing_from_what_was_reached() {
    let good = on_the_line().say("this is Nina").say("when do you pay").say("let me say it back").say("goodbye");
    assert!(good.recorded().outcome().is_some(), "{}", good.picture());
    let lobby = good.press("Enter Esc");
    let row = lobby.line_with("Out of sight, out of mind  ");
    let spoilt = lobby.press("F3 Enter Tab Tab Up r Ctrl-u").say("where is my money").press("F8 F8 Enter Esc");
    assert_eq!(spoilt.recorded().branches().len(), 2);
    assert_eq!(spoilt.press("Esc").line_with("Out of sight, out of mind  "), row);
}

#[test]
fn a_way_that_was_left_has_no_score_to_be_laid_beside() {
    let shown = on_the_line().say("where is my money").say("well").press("F5 Up Enter Ctrl-u").say("this is Nina");
    let debrief = shown.press("F8 F8 Enter");
    assert!(debrief.shows("way 1: not played to its end"), "{}", debrief.picture());
    let two = debrief.press("c");
    assert!(two.line_with("left after turn 2").contains("Score"), "{}", two.picture());
    assert!(two.shows("after that turn") && !two.shows("in the end:"), "{}", two.picture());
}

#[test]
fn any_two_of_three_ways_can_be_laid_side_by_side() {
    let first = on_the_line().say("where is my money").press("F5 Enter Ctrl-u").say("this is Nina");
    let three = first.press("F5 Enter Ctrl-u").say("how is trade").press("F8 F8 Enter c");
    assert!(three.shows("way 2 of 3") && three.shows("way 3 of 3, the latest"), "{}", three.picture());
    let other = three.press("Tab");
    assert!(other.shows("way 1 of 3") && other.shows("where is my money"), "{}", other.picture());
    assert!(other.press("Tab").shows("way 2 of 3"));
}

#[test]
fn who_talks_on_after_the_end_is_not_thrown_into_the_debrief() {
    let down = on_the_line().say("hello").press("F8 F8");
    let talking = down.type_in("and one more thing").press("Enter");
    assert!(talking.shows("The call is over") && !talking.shows("Scorecard"), "{}", talking.picture());
    assert!(talking.press("Enter").shows("Scorecard"));
}

#[test]
fn hanging_up_is_taken_back_by_typing_on() {
    let shown = on_the_line().press("F8").say("this is Nina");
    assert!(shown.shows("You: this is Nina"), "{}", shown.picture());
    assert_eq!(shown.recorded().outcome(), None);
}

#[test]
fn what_cannot_be_written_down_is_said_for_as_long_as_it_is_so() {
    let mut shown = on_the_line();
    assert!(shown.shows("●"));
    shown.house.full = true;
    let shown = shown.say("this is Nina");
    assert!(shown.shows("no space left; make room"), "{}", shown.picture());
    let later = shown.type_in("x");
    assert!(later.line_with("turn 1").contains("not recorded"), "{}", later.picture());
}

#[test]
fn one_escape_too_many_does_not_end_the_program() {
    let asked = screen(80, 24).open().press("Esc");
    assert!(asked.shows("Esc once more") && !asked.left);
    assert!(!asked.press("Down Esc").left, "something else was done between");
    assert!(screen(80, 24).open().press("Esc Esc").left);
}

#[test]
fn the_lobby_is_as_it_was_left() {
    let shown = screen(80, 24).open().press("Down Down Enter Esc");
    assert!(shown.line_with("▸").contains("Nobody here has seen it"), "{}", shown.picture());
}

#[test]
fn a_letter_that_closes_the_key_table_is_not_lost() {
    let shown = on_the_line().press("F1").say("this is Nina");
    assert!(shown.shows("You: this is Nina"), "{}", shown.picture());
}

#[test]
fn the_lobby_finds_people_and_firms() {
    assert!(screen(80, 24).open().type_in("levin cinnamon").line_with("▸").contains("Out of sight"));
    let cleared = screen(80, 24).open().type_in("zzz").press("Ctrl-u");
    assert!(cleared.shows("1 / 5"), "{}", cleared.picture());
}

#[test]
fn drilled_lines_are_kept_and_count_for_what_to_practise_next() {
    let begin = Begin::Drill { focus: Some("ask-payment-date".into()), weakest: None, count: 2 };
    let drilled = screen(80, 24).begin(begin).open().say("where is my money").press("Enter").say("when do you pay");
    let over = drilled.press("Enter");
    assert!(over.shows("right 1 of 2") && over.shows("What was missed"), "{}", over.picture());
    let right: Vec<bool> = over.house.drilled.iter().map(|one| one.is_right()).collect();
    assert_eq!(right, [false, true]);
    let lobby = screen(80, 24).after(&over).open();
    assert!(lobby.line_with("Ask for the payment d").contains("1 of 2"), "{}", lobby.picture());
    let again = over.press("r");
    assert!(again.shows("1 / 1"), "the missed one comes once more: {}", again.picture());
}

#[test]
fn a_drill_shows_the_facts_that_it_asks_for() {
    let begin = Begin::Drill { focus: Some("state-debt".into()), weakest: None, count: 1 };
    let drill = screen(80, 24).begin(begin).open();
    assert!(drill.shows("Our side:"), "{}", drill.picture());
    let facts = drill.press("F2 PageDown PageDown PageDown");
    assert!(facts.shows("Dossier"), "{}", facts.picture());
    let typed = facts.type_in("и");
    assert!(!typed.shows("Dossier") && typed.line_with("│ и").contains('и'), "whoever types on has read enough");
}

#[test]
fn no_line_is_asked_twice_in_a_drill() {
    // Many lines give an opening for more than one of these.
    let weak = ["acknowledge", "ask-satisfaction", "state-debt"].map(|id| Weakness { id: id.into(), done: 0, due: 1 });
    let begin = Begin::Drill { focus: None, weakest: Some(weak.into()), count: 60 };
    let mut drill = screen(80, 24).begin(begin).open();
    let (mut asked, mut count) = (std::collections::BTreeSet::new(), 0);
    while !drill.shows("Done.") {
        asked
            .insert(drill.picture().lines().skip_while(|line| !line.contains("to practise")).nth(1).map(str::to_owned));
        count += 1;
        drill = drill.say("this is Nina").press("Enter");
    }
    assert_eq!((asked.len(), count), (60, 60));
}

#[test]
fn a_drill_that_cannot_be_had_leads_to_the_lobby() {
    let begin = Begin::Drill { focus: Some("unprepared".into()), weakest: None, count: 3 };
    let lobby = screen(80, 24).begin(begin).open();
    assert!(lobby.shows("No debtor gives an opening") && lobby.shows("1 / 5"), "{}", lobby.picture());
    assert!(lobby.press("Enter").shows("Dossier"));
}
