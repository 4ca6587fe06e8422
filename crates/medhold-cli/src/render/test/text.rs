//! How the cases came out, for people.

use std::io::{self, Write};
use std::path::Path;

use medhold_testkit::CaseReport;

use super::{Tested, Whole};
use crate::render::{Paint, write_explanation, write_letter};
use crate::summary::count;

pub(super) fn write(tested: &Tested<'_>, paint: Paint, out: &mut dyn Write) -> io::Result<()> {
    let Tested { folder, report, .. } = tested;
    for case in &report.cases {
        if !case.passed() {
            failing(folder, case, paint, out)?;
        }
        if let Some(explained) = &case.explained {
            writeln!(out)?;
            write_explanation(&explained.case, &explained.explanation, paint, out)?;
            write_letter(&explained.decision, paint, out)?;
            writeln!(out)?;
        }
    }
    if tested.whole == Whole::Yes {
        for rule in &report.unreached {
            let head = paint.doubtful("warning:");
            writeln!(out, "{head} the rule `{rule}` decides none of the pack's cases; add one to `cases/`")?;
        }
    }
    for short in &tested.short {
        writeln!(out, "{} {short}", paint.bad("coverage:"))?;
    }
    writeln!(out, "{}: {}", folder.display(), verdict(tested, paint))
}

fn failing(folder: &Path, case: &CaseReport, paint: Paint, out: &mut dyn Write) -> io::Result<()> {
    let place = folder.join(&case.file);
    writeln!(out, "{} {} ({}:{})", paint.bad("failed:"), paint.strong(&case.name), place.display(), case.line)?;
    for failure in &case.failures {
        writeln!(out, "   claim {}, `{}`", failure.claim, failure.what)?;
        writeln!(out, "      expected {}", paint.good(&failure.expected))?;
        writeln!(out, "      actual   {}", paint.bad(&failure.actual))?;
        for note in &failure.notes {
            writeln!(out, "      why      {note}")?;
        }
    }
    if case.explained.is_none() {
        let more =
            format!("medhold test {} --filter {} --explain", quoted(&folder.to_string_lossy()), quoted(&case.name));
        writeln!(out, "   {}", paint.faint(&format!("more: {more}")))?;
    }
    Ok(())
}

/// As an argument in a shell.
fn quoted(text: &str) -> String {
    let plain = |c: char| c.is_alphanumeric() || matches!(c, '/' | '.' | '_' | '-');
    if text.chars().all(plain) && !text.is_empty() {
        text.to_owned()
    } else {
        format!("'{}'", text.replace('\'', "'\\''"))
    }
}

fn verdict(tested: &Tested<'_>, paint: Paint) -> String {
    let report = tested.report;
    let (failed, ran) = (report.failed(), report.cases.len());
    let skipped = if report.skipped > 0 { format!(", {} left out", report.skipped) } else { String::new() };
    match (ran, failed) {
        (0, _) if tested.whole == Whole::No => format!("no case has that name{skipped}"),
        (0, _) => paint.bad("the pack has no case of its own, so nothing was tested; add one to `cases/`"),
        (_, 0) => {
            format!("{}{skipped}; {}", paint.good(&format!("{} passed", count(ran as u64, "case"))), rules(tested))
        }
        _ => {
            let failed = paint.bad(&format!("{failed} of {} failed", count(ran as u64, "case")));
            format!("{failed}{skipped}; {}", rules(tested))
        }
    }
}

fn rules(tested: &Tested<'_>) -> String {
    let report = tested.report;
    format!("{} of {} rules decide a case", report.rules - report.unreached.len(), report.rules)
}
