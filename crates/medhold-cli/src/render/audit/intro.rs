//! What a report is of, in a few sentences under its title.

use medhold_audit::About;

use super::figures::whole;
use crate::summary::count;

/// The characters of a digest that tell packs apart at a glance.
const DIGEST: usize = 19;

/// How much was looked at, what decided it, and what could not be read.
pub(super) fn sentences(about: &About) -> String {
    let of = match (about.cases, about.undecided) {
        (Some(cases), Some(undecided)) => {
            let (claims, cases) = (many(about.decisions, "claim"), many(cases, "case"));
            let undecided = if undecided > 0 {
                format!(", {} of them undecided, which counts as not in favour", whole(undecided))
            } else {
                String::new()
            };
            format!("{claims} of {cases}{undecided}.")
        }
        _ => format!("{}.", many(about.decisions, "decision")),
    };
    let packs = about.packs.iter().map(|pack| {
        let digest: String = pack.digest.chars().take(DIGEST).collect();
        format!("{} {} ({digest}…)", pack.name, pack.version)
    });
    let packs: Vec<String> = packs.collect();
    let packs = if packs.is_empty() { String::new() } else { format!(" Decided by {}.", packs.join(", ")) };
    let rejected = match about.rejected {
        0 => String::new(),
        n => format!(" {} could not be read and are not in it.", many(n, "row")),
    };
    format!("{of}{packs}{rejected}")
}

fn many(n: u64, what: &str) -> String {
    match count(n, what).split_once(' ') {
        Some((_, noun)) => format!("{} {noun}", whole(n)),
        None => whole(n),
    }
}
