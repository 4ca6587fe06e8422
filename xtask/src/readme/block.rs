//! The fenced blocks of a page that something is done with.

/// A block that is carried out.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Block {
    /// Commands, and what is shown to come out of the last of them.
    Commands {
        /// A command a line.
        commands: Vec<String>,
        /// The lines of the `text` block right after them.
        shown: Vec<String>,
    },
    /// A whole file.
    File {
        /// Where it stands.
        path: String,
        /// What stands in it.
        text: String,
    },
    /// A change to a file.
    Edit {
        /// Where it stands.
        path: String,
        /// Its lines: those that go (`-`), those that come (`+`), and those around them.
        lines: Vec<String>,
    },
}

/// The blocks of a page in their order; a command that ends with a backslash goes on with the next line.
pub(super) fn blocks(text: &str) -> Vec<Block> {
    let mut blocks: Vec<Block> = Vec::new();
    let mut lines = text.lines();
    // Whether nothing stands between the last `sh` block and this line.
    let mut fresh = false;
    while let Some(line) = lines.next() {
        let Some(fenced) = line.strip_prefix("```") else {
            fresh &= line.trim().is_empty();
            continue;
        };
        let body: Vec<String> = lines.by_ref().take_while(|line| *line != "```").map(str::to_owned).collect();
        let was_fresh = std::mem::replace(&mut fresh, fenced == "sh");
        match (fenced.split_once(' '), blocks.last_mut()) {
            (Some(("diff", path)), _) => blocks.push(Block::Edit { path: path.to_owned(), lines: body }),
            (Some((_, path)), _) => {
                blocks.push(Block::File { path: path.to_owned(), text: body.join("\n") + "\n" });
            }
            (None, _) if fenced == "sh" => blocks.push(commands(&body)),
            (None, Some(Block::Commands { shown, .. })) if fenced == "text" && was_fresh => *shown = body,
            _ => {}
        }
    }
    blocks
}

fn commands(body: &[String]) -> Block {
    let joined = body.join("\n").replace("\\\n", " ");
    let commands = joined.lines().filter(|line| !line.trim().is_empty() && !line.starts_with('#'));
    Block::Commands { commands: commands.map(str::to_owned).collect(), shown: Vec::new() }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn block(commands: &[&str], shown: &[&str]) -> Block {
        let owned = |lines: &[&str]| lines.iter().map(|line| (*line).to_owned()).collect();
        Block::Commands { commands: owned(commands), shown: owned(shown) }
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
    fn a_block_that_names_a_file_is_the_file_and_a_diff_is_a_change_to_it() {
        let text = "```toml a/b.toml\nx = 1\n```\n```diff a/b.toml\n-x = 1\n+x = 2\n```\n";
        let lines = vec!["-x = 1".to_owned(), "+x = 2".to_owned()];
        let path = || "a/b.toml".to_owned();
        assert_eq!(
            blocks(text),
            [Block::File { path: path(), text: "x = 1\n".to_owned() }, Block::Edit { path: path(), lines }]
        );
    }
}
