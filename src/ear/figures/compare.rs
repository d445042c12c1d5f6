use super::facts::{CaseFacts, FactKind, WrongFigure};
use super::figure::{Figure, FigureKind, SaidDate, SaidDays, SaidSum};
use super::lexicon::{Lexicon, Role};
use super::line::Line;
use super::sight::{Sighting, sightings};
use super::stance::{Cue, Stance};
use super::{right_dates, right_sums};
use crate::text::{Lang, Percent};

/// Finds the figures of a trainee's line that are asserted as facts of the case and contradict it.
///
/// `allowed` are the figures of the debtor's last line (see [`find_figures`](super::find_figures)): repeating what the
/// debtor just named is never wrong. What the case leaves empty is never contradicted.
pub fn compare(lang: Lang, text: &str, facts: &CaseFacts, allowed: &[Figure]) -> Vec<WrongFigure> {
    let line = Line::read(lang, text);
    let seen = sightings(&line, facts.today);
    let stance = Stance::new(&line, &seen);
    let check = Check { line: &line, stance: &stance, facts, seen: &seen };
    let stated = seen.iter().filter(|one| !is_allowed(&one.kind, allowed));
    stated.filter_map(|one| Some(check.wrong_figure(one, check.contradiction(one)?))).collect()
}

/// What makes a sum an offer, a plan or something else than the debt.
const PLANS: [Role; 6] = [Role::Offer, Role::Modal, Role::Hypothetical, Role::Penalty, Role::Discount, Role::Grant];

/// How many tokens apart a sum and the number of its invoice may stand.
const COMPANY_REACH: usize = 10;

/// What the case says instead, and about what.
type Contradiction = (FactKind, String);

struct Check<'l> {
    line: &'l Line<'l>,
    stance: &'l Stance<'l>,
    facts: &'l CaseFacts,
    seen: &'l [Sighting],
}

