//! Labelled replies, counted and checked.

use crate::bench::{Bench, Ran};

const GOOD: &str = r#"{"lang": "en", "debtor": "", "trainee": "Hello, it's Nina from Packwell.", "moves": ["introduce"]}
{"lang": "en", "debtor": "Who?", "trainee": "ok. when will u pay 🙂", "moves": ["ask-payment-date"], "marks": [{"move": "ask-payment-date", "words": "when will u pay 🙂"}]}
{"lang": "en", "debtor": "No.", "trainee": "I would never ask when you'll pay.", "moves": [], "near": ["ask-payment-date"]}
{"lang": "en", "debtor": "", "trainee": "Mm.", "moves": []}
"#;

fn check(bench: &Bench, options: &[&str]) -> Ran {
    bench.run_in("gym", &[&["corpus"], options].concat())
}

/// A gym whose corpus is this one file of Anna's, and what the check says of it before it counts.
fn told(lines: &str) -> String {
    let bench = Bench::with_gym();
    bench.write("gym/scripts/corpus/anna.jsonl", lines);
    let ran = check(&bench, &[]);
    let problems = ran.out.lines().take_while(|line| !line.starts_with("en  ") && !line.starts_with("ru  "));
    let problems = problems.collect::<Vec<_>>().join("\n");
    format!("exit {}\n{}", ran.code, problems.trim_end())
}

