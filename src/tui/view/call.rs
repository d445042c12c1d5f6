use ratatui::Frame;
use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::text::Line;
use ratatui::widgets::{Clear, Paragraph};

use super::super::app::Shared;
use super::super::call::CallScreen;
use super::super::inked::{cut, lines};
use super::super::overlay::Overlay;
use super::super::words::Word;
use super::{WIDE, boxed, draw_head, draw_more, draw_scrolled, draw_typed, mode_word, paragraphs};
use crate::front::{Hint, Hints, Mode};
use crate::playbook::ObstacleState;
use crate::report::{HANG, Style, Ui, paint, quoted};

/// Rows that the line being typed may take at most.
const TALLEST_EDITOR: u16 = 6;

pub fn draw(screen: &CallScreen, frame: &mut Frame<'_>, head: Rect, body: Rect, shared: &Shared) {
    draw_call_head(screen, frame, head, shared);
    let notes = screen.notes.text();
    let wide = body.width >= WIDE && (screen.gauges_shown || !notes.is_empty());
    let columns = Layout::horizontal([Constraint::Min(60), Constraint::Length(if wide { 36 } else { 0 })]).split(body);
    let strip = u16::from(screen.gauges_shown && !wide);
    // Where there is no column for them, the latest note stays in sight above the line.
    let pinned = u16::from(!wide && !notes.is_empty());
    let editor = editor_rows(screen, columns[0].width);
    let rows = Layout::vertical([
        Constraint::Length(strip),
        Constraint::Min(4),
        Constraint::Length(pinned),
        Constraint::Length(1),
        Constraint::Length(editor),
    ])
    .split(columns[0]);
    if strip > 0 {
        screen.dials.draw_strip(frame, rows[0].inner(ratatui::layout::Margin::new(1, 0)), shared);
    }
    let chosen = match screen.overlay {
        Some(Overlay::TakeBack(n)) => Some(n),
        _ => None,
    };
    let talk = rows[1].inner(ratatui::layout::Margin::new(1, 0));
    screen.talk.draw(frame, talk, screen.arriving, chosen, shared);
    if pinned > 0 {
        let line = notes.lines().filter(|line| !line.trim().is_empty()).collect::<Vec<_>>().join(" · ");
        let line = paint(Style::Faint, &format!(" {}: {line}", shared.word(Word::Notes)));
        frame.render_widget(Paragraph::new(cut(&line, rows[2].width, shared.theme)), rows[2]);
    }
    frame.render_widget(Paragraph::new(cut(&status(screen, shared), rows[3].width, shared.theme)), rows[3]);
    draw_editor(screen, frame, rows[4], shared);
    if wide {
        draw_side(screen, frame, columns[1], shared);
    }
    match screen.overlay {
        Some(Overlay::Dossier | Overlay::Notes) => draw_dossier(screen, frame, body, shared),
        Some(Overlay::Hint) => draw_hints(screen, frame, rows[1], shared),
        _ => {}
    }
}

fn draw_call_head(screen: &CallScreen, frame: &mut Frame<'_>, area: Rect, shared: &Shared) {
    let glance = screen.session.glance();
    let header = screen.session.header();
    let mut parts = vec![shared.word(mode_word(shared.mode)).to_owned()];
    if screen.briefing.scenario.calls.len() > 1 {
        let (calls, of) = (screen.briefing.scenario.calls.len(), shared.word(Word::DoneOf));
        let call = Ui::CallHeading.text(shared.lang).to_lowercase();
        parts.push(format!("{call} {} {of} {calls}", glance.call));
    }
    parts.push(format!("{} {}", Ui::Turn.text(shared.lang), glance.turn));
    let kept = shared.recording.is_some();
    parts.push(if kept { "●".to_owned() } else { paint(Style::Warn, shared.word(Word::Unkept)) });
    draw_head(&header.title, &parts.join(" · "), frame, area, shared);
}

/// The line that is being typed; once the receiver is down, nothing more can be said.
fn draw_editor(screen: &CallScreen, frame: &mut Frame<'_>, area: Rect, shared: &Shared) {
    if screen.is_down() {
        boxed(&paint(Style::Faint, shared.word(Word::ReceiverDown)), frame, area, shared);
        return;
    }
    let inner = boxed(shared.word(Word::YouSay), frame, area, shared);
    match screen.overlay {
        None | Some(Overlay::Hint | Overlay::TakeBack(_)) => draw_typed(screen.editor.area(), frame, inner),
        // The cursor is elsewhere.
        _ => frame.render_widget(Paragraph::new(screen.editor.text()), inner),
    }
}

fn editor_rows(screen: &CallScreen, width: u16) -> u16 {
    let text = lines(
        &screen.editor.text(),
        width.saturating_sub(4),
        super::super::theme::Theme::new(crate::front::Shade::Plain),
    );
    (text.len() as u16).clamp(1, TALLEST_EDITOR - 2) + 2
}

