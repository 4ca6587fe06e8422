//! Calls of functions: those of the file, of imported files, of plugins, and those built in.

use medhold_model::Code;
use rhai::{Expr as Rhai, FnCallExpr, Position};

use super::Lowerer;
use super::compare::unlike_units;
use crate::FunctionIndex;
use crate::builtin::{BUILTINS, Signature, kind_accepts};
use crate::tree::{ExpertField, Expr, Node, Spot};
use crate::ty::Type;

/// Forms that look like functions and take a name.
pub(super) const FORMS: [&str; 3] = ["known", "has", "expert"];

impl Lowerer<'_> {
    /// `name(…)` or `alias::name(…)`.
    pub(super) fn call(&mut self, call: &FnCallExpr, at: Position) -> Expr {
        let name = call.name.as_str();
        let spot = self.written(at, name);
        if let Some(alias) = call.namespace.path.first() {
            let alias_spot = self.named(alias.pos, &alias.name);
            return match self.imported(&alias.name, alias_spot) {
                Ok(file) => self.imported_call(file, call, spot),
                Err(fault) => fault,
            };
        }
        match name {
            "known" => return self.known(call, spot),
            "has" => return self.has(call, spot),
            "expert" => return self.expert(call, at, &[]).0,
            _ => {}
        }
        if let Some(lowered) = self.file_call(self.frame.file, call, spot) {
            return lowered;
        }
        if let Some(signature) = Signature::named(name) {
            let args = self.args(&call.args);
            return self.builtin(signature, args, spot);
        }
        match self.scope.functions.iter().position(|f| f.name == name) {
            Some(place) => {
                let args = self.args(&call.args);
                self.plugin_call(FunctionIndex(place), args, spot)
            }
            None => self.unknown_function(name, spot),
        }
    }

    /// The spot of a function's name; `in` is a function to Rhai, and stands between its arguments.
    fn written(&self, at: Position, name: &str) -> Spot {
        let spot = self.named(at, name);
        if name != "contains" {
            return spot;
        }
        match self.text_at(spot) {
            text if text.starts_with("!in") => self.spot(at, 3),
            text if text.starts_with("in") => self.spot(at, 2),
            _ => spot,
        }
    }

    pub(super) fn args(&mut self, args: &[Rhai]) -> Vec<Expr> {
        args.iter().map(|arg| self.expr(arg)).collect()
    }

    /// `x.name(…)`: a function that is built in, with what stands before the point as its first argument.
    pub(super) fn method(&mut self, base: Expr, call: &FnCallExpr, at: Position) -> Expr {
        let name = call.name.as_str();
        let spot = self.named(at, name);
        let mut args = vec![base];
        args.extend(self.args(&call.args));
        if let Some(signature) = Signature::named(name) {
            return self.builtin(signature, args, spot);
        }
        if name == "push" {
            let diagnostic = self.found(Code::NotAllowed, spot, "`push` is a statement of its own and gives no value");
            return self.fault(spot, diagnostic.help("call it on a variable of a helper function"));
        }
        let exists = self.function_exists(name) || FORMS.contains(&name);
        let diagnostic = self.found(Code::UnknownFunction, spot, format!("there is no method `{name}`"));
        let diagnostic = if exists {
            diagnostic.help(format!("call the function as `{name}(…)`"))
        } else {
            diagnostic.did_you_mean(name, BUILTINS.iter().map(|s| s.name))
        };
        self.fault(spot, diagnostic)
    }

    /// `known(x)`.
    fn known(&mut self, call: &FnCallExpr, spot: Spot) -> Expr {
        let [asked] = &call.args[..] else {
            let diagnostic = self.found(Code::WrongArguments, spot, "`known` takes one argument");
            return self.fault(spot, diagnostic);
        };
        let asked = match asked {
            Rhai::FnCall(inner, at) if inner.name == "expert" => self.known_expert(inner, *at),
            other => self.expr(other),
        };
        Expr { node: Node::Known(Box::new(asked)), ty: Type::Flag, spot }
    }

    fn known_expert(&mut self, call: &FnCallExpr, at: Position) -> Expr {
        let spot = self.named(at, "expert");
        match &call.args[..] {
            [Rhai::StringConstant(field, _)] => {
                Expr { node: Node::Expert(field.as_str().into(), ExpertField::Present), ty: Type::Flag, spot }
            }
            _ => self.expert(call, at, &[]).0,
        }
    }

    fn plugin_call(&mut self, function: FunctionIndex, args: Vec<Expr>, spot: Spot) -> Expr {
        let scope = self.scope;
        let Some(decl) = scope.functions.get(function.0) else {
            return self.unknown_function("", spot);
        };
        if args.len() != decl.parameters.len() {
            let (name, takes, given) = (&decl.name, decl.parameters.len(), args.len());
            let message = format!("`{name}` of the plugin `{}` takes {takes} arguments, and has {given}", decl.plugin);
            let diagnostic = self.found(Code::WrongArguments, spot, message);
            return self.fault(spot, diagnostic);
        }
        for (arg, (kind, unit)) in args.iter().zip(&decl.parameters) {
            let wanted = Type::declared(*kind, unit.as_ref(), &[]);
            if !kind_accepts(*kind, &arg.ty) {
                let message = format!("`{}` takes {wanted} here, and this is {}", decl.name, arg.ty);
                let diagnostic = self.clash(Code::UnlikeTypes, arg.spot, &message);
                return self.fault(spot, diagnostic);
            }
            if let Some((one, other)) = unlike_units(&wanted, &arg.ty) {
                let message = format!("`{}` takes a number in {one} here, and this is in {other}", decl.name);
                let diagnostic = self.clash(Code::UnlikeUnits, arg.spot, &message);
                return self.fault(spot, diagnostic);
            }
        }
        let ty = Type::declared(decl.result.0, decl.result.1.as_ref(), &[]);
        Expr { node: Node::Plugin(function, args), ty, spot }
    }

    /// Whether a function of this name can be called here.
    pub(super) fn function_exists(&self, name: &str) -> bool {
        self.file().is_some_and(|f| f.functions.iter().any(|g| g.name == name))
            || Signature::named(name).is_some()
            || self.scope.functions.iter().any(|f| f.name == name)
    }

    fn unknown_function(&mut self, name: &str, spot: Spot) -> Expr {
        if self.left_out(name) {
            return super::faulty(spot);
        }
        let diagnostic = self.found(Code::UnknownFunction, spot, format!("there is no function `{name}`"));
        let elsewhere = self.files.iter().find(|f| f.functions.iter().any(|g| g.name == name && !g.private));
        let diagnostic = match elsewhere {
            Some(file) => {
                let path = file.path.trim_end_matches(".rhai");
                diagnostic.help(format!(
                    "it stands in `{}`: write `import \"{path}\" as …;` at the top of this file and call it by that name",
                    file.path
                ))
            }
            None if self.scope.measure(name).is_some() => diagnostic.help("it is a measure: write it without brackets"),
            None if self.table(name).is_some() => diagnostic.help(format!("it is a table: write `{name}[key].column`")),
            None => diagnostic.did_you_mean(name, self.known_functions()),
        };
        self.fault(spot, diagnostic)
    }

    fn known_functions(&self) -> Vec<&str> {
        let mut known: Vec<&str> = BUILTINS.iter().map(|s| s.name).collect();
        known.extend(FORMS);
        known.extend(self.file().into_iter().flat_map(|f| f.functions.iter().map(|g| g.name.as_str())));
        known.extend(self.scope.functions.iter().map(|f| f.name.as_str()));
        known
    }
}
