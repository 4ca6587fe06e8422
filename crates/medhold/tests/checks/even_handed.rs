//! `even_handed`.

use std::collections::BTreeMap;

use medhold::{
    Description, Evidence, EvidenceAnswer, EvidenceRequest, EvidenceSource, MeasureId, MeasureOffer, Unit, Value,
};
use medhold_model::CheckStatus::{CannotTell, Fail, Pass};
use medhold_model::Kind;
use medhold_plugin_host::InputOffer;

use crate::kiosk::{build, builder, case, found, kiosk, refusing};

/// The guard of a refusal, functions beside it, what the case knows of the customer; what comes out, and words of it.
const CASES: &[(&str, &str, &str, medhold_model::CheckStatus, &[&str])] = &[
    (
        "short_nok < 10",
        "",
        r#"{ "gender": "female" }"#,
        Pass,
        &["proved: the 1 rule that could apply on `change` does not read customer.birth_year, ", "case's language"],
    ),
    (
        "customer.gender == \"male\"",
        "",
        r#"{ "gender": "female" }"#,
        Fail,
        &["customer.gender from `female` to `male`: outcome undecided becomes not_upheld", "`r` reads customer.gender"],
    ),
    (
        "short_nok < 10 && fits()",
        "fn fits() { inner() }\nfn inner() { customer.gender == \"male\" }\n",
        r#"{ "gender": "male" }"#,
        Fail,
        &["2 of 2 swaps change the decision", "`r` reads customer.gender through `fits`, `inner`"],
    ),
    // That a rule reads an attribute does no harm where its ruling does not hang on it.
    (
        "short_nok < 10 && (customer.gender == \"male\" || customer.gender != \"male\")",
        "",
        r#"{ "gender": "male" }"#,
        Pass,
        &["shown by 2 swaps that changed nothing; `r` reads customer.gender"],
    ),
    // A rule that can't apply anyway, whoever it is.
    (
        "short_nok > 10 && customer.disabled",
        "",
        r#"{ "disabled": true }"#,
        Pass,
        &["shown by 1 swaps that changed nothing"],
    ),
    (
        "short_nok < 10 && customer.disabled",
        "",
        r#"{ "disabled": false }"#,
        Fail,
        &["customer.disabled from `false` to `true`"],
    ),
    // The year on which it turns is written nowhere: it is the difference of a number and a parameter.
    (
        "short_nok < 10 && 2024 - customer.birth_year < adult_from",
        "",
        r#"{ "birth_year": 1980 }"#,
        Fail,
        &["to `2007`", "outcome undecided becomes not_upheld"],
    ),
    (
        "short_nok < 10 && customer.born > date(\"2006-05-17\")",
        "",
        r#"{ "born": "1980-01-01" }"#,
        Fail,
        &["customer.born from `1980-01-01` to `2006-05-18`"],
    ),
    // Nobody says who the customer is: the rule asks all the same.
    ("short_nok < 10 && customer.gender == \"male\"", "", "{}", Fail, &["customer.gender from nothing to `male`"]),
    // A proxy is exchanged together with what it betrays.
    (
        "short_nok < 10 && customer.gender == \"male\" && customer.first_name == \"Ola\"",
        "",
        r#"{ "gender": "female", "first_name": "Kari" }"#,
        Fail,
        &["customer.gender from `female` to `male`, customer.first_name from `Kari` to `Ola`"],
    ),
    (
        "short_nok < 10 && customer.postcode == \"9999\"",
        "",
        r#"{ "origin": "here", "postcode": "0001" }"#,
        Fail,
        &["customer.postcode from `0001` to `9999`"],
    ),
    // The values that matter are not declared, and those that the rule names change nothing here.
    (
        "short_nok > 10 && customer.origin == \"there\"",
        "",
        r#"{ "origin": "here" }"#,
        CannotTell,
        &["2 swaps changed nothing, and more are needed", "customer.origin: its values are not declared"],
    ),
    (
        "short_nok < 10 && customer.origin == \"there\"",
        "",
        r#"{ "origin": "here" }"#,
        Fail,
        &["customer.origin from `here` to `there`"],
    ),
];

