//! Hosts that are replaced while others decide by them.
#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may fail by panicking")]

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::sync::atomic::{AtomicBool, Ordering};

use medhold::{BuildError, Case, Host, LiveHost};

/// A cinema that owes what a late film cost, from so many minutes on.
fn cinema(limit: u32) -> BTreeMap<String, String> {
    let manifest = r#"
        [pack]
        name = "cinema"
        version = "1.0.0"
        languages = ["en"]
        [topics.delay]
        title.en = "delay"
        default = "customer"
        [measures.delay_min]
        title.en = "minutes late"
        kind = "count"
        [appeal.en]
        body = "the owner"
        free = true
        within = "1 year"
    "#;
    let rules = format!(
        r#"
        /// Late enough to count.
        rule "late" on "delay" {{
            when      delay_min >= {limit}
            authority evidence
            finding   fact
            remedy    improve
            because   "late"
        }}
        "#
    );
    let texts = [
        ("pack.toml", manifest.to_owned()),
        ("delay.rhai", rules),
        ("messages/en.ftl", "late = Late enough.\n".to_owned()),
    ];
    texts.map(|(path, text)| (path.to_owned(), text)).into()
}

fn write(folder: &Path, limit: u32) {
    for (path, text) in cinema(limit) {
        let path = folder.join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }
}

fn case() -> Case {
    Case::from_json(
        r#"{ "id": "1", "received": "2024-05-17", "language": "en", "evidence": { "delay_min": 40 },
             "claims": [{ "id": "1", "topic": "delay", "kind": "experience", "text": "The film was late." }] }"#,
    )
    .unwrap()
}

fn rule(host: &Host) -> String {
    host.decide(&case()).claims[0].rule.as_ref().unwrap().to_string()
}

#[test]
fn a_reload_decides_by_what_lies_in_the_folder_now() {
    let folder = tempfile::tempdir().unwrap();
    write(folder.path(), 30);
    let live = LiveHost::new(Host::builder().pack(folder.path())).unwrap();
    let before = live.host();
    assert_eq!(rule(&before), "late");
    write(folder.path(), 60);
    live.reload().unwrap();
    assert_ne!(rule(&live.host()), "late");
    // Who holds the host before goes on with it.
    assert_eq!(rule(&before), "late");
}

#[test]
fn where_nothing_can_be_built_the_last_good_host_stays_and_says_why() {
    let folder = tempfile::tempdir().unwrap();
    write(folder.path(), 30);
    let live = LiveHost::new(Host::builder().pack(folder.path())).unwrap();
    fs::write(folder.path().join("delay.rhai"), "rule \"late\" on \"delay\" {").unwrap();
    let fault = live.reload().unwrap_err();
    let BuildError::Faulty { diagnostics, .. } = fault.as_ref() else { panic!("{fault}") };
    assert_eq!(diagnostics[0].place.file, "delay.rhai");
    assert_eq!(live.fault().unwrap().to_string(), fault.to_string());
    assert_eq!(rule(&live.host()), "late");
    write(folder.path(), 30);
    live.reload().unwrap();
    assert!(live.fault().is_none());
}

#[test]
fn a_host_from_something_else_is_what_the_next_reload_is_of_but_not_where_it_failed() {
    let folder = tempfile::tempdir().unwrap();
    write(folder.path(), 30);
    let live = LiveHost::new(Host::builder().pack(folder.path())).unwrap();
    assert!(live.reload_from(Host::builder()).is_err());
    live.reload().unwrap();
    assert_eq!(rule(&live.host()), "late");
    live.reload_from(Host::builder().pack_files(cinema(60))).unwrap();
    live.reload().unwrap();
    assert_ne!(rule(&live.host()), "late");
}

#[test]
fn every_decision_is_one_of_a_whole_host_while_others_replace_it() {
    let decided = |limit| Host::builder().pack_files(cinema(limit)).build().unwrap().decide(&case()).to_json();
    let either = [decided(30), decided(60)];
    assert_ne!(either[0], either[1]);
    let live = LiveHost::new(Host::builder().pack_files(cinema(30))).unwrap();
    let done = AtomicBool::new(false);
    std::thread::scope(|scope| {
        let deciding = || {
            while !done.load(Ordering::Relaxed) {
                assert!(either.contains(&live.host().decide(&case()).to_json()));
            }
        };
        let threads = [scope.spawn(deciding), scope.spawn(deciding)];
        for round in 0..20 {
            let next =
                if round % 3 == 2 { Host::builder() } else { Host::builder().pack_files(cinema(30 * (round % 2 + 1))) };
            assert_eq!(live.reload_from(next).is_err(), round % 3 == 2);
        }
        done.store(true, Ordering::Relaxed);
        for thread in threads {
            thread.join().unwrap();
        }
    });
}
