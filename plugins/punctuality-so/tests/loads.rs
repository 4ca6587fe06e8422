//! The library as the host loads it, from its file.

#![allow(clippy::expect_used, reason = "helpers of tests may fail by panicking, as tests may")]

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;
use std::thread;

use escargot::format::Message;
use medhold_model::{Given, MissingReason, Value};
use medhold_plugin_host::{EvidenceAnswer, EvidenceRequest, Folders, Plugin, PluginSpec, Runs, describe};

/// Builds the library and says where it lies.
fn folder() -> &'static Path {
    static FOLDER: OnceLock<PathBuf> = OnceLock::new();
    FOLDER.get_or_init(|| {
        let build = escargot::CargoBuild::new()
            .manifest_path(concat!(env!("CARGO_MANIFEST_DIR"), "/Cargo.toml"))
            .exec()
            .expect("cargo builds the library");
        let file = build
            .filter_map(|message| match message.expect("cargo tells what it builds").decode() {
                Ok(Message::CompilerArtifact(artifact)) if artifact.target.name == "medhold_punctuality" => {
                    artifact.filenames.first().map(|file| file.to_path_buf())
                }
                _ => None,
            })
            .next()
            .expect("cargo built the library");
        file.parent().expect("a library lies in a folder").to_owned()
    })
}

fn spec(flights: &str) -> PluginSpec {
    let setting = |key: &str, value: &str| (key.to_owned(), Given::Text(value.to_owned()));
    PluginSpec {
        name: "punctuality".parse().expect("a name"),
        library: "medhold_punctuality".to_owned(),
        config: BTreeMap::from([setting("flights", flights), setting("airports", "airports.csv")]),
        pack_dir: Path::new(env!("CARGO_MANIFEST_DIR")).join("../../data"),
        sha256: None,
        runs: Runs::Here,
    }
}

fn plugin() -> &'static Plugin {
    static PLUGIN: OnceLock<Plugin> = OnceLock::new();
    PLUGIN.get_or_init(|| Plugin::load(&spec("flights13.parquet"), &folders()).expect("the plugin loads"))
}

fn folders() -> Folders {
    Folders::new([folder().to_owned()])
}

fn request(measure: &str, subject: &[(&str, &str)]) -> EvidenceRequest {
    let text = |text: &str| Value::Text(text.to_owned());
    EvidenceRequest {
        measure: measure.parse().expect("a measure"),
        subject: subject.iter().map(|(key, value)| (key.parse().expect("a key"), text(value))).collect(),
        measures: BTreeMap::new(),
        parameters: BTreeMap::from([("evidence_days".parse().expect("a name"), Value::Number(182_i64.into()))]),
        at: "2013-12-31".parse().expect("a date"),
        before: true,
    }
}

#[test]
fn a_share_crosses_the_line_with_its_interval_period_and_source() {
    let answers = plugin().evidence(&[
        request("late_share", &[("origin", "EWR")]),
        request("distance_km", &[("origin", "OSL"), ("destination", "CPH")]),
        request("late_share", &[("carrier", "ZZ")]),
    ]);
    let newark = answers[0].as_ref().expect("evidence");
    assert_eq!(newark.len(), 2, "the period before comes first");
    let latest = &newark[1];
    assert_eq!(latest.n, Some(58_010));
    assert_eq!((latest.dated(), latest.from), ("2013-12-31".parse().ok(), "2013-07-03".parse().ok()));
    let share = latest.value.as_number().expect("a share");
    assert_eq!(share.rounded(3).to_string(), "0.237");
    assert!(latest.low < Some(share) && Some(share) < latest.high);
    assert_eq!(latest.source, "US Bureau of Transportation Statistics, on-time performance");

    let distance = &answers[1].as_ref().expect("evidence")[0];
    let km = distance.value.as_number().expect("a distance").rounded(2);
    assert_eq!((km.to_string().as_str(), distance.unit.as_str()), ("517.02", "km"));

    let none = answers[2].as_ref().expect_err("no such carrier");
    assert_eq!(none.reason(), MissingReason::NoData);
}

#[test]
fn every_thread_gets_the_same_answers() {
    let carriers = ["UA", "B6", "EV", "DL", "AA", "MQ"];
    let ask = || -> Vec<EvidenceAnswer> {
        carriers.iter().flat_map(|c| plugin().evidence(&[request("on_time_share", &[("carrier", c)])])).collect()
    };
    let once = ask();
    thread::scope(|scope| {
        let others: Vec<_> = (0..4).map(|_| scope.spawn(ask)).collect();
        for other in others {
            assert_eq!(other.join().expect("no panic"), once);
        }
    });
}

#[test]
fn without_its_records_it_is_described_but_not_opened() {
    let (info, description) = describe(&spec("gone.parquet"), &folders()).expect("described");
    assert_eq!((info.name.as_str(), info.thread_safe), ("punctuality", true));
    assert!(description.measures["late_share"].history);
    let text = Plugin::load(&spec("gone.parquet"), &folders()).expect_err("no records").to_string();
    assert!(text.starts_with("the plugin `punctuality` can't be opened: the flights in `"), "{text}");
    assert!(text.contains("gone.parquet` can't be read: No such file"), "{text}");
}
