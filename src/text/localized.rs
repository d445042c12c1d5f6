use super::Lang;

/// One text in the languages that its author wrote it in.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Localized {
    texts: [Option<Box<str>>; Lang::ALL.len()],
}

impl Localized {
    /// A text that exists in one language only.
    pub fn only(lang: Lang, text: &str) -> Self {
        let mut localized = Self::default();
        localized.insert(lang, text);
        localized
    }

    /// Puts in the text of one language, replacing what was there.
    pub fn insert(&mut self, lang: Lang, text: &str) {
        self.texts[lang as usize] = Some(text.into());
    }

    /// The text as written in `lang`, if the author wrote one.
    pub fn get(&self, lang: Lang) -> Option<&str> {
        self.texts[lang as usize].as_deref()
    }

    /// The text in `lang`, else in English, else in the first language there is; empty when there is none at all.
    pub fn in_lang(&self, lang: Lang) -> &str {
        self.get(lang)
            .or_else(|| self.get(Lang::En))
            .or_else(|| self.texts.iter().flatten().next().map(AsRef::as_ref))
            .unwrap_or_default()
    }

    /// Do both say the same in a language that both are written in?
    pub fn is_as(&self, other: &Self) -> bool {
        self.langs().any(|lang| self.get(lang) == other.get(lang))
    }

    /// The languages the text exists in.
    pub fn langs(&self) -> impl Iterator<Item = Lang> + '_ {
        Lang::ALL.into_iter().filter(|lang| self.get(*lang).is_some())
    }
}
