use super::phrases::Ui;
use crate::text::Lang;
use crate::transcript::{Entry, Event};

/// Where in a run something happened: `turn 3`, and `call 2, turn 3` where there are several calls.
pub fn in_call(call: u8, turn: u16, several: bool, lang: Lang) -> String {
    let turn = match turn {
        0 => Ui::AsTheyPickedUp.text(lang).to_owned(),
        turn => format!("{} {turn}", Ui::Turn.text(lang)),
    };
    if several { format!("{} {call}, {turn}", Ui::Call.text(lang)) } else { turn }
}

/// True where more than one call was dialled.
pub fn several_calls(path: &[&Entry]) -> bool {
    path.iter().filter(|entry| matches!(entry.event, Event::Dialled { .. })).count() > 1
}
