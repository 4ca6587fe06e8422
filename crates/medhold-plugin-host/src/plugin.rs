//! A loaded plugin, safe to ask from any thread.

use std::collections::BTreeMap;
use std::fmt::Display;
use std::sync::Arc;

use medhold_model::{PluginName, Value};
use medhold_plugin_wire as wire;

use crate::arguments;
use crate::cache::Cache;
use crate::convert::{date_to_wire, to_evidence, to_given, to_wire};
use crate::description::InputOffer;
use crate::fault::Fault;
use crate::findings;
use crate::opening;
use crate::seat::Seat;
use crate::{
    Begun, CallError, CheckError, Description, EvidenceAnswer, EvidenceRequest, Folders, Info, LoadError, MeasureOffer,
    NoEvidence, PluginSpec, Trouble,
};

/// A loaded plugin with its data opened. `Send` and `Sync`, whatever the plugin is.
#[derive(Debug)]
pub struct Plugin {
    name: PluginName,
    info: Info,
    description: Description,
    seat: Seat,
    /// Answers that were given; none are kept where the app's own code gives them.
    cache: Option<Cache>,
}

impl Plugin {
    /// Finds, checks and opens the plugin that a pack asks for.
    ///
    /// # Errors
    /// Where no folder holds it ([`LoadError::is_missing`]), it is not what the manifest pins, not a plugin of this ABI, or
    /// refuses its configuration or data; where it should run apart, also if its process can't be started or ends.
    pub fn load(spec: &PluginSpec, folders: &Folders) -> Result<Self, LoadError> {
        Self::begin(spec, folders)?.finish()
    }

    /// Finds and checks the plugin that a pack asks for, asks what it gives, and begins to open its data.
    ///
    /// # Errors
    /// As [`Plugin::load`]; what is wrong with its configuration or data is told by [`Begun::finish`].
    pub fn begin(spec: &PluginSpec, folders: &Folders) -> Result<Begun, LoadError> {
        let (info, description, seat) = opening::begin(spec, folders)?;
        Ok(Begun { name: spec.name.clone(), info, description, seat })
    }

    pub(crate) fn new(name: PluginName, info: Info, description: Description, seat: Seat) -> Self {
        let cache = (!matches!(seat, Seat::Own(_))).then(Cache::default);
        Self { name, info, description, seat, cache }
    }

    /// What its process went through since it was loaded; none where it runs in this process, or nothing happened.
    #[must_use]
    pub fn trouble(&self) -> Option<Trouble> {
        self.seat.trouble()
    }

    /// The name by which the pack knows it.
    #[must_use]
    pub fn name(&self) -> &PluginName {
        &self.name
    }

    /// What the plugin is.
    #[must_use]
    pub fn info(&self) -> &Info {
        &self.info
    }

    /// What the plugin gives.
    #[must_use]
    pub fn description(&self) -> &Description {
        &self.description
    }

    /// Asks for evidence: one answer a request, in order.
    ///
    /// Requests that come to the same question are asked once, and not at all where the answer is known. One that makes the
    /// plugin fail costs the others nothing: the rest of its batch is asked again, one by one. So is one that a plugin's process
    /// died on, since it may have died of something else.
    #[must_use]
    pub fn evidence(&self, requests: &[EvidenceRequest]) -> Vec<EvidenceAnswer> {
        let mut asked = BTreeMap::new();
        let mut keys = Vec::new();
        for request in requests {
            keys.push(self.keyed(request).map(|(key, question)| {
                asked.insert(key.clone(), question);
                key
            }));
        }
        let mut known = BTreeMap::new();
        asked.retain(|key, _| match self.cache.as_ref().and_then(|cache| cache.get(key)) {
            Some(answer) => known.insert(key.clone(), answer).is_some(),
            None => true,
        });
        known.extend(self.ask(asked));
        let answer = |key| known.get(&key).cloned().unwrap_or_else(|| Err(self.faulty(&"no answer")));
        keys.into_iter().map(|key| key.and_then(answer)).collect()
    }

