//! The commands of the README and of `docs/`, run as a reader would run them, and held against what is shown of their output.

mod block;
mod edit;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail};

use crate::build::{build, root};
use block::{Block, blocks};

/// On a page that is carried out in an empty folder, from its first block to its last.
const FROM_NOTHING: &str = "<!-- carried out in an empty folder -->";

/// Where blocks are carried out.
struct Place {
    folder: PathBuf,
    /// What programs are found on.
    path: String,
}

/// Runs every line of the `sh` blocks, with the program on the path; not the README's first block, which holds the set-up.
///
/// A line may end with exit code 1, which says that it ran and found something; more than that is a failure. Where a `text`
/// block follows, its lines must come out of the block's last command in their order; lines between them may be left out. On a page
/// that begins from nothing, a block that names a file (`toml cafe/pack.toml`) is written to it, and a `diff` block that does is
/// carried out on it. `only` is a text in the paths of the pages that are meant; all where it is left out.
pub(crate) fn run(only: Option<&str>) -> Result<()> {
    let path = format!("{}:{}", build(false)?.display(), std::env::var("PATH").unwrap_or_default());
    let project = Place { folder: root()?, path };
    let wanted = |page: &Path| only.is_none_or(|only| page.to_string_lossy().contains(only));
    let readme = project.folder.join("README.md");
    if wanted(Path::new("README.md")) {
        let blocks = blocks(&read(&readme)?);
        blocks.iter().skip(1).try_for_each(|block| project.carry_out(block)).context("in README.md")?;
    }
    for page in pages(&project.folder.join("docs"))?.into_iter().filter(|page| wanted(page)) {
        project.page(&page).with_context(|| format!("in {}", page.display()))?;
    }
    Ok(())
}

fn read(page: &Path) -> Result<String> {
    fs::read_to_string(page).with_context(|| format!("there is no {}", page.display()))
}

/// The pages of a folder and of those below it, in the order of their paths. The pages of checks have tests of their own.
fn pages(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut pages = Vec::new();
    for entry in fs::read_dir(folder).with_context(|| format!("there is no {}", folder.display()))? {
        let path = entry?.path();
        if path.is_dir() && !path.ends_with("checks") {
            pages.extend(self::pages(&path)?);
        } else if path.extension().is_some_and(|extension| extension == "md") {
            pages.push(path);
        }
    }
    pages.sort();
    Ok(pages)
}

impl Place {
    fn page(&self, page: &Path) -> Result<()> {
        let text = read(page)?;
        if !text.contains(FROM_NOTHING) {
            let commands = blocks(&text).into_iter().filter(|block| matches!(block, Block::Commands { .. }));
            return commands.into_iter().try_for_each(|block| self.carry_out(&block));
        }
        let folder = self.folder.join("target/docs").join(page.file_stem().unwrap_or_default());
        if folder.exists() {
            fs::remove_dir_all(&folder)?;
        }
        fs::create_dir_all(&folder)?;
        let place = Place { folder, path: self.path.clone() };
        blocks(&text).iter().try_for_each(|block| place.carry_out(block))
    }

    fn carry_out(&self, block: &Block) -> Result<()> {
        match block {
            Block::Commands { commands, shown } => self.commands(commands, shown),
            Block::File { path, text } => self.write(path, text),
            Block::Edit { path, lines } => {
                let before = read(&self.folder.join(path))?;
                let after = edit::edited(&before, lines).with_context(|| format!("`{path}` can't be changed so"))?;
                self.write(path, &after)
            }
        }
    }

    fn write(&self, path: &str, text: &str) -> Result<()> {
        let file = self.folder.join(path);
        if let Some(folder) = file.parent() {
            fs::create_dir_all(folder)?;
        }
        fs::write(&file, text).with_context(|| format!("{} can't be written", file.display()))
    }

    #[expect(clippy::print_stderr, reason = "a chore talks to the person who runs it")]
    fn commands(&self, commands: &[String], shown: &[String]) -> Result<()> {
        let mut came_out = String::new();
        for line in commands {
            eprintln!("$ {line}");
            let mut bash = Command::new("bash");
            bash.args(["-c", line]).current_dir(&self.folder).env("PATH", &self.path);
            // Commits of a tutorial's repository are nobody's.
            for who in ["GIT_AUTHOR", "GIT_COMMITTER"] {
                bash.env(format!("{who}_NAME"), "A Reader").env(format!("{who}_EMAIL"), "reader@example.org");
            }
            let output = bash.output().context("bash could not be started")?;
            if !matches!(output.status.code(), Some(0 | 1)) {
                bail!("`{line}` ended with {}: {}", output.status, String::from_utf8_lossy(&output.stderr));
            }
            came_out = String::from_utf8_lossy(&output.stdout).into_owned();
            came_out.push_str(&String::from_utf8_lossy(&output.stderr));
        }
        match first_absent(shown, &came_out) {
            Some(line) => bail!("`{line}` is shown, and does not come out; what does is\n{came_out}"),
            None => Ok(()),
        }
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_shown_must_come_out_in_their_order_and_others_may_stand_between_them() {
        let shown = |lines: &[&str]| lines.iter().map(|line| (*line).to_owned()).collect::<Vec<_>>();
        let came_out = "  first\nbetween\nsecond\n";
        assert_eq!(first_absent(&shown(&["first", "…", "", "second"]), came_out), None);
        assert_eq!(first_absent(&shown(&["second", "first"]), came_out), Some("first"));
        assert_eq!(first_absent(&shown(&["sec"]), came_out), Some("sec"));
        assert_eq!(first_absent(&shown(&["7 days"]), "7\u{a0}days"), None);
    }
}
