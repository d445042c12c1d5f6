//! The weeks between the calls, by keys.

use ringside::front::{Begin, Mode};
use ringside::text::Lang;

use crate::bench::{Order, Shown, screen};
use crate::house::{CAMPAIGN, ORDERED};

const SIZES: [(u16, u16); 2] = [(80, 24), (120, 40)];

/// At the desk on the first morning, the welcome laid away.
fn at_desk(order: Order) -> Shown {
    order.begin(Begin::Campaign { name: Some(CAMPAIGN.into()) }).open().press("Enter")
}

fn desk() -> Shown {
    at_desk(screen(80, 24))
}

/// The one saved campaign.
fn saved(shown: &Shown) -> String {
    shown.house.saved.values().next().cloned().unwrap_or_default()
}

/// What was decided, line by line.
fn decided(shown: &Shown) -> Vec<String> {
    saved(shown).lines().filter_map(|line| line.strip_prefix("  - ")).map(str::to_owned).collect()
}

/// Takes the picture of one scene in all sizes and languages.
fn taken(name: &str, scene: impl Fn(Shown) -> Shown) {
    for (width, height) in SIZES {
        for lang in [Lang::En, Lang::Ru] {
            let shown = scene(at_desk(screen(width, height).lang(lang)));
            insta::assert_snapshot!(format!("{name}-{width}x{height}-{lang}"), shown.picture());
        }
    }
}

/// In the order of sums: a call about linen, an order held, a call about cakes, a day's end; then two deals, and the week's end.
fn some_days(shown: Shown) -> Shown {
    let shown = shown.press("F2 Enter 1 5 Down Enter 1 2 Down Enter 1 2 F8 Enter Enter");
    shown.press("F3 1 2 F9 Enter Enter")
}

#[test]
fn the_desk() {
    taken("desk", |shown| shown);
}

#[test]
fn the_welcome() {
    for (width, height) in SIZES {
        let begin = Begin::Campaign { name: Some(CAMPAIGN.into()) };
        let shown = screen(width, height).lang(Lang::Ru).begin(begin).open();
        insta::assert_snapshot!(format!("welcome-{width}x{height}-ru"), shown.picture());
    }
}

#[test]
fn what_can_be_done_about_an_account() {
    taken("menu", |shown| shown.press("F2 Enter"));
}

#[test]
fn the_approaches_of_a_call() {
    taken("approaches", |shown| shown.press("F2 Enter 1 Down Down"));
}

#[test]
fn a_night() {
    taken("night", |shown| some_days(shown).press("F4"));
}

#[test]
fn a_card() {
    taken("card", |shown| shown.press("F2 Enter 1 5 Enter 2 1 2 Tab"));
}

#[test]
fn the_charts_of_some_days() {
    taken("charts", |shown| some_days(shown).press("Tab Tab"));
}

#[test]
fn the_reckoning_at_the_end() {
    taken("reckoning", |shown| some_days(shown).press("F9 Enter Enter"));
}

#[test]
fn campaigns_to_choose_from() {
    taken("campaigns", |shown| shown.press("Enter 1 1 Esc"));
}

#[test]
fn a_small_window_has_the_desk_too() {
    let shown = at_desk(screen(60, 20).lang(Lang::Ru));
    insta::assert_snapshot!("desk-60x20-ru", shown.picture());
    insta::assert_snapshot!("charts-60x20-en", some_days(at_desk(screen(60, 20))).press("Tab Tab").picture());
}

#[test]
fn a_week_by_keys() {
    let shown = desk();
    assert!(shown.line_with("Atrium").contains("new client"), "{}", shown.picture());
    // The new client: asked about, declined.
    let shown = shown.type_in("atrium").press("Enter").press("1 1");
    assert!(shown.shows("ask those who worked with them"), "{}", shown.picture());
    let shown = shown.press("Enter 4");
    assert!(decided(&shown).last().is_some_and(|line| line.contains("decline: atrium")), "{:?}", decided(&shown));
    // A call in short, a paper, the next call, the reason.
    let shown = shown.press("Esc").type_in("bakery").press("Esc").type_in("cinnamon");
    let shown = shown.press("Enter").type_in("1").type_in("2");
    assert!(shown.shows("calls left 3/4"), "{}", shown.picture());
    let shown = shown.press("Enter 2 1 2").press("Enter 3 5").press("Enter 4 1");
    // The house: two deals, and nothing for the late.
    let shown = shown.press("Esc F3 1 2");
    assert!(shown.shows("New deal 2"), "{}", shown.picture());
    // The day, then the week.
    let shown = shown.press("F8");
    assert!(shown.shows("End the day?") && shown.shows("time to call"), "{}", shown.picture());
    let shown = shown.press("Enter");
    assert!(shown.shows("Overnight"), "{}", shown.picture());
    let shown = shown.press("Enter F9 Enter");
    assert!(shown.press("Enter").shows("week 2/2"));
    let lines = decided(&desk().press("F9 Enter"));
    assert_eq!(lines, vec!["{ end: day }"; 5]);
}

