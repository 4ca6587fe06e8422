//! Runs the program and keeps what it wrote.

use std::fs;
use std::path::{Path, PathBuf};

use medhold_cli::{Exit, Streams, Terminal, run};
use tempfile::TempDir;

/// What a run wrote, and how it ended.
pub(crate) struct Ran {
    pub(crate) exit: Exit,
    pub(crate) out: String,
    pub(crate) err: String,
}

/// Runs the program with these arguments, nothing on standard input.
pub(crate) fn medhold(arguments: &[&str]) -> Ran {
    medhold_reading("", arguments)
}

/// Runs the program with this text on standard input.
pub(crate) fn medhold_reading(stdin: &str, arguments: &[&str]) -> Ran {
    let (mut out, mut err) = (Vec::new(), Vec::new());
    let exit = {
        let mut streams = Streams {
            stdin: Some(Box::new(stdin.as_bytes())),
            stdout: &mut out,
            stderr: &mut err,
            out: Terminal::pipe(),
            err: Terminal::pipe(),
            plugins: Vec::new(),
        };
        run(std::iter::once(&"medhold").chain(arguments), &mut streams)
    };
    let text = |bytes| String::from_utf8(bytes).unwrap();
    Ran { exit, out: text(out), err: text(err) }
}

/// The folder of the café's pack.
pub(crate) fn cafe() -> String {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/packs/cafe").display().to_string()
}

/// A folder of a test's own.
pub(crate) struct Folder(TempDir);

impl Folder {
    pub(crate) fn new() -> Self {
        Self(tempfile::tempdir().unwrap())
    }

    /// Writes a file and gives its path.
    pub(crate) fn file(&self, name: &str, content: impl AsRef<[u8]>) -> String {
        let path = self.path(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(&path, content).unwrap();
        path.display().to_string()
    }

    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    pub(crate) fn read(&self, name: &str) -> String {
        fs::read_to_string(self.path(name)).unwrap()
    }

    /// A copy of the café's pack in which one file is changed.
    pub(crate) fn cafe_with(&self, file: &str, from: &str, to: &str) -> String {
        let original = PathBuf::from(cafe());
        for name in ["pack.toml", "waiting.rhai", "messages/en.ftl", "messages/nb.ftl", "cases/waiting.toml"] {
            let text = fs::read_to_string(original.join(name)).unwrap();
            let text = if name == file {
                assert!(text.contains(from), "{file} has no `{from}`");
                text.replacen(from, to, 1)
            } else {
                text
            };
            self.file(&format!("cafe/{name}"), text);
        }
        self.path("cafe").display().to_string()
    }
}

/// A case as a line of JSON: one claim on waiting, so many minutes.
pub(crate) fn waited(id: &str, minutes: &str) -> String {
    format!(
        r#"{{"id":"{id}","received":"2024-05-17","language":"en","claims":[{{"id":"1","topic":"waiting","kind":"assertion","text":"I waited for ages."}}],"evidence":{{"wait_min":{minutes}}}}}"#
    )
}
