//! Which figures of a trainee's line contradict the case.
//!
//! One line a case: what was typed, and what must come of it. `""` means that nobody may complain;
//! `"190 000 -> 184000 RUB"` means that these words are wrong and that this is what the dossier says.

use jiff::civil::{Date, date};
use proptest::prelude::*;
use ringside::ear::figures::{CaseFacts, ClaimKind, FigureKind, compare, find_claims, find_figures};
use ringside::text::{Currency, Lang, Money, Percent};

const TODAY: Date = date(2026, 3, 23);

/// Invoice 417 of 28 February over 184 000, of which 50 000 are paid; due on 14 March, nine days ago.
fn case(currency: Currency) -> CaseFacts {
    let money = |whole: i64| Money { minor: whole * 100, currency };
    CaseFacts {
        today: TODAY,
        sums: vec![money(184_000), money(50_000)],
        invoice_numbers: vec!["417".into()],
        contract_numbers: vec!["12/26".into()],
        due: Some(date(2026, 3, 14)),
        issued: Some(date(2026, 2, 28)),
        delivered: Some(date(2026, 2, 27)),
        dates: vec![date(2026, 3, 20)],
        percents: vec![Percent(100), Percent(3000)],
        clauses: vec!["4.2".into(), "7.1".into()],
        terms_days: vec![14, 5],
    }
}

fn home(lang: Lang) -> Currency {
    match lang {
        Lang::En => Currency::Eur,
        Lang::Ru => Currency::Rub,
        Lang::Uk => Currency::Uah,
        Lang::Ro => Currency::Ron,
    }
}

fn complaints(lang: Lang, text: &str) -> String {
    let wrong = compare(lang, text, &case(home(lang)), &[]);
    let lines: Vec<String> = wrong.iter().map(|wrong| format!("{} -> {}", wrong.said, wrong.dossier)).collect();
    lines.join("; ")
}

fn check(lang: Lang, table: &[(&str, &str)]) {
    let surprises: Vec<String> = table
        .iter()
        .map(|(text, expected)| (text, *expected, complaints(lang, text)))
        .filter(|(_, expected, found)| expected != found)
        .map(|(text, expected, found)| format!("{text}\n    expected: {expected}\n    found:    {found}"))
        .collect();
    assert!(surprises.is_empty(), "{} of {}:\n{}", surprises.len(), table.len(), surprises.join("\n"));
}

