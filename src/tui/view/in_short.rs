use ratatui::Frame;
use ratatui::layout::Rect;

use super::super::app::Shared;
use super::super::debrief::DebriefScreen;
use super::super::words::Word;
use super::{draw_scrolled, paragraphs};
use crate::playbook::Gauge;
use crate::report::{HANG, Style, Ui, first_of_all, in_call, paint, quoted, several_calls, ways, with_blanks};
use crate::score::ItemStatus;

/// Turning points that are told here; the curves have them all.
const TURNS: usize = 2;

/// What somebody must know who reads only one page: what to do next time, where it turned, what was behind it.
pub fn draw(screen: &DebriefScreen, frame: &mut Frame<'_>, area: Rect, shared: &Shared) {
    let mut texts = vec![score_bar(screen, area.width, shared), String::new()];
    texts.extend(next_time(screen, shared));
    texts.extend(where_it_turned(screen, shared));
    let truth = &screen.transcript.header.truth;
    if !truth.is_empty() {
        texts.extend([paint(Style::Bold, Ui::Truth.text(shared.lang)), format!("  {HANG}{truth}"), String::new()]);
    }
    texts.extend(ways_told(screen, shared));
    let text = paragraphs(texts.iter().map(String::as_str), area.width, shared);
    draw_scrolled(text, &screen.scroll[screen.page], frame, area, shared);
}

/// The score as a bar, and how many of the techniques that were called for were used.
fn score_bar(screen: &DebriefScreen, width: u16, shared: &Shared) -> String {
    let with =
        |status: ItemStatus| screen.card.items.iter().filter(|item| item.status == status && item.came_up).count();
    let done = with(ItemStatus::Yes);
    let due = done + with(ItemStatus::Half) + with(ItemStatus::No);
    let told = format!("{} {done} {} {due}", Ui::Worked.text(shared.lang), shared.word(Word::DoneOf));
    let bar = usize::from(width.saturating_sub(30)).clamp(10, 40);
    let full = usize::from(screen.card.score) * bar / 100;
    let style = match screen.card.score {
        75.. => Style::Good,
        50.. => Style::Warn,
        _ => Style::Bad,
    };
    format!("{}{}  {told}", paint(style, &"█".repeat(full)), paint(Style::Faint, &"░".repeat(bar - full)))
}

fn next_time(screen: &DebriefScreen, shared: &Shared) -> Vec<String> {
    let lang = screen.lang();
    let mut texts = vec![paint(Style::Bold, Ui::NextTime.text(shared.lang))];
    let advice = first_of_all(&screen.card);
    if advice.is_empty() {
        texts.push(format!("  {HANG}{}", shared.word(Word::NothingLeft)));
    }
    for (at, one) in advice.iter().enumerate() {
        let style = if one.kind == Ui::Avoid { Style::Bad } else { Style::Warn };
        let kind = paint(style, one.kind.text(lang));
        texts.push(format!("  {}. {HANG}{kind} {}", at + 1, one.name));
        // No words bring a result: what was lacking is said instead.
        let instead = shared.playbook.outcome_means(screen.card.outcome, lang);
        let better = one.better.first().map_or(instead.to_owned(), |better| quoted(&with_blanks(better)));
        texts.push(format!("     {HANG}{better}"));
    }
    texts.push(String::new());
    texts
}

fn where_it_turned(screen: &DebriefScreen, shared: &Shared) -> Vec<String> {
    let turning = &screen.course.turning;
    if turning.is_empty() {
        return Vec::new();
    }
    let mut texts = vec![paint(Style::Bold, shared.word(Word::ItTurned))];
    let several = several_calls(&screen.transcript.last_branch());
    for found in turning.iter().take(TURNS) {
        let good = (found.by > 0) != (found.gauge == Gauge::Heat);
        let name = shared.playbook.gauge(found.gauge, shared.lang);
        let change = paint(if good { Style::Good } else { Style::Bad }, &format!("{name} {:+}", found.by));
        let moment = in_call(found.call, found.turn, several, shared.lang);
        let said = if found.words.is_empty() { Ui::Silence.text(shared.lang).to_owned() } else { quoted(&found.words) };
        texts.push(format!("  {HANG}{change}  {moment}: {said}"));
    }
    texts.push(String::new());
    texts
}

/// The ways that the run went, where there are several: what each came to, and how they are laid side by side.
fn ways_told(screen: &DebriefScreen, shared: &Shared) -> Vec<String> {
    let told = ways(&screen.transcript, &shared.playbook, shared.lang);
    if told.is_empty() {
        return Vec::new();
    }
    let title = format!("{}  {}", paint(Style::Bold, shared.word(Word::WaysTitle)), shared.word(Word::WaysWere));
    std::iter::once(title).chain(told.into_iter().map(|way| format!("  {HANG}{way}"))).collect()
}
