//! What the ear hears: a palette of sentences in every language, and what must hold for any text whatever.

use std::sync::OnceLock;

use proptest::prelude::*;
use ringside::ear::{Ear, Example, HouseExamples, MISTAKES, WeightsError, evaluate, read_examples, train};
use ringside::text::Lang;

static WEIGHTS: &[u8] = include_bytes!("../scripts/weights/ear.bin");

/// The ear as shipped.
fn ear() -> &'static Ear {
    static EAR: OnceLock<Ear> = OnceLock::new();
    EAR.get_or_init(|| Ear::load(WEIGHTS).expect("the shipped weights are whole"))
}

/// The ids heard, in the order of their evidence.
fn moves(lang: Lang, debtor: &str, trainee: &str) -> Vec<&'static str> {
    let heard = ear().hear(lang, debtor, trainee).moves;
    heard.iter().map(|heard| &*ear().moves()[heard.which]).collect()
}

/// The words that prove `id`, if it was heard.
fn evidence<'a>(lang: Lang, trainee: &'a str, id: &str) -> Option<&'a str> {
    let heard = ear().hear(lang, "", trainee).moves;
    heard.iter().find(|heard| &*ear().moves()[heard.which] == id).map(|heard| &trainee[heard.span.clone()])
}

mod a_plain_call {
    use super::*;

    #[test]
    fn in_english() {
        assert_eq!(moves(Lang::En, "", "Good morning, this is Anna from Vector Ltd."), ["introduce"]);
        assert_eq!(moves(Lang::En, "Hello.", "Did our invoice number 417 reach you?"), ["ask-invoice-received"]);
        assert_eq!(moves(Lang::En, "We have no money.", "On what date can you pay?"), ["ask-payment-date"]);
        assert_eq!(moves(Lang::En, "Ok.", "Banana helicopter."), [""; 0]);
    }

    #[test]
    fn in_russian() {
        assert_eq!(
            moves(Lang::Ru, "Алло.", "Здравствуйте, это Анна, компания «Вектор». Счёт наш получили?"),
            ["introduce", "ask-invoice-received"]
        );
        assert_eq!(
            moves(Lang::Ru, "Да пошёл ты.", "Так со мной разговаривать не надо. Перезвоню через полчаса."),
            ["set-boundary", "schedule-callback"]
        );
    }

    #[test]
    fn in_ukrainian() {
        assert_eq!(
            moves(Lang::Uk, "Слухаю.", "Доброго дня, це Оксана з «Полтавбуду». Чи отримали ви наш рахунок?"),
            ["introduce", "ask-invoice-received"]
        );
    }

    #[test]
    fn in_romanian() {
        assert_eq!(
            moves(Lang::Ro, "Alo.", "Sunt Ion de la firma Vector. Ați primit factura noastră?"),
            ["introduce", "ask-invoice-received"]
        );
    }
}

mod words_that_do_nothing {
    use super::*;

    #[test]
    fn what_is_denied_is_not_done() {
        assert!(moves(Lang::En, "", "Where is the money?").contains(&"demand-money"));
        assert!(!moves(Lang::En, "", "I am not asking where the money is.").contains(&"demand-money"));
        assert!(moves(Lang::Ru, "", "Где деньги?").contains(&"demand-money"));
        assert!(!moves(Lang::Ru, "", "Я не спрашиваю, где деньги.").contains(&"demand-money"));
        assert!(!moves(Lang::Uk, "", "Я не питаю, де гроші.").contains(&"demand-money"));
        assert!(!moves(Lang::Ro, "", "Nu vă întreb unde sunt banii.").contains(&"demand-money"));
    }

    #[test]
    fn what_somebody_else_said_is_not_done() {
        assert_eq!(moves(Lang::En, "What did he want?", "He said \"where is the money\", can you imagine."), [""; 0]);
    }
}

mod sloppy_typing {
    use super::*;

