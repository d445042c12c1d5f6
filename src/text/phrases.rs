use super::Lang;

/// Declares every text of the program itself in English and Russian: one that is missing does not compile.
macro_rules! phrases {
    ($($name:ident: $en:literal, $ru:literal;)+) => {
        /// A text of the program itself.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum Phrase {
            $(#[doc = $en] $name,)+
        }

        const TEXTS: &[[&str; 2]] = &[$([$en, $ru]),+];
    };
}

phrases! {
    Invoice: "Invoice", "Счёт";
    IssuedOn: "issued", "выставлен";
    DueOn: "due", "срок оплаты";
    SentBy: "sent by", "отправлен";
    DaysOverdue: "days overdue", "дней просрочки:";
    DaysLeft: "days until due", "дней до срока оплаты:";
    Undisputed: "Undisputed part", "Бесспорная часть";
    Contract: "Contract", "Договор";
    PaymentTerm: "payment term", "срок оплаты";
    Penalty: "penalty", "пеня";
    Acceptance: "acceptance within", "приёмка в течение";
    Claims: "claims within", "претензии в течение";
    Clause: "clause", "пункт";
    Days: "days", "дн.";
    ADay: "a day", "в день";
    Within: "within", "в течение";
    Discount: "Discount for prompt payment", "Скидка за быструю оплату";
    CreditLimit: "Credit limit", "Кредитный лимит";
    EarlierCalls: "From earlier calls", "Из прежних разговоров";
    TheySaidAllWasWell: "they said that all was well", "говорили, что всё хорошо";
    WeParted: "we said that it is the firm that demands, not we", "мы сказали, что требует фирма, а не мы";
    TheyBroke: "promises they broke:", "нарушенных обещаний:";
    WeKnowTheDecider: "they told us who decides", "назвали того, кто решает";
    WeAnnounced: "we announced a step and have not taken it", "мы объявили шаг и не сделали его";
    Delivered: "Delivered", "Поставлено";
    NotDelivered: "Not delivered yet", "Ещё не поставлено";
    Accepted: "accepted", "принято";
    NotAccepted: "acceptance not signed", "приёмка не подписана";
    InStock: "The whole lot is in stock", "Вся партия на складе";
    DeliveryIn: "delivery in", "доставка за";
    Goods: "Goods", "Товар";
    OurFirm: "You call for", "Вы звоните от компании";
    AndYouAre: "as", "вас зовут";
    Debtor: "Debtor", "Должник";
    Policies: "Rules of our house", "Правила нашей компании";
    Consequences: "Real next steps", "Реальные следующие шаги";
    Decides: "decides on payment", "решает об оплате";
    SentByEmail: "e-mail", "электронной почтой";
    SentByPost: "post", "почтой";
    SentByFax: "fax", "факсом";
    SentByCourier: "courier", "курьером";
    SentByMessenger: "messenger", "в мессенджере";
    SentByPortal: "the document exchange", "через ЭДО";
    SentByHand: "hand, with the goods", "вместе с товаром";
    NothingOfTheKind: "the dossier has nothing of the kind", "в досье ничего такого нет";
    PromisedWas: "promised was", "обещано было";
    YourName: "[your name]", "[ваше имя]";
    PicksUp: "picks up", "берёт трубку";
}

impl Phrase {
    /// The text in `lang`; Ukrainian and Romanian calls show the program's own texts in English.
    pub fn text(self, lang: Lang) -> &'static str {
        TEXTS[self as usize][usize::from(lang == Lang::Ru)]
    }
}
