//! `switch` as a syntax of its own, for Rhai's keeps no more than hashes of the patterns.

use rhai::{CustomExpr, Dynamic, Expr, ImmutableString, LexError, ParseError, Position};

/// `switch subject { pattern | pattern if condition => value, …, _ => value }`.
///
/// It comes as an [`Expr::Custom`], also where it stands as a statement (then within [`rhai::Stmt::Expr`]). No other
/// custom expression occurs within what is handed on.
#[derive(Debug)]
pub(crate) struct Switch<'a> {
    /// What is looked at.
    pub subject: &'a Expr,
    /// The arms in the order of the file, `_` not among them.
    pub arms: Vec<Arm<'a>>,
    /// What `_` gives.
    pub default: Option<&'a Expr>,
}

/// An arm of a [`Switch`].
#[derive(Debug)]
pub(crate) struct Arm<'a> {
    /// Values or ranges, at least one: the arm is taken where one of them equals or holds the subject.
    pub patterns: Vec<&'a Expr>,
    /// What must also be true.
    pub condition: Option<&'a Expr>,
    /// What it gives: an expression, or a block as [`Expr::Stmt`].
    pub value: &'a Expr,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Role {
    Subject,
    Pattern,
    Condition,
    Value,
    Default,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
enum Expected {
    #[default]
    Subject,
    Open,
    Pattern,
    AfterPattern,
    Arrow,
    Value(bool),
    AfterValue,
    Nothing,
}

/// How far the reading of a switch has come, and what each expression in it is.
#[derive(Debug, Clone, Default)]
pub(super) struct Arms {
    expected: Expected,
    roles: Vec<Role>,
    default: bool,
}

impl Arms {
    /// What Rhai is to read next, given the token that comes.
    pub(super) fn next(look: &str, state: &mut Dynamic) -> Result<Option<ImmutableString>, ParseError> {
        let mut arms: Self = std::mem::take(state).try_cast().unwrap_or_default();
        let next = arms.step(look);
        *state = Dynamic::from(arms);
        Ok(next?.map(Into::into))
    }

    fn step(&mut self, look: &str) -> Result<Option<&'static str>, ParseError> {
        use Expected::{AfterPattern, AfterValue, Arrow, Nothing, Open, Pattern, Subject, Value};
        let (segment, role, expected) = match (self.expected, look) {
            (Subject, _) => ("$expr$", Some(Role::Subject), Open),
            (Open, "{") => ("{", None, Pattern),
            (Pattern, "}") | (AfterValue, "}") => ("}", None, Nothing),
            (Pattern, _) if self.default => return Err(fault("`_` is the last arm of a `switch`")),
            (Pattern, "_") => {
                self.default = true;
                ("_", None, Arrow)
            }
            (Pattern, _) => ("$expr$", Some(Role::Pattern), AfterPattern),
            (AfterPattern, "if") => {
                self.expected = Value(true);
                return Ok(Some("if"));
            }
            (AfterPattern | Arrow, "=>") => ("=>", None, Value(false)),
            (Value(true), _) => ("$expr$", Some(Role::Condition), Arrow),
            (Value(false), _) => {
                let role = if self.default { Role::Default } else { Role::Value };
                ("$expr$", Some(role), AfterValue)
            }
            (AfterValue, ",") => (",", None, Pattern),
            (Nothing, _) => return Ok(None),
            (Open, _) => return Err(fault("expected `{` after what `switch` looks at")),
            (AfterPattern | Arrow, _) => {
                return Err(fault("expected `=>` after the pattern of a `switch`"));
            }
            (AfterValue, _) => return Err(fault("expected `,` or `}` after an arm of a `switch`")),
        };
        self.roles.extend(role);
        self.expected = expected;
        Ok(Some(segment))
    }
}

fn fault(message: &str) -> ParseError {
    LexError::ImproperSymbol(super::fault::OWN.to_owned(), message.to_owned()).into_err(Position::NONE)
}

/// The switch that a custom expression is; none where it is none.
pub(crate) fn switch(custom: &CustomExpr) -> Option<Switch<'_>> {
    let arms = custom.state.read_lock::<Arms>()?;
    let mut inputs = arms.roles.iter().zip(&custom.inputs);
    let (_, subject) = inputs.next()?;
    let mut switch = Switch { subject, arms: Vec::new(), default: None };
    let (mut patterns, mut condition) = (Vec::new(), None);
    for (role, expr) in inputs {
        match role {
            Role::Subject => {}
            Role::Pattern => alternatives(expr, &mut patterns),
            Role::Condition => condition = Some(expr),
            Role::Value => {
                let (patterns, condition) = (std::mem::take(&mut patterns), condition.take());
                switch.arms.push(Arm { patterns, condition, value: expr });
            }
            Role::Default => switch.default = Some(expr),
        }
    }
    Some(switch)
}

/// `a | b | c` as its parts.
fn alternatives<'a>(expr: &'a Expr, into: &mut Vec<&'a Expr>) {
    match expr {
        Expr::FnCall(call, _) if call.name == "|" && call.args.len() == 2 => {
            call.args.iter().for_each(|part| alternatives(part, into));
        }
        other => into.push(other),
    }
}
