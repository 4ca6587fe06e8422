//! What to find out next, and which rule goes before which, over packs that are made up.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may fail by panicking")]

use std::collections::BTreeMap;

use medhold::{Basis, Case, Given, GivenEvidence, Host, Letters};

/// A pack of four flags and some rules on them.
fn made_up(rules: &str) -> Host {
    let flags = ["a", "b", "c", "d"]
        .map(|name| {
            format!(
                "[measures.{name}]
kind = \"flag\"
"
            )
        })
        .concat();
    let manifest = format!(
        "[pack]\nname = \"made-up\"\nversion = \"1.0.0\"\nlanguages = [\"en\"]\n[topics.t]\ntitle.en = \"t\"\n{flags}\
         [appeal.en]\nbody = \"nobody\"\nfree = true\nwithin = \"none\"\n"
    );
    let files = [("pack.toml", manifest.as_str()), ("rules.rhai", rules), ("messages/en.ftl", "why = So it is.\n")];
    let files: BTreeMap<String, String> = files.map(|(name, text)| (name.to_owned(), text.to_owned())).into();
    Host::builder().pack_files(files).letters(Letters::Left).build().unwrap()
}

fn rule(id: usize, guard: &str, finding: &str, remedy: &str) -> String {
    format!(
        "/// Made up.\nrule \"r{id}\" on \"t\" {{\n when {guard}\n authority law\n finding {finding}\n remedy {remedy}\n because \"why\"\n source \"none\"\n}}\n"
    )
}

fn unknown() -> Case {
    let json = r#"{ "id": "1", "received": "2024-05-17", "language": "en", "claims": [{ "id": "1", "topic": "t", "kind": "request" }] }"#;
    Case::from_json(json).unwrap()
}

/// The same case with these flags known.
fn known(flags: &[(&str, bool)]) -> Case {
    let mut case = unknown();
    let given = |flag: bool| GivenEvidence::Bare(Given::Flag(flag));
    case.evidence.extend(flags.iter().map(|(name, flag)| ((*name).to_owned(), given(*flag))));
    case
}

/// The share of a flag's two values with which the claim is decided, the rest unknown.
fn settled(host: &Host, name: &str) -> u32 {
    let decided = |flag: &bool| {
        let case = known(&[(name, *flag)]);
        let ruling = &host.rulings(&[case])[0][0];
        !matches!(ruling.basis, Basis::Missing)
    };
    let count = [true, false].iter().filter(|flag| decided(flag)).count();
    u32::try_from(count * 500).unwrap()
}

#[test]
fn what_is_asked_first_settles_at_least_as_many_cases_as_anything_else() {
    let mut state = 7_u64;
    let mut next = |below: u64| {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (state >> 33) % below
    };
    let mut told_apart = 0;
    for _ in 0..60 {
        let mut rules = String::new();
        for id in 0..3 {
            let literal = |n: u64| {
                format!("{}{}", if n.is_multiple_of(2) { "" } else { "!" }, ["a", "b", "c", "d"][(n / 2 % 4) as usize])
            };
            let join = if next(2) == 0 { "&&" } else { "||" };
            let guard = format!("({} {join} {})", literal(next(8)), literal(next(8)));
            let guard = if next(2) == 0 { guard } else { format!("{guard} && {}", literal(next(8))) };
            let (finding, remedy) = if next(2) == 0 { ("fact", "honour") } else { ("misconception", "decline") };
            rules += &rule(id, &guard, finding, remedy);
        }
        let host = made_up(&rules);
        let ask = host.account(&unknown(), None).remove(0).ask;
        let shares: Vec<u32> = ask.iter().map(|question| settled(&host, &question.measure)).collect();
        let Some(first) = shares.first() else { continue };
        assert!(shares.iter().all(|share| share <= first), "{rules}\n{ask:?}\n{shares:?}");
        told_apart += usize::from(shares.iter().any(|share| share != first));
    }
    assert!(told_apart > 10, "the packs tell nothing apart: {told_apart}");
}

#[test]
fn the_question_that_decides_alone_comes_before_one_that_only_narrows() {
    let rules = [
        rule(0, "a && b", "fact", "honour"),
        rule(1, "!a", "misconception", "decline"),
        rule(2, "a && !b && c", "fact", "improve"),
    ]
    .concat();
    let ask = made_up(&rules).account(&unknown(), None).remove(0).ask;
    let told: Vec<(&str, Option<u32>)> =
        ask.iter().map(|question| (question.measure.as_str(), question.settles)).collect();
    assert_eq!(told, [("a", Some(500)), ("b", Some(0)), ("c", Some(0))]);
    assert!(ask[1].gain > ask[2].gain, "{ask:?}");
    assert_eq!(ask[0].said, "a: settles the answer with 50% of what it may turn out to be");
}

#[test]
fn exceptions_and_the_ladder_are_told_in_words() {
    let rules = [
        rule(0, "a", "fact", "honour"),
        rule(1, "b", "misconception", "decline").replace(" when", " overrides \"r0\"\n when"),
        rule(2, "c", "fact", "honour").replace(" when", " overrides \"r1\"\n when"),
        rule(3, "d", "fact", "improve").replace("authority law", "authority business"),
    ]
    .concat();
    let case = known(&["a", "b", "c", "d"].map(|name| (name, true)));
    let account = made_up(&rules).account(&case, None).remove(0);
    assert_eq!(account.answer, "the claim is upheld: the law decides, by the rule r0");
    assert_eq!(
        account.order,
        [
            "the rule r1 applies too, but r2 is an exception from it and goes before it",
            "the rule r1 would go before r0, but r2 is an exception from r1, so r0 stands",
            "the rule r2 applies too, and gives the same answer",
            "the rule r3 applies too, but the law goes before the business",
        ]
    );
}
