//! A pack: what it declares, its rules, messages, tables and cases, ready to decide with.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use medhold_message::Catalogue;
use medhold_model::{Code, Diagnostic, FirmClaim, Severity};
use medhold_script::{Condition, FunctionDecl, Program, Scope, SourceFile, compile};

use crate::check::{self, Inspected};
use crate::document::Whole;
use crate::files::{MANIFEST, PackFiles, Part};
use crate::firm_claim::{Reader, firm_claims};
use crate::manifest::value::is_guess;
use crate::manifest::{self, Declared, Invariant, Manifest};
use crate::{Offers, OverlayError, PackCase, PackError, Parameters, Setting, case, digest, table};

/// A pack, read and checked. A clone shares its rules and messages.
#[derive(Debug, Clone)]
pub struct Pack {
    folder: Option<PathBuf>,
    files: Arc<PackFiles>,
    manifest: Arc<Manifest>,
    program: Program,
    catalogue: Arc<Catalogue>,
    words: Arc<Catalogue>,
    cases: Arc<[PackCase]>,
    /// On which claims each invariant speaks, in the order of the manifest; none where it speaks on all.
    conditions: Arc<[Option<Condition>]>,
    firm_claims: Arc<BTreeMap<String, Vec<FirmClaim>>>,
    usable: Usable,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Usable {
    Yes,
    No,
}

impl Usable {
    fn with(found: &[Diagnostic]) -> Self {
        let faulty = found.iter().any(|fault| fault.severity == Severity::Error);
        if faulty { Self::No } else { Self::Yes }
    }
}

impl Pack {
    /// Reads and checks the pack in a folder or archive, with what its plugins offer where they were looked for. To know which plugins
    /// to look for, read the files first and ask [`Pack::declared`].
    ///
    /// The diagnostics are in the order of file, line and column.
    ///
    /// # Errors
    /// Where there is no pack at all.
    pub fn read(path: &Path, offers: Option<&Offers>) -> Result<(Self, Vec<Diagnostic>), PackError> {
        let (pack, diagnostics) = Self::build(PackFiles::read(path)?, offers);
        Ok((Self { folder: Some(PackFiles::folder_of(path)), ..pack }, diagnostics))
    }

    /// What a pack's manifest declares, as far as it can be read, without a look at anything else.
    #[must_use]
    pub fn declared(files: &PackFiles) -> Manifest {
        manifest::read(files.text(MANIFEST).unwrap_or_default()).0
    }

    /// Checks a pack in memory, with what its plugins offer where they were looked for.
    #[must_use]
    pub fn build(files: PackFiles, offers: Option<&Offers>) -> (Self, Vec<Diagnostic>) {
        let mut found = files.faults.clone();
        let (manifest, faults, whole) = manifest::read(files.text(MANIFEST).unwrap_or_default());
        found.extend(faults);
        let ruled = || {
            let program = program(&files, &manifest, offers, &mut found);
            let conditions = conditions(&manifest, &program, &mut found);
            (program, conditions)
        };
        let ((program, conditions), texts) = beside(ruled, &|| Texts::read(&files));
        let Texts { catalogue, words, mut cases, faults } = texts;
        found.extend(faults);
        let inspected = Inspected {
            manifest: &manifest,
            program: &program,
            catalogue: &catalogue,
            words: &words,
            cases: &cases,
            offers,
        };
        match whole {
            Whole::Yes => check::run(&inspected, &mut found),
            // Whatever could not be read would be unknown everywhere; the syntax is mended first.
            Whole::No => found.retain(|fault| !fault.code.name().starts_with("unknown-")),
        }
        // Only the checks ask what cases mention.
        cases.iter_mut().for_each(|case| case.mentions = Vec::new());
        found.sort_by(|a, b| (&a.place, a.code, &a.message).cmp(&(&b.place, b.code, &b.message)));
        found.dedup();
        let firm_claims = firm_claims(&Reader { manifest: &manifest, catalogue: &catalogue });
        let pack = Self {
            folder: None,
            firm_claims: Arc::new(firm_claims),
            program,
            catalogue: Arc::new(catalogue),
            words: Arc::new(words),
            cases: cases.into(),
            conditions: conditions.into(),
            manifest: Arc::new(manifest),
            files: Arc::new(files),
            usable: Usable::with(&found),
        };
        (pack, found)
    }

