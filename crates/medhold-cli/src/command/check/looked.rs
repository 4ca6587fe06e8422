//! A pack looked through: its own faults, and what is wrong with its rules taken together.

use std::io::Write;
use std::path::{Path, PathBuf};

use medhold::{Checked, Folders, Pack, PackError};
use medhold_analysis::{Analysis, Example, analyse, case_text};
use medhold_model::{Code, Diagnostic, Place};

use crate::failure::Failure;
use crate::summary::count;

/// A pack and everything that is wrong with it.
pub(in crate::command) struct Looked {
    pub(super) pack: Pack,
    /// Its faults and those of its rules taken together, in the order of file, line and column.
    pub(in crate::command) diagnostics: Vec<Diagnostic>,
    pub(in crate::command) analysis: Analysis,
}

impl Looked {
    /// Checks the pack in a folder, and looks through its rules where it has no error.
    pub(in crate::command) fn at(folder: &Path, plugins: &Folders) -> Result<Self, PackError> {
        let Checked { pack, mut diagnostics } = medhold::check(folder, plugins)?;
        let mut analysis = analyse(&pack);
        analysis.findings.retain(|finding| !told_already(&pack, &diagnostics, &finding.diagnostic));
        diagnostics.extend(analysis.findings.iter().map(|finding| finding.diagnostic.clone()));
        diagnostics.sort_by(|a, b| (&a.place, a.code).cmp(&(&b.place, b.code)));
        Ok(Self { pack, diagnostics, analysis })
    }

    /// The case that shows what a diagnostic says.
    pub(super) fn example(&self, diagnostic: &Diagnostic) -> Option<&Example> {
        let finding = self.analysis.findings.iter().find(|finding| finding.diagnostic == *diagnostic)?;
        finding.example.as_ref()
    }

    /// Says how many questions about rules were asked, and which of them could not be answered.
    pub(super) fn tell_questions(&self, folder: &str, out: &mut dyn Write) -> std::io::Result<()> {
        let asked = count(self.analysis.asked as u64, "question");
        let answered = self.analysis.answered();
        writeln!(out, "{folder}: {asked} about rules taken together, {answered} answered")?;
        self.analysis.unanswered.iter().try_for_each(|question| writeln!(out, "   not answered: {question}"))
    }

    /// Writes each example as a test of the pack, a file each, and leaves those alone that are there; the files written.
    pub(super) fn save_examples(&self, folder: &Path) -> Result<Vec<PathBuf>, Failure> {
        let mut written = Vec::new();
        for finding in &self.analysis.findings {
            let Some(example) = &finding.example else { continue };
            let path = folder.join(format!("{}.toml", file_stem(self.pack.name(), &example.name)));
            let remark = format!(
                "{}\nWhat comes out today stands in `expect`; mend the rules, then what is expected.",
                finding.diagnostic
            );
            let text = case_text(&example.name, &example.case, &example.decision, &remark);
            std::fs::create_dir_all(folder).map_err(Failure::write_to(folder))?;
            if !path.exists() {
                std::fs::write(&path, text).map_err(Failure::write_to(&path))?;
                written.push(path);
            }
        }
        Ok(written)
    }
}

/// Whether a rule that never applies is told of already, by what is always the same in its guard or by a row that isn't there.
fn told_already(pack: &Pack, told: &[Diagnostic], new: &Diagnostic) -> bool {
    let of_rule = |place: &Place| {
        let before = pack.program().rules().iter().map(|rule| &rule.place);
        before.filter(|rule| rule.file == place.file && rule.line <= place.line).map(|rule| rule.line).max()
    };
    let same = |one: &Diagnostic| one.place.file == new.place.file && of_rule(&one.place) == of_rule(&new.place);
    new.code == Code::NeverApplies
        && told.iter().any(|one| one.code == Code::UnknownRow || (one.code == Code::ConstantGuard && same(one)))
}

/// A file's name of plain letters, digits and dashes.
fn file_stem(pack: &str, name: &str) -> String {
    let plain = |c: char| if c.is_ascii_alphanumeric() { c.to_ascii_lowercase() } else { '-' };
    let words = format!("{pack} {name}").chars().map(plain).collect::<String>();
    words.split('-').filter(|word| !word.is_empty()).collect::<Vec<_>>().join("-")
}

/// What is known of an example and what comes of it, in the lines below a diagnostic.
pub(super) fn told(example: &Example) -> Vec<String> {
    let mut lines = vec![format!("for example {}", example.words)];
    if let Some(claim) = example.decision.claims.first() {
        let by = match (&claim.rule, claim.conflict.as_slice()) {
            (_, [_, ..]) => format!("a conflict of `{}`", claim.conflict.join("`, `")),
            (Some(rule), _) => format!("by `{rule}`"),
            (None, _) => "by no rule".to_owned(),
        };
        lines.push(format!(
            "is decided {by}: authority {}, finding {}, outcome {}, remedy {}",
            claim.authority, claim.finding, claim.outcome, claim.remedy
        ));
    }
    lines
}
