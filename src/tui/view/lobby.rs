use ratatui::Frame;
use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::text::Line;
use ratatui::widgets::Paragraph;

use super::super::app::Shared;
use super::super::inked::{columns, cut, lines};
use super::super::lobby::{LobbyScreen, stars};
use super::super::words::Word;
use super::{boxed, draw_head, draw_more, mode_word, pace_word};
use crate::front::Opponent;
use crate::history::{Form, Today, form, habits, today, weakest};
use crate::report::{Style, paint};

pub fn draw(screen: &LobbyScreen, frame: &mut Frame<'_>, head: Rect, body: Rect, shared: &Shared) {
    let settings = [shared.word(mode_word(shared.mode)), shared.word(pace_word(shared.pace)), shared.lang.own_name()];
    draw_head("Ringside", &settings.join(" · "), frame, head, shared);
    let rows = Layout::vertical([Constraint::Length(1), Constraint::Min(6), Constraint::Length(8)]).split(body);
    draw_filter(screen, frame, rows[0], shared);
    let fitting = screen.fitting(shared);
    draw_list(screen, &fitting, frame, rows[1], shared);
    let below = Layout::horizontal([Constraint::Ratio(1, 2); 2]).split(rows[2]);
    draw_chosen(fitting.get(screen.chosen).copied(), frame, below[0], shared);
    draw_practice(frame, below[1], shared);
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
    let title = match (&shared.opponents, fitting.len()) {
        (None, _) | (_, 0) => shared.word(Word::Lobby).to_owned(),
        (_, all) => format!("{} {} / {all}", shared.word(Word::Lobby), screen.chosen + 1),
    };
    let inner = boxed(&title, frame, area, shared);
    if fitting.is_empty() {
        let word = if shared.opponents.is_none() { Word::LoadingOpponents } else { Word::NobodyFits };
        frame.render_widget(Paragraph::new(lines(shared.word(word), inner.width, shared.theme)), inner);
        return;
    }
    let parts = Layout::vertical([Constraint::Length(1), Constraint::Min(1)]).split(inner);
    let columns = Columns::of(inner.width);
    frame.render_widget(Paragraph::new(columns.head(shared)), parts[0]);
    let height = usize::from(parts[1].height);
    let from = screen.chosen.saturating_sub(height.saturating_sub(1));
    let shown = fitting.iter().enumerate().skip(from).take(height);
    let rows: Vec<Line<'static>> =
        shown.map(|(at, opponent)| columns.row(opponent, at == screen.chosen, shared)).collect();
    frame.render_widget(Paragraph::new(rows), parts[1]);
    draw_more(from > 0, from + height < fitting.len(), frame, parts[1], shared);
}

/// How wide the columns of the list are; where the window is narrow, who it is and the last outcome are left out.
struct Columns {
    title: u16,
    who: u16,
    stage: u16,
    last: u16,
}

/// Columns of the mark before a row, the stars and the gap behind them.
const STARS: u16 = 9;
/// Columns of the best score, with its gap.
const BEST: u16 = 7;

impl Columns {
    fn of(width: u16) -> Self {
        let (who, stage, last) = match width {
            0..62 => (0, 16, 0),
            62..92 => (0, 15, 17),
            _ => (27, 18, 26),
        };
        Self { title: width.saturating_sub(STARS + who + stage + BEST + last), who, stage, last }
    }

    fn head(&self, shared: &Shared) -> Line<'static> {
        let words = [
            (Word::ColOpponent, self.title),
            (Word::ColWho, self.who),
            (Word::ColStage, self.stage),
            (Word::Best, BEST),
            (Word::LastOutcome, self.last),
        ];
        let mut line = Line::from(" ".repeat(usize::from(STARS)));
        words
            .into_iter()
            .for_each(|(word, width)| push(&mut line, shared.word(word), width, Some(Style::Faint), shared));
        line
    }

    fn row(&self, opponent: &Opponent, chosen: bool, shared: &Shared) -> Line<'static> {
        let form = form_of(opponent, shared);
        let last = match form.last {
            _ if !opponent.langs.contains(&shared.lang) => shared.word(Word::NotSpoken),
            Some(last) => shared.playbook.outcome(last, shared.lang),
            None => "",
        };
        let best = if form.played > 0 { format!("{:>4}", form.best) } else { "   –".to_owned() };
        let stage = shared.playbook.stage(opponent.stage).name.in_lang(shared.lang);
        let mut line = Line::from(format!("{} {}  ", if chosen { "▸" } else { " " }, stars(opponent.difficulty)));
        push(&mut line, opponent.title.in_lang(shared.lang), self.title, None, shared);
        push(&mut line, opponent.who.in_lang(shared.lang), self.who, None, shared);
        push(&mut line, stage, self.stage, Some(Style::Faint), shared);
        push(&mut line, &best, BEST, None, shared);
        push(&mut line, last, self.last, None, shared);
        if chosen { line.style(shared.theme.chosen()) } else { line }
    }
}

