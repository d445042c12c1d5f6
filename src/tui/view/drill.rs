use ratatui::Frame;
use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::text::Line;
use ratatui::widgets::{Clear, Paragraph};

use super::super::app::Shared;
use super::super::drill::DrillScreen;
use super::super::inked::lines;
use super::super::words::Word;
use super::{boxed, draw_head, draw_more, draw_scrolled, draw_typed, paragraphs};
use crate::ear::Recognised;
use crate::front::Mode;
use crate::playbook::MoveIx;
use crate::rehearse::{Answer, Exercise};
use crate::report::{HANG, Style, Ui, paint, quoted, with_blanks};

pub fn draw(screen: &DrillScreen, frame: &mut Frame<'_>, head: Rect, body: Rect, shared: &Shared) {
    let count = format!("{} / {}", (screen.at + 1).min(screen.exercises.len()), screen.exercises.len());
    let right = format!("{count} · {} {}", shared.word(Word::RightOf), screen.right());
    draw_head(shared.word(Word::Drill), &right, frame, head, shared);
    let Some(exercise) = screen.exercise() else { return draw_end(screen, frame, body, shared) };
    let (line, reply) = (Constraint::Length(5), Constraint::Length(if body.height < 24 { 4 } else { 6 }));
    // The room is the facts' while somebody thinks, and the verdict's afterwards.
    let facts = match (screen.judged, body.height) {
        (false, _) => Constraint::Min(6),
        (true, 0..24) => Constraint::Length(0),
        (true, 24..32) => Constraint::Length(6),
        (true, _) => Constraint::Length(11),
    };
    let verdict = if screen.judged { Constraint::Min(4) } else { Constraint::Length(0) };
    let rows = Layout::vertical([facts, line, reply, verdict]).split(body);
    if rows[0].height > 2 {
        let inner = boxed(exercise.briefing.scenario.title.in_lang(exercise.briefing.lang), frame, rows[0], shared);
        let facts = facts_of(exercise, inner.width, shared);
        let more = facts.len() > usize::from(inner.height);
        frame.render_widget(Paragraph::new(facts), inner);
        draw_more(false, more, frame, inner, shared);
    }
    let line = boxed(&asked_for(exercise, shared), frame, rows[1], shared);
    let spoken = shared.look(exercise.briefing.lang).spoken(&exercise.line);
    frame.render_widget(Paragraph::new(lines(&paint(Style::Debtor, &spoken), line.width, shared.theme)), line);
    let reply = boxed(shared.word(Word::YourReply), frame, rows[2], shared);
    match screen.answers.last().filter(|_| screen.judged) {
        Some((words, answer)) => {
            frame.render_widget(Paragraph::new(lines(words, reply.width, shared.theme)), reply);
            draw_verdict(exercise, answer, frame, rows[3], shared);
        }
        None => draw_typed(screen.editor.area(), frame, reply),
    }
    if screen.reads {
        frame.render_widget(Clear, body);
        let inner = boxed(shared.word(Word::Dossier), frame, body, shared);
        draw_scrolled(facts_of(exercise, inner.width, shared), &screen.scroll, frame, inner, shared);
    }
}

/// Who speaks; for those who are guided, what is being practised.
fn asked_for(exercise: &Exercise, shared: &Shared) -> String {
    if shared.mode != Mode::Guided {
        return exercise.person.clone();
    }
    let name = |ix: MoveIx| exercise.briefing.playbook.get(ix).name.in_lang(exercise.briefing.lang).to_owned();
    let names = exercise.wants.iter().map(name).collect::<Vec<_>>().join(" / ");
    format!("{} · {} {names}", exercise.person, shared.word(Word::ToPractise))
}

fn facts_of(exercise: &Exercise, width: u16, shared: &Shared) -> Vec<Line<'static>> {
    let facts: Vec<String> = exercise.dossier().iter().map(|fact| format!("· {HANG}{fact}")).collect();
    paragraphs(facts.iter().map(String::as_str), width, shared)
}

