//! The subcommands, a file each.

mod audit;
mod check;
mod diff;
mod doc;
mod dry_run;
mod explain;
mod fmt;
mod lsp;
mod new;
mod plugin;
mod plugin_new;
mod replay;
mod test;

use crate::exit::Exit;
use crate::failure::Failure;
use crate::streams::Streams;

/// What the program is asked to do.
#[derive(Debug, clap::Subcommand)]
pub(crate) enum Command {
    DryRun(dry_run::DryRun),
    Audit(audit::Audit),
    Explain(explain::Explain),
    Diff(diff::Diff),
    Replay(replay::Replay),
    Check(check::Check),
    Test(test::Test),
    New(new::New),
    Fmt(fmt::Fmt),
    Doc(doc::Doc),
    Lsp(lsp::Lsp),
    #[command(subcommand)]
    Plugin(plugin::Plugin),
}

impl Command {
    pub(crate) fn run(&self, io: &mut Streams<'_>) -> Result<Exit, Failure> {
        match self {
            Self::DryRun(command) => command.run(io),
            Self::Audit(command) => command.run(io),
            Self::Explain(command) => command.run(io),
            Self::Diff(command) => command.run(io),
            Self::Replay(command) => command.run(io),
            Self::Check(command) => command.run(io),
            Self::Test(command) => command.run(io),
            Self::New(command) => command.run(io),
            Self::Fmt(command) => command.run(io),
            Self::Doc(command) => command.run(io),
            Self::Lsp(command) => command.run(io),
            Self::Plugin(command) => command.run(io),
        }
    }
}

/// How a command that is not about decisions answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
pub(crate) enum AnswerFormat {
    /// For people.
    Text,
    /// For programs.
    Json,
}
