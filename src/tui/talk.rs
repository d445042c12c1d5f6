//! The talk as it stands on the screen: live, in a film, in the debrief. All three are the same events.

use std::cell::Cell;
use std::collections::{BTreeMap, BTreeSet};

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::Line;
use ratatui::widgets::{Paragraph, Scrollbar, ScrollbarOrientation, ScrollbarState};
use unicode_segmentation::UnicodeSegmentation;

use super::app::Shared;
use super::inked;
use super::words::Word;
use crate::playbook::{CardPlan, MoveKind, PlannedMove, VerdictKind};
use crate::report::{HANG, Look, Style, Ui, one_line, paint, quoted, with_blanks};
use crate::score::{ItemStatus, Scorecard};
use crate::transcript::{Entry, Event, HeardMove, JudgedMove};

/// How much the coach writes beside the words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Coaching {
    /// Nothing.
    Silent,
    /// What was heard, and whether it was well timed.
    Short,
    /// What was heard, and why it worked or hurt.
    Beside,
    /// All that, and what the debtor thought and felt.
    Behind,
}

/// One paragraph of the talk.
#[derive(Clone, Debug)]
pub struct Said {
    /// Number of the event.
    pub n: u64,
    /// The call and the turn in it.
    pub at: (u8, u16),
    /// Spoken by the debtor: such lines arrive at a speaking pace.
    pub by_debtor: bool,
    /// The trainee's own words as they were typed; empty for everybody else's.
    pub own: String,
    /// Who says it.
    head: String,
    /// What is said, painted.
    body: String,
}

/// All that was said and happened so far, as paragraphs.
pub struct Talk {
    /// Paragraphs, oldest first.
    pub said: Vec<Said>,
    look: Look,
    coaching: Coaching,
    explained: BTreeSet<String>,
    /// The turn in which a technique was first well timed, by id.
    done: BTreeMap<String, u16>,
    /// The turn after which the debtor told what a technique would have asked for, by id.
    told: BTreeMap<String, u16>,
    /// Ids of the moves of the line said last that the ear was not sure of.
    unsure: BTreeSet<String>,
    /// Lines above the foot that the view is scrolled up by; held to what there is when it is drawn.
    pub scroll: Cell<usize>,
    /// The paragraphs that were in sight when it was drawn last: the first, and the one behind the last.
    pub seen: Cell<(usize, usize)>,
}

/// How far a line that is just arriving has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Arriving {
    /// Index of the paragraph.
    pub at: usize,
    /// Graphemes of it that have arrived.
    pub graphemes: usize,
}

impl Talk {
    /// Nothing said yet.
    pub fn new(look: Look, coaching: Coaching) -> Self {
        Self {
            said: Vec::new(),
            look,
            coaching,
            explained: BTreeSet::new(),
            done: BTreeMap::new(),
            told: BTreeMap::new(),
            unsure: BTreeSet::new(),
            scroll: Cell::new(0),
            seen: Cell::new((0, 0)),
        }
    }

