//! Every key in one table: what is pressed, what it does, and what the help says about it.

use ratatui::crossterm::event::{KeyCode, KeyEvent, KeyModifiers};

pub use super::place::Place;
use super::words::Word;

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
    /// The next pace.
    Pace,
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
    /// Something that the editor does itself; it stands in the table for the help.
    Edit,
    /// Empty the filter.
    Clear,
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
    /// What was missed in the drill, once more.
    Missed,
    /// Another pair of ways.
    OtherWay,
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
    /// Control and a key with a name.
    ControlNamed(KeyCode),
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
    Again, Back, BackTab, Campaigns, Clear, Compare, DialNow, Dossier, Down, Drill, Edit, EndDay, EndWeek, Enter,
    Faster, Film, First, Gauges, HangUp, Help, Hint, House, Language, Last, Missed, Mode, Model, News, OtherWay, Pace,
    PageDown, PageUp, Past, Play, Quit, Resume, Save, Slower, Sort, StepBack, StepOn, Suspend, Tab, TakeBack, Undo, Up,
    Wait,
};
use Press::{Control, ControlNamed, Letter, Named};

const LISTS: Place = Place::LOBBY.and(Place::PAST).and(Place::CAMPAIGNS).and(Place::DESK).and(Place::MENU);
const AT_DESK: Place = Place::DESK.and(Place::SHEET);
const PAGES: Place = Place::DEBRIEF.and(AT_DESK);
const SCROLLED: Place = Place::READ_PAGE
    .and(Place::COMPARE)
    .and(Place::DOSSIER)
    .and(Place::ASIDE)
    .and(Place::FACTS)
    .and(Place::FILM)
    .and(Place::SHEET)
    .and(Place::LEAFLET)
    .and(Place::DRILL_OVER);
const ON_THE_LINE: Place = Place::CALL.and(Place::EXAM);
const IN_CALL: Place = ON_THE_LINE.and(Place::HUNG_UP);
const READING: Place = LISTS.and(SCROLLED).and(Place::TALK_PAGE);
const ENDS: Place = LISTS
    .and(Place::READ_PAGE)
    .and(Place::TALK_PAGE)
    .and(Place::COMPARE)
    .and(Place::DOSSIER)
    .and(Place::FILM)
    .and(Place::SHEET)
    .and(Place::LEAFLET);
const TYPED: Place = ON_THE_LINE.and(Place::NOTES).and(Place::DRILL);

