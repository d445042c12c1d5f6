//! Shipped debtors in calls longer than anybody's patience: always an answer, and never the same line again too soon.

mod ring;

use std::sync::Arc;

use ring::*;
use ringside::playbook::MoveKind;
use ringside::text::Lang;
use ringside::transcript::Event;

/// How many turns must pass before a line may come again.
const APART: usize = 20;

/// A debtor whose patience lasts for 60 points, the most there is.
fn patient(id: &str, lang: Lang) -> Ring {
    let mut briefing = briefing(id, lang);
    Arc::make_mut(&mut briefing.scenario).start.patience = 60;
    Ring::with(briefing)
}

/// Moves in an order that depends on the seed; mistakes come one turn in four, so that calls last.
fn wandering(seed: u64) -> impl Iterator<Item = &'static str> {
    let (techniques, mistakes) = (method(MoveKind::Technique), method(MoveKind::Mistake));
    (0_u64..).map(move |turn| {
        let drawn = ringside::world::draw(seed, 9, turn as u16, ringside::world::Purpose::Variant);
        let kind = if drawn.is_multiple_of(4) { &mistakes } else { &techniques };
        kind[(drawn / 4) as usize % kind.len()]
    })
}

#[test]
fn no_line_comes_twice_within_20_turns() {
    let all: Vec<_> = scenarios().into_iter().flat_map(|id| [(id.clone(), Lang::En), (id, Lang::Ru)]).collect();
    let longest = on_all_cores(&all, |(id, lang)| {
        let mut longest = 0;
        for seed in 0..12 {
            let mut ring = patient(id, *lang).seed(seed);
            let mut lines: Vec<String> = Vec::new();
            for made in wandering(seed).take(60) {
                let entries = ring.hears(&[made]);
                if let Some((rule, words)) = answer(&entries) {
                    let lately = &lines[lines.len().saturating_sub(APART - 1)..];
                    let again = lately.iter().any(|line| line == words);
                    assert!(!again, "{id} in {lang}, seed {seed}, turn {}: {rule} again: {words}", lines.len() + 1);
                    lines.push(words.to_owned());
                }
                if entries.iter().any(|entry| matches!(entry.event, Event::CallEnded { .. })) {
                    break;
                }
            }
            longest = longest.max(lines.len());
        }
        longest
    });
    assert!(longest.iter().any(|turns| *turns > 30), "some calls must be long enough to show it: {longest:?}");
}

#[test]
fn every_move_is_answered_whatever_came_before() {
    on_all_cores(&scenarios(), |id| {
        for known in playbook().moves.iter().map(|known| &*known.id) {
            for before in [&[][..], &["introduce"], &["introduce", "ask-payment-date"], &["insult"]] {
                let mut ring = ring(id).seed(2);
                let on_the_line = before.iter().all(|made| answer(&ring.hears(&[made])).is_some());
                let over = ring.session.as_ref().is_some_and(ringside::session::Session::call_over);
                assert!(on_the_line, "{id} after {before:?}");
                assert!(over || answer(&ring.hears(&[known])).is_some(), "{id}: {known} after {before:?}");
            }
        }
    });
}