    /// Calls one of the plugin's functions.
    ///
    /// # Errors
    /// Where there is no such function, the arguments are not what it takes, it has no value for them, or it fails.
    pub fn call(&self, function: &str, args: &[Value]) -> Result<Value, CallError> {
        let offer = self
            .description
            .functions
            .get(function)
            .ok_or_else(|| CallError::Unknown { plugin: self.info.name.clone(), function: function.to_owned() })?;
        arguments::check(function, offer, args)?;
        let call = wire::Call { function: function.to_owned(), args: args.iter().map(to_wire).collect() };
        let faulty =
            |reason| CallError::Faulty { plugin: self.info.name.clone(), function: function.to_owned(), reason };
        match self.seat.again(|seat| seat.call(&call)) {
            Ok(value) => Value::read(&to_given(&value), offer.result).map_err(faulty),
            Err(Fault::Failed(reason)) => Err(CallError::NoValue { function: function.to_owned(), reason }),
            Err(Fault::Panicked(text)) => Err(faulty(format!("it panicked: {text}"))),
            Err(Fault::Garbled(text)) => Err(faulty(text)),
            Err(Fault::Ended(how) | Fault::Overdue(how)) => {
                self.seat.unanswered();
                Err(CallError::Ended { plugin: self.info.name.clone(), function: function.to_owned(), how })
            }
        }
    }

    /// Makes one of the plugin's fairness checks of a letter: one thing at least is found.
    ///
    /// # Errors
    /// Where there is no such check, it can't be made, or the plugin fails. It then can't be told how the letter stands.
    pub fn check(&self, request: &wire::CheckRequest) -> Result<Vec<wire::Found>, CheckError> {
        let plugin = || self.info.name.clone();
        if !self.description.checks.contains_key(&request.check) {
            return Err(CheckError::Unknown { plugin: plugin(), check: request.check.clone() });
        }
        if !self.info.answers_checks {
            return Err(CheckError::NoTable { plugin: plugin() });
        }
        let faulty = |reason| CheckError::Faulty { plugin: plugin(), reason };
        match self.seat.again(|seat| seat.check(request)) {
            Ok(found) => findings::read(found, request).map_err(faulty),
            Err(Fault::Failed(reason)) => Err(CheckError::Failed { plugin: plugin(), reason }),
            Err(Fault::Panicked(text)) => Err(faulty(format!("it panicked: {text}"))),
            Err(Fault::Garbled(text)) => Err(faulty(text)),
            Err(Fault::Ended(how) | Fault::Overdue(how)) => {
                self.seat.unanswered();
                Err(CheckError::Ended { plugin: plugin(), how })
            }
        }
    }

    /// The question that a request comes to, and the bytes that tell it from others.
    fn keyed(&self, request: &EvidenceRequest) -> Result<(Vec<u8>, wire::Request), NoEvidence> {
        let question = self.question(request)?;
        let key = rmp_serde::to_vec_named(&question).map_err(|e| self.faulty(&e))?;
        Ok((key, question))
    }

    /// The request with what the measure reads and nothing else.
    fn question(&self, request: &EvidenceRequest) -> Result<wire::Request, NoEvidence> {
        let measure = &request.measure;
        let offer = self
            .description
            .measures
            .get(measure)
            .ok_or_else(|| NoEvidence::NotOffered { plugin: self.info.name.clone(), measure: measure.clone() })?;
        let missing = |input: String| NoEvidence::InputMissing { measure: measure.clone(), input };
        Ok(wire::Request {
            measure: measure.to_string(),
            subject: inputs(&offer.subject, &request.subject).map_err(|name| missing(format!("subject.{name}")))?,
            measures: inputs(&offer.measures, &request.measures).map_err(missing)?,
            parameters: inputs(&offer.parameters, &request.parameters).map_err(missing)?,
            at: if offer.dated { date_to_wire(request.at) } else { None },
            before: offer.history && request.before,
        })
    }

