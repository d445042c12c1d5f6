//! Every key in one table: what is pressed, what it does, and what the help says about it.

use ratatui::crossterm::event::{KeyCode, KeyEvent, KeyModifiers};

use super::words::Word;

/// A place where keys mean something, as a bit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place(u16);

impl Place {
    /// Everybody there is.
    pub const LOBBY: Place = Place(1);
    /// Before dialling.
    pub const DOSSIER: Place = Place(2);
    /// On the line.
    pub const CALL: Place = Place(4);
    /// After the call.
    pub const DEBRIEF: Place = Place(8);
    /// Recorded calls.
    pub const PAST: Place = Place(16);
    /// A call as a film.
    pub const FILM: Place = Place(32);
    /// One line, one reply.
    pub const DRILL: Place = Place(64);
    /// Two ways side by side.
    pub const COMPARE: Place = Place(128);
    /// Campaigns to choose from.
    pub const CAMPAIGNS: Place = Place(256);
    /// The list of accounts at the desk of a campaign.
    pub const DESK: Place = Place(512);
    /// A page of the desk that is read: an account, charts, the debrief.
    pub const SHEET: Place = Place(1024);
    /// A menu over the desk.
    pub const MENU: Place = Place(2048);
    /// A text over the desk.
    pub const LEAFLET: Place = Place(4096);
    const EVERYWHERE: Place = Place(0x1fff);

    const fn and(self, other: Place) -> Place {
        Place(self.0 | other.0)
    }

    fn is_in(self, places: Place) -> bool {
        self.0 & places.0 != 0
    }
}

/// What a key does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Action {
    /// One up.
    Up,
    /// One down.
    Down,
    /// A page up.
    PageUp,
    /// A page down.
    PageDown,
    /// To the beginning.
    First,
    /// To the end.
    Last,
    /// Go on, or say it.
    Enter,
    /// Go back.
    Back,
    /// The key table.
    Help,
    /// Leave the program.
    Quit,
    /// Stop the program for a while, as a shell does.
    Suspend,
    /// The next mode.
    Mode,
    /// The next language.
    Language,
    /// Recorded calls.
    Past,
    /// A drill of the weakest moves.
    Drill,
    /// Dial without reading.
    DialNow,
    /// Between dossier and notes, or to the next page.
    Tab,
    /// To the page before.
    BackTab,
    /// The dossier, over the talk.
    Dossier,
    /// What there is an opening for.
    Hint,
    /// Gauges on or off.
    Gauges,
    /// Say an earlier line differently.
    TakeBack,
    /// Say nothing for a while.
    Wait,
    /// Put the receiver down.
    HangUp,
    /// Undo in the editor.
    Undo,
    /// The model call.
    Model,
    /// This call as a film.
    Film,
    /// Keep a page.
    Save,
    /// Two ways side by side.
    Compare,
    /// The same opponent again.
    Again,
    /// Go on with a call that was broken off.
    Resume,
    /// Play or pause.
    Play,
    /// A step back.
    StepBack,
    /// A step on.
    StepOn,
    /// Campaigns.
    Campaigns,
    /// Another order of the list.
    Sort,
    /// The house's own rules.
    House,
    /// What happened overnight, once more.
    News,
    /// The working day is over.
    EndDay,
    /// The week is over.
    EndWeek,
    /// Faster.
    Faster,
    /// Slower.
    Slower,
}

