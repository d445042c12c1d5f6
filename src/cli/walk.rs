//! A coach goes through a call, turn by turn, in the plain terminal.

use super::Failure;
use super::answer::{Answer, answer};
use super::console::Console;
use super::correct::{Correcting, refusal};
use super::side_files::side_file_of;
use crate::coach::{Change, Correction, Label, SpokenTurn, changed, spoken_turns, turn_names};
use crate::report::{HANG, Style, Ui, columns, one_line, paint, quoted};
use crate::text::Lang;
use crate::transcript::HeardMove;

/// Asks what was really done in each turn, until all were shown or the coach stops. Every answer is kept at once.
///
/// # Errors
/// Where an answer cannot be kept, or nobody reads what is shown.
pub fn walk(correcting: &mut Correcting, console: &Console) -> Result<(), Failure> {
    let turns = spoken_turns(&correcting.transcript);
    if turns.is_empty() {
        let path = correcting.path.display();
        return Err(Failure::input(format!(
            "{path}: the trainee said nothing in this call: there is nothing to correct"
        )));
    }
    let lang = correcting.lang();
    console.line(&paint(Style::Faint, Ui::CoachHow.text(lang)))?;
    let mut walk = Walk { correcting, console, lang, turns: &turns, names: turn_names(&turns), answered: Vec::new() };
    let mut at = 0;
    while at < turns.len() {
        walk.show(at)?;
        match walk.ask(at)? {
            Some(next) => at = next,
            None => break,
        }
    }
    walk.sum_up()
}

/// What an answer took the place of.
struct Before {
    /// Which turn.
    at: usize,
    /// What a coach had said about it until then.
    said: Option<Correction>,
}

struct Walk<'a> {
    correcting: &'a mut Correcting,
    console: &'a Console,
    lang: Lang,
    turns: &'a [SpokenTurn],
    names: Vec<String>,
    answered: Vec<Before>,
}

