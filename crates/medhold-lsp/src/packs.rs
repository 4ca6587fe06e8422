//! The packs that the editor works on: when each is checked, and what of it is shown.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::{Duration, Instant};

use crossbeam_channel::Sender;
use lsp_types::{PublishDiagnosticsParams, Uri};

use crate::capability::Client;
use crate::checker::{self, Done, Job, Plugins};
use crate::document::Documents;
use crate::encoding::Encoding;
use crate::index::Index;
use crate::snapshot::Snapshot;
use crate::together::{Finding, Look, Together};
use crate::view::View;
use crate::workspace::Member;
use crate::{publish, uri, workspace};

/// How long after the last key a pack is checked.
const QUIET: Duration = Duration::from_millis(60);

/// The packs that have an open text, by folder.
pub(crate) struct Packs {
    states: BTreeMap<PathBuf, State>,
    jobs: Sender<Job>,
    looks: Sender<Look>,
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
    /// What was found in its rules taken together, when it was last saved.
    together: Option<Together>,
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
    pub(crate) fn new(jobs: Sender<Job>, looks: Sender<Look>) -> Self {
        Self { states: BTreeMap::new(), jobs, looks }
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
        Some(View {
            uris: uris.collect(),
            found: state.found(),
            snapshot,
            index: state.index.clone(),
            encoding,
            member,
        })
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
        client: &Client,
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
        if done.plugins == Plugins::Anew && client.wants_analysis {
            // Where nobody looks any more, the session is over.
            let _ = self.looks.send(Look { pack: done.pack.clone(), snapshot });
        }
        state.show(&done.pack, documents, client.encoding)
    }

    /// Takes what was found in a pack's rules taken together; what is to be shown.
    pub(crate) fn looked_through(
        &mut self,
        together: Together,
        documents: &Documents,
        encoding: Encoding,
    ) -> Vec<PublishDiagnosticsParams> {
        let pack = together.pack.clone();
        let Some(state) = self.states.get_mut(&pack) else {
            return Vec::new();
        };
        state.together = Some(together);
        // Where texts have changed since the last check, the next one shows it.
        if state.due.is_some() || state.checking { Vec::new() } else { state.show(&pack, documents, encoding) }
    }
}

impl State {
    /// What was found in the pack: in its files, and in its rules taken together.
    fn found(&self) -> Vec<Finding> {
        let Some(snapshot) = &self.snapshot else {
            return Vec::new();
        };
        let alone = snapshot.checked.diagnostics.iter();
        let alone = alone.map(|diagnostic| Finding { diagnostic: diagnostic.clone(), case: None });
        alone.chain(self.together.iter().flat_map(|together| together.holding(snapshot)).cloned()).collect()
    }

    /// What is to be shown of the pack's files: of those with faults, those that had some, and those that are open.
    fn show(&mut self, pack: &Path, documents: &Documents, encoding: Encoding) -> Vec<PublishDiagnosticsParams> {
        let Some(snapshot) = &self.snapshot else {
            return Vec::new();
        };
        let mut found = publish::by_file(&self.found(), &snapshot.checked.pack, encoding);
        let open = workspace::open_packs(documents).remove(pack).unwrap_or_default();
        let files: BTreeSet<String> =
            self.shown.iter().chain(found.keys()).cloned().chain(open.into_iter().map(|(file, _)| file)).collect();
        self.shown = found.keys().cloned().collect();
        let shown = files.into_iter().filter_map(|file| {
            let (uri, version) = named(pack, &file, documents)?;
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
