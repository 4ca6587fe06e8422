//! Swaps: a case with an attribute exchanged, together with what betrays it.

use std::collections::BTreeSet;
use std::fmt;

use medhold_model::{Case, Given};
use serde::Serialize;

use crate::{Attribute, AttributeKey, KeyPath};

/// How many swaps of one attribute are made on one case; a pack whose domains have more values together is told so.
pub const MOST_SWAPS: usize = 512;

/// An exchange of one attribute, with those of its proxies that matter.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Swap {
    /// The attribute.
    pub attribute: KeyPath,
    /// Each key that is exchanged, at least one.
    pub changes: Vec<Exchange>,
}

/// One key exchanged.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Exchange {
    /// The key.
    pub key: KeyPath,
    /// What the case gives; none where it gives nothing.
    pub from: Option<Given>,
    /// What it is exchanged for.
    pub to: Given,
}

/// All swaps of an attribute on a case, and what is missing to make those that can't be made.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Sweep {
    /// The swaps, in the order of the declared domains.
    pub swaps: Vec<Swap>,
    /// What the pack would have to declare, by key.
    pub undeclared: Vec<String>,
}

impl Sweep {
    /// The swaps of an attribute over the keys among `read`: every combination of their values but that of the case itself.
    /// Keys that nothing reads are left as they are.
    #[must_use]
    pub fn of(attribute: &Attribute, read: &BTreeSet<&KeyPath>, case: &Case) -> Self {
        let Some(own) = attribute.keys.first() else {
            return Self::default();
        };
        let keys: Vec<&AttributeKey> = attribute.keys.iter().filter(|key| read.contains(&key.key)).collect();
        let undeclared = |key: &&AttributeKey| Some(format!("{}: {}", key.key, key.domain.undeclared.as_ref()?));
        let mut undeclared: Vec<String> = keys.iter().filter_map(undeclared).collect();
        let choices: usize = keys.iter().map(|key| key.domain.values.len() + 1).product();
        if choices > MOST_SWAPS {
            undeclared.push(format!("{}: more than {MOST_SWAPS} combinations of values", own.key));
        }
        let combined = combinations(&keys, case).into_iter().filter(|changes| !changes.is_empty()).take(MOST_SWAPS);
        let swaps = combined.map(|changes| Swap { attribute: own.key.clone(), changes });
        Self { swaps: swaps.collect(), undeclared }
    }
}

/// Every combination of the keys' values, those left out that the case has anyway.
fn combinations(keys: &[&AttributeKey], case: &Case) -> Vec<Vec<Exchange>> {
    let mut combined: Vec<Vec<Exchange>> = vec![Vec::new()];
    for key in keys {
        let from = key.key.given(case);
        let others = key.domain.values.iter().filter(|to| from.is_none_or(|from| !same(from, to)));
        let exchange = |to: &Given| Exchange { key: key.key.clone(), from: from.cloned(), to: to.clone() };
        let others: Vec<Exchange> = others.map(exchange).collect();
        let longer = combined.iter().flat_map(|before| {
            others.iter().map(move |other| before.iter().chain([other]).cloned().collect::<Vec<Exchange>>())
        });
        let longer: Vec<Vec<Exchange>> = longer.take(MOST_SWAPS).collect();
        combined.extend(longer);
    }
    combined
}

/// Whether two values are one, be the one a cell of a table and the other a number.
fn same(a: &Given, b: &Given) -> bool {
    a == b || plain(a) == plain(b)
}

fn plain(given: &Given) -> String {
    match given {
        Given::Text(text) | Given::Cell(text) => text.clone(),
        other => other.to_string(),
    }
}

impl Swap {
    /// The case with the attribute exchanged, and nothing else.
    #[must_use]
    pub fn apply(&self, case: &Case) -> Case {
        let mut swapped = case.clone();
        for change in &self.changes {
            match &change.key {
                KeyPath::Customer(name) => {
                    swapped.customer.insert(name.clone(), change.to.clone());
                }
                KeyPath::Subject(name) => {
                    for claim in &mut swapped.claims {
                        claim.subject.insert(name.clone(), change.to.clone());
                    }
                }
            }
        }
        swapped
    }
}

impl KeyPath {
    /// What a case gives at this key; of several claims the first that gives anything.
    #[must_use]
    pub fn given<'a>(&self, case: &'a Case) -> Option<&'a Given> {
        let given = match self {
            Self::Customer(name) => case.customer.get(name),
            Self::Subject(name) => case.claims.iter().find_map(|claim| claim.subject.get(name)),
        };
        given.filter(|given| !given.is_nothing())
    }
}

impl fmt::Display for Swap {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let changes: Vec<String> = self.changes.iter().map(ToString::to_string).collect();
        f.write_str(&changes.join(", "))
    }
}

impl fmt::Display for Exchange {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let from = self.from.as_ref().map_or_else(|| "nothing".to_owned(), |from| format!("`{}`", plain(from)));
        write!(f, "{} from {from} to `{}`", self.key, plain(&self.to))
    }
}
