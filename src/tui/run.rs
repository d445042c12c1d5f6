use std::collections::VecDeque;
use std::io;
use std::sync::mpsc::{self, Receiver, RecvTimeoutError, Sender};
use std::thread;
use std::time::{Duration, Instant};

use ratatui::crossterm::event::{self, Event, KeyCode, KeyEventKind, KeyModifiers};

use super::app::{App, Brought, Effect, Input};
use super::perform::perform;
use super::terminal::Borrowed;
use super::view::view;
use crate::front::{Backstage, Left, Shade, Wishes};
use crate::history::Past;

/// How often things that move by themselves are drawn.
const FRAME: Duration = Duration::from_millis(50);
/// Where nothing moves, the screen sleeps until a key comes.
const IDLE: Duration = Duration::from_secs(3600);

/// The number of SIGINT, which is what Ctrl-C means everywhere else.
const INTERRUPT: i32 = 2;

/// The number of SIGHUP: the terminal was closed.
const HANG_UP: i32 = 1;

/// What reaches the runner from outside.
enum Heard {
    /// What was played before, or the panic of who read it.
    Past(thread::Result<Past>),
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
    let screen = Borrowed::take(wishes.shade != Shade::Plain).map_err(no_screen)?;
    let (tell, heard) = listen();
    let (app, effects) = App::new(wishes, backstage.playbook().clone());
    let mut show = Show { screen, app, backstage, tell, interrupted: false, next: None, odd: 0 };
    // What cannot be drawn on any more was closed under us, as a window is.
    let signal = show.begin(effects, &heard).unwrap_or(Some(HANG_UP));
    let signal = if show.interrupted { Some(INTERRUPT) } else { signal };
    let unwritten = show.app.unwritten().map(str::to_owned);
    Ok(Left { signal, unfinished: show.app.unfinished(), unwritten })
}

fn no_screen(error: io::Error) -> String {
    format!("the terminal cannot be used: {error}")
}

/// A screen that is being shown.
struct Show<'a> {
    screen: Borrowed,
    app: App,
    backstage: &'a mut dyn Backstage,
    /// What was read elsewhere comes back this way.
    tell: Sender<Heard>,
    /// Ctrl-C was pressed: while the screen is ours it is a key, not a signal.
    interrupted: bool,
    /// What came behind a burst of letters.
    next: Option<Heard>,
    /// Characters in the last picture whose width terminals do not agree on.
    odd: usize,
}

impl Show<'_> {
    /// The first picture comes before the first file is read.
    fn begin(&mut self, effects: Vec<Effect>, heard: &Receiver<Heard>) -> Result<Option<i32>, String> {
        self.draw()?;
        if self.perform(effects)? { Ok(None) } else { self.run(heard) }
    }

    /// Until the person leaves, or a signal ends it: its number.
    fn run(&mut self, heard: &Receiver<Heard>) -> Result<Option<i32>, String> {
        let mut last = Instant::now();
        loop {
            self.draw()?;
            let was_moving = self.app.is_moving();
            let next = match self.next.take() {
                Some(next) => Ok(next),
                None => heard.recv_timeout(if was_moving { FRAME } else { IDLE }),
            };
            let is_typed = next.as_ref().is_ok_and(is_letter);
            let effects = match next {
                Ok(Heard::Signal(signal)) if is_stop(signal) => vec![Effect::Suspend],
                Ok(Heard::Signal(signal)) if is_continue(signal) => vec![Effect::TakeBackScreen],
                Ok(Heard::Signal(signal)) => return Ok(Some(signal)),
                Ok(Heard::Past(Ok(past))) => self.app.update(Input::Brought(Brought::History(past))),
                Ok(Heard::Past(Err(panic))) => std::panic::resume_unwind(panic),
                Ok(Heard::Gone) | Err(RecvTimeoutError::Disconnected) => return Ok(Some(HANG_UP)),
                Ok(Heard::Terminal(event)) => input(event).map(|input| self.app.update(input)).unwrap_or_default(),
                Err(RecvTimeoutError::Timeout) => Vec::new(),
            };
            if self.perform(effects)? || is_typed && self.type_on(heard)? {
                return Ok(None);
            }
            let now = Instant::now();
            // The time that somebody took to press a key is no time in which a line could have arrived.
            if was_moving {
                let effects = self.app.update(Input::Tick(now - last));
                self.perform(effects)?;
            }
            last = now;
        }
    }

    /// Takes the letters that are there already: drawing a burst letter by letter would take longer than reading it. True where
    /// the person has left.
    fn type_on(&mut self, heard: &Receiver<Heard>) -> Result<bool, String> {
        while let Ok(next) = heard.try_recv() {
            match next {
                Heard::Terminal(event) if is_letter_key(&event) => {
                    let effects = input(event).map(|input| self.app.update(input)).unwrap_or_default();
                    if self.perform(effects)? {
                        return Ok(true);
                    }
                }
                other => {
                    self.next = Some(other);
                    break;
                }
            }
        }
        Ok(false)
    }

    fn draw(&mut self) -> Result<(), String> {
        let app = &self.app;
        let drawn = self.screen.terminal.draw(|frame| view(app, frame)).map_err(no_screen)?;
        let odd = drawn.buffer.content.iter().filter(|cell| is_odd(cell.symbol())).count();
        // What a terminal has drawn wider than it says stays behind when it goes: everything is drawn anew then.
        let gone = odd < std::mem::replace(&mut self.odd, odd);
        if gone {
            self.screen.wipe().map_err(no_screen)?;
            let app = &self.app;
            self.screen.terminal.draw(|frame| view(app, frame)).map_err(no_screen)?;
        }
        Ok(())
    }

    /// Does what was asked for, and what that asks for in turn, before anything is shown: a call is written down first.
    /// True where the person has left.
    fn perform(&mut self, effects: Vec<Effect>) -> Result<bool, String> {
        let mut pending = VecDeque::from(effects);
        while let Some(effect) = pending.pop_front() {
            match effect {
                Effect::Quit => return Ok(true),
                Effect::Interrupt => {
                    self.interrupted = true;
                    return Ok(true);
                }
                Effect::Suspend => self.screen.lend(suspend).map_err(no_screen)?,
                Effect::TakeBackScreen => self.screen.lend(|| ()).map_err(no_screen)?,
                Effect::ReadHistory => self.read_past(),
                effect => {
                    if effect.takes_a_moment() {
                        self.app.set_busy(true);
                        self.draw()?;
                        self.app.set_busy(false);
                    }
                    let brought = perform(effect, self.app.lang(), self.app.level(), self.backstage);
                    pending.extend(brought.into_iter().flat_map(|brought| self.app.update(Input::Brought(brought))));
                }
            }
        }
        Ok(false)
    }
}

