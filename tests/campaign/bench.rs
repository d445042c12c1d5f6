//! One debtor on the desk in one line. Decisions are spelled as in decision files; numbers come from the repository's own
//! `weeks.yaml`, read anew, so that whoever changes one sees at once which test minds.

use std::sync::{Arc, OnceLock};

use ringside::campaign::{
    Decision, Deed, Finding, Happened, Look, Method, Plan, Refusal, Weeks, draw_portfolio, load_method, load_plan,
    read_decisions,
};
use ringside::diagnostic::{Report, SourceText, render_all};
use ringside::yaml::parse;

use crate::ring;

pub struct Desk {
    pub weeks: Weeks,
}

/// A campaign of twenty weeks with one debtor, `a`, of the keys given; calls always reach somebody.
pub fn desk(debtor: &str) -> Desk {
    desk_with(debtor, "")
}

/// The same with more keys of the campaign, and more constants: `reached: 0` and the like.
pub fn desk_with(debtor: &str, constants: &str) -> Desk {
    open(
        &campaign(
            &format!("  - {{ id: a, firm: {{ en: Stroykom }}, person: {{ en: Ivan }}, {debtor} }}"),
            constants,
            "",
        ),
        1,
    )
}

/// A campaign file with these debtors. Calls always reach somebody, unless `constants` says otherwise; `as shipped` leaves every
/// number as it is.
pub fn campaign(debtors: &str, constants: &str, more: &str) -> String {
    let constants = match constants {
        "as shipped" => String::new(),
        own if own.contains("reached:") => format!("constants: {{ {own} }}\n"),
        "" => "constants: { reached: 1000 }\n".to_owned(),
        own => format!("constants: {{ {own}, reached: 1000 }}\n"),
    };
    format!(
        "ringside: 1\ntitle: {{ en: Test }}\nsummary: {{ en: A test. }}\nus: {{ firm: {{ en: Us }}, goods: {{ en: shelves }} }}\n\
         starts: \"2026-03-02\"\nweeks: 20\nday: {{ slots: 50 }}\n{constants}{more}\ndebtors:\n{debtors}\n"
    )
}

/// Opens a campaign from its text, with a seed.
pub fn open(text: &str, seed: u64) -> Desk {
    open_plan(&plan(text).unwrap_or_else(|report| panic!("{}", render_all(&report, false))), seed)
}

fn open_plan(plan: &Arc<Plan>, seed: u64) -> Desk {
    Desk { weeks: Weeks::open(draw_portfolio(plan, seed), seed) }
}

fn method() -> &'static Arc<Method> {
    static METHOD: OnceLock<Arc<Method>> = OnceLock::new();
    METHOD.get_or_init(|| {
        // take_out.py names a file in which one number or rule is missing, to see which test minds.
        let shipped = || concat!(env!("CARGO_MANIFEST_DIR"), "/scripts/playbook/weeks.yaml").to_owned();
        let weeks = std::fs::read_to_string(std::env::var("RINGSIDE_WEEKS").unwrap_or_else(|_| shipped()));
        let mut report = Report::default();
        let tree = parse(&SourceText::new("weeks.yaml", weeks.expect("weeks.yaml is there")), &mut report);
        let method = tree.and_then(|tree| load_method(&tree, ring::playbook(), &mut report));
        Arc::new(method.unwrap_or_else(|| panic!("{}", render_all(&report, false))))
    })
}

fn plan(text: &str) -> Result<Arc<Plan>, Report> {
    let mut report = Report::default();
    let tree = parse(&SourceText::new("test.yaml", text), &mut report);
    tree.and_then(|tree| load_plan("test", &tree, method(), &mut report)).map(Arc::new).ok_or(report)
}

/// What is wrong with a campaign file, as `check` shows it.
pub fn faults(text: &str) -> String {
    plan(text).err().map(|report| render_all(&report, false)).unwrap_or_default()
}

impl Desk {
    /// Decides something, spelled as in a decision file.
    pub fn decide(&mut self, decision: &str) -> Vec<Happened> {
        self.tries(decision).unwrap_or_else(|refusal| panic!("{decision}: {refusal:?}"))
    }

    /// Tries to.
    pub fn tries(&mut self, decision: &str) -> Result<Vec<Happened>, Refusal> {
        let text = format!("ringside: 1\ncampaign: test\ndecisions:\n  - {{ {decision} }}\n");
        let mut report = Report::default();
        let node = parse(&SourceText::new("decisions.yaml", text), &mut report).expect("a tree");
        let read = read_decisions(&node, self.weeks.plan(), ring::playbook(), &mut report);
        assert!(!report.has_errors(), "{}", render_all(&report, false));
        match &read[0].what {
            Deed::One(decision) => self.weeks.decide(decision),
            Deed::EndWeek => unreachable!("tests count days"),
        }
    }

    /// Calls `a` by an approach.
    pub fn call(&mut self, approach: &str) -> Vec<Happened> {
        self.decide(&format!("call: a, approach: {approach}"))
    }

    /// Lets so many days pass, at least.
    pub fn days(&mut self, days: i32) -> &mut Self {
        let until = self.weeks.today() + days;
        while self.weeks.today() < until {
            self.weeks.decide(&Decision::EndDay).expect("the campaign is long enough");
        }
        self
    }

    /// What the coach has found so far, of everybody.
    pub fn found(&self) -> Vec<&'static str> {
        let finding = |happened: &Happened| match happened {
            Happened::Found { finding } => Some(finding.name()),
            _ => None,
        };
        self.weeks.journal().iter().filter_map(|note| finding(&note.what)).collect()
    }

    /// True where the coach has found this.
    pub fn has_found(&self, finding: Finding) -> bool {
        self.found().contains(&finding.name())
    }

    /// The debtor `a`.
    pub fn a(&self) -> Look<'_> {
        self.weeks.look(0).expect("there is one")
    }

    /// The day on which something happened first.
    pub fn day_of(&self, what: impl Fn(&Happened) -> bool) -> Option<i32> {
        self.weeks.journal().iter().find(|note| what(&note.what)).map(|note| note.day)
    }
}

/// An invoice, delivered and overdue for so many days.
pub fn overdue(days: u32) -> String {
    format!("invoices: [{{ number: \"1\", amount: 40000 RUB, issued: {} days ago, due: {days} days ago }}]", days + 30)
}

/// An invoice, delivered and due in so many days.
pub fn current(days: u32) -> String {
    format!("invoices: [{{ number: \"1\", amount: 40000 RUB, issued: 3 days ago, due: in {days} days }}]")
}

/// An invoice for what is not delivered yet.
pub fn signed(days: u32) -> String {
    format!(
        "invoices: [{{ number: \"1\", amount: 40000 RUB, issued: {} days ago, due: {days} days ago, delivered: false }}]",
        days + 14
    )
}

/// In how many of a hundred campaigns with other seeds something is so.
pub fn in_hundred(debtor: &str, constants: &str, so: impl Fn(Desk) -> bool) -> usize {
    let text = campaign(
        &format!("  - {{ id: a, firm: {{ en: Stroykom }}, person: {{ en: Ivan }}, {debtor} }}"),
        constants,
        "",
    );
    let plan = plan(&text).unwrap_or_else(|report| panic!("{}", render_all(&report, false)));
    (0..100).filter(|seed| so(open_plan(&plan, *seed))).count()
}
