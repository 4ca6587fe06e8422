//! Comparisons and `in`, over sets.

use std::rc::Rc;
use std::sync::Arc;

use medhold_model::{Op, Value};

use super::{Evaluator, either, flags};
use crate::region::cut::Cut;
use crate::region::term::Term;
use crate::region::value::{Abs, Set};
use crate::region::{Texts, Variable};
use crate::tree::{Expr, Node};

impl<'a> Evaluator<'a> {
    /// `left op right`.
    pub(super) fn compare(&mut self, op: Op, pair: &'a [Expr; 2]) -> Abs {
        match pair {
            [Expr { node: Node::States(field, measure), .. }, other] => self.stated_against(field, *measure, op, other),
            [other, Expr { node: Node::States(field, measure), .. }] => {
                self.stated_against(field, *measure, crate::eval::flipped(op), other)
            }
            [left, right] => {
                let (left, right) = (self.eval(left), self.eval(right));
                self.compared(op, &left, &right)
            }
        }
    }

    /// A comparison of two values.
    pub(super) fn compared(&mut self, op: Op, left: &Abs, right: &Abs) -> Abs {
        let missing = left.missing || right.missing;
        let lack = left.lack.clone().or_else(|| right.lack.clone());
        if left.has_no_value() || right.has_no_value() {
            return Abs { missing, lack, ..Abs::never() };
        }
        let answer = match (op, &left.set, &right.set) {
            (_, Set::Any, _) | (_, _, Set::Any) => self.unknown_compared(op, left, right),
            (Op::Eq, ..) => self.equal(left, right),
            (Op::Ne, ..) => opposite(self.equal(left, right)),
            _ => self.ordered(op, left, right),
        };
        answer.lacking(missing, lack.as_ref())
    }

    /// A comparison of something of no known kind. It is known again, also turned round.
    fn unknown_compared(&mut self, op: Op, left: &Abs, right: &Abs) -> Abs {
        let turned = matches!(op, Op::Ne | Op::Ge | Op::Gt);
        let op = if turned { op.negated() } else { op };
        let terms = left.term().zip(right.term());
        let term = terms.map(|(left, right)| Term::apply(op.as_str(), vec![left, right]));
        let flag = Set::Flag { holds: true, fails: true };
        // What tells of which kind it is goes before taking it for something unknown.
        let cut = either(left, right);
        let answer = match term {
            Some(term) if cut.is_none() => self.opaque(flag, super::of_term(term), true),
            _ => Abs { missing: true, lack: cut.clone(), cut, ..Abs::of(flag) },
        };
        if turned { opposite(answer) } else { Abs { sym: None, ..answer } }
    }

    /// Whether two values are equal.
    fn equal(&mut self, left: &Abs, right: &Abs) -> Abs {
        match (&left.set, &right.set) {
            (Set::Flag { .. }, Set::Flag { .. }) => equal_flags(left, right),
            (Set::Text(a), Set::Text(b)) => self.equal_texts((left, a), (right, b)),
            (Set::List(_), Set::List(_)) => self.equal_lists(left, right),
            _ => self.ordered(Op::Eq, left, right),
        }
    }

    fn equal_texts(&mut self, (left, a): (&Abs, &Texts), (right, b): (&Abs, &Texts)) -> Abs {
        if !a.meets(b) {
            return Abs::flag(false, true);
        }
        if a.single().is_some() && b.single().is_some() {
            return Abs::flag(true, false);
        }
        if left.sym.is_some() && left.sym == right.sym {
            return Abs::flag(true, false);
        }
        let cut = either(left, right).or_else(|| self.text_cut(left, b)).or_else(|| self.text_cut(right, a));
        let cut = cut.or_else(|| self.one_by_one(left)).or_else(|| self.one_by_one(right));
        if cut.is_some() {
            return Abs { cut, ..Abs::flag(true, true) };
        }
        let terms = left.term().zip(right.term()).map(|(a, b)| if a <= b { vec![a, b] } else { vec![b, a] });
        let same = self.computed(Set::Flag { holds: true, fails: true }, terms.map(|terms| Term::apply("==", terms)));
        Abs { sym: None, ..same }
    }

    fn equal_lists(&mut self, left: &Abs, right: &Abs) -> Abs {
        if let (Some(a), Some(b)) = (left.set.single(), right.set.single()) {
            let constant = |value| Expr {
                node: Node::Constant(value),
                ty: crate::ty::Type::Any,
                spot: crate::tree::Spot::default(),
            };
            let equal = self.folded(Node::Compare(Op::Eq, Box::new([constant(a), constant(b)])));
            return equal.map_or_else(Abs::undecided, |value| Abs::exactly(&value));
        }
        Abs { missing: true, cut: either(left, right), ..Abs::flag(true, true) }
    }

    /// `item in container`.
    pub(super) fn within(&mut self, [item, container]: &'a [Expr; 2]) -> Abs {
        let (item, container) = (self.eval(item), self.eval(container));
        self.contains(&container, &item)
    }

