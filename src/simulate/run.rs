use super::caller::{Doing, Mind};
use crate::playbook::{Carried, Outcome};
use crate::scenario::Situation;
use crate::score::{Marks, Standing};
use crate::session::{Bout, Glimpse, Ring};

/// No run of any debtor has more turns: patience is finite.
const MOST_TURNS: usize = 400;

/// How a run went.
#[derive(Clone, Debug)]
pub struct Run {
    /// The seed of the debtor's chance.
    pub seed: u64,
    /// What earlier weeks had left behind.
    pub carried: Carried,
    /// What the caller did, call by call.
    pub calls: Vec<Vec<Doing>>,
    /// The disposition.
    pub outcome: Outcome,
    /// What it is worth.
    pub marks: Marks,
    /// The items' state behind the marks.
    pub standing: Standing,
    /// After this turn of this call (both from 0) the debtor stayed mute though the call went on.
    pub mute: Option<(usize, usize)>,
}

impl Run {
    /// Turns, all calls together.
    pub fn turns(&self) -> usize {
        self.calls.iter().map(Vec::len).sum()
    }
}

/// Follows a run turn by turn.
pub trait Witness {
    /// A call was dialled and answered.
    fn dialled(&mut self, _after: &Glimpse) {}
    /// The caller did this, and things stand so now.
    fn turn(&mut self, _doing: Doing, _after: &Glimpse) {}
    /// The run is left here.
    fn left(&mut self, _at: &Situation<'_>) {}
}

impl Witness for () {}

/// Lets a caller play a run to its end.
pub fn play(ring: &mut Ring, seed: u64, mind: &mut Mind<'_>, witness: &mut impl Witness) -> Run {
    play_from(ring, seed, &[], mind, witness)
}

/// The same after turns that are given: what follows them is the caller's own.
pub fn play_from(
    ring: &mut Ring,
    seed: u64,
    given: &[Vec<Doing>],
    mind: &mut Mind<'_>,
    witness: &mut impl Witness,
) -> Run {
    let mut going = Going::new(ring, seed);
    while !going.bout.run_over() && going.turns < MOST_TURNS {
        going.dial(witness);
        mind.dials();
        let call = going.calls.len() - 1;
        while !going.bout.call_over() && going.turns < MOST_TURNS {
            let turn = going.calls[call].len();
            let doing = given.get(call).and_then(|turns| turns.get(turn)).copied();
            let doing = doing.unwrap_or_else(|| mind.next(&going.bout.glimpse()));
            going.take(doing, witness);
        }
    }
    going.finish(seed, witness)
}

/// Plays what a caller did once more, as far as it goes. A further call is dialled only where there are turns for it; one
/// that was not over is left by hanging up.
pub fn replay(ring: &mut Ring, seed: u64, calls: &[Vec<Doing>], witness: &mut impl Witness) -> Run {
    let mut going = Going::new(ring, seed);
    for (at, turns) in calls.iter().enumerate() {
        if going.bout.run_over() {
            break;
        }
        going.dial(witness);
        for doing in turns {
            if going.bout.call_over() {
                break;
            }
            going.take(*doing, witness);
        }
        if at + 1 < calls.len() && !going.bout.call_over() {
            going.take(Doing::HangUp, witness);
        }
    }
    going.finish(seed, witness)
}

struct Going<'a> {
    carried: Carried,
    bout: Bout<'a>,
    calls: Vec<Vec<Doing>>,
    turns: usize,
    mute: Option<(usize, usize)>,
}

impl<'a> Going<'a> {
    fn new(ring: &'a mut Ring, seed: u64) -> Self {
        let carried = ring.carried(seed).clone();
        Self { carried, bout: ring.bout(seed), calls: Vec::new(), turns: 0, mute: None }
    }

    fn dial(&mut self, witness: &mut impl Witness) {
        self.bout.dial();
        self.calls.push(Vec::new());
        // A call without a single turn must not go on for ever.
        self.turns += 1;
        witness.dialled(&self.bout.glimpse());
    }

    fn take(&mut self, doing: Doing, witness: &mut impl Witness) {
        match doing {
            Doing::Say(moves) => self.bout.make(moves),
            Doing::Wait(seconds) => self.bout.wait(seconds),
            Doing::HangUp => self.bout.hang_up(),
        }
        self.turns += 1;
        let call = self.calls.len() - 1;
        self.calls[call].push(doing);
        let after = self.bout.glimpse();
        if after.spoken.is_none() && !self.bout.call_over() {
            self.mute.get_or_insert((call, self.calls[call].len() - 1));
        }
        witness.turn(doing, &after);
    }

    fn finish(self, seed: u64, witness: &mut impl Witness) -> Run {
        witness.left(&self.bout.situation());
        let (outcome, marks) = self.bout.result();
        let standing = self.bout.standing();
        Run { seed, carried: self.carried, calls: self.calls, outcome, marks, standing, mute: self.mute }
    }
}
