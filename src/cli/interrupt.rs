use std::path::Path;
use std::process;

use super::console::Console;
use super::failure::exit;
use super::phrases::Ui;
use crate::text::Lang;

/// Ctrl-C, SIGTERM and SIGHUP say where the call is kept and stop. Nothing has to be saved then: every event was written
/// before it was shown.
pub fn keep_quiet_file(kept: Option<&Path>, lang: Lang) {
    let kept = kept.map_or(String::new(), |path| format!(": {}", path.display()));
    let line = format!("\n({}{kept})\n", Ui::Interrupted.text(lang));
    // Only a second handler in the same process can make this fail, and there is none.
    let _ = ctrlc::set_handler(move || {
        Console::complain(&line);
        process::exit(i32::from(exit::INTERRUPTED));
    });
}