/// Which key.
#[derive(Clone, Copy, Debug)]
enum Press {
    /// A key with a name.
    Named(KeyCode),
    /// Control and a letter.
    Control(char),
    /// A letter, on a Latin or a Russian keyboard.
    Letter(&'static str),
}

/// One row of the table.
#[derive(Clone, Copy, Debug)]
pub struct Binding {
    at: Place,
    press: Press,
    /// What it does.
    pub action: Action,
    /// How the key is written.
    pub label: &'static str,
    /// What the help says; rows without words are further keys for the same.
    pub word: Option<Word>,
    /// The foot of the screen names it.
    pub foot: bool,
}

const fn row(at: Place, press: Press, action: Action, label: &'static str, word: Word, foot: bool) -> Binding {
    Binding { at, press, action, label, word: Some(word), foot }
}

const fn also(at: Place, press: Press, action: Action) -> Binding {
    Binding { at, press, action, label: "", word: None, foot: false }
}

use Action::{
    Again, Back, BackTab, Campaigns, Compare, DialNow, Dossier, Down, Drill, EndDay, EndWeek, Enter, Faster, Film,
    First, Gauges, HangUp, Help, Hint, House, Language, Last, Mode, Model, News, PageDown, PageUp, Past, Play, Quit,
    Resume, Save, Slower, Sort, StepBack, StepOn, Suspend, Tab, TakeBack, Undo, Up, Wait,
};
use Press::{Control, Letter, Named};

const LISTS: Place = Place::LOBBY.and(Place::PAST).and(Place::CAMPAIGNS).and(Place::DESK).and(Place::MENU);
const PAGES: Place = Place::DEBRIEF.and(Place::COMPARE).and(AT_DESK);
const READING: Place = LISTS.and(SCROLLED);
const SCROLLED: Place =
    Place::DEBRIEF.and(Place::COMPARE).and(Place::DOSSIER).and(Place::FILM).and(Place::SHEET).and(Place::LEAFLET);
const AT_DESK: Place = Place::DESK.and(Place::SHEET);
const ENDED: Place =
    LISTS.and(Place::DEBRIEF).and(Place::COMPARE).and(Place::FILM).and(Place::SHEET).and(Place::LEAFLET);

/// The table.
const KEYS: &[Binding] = &[
    row(Place::LOBBY, Named(KeyCode::Enter), Enter, "Enter", Word::KOpen, true),
    row(Place::PAST, Named(KeyCode::Enter), Enter, "Enter", Word::KDebrief, true),
    row(Place::DOSSIER, Named(KeyCode::Enter), Enter, "Enter", Word::KDial, true),
    row(Place::CALL, Named(KeyCode::Enter), Enter, "Enter", Word::KSay, true),
    row(Place::DRILL, Named(KeyCode::Enter), Enter, "Enter", Word::KAnswer, true),
    row(Place::CAMPAIGNS, Named(KeyCode::Enter), Enter, "Enter", Word::KBegin, true),
    row(AT_DESK, Named(KeyCode::Enter), Enter, "Enter", Word::KDecide, true),
    row(Place::MENU, Named(KeyCode::Enter), Enter, "Enter", Word::KChoose, true),
    row(Place::LEAFLET, Named(KeyCode::Enter), Enter, "Enter", Word::KGoOn, true),
    row(LISTS, Named(KeyCode::Up), Up, "↑ ↓", Word::KMove, false),
    also(LISTS, Named(KeyCode::Down), Down),
    row(SCROLLED, Named(KeyCode::Up), Up, "↑ ↓", Word::KScroll, false),
    also(SCROLLED, Named(KeyCode::Down), Down),
    row(Place::CALL, Named(KeyCode::Up), Up, "↑ ↓", Word::KEarlier, false),
    also(Place::CALL, Named(KeyCode::Down), Down),
    row(READING.and(Place::CALL), Named(KeyCode::PageUp), PageUp, "PgUp PgDn", Word::KScroll, false),
    also(READING.and(Place::CALL), Named(KeyCode::PageDown), PageDown),
    row(ENDED, Named(KeyCode::Home), First, "Home End", Word::KEnds, false),
    also(ENDED, Named(KeyCode::End), Last),
    row(Place::LOBBY, Named(KeyCode::Tab), Mode, "Tab", Word::KMode, true),
    row(Place::LOBBY, Named(KeyCode::F(2)), Language, "F2", Word::KLang, true),
    row(Place::LOBBY, Named(KeyCode::F(3)), Past, "F3", Word::KPast, true),
    row(Place::LOBBY, Named(KeyCode::F(4)), Drill, "F4", Word::KDrill, true),
    row(Place::LOBBY, Named(KeyCode::F(6)), Campaigns, "F6", Word::KCampaigns, true),
    row(Place::LOBBY, Named(KeyCode::F(5)), DialNow, "F5", Word::KDialNow, false),
    row(Place::DOSSIER, Named(KeyCode::Tab), Tab, "Tab", Word::KNotes, true),
    row(Place::CALL, Named(KeyCode::F(2)), Dossier, "F2", Word::KDossier, true),
    row(Place::CALL, Named(KeyCode::F(3)), Hint, "F3", Word::KHint, true),
    row(Place::CALL, Named(KeyCode::F(4)), Gauges, "F4", Word::KGauges, true),
    row(Place::CALL, Named(KeyCode::F(5)), TakeBack, "F5", Word::KTakeBack, true),
    row(Place::CALL, Named(KeyCode::F(6)), Wait, "F6", Word::KWait, false),
    row(Place::CALL, Named(KeyCode::F(8)), HangUp, "F8", Word::KHangUp, true),
    row(Place::CALL, Named(KeyCode::Tab), Action::StepOn, "Tab", Word::KSkip, false),
    row(AT_DESK, Named(KeyCode::F(8)), EndDay, "F8", Word::KEndDay, true),
    row(AT_DESK, Named(KeyCode::F(9)), EndWeek, "F9", Word::KEndWeek, false),
    row(Place::DESK, Named(KeyCode::F(2)), Sort, "F2", Word::KSort, true),
    row(AT_DESK, Named(KeyCode::F(3)), House, "F3", Word::KHouse, true),
    row(AT_DESK, Named(KeyCode::F(4)), News, "F4", Word::KNews, true),
    row(Place::CALL.and(Place::DRILL), Control('z'), Undo, "Ctrl-Z", Word::KUndo, false),
    row(PAGES, Named(KeyCode::Tab), Tab, "Tab", Word::KTab, true),
    also(PAGES, Named(KeyCode::Right), Tab),
    also(PAGES, Named(KeyCode::BackTab), BackTab),
    also(PAGES, Named(KeyCode::Left), BackTab),
    row(Place::DEBRIEF, Letter("rк"), TakeBack, "r", Word::KFromHere, true),
    row(Place::DEBRIEF, Letter("mь"), Model, "m", Word::KModel, true),
    row(Place::DEBRIEF.and(Place::PAST), Letter("fа"), Film, "f", Word::KFilm, true),
    row(Place::DEBRIEF, Letter("sы"), Save, "s", Word::KSave, true),
    row(Place::DEBRIEF, Letter("cс"), Compare, "c", Word::KCompare, false),
    row(Place::DEBRIEF, Letter("aф"), Again, "a", Word::KAgain, false),
    row(Place::PAST, Letter("rк"), Resume, "r", Word::KResume, true),
    row(Place::FILM, Letter(" "), Play, "Space", Word::KPlay, true),
    row(Place::FILM, Named(KeyCode::Left), StepBack, "← →", Word::KStep, true),
    also(Place::FILM, Named(KeyCode::Right), StepOn),
    row(Place::FILM, Letter("+="), Faster, "+ -", Word::KFaster, true),
    also(Place::FILM, Letter("-"), Slower),
    row(Place::FILM, Named(KeyCode::Enter), Enter, "Enter", Word::KDebrief, true),
    row(Place::EVERYWHERE, Named(KeyCode::F(1)), Help, "F1 ?", Word::KHelp, true),
    row(Place::EVERYWHERE, Named(KeyCode::Esc), Back, "Esc", Word::KBack, true),
    row(Place::EVERYWHERE, Control('c'), Quit, "Ctrl-C", Word::KQuit, false),
    also(READING, Control('z'), Suspend),
];

impl Press {
    fn is(self, key: &KeyEvent) -> bool {
        let control = key.modifiers.contains(KeyModifiers::CONTROL);
        match (self, key.code) {
            (Named(code), pressed) => code == pressed && !control,
            (Control(letter), KeyCode::Char(pressed)) => control && same_key(letter, pressed),
            (Letter(letters), KeyCode::Char(pressed)) => {
                !control && pressed.to_lowercase().any(|pressed| letters.contains(pressed))
            }
            _ => false,
        }
    }
}

/// Control and a letter, also where the keyboard stands on Russian.
fn same_key(latin: char, pressed: char) -> bool {
    let russian = match latin {
        'c' => 'с',
        'z' => 'я',
        other => other,
    };
    pressed.to_lowercase().any(|pressed| pressed == latin || pressed == russian)
}

/// What a key does in a place; nothing where it has no meaning of its own there.
pub fn action(place: Place, key: &KeyEvent) -> Option<Action> {
    KEYS.iter().find(|row| place.is_in(row.at) && row.press.is(key)).map(|row| row.action)
}

/// The rows that help shows in a place.
pub fn keys_of(place: Place) -> impl Iterator<Item = &'static Binding> {
    KEYS.iter().filter(move |row| place.is_in(row.at) && row.word.is_some())
}

