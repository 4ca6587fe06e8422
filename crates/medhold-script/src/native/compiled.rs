//! Which parts of rules run in native form, and which stay interpreted, and why.

use medhold_model::{MessageId, Place, RuleId, Value};

use super::lower::{Lowering, NotLowered};
use super::{Slots, Symbols};
use crate::explain::{line_of, operands};
use crate::program::Parts;
use crate::tree::Expr;
use crate::{Program, Rule};

/// A rule by how its parts run.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CompiledRule {
    /// The rule.
    pub rule: RuleId,
    /// The operands of its guard's outermost `&&`, then what it pays, then what its reasons tell, in the order of the file.
    pub parts: Vec<CompiledPart>,
}

/// A part of a rule, and how it runs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CompiledPart {
    /// What it is to the rule.
    pub of: PartOf,
    /// Its text in the rule file, white space folded; the line on which it stands, where its own text can't be told.
    pub text: String,
    /// Where it stands.
    pub place: Place,
    /// What in it keeps it interpreted; none where it runs in native form.
    pub interpreted: Option<Interpreted>,
}

/// What a part is to its rule.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PartOf {
    /// An operand of its guard's outermost `&&`, or the guard.
    Guard,
    /// What it pays.
    Amount,
    /// The least that the law lets the firm pay.
    AtLeast,
    /// An argument of this name of a reason's message.
    Argument(MessageId, String),
}

/// What keeps a part of a rule interpreted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Interpreted {
    /// Where it stands; that may be in a helper function.
    pub place: Place,
    /// What it is, in words: `a loop`.
    pub why: String,
}

impl Program {
    /// How each rule runs, in the order of their ids. `parameters` are values in the order of [`Scope::parameters`](crate::Scope::parameters).
    #[must_use]
    pub fn compiled(&self, parameters: &[Value]) -> Vec<CompiledRule> {
        let (mut slots, mut symbols) = (Slots::new(), Symbols::default());
        let mut lowering = Lowering::new(self.parts(), parameters, &mut slots, &mut symbols);
        let rules = self.rules().iter();
        rules
            .map(|rule| CompiledRule { rule: rule.id.clone(), parts: parts(self.parts(), rule, &mut lowering) })
            .collect()
    }
}

fn parts<'p>(parts: &'p Parts, rule: &'p Rule, lowering: &mut Lowering<'p>) -> Vec<CompiledPart> {
    let written = operands(parts, &rule.guard);
    let guard = rule.guard.conjuncts().iter().zip(written).map(|(operand, (text, place))| {
        let interpreted = lowering.flag_code(operand).err().map(|why| interpreted(parts, &why));
        CompiledPart { of: PartOf::Guard, text, place, interpreted }
    });
    let mut all: Vec<CompiledPart> = guard.collect();
    all.extend(what_follows(rule).map(|(of, expr)| {
        let interpreted = lowering.code(expr).err().map(|why| interpreted(parts, &why));
        CompiledPart { of, text: line_of(parts, expr), place: parts.place(expr.spot), interpreted }
    }));
    all
}

/// What comes after a rule's guard.
fn what_follows(rule: &Rule) -> impl Iterator<Item = (PartOf, &Expr)> {
    let amount = rule.amount.iter().map(|amount| (PartOf::Amount, &amount.amount));
    let least = rule.amount.iter().flat_map(|amount| &amount.at_least).map(|least| (PartOf::AtLeast, least));
    let arguments = rule.because.iter().flat_map(|reason| {
        reason.args.iter().map(|(name, expr)| (PartOf::Argument(reason.message.clone(), name.clone()), expr))
    });
    amount.chain(least).chain(arguments)
}

fn interpreted(parts: &Parts, refused: &NotLowered) -> Interpreted {
    Interpreted { place: parts.place(refused.spot), why: refused.why.to_string() }
}
