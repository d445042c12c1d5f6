use crate::playbook::Outcome;
use crate::scenario::Promised;
use crate::transcript::EndedBy;
use crate::world::{Call, Phase, Pledge};

/// The disposition of a run, from where its last call stands. A dated promise stands whatever comes after it; a receiver
/// thrown down voids anything weaker.
pub fn outcome_of(call: &Call, pledge: &Pledge) -> Outcome {
    match pledge.state() {
        Promised::Dated => Outcome::Promise,
        _ if call.refused => Outcome::Refusal,
        _ if call.phase == Phase::Over(EndedBy::DebtorHangUp) && !call.callback => Outcome::HangUp,
        Promised::Vague => Outcome::VaguePromise,
        Promised::Nothing if call.handed_over => Outcome::HandedOver,
        Promised::Nothing if call.callback => Outcome::Callback,
        Promised::Nothing => Outcome::BrokenOff,
    }
}
