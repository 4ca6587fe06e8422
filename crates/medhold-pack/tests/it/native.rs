//! What of the shipped packs' rules runs in native form.

use std::path::Path;

use medhold_pack::Pack;
use medhold_script::native::{CompiledRule, PartOf};

const PACKS: [&str; 4] = ["aviation", "construction", "rental", "retail"];

fn compiled(name: &str) -> Vec<CompiledRule> {
    let rules = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../rules");
    let (pack, _) = Pack::read(&rules.join(name), None).unwrap();
    let parameters: Vec<_> = pack.program().scope().parameters.iter().map(|p| p.value.clone()).collect();
    pack.program().compiled(&parameters)
}

/// Why a part stays interpreted, where it may.
const REASONS: [&str; 5] = [
    "a list that is computed with",
    "a loop",
    "a text that is built or looked into",
    "two texts compared of which neither has declared values",
    "what an expert states",
];

/// Of a hundred parts that are such ones, how many run in native form; what else than the reasons above keeps one interpreted is shown.
fn share(is: &dyn Fn(&PartOf) -> bool) -> usize {
    let (mut all, mut native, mut others) = (0, 0, Vec::new());
    for rule in PACKS.iter().flat_map(|name| compiled(name)) {
        for part in rule.parts.into_iter().filter(|part| is(&part.of)) {
            all += 1;
            match part.interpreted {
                None => native += 1,
                Some(why) if REASONS.contains(&why.why.as_str()) => {}
                Some(why) => others.push(format!("{}: {}: {} at {}", rule.rule, part.text, why.why, why.place)),
            }
        }
    }
    assert_eq!(others, Vec::<String>::new());
    native * 100 / all
}

#[test]
fn nearly_all_of_the_shipped_guards_runs_in_native_form() {
    let share = share(&|of| *of == PartOf::Guard);
    assert!(share >= 92, "{share} %");
}

#[test]
fn nearly_all_that_the_shipped_rules_pay_and_tell_runs_in_native_form() {
    let share = share(&|of| *of != PartOf::Guard);
    assert!(share >= 90, "{share} %");
}
