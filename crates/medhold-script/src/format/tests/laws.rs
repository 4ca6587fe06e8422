//! Whatever a file looks like: its layout is stable, and its tokens, comments and meaning stay.

use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use proptest::prelude::*;

use super::formatted;
use crate::parse::{Outline, outline};
use crate::scope::Limits;
use crate::{Scope, SourceFile, compile};

/// The rule files of the shipped packs, the starters and the contract's tests that can be read.
fn files() -> Vec<SourceFile> {
    let mut open: Vec<PathBuf> = ["rules", "crates/medhold-cli/templates", "tests/data"]
        .map(|folder| Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").join(folder))
        .into();
    let mut files = Vec::new();
    while let Some(path) = open.pop() {
        if path.is_dir() {
            open.extend(std::fs::read_dir(&path).unwrap().map(|entry| entry.unwrap().path()));
        } else if path.extension().is_some_and(|e| e == "rhai") {
            let file = SourceFile { path: path.display().to_string(), text: std::fs::read_to_string(&path).unwrap() };
            files.extend(outline(&file, &Limits::default()).is_ok().then_some(file));
        }
    }
    files.sort_by(|a, b| a.path.cmp(&b.path));
    assert!(files.len() > 70, "{}", files.len());
    files
}

static FILES: LazyLock<Vec<SourceFile>> = LazyLock::new(files);

/// What compiling tells of a text, without places.
fn told(text: &str) -> Vec<(medhold_model::Code, String)> {
    let file = SourceFile { path: "a.rhai".to_owned(), text: text.to_owned() };
    let compiled = compile(&[file], Scope::default());
    let mut told: Vec<_> = compiled.diagnostics.into_iter().map(|d| (d.code, d.message)).collect();
    told.sort();
    told
}

fn comments(outline: &Outline<'_>) -> usize {
    outline.pieces.iter().map(|p| p.comments.len()).sum::<usize>() + outline.tail.len()
}

/// The tokens of a file with other white space and comments between them, as the numbers say.
fn scrambled(outline: &Outline<'_>, numbers: &[u8]) -> String {
    let mut numbers = numbers.iter().cycle();
    let mut text = String::new();
    for piece in &outline.pieces {
        for comment in &piece.comments {
            text.push_str(comment.text);
            text.push('\n');
        }
        text.push_str(match numbers.next().unwrap() {
            0..100 => " ",
            100..130 => "\n",
            130..150 => "\n\n\n\t",
            150..165 => " // aside\n",
            165..180 => " /* within */ ",
            180..195 => "\n  // own\n",
            195..205 => "\n\n/* a\n   b */\n\n",
            205..215 => "\n// one\n\n// two\n",
            215..220 => " /// doc\n",
            _ => "\r\n",
        });
        text.push_str(piece.text);
    }
    text
}

#[test]
fn laying_out_again_changes_nothing_and_every_comment_is_kept() {
    for file in FILES.iter() {
        let once = formatted(&file.text);
        assert_eq!(formatted(&once), once, "{}", file.path);
        assert_eq!(told(&once), told(&file.text), "{}", file.path);
        let again = SourceFile { text: once.clone(), ..file.clone() };
        let count = |file: &SourceFile| comments(&outline(file, &Limits::default()).unwrap());
        assert_eq!(count(&again), count(file), "{}", file.path);
        let unbroken = once.lines().filter(|line| line.len() > 300);
        assert_eq!(unbroken.count(), 0, "{}", file.path);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn however_it_is_written_it_is_laid_out_once_and_means_the_same(
        place in any::<prop::sample::Index>(),
        numbers in prop::collection::vec(any::<u8>(), 40..200),
    ) {
        let file = place.get(FILES.as_slice());
        let outline = outline(file, &Limits::default()).unwrap();
        let text = scrambled(&outline, &numbers);
        let once = formatted(&text);
        let again = formatted(&once);
        let changed = once.lines().zip(again.lines()).enumerate().find(|(_, (a, b))| a != b);
        prop_assert!(once == again, "{changed:?}");
        prop_assert_eq!(told(&once), told(&text));
        prop_assert!(!once.contains("\n\n\n"));
    }
}
