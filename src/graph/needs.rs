use crate::playbook::{Gauge, MoveIx, MoveSet, ObstacleKind, ObstacleState, Playbook};
use crate::scenario::{Act, Criterion, Effects, Promised, Response, Scenario};

/// Something that must be so before a rule can come up, and that is not so when the first call begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Need(pub Criterion);

/// The words of a scenario for what its rules ask and do.
pub struct Wording<'a> {
    /// Names of moves.
    pub playbook: &'a Playbook,
    /// Names of facts and people.
    pub scenario: &'a Scenario,
}

impl Wording<'_> {
    /// `ask-reason or ask-proof`, and what must not be heard; `anything` where nothing is asked.
    pub fn hears(&self, criteria: &[Criterion]) -> String {
        let mut heard = Vec::new();
        for criterion in criteria {
            match criterion {
                Criterion::HearsAny(moves) => heard.push(self.moves(*moves, " or ")),
                Criterion::HearsAll(moves) => heard.push(self.moves(*moves, " + ")),
                Criterion::HearsNone(moves) => heard.push(format!("not {}", self.moves(*moves, ", "))),
                _ => {}
            }
        }
        if heard.is_empty() { "anything".to_owned() } else { heard.join(", ") }
    }

    fn moves(&self, moves: MoveSet, between: &str) -> String {
        moves.iter().map(|ix| self.a_move(ix)).collect::<Vec<_>>().join(between)
    }

    fn a_move(&self, ix: MoveIx) -> String {
        let signal = MoveIx::SIGNALS.iter().find(|(_, signal)| *signal == ix).map(|(name, _)| (*name).to_owned());
        signal.unwrap_or_else(|| self.playbook.get(ix).id.to_string())
    }

    /// A criterion on the state in words; none for what is heard, and for what is settled by the case.
    pub fn criterion(&self, criterion: &Criterion) -> Option<String> {
        let scenario = self.scenario;
        Some(match criterion {
            Criterion::HearsAny(_) | Criterion::HearsAll(_) | Criterion::HearsNone(_) | Criterion::Fixed(_) => {
                return None;
            }
            Criterion::Gauge(gauge, test) => format!("{} {test}", gauge.name()),
            Criterion::Memory(slot, test) => format!("{} {test}", scenario.memory_names[usize::from(*slot)]),
            Criterion::Obstacle(kind, bits) => format!("{} {}", kind.name(), states(*bits)),
            Criterion::Cause(bits) => {
                format!("cause {}", chosen(*bits, scenario.causes.iter().map(|cause| &*cause.id)))
            }
            Criterion::Turn(test) => format!("turn {test}"),
            Criterion::Call(test) => format!("call {test}"),
            Criterion::Patience(test) => format!("patience {test}"),
            Criterion::Speaker(bits) => {
                format!("{} on the line", chosen(*bits, scenario.people.iter().map(|person| &*person.id)))
            }
            Criterion::Willing(true) => "willing".to_owned(),
            Criterion::Willing(false) => "not willing".to_owned(),
            Criterion::Promise(bits) => format!("promise {}", promises(*bits)),
            Criterion::Times(ix, test) => format!("{} heard {test} times", self.a_move(*ix)),
        })
    }

    /// What a rule changes and does, in a few words each.
    pub fn does(&self, effects: &Effects, act: Option<&Act>) -> Vec<String> {
        let scenario = self.scenario;
        let fact = |slot: u8| &*scenario.memory_names[usize::from(slot)];
        let mut does: Vec<String> = Vec::new();
        for gauge in Gauge::ALL.iter().filter(|gauge| effects.gauges[**gauge as usize] != 0) {
            does.push(format!("{} {:+}", gauge.name(), effects.gauges[*gauge as usize]));
        }
        if effects.patience != 0 {
            does.push(format!("patience {:+}", effects.patience));
        }
        does.extend(effects.adds.iter().map(|(slot, change)| format!("{} {change:+}", fact(*slot))));
        does.extend(effects.sets.iter().map(|(slot, value)| format!("{} = {value}", fact(*slot))));
        does.extend(effects.makes.iter().map(|(kind, state)| format!("{} {}", kind.name(), state.name())));
        does.extend(act.into_iter().flat_map(|act| self.acts(act)));
        does
    }

    fn acts(&self, act: &Act) -> Vec<String> {
        let mut does = Vec::new();
        if act.promises.is_some() {
            does.push("promises".to_owned());
        }
        if act.refuses {
            does.push("refuses".to_owned());
        }
        if let Some(to) = act.hands_over {
            does.push(format!("hands over to {}", self.scenario.people[usize::from(to)].id));
        }
        if act.calls_back.is_some() {
            does.push("agrees on a call back".to_owned());
        }
        if act.ends.is_some() {
            does.push("ends the call".to_owned());
        }
        if !act.invites.is_empty() {
            does.push(format!("invites {}", self.moves(act.invites, ", ")));
        }
        does
    }
}

