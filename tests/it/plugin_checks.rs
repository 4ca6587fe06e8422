//! Fairness checks of plugins in whole runs: they stand among the others, withhold letters, and never bring down the host.

use std::path::PathBuf;
use std::sync::OnceLock;
use std::time::Duration;

use medhold::{Case, Decision, Host, MissingPlugins};
use medhold_model::{CheckResult, CheckStatus};

use crate::apart;

const MANIFEST: &str = r#"
[pack]
name = "taste"
version = "1.0.0"
languages = ["en", "nb"]

[topics.taste]
title.en = "taste"
title.nb = "smak"

[plugins.PLUGIN]
library = "medhold_PLUGIN"
SETTINGS

[appeal.en]
body = "the board"
free = true
within = "1 year"

[appeal.nb]
body = "nemnda"
free = true
within = "1 year"
"#;

const CONFIG: &str = r#"config = { required = { en = "Thank you" }, names = ["Kari Nordmann"] }"#;

/// The folder that the example plugin lies in, built once.
fn wording() -> &'static PathBuf {
    static BUILT: OnceLock<PathBuf> = OnceLock::new();
    BUILT.get_or_init(|| {
        let manifest = concat!(env!("CARGO_MANIFEST_DIR"), "/../Cargo.toml");
        let build = escargot::CargoBuild::new().manifest_path(manifest).package("medhold-wording").exec().unwrap();
        let library = build.filter_map(|message| {
            let message: serde_json::Value = message.unwrap().decode_custom().ok()?;
            (message.get("target")?.get("name")? == "medhold_wording")
                .then(|| message["filenames"][0].as_str().map(PathBuf::from))?
        });
        library.last().unwrap().parent().unwrap().to_owned()
    })
}

/// A host with the pack, its plugin's settings and further messages.
fn host(plugin: &str, settings: &str, missing: MissingPlugins) -> Result<Host, String> {
    let manifest = MANIFEST.replace("PLUGIN", plugin).replace("SETTINGS", settings);
    let files = [("pack.toml".to_owned(), manifest)].into();
    let builder = Host::builder()
        .pack_files(files)
        .plugins(wording())
        .plugins(&apart::built().plugins)
        .plugin_server(&apart::built().program)
        .plugin_deadline(Duration::from_millis(700))
        .missing_plugins(missing);
    builder.build().map_err(|error| error.to_string())
}

fn decided(host: &Host, language: &str, text: &str) -> Decision {
    let case = serde_json::json!({
        "id": "A-1", "received": "2024-05-17", "language": language,
        "claims": [{ "id": "1", "topic": "taste", "kind": "preference", "text": text }],
    });
    host.decide(&Case::from_json(&case.to_string()).unwrap())
}

fn result<'a>(decision: &'a Decision, check: &str) -> &'a CheckResult {
    decision.fairness.checks.iter().find(|result| result.check == check).unwrap()
}

#[test]
fn a_plugins_check_withholds_the_letter_that_it_fails_wherever_the_plugin_runs() {
    for isolation in ["in", "process"] {
        let settings =
            |sentence: &str| format!("isolation = \"{isolation}\"\n{}", CONFIG.replace("Thank you", sentence));
        let good =
            decided(&host("wording", &settings("Thank you"), MissingPlugins::Refuse).unwrap(), "en", "I like it.");
        assert_eq!(result(&good, "required_sentence").status, CheckStatus::Pass, "{isolation}");
        assert!(good.fairness.released, "{isolation}: {:?}", good.fairness);
        let bad = decided(
            &host("wording", &settings("We are machines"), MissingPlugins::Refuse).unwrap(),
            "en",
            "I like it.",
        );
        let failed = result(&bad, "required_sentence");
        assert_eq!((failed.status, &failed.found[..]), (CheckStatus::Fail, &["We are machines".to_owned()][..]));
        assert!(!bad.fairness.released && bad.response.is_some(), "the draft is kept");
        assert_eq!(bad.claims, good.claims, "the ruling stays as it was decided");
    }
}

