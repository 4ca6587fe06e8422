//! The program's own help as a page of the book.

use std::fmt::Write;

use clap::{Command, CommandFactory};

use crate::Arguments;

/// How wide help is laid out on the page, in characters.
const WIDTH: usize = 110;

/// Every command with its help, as Markdown: what `--help` shows, in the order in which the program lists them.
#[must_use]
pub fn reference() -> String {
    let mut page = String::from(
        "# The program\n\nWhat `medhold --help` and `medhold COMMAND --help` say. Exit codes: 0 all well; 1 it ran and found something \
         (a failing test, a check's error, `--fail-on` met, a rejected row); 2 it could not run. Results go to standard output, \
         everything else to standard error.\n",
    );
    let program = Arguments::command().term_width(WIDTH).max_term_width(WIDTH);
    help(program, "medhold", &mut page);
    page
}

fn help(mut command: Command, name: &str, page: &mut String) {
    command = command.bin_name(name).disable_help_subcommand(true);
    let text = command.render_long_help().to_string();
    let lines: Vec<&str> = text.lines().map(str::trim_end).collect();
    let _ = write!(page, "\n## `{name}`\n\n```text\n{}\n```\n", lines.join("\n").trim());
    for inner in command.get_subcommands().filter(|inner| !inner.is_hide_set()) {
        let name = format!("{name} {}", inner.get_name());
        help(inner.clone().term_width(WIDTH).max_term_width(WIDTH), &name, page);
    }
}
