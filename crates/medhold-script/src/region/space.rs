//! The space of all cases, as the rules of a pack tell them apart.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use medhold_model::{Decimal, Op, Value};

use super::cut::Cut;
use super::eval::{Evaluator, Given, Group};
use super::facts::PointFacts;
use super::variables::variables;
use super::{Abstract, Interval, Point, Possible, Region, Texts, Truths, Unanalysed, Variable, start};
use crate::eval::Evaluation;
use crate::program::Parts;
use crate::tree::FunctionId;
use crate::way::literals;
use crate::{Condition, Program, Rule, Scope, TableIndex, Truth};

/// What helper functions without parameters gave.
type Helpers = BTreeMap<FunctionId, Given>;

/// The rows of a table by the values of a column.
type Groups = Rc<[Group]>;

/// All cases, as the rules of a pack tell them apart: what guards may be over regions of it, and where something holds.
pub struct Space<'p> {
    pub(super) parts: &'p Parts,
    groups: RefCell<BTreeMap<(TableIndex, usize), Groups>>,
    starts: RefCell<BTreeMap<Variable, Possible>>,
    given: RefCell<(Region, Helpers)>,
    /// What could be split in the region that was looked at last.
    open: RefCell<(Region, Vec<Rc<Cut>>)>,
    /// Between what ends something computed was found to lie in that region.
    bounds: RefCell<(Region, BTreeMap<Variable, Interval>)>,
}

impl Program {
    /// The space of all cases, as these rules tell them apart.
    #[must_use]
    pub fn space(&self) -> Space<'_> {
        Space {
            parts: self.parts(),
            groups: RefCell::default(),
            starts: RefCell::default(),
            given: RefCell::default(),
            open: RefCell::default(),
            bounds: RefCell::default(),
        }
    }
}

