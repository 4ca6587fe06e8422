//! `medhold fmt`: rule files in one look.

use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};

use medhold_model::Diagnostic;
use medhold_script::SourceFile;

use crate::exit::Exit;
use crate::failure::Failure;
use crate::render::{Diagnostics, Paint, write_line_diff};
use crate::streams::Streams;
use crate::summary::count;

/// Lay out rule files: one look, every comment kept
///
/// Changes white space alone, and the comma after the last entry of a map or list: what a pack decides stays the same. The author's
/// empty lines and line ends before `&&` and `||` stay; lines beyond 120 characters are broken where they can be. A file keeps the
/// line ends that its first line has, and one that can't be read is left as it is. Only rule files (`*.rhai`) are laid out;
/// manifests, messages, tables and cases are not.
#[derive(Debug, clap::Args)]
pub(crate) struct Fmt {
    /// Folders of packs, or rule files
    #[arg(required_unless_present = "stdin", value_name = "PACK|FILE")]
    paths: Vec<PathBuf>,
    /// Change nothing; show what would change, and end with 1 where something would
    #[arg(long)]
    check: bool,
    /// Lay out standard input to standard output, as editors ask
    #[arg(long, conflicts_with = "paths")]
    stdin: bool,
}

/// What became of the files.
#[derive(Default)]
struct Tally {
    files: u64,
    changed: u64,
    unreadable: u64,
}

impl Fmt {
    pub(crate) fn run(&self, io: &mut Streams<'_>) -> Result<Exit, Failure> {
        if self.stdin {
            return self.standard_input(io);
        }
        let mut tally = Tally::default();
        for path in &self.paths {
            for file in rule_files(path)? {
                self.file(&file, &mut tally, io)?;
            }
        }
        self.summary(&tally, io.stdout)?;
        let found = tally.unreadable > 0 || (self.check && tally.changed > 0);
        Ok(if found { Exit::Found } else { Exit::Well })
    }

    fn file(&self, path: &Path, tally: &mut Tally, io: &mut Streams<'_>) -> Result<(), Failure> {
        let text = std::fs::read_to_string(path).map_err(unreadable(path))?;
        let shown = path.display().to_string();
        tally.files += 1;
        match medhold_script::format(&source(path, &text)) {
            Err(faults) => {
                tally.unreadable += 1;
                write_faults(path, &text, &faults, io.out.paint, io.stdout)?;
            }
            Ok(again) if again == text => {}
            Ok(again) => {
                tally.changed += 1;
                if self.check {
                    write_line_diff(&shown, &text, &again, io.out.paint, io.stdout)?;
                } else {
                    std::fs::write(path, again).map_err(Failure::write_to(path))?;
                    writeln!(io.stdout, "{shown}")?;
                }
            }
        }
        Ok(())
    }

    fn standard_input(&self, io: &mut Streams<'_>) -> Result<Exit, Failure> {
        let mut text = String::new();
        if let Some(mut stdin) = io.stdin.take() {
            stdin.read_to_string(&mut text).map_err(unreadable(Path::new("-")))?;
        }
        let path = Path::new("standard input");
        match medhold_script::format(&source(path, &text)) {
            Err(faults) => {
                write_faults(path, &text, &faults, io.err.paint, io.stderr)?;
                Ok(Exit::Found)
            }
            Ok(again) if !self.check => Ok(io.stdout.write_all(again.as_bytes()).map(|()| Exit::Well)?),
            Ok(again) if again == text => Ok(Exit::Well),
            Ok(again) => {
                write_line_diff("standard input", &text, &again, io.out.paint, io.stdout)?;
                Ok(Exit::Found)
            }
        }
    }

    fn summary(&self, tally: &Tally, out: &mut dyn Write) -> io::Result<()> {
        let files = count(tally.files, "rule file");
        let changed = match (self.check, tally.changed) {
            (_, 0) => "nothing to change".to_owned(),
            (true, changed) => format!("{changed} would be laid out anew"),
            (false, changed) => format!("{changed} laid out anew"),
        };
        let left = match tally.unreadable {
            0 => String::new(),
            unreadable => format!(", {unreadable} can't be read and left as it was"),
        };
        writeln!(out, "{files}: {changed}{left}")
    }
}

fn source(path: &Path, text: &str) -> SourceFile {
    SourceFile { path: path.display().to_string(), text: text.to_owned() }
}

fn write_faults(path: &Path, text: &str, faults: &[Diagnostic], paint: Paint, out: &mut dyn Write) -> io::Result<()> {
    let folder = path.parent().map(|folder| folder.display().to_string()).filter(|folder| !folder.is_empty());
    let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let faults: Vec<Diagnostic> = faults.iter().cloned().map(|fault| in_file(fault, &name)).collect();
    let source = |_: &str| Some(text.to_owned());
    let shown = Diagnostics::new(folder.as_deref().unwrap_or("."), &source, paint);
    shown.write(&faults, out)
}

fn in_file(mut fault: Diagnostic, name: &str) -> Diagnostic {
    name.clone_into(&mut fault.place.file);
    fault
}

/// The rule files that a path means, sorted: itself, or all beneath it but what is hidden.
fn rule_files(path: &Path) -> Result<Vec<PathBuf>, Failure> {
    if !path.is_dir() {
        return if is_rule_file(path) { Ok(vec![path.to_owned()]) } else { Err(no_rule_file(path)) };
    }
    let mut files = Vec::new();
    let mut open = vec![path.to_owned()];
    while let Some(folder) = open.pop() {
        for entry in std::fs::read_dir(&folder).map_err(unreadable(&folder))? {
            let entry = entry.map_err(unreadable(&folder))?;
            let hidden = entry.file_name().to_string_lossy().starts_with('.');
            let (path, kind) = (entry.path(), entry.file_type().map_err(unreadable(&folder))?);
            if kind.is_dir() && !hidden {
                open.push(path);
            } else if !kind.is_dir() && is_rule_file(&path) {
                files.push(path);
            }
        }
    }
    files.sort();
    if files.is_empty() {
        let message = format!("`{}` holds no rule file: they are named `*.rhai`", path.display());
        return Err(Failure::Arguments(message));
    }
    Ok(files)
}

fn is_rule_file(path: &Path) -> bool {
    path.extension().is_some_and(|extension| extension == "rhai")
}

fn no_rule_file(path: &Path) -> Failure {
    let reason = if path.exists() {
        "only `*.rhai` is laid out, not manifests, messages, tables or cases"
    } else {
        "there is no such file"
    };
    Failure::Arguments(format!("`{}` is no rule file: {reason}", path.display()))
}

fn unreadable(path: &Path) -> impl FnOnce(io::Error) -> Failure {
    let path = path.display().to_string();
    move |reason| Failure::Arguments(format!("`{path}` can't be read: {reason}"))
}
