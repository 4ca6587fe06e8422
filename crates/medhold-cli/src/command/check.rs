//! `medhold check`: what is wrong with a pack, before any case.

use std::path::{Path, PathBuf};

use medhold::Checked;
use medhold_model::{Code, Diagnostic, Severity};
use serde::Serialize;

use super::AnswerFormat;
use crate::exit::Exit;
use crate::failure::{Failure, tally};
use crate::host::PluginArguments;
use crate::render::Diagnostics;
use crate::streams::Streams;

/// Check packs: every fault with file, line, column and what to do
#[derive(Debug, clap::Args)]
pub(crate) struct Check {
    /// Folders of packs
    #[arg(required = true, value_name = "PACK")]
    packs: Vec<PathBuf>,
    /// The format of the diagnostics
    #[arg(long, value_enum, default_value_t = AnswerFormat::Text)]
    format: AnswerFormat,
    #[command(flatten)]
    plugins: PluginArguments,
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
}

impl Check {
    pub(crate) fn run(&self, io: &mut Streams<'_>) -> Result<Exit, Failure> {
        let folders = medhold::plugin_folders(&self.plugins.folders(io)?);
        let checked: Result<Vec<Checked>, _> = self.packs.iter().map(|pack| medhold::check(pack, &folders)).collect();
        let checked = checked?;
        match self.format {
            AnswerFormat::Text => self.text(&checked, io)?,
            AnswerFormat::Json => self.json(&checked, io)?,
        }
        let mut all = checked.iter().flat_map(|checked| &checked.diagnostics);
        let faulty = all.any(|diagnostic| diagnostic.severity == Severity::Error);
        Ok(if faulty { Exit::Found } else { Exit::Well })
    }

    fn text(&self, checked: &[Checked], io: &mut Streams<'_>) -> Result<(), Failure> {
        for (folder, checked) in self.packs.iter().zip(checked) {
            let folder = folder.display().to_string();
            let source = |file: &str| checked.pack.source(file).map(str::to_owned);
            let shown = Diagnostics { folder: &folder, source: &source, paint: io.out.paint };
            shown.write(&checked.diagnostics, io.stdout)?;
            writeln!(io.stdout, "{folder}: {}", verdict(&checked.diagnostics))?;
        }
        Ok(())
    }

    fn json(&self, checked: &[Checked], io: &mut Streams<'_>) -> Result<(), Failure> {
        let packs = self.packs.iter().zip(checked);
        let all: Vec<JsonDiagnostic<'_>> =
            packs.flat_map(|(folder, checked)| checked.diagnostics.iter().map(|one| json(folder, one))).collect();
        let text = serde_json::to_string_pretty(&all).map_err(std::io::Error::other)?;
        writeln!(io.stdout, "{text}")?;
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

fn json<'a>(folder: &Path, diagnostic: &'a Diagnostic) -> JsonDiagnostic<'a> {
    JsonDiagnostic {
        code: diagnostic.code,
        severity: diagnostic.severity,
        file: folder.join(&diagnostic.place.file).display().to_string(),
        line: diagnostic.place.line,
        column: diagnostic.place.column,
        message: &diagnostic.message,
        help: diagnostic.help.as_deref(),
    }
}
