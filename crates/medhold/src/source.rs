//! Where evidence comes from besides the case: a plugin library, or the app's own code.

use medhold_model::Value;
use medhold_plugin_host::{CallError, Description, EvidenceAnswer, EvidenceRequest, Plugin, Trouble};

/// Something that gives evidence of measures, and functions to rules.
///
/// A plugin library is one; an app that has its own data can be another, under the name by which the pack's manifest
/// calls the plugin (see [`crate::HostBuilder::evidence`]). Equal requests must have equal answers.
pub trait EvidenceSource: Send + Sync {
    /// What it gives: measures with their inputs, and functions. Asked once, when the host is built.
    fn description(&self) -> Description;

    /// Answers a batch: one answer for each request, in the same order.
    fn evidence(&self, requests: &[EvidenceRequest]) -> Vec<EvidenceAnswer>;

    /// Computes a function for a rule.
    ///
    /// # Errors
    /// Where it has no such function, or no value for these arguments.
    fn call(&self, function: &str, arguments: &[Value]) -> Result<Value, CallError> {
        let _ = arguments;
        Err(CallError::Unknown { plugin: "the app's own".to_owned(), function: function.to_owned() })
    }

    /// What its process went through since the host was built, where it has one and something happened to it.
    fn trouble(&self) -> Option<Trouble> {
        None
    }
}

impl EvidenceSource for Plugin {
    fn description(&self) -> Description {
        Plugin::description(self).clone()
    }

    fn evidence(&self, requests: &[EvidenceRequest]) -> Vec<EvidenceAnswer> {
        Plugin::evidence(self, requests)
    }

    fn call(&self, function: &str, arguments: &[Value]) -> Result<Value, CallError> {
        Plugin::call(self, function, arguments)
    }

    fn trouble(&self) -> Option<Trouble> {
        Plugin::trouble(self)
    }
}
