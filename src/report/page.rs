//! A finished call as a page to keep, and to send to a coach: what it was worth first, what was said after it.

use super::counted::Counted;
use super::course::{Course, TurningPoint, course};
use super::debrief::{Debrief, Section, heard_as, quoted};
use super::markdown::{code, item, words};
use super::moment::in_call;
use super::obstacles::obstacle_ways;
use super::phrases::{Ui, stage};
use super::show::Look;
use super::ways::ways;
use crate::playbook::{Gauge, Playbook, VerdictKind};
use crate::text::{Lang, spoken_date};
use crate::transcript::{Entry, Event, Header, HeardMove, Transcript};

/// The page, in Markdown; `file` is what the transcript is called where it is recorded.
pub fn page(transcript: &Transcript, debrief: &Debrief, file: Option<&str>, playbook: &Playbook, look: Look) -> String {
    let path = transcript.last_branch();
    let course = course(path.iter().copied());
    let page = Page { transcript, debrief, playbook, look, path, course };
    let mut parts = page.head();
    parts.extend(page.sections(&[Ui::NextTime]));
    parts.extend(page.sections(&[Ui::Worked, Ui::TooLate, Ui::Hurt, Ui::Missed, Ui::NeverCame, Ui::NotDue]));
    parts.extend(page.turning_points());
    parts.extend(page.gauges());
    parts.extend(page.listed(Ui::InTheWay, obstacle_ways(transcript, playbook, look.lang)));
    parts.extend(page.sections(&[Ui::Truth]));
    parts.extend(page.taken_back());
    parts.extend(page.talk());
    parts.extend(page.notes());
    parts.extend(page.listed(Ui::Dossier, transcript.header.dossier.clone()));
    parts.extend(page.sections(&[Ui::Sources]));
    parts.extend(page.foot(file));
    parts.join("\n\n") + "\n"
}

/// What the page is made of; every part gives its blocks, which a blank line parts.
struct Page<'a> {
    transcript: &'a Transcript,
    debrief: &'a Debrief,
    playbook: &'a Playbook,
    look: Look,
    path: Vec<&'a Entry>,
    course: Course,
}

