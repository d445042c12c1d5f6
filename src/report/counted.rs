//! How many there are of a thing, as people say it.

use crate::text::Lang;

/// What is counted.
#[derive(Clone, Copy, Debug)]
pub enum Counted {
    /// Calls of a run.
    Calls,
    /// The trainee's turns.
    Turns,
    /// Ways that a run went, where a line was taken back.
    Ways,
}

impl Counted {
    /// `1 turn`, `5 реплик`, `2 дзвінки`, `20 de replici`.
    pub fn said(self, count: usize, lang: Lang) -> String {
        let count = u32::try_from(count).unwrap_or(u32::MAX);
        let word = match lang {
            Lang::En => ENGLISH[self as usize][usize::from(count != 1)],
            Lang::Ru => RUSSIAN[self as usize][slavic_form(count)],
            Lang::Uk => UKRAINIAN[self as usize][slavic_form(count)],
            Lang::Ro => ROMANIAN[self as usize][romanian_form(count)],
        };
        format!("{count} {word}")
    }
}

const ENGLISH: [[&str; 2]; 3] = [["call", "calls"], ["turn", "turns"], ["way", "ways"]];

const RUSSIAN: [[&str; 3]; 3] =
    [["звонок", "звонка", "звонков"], ["реплика", "реплики", "реплик"], ["путь", "пути", "путей"]];

const UKRAINIAN: [[&str; 3]; 3] =
    [["дзвінок", "дзвінки", "дзвінків"], ["репліка", "репліки", "реплік"], ["шлях", "шляхи", "шляхів"]];

const ROMANIAN: [[&str; 3]; 3] =
    [["apel", "apeluri", "de apeluri"], ["replică", "replici", "de replici"], ["variantă", "variante", "de variante"]];

/// 1, 21 and 101 take the first form, 2 to 4 the second, 5 to 20 the third.
pub(super) fn slavic_form(count: u32) -> usize {
    match (count % 10, count % 100) {
        (_, 11..=14) => 2,
        (1, _) => 0,
        (2..=4, _) => 1,
        _ => 2,
    }
}

/// One, up to nineteen, and from twenty on with "de", unless the number ends in 01 to 19.
pub(super) fn romanian_form(count: u32) -> usize {
    match (count, count % 100) {
        (1, _) => 0,
        (_, 1..=19) => 1,
        _ => 2,
    }
}

#[cfg(test)]
mod tests {
    use super::Counted::{Calls, Turns, Ways};
    use crate::text::Lang::{En, Ro, Ru, Uk};

    #[test]
    fn one_is_not_several() {
        assert_eq!([1, 2].map(|count| Turns.said(count, En)), ["1 turn", "2 turns"]);
        assert_eq!(
            [1, 3, 12, 21].map(|count| Turns.said(count, Ru)),
            ["1 реплика", "3 реплики", "12 реплик", "21 реплика"]
        );
        assert_eq!([2, 5].map(|count| Calls.said(count, Uk)), ["2 дзвінки", "5 дзвінків"]);
        assert_eq!([1, 2, 20].map(|count| Ways.said(count, Ro)), ["1 variantă", "2 variante", "20 de variante"]);
    }
}