#[test]
fn english() {
    check(
        Lang::En,
        &[
            // Right, in every usual spelling.
            ("You owe us 184,000 euros.", ""),
            ("You owe us €184k.", ""),
            ("Invoice 417 for 184 000 is nine days overdue.", ""),
            ("The outstanding amount is one hundred eighty-four thousand euros.", ""),
            ("The debt is a hundred and eighty four thousand.", ""),
            ("Invoice no. 417, EUR 184,000.00, due 14 March.", ""),
            ("It was due on March 14, 2026.", ""),
            ("Invoice #417 fell due on 14.03.2026.", ""),
            ("The bill of the 28th of February is over a week late.", ""),
            ("You still owe 134,000 after the part payment.", ""),
            ("You are more than a week overdue.", ""),
            ("Clause 4.2 sets a penalty of 0.1% a day.", ""),
            ("Section 4 of the contract is about payment.", ""),
            ("Under contract 12/26 the payment term is 14 days.", ""),
            ("There is a discount of 3 percent.", ""),
            ("We delivered on the 27th.", ""),
            // Rounded fairly.
            ("You owe us about 180 thousand.", ""),
            ("The debt is almost two hundred thousand.", ""),
            ("Half of the debt is 92 000 euros.", ""),
            ("It was due on 14 March, the first half.", ""),
            ("The first half was due on 14 March, the second third later.", ""),
            // Wrong, and said as a fact.
            ("You owe us 190,000 euros.", "190,000 euros -> 184000 EUR"),
            ("You owe us €148k.", "€148k -> 184000 EUR"),
            ("Invoice 417 for 190 000 is overdue.", "190 000 -> 184000 EUR"),
            ("Did invoice 417 for 190,000 reach you?", "190,000 -> 184000 EUR"),
            (
                "The outstanding amount is one hundred and ninety thousand.",
                "one hundred and ninety thousand -> 184000 EUR",
            ),
            ("You owe us $184,000.", "$184,000 -> 184000 EUR"),
            ("190 000 outstanding, and nobody calls back.", "190 000 -> 184000 EUR"),
            ("Invoice 471 is overdue.", "471 -> 417"),
            ("Has invoice number 714 arrived?", "714 -> 417"),
            ("Our contract no. 13/26 is clear.", "13/26 -> 12/26"),
            ("It was due on 4 March.", "4 March -> 2026-03-14"),
            ("Payment was due on the 10th.", "10th -> 2026-03-14"),
            ("Invoice 417 of 3 March is open.", "3 March -> 2026-02-28"),
            ("We delivered on the 24th of February.", "24th of February -> 2026-02-27"),
            ("You are nineteen days overdue.", "nineteen days -> 9 days"),
            ("That is three weeks late.", "three weeks -> 9 days"),
            ("You're a month overdue.", "month -> 9 days"),
            ("The penalty is 0.5% a day.", "0.5% -> 0.1%"),
            ("Clause 8.3 says 0.2 percent per day.", "8.3 -> 4.2; 0.2 percent -> 0.1%"),
            ("The payment term is 30 days.", "30 days -> 14 days"),
            ("Your terms are net 30.", "30 -> 14 days"),
            ("Your discount is 7%.", "7% -> 3%"),
            ("It's €190,000, invoice 417, due 14 March.", "€190,000 -> 184000 EUR"),
            ("190 000, nine days late.", "190 000 -> 184000 EUR"),
            ("The penalty is half a percent a day.", "half a percent -> 0.1%"),
            ("It was due 19 days ago.", "19 days -> 9 days"),
            ("When will you settle the debt of 190,000?", "190,000 -> 184000 EUR"),
            // Proposals, plans, questions: never wrong.
            ("Could you pay 50 000 by Friday?", ""),
            ("Could you pay 60 000 of the debt by Friday?", ""),
            ("Half now, the rest on the 20th?", ""),
            ("Shall we say 90,000 on the 25th and the rest in April?", ""),
            ("I'll call you on the 24th at 10.", ""),
            ("I'll ring again in half an hour.", ""),
            ("Is it 190,000 that you owe us?", ""),
            ("If you owe us 200,000 by May, we go to court.", ""),
            ("I can give you a deferral of 10 days.", ""),
            ("Would a 5% discount help?", ""),
            ("Pay 40,000 today and I hold the goods.", ""),
            ("The deadline is the 30th, after that we stop deliveries.", ""),
            ("It was due nine days ago, we are in the second week.", ""),
            ("Invoice 417 is nine days late, pay 60,000 today and the rest on Friday.", ""),
            ("We owe you 20,000 for the empty pallets.", ""),
            ("It was due, and I sent it again 3 days ago.", ""),
            // About something else, or nobody's own words.
            ("We sent two trucks with 4 000 boxes.", ""),
            ("Call me on +44 20 7946 0958 before 9:30.", ""),
            ("You said you owed 120,000.", ""),
            ("You don't owe us 190 000.", ""),
            ("\"You owe us 500,000\" is not how I talk.", ""),
            ("Another client owes us 300,000.", ""),
            ("After 30 days overdue the limit goes.", ""),
            ("Article 395 of the civil code applies.", ""),
            ("We have worked together since 2016.", ""),
            ("I sent the invoice 3 times.", ""),
            ("Order 5512 is on its way.", ""),
            ("The invoice went out with waybill 2207, due last week.", ""),
            ("It was due on the 14th, today is the 23rd.", ""),
            ("He handles overdue files on the 1st.", ""),
        ],
    );
}

