//! One file taken apart, every fault in it told.

use std::collections::{BTreeMap, BTreeSet};
use std::num::NonZero;
use std::sync::atomic::{AtomicUsize, Ordering};

use medhold_model::{Code, Diagnostic, Lines, Place};

use super::engine::Parser;
use super::items::{Form, Item, items};
use super::source::Source;
use super::{Import, ParsedFile, bounds, fault, helper, import, lift, refuse, stray};
use crate::program::SourceFile;
use crate::scope::Limits;

/// Rhai's parser recurses: its thread gets as much room as any nesting within the bounds needs.
const STACK_BYTES: usize = 64 << 20;

/// What is made of a file.
type Parsed = (ParsedFile, Vec<Diagnostic>);

/// Takes files apart, in their order, as many at a time as there are processors.
pub(super) fn parse_all(files: &[&SourceFile], known: &BTreeSet<&str>, limits: &Limits) -> Vec<Parsed> {
    let next = AtomicUsize::new(0);
    let take = || {
        let at = next.fetch_add(1, Ordering::Relaxed);
        files.get(at).map(|file| (at, attempt(file, known, limits)))
    };
    let mut parsed: BTreeMap<usize, Option<Parsed>> = std::thread::scope(|scope| {
        let workers = std::thread::available_parallelism().map_or(1, NonZero::get).min(files.len());
        let work = || std::iter::from_fn(take).collect::<Vec<_>>();
        let workers: Vec<_> = (0..workers).filter_map(|_| roomy("parse").spawn_scoped(scope, work).ok()).collect();
        workers.into_iter().filter_map(|worker| worker.join().ok()).flatten().collect()
    });
    let parsed = files.iter().enumerate().map(|(at, file)| {
        let parsed = parsed.remove(&at).flatten();
        parsed.unwrap_or_else(|| (nothing(file), vec![unparsed(&file.path)]))
    });
    parsed.collect()
}

/// Takes one file apart; none where that panics, so that no other file suffers from it.
fn attempt(file: &SourceFile, known: &BTreeSet<&str>, limits: &Limits) -> Option<Parsed> {
    std::panic::catch_unwind(|| Reading::new(file, limits).read(known)).ok()
}

fn roomy(name: &str) -> std::thread::Builder {
    std::thread::Builder::new().name(name.to_owned()).stack_size(STACK_BYTES)
}

fn unparsed(path: &str) -> Diagnostic {
    Diagnostic::new(Code::Syntax, Place::file(path), "the file could not be parsed")
        .help("there may be too little memory; else please report the file")
}

/// Does what recurses with a file's nesting on a thread that has room for it.
///
/// # Errors
/// That the file could not be parsed, where no such thread can be had.
pub(crate) fn with_room<T: Send>(path: &str, work: impl FnOnce() -> T + Send) -> Result<T, Diagnostic> {
    let done = std::thread::scope(|scope| roomy("parse").spawn_scoped(scope, work).ok()?.join().ok());
    done.ok_or_else(|| unparsed(path))
}

fn nothing(file: &SourceFile) -> ParsedFile {
    ParsedFile {
        path: file.path.clone(),
        text: file.text.as_str().into(),
        lines: Lines::of(&file.text),
        rules: Vec::new(),
        functions: Vec::new(),
        consts: Vec::new(),
        imports: Vec::new(),
        left_out: BTreeSet::new(),
    }
}

/// What has been read of a file so far.
struct Reading {
    source: Source,
    parser: Parser,
    bytes: usize,
    out: ParsedFile,
    faults: Vec<Diagnostic>,
}

impl Reading {
    fn new(file: &SourceFile, limits: &Limits) -> Self {
        // A file beyond the limit is not even taken into tokens.
        let text = if file.text.len() > limits.file_bytes { "" } else { &file.text };
        let source = Source::new(&file.path, text);
        Self { source, parser: Parser::new(limits), bytes: limits.file_bytes, out: nothing(file), faults: Vec::new() }
    }

    fn read(mut self, known: &BTreeSet<&str>) -> (ParsedFile, Vec<Diagnostic>) {
        if let Some(fault) = bounds::file(&self.source, self.out.text.len(), self.bytes) {
            return (self.out, vec![fault]);
        }
        let mut items = items(&self.source);
        self.faults = refuse::unclosed(&self.source);
        self.faults.extend(bounds::crowd(&self.source, &mut items));
        for item in &items {
            if !self.item(item, known) {
                let name = helper::name_of(&self.source, item);
                self.out.left_out.extend(name.map(str::to_owned));
            }
        }
        (self.out, self.faults)
    }

