//! A rule, lifted from the syntax tree as data.

use std::collections::BTreeSet;

use medhold_model::{Authority, Date, Finding, Place, Remedy, RuleId, TopicId};

use crate::tree::Expr;
use crate::{KeyIndex, MeasureIndex, ParameterIndex, Reason};

/// A rule of a pack. Its id is unique within the pack.
#[derive(Debug, Clone)]
pub struct Rule {
    /// Its id.
    pub id: RuleId,
    /// Where its id stands.
    pub place: Place,
    /// The topics that it is about, at least one.
    pub topics: Vec<TopicId>,
    /// The doc comment above it.
    pub description: String,
    /// The law, contract or study that it rests on.
    pub source: Option<String>,
    /// When it is in force.
    pub valid: Validity,
    /// The rules that it overrides while it stands.
    pub overrides: Vec<RuleId>,
    /// When it applies.
    pub guard: Expr,
    /// Who decides.
    pub authority: Authority,
    /// What the claim then is.
    pub finding: Finding,
    /// Whether it holds in part only.
    pub partly: bool,
    /// What is then done.
    pub remedy: Remedy,
    /// What is then paid, where the remedy is to compensate.
    pub amount: Option<AmountExpr>,
    /// The reasons, in the order of the rule.
    pub because: Vec<Reason>,
    /// Everything that its guard, amount and reasons may read, through helper functions too.
    pub reads: Reads,
}

/// The days on which a rule is in force, both ends in; open where none is given.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Validity {
    /// The first day.
    pub from: Option<Date>,
    /// The last day.
    pub to: Option<Date>,
}

impl Validity {
    /// Whether a day lies within.
    #[must_use]
    pub fn holds_on(&self, date: Date) -> bool {
        self.from.is_none_or(|from| from <= date) && self.to.is_none_or(|to| date <= to)
    }
}

/// `compensate(amount, currency[, at_least])`.
#[derive(Debug, Clone)]
pub struct AmountExpr {
    /// The amount.
    pub amount: Expr,
    /// The currency.
    pub currency: medhold_model::Currency,
    /// The least that the law lets the firm pay.
    pub at_least: Option<Expr>,
}

/// What an expression may read of a case, through helper functions too.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Reads {
    /// Measures, by value or by one of their fields.
    pub measures: BTreeSet<MeasureIndex>,
    /// Measures whose period before is read.
    pub before: BTreeSet<MeasureIndex>,
    /// Parameters.
    pub parameters: BTreeSet<ParameterIndex>,
    /// Keys of the claim's subject.
    pub subject: BTreeSet<KeyIndex>,
    /// Keys of the customer.
    pub customer: BTreeSet<KeyIndex>,
    /// Fields of the claim: `kind`, `supported`, …
    pub claim: BTreeSet<&'static str>,
    /// Whether the stage is read.
    pub stage: bool,
    /// Fields in which an expert's statement is read.
    pub experts: BTreeSet<String>,
    /// Measures of which an expert's statement is read.
    pub stated: BTreeSet<MeasureIndex>,
    /// Tables, by name.
    pub tables: BTreeSet<String>,
    /// Functions of plugins, by name.
    pub functions: BTreeSet<String>,
}

impl Reads {
    /// Whether any evidence is read: a measure, the claim against its measure, or an expert.
    #[must_use]
    pub fn evidence(&self) -> bool {
        !self.measures.is_empty()
            || !self.before.is_empty()
            || !self.experts.is_empty()
            || ["supported", "refuted", "was_supported"].iter().any(|f| self.claim.contains(f))
    }

    /// These and those.
    pub fn extend(&mut self, other: &Self) {
        self.measures.extend(&other.measures);
        self.before.extend(&other.before);
        self.stated.extend(&other.stated);
        self.parameters.extend(&other.parameters);
        self.subject.extend(&other.subject);
        self.customer.extend(&other.customer);
        self.claim.extend(&other.claim);
        self.stage |= other.stage;
        self.experts.extend(other.experts.iter().cloned());
        self.tables.extend(other.tables.iter().cloned());
        self.functions.extend(other.functions.iter().cloned());
    }
}
