//! How much is looked at for one pack: a count, so that the same pack gives the same answers on every machine.

use std::cell::Cell;

use medhold_script::region::Unanalysed;

/// The most guards that are evaluated over regions for one pack. Shipped packs take some hundred thousand.
const MOST_GUARDS: u64 = 10_000_000;

/// What is left to look at.
#[derive(Debug)]
pub(crate) struct Budget {
    left: Cell<u64>,
}

impl Default for Budget {
    fn default() -> Self {
        Self { left: Cell::new(MOST_GUARDS) }
    }
}

impl Budget {
    /// Counts one guard over one region.
    pub(crate) fn spend(&self) {
        self.left.set(self.left.get().saturating_sub(1));
    }

    /// Why nothing more is asked, where nothing is left. A question that was begun is brought to its end.
    pub(crate) fn spent(&self) -> Option<Unanalysed> {
        let why = || format!("{MOST_GUARDS} guards were looked at for the questions before it, the most for one pack");
        (self.left.get() == 0).then(|| Unanalysed { why: why(), place: None })
    }
}
