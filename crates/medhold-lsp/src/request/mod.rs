//! What the editor says and asks, a file each.

mod action;
mod colours;
mod completion;
mod hover;
mod layout;
mod navigate;
mod rename;
mod symbols;
mod sync;

use lsp_types::{TextDocumentIdentifier, TextDocumentPositionParams, Uri};
use serde_json::Value;

use crate::answer::{Answer, Refusal, parameters, value};
use crate::server::Server;
use crate::uri;
use crate::view::View;
use crate::workspace::Member;

pub(crate) use colours::options as colour_options;
pub(crate) use completion::Snippets;

/// What every request about a whole file names.
#[derive(serde::Deserialize)]
#[serde(rename_all = "camelCase")]
struct OfFile {
    text_document: TextDocumentIdentifier,
}

impl Server<'_> {
    /// Answers a request. About a file that is no part of a pack there is nothing to say.
    pub(crate) fn answer(&mut self, method: &str, params: Value) -> Answer {
        match method {
            "textDocument/hover" => self.at(method, params, hover::hover),
            "textDocument/definition" => self.at(method, params, navigate::definition),
            "textDocument/documentHighlight" => self.at(method, params, navigate::highlights),
            "textDocument/references" => {
                let asked: lsp_types::ReferenceParams = parameters(method, params)?;
                let (at, context) = (asked.text_document_position_params, asked.context);
                let view = self.view(&at.text_document.uri);
                value(view.and_then(|view| navigate::references(&view, at.position, context.include_declaration)))
            }
            "textDocument/completion" => {
                let asked: TextDocumentPositionParams = parameters(method, params)?;
                let snippets = self.client.snippets;
                let view = self.view(&asked.text_document.uri);
                value(view.and_then(|view| completion::completion(&view, asked.position, snippets)))
            }
            "textDocument/codeAction" => {
                let asked: lsp_types::CodeActionParams = parameters(method, params)?;
                let view = self.view(&asked.text_document.uri);
                value(view.and_then(|view| action::actions(&view, asked.range)))
            }
            "textDocument/semanticTokens/full" => self.of_file(method, params, colours::colours),
            "textDocument/formatting" => self.of_file(method, params, layout::layout),
            "textDocument/prepareRename" => {
                let asked: TextDocumentPositionParams = parameters(method, params)?;
                let view = self.view(&asked.text_document.uri);
                value(view.map(|view| rename::prepare(&view, asked.position)).transpose()?)
            }
            "textDocument/rename" => {
                let asked: lsp_types::RenameParams = parameters(method, params)?;
                let at = asked.text_document_position_params;
                let view = self.view(&at.text_document.uri);
                value(view.map(|view| rename::rename(&view, at.position, &asked.new_name)).transpose()?)
            }
            "textDocument/documentSymbol" => self.of_file(method, params, symbols::outline),
            "textDocument/foldingRange" => self.of_file(method, params, symbols::folds),
            "workspace/symbol" => {
                let asked: lsp_types::WorkspaceSymbolParams = parameters(method, params)?;
                let files: Vec<Uri> = self.packs.one_file_each(&self.documents);
                let views = files.iter().filter_map(|file| self.view(file));
                value(views.flat_map(|view| symbols::in_workspace(&view, &asked.query)).collect::<Vec<_>>())
            }
            _ => Err(Refusal::Unknown(method.to_owned())),
        }
    }

    /// Answers what is asked of a place in a file.
    fn at<T: serde::Serialize>(
        &mut self,
        method: &str,
        params: Value,
        answer: fn(&View, lsp_types::Position) -> Option<T>,
    ) -> Answer {
        let asked: TextDocumentPositionParams = parameters(method, params)?;
        value(self.view(&asked.text_document.uri).and_then(|view| answer(&view, asked.position)))
    }

    /// Answers what is asked of a whole file.
    fn of_file<T: serde::Serialize>(&mut self, method: &str, params: Value, answer: fn(&View) -> Option<T>) -> Answer {
        let asked: OfFile = parameters(method, params)?;
        value(self.view(&asked.text_document.uri).and_then(|view| answer(&view)))
    }

    /// A file with all that its pack knows; none where it is no part of a pack that is worked on.
    pub(crate) fn view(&mut self, file: &Uri) -> Option<View> {
        let member = Member::of(&uri::to_path(file)?, &self.documents)?;
        self.packs.view(member, &self.documents, self.client.encoding)
    }
}
