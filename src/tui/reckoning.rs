//! The debrief of a campaign as paragraphs: figures, what the coach found, and at the end what was true.

use super::app::Shared;
use super::words::Word;
use super::worklist::firm;
use crate::campaign::{Counted, Debrief, Happened, Weeks, sum};
use crate::report::{HANG, Style, paint};

/// The debrief of the weeks so far, as painted paragraphs.
pub fn reckoning(weeks: &Weeks, shared: &Shared) -> Vec<String> {
    let debrief = Debrief::of(weeks, &shared.playbook, shared.lang);
    let mut lines = figures(&debrief, weeks, shared);
    lines.push(String::new());
    lines.push(paint(Style::Warn, shared.word(Word::Caution)));
    let (over, writes) = (weeks.is_over(), shared.coach_writes(weeks.is_over()));
    lines.push(String::new());
    if !over {
        let word = if writes { Word::TruthAtEnd } else { Word::FindingsAtEnd };
        lines.push(paint(Style::Faint, shared.word(word)));
        lines.push(String::new());
    }
    if writes {
        if !debrief.house.is_empty() {
            lines.push(paint(Style::Bold, shared.word(Word::TheHouse)));
            lines.extend(newest_last(debrief.house, weeks, None).iter().map(finding));
        }
        let silent = debrief.accounts.iter().all(|account| account.findings.is_empty());
        if silent && !over {
            lines.push(shared.word(Word::NoFindings).to_owned());
        }
    }
    for (ix, account) in debrief.accounts.into_iter().enumerate() {
        let ix = ix as u32;
        let here = weeks.look(ix).is_some_and(|look| look.account.since <= weeks.today());
        let found = if writes { newest_last(account.findings, weeks, Some(ix)) } else { Vec::new() };
        if !here || (found.is_empty() && account.truth.is_none()) {
            continue;
        }
        let money = |word: Word, minor: i64| match minor {
            0 => String::new(),
            minor => format!(" · {} {}", shared.word(word), sum(minor, weeks.plan().currency, shared.lang)),
        };
        lines.push(format!(
            "{} ({}){}{}",
            paint(Style::Bold, &firm(weeks, ix, shared)),
            account.status,
            money(Word::Collected, account.collected),
            money(Word::Open, account.open)
        ));
        lines.extend(found.iter().map(finding));
        lines.extend(
            account
                .truth
                .iter()
                .map(|truth| format!("  {HANG}{} {truth}", paint(Style::Debtor, shared.word(Word::InTruth)))),
        );
    }
    lines
}

fn figures(debrief: &Debrief, weeks: &Weeks, shared: &Shared) -> Vec<String> {
    let money = |minor: i64| sum(minor, weeks.plan().currency, shared.lang);
    let (sums, word) = (debrief.sums, |word: Word| shared.word(word));
    let title = if debrief.over { Word::WeeksOver } else { Word::SoFar };
    let dso = debrief.dso.map_or("–".to_owned(), |days| format!("{days:.1}"));
    vec![
        paint(Style::Bold, word(title)),
        format!(
            "{} {} ({:.0} % {})",
            word(Word::Collected),
            money(sums.collected),
            debrief.collected_share,
            word(Word::OfBilled)
        ),
        format!("{} {dso} · {} {} / {}", word(Word::Dso), word(Word::KeptBroken), sums.kept, sums.broken),
        format!(
            "{} {} · {} {} · {} {}",
            word(Word::Lost),
            money(sums.lost),
            word(Word::Elsewhere),
            money(sums.elsewhere),
            word(Word::GivenAway),
            money(sums.given)
        ),
        format!("{} {} · {} {}", word(Word::RefusalsFound), sums.refusals, word(Word::HoursSpent), sums.minutes / 60),
    ]
}

/// Findings by when they were last made.
fn newest_last(mut found: Vec<Counted>, weeks: &Weeks, account: Option<u32>) -> Vec<Counted> {
    let last = |counted: &Counted| {
        let is_it = |note: &crate::campaign::Note| {
            note.account == account && note.what == Happened::Found { finding: counted.finding }
        };
        weeks.journal().iter().rposition(is_it)
    };
    found.sort_by_cached_key(last);
    found
}

fn finding(found: &Counted) -> String {
    let (sign, style) = if found.good { ("+", Style::Good) } else { ("–", Style::Bad) };
    let times = if found.times > 1 { format!(" ×{}", found.times) } else { String::new() };
    let system = if found.system.is_empty() { String::new() } else { format!(" [{}]", found.system) };
    format!("  {} {HANG}{}{times}{}", paint(style, sign), found.told, paint(Style::Faint, &system))
}
