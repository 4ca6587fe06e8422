//! An app's own code in the place of a plugin library, in the plain types of the wire.

use std::fmt;

use medhold_model::PluginName;
use medhold_plugin_abi::{ABI_MAJOR, ABI_MINOR};
use medhold_plugin_wire::{self as wire, Answer, Request};

use crate::fault::Fault;
use crate::seat::Seat;
use crate::{Description, Info, LoadError, Plugin};

/// Evidence from an app's own code, in the plain types of [`wire`]: what bindings to other languages are built on.
///
/// Equal requests must have equal answers.
pub trait PlainEvidence: Send + Sync {
    /// Answers a batch: one answer for each request, in the same order. Called from any thread, from several at a time.
    ///
    /// # Errors
    /// Where it can't answer at all: the reason, lower case, no final period. Each request is then asked alone.
    fn evidence(&self, requests: &[Request]) -> Result<Vec<Answer>, String>;
}

/// The app's code, where a plugin's library would be.
pub(crate) struct Own(Box<dyn PlainEvidence>);

impl Own {
    /// Asks for evidence: as many answers as requests, or a fault.
    pub(crate) fn evidence(&self, requests: &[Request]) -> Result<Vec<Answer>, Fault> {
        self.0.evidence(requests).map_err(Fault::Failed)
    }
}

impl fmt::Debug for Own {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Own")
    }
}

impl Plugin {
    /// A plugin that is the app's own code. What it is asked and what it answers is held against its description, as with any other; its
    /// answers are not kept.
    ///
    /// # Errors
    /// Where the description can't be used, or gives functions or checks, which take a library.
    pub fn own(
        name: PluginName,
        description: &wire::Description,
        evidence: impl PlainEvidence + 'static,
    ) -> Result<Self, LoadError> {
        let wrong = |reason| LoadError::BadDescription { plugin: name.to_string(), reason };
        if !description.functions.is_empty() || !description.checks.is_empty() {
            return Err(wrong("an app gives evidence only; functions and checks take a plugin library".to_owned()));
        }
        let info = Info {
            name: name.to_string(),
            version: env!("CARGO_PKG_VERSION").to_owned(),
            abi: (ABI_MAJOR, ABI_MINOR),
            answers_evidence: true,
            answers_calls: false,
            answers_checks: false,
            thread_safe: true,
        };
        let description = Description::read(description).map_err(wrong)?;
        Ok(Self::new(name, info, description, Seat::Own(Own(Box::new(evidence)))))
    }
}
