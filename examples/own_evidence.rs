//! Gives evidence from the app's own code, holds the decisions of a batch against each other, and asks why.
#![expect(clippy::print_stdout, reason = "an example shows what it does")]

use std::collections::BTreeMap;

use medhold::{
    Case, Decimal, Description, Evidence, EvidenceAnswer, EvidenceRequest, EvidenceSource, Host, Kind, MeasureId,
    MeasureOffer, Unit, Value,
};

const MANIFEST: &str = r#"
[pack]
name = "parcels"
version = "1.0.0"
languages = ["en"]

[topics.delivery]
title.en = "how we deliver"

[measures.on_time_share]
title.en = "parcels that come on the day"
kind = "share"
min_n = 100
from = "register"

[plugins.register]
library = "medhold_register"

[words.on_time_share]
never = { op = "<=", value = 0.1 }

[appeal.en]
body = "the parcels ombudsman"
free = true
within = "1 year"
"#;

const RULES: &str = r#"
/// What the register refutes.
rule "on-time-after-all" on "delivery" {
    when      claim.refuted
    authority evidence
    finding   misconception
    remedy    explain
    because   "on-time" with #{ share: on_time_share }
}
"#;

const MESSAGES: &str = "on-time = Of all parcels, { PERCENT($share) } came on the day that we had said.\n";

/// The app's own register of parcels.
struct Register {
    on_time_share: Decimal,
    parcels: u64,
}

impl EvidenceSource for Register {
    fn description(&self) -> Description {
        let offers = measure().map(|name| (name.clone(), MeasureOffer::new(&name, Kind::Share, Unit::one())));
        Description { measures: offers.into_iter().collect(), ..Description::default() }
    }

    fn evidence(&self, requests: &[EvidenceRequest]) -> Vec<EvidenceAnswer> {
        let answer = |_: &EvidenceRequest| {
            let value = Value::Number(self.on_time_share);
            let evidence =
                Evidence { n: Some(self.parcels), ..Evidence::of(value, Unit::one(), "our register of parcels") };
            Ok(vec![evidence].into())
        };
        requests.iter().map(answer).collect()
    }
}

fn measure() -> Option<MeasureId> {
    "on_time_share".parse().ok()
}

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let files = [("pack.toml", MANIFEST), ("delivery.rhai", RULES), ("messages/en.ftl", MESSAGES)];
    let files: BTreeMap<String, String> = files.map(|(path, text)| (path.to_owned(), text.to_owned())).into();
    let register = Register { on_time_share: "0.934".parse()?, parcels: 1000 };
    let host = Host::builder().pack_files(files).evidence("register", register).build()?;

    let case = |id: &str| {
        Case::from_json(&format!(
            r#"{{ "id": "{id}", "received": "2026-03-02", "language": "en",
                 "claims": [{{ "id": "1", "topic": "delivery", "kind": "assertion", "text": "You are never on time!",
                   "asserts": {{ "measure": "on_time_share", "word": "never" }} }}] }}"#
        ))
    };
    let cases = [case("P-1")?, case("P-2")?];
    let mut like = host.like_cases();
    for (case, mut decision) in cases.iter().zip(host.decide_batch(&cases)) {
        // The second is held against the first: the same facts, so the same answer.
        like.hold(case, &mut decision);
        for claim in &decision.claims {
            println!("{}: {}, released: {}", case.id, claim.outcome, decision.fairness.released);
        }
    }
    for claim in cases.iter().flat_map(|case| host.explain(case).claims) {
        for rule in claim.rules {
            println!("{}: {:?}", rule.rule, rule.status);
        }
    }
    Ok(())
}
