//! Calls of the functions that are built in.

use medhold_model::{Code, Value};

use super::Lowerer;
use super::compare::unlike_units;
use crate::builtin::{Builtin, Gives, Signature, Takes};
use crate::tree::{Expr, Node, Spot};
use crate::ty::{Number, Type};

impl Lowerer<'_> {
    /// A call with its arguments lowered.
    pub(super) fn builtin(&mut self, signature: &'static Signature, args: Vec<Expr>, spot: Spot) -> Expr {
        let name = signature.name;
        if !signature.accepts(args.len()) {
            let message = format!("`{name}` takes {} arguments, and has {}", signature.arity(), args.len());
            let diagnostic = self.found(Code::WrongArguments, spot, message);
            return self.fault(spot, diagnostic.help("what stands before the point counts as the first"));
        }
        if let Some(fault) = args.iter().find(|arg| matches!(arg.node, Node::Fault)) {
            return fault.clone();
        }
        if signature.builtin == Builtin::Contains {
            // Rhai makes `x in y` a call of `contains`.
            return match <[Expr; 2]>::try_from(args) {
                Ok([container, item]) => self.membership(item, container, spot),
                Err(_) => Expr { node: Node::Fault, ty: Type::Flag, spot },
            };
        }
        if let Some(diagnostic) = self.misfit(signature, &args) {
            return self.fault(spot, diagnostic);
        }
        let dates = args.into_iter().enumerate().map(|(place, arg)| match signature.takes(place) {
            Some(Takes::Date) => self.as_date(arg),
            _ => arg,
        });
        let args = dates.collect();
        self.checked_builtin(signature, args, spot)
    }

    /// An argument of another kind than its parameter.
    fn misfit(&self, signature: &Signature, args: &[Expr]) -> Option<medhold_model::Diagnostic> {
        args.iter().enumerate().find_map(|(place, arg)| {
            let takes = signature.takes(place).unwrap_or(Takes::Anything);
            if takes.accepts(&arg.ty) {
                return None;
            }
            let message = format!("`{}` takes {}, and this is {}", signature.name, takes.words(), arg.ty);
            Some(self.clash(Code::UnlikeTypes, arg.spot, &message))
        })
    }

    fn checked_builtin(&mut self, signature: &Signature, args: Vec<Expr>, spot: Spot) -> Expr {
        if matches!(signature.builtin, Builtin::Min | Builtin::Max)
            && let Some(diagnostic) = self.unlike_arguments(signature.name, &args)
        {
            return self.fault(spot, diagnostic);
        }
        if let (Builtin::Date, [Expr { node: Node::Constant(Value::Date(_)) | Node::Fault, .. }]) =
            (signature.builtin, &args[..])
        {
            return args.into_iter().next().unwrap_or(Expr { node: Node::Nothing, ty: Type::Nothing, spot });
        }
        let ty = gives(signature, &args);
        Expr { node: Node::Builtin(signature.builtin, args), ty, spot }
    }

    /// Arguments of `min` and `max` that can't be held against each other.
    fn unlike_arguments(&self, name: &str, args: &[Expr]) -> Option<medhold_model::Diagnostic> {
        let first = args.first()?;
        args.iter().find_map(|arg| {
            if !arg.ty.alike(&first.ty) {
                let message = format!("`{name}` holds {} against {}", first.ty, arg.ty);
                return Some(self.clash(Code::UnlikeTypes, arg.spot, &message));
            }
            let (one, other) = unlike_units(&first.ty, &arg.ty)?;
            let message = format!("`{name}` holds a number in {one} against one in {other}");
            Some(self.clash(Code::UnlikeUnits, arg.spot, &message))
        })
    }
}

/// The type of a call's value.
fn gives(signature: &Signature, args: &[Expr]) -> Type {
    let first = args.first().map_or(Type::Any, |a| a.ty.clone());
    let whole = |ty: Type| match ty {
        Type::Number(number) => Type::Number(Number { whole: true, ..number }),
        other => other,
    };
    match signature.gives {
        Gives::Flag => Type::Flag,
        Gives::Number => Type::NUMBER,
        Gives::Integer | Gives::Days => Type::INTEGER,
        Gives::Text => Type::TEXT,
        Gives::Date => Type::Date,
        Gives::Same if signature.builtin == Builtin::Round => {
            if args.len() == 1 {
                whole(first)
            } else {
                first
            }
        }
        Gives::Same => args.iter().map(|a| a.ty.clone()).reduce(Type::join).unwrap_or(Type::Any),
        Gives::SameWhole => whole(first),
        Gives::Item => match first {
            Type::List(item) => match *item {
                Type::Number(number) if signature.builtin != Builtin::Sum => {
                    Type::Number(Number { whole: false, ..number })
                }
                item => item,
            },
            _ => Type::Any,
        },
    }
}
