//! Two groups compared within strata, so that what differs between strata is not taken for unequal treatment.
//!
//! Each stratum is a pair of shares: the first group's and the second's. Agrees with statsmodels `StratifiedTable`. An aggregate may
//! point the other way than every stratum (Simpson's paradox: E. H. Simpson, J. R. Stat. Soc. B 13 (1951) 238–241).

use crate::distribution::{chi_squared_above, length, real};
use crate::odds::{OddsRatio, from_log};
use crate::{Confidence, NotMeasurable, Share};

/// The two groups in one stratum.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stratum {
    /// The first group's share in this stratum.
    pub first: Share,
    /// The second group's share in this stratum.
    pub second: Share,
}

/// A statistic and how likely one as large is by chance.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Tested {
    /// The statistic: 0 or more, chi-squared where there is no difference.
    pub statistic: f64,
    /// Its degrees of freedom.
    pub freedom: f64,
    /// The p-value, 0 to 1.
    pub p: f64,
}

/// The four cells of a stratum, `a b` of the first group over `c d` of the second, and their sum.
#[derive(Clone, Copy)]
struct Cells {
    a: f64,
    b: f64,
    c: f64,
    d: f64,
    n: f64,
}

impl Stratum {
    /// The cells, where there are any: an empty stratum says nothing.
    fn cells(self) -> Option<Cells> {
        let (first, second) = (self.first, self.second);
        let n = real(first.n() + second.n());
        let cells =
            Cells { a: real(first.count()), b: real(first.rest()), c: real(second.count()), d: real(second.rest()), n };
        (n > 0.0).then_some(cells)
    }
}

impl Cells {
    /// Whether both groups and both outcomes occur: else the stratum can't say anything about their relation.
    fn informs(self) -> bool {
        let Self { a, b, c, d, .. } = self;
        a + b > 0.0 && c + d > 0.0 && a + c > 0.0 && b + d > 0.0
    }
}

/// The odds ratio pooled over strata, `Σ(ad/n)/Σ(bc/n)`, with the interval of Robins, Breslow and Greenland.
///
/// N. Mantel & W. Haenszel, J. Natl. Cancer Inst. 22 (1959) 719–748; J. Robins and others, Biometrics 42 (1986) 311–323.
///
/// # Errors
/// [`NotMeasurable::Empty`] without a case, [`NotMeasurable::DividesByZero`] where one of the two sums is 0.
pub fn mantel_haenszel(strata: &[Stratum], confidence: Confidence) -> Result<OddsRatio, NotMeasurable> {
    let cells: Vec<Cells> = strata.iter().filter_map(|stratum| stratum.cells()).collect();
    if cells.is_empty() {
        return Err(NotMeasurable::Empty);
    }
    let sum = |term: fn(&Cells) -> f64| cells.iter().map(term).sum::<f64>();
    let with = sum(|t| t.a * t.d / t.n);
    let against = sum(|t| t.b * t.c / t.n);
    if with == 0.0 || against == 0.0 {
        return Err(NotMeasurable::DividesByZero);
    }
    let alike = sum(|t| (t.a + t.d) * t.a * t.d / (t.n * t.n)) / (with * with);
    let mixed = sum(|t| ((t.a + t.d) * t.b * t.c + (t.b + t.c) * t.a * t.d) / (t.n * t.n)) / (with * against);
    let unlike = sum(|t| (t.b + t.c) * t.b * t.c / (t.n * t.n)) / (against * against);
    Ok(from_log((with / against).ln(), ((alike + mixed + unlike) / 2.0).sqrt(), confidence))
}

/// The test of Cochran, Mantel and Haenszel, with the correction for continuity, that the pooled odds ratio is 1.
///
/// `(max(0, |Σ(a − E(a))| − ½))² / ΣV(a)`, one degree of freedom. Where the sum is below ½ the statistic is 0, as the correction
/// means it; statsmodels squares the negative number.
///
/// # Errors
/// [`NotMeasurable::NoVariation`] where no stratum has both groups and both outcomes.
pub fn cochran_mantel_haenszel(strata: &[Stratum]) -> Result<Tested, NotMeasurable> {
    let (mut distance, mut variance) = (0.0, 0.0);
    for t in strata.iter().filter_map(|stratum| stratum.cells()).filter(|t| t.informs()) {
        let Cells { a, b, c, d, n } = t;
        distance += a - (a + b) * (a + c) / n;
        variance += (a + b) * (c + d) * (a + c) * (b + d) / (n * n * (n - 1.0));
    }
    let corrected = (f64::abs(distance) - 0.5).max(0.0);
    tested(corrected * corrected / variance, 1.0)
}

/// Breslow and Day's test that all strata have the same odds ratio; small p: they don't, and a pooled one hides it.
///
/// N. E. Breslow & N. E. Day, Statistical Methods in Cancer Research I (1980) 142. statsmodels `test_equal_odds(adjust=False)`. Strata
/// without both groups and both outcomes are left out, and the degrees of freedom count the others.
///
/// # Errors
/// As [`mantel_haenszel`]; [`NotMeasurable::TooFew`] with fewer than two strata that count.
pub fn breslow_day(strata: &[Stratum]) -> Result<Tested, NotMeasurable> {
    let pooled = mantel_haenszel(strata, Confidence::P95)?.value;
    let cells: Vec<Cells> =
        strata.iter().filter_map(|stratum| stratum.cells()).filter(|cells| cells.informs()).collect();
    if cells.len() < 2 {
        return Err(NotMeasurable::TooFew { have: cells.len(), need: 2 });
    }
    tested(cells.iter().map(|cells| strangeness(*cells, pooled)).sum(), length(&cells) - 1.0)
}

/// How far the first cell lies from where it would be under the odds ratio `pooled`, squared, over its variance.
fn strangeness(cells: Cells, pooled: f64) -> f64 {
    let Cells { a, b, c, d, .. } = cells;
    let (row, column) = (a + b, a + c);
    // The root of (1 − r)e² + (r(row + column) + d − a)e − r·row·column, written so that it stands at r = 1 too.
    let middle = pooled * (row + column) + d - a;
    let root = (middle * middle + 4.0 * (1.0 - pooled) * pooled * row * column).max(0.0).sqrt();
    let expected = 2.0 * pooled * row * column / (middle + root);
    let inverse = 1.0 / expected + 1.0 / (column - expected) + 1.0 / (row - expected) + 1.0 / (d - a + expected);
    (a - expected) * (a - expected) * inverse
}

fn tested(statistic: f64, freedom: f64) -> Result<Tested, NotMeasurable> {
    let p = chi_squared_above(statistic, freedom).filter(|_| statistic.is_finite());
    p.map(|p| Tested { statistic, freedom, p }).ok_or(NotMeasurable::NoVariation)
}
