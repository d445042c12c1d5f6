use unicode_normalization::char::{decompose_canonical, is_combining_mark};

/// Appends `c` to a word as the lexicons spell it: small letters, no accents, `ё` as `е`, no apostrophes.
///
/// Apostrophes vanish so that `п'ять`, `п’ять` and a hasty `пять` meet, and `don't` meets `dont`.
pub(super) fn push_folded(word: &mut String, c: char) {
    match c {
        // A decomposed й: letters and their marks may come apart on a Mac.
        '\u{306}' if word.ends_with('и') => {
            word.pop();
            word.push('й');
        }
        '\u{308}' if word.ends_with('і') => {
            word.pop();
            word.push('ї');
        }
        _ if is_combining_mark(c) || is_apostrophe(c) => {}
        _ => c.to_lowercase().for_each(|small| word.push(base_letter(small))),
    }
}

/// Any of the marks that people type for an apostrophe.
pub(super) fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '\u{2019}' | '\u{2bc}' | '`' | '\u{2018}')
}

/// Letters, and the marks that belong to the letter before them.
pub(super) fn is_word_char(c: char) -> bool {
    c.is_alphabetic() || is_combining_mark(c)
}

fn base_letter(c: char) -> char {
    match c {
        'ё' => 'е',
        '\u{c0}'..='\u{24f}' => {
            let mut base = None;
            decompose_canonical(c, |part| {
                base.get_or_insert(part);
            });
            base.unwrap_or(c)
        }
        _ => c,
    }
}
