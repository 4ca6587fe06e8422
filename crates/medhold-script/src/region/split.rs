//! How a region is divided.

use super::{Possible, Variable};

/// Parts of what a variable may be in a region: none is empty, no two have a value in common, and together they are all of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Split {
    /// The variable.
    pub variable: Variable,
    /// At least two parts. The one in which a comparison holds comes first, that in which the variable is missing last.
    pub parts: Vec<Possible>,
}
