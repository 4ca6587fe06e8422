//! `--fail-on`: which of the findings that the user named were met.

use clap::ValueEnum;

use crate::failure::Failure;
use crate::streams::Streams;

/// Tells on standard error each that is met, in the order in which they were named, and says whether any is.
pub(crate) fn tell<T: ValueEnum>(
    wanted: &[T],
    met: impl Fn(&T) -> bool,
    io: &mut Streams<'_>,
) -> Result<bool, Failure> {
    let mut any = false;
    for what in wanted.iter().filter(|what| met(what)) {
        let name = what.to_possible_value();
        let name = name.as_ref().map_or("", |value| value.get_name());
        writeln!(io.stderr, "{} `--fail-on {name}` is met", io.err.paint.bad("failed:"))?;
        any = true;
    }
    Ok(any)
}
