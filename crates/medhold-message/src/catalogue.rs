//! All messages of a pack, by language.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Bound;
use std::sync::Arc;

use medhold_model::{Code, Diagnostic, Language, Place};

use crate::locale::Locale;
use crate::read::read;
use crate::render::Rendering;
use crate::table::{Attribute, Message, Table};
use crate::unit;
use crate::{Arguments, RenderError, Segment, check};

/// The messages of a pack in each of its languages. It is read-only and shared by all threads.
#[derive(Debug, Default)]
pub struct Catalogue {
    order: Vec<Language>,
    languages: BTreeMap<Language, Spoken>,
}

/// What is needed to speak one language.
#[derive(Debug)]
pub(crate) struct Spoken {
    pub(crate) table: Table,
    pub(crate) locale: Arc<Locale>,
    pub(crate) units: Arc<Table>,
}

impl Catalogue {
    /// Reads message files: their language, their name for diagnostics, and their text. A language may have several files.
    ///
    /// Whatever is faulty is named and left out, and the rest is kept: `message-syntax` (the text is not Fluent),
    /// `duplicate-message`, `unknown-function`, `message-function` (a call with wrong options), `unknown-message`,
    /// `message-circle`, `unknown-language`.
    #[must_use]
    pub fn parse(files: &[(Language, &str, &str)]) -> (Self, Vec<Diagnostic>) {
        let mut catalogue = Self::default();
        let mut faults = Vec::new();
        for (language, file, text) in files {
            match catalogue.spoken(language) {
                Some(spoken) => faults.extend(read(&mut spoken.table, file, text)),
                None => faults.push(unspeakable(language, file)),
            }
        }
        for (language, spoken) in &catalogue.languages {
            faults.extend(check::references(language, &spoken.table));
        }
        faults.sort_by(|a, b| (&a.place, a.code).cmp(&(&b.place, b.code)));
        (catalogue, faults)
    }

    fn spoken(&mut self, language: &Language) -> Option<&mut Spoken> {
        if !self.languages.contains_key(language) {
            let locale = Locale::of(language)?;
            let spoken = Spoken { table: Table::default(), locale, units: unit::table(language) };
            self.languages.insert(language.clone(), spoken);
            self.order.push(language.clone());
        }
        self.languages.get_mut(language)
    }

    /// The languages, in the order in which their files were given.
    #[must_use]
    pub fn languages(&self) -> &[Language] {
        &self.order
    }

    /// The messages of a language, by id.
    pub fn ids(&self, language: &Language) -> impl Iterator<Item = &str> {
        let table = self.languages.get(language).map(|spoken| &spoken.table);
        table.into_iter().flat_map(|t| t.messages.keys()).map(String::as_str).filter(|id| !id.starts_with('-'))
    }

    /// Whether the language has a text for a message, or for `message.attribute`.
    #[must_use]
    pub fn has(&self, language: &Language, id: &str) -> bool {
        let (id, attribute) = parts(id);
        self.languages.get(language).is_some_and(|spoken| spoken.table.lookup(id, attribute).is_some())
    }

    /// Where a message is written.
    #[must_use]
    pub fn place(&self, language: &Language, id: &str) -> Option<&Place> {
        self.message(language, id).map(|message| &message.place)
    }

    /// The arguments that a message may show, those of the messages that it refers to included.
    #[must_use]
    pub fn variables(&self, language: &Language, id: &str) -> BTreeSet<String> {
        let (id, attribute) = parts(id);
        let Some(spoken) = self.languages.get(language) else {
            return BTreeSet::new();
        };
        spoken.table.lookup(id, attribute).map(|pattern| spoken.table.variables(pattern)).unwrap_or_default()
    }

    /// The messages and terms (`-term`) that other messages of the language refer to.
    #[must_use]
    pub fn referenced(&self, language: &Language) -> BTreeSet<&str> {
        let messages = self.languages.get(language).into_iter().flat_map(|spoken| spoken.table.messages.values());
        messages.flat_map(|message| &message.references).map(|reference| reference.target.id.as_str()).collect()
    }

