use jiff::civil::Date;

use super::addressee::addressee;
use crate::playbook::{
    Asks, CardPlan, FittingWords, Move, MoveIx, PlannedItem, PlannedMove, Playbook, SourceRef, scale_to_100,
};
use crate::scenario::{CaseWords, Scenario, Script, Step};
use crate::text::{Lang, Localized};

/// Plans the scorecard of a scenario in one language: the playbook's duties and what the scenario expects, scaled to 100
/// points; better words come from the model call where it has them, with the figures of a case whose first call is on
/// `first_day`.
pub fn plan_card(
    playbook: &Playbook,
    scenario: &Scenario,
    model: Option<&Script>,
    lang: Lang,
    first_day: Date,
) -> CardPlan {
    let words = CaseWords { scenario, lang, first_day };
    let moves = playbook.moves.iter().enumerate();
    CardPlan {
        moves: moves.map(|(at, known)| planned_move(known, at, &words, model)).collect(),
        items: items(playbook, scenario, lang),
        goals: scenario.goals.clone(),
        deductions: playbook.deductions,
        overload: playbook.overload,
    }
}

fn planned_move(known: &Move, at: usize, case: &CaseWords<'_>, model: Option<&Script>) -> PlannedMove {
    let lang = case.lang;
    let model = model.filter(|_| known.is_technique());
    let from_model = model.map(|script| model_words(script, MoveIx(at as u8), case)).unwrap_or_default();
    let (anywhere, fitting): (Vec<_>, Vec<_>) = from_model.into_iter().partition(FittingWords::is_free);
    let from_playbook = known.better.iter().map(|words| case.fill_in(words.in_lang(lang)));
    let text = |text: &Localized| -> Box<str> { text.in_lang(lang).into() };
    PlannedMove {
        id: known.id.clone(),
        kind: known.kind,
        name: text(&known.name),
        timing: known.timing,
        after: known.after,
        fits: known.fits(case.scenario.stage),
        severity: known.severity,
        auto_fail: known.auto_fail,
        better: anywhere.into_iter().map(|free| free.words).take(2).chain(from_playbook).take(3).collect(),
        fitting,
        source: known.source.clone(),
        why: text(&known.why),
    }
}

/// What the model call says for a move, and when it fits. A line that nothing must precede is said to whomever a line
/// before it has addressed for sure.
fn model_words(script: &Script, ix: MoveIx, case: &CaseWords<'_>) -> Vec<FittingWords> {
    let people: Vec<&str> = case.scenario.people.iter().map(|person| person.name.in_lang(case.lang)).collect();
    let mut found = Vec::new();
    for (call, steps) in script.calls.iter().enumerate() {
        let mut on_the_line = "";
        for step in steps {
            let Step::Say { words, means: Some(means), answers } = step else { continue };
            let Some(words) = words.get(case.lang) else { continue };
            let named = addressee(&case.fill_in(words), &people);
            if answers.is_empty() {
                on_the_line = named.unwrap_or(on_the_line);
            }
            let to = if answers.is_empty() { on_the_line } else { named.unwrap_or_default() };
            // A promised day is known in its own call only.
            if means.contains(ix) && !words.contains("{promise-") {
                let words = case.fill_in(words);
                found.push(FittingWords { words, answers: answers.clone(), to: to.into(), call: call as u8 + 1 });
            }
        }
    }
    found
}

fn items(playbook: &Playbook, scenario: &Scenario, lang: Lang) -> Vec<PlannedItem> {
    let mut items = Vec::new();
    let mut weights = Vec::new();
    for duty in &playbook.duties {
        let expected_anyway = scenario.expects.iter().any(|expected| Some(expected.ix) == duty.asks);
        if !expected_anyway {
            let asks = duty.asks.map_or(Asks::ClearResult, Asks::Move);
            items.push(item(&duty.id, &duty.name, asks, false, &duty.source, lang));
            weights.push(duty.weight);
        }
    }
    for expected in &scenario.expects {
        let known = playbook.get(expected.ix);
        items.push(item(&known.id, &known.name, Asks::Move(expected.ix), expected.if_invited, &known.source, lang));
        weights.push(expected.weight);
    }
    for (item, weight) in items.iter_mut().zip(scale_to_100(&weights)) {
        item.weight = weight;
    }
    items
}

fn item(id: &str, name: &Localized, asks: Asks, if_invited: bool, source: &SourceRef, lang: Lang) -> PlannedItem {
    PlannedItem { id: id.into(), name: name.in_lang(lang).into(), asks, weight: 0, if_invited, source: source.clone() }
}