impl Check<'_> {
    fn wrong_figure(&self, seen: &Sighting, (about, dossier): Contradiction) -> WrongFigure {
        let span = self.line.span(seen.tokens.clone());
        WrongFigure { said: self.line.text[span.clone()].to_owned(), span, dossier, about }
    }

    fn contradiction(&self, seen: &Sighting) -> Option<Contradiction> {
        match &seen.kind {
            FigureKind::Sum(said) => self.sum(seen, *said),
            FigureKind::Date(said) => self.date(seen, *said),
            FigureKind::DaysOverdue(said) => self.days_overdue(seen, *said),
            FigureKind::Days(said) => self.term(seen, *said),
            FigureKind::Percent(said) => self.percent(seen, *said),
            FigureKind::InvoiceNumber(said) => {
                self.number(seen, said, &self.facts.invoice_numbers, FactKind::InvoiceNumber)
            }
            FigureKind::ContractNumber(said) => {
                self.number(seen, said, &self.facts.contract_numbers, FactKind::ContractNumber)
            }
            FigureKind::Clause(said) => self.clause(seen, said),
        }
    }

    fn sum(&self, seen: &Sighting, said: SaidSum) -> Option<Contradiction> {
        let (start, end) = (seen.tokens.start, seen.tokens.end);
        let wrong = !self.stance.disowned(&seen.tokens) && !self.is_right_sum(seen, said);
        // Right figures, the common case, end here; what follows decides whether a wrong one was really asserted.
        let cue = wrong.then(|| self.sum_cue(start, end)).flatten();
        let asserted =
            wrong && cue.map_or_else(|| self.stands_with_the_debt(seen), |cue| self.sum_is_asserted(seen, cue));
        let dossier = right_sums::headline(self.facts).filter(|_| asserted)?;
        Some((FactKind::Sum, dossier.to_string()))
    }

    fn sum_is_asserted(&self, seen: &Sighting, cue: Cue) -> bool {
        let (start, end) = (seen.tokens.start, seen.tokens.end);
        let planned = self.stance.before(start).and(self.stance.before(cue.at)).any(&PLANS)
            || self.stance.sentence_said(start, &[Role::Hypothetical])
            || (!cue.tight && self.stance.from(end).has(Role::Modal))
            || self.stance.asked(start);
        let usable = (cue.tight || !seen.bare) && !self.negated_cue(cue) && !self.we_owe(cue);
        // "When will you pay the debt of 190 000?" takes the debt for granted, "Will you pay 190 000?" does not.
        let presumed = cue.tight && cue.at < start && self.stance.before(cue.at).has(Role::Presumes);
        usable && (cue.anchored || presumed || !planned)
    }

    /// `It's 190 000, invoice 417, due on the 9th`: the only sum of a sentence that states the invoice or the delay.
    fn stands_with_the_debt(&self, seen: &Sighting) -> bool {
        let (start, end) = (seen.tokens.start, seen.tokens.end);
        let sentence = |at: usize| self.line.get(at).map(|token| token.sentence);
        let close = |one: &&Sighting| {
            let apart = start.saturating_sub(one.tokens.end).max(one.tokens.start.saturating_sub(end));
            apart <= COMPANY_REACH && sentence(one.tokens.start) == sentence(start)
        };
        let names_debt = |one: &Sighting| match one.kind {
            FigureKind::InvoiceNumber(_) | FigureKind::DaysOverdue(_) => true,
            FigureKind::Date(_) => {
                self.stance.cue_before(one.tokens.start, &[Role::Due, Role::Overdue], 0).is_some_and(|cue| cue.tight)
            }
            _ => false,
        };
        let alone = !self
            .seen
            .iter()
            .filter(close)
            .any(|one| matches!(one.kind, FigureKind::Sum(_)) && one.tokens != seen.tokens);
        let planned =
            self.stance.sentence_said(start, &PLANS) || self.stance.from(end).any(&PLANS) || self.stance.asked(start);
        // `2 600 din factura 77` is a part of it, `по 1 150` is the price of one.
        let part = self.line.is(end, Role::DatedBy) || (start > 0 && self.line.is(start - 1, Role::Each));
        alone && !planned && !part && self.seen.iter().filter(close).any(names_debt)
    }

    fn is_right_sum(&self, seen: &Sighting, said: SaidSum) -> bool {
        let about = self.stance.near(&seen.tokens, Role::About, 3);
        let said = if about { right_sums::rounded(said) } else { said };
        let sentence = self.line.get(seen.tokens.start).map(|token| token.sentence);
        let parts = self.stance.near(&seen.tokens, Role::Fraction, 8);
        let together =
            self.seen.iter().filter(|one| self.line.get(one.tokens.start).map(|token| token.sentence) == sentence);
        let sums = together.filter_map(|one| if let FigureKind::Sum(sum) = one.kind { Some(sum.minor) } else { None });
        let listed = SaidSum { minor: sums.fold(0, i64::saturating_add), ..said };
        right_sums::is_right(said, self.facts, parts) || right_sums::is_right(listed, self.facts, false)
    }

    fn sum_cue(&self, start: usize, end: usize) -> Option<Cue> {
        let before =
            self.stance.cue_before(start, &[Role::Debt, Role::Invoice, Role::Amount, Role::Overdue, Role::Due], 5);
        before.or_else(|| {
            let late =
                self.stance.from(end).any(&[Role::Past, Role::Overdue]) || self.stance.before(start).has(Role::Past);
            let roles: &[Role] =
                if late { &[Role::Debt, Role::Overdue, Role::Due] } else { &[Role::Debt, Role::Overdue] };
            self.stance.cue_after(end, roles, 3)
        })
    }

    fn negated_cue(&self, cue: Cue) -> bool {
        cue.at > 0 && self.line.is(cue.at - 1, Role::Negation)
    }

    /// "We owe you": not the debt this call is about.
    fn we_owe(&self, cue: Cue) -> bool {
        let owes = self.line.is(cue.at, Role::Debt);
        let subject = (cue.at.saturating_sub(2)..cue.at).rev().find(|at| self.line.is(*at, Role::We));
        owes && subject.is_some_and(|we| (we + 1..cue.at).all(|at| self.line.is(at, Role::Glue)))
    }

    fn date(&self, seen: &Sighting, said: SaidDate) -> Option<Contradiction> {
        let start = seen.tokens.start;
        let stance = self.stance;
        if right_dates::is_right(said, self.facts) || stance.disowned(&seen.tokens) {
            return None;
        }
        let past = stance.before(start).and(stance.from(start)).has(Role::Past);
        let plans = stance.before(start).any(&[Role::Offer, Role::Modal, Role::Grant]) && !past;
        let open = plans || stance.asked(start) || stance.sentence_said(start, &[Role::Hypothetical]);
        if let Some(issued) = self.facts.issued.filter(|_| self.dates_the_invoice(start)) {
            return Some((FactKind::IssueDate, issued.to_string()));
        }
        let cue = stance.cue_before(start, &[Role::Due, Role::Overdue, Role::Delivered, Role::Issued], 4)?;
        // "overdue files on the 1st" says nothing about a due date, "overdue since the 1st" does.
        let loosely_late = !cue.tight && self.line.is(cue.at, Role::Overdue);
        let names_today = (start.saturating_sub(2)..start).any(|at| self.line.is(at, Role::Today));
        if open || loosely_late || names_today || self.negated_cue(cue) {
            return None;
        }
        if self.line.is(cue.at, Role::Delivered) {
            return self.facts.delivered.map(|date| (FactKind::DeliveryDate, date.to_string()));
        }
        if self.line.is(cue.at, Role::Issued) {
            return self.facts.issued.map(|date| (FactKind::IssueDate, date.to_string()));
        }
        let due = self.facts.due?;
        let ultimatum = due < self.facts.today && !past && right_dates::may_lie_ahead(said, self.facts.today);
        (!ultimatum).then(|| (FactKind::DueDate, due.to_string()))
    }

    /// `invoice 417 of 3 June`, `счёт от третьего`: the date belongs to the document.
    fn dates_the_invoice(&self, start: usize) -> bool {
        let dated = (start.saturating_sub(2)..start).any(|at| self.line.is(at, Role::DatedBy));
        let due_between =
            self.stance.cue_before(start, &[Role::Due, Role::Overdue, Role::Debt, Role::Contract, Role::Delivered], 4);
        let invoice = self.stance.cue_before(start, &[Role::Invoice], 0);
        dated && invoice.is_some_and(|invoice| invoice.tight && due_between.is_none_or(|other| other.at < invoice.at))
    }

    fn days_overdue(&self, seen: &Sighting, said: SaidDays) -> Option<Contradiction> {
        let true_days = self.facts.days_overdue()?;
        let about = self.stance.near(&seen.tokens, Role::About, 2);
        let slack = if about { said.slack * 2 + said.days / 5 } else { said.slack };
        let right = SaidDays { slack, ..said }.can_mean(true_days);
        let limit = seen.tokens.start.checked_sub(1).is_some_and(|at| self.line.is(at, Role::Threshold));
        if right || limit || self.is_open(seen, &[Role::Modal, Role::Hypothetical, Role::Grant, Role::Penalty]) {
            return None;
        }
        Some((FactKind::DaysOverdue, format!("{true_days} {}", Lexicon::of(self.line.lang).words.days)))
    }

    /// Asked, planned, hypothetical or not the speaker's: no assertion.
    fn is_open(&self, seen: &Sighting, plans: &[Role]) -> bool {
        let start = seen.tokens.start;
        self.stance.disowned(&seen.tokens)
            || self.stance.asked(start)
            || self.stance.before(start).any(plans)
            || self.stance.sentence_said(start, &[Role::Hypothetical])
    }

    fn term(&self, seen: &Sighting, said: SaidDays) -> Option<Contradiction> {
        let terms = &self.facts.terms_days;
        let right = terms.iter().any(|term| said.can_mean(*term) && (said.slack > 1 || said.days == *term));
        let cue = self.stance.cue_before(seen.tokens.start, &[Role::Term], 4);
        let cue = cue.or_else(|| self.stance.cue_after(seen.tokens.end, &[Role::Term], 2));
        let open = self.is_open(seen, &[Role::Modal, Role::Hypothetical, Role::Grant, Role::Past]);
        // "your deferral shrinks to 7 days" speaks of another term than the agreed one.
        let limit = seen.tokens.start.checked_sub(1).is_some_and(|at| self.line.is(at, Role::Threshold));
        if terms.is_empty() || right || open || limit || cue.is_none_or(|cue| self.negated_cue(cue)) {
            return None;
        }
        let nearest = terms.iter().min_by_key(|term| term.abs_diff(said.days))?;
        Some((FactKind::Term, format!("{nearest} {}", Lexicon::of(self.line.lang).words.days)))
    }

    fn percent(&self, seen: &Sighting, said: Percent) -> Option<Contradiction> {
        let (start, end) = (seen.tokens.start, seen.tokens.end);
        let rates = &self.facts.percents;
        let per_other_time = (end..end + 3).any(|at| self.line.is(at, Role::Month) || self.line.is(at, Role::Year));
        let open = self.is_open(seen, &[Role::Modal, Role::Hypothetical, Role::Grant])
            || self.stance.from(end).has(Role::Hypothetical);
        if rates.is_empty() || rates.contains(&said) || per_other_time || open || !self.is_rate(start, end) {
            return None;
        }
        let nearest = rates.iter().min_by_key(|rate| rate.0.abs_diff(said.0))?;
        Some((FactKind::Percent, nearest.to_string()))
    }

    /// Whether a share is a penalty or a discount: said so, or a clause's share per day.
    fn is_rate(&self, start: usize, end: usize) -> bool {
        let rates = [Role::Penalty, Role::Discount];
        let named = self.stance.cue_before(start, &rates, 6).or_else(|| self.stance.cue_after(end, &rates, 2));
        let daily = (end..end + 3).any(|at| self.line.is(at, Role::Day));
        let clause = || self.stance.cue_before(start, &[Role::Clause, Role::Contract], 8);
        named.is_some_and(|cue| !self.negated_cue(cue)) || (daily && clause().is_some())
    }

    fn number(&self, seen: &Sighting, said: &str, known: &[String], about: FactKind) -> Option<Contradiction> {
        let dossier = known.iter().min_by_key(|number| strsim::levenshtein(number, said))?;
        let right = known.iter().any(|number| same_number(said, number));
        (!right && !self.stance.disowned(&seen.tokens)).then(|| (about, dossier.clone()))
    }

    fn clause(&self, seen: &Sighting, said: &str) -> Option<Contradiction> {
        let known = &self.facts.clauses;
        let right = known.iter().any(|clause| clause_parts_meet(said, clause));
        let dossier = known.iter().min_by_key(|clause| strsim::levenshtein(clause, said))?;
        (!right && !self.stance.disowned(&seen.tokens)).then(|| (FactKind::Clause, dossier.clone()))
    }
}

