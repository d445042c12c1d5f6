use super::phrases::Ui;
use crate::playbook::{Authority, SourceRef};
use crate::text::Lang;

/// Who says so, in words that need no playbook: "the method, 002:24", "house practice (close to 002:26)".
pub fn source_words(source: &SourceRef, lang: Lang) -> String {
    let who = match source.kind {
        Some(Authority::Says) => Ui::SaysSource,
        Some(Authority::Implied) => Ui::ImpliedSource,
        Some(Authority::House) | None => Ui::HouseSource,
    };
    let mut words = who.text(lang).to_owned();
    if !source.at.is_empty() {
        words += &format!(", {}", source.at.join(", "));
    }
    if !source.near.is_empty() {
        words += &format!(" ({} {})", Ui::NearSource.text(lang), source.near.join(", "));
    }
    words
}
