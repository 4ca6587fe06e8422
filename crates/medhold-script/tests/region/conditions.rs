//! Conditions outside of rules, and guards that mean harm.

use medhold_model::Place;
use medhold_script::region::{Answer, Region, RegionLimits, Truths};

use super::pack::{program, rule};

/// A condition, and what is said of it; it begins in line 12, column 9 of `pack.toml`.
const SAID: &[(&str, &str)] = &[
    ("delay >= 180 && band == \"short\"", ""),
    ("delay >= limit", ""),
    ("true", ""),
    ("dellay >= 180", "pack.toml:12:9: error[unknown-name]: there is no `dellay`; help: did you mean `delay`?"),
    (
        "sound &&\n  dellay > 3",
        "pack.toml:13:3: error[unknown-name]: there is no `dellay`; help: did you mean `delay`?",
    ),
    ("band < 3", "unlike-types"),
    ("band == \"huge\"", "unknown-value"),
    ("", "error"),
    ("delay >", "error"),
    ("delay > 3 authority law", "clause-twice"),
    ("true }\nrule \"x\" on \"condition\" { when true", "error"),
    ("let x = 3; x > 2", "error"),
];

#[test]
fn a_condition_is_compiled_as_a_guard_and_told_of_where_it_stands() {
    let program = program(rule("r", "true"));
    for (text, said) in SAID {
        match program.condition(text, &Place::at("pack.toml", 12, 9, 1)) {
            Ok(condition) => assert_eq!((said, &condition.text.as_str()), (&"", text)),
            Err(faults) => {
                let told = faults[0].to_string();
                assert!(!said.is_empty() && told.contains(said), "{text}: {told}");
                assert!(faults.iter().all(|f| f.place.file == "pack.toml" && f.place.line >= 12), "{text}: {faults:?}");
            }
        }
    }
}

#[test]
fn a_condition_is_asked_over_regions_and_on_cases_alike() {
    let program = program(rule("r", "delay > 10"));
    let space = program.space();
    let condition = program.condition("delay <= 10 && proven", &Place::at("pack.toml", 1, 1, 1)).unwrap();
    let rule = program.rule("r").unwrap();
    let here = |region: &Region| space.condition(&condition, region);
    let Answer::Yes(point) = space.find(&Region::all(), RegionLimits::default(), &|region| here(region).is_true())
    else {
        panic!("the condition holds somewhere");
    };
    assert_eq!(program.holds(&condition, &space.facts(&point)), medhold_script::Truth::True);
    assert_eq!(space.guard(rule, &point.region()).may, Truths::FALSE);
}

/// Guards that are deep, large or endless, each with helper functions before it.
fn harm() -> Vec<(String, String)> {
    let deep = |open: &str, close: &str, n: usize| format!("{}delay > 3{}", open.repeat(n), close.repeat(n));
    let chain =
        (0..40).map(|i| format!("fn f{i}(x) {{ if x > {i} {{ f{}(x + 1) }} else {{ f{}(x + 2) }} }}\n", i + 1, i + 1));
    let chain: String = chain.collect::<String>() + "fn f40(x) { x > 0 }\n";
    let many: Vec<String> = (0..120).map(|i| format!("(delay > {i} || days < {i})")).collect();
    vec![
        (String::new(), deep("!(", ")", 20)),
        (String::new(), "delay * 79228162514264337593543950335 > 1 && delay ** 99 > 3".to_owned()),
        (String::new(), "delay / (days - days) > 1 || delay % 0 == 0".to_owned()),
        (String::new(), many.join(" && ")),
        (chain, "f0(delay)".to_owned()),
        ("fn again(x) { again(x + 1) }\n".to_owned(), "again(delay) > 3".to_owned()),
        ("fn twice(x) { if delay > x { twice(x + 1) } else { twice(x + 2) } }\n".to_owned(), "twice(0) > 3".to_owned()),
        ("fn endless() { let n = 0; while true { n += 1; } n }\n".to_owned(), "endless() > 3".to_owned()),
        (
            "fn long() { let t = 0; for i in 0..60 { for j in 0..60 { t += i * j; } } t }\n".to_owned(),
            "long() > delay".to_owned(),
        ),
    ]
}

#[test]
fn guards_that_mean_harm_are_answered_or_given_up() {
    for (functions, guard) in harm() {
        let program = program(format!("{functions}{}", rule("r", &guard)));
        let space = program.space();
        let rule = program.rule("r").unwrap();
        let limits = RegionLimits { regions: 300, points: 4 };
        for wanted in [Truths::TRUE, Truths::FALSE, Truths::UNDECIDED] {
            let goal = |region: &Region| space.guard(rule, region).is(wanted);
            if let Answer::Yes(point) = space.find(&Region::all(), limits, &goal) {
                let at = space.guard_at(rule, &point);
                let is_it = match at {
                    medhold_script::Truth::True => wanted.holds,
                    medhold_script::Truth::False => wanted.fails,
                    medhold_script::Truth::Undecided(_) => wanted.undecided,
                };
                assert!(is_it, "{guard} is {at:?}, not {wanted}");
            }
        }
    }
}
