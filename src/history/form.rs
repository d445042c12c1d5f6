use std::cmp::Reverse;
use std::collections::BTreeMap;

use super::PastCall;
use crate::playbook::Outcome;

/// How a trainee stands against one opponent.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Form {
    /// Calls that were played to their end.
    pub played: usize,
    /// The best score of them, 0 to 100.
    pub best: u16,
    /// How the latest ended.
    pub last: Option<Outcome>,
}

/// The form against one scenario's debtor; `calls` are the newest first. Calls that were broken off do not count.
pub fn form(calls: &[PastCall], scenario: &str) -> Form {
    let mut ended = calls.iter().filter(|call| call.scenario == scenario && call.outcome.is_some()).peekable();
    let last = ended.peek().and_then(|call| call.outcome);
    ended.fold(Form { last, ..Form::default() }, |form, call| Form {
        played: form.played + 1,
        best: form.best.max(call.score),
        ..form
    })
}

/// A technique that was called for and not always used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Weakness {
    /// The move's id.
    pub id: String,
    /// How often it was done, in time.
    pub done: usize,
    /// How often it was due.
    pub due: usize,
}

/// What to practise next: techniques that were left out, the weakest first. Only the latest `RECENT` calls count, so that
/// what was learned long ago is not held against anybody.
pub fn weakest(calls: &[PastCall]) -> Vec<Weakness> {
    const RECENT: usize = 20;
    let mut counted: BTreeMap<&str, (usize, usize)> = BTreeMap::new();
    for duty in calls.iter().filter(|call| call.outcome.is_some()).take(RECENT).flat_map(|call| &call.duties) {
        let (done, due) = counted.entry(&duty.id).or_default();
        *done += usize::from(duty.done);
        *due += 1;
    }
    let missed = counted.into_iter().filter(|(_, (done, due))| done < due);
    let mut missed: Vec<Weakness> = missed.map(|(id, (done, due))| Weakness { id: id.to_owned(), done, due }).collect();
    missed.sort_by_key(|weak| (weak.done * 1000 / weak.due, Reverse(weak.due), weak.id.clone()));
    missed
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::super::Duty;
    use super::*;
    use crate::playbook::Stage;

    fn call(scenario: &str, score: u16, outcome: Option<Outcome>, duties: &[(&str, bool)]) -> PastCall {
        PastCall {
            name: "a.jsonl".into(),
            scenario: scenario.into(),
            title: "Счёт".into(),
            stage: Stage::Overdue,
            lang: crate::text::Lang::Ru,
            at: date(2026, 3, 2).at(10, 0, 0, 0),
            outcome,
            score,
            turns: 4,
            duties: duties.iter().map(|(id, done)| Duty { id: (*id).into(), done: *done }).collect(),
            mistakes: Vec::new(),
        }
    }

    #[test]
    fn the_best_score_and_the_latest_outcome_stand_in_the_lobby() {
        let calls = [
            call("attacker", 99, None, &[]),
            call("attacker", 40, Some(Outcome::HangUp), &[]),
            call("forgetful", 90, Some(Outcome::Promise), &[]),
            call("attacker", 70, Some(Outcome::Promise), &[]),
        ];
        assert_eq!(form(&calls, "attacker"), Form { played: 2, best: 70, last: Some(Outcome::HangUp) });
        assert_eq!(form(&calls, "profane"), Form::default());
    }

    #[test]
    fn what_was_never_done_comes_before_what_was_done_half_the_time() {
        let done = Some(Outcome::Promise);
        let calls = [
            call("a", 1, done, &[("ask-reason", true), ("introduce", true), ("state-debt", false)]),
            call("a", 1, done, &[("ask-reason", false), ("introduce", true), ("acknowledge", false)]),
            call("a", 1, done, &[("acknowledge", false)]),
        ];
        let ids: Vec<String> = weakest(&calls).into_iter().map(|weak| weak.id).collect();
        assert_eq!(ids, ["acknowledge", "state-debt", "ask-reason"]);
    }
}
