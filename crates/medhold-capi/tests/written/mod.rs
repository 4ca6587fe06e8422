//! The header as the Rust source says it: constants, structs and functions with their docs, in the order in which they stand.

mod names;

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use syn::{Attribute, Expr, ExprLit, Field, ImplItem, Item, ItemConst, ItemStruct, Lit, Meta, Signature};

use names::{declared, macro_name, type_name};

const OPENING: &str = r#"#ifndef MEDHOLD_H
#define MEDHOLD_H

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif
"#;

const CLOSING: &str = r"
#ifdef __cplusplus
}
#endif

#endif
";

/// The files, in the order in which their items stand in the header.
const FILES: [&str; 16] = [
    "lib.rs",
    "code.rs",
    "text.rs",
    "error.rs",
    "builder.rs",
    "host.rs",
    "like.rs",
    "own.rs",
    "entry/version.rs",
    "entry/text.rs",
    "entry/error.rs",
    "entry/builder.rs",
    "entry/evidence.rs",
    "entry/host.rs",
    "entry/decision.rs",
    "entry/like_cases.rs",
];

/// The whole header.
pub(crate) fn header(source: &Path) -> String {
    let preface = fs::read_to_string(source.join("../include/preface.txt")).unwrap();
    let mut out = format!("{}{OPENING}", comment(preface.trim_end(), ""));
    for name in FILES {
        let file = syn::parse_file(&fs::read_to_string(source.join(name)).unwrap()).unwrap();
        let functions = name.starts_with("entry/");
        file.items.iter().filter_map(|item| item_in_c(item, functions)).for_each(|item| {
            let _ = write!(out, "\n{item}");
        });
    }
    out + CLOSING
}

fn item_in_c(item: &Item, functions: bool) -> Option<String> {
    match item {
        Item::Const(constant) if is_public(&constant.vis) && !functions => Some(constant_in_c(constant)),
        Item::Struct(found) if is_public(&found.vis) && found.ident == "Code" => {
            Some(format!("{}typedef uint32_t medhold_code;\n", documented(&found.attrs, "")))
        }
        Item::Struct(found) if is_public(&found.vis) => Some(struct_in_c(found)),
        Item::Impl(codes) if type_name(&codes.self_ty) == "medhold_code" => Some(codes_in_c(&codes.items)),
        Item::Fn(function) if functions && function.sig.abi.is_some() => {
            Some(format!("{}{}", documented(&function.attrs, ""), prototype(&function.sig)))
        }
        _ => None,
    }
}

fn is_public(visibility: &syn::Visibility) -> bool {
    matches!(visibility, syn::Visibility::Public(_))
}

fn constant_in_c(constant: &ItemConst) -> String {
    let value = match constant.expr.as_ref() {
        Expr::Lit(ExprLit { lit: Lit::Int(number), .. }) => format!("{number}u"),
        // The largest of its type.
        _ => format!("(({})-1)", type_name(&constant.ty)),
    };
    format!("{}#define {} {value}\n", documented(&constant.attrs, ""), macro_name(&constant.ident))
}

fn codes_in_c(items: &[ImplItem]) -> String {
    let mut out = String::new();
    for item in items {
        let ImplItem::Const(code) = item else { continue };
        let Expr::Call(made) = &code.expr else { panic!("`{}` is made by `Self(…)`", code.ident) };
        let Some(Expr::Lit(ExprLit { lit: Lit::Int(number), .. })) = made.args.first() else {
            panic!("{}", code.ident)
        };
        let _ = writeln!(out, "{}#define {} {number}u", documented(&code.attrs, ""), macro_name(&code.ident));
    }
    out
}

fn struct_in_c(found: &ItemStruct) -> String {
    let name = names::of(&found.ident);
    let laid_out = found.attrs.iter().any(|attribute| attribute.path().is_ident("repr"));
    let head = documented(&found.attrs, "");
    if !laid_out {
        return format!("{head}typedef struct {name} {name};\n");
    }
    let fields: String = found.fields.iter().map(field_in_c).collect();
    format!("{head}typedef struct {name} {{\n{fields}}} {name};\n")
}

fn field_in_c(field: &Field) -> String {
    let name = field.ident.as_ref().unwrap().to_string();
    format!("{}    {};\n", documented(&field.attrs, "    "), declared(&field.ty, &name))
}

fn prototype(signature: &Signature) -> String {
    let arguments: Vec<String> = signature.inputs.iter().map(names::argument).collect();
    let arguments = if arguments.is_empty() { "void".to_owned() } else { arguments.join(", ") };
    names::giving(&signature.output, &format!("{}({arguments})", signature.ident)) + ";\n"
}

/// The docs as a comment, without what they say to Rust programs alone.
fn documented(attributes: &[Attribute], indent: &str) -> String {
    let mut text = String::new();
    for attribute in attributes {
        let Meta::NameValue(doc) = &attribute.meta else { continue };
        let Expr::Lit(ExprLit { lit: Lit::Str(line), .. }) = &doc.value else { continue };
        text.push_str(line.value().strip_prefix(' ').unwrap_or_default());
        text.push('\n');
    }
    let text = text.split("# Safety").next().unwrap_or_default().trim_end();
    comment(text, indent)
}

fn comment(text: &str, indent: &str) -> String {
    let mut out = String::new();
    for (i, line) in text.lines().enumerate() {
        let opens = if i == 0 { "/* " } else { " * " };
        let _ = writeln!(out, "{}", format!("{indent}{opens}{line}").trim_end());
    }
    out.pop();
    out + " */\n"
}
