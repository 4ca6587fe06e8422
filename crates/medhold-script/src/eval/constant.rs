//! Guards that hang on nothing.

use medhold_model::{ClaimKind, Code, Date, Diagnostic, Evidence, ExpertStatement, MissingReason, Value};

use super::Evaluation;
use crate::program::Parts;
use crate::tree::Node;
use crate::{ClaimFacts, Facts, FunctionIndex, KeyIndex, Lack, MeasureIndex, ParameterIndex, Reads, Truth};

/// Steps that a guard may take here: loading a pack must not take long, whatever its guards do.
const STEPS: u64 = 1000;

/// A warning for each guard that reads nothing, unless it is plainly `true`.
pub(crate) fn constant_guards(parts: &Parts) -> Vec<Diagnostic> {
    let facts = Nothing::default();
    let mut warnings = Vec::new();
    for rule in &parts.rules {
        let plainly_true = matches!(&rule.guard.node, Node::Constant(Value::Flag(true)));
        let reads = crate::reads::reads(&rule.guard, &parts.functions, &parts.scope);
        if plainly_true || reads != Reads::default() {
            continue;
        }
        let what = match Evaluation::new(parts, &facts).within_steps(STEPS).truth(&rule.guard) {
            Truth::True => "always true",
            Truth::False => "never true",
            Truth::Undecided(_) => "the same on every case",
        };
        let message = format!("the guard of `{}` reads nothing, and is {what}", rule.id);
        let place = parts.place(rule.guard.spot);
        let diagnostic = Diagnostic::new(Code::ConstantGuard, place, message);
        warnings.push(diagnostic.help("write `when true` for a rule that always applies; else read what it hangs on"));
    }
    warnings
}

/// Facts of which nothing can be had, but parameters where they are given.
pub(crate) struct Nothing<'p> {
    parameters: &'p [Value],
    lack: Lack,
    value: Value,
    claim: ClaimFacts,
}

impl<'p> Nothing<'p> {
    /// Nothing but these parameter values.
    pub(crate) fn but(parameters: &'p [Value]) -> Self {
        let lack = Lack { what: String::new(), reason: MissingReason::NotGiven, detail: String::new() };
        let claim = ClaimFacts {
            kind: ClaimKind::Assertion,
            stance: None,
            supported: Ok(false),
            refuted: Ok(false),
            was_supported: false,
            asserts: None,
        };
        Self { parameters, lack, value: Value::Flag(false), claim }
    }
}

impl Default for Nothing<'_> {
    fn default() -> Self {
        Self::but(&[])
    }
}

impl Facts for Nothing<'_> {
    fn at(&self) -> Date {
        Date::MIN
    }

    fn measure(&self, _: MeasureIndex) -> Result<&Evidence, &Lack> {
        Err(&self.lack)
    }

    fn before(&self, _: MeasureIndex) -> Result<&Evidence, &Lack> {
        Err(&self.lack)
    }

    fn parameter(&self, parameter: ParameterIndex) -> &Value {
        self.parameters.get(parameter.0).unwrap_or(&self.value)
    }

    fn subject(&self, _: KeyIndex) -> Result<&Value, &Lack> {
        Err(&self.lack)
    }

    fn customer(&self, _: KeyIndex) -> Result<&Value, &Lack> {
        Err(&self.lack)
    }

    fn stage(&self) -> Result<&str, &Lack> {
        Err(&self.lack)
    }

    fn claim(&self) -> &ClaimFacts {
        &self.claim
    }

    fn expert(&self, _: &str) -> Result<&ExpertStatement, Lack> {
        Err(self.lack.clone())
    }

    fn expert_on(&self, _: &str, _: MeasureIndex) -> Result<&ExpertStatement, Lack> {
        Err(self.lack.clone())
    }

    fn call(&self, _: FunctionIndex, _: &[Value]) -> Result<Value, Lack> {
        Err(self.lack.clone())
    }
}
