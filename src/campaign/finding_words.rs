//! What the coach says to each finding, and which system of METHOD.md is behind it.

use super::finding::Finding;
use super::phrases::Pair;

/// What the coach says to a finding, English and Russian, with the system of METHOD.md behind it.
pub fn finding_words(finding: Finding) -> (&'static str, Pair) {
    FINDINGS[finding as usize]
}

const FINDINGS: [(&str, Pair); Finding::ALL.len()] = [
    ("S02", ["In the rhythm.", "В ритме."]),
    (
        "S02",
        [
            "Too soon after the last contact: they are annoyed, and it brings little.",
            "Слишком скоро после прошлого раза: раздражает и мало даёт.",
        ],
    ),
    (
        "S01",
        [
            "Nobody has called for more than twice the rhythm: our invoice sinks in their pile.",
            "Не звонили больше двух интервалов подряд: наш счёт уходит вниз стопки.",
        ],
    ),
    (
        "S02",
        [
            "There was a promise: until the day before it there is nothing to ask.",
            "Было обещание: до кануна обещанного дня спрашивать нечего.",
        ],
    ),
    ("S02", ["Checked on the eve of the promised day.", "Проверили накануне обещанного дня."]),
    ("S02", ["A broken promise was taken up at once.", "Нарушенное обещание подняли сразу."]),
    (
        "S03",
        [
            "After a displeased call you waited twice the rhythm.",
            "После недовольного разговора подождали вдвое дольше.",
        ],
    ),
    (
        "S03",
        [
            "They were displeased last time: wait twice the rhythm, once.",
            "В прошлый раз были недовольны: один раз подождите вдвое дольше.",
        ],
    ),
    ("S10", ["Before the due date: the plan stands, and they know it.", "До срока: план в силе, и они это знают."]),
    (
        "S14",
        ["They had said that all is well: no complaint came up.", "Сами говорили, что всё хорошо: жалобы не нашлось."],
    ),
    (
        "S14",
        [
            "Asked early, a true defect came to light in time.",
            "Спросили заранее, и настоящий недостаток открылся вовремя.",
        ],
    ),
    (
        "S15",
        [
            "You parted from the firm: from now on you are no equal partner there, and only a step will collect.",
            "Вы отделили себя от фирмы: равным партнёром вас там больше не считают, взыщет только официальный шаг.",
        ],
    ),
    ("S19", ["You asked straight who decides.", "Вы прямо спросили, кто решает."]),
    (
        "S08",
        [
            "An official refusal before delivery: clarity, and time for others.",
            "Официальный отказ до отгрузки: ясность и время для других.",
        ],
    ),
    ("S08", ["After the refusal came the claim.", "За отказом последовала претензия."]),
    ("S06", ["The invoice went out again, as often as needed.", "Счёт ушёл ещё раз, сколько нужно, столько и шлём."]),
    ("S27", ["A clear invoice: how much, to whom, when, how.", "Ясный счёт: сколько, кому, когда, как."]),
    (
        "S06",
        [
            "The secretary was blamed for what may be a pretence: papers now go out slower and worse.",
            "Выговор секретарю за то, что могло быть отговоркой: теперь бумаги уходят медленнее и хуже.",
        ],
    ),
    ("S18", ["The defect was mended, and the date asked again.", "Недостаток устранили и снова спросили дату."]),
    ("S28", ["What was announced was done.", "Объявленное сделано."]),
    (
        "S28",
        [
            "A step was announced and not taken: nobody believes the next one.",
            "Шаг объявили и не сделали: следующему не поверят.",
        ],
    ),
    ("S28", ["Sixty days overdue, and nothing decisive done.", "Шестьдесят дней просрочки, и ничего решительного."]),
    (
        "",
        ["Signs of failing were there: pressing on brings nothing.", "Признаки разорения уже были: давить бесполезно."],
    ),
    ("", ["You stopped pressing in time.", "Вы вовремя прекратили давление."]),
    ("S30", ["You told them the true rule at once.", "Вы сразу сказали настоящее правило."]),
    ("S31", ["A lever in proportion, undone the day they pay.", "Рычаг в меру; снимается в день оплаты."]),
    ("S30", ["The order was left lying without a word: they noticed.", "Заказ молча отложили: они заметили."]),
    (
        "S30",
        [
            "A rule that does not exist: when it comes out, nobody trusts you.",
            "Несуществующее правило: когда выйдет наружу, вам не поверят.",
        ],
    ),
    ("S32", ["That order was paid: it is theirs, hands off.", "Этот заказ оплачен: он их, не трогайте."]),
    (
        "S30",
        [
            "Delivered on credit while the old invoice is unpaid: there is no hurry, then.",
            "Отгрузили в долг при неоплаченном старом: значит, не к спеху.",
        ],
    ),
    ("S32", ["Warned just before their order was due.", "Предупредили как раз перед их заказом."]),
    ("S23", ["Terms decided on facts.", "Условия решены по фактам."]),
    (
        "S23",
        [
            "Terms without a check: this is how one breeds those who think that we do not need the money.",
            "Условия без проверки: так и растят тех, кто думает, что деньги нам не нужны.",
        ],
    ),
    (
        "S24",
        [
            "You relied on references that they picked themselves.",
            "Вы положились на рекомендации, которые они выбрали сами.",
        ],
    ),
    ("S22", ["Late interest was agreed beforehand.", "Пеня оговорена заранее."]),
    (
        "S22",
        [
            "Late interest was left out, for fear of scaring the client.",
            "Пеню не оговорили, чтобы не спугнуть клиента.",
        ],
    ),
    ("S26", ["The discount was announced to all, before the due date.", "Скидка объявлена всем, до срока."]),
    ("S26", ["A discount for the late: it rewards lateness.", "Скидка опоздавшим: награда за опоздание."]),
    ("S25", ["You followed the hint up.", "Вы разобрались, что за намёком."]),
    (
        "S25",
        [
            "\"Could be better\" was a wake-up call; nobody followed it up.",
            "«Могло бы быть и лучше» было тревожным звонком; никто не пошёл за ним.",
        ],
    ),
    ("S09", ["New deals a third above need.", "Новых сделок на треть больше нужного."]),
    (
        "S09",
        [
            "You rested on the signed ones: part of them never pays.",
            "Почили на подписанных: часть из них не заплатит никогда.",
        ],
    ),
    (
        "S09",
        [
            "More is paid than can be made; longer dates were named in time.",
            "Оплачено больше, чем можно сделать; новые сроки названы вовремя.",
        ],
    ),
    (
        "S09",
        [
            "More is paid than can be made, and the usual date was promised.",
            "Оплачено больше, чем можно сделать, а обещан обычный срок.",
        ],
    ),
    ("S33", ["The reason is written down, and it is the one.", "Причина записана, и она та самая."]),
    (
        "S33",
        ["A typical reason was asked about before it came up.", "О типичной причине спросили раньше, чем она всплыла."],
    ),
    ("S33", ["The reason written down is not the one.", "Записанная причина не та."]),
    ("S34", ["You know your own house, and use it.", "Вы знаете свою фирму и пользуетесь этим."]),
];
