use super::words_weeks::with_the_weeks;
use crate::text::Lang;

/// Declares the screen's own texts in all four languages: one that is missing does not compile.
macro_rules! words {
    ($($name:ident: $en:literal, $ru:literal, $uk:literal, $ro:literal;)+) => {
        /// A text that the screen itself says.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum Word {
            $(#[doc = $en] $name,)+
        }

        const TEXTS: &[[&str; Lang::ALL.len()]] = &[$([$en, $ru, $uk, $ro]),+];
    };
}

// The lobby, the calls and the drill, and after them the desk of a campaign.
with_the_weeks! { words!
    Lobby: "Opponents", "Соперники", "Суперники", "Adversari";
    Dossier: "Dossier", "Досье", "Досьє", "Dosar";
    Notes: "Your notes", "Ваши заметки", "Ваші нотатки", "Notițele dvs.";
    NotesTyped: "Your notes: type, Tab leaves", "Ваши заметки: пишите, Tab — выйти",
        "Ваші нотатки: пишіть, Tab — вийти", "Notițele dvs.: scrieți, Tab iese";
    Debrief: "Debrief", "Разбор", "Розбір", "Analiză";
    PastCalls: "Past calls", "Прошлые звонки", "Минулі дзвінки", "Apeluri anterioare";
    Film: "Film", "Фильм", "Фільм", "Film";
    Drill: "Drill", "Упражнение", "Вправа", "Exercițiu";
    Compare: "Two ways", "Два варианта", "Два варіанти", "Două variante";
    Keys: "Keys", "Клавиши", "Клавіші", "Taste";
    TooSmall: "This window is too small for the ring: 60 columns by 20 rows are needed. Make it larger, or leave with Ctrl-C.", "Окно слишком мало: нужно 60 столбцов на 20 строк. Увеличьте его или выйдите: Ctrl-C.",
        "Вікно замале: потрібно 60 стовпців на 20 рядків. Збільште його або вийдіть: Ctrl-C.", "Fereastra este prea mică: trebuie 60 de coloane și 20 de rânduri. Măriți-o sau ieșiți cu Ctrl-C.";
    Guided: "guided", "с подсказками", "з підказками", "cu indicii";
    Practice: "practice", "тренировка", "тренування", "antrenament";
    Exam: "exam", "экзамен", "іспит", "examen";
    Natural: "as people speak", "темп речи", "темп мовлення", "ritm de vorbire";
    Brisk: "brisk", "быстро", "швидко", "rapid";
    Instant: "at once", "мгновенно", "миттєво", "pe loc";
    Filter: "Filter", "Поиск", "Пошук", "Căutare";
    FilterHint: "type to filter", "печатайте для поиска", "друкуйте для пошуку", "scrieți pentru a căuta";
    NobodyFits: "Nobody fits. Backspace widens the search.", "Никого не нашлось. Backspace расширит поиск.",
        "Нікого не знайшлося. Backspace розширить пошук.", "Nu s-a găsit nimeni. Backspace lărgește căutarea.";
    ColOpponent: "opponent", "соперник", "суперник", "adversar";
    ColWho: "who picks up", "кто берёт трубку", "хто бере слухавку", "cine răspunde";
    ColStage: "stage", "этап", "етап", "etapă";
    Best: "best", "лучшая", "рекорд", "record";
    Played: "calls", "звонков", "дзвінків", "apeluri";
    LoadingOpponents: "reading who there is…", "читаю, кто есть…", "читаю, хто є…", "se citește cine este…";
    OneMoment: "One moment…", "Минутку…", "Хвилинку…", "O clipă…";
    EscLeaves: "Esc once more leaves Ringside.", "Ещё раз Esc — выйти из Ringside.",
        "Ще раз Esc — вийти з Ringside.", "Încă o dată Esc: ieșire din Ringside.";
    DrillToday: "3 minutes a day, 0 today", "3 минуты в день, сегодня 0",
        "3 хвилини на день, сьогодні 0", "3 minute pe zi, azi 0";
    DrilledToday: "today right", "сегодня верно", "сьогодні правильно", "azi corecte";
    DaysInARow: "days in a row:", "дней подряд:", "днів поспіль:", "zile la rând:";
    PractiseNext: "Practise next", "Что потренировать", "Що потренувати", "De exersat";
    NothingWeak: "Nothing yet: play a call, and what it shows stands here.", "Пока ничего: сыграйте звонок, и здесь появится, что подтянуть.",
        "Поки нічого: зіграйте дзвінок, і тут з’явиться, що підтягнути.", "Încă nimic: jucați un apel, și aici apare ce aveți de exersat.";
    DoneOf: "of", "из", "з", "din";
    NoPast: "No call is recorded yet.", "Записанных звонков пока нет.",
        "Записаних дзвінків поки немає.", "Încă nu este înregistrat niciun apel.";
    Unfinished: "unfinished, r resumes", "не окончен; r — продолжить",
        "не закінчено; r — продовжити", "neterminat; r reia";
    Loading: "reading past calls…", "читаю прошлые звонки…", "читаю минулі дзвінки…", "se citesc apelurile anterioare…";
    Ways: "best of", "лучший из", "найкращий із", "cea mai bună din";
    LastWayOpen: "r goes on", "r — продолжить", "r — продовжити", "r reia";
    NotRead: "Scroll on (PgDn): dialling half-read costs points.", "Листайте дальше (PgDn): звонок без досье стоит баллов.",
        "Гортайте далі (PgDn): дзвінок без досьє коштує балів.", "Derulați mai departe (PgDn): apelul fără dosar costă puncte.";
    Ringing: "it rings", "гудки", "гудки", "sună";
    YouSay: "You say", "Вы говорите", "Ви кажете", "Dvs. spuneți";
    SayHint: "type what you would say, Enter says it", "напишите, что вы сказали бы; Enter — сказать",
        "напишіть, що ви сказали б; Enter — сказати", "scrieți ce ați spune; Enter o spune";
    ReceiverDown: "The receiver is down", "Трубка положена", "Слухавку покладено", "Convorbirea s-a închis";
    HangUpSure: "Hang up now?  Enter or F8 hangs up, Esc stays on the line", "Положить трубку?  Enter или F8 — да, Esc — остаться на линии",
        "Покласти слухавку?  Enter — так, Esc — лишитися на лінії", "Închideți telefonul?  Enter: da, Esc: rămâneți pe fir";
    PasteCut: "The pasted text was too long: its end was left out.", "Вставленный текст слишком длинный: конец отброшен.",
        "Вставлений текст задовгий: кінець відкинуто.", "Textul lipit era prea lung: sfârșitul a fost tăiat.";
    CallIsOver: "The call is over.", "Звонок окончен.", "Дзвінок закінчено.", "Apelul s-a încheiat.";
    EnterDebrief: "Enter: to the debrief", "Enter: к разбору", "Enter: до розбору", "Enter: la analiză";
    EnterNextCall: "Enter: dial again, later", "Enter: позвонить снова, позже",
        "Enter: подзвонити знову, пізніше", "Enter: sunați din nou, mai târziu";
    Silent: "they are waiting for you", "на том конце ждут", "на тому кінці чекають", "la celălalt capăt se așteaptă";
    HintOpen: "The debtor has given an opening for", "Собеседник дал повод",
        "Співрозмовник дав привід", "Interlocutorul a dat prilej pentru";
    HintStill: "What this call still needs", "Чего этому звонку ещё не хватает",
        "Чого цьому дзвінку ще бракує", "Ce îi mai lipsește acestui apel";
    HintNone: "Nothing is missing: close the call.", "Всё сделано: завершайте звонок.",
        "Усе зроблено: завершуйте дзвінок.", "Nu lipsește nimic: încheiați apelul.";
    NoHintInExam: "No hints in an exam.", "На экзамене подсказок нет.",
        "На іспиті підказок немає.", "La examen nu există indicii.";
    NoTakeBackInExam: "What is said is said, in an exam.", "На экзамене сказанного не вернёшь.",
        "На іспиті сказаного не повернеш.", "La examen, ce s-a spus rămâne spus.";
    HeardNothing: "not understood as one of the method's moves", "не распознано как приём метода",
        "не розпізнано як прийом методу", "nerecunoscut ca procedeu al metodei";
    FailsAll: "It fails the whole call", "Это провал всего звонка",
        "Це провал усього дзвінка", "Anulează întregul apel";
    ToPractise: "to practise:", "тренируем:", "тренуємо:", "de exersat:";
    MissedHere: "opening not used", "повод не использован", "привід не використано", "prilej nefolosit";
    DoneAlready: "It was done already, in turn", "Это уже сделано, реплика",
        "Це вже зроблено, репліка", "S-a făcut deja, replica";
    ToldAlready: "They had told you that themselves, after turn", "Вам это уже сказали сами, после реплики",
        "Вам це вже сказали самі, після репліки", "V-au spus-o deja ei înșiși, după replica";
    NotInThisCase: "It belongs to another stage, or another case than this one.", "Это для другого этапа или другого случая.",
        "Це для іншого етапу або іншого випадку.", "Ține de altă etapă sau de alt caz.";
    Unkept: "not recorded", "без записи", "без запису", "fără înregistrare";
    Corner: "Your corner", "Ваш угол", "Ваш кут", "Colțul dvs.";
    LastOutcome: "last outcome", "последний итог", "чим скінчилося", "ultimul rezultat";
    Script: "Model call", "Образец", "Зразок", "Model";
    NothingLeft: "Nothing was missed and nothing hurt. A harder opponent next?", "Ничего не упущено и ничто не навредило. Соперник потруднее?", "Нічого не пропущено і ніщо не зашкодило. Складніший суперник?", "Nimic omis, nimic dăunător. Un adversar mai greu?";
    Ended: "This call was played to its end: Enter shows its debrief.", "Этот звонок сыгран до конца: Enter покажет разбор.",
        "Цей дзвінок зіграно до кінця: Enter покаже розбір.", "Acest apel este jucat până la capăt: Enter arată analiza.";
    ChooseLine: "Choose your line with ↑ ↓, then press r.", "Выберите реплику клавишами ↑ ↓ и нажмите r.",
        "Виберіть репліку клавішами ↑ ↓ і натисніть r.", "Alegeți replica cu ↑ ↓, apoi apăsați r.";
    TakenFromExam: "What was said in an exam is said.", "Сказанного на экзамене не вернёшь.",
        "Сказаного на іспиті не повернеш.", "Ce s-a spus la examen rămâne spus.";
    Leave: "Leave? The call is kept and can be resumed.  Enter leaves, Esc stays", "Выйти? Звонок сохранится, его можно продолжить.  Enter — да, Esc — нет",
        "Вийти? Дзвінок збережеться, його можна продовжити.  Enter — так, Esc — ні", "Ieșiți? Apelul se păstrează și poate fi reluat.  Enter: da, Esc: nu";
    LeaveUnkept: "Leave? This call is not being recorded.  Enter leaves, Esc stays", "Выйти? Этот звонок не записывается.  Enter — да, Esc — нет",
        "Вийти? Цей дзвінок не записується.  Enter — так, Esc — ні", "Ieșiți? Acest apel nu se înregistrează.  Enter: da, Esc: nu";
    TakeBackWhich: "Which line differently?  ↑ ↓ choose, Enter goes back there, Esc stays", "Какую реплику иначе?  ↑ ↓ выбор, Enter — вернуться, Esc — остаться",
        "Яку репліку інакше?  ↑ ↓ вибір, Enter — повернутися, Esc — лишитися", "Care replică altfel?  ↑ ↓ alege, Enter revine acolo, Esc rămâne aici";
    NothingToTakeBack: "You have not said anything yet.", "Вы ещё ничего не сказали.",
        "Ви ще нічого не сказали.", "Încă nu ați spus nimic.";
    TookBack: "Back there. Say it differently.", "Вернулись. Скажите иначе.",
        "Повернулися. Скажіть інакше.", "Ați revenit acolo. Spuneți altfel.";
    NotRecorded: "This call is not being recorded", "Этот звонок не записывается",
        "Цей дзвінок не записується", "Acest apel nu se înregistrează";
    Scorecard: "Scorecard", "Оценка", "Оцінка", "Punctaj";
    Talk: "Talk", "Разговор", "Розмова", "Convorbire";
    Curves: "Curves", "Кривые", "Криві", "Curbe";
    Behind: "Behind it", "За кулисами", "За лаштунками", "În culise";
    Thoughts: "What they were thinking", "О чём они думали", "Про що вони думали", "La ce se gândeau";
    NoThoughts: "They kept their thoughts to themselves.", "Мыслей они не выдали.",
        "Думок вони не виказали.", "Nu și-au trădat gândurile.";
    Obstacles: "What stood in the way", "Что мешало", "Що заважало", "Ce a stat în cale";
    ObstaclesNow: "What stands in the way", "Что мешает", "Що заважає", "Ce stă în cale";
    SavedTo: "saved to", "Сохранено в", "Збережено в", "Salvat în";
    NotKept: "This call was not recorded, so there is no place for a page about it.", "Этот звонок не записан, поэтому страницу о нём положить некуда.",
        "Цей дзвінок не записано, тож сторінку про нього покласти нікуди.", "Acest apel nu este înregistrat, așa că pagina despre el nu are unde fi salvată.";
    OneWayOnly: "One way only so far: r says a line differently, then compare.", "Пока вариант один: r — сказать иначе, потом сравнить.",
        "Поки варіант один: r — сказати інакше, потім порівняти.", "Deocamdată e o singură variantă: r spune altfel, apoi comparați.";
    Way: "way", "вариант", "варіант", "varianta";
    Latest: "the latest", "новый", "новий", "cea nouă";
    LeftAfter: "left after turn", "оставлен после реплики", "залишено після репліки", "lăsată după replica";
    PartedAt: "other words in turn", "иные слова в реплике", "інші слова в репліці", "alte cuvinte în replica";
    AfterThat: "after that turn (beside the other)", "после этой реплики (рядом с другим)", "після цієї репліки (поруч з іншим)", "după această replică (față de cealaltă)";
    InTheEnd: "in the end", "в конце", "наприкінці", "la sfârșit";
    WaysWere: "There are several ways of this call; c lays two of them side by side.", "У этого звонка несколько вариантов; c — сравнить два.",
        "У цього дзвінка кілька варіантів; c — порівняти два.", "Acest apel are mai multe variante; c pune două alături.";
    InShort: "In short", "Коротко", "Коротко", "Pe scurt";
    ItTurned: "Where it turned", "Где решилось", "Де вирішилося", "Unde s-a decis";
    WaysTitle: "The ways", "Варианты", "Варіанти", "Variantele";
    Playing: "playing", "идёт", "іде", "rulează";
    Paused: "paused", "пауза", "пауза", "pauză";
    FilmEnds: "The end.", "Конец.", "Кінець.", "Sfârșit.";
    YourReply: "Your reply", "Ваш ответ", "Ваша відповідь", "Răspunsul dvs.";
    Right: "Yes", "Да", "Так", "Da";
    NotYet: "Not yet", "Пока нет", "Ще ні", "Încă nu";
    AlsoHeard: "also heard", "услышано также", "почуто також", "auzit și";
    MistakeHeard: "a mistake", "ошибка", "помилка", "greșeală";
    WantedWas: "wanted:", "нужно было:", "треба було:", "trebuia:";
    DrillOver: "Done.", "Готово.", "Готово.", "Gata.";
    RightOf: "right", "верно", "правильно", "corecte";
    CouldAlso: "could also be said:", "можно и так:", "можна й так:", "se poate și așa:";
    DrillMissed: "What was missed", "Что не вышло", "Що не вийшло", "Ce nu a ieșit";
    DrillAllRight: "Every line was answered well.", "На всё отвечено верно.",
        "На все відповіли правильно.", "Ați răspuns bine la toate.";
    NoExercises: "No debtor gives an opening for that in this language.", "На этом языке никто не даёт для этого повода.",
        "Цією мовою ніхто не дає до цього приводу.", "În această limbă nimeni nu dă prilej pentru asta.";
    Patience: "patience", "терпение", "терпіння", "răbdare";
    NotSpoken: "does not speak this language", "не говорит на этом языке", "інша мова", "altă limbă";
    KMove: "choose", "выбрать", "вибрати", "alege";
    KOpen: "dossier", "досье", "досьє", "dosar";
    KDialNow: "dial unread (costs points)", "набрать, не читая (минус баллы)",
        "набрати, не читаючи (мінус бали)", "sună fără citire (costă puncte)";
    KMode: "mode", "режим", "режим", "mod";
    KLang: "language", "язык", "мова", "limbă";
    KPace: "pace", "темп", "темп", "ritm";
    KClear: "empty the filter", "очистить поиск", "очистити пошук", "golește căutarea";
    KPast: "past", "прошлые", "минулі", "trecute";
    KDrill: "drill", "упражнение", "вправа", "exercițiu";
    KHelp: "keys", "клавиши", "клавіші", "taste";
    KQuit: "quit", "выход", "вихід", "ieșire";
    KBack: "back", "назад", "назад", "înapoi";
    KDial: "dial", "набрать", "набрати", "sună";
    KNotes: "notes", "заметки", "нотатки", "notițe";
    KSay: "say", "сказать", "сказати", "spune";
    KNewLine: "new line", "новая строка", "новий рядок", "rând nou";
    KGoBack: "go back there", "вернуться туда", "повернутися туди", "revine acolo";
    KYes: "yes", "да", "так", "da";
    KNo: "no", "нет", "ні", "nu";
    KLine: "choose a line", "выбрать реплику", "вибрати репліку", "alege replica";
    KLeave: "leave", "выйти", "вийти", "ieșire";
    KSuspend: "to the shell for a while", "в оболочку на время", "тимчасово в оболонку", "o vreme în shell";
    KOtherWay: "another pair", "другая пара", "інша пара", "altă pereche";
    KMissed: "the missed ones again", "ошибки ещё раз", "помилки ще раз", "greșelile din nou";
    KLineEnds: "beginning, end of the line", "начало, конец строки",
        "початок, кінець рядка", "începutul, sfârșitul rândului";
    KStepWords: "by words", "по словам", "по словах", "din cuvânt în cuvânt";
    KCutBack: "delete a word", "стереть слово", "стерти слово", "șterge un cuvânt";
    KCutLine: "delete up to here", "стереть до курсора", "стерти до курсора", "șterge până aici";
    KSkip: "skip ahead", "не ждать", "не чекати", "sare peste";
    KScroll: "scroll", "листать", "гортати", "derulează";
    KDossier: "dossier", "досье", "досьє", "dosar";
    KHint: "hint", "подсказка", "підказка", "indiciu";
    KGauges: "gauges", "шкалы", "шкали", "indicatori";
    KTakeBack: "take back", "вернуть", "повернути", "retrage";
    KWait: "say nothing", "молчать", "мовчати", "tăcere";
    KHangUp: "hang up", "отбой", "відбій", "închide";
    KUndo: "undo", "отменить", "скасувати", "anulează";
    KEarlier: "what you said before", "сказанное раньше", "сказане раніше", "ce ați spus înainte";
    KTab: "page", "страница", "сторінка", "pagină";
    KFromHere: "say it differently", "сказать иначе", "сказати інакше", "spune altfel";
    KModel: "model call", "образец", "зразок", "model";
    KFilm: "film", "фильм", "фільм", "film";
    KSave: "save", "сохранить", "зберегти", "salvează";
    KCompare: "compare", "сравнить", "порівняти", "compară";
    KAgain: "play again", "сыграть ещё", "зіграти ще", "încă o dată";
    KPlay: "play, pause", "пуск, пауза", "пуск, пауза", "redare, pauză";
    KStep: "step", "шаг", "крок", "pas";
    KFaster: "faster, slower", "быстрее, медленнее", "швидше, повільніше", "mai repede, mai încet";
    KEnds: "beginning, end", "начало, конец", "початок, кінець", "început, sfârșit";
    KResume: "resume", "продолжить", "продовжити", "reia";
    KDebrief: "debrief", "разбор", "розбір", "analiză";
    KAnswer: "answer", "ответить", "відповісти", "răspunde";
    KCampaigns: "weeks", "недели", "тижні", "săptămâni";
    KBegin: "begin, go on", "начать, продолжить", "почати, продовжити", "începe, continuă";
    KDecide: "decide", "решить", "вирішити", "decide";
    KChoose: "choose", "выбрать", "вибрати", "alege";
    KGoOn: "go on", "дальше", "далі", "continuă";
    KEndDay: "end the day", "закончить день", "закрити день", "încheie ziua";
    KEndWeek: "end the week", "закончить неделю", "закрити тиждень", "încheie săptămâna";
    KSort: "sort", "порядок", "порядок", "ordine";
    KHouse: "own house", "у себя", "у себе", "la noi";
    KNews: "news", "новости", "новини", "noutăți";
}

