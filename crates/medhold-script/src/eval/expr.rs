//! Expressions: which kind each is, and where it goes.

use std::rc::Rc;

use super::val::{List, Map};
use super::{Evaluated, Evaluation, Stop, Val};
use crate::Undecided;
use crate::observe::is_condition;
use crate::tree::{Expr, FunctionId, Node, Pattern, Spot, Switch};

impl<'a> Evaluation<'a> {
    /// Evaluates an expression.
    pub(super) fn eval(&mut self, expr: &'a Expr) -> Evaluated<'a> {
        self.step(1, expr.spot)?;
        self.deeper(expr.spot)?;
        let value = self.dispatch(expr);
        self.budget.depth -= 1;
        value
    }

    fn dispatch(&mut self, expr: &'a Expr) -> Evaluated<'a> {
        let spot = expr.spot;
        match &expr.node {
            Node::Constant(value) => Ok(value.into()),
            Node::Nothing => Ok(Val::Nothing),
            Node::Fault => Err(self.incomputable(spot, "this has a fault").into()),
            Node::Local(slot) => self.local(*slot),
            Node::Not(inner) => self.not(inner),
            Node::And(operands) => self.all(operands),
            Node::Or(operands) => self.any(operands),
            Node::Known(inner) => self.known(inner),
            Node::Compare(op, pair) => self.compare(*op, pair, spot),
            Node::Compute(operator, pair) => self.compute(*operator, pair, spot),
            Node::Negate(inner) => self.negate(inner, spot),
            Node::In(pair) => self.within(pair, spot),
            Node::Range(pair, inclusive) => self.range(pair, *inclusive, spot),
            Node::Builtin(builtin, args) => self.builtin(*builtin, args, spot),
            Node::Plugin(function, args) => self.plugin(*function, args, spot),
            Node::Call(id, args) => self.call(*id, args, spot),
            Node::List(items) => self.list(items, spot),
            Node::Map(entries) => self.map(entries, spot),
            Node::Item(pair) => self.item(pair, spot),
            Node::Field(base, name) => self.field(base, name, spot),
            Node::Interpolate(parts) => self.interpolate(parts, spot),
            Node::If(parts) => self.conditional(parts),
            Node::Switch(switch) => self.switch(switch),
            Node::Block(statements) => self.block(statements),
            _ => self.read(expr),
        }
    }

    fn local(&mut self, slot: usize) -> Evaluated<'a> {
        match self.locals.get(self.base + slot) {
            Some(Ok(value)) => Ok(value.clone()),
            Some(Err(undecided)) => Err(undecided.clone().into()),
            None => Ok(Val::Nothing),
        }
    }

    /// Evaluates several, all of them, so that what each lacks is known.
    pub(super) fn each(&mut self, exprs: &'a [Expr]) -> Result<Vec<Val<'a>>, Stop<'a>> {
        let mut values = Vec::with_capacity(exprs.len());
        let mut lacks: Option<Undecided> = None;
        for expr in exprs {
            match self.eval(expr) {
                Ok(value) => values.push(value),
                Err(Stop::Undecided(undecided)) if self.budget.exhausted.is_none() => {
                    lacks = Some(undecided.joined(lacks));
                }
                Err(stop) => return Err(stop),
            }
        }
        match lacks {
            None => Ok(values),
            Some(lacks) => Err(lacks.into()),
        }
    }

    /// Evaluates two, both of them.
    pub(super) fn both(&mut self, [left, right]: &'a [Expr; 2]) -> Result<(Val<'a>, Val<'a>), Stop<'a>> {
        let left = match self.eval(left) {
            Err(stop) if self.budget.exhausted.is_some() => return Err(stop),
            left => left,
        };
        match (left, self.eval(right)) {
            (Ok(left), Ok(right)) => Ok((left, right)),
            (Err(Stop::Undecided(left)), Err(Stop::Undecided(right))) => Err(left.and(right).into()),
            (Err(stop), _) | (_, Err(stop)) => Err(stop),
        }
    }

    /// Calls a function of the rule files. Undecided arguments make it undecided without a call.
    fn call(&mut self, id: FunctionId, args: &'a [Expr], spot: Spot) -> Evaluated<'a> {
        let args = self.each(args)?;
        let Some(function) = self.parts.functions.get(id.0) else {
            return Ok(Val::Nothing);
        };
        if self.calls >= self.parts.scope.limits.call_depth {
            let most = self.parts.scope.limits.call_depth;
            let why = format!("`{}` is called more than {most} calls deep", function.name);
            return Err(self.limit(spot, &why).into());
        }
        let (caller, end) = (self.base, self.locals.len());
        self.base = end;
        self.locals.extend(args.into_iter().map(Ok));
        self.locals.resize_with(end + function.slots, || Ok(Val::Nothing));
        self.calls += 1;
        let result = self.block(&function.body);
        self.calls -= 1;
        self.locals.truncate(end);
        self.base = caller;
        match result {
            Err(Stop::Return(value)) => Ok(value),
            Err(Stop::Break | Stop::Continue) => Ok(Val::Nothing),
            other => other,
        }
    }

    fn plugin(&mut self, function: crate::FunctionIndex, args: &'a [Expr], spot: Spot) -> Evaluated<'a> {
        let args = self.each(args)?;
        let mut values = Vec::with_capacity(args.len());
        for arg in args {
            let kind = arg.kind();
            let why = || format!("a plugin's function can't take {kind}");
            values.push(arg.into_value().ok_or_else(|| self.incomputable(spot, &why()))?);
        }
        let result = self.facts.call(function, &values);
        let name = self.parts.scope.functions.get(function.0).map_or("", |f| f.name.as_str());
        self.note(|| format!("{name}(…)"), || Some(result.clone()));
        Ok(result?.into())
    }

    fn list(&mut self, items: &'a [Expr], spot: Spot) -> Evaluated<'a> {
        let list = Val::list(self.each(items)?);
        self.items_within(list.size() - 1, spot)?;
        Ok(list)
    }

    fn map(&mut self, entries: &'a [(std::sync::Arc<str>, Expr)], spot: Spot) -> Evaluated<'a> {
        let mut map = Map::default();
        for (name, expr) in entries {
            let value = self.eval(expr)?;
            map.size += value.size();
            map.values.insert(name.clone(), value);
        }
        self.items_within(map.size, spot)?;
        Ok(Val::Map(Rc::new(map)))
    }

    fn item(&mut self, pair: &'a [Expr; 2], spot: Spot) -> Evaluated<'a> {
        let (base, index) = self.both(pair)?;
        match (&base, &index) {
            (Val::List(list), Val::Number(number)) => {
                let place = place(list, *number);
                let item = place.and_then(|p| list.items.get(p)).cloned();
                item.ok_or_else(|| self.incomputable(spot, &format!("the list has no item {number}")).into())
            }
            (Val::Map(map), Val::Text(name)) => self.named(map, name, spot),
            _ => Err(self.incomputable(spot, &format!("{} has no item at {}", base.kind(), index.kind())).into()),
        }
    }

    fn field(&mut self, base: &'a Expr, name: &str, spot: Spot) -> Evaluated<'a> {
        match self.eval(base)? {
            Val::Map(map) => self.named(&map, name, spot),
            other => Err(self.incomputable(spot, &format!("{} has no field `{name}`", other.kind())).into()),
        }
    }

    fn named(&self, map: &Map<'a>, name: &str, spot: Spot) -> Evaluated<'a> {
        let value = map.values.get(name).cloned();
        value.ok_or_else(|| self.incomputable(spot, &format!("the map has no `{name}`")).into())
    }

    fn conditional(&mut self, [condition, then, or]: &'a [Expr; 3]) -> Evaluated<'a> {
        if self.flag(condition)? { self.eval(then) } else { self.eval(or) }
    }

    fn switch(&mut self, switch: &'a Switch) -> Evaluated<'a> {
        let on = self.eval(&switch.on)?;
        for case in &switch.cases {
            if case.values.iter().any(|pattern| fits(pattern, &on)) {
                let holds = match &case.condition {
                    Some(condition) => self.flag(condition)?,
                    None => true,
                };
                if holds {
                    return self.eval(&case.then);
                }
            }
        }
        self.eval(&switch.otherwise)
    }

    /// An expression that is a flag.
    pub(super) fn flag(&mut self, expr: &'a Expr) -> Result<bool, Stop<'a>> {
        let asked = self.eval(expr);
        self.note_condition(expr, &asked);
        match asked? {
            Val::Flag(flag) => Ok(flag),
            other => Err(self.not_a_flag(expr.spot, &other).into()),
        }
    }

    /// Writes down how a condition in a helper function came out, where that is asked for.
    #[inline]
    fn note_condition(&mut self, expr: &Expr, came_out: &Evaluated<'a>) {
        if self.calls > 0
            && let Some(asked) = &mut self.asked
            && is_condition(expr)
        {
            let flag = match came_out {
                Ok(Val::Flag(flag)) => Some(*flag),
                _ => None,
            };
            asked.push((expr.spot, flag));
        }
    }
}

/// The place of an item by its index from 0, or from the end where it is negative.
pub(super) fn place(list: &List<'_>, index: medhold_model::Decimal) -> Option<usize> {
    let index = index.to_i64()?;
    let from_end = || list.items.len().checked_sub(usize::try_from(index.checked_neg()?).ok()?);
    if index < 0 { from_end() } else { usize::try_from(index).ok() }
}

fn fits(pattern: &Pattern, on: &Val<'_>) -> bool {
    match (pattern, on) {
        (Pattern::Is(value), on) => on.equals(&Val::from(value)).unwrap_or(false),
        (Pattern::Within(from, to), Val::Number(number)) => *number >= *from && *number < *to && number.is_integer(),
        (Pattern::Within(..), _) => false,
    }
}
