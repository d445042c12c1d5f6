use crate::scenario::{Script, Step};

/// Somebody who can be rung up and talked to, step by step: a session that writes everything down, or a drill that keeps
/// numbers only. The same walk through a script drives both.
pub trait Line {
    /// Dials the next call.
    fn dial(&mut self);
    /// Takes note that the step with this number, of the call with this number, comes now.
    fn comes_to(&mut self, _call: usize, _step: usize) {}
    /// Says a line, waits or hangs up.
    fn take(&mut self, step: &Step);
    /// The call on the line is over.
    fn call_over(&self) -> bool;
    /// No further call is due.
    fn run_over(&self) -> bool;
    /// Id of the response that the debtor gave last; empty before the first.
    fn last_answer(&self) -> &str;
}

/// How far a script came.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Walked {
    /// Lines that were left over when the run was over.
    pub unsaid: usize,
    /// What it would have needed more of.
    pub lacks: Option<Lacks>,
}

/// What a script has too few of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lacks {
    /// Lines: it ran out while somebody was still on the line.
    Lines,
    /// Calls: the last one is over, and a further one was due.
    Calls,
}

/// Walks through a script to its end, or to the end of the run. A line with `answers` is skipped where the debtor's last
/// line was none of them. A script with a further call hangs up on the one that it has no more lines for.
pub fn walk(script: &Script, line: &mut impl Line) -> Walked {
    let mut reached = 0;
    let mut calls = script.calls.iter().enumerate().peekable();
    while let Some((call, steps)) = calls.next() {
        if line.run_over() {
            break;
        }
        line.dial();
        for (number, step) in steps.iter().enumerate() {
            if line.call_over() {
                break;
            }
            reached += usize::from(matches!(step, Step::Say { .. }));
            if applies(step, line.last_answer()) {
                line.comes_to(call, number);
                line.take(step);
            }
        }
        if calls.peek().is_some() && !line.call_over() {
            line.take(&Step::HangUp);
        }
    }
    let lacks = (!line.run_over()).then(|| if line.call_over() { Lacks::Calls } else { Lacks::Lines });
    Walked { unsaid: script.lines().count().saturating_sub(reached), lacks }
}

fn applies(step: &Step, last_answer: &str) -> bool {
    match step {
        Step::Say { answers, .. } => answers.is_empty() || answers.iter().any(|rule| rule == last_answer),
        Step::Wait(_) | Step::HangUp => true,
    }
}
