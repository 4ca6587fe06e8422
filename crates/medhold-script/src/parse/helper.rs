//! Functions, constants and imports out of the syntax tree.

use medhold_model::{Code, Diagnostic, Place};
use rhai::{AST, ASTNode, CustomExpr, Expr, FnAccess, Stmt};

use super::ParsedFunction;
use super::items::{Form, Item};
use super::lex::Kind;
use super::source::Source;

/// The custom expression that an item's syntax tree is.
pub(super) fn custom(ast: &AST) -> Option<&CustomExpr> {
    match ast.statements().first()? {
        Stmt::Expr(expr) => match &**expr {
            Expr::Custom(custom, _) => Some(custom),
            _ => None,
        },
        _ => None,
    }
}

/// The function that an item's syntax tree holds.
pub(super) fn function(source: &Source, item: &Item, ast: &AST) -> Result<ParsedFunction, Option<Diagnostic>> {
    let definition = ast.iter_functions().next().ok_or(None)?;
    let at = after_keyword(source, item).ok_or(None)?;
    if definition.this_type.is_some() {
        let message = "functions are not given to types in the rule language";
        return Err(Some(
            Diagnostic::new(Code::NotAllowed, source.place_of(at), message)
                .help(format!("write `fn {}(…)` with the value as its first parameter", definition.name)),
        ));
    }
    let mut body = Vec::new();
    ast.walk(&mut |path: &[ASTNode]| {
        if let [ASTNode::Stmt(statement)] = path {
            body.push((*statement).clone());
        }
        true
    });
    Ok(ParsedFunction {
        name: definition.name.to_owned(),
        parameters: definition.params.iter().map(|p| (*p).to_owned()).collect(),
        description: item.docs.clone(),
        body,
        place: source.place_of(at),
        private: matches!(definition.access, FnAccess::Private),
    })
}

/// The constant that an item's syntax tree holds.
pub(super) fn constant(source: &Source, item: &Item, ast: &AST) -> Result<(String, Expr, Place), Option<Diagnostic>> {
    let Some(Stmt::Var(definition, ..)) = ast.statements().first() else {
        return Err(None);
    };
    let (name, value, _) = &**definition;
    let place = source.place_of(source.token_at(name.pos));
    if source.word(item.tokens.start + 2).1 != "=" {
        let message = format!("the constant `{}` has no value", name.name);
        let help = format!("write `const {} = …;`", name.name);
        return Err(Some(Diagnostic::new(Code::Syntax, place, message).help(help)));
    }
    Ok((name.name.to_string(), value.clone(), place))
}

/// The path that an item imports, by its token, and the name that it gets.
pub(super) fn import(
    source: &Source,
    item: &Item,
    ast: &AST,
) -> Result<(String, Option<String>, Place), Option<Diagnostic>> {
    let Some(Stmt::Import(import, _)) = ast.statements().first() else {
        return Err(None);
    };
    let place = source.place_of(item.tokens.start + 1);
    let (path, alias) = &**import;
    let Expr::StringConstant(path, _) = path else {
        let message = "the file that is imported must be named as a text";
        return Err(Some(Diagnostic::new(Code::Syntax, place, message).help("write `import \"bands\" as bands;`")));
    };
    let alias = (!alias.name.is_empty()).then(|| alias.name.to_string());
    Ok((path.to_string(), alias, place))
}

/// The token after an item's first word, or two.
fn after_keyword(source: &Source, item: &Item) -> Option<usize> {
    let private = source.word(item.tokens.start).1 == "private";
    let at = item.tokens.start + 1 + usize::from(private);
    let named = matches!(source.word(at).0, Kind::Word | Kind::Text);
    (item.tokens.contains(&at) && named).then_some(at)
}

/// An item's name: a rule's id, a function's or constant's name, the name that an import gives.
pub(super) fn name_of<'s>(source: &'s Source, item: &Item) -> Option<&'s str> {
    let at = match item.form {
        Form::Import => 1 + item.tokens.clone().find(|at| source.word(*at).1 == "as")?,
        _ => after_keyword(source, item)?,
    };
    Some(source.word(at).1.trim_matches('"')).filter(|name| !name.is_empty())
}
