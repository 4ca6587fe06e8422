//! What stands in rule files and no rule has a use for.

use medhold_model::Place;

/// Something that stands in a rule file and that no rule comes to.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Unused {
    /// Where it stands.
    pub place: Place,
    /// What it is.
    pub kind: UnusedKind,
    /// Its name; of an import, the name by which it is called.
    pub name: String,
}

/// What of a rule file can be of no use.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum UnusedKind {
    /// A function that no rule calls, directly or through others.
    Function,
    /// A constant that no rule and no function reads.
    Constant,
    /// An import of which no rule and no function calls anything.
    Import,
}

impl Unused {
    pub(crate) fn new(kind: UnusedKind, name: &str, place: &Place) -> Self {
        Self { place: place.clone(), kind, name: name.to_owned() }
    }
}
