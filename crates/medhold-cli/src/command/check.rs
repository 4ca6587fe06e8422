//! `medhold check`: what is wrong with a pack, before any case.

mod codes;
pub(super) mod looked;

use std::path::{Path, PathBuf};

use medhold_analysis::Example;
use medhold_model::{Case, Code, CodeError, Decision, Diagnostic, Severity};
use rayon::prelude::*;
use serde::Serialize;

use crate::exit::Exit;
use crate::failure::{Failure, tally};
use crate::host::PluginArguments;
use crate::render::{Diagnostics, sarif};
use crate::streams::Streams;
use looked::{Looked, told};

/// Check packs: every fault with file, line, column and what to do
#[derive(Debug, clap::Args)]
pub(crate) struct Check {
    /// Packs: folders, or zip archives of them
    #[arg(required_unless_present_any = ["explain", "list"], value_name = "PACK")]
    packs: Vec<PathBuf>,
    /// Show the page of one check: what it finds, why it matters, an example at fault and mended
    #[arg(long, value_name = "CODE", conflicts_with = "packs", value_parser = code)]
    explain: Option<Code>,
    /// List every check: its code, how grave it is, what it finds
    #[arg(long, conflicts_with_all = ["packs", "explain"])]
    list: bool,
    /// The format of the diagnostics
    #[arg(long, value_enum, default_value_t = CheckFormat::Text)]
    format: CheckFormat,
    /// Write each example as a test in this folder, a file each, with what is decided today; a file that is there is left alone
    #[arg(long, value_name = "DIR")]
    examples: Option<PathBuf>,
    /// Say how many questions about rules taken together were asked, and which could not be answered and why
    #[arg(long, short)]
    verbose: bool,
    #[command(flatten)]
    plugins: PluginArguments,
}

/// How faults are told.
#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
pub(crate) enum CheckFormat {
    /// For people.
    Text,
    /// For programs.
    Json,
    /// For code scanners and editors (SARIF 2.1.0).
    Sarif,
}

/// A diagnostic for programs.
#[derive(Serialize)]
struct JsonDiagnostic<'a> {
    code: Code,
    severity: Severity,
    file: String,
    line: u32,
    column: u32,
    message: &'a str,
    help: Option<&'a str>,
    /// The case that shows it, as the pack decides it.
    example: Option<JsonExample<'a>>,
}

#[derive(Serialize)]
struct JsonExample<'a> {
    name: &'a str,
    case: &'a Case,
    decision: &'a Decision,
}

fn code(name: &str) -> Result<Code, CodeError> {
    name.parse()
}

impl Check {
    pub(crate) fn run(&self, io: &mut Streams<'_>) -> Result<Exit, Failure> {
        if let Some(code) = self.explain {
            return codes::explain(code, io);
        }
        if self.list {
            return codes::list(self.format, io);
        }
        let folders = medhold::plugin_folders(&self.plugins.folders(io)?);
        let looked: Result<Vec<Looked>, _> = self.packs.par_iter().map(|pack| Looked::at(pack, &folders)).collect();
        let checked = looked?;
        match self.format {
            CheckFormat::Text => self.text(&checked, io)?,
            CheckFormat::Json => self.json(&checked, io)?,
            CheckFormat::Sarif => self.sarif(&checked, io)?,
        }
        if let Some(folder) = &self.examples {
            for looked in &checked {
                let written = looked.save_examples(folder)?;
                written.iter().try_for_each(|file| writeln!(io.stderr, "{} is written", file.display()))?;
            }
        }
        let mut all = checked.iter().flat_map(|checked| &checked.diagnostics);
        let faulty = all.any(|diagnostic| diagnostic.severity == Severity::Error);
        Ok(if faulty { Exit::Found } else { Exit::Well })
    }

    fn text(&self, checked: &[Looked], io: &mut Streams<'_>) -> Result<(), Failure> {
        for (folder, checked) in self.packs.iter().zip(checked) {
            let folder = folder.display().to_string();
            let source = |file: &str| checked.pack.source(file).map(str::to_owned);
            let shown = Diagnostics::new(&folder, &source, io.out.paint);
            for diagnostic in &checked.diagnostics {
                shown.write(std::slice::from_ref(diagnostic), io.stdout)?;
                let told = checked.example(diagnostic).map(told).unwrap_or_default();
                told.iter().try_for_each(|line| writeln!(io.stdout, "   {line}"))?;
            }
            if self.verbose {
                checked.tell_questions(&folder, io.stdout)?;
            }
            writeln!(io.stdout, "{folder}: {}", verdict(&checked.diagnostics))?;
        }
        let mut codes = checked.iter().flat_map(|checked| &checked.diagnostics).map(|diagnostic| diagnostic.code);
        if let Some(first) = codes.next() {
            // Where everything is of one code, that is what the reader will ask for.
            let code = if codes.all(|code| code == first) { first.name() } else { "CODE" };
            let hint = format!("for more about a code: medhold check --explain {code}");
            writeln!(io.stdout, "{}", io.out.paint.faint(&hint))?;
        }
        Ok(())
    }

    fn json(&self, checked: &[Looked], io: &mut Streams<'_>) -> Result<(), Failure> {
        let packs = self.packs.iter().zip(checked);
        let all: Vec<JsonDiagnostic<'_>> = packs.flat_map(|(folder, looked)| all_json(folder, looked)).collect();
        let text = serde_json::to_string_pretty(&all).map_err(std::io::Error::other)?;
        writeln!(io.stdout, "{text}")?;
        Ok(())
    }

    fn sarif(&self, checked: &[Looked], io: &mut Streams<'_>) -> Result<(), Failure> {
        let folders = self.packs.iter().map(PathBuf::as_path);
        let log = sarif(folders.zip(checked.iter().map(|checked| checked.diagnostics.as_slice())));
        writeln!(io.stdout, "{log:#}")?;
        Ok(())
    }
}

fn verdict(diagnostics: &[Diagnostic]) -> String {
    let errors = diagnostics.iter().filter(|d| d.severity == Severity::Error).count();
    match (errors, diagnostics.len() - errors) {
        (0, 0) => "no fault found".to_owned(),
        (errors, warnings) => tally(errors, warnings),
    }
}

fn all_json<'a>(folder: &'a Path, looked: &'a Looked) -> impl Iterator<Item = JsonDiagnostic<'a>> {
    looked.diagnostics.iter().map(move |one| json(folder, one, looked.example(one)))
}

fn json<'a>(folder: &Path, diagnostic: &'a Diagnostic, example: Option<&'a Example>) -> JsonDiagnostic<'a> {
    JsonDiagnostic {
        code: diagnostic.code,
        severity: diagnostic.severity,
        file: folder.join(&diagnostic.place.file).display().to_string(),
        line: diagnostic.place.line,
        column: diagnostic.place.column,
        message: &diagnostic.message,
        help: diagnostic.help.as_deref(),
        example: example.map(|shown| JsonExample { name: &shown.name, case: &shown.case, decision: &shown.decision }),
    }
}
