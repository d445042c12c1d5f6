use crate::playbook::Stage;
use crate::text::Lang;

/// Declares the console's own texts in English and Russian: one that is missing does not compile.
macro_rules! phrases {
    ($($name:ident: $en:literal, $ru:literal;)+) => {
        /// A text that the console itself says.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum Ui {
            $(#[doc = $en] $name,)+
        }

        const TEXTS: &[[&str; 2]] = &[$([$en, $ru]),+];
    };
}

phrases! {
    Dossier: "Dossier", "Досье";
    You: "You", "Вы";
    Silence: "silence,", "молчание,";
    Seconds: "s", "с";
    Ring: "it rings…", "гудки…";
    RingAgain: "It rings…", "Гудки…";
    OnTheLine: "on the line now:", "теперь у телефона:";
    DebtorGoodbye: "the debtor said goodbye", "собеседник попрощался";
    DebtorHangUp: "the debtor hung up", "собеседник бросил трубку";
    YouHungUp: "you hung up", "вы положили трубку";
    BrokenOff: "the call broke off", "звонок прервался";
    Score: "Score", "Оценка";
    Outcome: "Outcome", "Итог";
    Worked: "What worked", "Что сработало";
    TooLate: "Right, but late, or possible only after a mistake: half the points", "Верно, но поздно или только после ошибки: половина баллов";
    Hurt: "What hurt", "Что навредило";
    Missed: "What was missed", "Что упущено";
    NeverCame: "Did not come up: the debtor gave no opening for it (its points are let off only where a call reaches its goal without a mistake)", "До этого не дошло: собеседник не дал повода (баллы за это не в счёт, только если звонок без ошибок дошёл до цели)";
    NotDue: "Not needed this time", "В этот раз не понадобилось";
    Sum: "Points", "Баллы";
    NextTime: "Next time, first of all", "В следующий раз прежде всего";
    Avoid: "do not:", "не надо:";
    Do: "do:", "надо:";
    Flawless: "the same again: nothing was missed and nothing hurt; `ringside list` shows harder opponents", "так же: ничего не упущено и ничто не навредило; соперники посложнее: `ringside list`";
    Earned: "earned", "заработано";
    HeardAs: "heard as", "услышано как";
    NearlyHeard: "next, not heard", "следующее, не услышано";
    Unsure: "unsure", "не наверняка";
    UnsureMistake: "half the points, and it never fails the call", "половина баллов, и звонок из-за этого не провален";
    UnsureMistakeRule: "Heard unsurely (under 700 per mille), it is shown as «heard as …, unsure», costs half and never fails the call.", "Услышанное не наверняка (меньше 700 промилле) показано как «услышано как …, не наверняка», стоит половину и никогда не проваливает звонок.";
    UnsureTechniqueRule: "Heard unsurely (under 700 per mille), it counts in full and is shown as «heard as …, unsure».", "Услышанное не наверняка (меньше 700 промилле) засчитано целиком и показано как «услышано как …, не наверняка».";
    CoachCorrected: "turns that a coach corrected:", "реплик исправил тренер:";
    OfLookedAt: "of those looked at:", "из просмотренных:";
    CoachApplied: "scored so", "оценено с исправлениями";
    CoachNotApplied: "`replay --corrected` scores them so", "с исправлениями оценит `replay --corrected`";
    CoachPrompt: "coach> ", "тренер> ";
    CoachHow: "Say what was really done in each turn:\n  ok             the ear is right\n  +ask-reason    made, and not heard; with its words: +ask-reason:\"why is that\"\n  -accuse        heard, and not made\n  none           no move at all\n  # a note       behind any of these: why\nEnter leaves a turn as it is, undo goes back, q stops. Every answer is kept at once.",
        "Скажите, что было сделано на самом деле в каждой реплике:\n  ок             расслышано верно\n  +ask-reason    сделано, но не услышано; вместе со словами: +ask-reason:\"почему так\"\n  -accuse        услышано, но не сделано\n  ничего         ни одного хода\n  # заметка      после любого из этих ответов: почему\nEnter оставляет реплику как есть, отмена возвращает назад, выход заканчивает. Каждый ответ сохраняется сразу.";
    CoachOf: "of", "из";
    CoachHeard: "heard", "услышано";
    CoachSays: "coach", "тренер";
    NoSuchMove: "there is no move", "нет такого хода:";
    DidYouMean: "did you mean", "может быть,";
    MovesAreListed: "`ringside explain moves` lists them", "все ходы покажет `ringside explain moves`";
    ThereAlready: "is there already", "уже есть";
    NothingToTakeAway: "cannot be taken away, the turn has", "убрать нельзя, в реплике есть";
    NotInReply: "the reply has no", "в реплике нет слов";
    PointAtWords: "point at words as the trainee typed them", "укажите слова так, как они сказаны";
    NoMove: "no move", "ни одного хода";
    AskedWhatWasDone: "say ok, none, undo, q, +MOVE or -MOVE; ? explains", "понятны: ок, ничего, отмена, выход, +ХОД и -ХОД; ? объяснит";
    NothingToUndo: "nothing was answered yet", "ответов ещё не было";
    TakenBack: "taken back:", "отменено:";
    LookedAt: "looked at:", "просмотрено:";
    CorrectionsIn: "kept in", "сохранено в";
    Truth: "What was really behind it", "Что было на самом деле";
    ItCounts: "it counts", "засчитывается";
    CountsAtOpening: "in the first two turns", "в первых двух репликах";
    CountsAny: "at any time", "в любое время";
    CountsInvited: "once the debtor has given the opening", "когда собеседник дал повод";
    CountsClosing: "as the last word", "последним словом";
    CountsAtResult: "after a promise, a refusal, a hand-over or an agreed call", "после обещания, отказа, передачи трубки или договорённости о звонке";
    OnlyAfter: "only after", "только после";
    GoesBefore: "goes before", "открывает дорогу к";
    StagesAre: "stages", "этапы";
    GaugesAre: "gauges", "шкалы";
    WeightIs: "weight of its item", "вес пункта";
    CostsPoints: "points off", "баллов долой";
    NeedsInCase: "the case must have", "в деле должно быть";
    ElseHeardAs: "else heard as", "иначе услышано как";
    BuildsOn: "builds on", "опирается на";
    Declares: "memory", "память";
    Thinking: "thinking", "думает";
    Prevention: "before the contract", "до договора";
    SignedUnpaid: "signed, before payment and delivery", "подписано, до оплаты и поставки";
    Current: "delivered, not yet due", "поставлено, срок ещё не настал";
    Overdue: "overdue", "просрочено";
    SaidTooEarly: "you said it before its time", "вы сказали это раньше времени";
    SaidAmongOthers: "you said it among too many other things", "вы сказали это среди слишком многого сразу";
    Sources: "Who says so", "Кто это говорит";
    SourcesLegend: "the method, 002:24 = the method that this gym teaches says it (document 002, line 24); follows from the method = it does not say so in as many words; house practice = nothing the method says, but what works for us",
        "метод, 002:24 = так говорит метод, которому здесь учат (документ 002, строка 24); следует из метода = прямо он этого не говорит; наша практика = в методе этого нет, но у нас это работает";
    SaysSource: "the method", "метод";
    ImpliedSource: "follows from the method", "следует из метода";
    HouseSource: "house practice", "наша практика";
    NearSource: "close to", "близко к";
    Turn: "turn", "реплика";
    Call: "call", "звонок";
    CallHeading: "Call", "Звонок";
    OpeningAfterTurn: "the opening was there after turn", "повод был после реплики";
    OpeningAtOnce: "the opening was there at once", "повод был сразу";
    DossierSays: "the dossier says", "в досье";
    Instead: "say instead", "скажите иначе";
    BetterWords: "you could say", "можно сказать так";
    Failed: "FAIL", "ПРОВАЛ";
    Of: "of", "из";
    ForMistakes: "for mistakes", "за ошибки";
    AutoFailed: "one mistake fails the whole call: 0", "одна из ошибок обнуляет весь звонок: 0";
    Prompt: "you> ", "вы> ";
    HowToTalk: "Type what you would say and press Enter. Stuck? /hint. Other commands: /help.", "Пишите, что вы сказали бы, и нажимайте Enter. Трудно? /hint. Другие команды: /help.";
    Help: "/dossier  the facts again\n/hint     what the debtor has just given an opening for\n/wait N   say nothing for N seconds\n/hang-up  put the receiver down\n/quit     stop here; what was said is kept\nA line that begins with // is said as it is, without the first slash. Ctrl-D is /quit.",
        "/dossier  факты ещё раз\n/hint     для чего собеседник только что дал повод\n/wait N   молчать N секунд\n/hang-up  положить трубку\n/quit     закончить; сказанное сохранится\nСтрока, начинающаяся с //, произносится как есть, без первой косой черты. Ctrl-D то же, что /quit.\nПо-русски тоже можно: /досье /подсказка /ждать N /трубка /выход /помощь";
    NoSuchCommand: "there is no such command; /help shows them, // says the line as it is", "такой команды нет; /help покажет все, // произнесёт строку как есть";
    WaitHowLong: "(/wait takes seconds: 1 to 600)", "(/wait понимает секунды: от 1 до 600)";
    HintNone: "No special opening now. Think of what this call still needs:", "Особого повода сейчас нет. Подумайте, чего этому звонку ещё не хватает:";
    HintOpen: "The debtor has given an opening for:", "Собеседник дал повод:";
    KeptIn: "to see it again: ringside replay", "посмотреть ещё раз: ringside replay";
    NothingSaid: "(nothing was said: type a line, or /wait)", "(вы ничего не сказали: напишите реплику или /wait)";
    Leftover: "lines of the script that were not said", "реплик скрипта не произнесено";
    NoFurtherCall: "a further call was due, and the script has none", "предстоял ещё один звонок, а в скрипте его нет";
    RanOut: "the script ran out before the call was over", "скрипт закончился раньше звонка";
    Torn: "the last line of the file was cut off; what stands before it is shown", "последняя строка файла обрезана; показано всё до неё";
    NotEnded: "the call was broken off", "звонок был прерван";
    Changed: "the scenario has changed since this call was recorded", "сценарий изменился с тех пор, как записан этот звонок";
    Interrupted: "stopped; what was said so far is kept", "остановлено; сказанное сохранено";
    InterruptedUnkept: "stopped; nothing of this call was kept", "остановлено; этот звонок не записывался";
    RulesRenewed: "your files have changed: the call goes on with the new rules", "файлы изменились: звонок продолжается по новым правилам";
    RulesUnsound: "your files have changed and cannot be played; the call goes on with the old rules", "файлы изменились, но играть по ним нельзя; звонок продолжается по старым правилам";
    RulesRewrite: "your files have changed, but with them this call would have gone another way; it goes on with the old rules. The first difference is in turn", "файлы изменились, но с ними этот звонок пошёл бы иначе; он продолжается по старым правилам. Первое отличие: реплика";
    NoExercises: "no debtor gives an opening for that in this language", "на этом языке никто не даёт для этого повода";
    DrillRight: "right", "верно";
    Opponents: "Your opponents, the easiest first:", "Ваши соперники, от лёгкого к трудному:";
    Begin: "Begin", "Начать";
    InRussian: "The same in Russian", "То же по-русски";
    SeeModel: "See how it is done well", "Посмотреть, как надо";
    LookUp: "Look up what to say, and why", "Что говорить и почему";
    AllCommands: "Everything else", "Всё остальное";
}

impl Ui {
    /// The text in `lang`; English where the console does not speak it.
    pub fn text(self, lang: Lang) -> &'static str {
        TEXTS[self as usize][usize::from(lang == Lang::Ru)]
    }
}

/// What people call a stage.
pub fn stage(stage: Stage, lang: Lang) -> &'static str {
    match stage {
        Stage::Prevention => Ui::Prevention,
        Stage::SignedUnpaid => Ui::SignedUnpaid,
        Stage::Current => Ui::Current,
        Stage::Overdue => Ui::Overdue,
    }
    .text(lang)
}
