use super::Seen;
use crate::ear::figures::figure::FigureKind;
use crate::ear::figures::lexicon::{Lexicon, Role};
use crate::ear::figures::line::{Line, Matter};
use crate::ear::figures::number;

/// Sees the number of a document or a clause: `invoice 417`, `счёт № 77/Л`, `п. 4.2`.
///
/// Called on the number's first token, so that the words before it stay free for other figures.
pub(super) fn see(line: &Line, at: usize) -> Option<Seen> {
    let (cue, signed) = cue_before(line, at)?;
    let kind = match cue {
        Role::Clause => return see_clause(line, at),
        Role::OtherDocument => return see_other(line, at, signed),
        Role::Invoice => FigureKind::InvoiceNumber,
        _ => FigureKind::ContractNumber,
    };
    let end = number_end(line, at, signed)?;
    let text = line.text[line.span(at..end)].to_owned();
    Some(Seen::figure(kind(text), at..end))
}

/// The cue that the token at `at` directly follows, and whether a `№` or `number` stands between.
fn cue_before(line: &Line, at: usize) -> Option<(Role, bool)> {
    let first = line.get(at)?;
    if matches!(first.matter, Matter::Mark(_)) {
        return None;
    }
    let mut signed = false;
    let mut loose = 0;
    for back in (at.saturating_sub(6)..at).rev() {
        let token = line.get(back).filter(|token| token.sentence == first.sentence)?;
        let cue = [Role::Clause, Role::Invoice, Role::Contract, Role::OtherDocument]
            .into_iter()
            .find(|role| token.roles.has(*role));
        if let Some(cue) = cue {
            return Some((cue, signed)).filter(|_| loose == 0 || signed);
        }
        match token.matter {
            Matter::Mark('№' | '#') => signed = true,
            Matter::Mark('.' | ':' | '-') if back + 1 == at || signed || loose == 0 => {}
            Matter::Word if token.roles.has(Role::NumberSign) => signed = true,
            // `счёт на оплату № 417`: only a sign makes so loose a link sure.
            Matter::Word if signed && loose < 2 => loose += 1,
            _ => return None,
        }
    }
    None
}

/// Where the number that begins at `at` ends, if it is a document's number and not a sum, a date or a count.
fn number_end(line: &Line, at: usize, signed: bool) -> Option<usize> {
    let first = line.get(at)?;
    if first.matter == Matter::Word {
        return lettered_end(line, at).or_else(|| spelled_end(line, at));
    }
    let end = glued_end(line, at + 1);
    let raw = &line.text[line.span(at..end)];
    let suffix_of_a_day = end > at + 1 && line.get(end - 1).is_some_and(|last| is_day_suffix(&last.folded));
    if suffix_of_a_day || raw.bytes().filter(u8::is_ascii_digit).count() > 12 {
        return None;
    }
    let lexicon = Lexicon::of(line.lang);
    let next = line.get(end);
    let next_word = next.map_or("", |next| next.folded.as_str());
    let counts = line.is(end, Role::Counted) || line.is(end, Role::PercentSign) || line.is_mark(end, '%');
    let money = lexicon.currency(next_word).is_some() || lexicon.number(next_word).is_some();
    let symbol = ['$', '€', '£', '₴', '₽', '₸'].iter().any(|mark| line.is_mark(end, *mark));
    let grouped = raw.contains([' ', '\u{a0}', '\u{2009}', '\u{202f}', ',', '\'']);
    let day = !signed && (lexicon.month(next_word).is_some() || raw.contains(['.', ':']));
    let scaled = number::read(line, at).is_some_and(|said| said.scaled);
    let no_number = counts || symbol || day || scaled || (money && !signed) || (grouped && !signed);
    (!no_number).then_some(end)
}

/// The end of a run without white space: `77/Л`, `40-227A`.
fn glued_end(line: &Line, from: usize) -> usize {
    let mut end = from;
    while let Some(token) = line.get(end).filter(|token| !token.spaced) {
        let joins = match token.matter {
            Matter::Mark('/' | '-' | '_') => {
                line.get(end + 1).is_some_and(|next| !next.spaced && !matches!(next.matter, Matter::Mark(_)))
            }
            Matter::Mark(_) => false,
            Matter::Word | Matter::Digits => true,
        };
        if !joins {
            break;
        }
        end += 1;
    }
    end
}

/// `FR-29`, `A417`: letters glued to digits.
fn lettered_end(line: &Line, at: usize) -> Option<usize> {
    let letters = line.raw(at).chars().take(7).filter(|c| c.is_uppercase()).count();
    let end = glued_end(line, at + 1);
    let digits = (at..end).any(|at| line.get(at).is_some_and(|token| token.matter == Matter::Digits));
    (digits && letters > 0 && line.raw(at).chars().nth(6).is_none()).then_some(end)
}

/// `счёт четыреста семнадцать`: a spelled number of three digits or more that counts nothing.
fn spelled_end(line: &Line, at: usize) -> Option<usize> {
    let said = number::read(line, at).filter(|said| said.spelled && !said.scaled && !said.rank)?;
    let next = line.get(said.tokens.end).map_or("", |next| next.folded.as_str());
    let money = Lexicon::of(line.lang).currency(next).is_some();
    let counted = line.is(said.tokens.end, Role::Counted);
    (said.whole()? >= 100 && !money && !counted).then_some(said.tokens.end)
}

/// `14th`, `3-го`, `700-й`: the letters make it a rank.
pub(super) fn is_day_suffix(word: &str) -> bool {
    matches!(
        word,
        "th" | "st"
            | "nd"
            | "rd"
            | "го"
            | "ого"
            | "его"
            | "е"
            | "ое"
            | "й"
            | "ый"
            | "ий"
            | "му"
            | "ему"
            | "ому"
            | "м"
            | "ом"
            | "те"
            | "ше"
            | "ге"
            | "тє"
            | "го_числа"
            | "ти"
            | "є"
            | "х"
            | "ых"
            | "ми"
            | "я"
            | "ая"
            | "ю"
            | "ую"
            | "lea"
            | "a"
    )
}

/// `накладная 2207`: a number that must not be taken for a sum.
fn see_other(line: &Line, at: usize, signed: bool) -> Option<Seen> {
    line.get(at).filter(|token| token.matter == Matter::Digits)?;
    number_end(line, at, signed).map(Seen::Nothing)
}

fn see_clause(line: &Line, at: usize) -> Option<Seen> {
    let (text, end) = match line.get(at)?.matter {
        Matter::Digits => (line.raw(at).to_owned(), at + 1),
        _ => {
            let said = number::read(line, at).filter(|said| !said.scaled)?;
            (said.whole()?.to_string(), said.tokens.end)
        }
    };
    let parts = text.split('.').all(|part| (1..=3).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_digit()));
    // `ст. 395 ГК` is a law's article, no clause of this contract.
    let law = (end..end + 4).any(|at| line.is(at, Role::Law));
    let counts = [Role::Day, Role::Week, Role::Month].iter().any(|unit| line.is(end, *unit)) || line.is_mark(end, '%');
    Some(if parts && !law && !counts { Seen::figure(FigureKind::Clause(text), at..end) } else { Seen::Nothing(end) })
}
