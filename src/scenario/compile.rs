use sha2::{Digest, Sha256};

use super::check_case::{bears_out, check_case, lower_calls};
use super::expect::{Known, lower_run};
use super::keys::{SCENARIO, TRAIT};
use super::lower_people::lower_people;
use super::lower_rules::{RuleContext, lower_rules, obstacle_states, spoken_langs};
use super::names::{MOST_NAMES, Names};
use super::packs::{Pack, TraitShelf, gather_packs};
use super::rule::Response;
use super::scenario::{Cause, Expectation, Scenario, Start, TestCase, TestPlaces, Us};
use super::situation::MEMORY_SLOTS;
use super::{Case, Earshot, check_texts, shadow};
use crate::diagnostic::{Diagnostic, Report};
use crate::playbook::{Carried, Gauge, MoveIx, ObstacleKind, ObstacleState, Outcome, Playbook, Stage, Timing, effects};
use crate::text::{Lang, Localized};
use crate::yaml::{Fields, Node, Shape, Test, Value, check_shape, parse_test};

/// Compiles a scenario file with its traits, and gives the trees of all of them, the scenario's own last. All problems go
/// into the report; no scenario is returned where there are errors.
pub fn compile_scenario(
    id: &str,
    file: Node,
    shelf: &dyn TraitShelf,
    playbook: &Playbook,
    report: &mut Report,
) -> (Option<Scenario>, Vec<Pack>) {
    let mut found = Report::default();
    if !matches!(file.value, Value::Map(_)) {
        check_shape(&file, &Shape::Map(SCENARIO), report);
        return (None, Vec::new());
    }
    let packs = gather_packs(file, shelf, &mut found);
    // A missing trait may well hold the lines that begin and end the call.
    let whole = !found.has_errors();
    let names = Names::declare(&packs, playbook, &mut found);
    let scenario = assemble(id, &packs, &names, &mut found);
    if let Some(scenario) = scenario.as_ref().filter(|_| whole) {
        shadow::check_ends(&packs, &scenario.responses, &mut found);
    }
    let usable = !found.has_errors();
    report.append(found);
    (scenario.filter(|_| usable), packs)
}

fn assemble(id: &str, packs: &[Pack], names: &Names<'_>, report: &mut Report) -> Option<Scenario> {
    let file = packs.last()?.fields();
    let case = file.map("case").map(Case::lower).unwrap_or_default();
    let stage: Stage = file.text("stage").and_then(|stage| stage.parse().ok()).unwrap_or(Stage::Overdue);
    check_case(file, stage, &case, report);
    let (people, answers) = lower_people(file, report);
    let calls = lower_calls(file, report);
    let context = RuleContext { names, case: &case, stage, own_rank: packs.len() - 1, calls: calls.len() };
    let rules = lower_rules(packs, &context, report);
    shadow::check_shadowed(&rules.responses, report);
    let mut responses = rules.responses;
    responses.sort_by_key(|response| std::cmp::Reverse((response.specificity, response.rank)));
    let title = file.localized("title").unwrap_or_default();
    let langs = langs(packs, &title, &responses, report);
    let known = Known {
        playbook: names.playbook,
        memory: names.memory.iter().map(String::as_str).collect(),
        responses: responses.iter().map(|response| &*response.rule.id).collect(),
        reactions: rules.reactions.iter().map(|reaction| &*reaction.rule.id).collect(),
    };
    let tests = tests(file, &known, report);
    Some(Scenario {
        id: id.into(),
        hash: content_hash(packs),
        title,
        summary: file.localized("summary").unwrap_or_default(),
        stage,
        difficulty: file.int("difficulty").unwrap_or(1) as u8,
        langs,
        us: us(file.map("us")),
        answers,
        people,
        start: start(packs, names),
        carried: Carried::default(),
        memory_names: names.memory.iter().map(|name| name.as_str().into()).collect(),
        pays_when: pays_when(packs),
        goals: goals(file),
        causes: causes(file, names, report),
        calls,
        earshot: Earshot::of(&rules.reactions, &responses),
        reactions: rules.reactions,
        responses,
        temperament: temperament(packs, names, report),
        untrue: untrue(&case, names.playbook),
        expects: expects(file, names, &case, report),
        tests,
        case,
    })
}

