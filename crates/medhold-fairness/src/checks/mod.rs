//! The registry of checks, one file each, in the order in which they are reported.

mod grounded;
mod heard;
mod reasoned;
mod recourse;

use crate::report::Check;

pub(crate) const ALL: &[Check] = &[
    Check { name: "heard", run: heard::run },
    Check { name: "reasoned", run: reasoned::run },
    Check { name: "grounded", run: grounded::run },
    Check { name: "recourse", run: recourse::run },
];
