//! What stands before a point: `claim.asserts.op`, `late_share.before.low`, `notice[window].article`, `expert("weather").role`.

use medhold_script::{Role, Syntax};

/// The beginning of a chain up to a point.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Base<'t> {
    /// A bare name and the fields read of it so far.
    Name(&'t str, Vec<&'t str>),
    /// A cell of a table.
    Row(&'t str),
    /// `expert("…")`.
    Statement,
    /// Anything else.
    Value,
}

/// What stands before the point at this token.
pub(crate) fn before<'t>(syntax: &Syntax, text: &'t str, point: usize) -> Base<'t> {
    let word = |at: usize| syntax.tokens.get(at).map_or("", |token| text.get(token.range.clone()).unwrap_or_default());
    let role = |at: usize| syntax.tokens.get(at).map(|token| token.role);
    let mut fields = Vec::new();
    let mut at = point;
    loop {
        let Some(last) = at.checked_sub(1) else {
            return Base::Value;
        };
        match (role(last), word(last)) {
            (Some(Role::Field), field) => {
                fields.insert(0, field);
                at = last.saturating_sub(1);
            }
            (Some(Role::Symbol), "]") => {
                let opened = opening(syntax, text, last).and_then(|open| open.checked_sub(1));
                return opened
                    .filter(|table| role(*table) == Some(Role::Name))
                    .map_or(Base::Value, |at| Base::Row(word(at)));
            }
            (Some(Role::Symbol), ")") => {
                let called = opening(syntax, text, last).and_then(|open| open.checked_sub(1));
                return if called.is_some_and(|at| word(at) == "expert") { Base::Statement } else { Base::Value };
            }
            (Some(Role::Name | Role::Remedy | Role::Authority | Role::Finding), name) => {
                return Base::Name(name, fields);
            }
            _ => return Base::Value,
        }
    }
}

/// The token that opens the bracket which closes at a token.
pub(crate) fn opening(syntax: &Syntax, text: &str, close: usize) -> Option<usize> {
    let mut depth = 0_usize;
    for at in (0..=close).rev() {
        let token = syntax.tokens.get(at).filter(|token| token.role == Role::Symbol);
        match token.and_then(|token| text.get(token.range.clone())) {
            Some(")" | "]" | "}") => depth += 1,
            Some("(" | "[" | "?[" | "{" | "#{") => {
                depth -= 1;
                if depth == 0 {
                    return Some(at);
                }
            }
            _ => {}
        }
    }
    None
}
