//! Texts that are opened, changed, saved and closed, and files that change on disk.

use std::io;
use std::path::Path;

use lsp_server::Notification;
use lsp_types::{
    DidChangeTextDocumentParams, DidCloseTextDocumentParams, DidOpenTextDocumentParams, DidSaveTextDocumentParams,
};
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

use crate::packs::Cause;
use crate::server::Server;
use crate::uri;
use crate::workspace::{self, Member};

impl Server<'_> {
    /// Takes in what the editor tells. What it tells of files that are none, and what can't be read, is passed over: nobody waits for
    /// an answer.
    pub(crate) fn notification(&mut self, said: Notification) -> io::Result<()> {
        let params = said.params;
        match said.method.as_str() {
            "initialized" => self.watch()?,
            "textDocument/didOpen" => drop(read(params).map(|params| self.opened(params))),
            "textDocument/didChange" => drop(read(params).map(|params| self.changed(params))),
            "textDocument/didSave" => {
                let saved: Option<DidSaveTextDocumentParams> = read(params);
                if let Some(path) = saved.and_then(|saved| uri::to_path(&saved.text_document.uri)) {
                    self.touch(&path, Cause::Disk);
                }
            }
            "textDocument/didClose" => {
                let closed: Option<DidCloseTextDocumentParams> = read(params);
                if let Some(path) = closed.and_then(|closed| uri::to_path(&closed.text_document.uri)) {
                    self.closed(&path)?;
                }
            }
            "workspace/didChangeWatchedFiles" => self.changed_on_disk()?,
            _ => {}
        }
        Ok(())
    }

    /// Asks to be told of files of packs that change on disk, where the editor can.
    fn watch(&mut self) -> io::Result<()> {
        if !self.client.watches_files {
            return Ok(());
        }
        let patterns = ["**/pack.toml", "**/*.rhai", "**/messages/*.ftl", "**/tables/*.csv", "**/cases/*.toml"];
        let watchers: Vec<Value> = patterns.iter().map(|pattern| json!({ "globPattern": pattern })).collect();
        let method = "workspace/didChangeWatchedFiles";
        let registration = json!({ "id": "files", "method": method, "registerOptions": { "watchers": watchers } });
        self.ask("client/registerCapability", &json!({ "registrations": [registration] }))
    }

    fn opened(&mut self, params: DidOpenTextDocumentParams) {
        let document = params.text_document;
        if let Some(path) = uri::to_path(&document.uri) {
            self.documents.open(path.clone(), document.uri, document.version, &document.text);
            self.touch(&path, Cause::Disk);
        }
    }

    fn changed(&mut self, params: DidChangeTextDocumentParams) {
        let version = params.text_document.version;
        if let Some(path) = uri::to_path(&params.text_document.text_document_identifier.uri) {
            self.documents.change(&path, version, params.content_changes, self.client.encoding);
            self.touch(&path, Cause::Typed);
        }
    }

    fn closed(&mut self, path: &Path) -> io::Result<()> {
        let cleared = self.packs_before_closing(path);
        self.documents.close(path);
        if let Some(pack) = cleared {
            self.packs.touch(pack, Cause::Disk);
        }
        let cleared = self.packs.forget_closed(&self.documents);
        self.show(cleared)
    }

    fn packs_before_closing(&self, path: &Path) -> Option<std::path::PathBuf> {
        Member::of(path, &self.documents).map(|member| member.pack)
    }

    fn changed_on_disk(&mut self) -> io::Result<()> {
        for pack in workspace::open_packs(&self.documents).into_keys() {
            self.packs.touch(pack, Cause::Disk);
        }
        let cleared = self.packs.forget_closed(&self.documents);
        self.show(cleared)
    }

    fn touch(&mut self, path: &Path, cause: Cause) {
        if let Some(member) = Member::of(path, &self.documents) {
            self.packs.touch(member.pack, cause);
        }
    }
}

fn read<T: DeserializeOwned>(params: Value) -> Option<T> {
    serde_json::from_value(params).ok()
}
