//! A pack's rules said in one language.

use std::collections::BTreeMap;

use medhold_message::{Argument, Catalogue, text_of};
use medhold_model::{Decimal, Language, Value};
use medhold_pack::Pack;
use medhold_script::{Helper, Phrase, Rule};

use crate::catalogue::{sentences, spoken};
use crate::{Definition, Outline};

/// What a sentence is told.
pub type Told<'a> = BTreeMap<&'a str, Argument>;

/// A text that is shown as it is and that selectors can see.
#[must_use]
pub fn word(text: &str) -> Argument {
    Argument::fact(Value::Text(text.to_owned()))
}

/// A number of things, by which selectors tell one from several.
#[must_use]
pub fn number(n: usize) -> Argument {
    Argument::fact(Value::Number(Decimal::from(i64::try_from(n).unwrap_or(i64::MAX))))
}

/// A pack's rules, values and names said in one language.
///
/// ```no_run
/// use medhold_pack::Pack;
/// use medhold_words::Wording;
///
/// let (pack, _) = Pack::read("rules/aviation".as_ref(), None)?;
/// let en = "en".parse()?;
/// let wording = Wording::new(&pack, &en);
/// for rule in pack.program().rules() {
///     println!("{}: {}", rule.id, wording.sentence(rule));
/// }
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Copy)]
pub struct Wording<'a> {
    pub(crate) pack: &'a Pack,
    /// The language of the sentences.
    pub(crate) language: &'static Language,
    /// The language that was asked for.
    pub(crate) wanted: &'a Language,
    /// The values of parameters, in the order of the scope, where they are not the pack's own.
    pub(crate) parameters: Option<&'a [Value]>,
}

impl<'a> Wording<'a> {
    /// The words of a pack in a language; where the sentences are not written in it, they are in English.
    #[must_use]
    pub fn new(pack: &'a Pack, language: &'a Language) -> Self {
        Self { pack, language: spoken(language), wanted: language, parameters: None }
    }

    /// The same with these values of parameters, in the order of the scope, such as a profile sets them.
    #[must_use]
    pub fn with_parameters(self, parameters: &'a [Value]) -> Self {
        Self { parameters: Some(parameters), ..self }
    }

    /// The language of the sentences: bokmål, nynorsk or English.
    #[must_use]
    pub fn language(&self) -> &'static Language {
        self.language
    }

    /// A rule's guard as it is said: which helper functions are named in it depends on the language.
    #[must_use]
    pub fn phrase(&self, rule: &Rule) -> Phrase {
        self.pack.program().phrase(rule, &|helper| self.names(helper))
    }

    /// When a rule applies, as an outline.
    #[must_use]
    pub fn guard(&self, rule: &Rule) -> Outline {
        self.outline(&self.phrase(rule))
    }

    /// When a rule applies, as one clause without capital and full stop.
    #[must_use]
    pub fn sentence(&self, rule: &Rule) -> String {
        self.clause(&self.phrase(rule))
    }

    /// The names of helper functions in a phrase that say less than they mean, each with what it means, in the order of reading;
    /// those within meanings after those that name them.
    #[must_use]
    pub fn definitions(&self, phrase: &Phrase) -> Vec<Definition> {
        crate::definition::definitions(self, phrase)
    }

    /// What a rule is for: its words in this language, else the comment above it.
    #[must_use]
    pub fn description(&self, rule: &Rule) -> String {
        self.words(&format!("rule-{}", rule.id), &Told::new()).unwrap_or_else(|| rule.description.clone())
    }

    /// What a rule is for, where it is told in this language: its words, else the comment above it where comments are in this language.
    #[must_use]
    pub fn purpose(&self, rule: &Rule) -> Option<String> {
        let comment = || Some(rule.description.clone()).filter(|text| self.speaks_of_code() && !text.is_empty());
        self.words(&format!("rule-{}", rule.id), &Told::new()).or_else(comment)
    }

    /// Whether a helper function has words of its own in this language.
    #[must_use]
    pub fn names(&self, helper: &Helper) -> bool {
        let commented = !helper.description.trim().is_empty() && self.speaks_of_code() && !self.has_words();
        commented || self.home(&helper.words_id()).is_some()
    }

    /// Whether the pack has a file of words in this language: then they say all that has a name.
    fn has_words(&self) -> bool {
        let languages = self.pack.words().languages();
        [self.wanted, self.language].iter().any(|language| languages.contains(language))
    }

    /// Whether doc comments are written in this language.
    pub(crate) fn speaks_of_code(&self) -> bool {
        let languages = &self.pack.manifest().languages;
        let english = languages.iter().find(|language| language.as_str().split('-').next() == Some("en"));
        let comments = english.or(languages.first()).map(spoken);
        comments.is_none_or(|comments| comments == self.language)
    }

    /// The pack's words under an id, where it has them and they can be shown.
    pub(crate) fn words(&self, id: &str, told: &Told<'_>) -> Option<String> {
        let language = self.home(id)?;
        self.pack.words().render(language, id, told).ok().map(|segments| text_of(&segments))
    }

    /// The language in which the pack has words under an id: the one asked for, that of the sentences, or, for nynorsk, bokmål.
    fn home(&self, id: &str) -> Option<&'a Language> {
        let has = |language: &&'a Language| self.pack.words().has(language, id);
        let spoken = |tag: &str| self.pack.words().languages().iter().find(|language| language.as_str() == tag);
        let second = if self.language.as_str() == "nn" { spoken("nb") } else { None };
        [Some(self.wanted), spoken(self.language.as_str()), second].into_iter().flatten().find(has)
    }

    /// One of this crate's sentences, by its id.
    #[must_use]
    pub fn say(&self, id: &str, told: &Told<'_>) -> String {
        render(sentences(), self.language, id, told)
    }
}

/// A sentence; its id where it can't be shown, which the crate's tests rule out for its own.
pub(crate) fn render(catalogue: &Catalogue, language: &Language, id: &str, told: &Told<'_>) -> String {
    catalogue.render(language, id, told).map_or_else(|_| id.to_owned(), |segments| text_of(&segments))
}
