use std::sync::mpsc::{self, Receiver, RecvTimeoutError, Sender};
use std::thread;
use std::time::{Duration, Instant};

use ratatui::crossterm::event::{self, Event, KeyEventKind};

use super::app::{App, Effect, Input};
use super::perform::perform;
use super::terminal::Borrowed;
use super::view::view;
use crate::front::{Backstage, Left, Wishes};

/// How often things that move by themselves are drawn.
const FRAME: Duration = Duration::from_millis(50);
/// Where nothing moves, the screen sleeps until a key comes.
const IDLE: Duration = Duration::from_secs(3600);

/// What reaches the runner from outside.
enum Heard {
    Terminal(Event),
    Signal(i32),
    /// Input is closed: the terminal is gone.
    Gone,
}

/// Shows the screen until the person leaves, or a signal says so.
///
/// # Errors
/// Where there is no terminal that can be drawn on.
pub fn run(backstage: &mut dyn Backstage, wishes: &Wishes) -> Result<Left, String> {
    let no_screen = |error: std::io::Error| format!("the terminal cannot be used: {error}");
    let mut screen = Borrowed::take().map_err(no_screen)?;
    let heard = listen();
    let (mut app, effects) = App::new(wishes, backstage.playbook().clone(), backstage.opponents().to_vec());
    let mut left = Left::default();
    let mut pending = effects;
    let mut last = Instant::now();
    loop {
        // The first picture comes before the first file is read.
        screen.terminal.draw(|frame| view(&app, frame)).map_err(no_screen)?;
        if !pending.is_empty() {
            for effect in std::mem::take(&mut pending) {
                match effect {
                    Effect::Quit => return Ok(goodbye(&app, left)),
                    Effect::Suspend => screen.lend(suspend).map_err(no_screen)?,
                    effect => {
                        if let Some(brought) = perform(effect, app.lang(), app.level(), backstage) {
                            pending.extend(app.update(Input::Brought(brought)));
                        }
                    }
                }
            }
            continue;
        }
        let now = Instant::now();
        if app.is_moving() {
            pending.extend(app.update(Input::Tick(now - last)));
        }
        last = now;
        let wait = if app.is_moving() { FRAME } else { IDLE };
        match heard.recv_timeout(wait) {
            Ok(Heard::Signal(signal)) if is_stop(signal) => screen.lend(suspend).map_err(no_screen)?,
            Ok(Heard::Signal(signal)) => {
                left.signal = Some(signal);
                return Ok(goodbye(&app, left));
            }
            Ok(Heard::Gone) => return Ok(goodbye(&app, left)),
            Ok(Heard::Terminal(event)) => pending.extend(input(event).into_iter().flat_map(|input| app.update(input))),
            Err(RecvTimeoutError::Timeout) => {}
            Err(RecvTimeoutError::Disconnected) => return Ok(goodbye(&app, left)),
        }
    }
}

fn goodbye(app: &App, left: Left) -> Left {
    Left { unfinished: app.unfinished(), ..left }
}

fn input(event: Event) -> Option<Input> {
    match event {
        Event::Key(key) if key.kind != KeyEventKind::Release => Some(Input::Key(key)),
        Event::Paste(text) => Some(Input::Paste(text)),
        _ => None,
    }
}

/// Keys and signals arrive on threads of their own, so that the screen can sleep until one comes.
fn listen() -> Receiver<Heard> {
    let (tell, heard) = mpsc::channel();
    listen_for_signals(tell.clone());
    thread::spawn(move || {
        while let Ok(event) = event::read() {
            if tell.send(Heard::Terminal(event)).is_err() {
                return;
            }
        }
        let _ = tell.send(Heard::Gone);
    });
    heard
}

#[cfg(unix)]
fn listen_for_signals(tell: Sender<Heard>) {
    use signal_hook::consts::{SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGTSTP};
    let Ok(mut signals) = signal_hook::iterator::Signals::new([SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGTSTP]) else {
        return;
    };
    thread::spawn(move || {
        for signal in signals.forever() {
            if tell.send(Heard::Signal(signal)).is_err() {
                return;
            }
        }
    });
}

#[cfg(not(unix))]
fn listen_for_signals(_: Sender<Heard>) {}

#[cfg(unix)]
fn is_stop(signal: i32) -> bool {
    signal == signal_hook::consts::SIGTSTP
}

#[cfg(not(unix))]
fn is_stop(_: i32) -> bool {
    false
}

/// Stops the program as a shell does; it goes on here when the shell says so.
#[cfg(unix)]
fn suspend() {
    let _ = signal_hook::low_level::raise(signal_hook::consts::SIGSTOP);
}

#[cfg(not(unix))]
fn suspend() {}
