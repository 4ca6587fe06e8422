//! Rendering in the letter's language: the pack's own words first, then the letter's.

use std::collections::BTreeMap;

use medhold_message::{Argument, Arguments, RenderError, Role, Segment, Speaker};
use medhold_model::{Language, Value};

use crate::{Stationery, host};

/// What a sentence is told.
pub(crate) type Told<'a> = BTreeMap<&'a str, Argument>;

/// What the ids of the letter's own sentences begin with.
const OF_THE_LETTER: &str = "letter-";

fn unknown(id: &str, language: &Language) -> RenderError {
    RenderError::UnknownMessage { id: id.to_owned(), language: language.clone() }
}

/// A text that selectors can see.
pub(crate) fn word(text: &str) -> Argument {
    Argument::fact(Value::Text(text.to_owned()))
}

/// The pack and the language in which it speaks.
#[derive(Clone, Copy)]
pub(crate) struct Voice<'a> {
    pub(crate) stationery: Stationery<'a>,
    pub(crate) language: &'a Language,
    /// Bokmål, where the letter is in nynorsk and the pack has it.
    second: Option<&'a Language>,
    /// The pack's messages in this language, and in bokmål where it is nynorsk.
    pack: [Option<Speaker<'a>>; 2],
    /// The pack's messages where it writes some of the letter's own sentences otherwise.
    rewriting: Option<Speaker<'a>>,
    /// The language of the letter's own sentences, and what is written in it.
    spoken: (&'static Language, Option<Speaker<'static>>),
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
        let nynorsk = language.as_str() == "nn";
        let second = stationery.languages.iter().find(|language| nynorsk && language.as_str() == "nb");
        let own = stationery.catalogue.speaker(language);
        Self {
            stationery,
            language,
            second,
            pack: [own, second.and_then(|second| stationery.catalogue.speaker(second))],
            rewriting: own.filter(|own| own.has_any(OF_THE_LETTER)),
            spoken: (spoken, host::sentences().speaker(spoken)),
        }
    }

    /// Renders one of the letter's own sentences, as the pack writes it where it does.
    pub(crate) fn sentence(&self, id: &str, told: &impl Arguments) -> Result<Vec<Segment>, RenderError> {
        let by_the_pack = self.rewriting.and_then(|pack| pack.render(id, told));
        let (language, own) = self.spoken;
        let rendered = by_the_pack.or_else(|| own?.render(id, told));
        rendered.unwrap_or_else(|| Err(unknown(id, language)))
    }

    /// Renders a message of the pack; a reason that the host gives is one of the letter's own sentences.
    pub(crate) fn message(&self, id: &str, arguments: &impl Arguments) -> Result<Vec<Segment>, RenderError> {
        if id.starts_with(OF_THE_LETTER) {
            return self.sentence(id, arguments);
        }
        self.by_the_pack(id, arguments).unwrap_or_else(|| Err(unknown(id, self.language)))
    }

    /// Renders a message of the pack, where it has one.
    pub(crate) fn optional(&self, id: &str, told: &Told<'_>) -> Option<Result<Vec<Segment>, RenderError>> {
        self.by_the_pack(id, told)
    }

    /// The text for the letter's language, or for bokmål where it is nynorsk.
    pub(crate) fn translated<T>(&self, texts: &'a BTreeMap<Language, T>) -> Option<&'a T> {
        texts.get(self.language).or_else(|| self.second.and_then(|second| texts.get(second)))
    }

    /// Nynorsk falls back to bokmål, message by message: a reader of the one reads the other.
    fn by_the_pack(&self, id: &str, arguments: &impl Arguments) -> Option<Result<Vec<Segment>, RenderError>> {
        self.pack.iter().flatten().find_map(|pack| pack.render(id, arguments))
    }
}