impl Page<'_> {
    fn text(&self, phrase: Ui) -> &'static str {
        phrase.text(self.look.lang)
    }

    fn heading(&self, title: Ui) -> String {
        format!("## {}", self.text(title))
    }

    fn listed(&self, title: Ui, lines: Vec<String>) -> Vec<String> {
        let items: Vec<String> = lines.iter().map(|line| format!("- {}", words(line))).collect();
        vec![self.heading(title), items.join("\n")]
    }

    /// What the trainee wrote down, where they did.
    fn notes(&self) -> Vec<String> {
        let lines = self.transcript.notes().lines().filter(|line| !line.trim().is_empty());
        let lines: Vec<String> = lines.map(str::to_owned).collect();
        if lines.is_empty() { Vec::new() } else { self.listed(Ui::TheirNotes, lines) }
    }

    /// Title, facts, score and outcome.
    fn head(&self) -> Vec<String> {
        let worth = [&self.debrief.score, &self.debrief.outcome].map(|part| format!("**{}**", words(part)));
        let mut worth = vec![worth.join(" · ")];
        let sums = self.debrief.sections.iter().filter(|section| section.title == Ui::Sum);
        let sums: Vec<String> = sums.flat_map(|section| &section.points).map(|sum| words(&sum.name)).collect();
        worth.push(sums.join("; "));
        worth.push(words(&self.debrief.remark));
        worth.retain(|line| !line.is_empty());
        let header = &self.transcript.header;
        let mut parts = vec![format!("# {}", words(&header.title)), self.facts(header).join(" · ")];
        parts.extend(worth);
        parts
    }

    fn facts(&self, header: &Header) -> Vec<String> {
        let lang = self.look.lang;
        let opponent = self.path.iter().find_map(|entry| match &entry.event {
            Event::Dialled { person, .. } => Some(words(person)),
            _ => None,
        });
        let mode = match self.transcript.mode() {
            "guided" => Some(Ui::GuidedMode),
            "practice" => Some(Ui::PracticeMode),
            "exam" => Some(Ui::ExamMode),
            _ => None,
        };
        let calls = Some(self.course.calls()).filter(|calls| *calls > 1);
        let mut facts = vec![day(header, lang)];
        facts.extend(opponent);
        facts.push(stage(header.stage, lang).to_owned());
        facts.extend(mode.map(|mode| mode.text(lang).to_owned()));
        facts.extend(calls.map(|calls| Counted::Calls.said(calls, lang)));
        facts.push(Counted::Turns.said(self.transcript.turns(), lang));
        facts
    }

    fn sections(&self, titles: &[Ui]) -> Vec<String> {
        let wanted = titles.iter().filter_map(|title| self.debrief.sections.iter().find(|known| known.title == *title));
        wanted.flat_map(|section| [self.heading(section.title), self.points(section)]).collect()
    }

    fn points(&self, section: &Section) -> String {
        let numbered = |mark: &str| mark.ends_with('.');
        let point = |point| item(point, self.look.lang);
        let lines = section.points.iter().map(|known| match numbered(&known.mark) {
            true => format!("{} {}", known.mark, words(&known.name)),
            false => point(known),
        });
        lines.collect::<Vec<_>>().join("\n")
    }

    fn turning_points(&self) -> Vec<String> {
        const MOST: usize = 8;
        if self.course.turning.is_empty() {
            return vec![self.heading(Ui::TurningPoints), self.text(Ui::NoTurningPoints).to_owned()];
        }
        self.listed(
            Ui::TurningPoints,
            self.course.turning.iter().take(MOST).map(|found| self.turning_point(found)).collect(),
        )
    }

    fn turning_point(&self, found: &TurningPoint) -> String {
        let name = self.playbook.gauge(found.gauge, self.look.lang);
        let moment = in_call(found.call, found.turn, self.course.calls() > 1, self.look.lang);
        let words = if found.words.is_empty() { self.text(Ui::KeptSilent).to_owned() } else { quoted(&found.words) };
        format!("{} {name} {:+}, {moment}: {words}", found.sign(), found.by)
    }

    /// The gauges as lines of text that can be read in any font.
    fn gauges(&self) -> Vec<String> {
        let head = format!("| | {} | {} |\n|---|---|---|", self.text(Ui::TurnByTurn), self.text(Ui::FirstToLast));
        let rows = Gauge::ALL.iter().map(|gauge| {
            let (first, last) = self.course.ends(*gauge);
            let name = words(self.playbook.gauge(*gauge, self.look.lang));
            format!("| {name} | {} | {first} → {last} |", code(&self.sparkline(*gauge)))
        });
        let rows: Vec<String> = rows.collect();
        vec![self.heading(Ui::GaugesWent), format!("{head}\n{}", rows.join("\n"))]
    }

    fn sparkline(&self, gauge: Gauge) -> String {
        const LEVELS: [char; 8] = ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'];
        const WIDEST: usize = 60;
        let wanted = self.course.points.len() + self.course.calls().saturating_sub(1);
        let columns = self.course.spread(wanted.min(WIDEST));
        let drawn = columns.iter().map(|points| match points {
            Some(points) => LEVELS[usize::from(self.course.drawn(gauge, points)) * LEVELS.len() / 101],
            None => ' ',
        });
        drawn.collect()
    }

    fn taken_back(&self) -> Vec<String> {
        let ways = ways(self.transcript, self.playbook, self.look.lang);
        if ways.is_empty() {
            return Vec::new();
        }
        let count = Counted::Ways.said(ways.len(), self.look.lang);
        let mut parts = self.listed(Ui::SaidDifferently, ways);
        parts[0] = format!("{}: {count}", parts[0]);
        parts
    }

    fn talk(&self) -> Vec<String> {
        let mut parts = vec![self.heading(Ui::TheTalk)];
        for entry in &self.path {
            if matches!(entry.event, Event::Dialled { .. }) && self.course.calls() > 1 {
                parts.push(format!("### {} {}", self.text(Ui::CallHeading), entry.call));
            }
            parts.extend(self.said(entry));
            if matches!(entry.event, Event::Said { .. }) {
                parts.push(self.heard(entry));
            }
        }
        parts
    }

    fn said(&self, entry: &Entry) -> Option<String> {
        Some(match &entry.event {
            Event::Dialled { after, .. } => format!("*{}*", self.look.ring(*after)),
            Event::Said { text } => format!("**{}:** {}", self.text(Ui::You), words(text)),
            Event::Spoke { person, text, .. } => format!("**{}:** {}", words(person), words(&self.look.spoken(text))),
            // What was heard stands under the words.
            Event::Heard { .. } => return None,
            event => format!("*{}*", words(&self.look.aside(event, &self.transcript.header.plan)?)),
        })
    }

    /// What was heard in a line of the trainee, and what it was worth there.
    fn heard(&self, said: &Entry) -> String {
        let turn = self.path.iter().filter(|entry| (entry.call, entry.turn) == (said.call, said.turn));
        let (mut moves, mut verdicts): (&[HeardMove], _) = (&[], Vec::new());
        for entry in turn {
            match &entry.event {
                Event::Heard { moves: heard } => moves = heard,
                Event::Judged { verdicts: judged } => verdicts.extend(judged),
                _ => {}
            }
        }
        if moves.is_empty() {
            return format!("- {}", self.text(Ui::HeardNothing));
        }
        let verdict = |id: &str| verdicts.iter().find(|judged| judged.id == id).map(|judged| judged.verdict);
        let lines: Vec<String> = moves.iter().map(|heard| self.heard_move(heard, verdict(&heard.id))).collect();
        lines.join("\n")
    }

    fn heard_move(&self, heard: &HeardMove, verdict: Option<VerdictKind>) -> String {
        let lang = self.look.lang;
        let plan = &self.transcript.header.plan;
        let name = plan.ix(&heard.id).map_or(heard.id.as_str(), |ix| &plan.moves[usize::from(ix.0)].name);
        let name = if heard.is_unsure() { heard_as(name, lang) } else { name.to_owned() };
        match verdict {
            Some(verdict) => format!("- {}: {}", words(&name), words(self.playbook.verdict(verdict, lang))),
            // A coach has heard it, not the judge of then.
            None => format!("- {}", words(&name)),
        }
    }

    /// How to see the call again, and what that takes.
    fn foot(&self, file: Option<&str>) -> Vec<String> {
        let header = &self.transcript.header;
        let see = file.map(|file| format!("{}: {}", self.text(Ui::SeeAgain), code(&replay(file))));
        let play = format!(
            "ringside play {} --seed {} --at {} --lang {}",
            header.scenario,
            header.seed,
            header.at.strftime("%Y-%m-%dT%H:%M"),
            header.lang
        );
        // What earlier weeks have left behind is in no command.
        let alone = header.carried.is_nothing();
        let play = alone.then(|| format!("{}: {}", self.text(Ui::PlayAgain), code(&play)));
        let made = format!("{} {}, ringside {}", self.text(Ui::RecordFormat), header.ringside, words(&header.program));
        let lines = see.into_iter().chain(play).chain([made]).map(|line| format!("- {line}"));
        vec!["---".to_owned(), lines.collect::<Vec<_>>().join("\n")]
    }
}

/// The command, so that it can be pasted.
fn replay(file: &str) -> String {
    match file.contains(|c: char| c.is_whitespace() || c == '\'' || c == '"') {
        true => format!("ringside replay \"{}\"", file.replace('"', "\\\"")),
        false => format!("ringside replay {file}"),
    }
}

/// The day and the hour of the first call: `2 March 2026, 10:00`, `2 марта 2026 г., 10:00`.
fn day(header: &Header, lang: Lang) -> String {
    let year = match lang {
        Lang::Ru => " г.",
        Lang::Uk => " р.",
        Lang::En | Lang::Ro => "",
    };
    let at = header.at;
    format!("{} {}{year}, {:02}:{:02}", spoken_date(at.date(), lang), at.year(), at.hour(), at.minute())
}
