//! What the schedule and the memory of a call must be: no order left to chance, and a call small enough to keep a million.

mod ring;

use std::mem::size_of;

use bevy_ecs::prelude::{Component, Query, Schedule, World};
use bevy_ecs::schedule::{LogLevel, ScheduleBuildSettings};
use ring::briefing;
use ringside::text::Lang;
use ringside::turn::turn_schedule;
use ringside::world::{
    Briefings, Call, CallBundle, Draft, Gauges, Lately, Memory, Obstacles, Pledge, Talk, TraineeStanding,
};

#[test]
fn no_two_systems_of_a_turn_could_run_in_either_order() {
    let mut world = World::new();
    world.insert_resource(Briefings(vec![briefing("forgetful", Lang::En)]));
    turn_schedule().initialize(&mut world).expect("the schedule has no ambiguity");
}

/// The setting that the schedule above is built with does find what it is there to find.
#[test]
fn an_ambiguous_pair_would_be_found() {
    #[derive(Component)]
    struct Pulse(u8);
    fn rises(mut pulses: Query<&mut Pulse>) {
        pulses.iter_mut().for_each(|mut pulse| pulse.0 += 1);
    }
    fn doubles(mut pulses: Query<&mut Pulse>) {
        pulses.iter_mut().for_each(|mut pulse| pulse.0 *= 2);
    }
    let settings = turn_schedule().get_build_settings();
    let strict = ScheduleBuildSettings { ambiguity_detection: LogLevel::Error, ..Default::default() };
    assert_eq!(format!("{settings:?}"), format!("{strict:?}"), "the turn is built strictly");
    let mut schedule = Schedule::default();
    schedule.set_build_settings(settings);
    schedule.add_systems((rises, doubles));
    assert!(schedule.initialize(&mut World::new()).is_err());
}

#[test]
fn a_call_of_a_batch_takes_256_bytes_at_most() {
    let sizes = [
        ("call", size_of::<Call>()),
        ("gauges", size_of::<Gauges>()),
        ("memory", size_of::<Memory>()),
        ("obstacles", size_of::<Obstacles>()),
        ("talk", size_of::<Talk>()),
        ("lately", size_of::<Lately>()),
        ("pledge", size_of::<Pledge>()),
        ("standing", size_of::<TraineeStanding>()),
        ("draft", size_of::<Draft>()),
    ];
    let sum: usize = sizes.iter().map(|(_, size)| size).sum();
    assert!(sum <= 256, "{sum} bytes: {sizes:?}");
    // A component that is missing above would hide here: nothing but padding may be left.
    assert!(size_of::<CallBundle>() - sum < 8, "{} bytes a bundle, {sum} listed", size_of::<CallBundle>());
}
