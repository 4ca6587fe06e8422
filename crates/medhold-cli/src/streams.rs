//! The streams and surroundings that a run reads and writes: the process's own, or a test's.

use std::ffi::OsStr;
use std::io::{self, IsTerminal, Read, Write};
use std::path::PathBuf;

use crate::render::Paint;

/// The width of tables that don't go to a terminal, in characters.
const PIPE_WIDTH: u16 = 120;

/// What a run reads from and writes to.
pub struct Streams<'a> {
    /// Where `-` is read from; taken by the first that reads it.
    pub stdin: Option<Box<dyn Read + Send + 'a>>,
    /// Where results go.
    pub stdout: &'a mut dyn Write,
    /// Where everything else goes.
    pub stderr: &'a mut dyn Write,
    /// Whether results go to a terminal, and how.
    pub out: Terminal,
    /// The same of everything else.
    pub err: Terminal,
    /// Folders that plugins may be loaded from besides those named in the arguments.
    pub plugins: Vec<PathBuf>,
}

/// What is known of the far end of a stream.
#[derive(Debug, Clone, Copy)]
pub struct Terminal {
    /// Whether a person looks on while it is written.
    pub live: bool,
    /// Its width in characters.
    pub width: u16,
    /// Whether it shows colours.
    pub paint: Paint,
}

impl Terminal {
    /// A file or a pipe.
    #[must_use]
    pub fn pipe() -> Self {
        Self { live: false, width: PIPE_WIDTH, paint: Paint::plain() }
    }

    fn of(live: bool, width: Option<u16>, colourless: bool) -> Self {
        if !live {
            return Self::pipe();
        }
        Self {
            live,
            width: width.unwrap_or(PIPE_WIDTH),
            paint: if colourless { Paint::plain() } else { Paint::coloured() },
        }
    }
}

/// When to write in colours.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, clap::ValueEnum)]
pub(crate) enum Colour {
    /// Where a person looks on, and has not asked for none.
    #[default]
    Auto,
    /// Into files and pipes, too.
    Always,
    /// Never.
    Never,
}

impl Streams<'_> {
    /// Takes the user's word on colours over what is known of the far ends.
    pub(crate) fn colour(&mut self, when: Colour) {
        let paint = match when {
            Colour::Auto => return,
            Colour::Always => Paint::coloured(),
            Colour::Never => Paint::plain(),
        };
        self.out.paint = paint;
        self.err.paint = paint;
    }
}

impl<'a> Streams<'a> {
    /// The process's own streams; `NO_COLOR` and `MEDHOLD_PLUGINS` are read here and nowhere else.
    pub fn of_process(stdout: &'a mut dyn Write, stderr: &'a mut dyn Write) -> Self {
        let set = |name: &str| std::env::var_os(name).filter(|value| !value.is_empty());
        let colourless = set("NO_COLOR").is_some() || set("TERM").as_deref() == Some(OsStr::new("dumb"));
        let width = terminal_size::terminal_size().map(|(width, _)| width.0);
        let folders = set("MEDHOLD_PLUGINS");
        Self {
            stdin: Some(Box::new(io::stdin())),
            stdout,
            stderr,
            out: Terminal::of(io::stdout().is_terminal(), width, colourless),
            err: Terminal::of(io::stderr().is_terminal(), width, colourless),
            plugins: folders.iter().flat_map(std::env::split_paths).collect(),
        }
    }
}