    /// Reads one thing; false where something is wrong with it.
    fn item(&mut self, item: &Item, known: &BTreeSet<&str>) -> bool {
        if item.form == Form::Other {
            let fault = stray::at_top(&self.source, item);
            self.faults.push(fault);
            return false;
        }
        let refused = refuse::item(&self.source, item);
        let swallowed = refuse::holds_unclosed(&self.source, item);
        // A text that is never closed may have swallowed the brace: then it is the fault.
        let unclosed = item.open.first().filter(|_| !swallowed).map(|at| stray::never_closed(&self.source, *at));
        let whole = refused.is_empty() && unclosed.is_none();
        let readable = refused.is_empty() && item.open.len() <= 1 && !swallowed;
        self.faults.extend(refused);
        self.faults.extend(unclosed);
        readable && self.parsed(item, known, whole) && whole
    }

    fn parsed(&mut self, item: &Item, known: &BTreeSet<&str>, keep: bool) -> bool {
        let close = if item.open.is_empty() { "" } else { "\n}" };
        let ast = match self.parser.parse(&self.source, self.source.bytes_of(item), close) {
            Ok(ast) => ast,
            Err(error) => {
                self.faults.push(fault::diagnostic(&self.source, item, &error));
                return false;
            }
        };
        let taken = match item.form {
            Form::Rule => {
                let (rule, faults) = lift::rule(&self.source, item, &ast);
                self.faults.extend(faults);
                rule.filter(|_| keep).map(|rule| self.out.rules.push(rule)).ok_or(None)
            }
            Form::Function => helper::function(&self.source, item, &ast).and_then(|f| self.add_function(f, keep)),
            Form::Const => helper::constant(&self.source, item, &ast).and_then(|c| self.add_constant(c)),
            Form::Import => helper::import(&self.source, item, &ast).and_then(|i| self.add_import(i, known)),
            Form::Other => Err(None),
        };
        match taken {
            Ok(()) => true,
            Err(fault) => {
                self.faults.extend(fault);
                false
            }
        }
    }

    fn add_function(&mut self, function: super::ParsedFunction, keep: bool) -> Result<(), Option<Diagnostic>> {
        let same =
            |f: &&super::ParsedFunction| f.name == function.name && f.parameters.len() == function.parameters.len();
        if let Some(first) = self.out.functions.iter().find(same) {
            let message = format!("function `{}` is defined twice", function.name);
            let help = format!("the first stands in line {}; give one another name", first.place.line);
            return Err(Some(Diagnostic::new(Code::DuplicateFunction, function.place, message).help(help)));
        }
        if keep {
            self.out.functions.push(function);
        }
        Ok(())
    }

    fn add_constant(&mut self, constant: (String, rhai::Expr, Place)) -> Result<(), Option<Diagnostic>> {
        if let Some((name, _, first)) = self.out.consts.iter().find(|c| c.0 == constant.0) {
            let message = format!("constant `{name}` is defined twice");
            let help = format!("the first stands in line {}; give one another name", first.line);
            return Err(Some(Diagnostic::new(Code::DuplicateConst, constant.2, message).help(help)));
        }
        self.out.consts.push(constant);
        Ok(())
    }

    fn add_import(
        &mut self,
        (path, alias, place): (String, Option<String>, Place),
        known: &BTreeSet<&str>,
    ) -> Result<(), Option<Diagnostic>> {
        let from = &self.out.path;
        let resolved =
            import::resolve(from, &path, known).map_err(|refusal| refusal.told(from, &path, place.clone(), known))?;
        if let Some(name) = alias.as_ref().filter(|a| self.out.imports.iter().any(|i| i.alias.as_ref() == Some(a))) {
            let message = format!("two files are imported as `{name}`");
            return Err(Some(Diagnostic::new(Code::DuplicateImport, place, message).help("give one another name")));
        }
        if alias.is_none() {
            self.faults.push(import::nameless(&path, place.clone()));
        }
        self.out.imports.push(Import { resolved, alias, place });
        Ok(())
    }
}
