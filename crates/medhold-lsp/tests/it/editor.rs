//! An editor: speaks the protocol with a server in this process, over pipes, and keeps what it was shown.

use std::collections::BTreeMap;
use std::fs;
use std::io::{BufRead, BufReader, PipeReader, PipeWriter, Read, Write};
use std::path::{Path, PathBuf};
use std::thread::JoinHandle;

use medhold::Folders;
use medhold_lsp::{Ending, serve};
use serde_json::{Value, json};
use tempfile::TempDir;

/// An editor with a copy of a pack in a folder of its own.
pub(crate) struct Editor {
    to: Option<PipeWriter>,
    from: BufReader<PipeReader>,
    server: Option<JoinHandle<std::io::Result<Ending>>>,
    requests: i32,
    folder: TempDir,
    /// The texts that are open, by file.
    texts: BTreeMap<String, (i32, String)>,
    /// What was last shown of each file.
    pub(crate) shown: BTreeMap<String, Vec<Value>>,
}

impl Editor {
    /// An editor that has said hello, with a copy of one of the shipped packs, which is not looked through on opening.
    pub(crate) fn of_pack(pack: &str) -> Self {
        Self::with_options(pack, json!({ "analysis": false }))
    }

    /// An editor that has said hello with these options.
    pub(crate) fn with_options(pack: &str, options: Value) -> Self {
        let mut editor = Self::started(pack);
        editor.request("initialize", json!({ "capabilities": {}, "initializationOptions": options })).unwrap();
        editor.notify("initialized", json!({}));
        editor
    }

    /// An editor that has said nothing yet.
    pub(crate) fn started(pack: &str) -> Self {
        let folder = TempDir::new().unwrap();
        let shipped = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../rules").join(pack);
        copy(&shipped, folder.path());
        let (input, to) = std::io::pipe().unwrap();
        let (from, mut output) = std::io::pipe().unwrap();
        let server = std::thread::spawn(move || serve(input, &mut output, &Folders::default()));
        Self {
            to: Some(to),
            from: BufReader::new(from),
            server: Some(server),
            requests: 0,
            folder,
            texts: BTreeMap::new(),
            shown: BTreeMap::new(),
        }
    }

    pub(crate) fn path(&self, file: &str) -> PathBuf {
        self.folder.path().join(file)
    }

    pub(crate) fn uri(&self, file: &str) -> String {
        format!("file://{}", self.path(file).display())
    }

    fn file(&self, uri: &str) -> String {
        uri.strip_prefix(&format!("file://{}/", self.folder.path().display())).unwrap_or(uri).to_owned()
    }

    /// Sends bytes as they are.
    pub(crate) fn raw(&mut self, bytes: &[u8]) {
        self.to.as_mut().unwrap().write_all(bytes).unwrap();
    }

    fn send(&mut self, message: &Value) {
        let text = message.to_string();
        self.raw(format!("Content-Length: {}\r\n\r\n{text}", text.len()).as_bytes());
    }

    pub(crate) fn notify(&mut self, method: &str, params: Value) {
        self.send(&json!({ "jsonrpc": "2.0", "method": method, "params": params }));
    }

    /// Sends a request and gives its number without waiting.
    pub(crate) fn post(&mut self, method: &str, params: Value) -> i32 {
        self.requests += 1;
        self.send(&json!({ "jsonrpc": "2.0", "id": self.requests, "method": method, "params": params }));
        self.requests
    }

    /// The answer to a request: its result, or its error's number.
    pub(crate) fn request(&mut self, method: &str, params: Value) -> Result<Value, i64> {
        let id = self.post(method, params);
        self.answer_to(&json!(id))
    }

    /// Reads up to the answer with this number.
    pub(crate) fn answer_to(&mut self, id: &Value) -> Result<Value, i64> {
        loop {
            let message = self.next().expect("the server went away without an answer");
            if message["id"] == *id && message.get("method").is_none() {
                return match message.get("error") {
                    Some(error) => Err(error["code"].as_i64().unwrap()),
                    None => Ok(message["result"].clone()),
                };
            }
        }
    }

