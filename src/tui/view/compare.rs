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
    let since = format!("{} {}", shared.word(Word::SameUntil), screen.parted.1);
    draw_head(
        &format!("{}: {}", shared.word(Word::Compare), screen.transcript.header.title),
        &since,
        frame,
        head,
        shared,
    );
    let halves = Layout::horizontal([Constraint::Ratio(1, 2); 2]).split(body);
    let scroll = screen.scroll.get();
    let mut furthest = 0;
    for (at, (way, title)) in screen.ways.iter().zip([Word::FirstWay, Word::SecondWay]).enumerate() {
        let inner = boxed(shared.word(title), frame, halves[at], shared);
        let text = told(way, &screen.ways[1 - at], inner.width, shared);
        screen.scroll.set(scroll);
        draw_scrolled(text, &screen.scroll, frame, inner, shared);
        furthest = furthest.max(screen.scroll.get());
    }
    screen.scroll.set(furthest);
}

fn told(way: &Way, other: &Way, width: u16, shared: &Shared) -> Vec<Line<'static>> {
    let better = way.card.score >= other.card.score;
    let outcome = shared.playbook.outcome(way.card.outcome, shared.lang);
    let headline = format!("{} {}   {outcome}", Ui::Score.text(shared.lang), way.card.score);
    let mut texts = vec![paint(if better { Style::Good } else { Style::Bad }, &headline)];
    let gauges = Gauge::ALL.iter().map(|gauge| {
        let now = way.gauges[*gauge as usize];
        let by = i16::from(now) - i16::from(other.gauges[*gauge as usize]);
        let by = if by == 0 { String::new() } else { format!(" ({by:+})") };
        format!("{} {now}{by}", shared.playbook.gauge(*gauge, shared.lang))
    });
    texts.push(gauges.collect::<Vec<_>>().join(", "));
    let differs = |(own, theirs): &(&Item, &Item)| own.status != theirs.status;
    texts.extend(way.card.items.iter().zip(&other.card.items).filter(differs).map(|(item, _)| item_line(item)));
    texts.extend(way.card.mistakes.iter().map(|mistake| paint(Style::Bad, &format!("✗ {}", mistake.name))));
    texts.push(String::new());
    let mut text: Vec<Line<'static>> = texts.iter().flat_map(|text| lines(text, width, shared.theme)).collect();
    text.extend(way.talk.all_lines(width, shared));
    text
}

fn item_line(item: &Item) -> String {
    match item.status {
        ItemStatus::Yes => paint(Style::Good, &format!("✓ {}", item.name)),
        ItemStatus::Half => paint(Style::Warn, &format!("½ {}", item.name)),
        ItemStatus::No => paint(Style::Bad, &format!("– {}", item.name)),
        ItemStatus::NotApplicable => paint(Style::Faint, &format!("· {}", item.name)),
    }
}
