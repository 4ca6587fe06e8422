//! `medhold check --list` and `--explain`: what can be found, without a pack.

use medhold_model::{Code, Severity};
use serde_json::{Value, json};

use super::CheckFormat;
use crate::exit::Exit;
use crate::failure::Failure;
use crate::pages::page;
use crate::streams::Streams;

/// Shows the page of a check, its headings set off where there are colours.
pub(super) fn explain(code: Code, io: &mut Streams<'_>) -> Result<Exit, Failure> {
    let paint = io.out.paint;
    let mut quoted = false;
    for line in page(code).lines() {
        quoted ^= line.starts_with("```");
        let shown = if line.starts_with('#') && !quoted { paint.strong(line) } else { line.to_owned() };
        writeln!(io.stdout, "{shown}")?;
    }
    Ok(Exit::Well)
}

/// Lists every check; as JSON for programs, in either of their formats.
pub(super) fn list(format: CheckFormat, io: &mut Streams<'_>) -> Result<Exit, Failure> {
    if format != CheckFormat::Text {
        let one = |code: &Code| json!({ "code": code, "severity": code.severity(), "summary": code.summary() });
        let all: Value = Code::ALL.iter().map(one).collect();
        writeln!(io.stdout, "{all:#}")?;
        return Ok(Exit::Well);
    }
    let widest = Code::ALL.iter().map(|code| code.name().len()).max().unwrap_or_default();
    for code in Code::ALL {
        let severity = format!("{:7}", code.severity().to_string());
        let severity = match code.severity() {
            Severity::Error => io.out.paint.bad(&severity),
            Severity::Warning => io.out.paint.doubtful(&severity),
        };
        writeln!(io.stdout, "{code:widest$}  {severity}  {}", code.summary())?;
    }
    Ok(Exit::Well)
}
