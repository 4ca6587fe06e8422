//! What the server can do, and what of the editor's abilities matters to it.

use lsp_types::{
    CodeActionKind, CodeActionOptions, CompletionOptions, InitializeParams, InitializeResult, RenameOptions,
    SaveOptions, ServerCapabilities, ServerInfo, TextDocumentSyncKind, TextDocumentSyncOptions,
};

use crate::encoding::Encoding;
use crate::request::{Snippets, colour_options};

/// What the editor can do.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Client {
    pub(crate) encoding: Encoding,
    /// Whether it can be asked to tell of files that change on disk.
    pub(crate) watches_files: bool,
    pub(crate) snippets: Snippets,
    /// Whether what rules say taken together is wanted: `{ "analysis": false }` among the options says that it is not.
    pub(crate) wants_analysis: bool,
}

impl Client {
    pub(crate) fn of(params: &InitializeParams) -> Self {
        let general = params.capabilities.general.as_ref();
        let encodings = general.and_then(|general| general.position_encodings.as_deref()).unwrap_or_default();
        let workspace = params.capabilities.workspace.as_ref();
        let watched = workspace.and_then(|workspace| workspace.did_change_watched_files.as_ref());
        let text = params.capabilities.text_document.as_ref().and_then(|text| text.completion.as_ref());
        let snippets = text.and_then(|completion| completion.completion_item.as_ref()?.snippet_support);
        let analysis = params.initialization_options.as_ref().and_then(|options| options.get("analysis")?.as_bool());
        Self {
            wants_analysis: analysis.unwrap_or(true),
            snippets: if snippets == Some(true) { Snippets::Filled } else { Snippets::Plain },
            encoding: Encoding::of(encodings),
            watches_files: watched.and_then(|watched| watched.dynamic_registration).unwrap_or(false),
        }
    }
}

/// The answer to `initialize`.
pub(crate) fn introduction(client: &Client) -> InitializeResult {
    InitializeResult {
        capabilities: capabilities(client),
        server_info: Some(ServerInfo {
            name: "medhold".to_owned(),
            version: Some(env!("CARGO_PKG_VERSION").to_owned()),
        }),
    }
}

fn capabilities(client: &Client) -> ServerCapabilities {
    ServerCapabilities {
        position_encoding: Some(client.encoding.kind()),
        text_document_sync: Some(
            TextDocumentSyncOptions {
                open_close: Some(true),
                change: Some(TextDocumentSyncKind::Incremental),
                save: Some(SaveOptions { include_text: Some(false) }.into()),
                ..TextDocumentSyncOptions::default()
            }
            .into(),
        ),
        completion_provider: Some(CompletionOptions {
            trigger_characters: Some([".", "\"", ":", "$", "["].map(str::to_owned).into()),
            ..CompletionOptions::default()
        }),
        document_symbol_provider: Some(true.into()),
        workspace_symbol_provider: Some(true.into()),
        folding_range_provider: Some(true.into()),
        code_action_provider: Some(
            CodeActionOptions {
                code_action_kinds: Some(vec![CodeActionKind::QuickFix]),
                ..CodeActionOptions::default()
            }
            .into(),
        ),
        document_formatting_provider: Some(true.into()),
        rename_provider: Some(RenameOptions { prepare_provider: Some(true), ..RenameOptions::default() }.into()),
        semantic_tokens_provider: Some(colour_options().into()),
        hover_provider: Some(true.into()),
        definition_provider: Some(true.into()),
        references_provider: Some(true.into()),
        document_highlight_provider: Some(true.into()),
        ..ServerCapabilities::default()
    }
}