    /// The messages whose text a message may show as part of its own, itself included.
    #[must_use]
    pub fn shown_with(&self, language: &Language, id: &str) -> BTreeSet<&str> {
        let mut shown = BTreeSet::new();
        let mut waiting: Vec<&Message> = self.message(language, id).into_iter().collect();
        while let Some(message) = waiting.pop() {
            for reference in &message.references {
                let target = reference.target.id.as_str();
                if shown.insert(target) {
                    waiting.extend(self.message(language, target));
                }
            }
        }
        let messages = self.languages.get(language).and_then(|spoken| spoken.table.messages.get_key_value(id));
        shown.extend(messages.map(|(id, _)| id.as_str()));
        shown
    }

    /// The attributes of a message, by name: `claims` for `.claims = on_time_share >= 0.85`.
    pub fn attributes(&self, language: &Language, id: &str) -> impl Iterator<Item = (&str, &Attribute)> {
        let message = self.message(language, id);
        message.into_iter().flat_map(|m| &m.attributes).map(|(name, attribute)| (name.as_str(), attribute))
    }

    /// The messages of a language, to render several of them; none where there is no message in it.
    #[must_use]
    pub fn speaker(&self, language: &Language) -> Option<Speaker<'_>> {
        self.languages.get(language).map(Speaker)
    }

    /// Renders a message, or `message.attribute`, in one language; there is no falling back to another.
    ///
    /// # Errors
    /// Where there is no such message, or an argument that it shows is missing or of a kind that can't be shown so.
    pub fn render(
        &self,
        language: &Language,
        id: &str,
        arguments: &impl Arguments,
    ) -> Result<Vec<Segment>, RenderError> {
        let unknown = || Err(RenderError::UnknownMessage { id: id.to_owned(), language: language.clone() });
        self.render_known(language, id, arguments).unwrap_or_else(unknown)
    }

    /// Renders a message as [`Self::render`] does; none where the language has no such message.
    pub fn render_known(
        &self,
        language: &Language,
        id: &str,
        arguments: &impl Arguments,
    ) -> Option<Result<Vec<Segment>, RenderError>> {
        self.speaker(language)?.render(id, arguments)
    }

    fn message(&self, language: &Language, id: &str) -> Option<&Message> {
        self.languages.get(language)?.table.messages.get(id)
    }
}

/// The messages of one language.
#[derive(Debug, Clone, Copy)]
pub struct Speaker<'a>(&'a Spoken);

impl Speaker<'_> {
    /// Whether there is a text for a message, or for `message.attribute`.
    #[must_use]
    pub fn has(&self, id: &str) -> bool {
        let (id, attribute) = parts(id);
        self.0.table.lookup(id, attribute).is_some()
    }

    /// Whether there is a message whose id begins so.
    #[must_use]
    pub fn has_any(&self, prefix: &str) -> bool {
        let from = self.0.table.messages.range::<str, _>((Bound::Included(prefix), Bound::Unbounded)).next();
        from.is_some_and(|(id, _)| id.starts_with(prefix))
    }

    /// Renders a message, or `message.attribute`, as [`Catalogue::render`] does; none where there is no such message.
    pub fn render(&self, id: &str, arguments: &impl Arguments) -> Option<Result<Vec<Segment>, RenderError>> {
        let (name, attribute) = parts(id);
        let pattern = self.0.table.lookup(name, attribute)?;
        Some(Rendering::new(id, self.0, arguments).run(pattern))
    }
}

/// Fluent's own notation for an attribute: `message.attribute`.
fn parts(id: &str) -> (&str, Option<&str>) {
    id.split_once('.').map_or((id, None), |(id, attribute)| (id, Some(attribute)))
}

fn unspeakable(language: &Language, file: &str) -> Diagnostic {
    let message = format!("`{language}` is a language for which numbers and dates can't be written");
    Diagnostic::new(Code::UnknownLanguage, Place::file(file), message)
        .help("name the file after a language such as `nb`")
}
