use super::Failure;
use super::args::{Format, PlayArgs};
use super::console::{Console, Style};
use super::keep::Keep;
use super::phrases::Ui;
use super::play::Finished;
use super::show::Look;
use crate::playbook::Asks;
use crate::session::Session;
use crate::text::Lang;
use crate::transcript::Entry;
use crate::world::Briefing;

/// A call line by line on standard input and output: for terminals, pipes and screen readers alike.
///
/// # Errors
/// Where input, output or the transcript fails; what was said so far is kept.
pub fn talk(args: &PlayArgs, briefing: Briefing, seed: u64, console: &Console) -> Result<Finished, Failure> {
    let lang = briefing.lang;
    let mut session = Session::open(briefing, seed);
    let keep = Keep::open(args, session.header(), true)?;
    let quiet = args.format != Format::Text || keep.is_output();
    let look = Look { console, lang, level: args.language_level.into() };
    let mut plain = PlainTalk { look, keep, quiet, prompt: Console::is_interactive() && !args.plain };
    plain.keep.header(session.header(), console)?;
    super::interrupt::keep_quiet_file(plain.keep.path(), lang);
    plain.open(&session)?;
    let played = plain.run(&mut session);
    // Whatever went wrong, the run is closed first: its transcript is whole.
    let closing = session.finish();
    plain.keep.entries(&closing, console)?;
    played?;
    Ok(Finished { transcript: session.transcript(), keep: plain.keep, shown: !quiet, remarks: Vec::new() })
}

struct PlainTalk<'a> {
    look: Look<'a>,
    keep: Keep,
    quiet: bool,
    prompt: bool,
}

/// What the trainee typed.
enum Typed {
    Words(String),
    Wait(u16),
    HangUp,
    Dossier,
    Hint,
    Help,
    Unknown,
    Empty,
    Quit,
}

impl PlainTalk<'_> {
    fn lang(&self) -> Lang {
        self.look.lang
    }

    fn tell(&self, line: &str) -> Result<(), Failure> {
        if self.quiet { Ok(()) } else { self.look.console.line(line) }
    }

    fn open(&self, session: &Session) -> Result<(), Failure> {
        self.look.opening(session.header()).iter().try_for_each(|line| self.tell(line))?;
        let how = self.look.console.paint(Style::Faint, Ui::HowToTalk.text(self.lang()));
        self.tell(&how)
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
        if self.prompt && !self.quiet {
            let prompt = self.look.console.paint(Style::Bold, Ui::Prompt.text(self.lang()));
            self.look.console.write(&prompt)?;
        }
        let Some(line) = self.look.console.read_line()? else { return Ok(false) };
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

    fn aside(&self, typed: &Typed, session: &Session) -> Result<(), Failure> {
        match typed {
            Typed::Dossier => session.header().dossier.iter().try_for_each(|line| self.tell(&format!("  {line}"))),
            Typed::Hint => self.hint(session).iter().try_for_each(|line| self.tell(line)),
            Typed::Help => self.tell(Ui::Help.text(self.lang())),
            Typed::Empty => self.tell(Ui::NothingSaid.text(self.lang())),
            _ => self.tell(Ui::NoSuchCommand.text(self.lang())),
        }
    }

    fn hint(&self, session: &Session) -> Vec<String> {
        let (plan, open) = (&session.header().plan, session.glance().open);
        let named = |ix: crate::playbook::MoveIx| {
            let planned = &plan.moves[usize::from(ix.0)];
            let better = planned.better.first().map_or(String::new(), |better| format!(": «{better}»"));
            format!("  {}{better}", planned.name)
        };
        if !open.is_empty() {
            let mut lines = vec![Ui::HintOpen.text(self.lang()).to_owned()];
            lines.extend(open.iter().map(named));
            return lines;
        }
        let card = session.scorecard();
        let left = plan.items.iter().zip(&card.items).filter(|(_, item)| item.quote.is_none());
        let left = left.filter_map(|(planned, _)| match planned.asks {
            Asks::Move(ix) if !planned.if_invited => Some(format!("  {}", plan.moves[usize::from(ix.0)].name)),
            _ => None,
        });
        let mut lines = vec![Ui::HintNone.text(self.lang()).to_owned()];
        lines.extend(left.take(3));
        lines
    }

    /// Written down first, shown second.
    fn take(&mut self, entries: &[Entry]) -> Result<(), Failure> {
        self.keep.entries(entries, self.look.console)?;
        entries.iter().filter_map(|entry| self.look.event(entry, false)).try_for_each(|line| self.tell(&line))
    }
}

fn typed(line: &str) -> Typed {
    let line = line.trim();
    if let Some(words) = line.strip_prefix("//") {
        return Typed::Words(format!("/{words}"));
    }
    let Some(command) = line.strip_prefix('/') else {
        return if line.is_empty() { Typed::Empty } else { Typed::Words(line.to_owned()) };
    };
    let (command, argument) = command.split_once(' ').unwrap_or((command, ""));
    match command {
        "wait" => Typed::Wait(argument.trim().parse().unwrap_or(8).clamp(1, 600)),
        "hang-up" | "hangup" => Typed::HangUp,
        "dossier" => Typed::Dossier,
        "hint" => Typed::Hint,
        "help" => Typed::Help,
        "quit" | "exit" => Typed::Quit,
        _ => Typed::Unknown,
    }
}