#[test]
fn a_check_that_cannot_tell_withholds_where_it_blocks() {
    let host = host("wording", CONFIG, MissingPlugins::Refuse).unwrap();
    let decision = decided(&host, "nb", "Jeg liker det.");
    let result = result(&decision, "required_sentence");
    assert_eq!(
        (result.status, result.detail.as_str()),
        (CheckStatus::CannotTell, "no sentence is set for letters in `nb`")
    );
    assert!(!decision.fairness.released);
}

#[test]
fn a_failure_of_a_check_that_does_not_block_is_a_warning() {
    let settings = CONFIG.replace("Kari Nordmann", "Thank");
    let decision = decided(&host("wording", &settings, MissingPlugins::Refuse).unwrap(), "en", "I like it.");
    assert_eq!(result(&decision, "no_names").status, CheckStatus::Warn);
    assert!(decision.fairness.released);
}

#[test]
fn plugins_checks_come_after_those_that_every_host_makes() {
    let decision = decided(&host("wording", CONFIG, MissingPlugins::Refuse).unwrap(), "en", "I like it.");
    let mut names: Vec<&str> = decision.fairness.checks.iter().map(|result| result.check.as_str()).collect();
    names.dedup();
    assert_eq!(names[0], "heard");
    assert!(names.ends_with(&["no_names", "required_sentence"]), "{names:?}");
}

#[test]
fn what_becomes_of_a_plugin_in_a_check_is_told_and_the_letter_is_withheld() {
    let here = host("hostile", "", MissingPlugins::Refuse).unwrap();
    let apart = host("hostile", "isolation = \"process\"", MissingPlugins::Refuse).unwrap();
    for (host, what, expected) in [
        (&here, "panic", "the plugin `hostile` failed in this check: it panicked: somebody asked for it ("),
        (&apart, "panic", "the plugin `hostile` failed in this check: it panicked: somebody asked for it ("),
        (&apart, "abort", "the process of the plugin `hostile` ended by signal 6 (abort)"),
        (&apart, "segfault", "the process of the plugin `hostile` ended by signal 11 (memory fault)"),
        (&apart, "hang", "the process of the plugin `hostile` had not answered within 0.7 s"),
    ] {
        let decision = decided(host, "en", what);
        let conduct = result(&decision, "conduct");
        assert_eq!(conduct.status, CheckStatus::CannotTell, "{what}");
        assert!(conduct.detail.starts_with(expected), "{what}: {}", conduct.detail);
        assert!(!decision.fairness.released && decision.response.is_some(), "{what}");
        assert!(decided(host, "en", "good day").fairness.released, "after {what}");
    }
}

#[test]
fn without_the_plugin_a_check_that_the_pack_counts_on_cannot_be_made_and_withholds() {
    let missing = |settings: &str| {
        let host = host("nowhere", settings, MissingPlugins::GoOn).unwrap();
        decided(&host, "en", "I like it.")
    };
    let counted_on = missing("checks = [\"required_sentence\"]");
    let absent = result(&counted_on, "required_sentence");
    assert_eq!(absent.status, CheckStatus::CannotTell);
    assert_eq!(absent.detail, "the plugin `nowhere`, which makes this check, is not loaded");
    assert!(!counted_on.fairness.released);
    assert!(missing("").fairness.released, "a plugin that is not counted on for checks withholds nothing");
}

#[test]
fn a_check_that_the_pack_counts_on_and_the_plugin_does_not_bring_is_refused() {
    let settings = format!("checks = [\"required_sentences\"]\n{CONFIG}");
    let refused = host("wording", &settings, MissingPlugins::Refuse).err().unwrap();
    assert!(refused.contains("the plugin `wording` brings no fairness check `required_sentences`"), "{refused}");
    assert!(refused.contains("did you mean `required_sentence`?"), "{refused}");
}

#[test]
fn the_program_shows_the_checks_that_a_plugin_brings() {
    let output = std::process::Command::new(&apart::built().program)
        .args(["plugin", "inspect", "wording", "--plugins"])
        .arg(wording())
        .output()
        .unwrap();
    let shown = String::from_utf8_lossy(&output.stdout);
    for wanted in [
        "(plugin ABI 1.1)",
        "fairness check required_sentence: a failure withholds the letter",
        "fairness check no_names: a failure is a warning",
        "the firm's own words name no member of its staff",
    ] {
        assert!(shown.contains(wanted), "no `{wanted}` in\n{shown}");
    }
}