#[test]
fn russian() {
    check(
        Lang::Ru,
        &[
            ("Вы должны нам 184 000 рублей.", ""),
            ("За вами долг 184 тыс. руб.", ""),
            ("Долг 184т.р., срок вышел 14 марта.", ""),
            ("Счёт 417 на 184к висит девятый день.", ""),
            ("По счёту №417 на сумму 184.000 р. просрочка 9 дней.", ""),
            ("Задолженность сто восемьдесят четыре тысячи рублей.", ""),
            ("Счёт от 28.02 на 184 000, срок был четырнадцатого.", ""),
            ("Остаток долга 134 тысячи.", ""),
            ("Просрочка больше недели.", ""),
            ("У вас девятый день просрочки.", ""),
            ("По п. 4.2 пеня 0,1 % в день.", ""),
            ("Пункт 4.2, одна десятая процента в день.", ""),
            ("По договору 12/26 отсрочка 14 дней.", ""),
            ("Долг около 180 тысяч.", ""),
            ("Долг почти двести тысяч.", ""),
            ("Скидка три процента до пятницы.", ""),
            ("Отгрузили 27 февраля, срок оплаты был до 14.03.2026.", ""),
            // Wrong.
            ("Вы должны нам 190 000 рублей.", "190 000 рублей -> 184000 RUB"),
            ("За вами долг 148 тыс. руб.", "148 тыс. руб -> 184000 RUB"),
            ("Долг 190т.р., это много.", "190т.р -> 184000 RUB"),
            ("Счёт 417 на 194к висит.", "194к -> 184000 RUB"),
            ("До вас дошёл счёт №417 на 190 тысяч?", "190 тысяч -> 184000 RUB"),
            ("Задолженность сто девяносто тысяч.", "сто девяносто тысяч -> 184000 RUB"),
            ("312 тысяч, просрочка 9 дней.", "312 тысяч -> 184000 RUB"),
            ("Числится за вами 93 500, и никто не платит.", "93 500 -> 184000 RUB"),
            ("Итого 210 000 по договору.", "210 000 -> 184000 RUB"),
            ("Счёт 471 просрочен.", "471 -> 417"),
            ("По счёту № 714 оплаты нет.", "714 -> 417"),
            ("Счет на оплату №418 у вас?", "418 -> 417"),
            ("По договору №15/26 всё ясно.", "15/26 -> 12/26"),
            ("Срок вышел 4 марта.", "4 марта -> 2026-03-14"),
            ("Срок был третьего марта, мы ждём.", "третьего марта -> 2026-03-14"),
            ("Срок истёк восемнадцатого.", "восемнадцатого -> 2026-03-14"),
            ("По счёту 417 от 3 марта оплаты нет.", "3 марта -> 2026-02-28"),
            ("Отгрузили вам 25 февраля всё.", "25 февраля -> 2026-02-27"),
            ("Просрочка девятнадцать дней.", "девятнадцать дней -> 9 дн."),
            ("Уже двадцатый день просрочки.", "двадцатый день -> 9 дн."),
            ("Просрочка три недели.", "три недели -> 9 дн."),
            ("Пеня 0,5 % в день.", "0,5 % -> 0.1%"),
            ("Неустойка полтора процента за день.", "полтора процента -> 0.1%"),
            ("Пункт 8.3 договора про пеню.", "8.3 -> 4.2"),
            ("Раздел шесть: пеня 0,2% в день.", "шесть -> 4.2; 0,2% -> 0.1%"),
            ("Отсрочка по договору 30 дней.", "30 дней -> 14 дн."),
            ("У вас скидка 7%.", "7% -> 3%"),
            ("Там 190 тысяч за поддоны, срок вышел четырнадцатого.", "190 тысяч -> 184000 RUB"),
            ("Счёт 417, поддоны, сто девяносто тысяч.", "сто девяносто тысяч -> 184000 RUB"),
            ("Пеня полпроцента в день.", "полпроцента -> 0.1%"),
            ("Срок истёк двадцать дней назад.", "двадцать дней -> 9 дн."),
            ("Когда погасите задолженность в 190 тысяч?", "190 тысяч -> 184000 RUB"),
            // Never wrong.
            ("Вторая неделя просрочки.", ""),
            ("Два рейса по 1 150 евро, срок был четырнадцатого.", ""),
            ("Счёт 417 закроете сегодня, и 2 000 рублей ваши.", ""),
            ("Срок вышел девять дней назад.", ""),
            ("Мы вам должны 20 тысяч бонуса.", ""),
            ("Сможете оплатить 50 000 до пятницы?", ""),
            ("Давайте 60 тысяч сейчас, остальное двадцатого.", ""),
            ("Сможете закрыть 70 тысяч долга на этой неделе?", ""),
            ("Половину сегодня, остальное 30-го?", ""),
            ("Наберу вас 24-го в 10.", ""),
            ("Перезвоню через полчаса.", ""),
            ("Если долг вырастет до 200 тысяч, пойдём в суд.", ""),
            ("Я бы дал отсрочку 10 дней.", ""),
            ("Вы говорили, что должны 120 тысяч.", ""),
            ("Вы не должны 190 000.", ""),
            ("«Вы должны нам 500 тысяч» я не говорил.", ""),
            ("Другой клиент должен нам 300 тысяч.", ""),
            ("После 30 дней просрочки снимаем лимит.", ""),
            ("Ст. 395 ГК никто не отменял.", ""),
            ("Деньги на счёт 40702810900000001234, пожалуйста.", ""),
            ("Счёт 3 раза отправляли.", ""),
            ("Привезли 44 тонны, две машины.", ""),
            ("Мой номер +7 912 345-67-89, звоните до 18:30.", ""),
            ("Звоню по задолженности, наш телефон 8 800 555 35 35.", ""),
            ("Срок вам до 30 марта, дальше суд.", ""),
            ("Скину 5%, если сегодня.", ""),
            ("По накладной 2207 срок был четырнадцатого, сегодня двадцать третье.", ""),
            ("Отсрочку вам урежут до семи дней.", ""),
        ],
    );
}