    /// A talk of these events.
    pub fn of<'a>(
        look: Look,
        coaching: Coaching,
        plan: &CardPlan,
        shared: &Shared,
        entries: impl IntoIterator<Item = &'a Entry>,
    ) -> Self {
        let mut talk = Talk::new(look, coaching);
        entries.into_iter().for_each(|entry| talk.take(entry, plan, shared));
        talk
    }

    /// Takes in one more event.
    pub fn take(&mut self, entry: &Entry, plan: &CardPlan, shared: &Shared) {
        let lang = self.look.lang;
        match &entry.event {
            Event::Dialled { after, .. } => {
                let gap = if entry.call > 1 { "\n" } else { "" };
                self.add(
                    entry,
                    String::new(),
                    format!("{gap}{}", paint(Style::Faint, &format!("({})", self.look.ring(*after)))),
                );
            }
            Event::Said { text } => {
                let head = format!("{}: ", paint(Style::Bold, Ui::You.text(lang)));
                self.add(entry, head, one_line(text));
                if let Some(line) = self.said.last_mut() {
                    line.own.clone_from(text);
                }
            }
            Event::Spoke { person, text, thinking, spares, .. } => {
                for id in spares {
                    self.told.entry(id.clone()).or_insert(entry.turn);
                }
                let head = format!("{}: ", paint(Style::Debtor, person));
                self.add(entry, head, self.look.spoken(text));
                if let Some(line) = self.said.last_mut() {
                    line.by_debtor = true;
                }
                if self.coaching == Coaching::Behind && !thinking.is_empty() {
                    self.add(entry, String::new(), paint(Style::Faint, &format!("    … {HANG}{}", one_line(thinking))));
                }
            }
            Event::Heard { moves } => self.mark(moves, plan),
            Event::Judged { verdicts } => self.explain(entry, verdicts, plan, shared),
            Event::GaugeChanged { gauge, before, after, .. }
                if matches!(self.coaching, Coaching::Beside | Coaching::Behind) && before != after =>
            {
                let by = i16::from(*after) - i16::from(*before);
                let name = shared.playbook.gauge(*gauge, lang);
                self.join(entry, &format!("{name} {by:+}"));
            }
            event => {
                if let Some(aside) = self.look.aside(event, plan) {
                    self.add(entry, String::new(), paint(Style::Faint, &format!("({aside})")));
                }
            }
        }
    }

    fn add(&mut self, entry: &Entry, head: String, body: String) {
        let at = (entry.call, entry.turn);
        self.said.push(Said { n: entry.n, at, by_debtor: false, own: String::new(), head, body });
    }

    /// Small changes of one turn stand on one line.
    fn join(&mut self, entry: &Entry, text: &str) {
        const MARK: &str = "    ± ";
        match self.said.last_mut() {
            Some(line) if line.at == (entry.call, entry.turn) && line.head == MARK => {
                line.body.push_str(&format!(", {text}"))
            }
            _ => self.add(entry, MARK.to_owned(), text.to_owned()),
        }
    }

    /// Paints the words that prove a move, in the line that was said last.
    fn mark(&mut self, moves: &[HeardMove], plan: &CardPlan) {
        if self.coaching == Coaching::Silent {
            return;
        }
        self.unsure = moves.iter().filter(|heard| heard.is_unsure()).map(|heard| heard.id.clone()).collect();
        let Some(line) = self.said.last_mut().filter(|line| !line.own.is_empty()) else { return };
        line.body = marked(&line.own, moves, plan);
    }

    fn explain(&mut self, entry: &Entry, verdicts: &[JudgedMove], plan: &CardPlan, shared: &Shared) {
        if self.coaching == Coaching::Silent || entry.turn == 0 {
            return;
        }
        if verdicts.is_empty() {
            let nothing = Word::HeardNothing.text(self.look.lang);
            self.add(entry, String::new(), paint(Style::Faint, &format!("    · {HANG}{nothing}")));
        }
        for judged in verdicts {
            let Some(planned) = plan.ix(&judged.id).map(|ix| &plan.moves[usize::from(ix.0)]) else { continue };
            let verdict = shared.playbook.verdict(judged.verdict, self.look.lang);
            let (sign, style) = sign(judged.verdict);
            let first_time = self.explained.insert(format!("{}{verdict}", judged.id));
            let doubt = if self.unsure.contains(&judged.id) { Ui::Unsure.text(self.look.lang) } else { "" };
            let verdict = if doubt.is_empty() { verdict.to_owned() } else { format!("{verdict} ({doubt})") };
            let name = paint(style, &format!("{sign} {HANG}{}", planned.name));
            let mut text = format!("    {name}: {}", paint(Style::Faint, &verdict));
            if judged.verdict == VerdictKind::Mistake && planned.auto_fail && doubt.is_empty() {
                text.push_str(&paint(Style::Bad, &format!(". {}", Word::FailsAll.text(self.look.lang))));
            }
            if first_time && self.coaching == Coaching::Beside {
                let why = match judged.verdict {
                    VerdictKind::WellTimed | VerdictKind::Mistake => first_sentence(&planned.why),
                    VerdictKind::Pointless => {
                        let means = shared.playbook.verdict_means(judged.verdict, self.look.lang);
                        self.why_pointless(judged, planned, means)
                    }
                    // Why it works in general would contradict that it brought nothing here.
                    verdict => shared.playbook.verdict_means(verdict, self.look.lang).to_owned(),
                };
                text.push_str(&paint(Style::Faint, &format!(". {why}")));
                if judged.verdict == VerdictKind::Mistake
                    && let Some(better) = planned.better.first()
                {
                    let instead = Ui::Instead.text(self.look.lang);
                    text.push_str(&format!(" {instead}: {}", quoted(&with_blanks(better))));
                }
            }
            self.add(entry, String::new(), text);
            if judged.verdict == VerdictKind::WellTimed {
                self.done.entry(judged.id.clone()).or_insert(entry.turn);
            }
        }
    }

    /// Which of the things that make a technique bring nothing it was here.
    fn why_pointless(&self, judged: &JudgedMove, planned: &PlannedMove, means: &str) -> String {
        let lang = self.look.lang;
        let in_turn = |word: Word, turn: &u16| format!("{} {turn}.", word.text(lang));
        match (self.done.get(&judged.id), self.told.get(&judged.id)) {
            _ if !planned.fits => Word::NotInThisCase.text(lang).to_owned(),
            (Some(turn), _) => in_turn(Word::DoneAlready, turn),
            (None, Some(turn)) => in_turn(Word::ToldAlready, turn),
            (None, None) => means.to_owned(),
        }
    }

    /// Marks the moments at which an opening was given that was never used.
    pub fn mark_missed(&mut self, card: &Scorecard) {
        let missed = card.items.iter().filter(|item| item.status == ItemStatus::No && item.came_up);
        for (item, moment) in missed.filter_map(|item| Some((item, item.due?))) {
            let Some(last) = self.said.iter().rposition(|line| line.at == moment) else { continue };
            let told = format!("    ○ {HANG}{}: {}", Word::MissedHere.text(self.look.lang), item.name);
            let line = Said { own: String::new(), head: String::new(), by_debtor: false, ..self.said[last].clone() };
            self.said.insert(last + 1, Said { body: paint(Style::Warn, &told), ..line });
        }
    }

    /// The graphemes of a paragraph that arrive one by one.
    pub fn length(&self, at: usize) -> usize {
        self.said.get(at).map_or(0, |line| line.body.graphemes(true).count())
    }

    /// The first paragraph at or after this one that the debtor speaks.
    pub fn spoken_from(&self, at: usize) -> Option<usize> {
        (at..self.said.len()).find(|at| self.said[*at].by_debtor)
    }

    /// Draws what fits, from the foot up; `chosen` is the number of an event to point at.
    pub fn draw(
        &self,
        frame: &mut Frame<'_>,
        area: Rect,
        arriving: Option<Arriving>,
        chosen: Option<u64>,
        shared: &Shared,
    ) {
        let height = usize::from(area.height);
        let width = area.width.saturating_sub(2);
        // A line of which nothing has arrived yet is not there.
        let shown = arriving.map_or(self.said.len(), |arriving| arriving.at + usize::from(arriving.graphemes > 0));
        let mut lines: Vec<Line<'static>> = Vec::new();
        // The paragraph that each of the lines is of.
        let mut of: Vec<usize> = Vec::new();
        let wanted = self.scroll.get() + height;
        let mut chosen_at = None;
        for (at, line) in self.said[..shown.min(self.said.len())].iter().enumerate().rev() {
            if lines.len() >= wanted && chosen_at.is_some() == chosen.is_some() {
                break;
            }
            let graphemes = arriving.filter(|arriving| arriving.at == at).map(|arriving| arriving.graphemes);
            let is_chosen = chosen.is_some_and(|n| n == line.n && !line.own.is_empty());
            lines.extend(line.lines(width, graphemes, is_chosen, shared).into_iter().rev());
            of.resize(lines.len(), at);
            if is_chosen {
                chosen_at = Some(lines.len());
            }
        }
        // What is pointed at stays in view.
        if let Some(at) = chosen_at {
            let scroll = self.scroll.get();
            self.scroll.set(if at > scroll + height { at - height } else { scroll.min(at.saturating_sub(1)) });
        }
        let most = lines.len().saturating_sub(height);
        self.scroll.set(self.scroll.get().min(most));
        let from = self.scroll.get();
        let in_sight = &of[from..of.len().min(from + height)];
        let bounds = in_sight.last().zip(in_sight.first());
        self.seen.set(bounds.map_or((0, 0), |(first, last)| (*first, last + 1)));
        let mut view: Vec<Line<'static>> = lines.drain(from..).take(height).collect();
        view.reverse();
        frame.render_widget(Paragraph::new(view), Rect { width: area.width.saturating_sub(1), ..area });
        if from > 0 || most > 0 && self.scroll.get() < most {
            self.draw_bar(frame, area, from, shared);
        }
    }

    /// All of it, for places that scroll by themselves.
    pub fn all_lines(&self, width: u16, shared: &Shared) -> Vec<Line<'static>> {
        self.said.iter().flat_map(|line| line.lines(width, None, false, shared)).collect()
    }

    fn draw_bar(&self, frame: &mut Frame<'_>, area: Rect, from_foot: usize, shared: &Shared) {
        let bar = Scrollbar::new(ScrollbarOrientation::VerticalRight).begin_symbol(None).end_symbol(None);
        let bar = bar.thumb_symbol("┃").track_symbol(Some("│"));
        let all = self.said.len().max(1);
        // Paragraphs stand for lines here: measuring all of them on every frame would cost more than the bar is worth.
        let mut state = ScrollbarState::new(all).position(all.saturating_sub(from_foot));
        frame.render_stateful_widget(bar.style(shared.theme.frame()), area, &mut state);
    }
}

