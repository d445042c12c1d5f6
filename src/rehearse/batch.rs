use std::sync::Arc;
use std::thread;

use super::play::{Hearing, Played, play_script};
use crate::scenario::Script;
use crate::world::Briefing;

/// One run to play.
#[derive(Clone)]
pub struct Job {
    /// What it is played with.
    pub briefing: Briefing,
    /// What the caller says.
    pub script: Arc<Script>,
    /// Where the moves come from.
    pub hearing: Hearing,
    /// The seed.
    pub seed: u64,
}

/// Plays all jobs on this many threads, each with a world of its own. The result does not depend on the number: it stands
/// in the order of the jobs.
pub fn play_batch(jobs: &[Job], threads: usize) -> Vec<Played> {
    let share = jobs.len().div_ceil(threads.max(1)).max(1);
    thread::scope(|scope| {
        let play = |jobs: &'_ [Job]| jobs.iter().map(play_job).collect::<Vec<_>>();
        let running: Vec<_> = jobs.chunks(share).map(|jobs| scope.spawn(move || play(jobs))).collect();
        running
            .into_iter()
            .flat_map(|thread| thread.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic)))
            .collect()
    })
}

fn play_job(job: &Job) -> Played {
    play_script(job.briefing.clone(), &job.script, job.hearing, job.seed, |_| {})
}
