//! The pins of what ships hold. `ringside mutants --pin --gym .` drafts them anew after a change that was meant.

mod ring;

use ring::*;
use ringside::diagnostic::{Report, render_all};
use ringside::rehearse::{Exam, examine};
use ringside::text::Lang;

#[test]
fn what_ships_does_what_its_pins_say() {
    let pinned = on_all_cores(&scenarios(), |id| {
        let briefing = briefing(id, Lang::En);
        let mut report = Report::default();
        let pins = gym().pins(&briefing.scenario, &mut report).into_iter().enumerate();
        let exams: Vec<Exam> = pins.map(|(at, pin)| Exam::of_pin(&briefing, at + 1, pin)).collect();
        assert!(!report.has_errors(), "{}", render_all(&report, false));
        // Drafting takes minutes a debtor: not every one has pins yet, but who has any has many.
        assert!(exams.is_empty() || exams.len() > 20, "{id} has {} pins", exams.len());
        for exam in examine(&exams, 1) {
            let misses: Vec<String> = exam.misses.iter().map(|it| format!("{}: {}", it.place, it.message)).collect();
            assert!(misses.is_empty(), "{}", misses.join("\n"));
        }
        !exams.is_empty()
    });
    assert!(pinned.into_iter().filter(|has| *has).count() >= 10);
}
