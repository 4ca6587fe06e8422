//! The rule language of medhold: rule files as text in, rules that decide claims out.
//!
//! Rhai parses the files and nothing of them is ever run by it. What it parsed is lowered to a typed tree
//! ([`compile`]), every name and type checked on the way, and that tree is evaluated here ([`Program`]).
//!
//! ```
//! use medhold_script::{Scope, SourceFile, compile};
//!
//! let scope = Scope { topics: ["comfort".parse()?].into(), ..Scope::default() };
//! let rule = r#"
//!     rule "taste" on "comfort" {
//!         when      claim.knd == "preference"
//!         authority customer
//!         finding   opinion
//!         remedy    honour
//!         because   "yours-to-say"
//!     }"#;
//! let file = SourceFile { path: "comfort.rhai".to_owned(), text: rule.to_owned() };
//! let compiled = compile(&[file], scope);
//! assert_eq!(compiled.diagnostics[0].to_string(),
//!     "comfort.rhai:3:25: error[unknown-field]: `claim` has no field `knd` that a rule may read; help: did you mean `kind`?");
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! # What the language means
//!
//! **Values.** A flag, a number, an amount of money, a text, a date, a list, and in helper functions a map and a range.
//! Numbers are exact decimals: `0.1 + 0.2 == 0.3`, and `7 / 2` is `3.5`. A quotient has 28 significant digits. Money is
//! a decimal with a currency and is rounded, half to even, only where it leaves a rule.
//!
//! **Undecided.** What a rule reads can be missing, too old, too thin or malformed; then it is undecided, never false. A
//! comparison, an operator or a function of something undecided is undecided, for everything that it lacks. `&&`, `||`
//! and `!` are those of strong Kleene logic: false and undecided is false, true or undecided is true, in either
//! order. `known(x)` tells whether `x` can be had, and is never undecided. An `if`, `switch` or loop on an undecided
//! condition is undecided. A local variable may hold something undecided; it is so where it is read.
//!
//! **Faults of computing** are undecided too, with their reason and place: a division by zero, a number out of range, an
//! index that isn't there, values of unlike types where only the run can tell, and the limits of the sandbox.
//!
//! **Comparing.** Numbers with numbers of the same unit, money with money of its currency or with a plain number, dates with
//! dates or with a text written as one, texts and flags with their like for equality only. Anything else is a fault when
//! the file is loaded, not a silent `false`.
//!
//! **Computing.** `+ - * / % **` on numbers; money with money (`+ -`, and `/` for a ratio) and with numbers (`* /`); a
//! date and a number of days; two dates for the days between; texts and lists with `+`. `x in y` asks a list, a range
//! of integers or a text.
//!
//! **Functions** of the file by name, of an imported file as `alias::name`, of a plugin by name, and those built in. A
//! function sees the pack's names and its parameters, never the caller's variables. It is checked for each
//! combination of types that it is called with. The value of a block is that of its last statement.
//!
//! **Limits.** Each operand of `&&` and `||` in a guard may take the full number of steps, so that the order of operands
//! can't change an answer. Inside a helper function, what hits a limit ends the whole call.

mod builtin;
mod condition;
mod eval;
mod exclusive;
mod explain;
mod facts;
mod format;
mod limit;
mod lower;
pub mod native;
mod observe;
mod parse;
mod phrase;
pub mod precedence;
mod program;
mod reads;
mod reason;
pub mod region;
mod rule;
mod scope;
mod straight;
mod threshold;
mod tree;
mod ty;
mod unused;
mod way;

pub use builtin::functions;
pub use condition::Condition;
pub use eval::Read;
pub use explain::Conjunct;
pub use facts::{AssertedMeasure, ClaimFacts, Facts, Lack, Truth, Undecided};
pub use format::format;
pub use limit::Limit;
pub use observe::{GuardPart, HelperCondition, Observation, Observed, ObservedConjunct};
pub use parse::{ItemKind, Role, Syntax, SyntaxItem, SyntaxToken, import_target, syntax};
pub use phrase::{Bound, Either, Helper, Noun, Phrase, Says, Statement, TextTest};
pub use program::{Amounts, Compiled, Program, SourceFile, compile};
pub use reason::{Reason, ReasonArgs};
pub use rule::{AmountExpr, Reads, Rule, Validity};
pub use scope::{
    Column, FunctionDecl, FunctionIndex, KeyIndex, Ladder, Limits, MeasureIndex, ParameterIndex, Scope, Table,
    TableIndex,
};
pub use straight::EvidenceRead;
pub use threshold::Threshold;
pub use tree::{ClaimField, ExpertField, Expr, Operator, Part, Period};
pub use unused::{Unused, UnusedKind};
pub use way::{Way, WayTo};
