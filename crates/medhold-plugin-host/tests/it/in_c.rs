//! A plugin in C, compiled with warnings as errors, is a plugin like any other.

use std::collections::BTreeMap;
use std::env::consts::{DLL_PREFIX, DLL_SUFFIX};
use std::path::Path;
use std::process::Command;

use medhold_model::{MissingReason, Value};
use medhold_plugin_host::{EvidenceRequest, Folders, Plugin};

use crate::fixtures::spec;

fn compiled() -> tempfile::TempDir {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let folder = tempfile::tempdir().expect("a folder");
    let library = format!("{DLL_PREFIX}medhold_tides_c{DLL_SUFFIX}");
    let compiler = std::env::var_os("CC").unwrap_or_else(|| "cc".into());
    let output = Command::new(compiler)
        .args("-std=c11 -Wall -Wextra -Werror -shared -fPIC -fvisibility=hidden".split(' '))
        .arg("-I")
        .arg(root.join("crates/medhold-plugin-abi/include"))
        .arg("-o")
        .arg(folder.path().join(library))
        .arg(root.join("examples/tides-in-c/tides.c"))
        .output()
        .expect("a C compiler");
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{said}");
    folder
}

fn request(port: &str) -> EvidenceRequest {
    EvidenceRequest {
        measure: "tidal_range_cm".parse().expect("a measure"),
        subject: BTreeMap::from([("port".parse().expect("a key"), Value::Text(port.to_owned()))]),
        measures: BTreeMap::new(),
        parameters: BTreeMap::new(),
        at: "2013-12-31".parse().expect("a date"),
        before: false,
    }
}

#[test]
fn a_plugin_in_c_compiles_without_a_warning_loads_and_answers() {
    let folder = compiled();
    let folders = Folders::new([folder.path().to_owned()]);
    let plugin = Plugin::load(&spec("medhold_tides_c", "{}"), &folders).expect("it loads");
    assert_eq!(plugin.info().name, "tides-c");
    assert!(plugin.description().measures["tidal_range_cm"].subject["port"].required);
    // Lengths on both sides of each of MessagePack's encodings of a text.
    let long = ["x".repeat(31), "x".repeat(32), "x".repeat(256), "x".repeat(70_000)];
    let ports = ["Bodø", "Røros", "Oslo"].into_iter().chain(long.iter().map(String::as_str));
    let answers = plugin.evidence(&ports.map(request).collect::<Vec<_>>());
    let value = |i: usize| answers[i].as_ref().expect("evidence")[0].value.to_string();
    assert_eq!((value(0).as_str(), value(2).as_str()), ("172", "30"));
    let none = answers[1].clone().expect_err("no evidence");
    assert_eq!(none.to_string(), "no tides are known for `Røros`");
    assert_eq!(none.reason(), MissingReason::NoData);
    assert!(answers[3..].iter().all(Result::is_err) && answers.len() == 7);
    let many: Vec<_> = (0..70_000).map(|i| request(&i.to_string())).collect();
    assert_eq!(plugin.evidence(&many).len(), many.len());
}