    /// Whether the pack has no error and cases can be decided with it.
    #[must_use]
    pub fn usable(&self) -> bool {
        self.usable == Usable::Yes
    }

    /// The folder that it was read from; none where it came from memory.
    #[must_use]
    pub fn folder(&self) -> Option<&Path> {
        self.folder.as_deref()
    }

    /// The pack's name; empty only where the manifest is at fault.
    #[must_use]
    pub fn name(&self) -> &str {
        self.manifest.name.as_ref().map_or("", |name| name.as_str())
    }

    /// What it declares.
    #[must_use]
    pub fn manifest(&self) -> &Manifest {
        &self.manifest
    }

    /// Its rules, with measures, parameters, tables and functions by index in the program's scope.
    #[must_use]
    pub fn program(&self) -> &Program {
        &self.program
    }

    /// Its messages.
    #[must_use]
    pub fn catalogue(&self) -> &Catalogue {
        &self.catalogue
    }

    /// The names and clauses by which its rules are told to people, from `words/*.ftl`; no letter shows them.
    #[must_use]
    pub fn words(&self) -> &Catalogue {
        &self.words
    }

    /// What no decision, or every decision, must come to, and on which claims; on all where there is no condition.
    pub fn invariants(&self) -> impl Iterator<Item = (&Invariant, Option<&Condition>)> {
        self.manifest.invariants.iter().zip(self.conditions.iter().map(Option::as_ref))
    }

    /// What its messages say in the firm's favour, by message.
    #[must_use]
    pub fn firm_claims(&self) -> &BTreeMap<String, Vec<FirmClaim>> {
        &self.firm_claims
    }

    /// Its own cases, in the order of files and lines.
    #[must_use]
    pub fn cases(&self) -> &[PackCase] {
        &self.cases
    }

    /// The text of one of its files, as diagnostics name it, for showing the line at fault.
    #[must_use]
    pub fn source(&self, file: &str) -> Option<&str> {
        self.files.text(file)
    }

    /// The paths of its files, in order.
    pub fn files(&self) -> impl Iterator<Item = &str> {
        self.files.texts.keys().map(String::as_str)
    }

    /// Its parameters' values with settings laid over them; of several for one name the last wins.
    ///
    /// # Errors
    /// Every setting that names no parameter of the pack, or whose value is not of its kind.
    pub fn parameters(&self, settings: &[Setting]) -> Result<Parameters, Vec<OverlayError>> {
        Parameters::overlaid(&self.program.scope().parameters, settings)
    }

