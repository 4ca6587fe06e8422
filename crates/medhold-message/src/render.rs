//! Rendering a pattern into segments.

use std::borrow::Cow;

use medhold_model::{Decimal, Value};

use crate::catalogue::Spoken;
use crate::function::Function;
use crate::locale::Locale;
use crate::pattern::{Element, Expression, Key, Pattern, Selector, Target};
use crate::show::{self, Tongue};
use crate::table::{Constants, Table};
use crate::{Arguments, RenderError, Role, Segment, SegmentKind};

/// Messages that refer to each other deeper than this refer to themselves.
const DEEPEST: usize = 32;

/// More bytes than any letter has.
const LONGEST: usize = 64 * 1024;

/// One message on its way to segments, or to a text.
pub(crate) struct Rendering<'a, A, O> {
    id: &'a str,
    table: &'a Table,
    tongue: Tongue<'a>,
    arguments: &'a A,
    out: O,
    size: usize,
}

/// What a message becomes.
pub(crate) trait Output: Default {
    /// Adds words of the author.
    fn prose(&mut self, text: &str);

    /// Adds what an argument shows, which is not empty.
    fn shown(&mut self, text: String, name: &str, role: Role);
}

impl Output for Vec<Segment> {
    fn prose(&mut self, text: &str) {
        match self.last_mut() {
            Some(Segment { text: last, kind: SegmentKind::Prose }) => last.push_str(text),
            _ if text.is_empty() => {}
            _ => self.push(Segment::prose(text)),
        }
    }

    fn shown(&mut self, text: String, name: &str, role: Role) {
        self.push(Segment::shown(text, name, role));
    }
}

impl Output for String {
    fn prose(&mut self, text: &str) {
        self.push_str(text);
    }

    fn shown(&mut self, text: String, _: &str, _: Role) {
        self.push_str(&text);
    }
}

/// What `$x` refers to: the message's arguments, or the constants that a term is called with.
#[derive(Clone, Copy)]
enum Scope<'a> {
    Message,
    Term(&'a Constants),
}

type Done = Result<(), RenderError>;

impl<'a, A: Arguments, O: Output> Rendering<'a, A, O> {
    pub(crate) fn new(id: &'a str, spoken: &'a Spoken, arguments: &'a A) -> Self {
        let tongue = Tongue { locale: &spoken.locale, units: &spoken.units };
        Self::of(id, &spoken.table, tongue, arguments)
    }

    pub(crate) fn of(id: &'a str, table: &'a Table, tongue: Tongue<'a>, arguments: &'a A) -> Self {
        Self { id, table, tongue, arguments, out: O::default(), size: 0 }
    }

    pub(crate) fn run(mut self, pattern: &'a Pattern) -> Result<O, RenderError> {
        self.pattern(pattern, Scope::Message, 0)?;
        Ok(self.out)
    }

    fn pattern(&mut self, pattern: &'a Pattern, scope: Scope<'a>, depth: usize) -> Done {
        if depth > DEEPEST {
            return Err(self.too_long());
        }
        for element in &pattern.0 {
            match element {
                Element::Text(text) => self.prose(text)?,
                Element::Placeable(expression) => self.expression(expression, scope, depth)?,
            }
        }
        Ok(())
    }

    fn expression(&mut self, expression: &'a Expression, scope: Scope<'a>, depth: usize) -> Done {
        match expression {
            Expression::Shown { name, function } => self.shown(name, function, scope),
            Expression::Refer { target, args } => {
                let table = self.table;
                let pattern = table.pattern(target).ok_or_else(|| self.unwritten(target))?;
                let scope = if target.is_term() { Scope::Term(args) } else { scope };
                self.pattern(pattern, scope, depth + 1)
            }
            Expression::Select { selector, variants, default } => {
                let chosen = self.choose(selector, variants, scope)?.unwrap_or(*default);
                match variants.get(chosen) {
                    Some((_, pattern)) => self.pattern(pattern, scope, depth + 1),
                    None => Ok(()),
                }
            }
        }
    }

