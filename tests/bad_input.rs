//! What people type when they do not type well, or not at all: a sane answer, in time that grows with the length.

use std::sync::OnceLock;

use ringside::ear::{Ear, Recognition};
use ringside::text::Lang;

static WEIGHTS: &[u8] = include_bytes!("../scripts/weights/ear.bin");

fn ear() -> &'static Ear {
    static EAR: OnceLock<Ear> = OnceLock::new();
    EAR.get_or_init(|| Ear::load(WEIGHTS).expect("the shipped weights are whole"))
}

fn hear(lang: Lang, reply: &str) -> Recognition {
    let heard = ear().hear(lang, "Hello?", reply);
    for heard in &heard.moves {
        assert!(heard.confidence <= 1000 && !reply[heard.span.clone()].is_empty(), "{reply:?}");
    }
    heard
}

fn moves(lang: Lang, reply: &str) -> Vec<&'static str> {
    let mut ids: Vec<&str> = hear(lang, reply).moves.iter().map(|heard| &*ear().moves()[heard.which]).collect();
    ids.sort_unstable();
    ids
}

#[test]
fn nothing_or_a_letter_or_emoji_is_no_move() {
    for lang in Lang::ALL {
        for reply in ["", " ", "a", "я", "?", "😀", "😀😀 👍🏽", "\u{200b}", "\n"] {
            assert_eq!(moves(lang, reply), [""; 0], "{reply:?}");
        }
    }
}

#[test]
fn one_word_over_and_over_answers() {
    for word in ["money ", "когда ", "да", "ні ", "plata "] {
        for lang in Lang::ALL {
            hear(lang, &word.repeat(3_000));
        }
    }
}

#[test]
fn of_a_flood_the_beginning_is_heard() {
    // Nothing after the first 6000 bytes costs anything: time cannot grow with the rest.
    let (flood, beginning) = ("Когда вы оплатите счёт? ".repeat(4_000), "Когда вы оплатите счёт? ".repeat(200));
    assert!(flood.len() >= 100_000 && beginning.len() >= 6_000);
    assert_eq!(hear(Lang::Ru, &flood), hear(Lang::Ru, &beginning));
    hear(Lang::Ru, &"щ".repeat(100_000));
    hear(Lang::En, &"why,".repeat(25_000));
    hear(Lang::En, &"\"(«".repeat(30_000));
}

#[test]
fn latin_letters_inside_cyrillic_words_do_not_hide_them() {
    let plain = moves(Lang::Ru, "Какого числа сможете оплатить счёт?");
    assert!(plain.contains(&"ask-payment-date"), "{plain:?}");
    // The a, o, c, e, p and x here are Latin.
    assert_eq!(moves(Lang::Ru, "Кaкoгo чиcлa cмoжeтe oплaтить cчёт?"), plain);
    let plain = moves(Lang::Uk, "Якого числа зможете оплатити рахунок?");
    assert!(plain.contains(&"ask-payment-date"), "{plain:?}");
    assert_eq!(moves(Lang::Uk, "Якoгo чиcлa змoжeтe oплатити pахунoк?"), plain);
}

#[test]
fn russian_in_latin_letters_is_read() {
    assert!(moves(Lang::Ru, "kogda oplatite schet? nazovite datu").contains(&"ask-payment-date"));
    assert!(moves(Lang::Uk, "koly oplatyte rakhunok? nazvit datu").contains(&"ask-payment-date"));
}

#[test]
fn capitals_change_nothing() {
    for (lang, reply) in [
        (Lang::En, "Which day will you pay the invoice?"),
        (Lang::Ru, "Какого числа оплатите счёт?"),
        (Lang::Uk, "Якого числа оплатите рахунок?"),
        (Lang::Ro, "În ce zi plătiți factura?"),
    ] {
        assert!(!moves(lang, reply).is_empty(), "{reply}");
        assert_eq!(moves(lang, &reply.to_uppercase()), moves(lang, reply), "{reply}");
    }
}

#[test]
fn languages_in_one_line_and_words_without_spaces_answer() {
    let mixed = moves(Lang::Ru, "ок, send me please дату, какого числа оплатите счёт, thanks");
    assert!(mixed.contains(&"ask-payment-date"), "{mixed:?}");
    for (lang, glued) in [(Lang::Ru, "когдаоплатитесчёт?"), (Lang::En, "whenwillyoupaytheinvoice?")] {
        assert!(hear(lang, glued).moves.len() <= 3, "{glued}");
    }
    hear(Lang::Ro, "cândplătițifactura");
    hear(Lang::En, "שלום عليكم 你好 привет");
}