    #[test]
    fn case_and_accents_do_not_matter() {
        let typed = moves(Lang::Ro, "Alo.", "Ați primit factura noastră?");
        assert_eq!(typed, moves(Lang::Ro, "Alo.", "ati primit factura noastra?"));
        assert_eq!(typed, moves(Lang::Ro, "Alo.", "AȚI PRIMIT FACTURA NOASTRĂ?"));
        assert_eq!(moves(Lang::Ru, "", "Счёт получили?"), moves(Lang::Ru, "", "счет получили?"));
    }

    #[test]
    fn latin_letters_in_russian_are_read() {
        let plain = moves(Lang::Ru, "", "счет получили?");
        assert_eq!(plain, moves(Lang::Ru, "", "schet poluchili?"), "typed in Latin letters");
        assert_eq!(plain, moves(Lang::Ru, "", "cчeт пoлyчили?"), "with look-alikes");
    }
}

mod evidence_spans {
    use super::*;

    #[test]
    fn the_span_is_the_clause_that_did_it() {
        let reply = "Понимаю, что сейчас тяжело 😔. Давайте хоть половину до пятницы?";
        assert_eq!(evidence(Lang::Ru, reply, "acknowledge"), Some("Понимаю, что сейчас тяжело"));
        assert_eq!(evidence(Lang::Ru, reply, "offer-terms"), Some("Давайте хоть половину до пятницы?"));
        let reply = "Where is the money? You keep lying to me.";
        assert_eq!(evidence(Lang::En, reply, "accuse"), Some("You keep lying to me"));
        let reply = "I will send the invoice again, but when will you pay it?";
        assert_eq!(evidence(Lang::En, reply, "offer-resend"), Some("I will send the invoice again"));
        assert_eq!(evidence(Lang::En, reply, "ask-payment-date"), Some("when will you pay it?"));
        let reply = "Добрий день 🌻! Коли чекати оплату за серпень 🙏? Дякую вам, до побачення.";
        assert_eq!(evidence(Lang::Uk, reply, "ask-payment-date"), Some("Коли чекати оплату за серпень 🙏?"));
        assert_eq!(evidence(Lang::Uk, reply, "close-politely"), Some("Дякую вам, до побачення"));
    }
}

mod house_moves {
    use super::*;

    fn ask_proof() -> HouseExamples {
        let lines = [
            "Could you send me the payment order?",
            "Please email the bank confirmation.",
            "Can I have a copy of the transfer slip?",
            "Send over the stamped payment order, please.",
            "If it is paid, may I see the proof of payment?",
            "Would you forward the bank slip to me?",
            "I would like to see the payment confirmation from your bank.",
            "Can you attach the bank statement line that shows it?",
            "Show me the proof of transfer and I will close it.",
            "Let me have a screenshot of the payment order.",
        ];
        HouseExamples {
            id: "ask-proof".into(),
            mistake: false,
            lang: Lang::En,
            examples: lines.map(Into::into).into(),
            counter_examples: vec!["I will send you the invoice again.".into()],
        }
    }

    #[test]
    fn a_trainers_move_is_heard_from_ten_examples() {
        let ear = Ear::load(WEIGHTS).expect("the shipped weights are whole").with_house_moves(&[ask_proof()]);
        let hears = |line: &str| {
            let heard = ear.hear(Lang::En, "We already paid.", line).moves;
            heard.iter().any(|heard| &*ear.moves()[heard.which] == "ask-proof")
        };
        assert!(hears("Great. Could you send me a copy of the bank payment order?"));
        assert!(!hears("Good morning, this is Anna from Vector."));
        assert!(!hears("When will you pay?"));
        assert!(!ear.is_mistake("ask-proof"));
    }