#[cfg(test)]
mod tests {
    use super::*;

    const PLACES: [Place; 13] = [
        Place::LOBBY,
        Place::DOSSIER,
        Place::CALL,
        Place::DEBRIEF,
        Place::PAST,
        Place::FILM,
        Place::DRILL,
        Place::COMPARE,
        Place::CAMPAIGNS,
        Place::DESK,
        Place::SHEET,
        Place::MENU,
        Place::LEAFLET,
    ];

    fn key(code: KeyCode) -> KeyEvent {
        KeyEvent::new(code, KeyModifiers::NONE)
    }

    #[test]
    fn no_key_means_two_things_in_one_place() {
        for place in PLACES {
            let rows: Vec<&Binding> = KEYS.iter().filter(|row| place.is_in(row.at)).collect();
            for (at, row) in rows.iter().enumerate() {
                let again =
                    rows[at + 1..].iter().find(|other| format!("{:?}", other.press) == format!("{:?}", row.press));
                assert!(again.is_none(), "{:?} twice in {place:?}", row.press);
            }
        }
    }

    #[test]
    fn letters_work_on_a_russian_keyboard_too() {
        assert_eq!(action(Place::DEBRIEF, &key(KeyCode::Char('r'))), Some(TakeBack));
        assert_eq!(action(Place::DEBRIEF, &key(KeyCode::Char('К'))), Some(TakeBack));
        assert_eq!(action(Place::CALL, &key(KeyCode::Char('r'))), None, "letters are for talking there");
        let control = KeyEvent::new(KeyCode::Char('с'), KeyModifiers::CONTROL);
        assert_eq!(action(Place::CALL, &control), Some(Quit));
    }

    #[test]
    fn every_place_can_be_left_and_explained() {
        for place in PLACES {
            assert_eq!(action(place, &key(KeyCode::Esc)), Some(Back));
            assert_eq!(action(place, &key(KeyCode::F(1))), Some(Help));
        }
    }
}