    /// Asks the plugin what isn't known yet, and keeps what it answers.
    fn ask(&self, asked: BTreeMap<Vec<u8>, wire::Request>) -> Vec<(Vec<u8>, EvidenceAnswer)> {
        if asked.is_empty() {
            return Vec::new();
        }
        let (keys, questions): (Vec<_>, Vec<_>) = asked.into_iter().unzip();
        let answers = match self.seat.evidence(&questions) {
            Ok(answers) => answers.into_iter().zip(&questions).map(|(a, q)| self.read(a, q)).collect(),
            Err(fault) if questions.len() == 1 && !matches!(fault, Fault::Ended(_)) => {
                vec![Err(self.fault(fault))]
            }
            Err(_) => questions.iter().map(|question| self.ask_alone(question)).collect::<Vec<_>>(),
        };
        let answered: Vec<_> = keys.into_iter().zip(answers).collect();
        if let Some(cache) = &self.cache {
            let lasting = answered.iter().filter(|(_, answer)| !answer.as_ref().is_err_and(NoEvidence::passes));
            lasting.for_each(|(key, answer)| cache.put(key.clone(), answer.clone()));
        }
        answered
    }

    fn ask_alone(&self, question: &wire::Request) -> EvidenceAnswer {
        match self.seat.evidence(std::slice::from_ref(question)) {
            Ok(answers) => answers
                .into_iter()
                .next()
                .map_or_else(|| Err(self.faulty(&"no answer")), |answer| self.read(answer, question)),
            Err(fault) => Err(self.fault(fault)),
        }
    }

    fn read(&self, answer: wire::Answer, question: &wire::Request) -> EvidenceAnswer {
        let absence = match answer {
            Ok(records) => return self.read_records(&records, question),
            Err(absence) => absence,
        };
        let text = absence.text;
        Err(match absence.reason {
            wire::AbsenceReason::UnknownSubject => NoEvidence::UnknownSubject { text },
            wire::AbsenceReason::NoData => NoEvidence::NoData { text },
            wire::AbsenceReason::Unreachable => NoEvidence::Unreachable { text },
        })
    }

    fn read_records(&self, records: &[wire::Record], question: &wire::Request) -> EvidenceAnswer {
        let offer: Option<&MeasureOffer> = self.description.measures.get(question.measure.as_str());
        let offer = offer.ok_or_else(|| self.faulty(&"no such measure"))?;
        to_evidence(records, &offer.decl).map(Arc::from).map_err(|text| self.faulty(&text))
    }

    fn fault(&self, fault: Fault) -> NoEvidence {
        match fault {
            Fault::Panicked(text) => self.faulty(&format_args!("it panicked: {text}")),
            Fault::Failed(text) | Fault::Garbled(text) => self.faulty(&text),
            Fault::Ended(how) | Fault::Overdue(how) => {
                self.seat.unanswered();
                let plugin = &self.info.name;
                NoEvidence::Unreachable { text: format!("the process of the plugin `{plugin}` {how}") }
            }
        }
    }

    fn faulty(&self, text: &dyn Display) -> NoEvidence {
        NoEvidence::Faulty { plugin: self.info.name.clone(), text: text.to_string() }
    }
}

/// The inputs that are described, out of those that are there; the name of a required one that isn't.
fn inputs<K: Ord + std::borrow::Borrow<str>>(
    offered: &BTreeMap<String, InputOffer>,
    given: &BTreeMap<K, Value>,
) -> Result<wire::Inputs, String> {
    let mut inputs = wire::Inputs::default();
    for (name, offer) in offered {
        match given.get(name.as_str()) {
            Some(value) => inputs.set(name, to_wire(value)),
            None if offer.required => return Err(name.clone()),
            None => {}
        }
    }
    Ok(inputs)
}
