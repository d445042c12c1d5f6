//! What a confidence is worth: how often the ear was right where it was so sure, on authors that it did not learn from.
//! `cargo bench --bench confidence` prints it (five minutes on two cores). The band below which a move is shown as unsure
//! (`UNSURE` in `src/transcript/event.rs`) was read off this table.

#![expect(clippy::print_stdout, reason = "a table is what it is for")]

mod corpus;

use ringside::ear::{Ear, Example, MISTAKES, train};
use ringside::text::Lang;

/// Authors of one language are left out together with one of each other language.
const GROUPS: usize = 6;
const STEPS: usize = 20;

/// Every reply, with the group that its author is left out in.
fn grouped() -> Vec<(usize, Example)> {
    let group = |author: &str| author.rsplit('-').next().and_then(|number| number.parse().ok()).unwrap_or(0_usize);
    corpus::read().into_iter().map(|line| (group(&line.example.author) % GROUPS, line.example)).collect()
}

/// Times heard, and heard rightly, per step of confidence.
type Steps = [[usize; 2]; STEPS];

fn main() {
    let corpus = grouped();
    let mut tables = [[[[0; 2]; STEPS]; 2]; 4];
    for group in 0..GROUPS {
        let seen: Vec<Example> = corpus.iter().filter(|(of, _)| *of != group).map(|(_, one)| one.clone()).collect();
        let weights = train(&seen, &MISTAKES, 2, &mut |_| {}).expect("the corpus teaches something");
        let ear = Ear::load(&weights).expect("weights just trained are whole");
        for (_, example) in corpus.iter().filter(|(of, _)| *of == group) {
            for heard in ear.hear(example.lang, &example.debtor, &example.trainee).moves {
                let id = &ear.moves()[heard.which];
                let table: &mut Steps = &mut tables[example.lang as usize][usize::from(ear.is_mistake(id))];
                let step = (usize::from(heard.confidence) * STEPS / 1000).min(STEPS - 1);
                table[step][0] += 1;
                table[step][1] += usize::from(example.moves.contains(id));
            }
        }
        println!("group {} of {GROUPS}", group + 1);
    }
    for (kind, name) in ["techniques", "mistakes"].into_iter().enumerate() {
        print_table(name, &Lang::ALL.map(|lang| tables[lang as usize][kind]));
    }
}

fn print_table(name: &str, by_lang: &[Steps]) {
    println!("\n{name}: times heard, share of them right");
    println!("confidence  {}", Lang::ALL.map(|lang| format!("{:>16}", lang.code())).concat());
    for step in 0..STEPS {
        let cell = |steps: &Steps| {
            let [heard, right] = steps[step];
            format!("{heard:>8}  {:>6.3}", right as f64 / heard.max(1) as f64)
        };
        let cells: String = by_lang.iter().map(cell).collect();
        println!("{:>4} to {:>4}{cells}", step * 1000 / STEPS, (step + 1) * 1000 / STEPS);
    }
}