/// One cell: cut where it is too long, a gap behind it.
fn push(line: &mut Line<'static>, text: &str, width: u16, style: Option<Style>, shared: &Shared) {
    if width < 2 {
        return;
    }
    let text = style.map_or(text.to_owned(), |style| paint(style, text));
    let cell = cut(&text, width - 1, shared.theme);
    let pad = usize::from(width).saturating_sub(cell.width());
    line.spans.extend(cell.spans);
    line.push_span(" ".repeat(pad));
}

fn form_of(opponent: &Opponent, shared: &Shared) -> Form {
    shared.past.as_ref().map_or(Form::default(), |past| form(&past.calls, &opponent.id))
}

fn draw_chosen(opponent: Option<&Opponent>, frame: &mut Frame<'_>, area: Rect, shared: &Shared) {
    let Some(opponent) = opponent else { return };
    let inner = boxed(opponent.title.in_lang(shared.lang), frame, area, shared);
    let mut text = lines(opponent.who.in_lang(shared.lang), inner.width, shared.theme);
    text.extend(lines(opponent.summary.in_lang(shared.lang), inner.width, shared.theme));
    let form = form_of(opponent, shared);
    let spoken = opponent.langs.iter().map(|lang| lang.own_name()).collect::<Vec<_>>().join(", ");
    let played =
        if form.played > 0 { format!("{}: {}. ", shared.word(Word::Played), form.played) } else { String::new() };
    text.extend(lines(&paint(Style::Faint, &format!("{played}{spoken}")), inner.width, shared.theme));
    text.extend(lines(&paint(Style::Faint, &format!("ringside play {}", opponent.id)), inner.width, shared.theme));
    frame.render_widget(Paragraph::new(text), inner);
}

/// The weakest techniques as bars, how often they were done of the times they were due; habitual mistakes; today's drill.
fn draw_practice(frame: &mut Frame<'_>, area: Rect, shared: &Shared) {
    let inner = boxed(shared.word(Word::PractiseNext), frame, area, shared);
    let Some(past) = &shared.past else {
        frame.render_widget(Paragraph::new(shared.word(Word::Loading)), inner);
        return;
    };
    let name =
        |id: &str| shared.playbook.find(id).map_or(id.to_owned(), |known| known.name.in_lang(shared.lang).into());
    let weak = weakest(past);
    let habits = habits(past);
    let room = usize::from(inner.height.saturating_sub(1));
    let for_habits = habits.len().min(if weak.is_empty() { room } else { 2 });
    let mut rows: Vec<Line<'static>> = Vec::new();
    for weak in weak.iter().take(room - for_habits) {
        let full = (weak.done * BAR).div_ceil(weak.due.max(1));
        let bar = format!("{}{}", "▰".repeat(full), "▱".repeat(BAR - full));
        let count = format!("{bar} {:>2} {} {:<2}", weak.done, shared.word(Word::DoneOf), weak.due);
        rows.push(spread(&name(&weak.id), &count, inner.width, shared));
    }
    for (id, times) in habits.iter().take(for_habits) {
        let mistake = format!("{} {}", paint(Style::Bad, "✗"), name(id));
        rows.push(spread(&mistake, &format!("{times} ×      "), inner.width, shared));
    }
    if rows.is_empty() {
        rows = lines(shared.word(Word::NothingWeak), inner.width, shared.theme);
    }
    rows.truncate(room);
    rows.resize(room, Line::default());
    rows.push(cut(&drill_line(today(&past.drilled, shared.day), shared), inner.width, shared.theme));
    frame.render_widget(Paragraph::new(rows), inner);
}

/// Cells of a bar.
const BAR: usize = 4;

/// A text on the left, another one on the right.
fn spread(left: &str, right: &str, width: u16, shared: &Shared) -> Line<'static> {
    let mut line = cut(left, width.saturating_sub(columns(right) + 1), shared.theme);
    let pad = usize::from(width).saturating_sub(line.width() + usize::from(columns(right)));
    line.push_span(format!("{}{right}", " ".repeat(pad)));
    line
}

/// Three minutes a day: what was drilled today, and for how many days in a row.
fn drill_line(today: Today, shared: &Shared) -> String {
    let key = paint(Style::Bold, "F4");
    let done = match today.answered {
        0 => shared.word(Word::DrillToday).to_owned(),
        answered => {
            format!("{} {} {} {answered}", shared.word(Word::DrilledToday), today.right, shared.word(Word::DoneOf))
        }
    };
    let row =
        if today.days > 1 { format!(" · {} {}", shared.word(Word::DaysInARow), today.days) } else { String::new() };
    format!("{key}: {}", paint(Style::Faint, &format!("{done}{row}")))
}
