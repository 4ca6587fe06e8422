//! The interval of a share.

/// The 97.5 % quantile of the standard normal distribution.
const Z: f64 = 1.959_963_984_540_054;

/// The 95 % Wilson score interval of `hits` in `n` trials, low and high; none where `n` is 0 or `hits` is above it.
///
/// Low is exactly 0 where there is no hit and high exactly 1 where all are. Source: E. B. Wilson, J. Am. Stat. Assoc. 22
/// (1927) 209–212.
#[must_use]
#[expect(clippy::cast_precision_loss, reason = "sample sizes stay far below 2^53")]
pub fn wilson_95(hits: u64, n: u64) -> Option<(f64, f64)> {
    if n == 0 || hits > n {
        return None;
    }
    let trials = n as f64;
    let share = hits as f64 / trials;
    let z2 = Z * Z;
    let scale = 1.0 + z2 / trials;
    let centre = (share + z2 / (2.0 * trials)) / scale;
    let half = Z * (share * (1.0 - share) / trials + z2 / (4.0 * trials * trials)).sqrt() / scale;
    let low = if hits == 0 { 0.0 } else { (centre - half).max(0.0) };
    let high = if hits == n { 1.0 } else { (centre + half).min(1.0) };
    Some((low, high))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn agrees_with_published_figures() {
        // Newcombe, Statistics in Medicine 17 (1998) 857–872, table I, method 3.
        for (hits, n, low, high) in
            [(81, 263, 0.2553, 0.3662), (15, 148, 0.0624, 0.1605), (0, 20, 0.0000, 0.1611), (1, 29, 0.0061, 0.1718)]
        {
            let (l, h) = wilson_95(hits, n).unwrap();
            assert!((l - low).abs() < 5e-5 && (h - high).abs() < 5e-5, "{hits} of {n}: {l} to {h}");
        }
    }

    #[test]
    fn the_ends_solve_wilsons_equation() {
        for (hits, n) in [(1, 3), (247_246, 336_776), (605, 714), (7, 32)] {
            let (low, high) = wilson_95(hits, n).unwrap();
            let share = hits as f64 / n as f64;
            for end in [low, high] {
                let z2 = (share - end).powi(2) * n as f64 / (end * (1.0 - end));
                assert!((z2 - Z * Z).abs() < 1e-9, "{hits} of {n}: {z2}");
            }
        }
    }

    #[test]
    fn none_and_all_have_exact_ends() {
        assert_eq!(wilson_95(0, 10).unwrap().0, 0.0);
        assert_eq!(wilson_95(10, 10).unwrap().1, 1.0);
        assert_eq!(wilson_95(0, 0), None);
        assert_eq!(wilson_95(2, 1), None);
    }
}
