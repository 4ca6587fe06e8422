//! The host, with cases and decisions as JSON.

use arrow::array::RecordBatch;
use arrow::compute::concat_batches;
use medhold::{Case, Decision, LikeCases, LiveHost};
use medhold_batch::{BatchError, Deciding};
use pyo3::prelude::*;
use serde::Serialize;

use crate::capsule;
use crate::columns::Columns;
use crate::error;
use crate::settings::Settings;

/// Decides cases by packs and plugins; every text is JSON, and other Python threads run while it decides.
#[pyclass(frozen, module = "medhold._medhold")]
pub(crate) struct Host {
    live: LiveHost,
}

/// A pack that decides.
#[derive(Serialize)]
struct Named<'a> {
    name: String,
    version: &'a str,
    languages: Vec<String>,
    topics: Vec<String>,
}

#[pymethods]
impl Host {
    /// Builds a host from a mapping of settings.
    #[new]
    fn new(py: Python<'_>, settings: Settings) -> PyResult<Self> {
        Ok(Self { live: settings.build(py)? })
    }

    /// The decision on a case.
    fn decide(&self, py: Python<'_>, case: &str) -> PyResult<String> {
        let decided = py.detach(|| Case::from_json(case).map(|case| self.live.host().decide(&case).to_json()));
        decided.map_err(|fault| error::case(py, &fault, None))
    }

    /// The decisions on several cases, in their order; where `like_cases`, each held against those before it.
    fn decide_batch(&self, py: Python<'_>, cases: Vec<String>, like_cases: bool) -> PyResult<Vec<String>> {
        let cases = read(py, cases)?;
        Ok(py.detach(|| {
            let host = self.live.host();
            let mut decisions = host.decide_batch(&cases);
            if like_cases {
                hold(host.like_cases(), &cases, &mut decisions);
            }
            decisions.iter().map(Decision::to_json).collect()
        }))
    }

    /// The bare rulings on several cases, each a JSON array with one for each claim.
    fn rulings(&self, py: Python<'_>, cases: Vec<String>) -> PyResult<Vec<String>> {
        let cases = read(py, cases)?;
        Ok(py.detach(|| self.live.host().rulings(&cases).iter().map(json).collect()))
    }

    /// Why a case is decided as it is.
    fn explain(&self, py: Python<'_>, case: &str, language: Option<&str>) -> PyResult<String> {
        let language = language.map(str::parse).transpose();
        let language = language.map_err(|fault| error::setting(py, &format!("`language`: {fault}")))?;
        let explained = py.detach(|| {
            let case = Case::from_json(case)?;
            Ok(json(&self.live.host().explained(&case, language.as_ref())))
        });
        explained.map_err(|fault| error::case(py, &fault, None))
    }

    /// The decision on each case of a table, in the row of its first claim.
    fn decide_arrow(&self, py: Python<'_>, data: &Bound<'_, PyAny>) -> PyResult<Columns> {
        self.in_columns(py, data, |deciding, batch| deciding.decisions(batch))
    }

    /// The ruling on each row of a table.
    fn rulings_arrow(&self, py: Python<'_>, data: &Bound<'_, PyAny>) -> PyResult<Columns> {
        self.in_columns(py, data, |deciding, batch| deciding.rulings(batch))
    }

    /// Builds a host anew from the same packs, profiles and settings as they are now; where that fails, the one before stays.
    fn reload(&self, py: Python<'_>) -> PyResult<()> {
        py.detach(|| self.live.reload()).map(drop).map_err(|fault| error::build(py, &fault))
    }

    /// The packs, in the order in which they were given.
    fn packs(&self) -> String {
        let host = self.live.host();
        let named = host.packs().map(|pack| {
            let manifest = pack.manifest();
            Named {
                name: pack.name().to_owned(),
                version: &manifest.version,
                languages: manifest.languages.iter().map(ToString::to_string).collect(),
                topics: manifest.topics.keys().map(ToString::to_string).collect(),
            }
        });
        json(&named.collect::<Vec<_>>())
    }

    /// The date that every case is decided on, where one was set.
    fn at(&self) -> Option<String> {
        self.live.host().at().map(|date| date.to_string())
    }

    /// What the processes of plugins that run apart went through, in words.
    fn troubles(&self) -> Vec<String> {
        self.live.host().troubles().iter().map(ToString::to_string).collect()
    }
}

impl Host {
    fn in_columns(
        &self,
        py: Python<'_>,
        data: &Bound<'_, PyAny>,
        decide: impl FnOnce(Deciding<'_>, &RecordBatch) -> Result<RecordBatch, BatchError> + Send,
    ) -> PyResult<Columns> {
        let (schema, batches) = capsule::batches(data)?;
        let host = self.live.host();
        let answers = py.detach(|| match batches.as_slice() {
            [only] => decide(Deciding::new(&host), only),
            // A case's rows may stand in several batches: only together are they a case.
            several => decide(Deciding::new(&host), &concat_batches(&schema, several)?),
        });
        answers.map(Columns::new).map_err(|fault| error::columns(py, &fault))
    }
}

fn read(py: Python<'_>, cases: Vec<String>) -> PyResult<Vec<Case>> {
    let read = py.detach(|| -> Result<Vec<Case>, _> {
        let numbered = cases.into_iter().enumerate();
        numbered.map(|(place, case)| Case::from_json(&case).map_err(|fault| (place, fault))).collect()
    });
    read.map_err(|(place, fault)| error::case(py, &fault, Some(place)))
}

fn hold(mut like: LikeCases<'_>, cases: &[Case], decisions: &mut [Decision]) {
    for (case, decision) in cases.iter().zip(decisions) {
        like.hold(case, decision);
    }
}

/// What serde writes of a value that holds nothing but what JSON can.
fn json(value: &impl Serialize) -> String {
    serde_json::to_string(value).unwrap_or_default()
}
