//! The search for a case that something can be made of, past regions of which nothing can.

use std::cell::RefCell;

use medhold_script::region::{Answer, Point, Region, RegionLimits, Unanalysed, Verdict};

use crate::rules::{Over, TopicRules};

/// The most regions that are looked at for one question, and the most points that are tried in one.
const LIMITS: RegionLimits = RegionLimits { regions: 1000, points: 64 };
/// How often a search goes on past a region whose case came to nothing: those of further regions look much alike.
const MOST_TRIES: usize = 4;
/// How much of a region is told, in characters.
const LONGEST_WORDS: usize = 160;

/// What a search came to.
pub(crate) enum Searched<T> {
    /// Something was made of a point.
    Found(T),
    /// There is no such region.
    Nothing,
    /// It can't be told.
    Unknown(Vec<Unanalysed>),
}

/// Looks for a region in which the goal holds, and makes something of a point in it; where that can't be, it goes on.
pub(crate) fn search<T>(
    rules: &TopicRules<'_>,
    start: &Region,
    goal: &dyn Fn(&Over<'_, '_>) -> Verdict,
    make: &mut dyn FnMut(&Region, &Point) -> Option<T>,
) -> Searched<T> {
    if let Some(why) = rules.budget.spent() {
        return Searched::Unknown(vec![why]);
    }
    let mut passed: Vec<Region> = Vec::new();
    let mut why: Vec<Unanalysed> = Vec::new();
    while passed.len() < MOST_TRIES {
        match once(rules, start, goal, &passed) {
            (Answer::Yes(point), region) => match make(&region, &point) {
                Some(made) => return Searched::Found(made),
                None => {
                    why.push(otherwise(rules, &region));
                    passed.push(region);
                }
            },
            (Answer::No, _) => break,
            (Answer::NotAnalysed(reasons), _) => {
                why.extend(reasons);
                break;
            }
        }
    }
    why.sort();
    why.dedup();
    if why.is_empty() { Searched::Nothing } else { Searched::Unknown(why) }
}

/// One search past some regions, and the region around the point that it found.
fn once(
    rules: &TopicRules<'_>,
    start: &Region,
    goal: &dyn Fn(&Over<'_, '_>) -> Verdict,
    passed: &[Region],
) -> (Answer, Region) {
    let holding: RefCell<Vec<Region>> = RefCell::default();
    let goal = |region: &Region| {
        if passed.iter().any(|one| rules.within(region, one)) {
            return Verdict::Fails;
        }
        let verdict = goal(&Over::new(rules, region));
        if matches!(verdict, Verdict::Holds) {
            holding.borrow_mut().push(region.clone());
        }
        verdict
    };
    let answer = rules.space.find(start, LIMITS, &goal);
    let around = match &answer {
        Answer::Yes(point) => around(rules, point, holding.into_inner()),
        _ => Region::all(),
    };
    (answer, around)
}

/// The first region in which the goal held and in which the point lies.
fn around(rules: &TopicRules<'_>, point: &Point, holding: Vec<Region>) -> Region {
    let fixed = point.region();
    holding.into_iter().find(|region| rules.within(&fixed, region)).unwrap_or(fixed)
}

fn otherwise(rules: &TopicRules<'_>, region: &Region) -> Unanalysed {
    let words = rules.space.describe(region);
    let short: String = words.chars().take(LONGEST_WORDS).collect();
    let dots = if short.len() < words.len() { " …" } else { "" };
    Unanalysed { why: format!("no case could be made that the host decides so, with {short}{dots}"), place: None }
}