impl Said {
    fn lines(&self, width: u16, graphemes: Option<usize>, chosen: bool, shared: &Shared) -> Vec<Line<'static>> {
        let body: String = match graphemes {
            Some(count) => self.body.graphemes(true).take(count).collect(),
            None => self.body.clone(),
        };
        let mut lines = inked::hanging(&format!("{}{body}", self.head), width, shared.theme);
        if chosen {
            lines.iter_mut().for_each(|line| *line = line.clone().style(shared.theme.chosen()));
        }
        lines
    }
}

/// The first sentence that explains something: "House practice." only names a source. The rest can be looked up: a talk is
/// no lecture.
fn first_sentence(text: &str) -> String {
    const FEWEST_WORDS: usize = 4;
    let text = one_line(text);
    let explains = |sentence: &&str| sentence.split(' ').count() >= FEWEST_WORDS;
    let sentence = text.split_inclusive(". ").map(str::trim_end).find(explains);
    sentence.unwrap_or(&text).to_owned()
}

fn sign(verdict: VerdictKind) -> (&'static str, Style) {
    match verdict {
        VerdictKind::WellTimed => ("✓", Style::Good),
        VerdictKind::Mistake => ("✗", Style::Bad),
        VerdictKind::Late => ("½", Style::Warn),
        _ => ("·", Style::Faint),
    }
}