#[test]
fn counts_by_author_and_by_move() {
    let bench = Bench::with_gym();
    bench.write("gym/scripts/corpus/anna.jsonl", GOOD);
    let ben = r#"{"lang": "ru", "debtor": "", "trainee": "Когда заплатите? 🙂", "moves": ["ask-payment-date"]}"#;
    bench.write("gym/scripts/corpus/ben.jsonl", ben);
    let shown = check(&bench, &["--target", "en=1", "--target", "ru=2"]).good();
    let rows = shown.lines().filter(|line| !line.contains(" 0!") || line.contains(" 1"));
    insta::assert_snapshot!(rows.collect::<Vec<_>>().join("\n"), @r"
    en       lines  no move  near  sloppy  marked
    anna         4   50.0 % 50.0 % 25.0 %  50.0 %
    all          4   50.0 % 50.0 % 25.0 %  50.0 %
    moves, the rarest first; the target is 1, which 38 do not reach (!):
         0! warn-lost-terms           0! warn-priority             1  ask-payment-date
         1  introduce

    ru       lines  no move  near  sloppy  marked
    ben          1    0.0 %      -  0.0 %   0.0 %
    all          1    0.0 %      -  0.0 %   0.0 %
    moves, the rarest first; the target is 2, which 40 do not reach (!):
         1! ask-payment-date

    5 lines in 2 files: no problems
    ");
}

#[test]
fn counts_for_programs() {
    let bench = Bench::with_gym();
    bench.write("gym/scripts/corpus/anna.jsonl", GOOD);
    let told = check(&bench, &["--format", "json"]).json();
    let all = serde_json::json!({ "lines": 4, "without_move": 2, "hard_negative": 1, "sloppy": 1, "marked": 1 });
    assert_eq!(told["languages"][0]["all"], all);
    assert_eq!(told["languages"][0]["authors"]["anna"], all);
    let rarest = &told["languages"][0]["moves"];
    assert_eq!(rarest.as_array().map(Vec::len), Some(40), "house moves and checked mistakes are not learned here");
    assert_eq!(rarest[39], serde_json::json!({ "move": "introduce", "made": 1, "near": 0 }));
    assert_eq!(told["problems"], serde_json::json!([]));
}

#[test]
fn labels_that_are_none() {
    insta::assert_snapshot!(told(r#"{"lang": "en", "debtor": "", "trainee": "Hello there, it's Nina.", "moves": ["introdcue"]}
{"lang": "en", "debtor": "No.", "trainee": "Ask me tomorrow.", "moves": [], "near": ["ask"]}
"#), @"
    exit 1
    error[unknown-label]: there is no move `introdcue`
      scripts/corpus/anna.jsonl:1  «Hello there, it's Nina.»  [introdcue]
      help: did you mean `introduce`?

    error[unknown-label]: there is no move `ask`
      scripts/corpus/anna.jsonl:2  «No.» — «Ask me tomorrow.»  [no move, near ask]
      help: `ringside explain moves` lists them
    ");
}

#[test]
fn labels_out_of_order_or_twice() {
    insta::assert_snapshot!(told(r#"{"lang": "en", "debtor": "", "trainee": "Nina from Packwell. How are you?", "moves": ["small-talk", "introduce", "introduce"]}
"#), @"
    exit 1
    error[untidy-labels]: the labels are not in alphabetical order, each once
      scripts/corpus/anna.jsonl:1  «Nina from Packwell. How are you?»  [introduce, small-talk]
      help: write introduce, small-talk
    ");
}

#[test]
fn near_is_only_for_lines_without_moves() {
    insta::assert_snapshot!(told(r#"{"lang": "en", "debtor": "", "trainee": "Nina here.", "moves": ["introduce"], "near": ["small-talk"]}
not json
{"lang": "en", "debtor": "", "trainee": "Mm.", "moves": [], "nera": ["introduce"]}
"#), @r#"
    exit 1
    warning[strange-key]: the key `nera` means nothing here
      scripts/corpus/anna.jsonl:3  «Mm.»  [no move]
      help: did you mean `near`?

    error[bad-line]: this is no labelled reply: `near` is for lines that make no move, and this one makes introduce
      scripts/corpus/anna.jsonl:1
      help: a line is {"lang": …, "debtor": …, "trainee": …, "moves": […]}; `near` is for lines without moves, `marks` for the words that make one

    error[bad-line]: this is no labelled reply: expected ident at line 1 column 2
      scripts/corpus/anna.jsonl:2
      help: a line is {"lang": …, "debtor": …, "trainee": …, "moves": […]}; `near` is for lines without moves, `marks` for the words that make one
    "#);
}

#[test]
fn marks_are_words_of_the_reply_for_a_move_of_the_line() {
    insta::assert_snapshot!(told(r#"{"lang": "ru", "trainee": "Ясно. Когда оплатите? 🙏", "moves": ["ask-payment-date"], "marks": [{"move": "ask-payment-date", "words": "Когда заплатите?"}]}
{"lang": "ru", "trainee": "Это Нина.", "moves": ["introduce"], "marks": [{"move": "small-talk", "words": "Это Нина"}]}
"#), @r#"
    exit 1
    error[bad-line]: this is no labelled reply: `Когда заплатите?` does not stand in the reply
      scripts/corpus/anna.jsonl:1
      help: a line is {"lang": …, "debtor": …, "trainee": …, "moves": […]}; `near` is for lines without moves, `marks` for the words that make one

    error[bad-line]: this is no labelled reply: words are marked for `small-talk`, which is not among the moves of the line
      scripts/corpus/anna.jsonl:2
      help: a line is {"lang": …, "debtor": …, "trainee": …, "moves": […]}; `near` is for lines without moves, `marks` for the words that make one

    0 lines in 1 file: 2 errors, 0 warnings
    "#);
}

#[test]
fn the_same_line_twice() {
    insta::assert_snapshot!(told(r#"{"lang": "ru", "debtor": "Алло?", "trainee": "Когда вы оплатите счёт?", "moves": ["ask-payment-date"]}
{"lang": "ru", "debtor": "Алло?", "trainee": "когда вы  оплатите счёт?", "moves": ["ask-payment-date"]}
{"lang": "ru", "debtor": "Ну да.", "trainee": "Когда вы оплатите счет 😀?", "moves": ["ask-payment-date"]}
"#), @"
    exit 1
    warning[near-duplicate]: two replies are nearly the same (100 % alike)
      scripts/corpus/anna.jsonl:1  «Алло?» — «Когда вы оплатите счёт?»  [ask-payment-date]
      scripts/corpus/anna.jsonl:3  «Ну да.» — «Когда вы оплатите счет 😀?»  [ask-payment-date]

    warning[near-duplicate]: two replies are nearly the same (100 % alike)
      scripts/corpus/anna.jsonl:2  «Алло?» — «когда вы оплатите счёт?»  [ask-payment-date]
      scripts/corpus/anna.jsonl:3  «Ну да.» — «Когда вы оплатите счет 😀?»  [ask-payment-date]

    error[double]: the very same lines stand twice
      scripts/corpus/anna.jsonl:1  «Алло?» — «Когда вы оплатите счёт?»  [ask-payment-date]
      scripts/corpus/anna.jsonl:2  «Алло?» — «когда вы оплатите счёт?»  [ask-payment-date]
      help: keep one of them
    ");
}

#[test]
fn labels_that_contradict_each_other_stand_side_by_side() {
    insta::assert_snapshot!(told(r#"{"lang": "en", "debtor": "We pay on Friday.", "trainee": "So on which Friday exactly will you pay?", "moves": ["ask-payment-date"]}
{"lang": "en", "debtor": "We'll pay on Friday", "trainee": "so on which friday exactly will u pay", "moves": ["check-plan"]}
{"lang": "en", "debtor": "No.", "trainee": "Why not?", "moves": ["ask-reason"]}
{"lang": "en", "debtor": "No.", "trainee": "why not?", "moves": []}
"#), @"
    exit 1
    warning[disagreement]: nearly the same (81 % alike) is labelled differently
      scripts/corpus/anna.jsonl:1  «We pay on Friday.» — «So on which Friday exactly will you pay?»  [ask-payment-date]
      scripts/corpus/anna.jsonl:2  «We'll pay on Friday» — «so on which friday exactly will u pay»  [check-plan]
      help: where the words make the same moves, label them so: the labelling guide decides

    error[contradiction]: the very same lines are labelled differently
      scripts/corpus/anna.jsonl:3  «No.» — «Why not?»  [ask-reason]
      scripts/corpus/anna.jsonl:4  «No.» — «why not?»  [no move]
      help: keep one of them
    ");
}

#[test]
fn what_callers_say_in_scripts_is_no_lesson() {
    insta::assert_snapshot!(told(r#"{"lang": "en", "debtor": "", "trainee": "Which day will you pay me?", "moves": ["ask-payment-date"]}
"#), @"
    exit 1
    error[in-script]: a caller says this in a script (88 % alike)
      scripts/corpus/anna.jsonl:1           «Which day will you pay me?»  [ask-payment-date]
      scripts/calls/corner-shop/model.yaml  «Which day will you pay?»
      help: take it out of the corpus: the scripts test what the ear has learned
    ");
}

#[test]
fn another_language() {
    insta::assert_snapshot!(told(r#"{"lang": "en", "debtor": "", "trainee": "Когда заплатите?", "moves": ["ask-payment-date"]}
{"lang": "en", "debtor": "", "trainee": "Mm.", "moves": []}
{"lang": "ru", "debtor": "", "trainee": "А коли ви це заплатите, якщо не сьогодні?", "moves": ["ask-payment-date"]}
"#), @"
    exit 1
    warning[wrong-language]: the reply is hardly `ru`: its words look like `uk`
      scripts/corpus/anna.jsonl:3  «А коли ви це заплатите, якщо не сьогодні?»  [ask-payment-date]

    error[mixed-languages]: scripts/corpus/anna.jsonl mixes languages
      scripts/corpus/anna.jsonl:1  «Когда заплатите?»  [ask-payment-date]
      scripts/corpus/anna.jsonl:3  «А коли ви це заплатите, якщо не сьогодні?»  [ask-payment-date]
      help: write a file for each language

    error[wrong-language]: the reply is hardly `en`: its letters are Cyrillic
      scripts/corpus/anna.jsonl:1  «Когда заплатите?»  [ask-payment-date]
    ");
}

#[test]
fn many_problems_of_a_kind_are_shown_where_all_are_wanted() {
    let bench = Bench::with_gym();
    let line = |number: usize| format!(r#"{{"lang": "en", "trainee": "Line {number}.", "moves": ["mv-{number}"]}}"#);
    bench.write("gym/many.jsonl", (0..14).map(line).collect::<Vec<_>>().join("\n"));
    let few = check(&bench, &["many.jsonl"]);
    assert_eq!(few.code, 1);
    assert_eq!(few.out.matches("error[unknown-label]").count(), 10, "{few}");
    assert!(few.out.contains("… and 4 more of this kind (--all shows them)"), "{few}");
    assert_eq!(check(&bench, &["many.jsonl", "--all"]).out.matches("error[unknown-label]").count(), 14);
}

#[test]
fn nothing_to_check() {
    let bench = Bench::with_gym();
    insta::assert_snapshot!(check(&bench, &[]).failed(), @"
    exit 3
    error: scripts/corpus: there is no such folder
    help: name files of labelled replies, or a folder of them
    ");
    bench.write("gym/scripts/corpus/anna.jsonl", "\n\n");
    insta::assert_snapshot!(check(&bench, &[]).failed(), @"
    exit 3
    error: there is no labelled reply in scripts/corpus
    help: a corpus file ends in `.jsonl` and has one reply a line
    ");
    insta::assert_snapshot!(check(&bench, &["nobody.jsonl"]).failed(), @"
    exit 3
    error: nobody.jsonl: there is no such file
    ");
    insta::assert_snapshot!(check(&bench, &["--target", "en"]).failed().lines().take(2).collect::<Vec<_>>().join("\n"), @"
    exit 2
    error: invalid value 'en' for '--target <LANG=N>': write it as `en=150`
    ");
}
