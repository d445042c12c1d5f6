//! Replies that are the same but for a word or two. Left-out authors are measured fairly only where nobody else's
//! training line is their line over again.

use std::collections::HashMap;

use super::examples::Example;
use crate::text::{Lang, Piece, Words};

/// Replies are near-duplicates when so many hundredths of their three-letter pieces are common to both (Jaccard).
const ALIKE_PERCENT: usize = 60;
/// Letters in a piece.
const PIECE: usize = 3;
/// Bytes of a reply that are compared.
const COMPARED: usize = 6000;

/// For every example, which examples of other authors in its language are near-duplicates of it, in ascending order.
///
/// Fast for many: two sets that are that much alike share a piece among the rarest of each, so only replies that share
/// a rare piece are compared at all (prefix filtering, as in set-similarity joins).
pub(super) fn near_duplicates(examples: &[Example]) -> Vec<Vec<usize>> {
    let mut twins = vec![Vec::new(); examples.len()];
    for lang in Lang::ALL {
        let spoken: Vec<usize> = (0..examples.len()).filter(|at| examples[*at].lang == lang).collect();
        let replies = rare_first(spoken.iter().map(|at| pieces(&examples[*at].trainee, lang)).collect());
        let mut by_piece: HashMap<u32, Vec<usize>> = HashMap::new();
        for (here, own) in replies.iter().enumerate() {
            let mut candidates: Vec<usize> = Vec::new();
            for piece in &own[..telling(own.len())] {
                let seen = by_piece.entry(*piece).or_default();
                candidates.extend_from_slice(seen);
                seen.push(here);
            }
            candidates.sort_unstable();
            candidates.dedup();
            let other_author = |there: &usize| examples[spoken[*there]].author != examples[spoken[here]].author;
            for there in candidates.into_iter().filter(other_author).filter(|there| alike(own, &replies[*there])) {
                twins[spoken[here]].push(spoken[there]);
                twins[spoken[there]].push(spoken[here]);
            }
        }
    }
    twins.iter_mut().for_each(|of_one| of_one.sort_unstable());
    twins
}

/// The different three-letter pieces of a folded reply, in ascending order; a reply of fewer letters is one piece.
fn pieces(reply: &str, lang: Lang) -> Vec<String> {
    let words = Words::read(reply, lang, COMPARED);
    let said = words.tokens().iter().filter(|token| !matches!(token.piece, Piece::Mark(_)));
    let folded = said.map(|token| words.folded(token)).collect::<Vec<_>>().join(" ");
    let letters: Vec<char> = folded.chars().collect();
    if letters.len() < PIECE {
        return vec![folded];
    }
    let mut pieces: Vec<String> = letters.windows(PIECE).map(|piece| piece.iter().collect()).collect();
    pieces.sort_unstable();
    pieces.dedup();
    pieces
}

/// Pieces as numbers in order of how many replies they stand in, fewest first; each reply ascending.
fn rare_first(replies: Vec<Vec<String>>) -> Vec<Vec<u32>> {
    let mut seen: HashMap<&str, u32> = HashMap::new();
    replies.iter().flatten().for_each(|piece| *seen.entry(piece).or_default() += 1);
    let mut ranked: Vec<(u32, &str)> = seen.into_iter().map(|(piece, times)| (times, piece)).collect();
    ranked.sort_unstable();
    let rank: HashMap<&str, u32> = ranked.iter().zip(0..).map(|((_, piece), rank)| (*piece, rank)).collect();
    let numbered = |reply: &Vec<String>| {
        let mut numbers: Vec<u32> = reply.iter().map(|piece| rank[piece.as_str()]).collect();
        numbers.sort_unstable();
        numbers
    };
    replies.iter().map(numbered).collect()
}

/// So many of the rarest of `count` pieces cannot all be missing from a near-duplicate.
fn telling(count: usize) -> usize {
    count - (count * ALIKE_PERCENT).div_ceil(100) + 1
}

fn alike(a: &[u32], b: &[u32]) -> bool {
    let (mut at, mut common) = (0, 0);
    for piece in a {
        while b.get(at).is_some_and(|other| other < piece) {
            at += 1;
        }
        common += usize::from(b.get(at) == Some(piece));
    }
    common * 100 >= (a.len() + b.len() - common) * ALIKE_PERCENT
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(author: &str, trainee: &str) -> Example {
        let lang = if trainee.is_ascii() { Lang::En } else { Lang::Ru };
        Example { lang, debtor: "".into(), trainee: trainee.into(), moves: Vec::new(), author: author.into() }
    }

    #[test]
    fn a_word_changed_is_the_same_reply() {
        let examples = [
            said("anna", "Which day will you pay invoice 417?"),
            said("ben", "which day will YOU pay the invoice 12"),
            said("ben", "Where is our money, sir?"),
            said("carla", "Ok"),
            said("dan", "ok."),
            said("anna", "Какого числа вы сможете провести оплату?"),
            said("ben", "Какого числа сможете провести оплату"),
        ];
        assert_eq!(near_duplicates(&examples), [vec![1], vec![0], vec![], vec![4], vec![3], vec![6], vec![5]]);
    }

    #[test]
    fn an_author_is_no_duplicate_of_their_own() {
        assert_eq!(near_duplicates(&[said("anna", "Did it arrive?"), said("anna", "Did it arrive?")]), [[0; 0]; 2]);
    }

    #[test]
    fn the_shortcut_misses_nothing() {
        let mut chance = super::super::chance::Chance::new(4);
        let mut word = |from: &[&'static str]| from[(chance.fraction() * from.len() as f32) as usize];
        let lines: Vec<Example> = (0..300)
            .map(|at| {
                let words = ["pay", "invoice", "friday", "we", "money", "when", "the", "contract"];
                let line = (0..5).map(|_| word(&words)).collect::<Vec<_>>().join(" ");
                said(["anna", "ben", "carla"][at % 3], &line)
            })
            .collect();
        let replies = rare_first(lines.iter().map(|line| pieces(&line.trainee, line.lang)).collect());
        let slowly: Vec<Vec<usize>> = (0..lines.len())
            .map(|a| {
                let others = (0..lines.len()).filter(|b| lines[a].author != lines[*b].author);
                others.filter(|b| alike(&replies[a], &replies[*b])).collect()
            })
            .collect();
        assert!(slowly.iter().map(Vec::len).sum::<usize>() > 100);
        assert_eq!(near_duplicates(&lines), slowly);
    }
}
