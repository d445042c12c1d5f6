use super::walk::{Lacks, Line, walk};
use crate::scenario::{Script, Step};
use crate::session::Session;
use crate::text::Lang;
use crate::transcript::{Entry, Event, Transcript};
use crate::world::Briefing;

/// Where the moves of a script's lines come from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hearing {
    /// From what the script says its lines mean; lines without `means` go through the ear.
    ByMeans,
    /// From the words, through the ear.
    ByText,
}

/// A script that was played.
#[derive(Clone, Debug)]
pub struct Played {
    /// What happened.
    pub transcript: Transcript,
    /// Lines of the script that were left over when the run was over.
    pub unsaid: usize,
    /// What the script would have needed more of.
    pub lacks: Option<Lacks>,
}

/// Plays a script to its end, or to the end of the run; `watch` sees the events of each step as they come.
pub fn play_script(
    briefing: Briefing,
    script: &Script,
    hearing: Hearing,
    seed: u64,
    watch: impl FnMut(&[Entry]),
) -> Played {
    let lang = briefing.lang;
    let briefing = briefing.carrying(&script.carried);
    let mut told = Told { session: Session::open(briefing, seed), lang, hearing, last_answer: String::new(), watch };
    let walked = walk(script, &mut told);
    let closing = told.session.finish();
    told.show(&closing);
    Played { transcript: told.session.transcript(), unsaid: walked.unsaid, lacks: walked.lacks }
}

/// A session whose every step is shown to somebody.
struct Told<W> {
    session: Session,
    lang: Lang,
    hearing: Hearing,
    last_answer: String,
    watch: W,
}

impl<W: FnMut(&[Entry])> Told<W> {
    fn show(&mut self, entries: &[Entry]) {
        if let Some(rule) = entries.iter().rev().find_map(spoken_rule) {
            rule.clone_into(&mut self.last_answer);
        }
        (self.watch)(entries);
    }
}

impl<W: FnMut(&[Entry])> Line for Told<W> {
    fn dial(&mut self) {
        let entries = self.session.dial();
        self.show(&entries);
    }

    fn take(&mut self, step: &Step) {
        let entries = perform(&mut self.session, step, self.lang, self.hearing);
        self.show(&entries);
    }

    fn call_over(&self) -> bool {
        self.session.call_over()
    }

    fn run_over(&self) -> bool {
        self.session.run_over()
    }

    fn last_answer(&self) -> &str {
        &self.last_answer
    }
}

/// Does what a step of a script says; what happened comes back.
pub fn perform(session: &mut Session, step: &Step, lang: Lang, hearing: Hearing) -> Vec<Entry> {
    match step {
        Step::Say { words, means, .. } => {
            let words = session.fill_in(words.in_lang(lang));
            match means {
                Some(means) if hearing == Hearing::ByMeans => session.say_meaning(&words, *means),
                _ => session.say(&words),
            }
        }
        Step::Wait(seconds) => session.wait(*seconds),
        Step::HangUp => session.hang_up(),
    }
}

/// Id of the response in an event, where somebody spoke.
pub fn spoken_rule(entry: &Entry) -> Option<&str> {
    match &entry.event {
        Event::Spoke { rule, .. } => Some(rule),
        _ => None,
    }
}
