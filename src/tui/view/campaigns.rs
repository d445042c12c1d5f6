use ratatui::Frame;
use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::text::Line;
use ratatui::widgets::Paragraph;

use super::super::app::Shared;
use super::super::campaigns::{CampaignsScreen, Pick};
use super::super::inked::{columns, cut, lines};
use super::super::words::Word;
use super::{boxed, draw_head, mode_word};
use crate::report::{Style, paint};

pub fn draw(screen: &CampaignsScreen, frame: &mut Frame<'_>, head: Rect, body: Rect, shared: &Shared) {
    let settings = format!("{} · {}", shared.word(mode_word(shared.mode)), shared.lang.own_name());
    draw_head(shared.word(Word::Campaigns), &settings, frame, head, shared);
    let rows = Layout::vertical([Constraint::Min(6), Constraint::Length(8)]).split(body);
    let inner = boxed(shared.word(Word::Campaigns), frame, rows[0], shared);
    let picks = screen.picks();
    if picks.is_empty() {
        let word = if screen.listed.is_none() { Word::LoadingCampaigns } else { Word::NoCampaigns };
        frame.render_widget(Paragraph::new(lines(shared.word(word), inner.width, shared.theme)), inner);
        return;
    }
    let height = usize::from(inner.height);
    let from = screen.chosen.saturating_sub(height.saturating_sub(1));
    let shown = picks.iter().enumerate().skip(from).take(height);
    let list: Vec<Line<'static>> =
        shown.map(|(at, pick)| row(pick, at == screen.chosen, inner.width, shared)).collect();
    frame.render_widget(Paragraph::new(list), inner);
    draw_chosen(screen, picks.get(screen.chosen), frame, rows[1], shared);
}

fn row(pick: &Pick<'_>, chosen: bool, width: u16, shared: &Shared) -> Line<'static> {
    let sign = if chosen { "▸" } else { " " };
    let (left, right) = match pick {
        Pick::New(listed) => (
            format!("{sign} {}", paint(Style::Bold, listed.title.in_lang(shared.lang))),
            format!(
                "{} {} · {} {}",
                shared.word(Word::WeeksCount),
                listed.weeks,
                shared.word(Word::DebtorsCount),
                listed.debtors
            ),
        ),
        Pick::GoOn(saved, _) => (
            format!("{sign}   ↳ {}: {}", shared.word(Word::GoOnWith), stem(&saved.name)),
            format!(
                "{} {} · {} {}",
                shared.word(Word::DaysPlayed),
                saved.days,
                shared.word(Word::DecisionsMade),
                saved.decisions
            ),
        ),
    };
    let room = width.saturating_sub(columns(&right) + 2);
    let mut line = cut(&left, room, shared.theme);
    let pad = usize::from(width).saturating_sub(line.width() + usize::from(columns(&right)));
    line.push_span(format!("{}{right}", " ".repeat(pad)));
    if chosen { line.style(shared.theme.chosen()) } else { line }
}

/// What the chosen one is about; or why it cannot be gone on with.
fn draw_chosen(screen: &CampaignsScreen, pick: Option<&Pick<'_>>, frame: &mut Frame<'_>, area: Rect, shared: &Shared) {
    let Some(pick) = pick else { return };
    let (title, text) = match pick {
        Pick::New(listed) => (listed.id.clone(), listed.summary.in_lang(shared.lang).to_owned()),
        Pick::GoOn(saved, Some(listed)) => (
            listed.title.in_lang(shared.lang).to_owned(),
            format!("{}\n{}", listed.summary.in_lang(shared.lang), paint(Style::Faint, &saved.name)),
        ),
        Pick::GoOn(saved, None) => (
            saved.campaign.clone(),
            format!("{}\n{}", shared.word(Word::UnknownCampaign), paint(Style::Faint, &saved.name)),
        ),
    };
    let inner = boxed(&title, frame, area, shared);
    let text = match &screen.trouble {
        Some(trouble) => paint(Style::Warn, trouble),
        None => text,
    };
    frame.render_widget(Paragraph::new(lines(&text, inner.width, shared.theme)), inner);
}

fn stem(name: &str) -> &str {
    let file = name.rsplit(['/', '\\']).next().unwrap_or(name);
    file.strip_suffix(".yaml").unwrap_or(file)
}