/// Whether the debtor just named the same figure.
fn is_allowed(kind: &FigureKind, allowed: &[Figure]) -> bool {
    allowed.iter().any(|other| match (kind, &other.kind) {
        (FigureKind::Sum(ours), FigureKind::Sum(theirs)) => ours.can_mean(theirs.minor) || theirs.can_mean(ours.minor),
        (FigureKind::Date(ours), FigureKind::Date(theirs)) => {
            ours.day == theirs.day && (ours.month.is_none() || theirs.month.is_none() || ours.month == theirs.month)
        }
        (
            FigureKind::DaysOverdue(ours) | FigureKind::Days(ours),
            FigureKind::DaysOverdue(theirs) | FigureKind::Days(theirs),
        ) => ours.days == theirs.days,
        (ours, theirs) => ours == theirs,
    })
}

/// Whether two numbers are one, however they are typed: `№ 0417`, `2026-417` cut short to `417`.
fn same_number(said: &str, known: &str) -> bool {
    let bare = |number: &str| -> String {
        let kept = number.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_uppercase);
        kept.collect::<String>().trim_start_matches('0').to_owned()
    };
    let (ours, theirs) = (bare(said), bare(known));
    // `счёт 417 184 000`: the sum ran into the number.
    let first = said.split([' ', '\u{a0}']).next().map(bare);
    let short = ours.len() >= 2 && (theirs.ends_with(&ours) || ours.ends_with(&theirs) || theirs.starts_with(&ours));
    ours == theirs || short || first.is_some_and(|first| first == theirs)
}

/// Whether one clause is part of the other: `4` and `4.2`, the third item of section 7 and `7.3`.
fn clause_parts_meet(said: &str, known: &str) -> bool {
    let part_of = |inner: &str, outer: &str| {
        let dotted = |number: &str| format!(".{}.", number.trim_matches('.'));
        dotted(outer).starts_with(&dotted(inner)) || dotted(outer).ends_with(&dotted(inner))
    };
    part_of(said, known) || part_of(known, said)
}