    #[test]
    fn an_example_of_one_move_may_be_a_counter_example_of_another() {
        let lines = [
            "I will send you a statement of account.",
            "You will have our account statement by tonight.",
            "Let me mail you the statement with all open invoices.",
            "I am putting a statement of account together for you.",
            "A full statement of your account goes out today.",
            "We can send over the statement so that you see every item.",
            "I'll get our bookkeeping to send you the account statement.",
            "Expect the statement of account in your inbox in an hour.",
        ];
        let statement = HouseExamples {
            id: "send-statement".into(),
            examples: lines.map(Into::into).into(),
            counter_examples: Vec::new(),
            ..ask_proof()
        };
        let written_otherwise = lines.map(|line| line.to_uppercase().into());
        let proof = HouseExamples { counter_examples: written_otherwise.into(), ..ask_proof() };
        let hears = |houses: &[HouseExamples]| {
            let ear = Ear::load(WEIGHTS).expect("the shipped weights are whole").with_house_moves(houses);
            let heard = ear.hear(Lang::En, "", "Fine, I'll mail you our account statement 📄 tonight.").moves;
            heard.iter().map(|heard| (ear.moves()[heard.which].clone(), heard.confidence)).collect::<Vec<_>>()
        };
        let heard = hears(&[proof.clone(), statement.clone()]);
        assert!(heard.iter().any(|(id, _)| &**id == "send-statement"), "{heard:?}");
        assert_eq!(heard, hears(&[HouseExamples { counter_examples: Vec::new(), ..proof }, statement]));
    }

    #[test]
    fn the_moves_of_the_method_stay_as_they_were() {
        let ear = Ear::load(WEIGHTS).expect("the shipped weights are whole").with_house_moves(&[ask_proof()]);
        assert_eq!(ear.moves()[..40], super::ear().moves()[..]);
        assert_eq!(ear.moves()[40..], ["ask-proof".into()]);
        let lines =
            ["When will you pay?", "Send me the bank slip, and when will the rest come?", "Pay up, you crooks!"];
        for line in lines {
            let mut heard = ear.hear(Lang::En, "We already paid.", line).moves;
            heard.retain(|heard| heard.which < 40);
            assert_eq!(heard, super::ear().hear(Lang::En, "We already paid.", line).moves, "{line}");
        }
    }
}

mod weights {
    use super::*;

    #[test]
    fn the_shipped_ones_know_the_whole_method() {
        assert_eq!(ear().moves().len(), 40);
        assert!(MISTAKES.iter().all(|id| ear().is_mistake(id)));
        assert_eq!(ear().version().len(), 8);
    }

    #[test]
    fn damaged_ones_are_refused() {
        let refused = |bytes: &[u8]| Ear::load(bytes).err();
        assert_eq!(refused(b""), Some(WeightsError::NotWeights));
        assert_eq!(refused(b"{\"lang\": \"en\"}"), Some(WeightsError::NotWeights));
        assert_eq!(refused(&WEIGHTS[..20]), Some(WeightsError::Damaged));
        assert_eq!(refused(&WEIGHTS[..WEIGHTS.len() - 1]), Some(WeightsError::Damaged));
        let mut flipped = WEIGHTS.to_vec();
        flipped[WEIGHTS.len() / 2] ^= 1;
        assert_eq!(refused(&flipped), Some(WeightsError::Damaged));
    }
}

mod training {
    use super::*;

    const LINES: &str = r#"{"lang": "en", "debtor": "", "trainee": "Did the invoice arrive?", "moves": ["ask"], "note": "ignored"}

{"lang": "en", "debtor": "", "trainee": "Has our invoice reached you?", "moves": ["ask"]}
{"lang": "en", "debtor": "", "trainee": "Good bye and thank you", "moves": ["bye"]}
{"lang": "en", "debtor": "", "trainee": "Thank you, good bye then", "moves": ["bye"]}
{"lang": "en", "debtor": "", "trainee": "It rained here", "moves": []}
"#;

    fn examples() -> Vec<Example> {
        let mut examples = read_examples("anna", LINES).expect("the lines are right");
        examples.extend(read_examples("ben", LINES).expect("the lines are right"));
        examples
    }

