//! What would do instead: the lightest section that holds, and the longest span.

use crate::member::{Member, SPANS_M};
use crate::tables::Tables;

/// The section itself where it holds, else the lightest one that does: for timber of the common sizes, for steel of the same
/// series before others.
pub(crate) fn nearest_section(member: &Member, tables: &Tables) -> Result<String, String> {
    if holds(member) {
        return Ok(name(member));
    }
    let found = match member {
        Member::Timber(timber) => {
            tables.timber_sections.iter().map(|size| Member::Timber(timber.sized(*size))).find(holds)
        }
        Member::Steel(steel) => {
            let of_series = |same: bool| {
                let sections = tables.steel_sections.iter();
                sections
                    .filter(move |section| (section.series() == steel.section.series()) == same)
                    .map(|section| Member::Steel(steel.sized(section)))
            };
            of_series(true).chain(of_series(false)).find(holds)
        }
    };
    found.as_ref().map(name).ok_or_else(|| "no section in the tables holds at this span".to_owned())
}

/// The longest span in metres at which the member holds under the same line loads, rounded down to millimetres.
pub(crate) fn longest_span_m(member: &Member) -> Result<f64, String> {
    let evenly_loaded = match member {
        Member::Timber(timber) => timber.evenly_loaded(),
        Member::Steel(steel) => steel.evenly_loaded(),
    };
    if !evenly_loaded {
        return Err("a point load has its own place, so another span is another case".to_owned());
    }
    let at = |mm: u32| spanning(member, f64::from(mm) / 1000.0);
    let longest = (SPANS_M.end() * 1000.0).floor() as u32;
    let mut shorter = shortest_calculable(member, longest)
        .filter(|mm| holds(&at(*mm)))
        .ok_or_else(|| "it does not hold at any span that the formulas reach".to_owned())?;
    let mut longer = longest + 1;
    while longer - shorter > 1 {
        let middle = shorter.midpoint(longer);
        if holds(&at(middle)) {
            shorter = middle;
        } else {
            longer = middle;
        }
    }
    Ok(f64::from(shorter) / 1000.0)
}

/// The shortest span in mm that the formulas reach.
fn shortest_calculable(member: &Member, longest: u32) -> Option<u32> {
    let calculable = |mm: u32| spanning(member, f64::from(mm) / 1000.0).calculate().is_ok();
    let (mut outside, mut inside) = (0, longest);
    if !calculable(inside) {
        return None;
    }
    while inside - outside > 1 {
        let middle = outside.midpoint(inside);
        if calculable(middle) {
            inside = middle;
        } else {
            outside = middle;
        }
    }
    Some(inside)
}

fn spanning(member: &Member, span_m: f64) -> Member {
    match member {
        Member::Timber(timber) => Member::Timber(timber.spanning(span_m)),
        Member::Steel(steel) => Member::Steel(steel.spanning(span_m)),
    }
}

fn holds(member: &Member) -> bool {
    member.calculate().is_ok_and(|calculation| calculation.holds())
}

fn name(member: &Member) -> String {
    match member {
        Member::Timber(timber) => format!("{}x{}", timber.b, timber.h),
        Member::Steel(steel) => steel.section.name.clone(),
    }
}
