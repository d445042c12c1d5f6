//! A line said differently.

use super::app::{Shared, Step};
use super::call::CallScreen;
use super::overlay::Overlay;
use super::words::Word;
use crate::front::Mode;

impl CallScreen {
    /// Asks which line is to be said differently; the latest is proposed.
    pub(super) fn ask_which(&mut self, shared: &Shared) -> Vec<Step> {
        if shared.mode == Mode::Exam {
            return vec![Step::Tell(shared.word(Word::NoTakeBackInExam).to_owned())];
        }
        let last = self.talk.said.iter().rev().find(|line| !line.own.is_empty());
        match last {
            Some(line) => {
                self.overlay = Some(Overlay::TakeBack(line.n));
                self.skip();
                Vec::new()
            }
            None => vec![Step::Tell(shared.word(Word::NothingToTakeBack).to_owned())],
        }
    }

    /// The trainee's line before or after this one; the same where there is none.
    pub(super) fn own_line(&self, n: u64, later: bool) -> u64 {
        let mut own = self.talk.said.iter().filter(|line| !line.own.is_empty()).map(|line| line.n);
        let found = if later { own.find(|other| *other > n) } else { own.take_while(|other| *other < n).last() };
        found.unwrap_or(n)
    }

    /// Stands again where the line with this number was about to be said; its words are there to be changed.
    pub fn take_back(&mut self, n: u64, shared: &Shared) -> Vec<Step> {
        self.overlay = None;
        let words = self.talk.said.iter().find(|line| line.n == n).map(|line| line.own.clone()).unwrap_or_default();
        match self.session.take_back(self.briefing.clone(), n) {
            Ok(session) => {
                self.session = session;
                self.restore(shared);
                self.editor.put(&words);
                vec![Step::Tell(shared.word(Word::TookBack).to_owned())]
            }
            Err(changed) => vec![Step::Tell(changed.to_string())],
        }
    }
}
