//! `medhold plugin`.

use std::env::consts::{DLL_PREFIX, DLL_SUFFIX};

use medhold_cli::Exit;

use crate::program::{Folder, medhold};

#[test]
fn a_file_that_is_no_library_is_listed_as_refused_with_the_reason() {
    let folder = Folder::new();
    let file = format!("{DLL_PREFIX}medhold_fake{DLL_SUFFIX}");
    folder.file(&format!("plugins/{file}"), "not a library");
    let plugins = folder.path("plugins").display().to_string();
    let ran = medhold(&["plugin", "list", "--plugins", &plugins]);
    assert_eq!(ran.exit, Exit::Found);
    assert!(ran.out.contains("refused") && ran.out.contains(&file), "{}", ran.out);
    assert!(ran.out.contains("folders searched"), "{}", ran.out);
    let inspected = medhold(&["plugin", "inspect", "fake", "--plugins", &plugins]);
    assert_eq!(inspected.exit, Exit::CouldNotRun);
    assert!(inspected.err.contains("can't be opened as a library"), "{}", inspected.err);
}

#[test]
fn a_plugin_that_is_nowhere_is_told_with_the_folders_searched() {
    let folder = Folder::new();
    folder.file("plugins/README.md", "");
    let plugins = folder.path("plugins").display().to_string();
    let ran = medhold(&["plugin", "inspect", "nowhere", "--plugins", &plugins]);
    assert_eq!(ran.exit, Exit::CouldNotRun);
    assert!(ran.err.contains("there is no plugin `nowhere` in") && ran.err.contains(&plugins), "{}", ran.err);
}

#[test]
fn a_folder_of_plugins_that_is_not_there_is_refused() {
    let ran = medhold(&["plugin", "list", "--plugins", "no-such-folder"]);
    assert_eq!(ran.exit, Exit::CouldNotRun);
    assert!(ran.err.contains("no-such-folder"), "{}", ran.err);
}