#[test]
fn ukrainian() {
    check(
        Lang::Uk,
        &[
            ("Ви винні нам 184 000 гривень.", ""),
            ("Борг 184 тис. грн, строк минув 14 березня.", ""),
            ("Рахунок №417 на сто вісімдесят чотири тисячі.", ""),
            ("Рахунок 417 від 28 лютого, прострочення дев'ять днів.", ""),
            ("Прострочка понад тиждень.", ""),
            ("Заборгованість сто вісімдесят чотири тисячі гривень.", ""),
            ("За пунктом 4.2 пеня 0,1% за день.", ""),
            ("Пункт 7.1 договору 12/26.", ""),
            ("Відстрочка 14 днів.", ""),
            ("Борг майже двісті тисяч.", ""),
            ("Ви винні нам 190 000 гривень.", "190 000 гривень -> 184000 UAH"),
            ("Борг 148 тис. грн висить.", "148 тис. грн -> 184000 UAH"),
            ("Рахунок 417 на дев'яносто дві тисячі.", "дев'яносто дві тисячі -> 184000 UAH"),
            ("Рахунок 471 прострочений.", "471 -> 417"),
            ("Строк минув 4 березня.", "4 березня -> 2026-03-14"),
            ("Термін був третього.", "третього -> 2026-03-14"),
            ("Прострочення дев’ятнадцять днів.", "дев’ятнадцять днів -> 9 дн."),
            ("Прострочення вже три тижні.", "три тижні -> 9 дн."),
            ("Пеня 0,5% за день.", "0,5% -> 0.1%"),
            ("Пункт 8.3 договору каже інакше.", "8.3 -> 4.2"),
            ("Відстрочка за договором 30 днів.", "30 днів -> 14 дн."),
            ("Зможете сплатити 60 000 до п'ятниці?", ""),
            ("Давайте половину зараз, решту двадцятого.", ""),
            ("Наберу о 17:30.", ""),
            ("Якщо борг буде 200 тисяч, підемо до суду.", ""),
            ("Ви казали, що винні 120 тисяч.", ""),
            ("Інший клієнт винен нам 300 тисяч.", ""),
            ("Я можу дати відстрочку 10 днів.", ""),
            ("«Ви винні 500 тисяч» я не казав.", ""),
            ("Після 30 днів прострочення знімаємо ліміт.", ""),
        ],
    );
}