fn draw_verdict(exercise: &Exercise, answer: &Answer, frame: &mut Frame<'_>, area: Rect, shared: &Shared) {
    let (word, style) = if answer.is_right() { (Word::Right, Style::Good) } else { (Word::NotYet, Style::Bad) };
    let inner = boxed(&paint(style, shared.word(word)), frame, area, shared);
    let mistake = Some(shared.word(Word::MistakeHeard));
    let beside = Some(shared.word(Word::AlsoHeard));
    let mut texts: Vec<String> = Vec::new();
    texts.extend(answer.right.iter().map(|found| told("✓", Style::Good, found, None, exercise)));
    texts.extend(answer.mistakes.iter().map(|found| told("✗", Style::Bad, found, mistake, exercise)));
    texts.extend(wanted(exercise, answer, shared));
    texts.extend(answer.beside.iter().map(|found| told("·", Style::Faint, found, beside, exercise)));
    if let Some(mistake) = answer.mistakes.first().and_then(|found| exercise.briefing.playbook.find(&found.id)) {
        texts.push(paint(Style::Faint, mistake.why.in_lang(exercise.briefing.lang)));
    }
    let text: Vec<Line<'static>> = texts.iter().flat_map(|text| lines(text, inner.width, shared.theme)).collect();
    frame.render_widget(Paragraph::new(text), inner);
}

fn told(sign: &str, style: Style, found: &Recognised, label: Option<&str>, exercise: &Exercise) -> String {
    let briefing = &exercise.briefing;
    let name = briefing.playbook.find(&found.id).map_or(&*found.id, |known| known.name.in_lang(briefing.lang));
    let label = label.map_or(String::new(), |label| paint(Style::Faint, &format!(" ({label})")));
    format!("{} {HANG}{name}{label}", paint(style, sign))
}

/// What would have been right, and how it is said; where it was right, how else.
fn wanted(exercise: &Exercise, answer: &Answer, shared: &Shared) -> Vec<String> {
    let briefing = &exercise.briefing;
    let label = if answer.right.is_empty() { Word::WantedWas } else { Word::CouldAlso };
    let line = |ix: MoveIx| {
        let name = briefing.playbook.get(ix).name.in_lang(briefing.lang);
        let better = exercise.better(ix).map_or(String::new(), |words| quoted(&with_blanks(&words)));
        let name = if answer.right.is_empty() {
            format!(" {name}. {}:", Ui::BetterWords.text(briefing.lang))
        } else {
            String::new()
        };
        format!("→ {HANG}{}{name} {better}", shared.word(label))
    };
    let made = |ix: &MoveIx| answer.right.iter().any(|found| found.id == briefing.playbook.get(*ix).id);
    exercise.wants.iter().filter(|ix| answer.right.is_empty() || made(ix)).map(line).collect()
}

/// How many were right, and every line that was not, with what was said to it and what would have been better.
fn draw_end(screen: &DrillScreen, frame: &mut Frame<'_>, area: Rect, shared: &Shared) {
    let inner = boxed(shared.word(Word::DrillOver), frame, area, shared);
    let (all, right) = (screen.exercises.len(), screen.right());
    let bar = usize::from(inner.width.min(50));
    let full = right * bar / all.max(1);
    let mut texts = vec![
        format!("{} {right} {} {all}", shared.word(Word::RightOf), shared.word(Word::DoneOf)),
        format!("{}{}", "█".repeat(full), "░".repeat(bar - full)),
        String::new(),
    ];
    let missed = screen.exercises.iter().zip(&screen.answers).filter(|(_, (_, answer))| !answer.is_right());
    let missed: Vec<String> =
        missed.flat_map(|(exercise, (words, answer))| told_missed(exercise, words, answer, shared)).collect();
    texts.push(match missed.is_empty() {
        true => paint(Style::Good, shared.word(Word::DrillAllRight)),
        false => paint(Style::Bold, shared.word(Word::DrillMissed)),
    });
    texts.extend(missed);
    let text: Vec<Line<'static>> = texts.iter().flat_map(|text| lines(text, inner.width, shared.theme)).collect();
    draw_scrolled(text, &screen.scroll, frame, inner, shared);
}

fn told_missed(exercise: &Exercise, words: &str, answer: &Answer, shared: &Shared) -> Vec<String> {
    let spoken = shared.look(exercise.briefing.lang).spoken(&exercise.line);
    let mut told_so = vec![format!("{}: {HANG}{spoken}", paint(Style::Debtor, &exercise.person))];
    told_so.push(format!("  {HANG}{}: {}", Ui::You.text(exercise.briefing.lang), quoted(words)));
    let mistake = Some(shared.word(Word::MistakeHeard));
    told_so
        .extend(answer.mistakes.iter().map(|found| format!("  {}", told("✗", Style::Bad, found, mistake, exercise))));
    told_so.extend(wanted(exercise, answer, shared).into_iter().map(|line| format!("  {line}")));
    told_so
}
