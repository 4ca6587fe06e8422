//! What is found is a case in which the guard holds; what is not found is nowhere.

use medhold_script::Truth;
use medhold_script::region::{Answer, Region, RegionLimits, Space, Verdict};
use medhold_script::{Program, Rule};

use super::guards::{EXACT, FUNCTIONS, OPAQUE};
use super::pack::{program, rule};
use super::sample::{Dice, point, pool};

/// Whether some case makes all these guards true; the last `but` of them false.
fn both(program: &Program, holds: &[&Rule], fails: &[&Rule]) -> Answer {
    let space = program.space();
    space.find(&Region::all(), RegionLimits::default(), &|region| {
        let holds = holds.iter().map(|rule| space.guard(rule, region).is_true());
        let fails = fails.iter().map(|rule| space.guard(rule, region).is(medhold_script::region::Truths::FALSE));
        Verdict::all(holds.chain(fails))
    })
}

fn shown(space: &Space<'_>, answer: &Answer) -> String {
    match answer {
        Answer::Yes(point) => space.describe(&point.region()),
        Answer::No => "nowhere".to_owned(),
        Answer::NotAnalysed(why) => format!("not analysed: {}", why[0]),
    }
}

/// Two guards that hold together where the answer says, and nowhere where it says so.
const TOGETHER: &str = r#"
delay >= 180                       | delay < 180                          | nowhere
delay >= 180                       | band == "short"                      | band == "short" and delay == 180
days > 3 && days < 5               | true                                 | days == 4
days > 3                           | days < 4                             | nowhere
fee > 0                            | fee < 0.01                           | nowhere
share > 0.2 && share < 0.4         | true                                 | share == 0.3
total() > price * 0.5              | total() <= price * 0.5               | nowhere
fee + price > 100                  | fee < 40 && price < 40               | nowhere
delay > days && days > kilometres  | kilometres > delay                   | nowhere
delay > days && days > kilometres  | delay - kilometres <= 2 && days > 7  | days == 8 and delay == 8.5 and kilometres == 7
near(1500)                         | kilometres > 1530                    | nowhere
near(1500)                         | kilometres > 1520                    | kilometres == 1525
band_of(kilometres) == "medium"    | kilometres > 3500                    | nowhere
band == "short"                    | band in ["medium", "long"]           | nowhere
subject.origin == area             | area != "x" && subject.origin == "x" | nowhere
subject.origin == area             | subject.origin == "x"                | area == "x" and subject.origin == "x"
claim.supported                    | claim.refuted                        | nowhere
claim.was_supported                | !claim.asserts                       | nowhere
known(fee)                         | !known(fee)                          | nowhere
!known(fee)                        | fee > 3 \|\| true                    | fee is missing
told < when                        | when <= told                         | nowhere
told < when                        | add_days(told, 30) >= when           | told == "2024-05-19" and when == "2024-06-03"
share * delay > 40                 | share * delay <= 40                  | nowhere
share * delay > 40                 | share < 0.5 && delay <= 80           | nowhere
looped() == 2                      | looped() == 3                        | nowhere
looped() == 2                      | days > 10                            | days == 11
sum([delay, days]) > 10            | delay + days <= 10                   | nowhere
max(delay, days) > 10              | delay <= 10 && days <= 10            | nowhere
proven                             | !proven                              | nowhere
expert("structures").licensed      | !known(expert("structures").licensed) | nowhere
bands[subject.origin].area == "far" | subject.origin != "long"            | nowhere
bands[subject.origin].area == "far" | true                                | subject.origin == "long"
"#;

#[test]
fn two_guards_hold_together_where_a_case_is_shown_and_nowhere_else() {
    let mut wrong = Vec::new();
    for line in TOGETHER.lines().filter(|line| !line.is_empty()) {
        let line = line.replace("\\|", "\u{1}");
        let parts: Vec<String> = line.split('|').map(|part| part.trim().replace('\u{1}', "|")).collect();
        let program = program(format!("{FUNCTIONS}{}{}", rule("a", &parts[0]), rule("b", &parts[1])));
        let answer = both(&program, &[program.rule("a").unwrap(), program.rule("b").unwrap()], &[]);
        let shown = shown(&program.space(), &answer);
        if shown != parts[2] {
            wrong.push(format!("{} | {}: {shown}, not {}", parts[0], parts[1], parts[2]));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// What is not answered, and why: values for lists and for texts put together are not thought of.
const UNANSWERED: &str = r#"
`${band}-${days}` == "short-3" true: no values were found for `text(band, "-", days)`
marks == [1, 2] true: no values were found for `marks == [1, 2]`
delay in marks true: no values were found for `contains(marks, delay)`
"#;

/// A guard that holds somewhere is found, and what is found holds; one that is said to hold nowhere holds at none of many points.
#[test]
fn each_guard_is_found_true_false_and_undecided_or_is_so_nowhere() {
    use medhold_script::region::Truths;
    let guards: Vec<&str> = EXACT.lines().chain(OPAQUE.lines()).filter(|l| !l.is_empty()).collect();
    let rules: String = guards.iter().enumerate().map(|(i, guard)| rule(&format!("r{i}"), guard)).collect();
    let program = program(format!("{FUNCTIONS}{rules}"));
    let space = program.space();
    let mut unanswered = Vec::new();
    for (i, guard) in guards.iter().enumerate() {
        let rule = program.rule(&format!("r{i}")).unwrap();
        for wanted in [Truths::TRUE, Truths::FALSE, Truths::UNDECIDED] {
            let goal = |region: &Region| space.guard(rule, region).is(wanted);
            let is_it = |truth: &Truth| match truth {
                Truth::True => wanted.holds,
                Truth::False => wanted.fails,
                Truth::Undecided(_) => wanted.undecided,
            };
            match space.find(&Region::all(), RegionLimits::default(), &goal) {
                Answer::Yes(point) => {
                    let at = space.guard_at(rule, &point);
                    assert!(is_it(&at), "{guard} is {at:?}, not {wanted}, at {}", space.describe(&point.region()));
                }
                Answer::No => {
                    let (pool, mut dice) = (pool(&program, rule), Dice::seeded(7));
                    for _ in 0..300 {
                        let point = point(&space, rule, &pool, &mut dice);
                        let found = space.guard_at(rule, &point);
                        assert!(!is_it(&found), "{guard} is {wanted} at {}", space.describe(&point.region()));
                    }
                }
                Answer::NotAnalysed(why) => unanswered.push(format!("{guard} {wanted}: {}", why[0])),
            }
        }
    }
    assert_eq!(unanswered.join("\n"), UNANSWERED.trim());
}
