//! The README's commands, run as a reader would run them.

use std::fs;
use std::process::Command;

use anyhow::{Context, Result, bail};

use crate::build::{build, root};

/// Runs every line of the README's `sh` blocks but the first block, which holds the set-up, with the program on the path.
///
/// A line may end with exit code 1, which says that it ran and found something; more than that is a failure.
#[expect(clippy::print_stderr, reason = "a chore talks to the person who runs it")]
pub(crate) fn run() -> Result<()> {
    let folder = build(false)?;
    let text = fs::read_to_string(root()?.join("README.md")).context("there is no README.md")?;
    let path = std::env::var("PATH").unwrap_or_default();
    for line in blocks(&text).into_iter().skip(1).flatten() {
        eprintln!("$ {line}");
        let status = Command::new("bash")
            .args(["-c", &line])
            .current_dir(root()?)
            .env("PATH", format!("{}:{path}", folder.display()))
            .stdout(std::process::Stdio::null())
            .status()
            .context("bash could not be started")?;
        if !matches!(status.code(), Some(0 | 1)) {
            bail!("`{line}` ended with {status}");
        }
    }
    Ok(())
}

/// The command lines of each `sh` block; a line that ends with a backslash goes on with the next.
fn blocks(text: &str) -> Vec<Vec<String>> {
    let mut blocks = Vec::new();
    let mut lines = text.lines();
    while lines.any(|line| line == "```sh") {
        let block: Vec<&str> = lines.by_ref().take_while(|line| *line != "```").collect();
        let joined = block.join("\n").replace("\\\n", " ");
        blocks
            .push(joined.lines().filter(|l| !l.trim().is_empty() && !l.starts_with('#')).map(str::to_owned).collect());
    }
    blocks
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_of_shell_blocks_are_found_and_others_are_not() {
        let text = "a\n```sh\none\ntwo \\\n  more\n```\n```json\nno\n```\n```sh\n# why\nthree\n```\n";
        let found = blocks(text);
        assert_eq!(found, [vec!["one".to_owned(), "two    more".to_owned()], vec!["three".to_owned()]]);
    }
}
