//! Asks sources for the evidence that a batch needs: each question once, grouped by source and measure.

use std::borrow::Cow;
use std::collections::{BTreeMap, HashMap};

use medhold_model::{Evidence, MissingReason, Value};
use medhold_plugin_host::{EvidenceAnswer, EvidenceRequest, InputOffer};
use medhold_script::{Lack, MeasureIndex};

use crate::facts::{CaseFacts, not_given};
use crate::loaded::Loaded;
use crate::measured::MeasureFacts;

/// A claim whose evidence is being gathered.
pub(crate) struct Waiting<'a, 'b> {
    pub loaded: &'a Loaded,
    pub claim: &'b medhold_model::Claim,
    pub facts: CaseFacts<'a>,
}

/// The questions to one source about one measure, each once, and who waits for which.
#[derive(Default)]
struct Questions {
    requests: Vec<EvidenceRequest>,
    known: HashMap<EvidenceRequest, usize>,
    asked_by: Vec<(usize, usize)>,
}

/// Which pack, by its place in memory, which source and which measure a group of questions is about.
type Group = (String, String, MeasureIndex);

/// Fills in the evidence that the claims' topics can read and the cases do not give.
pub(crate) fn gather(waiting: &mut [Waiting<'_, '_>]) {
    let mut groups: BTreeMap<Group, Questions> = BTreeMap::new();
    for position in 0..waiting.len() {
        let Some(one) = waiting.get_mut(position) else {
            continue;
        };
        for (group, request) in one.needs() {
            groups.entry(group).or_default().add(position, request);
        }
    }
    for ((_, source, measure), questions) in groups {
        questions.ask(&source, measure, waiting);
    }
    for one in waiting {
        one.facts.assert(one.claim);
    }
}

impl Waiting<'_, '_> {
    /// What must be asked for this claim; what cannot be asked is noted in its facts.
    fn needs(&mut self) -> Vec<(Group, EvidenceRequest)> {
        let scope = self.facts.scope;
        let mut needs = Vec::new();
        for place in 0..self.facts.readable.len() {
            let measure = self.facts.readable.get(place).copied();
            let Some((measure, decl)) = measure.and_then(|measure| Some((measure, scope.measure_decl(measure)?)))
            else {
                continue;
            };
            let Some(plugin) = decl.from.as_ref().filter(|_| !self.facts.is_given(measure)) else {
                continue;
            };
            match self.request(plugin.as_str(), measure) {
                Ok(request) => {
                    let group = (self.loaded.pack.name().to_string(), plugin.to_string(), measure);
                    needs.push((group, request));
                }
                Err(lack) => self.facts.answer(measure, Err(lack)),
            }
        }
        needs
    }

    fn request(&self, plugin: &str, measure: MeasureIndex) -> Result<EvidenceRequest, Lack> {
        let scope = self.facts.scope;
        let name = scope.measure_name(measure).ok_or_else(|| not_given("measure"))?;
        let unreachable = |detail: String| Lack { what: name.to_string(), reason: MissingReason::Unreachable, detail };
        let source = self
            .loaded
            .offers
            .get(plugin)
            .ok_or_else(|| unreachable(format!("the plugin `{plugin}` is not loaded")))?;
        let offer =
            source.measures.get(name).ok_or_else(|| unreachable(format!("the plugin `{plugin}` does not give it")))?;
        let inputs = Inputs { facts: &self.facts, measure: name.as_str() };
        Ok(EvidenceRequest {
            measure: name.clone(),
            subject: inputs.read(&offer.subject, |key| inputs.subject(key))?,
            measures: inputs.read(&offer.measures, |key| inputs.given(key))?,
            parameters: inputs.read(&offer.parameters, |key| inputs.parameter(key))?,
            at: self.facts.at,
            before: offer.history,
        })
    }
}

/// Reads what a source declared as the inputs of a measure.
struct Inputs<'a> {
    facts: &'a CaseFacts<'a>,
    measure: &'a str,
}

impl Inputs<'_> {
    /// The inputs that are known; a required one that is not is what the measure lacks.
    fn read<K: Ord + std::str::FromStr>(
        &self,
        inputs: &BTreeMap<String, InputOffer>,
        value: impl Fn(&str) -> Result<Value, Lack>,
    ) -> Result<BTreeMap<K, Value>, Lack> {
        let mut read = BTreeMap::new();
        for (name, input) in inputs {
            match (value(name), name.parse::<K>()) {
                (Ok(value), Ok(name)) => {
                    read.insert(name, value);
                }
                (Err(lack), _) if input.required || lack.reason == MissingReason::Malformed => {
                    return Err(self.for_want_of(&lack));
                }
                _ => {}
            }
        }
        Ok(read)
    }

    fn for_want_of(&self, lack: &Lack) -> Lack {
        Lack {
            what: self.measure.to_owned(),
            reason: lack.reason,
            detail: format!("it takes `{}`: {}", lack.what, lack.detail),
        }
    }

    fn subject(&self, name: &str) -> Result<Value, Lack> {
        let index = self.facts.scope.subject.iter().position(|k| k.name.as_str() == name);
        let value = index.and_then(|i| self.facts.subject.get(i)).cloned();
        value.map_or_else(|| Err(not_given(name)), |value| value.map_err(Cow::into_owned))
    }

    fn given(&self, name: &str) -> Result<Value, Lack> {
        let known = self.facts.scope.measure(name).and_then(|i| self.facts.known(i));
        let value = |known: &MeasureFacts<'_>| known.current().map(|e| e.value.clone()).map_err(Lack::clone);
        known.map_or_else(|| Err(not_given(name)), value)
    }

    fn parameter(&self, name: &str) -> Result<Value, Lack> {
        let index = self.facts.scope.parameter(name);
        index.and_then(|i| self.facts.settled.parameters.get(i.0)).cloned().ok_or_else(|| not_given(name))
    }
}

impl Questions {
    fn add(&mut self, asker: usize, request: EvidenceRequest) {
        let index = match self.known.get(&request) {
            Some(index) => *index,
            None => {
                let index = self.requests.len();
                self.requests.push(request.clone());
                self.known.insert(request, index);
                index
            }
        };
        self.asked_by.push((asker, index));
    }

    fn ask(self, source: &str, measure: MeasureIndex, waiting: &mut [Waiting<'_, '_>]) {
        let Some((first, _)) = self.asked_by.first() else {
            return;
        };
        let Some(answers) = waiting
            .get(*first)
            .and_then(|one| one.loaded.sources.get(source))
            .map(|source| source.evidence(&self.requests))
        else {
            return;
        };
        for (asker, index) in self.asked_by {
            let Some(one) = waiting.get_mut(asker) else {
                continue;
            };
            let name = one.facts.scope.measure_name(measure).map(ToString::to_string).unwrap_or_default();
            one.facts.answer(measure, understood(name, answers.get(index)));
        }
    }
}

fn understood(measure: String, answer: Option<&EvidenceAnswer>) -> Result<Vec<Evidence>, Lack> {
    match answer {
        Some(Ok(records)) => Ok(records.to_vec()),
        Some(Err(none)) => Err(Lack { what: measure, reason: none.reason(), detail: none.to_string() }),
        None => Err(Lack {
            what: measure,
            reason: MissingReason::Unreachable,
            detail: "the source gave fewer answers than it was asked for".to_owned(),
        }),
    }
}