#[test]
fn a_week_stops_where_an_order_wants_an_answer() {
    let ends = |shown: &Shown| decided(shown).iter().filter(|line| line.contains("end: day")).count();
    let begin = Begin::Campaign { name: Some(ORDERED.into()) };
    let first = screen(80, 24).begin(begin).open().press("Enter F9 Enter Enter");
    assert_eq!(ends(&first), 5);
    let second = first.press("F9 Enter");
    assert!(second.shows("Page After Page") && second.shows("order"), "{}", second.picture());
    assert_eq!(ends(&second), 7, "the order comes on the Wednesday");
    assert_eq!(ends(&second.press("Enter F9 Enter")), 10, "answered or not, the rest of the week can be ended");
}

#[test]
fn a_planned_call_is_due_on_its_day() {
    let shown = desk().type_in("belvedere").press("Enter 3 1 Esc");
    assert!(shown.line_with("Belvedere").contains("2 Jun"), "{}", shown.picture());
    assert!(!shown.line_with("Belvedere").contains("•"));
    let next = shown.press("F8 Enter Enter");
    assert!(next.line_with("Belvedere").contains("call planned"), "{}", next.picture());
}

#[test]
fn a_day_without_calls_left_says_so_and_still_has_papers() {
    let call = |shown: Shown| shown.press("Enter 1 2");
    let shown = (0..4).fold(desk().press("F2"), |shown, _| call(shown));
    assert!(shown.shows("calls left 0/4"), "{}", shown.picture());
    let menu = shown.press("Enter");
    assert!(menu.shows("call: no more contacts fit into today") && menu.shows("send a paper"), "{}", menu.picture());
    assert!(menu.press("Esc F8").shows("End the day?"), "a new client waits");
}

#[test]
fn what_was_decided_is_saved_and_gone_on_with() {
    let left = desk().press("Down Down Enter 1 2 F8 Enter Enter");
    let before = left.line_with("week 1/2");
    assert!(before.contains("Tue"), "{before}");
    let again = screen(80, 24).after(&left).begin(Begin::Campaign { name: Some(CAMPAIGN.into()) }).open();
    assert!(again.shows("go on: two-weeks-1") && again.shows("days played 1"), "{}", again.picture());
    let again = again.press("Down Enter");
    assert_eq!(again.line_with("week 1/2"), before, "the same weeks");
    let again = again.press("F3 2 2");
    assert_eq!(again.house.saved.len(), 1, "it is the same file");
    assert_eq!(decided(&again).len(), 3, "{:?}", decided(&again));
}

#[test]
fn a_changed_campaign_and_a_damaged_file_are_told_and_nothing_is_lost() {
    let left = desk().press("Down Down Enter 1 2");
    let whole = saved(&left);
    let hash = whole.find("campaign-hash: \"").expect("a hash") + "campaign-hash: \"".len();
    let other = format!("{}ffff{}", &whole[..hash], &whole[hash + 4..]);
    let wrong = whole.replace("call: ", "cull: ");
    let cut = format!("{whole}  - {{ end: d");
    let taken_up = |text: &str| {
        let mut order = screen(120, 40).after(&left).begin(Begin::Campaign { name: None });
        order.save("two-weeks-1.yaml", text);
        order.open().press("Down Enter")
    };
    let changed = taken_up(&other);
    assert!(changed.shows("was changed after this was saved"), "{}", changed.picture());
    assert_eq!(saved(&changed), other);
    let damaged = taken_up(&wrong);
    assert!(damaged.shows("is damaged") && damaged.shows("6:"), "{}", damaged.picture());
    assert_eq!(saved(&damaged), wrong);
    let torn = taken_up(&cut);
    assert!(torn.shows("had been cut off") && torn.shows("week 1/2"), "{}", torn.picture());
    let mended = torn.press("F9 Enter");
    assert_eq!(decided(&mended).len(), 6, "{}", saved(&mended));
}

