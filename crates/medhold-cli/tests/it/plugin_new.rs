//! `medhold plugin new`.

use std::path::Path;
use std::process::Command;

use medhold_cli::Exit;

use crate::program::{Folder, medhold};

fn sdk() -> String {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../medhold-plugin").display().to_string()
}

#[test]
fn a_new_plugin_builds_loads_and_passes_its_test_as_it_stands() {
    let folder = Folder::new();
    let parent = folder.path("").display().to_string();
    let ran = medhold(&["plugin", "new", "counter-queues", "--sdk", &sdk(), "--in", &parent]);
    assert_eq!(ran.exit, Exit::Well, "{}", ran.err);
    let target = Path::new(env!("CARGO_TARGET_TMPDIR")).join("new-plugin");
    for step in ["test", "build"] {
        let output = Command::new(env!("CARGO"))
            .args([step, "--offline"])
            .current_dir(folder.path("counter-queues"))
            .env("CARGO_TARGET_DIR", &target)
            .output()
            .unwrap();
        let said = String::from_utf8_lossy(&output.stderr);
        assert!(output.status.success() && !said.contains("warning"), "{said}");
        let passed = String::from_utf8_lossy(&output.stdout).contains("1 passed");
        assert_eq!(passed, step == "test", "{said}");
    }
    let built = target.join("debug").display().to_string();
    let inspected = medhold(&["plugin", "inspect", "counter-queues", "--plugins", &built]);
    assert_eq!(inspected.exit, Exit::Well, "{}", inspected.err);
    assert!(inspected.out.contains("mean_wait_min"), "{}", inspected.out);
    let again = medhold(&["plugin", "new", "counter-queues", "--sdk", &sdk(), "--in", &parent]);
    assert_eq!(again.exit, Exit::CouldNotRun);
    assert!(again.err.contains("is there already; choose another name"), "{}", again.err);
}

#[test]
fn a_name_or_an_sdk_that_would_not_build_is_refused_before_anything_is_written() {
    let folder = Folder::new();
    let parent = folder.path("").display().to_string();
    let sdk = sdk();
    for (name, sdk, expected) in [
        ("Queues", sdk.as_str(), "can't be a plugin's name"),
        ("9lives", sdk.as_str(), "can't be a plugin's name"),
        ("../away", sdk.as_str(), "can't be a plugin's name"),
        ("medhold-queues", sdk.as_str(), "leave out `medhold`"),
        ("queues", parent.as_str(), "is not the folder of the crate `medhold-plugin`"),
    ] {
        let ran = medhold(&["plugin", "new", name, "--sdk", sdk, "--in", &parent]);
        assert_eq!(ran.exit, Exit::CouldNotRun, "{name}");
        assert!(ran.err.contains(expected), "{name}: {}", ran.err);
    }
    assert_eq!(std::fs::read_dir(&parent).unwrap().count(), 0);
}
