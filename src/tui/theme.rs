use ratatui::style::{Color, Modifier, Style};

use crate::front::Shade;
use crate::report::Style as Ink;

/// What colours go with the background. Only the terminal's own sixteen are used, so that its palette has the last word.
#[derive(Clone, Copy, Debug)]
pub struct Theme {
    shade: Shade,
}

impl Theme {
    /// Colours for a background.
    pub fn new(shade: Shade) -> Self {
        Self { shade }
    }

    /// The style of a kind of text.
    pub fn ink(self, ink: Ink) -> Style {
        let plain = Style::new();
        let (dark, light, modifier) = match ink {
            Ink::Bold => return plain.add_modifier(Modifier::BOLD),
            Ink::Faint => return plain.add_modifier(Modifier::DIM),
            Ink::Good => (Color::LightGreen, Color::Green, Modifier::UNDERLINED),
            Ink::Bad => (Color::LightRed, Color::Red, Modifier::BOLD),
            Ink::Warn => (Color::LightYellow, Color::Magenta, Modifier::ITALIC),
            Ink::Debtor => (Color::LightCyan, Color::Blue, Modifier::BOLD),
        };
        match self.shade {
            Shade::Dark => plain.fg(dark),
            Shade::Light => plain.fg(light),
            Shade::Plain => plain.add_modifier(modifier),
        }
    }

    /// What is chosen in a list.
    pub fn chosen(self) -> Style {
        Style::new().add_modifier(Modifier::REVERSED)
    }

    /// Frames and rules.
    pub fn frame(self) -> Style {
        self.ink(Ink::Faint)
    }
}