    /// `sha256:` and the digest of everything that a decision hangs on: manifest, rules, messages, tables, and the
    /// parameters that differ from the pack's own.
    #[must_use]
    pub fn digest(&self, parameters: &Parameters) -> String {
        digest::digest(&self.files, parameters.set())
    }
}

/// What is read of a pack without a look at its rules.
struct Texts {
    catalogue: Catalogue,
    words: Catalogue,
    cases: Vec<PackCase>,
    /// What is wrong with them, in that order.
    faults: Vec<Diagnostic>,
}

impl Texts {
    fn read(files: &PackFiles) -> Self {
        let mut found = Vec::new();
        let messages = files.messages(&mut found);
        let (catalogue, faults) = Catalogue::parse(&messages);
        found.extend(faults);
        let words = files.words(&mut found);
        let (words, faults) = Catalogue::parse(&words);
        found.extend(faults);
        let cases = case::read(files, &mut found);
        Self { catalogue, words, cases, faults: found }
    }
}

/// Does two things at once, where a thread can be had for the second.
fn beside<A, B: Send>(first: impl FnOnce() -> A, second: &(impl Fn() -> B + Sync)) -> (A, B) {
    std::thread::scope(|scope| {
        let thread = std::thread::Builder::new().name("read".to_owned()).spawn_scoped(scope, second);
        let first = first();
        match thread.map(std::thread::ScopedJoinHandle::join) {
            Ok(Ok(second)) => (first, second),
            Ok(Err(panic)) => std::panic::resume_unwind(panic),
            Err(_) => (first, second()),
        }
    })
}

fn program(files: &PackFiles, manifest: &Manifest, offers: Option<&Offers>, found: &mut Vec<Diagnostic>) -> Program {
    let scope = scope(files, manifest, offers, found);
    let compiled = compile(&rules(files), scope);
    // Where a kind had to be guessed, what compares with it can't be judged.
    let guessed = found.iter().any(is_guess);
    let judged = |fault: &Diagnostic| !guessed || !fault.code.name().starts_with("unlike-");
    found.extend(compiled.diagnostics.into_iter().filter(judged));
    compiled.program
}

fn rules(files: &PackFiles) -> Vec<SourceFile> {
    let rules = files.of(Part::Rules);
    rules.map(|(path, text)| SourceFile { path: path.to_owned(), text: text.to_owned() }).collect()
}

/// On which claims each invariant speaks. What is wrong with a condition is reported, and the invariant then speaks on all: the pack
/// has an error, and decides nothing.
fn conditions(manifest: &Manifest, program: &Program, found: &mut Vec<Diagnostic>) -> Vec<Option<Condition>> {
    let condition = |invariant: &Invariant| {
        let when = invariant.when.as_ref()?;
        program.condition(&when.text, &when.place).map_err(|faults| found.extend(faults)).ok()
    };
    manifest.invariants.iter().map(condition).collect()
}

/// What rules may name, each list in the order of names.
fn scope(files: &PackFiles, manifest: &Manifest, offers: Option<&Offers>, found: &mut Vec<Diagnostic>) -> Scope {
    let bare =
        manifest.measures.iter().map(|m| m.name.as_str()).chain(manifest.parameters.iter().map(|p| p.name.as_str()));
    let tables = table::read(files, manifest, found);
    for name in bare.filter(|name| tables.iter().any(|table| table.name.as_str() == *name)) {
        let measure = manifest.measure(name).map_or(Declared::Parameter, |_| Declared::Measure);
        let message = format!("`{name}` is a table, too, and a rule could not tell which it reads");
        found.push(
            Diagnostic::new(Code::NameClash, manifest.place(measure, name), message)
                .help("give one of them another name"),
        );
    }
    Scope {
        topics: manifest.topics.keys().cloned().collect(),
        measures: manifest.measures.clone(),
        parameters: manifest.parameters.clone(),
        subject: manifest.subject.clone(),
        customer: manifest.customer.clone(),
        tables,
        functions: functions(manifest, offers),
        ladder: manifest.ladder.clone(),
        ..Scope::default()
    }
}

/// The functions that the pack's plugins offer. Of two by one name the first plugin's stands; a check reports it.
fn functions(manifest: &Manifest, offers: Option<&Offers>) -> Vec<FunctionDecl> {
    let plugins = manifest.plugins.keys().filter_map(|name| Some((name, offers?.get(name)?)));
    let mut functions: Vec<FunctionDecl> = plugins
        .flat_map(|(plugin, offer)| {
            offer.functions.iter().map(|(name, function)| FunctionDecl {
                name: name.clone(),
                plugin: plugin.clone(),
                parameters: function.parameters.clone(),
                result: function.result.clone(),
            })
        })
        .collect();
    functions.sort_by(|a, b| (&a.name, &a.plugin).cmp(&(&b.name, &b.plugin)));
    functions.dedup_by(|b, a| a.name == b.name);
    functions
}
