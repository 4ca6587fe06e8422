//! `medhold fmt`.

use medhold_cli::Exit;

use crate::program::{Folder, cafe, medhold, medhold_reading};

const WILD: &str = "// Taste.\nfn yours( ){ claim.kind==\"preference\" } // theirs";
const TAME: &str = "// Taste.\nfn yours() { claim.kind == \"preference\" } // theirs\n";

#[test]
fn files_are_laid_out_in_place_and_named() {
    let folder = Folder::new();
    let (wild, tame) = (folder.file("pack/b.rhai", WILD), folder.file("pack/lib/a.rhai", TAME));
    folder.file("pack/pack.toml", "[pack]\nname=\"x\"");
    let pack = folder.path("pack").display().to_string();
    let ran = medhold(&["fmt", &pack]);
    assert_eq!((ran.exit, ran.err.as_str()), (Exit::Well, ""));
    assert_eq!(ran.out, format!("{wild}\n2 rule files: 1 laid out anew\n"));
    assert_eq!((folder.read("pack/b.rhai").as_str(), folder.read("pack/lib/a.rhai").as_str()), (TAME, TAME));
    assert_eq!(folder.read("pack/pack.toml"), "[pack]\nname=\"x\"");
    assert_eq!(medhold(&["fmt", &wild, &tame]).out, "2 rule files: nothing to change\n");
}

#[test]
fn check_shows_what_would_change_and_changes_nothing() {
    let folder = Folder::new();
    let wild = folder.file("a.rhai", WILD);
    let ran = medhold(&["fmt", "--check", &wild]);
    assert_eq!(ran.exit, Exit::Found);
    assert!(ran.out.contains("-fn yours( ){ claim.kind==\"preference\" } // theirs\n+fn yours() {"), "{}", ran.out);
    assert!(ran.out.ends_with("1 rule file: 1 would be laid out anew\n"), "{}", ran.out);
    assert_eq!(folder.read("a.rhai"), WILD);
    assert_eq!(medhold(&["fmt", "--check", &cafe()]).exit, Exit::Well);
}

#[test]
fn a_file_that_can_not_be_read_is_left_alone_and_shown_and_the_others_are_laid_out() {
    let folder = Folder::new();
    let faulty = "rule \"a\" on \"t\" {\n    when x >\n    authority law\n}";
    folder.file("pack/a.rhai", faulty);
    folder.file("pack/b.rhai", WILD);
    let ran = medhold(&["fmt", &folder.path("pack").display().to_string()]);
    assert_eq!(ran.exit, Exit::Found);
    assert!(ran.out.contains("pack/a.rhai:2:12") && ran.out.contains("nothing follows `>`"), "{}", ran.out);
    assert!(ran.out.ends_with("2 rule files: 1 laid out anew, 1 can't be read and left as it was\n"), "{}", ran.out);
    assert_eq!((folder.read("pack/a.rhai").as_str(), folder.read("pack/b.rhai").as_str()), (faulty, TAME));
}

#[test]
fn standard_input_is_laid_out_for_editors() {
    let ran = medhold_reading(WILD, &["fmt", "--stdin"]);
    assert_eq!((ran.exit, ran.out.as_str(), ran.err.as_str()), (Exit::Well, TAME, ""));
    let faulty = medhold_reading("fn f( {", &["fmt", "--stdin"]);
    assert_eq!((faulty.exit, faulty.out.as_str()), (Exit::Found, ""));
    assert!(faulty.err.contains("never closed"), "{}", faulty.err);
    assert_eq!(medhold_reading(WILD, &["fmt", "--stdin", "--check"]).exit, Exit::Found);
    assert_eq!(medhold_reading(TAME, &["fmt", "--stdin", "--check"]).exit, Exit::Well);
}

#[test]
fn what_is_no_rule_file_is_refused() {
    let folder = Folder::new();
    let manifest = folder.file("pack/pack.toml", "");
    let ran = medhold(&["fmt", &manifest]);
    assert_eq!(ran.exit, Exit::CouldNotRun);
    assert!(ran.err.contains("is no rule file: only `*.rhai` is laid out"), "{}", ran.err);
    assert!(medhold(&["fmt", &folder.path("pack").display().to_string()]).err.contains("holds no rule file"));
    assert!(medhold(&["fmt", "no-such.rhai"]).err.contains("can't be read"));
    assert_eq!(medhold(&["fmt"]).exit, Exit::CouldNotRun);
}

#[test]
fn the_shipped_packs_and_starters_are_laid_out() {
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR"));
    let shipped = ["../../rules", "templates", "tests/packs", "../medhold-pack/tests/good"];
    let folders: Vec<String> = shipped.iter().map(|folder| root.join(folder).display().to_string()).collect();
    let arguments: Vec<&str> = ["fmt", "--check"].into_iter().chain(folders.iter().map(String::as_str)).collect();
    let ran = medhold(&arguments);
    assert_eq!(ran.exit, Exit::Well, "{}", ran.out);
}
