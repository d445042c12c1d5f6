use jiff::civil::Date;

use crate::playbook::{Asks, CardPlan, Move, MoveSet, PlannedItem, PlannedMove, Playbook, SourceRef, scale_to_100};
use crate::scenario::{CaseWords, Scenario, Script};
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
    let only = MoveSet::from_iter([crate::playbook::MoveIx(at as u8)]);
    let from_model = model.into_iter().flat_map(Script::lines);
    let from_model = from_model
        .filter(|(_, means)| known.is_technique() && means.is_some_and(|means| means.intersects(only)))
        .filter_map(|(words, _)| words.get(lang))
        // A promised day is known in its own call only.
        .filter(|words| !words.contains("{promise-"))
        .take(2);
    let from_playbook = known.better.iter().map(|words| words.in_lang(lang));
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
        better: from_model.chain(from_playbook).map(|words| case.fill_in(words)).take(3).collect(),
        source: known.source.clone(),
        why: text(&known.why),
    }
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
