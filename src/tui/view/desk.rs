use ratatui::Frame;
use ratatui::layout::{Constraint, Layout, Margin, Rect};
use ratatui::text::{Line, Span};
use ratatui::widgets::Paragraph;

use super::super::app::Shared;
use super::super::card::{facts, journal};
use super::super::desk::{DeskScreen, PAGES};
use super::super::inked::{columns, cut, lines};
use super::super::reckoning::reckoning;
use super::super::words::Word;
use super::super::worklist::{Order, Row};
use super::{boxed, charts, draw_head, draw_scrolled, over_desk, paragraphs};
use crate::campaign::{Status, date_told, days_sales_outstanding};
use crate::report::{Style, paint};
use crate::text::short_weekday;

/// From here on there is room for the card below the list.
const TALL: u16 = 34;

pub fn draw(screen: &DeskScreen, frame: &mut Frame<'_>, head: Rect, body: Rect, shared: &Shared) {
    draw_day(screen, frame, head, shared);
    let rows = Layout::vertical([Constraint::Length(1), Constraint::Length(1), Constraint::Min(4)]).split(body);
    draw_figures(screen, frame, rows[0], shared);
    draw_tabs(screen, frame, rows[1], shared);
    match PAGES[screen.page] {
        Word::Desk => draw_work(screen, frame, rows[2], shared),
        Word::Account => draw_account(screen, frame, rows[2], shared),
        Word::Charts => charts::draw(&screen.weeks, frame, rows[2], shared),
        _ => {
            let inner = boxed(shared.word(Word::Debrief), frame, rows[2], shared);
            let text = paragraphs(reckoning(&screen.weeks, shared).iter().map(String::as_str), inner.width, shared);
            draw_scrolled(text, &screen.scroll, frame, inner, shared);
        }
    }
    if let Some(leaflet) = &screen.leaflet {
        over_desk::leaflet(leaflet, frame, body, shared);
    } else if let Some(menu) = screen.menus.last() {
        over_desk::menu(menu, frame, body, shared);
    }
}

/// Campaign, day and week on the left, what is left of the day on the right.
fn draw_day(screen: &DeskScreen, frame: &mut Frame<'_>, area: Rect, shared: &Shared) {
    let (weeks, desk) = (&screen.weeks, screen.weeks.desk());
    let plan = weeks.plan();
    let today = weeks.today().min(plan.calendar.days() - 1);
    let weekday = short_weekday(plan.calendar.date(today), shared.lang);
    let week = format!("{} {}/{}", shared.word(Word::WeekOf), today / 7 + 1, plan.calendar.weeks);
    let date = format!("{weekday} {}", date_told(plan, today, shared.lang));
    let title = plan.title.in_lang(shared.lang);
    let left = plan.calendar.minutes.saturating_sub(desk.minutes);
    let mut right = format!(
        "{} {}/{} · {left} {}",
        shared.word(Word::Slots),
        desk.slots,
        plan.calendar.slots,
        shared.word(Word::MinutesLeft)
    );
    if weeks.is_over() {
        right = shared.word(Word::Over).to_owned();
    }
    if screen.is_unsaved() {
        right = format!("{} · {right}", paint(Style::Warn, shared.word(Word::NotSaved)));
    }
    // The day matters more than the name of the campaign.
    let room = area.width.saturating_sub(columns(&right) + columns(&date) + columns(&week) + 10);
    let title = cut(title, room.max(1), shared.theme).to_string();
    draw_head(&format!("{date} · {week} · {title}"), &right, frame, area, shared);
}

