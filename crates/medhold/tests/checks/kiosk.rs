//! A small pack whose rules, manifest and case a test writes.

use std::collections::BTreeMap;

use medhold::{Case, Decision, Host, HostBuilder};
use medhold_model::CheckResult;

const MANIFEST: &str = r#"
[pack]
name = "kiosk"
version = "1.0.0"
languages = ["en"]

[topics.change]
title.en = "your change"

[measures.short_nok]
kind = "money"
unit = "NOK"

[measures.camera_seen]
kind = "flag"

[subject.till]
kind = "text"

[customer.ref]
kind = "text"

[customer.gender]
values = ["female", "male", "other"]
protected = true

[customer.first_name]
proxy_of = "gender"

[customer.birth_year]
kind = "count"
protected = true

[customer.origin]
kind = "text"
protected = true

[customer.disabled]
kind = "flag"
protected = true

[customer.postcode]
values = ["0001", "9999"]
proxy_of = "origin"

[customer.born]
kind = "date"
protected = true

[experts.coins]
licence = true

[parameters.adult_from]
value = 18

[appeal.en]
body = "the Kiosk Board"
free = true
within = "1 year"
"#;

const MESSAGES: &str = "no = That is not so.\ntold = You were born in { $year }.\n";

/// The kiosk with rules and more manifest of a test's own.
pub(crate) fn kiosk(manifest: &str, rules: &str) -> Host {
    build(builder(manifest, rules))
}

pub(crate) fn build(builder: HostBuilder) -> Host {
    builder.build().unwrap_or_else(|error| panic!("{error:?}"))
}

/// The kiosk before it is built.
pub(crate) fn builder(manifest: &str, rules: &str) -> HostBuilder {
    saying(manifest, rules, "")
}

/// The kiosk before it is built, with more messages.
pub(crate) fn saying(manifest: &str, rules: &str, messages: &str) -> HostBuilder {
    let files = BTreeMap::from([
        ("pack.toml".to_owned(), format!("{MANIFEST}\n{manifest}")),
        ("rules.rhai".to_owned(), rules.to_owned()),
        ("messages/en.ftl".to_owned(), format!("{MESSAGES}{messages}")),
    ]);
    Host::builder().pack_files(files)
}

/// The kiosk in another version.
pub(crate) fn of_version(version: &str, rules: &str) -> Host {
    let files = BTreeMap::from([
        ("pack.toml".to_owned(), MANIFEST.replace("1.0.0", version)),
        ("rules.rhai".to_owned(), rules.to_owned()),
        ("messages/en.ftl".to_owned(), MESSAGES.to_owned()),
    ]);
    build(Host::builder().pack_files(files))
}

/// A rule that pays so many kroner where this holds.
pub(crate) fn paying(id: &str, when: &str, amount: &str) -> String {
    format!(
        "rule \"{id}\" on \"change\" {{\n source \"Till Act section 2\"\n when {when}\n authority law\n finding fact\n \
         remedy compensate({amount}, \"NOK\")\n because \"no\"\n}}\n"
    )
}

/// A rule that refuses where this holds.
pub(crate) fn refusing(id: &str, when: &str) -> String {
    format!(
        "rule \"{id}\" on \"change\" {{\n source \"Till Act section 1\"\n when {when}\n authority law\n finding misconception\n \
         remedy decline\n because \"no\"\n}}\n"
    )
}

/// A case of 2024-05-17 with one claim on the change, and more of the case and of the claim.
pub(crate) fn case(more: &str, of_claim: &str) -> Case {
    let json = format!(
        r#"{{ "id": "K-1", "received": "2024-05-17", "language": "en"{more},
             "claims": [{{ "id": "1", "topic": "change", "kind": "assertion", "text": "I got too little."{of_claim} }}] }}"#
    );
    Case::from_json(&json).unwrap_or_else(|error| panic!("{error}\n{json}"))
}

/// What a check found, of the first claim where it looks at claims.
pub(crate) fn found(decision: &Decision, check: &str) -> CheckResult {
    let of = decision.fairness.checks.iter().find(|result| result.check == check);
    of.unwrap_or_else(|| panic!("no `{check}` in {:?}", decision.fairness)).clone()
}
