use std::path::Path;
use std::sync::Arc;

use serde::Serialize;

use super::Failure;
use super::args::ListFormat;
use super::campaign_args::CampaignArgs;
use super::compare::{compare, vary};
use super::console::Console;
use super::failure::exit;
use super::files::read_text;
use super::gyms::{OpenGym, open_gym};
use super::screen::show;
use super::wings::Wings;
use crate::campaign::{
    Counted, Debrief, Note, Plan, Weeks, campaign_of, in_lang, journal_told, play_decisions, read_head, sum,
};
use crate::diagnostic::{Report, SourceText};
use crate::front::{Begin, Screens};
use crate::report::{HANG, Style, paint};
use crate::scenario::LanguageLevel;
use crate::text::Lang;
use crate::yaml::parse;

/// `ringside campaign`.
///
/// # Errors
/// Where there is no such campaign, a file has problems, or a decision cannot be carried out.
pub fn campaign(args: &CampaignArgs, gym: Option<&Path>, console: &Console, screens: Screens) -> Result<u8, Failure> {
    let near = args.decisions.as_deref().unwrap_or(Path::new("."));
    let open = open_gym(gym, near)?;
    let lang = args.lang.or_else(|| open.gym.default_lang()).unwrap_or(Lang::En);
    match (&args.decisions, &args.name) {
        (Some(path), _) => decided(args, path, &open, lang, console),
        // Varying compares as well: `--compare` beside it says nothing new.
        (None, Some(name)) if args.vary.is_some() => vary(args, &plan_named(name, &open)?, console),
        (None, Some(name)) if args.compare => compare(args, &plan_named(name, &open)?, console),
        (None, name) if Console::has_screen() && !args.plain && args.format == ListFormat::Text => {
            // What is wrong with the file is told here, place by place, before the screen is taken.
            name.as_ref().map(|name| plan_named(name, &open)).transpose()?;
            let mut wings = Wings::new(gym, args.screen.data.as_deref(), console)?;
            wings.seeded(args.seed);
            let begin = Begin::Campaign { name: name.clone() };
            show(begin, lang, LanguageLevel::Mild, &args.screen, &mut wings, console, screens)
        }
        (None, Some(name)) => briefed(plan_named(name, &open)?.as_ref(), lang, console),
        (None, None) => listed(&open, args, lang, console),
    }
}

/// A campaign of the gym.
///
/// # Errors
/// Where there is none of this name, or it has problems.
pub fn plan_named(name: &str, open: &OpenGym) -> Result<Arc<Plan>, Failure> {
    let mut report = Report::default();
    campaign_of(&open.gym, name, &mut report).ok_or(Failure::Problems(report))
}

fn listed(open: &OpenGym, args: &CampaignArgs, lang: Lang, console: &Console) -> Result<u8, Failure> {
    #[derive(Serialize)]
    struct Listed {
        id: String,
        title: String,
        summary: String,
        weeks: u16,
    }
    let mut all = Vec::new();
    for id in open.gym.campaign_ids() {
        let plan = plan_named(&id, open)?;
        let (title, summary) = (plan.title.in_lang(lang).to_owned(), plan.summary.in_lang(lang).to_owned());
        all.push(Listed { id, title, summary, weeks: plan.calendar.weeks });
    }
    if args.format == ListFormat::Json {
        console.json(&all)?;
        return Ok(exit::OK);
    }
    for one in &all {
        console.line(&format!("{}  {}", paint(Style::Bold, &one.id), one.title))?;
        console.line(&format!("{HANG}{}", one.summary))?;
    }
    Ok(exit::OK)
}

/// What a campaign is about, for whoever names one without a screen.
fn briefed(plan: &Plan, lang: Lang, console: &Console) -> Result<u8, Failure> {
    let say = |en: &'static str, ru: &'static str| in_lang([en, ru], lang);
    console.line(&paint(Style::Bold, plan.title.in_lang(lang)))?;
    console.line(plan.summary.in_lang(lang))?;
    let (weeks, debtors) =
        (plan.calendar.weeks, plan.debtors.len() + plan.drawn.as_ref().map_or(0, |drawn| drawn.count as usize));
    console.line(&format!("{} {weeks}, {} {debtors}", say("weeks:", "недель:"), say("debtors:", "должников:")))?;
    for debtor in &plan.debtors {
        let open: i64 = debtor.invoices.iter().map(|bill| bill.amount).sum();
        let open = if open > 0 { sum(open, plan.currency, lang) } else { String::new() };
        console.line(&format!("{HANG}{:16} {}  {open}", debtor.id, debtor.firm.in_lang(lang)))?;
    }
    Ok(exit::OK)
}

/// A campaign played by a decision file.
struct Played {
    weeks: Weeks,
    seed: u64,
}