fn draw_figures(screen: &DeskScreen, frame: &mut Frame<'_>, area: Rect, shared: &Shared) {
    let (weeks, desk) = (&screen.weeks, screen.weeks.desk());
    let plan = weeks.plan();
    let today = weeks.today();
    let (mut open, mut overdue) = (0, 0);
    for look in (0..weeks.len()).filter_map(|ix| weeks.look(ix)) {
        for invoice in look.book.0.iter().filter(|invoice| invoice.delivered) {
            open += invoice.open;
            overdue += if invoice.due < today { invoice.open } else { 0 };
        }
    }
    let dso = days_sales_outstanding(&desk.lines).map_or("–".to_owned(), |days| format!("{days:.0}"));
    let told = |sum: &dyn Fn(i64) -> String, currency: &str| {
        let money = |word: Word, minor: i64| format!("{} {}", shared.word(word), sum(minor));
        let parts = [
            money(Word::Open, open),
            paint(Style::Bad, &money(Word::Overdue, overdue)),
            paint(Style::Good, &money(Word::Collected, desk.tally.collected)),
            format!("{} {dso}{currency}", shared.word(Word::Dso)),
        ];
        format!(" {}", parts.join(" · "))
    };
    let currency = format!(" · {}", paint(Style::Faint, plan.currency.code()));
    let whole = told(&|minor| shared.digits(minor, plan.currency), &currency);
    let line = if columns(&whole) > area.width { told(&|minor| charts::short(minor as f64), "") } else { whole };
    frame.render_widget(Paragraph::new(cut(&line, area.width, shared.theme)), area);
}

/// The pages, and on the first one what is typed and how the list is ordered.
fn draw_tabs(screen: &DeskScreen, frame: &mut Frame<'_>, area: Rect, shared: &Shared) {
    let mut spans = vec![Span::styled(" Tab ", shared.theme.ink(Style::Bold))];
    for (at, page) in PAGES.iter().enumerate() {
        let style = if at == screen.page { shared.theme.chosen() } else { shared.theme.ink(Style::Faint) };
        spans.push(Span::styled(format!(" {} ", shared.word(*page)), style));
    }
    let used: usize = spans.iter().map(Span::width).sum();
    frame.render_widget(Paragraph::new(Line::from(spans)), area);
    if screen.page > 0 {
        return;
    }
    let filter = match (screen.filter.0.as_str(), screen.order) {
        ("", Order::Due) => paint(Style::Faint, shared.word(Word::FilterHint)),
        ("", order) => format!("{}: {}", shared.word(Word::OrderedBy), shared.word(order.word())),
        (filter, _) => format!("{}: {filter}▏", shared.word(Word::Filter)),
    };
    let room = area.width.saturating_sub(used as u16 + 2);
    let right = Rect { x: area.right().saturating_sub(room), width: room, ..area };
    frame.render_widget(Paragraph::new(cut(&format!("{filter} "), room, shared.theme)).right_aligned(), right);
}

/// The list, what came of the last decision, and the card below where there is room.
fn draw_work(screen: &DeskScreen, frame: &mut Frame<'_>, area: Rect, shared: &Shared) {
    let card = if area.height >= TALL { area.height * 2 / 5 } else { 0 };
    let told = 5.min(area.height / 4 + 1);
    let parts = Layout::vertical([Constraint::Min(5), Constraint::Length(told), Constraint::Length(card)]).split(area);
    let fitting = screen.fitting(shared);
    draw_list(screen, &fitting, frame, parts[0], shared);
    draw_just_now(screen, frame, parts[1], shared);
    if let Some(row) = fitting.get(screen.chosen).filter(|_| card > 0) {
        draw_card(screen, row.ix, frame, parts[2], shared);
    }
}

fn draw_just_now(screen: &DeskScreen, frame: &mut Frame<'_>, area: Rect, shared: &Shared) {
    let inner = boxed(shared.word(Word::JustNow), frame, area, shared);
    let text = match screen.just_now.as_slice() {
        [] => lines(&paint(Style::Faint, shared.word(Word::NothingYet)), inner.width, shared.theme),
        // What came of it stands on one row with what was done where that fits.
        told => {
            let joined = told.join(" · ");
            lines(&joined, inner.width, shared.theme)
        }
    };
    frame.render_widget(Paragraph::new(text), inner);
}

