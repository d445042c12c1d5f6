use super::craft::Craft;
use super::luck::Luck;
use crate::playbook::{MoveIx, MoveSet};
use crate::scenario::Promised;
use crate::session::Glimpse;
use crate::text::named;

named! {
    /// The kinds of callers that are simulated.
    pub enum Caller {
        /// Knows some of the craft, says it in any order, and slips.
        Novice = "novice",
        /// Uses openings, asks what is left to ask, pins down and closes.
        Veteran = "veteran",
        /// Wants to be liked.
        Pushover = "pushover",
        /// Wants to be feared.
        Bully = "bully",
        /// Has one line.
        Parrot = "parrot",
        /// Hardly says a word.
        Silent = "silent",
        /// Anything at any time.
        Random = "random",
        /// Says real people's lines, as the ear hears them.
        Speaker = "speaker",
        /// Looks for what nobody has seen yet.
        Curious = "curious",
    }
}

impl Caller {
    /// Callers who talk like trainees do: figures about people are drawn from their calls alone.
    pub const HUMAN: [Caller; 4] = [Caller::Novice, Caller::Veteran, Caller::Pushover, Caller::Bully];
}

/// What a caller does in a turn.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Doing {
    /// Says something that makes these moves, or none.
    Say(MoveSet),
    /// Keeps silent for so many seconds.
    Wait(u16),
    /// Hangs up.
    HangUp,
}

/// A caller in the middle of a run.
pub struct Mind<'a> {
    craft: &'a Craft,
    kind: Caller,
    luck: Luck,
    /// What this caller says again and again.
    pet: MoveSet,
    /// Moves made in this call.
    made: MoveSet,
    /// A script to begin with, and how many of its turns.
    script: Option<(usize, usize)>,
    /// What a curious caller is after.
    quest: Option<Quest>,
}

/// A rule that somebody wants to see.
#[derive(Clone, Copy, Debug)]
struct Quest {
    /// Its number: reactions first, then responses.
    rule: usize,
    /// From this turn on everything is said for it.
    from_turn: u16,
    /// Before that, the debtor's patience is worn out.
    tires_first: bool,
}

impl<'a> Mind<'a> {
    /// A caller of this kind with this seed; `unseen` are the rules that nobody has seen fire yet, by their number.
    pub fn new(craft: &'a Craft, unseen: &[usize], kind: Caller, seed: u64) -> Self {
        let mut luck = Luck::new(seed);
        let all = if luck.percent(70) { &craft.techniques } else { &craft.mistakes };
        let pet = luck.one_of(all).into_iter().collect();
        // Half of the curious and of the novices begin as somebody before them did.
        let begins = matches!(kind, Caller::Curious | Caller::Novice | Caller::Veteran) && luck.percent(50);
        let script = (begins && !craft.scripts.is_empty()).then(|| {
            let script = luck.under(craft.scripts.len());
            let turns: usize = craft.scripts[script].iter().map(Vec::len).sum();
            (script, luck.under(turns + 1))
        });
        let quest = luck.one_of(unseen).map(|rule| Quest {
            rule,
            from_turn: luck.under(12) as u16,
            tires_first: luck.percent(15),
        });
        Self { craft, kind, luck, pet, made: MoveSet::EMPTY, script, quest }
    }

    /// A new call begins.
    pub fn dials(&mut self) {
        self.made = MoveSet::EMPTY;
    }

    /// What they do next.
    pub fn next(&mut self, at: &Glimpse) -> Doing {
        let doing = self.by_script(at).unwrap_or_else(|| self.of_own_accord(at));
        if let Doing::Say(moves) = doing {
            self.made = self.made.union(moves);
        }
        doing
    }

    fn by_script(&mut self, at: &Glimpse) -> Option<Doing> {
        let (script, turns) = self.script?;
        let calls = &self.craft.scripts[script];
        let call = usize::from(at.call).saturating_sub(1);
        let before: usize = calls.iter().take(call).map(Vec::len).sum();
        let turn = usize::from(at.turn);
        (before + turn < turns).then(|| calls.get(call)?.get(turn).copied()).flatten()
    }

    fn of_own_accord(&mut self, at: &Glimpse) -> Doing {
        match self.kind {
            Caller::Veteran => self.veteran(at),
            Caller::Novice => self.novice(at),
            Caller::Pushover => self.leaning(35, |craft| &craft.soft),
            Caller::Bully => self.leaning(55, |craft| &craft.hard),
            Caller::Parrot => Doing::Say(self.pet),
            Caller::Silent if self.luck.percent(30) => Doing::Say(MoveSet::EMPTY),
            Caller::Silent => Doing::Wait(8),
            Caller::Random => self.anything(),
            Caller::Speaker => match self.luck.one_of(&self.craft.lines) {
                Some(moves) => Doing::Say(moves),
                None => self.anything(),
            },
            Caller::Curious => self.curious(at),
        }
    }

