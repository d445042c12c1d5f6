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
    TurningPoints: "Turning points", "Поворотные моменты";
    NoTurningPoints: "No single turn moved anything far.", "Ни одна реплика ничего резко не изменила.";
    Here: "turn", "реплика";
    Thoughts: "What they were thinking", "О чём они думали";
    NoThoughts: "They kept their thoughts to themselves.", "Мыслей они не выдали.";
    Obstacles: "What stood in the way", "Что мешало";
    NoObstacles: "Nothing stood in the way.", "Ничто не мешало.";
    Named: "named", "названо";
    Hidden: "hidden", "скрыто";
    Addressed: "addressed", "в работе";
    Resolved: "resolved", "устранено";
    Absent: "not there", "нет";
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
