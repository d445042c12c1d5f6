//! The `ringside` program.

use std::process::ExitCode;

fn main() -> ExitCode {
    ringside::cli::main(ringside::tui::run)
}
