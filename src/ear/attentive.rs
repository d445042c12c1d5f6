use std::collections::BTreeSet;
use std::sync::Arc;

use super::figures::{CaseFacts, ClaimKind, compare, find_claims, find_figures};
use super::read_back::hear_read_back;
use super::{Ear, Recognised, Recogniser, Reply};

/// What the trainee may truly claim in a case; anything else that is claimed is untrue.
pub type TrueClaims = Vec<ClaimKind>;

/// How sure a checked figure is: it is found by rule, not by likelihood.
const CHECKED: u16 = 950;

/// Moves that the debtor's line alone can make the ear hear.
const ECHOES: &[&str] = &["set-boundary"];

/// An ear that knows the case: it hears moves, and checks the figures and claims in the words against the dossier.
pub struct AttentiveEar {
    ear: Arc<Ear>,
    facts: CaseFacts,
    claims: TrueClaims,
}

impl AttentiveEar {
    /// An ear for calls about these facts. `facts.today` is overruled by the day of each reply.
    pub fn new(ear: Arc<Ear>, facts: CaseFacts, claims: TrueClaims) -> Self {
        Self { ear, facts, claims }
    }

    /// After swearing almost any reply sounds like a refusal of the tone: it is one only where its own words say so.
    fn drop_echoes(&self, reply: &Reply<'_>, found: &mut Vec<Recognised>) {
        let echo = |known: &Recognised| ECHOES.contains(&&*known.id);
        if found.iter().any(echo) {
            let alone = self.ear.hear(reply.lang, "", reply.words);
            let by_itself = |id: &str| alone.moves.iter().any(|heard| *self.ear.moves()[heard.which] == *id);
            found.retain(|known| !echo(known) || by_itself(&known.id));
        }
    }

    /// Wrong figures of one reply, as one mistake: the first figure is the proof, all are named.
    fn wrong_figures(&self, reply: &Reply<'_>) -> Option<Recognised> {
        let allowed = find_figures(reply.lang, reply.debtor, reply.day);
        let facts = CaseFacts { today: reply.day, ..self.facts.clone() };
        let wrong = compare(reply.lang, reply.words, &facts, &allowed);
        let first = wrong.first()?;
        let named = wrong.iter().map(|figure| format!("{} ≠ {}", figure.said, figure.dossier)).collect::<Vec<_>>();
        Some(checked("wrong-fact", first.span.clone(), named.join("; ")))
    }

    /// A claim that the case does not bear out turns the move that made it into a mistake.
    fn untrue_claims(&self, reply: &Reply<'_>, found: &mut Vec<Recognised>) {
        for claim in find_claims(reply.lang, reply.words) {
            let Some((id, moves)) = untrue(claim.kind) else { continue };
            if self.claims.contains(&claim.kind) {
                continue;
            }
            let made: Vec<usize> = (0..found.len()).filter(|at| moves.contains(&&*found[*at].id)).collect();
            // The police may be a mere topic: only a move that claims something can claim it untruly.
            if made.is_empty() {
                continue;
            }
            made.into_iter().rev().for_each(|at| drop(found.remove(at)));
            if !found.iter().any(|known| &*known.id == id) {
                found.push(checked(id, claim.span, format!("{}: —", name(claim.kind))));
            }
        }
    }
}

/// The same word over and over says nothing, whatever the word.
fn is_babble(words: &str) -> bool {
    let said: Vec<String> = words.split_whitespace().take(1000).map(str::to_lowercase).collect();
    let different: BTreeSet<&str> = said.iter().map(String::as_str).collect();
    said.len() >= 6 && different.len() * 3 <= said.len()
}

fn checked(id: &str, span: std::ops::Range<usize>, dossier: String) -> Recognised {
    Recognised { id: id.into(), confidence: CHECKED, span, dossier }
}

/// The mistake that an untrue claim is, and the moves it spoils; nothing for claims that the playbook's `needs` judges.
fn untrue(kind: ClaimKind) -> Option<(&'static str, &'static [&'static str])> {
    const THREATS: &[&str] = &["announce-consequence", "inside-ally", "cite-contract"];
    Some(match kind {
        ClaimKind::Unlawful
        | ClaimKind::Court
        | ClaimKind::Collection
        | ClaimKind::StopShipments
        | ClaimKind::FormalClaim => ("empty-threat", THREATS),
        ClaimKind::Penalty => ("wrong-fact", &["cite-contract", "announce-consequence"]),
        ClaimKind::Stock => ("wrong-fact", &["offer-benefit"]),
        ClaimKind::PriorityRule => ("wrong-fact", &["warn-priority"]),
        ClaimKind::CreditLimit => ("wrong-fact", &["warn-lost-terms"]),
        ClaimKind::Discount => return None,
    })
}

fn name(kind: ClaimKind) -> &'static str {
    match kind {
        ClaimKind::Penalty => "penalty",
        ClaimKind::Court => "court",
        ClaimKind::Collection => "collection",
        ClaimKind::StopShipments => "stop-shipments",
        ClaimKind::FormalClaim => "formal-claim",
        ClaimKind::Discount => "discount",
        ClaimKind::CreditLimit => "credit-limit",
        ClaimKind::Stock => "stock",
        ClaimKind::PriorityRule => "debt-free-first",
        ClaimKind::Unlawful => "unlawful",
    }
}

impl Recogniser for AttentiveEar {
    fn recognise(&self, reply: &Reply<'_>) -> Vec<Recognised> {
        if is_babble(reply.words) {
            return Vec::new();
        }
        let heard = self.ear.hear(reply.lang, reply.debtor, reply.words);
        let moves = self.ear.moves();
        let mut found: Vec<Recognised> = heard
            .moves
            .into_iter()
            .map(|heard| Recognised {
                id: moves[heard.which].clone(),
                confidence: heard.confidence,
                span: heard.span,
                dossier: String::new(),
            })
            .collect();
        self.drop_echoes(reply, &mut found);
        self.untrue_claims(reply, &mut found);
        hear_read_back(reply, &mut found);
        if let Some(wrong) = self.wrong_figures(reply)
            && !found.iter().any(|known| known.id == wrong.id)
        {
            found.push(wrong);
        }
        found.sort_by(|a, b| (a.span.start, &a.id).cmp(&(b.span.start, &b.id)));
        found
    }

    fn version(&self) -> String {
        self.ear.version().to_owned()
    }
}