/// The table. What stands first has the first claim on the foot of a narrow screen.
const KEYS: &[Binding] = &[
    row(Place::LOBBY, Named(KeyCode::Enter), Enter, "Enter", Word::KOpen, true),
    row(Place::PAST, Named(KeyCode::Enter), Enter, "Enter", Word::KDebrief, true),
    row(Place::DOSSIER, Named(KeyCode::Enter), Enter, "Enter", Word::KDial, true),
    row(Place::NOTES, Named(KeyCode::Enter), Enter, "Enter", Word::KNewLine, true),
    row(ON_THE_LINE, Named(KeyCode::Enter), Enter, "Enter", Word::KSay, true),
    row(Place::HUNG_UP, Named(KeyCode::Enter), Enter, "Enter", Word::KGoOn, true),
    row(Place::CHOICE, Named(KeyCode::Enter), Enter, "Enter", Word::KGoBack, true),
    row(Place::QUESTION, Named(KeyCode::Enter), Enter, "Enter", Word::KYes, true),
    row(Place::DRILL, Named(KeyCode::Enter), Enter, "Enter", Word::KAnswer, true),
    row(Place::VERDICT.and(Place::DRILL_OVER), Named(KeyCode::Enter), Enter, "Enter", Word::KGoOn, true),
    row(Place::CAMPAIGNS, Named(KeyCode::Enter), Enter, "Enter", Word::KBegin, true),
    row(AT_DESK, Named(KeyCode::Enter), Enter, "Enter", Word::KDecide, true),
    row(Place::MENU, Named(KeyCode::Enter), Enter, "Enter", Word::KChoose, true),
    row(Place::LEAFLET, Named(KeyCode::Enter), Enter, "Enter", Word::KGoOn, true),
    also(Place::TALK_PAGE, Named(KeyCode::Enter), TakeBack),
    row(LISTS, Named(KeyCode::Up), Up, "↑ ↓", Word::KMove, false),
    also(LISTS, Named(KeyCode::Down), Down),
    row(SCROLLED, Named(KeyCode::Up), Up, "↑ ↓", Word::KScroll, false),
    also(SCROLLED, Named(KeyCode::Down), Down),
    row(Place::TALK_PAGE.and(Place::CHOICE), Named(KeyCode::Up), Up, "↑ ↓", Word::KLine, true),
    also(Place::TALK_PAGE.and(Place::CHOICE), Named(KeyCode::Down), Down),
    row(ON_THE_LINE, Named(KeyCode::Up), Up, "↑ ↓", Word::KEarlier, false),
    also(ON_THE_LINE, Named(KeyCode::Down), Down),
    row(Place::HUNG_UP, Named(KeyCode::Up), PageUp, "↑ ↓", Word::KScroll, false),
    also(Place::HUNG_UP, Named(KeyCode::Down), PageDown),
    row(READING.and(IN_CALL), Named(KeyCode::PageUp), PageUp, "PgUp PgDn", Word::KScroll, false),
    also(READING.and(IN_CALL), Named(KeyCode::PageDown), PageDown),
    row(ENDS, Named(KeyCode::Home), First, "Home End", Word::KEnds, false),
    also(ENDS, Named(KeyCode::End), Last),
    row(Place::LOBBY, Named(KeyCode::Tab), Mode, "Tab", Word::KMode, true),
    row(Place::LOBBY, Named(KeyCode::F(4)), Drill, "F4", Word::KDrill, true),
    row(Place::LOBBY, Named(KeyCode::F(3)), Past, "F3", Word::KPast, true),
    row(Place::LOBBY, Named(KeyCode::F(6)), Campaigns, "F6", Word::KCampaigns, true),
    row(Place::LOBBY, Named(KeyCode::F(2)), Language, "F2", Word::KLang, true),
    row(Place::LOBBY, Named(KeyCode::F(7)), Pace, "F7", Word::KPace, true),
    row(Place::LOBBY, Named(KeyCode::F(5)), DialNow, "F5", Word::KDialNow, false),
    row(Place::LOBBY, Control('u'), Clear, "Ctrl-U", Word::KClear, false),
    row(Place::DOSSIER.and(Place::ASIDE), Named(KeyCode::Tab), Tab, "Tab", Word::KNotes, true),
    row(Place::NOTES, Named(KeyCode::Tab), Back, "Tab", Word::KDossier, true),
    row(IN_CALL, Named(KeyCode::F(2)), Dossier, "F2", Word::KDossier, true),
    row(Place::DRILL.and(Place::VERDICT), Named(KeyCode::F(2)), Dossier, "F2", Word::KDossier, true),
    row(Place::CALL, Named(KeyCode::F(3)), Hint, "F3", Word::KHint, true),
    row(Place::CALL.and(Place::TAKE_BACK), Named(KeyCode::F(5)), TakeBack, "F5", Word::KTakeBack, true),
    row(ON_THE_LINE, Named(KeyCode::F(8)), HangUp, "F8", Word::KHangUp, true),
    row(Place::CALL.and(Place::TAKE_BACK), Named(KeyCode::F(4)), Gauges, "F4", Word::KGauges, true),
    row(ON_THE_LINE, Named(KeyCode::F(6)), Wait, "F6", Word::KWait, false),
    row(ON_THE_LINE, Named(KeyCode::Tab), StepOn, "Tab", Word::KSkip, false),
    // They say why not.
    also(Place::EXAM, Named(KeyCode::F(3)), Hint),
    also(Place::EXAM, Named(KeyCode::F(4)), Gauges),
    also(Place::EXAM, Named(KeyCode::F(5)), TakeBack),
    row(AT_DESK, Named(KeyCode::F(8)), EndDay, "F8", Word::KEndDay, true),
    row(AT_DESK, Named(KeyCode::F(9)), EndWeek, "F9", Word::KEndWeek, false),
    row(Place::DESK, Named(KeyCode::F(2)), Sort, "F2", Word::KSort, true),
    row(AT_DESK, Named(KeyCode::F(3)), House, "F3", Word::KHouse, true),
    row(AT_DESK, Named(KeyCode::F(4)), News, "F4", Word::KNews, true),
    row(PAGES, Named(KeyCode::Tab), Tab, "Tab ← →", Word::KTab, true),
    also(PAGES, Named(KeyCode::Right), Tab),
    also(PAGES, Named(KeyCode::BackTab), BackTab),
    also(PAGES, Named(KeyCode::Left), BackTab),
    row(Place::OTHER_PAIRS, Named(KeyCode::Tab), OtherWay, "Tab", Word::KOtherWay, true),
    row(Place::SEVERAL_WAYS, Letter("cс"), Compare, "c", Word::KCompare, true),
    row(Place::RETAKE, Letter("rк"), TakeBack, "r", Word::KFromHere, true),
    row(Place::DEBRIEF, Letter("mь"), Model, "m", Word::KModel, true),
    row(Place::DEBRIEF.and(Place::PAST), Letter("fа"), Film, "f", Word::KFilm, true),
    row(Place::DEBRIEF, Letter("aф"), Again, "a", Word::KAgain, true),
    row(Place::DEBRIEF, Letter("sыі"), Save, "s", Word::KSave, true),
    row(Place::PAST, Letter("rк"), Resume, "r", Word::KResume, true),
    row(Place::DRILL_OVER, Letter("rк"), Missed, "r", Word::KMissed, true),
    row(Place::FILM, Letter(" "), Play, "␣", Word::KPlay, true),
    row(Place::FILM, Named(KeyCode::Left), StepBack, "← →", Word::KStep, true),
    also(Place::FILM, Named(KeyCode::Right), StepOn),
    row(Place::FILM, Letter("+="), Faster, "+ -", Word::KFaster, true),
    also(Place::FILM, Letter("-"), Slower),
    row(Place::FILM, Named(KeyCode::Enter), Enter, "Enter", Word::KDebrief, true),
    row(TYPED, Named(KeyCode::Home), Edit, "Home End", Word::KLineEnds, false),
    also(TYPED, Named(KeyCode::End), Edit),
    row(TYPED, ControlNamed(KeyCode::Left), Edit, "Ctrl-← Ctrl-→", Word::KStepWords, false),
    row(TYPED, Control('w'), Edit, "Ctrl-W", Word::KCutBack, false),
    row(ON_THE_LINE.and(Place::DRILL), Control('u'), Edit, "Ctrl-U", Word::KCutLine, false),
    row(TYPED, Control('z'), Undo, "Ctrl-Z", Word::KUndo, false),
    row(Place::EVERYWHERE, Named(KeyCode::F(1)), Help, "F1", Word::KHelp, true),
    row(ESCAPED, Named(KeyCode::Esc), Back, "Esc", Word::KBack, true),
    row(Place::LOBBY, Named(KeyCode::Esc), Back, "Esc", Word::KLeave, false),
    row(ON_THE_LINE, Named(KeyCode::Esc), Back, "Esc", Word::KLeave, false),
    row(Place::QUESTION.and(Place::CHOICE), Named(KeyCode::Esc), Back, "Esc", Word::KNo, true),
    row(Place::EVERYWHERE, Control('c'), Quit, "Ctrl-C", Word::KQuit, false),
    row(SUSPENDED, Control('z'), Suspend, "Ctrl-Z", Word::KSuspend, false),
];

