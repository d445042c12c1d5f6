//! The campaign's own words, English and Russian: what is decided, what happened, what the coach says.

use super::decision::{Action, Rule};
use super::finding_words::finding_words;
use super::journal::{Happened, Talked};
use super::plan::{Day, Plan};
use super::words::{
    Audience, Channel, Check, Fault, Overload, Paper, Question, Secretary, Status, Step, Study, Treatment, Worth,
};
use crate::playbook::Playbook;
use crate::text::{Currency, Lang, Money, spoken_date};

/// A text in English and in Russian; whoever reads Ukrainian or Romanian gets English.
pub type Pair = [&'static str; 2];

/// The text in a language.
pub fn in_lang(pair: Pair, lang: Lang) -> &'static str {
    pair[usize::from(lang == Lang::Ru)]
}

/// A word of a decision that people read.
pub trait Worded {
    /// The word, English and Russian.
    fn words(self) -> Pair;
}

/// Declares the words of an enum, in its order.
macro_rules! worded {
    ($($type:ident: [$($en:literal, $ru:literal;)+])+) => {$(
        impl Worded for $type {
            fn words(self) -> Pair {
                const WORDS: &[Pair] = &[$([$en, $ru]),+];
                const _: () = assert!(WORDS.len() == $type::ALL.len(), "every value has its words");
                WORDS[self as usize]
            }
        }
    )+};
}

worded! {
    Treatment: [
        "deliver on credit, as always", "отгрузить с отсрочкой, как всегда";
        "hold it and tell the true rule at once", "придержать и сразу сказать настоящее правило";
        "deliver on time, without the discount", "отгрузить вовремя, но без скидки";
        "fill it in part", "отгрузить часть";
        "cash on delivery", "оплата при получении";
        "leave it lying and say nothing", "отложить и промолчать";
        "hold it by an invented rule", "придержать, выдумав правило";
    ]
    Paper: [
        "the invoice once more", "счёт ещё раз";
        "a clear invoice: how much, to whom, when, how", "ясный счёт: сколько, кому, когда, как";
        "a statement of what is open", "акт сверки";
        "notice of what is coming", "уведомление о предстоящем";
    ]
    Channel: [
        "by e-mail", "электронной почтой";
        "by post", "почтой";
        "by courier", "курьером";
    ]
    Check: [
        "ask those who worked with them", "спросить тех, кто с ними работал";
        "ask the references they picked", "спросить по их рекомендациям";
        "papers on solvency", "документы о платёжеспособности";
    ]
    Step: [
        "a formal claim", "претензия";
        "court", "суд";
        "stop pressing", "прекратить давление";
    ]
    Audience: [
        "announced to nobody", "никому не объявлена";
        "announced to all, before the due date", "объявлена всем, до срока";
        "offered to those who are late", "предложена опоздавшим";
    ]
    Overload: [
        "name longer dates", "назвать более долгие сроки";
        "promise the usual date anyway", "всё равно обещать обычный срок";
    ]
    Secretary: [
        "leave her alone", "оставить в покое";
        "reprimand her", "сделать выговор";
    ]
    Question: [
        "how does it go with them?", "как с ними идут дела?";
        "what is behind it?", "что за этим стоит?";
    ]
    Study: [
        "each manager's ways, the typical contract", "повадки менеджеров, типовой договор";
        "the goods", "товар";
        "the client base, by yearly debt", "клиентская база, по годовому долгу";
    ]
    Status: [
        "wants terms", "просит условия";
        "signed, unpaid", "подписан, не оплачен";
        "paid, to be delivered", "оплачен, ждёт отгрузки";
        "client", "клиент";
        "refused", "отказался";
        "insolvent", "разорён";
        "gone elsewhere", "ушёл к другим";
    ]
    Fault: [
        "a pretext", "отговорка";
        "partly true", "отчасти правда";
        "true", "правда";
    ]
    Worth: [
        "solid", "надёжный";
        "slow", "медленный";
        "bad", "плохой";
    ]
    Talked: [
        "not reached", "не дозвонились";
        "talked", "поговорили";
        "put off", "отложил разговор";
        "promised", "обещал";
        "refused officially", "официально отказал";
        "hung up", "бросил трубку";
    ]
}

/// A sum as people read it.
pub fn sum(minor: i64, currency: Currency, lang: Lang) -> String {
    Money { minor: minor / 100 * 100, currency }.spoken(lang)
}

/// A decision about an account, in a few words.
pub fn action_told(action: &Action, plan: &Plan, lang: Lang) -> String {
    let say = |pair: Pair| in_lang(pair, lang).to_owned();
    match action {
        Action::Call(approach) => plan.method.approaches[usize::from(*approach)].name.in_lang(lang).to_owned(),
        Action::Played(..) => say(["call, played in full", "звонок, сыгранный целиком"]),
        Action::Send(paper, channel) => format!("{}, {}", say(paper.words()), say(channel.words())),
        Action::Note(_) => say(["write the reason down", "записать причину"]),
        Action::Plan(days) => format!("{} {days}", say(["call again, days:", "позвонить снова, дней:"])),
        Action::Treat(treatment) => say(treatment.words()),
        Action::Check(check) => say(check.words()),
        Action::Grant(0, _) => say(["prepayment", "предоплата"]),
        Action::Grant(days, interest) => {
            let with = if *interest {
                ["days, with late interest", "дн., с пеней"]
            } else {
                ["days, no late interest", "дн., без пени"]
            };
            format!("{days} {}", say(with))
        }
        Action::Decline => say(["decline", "отказать"]),
        Action::Ask(question) => say(question.words()),
        Action::Step(step) => say(step.words()),
    }
}