/// The words with every stretch that proves a move painted: good for a technique, bad for a mistake.
fn marked(words: &str, moves: &[HeardMove], plan: &CardPlan) -> String {
    let kind = |heard: &HeardMove| plan.ix(&heard.id).map(|ix| plan.moves[usize::from(ix.0)].kind);
    let mut spans: Vec<(usize, usize, Style)> = Vec::new();
    for heard in moves {
        let [from, to] = heard.span.map(|at| at as usize);
        let style = if kind(heard) == Some(MoveKind::Mistake) { Style::Bad } else { Style::Good };
        let fits = from < to && words.is_char_boundary(from) && words.is_char_boundary(to) && to <= words.len();
        if fits && !spans.iter().any(|(start, end, _)| from < *end && *start < to) {
            spans.push((from, to, style));
        }
    }
    spans.sort_unstable_by_key(|(from, ..)| *from);
    let mut out = String::new();
    let mut done = 0;
    for (from, to, style) in spans {
        out.push_str(&spaced(&words[done..from]));
        out.push_str(&paint(style, &spaced(&words[from..to])));
        done = to;
    }
    out + &spaced(&words[done..])
}

fn spaced(words: &str) -> String {
    words.chars().map(|c| if c.is_whitespace() { ' ' } else { c }).collect()
}

#[cfg(test)]
mod tests {
    use super::first_sentence;

    #[test]
    fn the_sentence_that_explains_is_shown() {
        assert_eq!(first_sentence("House practice. A till has a date too.\nMore."), "A till has a date too.");
        assert_eq!(first_sentence("A step has a name. And more of it."), "A step has a name.");
        assert_eq!(first_sentence("Only this."), "Only this.");
    }
}