#[test]
fn nothing_may_hang_on_who_the_customer_is() {
    for (guard, functions, customer, status, words) in CASES {
        let host = kiosk("", &format!("{}{functions}", refusing("r", guard)));
        let case = case(&format!(r#", "customer": {customer}, "evidence": {{ "short_nok": 5 }}"#), "");
        let decision = host.decide(&case);
        let found = found(&decision, "even_handed");
        assert_eq!(found.status, *status, "{guard}\n{found:?}");
        let told = format!("{} {}", found.detail, found.found.join(" "));
        for word in *words {
            assert!(told.contains(word), "{guard}: no `{word}` in\n{told}");
        }
        assert!(*status == Pass || !decision.fairness.released, "{guard}");
    }
}

#[test]
fn a_rule_that_is_not_in_force_bears_on_nothing() {
    let old = refusing("old", "customer.gender == \"male\"")
        .replace(" when", " valid from \"1990-01-01\" to \"2000-01-01\"\n when");
    let host = kiosk("", &format!("{old}{}", refusing("new", "short_nok < 10")));
    let found = found(&host.decide(&case(r#", "evidence": { "short_nok": 5 }"#, "")), "even_handed");
    assert_eq!(found.status, Pass);
    assert!(found.detail.starts_with("proved: the 1 rule that could apply"), "{}", found.detail);
}

#[test]
fn a_claim_that_no_pack_decides_has_nothing_to_look_at() {
    let mut case = case("", "");
    case.claims[0].topic = "elsewhere".parse().unwrap();
    let found = found(&kiosk("", &refusing("r", "short_nok < 10")).decide(&case), "even_handed");
    assert_eq!(found.status, medhold_model::CheckStatus::NotApplicable);
}

#[test]
fn a_reason_that_tells_an_attribute_hangs_on_it() {
    let rule = refusing("r", "short_nok < 10").replace("\"no\"", "\"told\" with #{ year: customer.birth_year }");
    let host = kiosk("", &rule);
    let case = case(r#", "customer": { "birth_year": 1980 }, "evidence": { "short_nok": 5 }"#, "");
    let found = found(&host.decide(&case), "even_handed");
    assert_eq!(found.status, Fail);
    assert!(found.found[0].contains("reasons `told` (year: 1980)"), "{:?}", found.found);
}

#[test]
fn explain_shows_the_proof_or_the_swaps() {
    let case = case(r#", "customer": { "gender": "female" }, "evidence": { "short_nok": 5 }"#, "");
    let shown = |guard: &str| {
        let explanation = kiosk("", &refusing("r", guard)).explain(&case);
        serde_json::to_value(&explanation.claims[0].even_handed).unwrap()
    };
    let proved = shown("short_nok < 10");
    assert_eq!((&proved["how"], &proved["swaps"]), (&"proved".into(), &0.into()));
    assert_eq!(proved["keys"][0], "customer.birth_year");
    let swapped = shown("short_nok < 10 && customer.gender == \"male\"");
    assert_eq!((&swapped["how"], &swapped["swaps"]), (&"swapped".into(), &2.into()));
    assert_eq!(swapped["changed"][0]["swap"]["changes"][0]["to"], "male");
    assert_eq!(swapped["reads"][0]["key"], "customer.gender");
}

/// A source that is given who the customer is, and counts a man's money twice.
struct Scales;

impl EvidenceSource for Scales {
    fn description(&self) -> Description {
        let name: MeasureId = "weighed".parse().unwrap();
        let input = InputOffer { kind: Kind::Text, unit: None, required: true };
        let subject = BTreeMap::from([("title".to_owned(), input)]);
        let mut offer = MeasureOffer::new(&name, Kind::Number, Unit::one());
        offer.subject = subject;
        Description { measures: BTreeMap::from([(name, offer)]), ..Description::default() }
    }

    fn evidence(&self, requests: &[EvidenceRequest]) -> Vec<EvidenceAnswer> {
        let weighed = |request: &EvidenceRequest| {
            let mr = request.subject.values().any(|title| title.to_string().contains("Mr"));
            let value = Value::Number(if mr { "20" } else { "5" }.parse().unwrap());
            Ok(vec![Evidence::of(value, Unit::one(), "scales")].into())
        };
        requests.iter().map(weighed).collect()
    }
}

#[test]
fn a_source_that_is_given_an_attribute_is_no_way_round() {
    let manifest = "[measures.weighed]\nkind = \"number\"\nunit = \"1\"\nfrom = \"scales\"\n[plugins.scales]\n\
                    library = \"medhold_scales\"\n[subject.title]\nvalues = [\"Ms\", \"Mr\"]\nprotected = true\n";
    let told = |guard: &str, of_claim: &str| {
        let host = build(builder(manifest, &refusing("r", guard)).evidence("scales", Scales));
        let case = case("", &format!(r#", "subject": {{ "title": "Ms" }}{of_claim}"#));
        found(&host.decide(&case), "even_handed")
    };
    let direct = told("weighed < 10", "");
    assert_eq!(direct.status, Fail);
    let words = "`r` reads subject.title through the measure `weighed` of the plugin `scales`";
    assert!(direct.detail.contains(words), "{}", direct.detail);
    // Through whatever the claim asserts, too.
    let asserts = r#", "asserts": { "measure": "weighed", "op": ">=", "value": 10 }"#;
    assert_eq!(told("claim.refuted", asserts).status, Fail);
    assert_eq!(told("claim.refuted", "").status, Pass);
}
