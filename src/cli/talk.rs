use super::Failure;
use super::call_args::{Format, PlayArgs};
use super::console::Console;
use super::keep::Keep;
use super::play::Finished;
use super::watched::{Edited, Watched};
use crate::front::{Hint, Typed, hints, typed};
use crate::report::{Look, Style, Ui, paint, quoted};
use crate::session::Session;
use crate::text::Lang;
use crate::transcript::Entry;
use crate::world::Briefing;

/// A call line by line on standard input and output: for terminals, pipes and screen readers alike.
///
/// # Errors
/// Where the transcript cannot be begun, or nobody reads what is shown. Whatever fails later stands in what is returned,
/// beside all that was said until then.
pub fn talk(
    args: &PlayArgs,
    briefing: Briefing,
    seed: u64,
    watched: Option<Watched>,
    console: &Console,
) -> Result<Finished, Failure> {
    let look = Look { lang: briefing.lang, level: args.language_level.into() };
    let session = Session::open(briefing, seed);
    let mut keep = Keep::open(args, session.header(), true)?;
    keep.header(session.header(), console)?;
    super::interrupt::say_where(&keep, look.lang);
    let talks_to = if args.format == Format::Text && !keep.is_output() { Side::Output } else { Side::of_person() };
    let prompt = Console::is_interactive() && !args.plain && talks_to == Side::Output;
    let talk = PlainTalk { console, look, keep, talks_to, prompt, watched };
    talk.open(&session)?;
    talk.finish(session)
}

/// A call that was broken off, gone on with in the same way: first all that was said.
///
/// # Errors
/// As for [`talk`].
pub fn talk_on(session: Session, keep: Keep, look: Look, console: &Console) -> Result<Finished, Failure> {
    super::interrupt::say_where(&keep, look.lang);
    let prompt = Console::is_interactive();
    let talk = PlainTalk { console, look, keep, talks_to: Side::Output, prompt, watched: None };
    talk.open(&session)?;
    let said = session
        .branch()
        .into_iter()
        .filter_map(|entry| look.event(entry, &session.header().plan, true))
        .collect::<Vec<_>>();
    said.iter().try_for_each(|line| talk.tell(line))?;
    talk.finish(session)
}

impl PlainTalk<'_> {
    fn finish(mut self, mut session: Session) -> Result<Finished, Failure> {
        let played = self.run(&mut session);
        // Whatever went wrong, the run is closed first: its transcript is whole.
        let closing = session.finish();
        let closed = self.take(&closing, &session);
        let trouble = played.and(closed).err();
        if let Some(Failure::ClosedPipe) = trouble {
            return Err(Failure::ClosedPipe);
        }
        let shown = self.talks_to == Side::Output;
        Ok(Finished { transcript: session.transcript(), keep: self.keep, shown, remarks: Vec::new(), trouble })
    }
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
    watched: Option<Watched>,
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
            self.take(&dialled, session)?;
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
        self.look_at_files(session)?;
        let entries = match typed(&line) {
            Typed::Words(words) => session.say(&words),
            Typed::Wait(seconds) => session.wait(seconds),
            Typed::HangUp => session.hang_up(),
            Typed::Quit => return Ok(false),
            aside => return self.aside(&aside, session).map(|()| true),
        };
        self.take(&entries, session)?;
        Ok(true)
    }

    /// Takes the call over to rules that were edited since the last turn, or says why not.
    fn look_at_files(&mut self, session: &mut Session) -> Result<(), Failure> {
        let lang = self.lang();
        let edited = self.watched.as_mut().map_or(Edited::Not, |watched| watched.look(session));
        let remark = match edited {
            Edited::Not => return Ok(()),
            Edited::GoesOn(renewed) => {
                *session = *renewed;
                Ui::RulesRenewed.text(lang).to_owned()
            }
            Edited::Unsound(failure) => {
                super::complain(&failure);
                Ui::RulesUnsound.text(lang).to_owned()
            }
            Edited::Rewrites { call, turn } => {
                format!("{} {turn} ({} {call})", Ui::RulesRewrite.text(lang), Ui::Call.text(lang))
            }
        };
        self.tell(&format!("({remark})"))
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
        let hints = hints(session);
        let told = |(name, words): &Hint| {
            let words = words.as_ref().map_or(String::new(), |words| format!(": {}", quoted(words)));
            format!("  {name}{words}")
        };
        let mut lines = Vec::new();
        for (title, hints) in [(Ui::HintOpen, &hints.open), (Ui::HintNone, &hints.still)] {
            // The second title stands alone where nothing is left to do.
            if !hints.is_empty() || title == Ui::HintNone && lines.is_empty() {
                lines.push(title.text(self.lang()).to_owned());
                lines.extend(hints.iter().map(told));
            }
        }
        lines
    }

    /// Written down first, shown second.
    fn take(&mut self, entries: &[Entry], session: &Session) -> Result<(), Failure> {
        self.keep.entries(entries, self.console)?;
        let plan = &session.header().plan;
        entries.iter().filter_map(|entry| self.look.event(entry, plan, false)).try_for_each(|line| self.tell(&line))
    }
}