    #[test]
    fn it_learns_and_measures() {
        let weights = train(&examples(), &["bye"], 2, &mut |_| {}).expect("there are moves to learn");
        let ear = Ear::load(&weights).expect("trained weights are whole");
        let mut now = 0;
        let figures = evaluate(&ear, &examples(), &mut || {
            now += 1_500;
            now
        });
        assert_eq!(figures.lines, 10);
        assert!(figures.micro_f1 > 0.7, "{figures:?}");
        assert_eq!(figures.median_us, 1.5);
        assert!(ear.is_mistake("bye") && !ear.is_mistake("ask"));
    }

    #[test]
    fn without_marks_the_loudest_clause_is_shown() {
        let weights = train(&examples(), &[], 1, &mut |_| {}).expect("there are moves to learn");
        let ear = Ear::load(&weights).expect("trained weights are whole");
        let reply = "It rained here 🌧, did the invoice arrive today? Thank you, good bye.";
        let heard = ear.hear(Lang::En, "", reply).moves;
        let shown: Vec<(&str, &str)> =
            heard.iter().map(|heard| (&*ear.moves()[heard.which], &reply[heard.span.clone()])).collect();
        assert_eq!(shown, [("ask", "did the invoice arrive today?"), ("bye", "Thank you, good bye")]);
    }

    #[test]
    fn the_number_of_threads_changes_nothing() {
        let with = |threads| train(&examples(), &MISTAKES, threads, &mut |_| {}).expect("there are moves to learn");
        assert_eq!(with(1), with(3));
    }

    #[test]
    fn every_bad_line_is_named() {
        let text = "{\"lang\": \"xx\", \"trainee\": \"a\", \"moves\": []}\n\nnot json\n{\"lang\": \"en\"}";
        let errors = read_examples("en-7.jsonl", text).expect_err("three lines are wrong");
        let places: Vec<usize> = errors.iter().map(|error| error.line).collect();
        assert_eq!(places, [1, 3, 4]);
        assert!(errors[0].to_string().starts_with("en-7.jsonl:1: unknown language `xx`"), "{}", errors[0]);
    }
}

mod any_text {
    use super::*;

    fn any_lang() -> impl Strategy<Value = Lang> {
        (0..Lang::ALL.len()).prop_map(|at| Lang::ALL[at])
    }

    /// Anything at all, and things that people do type: words in several alphabets, digits, marks, emoji.
    fn any_reply() -> impl Strategy<Value = String> {
        let piece = prop_oneof![
            any::<String>(),
            "[a-zăâîșțа-яёіїєґ' ,.!?«»\"—0-9-]{0,60}",
            Just("🙂👨‍👩‍👧 ".to_owned()),
            Just("שלום עליכם ".to_owned()),
            Just("\u{0}\u{200f}\u{301}е\u{301}\r\n".to_owned()),
            Just("когда платите? ".repeat(40)),
        ];
        proptest::collection::vec(piece, 0..4).prop_map(|pieces| pieces.concat())
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn gives_a_sane_answer(lang in any_lang(), debtor in any_reply(), reply in any_reply()) {
            let heard = ear().hear(lang, &debtor, &reply);
            for heard in &heard.moves {
                prop_assert!(heard.which < ear().moves().len());
                prop_assert!(heard.confidence <= 1000);
                prop_assert!(!reply[heard.span.clone()].is_empty());
            }
            prop_assert!(heard.moves.is_sorted_by_key(|heard| heard.span.start));
            prop_assert_eq!(&heard, &ear().hear(lang, &debtor, &reply));
        }
    }

    #[test]
    fn nothing_said_makes_no_move() {
        for nothing in ["", " ", "\n\n", "…", "😀😀😀", "\u{202e}\u{7}"] {
            assert_eq!(moves(Lang::En, "Hello?", nothing), [""; 0], "{nothing:?}");
        }
    }

    #[test]
    fn a_flood_of_text_is_heard_in_bounded_time() {
        for flood in ["a".repeat(100_000), "да ".repeat(40_000), "?!".repeat(50_000), "где деньги, ".repeat(9_000)]
        {
            let heard = ear().hear(Lang::Ru, "", &flood);
            assert!(heard.moves.iter().all(|heard| heard.span.end <= 6000));
        }
    }
}
