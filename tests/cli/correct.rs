//! A coach puts right what the ear heard: turn by turn, in a side file, never in the transcript.

use crate::bench::{AT, Bench, Ran};

/// A gym with one recorded call: Anna introduces herself (the ear is hardly sure), asks for the day, says goodbye.
fn recorded(lang: &str) -> Bench {
    let bench = Bench::with_gym();
    let play = ["play", "corner-shop", "--at", AT, "--lang", lang, "--script", "model", "--transcript", "call.jsonl"];
    bench.run_in("gym", &play).good();
    let sure = r#""move":"state-debt","confidence":1000"#;
    let unsure = r#""move":"state-debt","confidence":450"#;
    bench.write("gym/call.jsonl", bench.read("gym/call.jsonl").replace(sure, unsure));
    bench
}

fn correct(bench: &Bench, options: &[&str]) -> Ran {
    bench.run_in("gym", &[&["correct", "call.jsonl", "--by", "Olga"], options].concat())
}

fn side_file(bench: &Bench) -> String {
    bench.read("gym/call.coach.jsonl")
}

fn type_in(bench: &Bench, typed: &str) -> String {
    let mut command = bench.command(&["correct", "call.jsonl", "--by", "Ольга 🙂"]);
    command.current_dir(bench.path("gym"));
    bench.type_into(command, typed).good()
}

