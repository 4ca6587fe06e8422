//! The protocol's own rules: its order, its errors, and what is hostile.

use std::io::{self, Read, Write};
use std::sync::mpsc;

use medhold::Folders;
use medhold_lsp::Ending;
use serde_json::{Value, json};

use crate::editor::Editor;

const PARSE_ERROR: i64 = -32700;
const INVALID_REQUEST: i64 = -32600;
const METHOD_NOT_FOUND: i64 = -32601;
const NOT_INITIALIZED: i64 = -32002;
const CANCELLED: i64 = -32800;

#[test]
fn a_session_ends_in_order_only_after_shutdown() {
    assert_eq!(Editor::of_pack("retail").leave(), Ending::InOrder);
    let mut editor = Editor::of_pack("retail");
    editor.notify("exit", Value::Null);
    assert_eq!(editor.ending().unwrap(), Ending::Abrupt);
    assert_eq!(Editor::of_pack("retail").ending().unwrap(), Ending::Abrupt, "the editor went away");
}

#[test]
fn nothing_is_answered_before_initialize_and_after_shutdown() {
    let mut editor = Editor::started("retail");
    assert_eq!(editor.request("textDocument/hover", json!({})), Err(NOT_INITIALIZED));
    editor.request("initialize", json!({ "capabilities": {} })).unwrap();
    assert_eq!(editor.request("shutdown", Value::Null), Ok(Value::Null));
    assert_eq!(editor.request("textDocument/hover", json!({})), Err(INVALID_REQUEST));
}

#[test]
fn the_columns_are_those_that_the_editor_asks_for() {
    let encoding = |offered: Value| {
        let mut editor = Editor::started("retail");
        let params = json!({ "capabilities": { "general": { "positionEncodings": offered } } });
        let answer = editor.request("initialize", params).unwrap();
        answer["capabilities"]["positionEncoding"].as_str().unwrap().to_owned()
    };
    assert_eq!(encoding(json!(["utf-16", "utf-8"])), "utf-8");
    assert_eq!(encoding(json!(["utf-16"])), "utf-16");
    assert_eq!(encoding(Value::Null), "utf-16");
}

#[test]
fn unknown_methods_are_told_and_unknown_notifications_passed_over() {
    let mut editor = Editor::of_pack("retail");
    editor.notify("medhold/noSuchThing", json!({ "x": 1 }));
    editor.notify("$/setTrace", json!({ "value": "off" }));
    assert_eq!(editor.request("medhold/noSuchThing", json!({})), Err(METHOD_NOT_FOUND));
    assert_eq!(editor.leave(), Ending::InOrder);
}

#[test]
fn a_message_that_is_none_is_told_and_the_next_one_is_answered() {
    let mut editor = Editor::of_pack("retail");
    for (content, code) in [("{ not json", PARSE_ERROR), ("[1, 2]", INVALID_REQUEST), ("{}", INVALID_REQUEST)] {
        editor.raw(format!("Content-Length: {}\r\n\r\n{content}", content.len()).as_bytes());
        assert_eq!(editor.answer_to(&Value::Null), Err(code), "{content}");
    }
    let deep = "[".repeat(100_000);
    editor.raw(format!("content-length:{}\r\nX-Other: 1\r\n\r\n{deep}", deep.len()).as_bytes());
    assert_eq!(editor.answer_to(&Value::Null), Err(PARSE_ERROR));
    assert_eq!(editor.leave(), Ending::InOrder);
}

#[test]
fn a_broken_frame_ends_the_session_with_a_reason() {
    for frame in ["Content-Length: many\r\n\r\n", "X: 1\r\n\r\n{}", &"x".repeat(10_000)] {
        let mut editor = Editor::of_pack("retail");
        editor.raw(frame.as_bytes());
        let error = editor.ending().unwrap_err();
        assert!(error.to_string().starts_with("the editor sent"), "{error}");
    }
}

#[test]
fn a_request_that_is_taken_back_before_its_turn_is_not_answered() {
    let hello = json!({ "jsonrpc": "2.0", "id": 1, "method": "initialize", "params": { "capabilities": {} } });
    let asked = json!({ "jsonrpc": "2.0", "id": 2, "method": "medhold/noSuchThing" });
    let back = json!({ "jsonrpc": "2.0", "method": "$/cancelRequest", "params": { "id": 2 } });
    let (all_read, wait) = mpsc::channel();
    let frames: Vec<u8> = [hello, asked, back].iter().flat_map(frame).collect();
    let input = frames.as_slice().chain(AtEnd(all_read));
    let mut output = Patient { wait, written: Vec::new() };
    assert_eq!(medhold_lsp::serve(input, &mut output, &Folders::default()).unwrap(), Ending::Abrupt);
    let written = String::from_utf8(output.written).unwrap();
    assert!(written.contains(&format!("\"code\":{CANCELLED}")), "{written}");
    assert!(!written.contains(&format!("\"code\":{METHOD_NOT_FOUND}")), "{written}");
}

fn frame(message: &Value) -> Vec<u8> {
    let text = message.to_string();
    format!("Content-Length: {}\r\n\r\n{text}", text.len()).into_bytes()
}

/// The end of an input, which tells that it has been reached.
struct AtEnd(mpsc::Sender<()>);

impl Read for AtEnd {
    fn read(&mut self, _: &mut [u8]) -> io::Result<usize> {
        self.0.send(()).unwrap();
        Ok(0)
    }
}

/// An output that takes nothing before the whole input has been read.
struct Patient {
    wait: mpsc::Receiver<()>,
    written: Vec<u8>,
}

impl Write for Patient {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        if self.written.is_empty() {
            self.wait.recv().unwrap();
        }
        self.written.extend(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

#[test]
fn hostile_texts_are_told_of_and_the_session_goes_on() {
    let mut editor = Editor::of_pack("retail");
    editor.open("taste.rhai");
    let texts = [
        format!("rule \"a\" on \"b\" {{ when {}", "(".repeat(20_000)),
        "x".repeat(3 << 20),
        "\u{feff}\r\r\n\0\u{202e}rule".to_owned(),
        "`${".repeat(10_000),
        "/*".repeat(10_000),
    ];
    for (version, text) in texts.iter().enumerate() {
        let version = version as i32 + 2;
        let document = json!({ "uri": editor.uri("taste.rhai"), "version": version });
        editor.notify(
            "textDocument/didChange",
            json!({ "textDocument": document, "contentChanges": [{ "text": text }] }),
        );
        editor.shown_version("taste.rhai", version);
        assert!(!editor.codes("taste.rhai").is_empty(), "{}", &text[..8]);
    }
    assert_eq!(editor.leave(), Ending::InOrder);
}

#[test]
fn a_change_at_a_place_that_is_not_there_is_made_at_the_end() {
    let mut editor = Editor::of_pack("retail");
    editor.open("taste.rhai");
    let document = json!({ "uri": editor.uri("taste.rhai"), "version": 2 });
    let range = json!({ "start": { "line": 99999, "character": 7 }, "end": { "line": 3, "character": 99999 } });
    let change = json!({ "range": range, "text": "x" });
    editor.notify("textDocument/didChange", json!({ "textDocument": document, "contentChanges": [change] }));
    editor.shown_version("taste.rhai", 2);
    assert_eq!(editor.leave(), Ending::InOrder);
}
