//! The desk of a campaign: whom to call, what to send, how to answer, until the weeks are over.

use std::cell::Cell;
use std::sync::Arc;

use ratatui::crossterm::event::{KeyCode, KeyEvent};

use super::app::{Effect, Input, Screen, Shared, Step};
use super::campaigns::CampaignsScreen;
use super::keys::{Action, Place, action};
use super::leaflet::{Leaflet, Then};
use super::listed::{Filter, moved};
use super::menu::{Does, Menu, Topic};
use super::spoken::{came_of, night};
use super::words::Word;
use super::worklist::{Order, Row, scenario_of, worklist};
use crate::campaign::{Decision, Happened, Plan, Weeks, carry_in, carry_out, decision_line, head_lines};
use crate::front::TakenUp;
use crate::report::{Style, paint};
use crate::scenario::Scenario;
use crate::transcript::Transcript;

/// The pages of the desk.
pub const PAGES: [Word; 4] = [Word::Desk, Word::Account, Word::Charts, Word::Debrief];

/// A campaign that is being played.
pub struct DeskScreen {
    pub(super) weeks: Weeks,
    /// What it is saved as; none before the first decision.
    name: Option<String>,
    /// Lines that are not saved yet.
    unsaved: String,
    /// Nothing is kept at all.
    nowhere: bool,
    pub(super) rows: Vec<Row>,
    pub(super) order: Order,
    pub(super) filter: Filter,
    /// Place in the filtered list.
    pub(super) chosen: usize,
    /// Index of the page.
    pub(super) page: usize,
    /// Lines that a page is scrolled down by.
    pub(super) scroll: Cell<usize>,
    pub(super) menus: Vec<Menu>,
    pub(super) leaflet: Option<Leaflet>,
    /// What came of the last decision.
    pub(super) just_now: Vec<String>,
    /// What the last night has brought.
    news: Vec<String>,
    /// The account whose call is being played in full.
    playing: Option<u32>,
}

impl DeskScreen {
    /// A campaign on its first morning.
    pub fn begin(plan: Arc<Plan>, seed: u64, shared: &Shared) -> Self {
        let unsaved = head_lines(&plan, seed);
        let weeks = Weeks::open(crate::campaign::draw_portfolio(&plan, seed), seed);
        let mut desk = Self::on(weeks, None, unsaved, shared);
        desk.leaflet = Some(Leaflet::welcome(&desk.weeks, shared));
        desk
    }

    /// A saved campaign, gone on with.
    pub fn again(taken_up: TakenUp, name: String, shared: &Shared) -> Self {
        let mut desk = Self::on(taken_up.weeks, Some(name), String::new(), shared);
        if desk.weeks.is_over() {
            desk.page = PAGES.len() - 1;
        }
        desk
    }

    fn on(weeks: Weeks, name: Option<String>, unsaved: String, shared: &Shared) -> Self {
        let rows = worklist(&weeks, Order::default(), shared);
        let news = night(&weeks, since_last_day(&weeks), shared);
        Self {
            weeks,
            name,
            unsaved,
            nowhere: false,
            rows,
            order: Order::default(),
            filter: Filter::default(),
            chosen: 0,
            page: 0,
            scroll: Cell::new(0),
            menus: Vec::new(),
            leaflet: None,
            just_now: Vec::new(),
            news,
            playing: None,
        }
    }

    /// Where it is in the key table.
    pub fn place(&self) -> Place {
        match (&self.leaflet, self.menus.is_empty(), self.page) {
            (Some(_), ..) => Place::LEAFLET,
            (None, false, _) => Place::MENU,
            (None, true, 0) => Place::DESK,
            (None, true, _) => Place::SHEET,
        }
    }

    /// Nothing is typed into the filter.
    pub fn types_nothing(&self) -> bool {
        self.filter.is_empty() || self.place() != Place::DESK
    }

    /// Something was decided and could not be saved.
    pub fn is_unsaved(&self) -> bool {
        self.nowhere || (self.name.is_some() && !self.unsaved.is_empty())
    }

    /// The rows that the filter fits.
    pub fn fitting(&self, shared: &Shared) -> Vec<&Row> {
        let words = self.filter.words();
        self.rows.iter().filter(|row| row.fits(&words, shared)).collect()
    }

    /// The number of the chosen account.
    pub fn account(&self, shared: &Shared) -> Option<u32> {
        self.fitting(shared).get(self.chosen).map(|row| row.ix)
    }

    /// Keys.
    pub fn update(&mut self, input: Input, shared: &mut Shared) -> Vec<Step> {
        match input {
            Input::Key(key) if self.leaflet.is_some() => self.over_leaflet(&key, shared),
            Input::Key(key) if !self.menus.is_empty() => self.over_menu(&key, shared),
            Input::Key(key) => self.key(&key, shared),
            Input::Paste(text) if self.place() == Place::DESK => {
                self.filter.paste(&text);
                self.chosen = 0;
                Vec::new()
            }
            Input::Paste(_) | Input::Tick(_) | Input::Brought(_) => Vec::new(),
        }
    }

