//! JUnit's XML as GitLab and Jenkins read it: a suite a pack, a test case a case of the pack.
//!
//! Times are left out: the same cases give the same bytes.

use std::fmt::Write as _;
use std::io::{self, Write};
use std::path::Path;

use medhold_testkit::{CaseReport, Failure};

use super::{Tested, Whole};

pub(super) fn write(tested: &[Tested<'_>], out: &mut dyn Write) -> io::Result<()> {
    let suites: Vec<Suite> = tested.iter().map(suite).collect();
    let sum = |count: fn(&Suite) -> usize| suites.iter().map(count).sum::<usize>();
    writeln!(out, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>")?;
    let (tests, failures) = (sum(|suite| suite.tests), sum(|suite| suite.failures));
    writeln!(out, "<testsuites name=\"medhold test\" tests=\"{tests}\" failures=\"{failures}\" errors=\"0\">")?;
    for suite in &suites {
        let Suite { name, tests, failures, skipped, cases } = suite;
        write!(out, "  <testsuite name=\"{}\" tests=\"{tests}\" failures=\"{failures}\"", escaped(name))?;
        writeln!(out, " errors=\"0\" skipped=\"{skipped}\">\n{cases}  </testsuite>")?;
    }
    writeln!(out, "</testsuites>")
}

struct Suite {
    name: String,
    tests: usize,
    failures: usize,
    skipped: usize,
    /// The test cases as XML, a line or more each.
    cases: String,
}

fn suite(tested: &Tested<'_>) -> Suite {
    let report = tested.report;
    let mut cases = String::new();
    for case in &report.cases {
        add_case(tested.folder, &report.pack, case, &mut cases);
    }
    // What is wrong with the run as a whole is a test case too: nothing else is seen by those who read this.
    let mut wrong: Vec<(&str, &str)> = Vec::new();
    if report.cases.is_empty() && tested.whole == Whole::Yes {
        wrong.push(("the pack has cases of its own", "nothing was tested; add a case to `cases/`"));
    }
    wrong.extend(tested.short.iter().map(|short| ("the cases cover enough", short.as_str())));
    for (name, message) in &wrong {
        let class = escaped(&format!("{}.pack", report.pack));
        let failure = format!("<failure type=\"run\" message=\"{}\"/>", escaped(message));
        line(
            &mut cases,
            format_args!("    <testcase name=\"{}\" classname=\"{class}\">{failure}</testcase>", escaped(name)),
        );
    }
    Suite {
        name: report.pack.clone(),
        tests: report.cases.len() + wrong.len(),
        failures: report.failed() + wrong.len(),
        skipped: report.skipped,
        cases,
    }
}

fn add_case(folder: &Path, pack: &str, case: &CaseReport, text: &mut String) {
    let stem = case.file.strip_suffix(".toml").unwrap_or(&case.file).replace('/', ".");
    let class = escaped(&format!("{pack}.{stem}"));
    let path = folder.join(&case.file).display().to_string();
    let file = escaped(&path);
    let head = format!(
        "<testcase name=\"{}\" classname=\"{class}\" file=\"{file}\" line=\"{}\"",
        escaped(&case.name),
        case.line
    );
    match case.failures.as_slice() {
        [] => line(text, format_args!("    {head}/>")),
        [first, rest @ ..] => {
            let more = if rest.is_empty() { String::new() } else { format!("; and {} more", rest.len()) };
            let message = escaped(&format!("{}{more}", short(first)));
            let whole: Vec<String> = case.failures.iter().map(told).collect();
            let body = escaped(&format!("{path}:{}\n{}", case.line, whole.join("\n")));
            let failure = format!("<failure type=\"expectation\" message=\"{message}\">{body}</failure>");
            line(text, format_args!("    {head}>\n      {failure}\n    </testcase>"));
        }
    }
}

fn short(failure: &Failure) -> String {
    format!("claim {}, {}: expected {}, and it is {}", failure.claim, failure.what, failure.expected, failure.actual)
}

fn told(failure: &Failure) -> String {
    let head = format!("claim {}, {}", failure.claim, failure.what);
    let why: String = failure.notes.iter().fold(String::new(), |text, note| format!("{text}\n  why      {note}"));
    format!("{head}\n  expected {}\n  actual   {}{why}", failure.expected, failure.actual)
}

fn line(text: &mut String, line: std::fmt::Arguments<'_>) {
    // Writing to a text can't fail.
    let _ = writeln!(text, "{line}");
}

/// As XML has it within an element or attribute. Characters that XML 1.0 can't hold, control characters most of all, are shown by
/// their number.
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            // An attribute would turn a bare line break into a space.
            '\n' => escaped.push_str("&#10;"),
            '\r' => escaped.push_str("&#13;"),
            '\t' => escaped.push_str("&#9;"),
            c if c.is_control() || matches!(c, '\u{fffe}' | '\u{ffff}') => escaped.extend(c.escape_unicode()),
            c => escaped.push(c),
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_xml_cannot_hold_is_shown_by_its_number() {
        assert_eq!(escaped("a<b & \"c\"\u{1b}[31m\nø"), "a&lt;b &amp; &quot;c&quot;\\u{1b}[31m&#10;ø");
    }
}