    fn shown(&mut self, name: &str, function: &Function, scope: Scope<'a>) -> Done {
        let Some((value, role)) = self.lookup(name, scope) else {
            return Err(self.missing(name));
        };
        let text = show::value(self.tongue, value, function).map_err(|fault| match fault {
            show::Fault::Kind => self.wrong_kind(name, value, function),
            show::Fault::Words(error) => error,
        })?;
        match (scope, role) {
            (Scope::Term(_), _) => self.prose(&text),
            (Scope::Message, _) if text.is_empty() => Ok(()),
            (Scope::Message, role) => {
                let size = text.len();
                self.out.shown(text, name, role);
                self.grow(size)
            }
        }
    }

    fn choose(
        &self,
        selector: &'a Selector,
        variants: &[(Key, Pattern)],
        scope: Scope<'a>,
    ) -> Result<Option<usize>, RenderError> {
        let value = match selector {
            Selector::Fixed(value) => Cow::Borrowed(value),
            Selector::Argument { name, function } => match (self.lookup(name, scope), scope) {
                (Some((value, _)), _) => rounded(value, function),
                (None, Scope::Message) => return Err(self.missing(name)),
                (None, Scope::Term(_)) => return Ok(None),
            },
            Selector::TermAttribute { target } => {
                let pattern = self.table.pattern(target).ok_or_else(|| self.unwritten(target))?;
                Cow::Owned(Value::Text(pattern.as_text().unwrap_or_default()))
            }
        };
        Ok(variants.iter().position(|(key, _)| matches(key, &value, self.tongue.locale)))
    }

    fn lookup(&self, name: &str, scope: Scope<'a>) -> Option<(&'a Value, Role)> {
        match scope {
            Scope::Message => self.arguments.argument(name),
            Scope::Term(constants) => constants.get(name).map(|value| (value, Role::Fact)),
        }
    }

    fn prose(&mut self, text: &str) -> Done {
        self.out.prose(text);
        self.grow(text.len())
    }

    fn grow(&mut self, size: usize) -> Done {
        self.size += size;
        if self.size > LONGEST { Err(self.too_long()) } else { Ok(()) }
    }

    fn too_long(&self) -> RenderError {
        RenderError::TooLong { id: self.id.to_owned() }
    }

    fn missing(&self, name: &str) -> RenderError {
        RenderError::MissingArgument { id: self.id.to_owned(), name: name.to_owned() }
    }

    fn unwritten(&self, target: &Target) -> RenderError {
        RenderError::UnwrittenReference { id: self.id.to_owned(), refers_to: target.id.clone() }
    }

    fn wrong_kind(&self, name: &str, value: &Value, function: &Function) -> RenderError {
        let how = match function.name() {
            "" => "as text".to_owned(),
            function => format!("with {function}"),
        };
        RenderError::WrongKind { id: self.id.to_owned(), name: name.to_owned(), how, found: value.kind().to_owned() }
    }
}

/// The value that a selector sees: with NUM, the number as it is shown.
fn rounded<'v>(value: &'v Value, function: &Function) -> Cow<'v, Value> {
    match (value, function) {
        (Value::Number(number), Function::Num { digits: Some(digits), .. }) => {
            Cow::Owned(Value::Number(number.rounded(*digits)))
        }
        _ => Cow::Borrowed(value),
    }
}

fn matches(key: &Key, value: &Value, locale: &Locale) -> bool {
    match (key, value) {
        (Key::Number(key), value) => value.as_quantity() == Some(*key),
        (Key::Name(key), Value::Text(text)) => key == text,
        (Key::Name(key), Value::Flag(flag)) => key == if *flag { "true" } else { "false" },
        (Key::Name(key), value) => value.as_quantity().is_some_and(|n: Decimal| locale.plural(n) == key),
    }
}
