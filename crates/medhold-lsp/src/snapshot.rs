//! A pack as it was when it was last checked.

use medhold::Checked;

/// A pack as it was when it was last checked.
#[derive(Debug)]
pub(crate) struct Snapshot {
    pub(crate) checked: Checked,
}
