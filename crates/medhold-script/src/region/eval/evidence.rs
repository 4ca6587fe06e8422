//! What is read of the case: measures, parameters, keys.

use super::Evaluator;
use crate::region::value::Abs;
use crate::region::{EvidencePart, Variable};
use crate::tree::{Expr, Node, Part, Period};
use crate::{MeasureIndex, ParameterIndex};

impl<'a> Evaluator<'a> {
    /// An expression that reads something.
    pub(super) fn read(&mut self, expr: &'a Expr) -> Abs {
        match &expr.node {
            Node::Measure(measure, Period::Now) => self.variable(Variable::Measure(*measure)),
            Node::Measure(measure, Period::Before) => self.variable(Variable::Before(*measure)),
            Node::Part(measure, period, part) => self.part(*measure, *period, *part),
            Node::Parameter(parameter) => self.parameter(*parameter),
            Node::Subject(key) => self.variable(Variable::Subject(*key)),
            Node::Customer(key) => self.variable(Variable::Customer(*key)),
            Node::Stage => self.variable(Variable::Stage),
            Node::Claim(field) => self.claim(*field),
            Node::Expert(field, part) => self.expert(field, *part),
            Node::States(field, measure) => self.stated(field, *measure),
            Node::Cell(table, key, column) => self.cell(*table, key, *column),
            Node::HasRow(table, key) => self.has_row(*table, key),
            _ => Abs::undecided(),
        }
    }

    fn part(&mut self, measure: MeasureIndex, period: Period, part: Part) -> Abs {
        let part = EvidencePart::from(part);
        match period {
            Period::Now => {
                let whole = self.variable(Variable::Measure(measure));
                self.part_of(&whole, Variable::MeasurePart(measure, part))
            }
            Period::Before => {
                let whole = self.variable(Variable::Before(measure));
                self.part_of(&whole, Variable::BeforePart(measure, part))
            }
        }
    }

    /// A parameter has the pack's own value.
    fn parameter(&self, parameter: ParameterIndex) -> Abs {
        let decl = self.parts.scope.parameters.get(parameter.0);
        decl.map_or_else(Abs::undecided, |decl| Abs::exactly(&decl.value))
    }
}

impl From<Part> for EvidencePart {
    fn from(part: Part) -> Self {
        match part {
            Part::Low => Self::Low,
            Part::High => Self::High,
            Part::N => Self::N,
            Part::AgeDays => Self::AgeDays,
            Part::From => Self::From,
            Part::To => Self::To,
            Part::Source => Self::Source,
            Part::Unit => Self::Unit,
        }
    }
}