/// How wide each column is, for a list of this width; 0 where there is no room for it.
struct Columns {
    firm: u16,
    status: u16,
    open: u16,
    late: u16,
    last: u16,
    promise: u16,
    planned: u16,
    why: u16,
    named: u16,
}

impl Columns {
    fn of(width: u16) -> Columns {
        let (open, late, short) = (9, 4, 6);
        let narrow = Columns {
            firm: 16,
            status: 0,
            open,
            late,
            last: 0,
            promise: short,
            planned: 0,
            why: width.saturating_sub(43),
            named: 0,
        };
        match width {
            110.. => {
                let left = width - 94;
                let (firm, named) = (18 + left / 4, left * 3 / 4);
                Columns { firm, status: 15, open: 11, last: short, planned: short, why: 16, named, ..narrow }
            }
            70.. => {
                let firm = 18 + (width - 70) / 3;
                Columns { firm, last: short, planned: short, why: width.saturating_sub(firm + 41), ..narrow }
            }
            _ => narrow,
        }
    }
}

fn draw_list(screen: &DeskScreen, fitting: &[&Row], frame: &mut Frame<'_>, area: Rect, shared: &Shared) {
    let count = format!("{} {}/{}", shared.word(Word::Desk), (screen.chosen + 1).min(fitting.len()), fitting.len());
    let inner = boxed(&count, frame, area, shared);
    if fitting.is_empty() {
        frame.render_widget(Paragraph::new(lines(shared.word(Word::NoAccount), inner.width, shared.theme)), inner);
        return;
    }
    let widths = Columns::of(inner.width);
    let height = usize::from(inner.height.saturating_sub(1));
    let from = screen.chosen.saturating_sub(height.saturating_sub(1));
    let head = [
        (shared.word(Word::ColFirm), widths.firm, false),
        (shared.word(Word::ColStatus), widths.status, false),
        (shared.word(Word::Open), widths.open, true),
        (shared.word(Word::ColOverdue), widths.late, true),
        (shared.word(Word::ColLast), widths.last, false),
        (shared.word(Word::ColPromise), widths.promise, false),
        (shared.word(Word::ColPlan), widths.planned, false),
        (shared.word(Word::ColWhy), widths.why, false),
        (shared.word(Word::ColNamed), widths.named, false),
    ];
    let head: String = head.iter().map(|(word, width, right)| cell(word, *width, *right, shared)).collect();
    let mut text = vec![cut(&paint(Style::Faint, &format!("   {head}")), inner.width, shared.theme)];
    let shown = fitting.iter().enumerate().skip(from).take(height);
    text.extend(shown.map(|(at, row)| line(row, at == screen.chosen, &widths, inner.width, screen, shared)));
    frame.render_widget(Paragraph::new(text), inner);
}

fn line(row: &Row, chosen: bool, widths: &Columns, width: u16, screen: &DeskScreen, shared: &Shared) -> Line<'static> {
    let weeks = &screen.weeks;
    let date = |day: Option<i32>| day.map_or(String::new(), |day| shared.short_date(weeks.plan().calendar.date(day)));
    let mark = match (row.waits, row.due) {
        (true, _) => paint(Style::Warn, "!"),
        (false, Some(_)) => paint(Style::Bold, "•"),
        (false, None) => " ".to_owned(),
    };
    let open = if row.open == 0 { String::new() } else { shared.digits(row.open, weeks.plan().currency) };
    let late = row.late.map_or(String::new(), |late| late.to_string());
    let named = named(row, shared);
    let why = match (row.due, row.status) {
        (Some(due), _) => shared.word(due.word()).to_owned(),
        (None, Status::Client) if widths.named == 0 => named.clone(),
        (None, status) if widths.status == 0 => shared.pair(status).to_owned(),
        _ => String::new(),
    };
    let cells = [
        cell(&row.firm, widths.firm, false, shared),
        cell(shared.pair(row.status), widths.status, false, shared),
        cell(&open, widths.open, true, shared),
        cell(&late, widths.late, true, shared),
        cell(&date(row.last), widths.last, false, shared),
        cell(&date(row.promise), widths.promise, false, shared),
        cell(&date(row.planned), widths.planned, false, shared),
        cell(&why, widths.why, false, shared),
        cell(&named, widths.named, false, shared),
    ];
    let sign = if chosen { "▸" } else { " " };
    let mut line = cut(&format!("{sign}{mark} {}", cells.concat()), width, shared.theme);
    let pad = usize::from(width).saturating_sub(line.width());
    line.push_span(" ".repeat(pad));
    if chosen { line.style(shared.theme.chosen()) } else { line }
}

