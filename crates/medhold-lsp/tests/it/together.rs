//! What rules say taken together, shown when a text is opened or saved.

use std::fs;

use serde_json::{Value, json};

use crate::editor::Editor;

const MANIFEST: &str = r#"
[pack]
name = "cinema"
version = "1.0.0"
languages = ["en"]
[topics.seats]
title.en = "seats"
[measures.rows_free]
kind = "count"
unit = "1"
[appeal.en]
body = "the owner"
free = true
within = "1 year"
"#;

const RULES: &str = r#"/// There was room.
rule "room" on "seats" {
    source    "The booking terms, 2"
    when      rows_free >= 3
    authority evidence
    finding   misconception
    remedy    explain
    because   "rows" with #{ rows: rows_free }
}

/// It was full.
rule "full" on "seats" {
    source    "The booking terms, 3"
    when      rows_free <= 3
    authority evidence
    finding   fact
    remedy    improve
    because   "rows" with #{ rows: rows_free }
}
"#;

const CASES: &str = r#"
[defaults]
case.received = "2024-05-17"
case.language = "en"
case.claim = { topic = "seats", kind = "assertion", text = "It was full." }

[[case]]
name = "five rows are room"
case.evidence.rows_free = 5
expect = { rule = "room" }

[[case]]
name = "one row is full"
case.evidence.rows_free = 1
expect = { rule = "full" }
"#;

/// An editor with a pack of its own, whose rules contradict each other where three rows are free.
fn editor() -> Editor {
    let editor = Editor::with_options("retail", json!({}));
    for (file, text) in [
        ("cinema/pack.toml", MANIFEST),
        ("cinema/seats.rhai", RULES),
        ("cinema/messages/en.ftl", "rows = { NUM($rows) } rows were free.\n"),
        ("cinema/cases/seats.toml", CASES),
    ] {
        let path = editor.path(file);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }
    editor
}

/// Reads until a conflict is shown, or none any more.
fn wait(editor: &mut Editor, conflict: bool) {
    while editor.codes("cinema/seats.rhai").contains(&"rules-conflict") != conflict {
        editor.next().unwrap();
    }
}

fn saved(editor: &mut Editor) {
    let file = json!({ "textDocument": { "uri": editor.uri("cinema/seats.rhai") } });
    editor.notify("textDocument/didSave", file);
}

fn action(editor: &mut Editor, beginning: &str) -> Value {
    let at = editor.at("cinema/seats.rhai", "rule \"fu|ll\"");
    let range = json!({ "start": at["position"], "end": at["position"] });
    let params = json!({ "textDocument": at["textDocument"], "range": range, "context": { "diagnostics": [] } });
    let actions = editor.request("textDocument/codeAction", params).unwrap();
    let found = actions.as_array().unwrap().iter().find(|one| one["title"].as_str().unwrap().starts_with(beginning));
    found.unwrap_or_else(|| panic!("no `{beginning}` in {actions}")).clone()
}

#[test]
fn a_conflict_is_shown_with_an_example_until_one_rule_overrides_the_other() {
    let mut editor = editor();
    editor.open("cinema/seats.rhai");
    wait(&mut editor, true);
    let shown = editor.shown["cinema/seats.rhai"].iter().find(|one| one["code"] == "rules-conflict").unwrap();
    let message = shown["message"].as_str().unwrap();
    assert!(message.contains("for example") && message.contains("rows_free = 3"), "{message}");
    let case = action(&mut editor, "Add the case that shows it to `cases/seats.toml`");
    assert!(case["edit"].to_string().contains("case.evidence.rows_free = 3"), "{case}");
    let ordered = action(&mut editor, "Let it override `room`");
    editor.apply(&ordered["edit"]);
    assert!(editor.text("cinema/seats.rhai").contains("rule \"full\" on \"seats\" {\n    overrides \"room\"\n"));
    saved(&mut editor);
    wait(&mut editor, false);
}

#[test]
fn what_was_found_goes_with_the_text_that_it_was_found_in_and_comes_back_on_saving() {
    let mut editor = editor();
    editor.open("cinema/seats.rhai");
    wait(&mut editor, true);
    editor.replace("cinema/seats.rhai", "/// It was full.", "/// It was quite full.");
    assert_eq!(editor.codes("cinema/seats.rhai"), [""; 0]);
    saved(&mut editor);
    wait(&mut editor, true);
}