    /// The next message; what it shows is kept. None at the end.
    pub(crate) fn next(&mut self) -> Option<Value> {
        let mut length = 0;
        loop {
            let mut line = String::new();
            if self.from.read_line(&mut line).unwrap() == 0 {
                return None;
            }
            match line.trim().split_once(": ") {
                Some((_, value)) => length = value.parse().unwrap(),
                None => break,
            }
        }
        let mut bytes = vec![0; length];
        self.from.read_exact(&mut bytes).unwrap();
        let message: Value = serde_json::from_slice(&bytes).unwrap();
        if message["method"] == "textDocument/publishDiagnostics" {
            let file = self.file(message["params"]["uri"].as_str().unwrap());
            self.shown.insert(file, message["params"]["diagnostics"].as_array().unwrap().clone());
        }
        Some(message)
    }

    /// Opens a file as it is on disk.
    pub(crate) fn open(&mut self, file: &str) {
        let text = fs::read_to_string(self.path(file)).unwrap();
        self.open_with(file, &text);
    }

    /// Opens a file with a text of its own.
    pub(crate) fn open_with(&mut self, file: &str, text: &str) {
        self.texts.insert(file.to_owned(), (1, text.to_owned()));
        let document = json!({ "uri": self.uri(file), "languageId": "medhold", "version": 1, "text": text });
        self.notify("textDocument/didOpen", json!({ "textDocument": document }));
        self.shown_version(file, 1);
    }

    pub(crate) fn is_open(&self, file: &str) -> bool {
        self.texts.contains_key(file)
    }

