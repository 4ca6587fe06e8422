//! The packs that the editor works on: when each is checked, and what of it is shown.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::{Duration, Instant};

use crossbeam_channel::Sender;
use lsp_types::{PublishDiagnosticsParams, Uri};

use crate::checker::{self, Done, Job, Plugins};
use crate::document::Documents;
use crate::encoding::Encoding;
use crate::index::Index;
use crate::snapshot::Snapshot;
use crate::view::View;
use crate::workspace::Member;
use crate::{publish, uri, workspace};

/// How long after the last key a pack is checked.
const QUIET: Duration = Duration::from_millis(60);

/// The packs that have an open text, by folder.
pub(crate) struct Packs {
    states: BTreeMap<PathBuf, State>,
    jobs: Sender<Job>,
}

/// What is known of a pack.
#[derive(Default)]
struct State {
    /// Counts every change of its open texts.
    generation: u64,
    /// When it is to be checked, and whether plugins are asked anew; none where nothing has changed since.
    due: Option<(Instant, Plugins)>,
    /// Whether a check of it is on its way.
    checking: bool,
    /// The pack as it was last checked.
    snapshot: Option<Arc<Snapshot>>,
    index: Index,
    /// The files of which the editor shows diagnostics.
    shown: BTreeSet<String>,
}

/// What woke the check of a pack.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Cause {
    /// A key was pressed.
    Typed,
    /// A text was opened, closed or saved, or a file changed on disk.
    Disk,
}

impl Packs {
    pub(crate) fn new(jobs: Sender<Job>) -> Self {
        Self { states: BTreeMap::new(), jobs }
    }

    /// A file of a pack with all that its pack knows, as the texts are now.
    pub(crate) fn view(&mut self, member: Member, documents: &Documents, encoding: Encoding) -> Option<View> {
        let state = self.states.get_mut(&member.pack)?;
        let open = workspace::open_packs(documents).remove(&member.pack).unwrap_or_default();
        let snapshot = match &state.snapshot {
            Some(snapshot) => snapshot.clone(),
            None => Arc::new(checker::at_once(&member.pack, &open)?),
        };
        state.index.update(&snapshot.checked.pack, &open);
        let uris = open
            .iter()
            .filter_map(|(file, _)| Some((file.clone(), documents.get(&member.pack.join(file))?.uri.clone())));
        Some(View { uris: uris.collect(), snapshot, index: state.index.clone(), encoding, member })
    }

    /// An open file of each pack.
    pub(crate) fn one_file_each(&self, documents: &Documents) -> Vec<Uri> {
        let packs = workspace::open_packs(documents).into_iter();
        let files = packs.filter_map(|(pack, open)| documents.get(&pack.join(&open.first()?.0)));
        files.map(|document| document.uri.clone()).collect()
    }

    /// Says that something of a pack has changed.
    pub(crate) fn touch(&mut self, pack: PathBuf, cause: Cause) {
        let state = self.states.entry(pack).or_default();
        state.generation += 1;
        let (wait, plugins) = match cause {
            Cause::Typed => (QUIET, Plugins::AsKnown),
            Cause::Disk => (Duration::ZERO, Plugins::Anew),
        };
        let asked = state.due.map_or(plugins, |(_, asked)| asked.max(plugins));
        state.due = Some((Instant::now() + wait, asked));
    }

    /// Forgets the packs of which no text is open any more; what is to be cleared.
    pub(crate) fn forget_closed(&mut self, documents: &Documents) -> Vec<PublishDiagnosticsParams> {
        let open = workspace::open_packs(documents);
        let mut cleared = Vec::new();
        self.states.retain(|pack, state| {
            if !open.contains_key(pack) {
                cleared.extend(state.shown.iter().filter_map(|file| named(pack, file, documents)));
            }
            open.contains_key(pack)
        });
        cleared
            .into_iter()
            .map(|(uri, version)| PublishDiagnosticsParams { uri, version, diagnostics: Vec::new() })
            .collect()
    }

    /// When the next pack is to be checked.
    pub(crate) fn next_due(&self) -> Option<Instant> {
        self.states.values().filter(|state| !state.checking).filter_map(|state| Some(state.due?.0)).min()
    }

    /// Has every pack checked that is due.
    pub(crate) fn check_due(&mut self, documents: &Documents) {
        let now = Instant::now();
        let ready = |state: &State| !state.checking && state.due.is_some_and(|(due, _)| due <= now);
        if !self.states.values().any(ready) {
            return;
        }
        let mut open = workspace::open_packs(documents);
        for (pack, state) in self.states.iter_mut().filter(|(_, state)| ready(state)) {
            let plugins = state.due.take().map_or(Plugins::AsKnown, |(_, plugins)| plugins);
            let open = open.remove(pack).unwrap_or_default();
            let job = Job { pack: pack.clone(), generation: state.generation, open, plugins };
            state.checking = self.jobs.send(job).is_ok();
        }
    }

    /// Takes a check's result; what is to be shown, nothing where the texts have changed since.
    pub(crate) fn finished(
        &mut self,
        done: Done,
        documents: &Documents,
        encoding: Encoding,
    ) -> Vec<PublishDiagnosticsParams> {
        let Some(state) = self.states.get_mut(&done.pack) else {
            return Vec::new();
        };
        state.checking = false;
        let Some(snapshot) = done.snapshot else {
            return Vec::new();
        };
        state.snapshot = Some(snapshot.clone());
        if state.generation != done.generation {
            return Vec::new();
        }
        let mut found = publish::by_file(&snapshot, encoding);
        let open = workspace::open_packs(documents).remove(&done.pack).unwrap_or_default();
        let files: BTreeSet<String> =
            state.shown.iter().chain(found.keys()).cloned().chain(open.into_iter().map(|(file, _)| file)).collect();
        state.shown = found.keys().cloned().collect();
        let shown = files.into_iter().filter_map(|file| {
            let (uri, version) = named(&done.pack, &file, documents)?;
            let diagnostics = found.remove(&file).unwrap_or_default();
            Some(PublishDiagnosticsParams { uri, version, diagnostics })
        });
        shown.collect()
    }
}

/// By what name the editor knows a file of a pack, and in what version where it is open.
fn named(pack: &Path, file: &str, documents: &Documents) -> Option<(Uri, Option<i32>)> {
    let path = pack.join(file);
    match documents.get(&path) {
        Some(document) => Some((document.uri.clone(), Some(document.version))),
        None => Some((uri::of_path(&path)?, None)),
    }
}
