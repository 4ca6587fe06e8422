//! What a manifest declares, as data.

use std::collections::BTreeMap;

use medhold_model::{
    KeyDecl, Language, MeasureDecl, MeasureId, PackName, ParameterDecl, Place, PluginName, TableName, TopicId, WordDecl,
};
use medhold_script::Ladder;

use super::{
    Appeal, CheckDecl, Deadlines, ExpertField, Firm, Invariant, Perception, PluginDecl, Shape, TableDecl, Topic,
};

#[doc = include_str!("format.md")]
#[derive(Debug, Clone, Default)]
pub struct Manifest {
    /// The pack's name; none only where the manifest is at fault.
    pub name: Option<PackName>,
    /// The pack's version, a semantic version such as `1.0.0`.
    pub version: String,
    /// What the pack is, for people.
    pub title: String,
    /// The languages that every message is written in, the first of them the pack's own.
    pub languages: Vec<Language>,
    /// Which authority goes before which.
    pub ladder: Ladder,
    /// What claims may be about.
    pub topics: BTreeMap<TopicId, Topic>,
    /// What evidence may be given of.
    pub measures: Vec<MeasureDecl>,
    /// The measures' names for people, in the languages that the pack gives them in.
    pub measure_titles: BTreeMap<MeasureId, BTreeMap<Language, String>>,
    /// The keys that a claim's subject may have.
    pub subject: Vec<KeyDecl>,
    /// The keys that a case's customer may have.
    pub customer: Vec<KeyDecl>,
    /// The values of business and law that a profile may set otherwise.
    pub parameters: Vec<ParameterDecl>,
    /// The meaning of the words that customers use of a measure, by word.
    pub words: BTreeMap<MeasureId, Vec<WordDecl>>,
    /// From when on a topic measures well and is seen well, by topic.
    pub perceptions: BTreeMap<TopicId, Perception>,
    /// The native libraries that give evidence and functions.
    pub plugins: BTreeMap<PluginName, PluginDecl>,
    /// What is declared of the look-up tables; a table needs no declaration.
    pub tables: BTreeMap<TableName, TableDecl>,
    /// How rulings on a topic may follow numbers.
    pub shapes: BTreeMap<TopicId, BTreeMap<MeasureId, Shape>>,
    /// What no decision, or every decision, must come to: first those that demand, then those that forbid, by name.
    pub invariants: Vec<Invariant>,
    /// Where a customer goes who is not content with the answer, by language.
    pub appeals: BTreeMap<Language, Appeal>,
    /// By when an answer is due.
    pub deadlines: Deadlines,
    /// What is the firm's own.
    pub firm: Firm,
    /// Who signs the letters, by language.
    pub senders: BTreeMap<Language, String>,
    /// What the pack says of checks of its letters, by their names: those that it tightens, and its own.
    pub checks: BTreeMap<String, CheckDecl>,
    /// Why the failing of a fairness check is lived with, by its name. A waiver is printed, and releases no letter.
    pub waivers: BTreeMap<String, String>,
    /// What a statement needs for standing, by field.
    pub experts: BTreeMap<String, ExpertField>,
    /// Where each thing is declared.
    pub(crate) places: Places,
}

impl Manifest {
    /// The measure of this name.
    #[must_use]
    pub fn measure(&self, name: &str) -> Option<&MeasureDecl> {
        self.measures.iter().find(|measure| measure.name.as_str() == name)
    }

    /// The meaning of a word that customers use of a measure.
    #[must_use]
    pub fn word(&self, measure: &str, word: &str) -> Option<&WordDecl> {
        self.words.get(measure)?.iter().find(|decl| decl.word == word)
    }

    /// What a statement in this field needs for standing: as declared, else no licence and 60 days.
    #[must_use]
    pub fn expert(&self, field: &str) -> ExpertField {
        self.experts.get(field).copied().unwrap_or_default()
    }

    /// Where something is declared; the manifest as a whole where it is not.
    #[must_use]
    pub fn place(&self, what: Declared, name: &str) -> Place {
        self.places.get(what, name)
    }
}

/// The kinds of things that a manifest declares by name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Declared {
    /// A topic.
    Topic,
    /// A measure.
    Measure,
    /// A key of the subject.
    Subject,
    /// A key of the customer.
    Customer,
    /// A parameter.
    Parameter,
    /// The words of a measure.
    Words,
    /// A plugin.
    Plugin,
    /// A table.
    Table,
    /// A language in the pack's list of languages.
    Language,
    /// An expert's field.
    Expert,
    /// The body to complain to in a language.
    Appeal,
    /// A fairness check that the pack tightens or brings.
    Check,
    /// A waiver of a fairness check.
    Waiver,
    /// From when on a topic measures well and is seen well.
    Perception,
}

/// Where each thing is declared.
#[derive(Debug, Clone, Default)]
pub(crate) struct Places(BTreeMap<(Declared, String), Place>);

impl Places {
    pub(crate) fn set(&mut self, what: Declared, name: &str, place: &Place) {
        self.0.entry((what, name.to_owned())).or_insert_with(|| place.clone());
    }

    pub(crate) fn has(&self, what: Declared, name: &str) -> bool {
        self.0.contains_key(&(what, name.to_owned()))
    }

    pub(crate) fn get(&self, what: Declared, name: &str) -> Place {
        let place = self.0.get(&(what, name.to_owned()));
        place.cloned().unwrap_or_else(|| Place::file(crate::MANIFEST))
    }
}
