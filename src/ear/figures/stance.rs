use std::ops::Range;

use super::figure::FigureKind;
use super::lexicon::{Lexicon, Role, Roles};
use super::line::{Line, Matter};
use super::sight::Sighting;

/// How far a cue may stand from its figure when only small words and other figures stand between.
const TIGHT_REACH: usize = 14;

/// What a line does with its figures: states them, plans with them, asks, quotes.
pub(super) struct Stance<'l> {
    line: &'l Line<'l>,
    /// Per token: what the clause said before it.
    before: Vec<Roles>,
    /// Per token: what the clause says from it on.
    after: Vec<Roles>,
    /// Per token: what the sentence said before it.
    sentence: Vec<Roles>,
    /// Per token: belongs to a figure that is no document's number.
    in_figure: Vec<bool>,
    /// Per token: belongs to a document's number.
    in_number: Vec<bool>,
}

/// A word that says what a figure is about.
#[derive(Clone, Copy, Debug)]
pub(super) struct Cue {
    /// Its token.
    pub(super) at: usize,
    /// Only small words and other figures stand between it and the figure.
    pub(super) tight: bool,
    /// A document's number stands between, or the cue is pointed at: one certain invoice is meant.
    pub(super) anchored: bool,
}

impl<'l> Stance<'l> {
    /// Sums up every clause once, so that asking about a figure costs no second walk.
    pub(super) fn new(line: &'l Line<'l>, sightings: &[Sighting]) -> Self {
        let tokens = &line.tokens;
        let (mut in_figure, mut in_number) = (vec![false; tokens.len()], vec![false; tokens.len()]);
        for seen in sightings {
            let document = matches!(seen.kind, FigureKind::InvoiceNumber(_) | FigureKind::ContractNumber(_));
            let mask = if document { &mut in_number } else { &mut in_figure };
            mask[seen.tokens.clone()].fill(true);
        }
        let mut before = vec![Roles::default(); tokens.len()];
        let mut sentence = before.clone();
        for at in 1..tokens.len() {
            let last = &tokens[at - 1];
            if last.clause == tokens[at].clause {
                before[at] = before[at - 1].and(last.roles);
            }
            if last.sentence == tokens[at].sentence {
                sentence[at] = sentence[at - 1].and(last.roles);
            }
        }
        let mut after: Vec<Roles> = tokens.iter().map(|token| token.roles).collect();
        for at in (1..tokens.len()).rev() {
            if tokens[at].clause == tokens[at - 1].clause {
                after[at - 1] = after[at - 1].and(after[at]);
            }
        }
        Stance { line, before, after, sentence, in_figure, in_number }
    }

    /// What the clause said before token `at`.
    pub(super) fn before(&self, at: usize) -> Roles {
        self.before.get(at).copied().unwrap_or_default()
    }

    /// What the clause says from token `at` on.
    pub(super) fn from(&self, at: usize) -> Roles {
        let same =
            at > 0 && self.line.get(at).map(|token| token.clause) == self.line.before(at).map(|token| token.clause);
        if same { self.after.get(at).copied().unwrap_or_default() } else { Roles::default() }
    }

    /// Whether the sentence said any of `roles` before token `at`.
    pub(super) fn sentence_said(&self, at: usize, roles: &[Role]) -> bool {
        self.sentence.get(at).is_some_and(|said| said.any(roles))
    }

    /// Never an assertion of the speaker: quoted, reported, denied, or about another deal.
    pub(super) fn disowned(&self, tokens: &Range<usize>) -> bool {
        let at = tokens.start;
        let quoted = self.line.get(at).is_some_and(|token| token.quoted);
        let clause = self.before(at).and(self.from(tokens.end));
        quoted
            || self.sentence_said(at, &[Role::Reported])
            || clause.has(Role::Reported)
            || self.before(at).has(Role::Elsewhere)
            || self.denied(at)
    }

    /// Whether a negation stands within two tokens before `at`, in its clause.
    pub(super) fn denied(&self, at: usize) -> bool {
        let clause = self.line.get(at).map(|token| token.clause);
        (at.saturating_sub(2)..at)
            .filter(|near| self.line.is(*near, Role::Negation) && !self.is_number_sign(*near))
            .any(|near| self.line.get(near).map(|token| token.clause) == clause)
    }

    /// `no. 417` denies nothing.
    fn is_number_sign(&self, at: usize) -> bool {
        let numbered =
            self.line.is_mark(at + 1, '.') || self.line.get(at + 1).is_some_and(|next| next.matter == Matter::Digits);
        numbered && self.line.is(at, Role::NumberSign)
    }

    /// Whether the clause of `at` is asked.
    pub(super) fn asked(&self, at: usize) -> bool {
        self.line.get(at).is_some_and(|token| token.asked)
    }

    /// Whether one of `roles` stands within `reach` tokens before or after, in the same sentence.
    pub(super) fn near(&self, tokens: &Range<usize>, role: Role, reach: usize) -> bool {
        let sentence = self.line.get(tokens.start).map(|token| token.sentence);
        let here = |at: usize| self.line.is(at, role) && self.line.get(at).map(|token| token.sentence) == sentence;
        (tokens.start.saturating_sub(reach)..tokens.start).chain(tokens.end..tokens.end + reach).any(here)
    }

    /// The nearest cue before a figure: close by in the clause, or farther with nothing but small words between.
    pub(super) fn cue_before(&self, at: usize, roles: &[Role], loose_reach: usize) -> Option<Cue> {
        let figure = self.line.get(at)?;
        let (mut tight, mut numbered) = (true, false);
        for back in (at.saturating_sub(TIGHT_REACH)..at).rev() {
            let token = self.line.get(back).filter(|token| token.sentence == figure.sentence)?;
            if token.roles.any(roles) && !self.in_figure[back] {
                let anchored = tight && (numbered || self.pointed_at(back));
                return Some(Cue { at: back, tight, anchored });
            }
            numbered |= self.in_number[back];
            tight &= self.may_stand_between(back);
            if !tight && (at - back > loose_reach || token.clause != figure.clause) {
                return None;
            }
        }
        None
    }

    /// A cue right after a figure: `190 000 overdue`, but not `50 000 of the debt`, which is a part of it.
    pub(super) fn cue_after(&self, end: usize, roles: &[Role], reach: usize) -> Option<Cue> {
        let sentence = self.line.before(end)?.sentence;
        for at in end..end + reach {
            let token = self.line.get(at).filter(|token| token.sentence == sentence)?;
            if token.roles.any(roles) {
                return Some(Cue { at, tight: true, anchored: false });
            }
            if token.roles.has(Role::DatedBy) || !self.may_stand_between(at) {
                return None;
            }
        }
        None
    }

    fn may_stand_between(&self, at: usize) -> bool {
        self.in_figure[at] || self.in_number[at] || self.is_small(at)
    }

    fn is_small(&self, at: usize) -> bool {
        self.line.get(at).is_some_and(|token| match token.matter {
            Matter::Mark(_) => true,
            Matter::Digits => false,
            Matter::Word => {
                token.roles.any(&[Role::Glue, Role::NumberSign, Role::About])
                    || Lexicon::of(self.line.lang).month(&token.folded).is_some()
            }
        })
    }

    fn pointed_at(&self, at: usize) -> bool {
        (at.saturating_sub(2)..at).any(|near| self.line.is(near, Role::Definite))
    }
}
