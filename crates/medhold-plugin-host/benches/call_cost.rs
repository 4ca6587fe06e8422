//! What a call of a plugin costs in this process and in one of its own: `cargo bench -p medhold-plugin-host`.

#![expect(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::print_stdout,
    reason = "a measurement may fail by panicking, and prints what it found"
)]

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use medhold_model::Value;
use medhold_plugin_host::{EvidenceRequest, Folders, Plugin, PluginSpec, Runs, Server};

const CALLS: usize = 20_000;

fn main() {
    let folder = built();
    let program = folder.join(format!("plugin_server{}", std::env::consts::EXE_SUFFIX));
    let server = Server { program, deadline: Server::DEADLINE };
    for (place, runs) in [("in process", Runs::Here), ("apart", Runs::Apart(server))] {
        let begun = Instant::now();
        let plugin = load(&folder, runs);
        println!("{place}: loaded in {:.1?}", begun.elapsed());
        for batch in [1, 64] {
            let mut times: Vec<_> = (0..CALLS / batch).map(|call| timed(&plugin, call, batch)).collect();
            times.sort();
            let (median, late) = (times[times.len() / 2], times[times.len() * 99 / 100]);
            println!("{place}: a call with {batch} requests: median {median:.1?}, 99th percentile {late:.1?}");
        }
    }
}

/// The folder of the fixture plugin and of the program that serves it, optimised.
fn built() -> PathBuf {
    let build = escargot::CargoBuild::new()
        .manifest_path(concat!(env!("CARGO_MANIFEST_DIR"), "/Cargo.toml"))
        .examples()
        .release();
    let messages = build.exec().expect("cargo builds the fixtures");
    let files = messages.filter_map(|message| match message.expect("cargo tells what it builds").decode() {
        Ok(escargot::format::Message::CompilerArtifact(artifact)) if artifact.target.name == "medhold_rowdy" => {
            artifact.filenames.first().map(|file| file.to_path_buf())
        }
        _ => None,
    });
    let library = files.last().expect("cargo built the fixture");
    library.parent().expect("a library lies in a folder").to_owned()
}

fn load(folder: &Path, runs: Runs) -> Plugin {
    let spec = PluginSpec {
        name: "rowdy".parse().expect("a name"),
        library: "medhold_rowdy".to_owned(),
        config: BTreeMap::new(),
        pack_dir: PathBuf::new(),
        sha256: None,
        runs,
    };
    Plugin::load(&spec, &Folders::new([folder.to_owned()])).expect("it loads")
}

/// A call with requests that were never made before, so that none is answered from memory.
fn timed(plugin: &Plugin, call: usize, batch: usize) -> Duration {
    let request = |i: usize| EvidenceRequest {
        measure: "share".parse().expect("a measure"),
        subject: BTreeMap::from([("what".parse().expect("a key"), Value::Text(format!("{batch}-{call}-{i}")))]),
        measures: BTreeMap::new(),
        parameters: BTreeMap::new(),
        at: "2013-12-31".parse().expect("a date"),
        before: false,
    };
    let requests: Vec<_> = (0..batch).map(request).collect();
    let begun = Instant::now();
    let answers = plugin.evidence(&requests);
    let took = begun.elapsed();
    assert!(answers.iter().all(Result::is_ok), "{answers:?}");
    took
}
