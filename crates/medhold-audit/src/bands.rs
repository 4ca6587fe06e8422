//! Numbers cut into bands, so that those in each can be compared.

use medhold_model::Decimal;

/// The limits between bands, ascending; each begins a band, and below the first is one as well.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Bands {
    limits: Vec<Decimal>,
    names: Vec<String>,
}

impl Bands {
    /// The bands between these limits; none where they don't ascend, or there is none.
    #[must_use]
    pub fn between(limits: Vec<Decimal>) -> Option<Self> {
        let ascending = limits.windows(2).all(|pair| matches!(pair, [one, next] if one < next));
        (ascending && !limits.is_empty()).then(|| Self { names: names(&limits), limits })
    }

    /// What they are called, from the lowest: `under 1950`, `1950 to under 1975`, `1975 or more`.
    #[must_use]
    pub fn names(&self) -> &[String] {
        &self.names
    }

    /// The name of the band that a number lies in.
    #[must_use]
    pub fn of(&self, number: Decimal) -> Option<&str> {
        let place = self.limits.iter().filter(|limit| **limit <= number).count();
        self.names.get(place).map(String::as_str)
    }
}

fn names(limits: &[Decimal]) -> Vec<String> {
    let first = limits.first().map(|limit| format!("under {limit}"));
    let between = limits.windows(2).filter_map(|pair| match pair {
        [from, to] => Some(format!("{from} to under {to}")),
        _ => None,
    });
    let last = limits.last().map(|limit| format!("{limit} or more"));
    first.into_iter().chain(between).chain(last).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_limit_begins_the_band_above_it() {
        let bands = Bands::between(vec![Decimal::from(1950_i64), Decimal::from(1975_i64)]);
        let bands = bands.as_ref();
        let of = |year: i64| bands.and_then(|bands| bands.of(Decimal::from(year)));
        assert_eq!(of(1949), Some("under 1950"));
        assert_eq!(of(1950), Some("1950 to under 1975"));
        assert_eq!(of(1975), Some("1975 or more"));
        assert_eq!(Bands::between(vec![Decimal::from(2_i64), Decimal::from(2_i64)]), None);
    }
}
