//! The same scenario, script and seed give the same transcript, byte for byte, with any number of threads.

mod ring;

use std::sync::Arc;

use ring::*;
use ringside::rehearse::{Hearing, Job, play_batch};
use ringside::text::Lang;

const SEEDS: std::ops::Range<u64> = 0..10;

fn jobs(lang: Lang) -> Vec<Job> {
    let mut jobs = Vec::new();
    for id in scenarios() {
        for name in gym().script_names(&id) {
            let script = Arc::new(script(&id, &name));
            let job =
                |seed| Job { briefing: briefing(&id, lang), script: script.clone(), hearing: Hearing::ByMeans, seed };
            jobs.extend(SEEDS.map(job));
        }
    }
    jobs
}

fn transcripts(jobs: &[Job], threads: usize) -> Vec<String> {
    play_batch(jobs, threads).iter().map(|played| played.transcript.to_json_lines()).collect()
}

#[test]
fn every_script_plays_the_same_twice_and_on_any_number_of_threads() {
    for lang in [Lang::En, Lang::Ru] {
        let jobs = jobs(lang);
        let once = transcripts(&jobs, 1);
        let again = transcripts(&jobs, 1);
        let on_four = transcripts(&jobs, 4);
        for (at, job) in jobs.iter().enumerate() {
            let told = format!("{} in {lang}, seed {}", job.script.title.in_lang(Lang::En), job.seed);
            assert_eq!(once[at], again[at], "twice: {told}");
            assert_eq!(once[at], on_four[at], "four threads: {told}");
        }
        assert_eq!(once.len(), on_four.len());
    }
}

#[test]
fn more_threads_than_jobs_lose_none() {
    let jobs = jobs(Lang::En);
    assert_eq!(transcripts(&jobs[..3], 64), transcripts(&jobs[..3], 1));
    assert!(transcripts(&[], 4).is_empty());
}

#[test]
fn the_seed_matters() {
    let lines = |seed| scripted("attacker", "model").seed(seed).play().transcript.to_json_lines();
    assert!((2..30).any(|seed| lines(seed) != lines(1).replacen("\"seed\":1", &format!("\"seed\":{seed}"), 1)));
}
