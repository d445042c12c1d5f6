//! What each part of the ear brings, leave-one-author-out: micro-F1 per language with everything, and without one part.
//!
//! `cargo bench --bench ablations` (about a minute a line on two quiet cores); words behind `--` choose parts by name:
//! `cargo bench --bench ablations -- clause nets`
#![expect(clippy::print_stdout, reason = "a bench prints what it measures")]

mod corpus;

use ringside::ear::{AblationFigures, Example, MISTAKES, Part, ablate};

fn main() {
    // Cargo adds `--bench` of its own.
    let wanted: Vec<String> = std::env::args().skip(1).filter(|word| !word.starts_with('-')).collect();
    let chosen = |part: &Part| wanted.is_empty() || wanted.iter().any(|word| name(*part).contains(word.as_str()));
    let corpus: Vec<Example> = corpus::read().into_iter().map(|line| line.example).collect();
    let threads = std::thread::available_parallelism().map_or(1, usize::from);
    let without = |part| ablate(&corpus, &MISTAKES, part, threads).expect("a corpus of many authors");
    let everything = without(None);
    let langs: Vec<&str> = everything.iter().map(|of| of.lang.code()).collect();
    println!("{} replies, authors left out; micro-F1, and what is lost without a part", corpus.len());
    println!(
        "\n| | {} | mistake precision | false alarms |\n|---|{}",
        langs.join(" | "),
        "---|".repeat(langs.len() + 2)
    );
    println!("| everything | {} |", row(&everything, |of, _| format!("{:.3}", of.micro_f1)));
    for part in Part::ALL.into_iter().filter(chosen) {
        let lost = |of: &AblationFigures, at: usize| format!("{:+.3}", of.micro_f1 - everything[at].micro_f1);
        println!("| without {} | {} |", name(part), row(&without(Some(part)), lost));
    }
}

fn row(figures: &[AblationFigures], cell: impl Fn(&AblationFigures, usize) -> String) -> String {
    let mean = |of: fn(&AblationFigures) -> f64| figures.iter().map(of).sum::<f64>() / figures.len() as f64;
    let mut cells: Vec<String> = figures.iter().enumerate().map(|(at, of)| cell(of, at)).collect();
    cells.push(format!("{:.2}", mean(|of| of.mistake_precision)));
    cells.push(format!("{:.1} %", 100.0 * mean(|of| of.false_mistake_rate)));
    cells.join(" | ")
}

fn name(part: Part) -> &'static str {
    match part {
        Part::Letters => "letters of words",
        Part::Words => "words in a row",
        Part::Stems => "stems",
        Part::Meanings => "the lexicon's meanings",
        Part::DebtorsLine => "the debtor's line",
        Part::Place => "length, place and neighbours",
        Part::WholeReply => "the whole reply as one",
        Part::Clauses => "the best clause",
        Part::Straight => "straight weights",
        Part::Nets => "nets",
        Part::SecondThoughts => "second thoughts",
        Part::OtherLanguages => "the other languages",
    }
}