impl Walk<'_> {
    fn show(&self, at: usize) -> Result<(), Failure> {
        let turn = &self.turns[at];
        let of_all = format!("{} {} {}", at + 1, Ui::CoachOf.text(self.lang), self.turns.len());
        let number = format!("{} {}  ({of_all})", Ui::Turn.text(self.lang), self.names[at]);
        let mut lines = vec![String::new(), paint(Style::Bold, &number)];
        if !turn.debtor.is_empty() {
            lines.push(format!("  {}: {HANG}{}", paint(Style::Debtor, &turn.person), one_line(&turn.debtor)));
        }
        lines.push(format!("  {}: {HANG}{}", paint(Style::Bold, Ui::You.text(self.lang)), one_line(&turn.words)));
        lines.push(format!("  {}:", Ui::CoachHeard.text(self.lang)));
        lines.extend(heard_lines(turn, self.lang));
        lines.extend(self.correcting.corrections.of(turn).map(|said| said_before(said, self.lang)));
        lines.iter().try_for_each(|line| self.console.line(line))
    }

    /// The turn to go on with; none where the coach stops. What makes no sense is asked again.
    fn ask(&mut self, at: usize) -> Result<Option<usize>, Failure> {
        loop {
            if Console::is_interactive() {
                self.console.prompt(&paint(Style::Bold, Ui::CoachPrompt.text(self.lang)))?;
            }
            let Some(typed) = self.console.read_line()? else { return Ok(None) };
            match answer(&typed) {
                Answer::Skip => return Ok(Some(at + 1)),
                Answer::Quit => return Ok(None),
                Answer::Help => self.console.line(Ui::CoachHow.text(self.lang))?,
                Answer::Unknown => self.tell(Ui::AskedWhatWasDone.text(self.lang))?,
                Answer::Undo => match self.answered.pop() {
                    Some(before) => return self.take_back(before).map(Some),
                    None => self.tell(Ui::NothingToUndo.text(self.lang))?,
                },
                Answer::Moves(changes, note) => {
                    if self.take(at, &changes, &note)? {
                        return Ok(Some(at + 1));
                    }
                }
            }
        }
    }

    /// Keeps an answer; false where it makes no sense. `ok` is about the ear, changes are about what stands.
    fn take(&mut self, at: usize, changes: &[Change], note: &str) -> Result<bool, Failure> {
        let turn = &self.turns[at];
        let standing = if changes.is_empty() { Label::heard(turn) } else { self.correcting.corrections.labels(turn) };
        let labels = match changed(turn, standing, changes, &self.correcting.known()) {
            Ok(labels) => labels,
            Err(error) => {
                let (what, way_out) = refusal(&error, self.lang);
                let way_out = if way_out.is_empty() { way_out } else { format!(": {way_out}") };
                return self.tell(&format!("{what}{way_out}")).map(|()| false);
            }
        };
        self.console.line(&format!("  {}: {}", Ui::CoachSays.text(self.lang), labels_line(&labels, self.lang)))?;
        self.answered.push(Before { at, said: self.correcting.corrections.of(turn).cloned() });
        let correction = Correction::of(turn, Some(labels), &self.correcting.by, note);
        self.correcting.keep(correction)?;
        Ok(true)
    }

    /// Puts back what stood before an answer, and goes to its turn.
    fn take_back(&mut self, before: Before) -> Result<usize, Failure> {
        let turn = &self.turns[before.at];
        let earlier = before.said.unwrap_or_else(|| Correction::of(turn, None, &self.correcting.by, ""));
        self.correcting.keep(earlier)?;
        let name = format!("{} {}", Ui::Turn.text(self.lang), self.names[before.at]);
        self.tell(&format!("{} {name}", Ui::TakenBack.text(self.lang)))?;
        Ok(before.at)
    }

    fn tell(&self, remark: &str) -> Result<(), Failure> {
        self.console.line(&format!("({remark})"))
    }

    fn sum_up(&self) -> Result<(), Failure> {
        let looked_at = self.correcting.corrections.looked_at();
        let shown = format!(
            "{} {looked_at} {} {}",
            Ui::LookedAt.text(self.lang),
            Ui::CoachOf.text(self.lang),
            self.turns.len()
        );
        let kept = match looked_at {
            0 => String::new(),
            _ => format!("; {} {}", Ui::CorrectionsIn.text(self.lang), side_file_of(&self.correcting.path).display()),
        };
        self.console.line("")?;
        self.tell(&format!("{shown}{kept}"))
    }
}

/// Each move that was heard with the words that prove it.
fn heard_lines(turn: &SpokenTurn, lang: Lang) -> Vec<String> {
    let name = |heard: &HeardMove| match heard.is_unsure() {
        true => format!("{}, {}", heard.id, Ui::Unsure.text(lang)),
        false => heard.id.clone(),
    };
    let widest = turn.heard.iter().map(|heard| columns(&name(heard))).max().unwrap_or(0);
    let line = |heard: &HeardMove| {
        let name = name(heard);
        format!("    {name}{}  {HANG}{}", " ".repeat(widest - columns(&name)), quoted(turn.proof(heard)))
    };
    match turn.heard.is_empty() {
        true => vec![format!("    {}", Ui::NoMove.text(lang))],
        false => turn.heard.iter().map(line).collect(),
    }
}

fn said_before(said: &Correction, lang: Lang) -> String {
    let note = if said.note.is_empty() { String::new() } else { format!(" # {}", one_line(&said.note)) };
    let labels = labels_line(said.coach.as_deref().unwrap_or_default(), lang);
    format!("  {} ({}): {HANG}{labels}{note}", Ui::CoachSays.text(lang), one_line(&said.by))
}

/// The moves of a turn on one line.
pub fn labels_line(labels: &[Label], lang: Lang) -> String {
    let ids: Vec<&str> = labels.iter().map(|label| label.id.as_str()).collect();
    if ids.is_empty() { Ui::NoMove.text(lang).to_owned() } else { ids.join(", ") }
}
