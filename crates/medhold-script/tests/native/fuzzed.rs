//! What bytes say as a guard and as cases for it, held by both ways: the body of the fuzz target `guards`.

use super::grammar::{FUNCTIONS, flag, sound};
use super::pack::rule;
use super::same::Both;
use super::sample::{Dice, point, pool};

/// Cases for a guard.
const CASES: usize = 4;

/// Fails where the guard that these bytes say comes out otherwise in native form than interpreted. Tells whether
/// they say one that compiles.
pub(crate) fn hold(bytes: &[u8]) -> bool {
    let mut dice = Dice::from(bytes);
    let deep = 1 + dice.below(4);
    let guard = flag(deep, &mut dice);
    let program = sound(format!("{FUNCTIONS}{}", rule("r", &guard)));
    let Some(rule) = program.rule("r") else { return false };
    let (space, pool) = (program.space(), pool(&program, rule));
    let mut both = Both::new(&program);
    for _ in 0..CASES {
        both.hold(rule, &guard, &space, &point(&space, rule, &pool, &mut dice));
    }
    true
}
