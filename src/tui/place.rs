/// Places where keys mean something, as bits: a screen can be in several at once.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place(u32);

impl Place {
    /// Everybody there is.
    pub const LOBBY: Place = Place(1);
    /// Before dialling.
    pub const DOSSIER: Place = Place(1 << 1);
    /// Writing notes, before the call or over the talk.
    pub const NOTES: Place = Place(1 << 2);
    /// On the line.
    pub const CALL: Place = Place(1 << 3);
    /// On the line, with nobody to help.
    pub const EXAM: Place = Place(1 << 4);
    /// The receiver is down.
    pub const HUNG_UP: Place = Place(1 << 5);
    /// The dossier, over the talk or over a drill.
    pub const ASIDE: Place = Place(1 << 6);
    /// Which line is said differently.
    pub const CHOICE: Place = Place(1 << 7);
    /// A question that is answered by Enter or Esc.
    pub const QUESTION: Place = Place(1 << 8);
    /// After the call.
    pub const DEBRIEF: Place = Place(1 << 9);
    /// A page of the debrief that is read.
    pub const READ_PAGE: Place = Place(1 << 10);
    /// The page of the debrief on which lines are pointed at.
    pub const TALK_PAGE: Place = Place(1 << 11);
    /// A run that went several ways.
    pub const SEVERAL_WAYS: Place = Place(1 << 12);
    /// Recorded calls.
    pub const PAST: Place = Place(1 << 13);
    /// A call as a film.
    pub const FILM: Place = Place(1 << 14);
    /// One line, one reply.
    pub const DRILL: Place = Place(1 << 15);
    /// The reply was judged.
    pub const VERDICT: Place = Place(1 << 16);
    /// The drill is over.
    pub const DRILL_OVER: Place = Place(1 << 17);
    /// Two ways side by side.
    pub const COMPARE: Place = Place(1 << 18);
    /// Campaigns to choose from.
    pub const CAMPAIGNS: Place = Place(1 << 19);
    /// The list of accounts at the desk of a campaign.
    pub const DESK: Place = Place(1 << 20);
    /// A page of the desk that is read: an account, charts, the debrief.
    pub const SHEET: Place = Place(1 << 21);
    /// A menu over the desk.
    pub const MENU: Place = Place(1 << 22);
    /// A text over the desk.
    pub const LEAFLET: Place = Place(1 << 23);
    /// After a call in which a line can be taken back.
    pub const TAKE_BACK: Place = Place(1 << 24);
    /// In the debrief of a call in which a line can be said differently.
    pub const RETAKE: Place = Place(1 << 25);
    /// The dossier, over a drill.
    pub const FACTS: Place = Place(1 << 26);
    /// Two ways of more than two.
    pub const OTHER_PAIRS: Place = Place(1 << 27);
    /// All of them.
    pub const EVERYWHERE: Place = Place((1 << 28) - 1);

    /// Both of two places.
    pub const fn and(self, other: Place) -> Place {
        Place(self.0 | other.0)
    }

    /// All that are not among these.
    pub const fn but(self, others: Place) -> Place {
        Place(self.0 & !others.0)
    }

    /// One of these at least.
    pub fn is_in(self, places: Place) -> bool {
        self.0 & places.0 != 0
    }
}
