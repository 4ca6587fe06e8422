//! A comparison of two versions for people: a page of sections, for the terminal or as Markdown. For programs it is the report itself.

mod changes;
mod examples;
mod groups;
mod letters;
mod markdown;
mod money;
mod notes;
mod rules;

use std::io::{self, Write};

use medhold_audit::diff::{Change, Diff};
use medhold_model::PackStamp;

use super::audit::figures::whole;
use super::audit::{Page, Section, write_page};
use crate::Terminal;
use crate::summary::count;

/// The format of a comparison.
#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
pub(crate) enum DiffFormat {
    /// For people at a terminal.
    Table,
    /// For programs.
    Json,
    /// For a document or a review.
    Markdown,
}

/// Every subject in the order of reading; one that there is nothing on gives no section.
const SECTIONS: &[fn(&Diff) -> Option<Section>] = &[
    changes::section,
    rules::section,
    examples::section,
    money::section,
    groups::section,
    letters::section,
    notes::section,
];

impl DiffFormat {
    /// Writes a comparison.
    pub(crate) fn write(self, diff: &Diff, title: &str, terminal: Terminal, out: &mut dyn Write) -> io::Result<()> {
        let page = || Page {
            title: title.to_owned(),
            intro: intro(diff),
            sections: SECTIONS.iter().filter_map(|section| section(diff)).collect(),
        };
        match self {
            Self::Json => writeln!(out, "{}", serde_json::to_string_pretty(diff)?),
            Self::Table => write_page(&page(), terminal, out),
            Self::Markdown => markdown::write(&page(), out),
        }
    }
}

fn intro(diff: &Diff) -> String {
    let about = &diff.about;
    let rejected = match about.rejected {
        0 => String::new(),
        n => format!(" {} could not be read and {} left out.", count(n, "row"), if n == 1 { "is" } else { "are" }),
    };
    let same = if about.old == about.new { " Both have the same content." } else { "" };
    format!(
        "{} with {}, each decided by {} and by {}.{same}{rejected}",
        count(about.cases, "case"),
        count(about.claims, "claim"),
        stamps(&about.old),
        stamps(&about.new),
    )
}

/// `aviation 1.0.0 (3f1c09a2)`, each of them.
fn stamps(stamps: &[PackStamp]) -> String {
    let stamp = |stamp: &PackStamp| {
        let digest: String = stamp.digest.trim_start_matches("sha256:").chars().take(8).collect();
        format!("{} {} ({digest})", stamp.name, stamp.version)
    };
    match stamps {
        [] => "no pack".to_owned(),
        some => some.iter().map(stamp).collect::<Vec<_>>().join(" and "),
    }
}

/// What is told of each way, in words.
fn told(way: Change) -> &'static str {
    match way {
        Change::Changed => "ruled otherwise",
        Change::Worse => "worse for the customer",
        Change::Better => "better for the customer",
        Change::Refused => "refused now",
        Change::Granted => "upheld now",
        Change::Undecided => "undecided now",
        Change::Lowered => "paid less",
        Change::Raised => "paid more",
        Change::Grounds => "same ruling, other grounds",
    }
}

/// `3 refused now, 2 paid less`: every way that any claim changes in, but those that are left out.
fn ways(number: impl Fn(Change) -> u64, left_out: &[Change]) -> String {
    let some = Change::ALL.into_iter().filter(|way| !left_out.contains(way) && number(*way) > 0);
    some.map(|way| format!("{} {}", whole(number(way)), told(way))).collect::<Vec<_>>().join(", ")
}
