//! What a tree of a repository holds, and the contents of its files.

use std::io::{self, BufRead, BufReader, Read, Write};
use std::path::Path;
use std::process::{ChildStdout, Command, Stdio};

use super::GitError;

/// A file of a tree.
pub(super) struct Entry {
    /// Its path from the tree.
    pub(super) path: String,
    /// The name of its content.
    pub(super) object: String,
    /// How many bytes it holds.
    pub(super) size: u64,
    /// Whether it is a symbolic link.
    pub(super) link: bool,
}

/// What git says to these arguments, asked in a folder; none where it ends with a failure.
pub(super) fn ask(folder: &Path, arguments: &[&str]) -> Result<Option<String>, GitError> {
    let output = Command::new("git").arg("-C").arg(folder).args(arguments).stdin(Stdio::null()).output();
    let output = output.map_err(GitError::NoGit)?;
    Ok(output.status.success().then(|| String::from_utf8_lossy(&output.stdout).into_owned()))
}

/// The files of a tree, in the order of their paths; those whose names are not UTF-8 can't be a part of a pack.
pub(super) fn entries(folder: &Path, tree: &str) -> Result<Vec<Entry>, GitError> {
    let listed = ask(folder, &["ls-tree", "-r", "-z", "-l", "--full-tree", tree])?.unwrap_or_default();
    Ok(listed.split('\0').filter_map(entry).collect())
}

/// `<mode> <type> <object> <size>\t<path>`; what is no file is none.
fn entry(line: &str) -> Option<Entry> {
    let (facts, path) = line.split_once('\t')?;
    let mut facts = facts.split_whitespace();
    let (mode, kind, object, size) = (facts.next()?, facts.next()?, facts.next()?, facts.next()?);
    (kind == "blob").then(|| Entry {
        path: path.to_owned(),
        object: object.to_owned(),
        size: size.parse().unwrap_or(u64::MAX),
        link: mode == "120000",
    })
}

/// The contents of these objects, in their order.
pub(super) fn contents(folder: &Path, objects: &[&str]) -> Result<Vec<Vec<u8>>, GitError> {
    answers(folder, "--batch", objects, content)
}

/// The trees that these names (`COMMIT:PATH`) stand for, in their order; none for what is no tree.
pub(super) fn trees(folder: &Path, names: &[String]) -> Result<Vec<Option<String>>, GitError> {
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    answers(folder, "--batch-check=%(objecttype) %(objectname)", &names, |said| {
        let mut line = String::new();
        said.read_line(&mut line)?;
        Ok(line.strip_prefix("tree ").map(|tree| tree.trim().to_owned()))
    })
}

/// The answers to these questions, in their order, asked in one call of `git cat-file`.
fn answers<T>(
    folder: &Path,
    mode: &str,
    questions: &[&str],
    answer: impl Fn(&mut BufReader<ChildStdout>) -> io::Result<T>,
) -> Result<Vec<T>, GitError> {
    let mut git = Command::new("git");
    git.arg("-C").arg(folder).args(["cat-file", mode]).stdin(Stdio::piped()).stdout(Stdio::piped());
    let mut child = git.stderr(Stdio::null()).spawn().map_err(GitError::NoGit)?;
    let (Some(mut asked), Some(said)) = (child.stdin.take(), child.stdout.take()) else {
        return Ok(Vec::new());
    };
    let read = std::thread::scope(|scope| {
        // Another thread asks, so that neither pipe fills up while the other is waited for.
        scope.spawn(move || asked.write_all((questions.join("\n") + "\n").as_bytes()));
        let mut said = BufReader::new(said);
        questions.iter().map(|_| answer(&mut said)).collect::<io::Result<Vec<_>>>()
    });
    let failed = |error: io::Error| GitError::Failed { command: format!("cat-file {mode}"), said: error.to_string() };
    child.wait().map_err(failed)?;
    read.map_err(failed)
}

/// `<object> <type> <size>`, the content, and a line's end.
fn content(said: &mut BufReader<ChildStdout>) -> io::Result<Vec<u8>> {
    let mut header = String::new();
    said.read_line(&mut header)?;
    let size = header.split_whitespace().nth(2).and_then(|size| size.parse::<usize>().ok());
    let size = size.ok_or_else(|| io::Error::other(header.trim().to_owned()))?;
    let mut bytes = vec![0; size];
    said.read_exact(&mut bytes)?;
    said.read_exact(&mut [0])?;
    Ok(bytes)
}
