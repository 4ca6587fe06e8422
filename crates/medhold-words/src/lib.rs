//! Rules in words: a guard as clauses that a client can sign off, in bokmål, nynorsk and English.
//!
//! [`Wording`] says a pack's rules, values and names in one language. A guard becomes an [`Outline`]: what must all hold, what of
//! several must, each as a clause; or one sentence. What is said rests on the guard itself and not on what was written about it:
//! helper functions are followed, negation is pushed inwards, and limits of tables and parameters stand with their values.
//!
//! A pack may give better words in `words/<language>.ftl`, all of them optional; no letter shows them:
//!
//! | words | are |
//! |---|---|
//! | `measure-<name>`, `subject-<key>`, `customer-<key>`, `parameter-<name>`, `expert-<field>`, `table-<name>` | its name in running text; for a measure the manifest's title, else its message, else its name serves where there is none |
//! | `.true`, `.false` | of a flag: the clause that says that it holds, and that it does not |
//! | `.is-<value>`, `.not-<value>` | of a text: the clause that says that it has this value, and that it has not |
//! | `.value-<value>` | of a text: the value's name |
//! | `table-<name>.<column>` | a cell in running text, told `$key`; `.<column>-true` and `.<column>-false` where it is a flag |
//! | `function-<file>-<name>` | what a helper function tells, a clause where it is a flag and a noun where it is not; told its arguments by their names. `.not` is the opposite clause |
//! | `rule-<id>` | what the rule is for, in a language other than that of the comment above it |
//!
//! A helper function without words of its own is said by what it does. Where the pack has no file of words in the language of
//! its doc comments, English where the pack has it and else the pack's first, it is said by the doc comment above it instead. What
//! has no words, such as a loop, is said by its doc comment in whatever language, and else by its line in the rule file.

mod catalogue;
mod clause;
mod definition;
mod fact;
mod figure;
mod flag;
mod name;
mod noun;
mod outline;
mod statement;
mod value;
mod wording;

pub use catalogue::{last_resort, say, spoken};
pub use definition::Definition;
pub use outline::{Outline, Part};
pub use wording::{Told, Wording, number, word};
