//! What `ringside test` is asked to play of campaigns: by file, by folder or by name.

use std::path::{Path, absolute};

use super::Failure;
use super::exams::Round;
use super::gyms::OpenGym;
use crate::campaign::examine_campaign;
use crate::diagnostic::Report;

/// A campaign, or one of its decision files.
pub struct CampaignAddress {
    campaign: String,
    /// The decision file's name; all of the campaign's tests for none.
    decisions: Option<String>,
}

impl CampaignAddress {
    /// What a path is, by the folder that it lies in; none where it has nothing to do with campaigns.
    pub fn of(path: &Path) -> Option<Self> {
        let whole = absolute(path).ok()?;
        let (folder, stem) = (whole.parent()?, whole.file_stem()?.to_string_lossy().into_owned());
        if folder.ends_with("scenarios/campaigns") || folder.ends_with("scripts/campaigns") {
            return Some(CampaignAddress { campaign: stem, decisions: None });
        }
        let campaign = folder.file_name()?.to_string_lossy().into_owned();
        let below = folder.parent().is_some_and(|above| above.ends_with("scripts/campaigns"));
        below.then_some(CampaignAddress { campaign, decisions: Some(stem) })
    }

    /// What a name is; none where no campaign is called so, or a scenario is.
    pub fn named(name: &str, open: &OpenGym) -> Option<Self> {
        let (campaign, decisions) = name.split_once('/').map_or((name, None), |(id, rest)| (id, Some(rest)));
        let is_known = |ids: Vec<String>| ids.iter().any(|id| id == campaign);
        let is_campaign = is_known(open.gym.campaign_ids()) && !is_known(open.gym.scenario_ids());
        is_campaign.then(|| CampaignAddress { campaign: campaign.to_owned(), decisions: decisions.map(str::to_owned) })
    }
}

/// Plays the tests of a campaign that are meant.
///
/// # Errors
/// Where a decision file is meant that no test of its campaign names.
pub fn campaign_round(open: OpenGym, address: &CampaignAddress, report: &mut Report) -> Result<Round, Failure> {
    let mut found = Report::default();
    let mut campaigns = examine_campaign(&open.gym, &address.campaign, &mut found);
    if let Some(name) = &address.decisions {
        let whole = format!("{}/{name}", address.campaign);
        let others: Vec<String> =
            campaigns.iter().filter(|it| it.name != whole).flat_map(|it| it.misses.clone()).collect();
        let named: Vec<String> = campaigns.iter().map(|it| it.name.clone()).collect();
        campaigns.retain(|it| it.name == whole);
        if campaigns.is_empty() && (!named.is_empty() || !found.has_errors()) {
            let hint = match named.is_empty() {
                true => format!("name it: `tests: [{{ decisions: {whole} }}]`"),
                false => format!("they name {}; `ringside campaign --decisions FILE` plays any", named.join(", ")),
            };
            return Err(Failure::usage(format!("no test of `{}` names `{whole}`", address.campaign)).hint(hint));
        }
        // What is wrong with the decisions that nobody asked for is for another time.
        found.retain(|it| {
            let told = it.place.as_ref().map_or_else(|| it.message.clone(), |place| format!("{place}: {}", it.message));
            !others.contains(&told) || campaigns.iter().any(|it| it.misses.contains(&told))
        });
    }
    report.append(found);
    Ok(Round { root: open.root, exams: Vec::new(), campaigns })
}
