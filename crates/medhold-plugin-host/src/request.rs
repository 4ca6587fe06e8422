//! Requests for evidence and their answers, in the model's terms.

use std::collections::BTreeMap;
use std::sync::Arc;

use medhold_model::{Date, Evidence, KeyName, MeasureId, MissingReason, ParameterId, Value};

/// A question for the evidence of one measure.
///
/// What the measure isn't described with is left out before the plugin is asked, so a caller may pass all that it has.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct EvidenceRequest {
    /// The measure.
    pub measure: MeasureId,
    /// The claim's subject.
    pub subject: BTreeMap<KeyName, Value>,
    /// Measures given in the case.
    pub measures: BTreeMap<MeasureId, Value>,
    /// The pack's parameters.
    pub parameters: BTreeMap<ParameterId, Value>,
    /// The case's date.
    pub at: Date,
    /// Whether the period before is wanted too, where the plugin has it.
    pub before: bool,
}

/// Records in the order of their periods, the latest last and never empty, or the reason why there are none.
pub type EvidenceAnswer = Result<Arc<[Evidence]>, NoEvidence>;

/// The reason why a plugin gives no evidence.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NoEvidence {
    /// The plugin does not give this measure.
    #[error("the plugin `{plugin}` gives no evidence of `{measure}`")]
    NotOffered {
        /// The plugin.
        plugin: String,
        /// The measure.
        measure: MeasureId,
    },
    /// The case lacks what the plugin must know.
    #[error("`{measure}` can't be looked up without `{input}`")]
    InputMissing {
        /// The measure.
        measure: MeasureId,
        /// What is missing: `subject.origin`, a measure, a parameter.
        input: String,
    },
    /// The source doesn't know what is asked about.
    #[error("{text}")]
    UnknownSubject {
        /// What the plugin says.
        text: String,
    },
    /// The source has nothing on it in the period.
    #[error("{text}")]
    NoData {
        /// What the plugin says.
        text: String,
    },
    /// The source can't be reached now.
    #[error("{text}")]
    Unreachable {
        /// What the plugin says.
        text: String,
    },
    /// The plugin panicked, failed, or answered what breaks its own description.
    #[error("the plugin `{plugin}` failed: {text}")]
    Faulty {
        /// The plugin.
        plugin: String,
        /// What went wrong.
        text: String,
    },
}

impl NoEvidence {
    /// The reason as a decision shows it.
    #[must_use]
    pub fn reason(&self) -> MissingReason {
        match self {
            Self::InputMissing { .. } => MissingReason::NotGiven,
            Self::NotOffered { .. } | Self::UnknownSubject { .. } | Self::NoData { .. } => MissingReason::NoData,
            Self::Unreachable { .. } | Self::Faulty { .. } => MissingReason::Unreachable,
        }
    }

    /// Whether the same question may have another answer in a minute, so that this one is not kept.
    pub(crate) fn passes(&self) -> bool {
        self.reason() == MissingReason::Unreachable
    }
}
