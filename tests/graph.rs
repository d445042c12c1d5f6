//! What leads where: situations, what opens them, and what nobody can come to; as Mermaid, for Graphviz, and as a page.

mod ring;

use ring::*;
use ringside::graph::{Graph, dot, gather, mermaid, page};
use ringside::simulate::{Craft, Plan, survey};

/// A debtor who must be asked why before he owns up, promises then, and has one thing to say that nobody will ever hear.
const SHY: &str = "
  - { id: warms-up, on: { hears: ask-reason }, adds: { warm: 1 } }
  - { id: hums, hears: ask-reason, says: [{ en: 'Well, you know.' }] }
  - { id: owns-up, hears: ask-payment-date, memory: { warm: at least 1 }, promises: { in: 2 days, names: [sum, date] }, says: [{ en: '<Friday> & \"no later\".' }] }
  - { id: chats, hears: [small-talk, close-politely], promise: dated, says: [{ en: 'Nice weather.' }] }
  - { id: dreams, hears: small-talk, memory: { rich: 1 }, says: [{ en: 'If I were rich!' }] }
";

fn shy() -> Graph {
    let briefing = sparring("memory: { warm: 0, rich: 0 }\npatience: 20", SHY.trim_end());
    let craft = Craft::of(&briefing.playbook, &briefing.scenario, &[], Vec::new());
    let found = survey(&briefing, &craft, Plan { calls: 300, seed: 1, threads: 2 }, &mut |_| {});
    gather(&briefing, &found, |_| false)
}

#[test]
fn situations_and_what_opens_them() {
    let text = mermaid(&shy());
    let without_counts: String =
        text.split('×').map(|part| part.trim_start_matches(|c: char| c.is_ascii_digit())).collect();
    insta::assert_snapshot!(without_counts, @r##"
    ---
    title: Ivan
    ---
    flowchart LR
      s0["at any time: the scenario's own<br/>ask-reason → warms-up <br/>ask-reason → hums <br/>dialled → picks-up <br/>anything → listens <br/>set-boundary → parts "]
      s1["warm at least 1<br/>ask-payment-date → owns-up "]
      s2["promise dated<br/>small-talk or close-politely → chats "]
      s3["rich 1<br/>small-talk → dreams "]
      s0 -->|"warm at least 1 "| s1
      s1 -->|"promise dated "| s2
      classDef dead fill:#fbd9da,stroke:#c4232b
      class s3 dead
    "##);
}

#[test]
fn for_graphviz_what_never_came_up_is_red() {
    let text = dot(&shy());
    assert!(text.starts_with("digraph \"ivan\" {\n  rankdir=LR;"), "{text}");
    let dead: Vec<&str> = text.lines().filter(|line| line.contains("color=red")).collect();
    assert!(dead.len() == 1 && dead[0].contains("rich 1"), "{dead:?}");
    assert!(text.contains("label=\"warm at least 1 ×"), "{text}");
}

#[test]
fn a_page_that_needs_nothing_else() {
    let html = page(&shy());
    assert!(html.contains("&lt;Friday&gt; &amp; &quot;no later&quot;.") && !html.contains("<Friday>"));
    let addresses: Vec<&str> = html.match_indices("http").map(|(at, _)| &html[at..at + 26]).collect();
    assert_eq!(addresses, ["http://www.w3.org/2000/svg"], "only the name of a format, nothing that is fetched");
    assert_eq!(html.matches("<g class=\"situation dead\"").count(), 1, "who is never rich never dreams");
    assert_eq!(html.matches("<g class=\"situation").count(), 4);
    assert!(html.contains("opens warm at least 1 ("), "a line says what it brings about");
}

#[test]
fn a_situation_stands_to_the_right_of_what_opens_it() {
    let graph = shy();
    let depth = |name: &str| graph.situations.iter().find(|it| it.name.contains(name)).expect("a situation").depth;
    assert_eq!(depth("at any time"), Some(0));
    assert_eq!(depth("warm"), Some(1));
    assert_eq!(depth("promise dated"), Some(2));
    assert_eq!(depth("rich"), None, "nothing opens it");
}
