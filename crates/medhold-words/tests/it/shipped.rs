//! Every rule of the shipped packs in words, in `golden/<pack>.<language>.md`: to be read and judged like code.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use medhold_model::Language;
use medhold_pack::Pack;
use medhold_script::{Phrase, Says};
use medhold_words::{Outline, Wording};

const PACKS: [&str; 4] = ["aviation", "construction", "rental", "retail"];

fn pack(name: &str) -> Pack {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../rules").join(name);
    Pack::read(&folder, None).expect("a shipped pack").0
}

fn language(tag: &str) -> Language {
    tag.parse().unwrap()
}

fn lines(text: &mut String, outline: &Outline, depth: usize) {
    let colon = if outline.lines.is_empty() { "" } else { ":" };
    writeln!(text, "{}- {}{colon}", "  ".repeat(depth), outline.text).unwrap();
    outline.lines.iter().for_each(|line| lines(text, line, depth + 1));
}

/// A pack's rules by id, each as an outline, with what its names mean.
fn told(pack: &Pack, language: &Language) -> String {
    let wording = Wording::new(pack, language);
    let mut text = String::new();
    let mut meanings = BTreeMap::new();
    for rule in pack.program().rules() {
        let phrase = wording.phrase(rule);
        writeln!(text, "## {}\n\n{}\n", rule.id, wording.description(rule).replace('\n', " ")).unwrap();
        lines(&mut text, &wording.outline(&phrase), 0);
        text.push('\n');
        meanings.extend(wording.definitions(&phrase).into_iter().map(|name| (name.clause, name.meaning)));
    }
    text.push_str("# Meanings\n");
    for (clause, meaning) in meanings {
        writeln!(text, "\n*{clause}*\n").unwrap();
        meaning.iter().for_each(|meaning| lines(&mut text, meaning, 0));
    }
    text
}

/// `UPDATE_EXPECT=1` writes what is said into the files.
#[test]
fn every_shipped_rule_is_said_as_its_golden_file_has_it() {
    for name in PACKS {
        let pack = pack(name);
        for tag in ["nb", "nn", "en"] {
            let file = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join(format!("tests/golden/{name}.{tag}.md"));
            let said = told(&pack, &language(tag));
            if std::env::var_os("UPDATE_EXPECT").is_some() {
                fs::create_dir_all(file.parent().unwrap()).unwrap();
                fs::write(&file, &said).unwrap();
            } else {
                assert_eq!(said, fs::read_to_string(&file).unwrap_or_default(), "{}", file.display());
            }
        }
    }
}

#[test]
fn no_shipped_rule_falls_back_to_code() {
    for name in PACKS {
        let pack = pack(name);
        for tag in ["nb", "nn", "en"] {
            let language = language(tag);
            let wording = Wording::new(&pack, &language);
            for rule in pack.program().rules() {
                let phrase = wording.phrase(rule);
                phrase.statements(&mut |statement| {
                    assert!(!matches!(statement.says, Says::Code { .. }), "{name}/{} in {tag}", rule.id);
                    let debug = format!("{:?}", statement.says);
                    assert!(!debug.contains("Code("), "{name}/{} in {tag}: {debug}", rule.id);
                });
                assert!(!matches!(phrase, Phrase::Always(false)), "{name}/{} never applies in {tag}", rule.id);
            }
        }
    }
}

#[test]
fn every_shipped_rule_says_what_it_is_for_in_each_language_of_its_pack() {
    for name in PACKS {
        let pack = pack(name);
        for rule in pack.program().rules() {
            assert!(!rule.description.trim().is_empty(), "{name}/{} has no comment", rule.id);
            for tag in ["nb", "nn"] {
                let has = pack.words().has(&language(tag), &format!("rule-{}", rule.id));
                assert!(has, "{name}/{} in {tag}", rule.id);
            }
        }
    }
}
