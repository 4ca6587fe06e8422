//! The engines, each in a file of its own, and what the harness asks of them.

#[cfg(feature = "peers")]
mod cedar;
#[cfg(feature = "peers")]
mod cel;
mod handwritten;
mod medhold;
#[cfg(feature = "peers")]
mod regorus;
mod rhai;
#[cfg(feature = "peers")]
mod zen_expression;
#[cfg(feature = "zen-table")]
mod zen_table;

use ::workload::{Record, Rule};

/// An engine that holds the rules and takes cases.
pub(crate) trait Engine {
    /// Makes the engine's own inputs of these cases, and keeps them.
    ///
    /// # Errors
    /// Where the engine can't hold one.
    fn prepare(&mut self, records: &[Record]) -> Result<(), Fault>;

    /// The first rule that applies to each case that is kept; the time is taken of this alone.
    ///
    /// # Errors
    /// Where the engine fails on a case.
    fn first(&mut self, answers: &mut Vec<Found>) -> Result<(), Fault>;

    /// Every rule that applies to each case that is kept, in order; none where the engine has no way to tell.
    ///
    /// # Errors
    /// Where the engine fails on a case.
    fn all(&mut self) -> Result<Option<Vec<Vec<u32>>>, Fault> {
        Ok(None)
    }
}

/// Why an engine can't take the rules, or fails on a case.
#[derive(Debug, thiserror::Error)]
#[error("{0}")]
pub(crate) struct Fault(String);

impl Fault {
    /// What an engine says of itself, cut after 300 characters.
    pub(crate) fn new(fault: impl std::fmt::Display) -> Self {
        Self(fault.to_string().chars().take(300).collect())
    }
}

/// The rule that an engine finds first, as the engine names it: what it is called is read when the time is taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Found {
    /// None applies.
    Nothing,
    /// The rule of this number.
    Number(u32),
    /// The rule of this id.
    Rule(&'static medhold_model::RuleId),
}

impl From<Option<u32>> for Found {
    fn from(number: Option<u32>) -> Self {
        number.map_or(Self::Nothing, Self::Number)
    }
}

impl Found {
    /// The number of the rule.
    ///
    /// # Errors
    /// Where the rule's id has none.
    pub(crate) fn number(self) -> Result<Option<u32>, Fault> {
        match self {
            Self::Nothing => Ok(None),
            Self::Number(number) => Ok(Some(number)),
            Self::Rule(id) => medhold::number(id).map(Some),
        }
    }
}

/// What an engine does not give though it must.
pub(crate) fn unexpected(what: &str) -> Fault {
    Fault::new(format!("the engine's answer is no {what}"))
}

/// An engine by its name.
pub(crate) struct Entry {
    /// Its name in tables and files.
    pub(crate) name: &'static str,
    /// What it is, for people.
    pub(crate) about: &'static str,
    /// The largest number of rules that it is tried at.
    pub(crate) most: usize,
    /// Whether it was written by hand for these very rules.
    pub(crate) by_hand: bool,
    make: fn(&Rules<'_>) -> Result<Box<dyn Engine>, Fault>,
}

/// The rules that an engine is given.
pub(crate) struct Rules<'a> {
    /// The rules, in order.
    pub(crate) all: &'a [Rule],
    /// Whether they are the slightly wrong ones.
    pub(crate) wrong: bool,
}

impl Entry {
    /// The engine with these rules, ready to decide.
    ///
    /// # Errors
    /// Where it can't take them.
    pub(crate) fn make(&self, rules: &Rules<'_>) -> Result<Box<dyn Engine>, Fault> {
        (self.make)(rules)
    }
}

/// The name of hand-written Rust that looks at the rules of a topic only: what goals are counted from.
pub(crate) const DISPATCHED: &str = "handwritten-dispatched";
/// The name of medhold as it decides, with its trace.
pub(crate) const MEDHOLD: &str = "medhold";
/// The name of medhold where it keeps nothing of what was known: without its trace, and without reasons, which are told from the same.
pub(crate) const UNTRACED: &str = "medhold-untraced";

/// Every engine, in the order of the tables.
#[must_use]
pub(crate) fn entries() -> Vec<Entry> {
    let mut entries = vec![
        Entry {
            name: "handwritten-scan",
            about: "hand-written Rust, scan",
            most: 10_000,
            by_hand: true,
            make: handwritten::scan,
        },
        Entry {
            name: DISPATCHED,
            about: "hand-written Rust, dispatched by topic",
            most: 10_000,
            by_hand: true,
            make: handwritten::dispatched,
        },
        Entry {
            name: MEDHOLD,
            about: "**medhold**, ruling with trace",
            most: 10_000,
            by_hand: false,
            make: medhold::traced,
        },
        Entry {
            name: UNTRACED,
            about: "**medhold**, ruling without trace and reasons",
            most: 10_000,
            by_hand: false,
            make: medhold::untraced,
        },
        Entry {
            name: "rhai",
            about: "Rhai 1.27, a compiled guard a rule",
            most: 10_000,
            by_hand: false,
            make: rhai::make,
        },
    ];
    entries.extend(table());
    entries.extend(peers());
    entries
}

#[cfg(feature = "peers")]
fn peers() -> Vec<Entry> {
    vec![
        Entry {
            name: "zen-expressions",
            about: "GoRules ZEN 2, expressions",
            most: 10_000,
            by_hand: false,
            make: zen_expression::make,
        },
        Entry {
            name: "regorus",
            about: "regorus 0.14, virtual machine",
            most: 1000,
            by_hand: false,
            make: regorus::make,
        },
        Entry { name: "cedar", about: "Cedar 4", most: 10_000, by_hand: false, make: cedar::make },
        Entry { name: "cel", about: "CEL (cel 0.15)", most: 10_000, by_hand: false, make: cel::make },
    ]
}

#[cfg(not(feature = "peers"))]
fn peers() -> Vec<Entry> {
    Vec::new()
}

#[cfg(feature = "zen-table")]
fn table() -> Option<Entry> {
    Some(Entry {
        name: "zen-table",
        about: "GoRules ZEN 2, decision table",
        most: 10_000,
        by_hand: false,
        make: zen_table::make,
    })
}

#[cfg(not(feature = "zen-table"))]
fn table() -> Option<Entry> {
    None
}