#[test]
fn romanian() {
    check(
        Lang::Ro,
        &[
            ("Ne datorați 184.000 de lei.", ""),
            ("Factura 417 de 184 mii lei e restantă de 9 zile.", ""),
            ("Datoria este de o sută optzeci și patru de mii de lei.", ""),
            ("Factura nr. 417 din 28 februarie, scadentă pe 14 martie.", ""),
            ("Suma restantă: 184.000,00 lei.", ""),
            ("Soldul e de 134.000 lei.", ""),
            ("Clauza 4.2: penalități 0,1% pe zi.", ""),
            ("Contractul 12/26, termen de plată 14 zile.", ""),
            ("Datoria e de aproape două sute de mii.", ""),
            ("Scadența a fost pe 14.03.2026.", ""),
            ("Ne datorați 190.000 de lei.", "190.000 de lei -> 184000 RON"),
            ("Datoria este de o sută nouăzeci de mii de lei.", "o sută nouăzeci de mii de lei -> 184000 RON"),
            ("Factura 417 de 148 mii lei e restantă.", "148 mii lei -> 184000 RON"),
            ("Factura 471 e restantă.", "471 -> 417"),
            ("Factura nr. 714 a ajuns?", "714 -> 417"),
            ("Scadența a fost pe 4 martie.", "4 martie -> 2026-03-14"),
            ("Întârzierea este de 19 zile.", "19 zile -> 9 zile"),
            ("Întârziere de trei săptămâni deja.", "trei săptămâni -> 9 zile"),
            ("Penalitatea e de 0,5% pe zi.", "0,5% -> 0.1%"),
            ("Clauza 8.3 din contract spune clar.", "8.3 -> 4.2"),
            ("Termenul de plată este de 30 de zile.", "30 de zile -> 14 zile"),
            ("Termenul a fost acum 19 zile.", "19 zile -> 9 zile"),
            ("Puteți plăti 60.000 până vineri?", ""),
            ("Jumătate acum, restul pe 20?", ""),
            ("Vă sun pe 24 la ora 10.", ""),
            ("Dacă datoria ajunge la 200.000 de lei, mergem în instanță.", ""),
            ("Ați spus că datorați 120.000.", ""),
            ("Nu datorați 190.000 de lei.", ""),
            ("Alt client ne datorează 300.000 de lei.", ""),
            ("Plătiți 40.000 azi și păstrez marfa.", ""),
            ("Art. 1530 din Codul civil e clar.", ""),
        ],
    );
}

#[test]
fn repeating_the_debtor_is_never_wrong() {
    let debtor = "We owe you 120 000, and it was due on the 19th.";
    let allowed = find_figures(Lang::En, debtor, TODAY);
    let trainee = "You owe us 120,000, and it was due on the 19th.";
    assert_eq!(compare(Lang::En, trainee, &case(Currency::Eur), &allowed), []);
    assert_eq!(compare(Lang::En, trainee, &case(Currency::Eur), &[]).len(), 2);
}

#[test]
fn a_case_that_says_nothing_is_never_contradicted() {
    let facts = CaseFacts { today: TODAY, ..CaseFacts::default() };
    let line =
        "Invoice 417 of 3 May for 190 000 is 20 days overdue, clause 9: penalty 0.5% a day, payment term 30 days.";
    assert_eq!(compare(Lang::En, line, &facts, &[]), []);
}

