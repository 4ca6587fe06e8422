//! A small pack of what a customer can change, with the app's own engineer, for tests.
#![allow(dead_code, reason = "each test uses what it needs")]
#![expect(clippy::unwrap_used, clippy::panic, reason = "a test may fail by panicking")]

use std::collections::BTreeMap;
use std::path::Path;

use medhold::{
    Case, Decision, Description, Evidence, EvidenceAnswer, EvidenceRequest, EvidenceSource, Host, HostBuilder, Value,
};
use medhold_model::{Decimal, Kind, Unit};
use medhold_plugin_host::{InputOffer, MeasureOffer};

/// The strength of a roof: ten less twice the width.
struct Engineer;

impl EvidenceSource for Engineer {
    fn description(&self) -> Description {
        let strength = "strength".parse().unwrap();
        let mut offer = MeasureOffer::new(&strength, Kind::Number, Unit::one());
        let width = InputOffer { kind: Kind::Number, unit: None, required: true };
        offer.subject.insert("width_m".to_owned(), width);
        Description { measures: BTreeMap::from([(strength, offer)]), ..Description::default() }
    }

    fn evidence(&self, requests: &[EvidenceRequest]) -> Vec<EvidenceAnswer> {
        let two = Decimal::from(2_i64);
        let strength = |request: &EvidenceRequest| {
            let width = request.subject.values().next().and_then(Value::as_number).unwrap();
            let strength = Decimal::from(10_i64).minus(width.times(two).unwrap()).unwrap();
            Ok(vec![Evidence::of(Value::Number(strength), Unit::one(), "the engineer")].into())
        };
        requests.iter().map(strength).collect()
    }
}

/// The pack's files with edits: file, what stands there, and what is put in its place; at the end where nothing stands there.
pub(crate) fn files(edits: &[[&str; 3]]) -> BTreeMap<String, String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/shed");
    let mut files: BTreeMap<String, String> = ["pack.toml", "rules.rhai", "messages/en.ftl"]
        .map(|name| (name.to_owned(), std::fs::read_to_string(folder.join(name)).unwrap()))
        .into();
    for [file, out, put] in edits {
        let text = files.get_mut(*file).unwrap();
        assert!(text.contains(out), "{file} has no `{out}`");
        *text = if out.is_empty() { format!("{text}\n{put}\n") } else { text.replacen(out, put, 1) };
    }
    files
}

pub(crate) fn builder_of(files: BTreeMap<String, String>) -> HostBuilder {
    Host::builder().pack_files(files).evidence("engineer", Engineer)
}

pub(crate) fn builder(edits: &[[&str; 3]]) -> HostBuilder {
    builder_of(files(edits))
}

pub(crate) fn host(edits: &[[&str; 3]]) -> Host {
    builder(edits).build().unwrap_or_else(|error| panic!("{error:?}"))
}

/// A case of 2024-05-17 with one claim.
pub(crate) fn case(topic: &str, kind: &str, evidence: &str, subject: &str) -> Case {
    let json = format!(
        r#"{{ "id": "S-1", "received": "2024-05-17", "language": "en", "evidence": {{ {evidence} }},
             "claims": [{{ "id": "1", "topic": "{topic}", "kind": "{kind}", "subject": {{ {subject} }} }}] }}"#
    );
    Case::from_json(&json).unwrap_or_else(|error| panic!("{error}\n{json}"))
}

pub(crate) fn decide(topic: &str, kind: &str, evidence: &str, subject: &str) -> Decision {
    host(&[]).decide(&case(topic, kind, evidence, subject))
}
