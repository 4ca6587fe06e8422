//! Where evidence, functions and fairness checks come from besides the case and the host: a plugin library, or the app's own code.

use medhold_model::Value;
use medhold_plugin_host::{CallError, CheckError, Description, EvidenceAnswer, EvidenceRequest, Plugin, Trouble, wire};

/// Something that gives evidence of measures, functions to rules, and fairness checks of letters.
///
/// A plugin library is one; an app that has its own data can be another, under the name by which the pack's manifest
/// calls the plugin (see [`crate::HostBuilder::evidence`]). Equal requests must have equal answers.
pub trait EvidenceSource: Send + Sync {
    /// What it gives: measures with their inputs, functions, and fairness checks. Asked once, when the host is built.
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

    /// Makes one of the fairness checks that it describes, of one letter.
    ///
    /// # Errors
    /// Where it has no such check, or can't make it: it then can't be told how the letter stands.
    fn check(&self, request: &wire::CheckRequest) -> Result<Vec<wire::Found>, CheckError> {
        Err(CheckError::Unknown { plugin: "the app's own".to_owned(), check: request.check.clone() })
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

    fn check(&self, request: &wire::CheckRequest) -> Result<Vec<wire::Found>, CheckError> {
        Plugin::check(self, request)
    }

    fn trouble(&self) -> Option<Trouble> {
        Plugin::trouble(self)
    }
}
