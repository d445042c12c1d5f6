use std::cmp::Reverse;
use std::collections::BTreeMap;

use jiff::civil::DateTime;

use super::{Past, PastCall};
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

/// So many calls, or chances, say how somebody plays now.
const RECENT: usize = 20;

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

/// What to practise next: techniques that were left out, the weakest first. Only the latest `RECENT` chances of each count, in
/// calls and then in drills, so that what was learned since is not held against anybody.
pub fn weakest(past: &Past) -> Vec<Weakness> {
    let ended = past.calls.iter().filter(|call| call.outcome.is_some()).take(RECENT);
    let in_calls = ended.flat_map(|call| call.duties.iter().map(|duty| (call.at, &*duty.id, duty.done)));
    let in_drills = past.drilled.iter().flat_map(|one| one.duties().map(|(id, done)| (one.at, id, done)));
    let mut chances: Vec<(DateTime, &str, bool)> = in_calls.chain(in_drills).collect();
    chances.sort_by_key(|(at, ..)| Reverse(*at));
    let mut counted: BTreeMap<&str, (usize, usize)> = BTreeMap::new();
    for (_, id, was_done) in chances {
        let (done, due) = counted.entry(id).or_default();
        if *due < RECENT {
            *done += usize::from(was_done);
            *due += 1;
        }
    }
    let missed = counted.into_iter().filter(|(_, (done, due))| done < due);
    let mut missed: Vec<Weakness> = missed.map(|(id, (done, due))| Weakness { id: id.to_owned(), done, due }).collect();
    missed.sort_by_key(|weak| (weak.done * 1000 / weak.due, Reverse(weak.due), weak.id.clone()));
    missed
}

/// Mistakes of the latest `RECENT` calls, the most frequent first, each with how often it was made.
pub fn habits(past: &Past) -> Vec<(String, usize)> {
    let ended = past.calls.iter().filter(|call| call.outcome.is_some()).take(RECENT);
    let mut counted: BTreeMap<&str, usize> = BTreeMap::new();
    for id in ended.flat_map(|call| &call.mistakes) {
        *counted.entry(id).or_default() += 1;
    }
    let mut habits: Vec<(String, usize)> = counted.into_iter().map(|(id, times)| (id.to_owned(), times)).collect();
    habits.sort_by_key(|(_, times)| Reverse(*times));
    habits
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::super::{Drilled, Duty};
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
            ways: 1,
            is_open: false,
            notes: String::new(),
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
        let past = Past { calls: calls.into(), drilled: Vec::new() };
        let ids: Vec<String> = weakest(&past).into_iter().map(|weak| weak.id).collect();
        assert_eq!(ids, ["acknowledge", "state-debt", "ask-reason"]);
    }

    #[test]
    fn what_was_drilled_since_counts_more_than_what_was_left_out_long_ago() {
        let drilled = |minute: i8| Drilled {
            at: date(2026, 3, 3).at(9, minute, 0, 0),
            scenario: "a".into(),
            lang: "ru".into(),
            words: "Понимаю вас 🙂".into(),
            wanted: vec!["acknowledge".into()],
            made: vec!["acknowledge".into()],
            mistakes: Vec::new(),
        };
        let left_out = call("a", 1, Some(Outcome::Promise), &[("acknowledge", false), ("ask-reason", false)]);
        let past = |drills: i8| Past { calls: vec![left_out.clone()], drilled: (0..drills).map(drilled).collect() };
        let weak = |drills: i8| weakest(&past(drills)).into_iter().map(|weak| (weak.id, weak.done)).collect::<Vec<_>>();
        assert_eq!(weak(2), [("ask-reason".into(), 0), ("acknowledge".into(), 2)]);
        assert_eq!(weak(20), [("ask-reason".into(), 0)], "nothing is left of it");
    }
}