/// Where Esc simply leads back.
const ESCAPED: Place =
    Place::EVERYWHERE.but(SETS).but(Place::LOBBY.and(ON_THE_LINE).and(Place::QUESTION).and(Place::CHOICE));
/// Bits that come on top of a place, and bring no keys of their own that every place has.
const SETS: Place = Place::READ_PAGE
    .and(Place::TALK_PAGE)
    .and(Place::SEVERAL_WAYS)
    .and(Place::TAKE_BACK)
    .and(Place::RETAKE)
    .and(Place::OTHER_PAIRS);
/// Where nothing is typed that Ctrl-Z could undo.
const SUSPENDED: Place = Place::EVERYWHERE.but(TYPED).but(SETS);

impl Press {
    fn is(self, key: &KeyEvent) -> bool {
        let control = key.modifiers.contains(KeyModifiers::CONTROL);
        match (self, key.code) {
            (Named(code), pressed) => code == pressed && !control,
            (Control(letter), KeyCode::Char(pressed)) => control && same_key(letter, pressed),
            (ControlNamed(code), pressed) => control && code == pressed,
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
        'u' => 'г',
        'w' => 'ц',
        'z' => 'я',
        other => other,
    };
    pressed.to_lowercase().any(|pressed| pressed == latin || pressed == russian)
}

/// What a key does in a place; nothing where it has no meaning of its own there, or is the editor's.
pub fn action(place: Place, key: &KeyEvent) -> Option<Action> {
    let row = KEYS.iter().find(|row| place.is_in(row.at) && row.press.is(key))?;
    (row.action != Edit).then_some(row.action)
}

/// The rows that help shows in a place.
pub fn keys_of(place: Place) -> impl Iterator<Item = &'static Binding> {
    KEYS.iter().filter(move |row| place.is_in(row.at) && row.word.is_some())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Every place that a screen can be in.
    const PLACES: [Place; 26] = [
        Place::LOBBY,
        Place::DOSSIER,
        Place::NOTES,
        Place::CALL,
        Place::EXAM,
        Place::HUNG_UP,
        Place::ASIDE,
        Place::CHOICE,
        Place::QUESTION,
        Place::HUNG_UP.and(Place::TAKE_BACK),
        Place::FACTS,
        Place::DEBRIEF.and(Place::READ_PAGE),
        Place::DEBRIEF.and(Place::TALK_PAGE),
        Place::DEBRIEF.and(Place::READ_PAGE).and(Place::SEVERAL_WAYS).and(Place::RETAKE),
        Place::DEBRIEF.and(Place::TALK_PAGE).and(Place::SEVERAL_WAYS).and(Place::RETAKE),
        Place::PAST,
        Place::FILM,
        Place::DRILL,
        Place::VERDICT,
        Place::DRILL_OVER,
        Place::COMPARE.and(Place::OTHER_PAIRS),
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
        let talk = Place::DEBRIEF.and(Place::TALK_PAGE).and(Place::RETAKE);
        assert_eq!(action(talk, &key(KeyCode::Char('r'))), Some(TakeBack));
        assert_eq!(action(talk, &key(KeyCode::Char('К'))), Some(TakeBack));
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
