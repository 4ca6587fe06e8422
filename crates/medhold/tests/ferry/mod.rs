//! A small pack and the app's own evidence, for tests.
#![allow(dead_code, reason = "each test uses what it needs")]
#![expect(clippy::unwrap_used, clippy::panic, reason = "a test may fail by panicking")]

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::{Arc, Mutex};

use medhold::{
    Case, ClaimDecision, Description, Evidence, EvidenceAnswer, EvidenceRequest, EvidenceSource, Host, HostBuilder,
    Letters, Value,
};
use medhold_model::{Kind, MeasureId, Unit};
use medhold_plugin_host::MeasureOffer;

/// The app's own timetable: 30 % of the sailings are late. It counts how much it is asked for at a time.
pub(crate) struct Timetable {
    asked: Arc<Mutex<Vec<usize>>>,
}

impl EvidenceSource for Timetable {
    fn description(&self) -> Description {
        let measure: MeasureId = "late_share".parse().unwrap();
        let offer = MeasureOffer::new(&measure, Kind::Share, Unit::one());
        Description { measures: BTreeMap::from([(measure, offer)]), ..Description::default() }
    }

    fn evidence(&self, requests: &[EvidenceRequest]) -> Vec<EvidenceAnswer> {
        self.asked.lock().unwrap().push(requests.len());
        let share = Value::Number("0.3".parse().unwrap());
        requests.iter().map(|_| Ok(vec![Evidence::of(share.clone(), Unit::one(), "timetable")].into())).collect()
    }
}

pub(crate) fn files() -> BTreeMap<String, String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/pack");
    ["pack.toml", "rules.rhai", "messages/en.ftl"]
        .map(|name| (name.to_owned(), std::fs::read_to_string(folder.join(name)).unwrap()))
        .into()
}

pub(crate) fn builder() -> HostBuilder {
    let timetable = Timetable { asked: Arc::default() };
    Host::builder().pack_files(files()).evidence("timetable", timetable).letters(Letters::Left)
}

pub(crate) struct Ferry {
    host: Host,
    asked: Arc<Mutex<Vec<usize>>>,
    experts: String,
}

impl Ferry {
    pub(crate) fn new() -> Self {
        let asked = Arc::<Mutex<Vec<usize>>>::default();
        let timetable = Timetable { asked: asked.clone() };
        let host = Host::builder()
            .pack_files(files())
            .evidence("timetable", timetable)
            .letters(Letters::Left)
            .build()
            .unwrap_or_else(|error| panic!("{error:?}"));
        Self { host, asked, experts: String::new() }
    }

    pub(crate) fn experts(mut self, statements: &str) -> Self {
        self.experts = statements.to_owned();
        self
    }

    pub(crate) fn decide(&self, claim: &str, evidence: &str) -> ClaimDecision {
        self.host.decide(&case(&[claim], evidence, &self.experts)).claims.remove(0)
    }

    pub(crate) fn decide_all(&self, claims: &[&str]) -> Vec<ClaimDecision> {
        self.host.decide(&case(claims, "{}", "")).claims
    }

    /// How many questions each call to the app's own evidence had.
    pub(crate) fn asked(&self) -> Vec<usize> {
        self.asked.lock().unwrap().clone()
    }
}

/// A case of 2024-05-17 with these claims, given without their ids.
pub(crate) fn case(claims: &[&str], evidence: &str, experts: &str) -> Case {
    let claims: Vec<String> =
        (1..).zip(claims).map(|(i, c)| c.replacen('{', &format!(r#"{{ "id": "{i}","#), 1)).collect();
    let claims = claims.join(",");
    let json = format!(
        r#"{{ "id": "F-1", "received": "2024-05-17", "language": "en", "claims": [{claims}],
             "evidence": {evidence}, "experts": [{experts}] }}"#
    );
    Case::from_json(&json).unwrap_or_else(|error| panic!("{error}\n{json}"))
}

/// The claim that the ferries are late as often as a word says.
pub(crate) fn claim(word: &str, evidence: &str) -> String {
    format!(
        r#"{{ "topic": "lateness", "kind": "assertion", "evidence": {evidence},
             "asserts": {{ "measure": "late_share", "word": "{word}" }} }}"#
    )
}
