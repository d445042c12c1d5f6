//! How one word is reduced to the form in which the ear compares it, whoever typed it and however hastily.

use unicode_normalization::char::{decompose_canonical, is_combining_mark};

use super::Lang;

/// Letters beyond this many in one word add nothing but time.
const LONGEST_WORD: usize = 48;

/// Appends the comparable form of `word` to `folded`: lower case, no accents, no apostrophes, letters held down
/// ("soooo") once, look-alike letters of another alphabet put back, Russian typed in Latin letters put into Cyrillic,
/// and the letters in which Russian and Ukrainian spell the same sound made one.
pub(crate) fn fold_word(word: &str, lang: Lang, folded: &mut String) {
    let start = folded.len();
    if word.is_ascii() && !matches!(lang, Lang::Ru | Lang::Uk) {
        push_ascii(word, folded);
        return;
    }
    match script(word) {
        Script::Cyrillic => push_cyrillic(word, folded),
        Script::Latin if matches!(lang, Lang::Ru | Lang::Uk) => transliterate(word, folded),
        Script::Latin => push_latin(word, folded),
    }
    if folded.len() == start {
        folded.push('_');
    }
}

#[derive(Clone, Copy, PartialEq)]
enum Script {
    Cyrillic,
    Latin,
}

/// The alphabet most of the word is in; in doubt Cyrillic, because Latin look-alikes hide in Cyrillic words.
fn script(word: &str) -> Script {
    let cyrillic = word.chars().filter(|c| is_cyrillic(*c)).count();
    let latin = word.chars().filter(char::is_ascii_alphabetic).count();
    if cyrillic > 0 && cyrillic * 2 >= latin { Script::Cyrillic } else { Script::Latin }
}

fn is_cyrillic(c: char) -> bool {
    ('\u{400}'..='\u{52f}').contains(&c)
}

/// Collects letters, leaving out those that were held down: a third equal letter takes the second back.
struct Letters<'a> {
    out: &'a mut String,
    last: char,
    run: usize,
    room: usize,
}

impl<'a> Letters<'a> {
    fn new(out: &'a mut String) -> Self {
        Letters { out, last: '\0', run: 0, room: LONGEST_WORD }
    }

    fn push(&mut self, letter: char) {
        self.run = if letter == self.last { self.run + 1 } else { 1 };
        self.last = letter;
        match self.run {
            1 | 2 if self.room > 0 => {
                self.out.push(letter);
                self.room -= 1;
            }
            3 if self.room > 0 => {
                self.out.pop();
                self.room += 1;
            }
            _ => {}
        }
    }
}

fn push_ascii(word: &str, folded: &mut String) {
    let mut letters = Letters::new(folded);
    for byte in word.bytes().filter(|b| *b != b'\'') {
        letters.push(byte.to_ascii_lowercase() as char);
    }
}

fn push_latin(word: &str, folded: &mut String) {
    let mut letters = Letters::new(folded);
    for c in word.chars().flat_map(char::to_lowercase) {
        if c.is_ascii_alphanumeric() {
            letters.push(c);
        } else {
            decompose_canonical(c, |part| {
                if part.is_alphanumeric() && !is_combining_mark(part) {
                    letters.push(latin_twin(part));
                }
            });
        }
    }
}

fn push_cyrillic(word: &str, folded: &mut String) {
    let mut letters = Letters::new(folded);
    for c in word.chars().flat_map(char::to_lowercase) {
        let letter = cyrillic_twin(c);
        if letter.is_alphanumeric() && letter != 'ъ' {
            letters.push(shared_letter(letter));
        }
    }
}

/// One letter for what Russian and Ukrainian write differently and say alike.
fn shared_letter(letter: char) -> char {
    match letter {
        'ё' | 'э' | 'є' => 'е',
        'ы' | 'і' | 'ї' => 'и',
        'ґ' => 'г',
        other => other,
    }
}

/// The Cyrillic letter that looks like this Latin one.
fn cyrillic_twin(letter: char) -> char {
    match letter {
        'a' => 'а',
        'b' => 'в',
        'c' => 'с',
        'e' => 'е',
        'h' => 'н',
        'i' => 'і',
        'k' => 'к',
        'm' => 'м',
        'o' => 'о',
        'p' => 'р',
        't' => 'т',
        'x' => 'х',
        'y' => 'у',
        other => other,
    }
}

/// The Latin letter that looks like this Cyrillic one.
fn latin_twin(letter: char) -> char {
    match letter {
        'а' => 'a',
        'с' => 'c',
        'е' => 'e',
        'і' => 'i',
        'к' => 'k',
        'м' => 'm',
        'о' => 'o',
        'р' => 'p',
        'т' => 't',
        'х' => 'x',
        'у' => 'y',
        other => other,
    }
}

/// Two Latin letters for one Cyrillic, tried before single letters.
const PAIRS: [(&str, &str); 13] = [
    ("shch", "щ"),
    ("sch", "щ"),
    ("zh", "ж"),
    ("kh", "х"),
    ("ts", "ц"),
    ("ch", "ч"),
    ("sh", "ш"),
    ("yu", "ю"),
    ("ju", "ю"),
    ("ya", "я"),
    ("ja", "я"),
    ("yo", "е"),
    ("ye", "е"),
];

/// Russian or Ukrainian typed in Latin letters ("kogda oplatite"), letter by letter; "ok" and "pdf" come out as they
/// are pronounced, which is how others type them.
fn transliterate(word: &str, folded: &mut String) {
    let mut plain = String::new();
    push_latin(word, &mut plain);
    let mut letters = Letters::new(folded);
    let mut rest = plain.as_str();
    while let Some(first) = rest.chars().next() {
        if let Some((pair, cyrillic)) = PAIRS.iter().find(|(pair, _)| rest.starts_with(pair)) {
            cyrillic.chars().for_each(|c| letters.push(c));
            rest = &rest[pair.len()..];
        } else {
            letters.push(cyrillic_sound(first));
            rest = &rest[first.len_utf8()..];
        }
    }
}

fn cyrillic_sound(letter: char) -> char {
    match letter {
        'a' => 'а',
        'b' => 'б',
        'c' => 'ц',
        'd' => 'д',
        'e' => 'е',
        'f' => 'ф',
        'g' => 'г',
        'h' => 'х',
        'i' | 'y' => 'и',
        'j' => 'й',
        'k' | 'q' => 'к',
        'l' => 'л',
        'm' => 'м',
        'n' => 'н',
        'o' => 'о',
        'p' => 'п',
        'r' => 'р',
        's' => 'с',
        't' => 'т',
        'u' => 'у',
        'v' | 'w' => 'в',
        'x' => 'х',
        'z' => 'з',
        other => other,
    }
}
