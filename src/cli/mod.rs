//! The command line: the only place that reads the environment, the clock, files and standard input.

mod agreement;
mod answer;
mod args;
mod cabinet;
mod call_args;
mod campaign;
mod campaign_args;
mod campaign_tests;
mod check;
mod compare;
mod console;
mod corpus;
mod correct;
mod cover;
mod drill;
mod ears;
mod evaluate;
mod exams;
mod explain;
mod explain_trait;
mod explain_weeks;
mod failure;
mod files;
mod graph;
mod guide;
mod gyms;
mod hear;
mod interrupt;
mod json;
mod keep;
mod list;
mod mutants;
mod new;
mod play;
mod replay;
mod resume;
mod schema;
mod screen;
mod side_files;
mod snapshots;
mod strays;
mod talk;
mod test;
mod train;
mod trainer_args;
mod walk;
mod watch;
mod watched;
mod wings;

use std::process::ExitCode;

use clap::{CommandFactory, Parser};

use args::{Cli, Command};
use console::Console;
use failure::{Failure, exit};

use crate::front::Screens;

/// Runs the program and says how it went. `screens` opens the ring on the screen: front ends do not know each other.
pub fn main(screens: Screens) -> ExitCode {
    let cli = Cli::parse();
    let console = Console::new(cli.color);
    let done = if cli.version { version(&console) } else { run(&cli, &console, screens) };
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

fn run(cli: &Cli, console: &Console, screens: Screens) -> Result<u8, Failure> {
    let gym = cli.gym.as_deref();
    if let (Some(lang), Some(_)) = (cli.lang, &cli.command) {
        return Err(Failure::usage("--lang stands behind the command that it is for")
            .hint(format!("ringside COMMAND --lang {lang}")));
    }
    match &cli.command {
        None if Console::has_screen() => screen::lobby(cli.lang, &cli.screen, gym, console, screens),
        None => list::welcome(gym, console),
        Some(Command::Play(args)) => play::play(args, gym, console, screens),
        Some(Command::Resume(args)) => resume::resume(args, gym, console, screens),
        Some(Command::Replay(args)) => replay::replay(args, gym, console, screens),
        Some(Command::Watch(args)) => watch::watch(args, gym, console, screens),
        Some(Command::Campaign(args)) => campaign::campaign(args, gym, console, screens),
        Some(Command::Drill(args)) => drill::drill(args, gym, console, screens),
        Some(Command::Check(args)) => check::check(args, gym, console),
        Some(Command::Cover(args)) => cover::cover(args, gym, console),
        Some(Command::Graph(args)) => graph::graph(args, gym, console),
        Some(Command::Mutants(args)) => mutants::mutants(args, gym, console),
        Some(Command::List(args)) => list::list(args, gym, console),
        Some(Command::Explain(args)) => explain::explain(args, gym, console),
        Some(Command::Hear(args)) => hear::hear(args, gym, console),
        Some(Command::Evaluate(args)) => evaluate::evaluate(args, gym, console),
        Some(Command::Train(args)) => train::train(args, console),
        Some(Command::Corpus(args)) => corpus::corpus(args, gym, console),
        Some(Command::Correct(args)) => correct::correct(args, gym, console),
        Some(Command::Agreement(args)) => agreement::agreement(args, console),
        Some(Command::Guide(args)) => guide::guide(args, console),
        Some(Command::New(args)) => new::new(args, gym, console),
        Some(Command::Test(args)) => test::test(args, gym, console),
        Some(Command::Schema(args)) => schema::schema(args, gym, console),
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
