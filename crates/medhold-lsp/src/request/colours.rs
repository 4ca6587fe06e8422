//! What each word of a rule file is, for editors that colour by it.

use lsp_types::{SemanticToken, SemanticTokens, SemanticTokensLegend, SemanticTokensOptions};
use medhold_script::Role;

use crate::index::{Symbol, Term};
use crate::view::View;

/// The protocol's names for what words are, in the order of their numbers.
const KINDS: [&str; 14] = [
    "keyword",
    "class",
    "namespace",
    "string",
    "enumMember",
    "function",
    "parameter",
    "variable",
    "property",
    "number",
    "operator",
    "comment",
    "method",
    "macro",
];

/// The names that numbers stand for.
pub(crate) fn options() -> SemanticTokensOptions {
    SemanticTokensOptions {
        legend: SemanticTokensLegend { token_types: KINDS.map(str::to_owned).into(), token_modifiers: Vec::new() },
        full: Some(true.into()),
        ..SemanticTokensOptions::default()
    }
}

/// Every word of a rule file with what it is. What goes over several lines is left to the editor.
pub(crate) fn colours(view: &View) -> Option<SemanticTokens> {
    let syntax = view.syntax()?;
    let (mut line, mut column) = (0, 0);
    let mut data = Vec::new();
    for token in &syntax.tokens {
        let range = view.range(view.file(), &token.range);
        let kind = kind(view, token.role, token.range.start).filter(|_| range.start.line == range.end.line);
        let Some(number) = kind.and_then(|kind| KINDS.iter().position(|known| *known == kind)) else {
            continue;
        };
        let delta_start = if range.start.line == line { range.start.character - column } else { range.start.character };
        data.push(SemanticToken {
            delta_line: range.start.line - line,
            delta_start,
            length: range.end.character - range.start.character,
            token_type: u32::try_from(number).ok()?,
            token_modifiers_bitset: 0,
        });
        (line, column) = (range.start.line, range.start.character);
    }
    Some(SemanticTokens { result_id: None, data })
}

fn kind(view: &View, role: Role, at: usize) -> Option<&'static str> {
    Some(match role {
        Role::Keyword | Role::Clause => "keyword",
        Role::RuleId | Role::Override => "class",
        Role::Topic | Role::Alias | Role::Namespace | Role::ImportPath => "namespace",
        Role::Message | Role::Source | Role::Day | Role::Text => "string",
        Role::Authority | Role::Finding | Role::Remedy | Role::Constant => "enumMember",
        Role::Function | Role::Call | Role::Member => "function",
        Role::Parameter => "parameter",
        Role::Local => "variable",
        Role::Method => "method",
        Role::Field | Role::Key => "property",
        Role::Number => "number",
        Role::Doc => "comment",
        Role::Symbol => return None,
        Role::Name => match view.index.at(view.file(), at).map(|one| &one.symbol) {
            Some(Symbol::Term(Term::Root(_))) => "macro",
            Some(Symbol::Constant { .. }) => "enumMember",
            _ => "variable",
        },
    })
}
