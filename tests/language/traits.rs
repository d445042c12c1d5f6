//! Traits: found, composed, overridden.

use insta::assert_snapshot;

use crate::makeshift::debtor;

const GREETS: &str = "rules:\n  - { id: greets, hears: small-talk, says: [{ en: Hello. }] }";

#[test]
fn a_trait_that_is_not_there() {
    assert_snapshot!(debtor("traits: [plane]").problems(), @r"
    error[unknown-trait]: there is no trait `plane`
     --> scenarios/late.yaml:1:10
      |
    1 | traits: [plane]
      |          ^^^^^
      |
      = help: traits are files in scenarios/traits/
    ");
}

#[test]
fn a_ring_of_traits() {
    let draft =
        debtor("traits: [plain, chicken]").a_trait("chicken", "traits: [egg]").a_trait("egg", "traits: [chicken]");
    assert_snapshot!(draft.problems(), @r"
    error[trait-cycle]: the traits build on each other in a ring: chicken -> egg -> chicken
     --> scenarios/traits/egg.yaml:2:10
      |
    2 | traits: [chicken]
      |          ^^^^^^^
      |
      = help: take one of them out of the other's `traits:`
    ");
}

#[test]
fn a_trait_that_builds_on_itself() {
    let draft = debtor("traits: [plain, ego]").a_trait("ego", "traits: [ego]");
    assert_snapshot!(draft.brief_problems(), @"scenarios/traits/ego.yaml:2:10 trait-cycle: the traits build on each other in a ring: ego -> ego");
}

#[test]
fn overriding_a_rule_that_is_not_there() {
    let draft = debtor("traits: [plain, polite]\noverrides: [polite/greet]").a_trait("polite", GREETS);
    assert_snapshot!(draft.problems(), @r"
    error[unknown-rule]: there is no rule `polite/greet` to override
     --> scenarios/late.yaml:2:13
      |
    2 | overrides: [polite/greet]
      |             ^^^^^^^^^^^^
      |
      = help: did you mean `polite/greets`?
    ");
}

#[test]
fn ones_own_rules_are_taken_out_not_overridden() {
    assert_snapshot!(debtor(&format!("{GREETS}\noverrides: [greets]")).brief_problems(), @"scenarios/late.yaml:3:13 unknown-rule: there is no rule `greets` to override");
}

#[test]
fn a_trait_on_its_own_is_checked_too() {
    let gym = debtor("").a_trait("polite", "stage: overdue").open().expect("a sound playbook");
    let mut report = ringside::diagnostic::Report::default();
    gym.check_trait("polite", &mut report);
    assert_eq!(report.sorted().iter().map(|found| found.id).collect::<Vec<_>>(), ["unknown-key"]);
}

#[test]
fn traits_come_first_each_once_the_scenario_last() {
    let adds = |id: &str| format!("rules:\n  - {{ id: warms, on: {{ hears: small-talk }}, adds: {{ trust: {id} }} }}");
    let draft = debtor(&format!("traits: [plain, left, right]\n{}", adds("1")))
        .a_trait("base", &adds("2"))
        .a_trait("left", &format!("traits: [base]\n{}", adds("3")))
        .a_trait("right", &format!("traits: [base]\n{}", adds("4")));
    let order: Vec<String> = draft.compiled().reactions.iter().map(|reaction| reaction.rule.id.to_string()).collect();
    assert_eq!(order, ["base/warms", "left/warms", "right/warms", "warms"]);
}

#[test]
fn the_scenarios_own_value_wins_then_the_later_trait() {
    let draft = debtor("traits: [plain, calm, hot]\ngauges: { trust: 7 }\npatience: 9")
        .a_trait("calm", "gauges: { heat: 1, trust: 1, respect: 11 }\npatience: 3")
        .a_trait("hot", "gauges: { heat: 80, trust: 2 }");
    let start = draft.compiled().start;
    assert_eq!(start.gauges, [7, 11, 30, 80]);
    assert_eq!(start.patience, 9);
}

#[test]
fn an_overridden_rule_is_gone() {
    let with = debtor("traits: [plain, polite]").a_trait("polite", GREETS);
    assert_eq!(with.call().makes(["small-talk"]), "polite/greets");
    let without = debtor("traits: [plain, polite]\noverrides: [polite/greets]").a_trait("polite", GREETS);
    assert_eq!(without.call().makes(["small-talk"]), "plain/shrugs");
}
