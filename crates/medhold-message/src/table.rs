//! The messages of one language.

use std::collections::{BTreeMap, BTreeSet};

use medhold_model::{Place, Value};

use crate::pattern::{Element, Expression, Pattern, Reference, Selector, Target};

/// The messages and terms of one language; a term's id begins with `-`.
#[derive(Debug, Default)]
pub(crate) struct Table {
    pub(crate) messages: BTreeMap<String, Message>,
}

/// A message or term.
#[derive(Debug)]
pub(crate) struct Message {
    pub(crate) place: Place,
    pub(crate) value: Option<Pattern>,
    pub(crate) attributes: BTreeMap<String, Attribute>,
    pub(crate) references: Vec<Reference>,
}

/// An attribute of a message: `.claims = on_time_share >= 0.85`.
#[derive(Debug)]
pub struct Attribute {
    /// Where its name stands.
    pub place: Place,
    /// Its text as written; none where it shows arguments or refers to other messages.
    pub text: Option<String>,
    pub(crate) pattern: Pattern,
}

impl Table {
    /// The pattern of a message, term or attribute.
    pub(crate) fn pattern(&self, target: &Target) -> Option<&Pattern> {
        self.lookup(&target.id, target.attribute.as_deref())
    }

    pub(crate) fn lookup(&self, id: &str, attribute: Option<&str>) -> Option<&Pattern> {
        let message = self.messages.get(id)?;
        match attribute {
            Some(name) => message.attributes.get(name).map(|attribute| &attribute.pattern),
            None => message.value.as_ref(),
        }
    }

    /// The names of the arguments that a pattern can show, those of the messages that it refers to included.
    pub(crate) fn variables(&self, pattern: &Pattern) -> BTreeSet<String> {
        let mut names = BTreeSet::new();
        let mut seen = BTreeSet::new();
        self.collect(pattern, &mut names, &mut seen);
        names
    }

    fn collect<'a>(&'a self, pattern: &'a Pattern, names: &mut BTreeSet<String>, seen: &mut BTreeSet<&'a Target>) {
        for element in &pattern.0 {
            match element {
                Element::Text(_) => {}
                Element::Placeable(Expression::Shown { name, .. }) => {
                    names.insert(name.clone());
                }
                // A term sees only the arguments that it is called with, which are constants.
                Element::Placeable(Expression::Refer { target, .. }) => {
                    if !target.is_term()
                        && seen.insert(target)
                        && let Some(pattern) = self.pattern(target)
                    {
                        self.collect(pattern, names, seen);
                    }
                }
                Element::Placeable(Expression::Select { selector, variants, .. }) => {
                    if let Selector::Argument { name, .. } = selector {
                        names.insert(name.clone());
                    }
                    for (_, variant) in variants {
                        self.collect(variant, names, seen);
                    }
                }
            }
        }
    }
}

impl Pattern {
    /// The text, where the pattern is nothing but text.
    pub(crate) fn as_text(&self) -> Option<String> {
        self.0
            .iter()
            .map(|element| match element {
                Element::Text(text) => Some(text.as_str()),
                Element::Placeable(_) => None,
            })
            .collect()
    }
}

/// Constants that a term is called with.
pub(crate) type Constants = BTreeMap<String, Value>;
