/// The known name nearest to what was written, if it is near enough to have been meant.
///
/// Damerau-Levenshtein distance at most a third of the longer name, or a name that the written one begins or ends.
pub fn nearest<'a>(written: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    known
        .into_iter()
        .map(|name| (distance(written, name), name))
        .filter(|(distance, name)| *distance * 3 <= name.chars().count().max(written.chars().count()))
        .min()
        .map(|(_, name)| name)
}

fn distance(written: &str, name: &str) -> usize {
    let partly = written.chars().count() >= 4 && (name.starts_with(written) || name.ends_with(written));
    if partly { 1 } else { strsim::damerau_levenshtein(written, name) }
}

/// A help line "did you mean `x`?" where a near name exists.
pub fn did_you_mean<'a>(written: &str, known: impl IntoIterator<Item = &'a str>) -> Option<String> {
    nearest(written, known).map(|name| format!("did you mean `{name}`?"))
}