/// One line of what is going on, or of what is being asked.
fn status(screen: &CallScreen, shared: &Shared) -> String {
    let word = |word: Word| format!(" {}", paint(Style::Warn, shared.word(word)));
    match screen.overlay {
        Some(Overlay::Leave) if shared.recording.is_some() => return word(Word::Leave),
        Some(Overlay::Leave) => return word(Word::LeaveUnkept),
        Some(Overlay::HangUp) => return word(Word::HangUpSure),
        Some(Overlay::TakeBack(_)) => return word(Word::TakeBackWhich),
        _ => {}
    }
    if !screen.ringing.is_zero() {
        let dots = ".".repeat(1 + (screen.ringing.as_millis() / 400) as usize % 3);
        return format!(" {}{dots}", shared.word(Word::Ringing));
    }
    if screen.arriving.is_some() {
        return paint(Style::Faint, " …");
    }
    if screen.session.run_over() {
        return format!(" {}  {}", shared.word(Word::CallIsOver), paint(Style::Good, shared.word(Word::EnterDebrief)));
    }
    if screen.session.call_over() {
        return format!(" {}  {}", shared.word(Word::CallIsOver), paint(Style::Good, shared.word(Word::EnterNextCall)));
    }
    if screen.is_waited_for() {
        let seconds =
            format!("{} {} {}", shared.word(Word::Silent), screen.silent.as_secs(), Ui::Seconds.text(shared.lang));
        return format!(" {}", paint(Style::Warn, &seconds));
    }
    if shared.mode == Mode::Guided {
        let hints = screen.hints();
        let (title, hints) =
            if hints.open.is_empty() { (Word::HintStill, hints.still) } else { (Word::HintOpen, hints.open) };
        let names = hints.into_iter().map(|(name, _)| name).collect::<Vec<_>>().join(" · ");
        return paint(Style::Faint, &format!(" {}: {names}", shared.word(title)));
    }
    String::new()
}

/// Gauges, what stands in the way (for those who are guided) and notes.
fn draw_side(screen: &CallScreen, frame: &mut Frame<'_>, area: Rect, shared: &Shared) {
    let inner = boxed(shared.word(Word::Corner), frame, area, shared);
    let mut text: Vec<Line<'static>> = Vec::new();
    if screen.gauges_shown {
        text.extend(screen.dials.lines(inner.width, shared));
        let patience = screen.session.glance().patience;
        text.push(cut(
            &paint(Style::Faint, &format!("{} {patience}", shared.word(Word::Patience))),
            inner.width,
            shared.theme,
        ));
        text.push(Line::default());
    }
    if shared.mode == Mode::Guided && !screen.is_down() {
        text.extend(guidance(screen, inner.width, shared));
    }
    let notes = screen.notes.text();
    if !notes.is_empty() {
        text.extend(lines(&paint(Style::Bold, shared.word(Word::Notes)), inner.width, shared.theme));
        text.extend(paragraphs(notes.lines(), inner.width, shared));
    }
    frame.render_widget(Paragraph::new(text), inner);
}

fn guidance(screen: &CallScreen, width: u16, shared: &Shared) -> Vec<Line<'static>> {
    let mut text = Vec::new();
    let named = |state: ObstacleState| matches!(state, ObstacleState::Named | ObstacleState::Addressed);
    let glance = screen.session.glance();
    let known: Vec<String> = glance
        .obstacles
        .iter()
        .filter(|(_, state)| named(*state))
        .map(|(kind, _)| format!("· {HANG}{}", shared.playbook.obstacle(*kind, shared.lang)))
        .collect();
    if !known.is_empty() {
        text.extend(lines(&paint(Style::Bold, shared.word(Word::ObstaclesNow)), width, shared.theme));
        text.extend(paragraphs(known.iter().map(String::as_str), width, shared));
        text.push(Line::default());
    }
    text.extend(hint_lines(screen, width, shared));
    text
}

/// What the debtor has given an opening for, then what the call needs in any case.
fn hint_lines(screen: &CallScreen, width: u16, shared: &Shared) -> Vec<Line<'static>> {
    let hints = screen.hints();
    if hints == Hints::default() {
        return lines(shared.word(Word::HintNone), width, shared.theme);
    }
    let told = |(name, better): &Hint| {
        let better =
            better.as_ref().map_or(String::new(), |better| paint(Style::Faint, &format!(" {}", quoted(better))));
        format!("· {HANG}{name}{better}")
    };
    let mut text = Vec::new();
    for (title, hints) in [(Word::HintOpen, &hints.open), (Word::HintStill, &hints.still)] {
        if !hints.is_empty() {
            text.extend(lines(&paint(Style::Bold, shared.word(title)), width, shared.theme));
            text.extend(hints.iter().flat_map(|hint| lines(&told(hint), width, shared.theme)));
            text.push(Line::default());
        }
    }
    text
}

fn draw_hints(screen: &CallScreen, frame: &mut Frame<'_>, area: Rect, shared: &Shared) {
    let text = hint_lines(screen, area.width.saturating_sub(4), shared);
    let height = (text.len() as u16 + 2).min(area.height);
    let more = text.len() as u16 + 2 > area.height;
    // At the top: what was said last is what the hint is about.
    let place = Rect { height, ..area };
    frame.render_widget(Clear, place);
    let inner = boxed(shared.word(Word::KHint), frame, place, shared);
    frame.render_widget(Paragraph::new(text), inner);
    draw_more(false, more, frame, inner, shared);
}

fn draw_dossier(screen: &CallScreen, frame: &mut Frame<'_>, area: Rect, shared: &Shared) {
    frame.render_widget(Clear, area);
    let parts = Layout::vertical([Constraint::Min(6), Constraint::Length(7)]).split(area);
    let inner = boxed(shared.word(Word::Dossier), frame, parts[0], shared);
    let facts: Vec<String> = screen.session.header().dossier.iter().map(|fact| format!("· {HANG}{fact}")).collect();
    let text = paragraphs(facts.iter().map(String::as_str), inner.width, shared);
    draw_scrolled(text, &screen.dossier_scroll, frame, inner, shared);
    let typed_in = screen.overlay == Some(Overlay::Notes);
    let title =
        if typed_in { paint(Style::Warn, shared.word(Word::NotesTyped)) } else { shared.word(Word::Notes).to_owned() };
    let notes = boxed(&title, frame, parts[1], shared);
    if typed_in {
        draw_typed(&screen.notes.area(true), frame, notes);
    } else {
        frame.render_widget(&screen.notes.area(false), notes);
    }
}
