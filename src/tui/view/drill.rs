use ratatui::Frame;
use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::text::Line;
use ratatui::widgets::Paragraph;

use super::super::app::Shared;
use super::super::drill::DrillScreen;
use super::super::inked::lines;
use super::super::words::Word;
use super::{boxed, draw_head};
use crate::ear::Recognised;
use crate::rehearse::{Answer, Exercise};
use crate::report::{HANG, Style, Ui, paint, quoted, with_blanks};
use crate::scenario::CaseWords;

pub fn draw(screen: &DrillScreen, frame: &mut Frame<'_>, head: Rect, body: Rect, shared: &Shared) {
    let count = format!("{} / {}", (screen.at + 1).min(screen.exercises.len()), screen.exercises.len());
    let right = format!("{count} · {} {}", shared.word(Word::RightOf), screen.right);
    draw_head(shared.word(Word::Drill), &right, frame, head, shared);
    let Some(exercise) = screen.exercise() else { return draw_end(screen, frame, body, shared) };
    let rows = Layout::vertical([Constraint::Length(7), Constraint::Length(5), Constraint::Min(5)]).split(body);
    let line = boxed(exercise.briefing.scenario.title.in_lang(exercise.briefing.lang), frame, rows[0], shared);
    let spoken = shared.look(exercise.briefing.lang).spoken(&exercise.line);
    let text = format!("{}: {HANG}{spoken}", paint(Style::Debtor, &exercise.person));
    frame.render_widget(Paragraph::new(lines(&text, line.width, shared.theme)), line);
    let reply = boxed(shared.word(Word::YourReply), frame, rows[1], shared);
    match &screen.answered {
        Some((words, answer)) => {
            frame.render_widget(Paragraph::new(lines(words, reply.width, shared.theme)), reply);
            draw_verdict(exercise, answer, frame, rows[2], shared);
        }
        None => frame.render_widget(screen.editor.area(), reply),
    }
}

fn draw_verdict(exercise: &Exercise, answer: &Answer, frame: &mut Frame<'_>, area: Rect, shared: &Shared) {
    let right = answer.is_right();
    let (word, style) = if right { (Word::Right, Style::Good) } else { (Word::NotYet, Style::Bad) };
    let inner = boxed(shared.word(word), frame, area, shared);
    let mut texts = Vec::new();
    texts.extend(answer.right.iter().map(|found| told("✓", Style::Good, found, None, exercise)));
    texts.extend(
        answer
            .mistakes
            .iter()
            .map(|found| told("✗", Style::Bad, found, Some(shared.word(Word::MistakeHeard)), exercise)),
    );
    texts.extend(
        answer.beside.iter().map(|found| told("·", Style::Faint, found, Some(shared.word(Word::AlsoHeard)), exercise)),
    );
    if answer.right.is_empty() {
        texts.extend(wanted(exercise, shared));
    }
    if let Some(mistake) = answer.mistakes.first().and_then(|found| exercise.briefing.playbook.find(&found.id)) {
        texts.push(paint(Style::Faint, mistake.why.in_lang(exercise.briefing.lang)));
    }
    texts.push(String::new());
    texts.push(paint(style, shared.word(Word::EnterNext)));
    let text: Vec<Line<'static>> = texts.iter().flat_map(|text| lines(text, inner.width, shared.theme)).collect();
    frame.render_widget(Paragraph::new(text), inner);
}

fn told(sign: &str, style: Style, found: &Recognised, label: Option<&str>, exercise: &Exercise) -> String {
    let briefing = &exercise.briefing;
    let name = briefing.playbook.find(&found.id).map_or(&*found.id, |known| known.name.in_lang(briefing.lang));
    let label = label.map_or(String::new(), |label| paint(Style::Faint, &format!(" ({label})")));
    format!("{} {HANG}{name}{label}", paint(style, sign))
}

/// What would have been right, and how it is said.
fn wanted(exercise: &Exercise, shared: &Shared) -> Vec<String> {
    let briefing = &exercise.briefing;
    let case = CaseWords { scenario: &briefing.scenario, lang: briefing.lang, first_day: briefing.at.date() };
    let line = |ix: crate::playbook::MoveIx| {
        let known = briefing.playbook.get(ix);
        let planned = &briefing.plan.moves[usize::from(ix.0)];
        let better = planned.better.first().map(|words| with_blanks(&case.fill_in(words)));
        let better = better
            .map_or(String::new(), |words| format!(". {}: {}", Ui::BetterWords.text(briefing.lang), quoted(&words)));
        format!("→ {HANG}{} {}{better}", shared.word(Word::WantedWas), known.name.in_lang(briefing.lang))
    };
    exercise.wants.iter().map(line).collect()
}

fn draw_end(screen: &DrillScreen, frame: &mut Frame<'_>, area: Rect, shared: &Shared) {
    let inner = boxed(shared.word(Word::DrillOver), frame, area, shared);
    let all = screen.exercises.len();
    let bar = usize::from(inner.width.min(50));
    let full = screen.right * bar / all.max(1);
    let text = vec![
        Line::default(),
        Line::from(format!("{} {} {} {all}", shared.word(Word::RightOf), screen.right, shared.word(Word::DoneOf))),
        Line::from(format!("{}{}", "█".repeat(full), "░".repeat(bar - full))),
    ];
    frame.render_widget(Paragraph::new(text), inner);
}
