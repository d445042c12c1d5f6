//! What is meant can be allowed, and what is allowed must exist.

use insta::assert_snapshot;

use crate::makeshift::debtor;

#[test]
fn at_the_end_of_the_line_above_it_or_for_the_file() {
    let lint = "fact-never-read";
    assert_ne!(debtor("memory:\n  moved: 0").found(lint), "");
    assert_eq!(debtor("memory:\n  moved: 0 # allow: fact-never-read").found(lint), "");
    assert_eq!(
        debtor("memory:\n  # a joke of the author's, allow: nothing\n  # allow: no-tests, fact-never-read\n  moved: 0")
            .found(lint),
        ""
    );
    assert_eq!(debtor("memory:\n  moved: 0\n# allow-file: fact-never-read").found(lint), "");
    assert_ne!(debtor("# allow: fact-never-read\nmemory:\n  moved: 0").found(lint), "", "only the next line");
}

#[test]
fn what_loading_warns_of_can_be_meant_too() {
    let idle = "rules:\n  - id: nothing-yet # allow: idle-reaction\n    on: { hears: insult }";
    assert_eq!(debtor(idle).found("idle-reaction"), "");
}

#[test]
fn errors_cannot_be_allowed() {
    assert_ne!(debtor("stage: tomorrow # allow: unknown-word").found("unknown-word"), "");
}

#[test]
fn an_id_that_there_is_not() {
    assert_snapshot!(debtor("memory: { moved: 0 } # allow: fact-never-raed").found("unknown-allow"), @"
    warning[unknown-allow]: `fact-never-raed` is nothing that can be allowed
     --> scenarios/late.yaml:1:22
      |
    1 | memory: { moved: 0 } # allow: fact-never-raed
      |                      ^^^^^^^^^^^^^^^^^^^^^^^^
      |
      = help: `ringside explain lints` lists what can
    ");
}
