//! Events and scorecards as lines for people. Live calls, replays and reports all come through here.

use super::console::{Console, Style};
use super::phrases::Ui;
use crate::scenario::{LanguageLevel, mask};
use crate::score::{Item, ItemStatus, Mistake, Scorecard};
use crate::text::Lang;
use crate::transcript::{EndedBy, Entry, Event, Header};

/// How things are shown.
#[derive(Clone, Copy)]
pub struct Look<'a> {
    /// Where to, and whether in colour.
    pub console: &'a Console,
    /// The language of the call.
    pub lang: Lang,
    /// How strong a language the debtor may use.
    pub level: LanguageLevel,
}

impl Look<'_> {
    /// A heading and the dossier.
    pub fn opening(&self, header: &Header) -> Vec<String> {
        let stage = self.console.paint(Style::Faint, header.stage.name());
        let mut lines = vec![format!("{}  {stage}", self.console.paint(Style::Bold, &header.title)), String::new()];
        lines.push(self.console.paint(Style::Bold, Ui::Dossier.text(self.lang)));
        lines.extend(header.dossier.iter().map(|line| format!("  {line}")));
        lines.push(String::new());
        lines
    }

    /// What the trainee sees of an event; `own_words` also shows what they said themselves.
    pub fn event(&self, entry: &Entry, own_words: bool) -> Option<String> {
        Some(match &entry.event {
            Event::Dialled { after, .. } => self.dialled(entry.call, *after),
            Event::Said { text } if own_words => format!("{}: {text}", Ui::You.text(self.lang)),
            Event::KeptSilent { seconds } => {
                self.console.paint(Style::Faint, &format!("({} {seconds} {})", Ui::Silence.text(self.lang), Ui::Seconds.text(self.lang)))
            }
            Event::Spoke { person, text, .. } => {
                format!("{}: {}", self.console.paint(Style::Debtor, person), mask(text, self.level))
            }
            Event::HandedOver { to } => self.console.paint(Style::Faint, &format!("({} {to})", Ui::OnTheLine.text(self.lang))),
            Event::CallEnded { by } => self.console.paint(Style::Faint, &format!("({})", ended(*by, self.lang))),
            _ => return None,
        })
    }

    fn dialled(&self, call: u8, after: u32) -> String {
        let ring = Ui::Ring.text(self.lang);
        let later = match after {
            0 => String::new(),
            1..60 => format!("{after} {}", Ui::MinutesLater.text(self.lang)),
            60..1440 => format!("{} {}", after / 60, Ui::HoursLater.text(self.lang)),
            _ => format!("{} {}", after / 1440, Ui::DaysLater.text(self.lang)),
        };
        let line = if later.is_empty() { ring.to_owned() } else { format!("{later}. {ring}") };
        let gap = if call > 1 { "\n" } else { "" };
        format!("{gap}{}", self.console.paint(Style::Faint, &format!("({line})")))
    }

    /// The scorecard: what worked, what hurt, what was missed and when, better words, sources.
    pub fn scorecard(&self, card: &Scorecard, header: &Header, outcome: &str) -> Vec<String> {
        let score = format!("{}: {} / 100", Ui::Score.text(self.lang), card.score);
        let style = if card.score >= 75 { Style::Good } else if card.score >= 50 { Style::Warn } else { Style::Bad };
        let mut lines = vec![
            String::new(),
            format!("{}   {}: {outcome}", self.console.paint(style, &score), Ui::Outcome.text(self.lang)),
        ];
        let mut section = |title: Ui, body: Vec<String>| {
            if !body.is_empty() {
                lines.push(String::new());
                lines.push(self.console.paint(Style::Bold, title.text(self.lang)));
                lines.extend(body);
            }
        };
        let with = |status: ItemStatus| card.items.iter().filter(move |item| item.status == status);
        section(Ui::Worked, with(ItemStatus::Yes).map(|item| self.earned(item, Style::Good, "+", item.weight)).collect());
        section(Ui::TooLate, with(ItemStatus::Half).map(|item| self.earned(item, Style::Warn, "~", item.weight / 2)).collect());
        section(Ui::Hurt, card.mistakes.iter().flat_map(|mistake| self.mistake(mistake)).collect());
        section(Ui::Missed, with(ItemStatus::No).flat_map(|item| self.missed(item)).collect());
        section(Ui::NotDue, with(ItemStatus::NotApplicable).map(|item| format!("  - {}", item.name)).collect());
        section(Ui::Sum, vec![self.sum(card)]);
        if !header.truth.is_empty() {
            section(Ui::Truth, vec![format!("  {}", header.truth)]);
        }
        lines
    }

    fn earned(&self, item: &Item, style: Style, sign: &str, points: u16) -> String {
        let quote = item.quote.as_ref().map_or(String::new(), |quote| format!(": «{}»", clip(&quote.words)));
        let points = self.console.paint(style, &format!("{sign}{points:>3}"));
        format!("  {points}  {}{quote}  {}", item.name, self.source(&item.source.shown()))
    }

    fn source(&self, shown: &str) -> String {
        self.console.paint(Style::Faint, &format!("[{shown}]"))
    }

    fn mistake(&self, mistake: &Mistake) -> Vec<String> {
        let quote = &mistake.quote;
        let points = if mistake.auto_fail { Ui::Failed.text(self.lang).to_owned() } else { format!("-{:>3}", mistake.points) };
        let turn = format!("{} {}", Ui::Turn.text(self.lang), quote.turn);
        let mut lines = vec![format!(
            "  {}  {} ({turn}): «{}»  {}",
            self.console.paint(Style::Bad, &points),
            mistake.name,
            clip(&quote.words),
            self.source(&mistake.source.shown())
        )];
        if !mistake.dossier.is_empty() {
            lines.push(format!("        {}: {}", Ui::DossierSays.text(self.lang), mistake.dossier));
        }
        lines.push(format!("        {}", mistake.why));
        lines.extend(mistake.better.first().map(|better| format!("        {}: «{better}»", Ui::Instead.text(self.lang))));
        lines
    }

    fn missed(&self, item: &Item) -> Vec<String> {
        let when = item.due.map_or(String::new(), |(call, turn)| {
            let call = if call > 1 { format!("{} {call}, ", Ui::Call.text(self.lang)) } else { String::new() };
            format!(" ({call}{} {turn})", Ui::OpeningAfterTurn.text(self.lang))
        });
        let points = self.console.paint(Style::Warn, &format!("{:>4}", item.weight));
        let mut lines = vec![format!("  {points}  {}{when}  {}", item.name, self.source(&item.source.shown()))];
        lines.extend(item.better.first().map(|better| format!("        {}: «{better}»", Ui::BetterWords.text(self.lang))));
        lines
    }

    fn sum(&self, card: &Scorecard) -> String {
        let earned = format!("{} {} {}", card.earned, Ui::Of.text(self.lang), card.applicable);
        if card.auto_failed {
            return format!("  {earned}; {}", Ui::AutoFailed.text(self.lang));
        }
        format!("  {earned}, {} -{} = {}", Ui::ForMistakes.text(self.lang), card.deducted, card.score)
    }
}

fn ended(by: EndedBy, lang: Lang) -> &'static str {
    match by {
        EndedBy::DebtorGoodbye => Ui::DebtorGoodbye,
        EndedBy::DebtorHangUp => Ui::DebtorHangUp,
        EndedBy::Trainee => Ui::YouHungUp,
        EndedBy::Nobody => Ui::BrokenOff,
    }
    .text(lang)
}

/// Quotes stay on a line or two: at most 160 characters of them are shown.
fn clip(words: &str) -> String {
    const LONGEST: usize = 160;
    let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
    if words.chars().count() <= LONGEST {
        return words;
    }
    let cut: String = words.chars().take(LONGEST - 1).collect();
    format!("{}…", cut.trim_end())
}
