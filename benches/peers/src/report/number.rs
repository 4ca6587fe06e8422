//! Numbers as people read them.

/// Three significant digits, with a comma between thousands.
#[must_use]
pub(super) fn short(number: f64) -> String {
    let decimals = match number.abs() {
        size if size >= 99.95 => 0,
        size if size >= 9.995 => 1,
        size if size >= 0.995 => 2,
        _ => 3,
    };
    let unit = if number.abs() >= 999.5 { 10_f64.powf(number.abs().log10().floor() - 2.0) } else { 0.0 };
    let rounded = if unit > 0.0 { (number / unit).round() * unit } else { number };
    thousands(&format!("{rounded:.decimals$}"))
}

/// A whole number with a comma between thousands.
#[must_use]
pub(super) fn whole(number: usize) -> String {
    thousands(&number.to_string())
}

fn thousands(text: &str) -> String {
    let (whole, rest) = text.split_at(text.find('.').unwrap_or(text.len()));
    let mut grouped = String::new();
    for (at, digit) in whole.chars().enumerate() {
        if at > 0 && (whole.len() - at) % 3 == 0 && grouped != "-" {
            grouped.push(',');
        }
        grouped.push(digit);
    }
    grouped + rest
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn three_digits_are_told() {
        let told = [11.84, 0.1234, 822.4, 1_234_567.0, 99.97, 1.0, 12_340.0].map(short);
        assert_eq!(told, ["11.8", "0.123", "822", "1,230,000", "100", "1.00", "12,300"]);
    }

    #[test]
    fn thousands_are_set_apart() {
        assert_eq!([7, 1000, 336_776].map(whole), ["7", "1,000", "336,776"]);
    }
}
