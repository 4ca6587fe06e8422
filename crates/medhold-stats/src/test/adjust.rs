//! Many tests at once.

/// Benjamini and Hochberg's adjusted p-values, in the order given: calling those at most q holds the share of false alarms to q.
///
/// `min over j ≥ i of m·p(j)/j`, at most 1, over the sorted values; a NaN sorts last and stays what it is. statsmodels `multipletests(method="fdr_bh")`;
/// Y. Benjamini & Y. Hochberg, J. R. Stat. Soc. B 57 (1995) 289–300.
#[must_use]
pub fn benjamini_hochberg(p: &[f64]) -> Vec<f64> {
    let mut order: Vec<(usize, f64)> = p.iter().copied().enumerate().collect();
    order.sort_by(|a, b| a.1.total_cmp(&b.1));
    let all = crate::distribution::length(p);
    let mut smallest = 1.0_f64;
    let mut rank = all;
    for (_, value) in order.iter_mut().rev() {
        // Dividing may round to a hair below the value itself.
        smallest = smallest.min((*value * all / rank).max(*value));
        rank -= 1.0;
        *value = if value.is_nan() { f64::NAN } else { smallest };
    }
    order.sort_by_key(|(place, _)| *place);
    order.into_iter().map(|(_, value)| value).collect()
}