/// A ruling for the house, in a few words.
pub fn rule_told(rule: Rule, lang: Lang) -> String {
    let say = |pair: Pair| in_lang(pair, lang);
    match rule {
        Rule::Discount(audience) => format!("{} {}", say(["discount", "скидка"]), say(audience.words())),
        Rule::Deals(count) => format!("{} {count}", say(["new deals opened:", "открыто новых сделок:"])),
        Rule::Overload(answer) => say(answer.words()).to_owned(),
        Rule::Secretary(answer) => format!("{}: {}", say(["the secretary", "секретарь"]), say(answer.words())),
        Rule::Study(topic) => format!("{} {}", say(["learn:", "изучить:"]), say(topic.words())),
    }
}

/// What happened, as a sentence.
pub fn told(event: &Happened, plan: &Plan, playbook: &Playbook, lang: Lang) -> String {
    let say = |pair: Pair| in_lang(pair, lang).to_owned();
    let money = |minor: i64| sum(minor, plan.currency, lang);
    let with = |pair: Pair, minor: i64| format!("{} {}", in_lang(pair, lang), money(minor));
    match event {
        Happened::Called { approach: None, talked } => format!("{}: {}", say(["call", "звонок"]), say(talked.words())),
        Happened::Called { approach: Some(approach), talked } => {
            let name = plan.method.approaches[usize::from(*approach)].name.in_lang(lang);
            format!("{name}: {}", say(talked.words()))
        }
        Happened::Promised { on, amount, firmness } => {
            let on = date_told(plan, *on, lang);
            let firm = say(["firmness", "твёрдость"]);
            format!("{} {on}, {firm} {firmness}/3", with(["promised:", "обещано:"], *amount))
        }
        Happened::Kept { amount } => with(["promise kept:", "обещание сдержано:"], *amount),
        Happened::Broke { amount } => with(["promise broken:", "обещание нарушено:"], *amount),
        Happened::Paid { amount } => with(["paid:", "оплачено:"], *amount),
        Happened::Named { obstacle } => {
            format!("{} {}", say(["they named it:", "названо:"]), playbook.obstacle(*obstacle, lang))
        }
        Happened::Cleared { obstacle } => {
            format!("{} {}", say(["out of the way:", "снято:"]), playbook.obstacle(*obstacle, lang))
        }
        Happened::Found { finding } => say(finding_words(*finding).1),
        Happened::Sent { paper } => format!("{} {}", say(["sent:", "отправлено:"]), say(paper.words())),
        Happened::Ordered { amount } => {
            with(["a new order waits for your answer:", "новый заказ ждёт ответа:"], *amount)
        }
        Happened::Treated { treatment } => format!("{} {}", say(["the order:", "заказ:"]), say(treatment.words())),
        Happened::Delivered { amount } => with(["delivered:", "отгружено:"], *amount),
        Happened::OrderLost { amount } => with(["went elsewhere:", "ушло к другим:"], *amount),
        Happened::AskedTerms { days } => format!("{} {days}", say(["asks for terms, days:", "просит отсрочку, дней:"])),
        Happened::Checked { check, well } => {
            let said = if *well {
                ["they speak well of them", "отзываются хорошо"]
            } else {
                ["a warning", "предостерегают"]
            };
            format!("{}: {}", say(check.words()), say(said))
        }
        Happened::Hinted { well: true } => say(["our manager: all well", "наш менеджер: всё хорошо"]),
        Happened::Hinted { well: false } => {
            say(["our manager: could be better", "наш менеджер: могло бы быть и лучше"])
        }
        Happened::Behind { ours: true } => say(["behind it: our manager is too slow", "за этим: наш менеджер медлит"]),
        Happened::Behind { ours: false } => say(["behind it: the client is a bad one", "за этим: клиент плохой"]),
        Happened::Granted { days: 0 } => say(["terms: prepayment", "условия: предоплата"]),
        Happened::Granted { days } => format!("{} {days}", say(["terms, days:", "отсрочка, дней:"])),
        Happened::Left => say(["went elsewhere", "ушёл к другим"]),
        Happened::Refused => say(["refused officially", "официально отказал"]),
        Happened::Signs => say([
            "signs of failing: a silent office, a bailiff's notice",
            "признаки разорения: контора молчит, объявление приставов",
        ]),
        Happened::Failed { lost } => with(["failed; lost:", "разорён; потеряно:"], *lost),
        Happened::Stepped { step } => format!("{} {}", say(["step taken:", "сделан шаг:"]), say(step.words())),
        Happened::Collected { amount } => with(["brought in by force:", "взыскано:"], *amount),
        Happened::GivenAway { amount } => with(["given away:", "уступлено:"], *amount),
        Happened::Spent { amount } => with(["spent on the court:", "потрачено на суд:"], *amount),
        Happened::Trouble => say(["trouble of what was left alone", "беда из того, что оставили без внимания"]),
        Happened::Signed { amount } => with(["signed:", "подписано:"], *amount),
        Happened::Noted { reason } => {
            format!("{} {}", say(["reason written down:", "записана причина:"]), playbook.obstacle(*reason, lang))
        }
        Happened::Warned { reason, times } => {
            let typical = say([
                "typical of such debtors, ask about it now:",
                "типично для таких должников, спросите об этом сразу:",
            ]);
            format!("{typical} {} ({times})", playbook.obstacle(*reason, lang))
        }
        Happened::WantsWriting => say(["asks to be written to, not called", "просит писать, а не звонить"]),
        Happened::News { happening } => plan.events[usize::from(*happening)].told.in_lang(lang).to_owned(),
    }
}

/// A day of the campaign as people say it.
pub fn date_told(plan: &Plan, day: Day, lang: Lang) -> String {
    spoken_date(plan.calendar.date(day), lang)
}