    fn key(&mut self, key: &KeyEvent, shared: &Shared) -> Vec<Step> {
        let pressed = action(self.place(), key);
        match pressed {
            Some(Action::Tab) => self.turn_to((self.page + 1) % PAGES.len()),
            Some(Action::BackTab) => self.turn_to((self.page + PAGES.len() - 1) % PAGES.len()),
            Some(Action::Enter) if self.page > 1 => self.turn_to(0),
            Some(Action::Enter) => return self.open(Topic::Account, shared),
            Some(Action::House) => return self.open(Topic::House, shared),
            Some(Action::News) => self.leaflet = Some(Leaflet::news(&self.news, shared)),
            Some(Action::EndDay) => return self.ask_to_end(false, shared),
            Some(Action::EndWeek) => return self.ask_to_end(true, shared),
            Some(Action::Sort) => {
                self.order = self.order.following();
                self.arrange(shared);
                return vec![Step::Tell(format!(
                    "{}: {}",
                    shared.word(Word::OrderedBy),
                    shared.word(self.order.word())
                ))];
            }
            Some(Action::Back) if self.page > 0 => self.turn_to(0),
            Some(Action::Back) if !self.filter.is_empty() => self.refilter(Filter::default()),
            Some(Action::Back) => {
                let list = CampaignsScreen::reading(Some(self.weeks.plan().id.to_string()));
                return vec![Step::Go(Box::new(Screen::Campaigns(list))), Step::Do(Effect::ReadCampaigns)];
            }
            Some(pressed) if self.page == 0 => {
                let last = self.fitting(shared).len().saturating_sub(1);
                self.chosen = moved(self.chosen, last, pressed);
            }
            Some(pressed) => self.scroll.set(moved(self.scroll.get(), usize::MAX / 2, pressed)),
            None if self.page == 0 && self.filter.type_in(key) => self.chosen = 0,
            None => {}
        }
        Vec::new()
    }

    fn turn_to(&mut self, page: usize) {
        self.page = page;
        self.scroll.set(0);
    }

    fn refilter(&mut self, filter: Filter) {
        self.filter = filter;
        self.chosen = 0;
    }

    fn open(&mut self, topic: Topic, shared: &Shared) -> Vec<Step> {
        let ix = match (topic, self.account(shared)) {
            (_, Some(ix)) => ix,
            (Topic::House, None) => 0,
            _ => return Vec::new(),
        };
        let menu = Menu::of(topic, &self.weeks, ix, shared);
        if menu.items.is_empty() {
            let why = if self.weeks.is_over() { shared.word(Word::WeeksOver) } else { shared.word(Word::Nobody) };
            return vec![Step::Tell(if menu.remark.is_empty() { why.to_owned() } else { menu.remark })];
        }
        self.menus.push(menu);
        Vec::new()
    }

    fn over_menu(&mut self, key: &KeyEvent, shared: &Shared) -> Vec<Step> {
        let Some(menu) = self.menus.last_mut() else { return Vec::new() };
        let last = menu.items.len().saturating_sub(1);
        match (action(Place::MENU, key), key.code) {
            (Some(Action::Back), _) => drop(self.menus.pop()),
            (Some(Action::Enter), _) => {
                let does = menu.items.get(menu.chosen).map(|item| item.does.clone());
                return does.map(|does| self.carry_out(does, shared)).unwrap_or_default();
            }
            (Some(pressed), _) => menu.chosen = moved(menu.chosen, last, pressed),
            (None, KeyCode::Char(digit @ '1'..='9')) => {
                let at = digit as usize - '1' as usize;
                if let Some(item) = menu.items.get(at) {
                    menu.chosen = at;
                    let does = item.does.clone();
                    return self.carry_out(does, shared);
                }
            }
            _ => {}
        }
        Vec::new()
    }

    fn carry_out(&mut self, does: Does, shared: &Shared) -> Vec<Step> {
        match does {
            Does::Open(topic) => self.open(topic, shared),
            Does::Decide(decision) => self.decide(&decision, shared),
            Does::Play => {
                self.menus.clear();
                let Some(ix) = self.account(shared) else { return Vec::new() };
                let Some(scenario) = scenario_of(&self.weeks, ix) else { return Vec::new() };
                self.playing = Some(ix);
                vec![Step::Do(Effect::BringScenario(scenario))]
            }
        }
    }

    /// Decides, says what came of it, and saves it.
    fn decide(&mut self, decision: &Decision, shared: &Shared) -> Vec<Step> {
        let told = self.weeks.journal().len();
        self.menus.clear();
        if let Err(refusal) = self.weeks.decide(decision) {
            return vec![Step::Tell(shared.refused(refusal).to_owned())];
        }
        self.just_now = came_of(decision, &self.weeks, told, shared);
        self.refresh(shared);
        self.save(decision, shared)
    }

    fn save(&mut self, decision: &Decision, shared: &Shared) -> Vec<Step> {
        self.unsaved += &decision_line(decision, self.weeks.plan(), &shared.playbook);
        if self.nowhere {
            return Vec::new();
        }
        let campaign = self.weeks.plan().id.to_string();
        vec![Step::Do(Effect::SaveCampaign { name: self.name.clone(), campaign, lines: self.unsaved.clone() })]
    }

