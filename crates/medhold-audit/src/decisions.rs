//! Decisions to audit, whoever made them: who they are on, whether they favour, and what else is known.

use std::collections::BTreeMap;

/// The group of those of whom an attribute is not known.
pub const NONE: &str = "(none)";

/// Decisions to audit, with what groups, strata and quantities they have.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Decisions {
    pub(crate) attributes: Vec<Attribute>,
    pub(crate) intersections: Vec<Vec<usize>>,
    pub(crate) strata: Option<Strata>,
    pub(crate) features: Vec<String>,
    pub(crate) quantities: Vec<Quantity>,
    pub(crate) decided: Vec<Observed>,
}

/// An attribute by which decisions are grouped.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Attribute {
    /// Its name: a column, or a key of the customer.
    pub name: String,
    /// Groups in the order in which they are reported, also those that no decision is on; others follow by name.
    pub declared: Vec<String>,
    names: Names,
}

/// What decisions are told apart by, and the strata that there are.
#[derive(Debug, Clone, PartialEq, Default)]
pub(crate) struct Strata {
    pub(crate) by: String,
    pub(crate) names: Names,
}

/// A quantity that a decision may have: an amount, a time.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Quantity {
    /// What it is: `amount`, `response_time`.
    pub name: String,
    /// Its unit: `EUR`, `d`; empty where none is known.
    pub unit: String,
}

/// One decision, as it is given.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Row<'a> {
    /// The group in each attribute, in their order; none where it is not known.
    pub groups: Vec<Option<&'a str>>,
    /// Whether the decision is in the person's favour.
    pub favourable: bool,
    /// Whether it should have been, where an appeal or an audit found out.
    pub truth: Option<bool>,
    /// The stratum, such as the topic; none where it is not known.
    pub stratum: Option<&'a str>,
    /// The value of each quantity, in their order; none where the decision has none.
    pub quantities: Vec<Option<f64>>,
    /// The value of each feature, in their order; none where it is not known.
    pub features: Vec<Option<f64>>,
}

/// One decision, as it is kept.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Observed {
    pub(crate) groups: Vec<usize>,
    pub(crate) favourable: bool,
    pub(crate) truth: Option<bool>,
    pub(crate) stratum: usize,
    pub(crate) quantities: Vec<Option<f64>>,
    pub(crate) features: Vec<Option<f64>>,
}

/// Names, each with its number.
#[derive(Debug, Clone, PartialEq, Default)]
pub(crate) struct Names {
    list: Vec<String>,
    numbers: BTreeMap<String, usize>,
}

impl Names {
    pub(crate) fn number(&mut self, name: &str) -> usize {
        if let Some(number) = self.numbers.get(name) {
            return *number;
        }
        self.list.push(name.to_owned());
        self.numbers.insert(name.to_owned(), self.list.len() - 1);
        self.list.len() - 1
    }

    pub(crate) fn list(&self) -> &[String] {
        &self.list
    }

    /// The numbers by name, those without a name last.
    pub(crate) fn by_name(&self) -> Vec<usize> {
        let known = self.numbers.iter().filter(|(name, _)| *name != NONE);
        known.chain(self.numbers.get_key_value(NONE)).map(|(_, number)| *number).collect()
    }
}

impl Attribute {
    /// An attribute whose groups are those that occur.
    #[must_use]
    pub fn new(name: &str) -> Self {
        Self::with_groups(name, Vec::new())
    }

    /// An attribute with declared groups, in the order in which they are reported.
    #[must_use]
    pub fn with_groups(name: &str, declared: Vec<String>) -> Self {
        let mut names = Names::default();
        for group in &declared {
            names.number(group);
        }
        Self { name: name.to_owned(), declared, names }
    }

    /// How many groups it has.
    #[must_use]
    pub fn groups(&self) -> usize {
        self.names.list().len()
    }

    /// Its groups in the order of reporting: each number with its name.
    pub(crate) fn ordered(&self) -> Vec<(usize, &str)> {
        let declared = 0..self.declared.len();
        let others = self.names.by_name().into_iter().filter(|number| *number >= self.declared.len());
        let named = |number: usize| Some((number, self.names.list().get(number)?.as_str()));
        declared.chain(others).filter_map(named).collect()
    }
}

impl Decisions {
    /// No decisions yet, grouped by these attributes.
    #[must_use]
    pub fn by(attributes: Vec<Attribute>) -> Self {
        Self { attributes, ..Self::default() }
    }

    /// Also grouped by these attributes taken together, each list by their places.
    #[must_use]
    pub fn intersected(mut self, intersections: Vec<Vec<usize>>) -> Self {
        self.intersections = intersections;
        self
    }

    /// Also told apart by stratum; attributes that have the name of what the strata are by are not compared within them.
    #[must_use]
    pub fn stratified_by(mut self, name: &str) -> Self {
        self.strata = Some(Strata { by: name.to_owned(), names: Names::default() });
        self
    }

    /// Also with these features, in which decisions lie near each other or far apart.
    #[must_use]
    pub fn with_features(mut self, names: Vec<String>) -> Self {
        self.features = names;
        self
    }

    /// Also with these quantities.
    #[must_use]
    pub fn with_quantities(mut self, quantities: Vec<Quantity>) -> Self {
        self.quantities = quantities;
        self
    }

    /// Adds a decision.
    pub fn push(&mut self, row: &Row<'_>) {
        let groups = row.groups.iter().zip(&mut self.attributes);
        let groups = groups.map(|(group, attribute)| attribute.names.number(group.unwrap_or(NONE))).collect();
        let stratum = self.strata.as_mut().map_or(0, |strata| strata.names.number(row.stratum.unwrap_or(NONE)));
        let (quantities, features) = (row.quantities.clone(), row.features.clone());
        let Row { favourable, truth, .. } = *row;
        self.decided.push(Observed { groups, favourable, truth, stratum, quantities, features });
    }

    /// How many decisions there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.decided.len()
    }

    /// Whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.decided.is_empty()
    }

    /// The attributes, in their order.
    #[must_use]
    pub fn attributes(&self) -> &[Attribute] {
        &self.attributes
    }
}

/// The places of all pairs of attributes, and of all attributes together where there are more than two.
#[must_use]
pub fn pairs_and_all(attributes: usize) -> Vec<Vec<usize>> {
    let pairs = (0..attributes).flat_map(|one| (one + 1..attributes).map(move |other| vec![one, other]));
    let all = (attributes > 2).then(|| (0..attributes).collect());
    pairs.chain(all).collect()
}
