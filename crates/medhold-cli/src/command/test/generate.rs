//! `--generate`: drafts of the cases that a pack's tests lack, to be confirmed by a person.

use std::collections::BTreeMap;
use std::fs::{self, OpenOptions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use medhold::Host;
use medhold_analysis::{NotProposed, Proposal, case_text, proposals};
use medhold_testkit::TestReport;

use crate::failure::Failure;
use crate::render::Paint;
use crate::summary::count;

/// What stands above the drafts of a file.
const HEAD: &str = "# Drafted by `medhold test --generate`. What comes out today stands in `expect`: whether it should, a person says.\n";

/// Drafts cases for what those of a pack do not cover, and writes them into a folder, a file for each rule file. Nothing that is there is
/// overwritten.
pub(super) fn generate(
    into: &Path,
    host: &Host,
    report: &TestReport,
    paint: Paint,
    out: &mut dyn Write,
) -> Result<(), Failure> {
    let Some(pack) = host.packs().next() else {
        return Ok(());
    };
    let drafted = proposals(pack, &report.coverage);
    let (kept, otherwise): (Vec<&Proposal>, Vec<&Proposal>) =
        drafted.cases.iter().partition(|one| comes_out_the_same(one, host));
    let files = by_file(&kept, report);
    if !files.is_empty() {
        fs::create_dir_all(into).map_err(Failure::write_to(into))?;
    }
    for (stem, texts) in &files {
        let file = write_new(into, stem, texts)?;
        let cases = count(texts.len() as u64, "case");
        writeln!(out, "{} {cases} to {}", paint.good("drafted"), file.display())?;
    }
    if files.is_empty() {
        writeln!(out, "no case was drafted: nothing is lacking for which one could be found")?;
    }
    for NotProposed { what, why } in &drafted.left_out {
        writeln!(out, "{} {what}: {why}", paint.doubtful("not drafted:"))?;
    }
    for one in otherwise {
        let why = "with the pack's plugins it is decided otherwise than without";
        writeln!(out, "{} {}: {why}", paint.doubtful("not drafted:"), one.shows)?;
    }
    Ok(())
}

/// Whether a draft, which was decided without plugins, passes as a test beside them.
fn comes_out_the_same(one: &Proposal, host: &Host) -> bool {
    case_text(&one.name, &one.case, &host.decide(&one.case), "") == case_text(&one.name, &one.case, &one.decision, "")
}

/// The texts of the drafts by the name of the rule file that each is about.
fn by_file(drafts: &[&Proposal], report: &TestReport) -> BTreeMap<String, Vec<String>> {
    let mut files: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for draft in drafts {
        let file = report.coverage.rule(draft.rule.as_str()).map_or("rules", |rule| rule.place.file.as_str());
        let stem = file.trim_end_matches(".rhai").replace('/', "-");
        files.entry(stem).or_default().push(draft.text());
    }
    files
}

/// Writes a file that is not there yet: `delay-drafted.toml`, else `delay-drafted-2.toml`, …
fn write_new(into: &Path, stem: &str, texts: &[String]) -> Result<PathBuf, Failure> {
    for number in 1_u32.. {
        let ending = if number == 1 { String::new() } else { format!("-{number}") };
        let file = into.join(format!("{stem}-drafted{ending}.toml"));
        match OpenOptions::new().write(true).create_new(true).open(&file) {
            Ok(mut open) => {
                let text = format!("{HEAD}\n{}", texts.join("\n"));
                open.write_all(text.as_bytes()).map_err(Failure::write_to(&file))?;
                return Ok(file);
            }
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {}
            Err(error) => return Err(Failure::write_to(&file)(error)),
        }
    }
    Err(Failure::Arguments(format!("`{}` has no room for another file", into.display())))
}