    /// Whether a container has an item.
    pub(super) fn contains(&mut self, container: &Abs, item: &Abs) -> Abs {
        let missing = item.missing || container.missing;
        let lack = item.lack.clone().or_else(|| container.lack.clone());
        if item.has_no_value() || container.has_no_value() {
            return Abs { missing, lack, ..Abs::never() };
        }
        let answer = match (&container.set, &item.set) {
            (Set::List(items), _) => self.listed(items, item),
            (Set::Text(_), Set::Text(_)) => self.text_test("contains", container, item),
            (Set::Map(map), Set::Text(names)) => {
                let all = Texts::only(map.keys().cloned());
                let holds = all.as_ref().is_some_and(|all| all.meets(names));
                let fails = names.single().is_none_or(|name| !map.contains_key(name));
                Abs {
                    cut: all.and_then(|all| self.text_cut(item, &all)).or(item.cut.clone()),
                    ..Abs::flag(holds, fails)
                }
            }
            (Set::Range(from, to), _) => self.fits(&[crate::tree::Pattern::Within(*from, *to)], item),
            (Set::Any, _) | (_, Set::Any) => {
                let terms = container.term().zip(item.term());
                let term = terms.map(|(container, item)| Term::apply("contains", vec![container, item]));
                let flag = Set::Flag { holds: true, fails: true };
                match term {
                    Some(term) => self.opaque(flag, super::of_term(term), true),
                    None => Abs { missing: true, cut: either(container, item), ..Abs::of(flag) },
                }
            }
            _ => Abs::undecided(),
        };
        answer.lacking(missing, lack.as_ref())
    }

    /// Whether an item is in a list: an equal one suffices, whatever the others are.
    fn listed(&mut self, items: &Rc<[Abs]>, item: &Abs) -> Abs {
        let texts =
            items.iter().map(|i| i.set.single()).map(|v| if let Some(Value::Text(t)) = v { Some(t) } else { None });
        if let (Set::Text(own), Some(texts)) = (&item.set, texts.collect::<Option<Vec<String>>>())
            && let Some(all) = Texts::only(texts.iter().map(String::as_str))
        {
            let fails = own.and(&all.others()).is_some();
            return Abs { cut: self.text_cut(item, &all).or(item.cut.clone()), ..Abs::flag(all.meets(own), fails) };
        }
        let item = Abs { missing: false, lack: None, ..item.clone() };
        let (mut holds, mut fails, mut unlike, mut passes, mut cut) = (false, true, false, true, None);
        for other in items.iter() {
            let equal = self.compared(Op::Eq, other, &item);
            let (may, may_not) = flags(&equal.set);
            if may && !may_not && !equal.missing {
                return Abs::flag(true, false);
            }
            holds |= may;
            fails &= may_not;
            unlike |= equal.missing;
            passes &= may_not || equal.missing;
            cut = cut.or(equal.cut.filter(|_| may && may_not)).or(equal.lack);
        }
        // Beside an item of another kind, that no other is equal tells nothing.
        let missing = unlike && passes;
        Abs { missing, lack: cut.clone().filter(|_| missing), cut, ..Abs::flag(holds, fails) }
    }

    /// A test of a text with another: settled where both are, else known again.
    pub(super) fn text_test(&mut self, name: &str, text: &Abs, with: &Abs) -> Abs {
        let (Set::Text(texts), Set::Text(others)) = (&text.set, &with.set) else {
            return Abs::undecided();
        };
        let test = |text: &str, with: &str| match name {
            "starts_with" => text.starts_with(with),
            "ends_with" => text.ends_with(with),
            _ => text.contains(with),
        };
        if let (Texts::Only(texts), Some(with)) = (texts, others.single()) {
            let passing = Texts::only(texts.iter().filter(|text| test(text, with)).cloned());
            let holds = passing.is_some();
            let fails = texts.iter().any(|text| !test(text, with));
            let cut = passing.and_then(|passing| self.text_cut(text, &passing)).or(text.cut.clone());
            return Abs { cut, ..Abs::flag(holds, fails) };
        }
        let terms = text.term().zip(with.term()).map(|(text, with)| Term::apply(name, vec![text, with]));
        let cut = either(text, with);
        let tested = self.computed(Set::Flag { holds: true, fails: true }, terms);
        Abs { cut: cut.or(tested.cut), sym: None, ..tested }
    }
}

impl<'a> Evaluator<'a> {
    /// What to split so that a variable that is one of a few texts is a single one.
    fn one_by_one(&self, abs: &Abs) -> Option<Rc<Cut>> {
        let variable = abs.as_variable()?;
        let Set::Text(Texts::Only(texts)) = &abs.set else {
            return None;
        };
        let each = texts.iter().filter_map(|text| Texts::only([Arc::clone(text)])).collect();
        (texts.len() > 1).then(|| Rc::new(Cut::groups(variable.clone(), self.now(variable, &abs.set), each)))
    }

    /// What to split so that it is told whether a variable is among these texts, which are few.
    fn text_cut(&self, abs: &Abs, texts: &Texts) -> Option<Rc<Cut>> {
        let variable: &Variable = abs.as_variable()?;
        let now = self.now(variable, &abs.set);
        match texts {
            Texts::Only(these) if these.len() == 1 => {
                let text: &Arc<str> = these.first()?;
                Some(Rc::new(Cut::is(variable.clone(), now, Value::Text(text.to_string()))))
            }
            Texts::Only(_) if texts_settled(abs) => None,
            Texts::Only(_) => {
                let own = match &abs.set {
                    Set::Text(own) => own.and(&texts.others()),
                    _ => None,
                };
                // Where all of its texts are among these, that tells nothing.
                own.map(|_| Rc::new(Cut::among(variable.clone(), now, texts.clone())))
            }
            Texts::Except(_) => None,
        }
    }
}

/// True for false.
pub(super) fn opposite(flag: Abs) -> Abs {
    let (holds, fails) = flags(&flag.set);
    Abs { set: Abs::flag(fails, holds).set, sym: None, ..flag }
}

fn equal_flags(left: &Abs, right: &Abs) -> Abs {
    let ((a, b), (c, d)) = (flags(&left.set), flags(&right.set));
    Abs { cut: either(left, right), ..Abs::flag((a && c) || (b && d), (a && d) || (b && c)) }
}

fn texts_settled(abs: &Abs) -> bool {
    matches!(&abs.set, Set::Text(texts) if texts.single().is_some())
}
