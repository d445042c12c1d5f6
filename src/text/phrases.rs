use super::Lang;

/// Declares every text of the program itself in all four languages: one that is missing does not compile.
macro_rules! phrases {
    ($($name:ident: $en:literal, $ru:literal, $uk:literal, $ro:literal;)+) => {
        /// A text of the program itself.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum Phrase {
            $(#[doc = $en] $name,)+
        }

        const TEXTS: &[[&str; Lang::ALL.len()]] = &[$([$en, $ru, $uk, $ro]),+];
    };
}

phrases! {
    Invoice: "Invoice", "Счёт",
        "Рахунок", "Factura";
    IssuedOn: "issued", "выставлен",
        "виставлено", "emisă";
    DueOn: "due", "срок оплаты",
        "строк оплати", "scadentă";
    SentBy: "sent by", "отправлен",
        "надіслано", "trimisă";
    DaysOverdue: "days overdue", "дней просрочки:",
        "прострочення, днів:", "zile de întârziere:";
    DaysLeft: "days until due", "дней до срока оплаты:",
        "до строку оплати, днів:", "zile până la scadență:";
    Undisputed: "Undisputed part", "Бесспорная часть",
        "Безспірна частина", "Partea necontestată";
    Contract: "Contract", "Договор",
        "Договір", "Contract";
    PaymentTerm: "payment term", "срок оплаты",
        "строк оплати", "termen de plată";
    Penalty: "penalty", "пеня",
        "пеня", "penalitate";
    Acceptance: "acceptance within", "приёмка в течение",
        "приймання протягом", "recepție în termen de";
    Claims: "claims within", "претензии в течение",
        "претензії протягом", "reclamații în termen de";
    Clause: "clause", "пункт",
        "пункт", "punctul";
    Days: "days", "дн.",
        "дн.", "zile";
    ADay: "a day", "в день",
        "на день", "pe zi";
    Within: "within", "в течение",
        "протягом", "în termen de";
    Discount: "Discount for prompt payment", "Скидка за быструю оплату",
        "Знижка за швидку оплату", "Reducere pentru plata rapidă";
    CreditLimit: "Credit limit", "Кредитный лимит",
        "Кредитний ліміт", "Limită de credit";
    EarlierCalls: "From earlier calls", "Из прежних разговоров",
        "З попередніх розмов", "Din convorbirile anterioare";
    TheySaidAllWasWell: "they said that all was well", "говорили, что всё хорошо",
        "казали, що все гаразд", "au spus că totul este în regulă";
    WeParted: "we said that it is the firm that demands, not we", "мы сказали, что требует фирма, а не мы",
        "ми сказали, що вимагає фірма, а не ми", "am spus că firma este cea care cere, nu noi";
    TheyBroke: "promises they broke:", "нарушенных обещаний:",
        "порушених обіцянок:", "promisiuni încălcate:";
    WeKnowTheDecider: "they told us who decides", "назвали того, кто решает",
        "назвали того, хто вирішує", "ne-au spus cine decide";
    WeAnnounced: "we announced a step and have not taken it", "мы объявили шаг и не сделали его",
        "ми оголосили крок і не зробили його", "am anunțat un pas și nu l-am făcut";
    Delivery: "Delivery", "Поставка",
        "Постачання", "Livrarea";
    Delivered: "made", "выполнена",
        "виконано", "făcută";
    NotDelivered: "not made yet", "ещё не выполнена",
        "ще не виконано", "încă nefăcută";
    Accepted: "accepted", "принята",
        "прийнято", "recepționată";
    NotAccepted: "acceptance not signed", "приёмка не подписана",
        "приймання не підписано", "recepția nu este semnată";
    InStock: "the whole lot is in stock", "вся партия на складе",
        "уся партія на складі", "întregul lot este în stoc";
    NextInStock: "the next lot is in stock", "следующая партия на складе",
        "наступна партія на складі", "următorul lot este în stoc";
    DeliveryIn: "delivered within", "доставка за",
        "доставка за", "livrare în";
    Goods: "Goods", "Товар",
        "Товар", "Marfa";
    OurSide: "Our side", "Наша сторона",
        "Наша сторона", "Partea noastră";
    YouAre: "you are", "вас зовут",
        "вас звати", "vă numiți";
    PicksUp: "Picks up", "Берёт трубку",
        "Бере слухавку", "Răspunde";
    AlsoThere: "Also there", "Там же",
        "Там само", "Tot acolo";
    AlsoInvolved: "Also involved", "Ещё в деле",
        "Ще у справі", "De asemenea în cauză";
    OwnColleague: "Own colleague", "Наш сотрудник",
        "Наш співробітник", "Din firma noastră";
    Complaints: "Complaints", "Претензии",
        "Претензії", "Reclamații";
    NoComplaints: "none on file", "в досье нет",
        "у досьє немає", "niciuna în dosar";
    Orders: "Orders", "Заказы",
        "Замовлення", "Comenzi";
    CallsSoFar: "Calls so far", "Прежние звонки",
        "Попередні дзвінки", "Apeluri de până acum";
    NoCalls: "none", "не было",
        "не було", "niciunul";
    AlsoKnown: "Also known", "Ещё известно",
        "Ще відомо", "Se mai știe";
    Policies: "Rules of our house", "Правила нашей компании",
        "Правила нашої компанії", "Regulile companiei noastre";
    Consequences: "Real next steps", "Реальные следующие шаги",
        "Реальні наступні кроки", "Pașii următori reali";
    Decides: "decides on payment", "решает об оплате",
        "вирішує щодо оплати", "decide asupra plății";
    SentByEmail: "e-mail", "электронной почтой",
        "електронною поштою", "prin e-mail";
    SentByPost: "post", "почтой",
        "поштою", "prin poștă";
    SentByFax: "fax", "факсом",
        "факсом", "prin fax";
    SentByCourier: "courier", "курьером",
        "кур’єром", "prin curier";
    SentByMessenger: "messenger", "в мессенджере",
        "у месенджері", "prin mesagerie instant";
    SentByPortal: "the document exchange", "через ЭДО",
        "через ЕДО", "prin schimbul electronic de documente";
    SentByHand: "hand, with the goods", "вместе с товаром",
        "разом із товаром", "odată cu marfa";
    NothingOfTheKind: "the dossier has nothing of the kind", "в досье ничего такого нет",
        "у досьє нічого такого немає", "în dosar nu există nimic de acest fel";
    PromisedWas: "promised was", "обещано было",
        "обіцяно було", "s-a promis";
    YourName: "[your name]", "[ваше имя]",
        "[ваше ім’я]", "[numele dvs.]";
}

impl Phrase {
    /// The text in `lang`.
    pub fn text(self, lang: Lang) -> &'static str {
        TEXTS[self as usize][lang as usize]
    }
}
