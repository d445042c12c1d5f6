use std::collections::BTreeSet;

use super::needs::{Need, Wording, decides, needs, obstacles};
use crate::scenario::{Act, Rule};
use crate::simulate::{Survey, kept_out, untrue_moves};
use crate::world::Briefing;

/// A scenario as a map of situations.
#[derive(Clone, Debug)]
pub struct Graph {
    /// Id of the scenario.
    pub id: String,
    /// Its title.
    pub title: String,
    /// What stands in the way at the start.
    pub start: Vec<String>,
    /// Simulated calls and turns behind the figures; none where nobody rang.
    pub calls: usize,
    /// Turns in them.
    pub turns: usize,
    /// Situations: those of the start first, one for each file of rules.
    pub situations: Vec<Situation>,
    /// What opens what.
    pub openings: Vec<Opening>,
}

/// A state of the call in which certain rules can come up.
#[derive(Clone, Debug)]
pub struct Situation {
    /// What must be so, in words; for what can happen from the start, the file that it is from.
    pub name: String,
    /// Steps from the start; none where nothing opens it.
    pub depth: Option<usize>,
    /// Rules, those that decide a call last.
    pub rows: Vec<Row>,
    needs: Vec<Need>,
}

/// A rule in its situation.
#[derive(Clone, Debug)]
pub struct Row {
    /// Its id.
    pub rule: String,
    /// Where it stands.
    pub place: String,
    /// The moves that bring it up.
    pub hears: String,
    /// What else must be so just then.
    pub when: Vec<String>,
    /// What it changes and does.
    pub does: Vec<String>,
    /// The first of its lines; empty where it only changes something.
    pub says: String,
    /// It decides the call: promises, refuses, hands over, agrees on a call back, ends.
    pub decides: bool,
    /// How often it came up in simulated calls.
    pub times: u64,
}

/// A rule opens a situation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Opening {
    /// Number of the situation it is in.
    pub from: usize,
    /// Number of its row there.
    pub row: usize,
    /// Number of the situation that it opens.
    pub to: usize,
    /// What it brings about of what is needed there.
    pub by: Vec<String>,
    /// How often the rule came up in simulated calls.
    pub times: u64,
}

/// A rule on its way into the graph.
struct Found<'a> {
    rule: &'a Rule,
    act: Option<&'a Act>,
    says: String,
    decides: bool,
    times: u64,
}

/// Reads the graph off a scenario and what simulated callers met. Of general traits only rules that decide a call or open
/// something are shown; `is_general` knows them.
pub fn gather(briefing: &Briefing, survey: &Survey, is_general: impl Fn(&str) -> bool) -> Graph {
    let scenario = &briefing.scenario;
    let wording = Wording { playbook: &briefing.playbook, scenario };
    let mut found: Vec<Found<'_>> = Vec::new();
    for (reaction, times) in scenario.reactions.iter().zip(&survey.trace.reactions) {
        found.push(Found { rule: &reaction.rule, act: None, says: String::new(), decides: false, times: *times });
    }
    for response in &scenario.responses {
        let says = response.lines.first().map(|line| line.in_lang(briefing.lang).to_owned()).unwrap_or_default();
        let times = survey.times_said(response);
        let (act, decides) = (Some(&response.act), decides(response));
        found.push(Found { rule: &response.rule, act, says, decides, times });
    }
    let untrue = untrue_moves(scenario);
    found.retain(|it| !kept_out(it.rule, &untrue));
    let asked: Vec<Need> = found.iter().flat_map(|it| needs(scenario, &it.rule.criteria)).collect();
    let opens = |it: &Found<'_>| asked.iter().any(|need| need.opened_by(&it.rule.effects, it.act));
    let of_general = |it: &Found<'_>| it.rule.id.split_once('/').is_some_and(|(of_trait, _)| is_general(of_trait));
    found.retain(|it| !of_general(it) || it.times > 0 && (it.decides || opens(it)));
    // In the file's order, which a trainer knows.
    found.sort_by_key(|it| (it.rule.place.source.path.clone(), it.rule.place.span.start));

    let mut graph = Graph {
        id: scenario.id.to_string(),
        title: scenario.title.in_lang(briefing.lang).to_owned(),
        start: obstacles(scenario),
        calls: survey.calls,
        turns: survey.turns,
        situations: Vec::new(),
        openings: Vec::new(),
    };
    let mut rules: Vec<Vec<&Found<'_>>> = Vec::new();
    for it in &found {
        let needs = needs(scenario, &it.rule.criteria);
        let general = of_general(it);
        let at = graph.situation(situation_name(&wording, &needs, it.rule, general), needs);
        if rules.len() <= at {
            rules.resize_with(at + 1, Vec::new);
        }
        rules[at].push(it);
    }
    for (situation, rules) in graph.situations.iter_mut().zip(&mut rules) {
        rules.sort_by_key(|it| it.decides);
        situation.rows = rules.iter().map(|it| row(&wording, it, &situation.needs)).collect();
    }
    graph.connect(&wording, &rules);
    graph.measure();
    graph
}