#[test]
fn one_turn() {
    let bench = recorded("en");
    let before = bench.read("gym/call.jsonl");
    let told =
        correct(&bench, &["--turn", "1", "--remove", "state-debt", "--add", r#"small-talk:"from packwell""#]).good();
    insta::assert_snapshot!(told, @"turn 1: introduce, small-talk  (kept in call.coach.jsonl)");
    insta::assert_snapshot!(side_file(&bench), @r#"{"call":1,"turn":1,"words":"Anna from Packwell.","machine":[{"move":"introduce","confidence":1000},{"move":"state-debt","confidence":450}],"coach":[{"move":"introduce","words":"Anna from Packwell."},{"move":"small-talk","words":"from Packwell"}],"by":"Olga"}"#);
    assert_eq!(bench.read("gym/call.jsonl"), before, "the transcript is never touched");
}

#[test]
fn the_last_word_wins_and_the_first_can_still_be_read() {
    let bench = recorded("en");
    correct(&bench, &["--turn", "2", "--none", "--note", "he only wondered 🤔"]).good();
    correct(&bench, &["--turn", "2", "--add", "ask-reason"]).good();
    let told = correct(&bench, &["--turn", "2", "--note", "as it stands"]).good();
    assert!(told.starts_with("turn 2: ask-reason  ("), "{told}");
    assert_eq!(side_file(&bench).lines().count(), 3);
    insta::assert_snapshot!(bench.run_in("gym", &["correct", "--export", "call.jsonl"]).good(), @r#"{"lang":"en","debtor":"Yes.","trainee":"Which day will you pay?","moves":["ask-reason"]}"#);
}

#[test]
fn a_walk_through_the_call() {
    let bench = recorded("en");
    let typed = "?\n+ask-reson\n-accuse\n+ask-reason:\"nobody said this\"\nhm\nundo\n+ask-reason:\"anna\" -state-debt # why not\nok\nundo\nnone\n\n";
    let shown = type_in(&bench, typed);
    insta::assert_snapshot!(shown, @r#"
    Say what was really done in each turn:
      ok             the ear is right
      +ask-reason    made, and not heard; with its words: +ask-reason:"why is that"
      -accuse        heard, and not made
      none           no move at all
      # a note       behind any of these: why
    Enter leaves a turn as it is, undo goes back, q stops. Every answer is kept at once.

    turn 1  (1 of 3)
      Olga: Corner Shop.
      You: Anna from Packwell.
      heard:
        introduce           «Anna from Packwell.»
        state-debt, unsure  «Anna from Packwell.»
    Say what was really done in each turn:
      ok             the ear is right
      +ask-reason    made, and not heard; with its words: +ask-reason:"why is that"
      -accuse        heard, and not made
      none           no move at all
      # a note       behind any of these: why
    Enter leaves a turn as it is, undo goes back, q stops. Every answer is kept at once.
    (there is no move `ask-reson`: did you mean `ask-reason`?)
    (`accuse` cannot be taken away, the turn has: introduce, state-debt)
    (the reply has no «nobody said this»: point at words as the trainee typed them)
    (say ok, none, undo, q, +MOVE or -MOVE; ? explains)
    (nothing was answered yet)
      coach: introduce, ask-reason

    turn 2  (2 of 3)
      Olga: Yes.
      You: Which day will you pay?
      heard:
        ask-payment-date  «Which day will you pay?»
      coach: ask-payment-date

    turn 3  (3 of 3)
      Olga: All of it, on 4 March.
      You: Thank you, goodbye.
      heard:
        close-politely  «Thank you, goodbye.»
    (taken back: turn 2)

    turn 2  (2 of 3)
      Olga: Yes.
      You: Which day will you pay?
      heard:
        ask-payment-date  «Which day will you pay?»
      coach: no move

    turn 3  (3 of 3)
      Olga: All of it, on 4 March.
      You: Thank you, goodbye.
      heard:
        close-politely  «Thank you, goodbye.»

    (looked at: 2 of 3; kept in call.coach.jsonl)
    "#);
    let again = type_in(&bench, "q\n");
    assert!(again.contains("coach (Ольга 🙂): introduce, ask-reason # why not"), "{again}");
    assert!(again.ends_with("(looked at: 2 of 3; kept in call.coach.jsonl)\n"), "{again}");
}

#[test]
fn a_walk_in_russian() {
    let bench = recorded("ru");
    insta::assert_snapshot!(type_in(&bench, "отмена\n+ask-reson\n-accuse\n+accuse:лжец\n-state-debt # не сказано\nок\nвыход\n"), @r#"
    Скажите, что было сделано на самом деле в каждой реплике:
      ок             расслышано верно
      +ask-reason    сделано, но не услышано; вместе со словами: +ask-reason:"почему так"
      -accuse        услышано, но не сделано
      ничего         ни одного хода
      # заметка      после любого из этих ответов: почему
    Enter оставляет реплику как есть, отмена возвращает назад, выход заканчивает. Каждый ответ сохраняется сразу.

    реплика 1  (1 из 3)
      Ольга: Магазин.
      Вы: Анна, Упакград.
      услышано:
        introduce                 «Анна, Упакград.»
        state-debt, не наверняка  «Анна, Упакград.»
    (ответов ещё не было)
    (нет такого хода: `ask-reson`: может быть, `ask-reason`?)
    (`accuse` убрать нельзя, в реплике есть: introduce, state-debt)
    (в реплике нет слов «лжец»: укажите слова так, как они сказаны)
      тренер: introduce

    реплика 2  (2 из 3)
      Ольга: Да.
      Вы: Когда оплатите?
      услышано:
        ask-payment-date  «Когда оплатите?»
      тренер: ask-payment-date

    реплика 3  (3 из 3)
      Ольга: Всё, 4 марта.
      Вы: Спасибо, до свидания.
      услышано:
        close-politely  «Спасибо, до свидания.»

    (просмотрено: 2 из 3; сохранено в call.coach.jsonl)
    "#);
}

#[test]
fn undo_brings_back_what_stood_before() {
    let bench = recorded("en");
    correct(&bench, &["--turn", "1", "--none"]).good();
    type_in(&bench, "ok\nundo\nq\n");
    let shown = type_in(&bench, "q\n");
    assert!(shown.contains("coach (Olga): no move"), "{shown}");
    let fresh = recorded("en");
    assert!(type_in(&fresh, "ok\nundo\nq\n").ends_with("(looked at: 0 of 3)\n"));
    assert_eq!(side_file(&fresh).lines().count(), 2, "nothing is ever taken out of a side file");
}

#[test]
fn what_makes_no_sense_is_answered() {
    let bench = recorded("en");
    let wrong = |options: &[&str]| correct(&bench, options).failed();
    insta::assert_snapshot!(wrong(&["--turn", "1", "--add", "intrduce"]), @"
    exit 2
    error: turn 1: there is no move `intrduce`
    help: did you mean `introduce`?
    ");
    insta::assert_snapshot!(wrong(&["--turn", "1", "--add", "introduce"]), @"
    exit 2
    error: turn 1: `introduce` is there already
    ");
    insta::assert_snapshot!(wrong(&["--turn", "1", "--remove", "accuse"]), @"
    exit 2
    error: turn 1: `accuse` cannot be taken away, the turn has: introduce, state-debt
    ");
    insta::assert_snapshot!(wrong(&["--turn", "1", "--add", "accuse:liar"]), @"
    exit 2
    error: turn 1: the reply has no «liar»
    help: point at words as the trainee typed them
    ");
    insta::assert_snapshot!(wrong(&["--turn", "9"]), @"
    exit 2
    error: there is no turn 9: there are 1, 2, 3
    ");
    insta::assert_snapshot!(wrong(&["--turn", "first"]), @"
    exit 2
    error: `first` is no turn: write `3`, or `2.3` for turn 3 of call 2
    ");
    insta::assert_snapshot!(bench.run_in("gym", &["correct", "call.jsonl", "--turn", "1"]).failed(), @"
    exit 2
    error: it is not known who corrects
    help: say it with --by NAME
    ");
    assert!(bench.names("gym").iter().all(|name| !name.ends_with(".coach.jsonl")), "nothing was written");
}

#[test]
fn a_turn_without_words() {
    let bench = recorded("en");
    let mut play = bench.command(&["play", "corner-shop", "--at", AT, "--seed", "1", "--transcript", "quiet.jsonl"]);
    play.current_dir(bench.path("gym"));
    bench.type_into(play, "/wait 8\n/quit\n").good();
    let told =
        |options: &[&str]| bench.run_in("gym", &[&["correct", "quiet.jsonl", "--by", "O"], options].concat()).failed();
    insta::assert_snapshot!(told(&["--turn", "1"]), @"
    exit 2
    error: the trainee said nothing in turn 1: there is nothing to correct
    ");
    insta::assert_snapshot!(told(&[]), @"
    exit 3
    error: quiet.jsonl: the trainee said nothing in this call: there is nothing to correct
    ");
}

#[test]
fn a_side_file_of_another_call_is_noticed() {
    let bench = recorded("en");
    correct(&bench, &["--turn", "1", "--none"]).good();
    correct(&bench, &["--turn", "3"]).good();
    bench.write("gym/call.coach.jsonl", side_file(&bench).replace("goodbye", "so long"));
    insta::assert_snapshot!(correct(&bench, &["--turn", "1"]).failed(), @"
    exit 3
    error: call.coach.jsonl: line 2 is about other words, or other moves, than turn 3 of call 1 has
    help: these are the corrections of another call, or the turn was said differently since: move the file away, or take the line out
    ");
    let replayed = bench.run_in("gym", &["replay", "call.jsonl"]);
    assert!(replayed.code == 0 && replayed.err.contains("line 2 is about other words"), "{replayed}");
    assert_eq!(bench.run_in("gym", &["replay", "call.jsonl", "--corrected"]).code, 3);
}

#[test]
fn a_damaged_side_file() {
    let bench = recorded("en");
    correct(&bench, &["--turn", "1", "--none"]).good();
    correct(&bench, &["--turn", "2"]).good();
    let whole = side_file(&bench);
    bench.write("gym/call.coach.jsonl", whole.replacen("\"none\"", "", 1).replacen("\"turn\":1", "\"turn\":", 1));
    insta::assert_snapshot!(correct(&bench, &["--turn", "1"]).failed(), @"
    exit 3
    error: call.coach.jsonl: line 1 is no correction: expected value at line 1 column 18
    help: mend the line, or take it out
    ");
    bench.write("gym/call.coach.jsonl", whole.replacen("\"coach\":[]", "\"coach\":[{\"move\":\"argu\"}]", 1));
    insta::assert_snapshot!(correct(&bench, &["--turn", "1"]).failed(), @"
    exit 3
    error: call.coach.jsonl: line 1: there is no move `argu`
    help: did you mean `argue`?
    ");
    // A line that was cut off costs that line only, and the next stands on a line of its own.
    bench.write("gym/call.coach.jsonl", &whole[..whole.len() - 9]);
    let ran = correct(&bench, &["--turn", "3"]);
    assert!(ran.code == 0 && ran.err.contains("the last line was cut off and is left out"), "{ran}");
    assert_eq!(side_file(&bench).lines().count(), 2);
    correct(&bench, &["--turn", "2"]).good();
    // So does a line whose newline an editor has eaten.
    bench.write("gym/call.coach.jsonl", whole.trim_end());
    correct(&bench, &["--turn", "3"]).good();
    assert_eq!(side_file(&bench).lines().count(), 3);
}

#[test]
fn a_replay_says_so_and_scores_so_where_it_is_asked_to() {
    let bench = recorded("en");
    let head = |options: &[&str]| {
        let shown = bench.run_in("gym", &[&["replay", "call.jsonl"], options].concat()).good();
        shown.lines().find(|line| line.starts_with("Score: ")).map(str::to_owned).unwrap_or_default()
    };
    insta::assert_snapshot!(head(&[]), @"Score: 100 / 100   Outcome: A promise with sum and date");
    correct(&bench, &["--turn", "1", "--remove", "state-debt"]).good();
    correct(&bench, &["--turn", "2", "--add", "insult:pay"]).good();
    correct(&bench, &["--turn", "3"]).good();
    insta::assert_snapshot!(head(&[]), @"Score: 100 / 100   Outcome: A promise with sum and date   (turns that a coach corrected: 2, of those looked at: 3; `replay --corrected` scores them so)");
    insta::assert_snapshot!(head(&["--corrected"]), @"Score: 0 / 100 (FAIL: Insult or shout back)   Outcome: A promise with sum and date   (turns that a coach corrected: 2, of those looked at: 3; scored so)");
    let told = bench.run_in("gym", &["replay", "call.jsonl", "--corrected", "--format", "json"]).json();
    assert_eq!(told["coach"], serde_json::json!({ "looked_at": 3, "corrected": 2, "scored": true }));
    assert_eq!(told["mistakes"][0]["quote"], "pay", "the words that the coach pointed at");
    let page = bench.run_in("gym", &["replay", "call.jsonl", "--format", "markdown"]).good();
    assert!(page.contains("turns that a coach corrected: 2, of those looked at: 3"), "{page}");
}

#[test]
fn a_replay_with_corrections_that_nobody_made() {
    insta::assert_snapshot!(recorded("en").run_in("gym", &["replay", "call.jsonl", "--corrected"]).failed(), @"
    exit 3
    error: call.jsonl: no coach has corrected this call
    help: `ringside correct call.jsonl` does it, turn by turn
    ");
}

#[test]
fn the_side_file_is_no_call() {
    let bench = recorded("en");
    correct(&bench, &["--turn", "1"]).good();
    insta::assert_snapshot!(bench.run_in("gym", &["correct", "call.coach.jsonl", "--by", "O"]).failed(), @"
    exit 3
    error: call.coach.jsonl: line 1 is no transcript header: the key `ringside` with the format's version is missing
    help: this is a coach's side file: name the call itself, without `.coach`
    ");
    insta::assert_snapshot!(bench.run_in("gym", &["correct", "nobody.jsonl", "--by", "O"]).failed(), @"
    exit 3
    error: nobody.jsonl: there is no such file
    ");
}

#[test]
fn exported_turns_are_corpus_lines() {
    let bench = recorded("ru");
    correct(&bench, &["--turn", "1", "--remove", "state-debt", "--add", "wrong-fact"]).good();
    correct(&bench, &["--turn", "3", "--none"]).good();
    let lines = bench.run_in("gym", &["correct", "--export", "."]).good();
    insta::assert_snapshot!(lines, @r#"
    {"lang":"ru","debtor":"Магазин.","trainee":"Анна, Упакград.","moves":["introduce"]}
    {"lang":"ru","debtor":"Всё, 4 марта.","trainee":"Спасибо, до свидания.","moves":[]}
    "#);
    bench.write("gym/olga.jsonl", lines.replace("Спасибо, до свидания.", "Ну, пока."));
    assert_eq!(bench.run_in("gym", &["corpus", "olga.jsonl"]).code, 0);
}

#[test]
fn machine_and_coach_compared() {
    let bench = recorded("en");
    let agree = |options: &[&str]| bench.run_in("gym", &[&["agreement"], options].concat());
    insta::assert_snapshot!(agree(&["call.jsonl"]).failed(), @"
    exit 3
    error: no coach has looked at a call in call.jsonl
    help: `ringside correct CALL` does it, turn by turn
    ");
    insta::assert_snapshot!(agree(&[]).failed(), @"
    exit 3
    error: $BENCH/data/calls: no call was recorded there yet
    help: name transcripts, or a folder of them
    ");
    correct(&bench, &["--turn", "1", "--remove", "state-debt"]).good();
    correct(&bench, &["--turn", "2"]).good();
    insta::assert_snapshot!(agree(&["."]).good(), @"
    calls 1, turns looked at 2, by Olga
    the very same moves in 0.50 [0.09, 0.91]

    move                    both  ear only  coach only         precision            recall     F1              kappa
    all                        2         1           0  0.67 [0.21, 0.94]  1.00 [0.34, 1.00]   0.80  0.67 [0.10, 1.00]
    ask-payment-date           1         0           0  1.00 [0.21, 1.00]  1.00 [0.21, 1.00]   1.00  1.00 [1.00, 1.00]
    introduce                  1         0           0  1.00 [0.21, 1.00]  1.00 [0.21, 1.00]   1.00  1.00 [1.00, 1.00]
    state-debt                 0         1           0  0.00 [0.00, 0.79]                 -   0.00  0.00 [0.00, 0.00]

    in brackets: 95 % intervals (Wilson; kappa after Fleiss, Cohen and Everitt 1969: rough below 20 cases)
    ");
    let told = agree(&[".", "--format", "json"]).json();
    assert_eq!((&told["calls"], &told["turns"]), (&1.into(), &2.into()));
    assert_eq!(told["moves"]["state-debt"]["machine_only"], 1);
    assert_eq!(told["moves"]["state-debt"]["recall"], serde_json::Value::Null, "the coach never found it");
}
