use super::Failure;
use super::args::{Format, PlayArgs};
use super::console::Console;
use super::keep::Keep;
use super::play::Finished;
use super::typed::{Typed, typed};
use crate::playbook::{Asks, MoveIx};
use crate::report::Look;
use crate::report::Ui;
use crate::report::{Style, paint};
use crate::report::{quoted, with_blanks};
use crate::session::Session;
use crate::text::Lang;
use crate::transcript::Entry;
use crate::world::Briefing;

/// A call line by line on standard input and output: for terminals, pipes and screen readers alike.
///
/// # Errors
/// Where the transcript cannot be begun, or nobody reads what is shown. Whatever fails later stands in what is returned,
/// beside all that was said until then.
pub fn talk(args: &PlayArgs, briefing: Briefing, seed: u64, console: &Console) -> Result<Finished, Failure> {
    let look = Look { lang: briefing.lang, level: args.language_level.into() };
    let mut session = Session::open(briefing, seed);
    let mut keep = Keep::open(args, session.header(), true)?;
    keep.header(session.header(), console)?;
    super::interrupt::say_where(&keep, look.lang);
    let talks_to = if args.format == Format::Text && !keep.is_output() { Side::Output } else { Side::of_person() };
    let prompt = Console::is_interactive() && !args.plain && talks_to == Side::Output;
    let mut talk = PlainTalk { console, look, keep, talks_to, prompt };
    let played = talk.open(&session).and_then(|()| talk.run(&mut session));
    // Whatever went wrong, the run is closed first: its transcript is whole.
    let closed = talk.take(&session.finish());
    let trouble = played.and(closed).err();
    if let Some(Failure::ClosedPipe) = trouble {
        return Err(Failure::ClosedPipe);
    }
    let shown = talks_to == Side::Output;
    Ok(Finished { transcript: session.transcript(), keep: talk.keep, shown, remarks: Vec::new(), trouble })
}

/// Where the talk is shown.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Side {
    /// On standard output.
    Output,
    /// On standard error: standard output is for the result.
    Error,
    /// Nowhere: a program types, and asked for the result only.
    Nowhere,
}

impl Side {
    fn of_person() -> Self {
        if Console::is_typed() { Side::Error } else { Side::Nowhere }
    }
}

struct PlainTalk<'a> {
    console: &'a Console,
    look: Look,
    keep: Keep,
    talks_to: Side,
    prompt: bool,
}

impl PlainTalk<'_> {
    fn lang(&self) -> Lang {
        self.look.lang
    }

    fn tell(&self, line: &str) -> Result<(), Failure> {
        match self.talks_to {
            Side::Output => self.console.line(line),
            Side::Error => {
                Console::remark(line);
                Ok(())
            }
            Side::Nowhere => Ok(()),
        }
    }

    fn open(&self, session: &Session) -> Result<(), Failure> {
        self.look.opening(session.header()).iter().try_for_each(|line| self.tell(line))?;
        self.tell(&paint(Style::Faint, Ui::HowToTalk.text(self.lang())))
    }

    fn run(&mut self, session: &mut Session) -> Result<(), Failure> {
        while !session.run_over() {
            let dialled = session.dial();
            self.take(&dialled)?;
            while !session.call_over() {
                if !self.turn(session)? {
                    return Ok(());
                }
            }
        }
        Ok(())
    }

    /// One line of input; false where the trainee stops.
    fn turn(&mut self, session: &mut Session) -> Result<bool, Failure> {
        let Some(line) = self.listen()? else { return Ok(false) };
        let entries = match typed(&line) {
            Typed::Words(words) => session.say(&words),
            Typed::Wait(seconds) => session.wait(seconds),
            Typed::HangUp => session.hang_up(),
            Typed::Quit => return Ok(false),
            aside => return self.aside(&aside, session).map(|()| true),
        };
        self.take(&entries)?;
        Ok(true)
    }

    fn listen(&self) -> Result<Option<String>, Failure> {
        if self.prompt {
            self.console.prompt(&paint(Style::Bold, Ui::Prompt.text(self.lang())))?;
        }
        let line = self.console.read_line()?;
        if self.prompt && line.is_none() {
            // Ctrl-D leaves the cursor behind the prompt.
            self.tell("")?;
        }
        Ok(line)
    }

    fn aside(&self, typed: &Typed, session: &Session) -> Result<(), Failure> {
        let lines = match typed {
            Typed::Dossier => session.header().dossier.iter().map(|line| format!("  {line}")).collect(),
            Typed::Hint => self.hint(session),
            Typed::Help => vec![Ui::Help.text(self.lang()).to_owned()],
            Typed::Nothing => vec![Ui::NothingSaid.text(self.lang()).to_owned()],
            Typed::WaitHowLong => vec![Ui::WaitHowLong.text(self.lang()).to_owned()],
            Typed::Unknown(command) => vec![format!("({command}: {})", Ui::NoSuchCommand.text(self.lang()))],
            Typed::Words(_) | Typed::Wait(_) | Typed::HangUp | Typed::Quit => Vec::new(),
        };
        lines.iter().try_for_each(|line| self.tell(line))
    }

    fn hint(&self, session: &Session) -> Vec<String> {
        let open = session.glance().open;
        if open.is_empty() { self.still_needed(session) } else { self.openings(session, open.iter()) }
    }

    fn openings(&self, session: &Session, open: impl Iterator<Item = MoveIx>) -> Vec<String> {
        let plan = &session.header().plan;
        let named = |ix: MoveIx| {
            let planned = &plan.moves[usize::from(ix.0)];
            let better =
                planned.better.first().map_or(String::new(), |better| format!(": {}", quoted(&with_blanks(better))));
            format!("  {}{better}", planned.name)
        };
        std::iter::once(Ui::HintOpen.text(self.lang()).to_owned()).chain(open.map(named)).collect()
    }

    fn still_needed(&self, session: &Session) -> Vec<String> {
        let (plan, card) = (&session.header().plan, session.scorecard());
        let left = plan.items.iter().zip(&card.items).filter(|(_, item)| item.quote.is_none());
        let left = left.filter_map(|(planned, _)| match planned.asks {
            Asks::Move(ix) if !planned.if_invited => Some(format!("  {}", plan.moves[usize::from(ix.0)].name)),
            _ => None,
        });
        std::iter::once(Ui::HintNone.text(self.lang()).to_owned()).chain(left.take(3)).collect()
    }

    /// Written down first, shown second.
    fn take(&mut self, entries: &[Entry]) -> Result<(), Failure> {
        self.keep.entries(entries, self.console)?;
        entries.iter().filter_map(|entry| self.look.event(entry, false)).try_for_each(|line| self.tell(&line))
    }
}