fn named(row: &Row, shared: &Shared) -> String {
    let names: Vec<&str> = row.named.iter().map(|kind| shared.playbook.obstacle(*kind, shared.lang)).collect();
    names.join(", ")
}

/// A text in a column of this width and a space; nothing where the column has no room.
fn cell(text: &str, width: u16, right: bool, shared: &Shared) -> String {
    if width == 0 {
        return String::new();
    }
    let text = if columns(text) > width { cut(text, width, shared.theme).to_string() } else { text.to_owned() };
    let pad = " ".repeat(usize::from(width.saturating_sub(columns(&text))));
    if right { format!("{pad}{text} ") } else { format!("{text}{pad} ") }
}

/// Facts on the left, the journal on the right.
fn draw_card(screen: &DeskScreen, ix: u32, frame: &mut Frame<'_>, area: Rect, shared: &Shared) {
    let halves = Layout::horizontal([Constraint::Ratio(1, 2); 2]).split(area);
    let left = boxed(shared.word(Word::Account), frame, halves[0], shared);
    let text = paragraphs(facts(&screen.weeks, ix, shared).iter().map(String::as_str), left.width, shared);
    draw_scrolled(text, &std::cell::Cell::new(0), frame, left, shared);
    let right = boxed(shared.word(Word::JournalOf), frame, halves[1], shared);
    let text = paragraphs(journal(&screen.weeks, ix, shared).iter().map(String::as_str), right.width, shared);
    draw_scrolled(text, &std::cell::Cell::new(0), frame, right, shared);
}

/// The card alone: side by side where there is room, one below the other where not.
fn draw_account(screen: &DeskScreen, frame: &mut Frame<'_>, area: Rect, shared: &Shared) {
    let Some(ix) = screen.account(shared) else {
        let inner = boxed(shared.word(Word::Account), frame, area, shared);
        frame.render_widget(Paragraph::new(shared.word(Word::NoAccount)), inner);
        return;
    };
    let (facts, journal) = (facts(&screen.weeks, ix, shared), journal(&screen.weeks, ix, shared));
    if area.width >= super::WIDE {
        let halves = Layout::horizontal([Constraint::Ratio(1, 2); 2]).split(area);
        let left = boxed(shared.word(Word::Account), frame, halves[0], shared);
        let at = screen.scroll.get();
        let text = paragraphs(facts.iter().map(String::as_str), left.width, shared);
        draw_scrolled(text, &screen.scroll, frame, left, shared);
        let furthest = screen.scroll.replace(at);
        let right = boxed(shared.word(Word::JournalOf), frame, halves[1], shared);
        let text = paragraphs(journal.iter().map(String::as_str), right.width, shared);
        draw_scrolled(text, &screen.scroll, frame, right, shared);
        screen.scroll.set(screen.scroll.get().max(furthest));
        return;
    }
    let inner = boxed(shared.word(Word::Account), frame, area, shared).inner(Margin::new(0, 0));
    let mut all = facts;
    if !journal.is_empty() {
        all.push(paint(Style::Bold, shared.word(Word::JournalOf)));
        all.extend(journal);
    }
    let text = paragraphs(all.iter().map(String::as_str), inner.width, shared);
    draw_scrolled(text, &screen.scroll, frame, inner, shared);
}
