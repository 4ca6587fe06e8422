//! An opened plugin, wherever it runs: payloads are written and read here, alike wherever they cross a line.

use medhold_plugin_wire::{Answer, Call, CheckRequest, Found, Request, Value};
use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::Trouble;
use crate::boundary::Instance;
use crate::fault::Fault;
use crate::own::Own;
use crate::process::{Process, Question};

/// An opened plugin.
#[derive(Debug)]
pub(crate) enum Seat {
    /// In this process.
    Here(Instance),
    /// In a process of its own.
    Apart(Box<Process>),
    /// In the app's own code: nothing crosses a line.
    Own(Own),
}

impl Seat {
    /// Asks for evidence: as many answers as requests, or a fault.
    pub(crate) fn evidence(&self, requests: &[Request]) -> Result<Vec<Answer>, Fault> {
        let answers: Vec<Answer> = match self {
            Self::Here(instance) => decode(&instance.evidence(&encode(&requests)?)?)?,
            Self::Apart(process) => decode(&process.ask(Question::Evidence, encode(&requests)?)?)?,
            Self::Own(own) => own.evidence(requests)?,
        };
        if answers.len() == requests.len() {
            return Ok(answers);
        }
        Err(Fault::Garbled(format!("it gives {} answers to {} requests", answers.len(), requests.len())))
    }

    /// Calls a function.
    pub(crate) fn call(&self, call: &Call) -> Result<Value, Fault> {
        let bytes = encode(call)?;
        let answer = match self {
            Self::Here(instance) => instance.call(&bytes),
            Self::Apart(process) => process.ask(Question::Call, bytes),
            Self::Own(_) => Err(evidence_only()),
        };
        decode(&answer?)
    }

    /// Makes a fairness check.
    pub(crate) fn check(&self, request: &CheckRequest) -> Result<Vec<Found>, Fault> {
        let bytes = encode(request)?;
        let answer = match self {
            Self::Here(instance) => instance.check(&bytes),
            Self::Apart(process) => process.ask(Question::Check, bytes),
            Self::Own(_) => Err(evidence_only()),
        };
        decode(&answer?)
    }

    /// Asks once more where the process died of something that need not be the question.
    pub(crate) fn again<T>(&self, ask: impl Fn(&Self) -> Result<T, Fault>) -> Result<T, Fault> {
        match ask(self) {
            Err(Fault::Ended(_)) => ask(self),
            answer => answer,
        }
    }

    /// Counts a question that is left without an answer.
    pub(crate) fn unanswered(&self) {
        if let Self::Apart(process) = self {
            process.unanswered();
        }
    }

    /// What its process went through, where it has one and something happened to it.
    pub(crate) fn trouble(&self) -> Option<Trouble> {
        match self {
            Self::Here(_) | Self::Own(_) => None,
            Self::Apart(process) => process.trouble(),
        }
    }
}

fn evidence_only() -> Fault {
    Fault::Failed("the app's own code gives evidence only".to_owned())
}

/// A payload as it crosses the line.
pub(crate) fn encode<T: Serialize>(value: &T) -> Result<Vec<u8>, Fault> {
    rmp_serde::to_vec_named(value).map_err(|error| Fault::Garbled(error.to_string()))
}

/// A payload that crossed the line.
pub(crate) fn decode<T: DeserializeOwned>(bytes: &[u8]) -> Result<T, Fault> {
    rmp_serde::from_slice(bytes).map_err(|error| Fault::Garbled(format!("its answer can't be read: {error}")))
}
