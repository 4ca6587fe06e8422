//! A dry run over JSON lines against parsing the same lines and no more: `cargo bench -p medhold-cli --bench dry_run`.
//!
//! Rounds of both are interleaved, and the medians compared. What the program takes to start is measured by a run over no cases and left out.

#![expect(clippy::expect_used, clippy::print_stdout, reason = "a measurement talks, and may fail by panicking")]

use std::hint::black_box;
use std::io;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use bench_cases::{Generator, Shape};
use medhold_cli::{Exit, Streams, Terminal, run};

/// A pack that asks no plugin.
const PACK: &str = "rental";
const CASES: usize = 20_000;
const ROUNDS: usize = 9;

fn main() {
    println!("{CASES} cases a pack, rulings only; medians of {ROUNDS} interleaved rounds, nanoseconds a case");
    println!("speed: that of parsing alone is 100 %\n");
    println!(
        "{:<14}{:>10}{:>10}{:>8}{:>10}{:>8}{:>12}",
        "pack", "parse", "csv", "speed", "jsonl", "speed", "2 threads"
    );
    measure(PACK);
}

fn measure(pack: &str) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../rules").join(pack);
    let scratch = tempfile::tempdir().expect("a folder");
    let (file, none) = (scratch.path().join("cases.jsonl"), scratch.path().join("none.jsonl"));
    let text = lines(&folder);
    std::fs::write(&file, &text).expect("the cases");
    std::fs::write(&none, "").expect("no cases");
    let dry = |file: &PathBuf, format: &str, threads: &str| dry_run(&folder, file, format, threads);
    let mut times: [Vec<Duration>; 5] = Default::default();
    for _ in 0..ROUNDS {
        let round = [
            parse(&text),
            dry(&none, "csv", "1"),
            dry(&file, "csv", "1"),
            dry(&file, "jsonl", "1"),
            dry(&file, "csv", "2"),
        ];
        times.iter_mut().zip(round).for_each(|(all, one)| all.push(one));
    }
    let [parse, start, csv, jsonl, two] = times.map(median);
    let (csv, jsonl, two) = (csv.saturating_sub(start), jsonl.saturating_sub(start), two.saturating_sub(start));
    let speed = |time: Duration| format!("{:.0} %", 100.0 * parse.as_secs_f64() / time.as_secs_f64());
    let faster = format!("{:.2}×", csv.as_secs_f64() / two.as_secs_f64());
    let each = |time: Duration| time.as_nanos() / CASES as u128;
    println!(
        "{pack:<14}{:>10}{:>10}{:>8}{:>10}{:>8}{faster:>12}",
        each(parse),
        each(csv),
        speed(csv),
        each(jsonl),
        speed(jsonl)
    );
}

/// Generated cases of a pack, the same each time.
fn lines(folder: &Path) -> String {
    let generator = Generator::of_folder(folder, Shape::default(), 6).expect("a pack with cases");
    let mut bytes = Vec::new();
    bench_cases::jsonl(&mut bytes, generator.take(CASES)).expect("lines");
    String::from_utf8(bytes).expect("JSON")
}

fn parse(text: &str) -> Duration {
    let begin = Instant::now();
    for line in text.lines() {
        black_box(serde_json::from_str::<serde_json::Value>(line).expect("a case"));
    }
    begin.elapsed()
}

fn dry_run(pack: &Path, cases: &Path, format: &str, threads: &str) -> Duration {
    let (pack, cases) = (pack.display().to_string(), cases.display().to_string());
    let arguments =
        ["medhold", "dry-run", &pack, "--cases", &cases, "--format", format, "--threads", threads, "--rulings-only"];
    let mut streams = Streams {
        stdin: None,
        stdout: &mut io::sink(),
        stderr: &mut io::sink(),
        out: Terminal::pipe(),
        err: Terminal::pipe(),
        plugins: Vec::new(),
    };
    let begin = Instant::now();
    let exit = run(arguments, &mut streams);
    assert!(exit != Exit::CouldNotRun, "the dry run could not run");
    begin.elapsed()
}

fn median(mut times: Vec<Duration>) -> Duration {
    times.sort();
    times.get(times.len() / 2).copied().unwrap_or_default()
}