fn situation_name(wording: &Wording<'_>, needs: &[Need], rule: &Rule, general: bool) -> String {
    if needs.is_empty() {
        let of = rule.id.split_once('/').map_or("the scenario's own", |(of_trait, _)| of_trait);
        return format!("at any time: {}", if general { "general answers" } else { of });
    }
    let words: BTreeSet<String> = needs.iter().filter_map(|need| wording.criterion(&need.0)).collect();
    words.into_iter().collect::<Vec<_>>().join(", ")
}

fn row(wording: &Wording<'_>, it: &Found<'_>, needs: &[Need]) -> Row {
    let criteria = it.rule.criteria.iter().filter(|criterion| !needs.contains(&Need(**criterion)));
    let (line, _) = it.rule.place.line_column();
    Row {
        rule: it.rule.id.to_string(),
        place: format!("{}:{line}", it.rule.place.source.path),
        hears: wording.hears(&it.rule.criteria),
        when: criteria.filter_map(|criterion| wording.criterion(criterion)).collect(),
        does: wording.does(&it.rule.effects, it.act),
        says: it.says.clone(),
        decides: it.decides,
        times: it.times,
    }
}

impl Graph {
    fn situation(&mut self, name: String, needs: Vec<Need>) -> usize {
        if let Some(at) = self.situations.iter().position(|known| known.name == name) {
            return at;
        }
        self.situations.push(Situation { name, depth: None, rows: Vec::new(), needs });
        self.situations.len() - 1
    }

    fn connect(&mut self, wording: &Wording<'_>, rules: &[Vec<&Found<'_>>]) {
        for (from, rows) in rules.iter().enumerate() {
            for (row, it) in rows.iter().enumerate() {
                for (to, situation) in self.situations.iter().enumerate().filter(|(to, _)| *to != from) {
                    let opened = situation.needs.iter().filter(|need| need.opened_by(&it.rule.effects, it.act));
                    let by: Vec<String> = opened.filter_map(|need| wording.criterion(&need.0)).collect();
                    if !by.is_empty() {
                        self.openings.push(Opening { from, row, to, by, times: it.times });
                    }
                }
            }
        }
    }

    /// How many steps from the start each situation is: it is open once each of its needs was opened by a rule of a
    /// situation that is open.
    fn measure(&mut self) {
        let mut depth = 0;
        loop {
            let open: Vec<bool> =
                self.situations.iter().map(|it| it.depth.is_some_and(|known| known < depth)).collect();
            let ready = |at: usize, needs: usize| {
                let opened = self.openings.iter().filter(|it| it.to == at && open[it.from]).flat_map(|it| &it.by);
                opened.collect::<BTreeSet<_>>().len() >= needs
            };
            let next: Vec<usize> = (0..self.situations.len())
                .filter(|at| self.situations[*at].depth.is_none() && ready(*at, self.situations[*at].needs.len()))
                .collect();
            if next.is_empty() {
                return;
            }
            next.into_iter().for_each(|at| self.situations[at].depth = Some(depth));
            depth += 1;
        }
    }
}

impl Situation {
    /// Nothing in it ever came up, or nothing opens it.
    pub fn is_dead(&self) -> bool {
        self.depth.is_none() || self.rows.iter().all(|row| row.times == 0)
    }
}

/// All openings from one situation to another, taken together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Way {
    /// Number of the situation it leads from.
    pub from: usize,
    /// Number of the situation it leads to.
    pub to: usize,
    /// What is brought about.
    pub by: Vec<String>,
    /// How often, in simulated calls.
    pub times: u64,
}

/// So many rules of a situation are named where there is only text; the rest is counted.
const NAMED: usize = 12;

impl Situation {
    /// Heading and rules, a line each: `ask-reason → dodges ×12`.
    pub fn label(&self) -> Vec<String> {
        let row = |row: &Row| format!("{} → {} ×{}", row.hears, row.rule, row.times);
        let mut lines = vec![self.name.clone()];
        lines.extend(self.rows.iter().take(NAMED).map(row));
        if self.rows.len() > NAMED {
            lines.push(format!("and {} more", self.rows.len() - NAMED));
        }
        lines
    }
}

impl Graph {
    /// What leads where, situation by situation.
    pub fn ways(&self) -> Vec<Way> {
        let mut ways: Vec<Way> = Vec::new();
        for opening in &self.openings {
            match ways.iter_mut().find(|way| (way.from, way.to) == (opening.from, opening.to)) {
                Some(way) => {
                    way.times += opening.times;
                    let new = opening.by.iter().filter(|by| !way.by.contains(by)).cloned();
                    let new: Vec<String> = new.collect();
                    way.by.extend(new);
                }
                None => {
                    ways.push(Way { from: opening.from, to: opening.to, by: opening.by.clone(), times: opening.times })
                }
            }
        }
        ways
    }
}
