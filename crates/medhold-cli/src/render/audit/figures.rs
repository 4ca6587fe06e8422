//! How numbers are written in reports: shares as percentages, the rest with as many digits as mean something.

use super::{Cell, Tone};
use medhold_audit::Status;

/// `25.7 %`.
pub(crate) fn percent(share: f64) -> String {
    format!("{:.1} %", share * 100.0)
}

/// `25.7 %`, or a dash.
pub(crate) fn percent_or_dash(share: Option<f64>) -> Cell {
    share.map_or_else(dash, |share| Cell::number(percent(share)))
}

/// `25.1 to 26.3 %`, or a dash.
pub(crate) fn percents(low: Option<f64>, high: Option<f64>) -> Cell {
    match (low, high) {
        (Some(low), Some(high)) => Cell::number(format!("{:.1} to {:.1} %", low * 100.0, high * 100.0)),
        _ => dash(),
    }
}

/// Three decimals, or a dash.
pub(crate) fn decimal(number: Option<f64>) -> Cell {
    number.map_or_else(dash, |number| Cell::number(format!("{number:.3}")))
}

/// `0.241 to 0.301`, or a dash.
pub(crate) fn decimals(low: Option<f64>, high: Option<f64>) -> Cell {
    match (low, high) {
        (Some(low), Some(high)) if high.is_finite() => Cell::number(format!("{low:.3} to {high:.3}")),
        (Some(low), Some(_)) => Cell::number(format!("{low:.3} or more")),
        _ => dash(),
    }
}

/// Two decimals, or a dash.
pub(crate) fn value(number: Option<f64>) -> Cell {
    number.map_or_else(dash, |number| Cell::number(format!("{number:.2}")))
}

/// `< 0.0001`, or four decimals.
pub(crate) fn chance(p: f64) -> String {
    if p < 0.0001 { "< 0.0001".to_owned() } else { format!("{p:.4}") }
}

/// A whole number with its thousands apart.
pub(crate) fn whole(n: u64) -> String {
    let digits = n.to_string();
    let first = digits.len() % 3;
    let mut text = String::new();
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && place % 3 == first % 3 {
            text.push('\u{202f}');
        }
        text.push(digit);
    }
    text
}

/// Nothing to show.
pub(crate) fn dash() -> Cell {
    Cell::number("–").toned(Tone::Faint)
}

/// How a comparison came out, in words and colour.
pub(crate) fn status(status: Status) -> Cell {
    let (text, tone) = match status {
        Status::Ok => ("ok", Tone::Good),
        Status::Breach => ("breach", Tone::Bad),
        Status::CannotTell => ("can't tell", Tone::Doubtful),
        Status::NotMeasurable => ("not measurable", Tone::Faint),
    };
    Cell::text(text).toned(tone)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn thousands_stand_apart() {
        let spaced = |n| whole(n).replace('\u{202f}', " ");
        assert_eq!(
            [spaced(7), spaced(999), spaced(1000), spaced(48842), spaced(1234567)],
            ["7", "999", "1 000", "48 842", "1 234 567"]
        );
    }
}
