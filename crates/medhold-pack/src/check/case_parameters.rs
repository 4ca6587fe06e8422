//! `unknown-parameter`, `bad-value`: parameters that a case of the pack sets must be there and of their kind.

use medhold_model::{Code, Diagnostic};

use super::Inspected;
use crate::{OverlayError, Parameters};

pub(super) fn check(pack: &Inspected<'_>, found: &mut Vec<Diagnostic>) {
    let decls = &pack.program.scope().parameters;
    for case in pack.cases {
        let faults = Parameters::overlaid(decls, &case.parameters).err().unwrap_or_default();
        for fault in faults {
            let code =
                if matches!(fault, OverlayError::Unknown { .. }) { Code::UnknownParameter } else { Code::BadValue };
            let place = fault.place().unwrap_or(&case.place).clone();
            let text = fault.fault();
            found.push(match text.split_once("; ") {
                Some((wrong, help)) => Diagnostic::new(code, place, wrong).help(help),
                None => Diagnostic::new(code, place, text),
            });
        }
    }
}