impl Word {
    /// The text in `lang`.
    pub fn text(self, lang: Lang) -> &'static str {
        TEXTS[self as usize][lang as usize]
    }
}

#[cfg(test)]
mod tests {
    use super::TEXTS;

    /// Signs, loan words and words that two languages share.
    const SHARED: &[&str] = &[
        "Film",
        "Script",
        "decide",
        "film",
        "min",
        "plan",
        "DSO дн.",
        "Готово.",
        "Журнал",
        "Коротко",
        "Скрипт",
        "гудки",
        "на",
        "назад",
        "назвали:",
        "пауза",
        "план",
        "порядок",
        "пуск, пауза",
        "режим",
        "темп",
    ];

    #[test]
    fn every_text_is_there_in_every_language() {
        let cyrillic = |text: &str| text.chars().any(|c| ('\u{400}'..='\u{4ff}').contains(&c));
        for texts in TEXTS {
            let [en, ru, uk, ro] = *texts;
            assert!(texts.iter().all(|text| !text.is_empty() && text.trim() == *text), "{texts:?}");
            assert!(cyrillic(ru) && cyrillic(uk) && !cyrillic(en) && !cyrillic(ro), "{texts:?}");
            assert!(ru != uk || SHARED.contains(&ru), "not translated: {texts:?}");
            assert!(en != ro || SHARED.contains(&en), "not translated: {texts:?}");
        }
    }

    #[test]
    fn every_language_has_its_own_letters() {
        for [_, ru, uk, ro] in TEXTS {
            assert!(!ru.contains(['і', 'ї', 'є', 'ґ', 'І', 'Ї', 'Є', 'Ґ']), "{ru}");
            assert!(!uk.contains(['ы', 'э', 'ъ', 'ё', 'Ы', 'Э', 'Ъ', 'Ё', '\'']), "{uk}");
            assert!(!ro.contains(['ş', 'ţ', 'Ş', 'Ţ', 'ã']), "comma below, not cedilla: {ro}");
        }
    }
}
