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
    MinutesLater: "minutes later", "мин. спустя";
    HoursLater: "hours later", "ч. спустя";
    DaysLater: "days later", "дн. спустя";
    OnTheLine: "on the line now:", "теперь у телефона:";
    DebtorGoodbye: "the debtor said goodbye", "собеседник попрощался";
    DebtorHangUp: "the debtor hung up", "собеседник бросил трубку";
    YouHungUp: "you hung up", "вы положили трубку";
    BrokenOff: "the call broke off", "звонок прервался";
    Score: "Score", "Оценка";
    Outcome: "Outcome", "Итог";
    Worked: "What worked", "Что сработало";
    TooLate: "Right, but late: half the points", "Верно, но поздно: половина баллов";
    Hurt: "What hurt", "Что навредило";
    Missed: "What was missed", "Что упущено";
    NotDue: "Not needed this time", "В этот раз не понадобилось";
    Sum: "Sum", "Сумма";
    Truth: "What was really behind it", "Что было на самом деле";
    Turn: "turn", "реплика";
    Call: "call", "звонок";
    OpeningAfterTurn: "the opening was there after turn", "повод был после реплики";
    DossierSays: "the dossier says", "в досье";
    Instead: "instead", "вместо этого";
    BetterWords: "better words", "можно было сказать";
    Failed: "FAIL", "ПРОВАЛ";
    Of: "of", "из";
    ForMistakes: "for mistakes", "за ошибки";
    AutoFailed: "one mistake failed the whole call", "одна из ошибок обнуляет весь звонок";
    Prompt: "you> ", "вы> ";
    HowToTalk: "Type what you would say. /help shows the commands.", "Пишите, что вы сказали бы. /help покажет команды.";
    Help: "/dossier  the facts again\n/hint     what the debtor has just given an opening for\n/wait N   say nothing for N seconds\n/hang-up  put the receiver down\n/quit     stop here; what was said is kept\nA line that begins with // is said as it is, without the first slash.",
        "/dossier  факты ещё раз\n/hint     для чего собеседник только что дал повод\n/wait N   молчать N секунд\n/hang-up  положить трубку\n/quit     закончить; сказанное сохранится\nСтрока, начинающаяся с //, произносится как есть, без первой косой черты.";
    NoSuchCommand: "there is no such command; /help shows them", "такой команды нет; /help покажет все";
    HintNone: "No special opening now. Think of what this call still needs:", "Особого повода сейчас нет. Подумайте, чего этому звонку ещё не хватает:";
    HintOpen: "The debtor has given an opening for:", "Собеседник дал повод:";
    KeptIn: "kept in", "сохранено в";
    NothingSaid: "(nothing was said: type a line, or /wait)", "(вы ничего не сказали: напишите реплику или /wait)";
    Leftover: "lines of the script were left over", "реплик сценария осталось";
    RanOut: "the script ran out before the call was over", "сценарий закончился раньше звонка";
    Torn: "the last line of the file was cut off; what stands before it is shown", "последняя строка файла обрезана; показано всё до неё";
    NotEnded: "the call was broken off", "звонок был прерван";
    Changed: "the scenario has changed since this call was recorded", "сценарий изменился с тех пор, как записан этот звонок";
    Interrupted: "stopped; what was said so far is kept", "остановлено; сказанное сохранено";
}

impl Ui {
    /// The text in `lang`; English where the console does not speak it.
    pub fn text(self, lang: Lang) -> &'static str {
        TEXTS[self as usize][usize::from(lang == Lang::Ru)]
    }
}
