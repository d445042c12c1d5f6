//! What the coach says after the call, before anybody knows whether it becomes text or Markdown.

use std::cell::RefCell;
use std::collections::BTreeSet;

use super::ink::Style;
use super::phrases::Ui;
use super::show::Look;
use super::sources::source_words;
use super::thoughts::thoughts;
use crate::playbook::VerdictKind;
use crate::scenario::fill_in;
use crate::score::{Item, ItemStatus, Mistake, Quote, Scorecard};
use crate::text::{Lang, Phrase};
use crate::transcript::Transcript;

/// The debrief of one run.
pub struct Debrief {
    /// The score, and the mistake that fails the call where one does.
    pub score: String,
    /// The outcome.
    pub outcome: String,
    /// What else is to be known of the score; mostly nothing.
    pub remark: String,
    /// How good that is.
    pub style: Style,
    /// What worked, what hurt, what was missed …
    pub sections: Vec<Section>,
}

/// Points under one title.
pub struct Section {
    /// The title.
    pub title: Ui,
    /// What stands under it.
    pub points: Vec<Point>,
}

/// One thing that was done, or was not.
#[derive(Default)]
pub struct Point {
    /// What it brought or cost; may be empty.
    pub mark: String,
    /// What it is.
    pub name: String,
    /// Who says so; may be empty.
    pub source: String,
    /// Proof, reason, better words: a line each, with its label.
    pub notes: Vec<(Option<Ui>, String)>,
}

impl Debrief {
    /// Score and outcome on one line.
    pub fn headline(&self) -> String {
        let remark = if self.remark.is_empty() { String::new() } else { format!("   ({})", self.remark) };
        format!("{}   {}{remark}", self.score, self.outcome)
    }
}

impl Section {
    /// How its points are marked.
    pub fn style(&self) -> Style {
        match self.title {
            Ui::Worked => Style::Good,
            Ui::Hurt => Style::Bad,
            Ui::TooLate | Ui::Missed => Style::Warn,
            _ => Style::Faint,
        }
    }
}

/// What there is to say about a scored run. What comes first next time stands last, where the eye of a person in a
/// terminal rests.
pub fn debrief(card: &Scorecard, transcript: &Transcript, outcome: &str, look: Look) -> Debrief {
    let lang = look.lang;
    let with = |status: ItemStatus| card.items.iter().filter(move |item| item.status == status);
    let missed = |came_up: bool| with(ItemStatus::No).filter(move |item| item.came_up == came_up);
    let speaks = Speaks { lang, said: RefCell::default() };
    let truth = Some(&transcript.header.truth).filter(|truth| !truth.is_empty());
    let truth = truth.map(|truth| Point::named(truth));
    let mut sections = vec![
        Section {
            title: Ui::Worked,
            points: with(ItemStatus::Yes).map(|item| speaks.earned(item, item.weight)).collect(),
        },
        Section {
            title: Ui::TooLate,
            points: with(ItemStatus::Half).map(|item| speaks.earned(item, item.weight / 2)).collect(),
        },
        Section { title: Ui::Hurt, points: card.mistakes.iter().map(|mistake| speaks.mistake(mistake)).collect() },
        Section { title: Ui::Missed, points: missed(true).map(|item| speaks.missed(item)).collect() },
        Section { title: Ui::NeverCame, points: missed(false).map(|item| speaks.never_came(item)).collect() },
        Section {
            title: Ui::NotDue,
            points: with(ItemStatus::NotApplicable).map(|item| Point::named(&item.name)).collect(),
        },
        Section { title: Ui::Truth, points: truth.into_iter().chain(thoughts(transcript, look)).collect() },
        Section { title: Ui::Sources, points: vec![Point::named(Ui::SourcesLegend.text(lang))] },
        Section { title: Ui::Sum, points: speaks.sums(card) },
        Section { title: Ui::NextTime, points: speaks.next_time(card) },
    ];
    sections.retain(|section| !section.points.is_empty());
    let fatal = card.mistakes.iter().find(|mistake| mistake.auto_fail);
    let fatal = fatal.map_or(String::new(), |mistake| format!(" ({}: {})", Ui::Failed.text(lang), mistake.name));
    let score = format!("{}: {} / 100{fatal}", Ui::Score.text(lang), card.score);
    let outcome = format!("{}: {outcome}", Ui::Outcome.text(lang));
    let style = match card.score {
        75.. => Style::Good,
        50.. => Style::Warn,
        _ => Style::Bad,
    };
    Debrief { score, outcome, remark: String::new(), style, sections }
}

