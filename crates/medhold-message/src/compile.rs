//! From Fluent's syntax tree to patterns, with every misuse of a function named.

use fluent_syntax::ast;
use fluent_syntax::unicode::unescape_unicode_to_string;
use medhold_model::{Code, Decimal, Diagnostic, Lines, Place, Value};

use crate::function::{self, Function, Misuse, Written};
use crate::pattern::{Element, Expression, Key, Pattern, Reference, Selector, Target};
use crate::table::{Attribute, Constants, Message};

use ast::InlineExpression as Inline;

/// Compiles the messages of one file.
pub(crate) struct Compiler<'s> {
    pub(crate) file: &'s str,
    pub(crate) text: &'s str,
    lines: Lines,
    pub(crate) diagnostics: Vec<Diagnostic>,
    references: Vec<Reference>,
}

impl<'s> Compiler<'s> {
    pub(crate) fn new(file: &'s str, text: &'s str) -> Self {
        Self { file, text, lines: Lines::of(text), diagnostics: Vec::new(), references: Vec::new() }
    }

    /// Where a piece of the file's own text stands.
    pub(crate) fn place(&self, part: &str) -> Place {
        let start = (part.as_ptr() as usize).saturating_sub(self.text.as_ptr() as usize);
        self.lines.place(self.file, self.text, start..start.saturating_add(part.len()))
    }

    pub(crate) fn message(
        &mut self,
        id: &'s str,
        value: Option<&ast::Pattern<&'s str>>,
        attributes: &[ast::Attribute<&'s str>],
    ) -> Message {
        let value = value.map(|pattern| self.pattern(pattern));
        let attributes = attributes.iter().map(|a| (a.id.name.to_owned(), self.attribute(a))).collect();
        Message { place: self.place(id), value, attributes, references: std::mem::take(&mut self.references) }
    }

    fn attribute(&mut self, attribute: &ast::Attribute<&'s str>) -> Attribute {
        let pattern = self.pattern(&attribute.value);
        Attribute { place: self.place(attribute.id.name), text: pattern.as_text(), pattern }
    }

    fn pattern(&mut self, pattern: &ast::Pattern<&'s str>) -> Pattern {
        let mut elements = Vec::new();
        let mut run = String::new();
        for element in &pattern.elements {
            match element {
                ast::PatternElement::TextElement { value } => run.push_str(value),
                ast::PatternElement::Placeable { expression } => {
                    push_run(&mut elements, &mut run);
                    elements.extend(self.expression(expression));
                }
            }
        }
        push_run(&mut elements, &mut run);
        // Most messages are one or two elements, and a pack keeps all of them.
        elements.shrink_to_fit();
        Pattern(elements)
    }

    fn expression(&mut self, expression: &ast::Expression<&'s str>) -> Option<Element> {
        match expression {
            ast::Expression::Inline(inline) => self.inline(inline),
            ast::Expression::Select { selector, variants } => self.select(selector, variants),
        }
    }

    fn inline(&mut self, inline: &Inline<&'s str>) -> Option<Element> {
        Some(Element::Placeable(match inline {
            Inline::StringLiteral { value } => {
                return Some(Element::Text(unescape_unicode_to_string(value).into_owned()));
            }
            Inline::NumberLiteral { value } => return Some(Element::Text((*value).to_owned())),
            Inline::VariableReference { id } => {
                Expression::Shown { name: id.name.to_owned(), function: Function::Plain }
            }
            Inline::FunctionReference { id, arguments } => {
                let (name, function) = self.call(id.name, arguments)?;
                Expression::Shown { name, function }
            }
            Inline::MessageReference { id, attribute } => {
                let target = self.refer(id.name, String::new(), attribute.as_ref());
                Expression::Refer { target, args: Constants::new() }
            }
            Inline::TermReference { id, attribute, arguments } => {
                let target = self.refer(id.name, "-".to_owned(), attribute.as_ref());
                Expression::Refer { target, args: constants(arguments.as_ref()) }
            }
            Inline::Placeable { expression } => return self.expression(expression),
        }))
    }

    fn refer(&mut self, name: &'s str, sigil: String, attribute: Option<&ast::Identifier<&'s str>>) -> Target {
        let target = Target { id: sigil + name, attribute: attribute.map(|a| a.name.to_owned()) };
        self.references.push(Reference { target: target.clone(), place: self.place(name) });
        target
    }

    fn select(&mut self, selector: &Inline<&'s str>, variants: &[ast::Variant<&'s str>]) -> Option<Element> {
        let selector = self.selector(selector);
        let default = variants.iter().position(|variant| variant.default)?;
        let variants = variants.iter().map(|variant| (key(&variant.key), self.pattern(&variant.value))).collect();
        Some(Element::Placeable(Expression::Select { selector: selector?, variants, default }))
    }

