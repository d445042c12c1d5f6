use ratatui::Frame;
use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::text::Line;

use super::super::app::Shared;
use super::super::compare::{CompareScreen, Way};
use super::super::inked::lines;
use super::super::words::Word;
use super::{boxed, draw_head, draw_scrolled};
use crate::playbook::Gauge;
use crate::report::{Style, Ui, paint};
use crate::score::{Item, ItemStatus};

pub fn draw(screen: &CompareScreen, frame: &mut Frame<'_>, head: Rect, body: Rect, shared: &Shared) {
    let parted = format!("{} {}", shared.word(Word::PartedAt), screen.parted.1);
    let title = format!("{}: {}", shared.word(Word::Compare), screen.transcript.header.title);
    draw_head(&title, &parted, frame, head, shared);
    let halves = Layout::horizontal([Constraint::Ratio(1, 2); 2]).split(body);
    let scroll = screen.scroll.get();
    let mut furthest = 0;
    for (at, way) in screen.ways.iter().enumerate() {
        let latest = if at == 1 { format!(", {}", shared.word(Word::Latest)) } else { String::new() };
        let (number, of) = (way.number, shared.word(Word::DoneOf));
        let title = format!("{} {number} {of} {}{latest}", shared.word(Word::Way), screen.all);
        let inner = boxed(&title, frame, halves[at], shared);
        let text = told(way, &screen.ways[1 - at], inner.width, shared);
        screen.scroll.set(scroll);
        draw_scrolled(text, &screen.scroll, frame, inner, shared);
        furthest = furthest.max(screen.scroll.get());
    }
    screen.scroll.set(furthest);
}

/// What came of a way. One that was left for another has no outcome to be laid beside: it is compared at the turn in which
/// the two part.
fn told(way: &Way, other: &Way, width: u16, shared: &Shared) -> Vec<Line<'static>> {
    let both_ended = way.ended && other.ended;
    let mut texts = vec![headline(way, other, shared)];
    texts.push(gauges(Word::AfterThat, way.after, other.after, shared));
    if both_ended {
        texts.push(gauges(Word::InTheEnd, way.gauges, other.gauges, shared));
        let differs = |(own, theirs): &(&Item, &Item)| own.status != theirs.status;
        texts.extend(way.card.items.iter().zip(&other.card.items).filter(differs).map(|(item, _)| item_line(item)));
    }
    let theirs = |name: &str| other.card.mistakes.iter().any(|mistake| mistake.name == name);
    let own = way.card.mistakes.iter().filter(|mistake| !theirs(&mistake.name));
    texts.extend(own.map(|mistake| paint(Style::Bad, &format!("✗ {}", mistake.name))));
    texts.push(String::new());
    let mut text: Vec<Line<'static>> = texts.iter().flat_map(|text| lines(text, width, shared.theme)).collect();
    text.extend(way.talk.all_lines(width, shared));
    text
}

fn headline(way: &Way, other: &Way, shared: &Shared) -> String {
    if !way.ended {
        return paint(Style::Faint, &format!("{} {}", shared.word(Word::LeftAfter), way.turns));
    }
    let outcome = shared.playbook.outcome(way.card.outcome, shared.lang);
    let headline = format!("{} {}   {outcome}", Ui::Score.text(shared.lang), way.card.score);
    let better = !other.ended || way.card.score >= other.card.score;
    paint(if better { Style::Good } else { Style::Bad }, &headline)
}

/// Gauges at one moment, each with how far it is from the other way's.
fn gauges(when: Word, own: [u8; 4], theirs: [u8; 4], shared: &Shared) -> String {
    let told = Gauge::ALL.iter().map(|gauge| {
        let now = own[*gauge as usize];
        let by = i16::from(now) - i16::from(theirs[*gauge as usize]);
        let name = shared.playbook.gauge(*gauge, shared.lang);
        if by == 0 { format!("{name} {now}") } else { format!("{name} {now} ({by:+})") }
    });
    format!("{}: {}", paint(Style::Faint, shared.word(when)), told.collect::<Vec<_>>().join(", "))
}

fn item_line(item: &Item) -> String {
    match item.status {
        ItemStatus::Yes => paint(Style::Good, &format!("✓ {}", item.name)),
        ItemStatus::Half => paint(Style::Warn, &format!("½ {}", item.name)),
        ItemStatus::No => paint(Style::Bad, &format!("– {}", item.name)),
        ItemStatus::NotApplicable => paint(Style::Faint, &format!("· {}", item.name)),
    }
}
