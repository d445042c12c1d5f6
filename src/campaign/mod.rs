//! The weeks between the calls: a portfolio of debtors over simulated working days, in one world.

mod account;
mod books;
mod chance;
mod compare;
mod constants;
mod credit;
mod debrief;
mod decide;
mod decision;
mod decisions;
mod desk;
mod drawn;
mod exam;
mod finding;
mod finding_words;
mod folder;
mod full_play;
mod journal;
mod load_method;
mod load_plan;
mod making;
mod may;
mod method;
mod morning;
mod night;
mod open;
mod orders;
mod phrases;
mod plan;
mod reason;
mod remedy;
mod rhythm;
mod shelf;
mod strategy;
mod talk;
mod weeks;
mod words;

pub use account::{
    Account, Book, Escalation, Gauges, Invoice, Known, Memory, Obstacles, Order, Orders, Pledge, Promise, Truth,
};
pub use books::{bucket, days_sales_outstanding};
pub use compare::{Figures, Held, Mean, Sample, Way, figures, hold, sample, varied};
pub use constants::{Constant, Constants};
pub use debrief::{AccountDebrief, Counted, Debrief, journal_told, truth_told};
pub use decision::{Action, Decision, Refusal, Rule};
pub use decisions::{Decided, Deed, Head, decision_line, head_lines, read_decisions, read_head};
pub use desk::{Desk, Line, Tally};
pub use drawn::{Drawn, draw_portfolio};
pub use exam::{CameTo, CheckedCampaign, Examined, check_campaign, examine_campaign, play_decisions};
pub use finding::Finding;
pub use finding_words::finding_words;
pub use full_play::{carry_in, carry_out};
pub use journal::{Happened, Note, Talked};
pub use load_method::load_method;
pub use load_plan::load_plan;
pub use may::{minutes_of, minutes_of_rule};
pub use method::{Approach, Asked, Method, Minutes, Nature, Remedy, Row, study_bit};
pub use phrases::{Pair, Worded, action_told, date_told, in_lang, rule_told, sum, told};
pub use plan::{Asks, Bill, Buys, Calendar, CampaignTest, Day, Deals, Debtor, Event, Happening, Plan};
pub use rhythm::{day_before, rhythm};
pub use shelf::{campaign_of, method_of};
pub use strategy::{Piece, Strategy, work};
pub use talk::Played;
pub use weeks::{Look, Weeks};
pub use words::{
    Audience, Channel, Check, Fault, Overload, Paper, Question, Secretary, Status, Step, Study, Treatment, Worth,
};
