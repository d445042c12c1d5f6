use serde::{Deserialize, Serialize};

/// A move's number in its playbook, 0 to 55; the numbers above are the signals that are no moves.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct MoveIx(pub u8);

impl MoveIx {
    /// How many moves a playbook can hold, house moves included.
    pub const LIMIT: usize = 56;
    /// The call begins: the debtor picks up.
    pub const DIALLED: MoveIx = MoveIx(59);
    /// The trainee said nothing for some seconds.
    pub const SILENCE: MoveIx = MoveIx(60);
    /// The trainee's words made no move.
    pub const NOTHING: MoveIx = MoveIx(61);
    /// The turn had at least one technique.
    pub const TECHNIQUE: MoveIx = MoveIx(62);
    /// The turn had at least one mistake.
    pub const MISTAKE: MoveIx = MoveIx(63);

    /// The signals by the names that rules use for them.
    pub const SIGNALS: [(&'static str, MoveIx); 5] = [
        ("dialled", Self::DIALLED),
        ("silence", Self::SILENCE),
        ("nothing", Self::NOTHING),
        ("technique", Self::TECHNIQUE),
        ("mistake", Self::MISTAKE),
    ];
}

/// Moves (and signals) of one turn: a bit each.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct MoveSet(u64);

impl MoveSet {
    /// No move at all.
    pub const EMPTY: MoveSet = MoveSet(0);

    /// Every move and signal that there can be.
    pub const ALL: MoveSet = MoveSet(u64::MAX);

    /// Adds a move.
    pub fn insert(&mut self, ix: MoveIx) {
        self.0 |= 1 << ix.0;
    }

    /// Takes a move out.
    pub fn remove(&mut self, ix: MoveIx) {
        self.0 &= !(1 << ix.0);
    }

    /// True when the move is in it.
    pub fn contains(self, ix: MoveIx) -> bool {
        self.0 & (1 << ix.0) != 0
    }

    /// True when any move is in both.
    pub fn intersects(self, other: MoveSet) -> bool {
        self.0 & other.0 != 0
    }

    /// True when every move of `other` is in it.
    pub fn contains_all(self, other: MoveSet) -> bool {
        self.0 & other.0 == other.0
    }

    /// The moves in either.
    #[must_use]
    pub fn union(self, other: MoveSet) -> MoveSet {
        MoveSet(self.0 | other.0)
    }

    /// The moves in both.
    #[must_use]
    pub fn intersection(self, other: MoveSet) -> MoveSet {
        MoveSet(self.0 & other.0)
    }

    /// The moves that are not in `other`.
    #[must_use]
    pub fn difference(self, other: MoveSet) -> MoveSet {
        MoveSet(self.0 & !other.0)
    }

    /// True when no move is in it.
    pub fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// How many moves are in it.
    pub fn len(self) -> u32 {
        self.0.count_ones()
    }

    /// The moves by rising number.
    pub fn iter(self) -> impl Iterator<Item = MoveIx> {
        let mut rest = self.0;
        std::iter::from_fn(move || {
            (rest != 0).then(|| {
                let ix = rest.trailing_zeros() as u8;
                rest &= rest - 1;
                MoveIx(ix)
            })
        })
    }
}

impl FromIterator<MoveIx> for MoveSet {
    fn from_iter<I: IntoIterator<Item = MoveIx>>(moves: I) -> Self {
        let mut set = MoveSet::EMPTY;
        moves.into_iter().for_each(|ix| set.insert(ix));
        set
    }
}
