//! A change to a file as a page shows it: lines that go, lines that come, and the lines around them.

use anyhow::{Result, bail};

/// The text after the change. The lines that go and those around them must stand in it once, one after another.
pub(super) fn edited(before: &str, change: &[String]) -> Result<String> {
    let (mut old, mut new) = (Vec::new(), Vec::new());
    for line in change {
        match (line.strip_prefix('-'), line.strip_prefix('+')) {
            (Some(goes), _) => old.push(goes),
            (_, Some(comes)) => new.push(comes),
            _ => {
                let stays = line.strip_prefix(' ').unwrap_or(line);
                old.push(stays);
                new.push(stays);
            }
        }
    }
    let lines: Vec<&str> = before.lines().collect();
    let mut found = lines.windows(old.len().max(1)).enumerate().filter(|(_, window)| *window == old);
    let (Some((at, _)), None) = (found.next(), found.next()) else {
        bail!("these lines do not stand in it once:\n{}", old.join("\n"));
    };
    let (head, tail) = (lines.iter().take(at), lines.iter().skip(at + old.len()));
    let after: Vec<&str> = head.chain(&new).chain(tail).copied().collect();
    Ok(after.join("\n") + "\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(text: &str) -> Vec<String> {
        text.lines().map(str::to_owned).collect()
    }

    #[test]
    fn lines_go_and_come_where_those_around_them_stand() {
        let after = edited("a\nb\nc\n", &lines(" a\n-b\n+x\n+y\n c"));
        assert_eq!(after.ok().as_deref(), Some("a\nx\ny\nc\n"));
    }

    #[test]
    fn a_change_that_fits_nowhere_or_twice_is_refused() {
        assert!(edited("a\nb\n", &lines("-c\n+d")).is_err());
        assert!(edited("a\na\n", &lines("-a\n+d")).is_err());
    }
}
