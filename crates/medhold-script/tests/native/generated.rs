//! Guards put together at random.

use super::grammar::{FUNCTIONS, flag, sound};
use super::pack::rule;
use super::same::Both;
use super::sample::{Dice, point, pool};

#[test]
fn a_guard_put_together_at_random_comes_out_as_it_does_interpreted() {
    let mut dice = Dice::seeded(26);
    let guards: Vec<String> = (0..300).map(|i| flag(1 + i % 4, &mut dice)).collect();
    let rules: String = guards.iter().enumerate().map(|(i, guard)| rule(&format!("r{i}"), guard)).collect();
    let program = sound(format!("{FUNCTIONS}{rules}"));
    assert!(program.rules().len() > 250, "{} of {} guards compile", program.rules().len(), guards.len());
    let space = program.space();
    let mut both = Both::new(&program);
    for rule in program.rules() {
        let guard = &guards[rule.id.as_str()[1..].parse::<usize>().unwrap()];
        let pool = pool(&program, rule);
        for _ in 0..50 {
            both.hold(rule, guard, &space, &point(&space, rule, &pool, &mut dice));
        }
    }
}