impl Space<'_> {
    /// What the rules may name.
    #[must_use]
    pub fn scope(&self) -> &Scope {
        &self.parts.scope
    }

    /// What a variable may be in any case, by its declaration.
    #[must_use]
    pub fn start(&self, variable: &Variable) -> Possible {
        if let Some(start) = self.starts.borrow().get(variable) {
            return start.clone();
        }
        let start = start::start(variable, &self.parts.scope);
        self.starts.borrow_mut().insert(variable.clone(), start.clone());
        start
    }

    /// What a variable may be in a region.
    #[must_use]
    pub fn possible(&self, region: &Region, variable: &Variable) -> Possible {
        region.get(variable).cloned().unwrap_or_else(|| self.start(variable))
    }

    /// The part of a region in which a variable is among these values; none where no case is in it.
    #[must_use]
    pub fn narrowed(&self, region: &Region, variable: &Variable, to: &Possible) -> Option<Region> {
        let both = self.possible(region, variable).and(to)?;
        Some(region.with(variable.clone(), both))
    }

    /// Whether a rule applies in a region: its guard, and false where it is not in force on the day whose law holds.
    #[must_use]
    pub fn truth(&self, rule: &Rule, region: &Region) -> Abstract {
        Evaluator::new(self, region).in_force(&rule.valid, &rule.guard)
    }

    /// What a rule's guard may be in a region, whatever the day whose law holds.
    #[must_use]
    pub fn guard(&self, rule: &Rule, region: &Region) -> Abstract {
        Evaluator::new(self, region).truth(&rule.guard)
    }

    /// What each operand of the guard's outermost `&&` may be in a region by itself, in the order of
    /// [`Program::guard_parts`].
    #[must_use]
    pub fn conjuncts(&self, rule: &Rule, region: &Region) -> Vec<Abstract> {
        rule.guard.conjuncts().iter().map(|operand| Evaluator::new(self, region).truth(operand)).collect()
    }

    /// What a condition may be in a region.
    #[must_use]
    pub fn condition(&self, condition: &Condition, region: &Region) -> Abstract {
        let found = Evaluator::new(self, region).truth(&condition.expr);
        let why = found.why.map(|why| Unanalysed { place: Some(condition.place.clone()), ..why });
        Abstract { why, ..found }
    }

    /// Whether two rules pay differently in a region, before rounding: other amounts, other least amounts, or one of them nothing.
    /// Undecided where an amount is.
    #[must_use]
    pub fn amounts_differ(&self, a: &Rule, b: &Rule, region: &Region) -> Abstract {
        match (&a.amount, &b.amount) {
            (None, None) => Abstract::settled(Truths::FALSE),
            (Some(a), Some(b)) if a.currency == b.currency => Evaluator::new(self, region).amounts_differ(a, b),
            _ => Abstract::settled(Truths::TRUE),
        }
    }

    /// Whether what a rule pays compares so with a number, before rounding; false where it pays nothing, undecided where the amount
    /// is.
    #[must_use]
    pub fn amount_is(&self, rule: &Rule, op: Op, number: Decimal, region: &Region) -> Abstract {
        match &rule.amount {
            None => Abstract::settled(Truths::FALSE),
            Some(amount) => Evaluator::new(self, region).amount_is(amount, op, number),
        }
    }

    /// What a rule's guard is on a case that says what the point says and nothing else.
    #[must_use]
    pub fn guard_at(&self, rule: &Rule, point: &Point) -> Truth {
        Evaluation::new(self.parts, &self.facts(point)).truth(&rule.guard)
    }

    /// The facts of a case that says what the point says and nothing else.
    #[must_use]
    pub fn facts<'p>(&'p self, point: &'p Point) -> PointFacts<'p> {
        PointFacts::new(&self.parts.scope, point)
    }

    /// Every variable that a rule's guard reads, through functions too; what plugins give is none of them.
    #[must_use]
    pub fn variables(&self, rule: &Rule) -> BTreeSet<Variable> {
        variables(&rule.guard, &self.parts.functions)
    }

    /// What helper functions gave in a region, where that is the one that was looked at last.
    pub(super) fn given(&self, region: &Region, id: FunctionId) -> Option<Given> {
        let last = self.given.borrow();
        last.1.get(&id).filter(|_| last.0.is(region)).cloned()
    }

    /// Keeps what a helper function gave in a region until another region is looked at.
    pub(super) fn keep(&self, region: &Region, id: FunctionId, given: Given) {
        let mut last = self.given.borrow_mut();
        if !last.0.is(region) {
            *last = (region.clone(), Helpers::new());
        }
        last.1.insert(id, given);
    }

    /// Forgets what could be split elsewhere.
    pub(super) fn begin(&self, region: &Region) {
        *self.open.borrow_mut() = (region.clone(), Vec::new());
        *self.bounds.borrow_mut() = (region.clone(), BTreeMap::new());
    }

    /// Notes between what ends something computed lies in a region.
    pub(super) fn note_bounds(&self, region: &Region, variable: &Variable, interval: Interval) {
        let mut bounds = self.bounds.borrow_mut();
        if bounds.0.is(region) {
            bounds.1.insert(variable.clone(), interval);
        }
    }

    /// Between what ends something computed was found to lie in a region.
    pub(super) fn bounds(&self, region: &Region, variable: &Variable) -> Option<Interval> {
        let bounds = self.bounds.borrow();
        bounds.1.get(variable).filter(|_| bounds.0.is(region)).copied()
    }

    /// Notes what could be split in a region.
    pub(super) fn note_open(&self, region: &Region, cuts: Vec<Rc<Cut>>) {
        let mut open = self.open.borrow_mut();
        if open.0.is(region) {
            open.1.extend(cuts);
        }
    }

    /// What could be split in a region.
    pub(super) fn open(&self, region: &Region) -> Vec<Rc<Cut>> {
        let open = self.open.borrow();
        if open.0.is(region) { open.1.clone() } else { Vec::new() }
    }

    /// The values that rules are written with.
    pub(super) fn hints(&self) -> &[Value] {
        self.parts.literals.get_or_init(|| {
            let mut literals: Vec<Value> =
                self.parts.rules.iter().flat_map(|rule| literals(rule, &self.parts.functions)).collect();
            literals.sort_by_cached_key(|value| (value.kind(), value.to_string()));
            literals.dedup();
            literals
        })
    }

    /// The rows of a table by the values of a column.
    pub(super) fn groups(&self, table: TableIndex, column: usize) -> Groups {
        let mut all = self.groups.borrow_mut();
        let groups = all.entry((table, column)).or_insert_with(|| {
            self.parts.scope.tables.get(table.0).map(|decl| Group::of(decl, column)).unwrap_or_default().into()
        });
        Rc::clone(groups)
    }

    /// The keys of a table's rows; none where it has none.
    pub(super) fn keys(&self, table: TableIndex) -> Option<Texts> {
        let table = self.parts.scope.tables.get(table.0)?;
        Texts::only(table.rows.keys().map(String::as_str))
    }

    /// A region as a condition: `arrival_delay_min >= 180 and event == "delay"`; `any case` where it is all of them.
    #[must_use]
    pub fn describe(&self, region: &Region) -> String {
        let conditions: Vec<String> =
            region.iter().map(|(variable, possible)| possible.condition(&variable.name(&self.parts.scope))).collect();
        if conditions.is_empty() { "any case".to_owned() } else { conditions.join(" and ") }
    }
}
