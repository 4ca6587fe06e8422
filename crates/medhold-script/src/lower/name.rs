//! Bare names: what each stands for, and which are near where it stands for nothing.

use medhold_model::Code;
use rhai::{Namespace, Position};

use super::Lowerer;
use crate::parse::ParsedFile;
use crate::tree::{Expr, Function, FunctionId, Node, Period, Spot, Statement};
use crate::ty::Type;
use crate::{MeasureIndex, TableIndex};

/// Names that are not values by themselves, with what to write.
const PARTS: [(&str, &str); 4] = [
    ("claim", "read a field of it, such as `claim.supported`"),
    ("subject", "read a key of it, such as `subject.origin`"),
    ("customer", "read a key of it, such as `customer.loyalty`"),
    ("expert", "name the field, such as `expert(\"airworthiness\").licensed`"),
];

impl<'p> Lowerer<'p> {
    /// A bare name, or a constant of an imported file.
    pub(super) fn variable(&mut self, name: &str, namespace: &Namespace, at: Position) -> Expr {
        let spot = self.named(at, name);
        if let Some(alias) = namespace.path.first() {
            let alias_spot = self.named(alias.pos, &alias.name);
            return match self.imported(&alias.name, alias_spot) {
                Ok(file) => self.file_constant(file, name, spot).unwrap_or_else(|| self.unknown_name(name, spot)),
                Err(fault) => fault,
            };
        }
        if let Some(local) = self.local(name) {
            return Expr { node: Node::Local(local.slot), ty: local.ty.clone(), spot };
        }
        if let Some(constant) = self.file_constant(self.frame.file, name, spot) {
            return constant;
        }
        self.pack_name(name, spot).unwrap_or_else(|| self.unknown_name(name, spot))
    }

    /// The parameter or variable of this name, the innermost first.
    pub(super) fn local(&self, name: &str) -> Option<&super::Local> {
        self.frame.locals.iter().rev().find(|l| l.name == name)
    }

    fn pack_name(&mut self, name: &str, spot: Spot) -> Option<Expr> {
        if let Some(measure) = self.scope.measure(name) {
            return Some(self.measure(measure, Period::Now, spot));
        }
        if let Some(parameter) = self.scope.parameter(name) {
            let decl = self.scope.parameters.get(parameter.0)?;
            let mut ty = Type::declared(decl.kind, decl.unit.as_ref(), &[]);
            if let (Type::Number(number), Some(value)) = (&mut ty, decl.value.as_number()) {
                number.whole |= value.is_integer();
            }
            return Some(Expr { node: Node::Parameter(parameter), ty, spot });
        }
        (name == "stage").then_some(Expr { node: Node::Stage, ty: Type::TEXT, spot })
    }

    pub(super) fn measure(&self, measure: MeasureIndex, period: Period, spot: Spot) -> Expr {
        let decl = self.scope.measure_decl(measure);
        let ty = decl.map_or(Type::Any, |d| Type::declared(d.kind, Some(&d.unit), &d.values));
        Expr { node: Node::Measure(measure, period), ty, spot }
    }

    pub(super) fn table(&self, name: &str) -> Option<TableIndex> {
        self.scope.tables.iter().position(|t| t.name.as_str() == name).map(TableIndex)
    }

    fn unknown_name(&mut self, name: &str, spot: Spot) -> Expr {
        if let Some((_, help)) = PARTS.iter().find(|(part, _)| *part == name) {
            let diagnostic = self.found(Code::IncompleteName, spot, format!("`{name}` by itself is no value"));
            return self.fault(spot, diagnostic.help(*help));
        }
        if self.table(name).is_some() {
            let diagnostic =
                self.found(Code::IncompleteName, spot, format!("the table `{name}` by itself is no value"));
            return self.fault(spot, diagnostic.help(format!("read a cell of it: `{name}[key].column`")));
        }
        if self.left_out(name) {
            return super::faulty(spot);
        }
        let diagnostic = self.found(Code::UnknownName, spot, format!("there is no `{name}`"));
        if self.function_exists(name) {
            return self.fault(spot, diagnostic.help(format!("it is a function: call it as `{name}(…)`")));
        }
        let diagnostic = diagnostic.did_you_mean(name, self.known_names());
        self.fault(spot, diagnostic)
    }