fn chosen<'a>(bits: u32, names: impl Iterator<Item = &'a str>) -> String {
    let chosen = names.enumerate().filter(|(at, _)| bits & (1 << at) != 0).map(|(_, name)| name);
    chosen.collect::<Vec<_>>().join(" or ")
}

fn states(bits: u8) -> String {
    let open = 1 << ObstacleState::Hidden as u8 | 1 << ObstacleState::Named as u8;
    let all = ObstacleState::ALL.iter().fold(0, |all, state| all | 1 << *state as u8);
    let names = |bits: u8| {
        let names =
            ObstacleState::ALL.iter().filter(|state| bits & (1 << **state as u8) != 0).map(|state| state.name());
        names.collect::<Vec<_>>().join(" or ")
    };
    match bits {
        _ if bits == open => "open".to_owned(),
        _ if bits == all & !open => "not open".to_owned(),
        _ if bits.count_ones() > 2 => format!("not {}", names(all & !bits)),
        _ => names(bits),
    }
}

fn promises(bits: u8) -> &'static str {
    match bits {
        0b001 => "none",
        0b010 => "vague",
        0b100 => "dated",
        0b110 => "made",
        0b011 => "not dated",
        _ => "not vague",
    }
}

/// What of these criteria does not hold when the first call begins, whatever the hidden cause: somebody has to open it.
pub fn needs(scenario: &Scenario, criteria: &[Criterion]) -> Vec<Need> {
    criteria.iter().filter(|criterion| !at_first(scenario, criterion)).copied().map(Need).collect()
}

fn at_first(scenario: &Scenario, criterion: &Criterion) -> bool {
    match criterion {
        Criterion::Memory(slot, test) => {
            let start = scenario.start.memory[usize::from(*slot)];
            let set = |cause: &crate::scenario::Cause| {
                cause.memory.iter().find(|(known, _)| known == slot).map_or(start, |(_, value)| *value)
            };
            scenario.causes.iter().any(|cause| test.holds(i32::from(set(cause))))
        }
        Criterion::Obstacle(kind, bits) => {
            let start = scenario.start.obstacles[*kind as usize];
            let set = |cause: &crate::scenario::Cause| {
                cause.obstacles.iter().find(|(known, _)| known == kind).map_or(start, |(_, state)| *state)
            };
            scenario.causes.iter().any(|cause| bits & (1 << set(cause) as u8) != 0)
        }
        Criterion::Promise(bits) => bits & 1 << Promised::Nothing as u8 != 0,
        Criterion::Speaker(bits) => bits & (1 << scenario.answers) != 0,
        Criterion::Call(test) => test.holds(1),
        // The rest passes by, or is part of what is heard.
        _ => true,
    }
}

impl Need {
    /// True where a rule with these effects may bring it about.
    pub fn opened_by(&self, effects: &Effects, act: Option<&Act>) -> bool {
        match self.0 {
            Criterion::Memory(slot, test) => {
                let sets = effects.sets.iter().any(|(known, value)| *known == slot && test.holds(i32::from(*value)));
                let change =
                    effects.adds.iter().find(|(known, _)| *known == slot).map_or(0, |(_, change)| i32::from(*change));
                let steps = (-100..=100).any(|before| !test.holds(before) && test.holds(before + change));
                sets || change != 0 && steps
            }
            Criterion::Obstacle(kind, bits) => {
                effects.makes.iter().any(|(known, state)| *known == kind && bits & (1 << *state as u8) != 0)
            }
            Criterion::Promise(_) => act.is_some_and(|act| act.promises.is_some()),
            Criterion::Speaker(bits) => {
                act.and_then(|act| act.hands_over).is_some_and(|person| bits & (1 << person) != 0)
            }
            Criterion::Call(_) => act.is_some_and(|act| act.calls_back.is_some()),
            _ => false,
        }
    }
}

/// Obstacles that are there at the start, under some cause.
pub fn obstacles(scenario: &Scenario) -> Vec<String> {
    let of_causes = scenario.causes.iter().flat_map(|cause| cause.obstacles.iter().copied());
    let start = ObstacleKind::ALL.iter().map(|kind| (*kind, scenario.start.obstacles[*kind as usize]));
    let mut found: Vec<String> = start
        .chain(of_causes)
        .filter(|(_, state)| *state != ObstacleState::Absent)
        .map(|(kind, state)| format!("{} {}", kind.name(), state.name()))
        .collect();
    found.sort();
    found.dedup();
    found
}

/// True where the response decides a call.
pub fn decides(response: &Response) -> bool {
    let act = &response.act;
    act.promises.is_some() || act.refuses || act.hands_over.is_some() || act.calls_back.is_some() || act.ends.is_some()
}
