//! What was heard unsurely is said to be so, wherever it is shown.

use crate::bench::{AT, Bench};

/// The failing call of the corner shop, in which the ear was not sure of the insult; and the model call, in which it was not
/// sure who is calling.
fn shown(script: &str, lang: &str, heard: &str, format: &str) -> String {
    let bench = Bench::with_gym();
    let play = ["play", "corner-shop", "--at", AT, "--lang", lang, "--script", script, "--transcript", "call.jsonl"];
    bench.run_in("gym", &play).good();
    let sure = format!(r#""move":"{heard}","confidence":1000"#);
    let kept = bench.read("gym/call.jsonl");
    assert!(kept.contains(&sure));
    bench.write("gym/call.jsonl", kept.replace(&sure, &format!(r#""move":"{heard}","confidence":640"#)));
    bench.run_in("gym", &["replay", "call.jsonl", "--format", format]).good()
}

fn about(shown: &str, wanted: &str) -> String {
    let lines: Vec<&str> = shown.lines().collect();
    let near =
        |at: usize| lines[at.saturating_sub(2)..(at + 2).min(lines.len())].iter().any(|line| line.contains(wanted));
    (0..lines.len()).filter(|at| near(*at)).map(|at| lines[at]).collect::<Vec<_>>().join("\n").trim().to_owned()
}

#[test]
fn in_the_talk_and_in_the_debrief() {
    insta::assert_snapshot!(about(&shown("failing", "en", "insult", "text"), "heard as"), @r"
    You: You idiot.
    (heard as Insult or shout back, unsure)
    Olga: D*** it. Goodbye.
    (the debtor said goodbye)
           «You idiot.» (turn 1)
           heard as Insult or shout back, unsure: half the points, and it never fails the call
           The shouting was meant to pull you off the level of business, and answering in kind finishes the job. The question “when will you pay?” is gone; what remains is a brawl, and a story about your manners.
           say instead: «I won't go on in this manner. The subject is still the payment; tell me when you can talk about it quietly.»
    ");
    insta::assert_snapshot!(about(&shown("model", "ru", "introduce", "text"), "услышано"), @r"
    Вы: Анна, Упакград.
    (услышано как Представиться, не наверняка)
    Ольга: Да.
    Вы: Когда оплатите?
           «Анна, Упакград.» (реплика 1)
           услышано как Представиться, в каждом звонке, не наверняка
       +8  Вежливо закончить  [наша практика]
           «Спасибо, до свидания.» (реплика 3)
    ");
}

#[test]
fn on_the_page_to_keep() {
    insta::assert_snapshot!(about(&shown("failing", "ru", "insult", "markdown"), "услышано"), @r"
    - «Вы идиотка.» (реплика 1)
      - услышано как Оскорбить или накричать в ответ, не наверняка: половина баллов, и звонок из-за этого не провален
      - Крик для того и нужен, чтобы стащить вас с делового уровня, и ответ тем же довершает дело. Вопроса «когда заплатите?» больше нет, остались перебранка и рассказы о ваших манерах.
      - скажите иначе: «В такой манере я не продолжаю. Тема прежняя, оплата; скажите, когда сможете о ней спокойно.»

    - услышано как Оскорбить или накричать в ответ, не наверняка: Ошибка

    **Ольга:** Ч\*\*\*. До свидания.
    ");
}

#[test]
fn for_programs() {
    let told: serde_json::Value = serde_json::from_str(&shown("failing", "en", "insult", "json")).expect("JSON");
    assert_eq!(told["mistakes"][0]["unsure"], true);
    assert_eq!(told["mistakes"][0]["auto_fail"], false);
}

#[test]
fn in_the_explanation_of_every_move() {
    let explain = |id: &str, lang: &str| Bench::new().run(&["explain", id, "--lang", lang]).good();
    insta::assert_snapshot!(about(&explain("insult", "en"), "unsurely"), @r"
    Heard unsurely (under 700 per mille), it is shown as «heard as …, unsure», costs half and never fails the call.

    [follows from the method, 002:37-41]
    ");
    insta::assert_snapshot!(about(&explain("introduce", "ru"), "не наверняка"), @r"
    Услышанное не наверняка (меньше 700 промилле) засчитано целиком и показано как «услышано как …, не наверняка».

    [метод, 000:3, 000:7]
    ");
}
