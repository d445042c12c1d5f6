/// Words that may stand beside a name in an address.
const BESIDE: &[&str] = &[
    "mr",
    "mrs",
    "ms",
    "miss",
    "dear",
    "hello",
    "hi",
    "good",
    "morning",
    "day",
    "afternoon",
    "evening",
    "thank",
    "thanks",
    "you",
    "добрый",
    "доброе",
    "день",
    "утро",
    "вечер",
    "здравствуйте",
    "спасибо",
    "пан",
    "пані",
    "пане",
    "добрий",
    "доброго",
    "дня",
    "ранку",
    "дякую",
    "domnule",
    "doamna",
    "doamnă",
    "domnul",
    "bună",
    "ziua",
    "mulțumesc",
];

/// Whom a line addresses by name: the person whose name stands alone between two marks ("Mr Sands, this is Kate"). Nobody
/// where it speaks of them only, or where two people bear the name.
pub fn addressee<'a>(line: &str, people: &[&'a str]) -> Option<&'a str> {
    let parts = line.split([',', '.', '!', '?', ';', ':', '—']);
    parts.map(spoken).find_map(|words| {
        let mut called = people.iter().filter(|name| calls(&words, &spoken(name)));
        called.next().filter(|_| called.next().is_none()).copied()
    })
}

fn spoken(text: &str) -> Vec<String> {
    text.split_whitespace()
        .map(|word| word.to_lowercase().trim_matches(|c: char| !c.is_alphanumeric()).to_owned())
        .collect()
}

fn calls(words: &[String], name: &[String]) -> bool {
    let of_name = |word: &String| name.iter().any(|part| same_name(word, part));
    words.iter().any(of_name) && words.iter().all(|word| of_name(word) || BESIDE.contains(&word.as_str()))
}

/// A name changes its ending where somebody is called by it: Олег, Олеже.
fn same_name(word: &str, part: &str) -> bool {
    let shared = word.chars().zip(part.chars()).take_while(|(a, b)| a == b).count();
    let longest = word.chars().count().max(part.chars().count());
    shared == longest || shared >= 3 && longest - shared <= 2
}

#[cfg(test)]
mod tests {
    use super::addressee;

    #[test]
    fn a_name_alone_between_two_marks_is_an_address() {
        let people = ["Victor Sands", "Irene Palmer"];
        assert_eq!(addressee("Mr Sands, this is Kate. When will you pay?", &people), Some("Victor Sands"));
        assert_eq!(addressee("Thank you, Irene. Good day!", &people), Some("Irene Palmer"));
        assert_eq!(addressee("Good morning, may I speak to Mr Sands?", &people), None);
        assert_eq!(addressee("When will it be paid, and is it sure?", &people), None);
    }

    #[test]
    fn its_ending_may_change_and_two_of_one_name_cannot_be_told_apart() {
        assert_eq!(addressee("Олеже Івановичу, це Катя.", &["Олег Іванович", "Ганна"]), Some("Олег Іванович"));
        assert_eq!(addressee("Ann, this is Kate.", &["Ann Lee", "Ann Hill"]), None);
    }
}
