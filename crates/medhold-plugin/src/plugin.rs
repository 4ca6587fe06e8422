//! The trait that a plugin implements.

use crate::{Absence, Answer, CheckRequest, Config, Description, Found, Request, Value};

/// A plugin: what it is, what it gives, and how it answers.
///
/// Answers must hang on nothing but the configuration, the data opened with it and the request: the host keeps them, and the
/// same case must be decided alike tomorrow. So no clock, no environment, no random numbers.
pub trait Plugin: Send + Sized + 'static {
    /// Its name, as packs write it: letters, digits, `-` and `_`.
    const NAME: &'static str;

    /// Its semantic version, usually `env!("CARGO_PKG_VERSION")`.
    const VERSION: &'static str;

    /// Says what the plugin gives under this configuration. Opens no data, so that a pack can be checked where the data
    /// aren't; an empty configuration asks for everything that the plugin could give.
    fn describe(config: &Config) -> Description;

    /// Opens the plugin's data.
    ///
    /// # Errors
    /// Where the configuration or the data are not as they should be: lower case, no final period, what is wrong (with the
    /// file), then what to do.
    fn open(config: &Config) -> Result<Self, String>;

    /// Answers one request: records in the order of their periods, the latest last, or the reason why there is none.
    ///
    /// The request holds the inputs that the measure is described with, and only those; required ones are there.
    ///
    /// # Errors
    /// Where there is no evidence.
    fn answer(&self, request: &Request) -> Answer {
        Err(Absence::unknown_subject(format!("`{}` gives no evidence of `{}`", Self::NAME, request.measure)))
    }

    /// Answers a batch, one answer a request, in order. Override it where a batch is cheaper than its parts, say in one query
    /// of a database.
    fn evidence(&self, requests: &[Request]) -> Vec<Answer> {
        requests.iter().map(|request| self.answer(request)).collect()
    }

    /// Computes one of the functions that the plugin describes. The arguments are as many as it has parameters, and of their
    /// kinds.
    ///
    /// # Errors
    /// Where the function has no value for these arguments; the rule that called it is then undecided.
    fn call(&self, function: &str, _args: &[Value]) -> Result<Value, String> {
        Err(format!("`{}` has no function `{function}`", Self::NAME))
    }

    /// Makes one of the fairness checks that the plugin describes, of one letter, and says at least one thing of it: what it has
    /// nothing to look at in is [`Found::not_applicable`], what it can't decide is [`Found::cannot_tell`]. Never a silent pass.
    ///
    /// # Errors
    /// Where the check can't be made. It then counts as one that cannot tell, with this reason.
    fn check(&self, request: &CheckRequest) -> Result<Vec<Found>, String> {
        Err(format!("`{}` has no fairness check `{}`", Self::NAME, request.check))
    }
}