    fn selector(&mut self, selector: &Inline<&'s str>) -> Option<Selector> {
        match selector {
            Inline::VariableReference { id } => {
                Some(Selector::Argument { name: id.name.to_owned(), function: Function::Plain })
            }
            Inline::FunctionReference { id, arguments } => {
                let (name, function) = self.call(id.name, arguments)?;
                if !matches!(function, Function::Num { .. }) {
                    let message = format!("{} can't stand before `->`", id.name);
                    self.misuse(id.name, Misuse { message, help: format!("choose by `${name}` itself") });
                }
                Some(Selector::Argument { name, function })
            }
            Inline::TermReference { id, attribute, .. } => {
                let target = self.refer(id.name, "-".to_owned(), attribute.as_ref());
                Some(Selector::TermAttribute { target })
            }
            literal => constant(literal).map(Selector::Fixed),
        }
    }

    /// A function's argument and options; none where the call is misused, which is then a diagnostic.
    fn call(&mut self, name: &'s str, arguments: &ast::CallArguments<&'s str>) -> Option<(String, Function)> {
        let [Inline::VariableReference { id }] = arguments.positional.as_slice() else {
            let message = format!("{name} takes one argument of the rule");
            self.misuse(name, Misuse { message, help: format!("write `{name}($x)`") });
            return None;
        };
        let options: Vec<Written<'_>> = arguments.named.iter().filter_map(written).collect();
        match Function::called(name, &options) {
            Some(Ok(function)) => Some((id.name.to_owned(), function)),
            Some(Err(misuse)) => {
                self.misuse(name, misuse);
                None
            }
            None => {
                let fault =
                    Diagnostic::new(Code::UnknownFunction, self.place(name), format!("there is no function `{name}`"));
                self.diagnostics.push(fault.did_you_mean(name, function::NAMES));
                None
            }
        }
    }

    fn misuse(&mut self, name: &str, misuse: Misuse) {
        let fault = Diagnostic::new(Code::MessageFunction, self.place(name), misuse.message);
        self.diagnostics.push(fault.help(misuse.help));
    }
}

/// Adds a run of text, its lines joined: authors wrap long messages, and an empty line parts paragraphs.
fn push_run(elements: &mut Vec<Element>, run: &mut String) {
    if run.is_empty() {
        return;
    }
    let mut text = String::with_capacity(run.len());
    let mut breaks = 0_usize;
    for c in run.chars().filter(|&c| c != '\r') {
        if c == '\n' {
            breaks += 1;
            continue;
        }
        push_breaks(&mut text, &mut breaks);
        text.push(c);
    }
    push_breaks(&mut text, &mut breaks);
    elements.push(Element::Text(text));
    run.clear();
}

fn push_breaks(text: &mut String, breaks: &mut usize) {
    match std::mem::take(breaks) {
        0 => {}
        1 => text.push(' '),
        _ => text.push_str("\n\n"),
    }
}

fn written<'s>(argument: &ast::NamedArgument<&'s str>) -> Option<Written<'s>> {
    match &argument.value {
        Inline::StringLiteral { value } | Inline::NumberLiteral { value } => {
            Some(Written { name: argument.name.name, value })
        }
        _ => None,
    }
}

fn constants(arguments: Option<&ast::CallArguments<&str>>) -> Constants {
    let named = arguments.map(|a| a.named.as_slice()).unwrap_or_default();
    named.iter().filter_map(|a| Some((a.name.name.to_owned(), constant(&a.value)?))).collect()
}

fn constant(literal: &Inline<&str>) -> Option<Value> {
    match literal {
        Inline::StringLiteral { value } => Some(Value::Text(unescape_unicode_to_string(value).into_owned())),
        Inline::NumberLiteral { value } => value.parse().ok().map(Value::Number),
        _ => None,
    }
}

fn key(key: &ast::VariantKey<&str>) -> Key {
    match key {
        ast::VariantKey::Identifier { name } => Key::Name((*name).to_owned()),
        ast::VariantKey::NumberLiteral { value } => {
            value.parse::<Decimal>().map_or_else(|_| Key::Name((*value).to_owned()), Key::Number)
        }
    }
}
