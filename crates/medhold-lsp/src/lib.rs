//! The language server: what editors ask of a pack while it is written, over the Language Server Protocol.
//!
//! [`serve`] speaks the protocol over any pair of streams; the program `medhold lsp` calls it with its own. What it reports of a pack is
//! what [`medhold::check`] reports, from the same check, with the texts that are open in the editor laid over those on disk.
//!
//! Messages are read on a thread of their own and answered on the calling one, in order. Packs are checked on a third, a short while after the
//! last key, so that typing never waits for a check; a result that a later key has overtaken is not shown. What rules say taken together is looked through on a fourth, when a text is opened or saved.

mod answer;
mod capability;
mod checker;
mod document;
mod encoding;
mod index;
mod language;
mod packs;
mod publish;
mod request;
mod server;
mod snapshot;
mod together;
mod transport;
mod uri;
mod view;
mod workspace;

use std::io::{self, Read, Write};

use medhold::Folders;

pub use server::Ending;

/// Serves an editor until it says `exit` or goes away. Plugins' libraries are looked for in `plugins` alone.
///
/// # Errors
/// Where a stream breaks, or what comes in is not framed as the protocol asks.
pub fn serve(input: impl Read + Send, output: &mut dyn Write, plugins: &Folders) -> io::Result<Ending> {
    server::serve(io::BufReader::new(input), output, plugins)
}
