//! From a key to the redrawn frame, in a call of 200 turns, beside a baseline measured in the same run: drawing a frame of
//! the same size with nothing but text in it. The slowest of a thousand samples stands for the 99th percentile.
//!
//! `cargo bench --bench screen`

use std::sync::Arc;
use std::time::Duration;

use divan::Bencher;
use ratatui::Terminal;
use ratatui::backend::TestBackend;
use ratatui::crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use ratatui::widgets::Paragraph;
use ringside::front::{Begin, Mode, Pace, Shade, Wishes};
use ringside::playbook::MoveSet;
use ringside::scenario::{Gym, LanguageLevel};
use ringside::session::Session;
use ringside::text::Lang;
use ringside::tui::{App, Brought, Input, view};
use ringside::world::Briefing;
use ringside::yaml::MemoryFolder;

#[path = "../tests/makeshift/repository.rs"]
#[allow(dead_code, reason = "shared with the tests, which take more of it")]
mod repository;

const PATIENT: &str = "
ringside: 1
title: { en: The patient one }
stage: overdue
patience: 60
calls: [{}, { after: 1 day }, { after: 1 day }, { after: 1 day }, { after: 1 day }]
expects: [introduce]
us: { firm: { en: Vector }, goods: { en: shelves } }
people: [{ id: ivan, name: { en: Иван 漢字 }, role: { en: clerk }, firm: { en: Stroykom }, answers: true, decides: true }]
case: { delivered: true, invoice: { number: '417', amount: 1000 RUB, issued: 20 days ago, due: 6 days ago, sent: e-mail } }
rules:
  - { id: picks-up, hears: dialled, says: [{ en: 'Yes?' }] }
  - { id: parts, hears: close-politely, says: [{ en: 'Goodbye.' }], ends: goodbye }
  - id: listens
    hears: [technique, mistake, nothing]
    says:
      - en: I am listening, go on, and take your time, nobody is in a hurry here on a Friday afternoon like this one.
";

fn main() {
    divan::main();
}

fn briefing() -> Briefing {
    let files = MemoryFolder::default().with("scenarios/patient.yaml", PATIENT);
    let (gym, _) =
        Gym::open(Box::new(repository::repository(&["scripts/playbook", "scenarios"])), Some(Box::new(files)))
            .expect("the playbook loads");
    let loaded = gym.scenario("patient");
    let scenario = loaded.scenario.unwrap_or_else(|| panic!("{:?}", loaded.report));
    let at = jiff::civil::date(2026, 3, 2).at(10, 0, 0, 0);
    Briefing::new(Arc::new(gym.playbook().clone()), scenario, None, Lang::En, at)
}

/// A guided call in which 200 turns were said.
fn long_call() -> App {
    let briefing = briefing();
    let mut session = Session::open(briefing.clone(), 1);
    for turn in 0..200 {
        if turn % 45 == 0 {
            session.hang_up();
            session.dial();
        }
        session.say_meaning(
            &format!("Реплика {turn}: when do you think you could pay the invoice, please? 🙂"),
            MoveSet::EMPTY,
        );
    }
    assert_eq!(session.transcript().turns(), 200, "nobody has hung up");
    let wishes = Wishes {
        begin: Begin::Lobby,
        lang: Lang::En,
        mode: Mode::Guided,
        pace: Pace::Instant,
        level: LanguageLevel::Mild,
        shade: Shade::Dark,
        day: jiff::civil::date(2026, 3, 2),
    };
    let (mut app, _) = App::new(&wishes, (*briefing.playbook).clone());
    app.update(Input::Brought(Brought::Again(Box::new((briefing, session)), "a call".to_owned(), None)));
    app
}

fn key(code: KeyCode) -> Input {
    Input::Key(KeyEvent::new(code, KeyModifiers::NONE))
}

fn pressed(bencher: Bencher<'_, '_>, code: KeyCode) {
    let mut app = long_call();
    let mut terminal = Terminal::new(TestBackend::new(120, 40)).expect("a test terminal");
    bencher.bench_local(|| {
        app.update(key(code));
        terminal.draw(|frame| view(&app, frame)).expect("it draws");
    });
}

#[divan::bench(sample_count = 1000, sample_size = 1)]
fn baseline_a_frame_of_text(bencher: Bencher<'_, '_>) {
    let mut terminal = Terminal::new(TestBackend::new(120, 40)).expect("a test terminal");
    let text = vec!["все буквы на месте "; 240].concat();
    bencher.bench_local(|| {
        let wrapped = ratatui::widgets::Wrap { trim: false };
        terminal
            .draw(|frame| frame.render_widget(Paragraph::new(&*text).wrap(wrapped), frame.area()))
            .expect("it draws");
    });
}

#[divan::bench(sample_count = 1000, sample_size = 1)]
fn a_letter_is_typed(bencher: Bencher<'_, '_>) {
    pressed(bencher, KeyCode::Char('ы'));
}

#[divan::bench(sample_count = 1000, sample_size = 1)]
fn the_talk_is_scrolled_up(bencher: Bencher<'_, '_>) {
    pressed(bencher, KeyCode::PageUp);
}

#[divan::bench(sample_count = 1000, sample_size = 1)]
fn time_passes(bencher: Bencher<'_, '_>) {
    let mut app = long_call();
    let mut terminal = Terminal::new(TestBackend::new(120, 40)).expect("a test terminal");
    bencher.bench_local(|| {
        app.update(Input::Tick(Duration::from_millis(50)));
        terminal.draw(|frame| view(&app, frame)).expect("it draws");
    });
}