    /// The files at the top of the pack with this ending, in order.
    pub(crate) fn files(&self, ending: &str) -> Vec<String> {
        let names =
            fs::read_dir(self.folder.path()).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap());
        let mut names: Vec<String> = names.filter(|name| name.ends_with(ending)).collect();
        names.sort();
        names
    }

    /// The text of an open file.
    pub(crate) fn text(&self, file: &str) -> &str {
        &self.texts[file].1
    }

    /// Replaces the first place where `from` stands, as typing would, and waits for what is then shown.
    pub(crate) fn replace(&mut self, file: &str, from: &str, to: &str) {
        let version = self.type_over(file, from, to);
        self.shown_version(file, version);
    }

    /// The same without waiting; the version that the file then has.
    pub(crate) fn type_over(&mut self, file: &str, from: &str, to: &str) -> i32 {
        let (version, text) = self.texts.get(file).unwrap().clone();
        let at = text.find(from).unwrap_or_else(|| panic!("`{file}` has no `{from}`"));
        let range = json!({ "start": position(&text, at), "end": position(&text, at + from.len()) });
        let document = json!({ "uri": self.uri(file), "version": version + 1 });
        let change = json!({ "range": range, "text": to });
        self.notify("textDocument/didChange", json!({ "textDocument": document, "contentChanges": [change] }));
        self.texts.insert(file.to_owned(), (version + 1, text.replacen(from, to, 1)));
        version + 1
    }

    /// Reads until a version of a file has been shown.
    pub(crate) fn shown_version(&mut self, file: &str, version: i32) {
        let uri = self.uri(file);
        loop {
            let message = self.next().expect("the server went away without showing anything");
            if message["params"]["uri"] == uri.as_str() && message["params"]["version"] == version {
                // What else was found in the same check is shown before anything is answered.
                self.request("medhold/nothing", json!({})).unwrap_err();
                return;
            }
        }
    }

    /// Puts a text in place of a file's, open or not, without waiting for what is shown of it.
    pub(crate) fn put(&mut self, file: &str, text: &str) {
        let uri = self.uri(file);
        let version = self.texts.get(file).map_or(0, |(version, _)| *version) + 1;
        self.texts.insert(file.to_owned(), (version, text.to_owned()));
        if version == 1 {
            let document = json!({ "uri": uri, "languageId": "medhold", "version": version, "text": text });
            return self.notify("textDocument/didOpen", json!({ "textDocument": document }));
        }
        let document = json!({ "uri": uri, "version": version });
        self.notify(
            "textDocument/didChange",
            json!({ "textDocument": document, "contentChanges": [{ "text": text }] }),
        );
    }

    pub(crate) fn close(&mut self, file: &str) {
        self.texts.remove(file);
        self.notify("textDocument/didClose", json!({ "textDocument": { "uri": self.uri(file) } }));
    }

    /// Where in an open file a text stands, as parameters of a request; `|` marks the place within it.
    pub(crate) fn at(&self, file: &str, marked: &str) -> Value {
        let (before, after) = marked.split_once('|').unwrap_or(("", marked));
        let text = self.text(file);
        let at = text.find(&format!("{before}{after}")).unwrap_or_else(|| panic!("`{file}` has no `{marked}`"));
        json!({ "textDocument": { "uri": self.uri(file) }, "position": position(text, at + before.len()) })
    }

    /// Takes over an edit of the workspace: files that are open change there, others on disk.
    pub(crate) fn apply(&mut self, edit: &Value) {
        for (uri, edits) in edit["changes"].as_object().unwrap() {
            let file = self.file(uri);
            let open = self.texts.get(&file).map(|(_, text)| text.clone());
            let text = open.clone().unwrap_or_else(|| fs::read_to_string(self.path(&file)).unwrap());
            let text = applied(&text, edits);
            match open {
                Some(_) => self.put(&file, &text),
                None => fs::write(self.path(&file), text).unwrap(),
            }
        }
        self.notify("workspace/didChangeWatchedFiles", json!({ "changes": [] }));
        let (file, version) = self.texts.iter().next().map(|(file, (version, _))| (file.clone(), *version)).unwrap();
        self.shown_version(&file, version);
    }

    /// The codes of what is shown of a file.
    pub(crate) fn codes(&self, file: &str) -> Vec<&str> {
        let shown = self.shown.get(file).map_or(&[][..], Vec::as_slice);
        shown.iter().map(|one| one["code"].as_str().unwrap()).collect()
    }

    /// Says goodbye, and gives how the server ended.
    pub(crate) fn leave(mut self) -> Ending {
        self.request("shutdown", Value::Null).unwrap();
        self.notify("exit", Value::Null);
        self.ending().unwrap()
    }

    /// Goes away, and gives how the server ended.
    pub(crate) fn ending(&mut self) -> std::io::Result<Ending> {
        self.to = None;
        self.server.take().unwrap().join().unwrap()
    }
}

/// A text with edits, none of which touches another.
pub(crate) fn applied(text: &str, edits: &Value) -> String {
    let mut edits: Vec<(usize, usize, &str)> = edits
        .as_array()
        .unwrap()
        .iter()
        .map(|edit| {
            let range = &edit["range"];
            (offset(text, &range["start"]), offset(text, &range["end"]), edit["newText"].as_str().unwrap())
        })
        .collect();
    edits.sort_by_key(|edit| std::cmp::Reverse(edit.0));
    let mut text = text.to_owned();
    for (from, to, new) in edits {
        text.replace_range(from..to, new);
    }
    text
}

fn offset(text: &str, position: &Value) -> usize {
    let line = position["line"].as_u64().unwrap() as usize;
    let start: usize = text.split_inclusive('\n').take(line).map(str::len).sum();
    let mut units = position["character"].as_u64().unwrap() as usize;
    let rest = &text[start..];
    for (at, character) in rest.char_indices() {
        if units == 0 {
            return start + at;
        }
        units -= character.len_utf16();
    }
    text.len()
}

/// A place as the protocol counts: lines from 0, columns in units of UTF-16.
pub(crate) fn position(text: &str, at: usize) -> Value {
    let before = &text[..at];
    let column = before.rsplit('\n').next().unwrap().encode_utf16().count();
    json!({ "line": before.matches('\n').count(), "character": column })
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let target = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy(&entry.path(), &target);
        } else {
            fs::copy(entry.path(), target).unwrap();
        }
    }
}
