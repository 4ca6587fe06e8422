//! The search for a region in which something is so: depth first, split only where it can't be told.

use medhold_script::region::{Answer, Point, Region, RegionLimits, Split, Truths, Unanalysed, Verdict};

use crate::rules::{Over, TopicRules};

/// The most regions that are looked at for one question.
const MOST_REGIONS: usize = 4000;
/// The most points that are handed on for one question: those of further regions look much alike.
const MOST_POINTS: usize = 8;

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
    let mut why: Vec<Unanalysed> = Vec::new();
    let mut left = vec![(start.clone(), vec![None; rules.rules.len()])];
    let (mut regions, mut points) = (0, 0);
    while let Some((region, settled)) = left.pop() {
        regions += 1;
        if regions > MOST_REGIONS || points >= MOST_POINTS {
            why.push(Unanalysed { why: format!("more than {} combinations", regions - 1), place: None });
            break;
        }
        let over = Over::with(rules, &region, settled);
        match goal(&over) {
            Verdict::Fails => {}
            Verdict::Unknown(reason) => why.push(reason),
            Verdict::Open(split) => divide(rules, &over, &split, &mut left),
            Verdict::Holds => match point(rules, &region, goal) {
                Ok(Some(point)) => {
                    points += 1;
                    match make(&region, &point) {
                        Some(made) => return Searched::Found(made),
                        None => why.push(otherwise(rules, &region)),
                    }
                }
                Ok(None) => {}
                Err(reasons) => why.extend(reasons),
            },
        }
    }
    came_to(why)
}

/// What a search that found nothing came to.
fn came_to<T>(mut why: Vec<Unanalysed>) -> Searched<T> {
    why.sort();
    why.dedup();
    if why.is_empty() { Searched::Nothing } else { Searched::Unknown(why) }
}

/// A point of a region in which the goal holds, tried out; none where there is none after all, and why where that can't be told.
fn point(
    rules: &TopicRules<'_>,
    region: &Region,
    goal: &dyn Fn(&Over<'_, '_>) -> Verdict,
) -> Result<Option<Point>, Vec<Unanalysed>> {
    match rules.space.find(region, RegionLimits::default(), &|region| goal(&Over::new(rules, region))) {
        Answer::Yes(point) => Ok(Some(point)),
        Answer::No => Ok(None),
        Answer::NotAnalysed(why) => Err(why),
    }
}

/// Puts the parts of a region before what is left, the first of them on top.
fn divide(rules: &TopicRules<'_>, over: &Over<'_, '_>, split: &Split, left: &mut Vec<(Region, Vec<Option<Truths>>)>) {
    let settled = over.settled();
    let parts = split.parts.iter().rev();
    left.extend(parts.filter_map(|part| {
        let region = rules.space.narrowed(over.region, &split.variable, part)?;
        Some((region, settled.clone()))
    }));
}

fn otherwise(rules: &TopicRules<'_>, region: &Region) -> Unanalysed {
    let words = rules.space.describe(region);
    let short: String = words.chars().take(LONGEST_WORDS).collect();
    let dots = if short.len() < words.len() { " …" } else { "" };
    Unanalysed { why: format!("no case could be made that the host decides so, with {short}{dots}"), place: None }
}
