//! The commands of the README and of `docs/`, run as a reader would run them, and held against what is shown of their output.

use std::fs;
use std::path::PathBuf;
use std::process::Command;

use anyhow::{Context, Result, bail};

use crate::build::{build, root};

/// Commands of one `sh` block, and what is shown to come out of the last of them.
#[derive(Debug, Default, PartialEq, Eq)]
struct Block {
    commands: Vec<String>,
    shown: Vec<String>,
}

/// Runs every line of the `sh` blocks, with the program on the path; not the README's first block, which holds the set-up.
///
/// A line may end with exit code 1, which says that it ran and found something; more than that is a failure. Where a `text`
/// block follows, its lines must come out of the block's last command in their order; lines between them may be left out.
pub(crate) fn run() -> Result<()> {
    let folder = build(false)?;
    let path = format!("{}:{}", folder.display(), std::env::var("PATH").unwrap_or_default());
    let readme = root()?.join("README.md");
    for block in blocks(&read(&readme)?).iter().skip(1) {
        carry_out(block, &path).context("in README.md")?;
    }
    for page in pages()? {
        for block in blocks(&read(&page)?) {
            carry_out(&block, &path).with_context(|| format!("in {}", page.display()))?;
        }
    }
    Ok(())
}

fn read(page: &PathBuf) -> Result<String> {
    fs::read_to_string(page).with_context(|| format!("there is no {}", page.display()))
}

/// The pages of `docs/`, in the order of their names.
fn pages() -> Result<Vec<PathBuf>> {
    let entries = fs::read_dir(root()?.join("docs")).context("there is no docs/")?;
    let mut pages = entries.map(|entry| Ok(entry?.path())).collect::<Result<Vec<_>>>()?;
    pages.retain(|page| page.extension().is_some_and(|extension| extension == "md"));
    pages.sort();
    Ok(pages)
}

#[expect(clippy::print_stderr, reason = "a chore talks to the person who runs it")]
fn carry_out(block: &Block, path: &str) -> Result<()> {
    let mut came_out = String::new();
    for line in &block.commands {
        eprintln!("$ {line}");
        let mut bash = Command::new("bash");
        let output = bash.args(["-c", line]).current_dir(root()?).env("PATH", path).output();
        let output = output.context("bash could not be started")?;
        if !matches!(output.status.code(), Some(0 | 1)) {
            bail!("`{line}` ended with {}: {}", output.status, String::from_utf8_lossy(&output.stderr));
        }
        came_out = String::from_utf8_lossy(&output.stdout).into_owned();
    }
    match first_absent(&block.shown, &came_out) {
        Some(line) => bail!("`{line}` is shown, and does not come out; what does is\n{came_out}"),
        None => Ok(()),
    }
}

/// The first of the lines shown that does not come out after those before it. Spaces count as one, of whatever width; empty lines
/// don't count, nor does a line that only says that something is left out.
fn first_absent<'a>(shown: &'a [String], came_out: &str) -> Option<&'a str> {
    let spaced = |line: &str| line.split_whitespace().collect::<Vec<_>>().join(" ");
    let mut lines = came_out.lines().map(spaced);
    let mut wanted = shown.iter().map(|line| line.trim()).filter(|line| !line.is_empty() && *line != "…");
    wanted.find(|line| !lines.any(|other| other == spaced(line)))
}

/// The `sh` blocks of a page; a command that ends with a backslash goes on with the next line.
fn blocks(text: &str) -> Vec<Block> {
    let mut blocks: Vec<Block> = Vec::new();
    let mut lines = text.lines();
    // Whether nothing stands between the last `sh` block and this line.
    let mut fresh = false;
    while let Some(line) = lines.next() {
        let fenced = line.strip_prefix("```");
        let mut body = || lines.by_ref().take_while(|line| *line != "```").map(str::to_owned).collect::<Vec<_>>();
        match (fenced, blocks.last_mut()) {
            (Some("sh"), _) => {
                let joined = body().join("\n").replace("\\\n", " ");
                let commands =
                    joined.lines().filter(|l| !l.trim().is_empty() && !l.starts_with('#')).map(str::to_owned);
                blocks.push(Block { commands: commands.collect(), shown: Vec::new() });
                fresh = true;
            }
            (Some("text"), Some(last)) if fresh => {
                last.shown = body();
                fresh = false;
            }
            (Some(_), _) => {
                body();
                fresh = false;
            }
            (None, _) => fresh &= line.trim().is_empty(),
        }
    }
    blocks
}

#[cfg(test)]
mod tests {
    use super::*;

    fn block(commands: &[&str], shown: &[&str]) -> Block {
        let owned = |lines: &[&str]| lines.iter().map(|line| (*line).to_owned()).collect();
        Block { commands: owned(commands), shown: owned(shown) }
    }

    #[test]
    fn lines_of_shell_blocks_are_found_and_others_are_not() {
        let text = "a\n```sh\none\ntwo \\\n  more\n```\n```json\nno\n```\n```sh\n# why\nthree\n```\n";
        assert_eq!(blocks(text), [block(&["one", "two    more"], &[]), block(&["three"], &[])]);
    }

    #[test]
    fn what_is_shown_is_the_text_block_right_after_the_commands() {
        let text =
            "```sh\none\n```\n\n```text\nout\n```\n```text\nanother\n```\n```sh\ntwo\n```\nSo:\n```text\nno\n```\n";
        assert_eq!(blocks(text), [block(&["one"], &["out"]), block(&["two"], &[])]);
    }

    #[test]
    fn lines_shown_must_come_out_in_their_order_and_others_may_stand_between_them() {
        let shown = |lines: &[&str]| block(&[], lines).shown;
        let came_out = "  first\nbetween\nsecond\n";
        assert_eq!(first_absent(&shown(&["first", "…", "", "second"]), came_out), None);
        assert_eq!(first_absent(&shown(&["second", "first"]), came_out), Some("first"));
        assert_eq!(first_absent(&shown(&["sec"]), came_out), Some("sec"));
        assert_eq!(first_absent(&shown(&["7 days"]), "7\u{a0}days"), None);
    }
}
