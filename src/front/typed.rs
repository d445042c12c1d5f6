/// What the trainee typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Typed {
    /// Words to say.
    Words(String),
    /// Silence, for so many seconds.
    Wait(u16),
    /// `/wait` with something that is no number of seconds.
    WaitHowLong,
    /// The receiver goes down.
    HangUp,
    /// The facts again.
    Dossier,
    /// What is there to say now?
    Hint,
    /// The commands.
    Help,
    /// A command that does not exist, with its slash.
    Unknown(String),
    /// An empty line.
    Nothing,
    /// Enough for today.
    Quit,
}

/// Seconds that `/wait` alone means: long enough to be heard as silence.
const A_PAUSE: u16 = 8;
const LONGEST_PAUSE: u16 = 600;

/// Makes sense of a line. Commands can be typed in Russian too, where the keyboard stands that way.
pub fn typed(line: &str) -> Typed {
    let line = line.trim();
    if let Some(words) = line.strip_prefix("//") {
        return Typed::Words(format!("/{words}"));
    }
    let Some(command) = line.strip_prefix('/') else {
        return if line.is_empty() { Typed::Nothing } else { Typed::Words(line.to_owned()) };
    };
    let (command, argument) = command.split_once(char::is_whitespace).unwrap_or((command, ""));
    match command.to_lowercase().as_str() {
        "wait" | "ждать" => pause(argument.trim()),
        "hang-up" | "hangup" | "трубка" => Typed::HangUp,
        "dossier" | "досье" => Typed::Dossier,
        "hint" | "подсказка" => Typed::Hint,
        "help" | "?" | "помощь" => Typed::Help,
        "quit" | "exit" | "выход" => Typed::Quit,
        _ => Typed::Unknown(format!("/{command}")),
    }
}

fn pause(seconds: &str) -> Typed {
    if seconds.is_empty() {
        return Typed::Wait(A_PAUSE);
    }
    match seconds.parse() {
        Ok(seconds @ 1..=LONGEST_PAUSE) => Typed::Wait(seconds),
        _ => Typed::WaitHowLong,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slash_makes_a_command_and_two_make_words() {
        assert_eq!(typed("  good morning "), Typed::Words("good morning".to_owned()));
        assert_eq!(typed("/WAIT 20"), Typed::Wait(20));
        assert_eq!(typed("/wait"), Typed::Wait(8));
        assert_eq!(typed("/ждать 3"), Typed::Wait(3));
        assert_eq!(typed("//quit"), Typed::Words("/quit".to_owned()));
        assert_eq!(typed("/quti"), Typed::Unknown("/quti".to_owned()));
        assert_eq!(typed("/"), Typed::Unknown("/".to_owned()));
        assert_eq!(typed(" \t"), Typed::Nothing);
    }

    #[test]
    fn a_pause_has_an_end() {
        for wrong in ["0", "601", "-1", "ten", "99999999"] {
            assert_eq!(typed(&format!("/wait {wrong}")), Typed::WaitHowLong, "{wrong}");
        }
    }
}
