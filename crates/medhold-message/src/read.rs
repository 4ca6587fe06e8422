//! Reading one message file.

use fluent_syntax::ast::{Entry, Resource};
use fluent_syntax::parser::{self, ParserError};
use medhold_model::{Code, Diagnostic, Place};

use crate::compile::Compiler;
use crate::table::Table;

/// Reads one file into the table and gives what is wrong with it.
pub(crate) fn read(table: &mut Table, file: &str, text: &str) -> Vec<Diagnostic> {
    if let Some(deep) = too_deep(text) {
        let message = format!("placeables are nested more than {DEEPEST} deep");
        let fault = Diagnostic::new(Code::MessageSyntax, Place::of_bytes(file, text, deep..deep + 1), message);
        return vec![fault.help("split the message")];
    }
    let mut compiler = Compiler::new(file, text);
    let (resource, errors) = match parser::parse(text) {
        Ok(resource) => (resource, Vec::new()),
        Err((resource, errors)) => (resource, errors),
    };
    compiler.diagnostics.extend(errors.iter().map(|error| syntax(file, text, error)));
    add(table, &mut compiler, &resource);
    compiler.diagnostics
}

fn add<'s>(table: &mut Table, compiler: &mut Compiler<'s>, resource: &Resource<&'s str>) {
    for entry in &resource.body {
        let (name, id, message) = match entry {
            Entry::Message(m) => {
                (m.id.name, m.id.name.to_owned(), compiler.message(m.id.name, m.value.as_ref(), &m.attributes))
            }
            Entry::Term(t) => {
                (t.id.name, format!("-{}", t.id.name), compiler.message(t.id.name, Some(&t.value), &t.attributes))
            }
            _ => continue,
        };
        match table.messages.get(&id) {
            Some(first) => {
                let text = format!("`{id}` is written twice; the first is at {}", first.place);
                let fault = Diagnostic::new(Code::DuplicateMessage, compiler.place(name), text);
                compiler.diagnostics.push(fault.help("keep one of them"));
            }
            None => drop(table.messages.insert(id, message)),
        }
    }
}

fn syntax(file: &str, text: &str, error: &ParserError) -> Diagnostic {
    let wrong = error.kind.to_string();
    let mut letters = wrong.chars();
    let lower: String = letters.next().into_iter().flat_map(char::to_lowercase).chain(letters).collect();
    let help = "a message is `name = text`, its further lines indented; `{ $x }` shows an argument";
    Diagnostic::new(Code::MessageSyntax, Place::of_bytes(file, text, error.pos.clone()), lower).help(help)
}

/// Far deeper than any message, and far from where the parser, which recurses, would exhaust its stack.
const DEEPEST: usize = 64;

/// The byte where braces are nested too deep. Braces within quotes do not count, nor do unclosed ones of an earlier message.
fn too_deep(text: &str) -> Option<usize> {
    let (mut depth, mut quoted, mut escaped) = (0_usize, false, false);
    for (at, byte) in text.bytes().enumerate() {
        match byte {
            b'\n' => quoted = false,
            _ if escaped => escaped = false,
            b'\\' if quoted => escaped = true,
            b'"' if depth > 0 => quoted = !quoted,
            b'{' if !quoted => depth += 1,
            b'}' if !quoted => depth = depth.saturating_sub(1),
            byte if byte.is_ascii_alphabetic() && starts_line(text, at) => depth = 0,
            _ => {}
        }
        if depth > DEEPEST {
            return Some(at);
        }
    }
    None
}

fn starts_line(text: &str, at: usize) -> bool {
    at == 0 || text.as_bytes().get(at - 1) == Some(&b'\n')
}
