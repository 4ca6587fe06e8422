//! The interval of a share.

use crate::Decimal;

/// The 97.5 % quantile of the standard normal distribution.
const Z: f64 = 1.959_963_984_540_054;

/// Digits after the point to which the ends of a computed interval are rounded.
const DIGITS: u32 = 6;

/// The 95 % Wilson score interval of a share `p` seen in `n` trials, its ends rounded to six digits after the point.
///
/// Low is exactly 0 where `p` is 0 and high exactly 1 where `p` is 1. None where `n` is 0 or `p` is outside 0 to 1.
/// Source: E. B. Wilson, J. Am. Stat. Assoc. 22 (1927) 209–212.
#[must_use]
pub fn wilson_95(p: Decimal, n: u64) -> Option<(Decimal, Decimal)> {
    if n == 0 || p < Decimal::ZERO || p > Decimal::ONE {
        return None;
    }
    #[expect(clippy::cast_precision_loss, reason = "sample sizes stay far below 2^53")]
    let trials = n as f64;
    let share = p.to_f64();
    let z2 = Z * Z;
    let scale = 1.0 + z2 / trials;
    let centre = (share + z2 / (2.0 * trials)) / scale;
    let half = Z * (share * (1.0 - share) / trials + z2 / (4.0 * trials * trials)).sqrt() / scale;
    let low = if p == Decimal::ZERO { Decimal::ZERO } else { end(centre - half)? };
    let high = if p == Decimal::ONE { Decimal::ONE } else { end(centre + half)? };
    Some((low, high))
}

fn end(value: f64) -> Option<Decimal> {
    Decimal::from_f64(value.clamp(0.0, 1.0)).ok().map(|d| d.rounded(DIGITS))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn decimal(text: &str) -> Decimal {
        text.parse().unwrap()
    }

    #[test]
    fn agrees_with_published_tables() {
        // statsmodels proportion_confint(91·12, 1200, method="wilson")
        let (low, high) = wilson_95(decimal("0.91"), 1200).unwrap();
        assert_eq!((low.rounded(3), high.rounded(3)), (decimal("0.892"), decimal("0.925")));
        // 80 of 100
        let (low, high) = wilson_95(decimal("0.8"), 100).unwrap();
        assert_eq!((low.rounded(3), high.rounded(3)), (decimal("0.711"), decimal("0.867")));
    }

    #[test]
    fn none_and_all_have_exact_ends() {
        assert_eq!(wilson_95(Decimal::ZERO, 10).unwrap().0, Decimal::ZERO);
        assert_eq!(wilson_95(Decimal::ONE, 10).unwrap().1, Decimal::ONE);
        assert_eq!(wilson_95(Decimal::ONE, 0), None);
    }
}