#[test]
fn claims() {
    use ClaimKind::*;
    let table: &[(Lang, &str, &[ClaimKind])] = &[
        (Lang::En, "From Monday we stop deliveries and a penalty runs.", &[StopShipments, Penalty]),
        (Lang::En, "If you don't pay by Friday, the file goes to court.", &[Court]),
        (Lang::En, "We won't go to court over this.", &[]),
        (Lang::En, "Then I'll send the tax office round.", &[Unlawful]),
        (Lang::En, "Pay today and there is a discount; the whole lot is in stock.", &[Discount, Stock]),
        (Lang::En, "Do you have a credit limit?", &[]),
        (
            Lang::Ru,
            "С понедельника останавливаем отгрузки, дальше претензия и суд.",
            &[StopShipments, FormalClaim, Court],
        ),
        (Lang::Ru, "Не хочу доводить до суда.", &[]),
        (Lang::Ru, "Позвоню в налоговую, узнают все.", &[Unlawful]),
        (Lang::Ru, "Если не оплатите, передам коллекторам.", &[Collection]),
        (Lang::Uk, "Зупиняємо відвантаження, нараховуємо пеню.", &[StopShipments, Penalty]),
        (Lang::Uk, "Обійдемося без суду.", &[]),
        (Lang::Ro, "De luni se opresc livrările și urmează somația.", &[StopShipments, FormalClaim]),
        (Lang::Ro, "Chem poliția și ANAF-ul.", &[Unlawful]),
        (Lang::Ru, "Какая полиция, господь с вами.", &[]),
        (Lang::Ro, "Nu vreau să ajungem în instanță.", &[]),
    ];
    for (lang, text, expected) in table {
        let kinds: Vec<ClaimKind> = find_claims(*lang, text).into_iter().map(|claim| claim.kind).collect();
        assert_eq!(kinds, *expected, "{text}");
    }
}

#[test]
fn endless_lines_are_read_in_no_time() {
    let pieces = ["you owe 5 000, ", "'", "9", "1 ", "«", "a'", "1-", "сто тысяч ", "№", "?", "invoice ", "stop x "];
    for (piece, lang) in pieces.into_iter().zip(Lang::ALL.into_iter().cycle()) {
        let text: String = piece.repeat(100_000 / piece.chars().count());
        let started = std::time::Instant::now();
        compare(lang, &text, &case(Currency::Rub), &[]);
        find_claims(lang, &text);
        // Milliseconds when optimised; a quadratic step would take minutes.
        assert!(started.elapsed().as_secs() < 20, "{piece:?} took {:?}", started.elapsed());
    }
}

/// The usual ways to write a whole number of thousands.
fn spellings(lang: Lang, thousands: i64) -> Vec<String> {
    let whole = thousands * 1000;
    let grouped = |mark: &str| {
        let digits = whole.to_string();
        let groups: Vec<&[u8]> = digits.as_bytes().rchunks(3).rev().collect();
        groups.iter().map(|group| std::str::from_utf8(group).expect("digits")).collect::<Vec<_>>().join(mark)
    };
    let mut all = vec![whole.to_string(), format!("{thousands}k")];
    all.extend([" ", "\u{a0}", "\u{2009}", "\u{202f}", ".", ",", "'"].map(grouped));
    all.push(format!("{},00", grouped(".")));
    all.push(format!("{}.00", grouped(",")));
    all.extend(
        match lang {
            Lang::En => ["thousand", "grand"].as_slice(),
            Lang::Ru => &["тыс", "тыс.", "тысяч", "тысячи", "т.р.", "к"],
            Lang::Uk => &["тис", "тис.", "тисяч", "тисячі"],
            Lang::Ro => &["mii", "de mii"],
        }
        .iter()
        .flat_map(|word| [format!("{thousands} {word}"), format!("{thousands}{word}")])
        // `к` alone is a preposition: only glued to digits does it mean a thousand.
        .filter(|spelled| !spelled.ends_with(" к")),
    );
    all
}

