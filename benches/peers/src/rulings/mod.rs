//! The workload of rulings, decided by every engine.

mod check;
mod count;
mod time;

pub(crate) use check::{Given, check};
pub(crate) use count::{count, counted};
pub(crate) use time::time;

use crate::engine::{Entry, entries};

/// What of the workload is run.
#[derive(Debug, Clone, clap::Args)]
pub(crate) struct Extent {
    /// Numbers of rules.
    #[arg(long, value_delimiter = ',', default_values_t = [10, 100, 1000, 10_000])]
    pub(crate) rules: Vec<usize>,
    /// Engines, by name or the beginning of it; all unless named.
    #[arg(long, value_delimiter = ',')]
    pub(crate) only: Vec<String>,
    /// Cases.
    #[arg(long, default_value_t = 10_000)]
    pub(crate) cases: usize,
}

impl Extent {
    /// The engines that are asked for and take so many rules.
    pub(crate) fn engines(&self, rules: usize) -> Vec<Entry> {
        let named = |entry: &Entry| self.only.is_empty() || self.only.iter().any(|name| entry.name.starts_with(name));
        entries().into_iter().filter(|entry| rules <= entry.most && named(entry)).collect()
    }
}
