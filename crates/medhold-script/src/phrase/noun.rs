//! What an expression stands for, where it is no condition.

use super::{Helper, Noun, Saying};
use crate::builtin::{BUILTINS, Builtin};
use crate::tree::{Expr, Function, FunctionId, Node, Statement};
use crate::ty::Type;

impl Saying<'_> {
    /// What an expression stands for.
    pub(super) fn noun(&mut self, expr: &Expr) -> Noun {
        match &expr.node {
            Node::Constant(value) => Noun::Value(value.clone(), None),
            Node::Measure(measure, period) => Noun::Measure(*measure, *period),
            Node::Part(measure, period, part) => Noun::Part(*measure, *period, *part),
            Node::Parameter(parameter) => Noun::Parameter(*parameter),
            Node::Subject(key) => Noun::Subject(*key),
            Node::Customer(key) => Noun::Customer(*key),
            Node::Stage => Noun::Stage,
            Node::Claim(field) => Noun::Claim(*field),
            Node::Expert(field, part) => Noun::Expert(field.clone(), *part),
            Node::States(field, measure) => Noun::Stated(field.clone(), *measure),
            Node::Cell(table, key, column) => Noun::Cell(*table, Box::new(self.noun(key)), *column),
            Node::Compute(operator, two) => Noun::Compute(*operator, Box::new(self.nouns_of(two))),
            Node::Negate(inner) => Noun::Negated(Box::new(self.noun(inner))),
            Node::Builtin(builtin, arguments) if !is_condition(expr) => {
                Noun::Builtin(name_of(*builtin), self.nouns(arguments))
            }
            Node::Plugin(function, arguments) => Noun::Plugin(*function, self.nouns(arguments)),
            Node::Call(id, arguments) => self.called(*id, arguments, expr),
            Node::List(items) => Noun::List(self.nouns(items)),
            Node::Range(two, _) => Noun::Range(Box::new(self.nouns_of(two))),
            Node::If(three) if !is_condition(expr) => {
                let [condition, then, otherwise] = &**three;
                let condition = self.flag(condition, false, &[]);
                Noun::Either(Box::new((condition, self.noun(then), self.noun(otherwise))))
            }
            Node::Block(statements) => match statements.as_slice() {
                [Statement::Value(only)] => self.noun(only),
                _ => Noun::Code(self.line(expr)),
            },
            _ if is_condition(expr) => Noun::Whether(Box::new(self.flag(expr, false, &[]))),
            _ => Noun::Code(self.line(expr)),
        }
    }

    pub(super) fn nouns(&mut self, exprs: &[Expr]) -> Vec<Noun> {
        exprs.iter().map(|expr| self.noun(expr)).collect()
    }

    fn nouns_of(&mut self, [one, other]: &[Expr; 2]) -> [Noun; 2] {
        [self.noun(one), self.noun(other)]
    }

    /// What a helper function gives: by its own words where it has some, else by what it does.
    fn called(&mut self, id: FunctionId, arguments: &[Expr], call: &Expr) -> Noun {
        let helper = self.helper(id);
        if let Some(helper) = helper.as_ref().filter(|helper| (self.named)(helper)) {
            return Noun::Helper(helper.clone(), self.nouns(arguments));
        }
        match (self.inlined(id, arguments), helper) {
            (Some(body), _) => self.deeper(|saying| saying.noun(&body)),
            (None, Some(helper)) => Noun::Helper(helper, self.nouns(arguments)),
            (None, None) => Noun::Code(self.line(call)),
        }
    }

    pub(super) fn deeper<T>(&mut self, say: impl FnOnce(&mut Self) -> T) -> T {
        self.depth += 1;
        let said = say(self);
        self.depth -= 1;
        said
    }

    /// A function by name; none for a constant.
    pub(super) fn helper(&self, id: FunctionId) -> Option<Helper> {
        self.parts.functions.get(id.0).and_then(helper_of)
    }

    /// The line of the rule file on which an expression begins.
    pub(super) fn line(&self, expr: &Expr) -> String {
        let file = self.parts.files.get(usize::from(expr.spot.file));
        let line = expr.spot.line.saturating_sub(1) as usize;
        file.and_then(|file| file.text.lines().nth(line)).unwrap_or_default().trim().to_owned()
    }
}

/// A function by name; none for a constant.
pub(super) fn helper_of(function: &Function) -> Option<Helper> {
    let written = function.written.as_ref()?;
    Some(Helper {
        name: function.name.clone(),
        file: written.file.clone(),
        parameters: written.parameters.clone(),
        description: written.description.clone(),
    })
}

/// Whether an expression is true or false by what it is.
fn is_condition(expr: &Expr) -> bool {
    expr.ty == Type::Flag
}

fn name_of(builtin: Builtin) -> &'static str {
    BUILTINS.iter().find(|signature| signature.builtin == builtin).map_or("", |signature| signature.name)
}
