use crate::playbook::Stage;
use crate::text::Lang;

/// Declares the console's own texts in all four languages: one that is missing does not compile.
macro_rules! phrases {
    ($($name:ident: $en:literal, $ru:literal, $uk:literal, $ro:literal;)+) => {
        /// A text that the console itself says.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum Ui {
            $(#[doc = $en] $name,)+
        }

        const TEXTS: &[[&str; Lang::ALL.len()]] = &[$([$en, $ru, $uk, $ro]),+];
    };
}

phrases! {
    Dossier: "Dossier", "Досье",
        "Досьє", "Dosar";
    You: "You", "Вы",
        "Ви", "Dvs.";
    Silence: "silence,", "молчание,",
        "мовчання,", "tăcere,";
    Seconds: "s", "с",
        "с", "s";
    Ring: "it rings…", "гудки…",
        "гудки…", "sună…";
    RingAgain: "It rings…", "Гудки…",
        "Гудки…", "Sună…";
    OnTheLine: "on the line now:", "теперь у телефона:",
        "тепер біля телефону:", "acum la telefon:";
    DebtorGoodbye: "the debtor said goodbye", "собеседник попрощался",
        "співрозмовник попрощався", "interlocutorul și-a luat rămas-bun";
    DebtorHangUp: "the debtor hung up", "собеседник бросил трубку",
        "співрозмовник кинув слухавку", "interlocutorul a trântit receptorul";
    YouHungUp: "you hung up", "вы положили трубку",
        "ви поклали слухавку", "ați închis telefonul";
    BrokenOff: "the call broke off", "звонок прервался",
        "дзвінок перервався", "apelul s-a întrerupt";
    Score: "Score", "Оценка",
        "Оцінка", "Punctaj";
    Outcome: "Outcome", "Итог",
        "Підсумок", "Rezultat";
    Worked: "What worked", "Что сработало",
        "Що спрацювало", "Ce a funcționat";
    TooLate: "Right, but late, or possible only after a mistake: half the points", "Верно, но поздно или только после ошибки: половина баллов",
        "Правильно, але пізно або лише після помилки: половина балів", "Corect, dar târziu sau posibil doar după o greșeală: jumătate din puncte";
    Hurt: "What hurt", "Что навредило",
        "Що зашкодило", "Ce a dăunat";
    Missed: "What was missed", "Что упущено",
        "Що упущено", "Ce s-a omis";
    NeverCame: "Did not come up: the debtor gave no opening for it (its points are let off only where a call reaches its goal without a mistake)", "До этого не дошло: собеседник не дал повода (баллы за это не в счёт, только если звонок без ошибок дошёл до цели)",
        "До цього не дійшло: співрозмовник не дав приводу (бали за це не рахуються лише тоді, коли дзвінок без помилок дійшов до мети)", "Nu s-a ajuns la asta: interlocutorul nu a dat prilejul (punctele nu se iau în calcul doar dacă apelul și-a atins scopul fără greșeli)";
    NotDue: "Not needed this time", "В этот раз не понадобилось",
        "Цього разу не знадобилося", "Nu a fost nevoie de data aceasta";
    Sum: "Points", "Баллы",
        "Бали", "Puncte";
    NextTime: "Next time, first of all", "В следующий раз прежде всего",
        "Наступного разу насамперед", "Data viitoare, înainte de toate";
    Avoid: "do not:", "не надо:",
        "не треба:", "de evitat:";
    Do: "do:", "надо:",
        "треба:", "de făcut:";
    Flawless: "the same again: nothing was missed and nothing hurt; `ringside list` shows harder opponents", "так же: ничего не упущено и ничто не навредило; соперники посложнее: `ringside list`",
        "так само: нічого не упущено і ніщо не зашкодило; складніші суперники: `ringside list`", "la fel: nimic nu s-a omis și nimic nu a dăunat; adversari mai dificili: `ringside list`";
    Earned: "earned", "заработано",
        "зароблено", "obținut";
    HeardAs: "heard as", "услышано как",
        "почуто як", "auzit ca";
    NearlyHeard: "next, not heard", "следующее, не услышано",
        "наступне, не почуто", "următorul, neauzit";
    Unsure: "unsure", "не наверняка",
        "непевно", "nesigur";
    UnsureMistake: "half the points, and it never fails the call", "половина баллов, и звонок из-за этого не провален",
        "половина балів, і дзвінок через це не провалено", "jumătate din puncte, iar apelul nu se pierde niciodată din această cauză";
    UnsureMistakeRule: "Heard unsurely (under 700 per mille), it is shown as «heard as …, unsure», costs half and never fails the call.", "Услышанное не наверняка (меньше 700 промилле) показано как «услышано как …, не наверняка», стоит половину и никогда не проваливает звонок.",
        "Почуте непевно (менше ніж 700 проміле) показано як «почуто як …, непевно», коштує половину й ніколи не провалює дзвінок.", "Ce s-a auzit nesigur (sub 700 la mie) apare ca «auzit ca …, nesigur», costă jumătate și nu duce niciodată la pierderea apelului.";
    UnsureTechniqueRule: "Heard unsurely (under 700 per mille), it counts in full and is shown as «heard as …, unsure».", "Услышанное не наверняка (меньше 700 промилле) засчитано целиком и показано как «услышано как …, не наверняка».",
        "Почуте непевно (менше ніж 700 проміле) зараховано повністю й показано як «почуто як …, непевно».", "Ce s-a auzit nesigur (sub 700 la mie) se punctează integral și apare ca «auzit ca …, nesigur».";
    CoachCorrected: "turns that a coach corrected:", "реплик исправил тренер:",
        "реплік виправив тренер:", "replici corectate de antrenor:";
    OfLookedAt: "of those looked at:", "из просмотренных:",
        "із переглянутих:", "din cele parcurse:";
    CoachApplied: "scored so", "оценено с исправлениями",
        "оцінено з виправленнями", "punctat cu corecturile";
    CoachNotApplied: "`replay --corrected` scores them so", "с исправлениями оценит `replay --corrected`",
        "з виправленнями оцінить `replay --corrected`", "cu corecturile punctează `replay --corrected`";
    CoachPrompt: "coach> ", "тренер> ",
        "тренер> ", "antrenor> ";
    CoachHow: "Say what was really done in each turn:\n  ok             the ear is right\n  +ask-reason    made, and not heard; with its words: +ask-reason:\"why is that\"\n  -accuse        heard, and not made\n  none           no move at all\n  # a note       behind any of these: why\nEnter leaves a turn as it is, undo goes back, q stops. Every answer is kept at once.", "Скажите, что было сделано на самом деле в каждой реплике:\n  ок             расслышано верно\n  +ask-reason    сделано, но не услышано; вместе со словами: +ask-reason:\"почему так\"\n  -accuse        услышано, но не сделано\n  ничего         ни одного хода\n  # заметка      после любого из этих ответов: почему\nEnter оставляет реплику как есть, отмена возвращает назад, выход заканчивает. Каждый ответ сохраняется сразу.",
        "Скажіть, що насправді було зроблено в кожній репліці:\n  ok             почуто правильно\n  +ask-reason    зроблено, але не почуто; разом зі словами: +ask-reason:\"чому так\"\n  -accuse        почуто, але не зроблено\n  none           жодного ходу\n  # нотатка      після будь-якої з цих відповідей: чому\nEnter лишає репліку як є, undo повертає назад, q закінчує. Кожна відповідь зберігається одразу.", "Spuneți ce s-a făcut de fapt în fiecare replică:\n  ok             s-a auzit corect\n  +ask-reason    făcut, dar neauzit; împreună cu cuvintele: +ask-reason:\"de ce așa\"\n  -accuse        auzit, dar nefăcut\n  none           nicio mutare\n  # o notă       după oricare dintre acestea: de ce\nEnter lasă replica așa cum este, undo revine la cea dinainte, q încheie. Fiecare răspuns se salvează imediat.";
    CoachOf: "of", "из",
        "з", "din";
    CoachHeard: "heard", "услышано",
        "почуто", "auzit";
    CoachSays: "coach", "тренер",
        "тренер", "antrenor";
    NoSuchMove: "there is no move", "нет такого хода:",
        "немає такого ходу:", "nu există mutarea";
    DidYouMean: "did you mean", "может быть,",
        "можливо,", "poate ați vrut să scrieți";
    MovesAreListed: "`ringside explain moves` lists them", "все ходы покажет `ringside explain moves`",
        "усі ходи покаже `ringside explain moves`", "`ringside explain moves` le arată pe toate";
    ThereAlready: "is there already", "уже есть",
        "уже є", "există deja";
    NothingToTakeAway: "cannot be taken away, the turn has", "убрать нельзя, в реплике есть",
        "прибрати не можна, у репліці є", "nu se poate elimina, replica are";
    NotInReply: "the reply has no", "в реплике нет слов",
        "у репліці немає слів", "în replică nu apar cuvintele";
    PointAtWords: "point at words as the trainee typed them", "укажите слова так, как они сказаны",
        "укажіть слова так, як їх сказано", "indicați cuvintele exact așa cum au fost scrise";
    NoMove: "no move", "ни одного хода",
        "жодного ходу", "nicio mutare";
    AskedWhatWasDone: "say ok, none, undo, q, +MOVE or -MOVE; ? explains", "понятны: ок, ничего, отмена, выход, +ХОД и -ХОД; ? объяснит",
        "можна сказати: ok, none, undo, q, +MOVE або -MOVE; ? пояснить", "scrieți ok, none, undo, q, +MOVE sau -MOVE; ? explică";
    NothingToUndo: "nothing was answered yet", "ответов ещё не было",
        "відповідей ще не було", "încă nu s-a dat niciun răspuns";
    TakenBack: "taken back:", "отменено:",
        "скасовано:", "anulat:";
    LookedAt: "looked at:", "просмотрено:",
        "переглянуто:", "parcurse:";
    CorrectionsIn: "kept in", "сохранено в",
        "збережено в", "salvat în";
    Truth: "What was really behind it", "Что было на самом деле",
        "Що було насправді", "Ce era de fapt în spate";
    ItCounts: "it counts", "засчитывается",
        "зараховується", "se punctează";
    CountsAtOpening: "in the first two turns", "в первых двух репликах",
        "у перших двох репліках", "în primele două replici";
    CountsAny: "at any time", "в любое время",
        "будь-коли", "oricând";
    CountsInvited: "once the debtor has given the opening", "когда собеседник дал повод",
        "коли співрозмовник дав привід", "după ce interlocutorul a dat prilejul";
    CountsClosing: "as the last word", "последним словом",
        "останнім словом", "ca ultim cuvânt";
    CountsAtResult: "after a promise, a refusal, a hand-over or an agreed call", "после обещания, отказа, передачи трубки или договорённости о звонке",
        "після обіцянки, відмови, передання слухавки або домовленості про дзвінок", "după o promisiune, un refuz, transferul apelului sau stabilirea unui nou apel";
    OnlyAfter: "only after", "только после",
        "лише після", "numai după";
    GoesBefore: "goes before", "открывает дорогу к",
        "відкриває шлях до", "deschide calea spre";
    StagesAre: "stages", "этапы",
        "етапи", "etape";
    GaugesAre: "gauges", "шкалы",
        "шкали", "indicatori";
    WeightIs: "weight of its item", "вес пункта",
        "вага пункту", "ponderea criteriului";
    CostsPoints: "points off", "баллов долой",
        "балів знято", "puncte pierdute";
    NeedsInCase: "the case must have", "в деле должно быть",
        "у справі має бути", "cazul trebuie să conțină";
    ElseHeardAs: "else heard as", "иначе услышано как",
        "інакше почуто як", "altfel auzit ca";
    BuildsOn: "builds on", "опирается на",
        "спирається на", "se sprijină pe";
    Declares: "memory", "память",
        "пам’ять", "memorie";
    Thinking: "thinking", "думает",
        "думає", "se gândește";
    Prevention: "before the contract", "до договора",
        "до договору", "înainte de contract";
    SignedUnpaid: "signed, before payment and delivery", "подписано, до оплаты и поставки",
        "підписано, до оплати й поставки", "semnat, înainte de plată și livrare";
    Current: "delivered, not yet due", "поставлено, срок ещё не настал",
        "поставлено, строк ще не настав", "livrat, încă neajuns la scadență";
    Overdue: "overdue", "просрочено",
        "прострочено", "scadență depășită";
    SaidTooEarly: "you said it before its time", "вы сказали это раньше времени",
        "ви сказали це передчасно", "ați spus-o prea devreme";
    SaidAmongOthers: "you said it among too many other things", "вы сказали это среди слишком многого сразу",
        "ви сказали це серед надто багатьох інших речей одразу", "ați spus-o printre prea multe alte lucruri deodată";
    Sources: "Who says so", "Кто это говорит",
        "Хто це каже", "Cine spune asta";
    SourcesLegend: "the method, 002:24 = the method that this gym teaches says it (document 002, line 24); follows from the method = it does not say so in as many words; house practice = nothing the method says, but what works for us", "метод, 002:24 = так говорит метод, которому здесь учат (документ 002, строка 24); следует из метода = прямо он этого не говорит; наша практика = в методе этого нет, но у нас это работает",
        "метод, 002:24 = так каже метод, якого тут навчають (документ 002, рядок 24); випливає з методу = прямо він цього не каже; наша практика = у методі цього немає, але в нас це працює", "metoda, 002:24 = așa spune metoda care se predă aici (documentul 002, rândul 24); decurge din metodă = nu o spune explicit; practica noastră = metoda nu spune nimic despre asta, dar la noi funcționează";
    SaysSource: "the method", "метод",
        "метод", "metoda";
    ImpliedSource: "follows from the method", "следует из метода",
        "випливає з методу", "decurge din metodă";
    HouseSource: "house practice", "наша практика",
        "наша практика", "practica noastră";
    NearSource: "close to", "близко к",
        "близько до", "apropiat de";
    Turn: "turn", "реплика",
        "репліка", "replica";
    Call: "call", "звонок",
        "дзвінок", "apelul";
    CallHeading: "Call", "Звонок",
        "Дзвінок", "Apelul";
    OpeningAfterTurn: "the opening was there after turn", "повод был после реплики",
        "привід був після репліки", "prilejul a apărut după replica";
    OpeningAtOnce: "the opening was there at once", "повод был сразу",
        "привід був одразу", "prilejul a existat de la început";
    DossierSays: "the dossier says", "в досье",
        "у досьє", "dosarul spune";
    Instead: "say instead", "скажите иначе",
        "скажіть інакше", "spuneți în schimb";
    BetterWords: "you could say", "можно сказать так",
        "можна сказати так", "puteți spune așa";
    Failed: "FAIL", "ПРОВАЛ",
        "ПРОВАЛ", "EȘEC";
    Of: "of", "из",
        "з", "din";
    ForMistakes: "for mistakes", "за ошибки",
        "за помилки", "pentru greșeli";
    AutoFailed: "one mistake fails the whole call: 0", "одна из ошибок обнуляет весь звонок: 0",
        "одна з помилок обнуляє весь дзвінок: 0", "una dintre greșeli anulează întregul apel: 0";
    Prompt: "you> ", "вы> ",
        "ви> ", "dvs.> ";
    HowToTalk: "Type what you would say and press Enter. Stuck? /hint. Other commands: /help.", "Пишите, что вы сказали бы, и нажимайте Enter. Трудно? /hint. Другие команды: /help.",
        "Пишіть, що ви сказали б, і натискайте Enter. Важко? /hint. Інші команди: /help.", "Scrieți ce ați spune și apăsați Enter. V-ați blocat? /hint. Alte comenzi: /help.";
    Help: "/dossier  the facts again\n/hint     what the debtor has just given an opening for\n/wait N   say nothing for N seconds\n/hang-up  put the receiver down\n/quit     stop here; what was said is kept\nA line that begins with // is said as it is, without the first slash. Ctrl-D is /quit.", "/dossier  факты ещё раз\n/hint     для чего собеседник только что дал повод\n/wait N   молчать N секунд\n/hang-up  положить трубку\n/quit     закончить; сказанное сохранится\nСтрока, начинающаяся с //, произносится как есть, без первой косой черты. Ctrl-D то же, что /quit.\nПо-русски тоже можно: /досье /подсказка /ждать N /трубка /выход /помощь",
        "/dossier  факти ще раз\n/hint     до чого співрозмовник щойно дав привід\n/wait N   мовчати N секунд\n/hang-up  покласти слухавку\n/quit     закінчити; сказане збережеться\nРядок, що починається з //, вимовляється як є, без першої скісної риски. Ctrl-D те саме, що /quit.", "/dossier  datele încă o dată\n/hint     pentru ce tocmai a dat prilej interlocutorul\n/wait N   tăceți N secunde\n/hang-up  închideți telefonul\n/quit     încheiați aici; ce s-a spus se păstrează\nUn rând care începe cu // se rostește așa cum este, fără prima bară oblică. Ctrl-D este același lucru cu /quit.";
    NoSuchCommand: "there is no such command; /help shows them, // says the line as it is", "такой команды нет; /help покажет все, // произнесёт строку как есть",
        "такої команди немає; /help покаже всі, // вимовить рядок як є", "nu există o astfel de comandă; /help le arată pe toate, // rostește rândul așa cum este";
    WaitHowLong: "(/wait takes seconds: 1 to 600)", "(/wait понимает секунды: от 1 до 600)",
        "(/wait приймає секунди: від 1 до 600)", "(/wait cere secunde: de la 1 la 600)";
    HintNone: "No special opening now. Think of what this call still needs:", "Особого повода сейчас нет. Подумайте, чего этому звонку ещё не хватает:",
        "Особливого приводу зараз немає. Подумайте, чого цьому дзвінку ще бракує:", "Acum nu există un prilej anume. Gândiți-vă ce îi mai lipsește acestui apel:";
    HintOpen: "The debtor has given an opening for:", "Собеседник дал повод:",
        "Співрозмовник дав привід:", "Interlocutorul a dat prilej pentru:";
    KeptIn: "to see it again: ringside replay", "посмотреть ещё раз: ringside replay",
        "переглянути ще раз: ringside replay", "pentru a revedea: ringside replay";
    NothingSaid: "(nothing was said: type a line, or /wait)", "(вы ничего не сказали: напишите реплику или /wait)",
        "(ви нічого не сказали: напишіть репліку або /wait)", "(nu ați spus nimic: scrieți o replică sau /wait)";
    Leftover: "lines of the script that were not said", "реплик скрипта не произнесено",
        "реплік скрипту не вимовлено", "replici din script nerostite";
    NoFurtherCall: "a further call was due, and the script has none", "предстоял ещё один звонок, а в скрипте его нет",
        "мав бути ще один дзвінок, а у скрипті його немає", "urma încă un apel, iar în script nu există";
    RanOut: "the script ran out before the call was over", "скрипт закончился раньше звонка",
        "скрипт закінчився раніше, ніж дзвінок", "scriptul s-a terminat înaintea apelului";
    Torn: "the last line of the file was cut off; what stands before it is shown", "последняя строка файла обрезана; показано всё до неё",
        "останній рядок файлу обрізано; показано все до нього", "ultimul rând al fișierului este trunchiat; se afișează tot ce este înaintea lui";
    NotEnded: "the call was broken off", "звонок был прерван",
        "дзвінок було перервано", "apelul a fost întrerupt";
    Changed: "the scenario has changed since this call was recorded", "сценарий изменился с тех пор, как записан этот звонок",
        "сценарій змінився відтоді, як записано цей дзвінок", "scenariul s-a modificat de când a fost înregistrat acest apel";
    Interrupted: "stopped; what was said so far is kept", "остановлено; сказанное сохранено",
        "зупинено; сказане збережено", "oprit; ce s-a spus până acum s-a păstrat";
    InterruptedUnkept: "stopped; nothing of this call was kept", "остановлено; этот звонок не записывался",
        "зупинено; цей дзвінок не записувався", "oprit; din acest apel nu s-a păstrat nimic";
    RulesRenewed: "your files have changed: the call goes on with the new rules", "файлы изменились: звонок продолжается по новым правилам",
        "файли змінилися: дзвінок триває за новими правилами", "fișierele dvs. s-au modificat: apelul continuă după regulile noi";
    RulesUnsound: "your files have changed and cannot be played; the call goes on with the old rules", "файлы изменились, но играть по ним нельзя; звонок продолжается по старым правилам",
        "файли змінилися, але грати за ними не можна; дзвінок триває за старими правилами", "fișierele dvs. s-au modificat, dar nu se poate juca cu ele; apelul continuă după regulile vechi";
    RulesRewrite: "your files have changed, but with them this call would have gone another way; it goes on with the old rules. The first difference is in turn", "файлы изменились, но с ними этот звонок пошёл бы иначе; он продолжается по старым правилам. Первое отличие: реплика",
        "файли змінилися, але з ними цей дзвінок пішов би інакше; він триває за старими правилами. Перша відмінність: репліка", "fișierele dvs. s-au modificat, dar cu ele acest apel ar fi decurs altfel; el continuă după regulile vechi. Prima diferență: replica";
    NoExercises: "no debtor gives an opening for that in this language", "на этом языке никто не даёт для этого повода",
        "цією мовою ніхто не дає до цього приводу", "în această limbă niciun interlocutor nu dă prilej pentru asta";
    DrillRight: "right", "верно",
        "правильно", "corect";
    Opponents: "Your opponents, the easiest first:", "Ваши соперники, от лёгкого к трудному:",
        "Ваші суперники, від найлегшого до найважчого:", "Adversarii dvs., de la ușor la dificil:";
    Begin: "Begin", "Начать",
        "Почати", "Începeți";
    InRussian: "The same in Russian", "То же по-русски",
        "Те саме російською", "Același lucru în rusă";
    SeeModel: "See how it is done well", "Посмотреть, как надо",
        "Подивитися, як треба", "Vedeți cum se face bine";
    LookUp: "Look up what to say, and why", "Что говорить и почему",
        "Що казати і чому", "Ce să spuneți și de ce";
    AllCommands: "Everything else", "Всё остальное",
        "Усе інше", "Toate celelalte";
    HiddenObstacle: "hidden", "скрыто",
        "приховано", "ascuns";
    NamedObstacle: "named", "названо",
        "названо", "numit";
    AddressedObstacle: "addressed", "в работе",
        "у роботі", "în lucru";
    ResolvedObstacle: "resolved", "устранено",
        "усунено", "rezolvat";
    AbsentObstacle: "gone", "отпало",
        "відпало", "dispărut";
    HiddenToTheEnd: "hidden to the end", "так и осталось скрытым",
        "так і лишилося прихованим", "ascuns până la sfârșit";
    StillThere: "and still there at the end", "и осталось до конца",
        "і лишилося до кінця", "și tot acolo la sfârșit";
    ThereFromTheStart: "there from the start", "было с самого начала",
        "було від самого початку", "prezent de la început";
    GoneBefore: "resolved before this call", "устранено ещё до звонка",
        "усунено ще до дзвінка", "rezolvat încă înainte de apel";
    CanBringToLight: "what can bring it to light", "что помогло бы это вскрыть",
        "що допомогло б це виявити", "ce l-ar putea scoate la iveală";
    AsTheyPickedUp: "as they picked up", "сразу, как взяли трубку",
        "щойно взяли слухавку", "chiar la răspuns";
    InTheWay: "What stood in the way", "Что мешало",
        "Що заважало", "Ce a stat în cale";
    NothingInTheWay: "Nothing stood in the way.", "Ничто не мешало.",
        "Ніщо не заважало.", "Nimic nu a stat în cale.";
    NothingCameToLight: "Nothing came to light. What stayed hidden was not recorded then.", "Ничего не вскрылось. Что осталось скрытым, тогда ещё не записывалось.",
        "Нічого не виявилося. Що лишилося прихованим, тоді ще не записувалося.", "Nimic nu a ieșit la iveală. Ce a rămas ascuns nu se înregistra pe atunci.";
    TurningPoints: "Turning points", "Поворотные моменты",
        "Переломні моменти", "Momente de cotitură";
    NoTurningPoints: "No single turn moved anything far.", "Ни одна реплика ничего резко не изменила.",
        "Жодна репліка нічого різко не змінила.", "Nicio replică nu a schimbat nimic simțitor.";
    GaugesWent: "How the gauges went", "Как менялись шкалы",
        "Як змінювалися шкали", "Cum s-au schimbat indicatorii";
    TurnByTurn: "turn by turn", "реплика за репликой",
        "репліка за реплікою", "replică cu replică";
    FirstToLast: "first → last", "начало → конец",
        "початок → кінець", "început → sfârșit";
    TheTalk: "The talk", "Разговор",
        "Розмова", "Convorbirea";
    HeardNothing: "not understood as any of the method's moves", "ни один приём метода не распознан",
        "жодного прийому методу не розпізнано", "nu s-a recunoscut niciun procedeu al metodei";
    SaidDifferently: "What was said differently", "Что сказано иначе",
        "Що сказано інакше", "Ce s-a spus altfel";
    TheirNotes: "The trainee's notes", "Заметки звонившего",
        "Нотатки того, хто дзвонив", "Notițele celui care a sunat";
    Way: "way", "вариант",
        "варіант", "varianta";
    ThisPage: "this page", "этот разбор",
        "цей розбір", "această pagină";
    LeftUnfinished: "not played to its end", "не доигран",
        "не дограно", "nejucată până la capăt";
    ThenSaid: "then said instead", "вместо этого потом сказано",
        "натомість потім сказано", "apoi s-a spus în schimb";
    GuidedMode: "guided (hints on)", "с подсказками",
        "з підказками", "cu indicii";
    PracticeMode: "practice (hints on request)", "тренировка (подсказки по просьбе)",
        "тренування (підказки на прохання)", "antrenament (indicii la cerere)";
    ExamMode: "exam (no hints)", "экзамен (без подсказок)",
        "іспит (без підказок)", "examen (fără indicii)";
    KeptSilent: "you kept silent", "вы промолчали",
        "ви промовчали", "ați tăcut";
    SeeAgain: "To see this call again", "Посмотреть этот звонок ещё раз",
        "Переглянути цей дзвінок ще раз", "Pentru a revedea acest apel";
    PlayAgain: "To play against the same debtor", "Сыграть с тем же соперником",
        "Зіграти з тим самим суперником", "Pentru a juca cu același debitor";
    RecordFormat: "transcript format", "формат записи",
        "формат запису", "formatul înregistrării";
}

impl Ui {
    /// The text in `lang`.
    pub fn text(self, lang: Lang) -> &'static str {
        TEXTS[self as usize][lang as usize]
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
