//! Checking packs off the editing path: one thread, one check at a time.

use std::collections::BTreeMap;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use crossbeam_channel::{Receiver, Sender};
use medhold::{Folders, Offered, Pack, PackError, check_files};
use medhold_pack::PackFiles;

use crate::snapshot::Snapshot;

/// A pack to check.
#[derive(Debug)]
pub(crate) struct Job {
    pub(crate) pack: PathBuf,
    /// Which state of the open texts it is; given back with the result.
    pub(crate) generation: u64,
    /// The open texts by their paths within the pack, to be laid over the files.
    pub(crate) open: Vec<(String, Arc<str>)>,
    /// Whether plugins are asked anew: what lies on disk may have changed.
    pub(crate) plugins: Plugins,
}

/// Whether plugins are asked what they give.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Plugins {
    /// Only where the manifest asks for others than before.
    AsKnown,
    /// In any case.
    Anew,
}

/// What came of a job.
#[derive(Debug)]
pub(crate) struct Done {
    pub(crate) pack: PathBuf,
    pub(crate) generation: u64,
    /// Whether plugins were asked anew.
    pub(crate) plugins: Plugins,
    /// The pack as it was checked; none where it can't be read at all, or the check failed.
    pub(crate) snapshot: Option<Arc<Snapshot>>,
}

/// Checks packs as they come in, until nobody sends any more.
pub(crate) fn run(jobs: &Receiver<Job>, done: &Sender<Done>, folders: &Folders) {
    let mut known: BTreeMap<PathBuf, Offered> = BTreeMap::new();
    for job in jobs {
        let checked = catch_unwind(AssertUnwindSafe(|| check(&job, folders, &mut known)));
        let snapshot = checked.ok().flatten().map(Arc::new);
        if done.send(Done { pack: job.pack, generation: job.generation, plugins: job.plugins, snapshot }).is_err() {
            return;
        }
    }
}

/// Checks a pack at once, without its plugins: for what is asked before the first check has come back.
pub(crate) fn at_once(pack: &Path, open: &[(String, Arc<str>)]) -> Option<Snapshot> {
    Some(Snapshot { checked: check_files(files(pack, open)?, &Offered::default()) })
}

/// The files of a pack with the open texts laid over them; none where they can't be read.
fn files(pack: &Path, open: &[(String, Arc<str>)]) -> Option<PackFiles> {
    let mut files = match PackFiles::read(pack) {
        Ok(files) => files,
        // The manifest may be open and not yet saved, nor its folder made.
        Err(PackError::NoManifest { .. } | PackError::NoFolder { .. }) => PackFiles::default(),
        Err(_) => return None,
    };
    for (path, text) in open {
        files.lay_over(path, text);
    }
    Some(files)
}

fn check(job: &Job, folders: &Folders, known: &mut BTreeMap<PathBuf, Offered>) -> Option<Snapshot> {
    let files = files(&job.pack, &job.open)?;
    let manifest = Pack::declared(&files);
    let good = known.get(&job.pack).filter(|offered| job.plugins == Plugins::AsKnown && offered.answers(&manifest));
    let offered = match good {
        Some(offered) => offered.clone(),
        None => Offered::ask(&manifest, &job.pack, folders),
    };
    let checked = check_files(files, &offered);
    known.insert(job.pack.clone(), offered);
    Some(Snapshot { checked })
}
