//! Writing the name that was probably meant.

use std::ops::Range;

use medhold_model::Diagnostic;

use super::{Action, in_backticks};
use crate::view::View;

/// Puts the name after `did you mean` in place of the one at fault.
pub(super) fn action<'d>(view: &View, diagnostic: &'d Diagnostic, bytes: &Range<usize>) -> Option<Action<'d>> {
    let help = diagnostic.help.as_deref()?.strip_prefix("did you mean ")?;
    let near = in_backticks(help).next()?;
    let written = view.text().get(bytes.clone())?;
    let at_fault =
        in_backticks(&diagnostic.message).filter(|name| !name.is_empty() && written.contains(name)).last()?;
    let from = bytes.start + written.rfind(at_fault)?;
    Some(Action {
        title: format!("Write `{near}`"),
        remedies: Some(diagnostic),
        edits: vec![(view.file().to_owned(), from..from + at_fault.len(), near.to_owned())],
    })
}