#[test]
fn what_cannot_be_saved_is_said_and_saved_later() {
    let mut shown = desk().press("F3 4 1");
    shown.house.full = true;
    let mut shown = shown.press("Down Down Enter 1 2");
    assert!(shown.shows("no space left") && shown.shows("not saved"), "{}", shown.picture());
    shown.house.full = false;
    let shown = shown.press("Enter 3 1");
    assert!(!shown.shows("not saved"));
    assert_eq!(decided(&shown).len(), 3);
}

#[test]
fn a_call_played_in_full_comes_back_as_a_decision() {
    let shown = desk().type_in("cinnamon").press("Enter 1 1");
    assert!(shown.shows("Dossier") && shown.shows("1182") && shown.shows("38,600"), "{}", shown.picture());
    let shown = shown.press("PageDown PageDown Enter").say("this is Nina. When do you pay?").press("F8 F8");
    assert!(decided(&shown)[0].starts_with("{ call: bakery, played: { outcome: "), "{}", saved(&shown));
    assert!(shown.shows("counts for the campaign"), "{}", shown.picture());
    assert_eq!(shown.house.calls.len(), 1, "it is kept as any call");
    let back = shown.press("Enter Esc");
    assert!(back.shows("calls left 3/4") && back.shows("Just now"), "{}", back.picture());
    assert_eq!(decided(&back).len(), 1);
    let again = screen(80, 24).after(&back).begin(Begin::Campaign { name: None }).open().press("Down Enter");
    assert!(again.shows("calls left 3/4"), "{}", again.picture());
}

#[test]
fn a_call_in_which_nothing_was_said_is_gone_on_with_too() {
    let shown = desk().type_in("cinnamon").press("Enter 1 1 PageDown PageDown Enter F8 F8 Enter Esc Esc");
    let shown = shown.type_in("page").press("Enter 2 1 PageDown Enter F8 F8");
    let again = screen(80, 24).after(&shown).begin(Begin::Campaign { name: None }).open().press("Down Enter");
    assert!(again.shows("calls left"), "{}\n{}", again.picture(), saved(&shown));
}

#[test]
fn said_differently_after_the_call_changes_no_decision() {
    let shown = desk().type_in("cinnamon").press("Enter 1 1 PageDown PageDown Enter").say("where is my money");
    let shown = shown.press("F8 F8 Enter Tab Tab r Ctrl-u").say("this is Nina").press("F8 F8");
    assert_eq!(shown.recorded().branches().len(), 2);
    assert_eq!(decided(&shown).len(), 1, "{}", saved(&shown));
    assert!(shown.press("Enter Esc").shows("calls left 3/4"));
}

#[test]
fn a_call_that_was_left_decides_nothing() {
    let shown = desk().type_in("cinnamon").press("Enter 1 1 PageDown PageDown Enter").say("hello").press("Esc Enter");
    assert!(shown.shows("nothing was decided") && shown.shows("calls left 4/4"), "{}", shown.picture());
    assert_eq!(decided(&shown).len(), 0);
    let unread = desk().type_in("cinnamon").press("Enter 1 1 Esc");
    assert!(unread.shows("calls left 4/4"), "{}", unread.picture());
}

#[test]
fn an_exam_tells_nothing_before_the_end_and_nobody_the_truth() {
    let shown = at_desk(screen(120, 40).mode(Mode::Exam)).press("Down Down Enter 1 2");
    assert!(!shown.shows("In the rhythm") && !shown.shows("Heat"), "{}", shown.picture());
    let early = shown.press("BackTab");
    assert!(early.shows("after the last week") && !early.shows("[S02]"), "{}", early.picture());
    let late = early.press("F9 Enter Enter F9 Enter Enter");
    assert!(late.shows("in truth:") && late.shows("[S"), "{}", late.picture());
}

#[test]
fn the_lobby_leads_to_the_campaigns_and_back() {
    let shown = screen(80, 24).open();
    assert!(shown.shows("F6 weeks"), "{}", shown.picture());
    let list = shown.press("F6");
    assert!(list.shows("Two weeks"), "{}", list.picture());
    let desk = list.press("Enter Enter");
    assert!(desk.shows("Accounts"), "{}", desk.picture());
    let lobby = desk.press("Esc Esc");
    assert!(lobby.shows("Opponents"), "{}", lobby.picture());
}

#[test]
fn every_size_draws_every_page_of_the_desk() {
    let mut shown = some_days(desk());
    for (width, height) in [(200, 60), (60, 20), (59, 20), (1, 1), (61, 21), (100, 34), (80, 24)] {
        shown =
            shown.resize(width, height).press("Tab Tab Tab Tab F3 Enter Esc Esc Home Enter Enter Esc Esc F4 Esc F2");
    }
    assert!(shown.shows("Accounts"));
}
