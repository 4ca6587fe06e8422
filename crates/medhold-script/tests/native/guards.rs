//! Guards of every kind on cases with missing and boundary values.

use medhold_script::Program;

use super::pack::{program, rule};
use super::region_guards::{EXACT, FUNCTIONS, OPAQUE};
use super::same::Both;
use super::sample::{Dice, point, pool};

/// More guards, one a line: what is lowered in a way of its own.
const MORE: &str = r#"
days in 1..4 || days in 10..=400
delay in 1..4 && !(delay in 2..=3)
delay in 0..1000
band != "short" && band != "long"
!(band == "short" || delay > 10) || proven
proven == sound
proven != sound || proven == true
switch delay { 1 | 2 => true, 3..900 if proven => sound, 5..2000 => false, _ => true }
switch band { "short" => days > 3, "medium" => sound, "long" => false }
switch days { 1..5 | 9 => proven, _ => !proven }
if proven { true } else { sound }
if delay > 3 { delay < 5 } else { delay > 1 }
if share > 0.5 { true } else { share < 0.1 }
bands[band].up_to > 2000
bands[band].area == "near" || !has(bands, band)
known(bands[band].up_to) && bands[band].up_to > kilometres
known(delay) == known(days)
!known(delay + days) || delay + days > 3
known(proven) && !known(sound)
fee == price || fee == 12.5
fee > 3 && price < 100
fee * 2 > price && fee - price < 10
-fee < -3
told == "2024-01-01" || told in ["2024-01-02", "2023-12-31"]
told + 3 > when
when - told >= 14
subject.origin in ["OSL", "short", "zzz"]
subject.origin != "OSL" && area == "short"
delay in [1, days, 3]
band == kind()
early(days) == 1 && chain(days) == days
claim.asserts.value == true || claim.asserts.value == "short"
min(fee, price) == fee || max(told, when) == told
date(told) < "2024-02-01" && year(when) == 2024
delay / (days - 3) > 2 || delay / (days - 3) <= 2
0 * delay == 0
is_empty(area) || area == ""
"#;

#[test]
fn a_guard_in_native_form_comes_out_as_it_does_interpreted() {
    let guards: Vec<&str> =
        [EXACT, OPAQUE, MORE].iter().flat_map(|text| text.lines()).filter(|l| !l.is_empty()).collect();
    let rules: String = guards.iter().enumerate().map(|(i, guard)| rule(&format!("r{i}"), guard)).collect();
    let program: Program = program(format!("{FUNCTIONS}{rules}"));
    let space = program.space();
    let mut both = Both::new(&program);
    for (i, guard) in guards.iter().enumerate() {
        let rule = program.rule(&format!("r{i}")).unwrap();
        let pool = pool(&program, rule);
        let mut dice = Dice::seeded(i as u64);
        for _ in 0..100 {
            both.hold(rule, guard, &space, &point(&space, rule, &pool, &mut dice));
        }
    }
}
