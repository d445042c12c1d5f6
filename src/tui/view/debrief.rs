use ratatui::Frame;
use ratatui::layout::{Constraint, Layout, Margin, Rect};
use ratatui::text::{Line, Span};
use ratatui::widgets::Paragraph;

use super::super::app::Shared;
use super::super::debrief::{DebriefScreen, PAGES};
use super::super::inked::{cut, lines};
use super::super::words::Word;
use super::{curves, draw_head, draw_scrolled, in_short, paragraphs};
use crate::report::{HANG, Style, Ui, in_call, obstacle_ways, paint, quoted};
use crate::transcript::Event;

pub fn draw(screen: &DebriefScreen, frame: &mut Frame<'_>, head: Rect, body: Rect, shared: &Shared) {
    let kind = if screen.scripted { Word::Script } else { Word::Debrief };
    let title = format!("{}: {}", shared.word(kind), screen.transcript.header.title);
    draw_head(&title, "", frame, head, shared);
    let rows = Layout::vertical([Constraint::Length(1), Constraint::Length(2), Constraint::Min(4)]).split(body);
    let style = match screen.card.score {
        75.. => Style::Good,
        50.. => Style::Warn,
        _ => Style::Bad,
    };
    let headline = format!(" {}", paint(style, &screen.headline));
    frame.render_widget(Paragraph::new(cut(&headline, rows[0].width, shared.theme)), rows[0]);
    draw_tabs(screen, frame, rows[1], shared);
    let page = rows[2].inner(Margin::new(1, 0));
    let page = Rect { width: page.width.saturating_sub(1), ..page };
    match PAGES[screen.page] {
        Word::InShort => in_short::draw(screen, frame, page, shared),
        Word::Scorecard => {
            let text = paragraphs(screen.painted.iter().map(String::as_str), page.width, shared);
            draw_scrolled(text, &screen.scroll[screen.page], frame, page, shared);
        }
        Word::Talk => screen.talk.draw(frame, page, None, screen.chosen, shared),
        Word::Curves => curves::draw(screen, frame, page, shared),
        _ => {
            let text = behind(screen, page.width, shared);
            draw_scrolled(text, &screen.scroll[screen.page], frame, page, shared);
        }
    }
}

fn draw_tabs(screen: &DebriefScreen, frame: &mut Frame<'_>, area: Rect, shared: &Shared) {
    let mut spans = vec![Span::raw(" ")];
    for (at, page) in PAGES.iter().enumerate() {
        let style = if at == screen.page { shared.theme.chosen() } else { shared.theme.ink(Style::Faint) };
        spans.push(Span::styled(format!(" {} ", shared.word(*page)), style));
        spans.push(Span::raw(" "));
    }
    frame.render_widget(Paragraph::new(Line::from(spans)), Rect { height: 1, ..area });
}

/// The hidden cause, what stood in the way and how it went, and what the debtor thought.
fn behind(screen: &DebriefScreen, width: u16, shared: &Shared) -> Vec<Line<'static>> {
    let header = &screen.transcript.header;
    let mut texts = Vec::new();
    if !header.truth.is_empty() {
        texts.push(paint(Style::Bold, Ui::Truth.text(shared.lang)));
        texts.push(format!("  {HANG}{}", header.truth));
        texts.push(String::new());
    }
    texts.push(paint(Style::Bold, shared.word(Word::Obstacles)));
    let obstacles = obstacle_ways(&screen.transcript, &shared.playbook, shared.lang);
    texts.extend(obstacles.iter().map(|way| format!("  {HANG}{way}")));
    texts.push(String::new());
    texts.push(paint(Style::Bold, shared.word(Word::Thoughts)));
    let thoughts = thought_lines(screen, shared);
    texts.extend(if thoughts.is_empty() { vec![format!("  {}", shared.word(Word::NoThoughts))] } else { thoughts });
    texts.iter().flat_map(|text| lines(text, width, shared.theme)).collect()
}

fn thought_lines(screen: &DebriefScreen, shared: &Shared) -> Vec<String> {
    let look = shared.look(screen.lang());
    let several = screen.course.calls() > 1;
    let thoughts = screen.transcript.last_branch().into_iter().filter_map(|entry| match &entry.event {
        Event::Spoke { thinking, text, .. } if !thinking.is_empty() => Some((entry, look.spoken(text), thinking)),
        _ => None,
    });
    thoughts
        .map(|(entry, said, thinking)| {
            let said = paint(Style::Faint, &quoted(&said));
            let moment = in_call(entry.call, entry.turn, several, shared.lang);
            format!("  {HANG}{moment}: {thinking} {said}")
        })
        .collect()
}
