//! How much memory a dry run takes, whatever the length of what it reads.
//!
//! A binary of its own: it counts every allocation.

use std::fs;
use std::io;
use std::path::Path;

use medhold_cli::{Exit, Streams, Terminal, run};
use peak_alloc::PeakAlloc;

#[global_allocator]
static ALLOCATED: PeakAlloc = PeakAlloc;

const FEW: usize = 1_000;
const MANY: usize = 10_000;

#[test]
fn memory_hangs_on_no_number_of_cases_where_no_letters_are_written() {
    let folder = tempfile::tempdir().unwrap();
    for (name, file, format) in
        [("jsonl", lines as fn(usize) -> String, "jsonl"), ("jsonl", lines, "csv"), ("csv", table, "jsonl")]
    {
        let peak = |n: usize| {
            let path = folder.path().join(format!("{n}.{name}"));
            fs::write(&path, file(n)).unwrap();
            peak(&path, format)
        };
        let (few, many) = (peak(FEW), peak(MANY));
        assert!(many * 2 <= few * 3, "{name} to {format}: {few} bytes for {FEW} cases, {many} for {MANY}");
    }
}

/// The most bytes that a run over these cases has at a time.
fn peak(cases: &Path, format: &str) -> usize {
    let cafe = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/packs/cafe").display().to_string();
    let cases = cases.display().to_string();
    let asked =
        ["medhold", "dry-run", &cafe, "--cases", &cases, "--format", format, "--rulings-only", "--threads", "2"];
    let before = ALLOCATED.current_usage();
    ALLOCATED.reset_peak_usage();
    let mut streams = Streams {
        stdin: None,
        stdout: &mut io::sink(),
        stderr: &mut io::sink(),
        out: Terminal::pipe(),
        err: Terminal::pipe(),
        plugins: Vec::new(),
    };
    assert_eq!(run(asked, &mut streams), Exit::Well);
    ALLOCATED.peak_usage() - before
}

fn lines(n: usize) -> String {
    let claim = r#"{"id":"1","topic":"waiting","kind":"assertion","text":"I waited for ages."}"#;
    let case = |i: usize| {
        let known = format!(r#""received":"2024-05-17","language":"en","evidence":{{"wait_min":{}}}"#, i % 40);
        format!("{{\"id\":\"A{i}\",{known},\"claims\":[{claim}]}}\n")
    };
    (0..n).map(case).collect()
}

fn table(n: usize) -> String {
    let row = |i: usize| format!("A{i},2024-05-17,en,waiting,assertion,I waited for ages.,{}\n", i % 40);
    let rows: String = (0..n).map(row).collect();
    format!("id,received,language,topic,kind,text,evidence.wait_min\n{rows}")
}
