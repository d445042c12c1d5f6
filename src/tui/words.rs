use crate::text::Lang;

/// Declares the screen's own texts in English and Russian: one that is missing does not compile.
macro_rules! words {
    ($($name:ident: $en:literal, $ru:literal;)+) => {
        /// A text that the screen itself says.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum Word {
            $(#[doc = $en] $name,)+
        }

        const TEXTS: &[[&str; 2]] = &[$([$en, $ru]),+];
    };
}

words! {
    Lobby: "Opponents", "Соперники";
    Dossier: "Dossier", "Досье";
    Notes: "Your notes", "Ваши заметки";
    Debrief: "Debrief", "Разбор";
    PastCalls: "Past calls", "Прошлые звонки";
    Film: "Film", "Фильм";
    Drill: "Drill", "Упражнение";
    Compare: "Two ways", "Два пути";
    Keys: "Keys", "Клавиши";
    TooSmall: "This window is too small for the ring: 60 columns by 20 rows are needed.", "Окно слишком мало для ринга: нужно 60 столбцов на 20 строк.";
    Guided: "guided", "с подсказками";
    Practice: "practice", "тренировка";
    Exam: "exam", "экзамен";
    Filter: "Filter", "Поиск";
    FilterHint: "type to filter", "печатайте для поиска";
    NobodyFits: "Nobody fits. Backspace widens the search.", "Никого не нашлось. Backspace расширит поиск.";
    NotPlayed: "not played yet", "ещё не играли";
    Best: "best", "лучший";
    Played: "calls", "звонков";
    PractiseNext: "Practise next", "Что потренировать";
    NothingWeak: "Nothing yet: play a call, and what it shows stands here.", "Пока ничего: сыграйте звонок, и здесь появится, что подтянуть.";
    DoneOf: "of", "из";
    NoPast: "No call is recorded yet.", "Записанных звонков пока нет.";
    Unfinished: "unfinished, r resumes", "не окончен, r продолжит";
    Loading: "reading past calls…", "читаю прошлые звонки…";
    NotRead: "Scroll on (PgDn): dialling half-read costs points.", "Листайте дальше (PgDn): звонок без досье стоит баллов.";
    Ringing: "it rings", "гудки";
    YouSay: "You say", "Вы говорите";
    SayHint: "type what you would say, Enter says it", "напишите, что вы сказали бы; Enter — сказать";
    CallIsOver: "The call is over.", "Звонок окончен.";
    EnterDebrief: "Enter: to the debrief", "Enter: к разбору";
    EnterNextCall: "Enter: dial again, later", "Enter: позвонить снова, позже";
    Silent: "they are waiting for you", "на том конце ждут";
    HintOpen: "The debtor has given an opening for", "Собеседник дал повод";
    HintStill: "What this call still needs", "Чего этому звонку ещё не хватает";
    HintNone: "Nothing is missing: close the call.", "Всё сделано: завершайте звонок.";
    NoHintInExam: "No hints in an exam.", "На экзамене подсказок нет.";
    NoTakeBackInExam: "What is said is said, in an exam.", "На экзамене сказанного не вернёшь.";
    HeardNothing: "not understood as one of the method's moves (F3: what is open now)", "не распознано как приём метода (F3: что сейчас уместно)";
    Unkept: "not recorded", "без записи";
    Corner: "Your corner", "Ваш угол";
    LastOutcome: "last", "последний";
    Script: "Script", "Скрипт";
    Ended: "This call was played to its end: Enter shows its debrief.", "Этот звонок сыгран до конца: Enter покажет разбор.";
    ChooseLine: "Choose your line with ↑ ↓, then press r.", "Выберите реплику клавишами ↑ ↓ и нажмите r.";
    TakenFromExam: "What was said in an exam is said.", "Сказанного на экзамене не вернёшь.";
    Leave: "Leave? The call is kept and can be resumed.  Enter leaves, Esc stays", "Выйти? Звонок сохранится, его можно продолжить.  Enter — да, Esc — нет";
    LeaveUnkept: "Leave? This call is not being recorded.  Enter leaves, Esc stays", "Выйти? Этот звонок не записывается.  Enter — да, Esc — нет";
    TakeBackWhich: "Which line differently?  ↑ ↓ choose, Enter goes back there, Esc stays", "Какую реплику иначе?  ↑ ↓ выбор, Enter — вернуться, Esc — остаться";
    NothingToTakeBack: "You have not said anything yet.", "Вы ещё ничего не сказали.";
    TookBack: "Back there. Say it differently.", "Вернулись. Скажите иначе.";
    NotRecorded: "This call is not being recorded", "Этот звонок не записывается";
    Scorecard: "Scorecard", "Оценка";
    Talk: "Talk", "Разговор";
    Curves: "Curves", "Кривые";
    Behind: "Behind it", "За кулисами";
    Thoughts: "What they were thinking", "О чём они думали";
    NoThoughts: "They kept their thoughts to themselves.", "Мыслей они не выдали.";
    Obstacles: "What stood in the way", "Что мешало";
    SavedTo: "saved to", "сохранено в";
    NotKept: "This call was not recorded, so there is no place for a page about it.", "Этот звонок не записан, поэтому страницу о нём положить некуда.";
    OneWayOnly: "One way only so far: r says a line differently, then compare.", "Пока путь один: r — сказать иначе, потом сравнить.";
    FirstWay: "the way before", "прежний путь";
    SecondWay: "the latest way", "последний путь";
    SameUntil: "the same until turn", "одинаково до реплики";
    Playing: "playing", "идёт";
    Paused: "paused", "пауза";
    FilmEnds: "The end.", "Конец.";
    YourReply: "Your reply", "Ваш ответ";
    Right: "Yes", "Да";
    NotYet: "Not yet", "Пока нет";
    AlsoHeard: "also heard", "услышано также";
    MistakeHeard: "a mistake", "ошибка";
    WantedWas: "wanted:", "нужно было:";
    DrillOver: "Done.", "Готово.";
    RightOf: "right", "верно";
    NoExercises: "No debtor gives an opening for that in this language.", "В этом языке никто не даёт для этого повода.";
    EnterNext: "Enter: next", "Enter: дальше";
    Patience: "patience", "терпение";
    NotSpoken: "does not speak this language", "не говорит на этом языке";
    KMove: "choose", "выбрать";
    KOpen: "dossier", "досье";
    KDialNow: "dial unread (costs points)", "набрать, не читая (минус баллы)";
    KMode: "mode", "режим";
    KLang: "language", "язык";
    KPast: "past calls", "прошлые";
    KDrill: "drill", "упражнение";
    KHelp: "keys", "клавиши";
    KQuit: "quit", "выход";
    KBack: "back", "назад";
    KDial: "dial", "набрать";
    KNotes: "notes", "заметки";
    KSay: "say it", "сказать";
    KSkip: "skip ahead", "не ждать";
    KScroll: "scroll", "листать";
    KDossier: "dossier", "досье";
    KHint: "hint", "подсказка";
    KGauges: "gauges", "приборы";
    KTakeBack: "take back", "вернуть";
    KWait: "say nothing", "молчать";
    KHangUp: "hang up", "положить трубку";
    KUndo: "undo", "отменить";
    KEarlier: "what you said before", "сказанное раньше";
    KTab: "page", "страница";
    KFromHere: "say it differently", "сказать иначе";
    KModel: "model call", "образец";
    KFilm: "film", "фильм";
    KSave: "save", "сохранить";
    KCompare: "compare", "сравнить";
    KAgain: "play again", "сыграть ещё";
    KPlay: "play, pause", "пуск, пауза";
    KStep: "step", "шаг";
    KFaster: "faster, slower", "быстрее, медленнее";
    KEnds: "beginning, end", "начало, конец";
    KResume: "resume", "продолжить";
    KDebrief: "debrief", "разбор";
    KAnswer: "answer", "ответить";
    KCampaigns: "campaigns", "кампании";
    KBegin: "begin, go on", "начать, продолжить";
    KDecide: "decide", "решить";
    KChoose: "choose", "выбрать";
    KGoOn: "go on", "дальше";
    KEndDay: "end the day", "закончить день";
    KEndWeek: "end the week", "закончить неделю";
    KSort: "sort", "порядок";
    KHouse: "own house", "свой дом";
    KNews: "news", "новости";
    Campaigns: "Campaigns", "Кампании";
    NoCampaigns: "There are no campaigns in this gym.", "В этом зале кампаний нет.";
    LoadingCampaigns: "reading campaigns…", "читаю кампании…";
    GoOnWith: "go on", "продолжить";
    WeeksCount: "weeks", "недель";
    DebtorsCount: "debtors", "должников";
    DaysPlayed: "days played", "дней сыграно";
    DecisionsMade: "decisions", "решений";
    UnknownCampaign: "a campaign that is not in this gym", "кампании нет в этом зале";
    CampaignChanged: "The campaign was changed after this was saved, so its decisions may lead elsewhere now. The file is as it was", "Кампанию изменили после сохранения: те же решения могут привести к другому. Файл не тронут";
    SaveDamaged: "This saved campaign is damaged, and its file is as it was. Line", "Сохранённая кампания повреждена, файл не тронут. Строка";
    SaveRefused: "A saved decision cannot be carried out any more; the file is as it was. Line", "Сохранённое решение больше нельзя выполнить; файл не тронут. Строка";
    LastLineCut: "The last decision had been cut off in the file: decide it again.", "Последнее решение в файле оборвано: примите его ещё раз.";
    NotSaved: "not saved", "не сохраняется";
    Desk: "Accounts", "Клиенты";
    Account: "Account", "Карточка";
    Charts: "Charts", "Графики";
    WeekOf: "week", "неделя";
    Slots: "calls left", "звонков";
    MinutesLeft: "min", "мин";
    Open: "open", "открыто";
    Overdue: "overdue", "просрочено";
    Collected: "collected", "собрано";
    Dso: "DSO", "DSO дн.";
    ColFirm: "firm", "клиент";
    ColOverdue: "late", "дни";
    ColLast: "last", "был";
    ColPromise: "prom.", "обещ.";
    ColPlan: "plan", "план";
    ColWhy: "today", "сегодня";
    ColStatus: "status", "состояние";
    ColNamed: "what they named", "что назвали";
    NoAccount: "Nobody fits. Backspace widens the search.", "Никто не подходит. Backspace расширит поиск.";
    JustNow: "Just now", "Только что";
    NothingYet: "Enter shows what can be done about the chosen account.", "Enter покажет, что можно сделать с выбранным клиентом.";
    ByDue: "what is due today", "что нужно сегодня";
    BySum: "sum", "сумма";
    ByDays: "days overdue", "дни просрочки";
    ByYearly: "yearly potential", "годовой оборот";
    OrderedBy: "sorted by", "порядок";
    DueBroken: "promise broken", "обещание сорвано";
    DueEve: "eve of a promise", "канун обещания";
    DuePlanned: "call planned", "звонок по плану";
    DueOrder: "order waits", "ждёт заказ";
    DueNew: "new client", "новый клиент";
    DueRhythm: "time to call", "пора звонить";
    Nobody: "nothing can be done there today", "сегодня здесь делать нечего";
    DoCall: "call", "позвонить";
    DoPlay: "play the call in full", "сыграть звонок целиком";
    DoPlayAside: "the scenario opens, with what happened so far", "откроется сценарий, с учётом прошлых недель";
    DoSend: "send a paper", "отправить бумагу";
    DoPlan: "plan the next call", "назначить следующий звонок";
    DoOrder: "answer the order", "ответить на заказ";
    DoTerms: "grant terms", "дать условия";
    DoCheck: "check them", "проверить";
    DoAsk: "ask our own manager", "спросить своего менеджера";
    DoNote: "write the reason down", "записать причину";
    DoStep: "take a step", "сделать шаг";
    InDays: "in days:", "через дней:";
    OnDay: "on", "на";
    Prepayment: "prepayment", "предоплата";
    CreditDays: "days of credit", "дней отсрочки";
    WithInterest: "with late interest in the contract", "с пеней в договоре";
    WithoutInterest: "without late interest", "без пени";
    TheyAsk: "they ask for this", "столько просят";
    AMonth: "a month", "в месяц";
    House: "Our own house", "Наш дом";
    DoDiscount: "discount for prompt payment", "скидка за быструю оплату";
    DoDeals: "open new deals", "открыть новые сделки";
    DoOverload: "more is paid than can be made", "оплачено больше, чем можно сделать";
    DoSecretary: "the secretary and the lost invoice", "секретарь и потерянный счёт";
    DoStudy: "learn about the house", "изучить свой дом";
    AsItIs: "as it is now", "так сейчас";
    NeedAWeek: "needed a week", "нужно в неделю";
    OpenedThisWeek: "opened this week", "открыто на неделе";
    CapacityAWeek: "can be made a week", "можно сделать в неделю";
    PaidUnmade: "paid, not made", "оплачено, не сделано";
    Reprimanded: "she was reprimanded", "ей сделан выговор";
    Overnight: "Overnight", "За ночь";
    NothingHappened: "Nothing happened.", "Ничего не случилось.";
    ADayOver: "The day is over.", "День окончен.";
    WeeksOver: "The weeks are over: the debrief shows what was true of everyone.", "Недели окончены: разбор покажет, что было правдой о каждом.";
    EndTheDay: "End the day?", "Закончить день?";
    EndTheWeek: "End the whole week?", "Закончить всю неделю?";
    StillToday: "What is still due today:", "Что ещё ждёт сегодня:";
    EnterEnds: "Enter ends it, Esc stays.", "Enter — закончить, Esc — остаться.";
    Welcome: "How the weeks go", "Как идут недели";
    WelcomeSlots: "Every working day has a number of calls and of minutes. Enter opens what can be done about the chosen account; F3 is our own house.", "В рабочем дне столько-то звонков и минут. Enter — что можно сделать с выбранным клиентом; F3 — наш собственный дом.";
    WelcomeMarks: "! something waits for an answer   • due today   The list is sorted by what is due; F2 sorts it otherwise.", "! что-то ждёт ответа   • нужно сегодня   Список стоит по срочности; F2 меняет порядок.";
    WelcomeDay: "F8 ends the day: money, promises and orders come overnight. Tab leads to the account, the charts, the debrief.", "F8 заканчивает день: ночью приходят деньги, обещания, заказы. Tab — карточка, графики, разбор.";
    WelcomeSaved: "Everything is saved as soon as it is decided; Esc leaves, and you go on another time.", "Всё сохраняется сразу после решения; Esc — выйти, продолжить можно в другой раз.";
    Caution: "These figures show that the rules express the documents, not that the method works on people.", "Эти цифры показывают, что правила выражают документы, а не то, что метод действует на людей.";
    WeSell: "We are", "Мы —";
    Deal: "New deal", "Новая сделка";
    Person: "who is called", "кому звоним";
    Yearly: "may come to owe a year", "может задолжать за год";
    Invoices: "Invoices", "Счета";
    NothingOpen: "Nothing is open.", "Открытых счетов нет.";
    InvoiceNo: "No.", "счёт №";
    DueOn: "due", "срок";
    DaysLate: "days late", "дн. просрочки";
    InDaysDue: "days left", "дн. до срока";
    NotDelivered: "not delivered", "не отгружено";
    OrderWaits: "An order waits for an answer:", "Ждёт ответа заказ:";
    OrderPaid: "paid already", "уже оплачен";
    OrderHeld: "An order is held:", "Придержан заказ:";
    OrdersEvery: "orders every so many days:", "заказывает раз в столько дней:";
    NextOrder: "next about", "следующий около";
    AsksFor: "asks for terms, days:", "просит отсрочку, дней:";
    SaidOf: "what was said of them", "что о них сказали";
    Gauges: "How they are", "Какие они";
    Memory: "What is remembered", "Что помнится";
    LastContact: "last contact", "последний разговор";
    NeverCalled: "nobody has talked to them yet", "с ними ещё не говорили";
    PromiseStands: "a promise stands:", "обещано:";
    Firmness: "firmness", "твёрдость";
    PlannedFor: "next call planned for", "следующий звонок назначен на";
    BrokenCount: "promises broken:", "обещаний сорвано:";
    SaidWell: "they said that all is well", "сказали, что всё в порядке";
    PartedFirm: "you parted from the firm: no equal partner any more", "вы отделили себя от фирмы: вы больше не равный партнёр";
    KnownDecider: "who decides is known", "известно, кто решает";
    AnnouncedStep: "a step was announced on", "шаг объявлен";
    WantsWriting: "write, do not call", "писать, не звонить";
    Displeased: "displeased at the last call: wait twice as long", "в прошлый раз недоволен: подождать вдвое дольше";
    PutOffs: "times in a row put off:", "раз подряд отложено:";
    PaperOn: "a paper is on its way", "бумага в пути";
    ClaimSince: "a formal claim is out since", "претензия отправлена";
    CourtSince: "the court has it since", "в суде с";
    Stopped: "pressing has ended", "давление прекращено";
    TypicalHere: "typical of such debtors:", "типично для таких должников:";
    ReasonNoted: "reason written down:", "записана причина:";
    Instalments: "instalments were agreed", "согласована рассрочка";
    SignsSeen: "signs of failing were seen", "замечены признаки разорения";
    RefusedOnce: "they refused officially", "официально отказали";
    BoundarySet: "a boundary was set", "граница поставлена";
    InterestAgreed: "late interest is in the contract", "пеня есть в договоре";
    TheyNamed: "they named:", "назвали:";
    OutOfWay: "out of the way:", "снято:";
    JournalOf: "Journal", "Журнал";
    AgingTitle: "Open by age at the week's end", "Открытое по возрасту на конец недели";
    MoneyTitle: "Open and collected by week", "Открыто и собрано по неделям";
    PromisesTitle: "Promises by week", "Обещания по неделям";
    DsoTitle: "Days sales outstanding", "Оборот долга, дни";
    Kept: "kept", "сдержано";
    Broken: "broken", "нарушено";
    NotDue: "not due", "срок не вышел";
    NoWeeksYet: "The charts begin with the first day that is over (F8).", "Графики начнутся с первого законченного дня (F8).";
    Over: "The weeks are over.", "Недели окончены.";
    SoFar: "As it stands", "Как есть сейчас";
    InTruth: "in truth:", "на самом деле:";
    Lost: "lost", "потеряно";
    Elsewhere: "went elsewhere", "ушло к другим";
    GivenAway: "given away", "уступлено";
    KeptBroken: "promises kept, broken", "обещаний сдержано, нарушено";
    RefusalsFound: "clear refusals before delivery", "ясных отказов до отгрузки";
    HoursSpent: "hours worked", "часов работы";
    OfBilled: "of what was billed", "от выставленного";
    TheHouse: "The house", "Дом";
    NoFindings: "The coach has nothing to say yet.", "Тренеру пока нечего сказать.";
    FindingsAtEnd: "In an exam the coach speaks after the last week.", "На экзамене тренер говорит после последней недели.";
    TruthAtEnd: "What was true of each is told after the last week.", "Что было правдой о каждом, скажут после последней недели.";
    CallCounts: "The call counts for the campaign as it went; Esc leads back to the desk.", "Звонок засчитан в кампании таким, каким вышел; Esc вернёт к столу.";
    CallLeft: "The call was left before it ended: nothing was decided.", "Звонок прерван до конца: ничего не решено.";
}

impl Word {
    /// The text in `lang`; English where the screen does not speak it.
    pub fn text(self, lang: Lang) -> &'static str {
        TEXTS[self as usize][usize::from(lang == Lang::Ru)]
    }
}

#[cfg(test)]
mod tests {
    use super::TEXTS;

    #[test]
    fn every_text_is_there_in_both_languages() {
        for [en, ru] in TEXTS {
            assert!(!en.trim().is_empty() && !ru.trim().is_empty() && en != ru, "{en:?} {ru:?}");
            assert!(
                ru.chars().any(|c| ('а'..='я').contains(&c.to_ascii_lowercase()) || ('А'..='я').contains(&c)),
                "{ru}"
            );
        }
    }
}