    /// Every name that can stand by itself here.
    fn known_names(&self) -> Vec<&str> {
        let scope = self.scope;
        let mut names: Vec<&str> = scope.measures.iter().map(|m| m.name.as_str()).collect();
        names.extend(scope.parameters.iter().map(|p| p.name.as_str()));
        names.extend(self.frame.locals.iter().map(|l| l.name.as_str()));
        names.extend(self.file().into_iter().flat_map(|f| f.consts.iter().map(|c| c.0.as_str())));
        names.extend(scope.tables.iter().map(|t| t.name.as_str()));
        names.extend(["claim", "subject", "customer", "stage"]);
        names
    }

    /// A constant of a file, lowered once where it stands.
    fn file_constant(&mut self, file: usize, name: &str, spot: Spot) -> Option<Expr> {
        let parsed: &'p ParsedFile = self.files.get(file)?;
        let place = parsed.consts.iter().position(|(n, ..)| n == name)?;
        let (_, value, _) = parsed.consts.get(place)?;
        match self.consts.get(&(file, place)) {
            Some(Some(lowered)) => return Some(lowered.clone()),
            Some(None) => {
                let diagnostic =
                    self.found(Code::ConstantCycle, spot, format!("the constant `{name}` is made of itself"));
                return Some(self.fault(spot, diagnostic));
            }
            None => {}
        }
        self.consts.insert((file, place), None);
        let frame = super::Frame { file, ..super::Frame::default() };
        let caller = std::mem::replace(&mut self.frame, frame);
        let lowered = self.expr(value);
        self.frame = caller;
        let lowered = self.shared(name, lowered);
        self.consts.insert((file, place), Some(lowered.clone()));
        Some(lowered)
    }

    /// A literal as it is; anything else as a function, for copies of copies would grow beyond measure.
    fn shared(&mut self, name: &str, value: Expr) -> Expr {
        if matches!(value.node, Node::Constant(_) | Node::Fault) {
            return value;
        }
        let (ty, spot) = (value.ty.clone(), value.spot);
        let id = FunctionId(self.functions.len());
        let body = vec![Statement::Value(value)];
        self.functions.push(Some(Function { name: name.into(), written: None, slots: 0, body }));
        self.results.push(ty.clone());
        Expr { node: Node::Call(id, Vec::new()), ty, spot }
    }

    /// The file that an alias stands for.
    pub(super) fn imported(&mut self, alias: &str, spot: Spot) -> Result<usize, Expr> {
        let imports = self.file().map_or(&[][..], |f| &f.imports[..]);
        let import = imports.iter().find(|i| i.alias.as_deref() == Some(alias));
        self.followed.insert((self.frame.file, alias.to_owned()));
        let file = import.and_then(|i| self.files.iter().position(|f| f.path == i.resolved));
        file.ok_or_else(|| {
            if self.left_out(alias) {
                return super::faulty(spot);
            }
            let known = imports.iter().filter_map(|i| i.alias.as_deref());
            let diagnostic = self.found(Code::UnknownImport, spot, format!("nothing is imported as `{alias}`"));
            let diagnostic = diagnostic.help(format!("write `import \"…\" as {alias};` at the top of the file"));
            let diagnostic = if imports.is_empty() { diagnostic } else { diagnostic.did_you_mean(alias, known) };
            self.fault(spot, diagnostic)
        })
    }

    /// Tells of a parameter, variable or constant that hides a name of the pack.
    pub(super) fn warn_of_shadowing(&mut self, name: &str, spot: Spot) {
        let what = if self.scope.measure(name).is_some() {
            "measure"
        } else if self.scope.parameter(name).is_some() {
            "parameter"
        } else if self.table(name).is_some() {
            "table"
        } else if PARTS.iter().any(|(part, _)| *part == name) || name == "stage" {
            "name that every rule has,"
        } else {
            return;
        };
        let diagnostic = self.found(Code::ShadowedName, spot, format!("`{name}` hides the {what} `{name}` here"));
        self.tell(diagnostic.help("give it another name, so that readers see which is meant"));
    }

    pub(super) fn warn_of_shadowing_constants(&mut self) {
        for (file, parsed) in self.files.iter().enumerate() {
            for (name, _, place) in &parsed.consts {
                let file = u16::try_from(file).unwrap_or(u16::MAX);
                let spot = Spot { file, line: place.line, column: place.column, length: place.length };
                self.warn_of_shadowing(name, spot);
            }
        }
    }
}
