//! `medhold lsp` as a process of its own, as editors start it.

use std::io::Write;
use std::process::{Command, Output, Stdio};

const INITIALIZE: &str = r#"{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"capabilities":{}}}"#;
const SHUTDOWN: &str = r#"{"jsonrpc":"2.0","id":2,"method":"shutdown"}"#;
const EXIT: &str = r#"{"jsonrpc":"2.0","method":"exit"}"#;

/// What the server writes when it is sent these messages, and how it ends.
fn told(messages: &[&str]) -> Output {
    let mut server = Command::new(env!("CARGO_BIN_EXE_medhold"))
        .args(["lsp", "--stdio"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut to = server.stdin.take().unwrap();
    for message in messages {
        write!(to, "Content-Length: {}\r\n\r\n{message}", message.len()).unwrap();
    }
    drop(to);
    server.wait_with_output().unwrap()
}

#[test]
fn it_ends_with_0_after_shutdown_and_with_1_without() {
    let ended = told(&[INITIALIZE, SHUTDOWN, EXIT]);
    assert_eq!(ended.status.code(), Some(0), "{ended:?}");
    let written = String::from_utf8(ended.stdout).unwrap();
    assert!(written.contains(r#""serverInfo":{"name":"medhold""#), "{written}");
    assert_eq!(told(&[INITIALIZE, EXIT]).status.code(), Some(1));
    assert_eq!(told(&[]).status.code(), Some(1));
}

#[test]
fn what_is_no_frame_ends_it_with_2_and_a_reason() {
    let ended = Command::new(env!("CARGO_BIN_EXE_medhold"))
        .arg("lsp")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn();
    let mut server = ended.unwrap();
    server.stdin.take().unwrap().write_all(b"hello\r\n\r\n").unwrap();
    let ended = server.wait_with_output().unwrap();
    assert_eq!(ended.status.code(), Some(2), "{ended:?}");
    let said = String::from_utf8(ended.stderr).unwrap();
    assert!(said.contains("the editor sent a header without `Content-Length`"), "{said}");
}
