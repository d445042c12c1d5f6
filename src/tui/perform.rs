use std::path::Path;

use super::app::{Brought, Effect};
use super::spoken::hindered;
use crate::front::{Backstage, Begin, SEEDS, drill, take_up};
use crate::history::weakest;
use crate::rehearse::{Hearing, play_script};
use crate::report::{Look, debrief, page};
use crate::scenario::LanguageLevel;
use crate::score::score_transcript;
use crate::session::Session;
use crate::text::Lang;
use crate::transcript::Transcript;

/// Does what the screen asked for; what comes of it goes back into `update`. Suspending and quitting are the runner's.
pub fn perform(effect: Effect, lang: Lang, level: LanguageLevel, backstage: &mut dyn Backstage) -> Option<Brought> {
    let brought = match effect {
        Effect::ReadOpponents => Ok(Brought::Opponents(backstage.opponents())),
        Effect::ReadHistory => Ok(Brought::History((backstage.past())())),
        Effect::Open(begin) => open(begin, lang, backstage),
        Effect::OpenDebrief(name) => {
            backstage.recorded(&name).map(|transcript| Brought::Debrief(Box::new(transcript), name))
        }
        Effect::OpenAgain(name, n) => again(name, n, backstage),
        Effect::Begin(header) => {
            return Some(backstage.begin(&header).map_or_else(Brought::NotWritten, Brought::Recording));
        }
        Effect::Record(entries) => return backstage.record(&entries).err().map(Brought::NotWritten),
        Effect::RecordDrilled(drilled) => return backstage.record_drilled(*drilled).err().map(Brought::Failed),
        Effect::KeepPage(name, transcript) => keep_page(&name, &transcript, level, backstage),
        Effect::ReadCampaigns => Ok(Brought::Campaigns(backstage.campaigns(), backstage.saved_campaigns())),
        Effect::OpenCampaign(id) => {
            let seed = backstage.seed() % SEEDS;
            backstage.campaign(&id).map(|plan| Brought::Campaign(plan, seed))
        }
        Effect::TakeUp(name) => take_up_saved(name, lang, backstage),
        Effect::SaveCampaign { name, campaign, lines } => {
            backstage.save_campaign(name.as_deref(), &campaign, &lines).map(Brought::CampaignSaved)
        }
        Effect::BringScenario(id) => {
            backstage.scenario(&id, lang).map(|scenario| Brought::Scenario(Box::new(scenario)))
        }
        Effect::BriefScenario(scenario, at) => {
            let seed = backstage.seed();
            let briefing = backstage.brief_scenario(*scenario, lang, at);
            briefing.map(|briefing| Brought::Debtor { briefing: Box::new(briefing), seed })
        }
        Effect::Suspend | Effect::TakeBackScreen | Effect::Quit | Effect::Interrupt => return None,
    };
    Some(brought.unwrap_or_else(Brought::Failed))
}

fn open(begin: Begin, lang: Lang, backstage: &mut dyn Backstage) -> Result<Brought, String> {
    match begin {
        Begin::Lobby => Ok(Brought::Opponents(backstage.opponents())),
        Begin::Dossier { scenario, seed, at, carried } => {
            let briefing = Box::new(backstage.brief(&scenario, lang, at)?.carrying(&carried));
            let seed = seed.unwrap_or_else(|| backstage.seed());
            Ok(Brought::Debtor { briefing, seed })
        }
        Begin::Watch { scenario, script, seed, at } => {
            let briefing = backstage.brief(&scenario, lang, at)?;
            let script = backstage.script(&scenario, &script, lang)?;
            let played = play_script(briefing, &script, Hearing::ByMeans, seed, |_| {});
            Ok(Brought::Film(Box::new(played.transcript), None))
        }
        Begin::Film(name) => {
            let transcript = backstage.recorded(&name)?;
            Ok(Brought::Film(Box::new(transcript), Some(name)))
        }
        Begin::Resume(name) => again(name, None, backstage),
        Begin::Campaign { .. } => Ok(Brought::Campaigns(backstage.campaigns(), backstage.saved_campaigns())),
        Begin::Drill { focus, weakest: known, count } => {
            let known =
                known.unwrap_or_else(|| if focus.is_none() { weakest(&(backstage.past())()) } else { Vec::new() });
            drill(focus.as_deref(), &known, count, lang, backstage).map(Brought::Exercises)
        }
    }
}

/// A saved campaign as it was left; whatever hinders that, its file stays as it is.
fn take_up_saved(name: String, lang: Lang, backstage: &mut dyn Backstage) -> Result<Brought, String> {
    let text = backstage.saved_campaign(&name)?;
    let taken_up = take_up(&name, &text, |id| backstage.campaign(id), backstage.playbook());
    Ok(match taken_up {
        Ok(taken_up) => Brought::TakenUp(Box::new(taken_up), name),
        Err(hindrance) => Brought::NotTakenUp(hindered(&hindrance, &name, lang)),
    })
}

/// A recorded run, ready to be gone on with.
fn again(name: String, n: Option<u64>, backstage: &mut dyn Backstage) -> Result<Brought, String> {
    let transcript = backstage.recorded(&name)?;
    let header = &transcript.header;
    let lang = header.lang.parse()?;
    let scenario = backstage.scenario(&header.scenario, lang)?.carrying(&header.carried, header.at.date());
    let briefing = backstage.brief_scenario(scenario, lang, header.at)?;
    let (session, lost) = Session::resume(briefing.clone(), &transcript).map_err(|changed| changed.to_string())?;
    backstage.go_on(&name)?;
    backstage.record(&lost)?;
    Ok(Brought::Again(Box::new((briefing, session)), name, n))
}

fn keep_page(
    name: &str,
    transcript: &Transcript,
    level: LanguageLevel,
    backstage: &mut dyn Backstage,
) -> Result<Brought, String> {
    let lang: Lang = transcript.header.lang.parse()?;
    let card = score_transcript(transcript);
    let look = Look { lang, level };
    let told = debrief(&card, transcript, backstage.playbook().outcome(card.outcome, lang), look);
    let file = Path::new(name).file_name().and_then(|name| name.to_str());
    let page = page(transcript, &told, file, backstage.playbook(), look);
    backstage.keep_page(name, &page).map(Brought::PageKept)
}
