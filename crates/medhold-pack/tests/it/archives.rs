//! Reading a pack from a zip archive: the same pack as from its folder, and no harm from any archive.

use std::collections::BTreeMap;
use std::fs::File;
use std::io::Write;
use std::path::Path;

use medhold_pack::{Pack, PackError, PackFiles};
use tempfile::TempDir;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use crate::good::{folder, good};

/// An archive of these files, each under a prefix.
fn archive(dir: &Path, prefix: &str, files: &BTreeMap<String, String>) -> std::path::PathBuf {
    let path = dir.join("films.zip");
    let mut writer = ZipWriter::new(File::create(&path).unwrap());
    for (name, text) in files {
        writer.start_file(format!("{prefix}{name}"), SimpleFileOptions::default()).unwrap();
        writer.write_all(text.as_bytes()).unwrap();
    }
    writer.finish().unwrap();
    path
}

fn refused(path: &Path) -> String {
    Pack::read(path, None).unwrap_err().to_string()
}

fn said_of(files: &BTreeMap<String, String>) -> Vec<String> {
    let dir = TempDir::new().unwrap();
    let (_, diagnostics) = Pack::read(&archive(dir.path(), "", files), None).unwrap();
    diagnostics.iter().map(ToString::to_string).collect()
}

#[test]
fn an_archive_of_the_folder_or_of_what_is_in_it_is_the_pack() {
    let (there, _) = Pack::read(&folder("good"), None).unwrap();
    let digest = |pack: &Pack| pack.digest(&pack.parameters(&[]).unwrap());
    for prefix in ["", "films-1.0.0/"] {
        let dir = TempDir::new().unwrap();
        let (pack, diagnostics) = Pack::read(&archive(dir.path(), prefix, &good()), None).unwrap();
        assert_eq!(diagnostics, []);
        assert_eq!(digest(&pack), digest(&there));
        assert_eq!(pack.cases().len(), there.cases().len());
        assert_eq!(pack.folder(), Some(dir.path().join("films").as_path()));
    }
}

#[test]
fn what_is_no_pack_is_told_apart() {
    let dir = TempDir::new().unwrap();
    let text = dir.path().join("pack.toml");
    std::fs::write(&text, &good()["pack.toml"]).unwrap();
    assert!(matches!(Pack::read(&text, None), Err(PackError::NoArchive { .. })), "{}", refused(&text));
    let two = BTreeMap::from([("a/pack.toml".to_owned(), String::new()), ("b/pack.toml".to_owned(), String::new())]);
    let path = archive(dir.path(), "", &two);
    assert_eq!(refused(&path), format!("`{}` is no pack: it has no `pack.toml`", path.display()));
}

#[test]
fn a_name_that_leads_out_of_the_archive_is_no_part_of_the_pack() {
    let mut files = good();
    files.insert("../films.rhai".to_owned(), "nonsense {".to_owned());
    files.insert("/films.rhai".to_owned(), "nonsense {".to_owned());
    files.insert(".git/films.rhai".to_owned(), "nonsense {".to_owned());
    assert_eq!(said_of(&files), Vec::<String>::new());
}

#[test]
fn a_text_that_unpacks_to_more_than_is_read_is_a_fault_and_is_not_unpacked() {
    let mut files = good();
    files.insert("extra.rhai".to_owned(), " ".repeat(64 << 20));
    assert_eq!(
        said_of(&files),
        ["extra.rhai: error[file-too-large]: this file is larger than 1024 KiB; help: split it"]
    );
}

#[test]
fn a_link_is_a_fault() {
    let dir = TempDir::new().unwrap();
    let path = archive(dir.path(), "", &good());
    let mut writer = ZipWriter::new_append(File::options().read(true).write(true).open(&path).unwrap()).unwrap();
    writer.add_symlink("more.rhai", "../../etc/rules.rhai", SimpleFileOptions::default()).unwrap();
    writer.finish().unwrap();
    let (_, diagnostics) = Pack::read(&path, None).unwrap();
    assert_eq!(
        diagnostics.iter().map(ToString::to_string).collect::<Vec<_>>(),
        [
            "more.rhai: error[outside-pack]: this is a link, not a file; help: put the file itself into the archive; links in one are never followed"
        ]
    );
}

#[test]
fn a_damaged_archive_is_refused_and_never_read_in_part() {
    let dir = TempDir::new().unwrap();
    let path = archive(dir.path(), "", &good());
    let whole = std::fs::read(&path).unwrap();
    let (intact, _) = Pack::read(&path, None).unwrap();
    let digest = |pack: &Pack| pack.digest(&pack.parameters(&[]).unwrap());
    for at in (0..whole.len()).step_by(101) {
        let mut bytes = whole.clone();
        bytes[at] ^= 0x5a;
        std::fs::write(&path, &bytes).unwrap();
        // Not every byte matters: dates of files, names of what is no part. What is read is what was written, or what is told is wrong.
        if let Ok((pack, diagnostics)) = Pack::read(&path, None)
            && diagnostics.is_empty()
            && PackFiles::read(&path).unwrap().iter().count() == good().len()
        {
            assert_eq!(digest(&pack), digest(&intact), "byte {at}");
        }
    }
}
