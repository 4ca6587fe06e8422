//! Crates depend downwards only, Rhai is named by one crate only, and libraries are opened by one crate only.

use std::collections::{BTreeMap, BTreeSet};
use std::process::Command;

/// The floors of the house, the lowest first. A crate may depend on crates of lower floors only.
const FLOORS: [&[&str]; 10] = [
    &["medhold-model", "medhold-plugin-abi", "medhold-plugin-wire", "medhold-stats"],
    &["medhold-plugin", "medhold-script", "medhold-message", "medhold-plugin-host"],
    &["medhold-pack", "medhold-response"],
    &["medhold-fairness", "medhold-words"],
    &["medhold"],
    &["medhold-analysis", "medhold-audit", "medhold-batch", "medhold-capi"],
    &["medhold-lsp", "medhold-testkit"],
    &["medhold-cli", "medhold-py"],
    &["bench-cases", "medhold-tests", "medhold-examples", "xtask"],
    &[],
];

/// Normal and build dependencies of each workspace member, by name.
fn dependencies() -> BTreeMap<String, BTreeSet<String>> {
    let output = Command::new(env!("CARGO"))
        .args(["metadata", "--format-version", "1", "--no-deps", "--offline"])
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .output()
        .unwrap();
    let metadata: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    let packages = metadata["packages"].as_array().unwrap();
    packages
        .iter()
        .map(|package| {
            let all = package["dependencies"].as_array().unwrap();
            let real = all.iter().filter(|d| d["kind"].is_null() || d["kind"] == "build");
            let names = real.map(|d| d["name"].as_str().unwrap().to_owned()).collect();
            (package["name"].as_str().unwrap().to_owned(), names)
        })
        .collect()
}

fn floor(name: &str) -> Option<usize> {
    FLOORS.iter().position(|floor| floor.contains(&name))
}

#[test]
fn crates_depend_downwards_only() {
    for (name, dependencies) in dependencies() {
        let Some(own) = floor(&name) else {
            assert!(
                !name.starts_with("medhold-") || dependencies.contains("medhold-plugin"),
                "`{name}` has no floor; give it one"
            );
            continue;
        };
        for dependency in dependencies.iter().filter(|d| d.starts_with("medhold")) {
            let below = floor(dependency).is_some_and(|floor| floor < own);
            assert!(below || is_plugin(dependency), "`{name}` depends on `{dependency}`, which is not below it");
        }
    }
}

fn is_plugin(name: &str) -> bool {
    floor(name).is_none()
}

#[test]
fn plugins_are_written_on_the_sdk_only() {
    for (name, dependencies) in dependencies().into_iter().filter(|(name, _)| is_plugin(name)) {
        for dependency in dependencies.iter().filter(|d| d.starts_with("medhold")) {
            let sdk_or_own = dependency == "medhold-plugin" || name.starts_with(dependency.as_str());
            assert!(sdk_or_own, "the plugin `{name}` depends on `{dependency}`");
        }
    }
}

#[test]
fn one_crate_names_rhai_and_one_opens_libraries() {
    for (library, only) in [("rhai", "medhold-script"), ("libloading", "medhold-plugin-host")] {
        let naming: Vec<String> =
            dependencies().into_iter().filter(|(_, d)| d.contains(library)).map(|(name, _)| name).collect();
        assert_eq!(naming, [only], "{library}");
    }
}
