//! How often a source of evidence is asked: by one that counts.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex};

use medhold::{
    Case, Decimal, Description, Evidence, EvidenceAnswer, EvidenceRequest, EvidenceSource, Host, Kind, MeasureOffer,
    Unit, Value,
};

use crate::engine::Fault;
use crate::line::Line;

/// The measures that the source gives.
const MEASURES: [&str; 3] = ["late_share", "lost_share", "dirty_share"];

const MANIFEST: &str = r#"
[pack]
name = "asking"
version = "1.0.0"
languages = ["en"]

[topics.service]
title.en = "the service"

[subject.line]
kind = "text"

[plugins.register]
library = "register"

[appeal.en]
body = "the ombudsman"
free = true
within = "1 year"
"#;

const MESSAGES: &str = "share = Of all journeys, { PERCENT($share) } went wrong.\n";

/// Answers every request, and keeps how many requests each call made for each measure.
#[derive(Clone, Default)]
struct Counting(Arc<Mutex<Vec<BTreeMap<String, usize>>>>);

impl EvidenceSource for Counting {
    fn description(&self) -> Description {
        let names = MEASURES.iter().filter_map(|name| name.parse().ok());
        let measures = names.map(|name: medhold::MeasureId| {
            let offer = MeasureOffer::new(&name, Kind::Share, Unit::one());
            (name, offer)
        });
        Description { measures: measures.collect(), ..Description::default() }
    }

    fn evidence(&self, requests: &[EvidenceRequest]) -> Vec<EvidenceAnswer> {
        let mut call = BTreeMap::new();
        for request in requests {
            *call.entry(request.measure.to_string()).or_default() += 1;
        }
        if let Ok(mut calls) = self.0.lock() {
            calls.push(call);
        }
        let share = Decimal::from(1_i64).over(Decimal::from(4_i64)).unwrap_or(Decimal::ZERO);
        let answer = |_: &EvidenceRequest| {
            Ok(vec![Evidence::of(Value::Number(share), Unit::one(), "the register of journeys")].into())
        };
        requests.iter().map(answer).collect()
    }
}

/// Decides batches of cases whose rules read three measures of one source, and tells how often it was asked.
///
/// # Errors
/// Where the pack can't be built, or nobody reads the line.
pub(crate) fn asked(batches: usize, cases: usize) -> Result<(), Fault> {
    let source = Counting::default();
    let host = Host::builder().pack_files(pack()).evidence("register", source.clone()).build().map_err(Fault::new)?;
    let mut most = 0;
    for batch in 0..batches {
        let before = source.calls();
        let cases: Vec<Case> = (0..cases).map(|number| case(batch, number)).collect::<Result<_, _>>()?;
        let decided = host.decide_batch(&cases);
        let undecided = decided.iter().flat_map(|decision| &decision.claims).filter(|claim| !claim.missing.is_empty());
        if undecided.count() > 0 {
            return Err(Fault::new("the source's evidence did not reach every case"));
        }
        most = most.max(source.most_of_one_measure(before));
    }
    let line = Line::Asked {
        batches,
        cases,
        measures: MEASURES.len(),
        calls: source.calls(),
        most_per_batch_and_measure: most,
    };
    line.put().map_err(Fault::new)
}

impl Counting {
    fn calls(&self) -> usize {
        self.0.lock().map_or(0, |calls| calls.len())
    }

    /// The most calls since a number of calls that asked for one and the same measure.
    fn most_of_one_measure(&self, since: usize) -> usize {
        let Ok(calls) = self.0.lock() else { return 0 };
        let asking = |measure: &&str| calls.iter().skip(since).filter(|call| call.contains_key(*measure)).count();
        MEASURES.iter().map(asking).max().unwrap_or(0)
    }
}

fn pack() -> BTreeMap<String, String> {
    let measures = MEASURES
        .map(|name| format!("\n[measures.{name}]\ntitle.en = \"{name}\"\nkind = \"share\"\nfrom = \"register\"\n"));
    let rules = MEASURES.map(|name| {
        let id = name.replace('_', "-");
        format!(
            "/// By the {id}.\nrule \"by-{id}\" on \"service\" {{\n    when      {name} >= 0.9\n    authority evidence\n    \
             finding   fact\n    remedy    improve\n    because   \"share\" with #{{ share: {name} }}\n}}\n\n"
        )
    });
    BTreeMap::from([
        ("pack.toml".to_owned(), format!("{MANIFEST}{}", measures.concat())),
        ("service.rhai".to_owned(), rules.concat()),
        ("messages/en.ftl".to_owned(), MESSAGES.to_owned()),
    ])
}

fn case(batch: usize, number: usize) -> Result<Case, Fault> {
    let line = number % 7;
    let text = format!(
        r#"{{ "id": "{batch}-{number}", "received": "2026-11-22", "language": "en",
             "claims": [{{ "id": "1", "topic": "service", "kind": "request", "subject": {{ "line": "{line}" }} }}] }}"#
    );
    Case::from_json(&text).map_err(Fault::new)
}
