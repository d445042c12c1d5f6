//! A gym small enough to know by heart: what the built-in debtors say may change, what these tests expect may not.

use crate::bench::Bench;

/// A debtor with few words.
pub const CORNER_SHOP: &str = r#"ringside: 1
title: { en: The corner shop, ru: Магазин на углу }
stage: overdue
difficulty: 1
us:
  firm: { en: Packwell, ru: Упакград }
  goods: { en: boxes, ru: коробки }
people:
  - id: olga
    name: { en: Olga, ru: Ольга }
    role: { en: owner, ru: хозяйка }
    firm: { en: Corner Shop, ru: Уголок }
    answers: true
    decides: true
case:
  delivered: true
  accepted: true
  invoice: { number: "7", amount: 5000 RUB, issued: 14 days ago, due: 4 days ago, sent: e-mail }
patience: 40
rules:
  - id: picks-up
    hears: dialled
    says:
      - { en: Corner Shop., ru: Магазин. }
  - id: pays
    hears: ask-payment-date
    says:
      - { en: "All of it, on {promise-date}.", ru: "Всё, {promise-date}." }
    promises: { in: 2 days, names: [sum, date] }
  - id: leaves
    hears: [close-politely, insult]
    says:
      - { en: "[[Damn]] it. Goodbye.", ru: "[[Чёрт]]. До свидания." }
    ends: goodbye
  - id: waits
    hears: silence
    says:
      - { en: Hello?, ru: Алло? }
  - id: mumbles
    hears: nothing
    says:
      - { en: Mm., ru: Мм. }
  - id: listens
    hears: technique
    says:
      - { en: Yes., ru: Да. }
  - id: bristles
    hears: mistake
    says:
      - { en: Really., ru: Вот как. }
  - id: has-had-enough
    patience: 0
    says:
      - { en: Enough., ru: Хватит. }
    ends: goodbye
expects: [ask-payment-date, state-debt]
# A debtor to be known by heart says everything once, and pays at once. allow-file is for that:
# allow-file: no-tests, single-variant, willing-from-the-start
"#;

/// Its model call.
pub const MODEL: &str = r#"ringside: 1
scenario: corner-shop
title: { en: Straight, ru: Прямо }
calls:
  - - say: { en: "Anna from Packwell.", ru: "Анна, Упакград." }
      means: [introduce, state-debt]
    - say: { en: "Which day will you pay?", ru: "Когда оплатите?" }
      means: [ask-payment-date]
    - say: { en: "Thank you, goodbye.", ru: "Спасибо, до свидания." }
      means: [close-politely]
"#;

/// Its failing call.
pub const FAILING: &str = r#"ringside: 1
scenario: corner-shop
title: { en: Rude, ru: Грубо }
calls:
  - - say: { en: "You idiot.", ru: "Вы идиотка." }
      means: [insult]
"#;

impl Bench {
    /// A folder `gym` with the corner shop and its scripts.
    pub fn with_gym() -> Self {
        let bench = Self::new();
        bench.write("gym/ringside.yaml", "ringside: 1\n");
        bench.write("gym/scenarios/corner-shop.yaml", CORNER_SHOP);
        bench.write("gym/scripts/calls/corner-shop/model.yaml", MODEL);
        bench.write("gym/scripts/calls/corner-shop/failing.yaml", FAILING);
        bench
    }
}
