/// Hands a macro the words that it is given, and behind them those of the campaigns and of their desk.
macro_rules! with_the_weeks {
    ($declares:ident! $($words:tt)+) => {
        $declares! {
            $($words)+
            Campaigns: "Campaigns", "Кампании", "Кампанії", "Campanii";
            NoCampaigns: "There are no campaigns in this gym.", "В этом зале кампаний нет.",
                "У цьому залі кампаній немає.", "În această sală nu există campanii.";
            LoadingCampaigns: "reading campaigns…", "читаю кампании…", "читаю кампанії…", "se citesc campaniile…";
            GoOnWith: "go on", "продолжить", "продовжити", "continuați";
            WeeksCount: "weeks", "недель", "тижнів", "săptămâni";
            DebtorsCount: "debtors", "должников", "боржників", "debitori";
            DaysPlayed: "days played", "дней сыграно", "днів зіграно", "zile jucate";
            DecisionsMade: "decisions", "решений", "рішень", "decizii";
            UnknownCampaign: "a campaign that is not in this gym", "кампании нет в этом зале",
                "кампанії немає в цьому залі", "o campanie care nu există în această sală";
            CampaignChanged: "The campaign was changed after this was saved, so its decisions may lead elsewhere now. The file is as it was", "Кампанию изменили после сохранения: те же решения могут привести к другому. Файл не тронут",
                "Кампанію змінили після збереження: ті самі рішення можуть привести до іншого. Файл не змінено", "Campania a fost modificată după salvare: aceleași decizii pot duce acum în altă parte. Fișierul a rămas neatins";
            SaveDamaged: "This saved campaign is damaged, and its file is as it was. Line", "Сохранённая кампания повреждена, файл не тронут. Строка",
                "Збережену кампанію пошкоджено, файл не змінено. Рядок", "Campania salvată este deteriorată, fișierul a rămas neatins. Rândul";
            SaveRefused: "A saved decision cannot be carried out any more; the file is as it was. Line", "Сохранённое решение больше нельзя выполнить; файл не тронут. Строка",
                "Збережене рішення вже не можна виконати; файл не змінено. Рядок", "O decizie salvată nu mai poate fi executată; fișierul a rămas neatins. Rândul";
            LastLineCut: "The last decision had been cut off in the file: decide it again.", "Последнее решение в файле оборвано: примите его ещё раз.",
                "Останнє рішення у файлі обірвано: прийміть його ще раз.", "Ultima decizie din fișier era trunchiată: luați-o încă o dată.";
            NotSaved: "not saved", "не сохраняется", "не зберігається", "nu se salvează";
            Desk: "Accounts", "Клиенты", "Клієнти", "Clienți";
            Account: "Account", "Карточка", "Картка", "Fișă";
            Charts: "Charts", "Графики", "Графіки", "Grafice";
            WeekOf: "week", "неделя", "тиждень", "săptămâna";
            Slots: "calls left", "звонков", "дзвінків", "apeluri";
            MinutesLeft: "min", "мин", "хв", "min";
            Open: "open", "открыто", "відкрито", "neîncasat";
            Overdue: "overdue", "просрочено", "прострочено", "restant";
            Collected: "collected", "собрано", "отримано", "încasat";
            Dso: "DSO", "DSO дн.", "DSO дн.", "DSO zile";
            ColFirm: "firm", "клиент", "клієнт", "client";
            ColOverdue: "late", "дни", "дні", "zile";
            ColLast: "last", "был", "був", "ultim";
            ColPromise: "prom.", "обещ.", "обіц.", "promis";
            ColPlan: "plan", "план", "план", "plan";
            ColWhy: "today", "сегодня", "сьогодні", "azi";
            ColStatus: "status", "состояние", "стан", "stare";
            ColNamed: "what they named", "что назвали", "що назвали", "ce au invocat";
            NoAccount: "Nobody fits. Backspace widens the search.", "Никто не подходит. Backspace расширит поиск.",
                "Ніхто не підходить. Backspace розширить пошук.", "Nu se potrivește nimeni. Backspace lărgește căutarea.";
            JustNow: "Just now", "Только что", "Щойно", "Tocmai acum";
            NothingYet: "Enter shows what can be done about the chosen account.", "Enter покажет, что можно сделать с выбранным клиентом.",
                "Enter покаже, що можна зробити з вибраним клієнтом.", "Enter arată ce se poate face cu clientul ales.";
            ByDue: "what is due today", "что нужно сегодня", "що потрібно сьогодні", "ce e de făcut azi";
            BySum: "sum", "сумма", "сума", "sumă";
            ByDays: "days overdue", "дни просрочки", "дні прострочення", "zile de întârziere";
            ByYearly: "yearly potential", "годовой оборот", "річний обіг", "potențial anual";
            OrderedBy: "sorted by", "порядок", "порядок", "ordine";
            DueBroken: "promise broken", "обещание сорвано", "зрив обіцянки", "cuvânt încălcat";
            DueEve: "promise to check", "сверить обещание", "звірити обіцянку", "de verificat";
            DuePlanned: "call planned", "звонок по плану", "дзвінок у плані", "apel planificat";
            DueOrder: "order waits", "ждёт заказ", "нове замовлення", "comandă nouă";
            DueNew: "new client", "новый клиент", "новий клієнт", "client nou";
            DueRhythm: "time to call", "пора звонить", "час дзвонити", "de sunat azi";
            Nobody: "nothing can be done there today", "сегодня здесь делать нечего",
                "сьогодні тут робити нічого", "azi nu este nimic de făcut aici";
            DoCall: "call", "позвонить", "подзвонити", "sunați";
            DoPlay: "play the call in full", "сыграть звонок целиком",
                "зіграти дзвінок повністю", "jucați apelul în întregime";
            DoPlayAside: "the scenario opens, with what happened so far", "откроется сценарий, с учётом прошлых недель",
                "відкриється сценарій, з урахуванням минулих тижнів", "se deschide scenariul, cu ce s-a întâmplat până acum";
            DoSend: "send a paper", "отправить бумагу", "надіслати документ", "trimiteți un document";
            DoPlan: "plan the next call", "назначить следующий звонок",
                "призначити наступний дзвінок", "stabiliți apelul următor";
            DoOrder: "answer the order", "ответить на заказ", "відповісти на замовлення", "răspundeți la comandă";
            DoTerms: "grant terms", "дать условия", "надати умови", "acordați condiții";
            DoCheck: "check them", "проверить", "перевірити", "verificați clientul";
            DoAsk: "ask our own manager", "спросить своего менеджера",
                "спитати свого менеджера", "întrebați managerul nostru";
            DoNote: "write the reason down", "записать причину", "записати причину", "notați motivul";
            DoStep: "take a step", "сделать шаг", "зробити крок", "faceți un pas";
            InDays: "in days:", "через дней:", "через днів:", "peste (zile):";
            OnDay: "on", "на", "на", "pe";
            Prepayment: "prepayment", "предоплата", "передоплата", "plată în avans";
            CreditDays: "days of credit", "дней отсрочки", "днів відстрочки", "zile termen de plată";
            WithInterest: "with late interest in the contract", "с пеней в договоре",
                "з пенею в договорі", "cu penalități în contract";
            WithoutInterest: "without late interest", "без пени", "без пені", "fără penalități";
            TheyAsk: "they ask for this", "столько просят", "стільки просять", "atât se cere";
            AMonth: "a month", "в месяц", "на місяць", "pe lună";
            House: "Our own house", "Своя фирма", "Своя фірма", "Firma noastră";
            DoDiscount: "discount for prompt payment", "скидка за быструю оплату",
                "знижка за швидку оплату", "reducere pentru plata promptă";
            DoDeals: "open new deals", "открыть новые сделки", "відкрити нові угоди", "deschideți contracte noi";
            DoOverload: "more is paid than can be made", "оплачено больше, чем можно сделать",
                "оплачено більше, ніж можна зробити", "s-a plătit mai mult decât se poate produce";
            DoSecretary: "the secretary and the lost invoice", "секретарь и потерянный счёт",
                "секретарка й загублений рахунок", "secretara și factura pierdută";
            DoStudy: "learn about the house", "изучить свою фирму", "вивчити свою фірму", "studiați firma noastră";
            AsItIs: "as it is now", "так сейчас", "так зараз", "așa este acum";
            NeedAWeek: "needed a week", "нужно в неделю", "потрібно на тиждень", "necesar pe săptămână";
            OpenedThisWeek: "opened this week", "открыто на неделе", "відкрито за тиждень", "deschis săptămâna asta";
            CapacityAWeek: "can be made a week", "можно сделать в неделю",
                "можна зробити за тиждень", "se poate produce pe săptămână";
            PaidUnmade: "paid, not made", "оплачено, не сделано", "оплачено, не зроблено", "plătit, neprodus";
            Reprimanded: "she was reprimanded", "ей сделан выговор", "їй оголошено догану", "a fost mustrată";
            Overnight: "Overnight", "За ночь", "За ніч", "Peste noapte";
            NothingHappened: "Nothing happened.", "Ничего не случилось.",
                "Нічого не сталося.", "Nu s-a întâmplat nimic.";
            ADayOver: "The day is over.", "День окончен.", "День закінчено.", "Ziua s-a încheiat.";
            WeeksOver: "The weeks are over: the debrief shows what was true of everyone.", "Недели окончены: разбор покажет, что было правдой о каждом.",
                "Тижні закінчено: розбір покаже, що було правдою про кожного.", "Săptămânile s-au încheiat: analiza arată care era adevărul despre fiecare.";
            EndTheDay: "End the day?", "Закончить день?", "Закінчити день?", "Încheiați ziua?";
            EndTheWeek: "End the whole week?", "Закончить всю неделю?",
                "Закінчити весь тиждень?", "Încheiați toată săptămâna?";
            StillToday: "What is still due today:", "Что ещё ждёт сегодня:",
                "Що ще чекає сьогодні:", "Ce mai așteaptă azi:";
            EnterEnds: "Enter ends it, Esc stays.", "Enter — закончить, Esc — остаться.",
                "Enter — закінчити, Esc — лишитися.", "Enter încheie, Esc rămâne.";
            Welcome: "How the weeks go", "Как идут недели", "Як минають тижні", "Cum decurg săptămânile";
            WelcomeSlots: "Every working day has a number of calls and of minutes. Enter opens what can be done about the chosen account; F3 is our own house.", "У рабочего дня свой запас звонков и минут. Enter — что можно сделать с выбранным клиентом; F3 — своя фирма.",
                "У робочого дня свій запас дзвінків і хвилин. Enter — що можна зробити з вибраним клієнтом; F3 — своя фірма.", "Fiecare zi lucrătoare are rezerva ei de apeluri și minute. Enter arată ce se poate face cu clientul ales; F3: firma noastră.";
            WelcomeMarks: "! something waits for an answer   • due today   The list is sorted by what is due; F2 sorts it otherwise.", "! что-то ждёт ответа   • нужно сегодня   Список стоит по срочности; F2 меняет порядок.",
                "! щось чекає на відповідь   • потрібно сьогодні   Список упорядковано за терміновістю; F2 міняє порядок.", "! ceva așteaptă răspuns   • de făcut azi   Lista este ordonată după urgență; F2 schimbă ordinea.";
            WelcomeDay: "F8 ends the day: money, promises and orders come overnight. Tab leads to the account, the charts, the debrief.", "F8 заканчивает день: ночью приходят деньги, обещания, заказы. Tab — карточка, графики, разбор.",
                "F8 закінчує день: уночі надходять гроші, обіцянки, замовлення. Tab — картка, графіки, розбір.", "F8 încheie ziua: peste noapte vin bani, promisiuni, comenzi. Tab duce la fișă, grafice, analiză.";
            WelcomeSaved: "Everything is saved as soon as it is decided; Esc leaves, and you go on another time.", "Всё сохраняется сразу после решения; Esc — выйти, продолжить можно в другой раз.",
                "Усе зберігається одразу після рішення; Esc — вийти, продовжити можна іншим разом.", "Totul se salvează imediat ce ați decis; Esc iese, iar altă dată continuați de aici.";
            Caution: "These figures show that the rules express the documents, not that the method works on people.", "Эти цифры показывают лишь, что правила игры следуют документам метода, а не как ведут себя живые люди.",
                "Ці цифри показують лише, що правила гри відповідають документам методу, а не як поводяться живі люди.", "Aceste cifre arată doar că regulile jocului urmează documentele metodei, nu cum se poartă oamenii în realitate.";
            WeSell: "We are", "Мы —", "Ми —", "Noi suntem";
            Deal: "New deal", "Новая сделка", "Нова угода", "Contract nou";
            Person: "who is called", "кому звоним", "кому дзвонимо", "pe cine sunăm";
            Yearly: "may come to owe a year", "может задолжать за год",
                "може заборгувати за рік", "poate ajunge să datoreze pe an";
            Invoices: "Invoices", "Счета", "Рахунки", "Facturi";
            NothingOpen: "Nothing is open.", "Открытых счетов нет.",
                "Відкритих рахунків немає.", "Nu există facturi neîncasate.";
            InvoiceNo: "No.", "счёт №", "рахунок №", "factura nr.";
            DueOn: "due", "срок", "строк", "scadență";
            DaysLate: "days late", "дн. просрочки", "дн. прострочення", "zile de întârziere";
            InDaysDue: "days left", "дн. до срока", "дн. до строку", "zile până la scadență";
            NotDelivered: "not delivered", "не отгружено", "не відвантажено", "nelivrat";
            OrderWaits: "An order waits for an answer:", "Ждёт ответа заказ:",
                "Чекає на відповідь замовлення:", "O comandă așteaptă răspuns:";
            OrderPaid: "paid already", "уже оплачен", "уже оплачено", "deja plătită";
            OrderHeld: "An order is held:", "Придержан заказ:", "Притримано замовлення:", "O comandă este reținută:";
            OrdersEvery: "orders every so many days:", "заказывает раз в столько дней:",
                "замовляє раз на стільки днів:", "comandă o dată la atâtea zile:";
            NextOrder: "next about", "следующий около", "наступне близько", "următoarea cam pe";
            AsksFor: "asks for terms, days:", "просит отсрочку, дней:",
                "просить відстрочку, днів:", "cere termen de plată, zile:";
            SaidOf: "what was said of them", "что о них сказали", "що про них сказали", "ce s-a spus despre ei";
            Gauges: "How they are", "Какие они", "Як вони налаштовані", "Cum sunt dispuși";
            Memory: "What is remembered", "Что помнится", "Що пам’ятається", "Ce s-a reținut";
            LastContact: "last contact", "последний разговор", "остання розмова", "ultima discuție";
            NeverCalled: "nobody has talked to them yet", "с ними ещё не говорили",
                "з ними ще не говорили", "cu ei încă nu a vorbit nimeni";
            PromiseStands: "a promise stands:", "обещано:", "обіцяно:", "promis:";
            Firmness: "firmness", "твёрдость", "твердість", "fermitate";
            PlannedFor: "next call planned for", "следующий звонок назначен на",
                "наступний дзвінок призначено на", "apelul următor este stabilit pe";
            BrokenCount: "promises broken:", "обещаний сорвано:", "зірвано обіцянок:", "promisiuni încălcate:";
            SaidWell: "they said that all is well", "сказали, что всё в порядке",
                "сказали, що все гаразд", "au spus că totul este în regulă";
            PartedFirm: "you parted from the firm: no equal partner any more", "вы отделили себя от фирмы: вы больше не равный партнёр",
                "ви відокремили себе від фірми: ви більше не рівний партнер", "v-ați separat de firmă: nu mai sunteți un partener egal";
            KnownDecider: "who decides is known", "известно, кто решает",
                "відомо, хто вирішує", "se știe cine hotărăște";
            AnnouncedStep: "a step was announced on", "шаг объявлен", "крок оголошено", "pas anunțat pe";
            WantsWriting: "write, do not call", "писать, не звонить", "писати, не дзвонити", "de scris, nu de sunat";
            Displeased: "displeased at the last call: wait twice as long", "в прошлый раз недоволен: подождать вдвое дольше",
                "минулого разу був невдоволений: чекати вдвічі довше", "nemulțumit la ultimul apel: așteptați de două ori mai mult";
            PutOffs: "times in a row put off:", "раз подряд отложено:", "разів поспіль відкладено:", "amânări la rând:";
            PaperOn: "a paper is on its way", "бумага в пути", "документ у дорозі", "un document este pe drum";
            ClaimSince: "a formal claim is out since", "претензия отправлена",
                "претензію надіслано", "somație trimisă pe";
            CourtSince: "the court has it since", "в суде с", "у суді з", "în instanță din";
            Stopped: "pressing has ended", "давление прекращено", "тиск припинено", "presiunea a încetat";
            TypicalHere: "typical of such debtors:", "типично для таких должников:",
                "типово для таких боржників:", "tipic pentru asemenea debitori:";
            ReasonNoted: "reason written down:", "записана причина:", "записано причину:", "motiv notat:";
            Instalments: "instalments were agreed", "согласована рассрочка",
                "погоджено розстрочку", "s-a convenit plata în rate";
            SignsSeen: "signs of failing were seen", "замечены признаки разорения",
                "помічено ознаки банкрутства", "s-au văzut semne de faliment";
            RefusedOnce: "they refused officially", "официально отказали", "офіційно відмовили", "au refuzat oficial";
            BoundarySet: "a boundary was set", "граница поставлена", "межу поставлено", "limita a fost trasată";
            InterestAgreed: "late interest is in the contract", "пеня есть в договоре",
                "пеня є в договорі", "penalitățile sunt în contract";
            TheyNamed: "they named:", "назвали:", "назвали:", "au invocat:";
            OutOfWay: "out of the way:", "снято:", "знято:", "rezolvat:";
            JournalOf: "Journal", "Журнал", "Журнал", "Jurnal";
            AgingTitle: "Open by age at the week's end", "Открытое по возрасту на конец недели",
                "Відкрите за віком на кінець тижня", "Neîncasat pe vechimi la sfârșitul săptămânii";
            MoneyTitle: "Open and collected by week", "Открыто и собрано по неделям",
                "Відкрито й отримано за тижнями", "Neîncasat și încasat pe săptămâni";
            PromisesTitle: "Promises by week", "Обещания по неделям", "Обіцянки за тижнями", "Promisiuni pe săptămâni";
            DsoTitle: "Days sales outstanding", "Оборот долга, дни", "Оборотність боргу, дні", "Durata încasării, zile";
            Kept: "kept", "сдержано", "дотримано", "respectate";
            Broken: "broken", "нарушено", "порушено", "încălcate";
            NotDue: "not due", "срок не вышел", "строк не настав", "nescadent";
            NoWeeksYet: "The charts begin with the first day that is over (F8).", "Графики начнутся с первого законченного дня (F8).",
                "Графіки почнуться з першого закінченого дня (F8).", "Graficele încep cu prima zi încheiată (F8).";
            Over: "The weeks are over.", "Недели окончены.", "Тижні закінчено.", "Săptămânile s-au încheiat.";
            SoFar: "As it stands", "На сейчас", "На зараз", "Până acum";
            InTruth: "in truth:", "на самом деле:", "насправді:", "de fapt:";
            Lost: "lost", "потеряно", "втрачено", "pierdut";
            Elsewhere: "went elsewhere", "ушло к другим", "пішло до інших", "plecat la alții";
            GivenAway: "given away", "уступлено", "поступки", "cedat";
            KeptBroken: "promises kept, broken", "обещаний сдержано, нарушено",
                "обіцянок дотримано, порушено", "promisiuni respectate, încălcate";
            RefusalsFound: "clear refusals before delivery", "ясных отказов до отгрузки",
                "ясних відмов до відвантаження", "refuzuri clare înainte de livrare";
            HoursSpent: "hours worked", "часов работы", "годин роботи", "ore de lucru";
            OfBilled: "of what was billed", "от выставленного", "від виставленого", "din suma facturată";
            TheHouse: "The house", "Своя фирма", "Своя фірма", "Firma noastră";
            NoFindings: "The coach has nothing to say yet.", "Тренеру пока нечего сказать.",
                "Тренеру поки нічого сказати.", "Antrenorul încă nu are nimic de spus.";
            FindingsAtEnd: "In an exam the coach speaks after the last week.", "На экзамене тренер говорит после последней недели.",
                "На іспиті тренер говорить після останнього тижня.", "La examen, antrenorul vorbește după ultima săptămână.";
            TruthAtEnd: "What was true of each is told after the last week.", "Что было правдой о каждом, скажут после последней недели.",
                "Що було правдою про кожного, скажуть після останнього тижня.", "Adevărul despre fiecare se spune după ultima săptămână.";
            CallCounts: "The call counts for the campaign as it went; Esc leads back to the desk.", "Звонок засчитан в кампании таким, каким вышел; Esc вернёт к столу.",
                "Дзвінок зараховано в кампанії таким, яким він вийшов; Esc поверне до столу.", "Apelul contează în campanie așa cum a decurs; Esc duce înapoi la birou.";
            CallLeft: "The call was left before it ended: nothing was decided.", "Звонок прерван до конца: ничего не решено.",
                "Дзвінок перервано до кінця: нічого не вирішено.", "Apelul a fost întrerupt înainte de sfârșit: nu s-a hotărât nimic.";
        }
    };
}

pub(super) use with_the_weeks;
