//! A horizontal or vertical scale with round marks.

/// The most marks on a scale.
const MARKS: f64 = 6.0;

/// A scale from one number to another, laid over a length in pixels.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Axis {
    low: f64,
    high: f64,
    from: f64,
    to: f64,
}

impl Axis {
    /// The numbers `low` to `high` laid from pixel `from` to pixel `to`. A range of nothing is widened.
    pub(crate) fn new((low, high): (f64, f64), (from, to): (f64, f64)) -> Self {
        let high = if high > low { high } else { low + 1.0 };
        Self { low, high, from, to }
    }

    /// The pixels at which it begins and ends.
    pub(crate) fn ends(&self) -> (f64, f64) {
        (self.from, self.to)
    }

    /// The pixel of a number; one off the scale is at its end.
    pub(crate) fn at(&self, value: f64) -> f64 {
        let share = ((value - self.low) / (self.high - self.low)).clamp(0.0, 1.0);
        self.from + share * (self.to - self.from)
    }

    /// Round numbers on the scale, evenly apart.
    pub(crate) fn marks(&self) -> Vec<f64> {
        let step = self.step();
        let first = (self.low / step - 1e-9).ceil();
        let count = ((self.high - first * step) / step + 1e-9).floor();
        let places = std::iter::successors(Some(0.0), |place| Some(place + 1.0)).take_while(|place| *place <= count);
        places.map(|place| (first + place) * step).collect()
    }

    /// How far the marks are apart: 1, 2 or 5 times a power of ten.
    fn step(&self) -> f64 {
        let rough = (self.high - self.low) / MARKS;
        let power = 10_f64.powf(rough.log10().floor());
        let round = [1.0, 2.0, 5.0, 10.0].into_iter().find(|times| times * power >= rough * (1.0 - 1e-9));
        round.unwrap_or(10.0) * power
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_are_round_and_lie_on_the_scale() {
        for (low, high, marks) in
            [(0.0, 1.0, vec![0.0, 0.2, 0.4, 0.6, 0.8, 1.0]), (0.0, 37.0, vec![0.0, 10.0, 20.0, 30.0])]
        {
            let found = Axis::new((low, high), (0.0, 100.0)).marks();
            assert_eq!(found.len(), marks.len(), "{found:?}");
            assert!(found.iter().zip(&marks).all(|(a, b)| (a - b).abs() < 1e-9), "{found:?}");
        }
    }

    #[test]
    fn a_scale_without_extent_still_has_places() {
        let axis = Axis::new((2.0, 2.0), (0.0, 100.0));
        assert!(axis.at(2.0).is_finite() && !axis.marks().is_empty());
    }
}
