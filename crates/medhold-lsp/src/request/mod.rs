//! What the editor says and asks, a file each.

mod sync;

use serde_json::Value;

use crate::answer::{Answer, Refusal};
use crate::server::Server;

impl Server<'_> {
    /// Answers a request.
    pub(crate) fn answer(&mut self, method: &str, _params: Value) -> Answer {
        Err(Refusal::Unknown(method.to_owned()))
    }
}
