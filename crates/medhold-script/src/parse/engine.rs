//! The one place where a Rhai engine is made: to parse and for nothing else.

use rhai::{AST, Dynamic, Engine, EvalAltResult, OptimizationLevel, ParseError};

use super::clause::Clauses;
use super::source::Source;
use super::switch::Arms;
use crate::scope::Limits;

/// How deep Rhai's own recursion may go; brackets are bounded before it.
const DEEPEST: usize = 160;

/// Words that would only name what the language does not have. Each use is refused with a text of its own before Rhai reads it;
/// this is the second lock.
const DISABLED: [&str; 13] = [
    "eval",
    "print",
    "debug",
    "Fn",
    "call",
    "curry",
    "is_def_fn",
    "is_def_var",
    "is_shared",
    "try",
    "catch",
    "throw",
    "export",
];

/// A parser for the parts of rule files.
pub(super) struct Parser(Engine);

impl Parser {
    /// A parser that keeps to the limits. No package is loaded: an engine without functions can only parse.
    pub(super) fn new(limits: &Limits) -> Self {
        let mut engine = Engine::new_raw();
        engine
            .set_optimization_level(OptimizationLevel::None)
            .set_max_expr_depths(DEEPEST, DEEPEST)
            .set_max_functions(1)
            .set_max_string_size(limits.text_bytes.max(1))
            .set_max_array_size(limits.items.max(1))
            .set_max_map_size(limits.items.max(1))
            .set_allow_anonymous_fn(false);
        for word in DISABLED {
            engine.disable_symbol(word);
        }
        engine.register_custom_syntax_with_state_raw("rule", |_, look, state| Clauses::next(look, state), false, never);
        engine.disable_symbol("switch");
        engine.register_custom_syntax_with_state_raw("switch", |_, look, state| Arms::next(look, state), false, never);
        Self(engine)
    }

    /// The syntax tree of some bytes of a file with the file's own positions, and of `close` after them.
    pub(super) fn parse(&self, source: &Source, range: std::ops::Range<usize>, close: &str) -> Result<AST, ParseError> {
        let (line, before) = source.line_of(range.start);
        let (down, right) = ("\n".repeat(line.saturating_sub(1)), " ".repeat(before));
        self.0.compile(format!("{down}{right}{}{close}", source.slice(range)))
    }
}

/// Rules are data: nothing that Rhai has parsed is ever run by it.
fn never(_: &mut rhai::EvalContext, _: &[rhai::Expression], _: &Dynamic) -> Result<Dynamic, Box<EvalAltResult>> {
    Err("rules are not run by Rhai".into())
}
