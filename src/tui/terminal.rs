//! The terminal is borrowed: whatever happens, it is given back as it was.

use std::io::{self, Stdout, Write};
use std::mem::ManuallyDrop;
use std::panic;
use std::sync::Once;
use std::sync::atomic::{AtomicBool, Ordering};

use ratatui::Terminal;
use ratatui::backend::CrosstermBackend;
use ratatui::crossterm::cursor::Show;
use ratatui::crossterm::event::{DisableBracketedPaste, EnableBracketedPaste};
use ratatui::crossterm::execute;
use ratatui::crossterm::style::force_color_output;
use ratatui::crossterm::terminal::{
    Clear, ClearType, EnterAlternateScreen, LeaveAlternateScreen, disable_raw_mode, enable_raw_mode,
};

/// The screen while it is ours; given back when it is dropped.
pub struct Borrowed {
    /// What is drawn on. It is never dropped while it may be dead: it would complain of that on a dead terminal, and panic.
    pub terminal: ManuallyDrop<Terminal<CrosstermBackend<Stdout>>>,
}

impl Borrowed {
    /// Takes the screen.
    ///
    /// # Errors
    /// Where there is no terminal.
    pub fn take(in_colour: bool) -> io::Result<Self> {
        restore_on_panic();
        // Whether there are colours was decided already: a flag beats the environment, which crossterm looks at too.
        force_color_output(in_colour);
        enter()?;
        let terminal = Terminal::new(CrosstermBackend::new(io::stdout())).inspect_err(|_| leave())?;
        Ok(Self { terminal: ManuallyDrop::new(terminal) })
    }

    /// Gives the screen back, lets somebody else have it, and takes it again.
    ///
    /// # Errors
    /// Where there is no terminal any more.
    pub fn lend(&mut self, somebody: impl FnOnce()) -> io::Result<()> {
        leave();
        somebody();
        enter()?;
        self.draw_anew()
    }

    /// Wipes the screen: what is drawn next is drawn whole.
    ///
    /// # Errors
    /// Where there is no terminal any more.
    pub fn wipe(&mut self) -> io::Result<()> {
        execute!(io::stdout(), Clear(ClearType::All))?;
        self.draw_anew()
    }

    /// A fresh one draws everything. (Its `clear` would ask where the cursor is, and the answer would go to whoever reads the
    /// keys.)
    fn draw_anew(&mut self) -> io::Result<()> {
        let fresh = ManuallyDrop::new(Terminal::new(CrosstermBackend::new(io::stdout()))?);
        drop(ManuallyDrop::into_inner(std::mem::replace(&mut self.terminal, fresh)));
        Ok(())
    }
}

impl Drop for Borrowed {
    fn drop(&mut self) {
        leave();
    }
}

/// True while the screen is ours. Given back twice, the terminal would put the cursor back twice, and what was told in
/// between would be written over.
static OURS: AtomicBool = AtomicBool::new(false);

fn enter() -> io::Result<()> {
    enable_raw_mode()?;
    OURS.store(true, Ordering::SeqCst);
    execute!(io::stdout(), EnterAlternateScreen, Clear(ClearType::All), EnableBracketedPaste)
}

/// Every step is tried, whatever became of the one before: nobody is left to be told.
fn leave() {
    if !OURS.swap(false, Ordering::SeqCst) {
        return;
    }
    let mut out = io::stdout();
    let _ = execute!(out, DisableBracketedPaste, LeaveAlternateScreen, Show);
    let _ = disable_raw_mode();
    let _ = out.flush();
}

/// A panic is told on the screen that the person had before, not on the one that vanishes with us.
fn restore_on_panic() {
    static ONCE: Once = Once::new();
    ONCE.call_once(|| {
        let told = panic::take_hook();
        panic::set_hook(Box::new(move |panic| {
            leave();
            told(panic);
        }));
    });
}
