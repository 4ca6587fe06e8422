//! Reading a pack from a folder.

use std::fs;
use std::path::Path;

use medhold_model::Code;
use medhold_pack::{Pack, PackError};
use tempfile::TempDir;

use crate::good::{folder, good};

/// The good pack, written to a folder of its own.
fn written() -> TempDir {
    let dir = TempDir::new().unwrap();
    for (path, text) in good() {
        let path = dir.path().join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }
    dir
}

fn said_of(folder: &Path) -> Vec<String> {
    let (_, diagnostics) = Pack::read(folder, None).unwrap();
    diagnostics.iter().map(ToString::to_string).collect()
}

#[test]
fn a_folder_and_memory_give_the_same_pack() {
    let (pack, diagnostics) = Pack::read(&folder("good"), None).unwrap();
    assert_eq!(diagnostics, []);
    let memory = crate::good::pack();
    let digest = |pack: &Pack| pack.digest(&pack.parameters(&[]).unwrap());
    assert_eq!(digest(&pack), digest(&memory));
    assert_eq!(pack.folder(), Some(folder("good").as_path()));
    assert_eq!(pack.name(), "films");
    assert!(pack.source("films.rhai").unwrap().contains("fee-above-cap"));
}

#[test]
fn a_folder_without_a_manifest_is_no_pack() {
    let dir = TempDir::new().unwrap();
    assert!(matches!(Pack::read(dir.path(), None), Err(PackError::NoManifest { .. })));
    assert!(matches!(Pack::read(&dir.path().join("nowhere"), None), Err(PackError::NoFolder { .. })));
}

#[test]
fn a_text_that_is_not_utf8_is_a_fault_at_its_place_and_the_rest_is_checked() {
    let dir = written();
    let mut bytes = good()["tables/fees.csv"].clone().into_bytes();
    bytes.extend(b"2026,\xff,2026-01-01\n");
    fs::write(dir.path().join("tables/extra.csv"), bytes).unwrap();
    assert_eq!(
        said_of(dir.path()),
        ["tables/extra.csv:6:6: error[not-utf8]: the text is not UTF-8 from here on; help: save the file as UTF-8"]
    );
}

#[test]
fn a_byte_order_mark_and_windows_line_ends_do_no_harm() {
    let dir = written();
    for (path, text) in good() {
        fs::write(dir.path().join(&path), format!("\u{feff}{}", text.replace('\n', "\r\n"))).unwrap();
    }
    assert_eq!(said_of(dir.path()), Vec::<String>::new());
}

#[test]
fn a_file_that_is_too_large_is_a_fault_and_is_not_read() {
    let dir = written();
    fs::write(dir.path().join("large.rhai"), " ".repeat((1 << 20) + 1)).unwrap();
    assert_eq!(
        said_of(dir.path()),
        ["large.rhai: error[file-too-large]: this file is larger than 1024 KiB; help: split it"]
    );
}

#[cfg(unix)]
#[test]
fn a_link_that_leads_out_of_the_folder_is_refused() {
    let (dir, outside) = (written(), TempDir::new().unwrap());
    fs::write(outside.path().join("secret.rhai"), "secret").unwrap();
    std::os::unix::fs::symlink(outside.path().join("secret.rhai"), dir.path().join("leak.rhai")).unwrap();
    std::os::unix::fs::symlink(outside.path(), dir.path().join("away")).unwrap();
    let said = said_of(dir.path());
    assert_eq!(said.len(), 2, "{said:?}");
    assert!(said.iter().all(|line| { line.contains("error[outside-pack]: this link leads out of the pack's folder") }));
}

#[cfg(unix)]
#[test]
fn a_link_within_the_folder_is_followed_to_its_file_but_not_round_in_circles() {
    let dir = written();
    fs::write(dir.path().join("fees.txt"), "year,cap\n2024,35\n").unwrap();
    std::os::unix::fs::symlink(dir.path().join("fees.txt"), dir.path().join("tables/linked.csv")).unwrap();
    std::os::unix::fs::symlink(dir.path(), dir.path().join("round")).unwrap();
    let (pack, diagnostics) = Pack::read(dir.path(), None).unwrap();
    assert_eq!(diagnostics.iter().map(|one| one.code).collect::<Vec<_>>(), [Code::TableUnused]);
    assert!(pack.files().any(|file| file == "tables/linked.csv"));
    assert!(!pack.files().any(|file| file.starts_with("round/")));
}
