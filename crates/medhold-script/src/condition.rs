//! Conditions that stand outside of rules: bare expressions, compiled as a guard is.

use medhold_model::{Code, Diagnostic, Place};

use crate::eval::Evaluation;
use crate::tree::Expr;
use crate::{Facts, Program, Reads, Scope, SourceFile, Truth, compile};

/// What stands before a condition to make a rule of it, in one line.
const BEFORE: &str =
    "rule \"condition\" on \"condition\" { authority business finding fact remedy explain because \"m\" when\n";
/// Remarks on rules that say nothing of a condition.
const OF_RULES: [Code; 2] = [Code::ConstantGuard, Code::ProtectedAttribute];

/// A condition with the names of a pack. It calls no function of the pack's files.
#[derive(Debug, Clone)]
pub struct Condition {
    /// Its text.
    pub text: String,
    /// Where the text begins.
    pub place: Place,
    /// What it reads.
    pub reads: Reads,
    pub(crate) expr: Expr,
}

impl Program {
    /// Compiles a bare expression as a guard, with the names of the pack but for the functions of its files.
    ///
    /// # Errors
    /// What is wrong with it, each at its place in the file in which the text begins at `place`.
    pub fn condition(&self, text: &str, place: &Place) -> Result<Condition, Vec<Diagnostic>> {
        let scope = Scope { topics: "condition".parse().into_iter().collect(), ..self.scope().clone() };
        let rule = format!("{BEFORE}{text}\n}}\n");
        let compiled = compile(&[SourceFile { path: place.file.clone(), text: rule }], scope);
        let faults: Vec<Diagnostic> = compiled
            .diagnostics
            .into_iter()
            .filter(|d| !OF_RULES.contains(&d.code))
            .map(|d| moved(d, text, place))
            .collect();
        let [rule] = compiled.program.rules() else {
            return Err(or_not_whole(faults, place));
        };
        if !faults.is_empty() {
            return Err(faults);
        }
        let (expr, reads) = (rule.guard.clone(), rule.reads.clone());
        Ok(Condition { text: text.to_owned(), place: place.clone(), reads, expr })
    }

    /// What a condition is on these facts.
    #[must_use]
    pub fn holds(&self, condition: &Condition, facts: &dyn Facts) -> Truth {
        Evaluation::new(self.parts(), facts).truth(&condition.expr)
    }
}

fn or_not_whole(faults: Vec<Diagnostic>, place: &Place) -> Vec<Diagnostic> {
    if !faults.is_empty() {
        return faults;
    }
    let fault = Diagnostic::new(Code::Syntax, place.clone(), "this is no condition");
    vec![fault.help("write one expression as after `when`, such as `arrival_delay_min >= 180`")]
}

/// A fault at its place in the file that has the text.
fn moved(mut diagnostic: Diagnostic, text: &str, place: &Place) -> Diagnostic {
    let own = &mut diagnostic.place;
    let lines = u32::try_from(text.lines().count().max(1)).unwrap_or(u32::MAX);
    if own.line < 2 || own.line > lines + 1 {
        // What is missing at the end is told where the text begins.
        *own = place.clone();
        return diagnostic;
    }
    own.column += if own.line == 2 { place.column.saturating_sub(1) } else { 0 };
    own.line = place.line + own.line - 2;
    diagnostic
}
