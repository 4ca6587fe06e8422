//! Scripts that mean harm: each is compiled and run in a process of its own with 3 GB of memory, 20 seconds of computing and
//! an ordinary stack, and nothing worse comes of it than a clear error.
//!
//! The wall-clock backstop is off: the limits that decide alike on every machine must do by themselves.

#![cfg(unix)]
#![allow(clippy::expect_used, reason = "a test may fail")]

mod refused;
mod script;
mod stopped;

use std::io::Write as _;
use std::process::{Command, Output};

use refused::REFUSED;
use script::Script;
use stopped::STOPPED;

use medhold_model::{Decimal, Kind, MeasureDecl, Severity, Unit, Value};
use medhold_script::region::{Point, Variable};
use medhold_script::{Compiled, Lack, Limits, MeasureIndex, Scope, SourceFile, Truth, compile};

const CHILD: &str = "MEDHOLD_HOSTILE_SCRIPT";
const MEGABYTES: u32 = 3072;
const SECONDS: u32 = 20;

#[test]
fn what_rules_cannot_say_is_refused_with_a_clear_error() {
    each_in_a_process_of_its_own(REFUSED, "what_rules_cannot_say_is_refused_with_a_clear_error");
}

#[test]
fn what_never_ends_well_is_undecided_and_ends() {
    each_in_a_process_of_its_own(STOPPED, "what_never_ends_well_is_undecided_and_ends");
}

fn each_in_a_process_of_its_own(scripts: &[Script], test: &str) {
    if let Ok(name) = std::env::var(CHILD) {
        let script = scripts.iter().find(|s| s.0 == name).expect("the parent names one of them");
        return run(script);
    }
    let failed: Vec<String> = scripts.iter().filter_map(|script| judge(script, &child(script, test))).collect();
    assert!(failed.is_empty(), "{}", failed.join("\n"));
}

fn child(script: &Script, test: &str) -> Output {
    let limits = format!("ulimit -v {}; ulimit -t {SECONDS}; exec \"$0\" \"$@\"", MEGABYTES * 1024);
    Command::new("sh")
        .arg("-c")
        .arg(limits)
        .arg(std::env::current_exe().expect("a test has a path"))
        .args(["--exact", test, "--nocapture", "--test-threads", "1"])
        .env(CHILD, script.0)
        .output()
        .expect("a shell can be run")
}

fn judge(script: &Script, output: &Output) -> Option<String> {
    let report = String::from_utf8_lossy(&output.stdout);
    let told = output.status.success() && report.contains(script.2);
    let errors = String::from_utf8_lossy(&output.stderr);
    (!told).then(|| format!("{}: {} instead of `{}`\n{report}{errors}", script.0, output.status, script.2))
}

/// In the child: compiles the script, evaluates its rules on a claim of which nothing but the measure is known, and reports.
fn run(script: &Script) {
    let measure = MeasureDecl {
        name: "m".parse().expect("a name"),
        kind: Kind::Number,
        unit: Unit::one(),
        min_n: None,
        max_age_days: None,
        from: None,
        absent: None,
        values: Vec::new(),
        changeable: None,
    };
    let scope = Scope {
        topics: ["t".parse().expect("a topic")].into(),
        measures: vec![measure],
        limits: Limits { milliseconds: 0, ..Limits::default() },
        ..Scope::default()
    };
    let file = SourceFile { path: "hostile.rhai".to_owned(), text: (script.1)() };
    report(&compile(&[file], scope));
}

fn report(compiled: &Compiled) {
    let mut out = std::io::stdout().lock();
    for diagnostic in compiled.diagnostics.iter().filter(|d| d.severity == Severity::Error).take(5) {
        writeln!(out, "{diagnostic}").expect("the parent reads");
    }
    let space = compiled.program.space();
    let one: Point = [(Variable::Measure(MeasureIndex(0)), Some(Value::Number(Decimal::ONE)))].into_iter().collect();
    for rule in compiled.program.rules() {
        let truth = match compiled.program.guard(rule, &space.facts(&one)) {
            Truth::Undecided(why) => {
                let lacks: Vec<&Lack> = why.lacks().collect();
                format!("undecided for {lacks:?}")
            }
            decided => format!("{decided:?}"),
        };
        writeln!(out, "{}: {truth}", rule.id).expect("the parent reads");
    }
}
