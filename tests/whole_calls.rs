//! The model and the failing call of every scenario, in every language it speaks, as text to read: who said what, what the
//! judge made of it, what moved and why, and the score. A change of a debtor or of the score shows here, line by line.

mod ring;

use ring::*;
use ringside::report::told;
use ringside::text::Lang;

#[test]
fn the_model_and_the_failing_call_of_every_scenario() {
    for id in scenarios() {
        for lang in [Lang::En, Lang::Ru] {
            for name in ["model", "failing"] {
                let played = scripted(&id, name).lang(lang).seed(1).play();
                insta::assert_snapshot!(format!("{id}-{name}-{lang}"), told(&played.transcript));
            }
        }
    }
}
