//! Rust's types and names as C has them.

use syn::{BareFnArg, FnArg, GenericArgument, Pat, PathArguments, ReturnType, Type, TypeBareFn};

/// The name of a type of this crate: `LikeCases` is `medhold_like_cases`.
pub(super) fn of(name: &syn::Ident) -> String {
    let mut out = "medhold".to_owned();
    for letter in name.to_string().chars() {
        if letter.is_uppercase() {
            out.push('_');
        }
        out.extend(letter.to_lowercase());
    }
    out
}

/// The name of a constant.
pub(super) fn macro_name(name: &syn::Ident) -> String {
    format!("MEDHOLD_{name}")
}

/// A type without pointers.
pub(super) fn type_name(ty: &Type) -> String {
    let Type::Path(path) = ty else { panic!("there is no C for this type") };
    let name = &path.path.segments.last().unwrap().ident;
    match name.to_string().as_str() {
        "u32" => "uint32_t".to_owned(),
        "u64" => "uint64_t".to_owned(),
        "usize" => "size_t".to_owned(),
        "c_char" => "char".to_owned(),
        "c_void" => "void".to_owned(),
        _ => of(name),
    }
}

/// Something of a type, as C declares it.
pub(super) fn declared(ty: &Type, name: &str) -> String {
    match ty {
        Type::Ptr(pointer) if pointer.const_token.is_some() => {
            format!("const {}", declared(&pointer.elem, &format!("*{name}")))
        }
        Type::Ptr(pointer) => declared(&pointer.elem, &format!("*{name}")),
        Type::Path(path) => match path.path.segments.last().map(|last| &last.arguments) {
            // A function that may be null.
            Some(PathArguments::AngleBracketed(inner)) => match inner.args.first() {
                Some(GenericArgument::Type(Type::BareFn(function))) => pointer_to(function, name),
                _ => panic!("there is no C for `{name}`"),
            },
            _ => format!("{} {name}", type_name(ty)),
        },
        _ => panic!("there is no C for `{name}`"),
    }
}

fn pointer_to(function: &TypeBareFn, name: &str) -> String {
    let argument = |argument: &BareFnArg| declared(&argument.ty, &argument.name.as_ref().unwrap().0.to_string());
    let arguments: Vec<String> = function.inputs.iter().map(argument).collect();
    giving(&function.output, &format!("(*{name})({})", arguments.join(", ")))
}

/// An argument of a function.
pub(super) fn argument(argument: &FnArg) -> String {
    let FnArg::Typed(typed) = argument else { panic!("a function of C has no self") };
    let Pat::Ident(name) = typed.pat.as_ref() else { panic!("an argument has a name") };
    declared(&typed.ty, &name.ident.to_string())
}

/// A function or a pointer to one, as C declares it by what it gives.
pub(super) fn giving(output: &ReturnType, name: &str) -> String {
    match output {
        ReturnType::Default => format!("void {name}"),
        ReturnType::Type(_, ty) => declared(ty, name),
    }
}
