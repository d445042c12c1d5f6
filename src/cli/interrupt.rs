use std::process;

use super::console::Console;
use super::failure::exit;
use super::keep::Keep;
use crate::report::Ui;
use crate::text::Lang;

/// Ctrl-C, SIGTERM and SIGHUP say where the call is kept and stop. Nothing has to be saved then: every event was written
/// before it was shown.
pub fn say_where(keep: &Keep, lang: Lang) {
    let line = match keep {
        Keep::File { path, .. } => format!("\n({}: ringside replay {})", Ui::Interrupted.text(lang), path.display()),
        Keep::Output => format!("\n({})", Ui::Interrupted.text(lang)),
        Keep::Nothing => format!("\n({})", Ui::InterruptedUnkept.text(lang)),
    };
    // Only a second handler in the same process can make this fail, and there is none.
    let _ = ctrlc::set_handler(move || {
        Console::remark(&line);
        process::exit(i32::from(exit::INTERRUPTED));
    });
}