impl Point {
    pub(super) fn named(name: &str) -> Self {
        Self { name: name.to_owned(), ..Self::default() }
    }
}

/// What the card says, in one language, nothing of it twice.
struct Speaks {
    lang: Lang,
    said: RefCell<BTreeSet<String>>,
}

impl Speaks {
    fn earned(&self, item: &Item, points: u16) -> Point {
        let mut notes: Vec<(Option<Ui>, String)> = item.quote.iter().map(|quote| (None, self.quoted(quote))).collect();
        let unsure = item.quote.as_ref().filter(|quote| quote.unsure);
        notes.extend(unsure.map(|_| (None, heard_as(&item.name, self.lang))));
        Point {
            mark: format!("+{points}"),
            name: item.name.clone(),
            source: source_words(&item.source, self.lang),
            notes,
        }
    }

    fn mistake(&self, mistake: &Mistake) -> Point {
        let mark =
            if mistake.auto_fail { Ui::Failed.text(self.lang).to_owned() } else { format!("-{}", mistake.points) };
        let said = (!mistake.quote.words.is_empty()).then(|| (None, self.quoted(&mistake.quote)));
        let mut notes: Vec<_> = said.into_iter().collect();
        if mistake.quote.unsure {
            let half = Ui::UnsureMistake.text(self.lang);
            notes.push((None, format!("{}: {half}", heard_as(&mistake.name, self.lang))));
        }
        if !mistake.dossier.is_empty() {
            // What they said themselves stands in no file.
            let promised = mistake.dossier.starts_with(Phrase::PromisedWas.text(self.lang));
            notes.push(((!promised).then_some(Ui::DossierSays), mistake.dossier.clone()));
        }
        if self.first_time(&mistake.why) {
            notes.push((None, mistake.why.clone()));
        }
        notes.extend(self.better(&mistake.better).map(|better| (Some(Ui::Instead), better)));
        Point { mark, name: mistake.name.clone(), source: source_words(&mistake.source, self.lang), notes }
    }

    fn missed(&self, item: &Item) -> Point {
        let when =
            item.due.map_or(String::new(), |(call, turn)| format!(" ({}{})", self.in_call(call), self.opening(turn)));
        let better = self.better(&item.better).map(|better| (Some(Ui::BetterWords), better));
        let notes = self.untimely(item).into_iter().chain(better).collect();
        Point {
            mark: item.weight.to_string(),
            name: format!("{}{when}", item.name),
            source: source_words(&item.source, self.lang),
            notes,
        }
    }

    /// What nobody gave an opening for is no advice: it may belong to another hidden cause.
    fn never_came(&self, item: &Item) -> Point {
        let notes = self.untimely(item).into_iter().collect();
        Point { mark: item.weight.to_string(), name: item.name.clone(), source: String::new(), notes }
    }

    /// The words that were said at the wrong time, and why they brought nothing.
    fn untimely(&self, item: &Item) -> Option<(Option<Ui>, String)> {
        item.untimely.as_ref().map(|(quote, verdict)| {
            let label = if *verdict == VerdictKind::Overload { Ui::SaidAmongOthers } else { Ui::SaidTooEarly };
            (Some(label), self.quoted(quote))
        })
    }

    /// The first of these words that the card has not advised yet; none where it has advised them all.
    fn better(&self, better: &[String]) -> Option<String> {
        better.iter().map(|words| quoted(&with_blanks(words))).find(|words| self.first_time(words))
    }

    /// True where the card has not said this before.
    fn first_time(&self, text: &str) -> bool {
        self.said.borrow_mut().insert(text.to_owned())
    }

    fn opening(&self, turn: u16) -> String {
        match turn {
            0 => Ui::OpeningAtOnce.text(self.lang).to_owned(),
            turn => format!("{} {turn}", Ui::OpeningAfterTurn.text(self.lang)),
        }
    }

