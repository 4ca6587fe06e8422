//! What each rule reads of attributes: by itself, through helper functions, and through measures whose sources are given one.

use std::collections::{BTreeMap, BTreeSet};

use medhold_fairness::{AttributeRead, KeyPath};
use medhold_model::{KeyDecl, MeasureId};
use medhold_plugin_host::Description;
use medhold_script::{Program, Rule, Scope, WayTo};

/// An attribute that is read, and the way to it.
type Found = (KeyPath, Vec<String>);

/// Reads the rules of a pack.
pub(super) struct Reading<'a> {
    program: &'a Program,
    offers: &'a BTreeMap<String, Description>,
}

impl<'a> Reading<'a> {
    pub(super) fn new(program: &'a Program, offers: &'a BTreeMap<String, Description>) -> Self {
        Self { program, offers }
    }

    fn scope(&self) -> &'a Scope {
        self.program.scope()
    }

    /// The measures whose sources are given an attribute, or a measure whose source is.
    pub(super) fn measures(&self) -> BTreeMap<MeasureId, Vec<Found>> {
        let names = self.scope().measures.iter().map(|decl| &decl.name);
        let given = names.map(|name| (name.clone(), self.given_to(name, &mut BTreeSet::new())));
        given.filter(|(_, found)| !found.is_empty()).collect()
    }

    /// What the source of a measure is given of attributes; `seen` keeps measures that feed each other from going round.
    fn given_to(&self, name: &MeasureId, seen: &mut BTreeSet<MeasureId>) -> Vec<Found> {
        let decl = self.scope().measures.iter().find(|decl| decl.name == *name);
        let Some((decl, plugin)) = decl.and_then(|decl| Some((decl, decl.from.as_ref()?))) else {
            return Vec::new();
        };
        let offer = self.offers.get(plugin.as_str()).and_then(|source| source.measures.get(&decl.name));
        let Some(offer) = offer.filter(|_| seen.insert(name.clone())) else {
            return Vec::new();
        };
        let step = format!("the measure `{name}` of the plugin `{plugin}`");
        let keys = self.scope().subject.iter().filter(|key| offer.subject.contains_key(key.name.as_str()));
        let guarded = keys.filter(|key| is_guarded(key));
        let mut found: Vec<Found> =
            guarded.map(|key| (KeyPath::Subject(key.name.to_string()), vec![step.clone()])).collect();
        for measure in offer.measures.keys().filter_map(|name| name.parse::<MeasureId>().ok()) {
            let further = self.given_to(&measure, seen).into_iter();
            found.extend(further.map(|(key, way)| (key, std::iter::once(step.clone()).chain(way).collect())));
        }
        found
    }

    /// What a rule reads of attributes, and the way to whatever the claim asserts where it reads that.
    pub(super) fn of(
        &self,
        rule: &Rule,
        measures: &BTreeMap<MeasureId, Vec<Found>>,
    ) -> (Vec<AttributeRead>, Option<Vec<String>>) {
        let mut reads = Vec::new();
        let mut asserts = None;
        for way in self.program.ways(rule) {
            let through: Vec<String> = way.through.iter().map(|name| format!("`{name}`")).collect();
            match way.to {
                WayTo::Customer(key) => {
                    let key = self.scope().customer.get(key.0).filter(|key| is_guarded(key));
                    reads.extend(key.map(|key| (KeyPath::Customer(key.name.to_string()), through)));
                }
                WayTo::Subject(key) => {
                    let key = self.scope().subject.get(key.0).filter(|key| is_guarded(key));
                    reads.extend(key.map(|key| (KeyPath::Subject(key.name.to_string()), through)));
                }
                WayTo::Measure(measure) => {
                    let given = self.scope().measure_name(measure).and_then(|name| measures.get(name));
                    let further = given.into_iter().flatten();
                    reads.extend(further.map(|(key, way)| (key.clone(), through.iter().chain(way).cloned().collect())));
                }
                WayTo::Asserted => asserts = Some(through),
            }
        }
        let read = |(key, through)| AttributeRead { rule: rule.id.clone(), key, through };
        (reads.into_iter().map(read).collect(), asserts)
    }
}

fn is_guarded(key: &KeyDecl) -> bool {
    key.protected || key.proxy_of.is_some()
}
