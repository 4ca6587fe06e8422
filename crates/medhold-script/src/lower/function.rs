//! Helper functions, lowered once for each combination of types that they are called with.

use std::collections::BTreeSet;
use std::sync::Arc;

use medhold_model::Code;
use rhai::{ASTNode, Expr as Rhai, FnCallExpr, Stmt};

use super::call::FORMS;
use super::{Frame, Local, Lowerer};
use crate::builtin::Signature;
use crate::parse::ParsedFunction;
use crate::tree::{Expr, Function, FunctionId, Node, Spot, Written};
use crate::ty::Type;

/// A file, a function in it, and the types that it is called with.
pub(super) type Instance = (usize, usize, Vec<Type>);

/// Beyond so many combinations of types a function is lowered for any.
const MOST_INSTANCES: usize = 32;

impl<'p> Lowerer<'p> {
    /// A call of a function of this file; none where it has none of this name.
    pub(super) fn file_call(&mut self, file: usize, call: &FnCallExpr, spot: Spot) -> Option<Expr> {
        let parsed: &'p [ParsedFunction] = &self.files.get(file)?.functions;
        let name = call.name.as_str();
        let fits = |f: &ParsedFunction| f.name == name && f.parameters.len() == call.args.len();
        let Some(place) = parsed.iter().position(fits) else {
            let namesake = parsed.iter().find(|f| f.name == name)?;
            let (takes, given) = (namesake.parameters.len(), call.args.len());
            let message = format!("`{name}` takes {takes} arguments, and has {given}");
            let diagnostic = self.found(Code::WrongArguments, spot, message);
            let diagnostic = diagnostic.help(format!("its parameters are `{}`", namesake.parameters.join("`, `")));
            return Some(self.fault(spot, diagnostic));
        };
        let args = self.args(&call.args);
        let types = args.iter().map(|a| a.ty.clone()).collect();
        let id = self.instance(file, place, types);
        let ty = self.results.get(id.0).cloned().unwrap_or(Type::Any);
        Some(Expr { node: Node::Call(id, args), ty, spot })
    }

    /// A call of a function of an imported file.
    pub(super) fn imported_call(&mut self, file: usize, call: &FnCallExpr, spot: Spot) -> Expr {
        let parsed = self.files.get(file);
        let functions = parsed.map_or(&[][..], |f| &f.functions[..]);
        let name = call.name.as_str();
        if functions.iter().any(|f| f.name == name && f.private) {
            let message = format!("`{name}` is `private` to `{}`", parsed.map_or("", |f| f.path.as_str()));
            let diagnostic = self.found(Code::PrivateFunction, spot, message);
            return self.fault(spot, diagnostic.help("call a function that is not, or take `private` away"));
        }
        if let Some(lowered) = self.file_call(file, call, spot) {
            return lowered;
        }
        if parsed.is_some_and(|f| f.left_out.contains(name)) {
            return super::faulty(spot);
        }
        let path = parsed.map_or("", |f| f.path.as_str());
        let diagnostic = self.found(Code::UnknownFunction, spot, format!("`{path}` has no function `{name}`"));
        let known = functions.iter().filter(|f| !f.private).map(|f| f.name.as_str());
        let diagnostic = diagnostic.did_you_mean(name, known);
        self.fault(spot, diagnostic)
    }

    /// The function lowered for these types, lowering it where it is not yet.
    fn instance(&mut self, file: usize, place: usize, types: Vec<Type>) -> FunctionId {
        let count =
            self.instances.range((file, place, Vec::new())..).take_while(|((f, p, _), _)| (*f, *p) == (file, place));
        let types = if count.count() >= MOST_INSTANCES { vec![Type::Any; types.len()] } else { types };
        let instance = (file, place, types);
        if let Some(id) = self.instances.get(&instance) {
            return *id;
        }
        let id = FunctionId(self.functions.len());
        self.functions.push(None);
        // While it is being lowered, a call of itself gives whatever.
        self.results.push(Type::Any);
        self.instances.insert(instance.clone(), id);
        let (function, result) = self.lower_function(&instance);
        if let Some(place) = self.functions.get_mut(id.0) {
            *place = Some(function);
        }
        if let Some(place) = self.results.get_mut(id.0) {
            *place = result;
        }
        id
    }

