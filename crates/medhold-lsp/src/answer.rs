//! What a request is answered with: a value, or why there is none.

use lsp_server::ErrorCode;
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

/// Why a request has no answer.
#[derive(Debug, thiserror::Error)]
pub(crate) enum Refusal {
    /// There is no such request.
    #[error("there is no method `{0}`")]
    Unknown(String),
    /// The request's parameters are not those of its kind.
    #[error("the parameters of `{method}` can't be read: {reason}")]
    Parameters { method: String, reason: String },
    /// What was asked for can't be done, for a reason that the user should see.
    #[error("{0}")]
    Failed(String),
    /// The editor took it back.
    #[error("the request was cancelled")]
    Cancelled,
    /// It came before `initialize`.
    #[error("`initialize` comes first")]
    TooEarly,
    /// It came after `shutdown`.
    #[error("the server is shutting down")]
    TooLate,
    /// The answer could not be made, through a fault of the server's own.
    #[error("the server failed to answer; please report what was asked")]
    Internal,
}

impl Refusal {
    /// The protocol's number for it.
    pub(crate) fn code(&self) -> i32 {
        let code = match self {
            Self::Unknown(_) => ErrorCode::MethodNotFound,
            Self::Parameters { .. } => ErrorCode::InvalidParams,
            Self::Failed(_) => ErrorCode::RequestFailed,
            Self::Cancelled => ErrorCode::RequestCanceled,
            Self::TooEarly => ErrorCode::ServerNotInitialized,
            Self::TooLate => ErrorCode::InvalidRequest,
            Self::Internal => ErrorCode::InternalError,
        };
        code as i32
    }
}

/// A request's answer.
pub(crate) type Answer = Result<Value, Refusal>;

/// A request's parameters.
pub(crate) fn parameters<T: DeserializeOwned>(method: &str, params: Value) -> Result<T, Refusal> {
    serde_json::from_value(params)
        .map_err(|error| Refusal::Parameters { method: method.to_owned(), reason: error.to_string() })
}

/// A value as an answer.
pub(crate) fn value(value: impl Serialize) -> Answer {
    serde_json::to_value(value).map_err(|_| Refusal::Internal)
}
