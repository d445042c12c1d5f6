//! What a trainee reads before dialling.

use insta::assert_snapshot;
use jiff::civil::date;
use ringside::playbook::{Carried, CarriedFact};
use ringside::scenario::Scenario;
use ringside::session::dossier;
use ringside::text::Lang;

use crate::makeshift::{debtor, shipped};

const FILE: &str = r#"title: { en: Bowls, ru: "Миски" }
traits: []
us: { firm: { en: Kiln 窯, ru: "Печь 窯" }, goods: { en: bowls, ru: "миски 碗" }, me: { en: Nina, ru: "Нина" } }
people:
  - { id: olga, name: { en: Olga, ru: "Ольга" }, role: { en: owner, ru: "хозяйка" }, firm: { en: Noodles 麺, ru: "Лапша 麺" }, decides: true }
  - { id: petr, name: { en: Peter, ru: "Пётр" }, role: { en: cook, ru: "повар" }, firm: { en: Noodles 麺, ru: "Лапша 麺" }, answers: true }
  - { id: ilya, name: { en: Ilya, ru: "Илья" }, role: { en: bookkeeper, ru: "бухгалтер" }, firm: { en: Ledger Ltd, ru: "ООО «Баланс»" } }
  - { id: kim, name: { en: Kim, ru: "Ким" }, role: { en: salesman, ru: "продавец" }, firm: { en: Kiln 窯, ru: "Печь 窯" } }
case:
  delivered: true
  accepted: true
  invoice: { number: "417", amount: 184000 RUB, issued: 20 days ago, due: 6 days ago }
  undisputed: 100000 RUB
  contract: { number: "12/26", term: 14 days, penalty: 0.1% a day }
  stock: true
  delivery: 2 days
  discount: 3% within 7 days
  credit-limit: 300000 RUB
  notes: [{ en: The cook sleeps till noon., ru: "Повар спит до полудня." }]
  calls: [{ en: Two. The cook was asleep., ru: "Два. Повар спал." }]
  orders: [{ en: Bowls 碗 every spring., ru: "Миски 碗 каждую весну." }]
  complaints:
    - { en: "One, last year: a chip. Exchanged.", ru: "Одна, в прошлом году: скол. Обменяли." }
    - { en: About this lot none., ru: "По этой партии ни одной." }
rules:
  - { id: picks-up, hears: dialled, says: [{ en: Hello?, ru: "Алло?" }] }
  - { id: rings-off, hears: close-politely, says: [{ en: Goodbye., ru: "До свидания." }], ends: goodbye }
"#;

/// The scenario with these lines instead of others of the same file.
fn filed(changes: &[(&str, &str)]) -> Scenario {
    let text = changes.iter().fold(FILE.to_owned(), |text, (old, new)| {
        assert!(text.contains(old), "{old} stands in the file");
        text.replace(old, new)
    });
    debtor(&text).compiled()
}

fn told(scenario: &Scenario, lang: Lang) -> String {
    dossier(scenario, date(2026, 11, 25), lang).join("\n")
}

