//! Calls that a script plays.

use crate::bench::{AT, Bench, Ran, events};
use crate::gym::CORNER_SHOP;

fn play(bench: &Bench, options: &[&str]) -> Ran {
    bench.run_in("gym", &[&["play", "corner-shop", "--at", AT, "--script"], options].concat())
}

#[test]
fn as_text() {
    let shown = play(&Bench::with_gym(), &["model"]).good();
    let (talk, debrief) = shown.split_once("\nScore: ").expect("talk and debrief");
    insta::assert_snapshot!(talk, @r"
    The corner shop  overdue

    Dossier
      Our side: Packwell
      Picks up: Olga, owner, Corner Shop
      Goods: boxes
      Invoice № 7: 5,000 roubles; issued Mon, 16 February; due Thu, 26 February, 4 days overdue; sent by e-mail
      Delivery: made, accepted
      Complaints: none on file
      Calls so far: none

    (it rings…)
    Olga: Corner Shop.
    You: Anna from Packwell.
    Olga: Yes.
    You: Which day will you pay?
    Olga: All of it, on 4 March.
    You: Thank you, goodbye.
    Olga: D*** it. Goodbye.
    (the debtor said goodbye)
    ");
    insta::assert_snapshot!(debrief, @"
    100 / 100   Outcome: A promise with sum and date

    What worked
      +15  Say who is calling, in every call  [the method, 000:3, 000:7]
           «Anna from Packwell.» (turn 1)
       +8  End courteously  [house practice]
           «Thank you, goodbye.» (turn 3)
      +39  Reach a clear result  [the method, 000:7-9]
      +23  Ask for the payment date  [the method, 002:24]
           «Which day will you pay?» (turn 2)
      +15  State the payment facts  [the method, 003:25, 004:5]
           «Anna from Packwell.» (turn 1)

    Who says so
      the method, 002:24 = the method that this gym teaches says it (document 002, line 24); follows from the method = it does not say so in as many words; house practice = nothing the method says, but what works for us

    Points
      earned 100 of 100

    Next time, first of all
      the same again: nothing was missed and nothing hurt; `ringside list` shows harder opponents
    ");
}

#[test]
fn a_failing_call_says_what_to_do_first() {
    let shown = play(&Bench::with_gym(), &["failing"]).good();
    let (_, last) = shown.split_once("Next time").expect("an advice");
    insta::assert_snapshot!(last, @"
    , first of all
      1.  do not: Insult or shout back
      2.  do: Reach a clear result
      3.  do: Ask for the payment date
    ");
}

#[test]
fn as_markdown() {
    let bench = Bench::with_gym();
    bench.write("gym/s.yaml", crate::gym::MODEL.replace("Anna from", "*Anna* <b> _from_ `x`"));
    let page = play(&bench, &["s.yaml", "--format", "markdown"]).good();
    insta::assert_snapshot!(page, @r"
    # The corner shop

    2 March 2026, 10:00 · Olga · overdue · 3 turns

    **Score: 100 / 100** · **Outcome: A promise with sum and date**

    earned 100 of 100

    ## Next time, first of all

    - the same again: nothing was missed and nothing hurt; \`ringside list\` shows harder opponents

    ## What worked

    - **+15** Say who is calling, in every call *(the method, 000:3, 000:7)*
      - «\*Anna\* \<b\> \_from\_ \`x\` Packwell.» (turn 1)
    - **+8** End courteously *(house practice)*
      - «Thank you, goodbye.» (turn 3)
    - **+39** Reach a clear result *(the method, 000:7-9)*
    - **+23** Ask for the payment date *(the method, 002:24)*
      - «Which day will you pay?» (turn 2)
    - **+15** State the payment facts *(the method, 003:25, 004:5)*
      - «\*Anna\* \<b\> \_from\_ \`x\` Packwell.» (turn 1)

    ## Turning points

    - ▲ Urgency +10, turn 1: «\*Anna\* \<b\> \_from\_ \`x\` Packwell.»
    - ▲ Urgency +10, turn 2: «Which day will you pay?»
    - ▲ Respect +8, turn 1: «\*Anna\* \<b\> \_from\_ \`x\` Packwell.»

    ## How the gauges went

    | | turn by turn | first → last |
    |---|---|---|
    | Trust | `▄▅▅▅` | 50 → 57 |
    | Respect | `▄▅▅▆` | 50 → 64 |
    | Urgency | `▃▄▄▄` | 30 → 50 |
    | Heat | `▁▁▂▁` | 10 → 11 |

    ## What stood in the way

    - Nothing stood in the way.

    ## The talk

    *it rings…*

    **Olga:** Corner Shop.

    **You:** \*Anna\* \<b\> \_from\_ \`x\` Packwell.

    - Say who is calling: Well timed
    - State the payment facts: Well timed

    **Olga:** Yes.

    **You:** Which day will you pay?

    - Ask for the payment date: Well timed

    **Olga:** All of it, on 4 March.

    **You:** Thank you, goodbye.

    - Close courteously: Well timed

    **Olga:** D\*\*\* it. Goodbye.

    *the debtor said goodbye*

    ## Dossier

    - Our side: Packwell
    - Picks up: Olga, owner, Corner Shop
    - Goods: boxes
    - Invoice № 7: 5,000 roubles; issued Mon, 16 February; due Thu, 26 February, 4 days overdue; sent by e-mail
    - Delivery: made, accepted
    - Complaints: none on file
    - Calls so far: none

    ## Who says so

    - the method, 002:24 = the method that this gym teaches says it (document 002, line 24); follows from the method = it does not say so in as many words; house practice = nothing the method says, but what works for us

    ---

    - To play against the same debtor: `ringside play corner-shop --seed 0 --at 2026-03-02T10:00 --lang en`
    - transcript format 1, ringside 0.1.0
    ");
    assert!(!page.contains("\n\n\n"), "{page}");
}

#[test]
fn as_json() {
    let played = play(&Bench::with_gym(), &["model", "--seed", "5", "--lang", "ru", "--format", "json"]).json();
    for (key, value) in
        [("scenario", "corner-shop"), ("lang", "ru"), ("outcome", "promise"), ("title", "Магазин на углу")]
    {
        assert_eq!(played[key], value, "{key}");
    }
    assert_eq!((&played["seed"], &played["turns"]), (&5.into(), &3.into()));
    assert!(played["score"].as_u64().is_some_and(|score| score <= 100), "{played}");
}

#[test]
fn a_call_is_scored_in_its_own_language() {
    let headings = [("uk", "Що "), ("ro", "Ce a dăunat"), ("ru", "Что навредило"), ("en", "What hurt")];
    for (lang, heading) in headings {
        let ran = Bench::new().run(&["play", "forgetful", "--script", "failing", "--lang", lang]);
        let english = ["What hurt", "What was missed", "Dossier", "say instead", "house practice"];
        let found: Vec<&str> = english.into_iter().filter(|words| ran.out.contains(words)).collect();
        assert!(ran.out.contains(heading), "{lang}: {}", ran.out);
        assert!(lang == "en" || found.is_empty(), "{lang}: {found:?}");
    }
}

#[test]
fn in_russian() {
    let shown = play(&Bench::with_gym(), &["model", "--lang", "ru"]).good();
    for said in ["Досье", "Вы: Анна, Упакград.", "Ольга: Магазин.", "Оценка: ", "Что сработало"]
    {
        assert!(shown.contains(said), "{said}: {shown}");
    }
}

#[test]
fn obscenities_are_masked_unless_asked_for() {
    let bench = Bench::with_gym();
    assert!(play(&bench, &["model"]).good().contains("Olga: D*** it."));
    assert!(play(&bench, &["model", "--language-level", "real"]).good().contains("Olga: Damn it."));
}

#[test]
fn colours_only_where_they_are_wanted() {
    let bench = Bench::with_gym();
    assert!(!play(&bench, &["model"]).good().contains('\u{1b}'), "a pipe is no terminal");
    assert!(play(&bench, &["model", "--color", "always"]).good().contains("\u{1b}[36mOlga\u{1b}[0m: "));
    assert!(!play(&bench, &["model", "--color", "never"]).good().contains('\u{1b}'));
    assert!(!play(&bench, &["model", "--color", "always", "--format", "markdown"]).good().contains('\u{1b}'));
}

#[test]
fn the_transcript_goes_to_standard_output_and_nothing_else_does() {
    let ran = play(&Bench::with_gym(), &["model", "--transcript", "-"]);
    let names = events(&ran.good());
    assert_eq!((names.first().map(String::as_str), names.last().map(String::as_str)), (Some("header"), Some("ended")));
}

#[test]
fn a_replay_shows_what_the_call_showed() {
    let bench = Bench::with_gym();
    for format in ["text", "markdown", "json"] {
        let played = play(&bench, &["model", "--transcript", "call.jsonl", "--format", format]).out;
        let (played, _) = played.split_once("\n(to see it again").unwrap_or((&played, ""));
        assert_eq!(bench.run_in("gym", &["replay", "call.jsonl", "--format", format]).good(), played, "{format}");
    }
}

#[test]
fn a_replay_says_what_has_changed_since() {
    let bench = Bench::with_gym();
    play(&bench, &["model", "--transcript", "call.jsonl"]);
    bench.write("gym/scenarios/corner-shop.yaml", CORNER_SHOP.replace("Really.", "Really?"));
    let shown = bench.run_in("gym", &["replay", "call.jsonl"]).good();
    assert!(shown.ends_with("\n(the scenario has changed since this call was recorded)\n"), "{shown}");
}

#[test]
fn a_torn_transcript_is_shown_up_to_the_tear() {
    let bench = Bench::with_gym();
    play(&bench, &["model", "--lang", "ru", "--transcript", "call.jsonl"]);
    let whole = bench.read("gym/call.jsonl");
    let last_words = whole.rfind("Чёрт").expect("Russian words");
    for cut in [last_words, last_words + 1, last_words + 2] {
        bench.write("gym/torn.jsonl", &whole.as_bytes()[..cut]);
        let ran = bench.run_in("gym", &["replay", "torn.jsonl"]);
        assert_eq!(ran.code, 0, "cut at {cut}: {ran}");
        assert!(ran.out.contains("Спасибо, до свидания.") && ran.out.contains("обрезана"), "cut at {cut}: {ran}");
    }
}

#[test]
fn a_plain_text_is_a_script_with_any_line_ends() {
    let bench = Bench::with_gym();
    bench.write("gym/said.txt", "Good morning.\r\n\r\nWhen will you pay?\r\n");
    let ran = play(&bench, &["said.txt"]);
    let shown = ran.good();
    assert!(shown.contains("You: Good morning.\n") && shown.contains("You: When will you pay?\n"), "{shown}");
    assert!(shown.ends_with("\n(the script ran out before the call was over)\n"), "{shown}");
}

#[test]
fn a_script_that_runs_out_is_told_to_programs_too() {
    let bench = Bench::with_gym();
    bench.write("gym/short.yaml", "ringside: 1\nscenario: corner-shop\ncalls:\n  - - wait: 5\n");
    let ran = play(&bench, &["short.yaml", "--format", "json"]);
    assert_eq!((ran.code, ran.err.as_str()), (0, "(the script ran out before the call was over)\n"));
    assert!(ran.out.contains("\"outcome\":\"broken-off\""), "{ran}");
}

#[test]
fn lines_that_were_not_said_are_counted() {
    let bench = Bench::with_gym();
    let more = "    - say: { en: Still there?, ru: Вы тут? }\n      means: [introduce]\n";
    bench.write("gym/long.yaml", format!("{}{more}", crate::gym::FAILING));
    let shown = play(&bench, &["long.yaml"]).good();
    assert!(shown.ends_with("\n(lines of the script that were not said: 1)\n"), "{shown}");
}

#[test]
fn the_same_seed_brings_the_same_call() {
    let bench = Bench::new();
    let play = |seed: &str| {
        bench.run(&["play", "attacker", "--script", "model", "--seed", seed, "--at", AT, "--transcript", "-"]).good()
    };
    assert_eq!(play("11"), play("11"));
    assert_ne!(play("11"), play("12"));
}

#[test]
fn a_script_without_a_call_that_was_due() {
    let bench = Bench::with_gym();
    let twice = CORNER_SHOP
        .replace("patience: 40", "patience: 40\ncalls: [{}, { after: 1 day }]")
        .replace("    promises: { in: 2 days, names: [sum, date] }\n", "");
    bench.write("gym/scenarios/corner-shop.yaml", twice);
    let play = |script: &str| play(&bench, &[script]);
    let one = play("model");
    let told = format!("{}{}", one.out, one.err);
    assert!(told.contains("a further call was due, and the script has none"), "{told}");
    assert!(!told.contains("the script ran out"), "{told}");
    let model = bench.read("gym/scripts/calls/corner-shop/model.yaml");
    let wait = "  - - wait: 8\n";
    bench.write("gym/scripts/calls/corner-shop/twice.yaml", format!("{model}{wait}"));
    let two = play("twice");
    let told = format!("{}{}", two.out, two.err);
    assert!(told.contains("(1 day later. It rings…)"), "{told}");
    assert!(told.contains("the script ran out before the call was over"), "{told}");
}
