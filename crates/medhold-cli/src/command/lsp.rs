//! `medhold lsp`: the language server, over standard input and output.

use std::io;

use medhold_lsp::Ending;

use crate::exit::Exit;
use crate::failure::Failure;
use crate::host::PluginArguments;
use crate::streams::Streams;

/// Serve an editor over standard input and output: diagnostics as you type
#[derive(Debug, clap::Args)]
pub(crate) struct Lsp {
    /// Taken for editors that pass it; there is no other way of talking
    #[arg(long, hide = true)]
    stdio: bool,
    #[command(flatten)]
    plugins: PluginArguments,
}

impl Lsp {
    pub(crate) fn run(&self, io: &mut Streams<'_>) -> Result<Exit, Failure> {
        let folders = medhold::plugin_folders(&self.plugins.folders(io)?);
        let input = io.stdin.take().unwrap_or_else(|| Box::new(io::empty()));
        match medhold_lsp::serve(input, io.stdout, &folders).map_err(Failure::Editor)? {
            Ending::InOrder => Ok(Exit::Well),
            Ending::Abrupt => Ok(Exit::Found),
        }
    }
}
