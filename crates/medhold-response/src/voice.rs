//! Rendering in the letter's language: the pack's own words first, then the letter's.

use std::collections::BTreeMap;

use medhold_message::{Argument, Arguments, Catalogue, RenderError, Role, Segment};
use medhold_model::{Language, Value};

use crate::{Stationery, host};

/// What a sentence is told.
pub(crate) type Told<'a> = BTreeMap<&'a str, Argument>;

/// What the ids of the letter's own sentences begin with.
const OF_THE_LETTER: &str = "letter-";

/// A text that selectors can see.
pub(crate) fn word(text: &str) -> Argument {
    Argument::fact(Value::Text(text.to_owned()))
}

/// The pack and the language in which it speaks.
#[derive(Clone, Copy)]
pub(crate) struct Voice<'a> {
    pub(crate) stationery: Stationery<'a>,
    pub(crate) language: &'a Language,
    /// The language of the letter's own sentences.
    spoken: &'static Language,
}

/// What a sentence is told besides what every sentence about the claim is told.
pub(crate) struct Besides<'a> {
    pub(crate) told: Told<'a>,
    pub(crate) always: &'a Told<'static>,
}

impl Arguments for Besides<'_> {
    fn argument(&self, name: &str) -> Option<(&Value, Role)> {
        self.told.argument(name).or_else(|| self.always.argument(name))
    }
}

impl<'a> Voice<'a> {
    pub(crate) fn new(stationery: Stationery<'a>, language: &'a Language) -> Self {
        let spoken = host::speaks(language).unwrap_or_else(|| host::last_resort());
        Self { stationery, language, spoken }
    }

    /// Renders one of the letter's own sentences, as the pack writes it where it does.
    pub(crate) fn sentence(&self, id: &str, told: &impl Arguments) -> Result<Vec<Segment>, RenderError> {
        let by_the_pack = self.stationery.catalogue.render_known(self.language, id, told);
        by_the_pack.unwrap_or_else(|| host::sentences().render(self.spoken, id, told))
    }

    /// Renders a message of the pack; a reason that the host gives is one of the letter's own sentences.
    pub(crate) fn message(&self, id: &str, arguments: &impl Arguments) -> Result<Vec<Segment>, RenderError> {
        if id.starts_with(OF_THE_LETTER) {
            return self.sentence(id, arguments);
        }
        let (pack, language) = self.home(id);
        pack.render(language, id, arguments)
    }

    /// Renders a message of the pack, where it has one.
    pub(crate) fn optional(&self, id: &str, told: &Told<'_>) -> Option<Result<Vec<Segment>, RenderError>> {
        let (pack, language) = self.home(id);
        pack.render_known(language, id, told)
    }

    /// The text for the letter's language, or for bokmål where it is nynorsk.
    pub(crate) fn translated<T>(&self, texts: &'a BTreeMap<Language, T>) -> Option<&'a T> {
        texts.get(self.language).or_else(|| self.second().and_then(|second| texts.get(second)))
    }

    /// Nynorsk falls back to bokmål, message by message: a reader of the one reads the other.
    fn home(&self, id: &str) -> (&'a Catalogue, &'a Language) {
        let pack = self.stationery.catalogue;
        let second = self.second().filter(|second| !pack.has(self.language, id) && pack.has(second, id));
        (pack, second.unwrap_or(self.language))
    }

    fn second(&self) -> Option<&'a Language> {
        let nynorsk = self.language.as_str() == "nn";
        self.stationery.languages.iter().find(|language| nynorsk && language.as_str() == "nb")
    }
}
