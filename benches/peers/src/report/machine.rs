//! The machine and the compiler.

use std::process::Command;

/// Processor, cores and compiler, in a sentence's words.
#[must_use]
pub(super) fn told() -> String {
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    let compiler = Command::new("rustc").arg("--version").output().ok();
    let compiler = compiler.and_then(|output| String::from_utf8(output.stdout).ok());
    let compiler = compiler.as_deref().map_or("an unknown compiler", str::trim);
    format!("{} ({cores} cores), {} {}, {compiler}", processor(), std::env::consts::OS, std::env::consts::ARCH)
}

/// How busy the machine is, in a sentence; nothing where it does not say.
#[must_use]
pub(super) fn load() -> String {
    let told = std::fs::read_to_string("/proc/loadavg").unwrap_or_default();
    let mut means = told.split_whitespace();
    match (means.nth(1), means.next()) {
        (Some(five), Some(fifteen)) => format!(
            "On average {five} threads wanted to run in the last five minutes of it, and {fifteen} in the last fifteen; the benchmark is one or two of them."
        ),
        _ => String::new(),
    }
}

fn processor() -> String {
    let information = std::fs::read_to_string("/proc/cpuinfo").unwrap_or_default();
    let model = information.lines().find_map(|line| line.strip_prefix("model name")?.split_once(':'));
    model.map_or_else(|| "an unknown processor".to_owned(), |(_, name)| name.trim().to_owned())
}