/// The languages that the title and every line exist in; texts that lack one are reported.
fn langs(packs: &[Pack], title: &Localized, responses: &[Response], report: &mut Report) -> Vec<Lang> {
    let declared: Vec<Lang> = title.langs().collect();
    if declared.is_empty() {
        // The title itself was reported.
        return declared;
    }
    for pack in packs {
        let shape = if pack.id.is_empty() { Shape::Map(SCENARIO) } else { Shape::Map(TRAIT) };
        check_texts::check_translated(&pack.node, &shape, &declared, report);
        if pack.id.is_empty() {
            check_texts::check_declared(&pack.node, &shape, &declared, report);
        }
    }
    let langs: Vec<Lang> = spoken_langs(responses).into_iter().filter(|lang| declared.contains(lang)).collect();
    if let (true, Some(file)) = (langs.is_empty(), packs.last()) {
        let message = "there is no language in which the title and every line are written";
        report.push(
            Diagnostic::error("no-common-language", file.fields().place("title"), message)
                .help("translate the lines into one of the title's languages"),
        );
    }
    langs
}

fn content_hash(packs: &[Pack]) -> String {
    let mut hasher = Sha256::new();
    for pack in packs {
        hasher.update(pack.id.as_bytes());
        hasher.update([0]);
        hasher.update(pack.node.source().text.as_bytes());
        hasher.update([0]);
    }
    hasher.finalize().iter().take(8).map(|byte| format!("{byte:02x}")).collect()
}

fn us(fields: Option<Fields<'_>>) -> Us {
    let text = |key: &str| fields.and_then(|fields| fields.localized(key)).unwrap_or_default();
    Us { firm: text("firm"), goods: text("goods"), me: text("me") }
}

/// A value that a scenario may set, else its traits, later ones first.
fn from_packs<'a>(packs: &'a [Pack], key: &str) -> impl Iterator<Item = Fields<'a>> {
    packs.iter().filter_map(move |pack| pack.fields().map(key))
}

fn start(packs: &[Pack], names: &Names<'_>) -> Start {
    let mut start = Start {
        gauges: [50, 50, 30, 10],
        memory: [0; MEMORY_SLOTS],
        obstacles: [ObstacleState::Absent; ObstacleKind::ALL.len()],
        patience: 14,
    };
    for fields in from_packs(packs, "gauges") {
        for gauge in Gauge::ALL {
            if let Some(value) = fields.int(gauge.name()) {
                start.gauges[*gauge as usize] = value.clamp(0, 100) as u8;
            }
        }
    }
    // What a pack declares is known by now; names that it may not declare were reported when it did.
    let mut reported = Report::default();
    for (slot, value) in packs.iter().flat_map(|pack| memory_values(pack.fields(), names, &mut reported)) {
        start.memory[usize::from(slot)] = value;
    }
    for pack in packs {
        for (kind, state) in obstacle_states(pack.fields().node("obstacles")) {
            start.obstacles[kind as usize] = state;
        }
        start.patience = pack.fields().int("patience").map_or(start.patience, |patience| patience as u8);
    }
    start
}

fn memory_values(fields: Fields<'_>, names: &Names<'_>, report: &mut Report) -> Vec<(u8, i8)> {
    let entries = fields.node("memory").map_or(&[][..], Node::entries).iter();
    entries
        .filter_map(|entry| {
            let value = entry.value.text()?.parse().ok()?;
            Some((names.slot(&entry.key, &entry.key_node(), report)?, value))
        })
        .collect()
}

fn pays_when(packs: &[Pack]) -> [Option<Test>; 4] {
    let mut tests = [None; 4];
    for fields in from_packs(packs, "pays-when") {
        for gauge in Gauge::ALL {
            tests[*gauge as usize] =
                fields.text(gauge.name()).and_then(|text| parse_test(text).ok()).or(tests[*gauge as usize]);
        }
    }
    tests
}

fn goals(file: Fields<'_>) -> Vec<Outcome> {
    let goals: Vec<Outcome> = file.names("goals").iter().filter_map(|(name, _)| name.parse().ok()).collect();
    if goals.is_empty() { vec![Outcome::Promise] } else { goals }
}

