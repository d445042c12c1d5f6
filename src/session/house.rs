use crate::ear::HouseExamples;
use crate::playbook::{Move, Playbook};
use crate::scenario::Scenario;
use crate::text::Lang;

/// What teaches the ear the house moves that matter in a scenario: a trainer's own, and of those that ship the ones that this debtor
/// listens for. Learning takes longer than loading.
pub fn house_moves_for(playbook: &Playbook, scenario: &Scenario) -> Vec<HouseExamples> {
    house_examples(playbook, |known| known.local || playbook.ix(&known.id).is_some_and(|ix| scenario.listens_for(ix)))
}

/// What teaches the ear those of the playbook's house moves that matter, per move and language.
pub fn house_examples(playbook: &Playbook, matters: impl Fn(&Move) -> bool) -> Vec<HouseExamples> {
    let house = playbook.moves.iter().filter(|known| known.house && matters(known));
    house.flat_map(|known| Lang::ALL.into_iter().map(move |lang| examples_in(known, lang))).collect()
}

fn examples_in(known: &Move, lang: Lang) -> HouseExamples {
    let of = |lines: &[(Lang, String)]| -> Vec<Box<str>> {
        lines.iter().filter(|(of, _)| *of == lang).map(|(_, line)| line.as_str().into()).collect()
    };
    HouseExamples {
        id: known.id.clone(),
        mistake: !known.is_technique(),
        lang,
        examples: of(&known.examples.with),
        counter_examples: of(&known.examples.without),
    }
}
