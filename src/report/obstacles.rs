use super::moment::{in_call, several_calls};
use super::phrases::Ui;
use crate::playbook::{ObstacleKind, ObstacleState, Playbook};
use crate::text::Lang;
use crate::transcript::{Entry, Event, Header, StartingObstacle, Transcript};

/// Every obstacle with its way through the run that was played last, one a line: `No money: hidden → named (turn 3)`. One
/// that never came to light is told above all: it is what the call has missed.
pub fn obstacle_ways(transcript: &Transcript, playbook: &Playbook, lang: Lang) -> Vec<String> {
    let path = transcript.last_branch();
    let ways = ways(&transcript.header, &path);
    if ways.is_empty() {
        let recorded = transcript.header.obstacles.is_some();
        let nothing = if recorded { Ui::NothingInTheWay } else { Ui::NothingCameToLight };
        return vec![nothing.text(lang).to_owned()];
    }
    let several = several_calls(&path);
    let told = |way: &Way<'_>| {
        format!("{}: {}", playbook.obstacle(way.obstacle, lang), way.told(&transcript.header, several, lang))
    };
    ways.iter().map(told).collect()
}

/// How one obstacle came and went.
struct Way<'a> {
    obstacle: ObstacleKind,
    start: ObstacleState,
    /// For one that is hidden at the start: the techniques that get it named.
    named_at: &'a [String],
    /// Call, turn, and what it was then.
    steps: Vec<(u8, u16, ObstacleState)>,
}

fn ways<'a>(header: &'a Header, path: &[&Entry]) -> Vec<Way<'a>> {
    let starting = |known: &'a StartingObstacle| Way {
        obstacle: known.obstacle,
        start: known.state,
        named_at: &known.named_at,
        steps: Vec::new(),
    };
    let mut ways: Vec<Way<'a>> = header.obstacles.iter().flatten().map(starting).collect();
    for entry in path {
        let Event::ObstacleChanged { obstacle, before, after, .. } = entry.event else { continue };
        let step = (entry.call, entry.turn, after);
        match ways.iter_mut().find(|way| way.obstacle == obstacle) {
            Some(way) => way.steps.push(step),
            None => ways.push(Way { obstacle, start: before, named_at: &[], steps: vec![step] }),
        }
    }
    ways
}

impl Way<'_> {
    fn told(&self, header: &Header, several: bool, lang: Lang) -> String {
        let Some((.., last)) = self.steps.last() else { return self.unmoved(header, lang) };
        let steps = self.steps.iter().map(|(call, turn, state)| {
            format!("{} ({})", state_word(*state).text(lang), in_call(*call, *turn, several, lang))
        });
        // What was not there at the start only came.
        let start = (self.start != ObstacleState::Absent).then(|| state_word(self.start).text(lang).to_owned());
        let way = start.into_iter().chain(steps).collect::<Vec<_>>().join(" → ");
        if last.is_open() { format!("{way}, {}", Ui::StillThere.text(lang)) } else { way }
    }

    fn unmoved(&self, header: &Header, lang: Lang) -> String {
        match self.start {
            ObstacleState::Hidden => format!("{}{}", Ui::HiddenToTheEnd.text(lang), self.to_light(header, lang)),
            ObstacleState::Resolved => Ui::GoneBefore.text(lang).to_owned(),
            start if start.is_open() => {
                format!("{}, {}", Ui::ThereFromTheStart.text(lang), Ui::StillThere.text(lang))
            }
            start => state_word(start).text(lang).to_owned(),
        }
    }

    /// What would have got it named; nothing where the transcript does not know.
    fn to_light(&self, header: &Header, lang: Lang) -> String {
        const MOST: usize = 3;
        let plan = &header.plan;
        let names = self.named_at.iter().filter_map(|id| Some(&*plan.moves[usize::from(plan.ix(id)?.0)].name));
        let names: Vec<&str> = names.take(MOST).collect();
        if names.is_empty() {
            return String::new();
        }
        format!(" ({}: {})", Ui::CanBringToLight.text(lang), names.join("; "))
    }
}

fn state_word(state: ObstacleState) -> Ui {
    match state {
        ObstacleState::Absent => Ui::AbsentObstacle,
        ObstacleState::Hidden => Ui::HiddenObstacle,
        ObstacleState::Named => Ui::NamedObstacle,
        ObstacleState::Addressed => Ui::AddressedObstacle,
        ObstacleState::Resolved => Ui::ResolvedObstacle,
    }
}