impl Show<'_> {
    /// Thousands of calls are read while the person goes on.
    fn read_past(&self) {
        let (read, tell) = (self.backstage.past(), self.tell.clone());
        thread::spawn(move || {
            let past = std::panic::catch_unwind(std::panic::AssertUnwindSafe(read));
            // Nobody is there any more where this fails.
            let _ = tell.send(Heard::Past(past));
        });
    }
}

/// Terminals differ in how wide they draw what is joined, toned or varied.
fn is_odd(symbol: &str) -> bool {
    symbol.chars().any(|c| matches!(c, '\u{200d}' | '\u{fe0f}' | '\u{1f3fb}'..='\u{1f3ff}'))
}

fn is_letter(heard: &Heard) -> bool {
    matches!(heard, Heard::Terminal(event) if is_letter_key(event))
}

fn is_letter_key(event: &Event) -> bool {
    let commands = KeyModifiers::CONTROL | KeyModifiers::ALT;
    matches!(event, Event::Key(key) if matches!(key.code, KeyCode::Char(_)) && !key.modifiers.intersects(commands))
}

fn input(event: Event) -> Option<Input> {
    match event {
        Event::Key(key) if key.kind != KeyEventKind::Release => Some(Input::Key(key)),
        Event::Paste(text) => Some(Input::Paste(text)),
        _ => None,
    }
}

/// Keys and signals arrive on threads of their own, so that the screen can sleep until one comes.
fn listen() -> (Sender<Heard>, Receiver<Heard>) {
    let (tell, heard) = mpsc::channel();
    let ours = tell.clone();
    listen_for_signals(tell.clone());
    thread::spawn(move || {
        while let Ok(event) = event::read() {
            if tell.send(Heard::Terminal(event)).is_err() {
                return;
            }
        }
        let _ = tell.send(Heard::Gone);
    });
    (ours, heard)
}

#[cfg(unix)]
fn listen_for_signals(tell: Sender<Heard>) {
    use signal_hook::consts::{SIGCONT, SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGTSTP};
    let Ok(mut signals) = signal_hook::iterator::Signals::new([SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGTSTP, SIGCONT])
    else {
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

/// Somebody stopped us without asking, and the shell has had the terminal since.
#[cfg(unix)]
fn is_continue(signal: i32) -> bool {
    signal == signal_hook::consts::SIGCONT
}

#[cfg(not(unix))]
fn is_continue(_: i32) -> bool {
    false
}

/// Stops the program as a shell does; it goes on here when the shell says so.
#[cfg(unix)]
fn suspend() {
    let _ = signal_hook::low_level::raise(signal_hook::consts::SIGSTOP);
}

#[cfg(not(unix))]
fn suspend() {}