proptest! {
    #[test]
    fn any_line_can_be_read(text in any::<String>(), lang in prop::sample::select(Lang::ALL.to_vec())) {
        let facts = case(Currency::Rub);
        for wrong in compare(lang, &text, &facts, &[]) {
            prop_assert_eq!(text.get(wrong.span), Some(wrong.said.as_str()));
        }
        for span in find_figures(lang, &text, TODAY).into_iter().map(|figure| figure.span) {
            prop_assert!(text.get(span).is_some());
        }
        for claim in find_claims(lang, &text) {
            prop_assert!(text.get(claim.span).is_some());
        }
    }

    #[test]
    fn any_heap_of_figures_can_be_read(
        words in prop::collection::vec(prop::sample::select(vec![
            "you", "owe", "invoice", "№", "417", "184", "000", "k", "т", ".", "р", "%", "thousand", "сто", "тысяч", "двадцать", "третьего",
            "марта", "14", "-", "th", "the", "half", "and", "a", "clause", "4.2", "days", "overdue", "$", "+", ":", "?", "«", "»", "\u{301}",
            "о", "sută", "de", "mii", "99999999999999999999", "0", "0,1", "31.12.9999", "00.00.00", "п", "net", " ", "\u{a0}", "н\u{306}",
        ]), 0..40),
        lang in prop::sample::select(Lang::ALL.to_vec()),
        glue in prop::sample::select(vec!["", " "]),
    ) {
        let text = words.join(glue);
        let mut end = 0;
        for span in find_figures(lang, &text, TODAY).into_iter().map(|figure| figure.span) {
            prop_assert!(text.get(span.clone()).is_some() && span.start >= end, "{:?} {:?}", text, span);
            end = span.end;
        }
        compare(lang, &text, &case(Currency::Rub), &[]);
        find_claims(lang, &text);
    }

    #[test]
    fn a_true_sum_is_never_wrong_however_it_is_spelled(thousands in 3i64..5000, lang in prop::sample::select(Lang::ALL.to_vec())) {
        let sum = Money { minor: thousands * 100_000, currency: home(lang) };
        let facts = CaseFacts { today: TODAY, sums: vec![sum], ..CaseFacts::default() };
        for spelled in spellings(lang, thousands) {
            let line = match lang {
                Lang::En => format!("You owe us {spelled}, invoice 5 for {spelled}"),
                Lang::Ru => format!("Вы должны нам {spelled}, счёт 5 на {spelled}"),
                Lang::Uk => format!("Ви винні нам {spelled}, рахунок 5 на {spelled}"),
                Lang::Ro => format!("Ne datorați {spelled}, factura 5 de {spelled}"),
            };
            prop_assert_eq!(compare(lang, &line, &facts, &[]), vec![], "{}", line);
            let seen = find_figures(lang, &line, TODAY).into_iter().filter(|figure| matches!(figure.kind, FigureKind::Sum(_))).count();
            prop_assert_eq!(seen, 2, "{}", line);
        }
    }
}

#[test]
fn a_sum_is_said_as_people_say_it() {
    let said = |whole: i64, lang: Lang| Money { minor: whole * 100, currency: Currency::Rub }.spoken(lang);
    let all = Lang::ALL.map(|lang| said(38_600, lang)).join("; ");
    assert_eq!(all.replace('\u{a0}', " "), "38,600 roubles; 38 600 рублей; 38 600 рублів; 38.600 de ruble");
    assert_eq!(
        [19, 20, 101, 115, 120].map(|sum| said(sum, Lang::Ro)),
        ["19 ruble", "20 de ruble", "101 ruble", "115 ruble", "120 de ruble"]
    );
}

#[test]
fn what_the_program_says_the_ear_understands() {
    for lang in Lang::ALL {
        for whole in [50_000, 184_000] {
            let spoken = Money { minor: whole * 100, currency: home(lang) }.spoken(lang);
            assert_eq!(complaints(lang, &spoken), "", "{spoken}");
        }
    }
}
