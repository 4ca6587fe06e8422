//! `--watch`: the cases run again whenever a file of the packs changes.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, channel};
use std::time::Duration;

use notify::event::{Event, EventKind};
use notify::{RecursiveMode, Watcher};

use super::Test;
use crate::exit::Exit;
use crate::failure::Failure;
use crate::streams::Streams;

/// Changes that follow each other more closely are one: an editor saves a file in several steps.
const SETTLING: Duration = Duration::from_millis(200);
/// What a pack consists of.
const READ: [&str; 4] = ["toml", "rhai", "ftl", "csv"];
/// Clears a terminal and goes to its first line.
const CLEAR: &str = "\x1b[2J\x1b[H";

type Events = Receiver<notify::Result<Event>>;

/// Runs the cases, and again after each change, until the program is ended.
pub(super) fn watch(test: &Test, io: &mut Streams<'_>) -> Result<Exit, Failure> {
    let (sender, events) = channel();
    let unwatchable = |error: notify::Error| Failure::Arguments(format!("the packs can't be watched: {error}"));
    let mut watcher = notify::recommended_watcher(sender).map_err(unwatchable)?;
    for pack in &test.packs {
        watcher.watch(pack, RecursiveMode::Recursive).map_err(unwatchable)?;
    }
    let mut changed = BTreeSet::new();
    loop {
        if io.out.live {
            write!(io.stdout, "{CLEAR}")?;
        }
        if !changed.is_empty() {
            let files: Vec<String> = changed.iter().map(|file: &PathBuf| file.display().to_string()).collect();
            writeln!(io.stdout, "changed: {}", files.join(", "))?;
        }
        // A pack that can't be read is mended while it is watched.
        if let Err(failure) = test.once(io) {
            if failure.is_broken_pipe() {
                return Ok(Exit::Well);
            }
            failure.write(io.stderr, io.err.paint)?;
        }
        writeln!(io.stdout, "{}", io.out.paint.faint("waiting for a change; Ctrl-C ends this"))?;
        io.stdout.flush()?;
        changed = match next(&events, test) {
            Some(files) => files,
            None => return Ok(Exit::Well),
        };
    }
}

/// The files that changed, once they have come to rest; none where nothing is watched any more.
fn next(events: &Events, test: &Test) -> Option<BTreeSet<PathBuf>> {
    let mut changed = BTreeSet::new();
    while changed.is_empty() {
        changed.extend(files(&events.recv().ok()?, test));
    }
    while let Ok(event) = events.recv_timeout(SETTLING) {
        changed.extend(files(&event, test));
    }
    Some(changed)
}

/// The files of a pack that an event is about. That they are read is none, and neither is what the run itself writes.
fn files(event: &notify::Result<Event>, test: &Test) -> Vec<PathBuf> {
    let Ok(event) = event else { return Vec::new() };
    if !matches!(event.kind, EventKind::Create(_) | EventKind::Modify(_) | EventKind::Remove(_)) {
        return Vec::new();
    }
    let own = |file: &Path| test.output.files().any(|output| file.ends_with(output));
    event.paths.iter().filter(|file| is_of_pack(file) && !own(file)).cloned().collect()
}

fn is_of_pack(file: &Path) -> bool {
    let name = file.file_name().map(|name| name.to_string_lossy()).unwrap_or_default();
    let hidden = name.starts_with('.') || name.ends_with('~');
    let read = file.extension().is_some_and(|extension| READ.iter().any(|read| extension == *read));
    // A folder that comes, goes or is renamed has no ending.
    !hidden && (read || file.extension().is_none())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_an_editor_leaves_beside_a_file_is_no_change_of_the_pack() {
        for file in ["rules/a/pack.toml", "a/x.rhai", "a/messages/nb.ftl", "a/tables/t.csv", "a/cases"] {
            assert!(is_of_pack(Path::new(file)), "{file}");
        }
        for file in ["a/.x.rhai.swp", "a/x.rhai~", "a/.git", "a/README.md", "a/report.xml"] {
            assert!(!is_of_pack(Path::new(file)), "{file}");
        }
    }
}