    fn quoted(&self, quote: &Quote) -> String {
        format!("{} ({})", quoted(&quote.words), self.turn(quote))
    }

    fn turn(&self, quote: &Quote) -> String {
        format!("{}{} {}", self.in_call(quote.call), Ui::Turn.text(self.lang), quote.turn)
    }

    fn in_call(&self, call: u8) -> String {
        if call > 1 { format!("{} {call}, ", Ui::Call.text(self.lang)) } else { String::new() }
    }

    fn sums(&self, card: &Scorecard) -> Vec<Point> {
        let mut lines = vec![format!(
            "{} {} {} {}",
            Ui::Earned.text(self.lang),
            card.earned,
            Ui::Of.text(self.lang),
            card.applicable
        )];
        if card.auto_failed {
            lines.push(Ui::AutoFailed.text(self.lang).to_owned());
        } else if card.deducted > 0 {
            lines.push(format!("{}: -{}", Ui::ForMistakes.text(self.lang), card.deducted));
        }
        lines.iter().map(|line| Point::named(line)).collect()
    }

    /// The three things that would have brought most.
    fn next_time(&self, card: &Scorecard) -> Vec<Point> {
        let advice = |(at, advice): (usize, Advice<'_>)| Point {
            mark: format!("{}.", at + 1),
            name: format!("{} {}", advice.kind.text(self.lang), advice.name),
            ..Point::default()
        };
        let first: Vec<Point> = first_of_all(card).into_iter().enumerate().map(advice).collect();
        if first.is_empty() { vec![Point::named(Ui::Flawless.text(self.lang))] } else { first }
    }
}

/// What to do, or not to do, next time.
#[derive(Clone, Copy, Debug)]
pub struct Advice<'a> {
    /// To do, or to avoid.
    pub kind: Ui,
    /// What.
    pub name: &'a str,
    /// The points that it cost; 100 where it failed the whole call.
    pub cost: u16,
    /// How it could be said, or what to say instead; the best first.
    pub better: &'a [String],
}

/// The three things that would have brought most, the dearest first; none where nothing was missed and nothing hurt.
pub fn first_of_all(card: &Scorecard) -> Vec<Advice<'_>> {
    let hurt = card.mistakes.iter().map(|mistake| {
        let cost = if mistake.auto_fail { 100 } else { mistake.points };
        Advice { kind: Ui::Avoid, name: &mistake.name, cost, better: &mistake.better }
    });
    let missed = card.items.iter().filter(|item| item.status == ItemStatus::No && item.came_up);
    let missed = missed.map(|item| Advice { kind: Ui::Do, name: &item.name, cost: item.weight, better: &item.better });
    let mut all: Vec<Advice<'_>> = Vec::new();
    for advice in hurt.chain(missed) {
        match all.iter_mut().find(|known| known.name == advice.name) {
            Some(known) => known.cost += advice.cost,
            None => all.push(advice),
        }
    }
    all.sort_by_key(|advice| std::cmp::Reverse(advice.cost));
    all.truncate(3);
    all
}

/// What is said of a move, by its name, that the ear was not sure of.
pub fn heard_as(name: &str, lang: Lang) -> String {
    format!("{} {name}, {}", Ui::HeardAs.text(lang), Ui::Unsure.text(lang))
}

/// Better words with a gap where only the call itself could fill one in: `{promise-date}`.
pub fn with_blanks(words: &str) -> String {
    fill_in(words, |_| Some("…".to_owned())).into_owned()
}

/// Quotes stay on a line or two: at most 160 characters of them are shown.
pub fn quoted(words: &str) -> String {
    const LONGEST: usize = 160;
    let words = one_line(words);
    if words.chars().count() <= LONGEST {
        return format!("«{words}»");
    }
    let cut: String = words.chars().take(LONGEST - 1).collect();
    let whole = cut.rsplit_once(' ').map_or(&*cut, |(whole, _)| whole);
    format!("«{} …»", whole.trim_end())
}

/// Words with every stretch of white space made one space: what was said never begins a line of ours.
pub fn one_line(words: &str) -> String {
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}
