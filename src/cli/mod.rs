//! The command line: the only place that reads the environment, the clock, files and standard input.

mod agreement;
mod answer;
mod args;
mod check;
mod console;
mod corpus;
mod correct;
mod ears;
mod evaluate;
mod explain;
mod failure;
mod files;
mod gyms;
mod interrupt;
mod json;
mod keep;
mod list;
mod play;
mod replay;
mod side_files;
mod talk;
mod train;
mod typed;
mod walk;

use std::process::ExitCode;

use clap::{CommandFactory, Parser};

use args::{Cli, Command};
use console::Console;
use failure::{Failure, exit};

/// Runs the program and says how it went.
pub fn main() -> ExitCode {
    let cli = Cli::parse();
    let console = Console::new(cli.color);
    let done = if cli.version { version(&console) } else { run(&cli, &console) };
    ExitCode::from(done.unwrap_or_else(|failure| {
        complain(&failure);
        failure.code()
    }))
}

fn complain(failure: &Failure) {
    if let Failure::Problems(report) = failure {
        Console::complain(&crate::diagnostic::render_all(report, false));
    }
    if !matches!(failure, Failure::ClosedPipe) {
        Console::remark(&failure.to_string());
    }
}

fn run(cli: &Cli, console: &Console) -> Result<u8, Failure> {
    let gym = cli.gym.as_deref();
    match &cli.command {
        None => list::welcome(gym, console),
        Some(Command::Play(args)) => play::play(args, gym, console),
        Some(Command::Replay(args)) => replay::replay(args, gym, console),
        Some(Command::Check(args)) => check::check(args, gym, console),
        Some(Command::List(args)) => list::list(args, gym, console),
        Some(Command::Explain(args)) => explain::explain(args, gym, console),
        Some(Command::Evaluate(args)) => evaluate::evaluate(args, gym, console),
        Some(Command::Train(args)) => train::train(args, console),
        Some(Command::Corpus(args)) => corpus::corpus(args, gym, console),
        Some(Command::Correct(args)) => correct::correct(args, gym, console),
        Some(Command::Agreement(args)) => agreement::agreement(args, console),
        Some(Command::Completions { shell }) => completions(*shell, console),
    }
}

fn completions(shell: clap_complete::Shell, console: &Console) -> Result<u8, Failure> {
    let mut script = Vec::new();
    clap_complete::generate(shell, &mut Cli::command(), "ringside", &mut script);
    console.write(&String::from_utf8_lossy(&script))?;
    Ok(exit::OK)
}

fn version(console: &Console) -> Result<u8, Failure> {
    let open = gyms::built_in()?;
    console.line(&format!("ringside {}", env!("CARGO_PKG_VERSION")))?;
    console.line(&format!("playbook {}", open.gym.playbook().version))?;
    console.line(&format!("weights {}", ears::built_in()?.version()))?;
    Ok(exit::OK)
}
