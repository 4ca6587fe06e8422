//! What is shown of a pack while it is written.

use std::fs;

use medhold::Folders;
use serde_json::json;

use crate::editor::{Editor, position};

#[test]
fn a_fault_is_shown_at_its_place_as_it_is_typed_and_is_gone_when_it_is_mended() {
    let mut editor = Editor::of_pack("aviation");
    editor.open("safety.rhai");
    assert_eq!(editor.codes("safety.rhai"), [""; 0]);
    editor.replace("safety.rhai", "states(airworthy)", "states(airwothy)");
    let shown = editor.shown["safety.rhai"][0].clone();
    let at = editor.text("safety.rhai").find("airwothy").unwrap();
    assert_eq!(shown["code"], "unknown-measure");
    assert_eq!(shown["severity"], 1);
    assert_eq!(shown["message"], "the pack declares no measure `airwothy`\nhelp: did you mean `airworthy`?");
    let end = at + "airwothy".len();
    let text = editor.text("safety.rhai");
    assert_eq!(shown["range"], json!({ "start": position(text, at), "end": position(text, end) }));
    editor.replace("safety.rhai", "states(airwothy)", "states(airworthy)");
    assert_eq!(editor.codes("safety.rhai"), [""; 0]);
}

#[test]
fn places_count_utf16_units_on_lines_with_norwegian_letters_and_emoji() {
    let mut editor = Editor::of_pack("aviation");
    editor.open("comfort.rhai");
    let rule = "rule \"new\" on \"comfort\" { source \"🛫 æøå\" when claim.knd == \"preference\"\n authority customer finding opinion remedy honour because \"yours-to-say\" }\n";
    let text = format!("{rule}{}", editor.text("comfort.rhai"));
    editor.close("comfort.rhai");
    editor.open_with("comfort.rhai", &text);
    let shown = &editor.shown["comfort.rhai"];
    let field = shown.iter().find(|one| one["code"] == "unknown-field").unwrap();
    assert_eq!(field["range"]["start"], position(&text, text.find("knd").unwrap()));
}

#[test]
fn what_is_shown_is_what_check_says() {
    let mut editor = Editor::of_pack("retail");
    editor.open("pack.toml");
    editor.replace("pack.toml", "default = ", "defualt = ");
    let text = editor.text("pack.toml").to_owned();
    fs::write(editor.path("pack.toml"), text).unwrap();
    let checked = medhold::check(&editor.path(""), &Folders::default()).unwrap();
    let mut said: Vec<(String, u32)> =
        checked.diagnostics.iter().map(|one| (one.code.to_string(), one.place.line.saturating_sub(1))).collect();
    let shown = editor.shown.values().flatten();
    let mut shown: Vec<(String, u32)> = shown
        .map(|one| (one["code"].as_str().unwrap().to_owned(), one["range"]["start"]["line"].as_u64().unwrap() as u32))
        .collect();
    said.sort();
    shown.sort();
    assert!(said.iter().any(|(code, _)| code == "unknown-key"));
    assert_eq!(shown, said);
}

#[test]
fn a_fault_in_the_manifest_is_shown_where_it_is_felt_in_files_that_are_not_open_too() {
    let mut editor = Editor::of_pack("rental");
    editor.open("pack.toml");
    let before = editor.shown.clone();
    let measure = editor.text("pack.toml").split("[measures.").nth(1).unwrap().split(']').next().unwrap().to_owned();
    editor.replace("pack.toml", &format!("[measures.{measure}]"), &format!("[measures.{measure}x]"));
    assert!(editor.shown.iter().any(|(file, shown)| file.ends_with(".rhai") && !shown.is_empty()));
    editor.replace("pack.toml", &format!("[measures.{measure}x]"), &format!("[measures.{measure}]"));
    let left: Vec<_> =
        editor.shown.iter().filter(|(file, shown)| before.get(*file).is_none_or(|b| b != *shown)).collect();
    assert!(left.iter().all(|(_, shown)| shown.is_empty()), "{left:?}");
}

#[test]
fn closing_clears_what_was_shown_and_what_was_not_saved_is_forgotten() {
    let mut editor = Editor::of_pack("construction");
    editor.open("taste.rhai");
    editor.open("structure.rhai");
    editor.replace("taste.rhai", "authority customer", "authority custmer");
    assert_eq!(editor.codes("taste.rhai"), ["unknown-word"]);
    editor.close("taste.rhai");
    editor.replace("structure.rhai", "authority expert", "authority exprt");
    assert_eq!(editor.codes("taste.rhai"), [""; 0], "on disk it is right");
    assert_eq!(editor.codes("structure.rhai"), ["unknown-word"]);
    editor.close("structure.rhai");
    editor.request("nothing/atAll", json!({})).unwrap_err();
    assert_eq!(editor.codes("structure.rhai"), [""; 0], "nothing of the pack is open");
}

#[test]
fn a_file_that_belongs_to_no_pack_gets_nothing() {
    let mut editor = Editor::of_pack("retail");
    fs::write(editor.path("README.rst"), "rule").unwrap();
    let outside = tempfile::TempDir::new().unwrap();
    let uri = format!("file://{}/stray.rhai", outside.path().display());
    for uri in [uri.as_str(), "untitled:Untitled-1", &editor.uri("README.rst"), &editor.uri(".git/x.rhai")] {
        let document = json!({ "uri": uri, "languageId": "medhold", "version": 1, "text": "rule {{{" });
        editor.notify("textDocument/didOpen", json!({ "textDocument": document }));
    }
    editor.open("taste.rhai");
    let files: Vec<&String> = editor.shown.keys().collect();
    assert_eq!(files, ["pack.toml", "taste.rhai"], "the plugin is missing here, and that is all");
}

#[test]
fn a_pack_that_is_not_saved_yet_is_checked() {
    let mut editor = Editor::of_pack("retail");
    editor.open_with("within/pack.toml", "[pack]\nname = \"new\"\nversion = \"1.0\"\n");
    assert!(editor.codes("within/pack.toml").contains(&"bad-value"), "{:?}", editor.shown);
}

#[test]
fn a_file_that_changes_on_disk_is_checked_when_the_editor_says_so() {
    let mut editor = Editor::of_pack("retail");
    editor.open("taste.rhai");
    let manifest = fs::read_to_string(editor.path("pack.toml")).unwrap();
    fs::write(editor.path("pack.toml"), manifest.replacen("default = ", "defualt = ", 1)).unwrap();
    editor.notify("workspace/didChangeWatchedFiles", json!({ "changes": [] }));
    editor.shown_version("taste.rhai", 1);
    assert!(editor.codes("pack.toml").contains(&"unknown-key"), "{:?}", editor.shown);
}