    fn lower_function(&mut self, (file, place, types): &Instance) -> (Function, Type) {
        let parsed = self.files.get(*file).and_then(|f| f.functions.get(*place));
        let Some(parsed) = parsed else {
            return (Function { name: Arc::from(""), written: None, slots: 0, body: Vec::new() }, Type::Any);
        };
        let frame = Frame {
            file: *file,
            function: Some((parsed.name.as_str(), types.clone())),
            assigned: assigned(&parsed.body),
            ..Frame::default()
        };
        let caller = std::mem::replace(&mut self.frame, frame);
        self.parameters(parsed, types);
        let (body, last) = self.statements(&parsed.body);
        let frame = std::mem::replace(&mut self.frame, caller);
        let result = match (frame.returns, last) {
            (Some(a), Some(b)) => a.join(b),
            (Some(ty), None) | (None, Some(ty)) => ty,
            (None, None) => Type::Nothing,
        };
        let written = Some(self.written_as(*file, parsed));
        (Function { name: Arc::from(parsed.name.as_str()), written, slots: frame.slots, body }, result)
    }

    fn written_as(&self, file: usize, parsed: &ParsedFunction) -> Written {
        Written {
            file: self.files.get(file).map_or("", |f| f.path.as_str()).into(),
            parameters: parsed.parameters.clone(),
            description: parsed.description.as_str().into(),
        }
    }

    fn parameters(&mut self, parsed: &ParsedFunction, types: &[Type]) {
        let place = &parsed.place;
        let file = u16::try_from(self.frame.file).unwrap_or(u16::MAX);
        let spot = Spot { file, line: place.line, column: place.column, length: place.length };
        if FORMS.contains(&parsed.name.as_str()) {
            let message = format!("`{}` is a word of the rule language", parsed.name);
            let diagnostic = self.found(Code::ReservedName, spot, message);
            self.tell(diagnostic.help("give it another name"));
        }
        if Signature::named(&parsed.name).is_some() || self.scope.functions.iter().any(|f| f.name == parsed.name) {
            let message = format!("`{}` hides a function of that name that is there already", parsed.name);
            let diagnostic = self.found(Code::ShadowedName, spot, message);
            self.tell(diagnostic.help("give it another name"));
        }
        for (name, ty) in parsed.parameters.iter().zip(types) {
            self.warn_of_shadowing(name, spot);
            self.declare(name, ty.clone(), false);
        }
    }

    /// A new variable in the innermost block.
    pub(super) fn declare(&mut self, name: &str, ty: Type, constant: bool) -> usize {
        let slot = self.frame.slots;
        self.frame.slots += 1;
        let ty = if self.frame.assigned.contains(name) { ty.widened() } else { ty };
        self.frame.locals.push(Local { name: name.to_owned(), slot, ty, constant });
        slot
    }

    /// Lowers what nobody calls too, so that its faults are found.
    pub(super) fn uncalled_functions(&mut self) {
        for (file, parsed) in self.files.iter().enumerate() {
            for (place, function) in parsed.functions.iter().enumerate() {
                let mut called = self.instances.range((file, place, Vec::new())..);
                if called.next().is_none_or(|((f, p, _), _)| (*f, *p) != (file, place)) {
                    self.instance(file, place, vec![Type::Any; function.parameters.len()]);
                }
            }
        }
    }
}

/// The variables that are assigned to in these statements.
fn assigned(body: &[Stmt]) -> BTreeSet<String> {
    let mut names = BTreeSet::new();
    let mut path = Vec::new();
    for statement in body {
        statement.walk(&mut path, &mut |nodes| {
            let target = match nodes.last() {
                Some(ASTNode::Stmt(Stmt::Assignment(assignment))) => Some(&assignment.1.lhs),
                // `list.push(…)` changes its list.
                Some(ASTNode::Expr(chain @ Rhai::Dot(..))) => Some(*chain),
                _ => None,
            };
            if let Some(Rhai::Variable(name, ..)) = target.map(|t| super::chain::links(t).0) {
                names.insert(name.1.to_string());
            }
            true
        });
    }
    names
}
