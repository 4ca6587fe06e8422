//! Evidence from Python: a callable that stands in for a plugin.

use std::collections::BTreeMap;

use medhold::{
    Date, Description, Evidence, EvidenceAnswer, EvidenceRequest, EvidenceSource, GivenEvidence, MeasureId,
    MeasureOffer, NoEvidence, Value,
};
use medhold_model::MeasureDecl;
use medhold_pack::Manifest;
use medhold_plugin_host::InputOffer;
use pyo3::prelude::*;
use serde::{Deserialize, Serialize};

/// Evidence of the measures that a pack has from a plugin, given by a callable in its stead: it takes the requests as a JSON array,
/// and gives as many [`Answer`]s.
///
/// It is asked with all that a plugin may be asked with, so that what it answers can hang on nothing that the host doesn't know of.
pub(crate) struct Source {
    name: String,
    answer: Py<PyAny>,
    measures: BTreeMap<MeasureId, MeasureDecl>,
    description: Description,
}

/// A question as the callable sees it.
#[derive(Serialize)]
struct Question<'a> {
    measure: &'a MeasureId,
    subject: BTreeMap<&'a str, &'a Value>,
    measures: BTreeMap<&'a str, &'a Value>,
    parameters: BTreeMap<&'a str, &'a Value>,
    at: Date,
}

/// What the callable says to a question.
#[derive(Deserialize)]
#[serde(rename_all = "snake_case")]
enum Answer {
    /// What a case could give of the measure.
    Evidence(GivenEvidence),
    /// Why there is none.
    None(String),
}

impl Source {
    /// A stand-in for the plugin of this name in a pack.
    pub(crate) fn of(name: &str, answer: Py<PyAny>, manifest: &Manifest) -> Self {
        let from_it = |decl: &&MeasureDecl| decl.from.as_ref().is_some_and(|from| from.as_str() == name);
        let measures: BTreeMap<MeasureId, MeasureDecl> =
            manifest.measures.iter().filter(from_it).map(|decl| (decl.name.clone(), decl.clone())).collect();
        let offers = measures.values().map(|decl| (decl.name.clone(), offer(decl, manifest)));
        let description = Description { measures: offers.collect(), ..Description::default() };
        Self { name: name.to_owned(), answer, measures, description }
    }

    /// A stand-in for a plugin that no pack asks for.
    pub(crate) fn of_nothing(name: &str, answer: Py<PyAny>) -> Self {
        let description = Description::default();
        Self { name: name.to_owned(), answer, measures: BTreeMap::new(), description }
    }

    fn asked(&self, requests: &[EvidenceRequest]) -> PyResult<Vec<Answer>> {
        let questions: Vec<Question<'_>> = requests.iter().map(Question::of).collect();
        let questions = serde_json::to_string(&questions).unwrap_or_default();
        let answers: String = Python::attach(|py| self.answer.call1(py, (questions,))?.extract(py))?;
        serde_json::from_str(&answers).map_err(|fault| pyo3::exceptions::PyValueError::new_err(fault.to_string()))
    }

    fn understood(&self, request: &EvidenceRequest, answer: Answer) -> EvidenceAnswer {
        let given = match answer {
            Answer::Evidence(given) => given,
            Answer::None(text) => return Err(NoEvidence::NoData { text }),
        };
        let Some(decl) = self.measures.get(&request.measure) else {
            let (plugin, measure) = (self.name.clone(), request.measure.clone());
            return Err(NoEvidence::NotOffered { plugin, measure });
        };
        let (records, faults) = Evidence::read(&given, decl, &request.measure);
        match faults.into_iter().next() {
            Some(fault) => Err(self.faulty(fault.to_string())),
            None if records.is_empty() => Err(NoEvidence::NoData { text: "it was given no value".to_owned() }),
            None => Ok(records.into()),
        }
    }

    fn faulty(&self, text: String) -> NoEvidence {
        NoEvidence::Faulty { plugin: self.name.clone(), text }
    }
}

impl EvidenceSource for Source {
    fn description(&self) -> Description {
        self.description.clone()
    }

    fn evidence(&self, requests: &[EvidenceRequest]) -> Vec<EvidenceAnswer> {
        match self.asked(requests) {
            Ok(answers) => {
                requests.iter().zip(answers).map(|(request, answer)| self.understood(request, answer)).collect()
            }
            Err(raised) => requests.iter().map(|_| Err(self.faulty(raised.to_string()))).collect(),
        }
    }
}

impl<'a> Question<'a> {
    fn of(request: &'a EvidenceRequest) -> Self {
        Self {
            measure: &request.measure,
            subject: request.subject.iter().map(|(key, value)| (key.as_str(), value)).collect(),
            measures: request.measures.iter().map(|(name, value)| (name.as_str(), value)).collect(),
            parameters: request.parameters.iter().map(|(name, value)| (name.as_str(), value)).collect(),
            at: request.at,
        }
    }
}

/// A measure as the pack declares it, which may read whatever the pack declares and hangs on the date.
fn offer(decl: &MeasureDecl, manifest: &Manifest) -> MeasureOffer {
    let input = |kind| InputOffer { kind, unit: None, required: false };
    let given = manifest.measures.iter().filter(|measure| measure.from.is_none());
    let mut offer = MeasureOffer::new(&decl.name, decl.kind, decl.unit.clone());
    (offer.history, offer.dated) = (true, true);
    offer.subject = manifest.subject.iter().map(|key| (key.name.to_string(), input(key.kind))).collect();
    offer.measures = given.map(|measure| (measure.name.to_string(), input(measure.kind))).collect();
    offer.parameters = manifest.parameters.iter().map(|one| (one.name.to_string(), input(one.kind))).collect();
    offer
}
