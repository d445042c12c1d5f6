use crate::playbook::Outcome;
use crate::scenario::{Promised, Scenario};
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

/// True once no further call of a run is due: there is a firm result, or all calls of the scenario were made.
pub fn run_over(scenario: &Scenario, call: &Call, pledge: &Pledge) -> bool {
    let settled = matches!(outcome_of(call, pledge), Outcome::Promise | Outcome::Refusal);
    let over = call.phase != Phase::Talking && call.number > 0;
    over && (settled || usize::from(call.number) >= scenario.calls.len())
}
