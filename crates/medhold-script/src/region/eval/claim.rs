//! What is read of the claim and of experts' statements.

use std::collections::BTreeMap;
use std::rc::Rc;
use std::sync::Arc;

use medhold_model::{Kind, Op, Value};

use super::Evaluator;
use crate::MeasureIndex;
use crate::region::cut::Cut;
use crate::region::start::declared;
use crate::region::term::Term;
use crate::region::value::{Abs, Set};
use crate::region::{Possible, StatementPart, Texts, Variable};
use crate::tree::{ClaimField, ExpertField, Expr};

impl<'a> Evaluator<'a> {
    /// A field of the claim.
    pub(super) fn claim(&mut self, field: ClaimField) -> Abs {
        let asserted = || self.variable(Variable::AssertsMeasure);
        match field {
            ClaimField::Kind => self.variable(Variable::ClaimKind),
            ClaimField::Stance => self.variable(Variable::ClaimStance),
            ClaimField::Asserts => {
                let asserted = asserted();
                Abs { cut: asserted.lack.clone(), ..Abs::flag(!asserted.has_no_value(), asserted.missing) }
            }
            ClaimField::AssertsMeasure => asserted(),
            ClaimField::AssertsOp => self.part_of(&asserted(), Variable::AssertsOp),
            ClaimField::AssertsValue => {
                let asserted = asserted();
                self.asserted_value(&asserted)
            }
            ClaimField::AssertsWord => self.part_of(&asserted(), Variable::AssertsWord),
            ClaimField::Supported => self.verdict(&asserted(), "supported"),
            ClaimField::Refuted => self.verdict(&asserted(), "refuted"),
            ClaimField::WasSupported => self.once_supported(&asserted()),
        }
    }

    /// What the measure is compared with: a value of the measure's kind.
    fn asserted_value(&self, asserted: &Abs) -> Abs {
        let Set::Text(names) = &asserted.set else {
            return self.part_of(asserted, Variable::AssertsValue);
        };
        let mut kinds: BTreeMap<&str, (Kind, Vec<&str>)> = BTreeMap::new();
        for decl in self.parts.scope.measures.iter().filter(|decl| names.contains(decl.name.as_str())) {
            let unit = if matches!(decl.kind, Kind::Money(_)) { decl.unit.as_str() } else { "" };
            let like = kinds.entry(if unit.is_empty() { decl.kind.name() } else { unit });
            like.or_insert_with(|| (decl.kind, Vec::new())).1.push(decl.name.as_str());
        }
        let possible = self.possible(&Variable::AssertsValue);
        let value = match kinds.first_key_value() {
            Some((_, (kind, _))) if kinds.len() == 1 => {
                let typed = Possible::known(declared(*kind, &[])).and(&possible);
                Abs::variable(Variable::AssertsValue, &typed.unwrap_or(possible))
            }
            _ => {
                let now = self.now(&Variable::AssertsMeasure, &asserted.set);
                let groups = kinds.values().filter_map(|(_, names)| Texts::only(names.iter().copied())).collect();
                let cut = Some(Rc::new(Cut::groups(Variable::AssertsMeasure, now, groups)));
                Abs { cut, ..Abs::variable(Variable::AssertsValue, &possible) }
            }
        };
        value.lacking(asserted.missing, asserted.lack.as_ref())
    }

    /// Whether the claim held against its measure comes out so. Without an assertion it is neither supported nor refuted.
    fn verdict(&mut self, asserted: &Abs, word: &str) -> Abs {
        let verdict = self.variable(Variable::Verdict);
        let Set::Text(texts) = &verdict.set else {
            return verdict;
        };
        let there = !asserted.has_no_value();
        let holds = there && texts.contains(word);
        let other = ["supported", "refuted", "neither"].into_iter().any(|w| w != word && there && texts.contains(w));
        let fails = other || texts.contains("neither");
        if !holds && !fails && !verdict.missing {
            self.impossible = true;
        }
        let cut = if texts.contains(word) && texts.single().is_none() {
            let possible = self.possible(&Variable::Verdict);
            Some(Rc::new(Cut::is(Variable::Verdict, possible, Value::Text(word.to_owned()))))
        } else {
            asserted.lack.clone()
        };
        Abs { missing: verdict.missing, cut, lack: verdict.lack, ..Abs::flag(holds, fails) }
    }