fn causes(file: Fields<'_>, names: &Names<'_>, report: &mut Report) -> Vec<Cause> {
    let entries = file.node("causes").map_or(&[][..], Node::entries);
    if entries.len() > MOST_NAMES {
        let message = format!("at most {MOST_NAMES} causes fit in a scenario");
        report.push(Diagnostic::error("out-of-range", file.place("causes"), message));
    }
    let mut causes: Vec<Cause> = entries
        .iter()
        .take(MOST_NAMES)
        .map(|entry| {
            let fields = Fields::of(&entry.value);
            Cause {
                id: entry.key.as_str().into(),
                weight: fields.int("weight").unwrap_or(1) as u16,
                memory: memory_values(fields, names, report),
                obstacles: obstacle_states(fields.node("obstacles")),
                truth: fields.localized("truth").unwrap_or_default(),
            }
        })
        .collect();
    if causes.is_empty() {
        let unnamed = Cause {
            id: "".into(),
            weight: 1,
            memory: Vec::new(),
            obstacles: Box::new([]),
            truth: Localized::default(),
        };
        causes.push(unnamed);
    }
    causes
}

fn temperament(packs: &[Pack], names: &Names<'_>, report: &mut Report) -> Vec<[i8; 4]> {
    let mut temperament: Vec<[i8; 4]> = names.playbook.moves.iter().map(|known| known.effects).collect();
    let entries = packs.iter().flat_map(|pack| pack.fields().node("temperament").map_or(&[][..], Node::entries));
    for entry in entries {
        if let Some(ix) = names.a_move(&entry.key, &entry.key_node(), report) {
            temperament[usize::from(ix.0)] = effects(Some(Fields::of(&entry.value)));
        }
    }
    temperament
}

/// What each move becomes in this case: a claim the case does not bear out is no technique.
fn untrue(case: &Case, playbook: &Playbook) -> Vec<Option<MoveIx>> {
    let becomes = |known: &crate::playbook::Move| {
        let needs = known.needs.as_ref()?;
        let true_here = needs.case.iter().any(|fact| case.has(fact).unwrap_or(false));
        if true_here { None } else { playbook.ix(&needs.otherwise) }
    };
    playbook.moves.iter().map(becomes).collect()
}

fn expects(file: Fields<'_>, names: &Names<'_>, case: &Case, report: &mut Report) -> Vec<Expectation> {
    let mut expects: Vec<Expectation> = Vec::new();
    let items = file.node("expects").map_or(&[][..], Node::items);
    for item in items {
        let at = item.get("move").unwrap_or(item);
        let Some(expected) = expectation(at, Fields::of(item), names, report) else { continue };
        bears_out(names.playbook.get(expected.ix), case, at, report);
        if expects.iter().any(|earlier| earlier.ix == expected.ix) {
            let message = format!("`{}` is expected twice", names.playbook.get(expected.ix).id);
            let twice = Diagnostic::error("duplicate-expectation", at.place.clone(), message);
            report.push(twice.help("keep one of the two"));
        } else {
            expects.push(expected);
        }
    }
    if items.is_empty() {
        let nothing = Diagnostic::error("expects-nothing", file.place("expects"), "no technique is expected");
        report.push(nothing.help("list the techniques a perfect call makes"));
    }
    expects
}

/// The technique named at `at`, with what the item says of it, else what the playbook does.
fn expectation(at: &Node, item: Fields<'_>, names: &Names<'_>, report: &mut Report) -> Option<Expectation> {
    let ix = names.a_move(at.text()?, at, report)?;
    let known = names.playbook.get(ix);
    if !known.is_technique() {
        let message = format!("`{}` is a mistake; nobody expects it", known.id);
        report.push(Diagnostic::error("expects-mistake", at.place.clone(), message).help("list techniques only"));
        return None;
    }
    Some(Expectation {
        ix,
        weight: item.int("weight").map_or(known.weight, |weight| weight as u16),
        if_invited: item.text("if").map_or(known.timing == Timing::Invited, |word| word == "invited"),
    })
}

fn tests(file: Fields<'_>, known: &Known<'_>, report: &mut Report) -> Vec<TestCase> {
    let items = file.node("tests").map_or(&[][..], Node::items).iter();
    items.map(|item| test_case(item, known, report)).collect()
}

/// What a run must come to, as a test or a pin has it.
pub fn test_case(item: &Node, known: &Known<'_>, report: &mut Report) -> TestCase {
    let fields = Fields::of(item);
    TestCase {
        script: fields.text("script").unwrap_or_default().to_owned(),
        outcomes: fields.names("outcome").iter().filter_map(|(name, _)| name.parse().ok()).collect(),
        score: fields.test("score"),
        seeds: fields.int("seeds").map(|seeds| seeds.unsigned_abs().into()),
        expects: lower_run(item, known, report),
        places: TestPlaces {
            script: fields.place("script"),
            outcome: fields.place("outcome"),
            score: fields.place("score"),
        },
    }
}
