//! `bands = [1950, 1975]`: where a number is cut into bands, for comparing those in each.

use medhold_model::{Code, Decimal, Given, Kind};

use crate::document::Section;

/// The limits between bands, ascending; empty where none are declared. Each begins a band.
pub(super) fn read(section: &Section<'_>, kind: Kind) -> Vec<Decimal> {
    let Some(given) = section.given("bands") else {
        return Vec::new();
    };
    let fault = |message: String| section.faults().error(Code::BadValue, &given.place, message);
    if !matches!(kind, Kind::Share | Kind::Number | Kind::Count | Kind::Money(_)) {
        fault(format!("`bands` cuts a number into bands, and this is declared a {kind}"));
        return Vec::new();
    }
    let Given::List(limits) = &given.value else {
        fault(format!(
            "`bands` is {}; write the limits between the bands, as in `bands = [1950, 1975]`",
            given.value.kind()
        ));
        return Vec::new();
    };
    let numbers: Vec<Decimal> = limits.iter().filter_map(number).collect();
    if numbers.len() < limits.len() || numbers.is_empty() {
        fault("`bands` has one limit or more, and each is a number".to_owned());
    }
    if numbers.windows(2).any(|pair| matches!(pair, [one, next] if next <= one)) {
        fault("the limits of `bands` ascend, and none stands twice".to_owned());
    }
    numbers
}

fn number(given: &Given) -> Option<Decimal> {
    match given {
        Given::Number(number) => Some(*number),
        _ => None,
    }
}
