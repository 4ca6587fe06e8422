//! `switch`.

use std::sync::Arc;

use medhold_model::{Op, Value};

use super::compare::{in_range, integers, set};
use super::flow::After;
use super::refused::Why;
use super::{Lowered, Lowering, Shape, Term};
use crate::native::{Cases, Cell, Code, Set};
use crate::tree::{Case, Pattern, Switch};
use crate::ty::Type;

impl<'p> Lowering<'p> {
    /// `switch on { … }`, and then what follows it.
    pub(super) fn switch(&mut self, switch: &'p Switch, after: After<'_, 'p>) -> Lowered {
        let (on, shape) = self.scalar(&switch.on)?;
        if !shape.has_line() {
            return Err(Why::Untyped.at(switch.on.spot));
        }
        let (cases, shapes) = self.cases(switch, &switch.cases, (&on, shape), after)?;
        Ok(Term::Scalar(chosen(on, cases), shapes))
    }

    /// What the cases from one on come to.
    fn cases(
        &mut self,
        switch: &'p Switch,
        cases: &'p [Case],
        on: (&Code, Shape),
        after: After<'_, 'p>,
    ) -> Lowered<(Cases, Shape)> {
        let (mut found, mut shapes) = (Vec::with_capacity(cases.len()), Shape::Never);
        for (place, case) in cases.iter().enumerate() {
            let (set, exact) = self.patterns(&case.values, on.1);
            let (mut code, shape) = self.arm(&case.then, after)?.scalar_at(&case.then)?;
            shapes = shapes.join(shape);
            let mut condition = case.condition.as_ref().map(|condition| self.flag(condition)).transpose()?;
            if !exact {
                let fits = whole_fit(&case.values, on);
                condition = Some(Code::all(std::iter::once(fits).chain(condition).collect()));
            }
            if let Some(condition) = condition {
                // Where the condition fails, the cases after it are tried.
                let (rest, shape) = self.cases(switch, cases.get(place + 1..).unwrap_or_default(), on, after)?;
                shapes = shapes.join(shape);
                code = Code::either(condition, code, chosen(on.0.clone(), rest));
            }
            found.push((set, code));
        }
        self.count(found.len() as u64, switch.on.spot)?;
        if let Some((_, last)) = found.last().filter(|_| self.covers(switch, &found)) {
            let never = last.clone();
            return Ok((Cases::new(found, never), shapes));
        }
        let (otherwise, shape) = self.arm(&switch.otherwise, after)?.scalar_at(&switch.otherwise)?;
        Ok((Cases::new(found, otherwise), shapes.join(shape)))
    }
}

impl Lowering<'_> {
    /// Whether the cases stand for every value that there can be.
    fn covers(&self, switch: &Switch, cases: &[(Set, Code)]) -> bool {
        let has = |cell: Cell| cell.position().is_some_and(|at| cases.iter().any(|(set, _)| set.contains(at)));
        match &switch.on.ty {
            Type::Flag => has(Cell::Flag(true)) && has(Cell::Flag(false)),
            Type::Text(Some(values)) => values.iter().all(|value| has(Cell::Text(self.symbols.of(value)))),
            _ => false,
        }
    }

    /// The values that one of these fits, and whether the set says it all: of many numbers, only those without a fraction fit.
    fn patterns(&mut self, patterns: &[Pattern], shape: Shape) -> (Set, bool) {
        let (mut all, mut exact) = (Set::none(), true);
        for pattern in patterns {
            let one = match (pattern, shape) {
                (Pattern::Is(value), _) => self.equal_to(value, shape),
                (Pattern::Within(from, to), Shape::Number { whole }) => {
                    let between = integers(whole, *from, *to);
                    exact &= between.is_some();
                    between.or_else(|| integers(true, *from, *to))
                }
                (Pattern::Within(..), _) => None,
            };
            all = one.map_or_else(|| all.clone(), |one| all.or(&one));
        }
        (all, exact)
    }

    /// The values of a shape that equal a literal.
    fn equal_to(&mut self, value: &Value, shape: Shape) -> Option<Set> {
        let (code, own) = Term::value(value, self.symbols).ok()?.scalar(Why::List).ok()?;
        let (code, _) = self.dated((code, own), shape);
        set(Op::Eq, shape, code.constant()?)
    }
}

/// Whether one of the patterns fits a number, fractions looked at.
fn whole_fit(patterns: &[Pattern], (on, shape): (&Code, Shape)) -> Code {
    let fits = patterns.iter().filter_map(|pattern| match pattern {
        Pattern::Within(from, to) => in_range((on.clone(), shape), *from, *to).ok(),
        Pattern::Is(value) => {
            let number = value.as_number()?;
            Some(Code::compared(Op::Eq, on.clone(), Code::Constant(Cell::Number(number))))
        }
    });
    Code::any(fits.collect())
}

/// What stands for a value; where it stands for every one, what asks is still to be had.
fn chosen(on: Code, cases: Cases) -> Code {
    Code::chosen(on, Arc::new(cases))
}
