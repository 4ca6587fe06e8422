//! The folders of `conformance/`, as their README has them.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use medhold::{Host, HostBuilder, Letters, MissingPlugins};
use serde::Deserialize;

/// What a host is built from, as `run.toml` says it.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Run {
    pub(crate) packs: Vec<String>,
    /// The libraries that the packs ask for.
    #[serde(default)]
    pub(crate) plugins: Vec<String>,
    #[serde(default)]
    pub(crate) profiles: Vec<String>,
    #[serde(default)]
    pub(crate) set: BTreeMap<String, String>,
    pub(crate) at: Option<String>,
    #[serde(default)]
    pub(crate) letters: WrittenOrLeft,
    #[serde(default)]
    pub(crate) missing_plugins: Missing,
}

/// Whether letters are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum WrittenOrLeft {
    #[default]
    Written,
    Left,
}

/// What happens where a plugin library is not there.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Missing {
    #[default]
    Refuse,
    GoOn,
    LeaveAll,
}

/// A folder with cases and what is decided on them.
pub(crate) struct Folder {
    pub(crate) name: String,
    pub(crate) run: Run,
    path: PathBuf,
}

/// The project's root, from which paths in `run.toml` count.
pub(crate) fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap().to_owned()
}

/// Every folder with cases, by name.
pub(crate) fn folders() -> Vec<Folder> {
    let all: Vec<Folder> =
        inside("conformance").into_iter().filter(|path| path.join("cases.jsonl").exists()).map(Folder::read).collect();
    assert!(all.len() > 10, "{} folders of cases", all.len());
    all
}

/// Hosts that must be refused: their names, what they are built from, and where the message is that says why.
pub(crate) fn refused_hosts() -> Vec<(String, Run, PathBuf)> {
    let hosts =
        inside("conformance/errors/hosts").into_iter().map(|path| (name(&path), read(&path), path.join("error.txt")));
    hosts.collect()
}

/// Texts that are no case, and where the message is that says why.
pub(crate) fn refused_cases() -> Vec<(String, String, PathBuf)> {
    let files =
        inside("conformance/errors/cases").into_iter().filter(|path| path.extension().is_some_and(|e| e == "json"));
    files.map(|path| (name(&path), fs::read_to_string(&path).unwrap(), path.with_extension("txt"))).collect()
}

fn inside(folder: &str) -> Vec<PathBuf> {
    let mut paths: Vec<PathBuf> =
        fs::read_dir(root().join(folder)).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    paths
}

fn name(path: &Path) -> String {
    path.file_stem().unwrap().to_str().unwrap().to_owned()
}

fn read(folder: &Path) -> Run {
    let file = folder.join("run.toml");
    let text = fs::read_to_string(&file).unwrap();
    toml::from_str(&text).unwrap_or_else(|error| panic!("{}: {error}", file.display()))
}

impl Folder {
    fn read(path: PathBuf) -> Self {
        Self { name: name(&path), run: read(&path), path }
    }

    /// The cases, a line each.
    pub(crate) fn cases(&self) -> String {
        fs::read_to_string(self.path.join("cases.jsonl")).unwrap()
    }

    /// The file of the cases, from the root.
    pub(crate) fn cases_file(&self) -> String {
        format!("conformance/{}/cases.jsonl", self.name)
    }

    /// Where what is decided of each case by itself stands.
    pub(crate) fn decisions(&self) -> PathBuf {
        self.path.join("decisions.jsonl")
    }

    /// Where what is decided in one run stands, each case held against those before it; only where that differs.
    pub(crate) fn held(&self) -> PathBuf {
        self.path.join("held.jsonl")
    }

    /// Where what is decided in one run stands.
    pub(crate) fn run_decisions(&self) -> PathBuf {
        if self.held().exists() { self.held() } else { self.decisions() }
    }
}

impl Run {
    /// The host. Packs and profiles are named from the root, wherever the test runs.
    pub(crate) fn builder(&self) -> HostBuilder {
        let letters = match self.letters {
            WrittenOrLeft::Written => Letters::Written,
            WrittenOrLeft::Left => Letters::Left,
        };
        let missing = match self.missing_plugins {
            Missing::Refuse => MissingPlugins::Refuse,
            Missing::GoOn => MissingPlugins::GoOn,
            Missing::LeaveAll => MissingPlugins::LeaveAll,
        };
        let mut builder = Host::builder().letters(letters).missing_plugins(missing);
        if !self.plugins.is_empty() {
            builder = builder.plugins(crate::withheld::plugins());
        }
        builder = self.packs.iter().fold(builder, |builder, pack| builder.pack(root().join(pack)));
        builder = self.profiles.iter().fold(builder, |builder, profile| builder.profile(root().join(profile)));
        builder = self.set.iter().fold(builder, |builder, (name, value)| builder.set(name, value));
        match &self.at {
            Some(day) => builder.at(day.parse().unwrap()),
            None => builder,
        }
    }
}
