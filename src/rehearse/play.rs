use crate::scenario::{Script, Step};
use crate::session::Session;
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
    /// True where the script ran out while somebody was still on the line.
    pub ran_out: bool,
}

/// Plays a script to its end, or to the end of the run; `watch` sees the events of each step as they come.
pub fn play_script(briefing: Briefing, script: &Script, hearing: Hearing, seed: u64, mut watch: impl FnMut(&[Entry])) -> Played {
    let lang = briefing.lang;
    let mut session = Session::open(briefing, seed);
    let mut last_rule = String::new();
    let mut said = 0;
    let mut show = |entries: Vec<Entry>, last_rule: &mut String| {
        if let Some(rule) = entries.iter().rev().find_map(spoken_rule) {
            *last_rule = rule.to_owned();
        }
        watch(&entries);
    };
    for steps in &script.calls {
        if session.run_over() {
            break;
        }
        show(session.dial(), &mut last_rule);
        for step in steps {
            if session.call_over() {
                break;
            }
            match step {
                Step::Say { answers, .. } if !applies(answers, &last_rule) => said += 1,
                Step::Say { words, means, .. } => {
                    said += 1;
                    let words = &session.fill_in(words.in_lang(lang));
                    let entries = match means {
                        Some(means) if hearing == Hearing::ByMeans => session.say_meaning(words, *means),
                        _ => session.say(words),
                    };
                    show(entries, &mut last_rule);
                }
                Step::Wait(seconds) => show(session.wait(*seconds), &mut last_rule),
                Step::HangUp => show(session.hang_up(), &mut last_rule),
            }
        }
        if !session.call_over() {
            break;
        }
    }
    let ran_out = !session.run_over();
    show(session.finish(), &mut last_rule);
    Played { transcript: session.transcript(), unsaid: script.lines().count().saturating_sub(said), ran_out }
}

fn spoken_rule(entry: &Entry) -> Option<&str> {
    match &entry.event {
        Event::Spoke { rule, .. } => Some(rule),
        _ => None,
    }
}

/// A line without `answers` is always said; one with them only after one of these responses.
fn applies(answers: &[String], last_rule: &str) -> bool {
    answers.is_empty() || answers.iter().any(|rule| rule == last_rule)
}
