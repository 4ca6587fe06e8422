//! What an audit found, as data.

use serde::Serialize;

use crate::comparison;
use crate::decisions::Decisions;
use crate::grouped;
use crate::metric::{self, Known};
use crate::perception::Perception;
use crate::shape::Shape;
use crate::{
    About, Comparison, Consistency, GroupRow, Letters, LikeCases, Metric, Overrides, Power, QuantityReport, Status,
    StrataRow, Swaps,
};
use crate::{amounts, consistency, group, power, strata};

#[doc = include_str!("format.md")]
#[derive(Debug, Clone, PartialEq, Default, Serialize)]
pub struct Report {
    /// Each group of each attribute and of attributes taken together.
    pub groups: Vec<GroupRow>,
    /// The fairness metrics of each attribute.
    pub metrics: Vec<Metric>,
    /// Whether each group is large enough that a breach of the four-fifths rule would be seen.
    pub power: Vec<Power>,
    /// Groups compared within strata.
    pub strata: Vec<StrataRow>,
    /// What it is of.
    pub about: About,
    /// Every pair of groups compared, with tests adjusted for their number.
    pub tests: Vec<Comparison>,
    /// Amounts and times by group.
    pub quantities: Vec<QuantityReport>,
    /// Overrides against the customer, where the firm gains from them and where it does not; none where another's decisions are
    /// audited, or none was made.
    pub overrides: Option<Overrides>,
    /// Whether decisions on like facts are alike: topic by topic of the host's own, over the features named of another's.
    pub consistency: Vec<Consistency>,
    /// The letters; none where another's decisions are audited, or none were written.
    pub letters: Option<Letters>,
    /// How customers see each topic, against how it measures; none where another's decisions are audited.
    pub perception: Option<Perception>,
    /// Each case decided again as if its customer were another; none where another's decisions are audited.
    pub swaps: Option<Swaps>,
    /// Like cases, in the batch and against the ledger; none where another's decisions are audited.
    pub like_cases: Option<LikeCases>,
    /// How rulings follow each number; none where that was not asked for.
    pub shape: Option<Shape>,
    /// What could not be looked at, and why.
    pub notes: Vec<String>,
}

impl Report {
    /// Audits decisions: their groups, strata and quantities.
    #[must_use]
    pub fn of(decisions: &Decisions) -> Self {
        let (grouped, notes) = grouped::all(decisions);
        let tests = comparison::all(&grouped);
        let power = power::all(&grouped);
        let truth = decisions.decided.iter().any(|decided| decided.truth.is_some());
        let metrics = grouped.iter().flat_map(|attribute| {
            let own = |name: &str| name == attribute.attribute;
            let comparisons = tests.iter().filter(|comparison| own(&comparison.attribute)).collect();
            let power = power.iter().filter(|power| own(&power.attribute)).collect();
            metric::all(&Known { grouped: attribute, comparisons, power, truth })
        });
        Self {
            groups: grouped.iter().flat_map(group::rows).collect(),
            metrics: metrics.collect(),
            strata: strata::all(&grouped, decisions),
            quantities: amounts::all(&grouped, decisions),
            about: About { decisions: decisions.len() as u64, ..About::default() },
            notes,
            tests,
            power,
            overrides: None,
            consistency: consistency(decisions),
            letters: None,
            perception: None,
            swaps: None,
            like_cases: None,
            shape: None,
        }
    }

    /// Whether any metric came out so.
    #[must_use]
    pub fn any(&self, status: Status) -> bool {
        self.metrics.iter().any(|metric| metric.status == status)
    }
}

/// Whether decisions with like features are alike; nothing where no features are named.
fn consistency(decisions: &Decisions) -> Vec<Consistency> {
    if decisions.features.is_empty() {
        return Vec::new();
    }
    let points = decisions.decided.iter().map(|decided| {
        let features = decided.features.clone();
        consistency::Point { features, favourable: decided.favourable }
    });
    vec![consistency::of("all", &decisions.features, &points.collect::<Vec<_>>())]
}