    fn once_supported(&self, asserted: &Abs) -> Abs {
        let was = self.variable(Variable::WasSupported);
        let absent = if asserted.missing { Abs::flag(false, true) } else { Abs::never() };
        let present = if asserted.has_no_value() { Abs::never() } else { was };
        let cut = asserted.lack.clone().or_else(|| present.cut.clone());
        Abs { cut, sym: None, ..present.or(absent) }
    }

    /// A field of the statement with standing in a field.
    pub(super) fn expert(&mut self, field: &Arc<str>, part: ExpertField) -> Abs {
        let whole = self.variable(Variable::Expert(Arc::clone(field)));
        let Some(part) = StatementPart::of(part) else {
            return whole;
        };
        self.part_of(&whole, Variable::ExpertPart(Arc::clone(field), part))
    }

    /// The value that an expert states for a measure; undecided where a bound is stated.
    pub(super) fn stated(&mut self, field: &Arc<str>, measure: MeasureIndex) -> Abs {
        let whole = self.variable(Variable::Expert(Arc::clone(field)));
        let (value, bound) = self.statement(field, measure);
        if whole.has_no_value() || !bound.1 {
            return Abs { missing: whole.missing || bound.0, ..Abs::never() };
        }
        let lack = whole.lack.clone().or(bound.2).or_else(|| value.lack.clone());
        Abs { missing: value.missing || whole.missing || bound.0, lack, ..value }
    }

    /// The value that is stated, and of stating a bound: whether it may be, whether it may not be, and what to split.
    fn statement(&self, field: &Arc<str>, measure: MeasureIndex) -> (Abs, (bool, bool, Option<Rc<Cut>>)) {
        let bounds = Variable::Bounds(Arc::clone(field), measure);
        let possible = self.possible(&bounds);
        let bound = self.variable(bounds.clone());
        let (holds, fails) = super::flags(&bound.set);
        let cut = (holds && fails).then(|| Rc::new(Cut::is(bounds, possible, Value::Flag(false))));
        (self.variable(Variable::States(Arc::clone(field), measure)), (holds, fails, cut))
    }

    /// A comparison with what an expert states. What follows from a bound is told by nothing but the comparison itself.
    pub(super) fn stated_against(&mut self, field: &Arc<str>, measure: MeasureIndex, op: Op, other: &'a Expr) -> Abs {
        let whole = self.variable(Variable::Expert(Arc::clone(field)));
        let other = self.eval(other);
        let (value, (may_bound, may_state, cut)) = self.statement(field, measure);
        let mut answer = Abs::never();
        if may_state {
            answer = self.compared(op, &value, &other);
        }
        if may_bound {
            let bounded = self.bounded(op, field, measure, &other);
            let split = cut.or_else(|| bounded.cut.clone()).or_else(|| bounded.lack.clone());
            answer = Abs {
                cut: split.clone().or(answer.cut.clone()),
                lack: split.or(answer.lack.clone()),
                ..answer.or(bounded)
            };
        }
        if whole.has_no_value() {
            return Abs { missing: whole.missing, ..Abs::never() };
        }
        let missing = whole.missing || other.missing;
        let lack = whole.lack.or(other.lack);
        Abs { sym: None, ..answer.lacking(missing, lack.as_ref()) }
    }

    /// A comparison with something of which an expert states a bound. It is known again, also turned round.
    fn bounded(&mut self, op: Op, field: &Arc<str>, measure: MeasureIndex, other: &Abs) -> Abs {
        let turned = matches!(op, Op::Ne | Op::Ge | Op::Gt);
        let op = if turned { op.negated() } else { op };
        let states = Term::Variable(Variable::States(Arc::clone(field), measure));
        let term = other.term().map(|other| Term::apply(op.as_str(), vec![states, other]));
        let flag = Set::Flag { holds: true, fails: true };
        let answer = match term {
            Some(term) => self.opaque(flag, super::of_term(term), true),
            None => Abs { missing: true, cut: other.cut.clone(), ..Abs::of(flag) },
        };
        if turned { super::compare::opposite(answer) } else { answer }
    }
}
