//! What ships is clean, and stays so.

use ringside::lint::Examination;

use crate::makeshift::shipped;

#[test]
fn what_ships_has_no_problems() {
    let mut examination = Examination::default();
    examination.gym(&shipped(), 2);
    let (files, report) = examination.finish();
    assert!(files > 40);
    let found: Vec<String> =
        report.sorted().iter().map(|found| format!("{:?} {}: {}", found.place, found.id, found.message)).collect();
    assert_eq!(found, Vec::<String>::new());
}

#[test]
fn the_number_of_threads_changes_nothing() {
    let found = |threads: usize| {
        let gym = crate::makeshift::gym()
            .scenario("late", "memory: { a: 0 }")
            .scenario("later", "memory: { b: 0 }")
            .scenario("latest", "memory: { c: 0 }");
        let mut examination = Examination::default();
        examination.gym(&gym.open().expect("a sound playbook"), threads);
        let (files, report) = examination.finish();
        (files, ringside::diagnostic::render_all(&report, false))
    };
    assert_eq!(found(1), found(3));
    assert_eq!(found(1), found(64));
}
