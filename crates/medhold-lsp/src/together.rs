//! Looking through a pack's rules taken together, off the editing path: when a text of it is opened or saved, not with every key.

use std::collections::BTreeMap;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use crossbeam_channel::{Receiver, RecvTimeoutError, Sender};
use medhold_model::Diagnostic;

use crate::snapshot::Snapshot;

/// A pack to look through.
pub(crate) struct Look {
    pub(crate) pack: PathBuf,
    pub(crate) snapshot: Arc<Snapshot>,
}

/// Something that was found.
#[derive(Debug, Clone)]
pub(crate) struct Finding {
    pub(crate) diagnostic: Diagnostic,
    /// A case that shows it, as a test of the pack.
    pub(crate) case: Option<String>,
}

/// What was found in a pack's rules taken together.
pub(crate) struct Together {
    pub(crate) pack: PathBuf,
    /// The pack as it was looked through.
    pub(crate) snapshot: Arc<Snapshot>,
    pub(crate) found: Vec<Finding>,
}

/// How long nothing is saved before a pack is looked through.
const QUIET: Duration = Duration::from_millis(300);

/// Looks packs through as they come in, until nobody sends any more; of several states of a pack that wait, the last.
pub(crate) fn run(looks: &Receiver<Look>, done: &Sender<Together>) {
    while let Ok(first) = looks.recv() {
        let mut latest = BTreeMap::from([(first.pack, first.snapshot)]);
        loop {
            match looks.recv_timeout(QUIET) {
                Ok(look) => drop(latest.insert(look.pack, look.snapshot)),
                Err(RecvTimeoutError::Timeout) => break,
                Err(RecvTimeoutError::Disconnected) => return,
            }
        }
        for (pack, snapshot) in latest {
            let found = catch_unwind(AssertUnwindSafe(|| findings(&snapshot))).unwrap_or_default();
            if done.send(Together { pack, snapshot, found }).is_err() {
                return;
            }
        }
    }
}

fn findings(snapshot: &Snapshot) -> Vec<Finding> {
    let analysis = medhold_analysis::analyse(&snapshot.checked.pack);
    let told = |finding: medhold_analysis::Finding| {
        let mut diagnostic = finding.diagnostic;
        let remark = "What comes out today stands in `expect`; confirm that it should.";
        let case = finding.example.map(|example| {
            let help = diagnostic.help.take().map(|help| format!("{help}\n")).unwrap_or_default();
            diagnostic.help = Some(format!("{help}for example {}", example.words));
            medhold_analysis::case_text(&example.name, &example.case, &example.decision, remark)
        });
        Finding { diagnostic, case }
    };
    analysis.findings.into_iter().map(told).collect()
}

impl Together {
    /// What still holds: of files whose text is as it was when the pack was looked through.
    pub(crate) fn holding<'a>(&'a self, now: &'a Snapshot) -> impl Iterator<Item = &'a Finding> {
        let same = |file: &str| self.snapshot.checked.pack.source(file) == now.checked.pack.source(file);
        self.found.iter().filter(move |finding| same(&finding.diagnostic.place.file))
    }
}
