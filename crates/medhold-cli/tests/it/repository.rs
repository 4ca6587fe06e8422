//! A git repository of a test's own, with the café's pack in it.

use std::path::{Path, PathBuf};
use std::process::Command;

use crate::program::Folder;

/// A repository in a temporary folder.
pub(crate) struct Repository {
    folder: Folder,
}

impl Repository {
    /// A repository with the café's pack in `cafe`, committed and tagged `v1`.
    pub(crate) fn with_cafe() -> Self {
        let folder = Folder::new();
        folder.cafe_with("pack.toml", "name", "name");
        let repository = Self { folder };
        repository.git(&["init", "--quiet", "--initial-branch=main"]);
        repository.commit("v1");
        repository
    }

    /// Commits everything and tags it.
    pub(crate) fn commit(&self, tag: &str) {
        self.git(&["add", "--all"]);
        self.git(&["commit", "--quiet", "--allow-empty", "--message", tag]);
        self.git(&["tag", tag]);
    }

    pub(crate) fn git(&self, arguments: &[&str]) {
        let mut git = Command::new("git");
        git.arg("-C").arg(self.path("")).args(["-c", "user.name=a", "-c", "user.email=a@b.no"]);
        git.env("GIT_CONFIG_GLOBAL", "/dev/null").args(["-c", "commit.gpgsign=false"]).args(arguments);
        let output = git.output().unwrap();
        assert!(output.status.success(), "{arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
    }

    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.folder.path(name)
    }

    pub(crate) fn name(&self, name: &str) -> String {
        self.path(name).display().to_string()
    }

    pub(crate) fn write(&self, name: &str, text: &str) -> String {
        self.folder.file(name, text)
    }

    /// Replaces a text in a file.
    pub(crate) fn replace(&self, name: &str, from: &str, to: &str) {
        let text = self.folder.read(name);
        assert!(text.contains(from), "{name} has no `{from}`");
        self.folder.file(name, text.replacen(from, to, 1));
    }

    /// What the program writes when it is started in a folder of the repository, and its exit code.
    pub(crate) fn medhold(&self, within: &str, arguments: &[&str]) -> (Option<i32>, String, String) {
        let mut program = Command::new(Path::new(env!("CARGO_BIN_EXE_medhold")));
        let output = program.current_dir(self.path(within)).args(arguments).output().unwrap();
        let text = |bytes| String::from_utf8(bytes).unwrap();
        (output.status.code(), text(output.stdout), text(output.stderr))
    }
}
