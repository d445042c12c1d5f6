use ratatui::Frame;
use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::text::Line;
use ratatui::widgets::Paragraph;

use super::super::app::Shared;
use super::super::inked::{columns, cut, lines};
use super::super::lobby::LobbyScreen;
use super::super::words::Word;
use super::{boxed, draw_head, mode_word, stars};
use crate::front::Opponent;
use crate::history::{form, weakest};
use crate::report::{Style, paint};

pub fn draw(screen: &LobbyScreen, frame: &mut Frame<'_>, head: Rect, body: Rect, shared: &Shared) {
    let settings = format!("{} · {}", shared.word(mode_word(shared.mode)), shared.lang.own_name());
    draw_head("Ringside", &settings, frame, head, shared);
    let rows = Layout::vertical([Constraint::Length(1), Constraint::Min(6), Constraint::Length(8)]).split(body);
    draw_filter(screen, frame, rows[0], shared);
    let fitting = screen.fitting(shared);
    draw_list(screen, &fitting, frame, rows[1], shared);
    let below = Layout::horizontal([Constraint::Ratio(1, 2); 2]).split(rows[2]);
    draw_chosen(fitting.get(screen.chosen).copied(), frame, below[0], shared);
    draw_weakest(frame, below[1], shared);
}

fn draw_filter(screen: &LobbyScreen, frame: &mut Frame<'_>, area: Rect, shared: &Shared) {
    let typed = match screen.filter.0.as_str() {
        "" => paint(Style::Faint, shared.word(Word::FilterHint)),
        filter => format!("{filter}▏"),
    };
    let line = format!(" {}: {typed}", shared.word(Word::Filter));
    frame.render_widget(Paragraph::new(cut(&line, area.width, shared.theme)), area);
}

fn draw_list(screen: &LobbyScreen, fitting: &[&Opponent], frame: &mut Frame<'_>, area: Rect, shared: &Shared) {
    let inner = boxed(shared.word(Word::Lobby), frame, area, shared);
    if fitting.is_empty() {
        frame.render_widget(Paragraph::new(lines(shared.word(Word::NobodyFits), inner.width, shared.theme)), inner);
        return;
    }
    let height = usize::from(inner.height);
    let from = screen.chosen.saturating_sub(height.saturating_sub(1));
    let shown = fitting.iter().enumerate().skip(from).take(height);
    let rows: Vec<Line<'static>> =
        shown.map(|(at, opponent)| row(opponent, at == screen.chosen, inner.width, shared)).collect();
    frame.render_widget(Paragraph::new(rows), inner);
}

/// Stars, title, stage on the left; how it went on the right.
fn row(opponent: &Opponent, chosen: bool, width: u16, shared: &Shared) -> Line<'static> {
    let form = form(shared.past.as_deref().unwrap_or_default(), &opponent.id);
    let right = match form.last {
        _ if !opponent.langs.contains(&shared.lang) => shared.word(Word::NotSpoken).to_owned(),
        Some(last) => {
            let last = shared.playbook.outcome(last, shared.lang);
            format!("{} {:>3}, {}: {last}", shared.word(Word::Best), form.best, shared.word(Word::LastOutcome))
        }
        None => shared.word(Word::NotPlayed).to_owned(),
    };
    let stage = shared.playbook.stage(opponent.stage).name.in_lang(shared.lang);
    let left = format!(
        "{} {}  {}  {}",
        if chosen { "▸" } else { " " },
        stars(opponent.difficulty),
        opponent.title.in_lang(shared.lang),
        paint(Style::Faint, stage)
    );
    let room = width.saturating_sub(columns(&right) + 2);
    let mut line = cut(&left, room, shared.theme);
    let pad = usize::from(width).saturating_sub(line.width() + usize::from(columns(&right)));
    line.push_span(format!("{}{right}", " ".repeat(pad)));
    if chosen { line.style(shared.theme.chosen()) } else { line }
}

fn draw_chosen(opponent: Option<&Opponent>, frame: &mut Frame<'_>, area: Rect, shared: &Shared) {
    let Some(opponent) = opponent else { return };
    let inner = boxed(&opponent.id, frame, area, shared);
    let mut text = lines(opponent.summary.in_lang(shared.lang), inner.width, shared.theme);
    let form = form(shared.past.as_deref().unwrap_or_default(), &opponent.id);
    if form.played > 0 {
        let played = format!("{}: {}", shared.word(Word::Played), form.played);
        text.extend(lines(&paint(Style::Faint, &played), inner.width, shared.theme));
    }
    let spoken = opponent.langs.iter().map(|lang| lang.own_name()).collect::<Vec<_>>().join(", ");
    text.extend(lines(&paint(Style::Faint, &spoken), inner.width, shared.theme));
    frame.render_widget(Paragraph::new(text), inner);
}

/// The weakest techniques of the latest calls, as bars: how often they were done of the times they were due.
fn draw_weakest(frame: &mut Frame<'_>, area: Rect, shared: &Shared) {
    let inner = boxed(shared.word(Word::PractiseNext), frame, area, shared);
    let Some(past) = &shared.past else {
        frame.render_widget(Paragraph::new(shared.word(Word::Loading)), inner);
        return;
    };
    let weak = weakest(past);
    if weak.is_empty() {
        frame.render_widget(Paragraph::new(lines(shared.word(Word::NothingWeak), inner.width, shared.theme)), inner);
        return;
    }
    let row = |weak: crate::history::Weakness| {
        let name =
            shared.playbook.find(&weak.id).map_or(weak.id.clone(), |known| known.name.in_lang(shared.lang).into());
        let count = format!(" {} {} {}", weak.done, shared.word(Word::DoneOf), weak.due);
        let mut line = cut(&name, inner.width.saturating_sub(columns(&count) + 1), shared.theme);
        let pad = usize::from(inner.width).saturating_sub(line.width() + usize::from(columns(&count)));
        line.push_span(format!("{}{count}", " ".repeat(pad)));
        line
    };
    let rows: Vec<Line<'static>> = weak.into_iter().take(usize::from(inner.height)).map(row).collect();
    frame.render_widget(Paragraph::new(rows), inner);
}
