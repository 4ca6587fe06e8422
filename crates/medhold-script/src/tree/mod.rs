//! The typed tree that rules are lowered to, on which checking, evaluation and explanation stand.

mod expr;
mod part;
mod statement;

pub use expr::Expr;
pub use part::{ClaimField, ExpertField, Operator, Part, Period};

pub(crate) use expr::{Node, Spot};
pub(crate) use statement::{Assign, Case, For, Function, FunctionId, How, Pattern, Statement, Switch, Written};
