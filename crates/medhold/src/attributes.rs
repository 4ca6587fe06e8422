//! The attributes on which no decision may hang: which rules of a pack read them, found once when the pack is loaded.

mod domain;
mod read;

use std::collections::{BTreeMap, BTreeSet};

use medhold_fairness::{Attribute, AttributeKey, AttributeRead, Bearing, KeyPath};
use medhold_model::{Claim, Date, KeyDecl, MeasureId, RuleId, Value};
use medhold_pack::{Pack, Topic};
use medhold_plugin_host::Description;
use medhold_script::Rule;

use read::Reading;

/// What the rules of a pack read of attributes.
pub(crate) struct Attributes {
    attributes: Vec<Attribute>,
    /// What each rule that reads any reads.
    reads: BTreeMap<RuleId, Vec<AttributeRead>>,
    /// The rules that read whatever measure a claim asserts, with the way there.
    asserting: BTreeMap<RuleId, Vec<String>>,
    /// The measures whose sources are given an attribute, with it and the way there.
    measures: BTreeMap<MeasureId, Vec<(KeyPath, Vec<String>)>>,
}

impl Attributes {
    /// Looks through the rules of a pack, its plugins' declared inputs and the parameters that hold for anyone.
    pub(crate) fn of(pack: &Pack, offers: &BTreeMap<String, Description>, parameters: &[&[Value]]) -> Self {
        let program = pack.program();
        let reading = Reading::new(program, offers);
        let mut found = Self {
            attributes: declared(&program.scope().customer, KeyPath::Customer),
            reads: BTreeMap::new(),
            asserting: BTreeMap::new(),
            measures: reading.measures(),
        };
        found.attributes.extend(declared(&program.scope().subject, KeyPath::Subject));
        for rule in program.rules() {
            let (reads, asserts) = reading.of(rule, &found.measures);
            if !reads.is_empty() {
                found.reads.insert(rule.id.clone(), reads);
            }
            found.asserting.extend(asserts.map(|through| (rule.id.clone(), through)));
        }
        found.fill_domains(pack, parameters);
        found
    }

    /// What the rules that could apply to a claim read: those on its topic, in force on the day whose law holds; all of them
    /// where that day can't be had or is itself an attribute.
    pub(crate) fn bearing<'a>(
        &'a self,
        pack: &Pack,
        topic: &Topic,
        claim: &Claim,
        law_date: Option<Date>,
    ) -> Bearing<'a> {
        let dated_by = topic.date.as_ref().map(|key| KeyPath::Subject(key.to_string()));
        let dated_by = dated_by.filter(|key| self.attributes.iter().any(|attribute| attribute.has(key)));
        let day = law_date.filter(|_| dated_by.is_none());
        let in_force = |rule: &&Rule| day.is_none_or(|day| rule.valid.holds_on(day));
        let asserted = claim.asserts.as_ref().and_then(|asserts| self.measures.get(&asserts.measure));
        let mut bearing = Bearing { rules: 0, attributes: &self.attributes, reads: Vec::new() };
        for rule in pack.program().rules_on(&claim.topic).filter(in_force) {
            bearing.rules += 1;
            bearing.reads.extend(self.reads.get(&rule.id).into_iter().flatten().cloned());
            if let Some(dated_by) = dated_by.as_ref().filter(|_| rule.valid.from.or(rule.valid.to).is_some()) {
                let through = vec!["the date whose law holds".to_owned()];
                bearing.reads.push(AttributeRead { rule: rule.id.clone(), key: dated_by.clone(), through });
            }
            if let (Some(way), Some(asserted)) = (self.asserting.get(&rule.id), asserted) {
                bearing.reads.extend(asserted.iter().map(|(key, further)| AttributeRead {
                    rule: rule.id.clone(),
                    key: key.clone(),
                    through: way.iter().chain(further).cloned().collect(),
                }));
            }
        }
        bearing.reads.sort();
        bearing.reads.dedup();
        bearing
    }

    /// Fills in what each key that is read may be exchanged for.
    fn fill_domains(&mut self, pack: &Pack, parameters: &[&[Value]]) {
        let program = pack.program();
        let all = self.reads.iter().flat_map(|(rule, reads)| reads.iter().map(move |read| (rule, &read.key)));
        let mut readers: BTreeMap<&KeyPath, BTreeSet<&RuleId>> = BTreeMap::new();
        all.for_each(|(rule, key)| _ = readers.entry(key).or_default().insert(rule));
        for key in self.attributes.iter_mut().flat_map(|attribute| &mut attribute.keys) {
            let Some(decl) = decl_of(pack, &key.key) else {
                continue;
            };
            let rules = readers.get(&key.key).into_iter().flatten();
            let rules: Vec<&Rule> = rules.filter_map(|id| program.rule(id.as_str())).collect();
            key.domain = domain::domain(decl, &rules, program, parameters);
        }
    }
}

fn decl_of<'a>(pack: &'a Pack, key: &KeyPath) -> Option<&'a KeyDecl> {
    let scope = pack.program().scope();
    let (keys, name) = match key {
        KeyPath::Customer(name) => (&scope.customer, name),
        KeyPath::Subject(name) => (&scope.subject, name),
    };
    keys.iter().find(|decl| decl.name.as_str() == name)
}

/// The protected attributes among declared keys, each with its proxies.
fn declared(keys: &[KeyDecl], path: fn(String) -> KeyPath) -> Vec<Attribute> {
    let key = |decl: &KeyDecl| AttributeKey { key: path(decl.name.to_string()), domain: Default::default() };
    let protected = keys.iter().filter(|decl| decl.protected);
    let attribute = |own: &KeyDecl| {
        let proxies = keys.iter().filter(|decl| decl.proxy_of.as_ref() == Some(&own.name));
        Attribute { keys: std::iter::once(own).chain(proxies).map(key).collect() }
    };
    protected.map(attribute).collect()
}
