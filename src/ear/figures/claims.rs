use std::ops::Range;

use super::lexicon::{Lexicon, Role};
use super::line::{Line, Token};
use crate::text::Lang;

/// Something a trainee says exists, for the caller to check against the case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Claim {
    /// What is said to exist.
    pub kind: ClaimKind,
    /// The words that say so, in bytes, on char boundaries.
    pub span: Range<usize>,
}

/// What a trainee may say exists.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ClaimKind {
    /// Penalty or late interest.
    Penalty,
    /// Court, lawsuit.
    Court,
    /// Collection agency, bailiffs.
    Collection,
    /// Shipments or services stop.
    StopShipments,
    /// A formal claim letter.
    FormalClaim,
    /// A discount.
    Discount,
    /// A credit limit.
    CreditLimit,
    /// Goods in stock.
    Stock,
    /// Debt-free clients are served first.
    PriorityRule,
    /// Police, taxmen, prosecutors, publicity: unlawful or untrue in any case.
    Unlawful,
}

/// How many tokens apart the two halves of a claim may stand: "stop … deliveries".
const REACH: usize = 5;

/// Finds what a line claims to exist: not what it denies, quotes or asks about. Each kind is reported once a clause.
///
/// "If you do not pay, we go to court" is a claim: the condition is the threat. A question is none.
pub fn find_claims(lang: Lang, text: &str) -> Vec<Claim> {
    let line = Line::read(lang, text);
    let lexicon = Lexicon::of(lang);
    let mut claims = Vec::new();
    let mut said: Vec<(ClaimKind, u32)> = Vec::new();
    for at in 0..line.tokens.len() {
        let (rows, len) = lexicon.claim_cues(&line.tokens, at);
        let clause = line.tokens[at].clause;
        for (row, (kind, _, near)) in lexicon.words.claims.iter().enumerate().filter(|(row, _)| rows >> row & 1 == 1) {
            let tokens = if near.is_empty() { Some(at..at + len) } else { with_company(&line, row, at..at + len) };
            let Some(tokens) = tokens.filter(|_| is_claimed(&line, at)) else {
                continue;
            };
            // A clause has at most one claim of a kind, so its own claims are the last few.
            if !said.iter().rev().take(ClaimKind::Unlawful as usize + 1).any(|one| *one == (*kind, clause)) {
                said.push((*kind, clause));
                claims.push(Claim { kind: *kind, span: line.span(tokens) });
            }
        }
    }
    claims
}

/// The cue with the word near it that makes it a claim: `stop … deliveries`, in either order.
fn with_company(line: &Line, row: usize, cue: Range<usize>) -> Option<Range<usize>> {
    let clause = line.get(cue.start)?.clause;
    let fits =
        |token: &Token| token.clause == clause && Lexicon::of(line.lang).claim_company(&token.folded) >> row & 1 == 1;
    let mut near = (cue.end..cue.end + REACH).chain(cue.start.saturating_sub(REACH)..cue.start);
    let other = near.find(|at| line.get(*at).is_some_and(fits))?;
    Some(cue.start.min(other)..cue.end.max(other + 1))
}

fn is_claimed(line: &Line, at: usize) -> bool {
    let Some(token) = line.get(at) else { return false };
    let same_clause = |near: &usize| line.get(*near).is_some_and(|other| other.clause == token.clause);
    let denied = (at.saturating_sub(6)..at + 4).filter(same_clause).any(|near| {
        let before = near < at;
        line.is(near, Role::Without) && (before || near > at + 1) && !conditional_before(line, near)
    });
    !denied && !token.asked && !token.quoted
}

/// "If you don't pay": the negation belongs to the condition, not to the threat.
fn conditional_before(line: &Line, negation: usize) -> bool {
    (negation.saturating_sub(3)..negation).any(|at| line.is(at, Role::Hypothetical))
}