    fn veteran(&mut self, at: &Glimpse) -> Doing {
        if self.luck.percent(6) {
            return self.anything_good();
        }
        if at.turn == 0 {
            return Doing::Say(self.craft.opening.iter().filter(|_| self.luck.percent(85)).collect());
        }
        let mut moves: Vec<MoveIx> = at.open.iter().filter(|ix| !self.craft.closing.contains(*ix)).take(2).collect();
        let dated = at.promised == Promised::Dated;
        if dated {
            moves.extend(self.craft.result.difference(self.made).iter().next());
        }
        if moves.is_empty() && dated {
            return Doing::Say(self.craft.closing);
        }
        let ready = |ix: &&MoveIx| {
            let timed = self.craft.result.union(self.craft.closing).union(at.done).union(self.made);
            !timed.contains(**ix) && self.made.contains_all(self.craft.after[usize::from(ix.0)])
        };
        let next = self.craft.asked.iter().find(ready).copied();
        moves.extend(next.filter(|_| moves.len() < 2));
        if moves.is_empty() {
            let tired = at.turn > 14 && self.luck.percent(25);
            if tired {
                return Doing::Say(self.craft.closing);
            }
            let tries = if self.luck.percent(50) { &self.craft.pressing } else { &self.craft.techniques };
            moves.extend(self.luck.one_of(tries));
        }
        Doing::Say(moves.into_iter().collect())
    }

    fn novice(&mut self, at: &Glimpse) -> Doing {
        match self.luck.under(100) {
            0..=9 => Doing::Say(self.luck.one_of(&self.craft.mistakes).into_iter().collect()),
            10..=16 => Doing::Say(MoveSet::EMPTY),
            17..=19 => Doing::Wait(6),
            20..=44 => Doing::Say(at.open.iter().take(1).collect()),
            45..=74 => Doing::Say(self.luck.one_of(&self.craft.asked).into_iter().collect()),
            75..=77 if at.turn > 4 => Doing::Say(self.craft.closing),
            _ => self.anything_good(),
        }
    }

    /// So many times in a hundred a mistake of one colour, else something good.
    fn leaning(&mut self, share: u64, mistakes: impl Fn(&Craft) -> &Vec<MoveIx>) -> Doing {
        if self.luck.percent(share) {
            return Doing::Say(self.luck.one_of(mistakes(self.craft)).into_iter().collect());
        }
        if self.luck.percent(50) {
            return Doing::Say(self.luck.one_of(&self.craft.asked).into_iter().collect());
        }
        self.anything_good()
    }

    fn anything_good(&mut self) -> Doing {
        let count = 1 + self.luck.under(2);
        Doing::Say((0..count).filter_map(|_| self.luck.one_of(&self.craft.techniques)).collect())
    }

    fn anything(&mut self) -> Doing {
        match self.luck.under(100) {
            0..=3 => Doing::Wait(8),
            4 => Doing::HangUp,
            _ => {
                let mut moves = MoveSet::EMPTY;
                for _ in 0..self.luck.under(4) {
                    let all = if self.luck.percent(80) { &self.craft.techniques } else { &self.craft.mistakes };
                    self.luck.one_of(all).into_iter().for_each(|ix| moves.insert(ix));
                }
                Doing::Say(moves)
            }
        }
    }

    /// Goes on with the call for a while, then says what a rule that nobody has seen would like to hear, again and again: a
    /// rule that yields to others speaks only when those have said all that they have to say.
    fn curious(&mut self, at: &Glimpse) -> Doing {
        let Some(quest) = self.quest else { return self.anything() };
        if quest.tires_first && at.patience > 2 {
            return Doing::Wait(8);
        }
        if at.turn < quest.from_turn || self.luck.percent(12) {
            return self.veteran(at);
        }
        let wanted = self.craft.wanted[quest.rule];
        let any: Vec<MoveIx> = wanted.any.iter().collect();
        match self.luck.one_of(&any) {
            Some(ix) => Doing::Say(wanted.all.union(MoveSet::from_iter([ix]))),
            None if !wanted.all.is_empty() => Doing::Say(wanted.all),
            None if wanted.silence => Doing::Wait(8),
            None if self.luck.percent(60) => Doing::Say(MoveSet::EMPTY),
            None => self.anything(),
        }
    }
}