    /// What was decided is written down.
    pub fn saved(&mut self, name: Option<String>) {
        self.nowhere = name.is_none();
        self.name = name.or(self.name.take());
        self.unsaved.clear();
    }

    /// The rows anew, each in its place: a list that jumps under the hand is no help. New ones stand last.
    fn refresh(&mut self, shared: &Shared) {
        let old: Vec<u32> = self.rows.iter().map(|row| row.ix).collect();
        let new = (0..self.weeks.len()).filter(|ix| !old.contains(ix));
        let all: Vec<u32> = old.iter().copied().chain(new).collect();
        self.rows = all.into_iter().filter_map(|ix| Row::of(&self.weeks, ix, shared)).collect();
    }

    fn arrange(&mut self, shared: &Shared) {
        self.rows = worklist(&self.weeks, self.order, shared);
        self.chosen = 0;
    }

    /// A day on which something is still due, and possible, is not ended by accident; nor is a week.
    fn ask_to_end(&mut self, week: bool, shared: &Shared) -> Vec<Step> {
        if self.weeks.is_over() {
            return vec![Step::Tell(shared.word(Word::WeeksOver).to_owned())];
        }
        let waits: Vec<&Row> =
            self.rows.iter().filter(|row| row.due.is_some() && (row.waits || self.weeks.desk().slots > 0)).collect();
        if waits.is_empty() && !week {
            return self.end(false, shared);
        }
        self.leaflet = Some(Leaflet::ask_to_end(week, &waits, shared));
        Vec::new()
    }

    /// Nights pass: one, or all that are left of the week. A week stops where something comes in that wants an answer.
    fn end(&mut self, week: bool, shared: &Shared) -> Vec<Step> {
        let (told, this) = (self.weeks.journal().len(), self.weeks.today() / 7);
        let mut steps = Vec::new();
        while let Ok(happened) = self.weeks.decide(&Decision::EndDay) {
            steps = self.save(&Decision::EndDay, shared);
            let asks =
                happened.iter().any(|what| matches!(what, Happened::Ordered { .. } | Happened::AskedTerms { .. }));
            if !week || asks || self.weeks.today() / 7 != this {
                break;
            }
        }
        self.news = night(&self.weeks, &self.weeks.journal()[told..], shared);
        let mut leaflet = Leaflet::news(&self.news, shared);
        if self.weeks.is_over() {
            leaflet.lines.insert(0, paint(Style::Bold, shared.word(Word::WeeksOver)));
            self.turn_to(PAGES.len() - 1);
        }
        self.leaflet = Some(leaflet);
        self.just_now.clear();
        self.arrange(shared);
        steps
    }

    fn over_leaflet(&mut self, key: &KeyEvent, shared: &Shared) -> Vec<Step> {
        let Some(leaflet) = &self.leaflet else { return Vec::new() };
        match action(Place::LEAFLET, key) {
            Some(Action::Enter) => {
                let then = leaflet.then;
                self.leaflet = None;
                match then {
                    Then::Close => {}
                    Then::EndDay => return self.end(false, shared),
                    Then::EndWeek => return self.end(true, shared),
                }
            }
            Some(Action::Back) => self.leaflet = None,
            Some(pressed) => leaflet.scroll.set(moved(leaflet.scroll.get(), usize::MAX / 2, pressed)),
            None => {}
        }
        Vec::new()
    }

    /// The scenario of the account in hand, as the weeks have left him.
    pub fn carried(&self, scenario: &Scenario) -> Option<Effect> {
        let (today, plan) = (self.weeks.today(), self.weeks.plan());
        let look = self.weeks.look(self.playing?)?;
        let today = plan.calendar.date(today);
        let carried = scenario.carrying(&carry_in(plan, &look), today);
        Some(Effect::BriefScenario(Box::new(carried), today.at(10, 0, 0, 0)))
    }

    /// A call is being played, and has not come back.
    pub fn is_playing(&self) -> bool {
        self.playing.is_some()
    }

    /// The call was left: nothing was decided.
    pub fn call_left(&mut self) -> bool {
        self.playing.take().is_some()
    }

    /// A call that was played in full comes back as a decision.
    pub fn played(&mut self, transcript: &Transcript, shared: &Shared) -> Vec<Step> {
        let Some((moves, played)) = carry_out(transcript, &shared.playbook) else { return Vec::new() };
        let Some(ix) = self.playing.take() else { return Vec::new() };
        self.decide(&Decision::About(ix, crate::campaign::Action::Played(moves, played)), shared)
    }
}

/// What the night before today has brought.
fn since_last_day(weeks: &Weeks) -> &[crate::campaign::Note] {
    let notes = weeks.journal();
    let last = weeks.desk().lines.last().map_or(-1, |line| line.day);
    let from = notes.iter().rposition(|note| note.day <= last).map_or(0, |at| at + 1);
    &notes[from..]
}
