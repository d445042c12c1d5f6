use std::path::Path;

use super::Failure;
use super::call_args::DrillArgs;
use super::console::Console;
use super::failure::exit;
use super::screen;
use super::wings::Wings;
use crate::front::{Backstage, Begin, Screens, drill as draw_exercises, drilled, knows};
use crate::history::{History, weakest};
use crate::rehearse::{Answer, Exercise, answer};
use crate::report::{HANG, Look, Style, Ui, paint, quoted, with_blanks};
use crate::text::Lang;

/// `ringside drill`.
///
/// # Errors
/// Where there is no such move or opponent, or nobody gives an opening for it.
pub fn drill(args: &DrillArgs, gym: Option<&Path>, console: &Console, screens: Screens) -> Result<u8, Failure> {
    let mut wings = Wings::new(gym, args.screen.data.as_deref(), console)?;
    wings.seeded(args.seed);
    let lang = args.lang.or(wings.default_lang()).unwrap_or_default();
    let count = usize::from(args.count);
    // A name that is wrong is told before the screen is taken.
    args.focus.as_deref().map_or(Ok(()), |name| knows(name, &wings)).map_err(Failure::usage)?;
    if Console::has_screen() && !args.plain {
        let begin = Begin::Drill { focus: args.focus.clone(), weakest: None, count };
        return screen::show(begin, lang, args.language_level.into(), &args.screen, &mut wings, console, screens);
    }
    let weak = if args.focus.is_none() { weakest(&(wings.past())()) } else { Vec::new() };
    let exercises = draw_exercises(args.focus.as_deref(), &weak, count, lang, &mut wings).map_err(Failure::usage)?;
    if exercises.is_empty() {
        return Err(
            Failure::input(Ui::NoExercises.text(lang)).hint("`ringside list` names the opponents and their languages")
        );
    }
    let look = Look { lang, level: args.language_level.into() };
    Plain { console, look, right: 0, said: 0 }.run(&exercises, &mut wings)?;
    Ok(exit::OK)
}

/// A drill line by line.
struct Plain<'a> {
    console: &'a Console,
    look: Look,
    right: usize,
    said: usize,
}

impl Plain<'_> {
    fn lang(&self) -> Lang {
        self.look.lang
    }

    fn run(&mut self, exercises: &[Exercise], wings: &mut Wings<'_>) -> Result<(), Failure> {
        for (at, exercise) in exercises.iter().enumerate() {
            let count = paint(Style::Faint, &format!("{} / {}", at + 1, exercises.len()));
            let line = self.look.spoken(&exercise.line);
            let case = exercise.briefing.scenario.title.in_lang(self.lang());
            self.console.line(&format!("\n{count}  {}", paint(Style::Bold, case)))?;
            for fact in exercise.dossier() {
                self.console.line(&paint(Style::Faint, &format!("  {HANG}{fact}")))?;
            }
            self.console.line(&format!("{}: {line}", paint(Style::Debtor, &exercise.person)))?;
            if Console::is_interactive() {
                self.console.prompt(&paint(Style::Bold, Ui::Prompt.text(self.lang())))?;
            }
            let Some(words) = self.console.read_line()? else { break };
            self.said += 1;
            let verdict = answer(exercise, &words);
            self.right += usize::from(verdict.is_right());
            wings.record_drilled(drilled(exercise, &words, &verdict)).map_err(Failure::input)?;
            self.tell(exercise, &verdict)?;
        }
        self.console.line(&format!("\n{}: {} / {}", Ui::DrillRight.text(self.lang()), self.right, self.said))
    }

    fn tell(&self, exercise: &Exercise, verdict: &Answer) -> Result<(), Failure> {
        let briefing = &exercise.briefing;
        let name = |id: &str| {
            briefing.playbook.find(id).map_or(id.to_owned(), |known| known.name.in_lang(self.lang()).to_owned())
        };
        for found in &verdict.right {
            self.console.line(&format!("  {} {}", paint(Style::Good, "+"), name(&found.id)))?;
        }
        for found in &verdict.mistakes {
            self.console.line(&format!("  {} {}", paint(Style::Bad, "-"), name(&found.id)))?;
        }
        for found in &verdict.beside {
            self.console.line(&paint(Style::Faint, &format!("  . {}", name(&found.id))))?;
        }
        for ix in exercise.wants.iter() {
            let better =
                exercise.better(ix).map_or(String::new(), |words| format!(": {}", quoted(&with_blanks(&words))));
            self.console.line(&format!("  → {}{better}", briefing.plan.moves[usize::from(ix.0)].name))?;
        }
        Ok(())
    }
}
