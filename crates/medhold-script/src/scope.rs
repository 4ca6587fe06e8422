//! What rule files may name: the pack's declarations, as the compiler of rules sees them.

use std::collections::{BTreeMap, BTreeSet};

use medhold_model::{
    Authority, KeyDecl, KeyName, Kind, MeasureDecl, MeasureId, ParameterDecl, PluginName, TableName, TopicId, Unit,
    Value,
};

macro_rules! index {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(pub usize);
    };
}

index!(
    /// The place of a measure in [`Scope::measures`].
    MeasureIndex
);
index!(
    /// The place of a parameter in [`Scope::parameters`].
    ParameterIndex
);
index!(
    /// The place of a key in [`Scope::subject`] or [`Scope::customer`].
    KeyIndex
);
index!(
    /// The place of a table in [`Scope::tables`].
    TableIndex
);
index!(
    /// The place of a plugin's function in [`Scope::functions`].
    FunctionIndex
);

/// What rule files may name. Each list is in the order of names, so that indices are the same on every machine.
#[derive(Debug, Clone, Default)]
pub struct Scope {
    /// The pack's topics.
    pub topics: BTreeSet<TopicId>,
    /// The pack's measures.
    pub measures: Vec<MeasureDecl>,
    /// The pack's parameters with their values in the pack; a profile may set others, which reach rules through facts.
    pub parameters: Vec<ParameterDecl>,
    /// The keys that a claim's subject may have.
    pub subject: Vec<KeyDecl>,
    /// The keys that a case's customer may have.
    pub customer: Vec<KeyDecl>,
    /// The pack's look-up tables.
    pub tables: Vec<Table>,
    /// The functions of the pack's plugins.
    pub functions: Vec<FunctionDecl>,
    /// Which authority goes before which.
    pub ladder: Ladder,
    /// How much a rule may compute.
    pub limits: Limits,
}

impl Scope {
    /// The measure of this name.
    #[must_use]
    pub fn measure(&self, name: &str) -> Option<MeasureIndex> {
        self.measures.iter().position(|m| m.name.as_str() == name).map(MeasureIndex)
    }

    /// The declaration of a measure.
    #[must_use]
    pub fn measure_decl(&self, index: MeasureIndex) -> Option<&MeasureDecl> {
        self.measures.get(index.0)
    }

    /// The name of a measure.
    #[must_use]
    pub fn measure_name(&self, index: MeasureIndex) -> Option<&MeasureId> {
        self.measures.get(index.0).map(|m| &m.name)
    }

    /// The parameter of this name.
    #[must_use]
    pub fn parameter(&self, name: &str) -> Option<ParameterIndex> {
        self.parameters.iter().position(|p| p.name.as_str() == name).map(ParameterIndex)
    }
}

/// Which authority goes before which where rules do not name each other, the highest rung first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ladder([Authority; 5]);

impl Default for Ladder {
    fn default() -> Self {
        use Authority::{Business, Customer, Evidence, Expert, Law};
        Self([Law, Expert, Evidence, Business, Customer])
    }
}

impl Ladder {
    /// A ladder on which law and expert keep the two highest rungs and the rest stand as `order` says, which may leave the two
    /// out.
    ///
    /// # Errors
    /// Where `order` is not the five authorities, law and expert first, or the three others, each once.
    pub fn new(order: &[Authority]) -> Result<Self, String> {
        let fixed = [Authority::Law, Authority::Expert];
        let movable = order.strip_prefix(&fixed).unwrap_or(order);
        let all: BTreeSet<_> = fixed.iter().chain(movable).collect();
        match movable {
            &[a, b, c] if all.len() == 5 => Ok(Self([Authority::Law, Authority::Expert, a, b, c])),
            _ => Err("the ladder names all five authorities once, `law` and `expert` first; \
                      only `evidence`, `business` and `customer` may change places"
                .to_owned()),
        }
    }

    /// The rung of an authority: a larger number goes before a smaller one.
    #[must_use]
    pub fn rung(&self, authority: Authority) -> usize {
        self.0.iter().rev().position(|a| *a == authority).unwrap_or(0)
    }
}

/// A look-up table: rows by key, columns of declared kinds.
#[derive(Debug, Clone)]
pub struct Table {
    /// Its name.
    pub name: TableName,
    /// The name of the column that holds the key.
    pub key: KeyName,
    /// The other columns, in the order of the file.
    pub columns: Vec<Column>,
    /// The rows by the text of their key; a cell without a value is none. A row has as many cells as there are columns.
    pub rows: BTreeMap<String, Vec<Option<Value>>>,
}

/// A column of a table.
#[derive(Debug, Clone)]
pub struct Column {
    /// Its name.
    pub name: KeyName,
    /// The kind of its cells.
    pub kind: Kind,
    /// Their unit, where it is declared.
    pub unit: Option<Unit>,
}

/// A function that a plugin offers to rules.
#[derive(Debug, Clone)]
pub struct FunctionDecl {
    /// Its name, by which rules call it.
    pub name: String,
    /// The plugin that gives it.
    pub plugin: PluginName,
    /// The kind and unit of each parameter.
    pub parameters: Vec<(Kind, Option<Unit>)>,
    /// The kind and unit of what it gives.
    pub result: (Kind, Option<Unit>),
}

/// How much a rule may compute. All but the last decide alike on every machine.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Limits {
    /// The largest rule file, in bytes.
    pub file_bytes: usize,
    /// Steps that evaluating one rule on one claim may take.
    pub steps: u64,
    /// How deep helper functions may call each other.
    pub call_depth: usize,
    /// The longest text, in bytes.
    pub text_bytes: usize,
    /// The most items in a list or map, those of nested ones counted in.
    pub items: usize,
    /// The longest time for one rule on one claim, a backstop in milliseconds; 0 for none.
    pub milliseconds: u64,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            file_bytes: 64 * 1024,
            steps: 100_000,
            call_depth: 32,
            text_bytes: 16 * 1024,
            items: 1024,
            milliseconds: 1000,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_ladder_puts_anything_above_law_and_expert() {
        use Authority::{Business, Customer, Evidence, Expert, Law};
        assert!(Ladder::new(&[Law, Expert, Business, Evidence, Customer]).is_ok());
        assert!(Ladder::new(&[Expert, Law, Business, Evidence, Customer]).is_err());
        assert!(Ladder::new(&[Law, Expert, Business, Business, Customer]).is_err());
        let ladder = Ladder::default();
        assert!(ladder.rung(Law) > ladder.rung(Expert) && ladder.rung(Business) > ladder.rung(Customer));
    }
}
