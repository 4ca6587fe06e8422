//! The variables that an expression reads, through functions too.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::term::Term;
use super::variable::Formula;
use super::{EvidencePart, StatementPart, Variable};
use crate::reads::visit;
use crate::tree::{ClaimField, ExpertField, Expr, Function, Node, Period, Spot};
use crate::ty::Type;

/// The variables that an expression reads; what plugins give is none of them.
pub(super) fn variables(expr: &Expr, functions: &[Function]) -> BTreeSet<Variable> {
    let mut all = BTreeSet::new();
    visit(expr, functions, &mut |inner, _| all.extend(read(&inner.node)));
    all
}

impl Variable {
    /// Whether it is something computed of others, and nothing that a case says.
    #[must_use]
    pub fn is_computed(&self) -> bool {
        matches!(self, Self::Computed(_) | Self::Helper(_) | Self::Sign(_) | Self::Plugin(..))
    }

    /// What a case says on which this hangs: itself, or what it is computed of. What a plugin gives is taken as it is.
    pub(super) fn base(&self, functions: &[Function], base: &mut BTreeSet<Self>) {
        match self {
            Self::Computed(computed) | Self::Sign(computed) => match &*computed.0 {
                Formula::Linear(linear) => linear.terms.keys().for_each(|v| v.base(functions, base)),
                Formula::Term(term) => term.base(functions, base),
            },
            // What a helper gives follows from what it reads, of which the region says enough.
            Self::Helper(_) => {}
            other => base.extend([other.clone()]),
        }
    }
}

impl Term {
    fn base(&self, functions: &[Function], base: &mut BTreeSet<Variable>) {
        match self {
            Self::Constant(_) => {}
            Self::Variable(variable) => variable.base(functions, base),
            Self::Linear(linear) => linear.terms.keys().for_each(|v| v.base(functions, base)),
            Self::Apply(_, function, args) => {
                args.iter().for_each(|arg| arg.base(functions, base));
                if let Some(id) = function {
                    let call = Expr { node: Node::Call(*id, Vec::new()), ty: Type::Any, spot: Spot::default() };
                    base.extend(variables(&call, functions));
                }
            }
        }
    }
}

/// What a node reads by itself.
fn read(node: &Node) -> Vec<Variable> {
    match node {
        Node::Measure(index, Period::Now) => vec![Variable::Measure(*index)],
        Node::Measure(index, Period::Before) => vec![Variable::Before(*index)],
        Node::Part(index, Period::Now, part) => {
            vec![Variable::Measure(*index), Variable::MeasurePart(*index, EvidencePart::from(*part))]
        }
        Node::Part(index, Period::Before, part) => {
            vec![Variable::Before(*index), Variable::BeforePart(*index, EvidencePart::from(*part))]
        }
        Node::Subject(key) => vec![Variable::Subject(*key)],
        Node::Customer(key) => vec![Variable::Customer(*key)],
        Node::Stage => vec![Variable::Stage],
        Node::Claim(field) => claim(*field),
        Node::Expert(field, part) => {
            let whole = Variable::Expert(Arc::clone(field));
            let part = StatementPart::of(*part).map(|part| Variable::ExpertPart(Arc::clone(field), part));
            std::iter::once(whole).chain(part).collect()
        }
        Node::States(field, index) => {
            let field = || Arc::clone(field);
            vec![Variable::Expert(field()), Variable::States(field(), *index), Variable::Bounds(field(), *index)]
        }
        _ => Vec::new(),
    }
}

fn claim(field: ClaimField) -> Vec<Variable> {
    let part = match field {
        ClaimField::Kind => return vec![Variable::ClaimKind],
        ClaimField::Stance => return vec![Variable::ClaimStance],
        ClaimField::Asserts | ClaimField::AssertsMeasure => return vec![Variable::AssertsMeasure],
        ClaimField::AssertsOp => Variable::AssertsOp,
        ClaimField::AssertsValue => Variable::AssertsValue,
        ClaimField::AssertsWord => Variable::AssertsWord,
        ClaimField::Supported | ClaimField::Refuted => Variable::Verdict,
        ClaimField::WasSupported => Variable::WasSupported,
    };
    vec![Variable::AssertsMeasure, part]
}

impl StatementPart {
    /// The part that a field reads; none where it asks only whether there is a statement.
    pub(super) fn of(field: ExpertField) -> Option<Self> {
        Some(match field {
            ExpertField::Present => return None,
            ExpertField::Licensed => Self::Licensed,
            ExpertField::DaysInField => Self::DaysInField,
            ExpertField::Interest => Self::Interest,
            ExpertField::Role => Self::Role,
        })
    }
}
