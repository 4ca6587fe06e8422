//! The workload's rules as a person would write them in Rust, for 10, 100, 1,000 and 10,000 of them.

#[allow(
    clippy::all,
    clippy::restriction,
    unused,
    reason = "written by the build script, as a chain of a thousand conditions"
)]
mod written {
    use super::Scan;

    include!(concat!(env!("OUT_DIR"), "/rules.rs"));

    pub(super) fn all() -> &'static [(usize, bool, Scan, Scan)] {
        ALL
    }
}

/// Gives the first rule that applies, [`u32::MAX`] for none.
pub type Scan = fn(&workload::Row) -> u32;

/// The rules of this number, slightly wrong ones where it is so asked: scanned from the first, and dispatched by topic. None where no
/// such number was written.
#[must_use]
pub fn scans(count: usize, wrong: bool) -> Option<(Scan, Scan)> {
    let set = written::all().iter().find(|set| set.0 == count && set.1 == wrong)?;
    Some((set.2, set.3))
}