#[test]
fn every_line_has_its_label_and_its_place() {
    assert_snapshot!(told(&filed(&[]), Lang::En), @r"
    Our side: Kiln 窯, you are Nina
    Picks up: Peter, cook, Noodles 麺
    Also there: Olga, owner, Noodles 麺
    Also involved: Ilya, bookkeeper, Ledger Ltd
    Own colleague: Kim, salesman
    Goods: bowls
    Invoice № 417: 184,000 roubles; issued Thu, 5 November; due Thu, 19 November, 6 days overdue; sent by e-mail
    Undisputed part: 100,000 roubles
    Contract № 12/26: payment term 14 days, penalty 0.1% a day
    Delivery: made, accepted, the next lot is in stock, delivered within 2 days
    Discount for prompt payment: 3% within 7 days
    Credit limit: 300,000 roubles
    Complaints: One, last year: a chip. Exchanged.
    Complaints: About this lot none.
    Orders: Bowls 碗 every spring.
    Calls so far: Two. The cook was asleep.
    Also known: The cook sleeps till noon.
    ");
    assert_snapshot!(told(&filed(&[]), Lang::Ru), @r"
    Наша сторона: «Печь 窯», вас зовут Нина
    Берёт трубку: Пётр, повар, «Лапша 麺»
    Там же: Ольга, хозяйка, «Лапша 麺»
    Ещё в деле: Илья, бухгалтер, ООО «Баланс»
    Наш сотрудник: Ким, продавец
    Товар: миски 碗
    Счёт № 417: 184 000 рублей; выставлен чт, 5 ноября; срок оплаты чт, 19 ноября, дней просрочки: 6; отправлен электронной почтой
    Бесспорная часть: 100 000 рублей
    Договор № 12/26: срок оплаты 14 дн., пеня 0,1% в день
    Поставка: выполнена, принята, следующая партия на складе, доставка за 2 дн.
    Скидка за быструю оплату: 3% в течение 7 дн.
    Кредитный лимит: 300 000 рублей
    Претензии: Одна, в прошлом году: скол. Обменяли.
    Претензии: По этой партии ни одной.
    Заказы: Миски 碗 каждую весну.
    Прежние звонки: Два. Повар спал.
    Ещё известно: Повар спит до полудня.
    ");
}

#[test]
fn nothing_before_is_worth_knowing_too() {
    let bare = debtor("").compiled();
    assert_snapshot!(told(&bare, Lang::En), @r"
    Our side: Vector
    Picks up: Ivan, owner, Stroykom
    Goods: shelving
    Invoice № 417: 184,000 roubles; issued Thu, 5 November; due Thu, 19 November, 6 days overdue; sent by e-mail
    Delivery: not made yet
    Complaints: none on file
    Calls so far: none
    ");
}

/// That nobody rang would not be true, and the file knows who was named.
#[test]
fn after_earlier_weeks_the_file_does_not_deny_them() {
    let facts = vec![(CarriedFact::DeciderKnown, 1)];
    let carried = Carried { facts, ..Carried::default() };
    let silent = filed(&[("  calls: [{ en: Two. The cook was asleep., ru: \"Два. Повар спал.\" }]\n", "")]);
    let told = told(&silent.carrying(&carried, date(2026, 11, 25)), Lang::En);
    let of_interest = |line: &&str| line.contains("Olga") || line.to_lowercase().contains("calls");
    assert_snapshot!(told.lines().filter(of_interest).collect::<Vec<_>>().join("\n"), @r"
    Also there: Olga, owner, Noodles 麺 (decides on payment)
    From earlier calls: they told us who decides
    ");
}

#[test]
fn a_colleague_who_picks_up() {
    let changes = [
        (
            "role: { en: cook, ru: \"повар\" }, firm: { en: Noodles 麺, ru: \"Лапша 麺\" }",
            "role: { en: clerk }, firm: { en: Kiln 窯 }",
        ),
        ("title: { en: Bowls, ru: \"Миски\" }", "title: { en: Bowls }"),
    ];
    let told = told(&filed(&changes), Lang::En);
    assert_snapshot!(told.lines().skip(1).take(4).collect::<Vec<_>>().join("\n"), @r"
    Own colleague: Peter, clerk (picks up)
    Also involved: Olga, owner, Noodles 麺
    Also involved: Ilya, bookkeeper, Ledger Ltd
    Own colleague: Kim, salesman
    ");
}

#[test]
fn a_complaint_that_was_translated_by_half() {
    let text = FILE.replace("Exchanged.\", ru: \"Одна, в прошлом году: скол. Обменяли.\"", "Exchanged.\"");
    assert_snapshot!(debtor(&text).problems(), @r#"
    warning[missing-translation]: this text is not there in `ru`
      --> scenarios/late.yaml:23:7
       |
    23 |     - { en: "One, last year: a chip. Exchanged." }
       |       ^
       |
       = help: translate, or take `ru` out of the scenario's title
    "#);
}

#[test]
fn a_complaint_that_is_no_text() {
    let text = FILE.replace("About this lot none., ru: \"По этой партии ни одной.\"", "\"About  this lot\", de: Keine");
    assert_snapshot!(debtor(&text).brief_problems(), @r"
    scenarios/late.yaml:24:7 missing-translation: this text is not there in `ru`
    scenarios/late.yaml:24:32 unknown-language: there is no language `de`
    ");
    let text = FILE.replace("  calls: [{ en: Two. The cook was asleep., ru: \"Два. Повар спал.\" }]", "  calls: none");
    assert_snapshot!(debtor(&text).problems(), @r"
    error[wrong-shape]: expected a list (`- …` lines or `[a, b]`), found a single value
      --> scenarios/late.yaml:20:10
       |
    20 |   calls: none
       |          ^^^^ a single value
    ");
}

/// Short enough to be read at a glance, in every language, and something on everybody.
#[test]
fn the_shipped_files_are_whole_and_short() {
    let gym = shipped();
    for id in gym.scenario_ids() {
        let scenario = gym.scenario(&id).scenario.expect("a shipped debtor loads");
        let case = &scenario.case;
        assert!(!case.orders.is_empty(), "{id}: what do they order?");
        for line in [&case.complaints, &case.orders, &case.calls].into_iter().flatten() {
            for lang in &scenario.langs {
                let text = line.get(*lang).unwrap_or_else(|| panic!("{id} in {lang}: {}", line.in_lang(*lang)));
                assert!(text.chars().count() <= 110, "{id}: {text}");
            }
        }
    }
}