fn decided(args: &CampaignArgs, path: &Path, open: &OpenGym, lang: Lang, console: &Console) -> Result<u8, Failure> {
    let played = play(args, path, open)?;
    let debrief = Debrief::of(&played.weeks, open.gym.playbook(), lang);
    if args.format == ListFormat::Json {
        #[derive(Serialize)]
        struct Told<'a> {
            seed: u64,
            #[serde(flatten)]
            debrief: &'a Debrief,
            journal: &'a [Note],
        }
        console.json(&Told { seed: played.seed, debrief: &debrief, journal: played.weeks.journal() })?;
        return Ok(exit::OK);
    }
    for line in journal_told(&played.weeks, played.weeks.journal(), open.gym.playbook(), lang) {
        console.line(&line)?;
    }
    console.line("")?;
    debrief_lines(&debrief, played.weeks.plan(), lang).iter().try_for_each(|line| console.line(line))?;
    Ok(exit::OK)
}

fn play(args: &CampaignArgs, path: &Path, open: &OpenGym) -> Result<Played, Failure> {
    let text = read_text(path).map_err(|error| Failure::input(format!("{}: {error}", path.display())))?;
    let mut report = Report::default();
    let node = parse(&SourceText::new(path.display().to_string(), text), &mut report);
    let Some((node, head)) =
        node.and_then(|node| Some((read_head(&node, &mut report)?, node))).map(|(head, node)| (node, head))
    else {
        return Err(Failure::Problems(report));
    };
    if let Some(name) = args.name.as_ref().filter(|name| **name != head.campaign) {
        return Err(Failure::usage(format!(
            "{}: decides about `{}`, not about `{name}`",
            path.display(),
            head.campaign
        ))
        .hint("leave the name out: the file says it"));
    }
    let plan = plan_named(&head.campaign, open)?;
    if head.hash.as_ref().is_some_and(|hash| *hash != plan.hash) {
        Console::remark("the campaign has changed since this was saved: the weeks may go another way");
    }
    let seed = args.seed.unwrap_or(head.seed);
    let weeks = play_decisions(&node, &plan, seed, open.gym.playbook(), &mut report);
    match report.has_errors() {
        true => Err(Failure::Problems(report)),
        false => Ok(Played { weeks, seed }),
    }
}

/// The debrief as lines for people.
fn debrief_lines(debrief: &Debrief, plan: &Plan, lang: Lang) -> Vec<String> {
    let say = |en: &'static str, ru: &'static str| in_lang([en, ru], lang);
    let money = |minor: i64| sum(minor, plan.currency, lang);
    let sums = debrief.sums;
    let mut lines = vec![
        paint(Style::Bold, plan.title.in_lang(lang)),
        format!("{} {} ({:.0} %)", say("collected", "собрано"), money(sums.collected), debrief.collected_share),
        format!("{} {}", say("lost", "потеряно"), money(sums.lost)),
        format!("{} {}", say("went elsewhere", "ушло к другим"), money(sums.elsewhere)),
        format!("DSO {:.1}", debrief.dso.unwrap_or(0.0)),
        format!("{} {} / {}", say("promises kept / broken", "обещаний сдержано / нарушено"), sums.kept, sums.broken),
        format!("{} {}", say("clear refusals before delivery", "ясных отказов до отгрузки"), sums.refusals),
        format!("{} {}", say("hours worked", "часов работы"), sums.minutes / 60),
        format!(
            "{} {} / {}",
            say("findings for / against the method", "находок в пользу метода / против"),
            sums.good,
            sums.bad
        ),
        String::new(),
    ];
    lines.extend(debrief.house.iter().map(finding_line));
    for account in &debrief.accounts {
        let open = if account.open > 0 {
            format!(", {} {}", say("open", "открыто"), money(account.open))
        } else {
            String::new()
        };
        lines.push(format!("{} ({}){open}", paint(Style::Bold, &account.firm), account.status));
        lines.extend(account.findings.iter().map(finding_line));
        lines.extend(account.truth.iter().map(|truth| format!("{HANG}{} {truth}", say("in truth:", "на самом деле:"))));
    }
    lines.push(String::new());
    lines.push(caution(lang).to_owned());
    lines
}

/// It must be said wherever such figures stand.
pub fn caution(lang: Lang) -> &'static str {
    in_lang(
        [
            "These figures show that the rules express the documents, not that the method works on people.",
            "Эти цифры показывают, что правила выражают документы, а не то, что метод действует на людей.",
        ],
        lang,
    )
}

fn finding_line(found: &Counted) -> String {
    let mark = if found.good { "+" } else { "-" };
    let times = if found.times > 1 { format!(" x{}", found.times) } else { String::new() };
    let system = if found.system.is_empty() { String::new() } else { format!(" [{}]", found.system) };
    format!("{HANG}{mark} {}{times}{system}", found.told)
}
