//! What the weeks between the calls are written in: findings of the coach, natures of debtors, approaches, numbers.

use std::sync::Arc;

use super::Failure;
use super::gyms::OpenGym;
use crate::campaign::{Approach, Finding, Method, Nature, Row, finding_words, in_lang, method_of};
use crate::diagnostic::Report;
use crate::playbook::{Gauge, ObstacleKind, ObstacleState, Playbook};
use crate::report::{Style, paint};
use crate::text::Lang;

/// What `ringside explain` knows of the weeks.
pub struct Weekly<'a> {
    method: Arc<Method>,
    playbook: &'a Playbook,
    lang: Lang,
}

impl<'a> Weekly<'a> {
    /// Of a gym.
    ///
    /// # Errors
    /// Where its `weeks.yaml` has problems.
    pub fn of(open: &'a OpenGym, lang: Lang) -> Result<Self, Failure> {
        let mut report = Report::default();
        match method_of(&open.gym, &mut report) {
            Some(method) => Ok(Self { method, playbook: open.gym.playbook(), lang }),
            None => Err(Failure::Problems(report)),
        }
    }

    /// All names of a kind with what they mean, or the page of one name; none where nothing is called so.
    pub fn told(&self, id: &str) -> Option<Vec<String>> {
        let method = &*self.method;
        match id {
            "findings" => Some(Finding::ALL.iter().copied().map(|it| self.finding_line(it)).collect()),
            "natures" => Some(method.natures.iter().map(|it| listed(&it.id, it.name.in_lang(self.lang))).collect()),
            "approaches" => Some(method.approaches.iter().map(|it| self.approach_line(it)).collect()),
            "constants" => Some(method.rows.iter().map(|it| self.row_line(it)).collect()),
            _ => self.one(id),
        }
    }

    /// Every name that has a page here.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        let natures = self.method.natures.iter().map(|it| &*it.id);
        let approaches = self.method.approaches.iter().map(|it| &*it.id);
        let constants = self.method.rows.iter().map(|it| it.constant.name());
        Finding::NAMES.iter().copied().chain(natures).chain(approaches).chain(constants)
    }

    fn one(&self, id: &str) -> Option<Vec<String>> {
        let method = &*self.method;
        let finding = || id.parse().ok().map(|it| self.finding(it));
        let nature = || method.nature(id).map(|ix| self.nature(&method.natures[ix]));
        let approach = || method.approach(id).map(|ix| self.approach(&method.approaches[ix]));
        let row = || method.rows.iter().find(|row| row.constant.name() == id).map(|row| vec![self.row_line(row)]);
        finding().or_else(nature).or_else(approach).or_else(row)
    }

    fn finding_line(&self, finding: Finding) -> String {
        let (style, mark) = if finding.is_good() { (Style::Good, "+") } else { (Style::Bad, "-") };
        let words = in_lang(finding_words(finding).1, self.lang);
        format!("{} {words}", paint(style, &format!("{mark} {:<22}", finding.name())))
    }

    fn finding(&self, finding: Finding) -> Vec<String> {
        let side = if finding.is_good() { "for the method" } else { "against the method" };
        vec![
            format!("{}  (a finding of the campaign's coach, {side})", paint(Style::Bold, finding.name())),
            String::new(),
            in_lang(finding_words(finding).1, self.lang).to_owned(),
            String::new(),
            paint(Style::Faint, &format!("A campaign's test asks for it: `finds: [{finding}]`.")),
        ]
    }

    fn nature(&self, nature: &Nature) -> Vec<String> {
        let gauges = Gauge::ALL.iter().map(|gauge| format!("{gauge} {}", nature.gauges[*gauge as usize]));
        let between = ObstacleKind::ALL.iter().filter_map(|kind| {
            let state = nature.obstacles[*kind as usize];
            (state != ObstacleState::Absent).then(|| format!("{kind} ({state})"))
        });
        let between = between.collect::<Vec<_>>().join(", ");
        vec![
            format!("{}  ({}, a nature)", paint(Style::Bold, nature.name.in_lang(self.lang)), nature.id),
            String::new(),
            format!("at the beginning: {}", gauges.collect::<Vec<_>>().join(", ")),
            format!("in the way: {}", if between.is_empty() { "nothing" } else { &between }),
            format!(
                "of 1000, {} mean to pay, {} have the money, {} decide themselves",
                nature.serious, nature.cash, nature.decides
            ),
            format!("played in full by: {}", nature.scenario),
        ]
    }

    fn approach_line(&self, approach: &Approach) -> String {
        let (name, what) = (approach.name.in_lang(self.lang), approach.what.in_lang(self.lang));
        listed(&approach.id, &format!("{name}: {what}"))
    }

    fn approach(&self, approach: &Approach) -> Vec<String> {
        let moves: Vec<&str> = approach.moves.iter().map(|ix| &*self.playbook.get(ix).id).collect();
        let stages: Vec<&str> = approach.stages.iter().map(|stage| stage.name()).collect();
        let mut lines = vec![
            format!("{}  ({}, an approach)", paint(Style::Bold, approach.name.in_lang(self.lang)), approach.id),
            String::new(),
            approach.what.in_lang(self.lang).to_owned(),
            String::new(),
            format!("its moves: {}", moves.join(", ")),
            format!("minutes: {}", approach.minutes),
        ];
        if !stages.is_empty() {
            lines.push(format!("stages that it fits: {}", stages.join(", ")));
        }
        lines
    }

    fn row_line(&self, row: &Row) -> String {
        listed(row.constant.name(), &format!("{} {}. {}", row.value, row.unit, row.what.in_lang(self.lang)))
    }
}

fn listed(id: &str, meaning: &str) -> String {
    format!("{} {meaning}", paint(Style::Bold, &format!("{id:<22}")))
}
