//! Why a guard came out as it did.

use std::ops::Range;

use medhold_model::{Place, Value};

use crate::eval::Evaluation;
use crate::lower;
use crate::program::{FileText, Parts};
use crate::tree::{Expr, Spot};
use crate::{Facts, Lack, Rule, Truth};

/// An operand of a guard's outermost `&&`, evaluated on its own.
#[derive(Debug, Clone, PartialEq)]
pub struct Conjunct {
    /// The operand as the rule file has it, white space folded.
    pub text: String,
    /// Where it stands.
    pub place: Place,
    /// What it is on these facts.
    pub truth: Truth,
    /// What it read, in the order of reading, each name once.
    pub read: Vec<(String, Result<Value, Lack>)>,
}

/// Each operand of the guard's outermost `&&`, or the whole guard where there is none.
pub(crate) fn explain(parts: &Parts, rule: &Rule, facts: &dyn Facts) -> Vec<Conjunct> {
    let explained = rule.guard.conjuncts().iter().zip(operands(parts, &rule.guard)).map(|(operand, (text, place))| {
        let (truth, mut read) = Evaluation::new(parts, facts).traced(operand);
        let mut seen = std::collections::BTreeSet::new();
        read.retain(|(name, _)| seen.insert(name.clone()));
        Conjunct { text, place, truth, read }
    });
    explained.collect()
}

/// The text and place of each operand of a guard's outermost `&&`.
pub(crate) fn operands(parts: &Parts, guard: &Expr) -> Vec<(String, Place)> {
    let operands = guard.conjuncts();
    let written = written(parts, guard, lower::operands);
    if written.len() == operands.len() {
        return written;
    }
    // Where brackets join operands otherwise than the tree does, each is shown by where it begins.
    operands.iter().map(|operand| (line_of(parts, operand), parts.place(operand.spot))).collect()
}

/// The text and place of each part of a guard as the file has it, found by `ranges` in the file's text from a byte within.
pub(crate) fn written(
    parts: &Parts,
    guard: &Expr,
    ranges: fn(&str, usize) -> Vec<Range<usize>>,
) -> Vec<(String, Place)> {
    let Some(file) = parts.files.get(usize::from(guard.spot.file)) else {
        return Vec::new();
    };
    let ranges = ranges(&file.text, offset(file, guard.spot));
    let ranges = ranges.into_iter().map(|range| {
        let text = file.text.get(range.clone()).unwrap_or_default();
        (folded(text), file.lines.place(&file.path, &file.text, range))
    });
    ranges.collect()
}

/// The byte at which a spot begins.
fn offset(file: &FileText, spot: Spot) -> usize {
    file.lines.offset(&file.text, spot.line as usize, spot.column as usize)
}

fn folded(text: &str) -> String {
    let lines = text.lines().map(|line| match line.find("//") {
        // A comment at the end of a line is no part of the operand; within a text it is.
        Some(at) if line.get(..at).is_some_and(|code| code.matches('"').count().is_multiple_of(2)) => {
            line.get(..at).unwrap_or(line)
        }
        _ => line,
    });
    lines.flat_map(str::split_whitespace).collect::<Vec<_>>().join(" ")
}

/// The line on which an expression stands, where its own text can't be told.
pub(crate) fn line_of(parts: &Parts, operand: &Expr) -> String {
    let file = parts.files.get(usize::from(operand.spot.file));
    folded(file.map(|f| f.lines.text(&f.text, operand.spot.line.max(1) as usize)).unwrap_or_default())
}
