//! Exact decimal numbers: what every number in a case, a rule and a decision is.

use std::cmp::Ordering;
use std::fmt;
use std::str::FromStr;

use rust_decimal::prelude::{FromPrimitive, MathematicalOps, ToPrimitive};
use rust_decimal::{Decimal as Digits, RoundingStrategy};
use serde::de::{self, Visitor};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// A decimal number with up to 28 significant digits, between about −7.9·10²⁸ and 7.9·10²⁸, compared exactly.
///
/// ```
/// use medhold_model::Decimal;
///
/// let tenth: Decimal = "0.1".parse()?;
/// let fifth: Decimal = "0.2".parse()?;
/// assert_eq!(tenth.plus(fifth), Some("0.3".parse()?));
/// # Ok::<(), medhold_model::DecimalError>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Decimal(Digits);

/// The reason why a text or a double is not a decimal number.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum DecimalError {
    /// The text is not a number in decimal notation.
    #[error("`{text}` is no number; write digits with a point, such as `12.5`")]
    NotANumber {
        /// The text.
        text: String,
    },
    /// The number is beyond what can be held exactly.
    #[error("`{text}` is out of range; numbers go to ±79228162514264337593543950335")]
    OutOfRange {
        /// The number as written.
        text: String,
    },
}

/// The powers of ten that doubles hold exactly.
const POWERS: [f64; 23] = [
    1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20,
    1e21, 1e22,
];

impl Decimal {
    /// 0.
    pub const ZERO: Self = Self(Digits::ZERO);
    /// 1.
    pub const ONE: Self = Self(Digits::ONE);

    /// One unit of the last of so many digits after the point: 0.01 for two. At most 28 digits count.
    #[must_use]
    pub fn unit(digits: u32) -> Self {
        Self(Digits::new(1, digits.min(Digits::MAX_SCALE)))
    }

    /// The number that the shortest decimal text of this double names: `0.1` is exactly one tenth.
    ///
    /// # Errors
    /// Where the double is infinite, not a number, or out of range.
    pub fn from_f64(number: f64) -> Result<Self, DecimalError> {
        if !number.is_finite() {
            return Err(DecimalError::NotANumber { text: number.to_string() });
        }
        short(number).map_or_else(|| format!("{number:e}").parse(), Ok)
    }

    /// So many units of the last of `digits` digits after the point: 9125 units with 2 digits are 91.25. None where it is out of range.
    #[must_use]
    pub fn of_units(units: i128, digits: u32) -> Option<Self> {
        let written = || Digits::from_str(&point(units, digits)).ok();
        Digits::try_from_i128_with_scale(units, digits).ok().or_else(written).map(Self::normal)
    }

    /// The nearest double.
    #[must_use]
    pub fn to_f64(self) -> f64 {
        // The shortest text of a double reads back as the same double; a direct conversion need not.
        self.quotient().unwrap_or_else(|| self.to_string().parse().unwrap_or(f64::NAN))
    }

    /// The nearest double, where it is a quotient of two integers that doubles hold exactly.
    fn quotient(self) -> Option<f64> {
        let power = POWERS.get(usize::try_from(self.0.scale()).ok()?)?;
        let units =
            i64::try_from(self.0.mantissa()).ok().filter(|units| units.unsigned_abs() < 1 << f64::MANTISSA_DIGITS)?;
        #[expect(clippy::cast_precision_loss, reason = "an integer of at most 53 bits")]
        Some(units as f64 / power)
    }

    /// The number as an integer, or none where it has a fraction or is too large.
    #[must_use]
    pub fn to_i64(self) -> Option<i64> {
        if self.0.fract().is_zero() { self.0.to_i64() } else { None }
    }

    /// Whether the number has no fraction.
    #[must_use]
    pub fn is_integer(self) -> bool {
        self.0.fract().is_zero()
    }

    /// Whether the number is below zero.
    #[must_use]
    pub fn is_negative(self) -> bool {
        self < Self::ZERO
    }

    /// The sum, or none where it is out of range.
    #[must_use]
    pub fn plus(self, other: Self) -> Option<Self> {
        self.0.checked_add(other.0).map(Self::normal)
    }

    /// The difference, or none where it is out of range.
    #[must_use]
    pub fn minus(self, other: Self) -> Option<Self> {
        self.0.checked_sub(other.0).map(Self::normal)
    }

    /// The product, or none where it is out of range.
    #[must_use]
    pub fn times(self, other: Self) -> Option<Self> {
        self.0.checked_mul(other.0).map(Self::normal)
    }

    /// The quotient to 28 significant digits, or none where it is out of range or the divisor is 0.
    #[must_use]
    pub fn over(self, other: Self) -> Option<Self> {
        self.0.checked_div(other.0).map(Self::normal)
    }

    /// The remainder with the sign of the dividend, or none where the divisor is 0.
    #[must_use]
    pub fn rest(self, other: Self) -> Option<Self> {
        self.0.checked_rem(other.0).map(Self::normal)
    }

    /// This number to a power, or none where the result is out of range or not real.
    #[must_use]
    pub fn power(self, exponent: Self) -> Option<Self> {
        self.0.checked_powd(exponent.0).map(Self::normal)
    }

    /// The square root, or none for a negative number.
    #[must_use]
    pub fn square_root(self) -> Option<Self> {
        self.0.sqrt().map(Self::normal)
    }

    /// The number with its sign changed.
    #[must_use]
    pub fn negated(self) -> Self {
        Self(-self.0)
    }

    /// The number without its sign.
    #[must_use]
    pub fn magnitude(self) -> Self {
        Self(self.0.abs())
    }

    /// The number rounded to `digits` after the point, half to even.
    #[must_use]
    pub fn rounded(self, digits: u32) -> Self {
        Self::normal(self.0.round_dp_with_strategy(digits, RoundingStrategy::MidpointNearestEven))
    }

    /// The largest integer that is not above the number.
    #[must_use]
    pub fn floor(self) -> Self {
        Self::normal(self.0.floor())
    }

    /// The smallest integer that is not below the number.
    #[must_use]
    pub fn ceiling(self) -> Self {
        Self::normal(self.0.ceil())
    }

    /// The number written with exactly `digits` after the point, rounded half to even: `2.5` to two is `2.50`.
    #[must_use]
    pub fn to_fixed(self, digits: u32) -> String {
        let mut rounded = self.0.round_dp_with_strategy(digits, RoundingStrategy::MidpointNearestEven);
        rounded.rescale(digits);
        rounded.to_string()
    }

    /// How many digits it has after the point, zeros at the end left out: 0 to 28.
    #[must_use]
    pub fn digits(self) -> u32 {
        self.0.normalize().scale()
    }

    /// The number times ten to the power of `digits`, at most 18, rounded down to an integer, and whether nothing was rounded off. What an
    /// `i64` can't hold is its largest or smallest, and not exact.
    #[must_use]
    pub fn scaled(self, digits: u32) -> (i64, bool) {
        let (mantissa, scale) = (self.0.mantissa(), self.0.scale());
        let (integer, exact) = if scale <= digits {
            (mantissa.checked_mul(power_of_ten(digits - scale)), true)
        } else {
            let divisor = power_of_ten(scale - digits);
            (Some(mantissa.div_euclid(divisor)), mantissa.rem_euclid(divisor) == 0)
        };
        let saturated = if mantissa < 0 { i64::MIN } else { i64::MAX };
        match integer.map(i64::try_from) {
            Some(Ok(integer)) => (integer, exact),
            _ => (saturated, false),
        }
    }

    fn normal(digits: Digits) -> Self {
        Self(digits.normalize())
    }
}

impl From<i64> for Decimal {
    fn from(number: i64) -> Self {
        Self(Digits::from(number))
    }
}

impl From<u64> for Decimal {
    fn from(number: u64) -> Self {
        Self(Digits::from(number))
    }
}

impl PartialEq<i64> for Decimal {
    fn eq(&self, other: &i64) -> bool {
        *self == Self::from(*other)
    }
}

impl PartialOrd<i64> for Decimal {
    fn partial_cmp(&self, other: &i64) -> Option<Ordering> {
        self.partial_cmp(&Self::from(*other))
    }
}

impl FromStr for Decimal {
    type Err = DecimalError;

    fn from_str(text: &str) -> Result<Self, DecimalError> {
        if !is_number(text) {
            return Err(DecimalError::NotANumber { text: text.to_owned() });
        }
        let parsed = if text.contains(['e', 'E']) { Digits::from_scientific(text) } else { Digits::from_str(text) };
        match parsed {
            Ok(digits) => Ok(Self::normal(digits)),
            Err(_) => underflow(text),
        }
    }
}

/// A double as the decimal of at most 15 digits that reads as it, where there is one with at most 9 after the point. No other decimal of
/// so few digits reads as the same double (a double holds 15 of any), so it is the one of the double's shortest text.
fn short(number: f64) -> Option<Decimal> {
    const MOST: f64 = 1e15;
    let mut scale = 1.0;
    for digits in 0..=9 {
        let units = (number * scale).round();
        if units.abs() >= MOST {
            return None;
        }
        // Both are integers that doubles hold exactly, so the quotient is the double nearest to the decimal.
        if units / scale == number {
            #[expect(clippy::cast_possible_truncation, reason = "an integer of at most 15 digits")]
            return Some(Decimal(Digits::new(units as i64, digits)));
        }
        scale *= 10.0;
    }
    None
}

/// Digits with a point before the last `digits` of them.
fn point(units: i128, digits: u32) -> String {
    let sign = if units < 0 { "-" } else { "" };
    let places = digits as usize;
    let written = format!("{:0>width$}", units.unsigned_abs(), width = places + 1);
    let (whole, fraction) = written.split_at(written.len() - places);
    if fraction.is_empty() { format!("{sign}{whole}") } else { format!("{sign}{whole}.{fraction}") }
}

/// Ten to a power of at most 28, the most digits that a number has after the point.
fn power_of_ten(power: u32) -> i128 {
    10_i128.checked_pow(power).unwrap_or(i128::MAX)
}

/// The library refuses numbers with more digits than it holds: those that are merely very small are 0.
fn underflow(text: &str) -> Result<Decimal, DecimalError> {
    match text.parse::<f64>() {
        Ok(number) if number.abs() < 1e-27 => Ok(Decimal::ZERO),
        Ok(number) if number.abs() < 7.9e28 => Digits::from_f64(number)
            .map(Decimal::normal)
            .ok_or_else(|| DecimalError::OutOfRange { text: text.to_owned() }),
        _ => Err(DecimalError::OutOfRange { text: text.to_owned() }),
    }
}

/// The grammar of a JSON number: an optional minus, digits, an optional fraction, an optional exponent.
fn is_number(text: &str) -> bool {
    let unsigned = text.strip_prefix('-').unwrap_or(text);
    let (mantissa, exponent) = match unsigned.split_once(['e', 'E']) {
        Some((mantissa, exponent)) => (mantissa, Some(exponent)),
        None => (unsigned, None),
    };
    let digits = |t: &str| !t.is_empty() && t.bytes().all(|b| b.is_ascii_digit());
    let mantissa_holds = match mantissa.split_once('.') {
        Some((whole, fraction)) => digits(whole) && digits(fraction),
        None => digits(mantissa),
    };
    mantissa_holds && exponent.is_none_or(|e| digits(e.strip_prefix(['+', '-']).unwrap_or(e)))
}

impl fmt::Display for Decimal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.0.is_zero() { f.write_str("0") } else { fmt::Display::fmt(&self.0, f) }
    }
}

impl Serialize for Decimal {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.to_i64() {
            Some(integer) => serializer.serialize_i64(integer),
            None => serializer.serialize_f64(self.to_f64()),
        }
    }
}

impl<'de> Deserialize<'de> for Decimal {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(NumberVisitor)
    }
}

struct NumberVisitor;

impl Visitor<'_> for NumberVisitor {
    type Value = Decimal;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a number")
    }

    fn visit_i64<E: de::Error>(self, number: i64) -> Result<Decimal, E> {
        Ok(Decimal::from(number))
    }

    fn visit_u64<E: de::Error>(self, number: u64) -> Result<Decimal, E> {
        Ok(Decimal::from(number))
    }

    fn visit_f64<E: de::Error>(self, number: f64) -> Result<Decimal, E> {
        Decimal::from_f64(number).map_err(E::custom)
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for Decimal {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Decimal".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({ "type": "number" })
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn decimal(text: &str) -> Decimal {
        text.parse().unwrap()
    }

    #[test]
    fn numbers_are_read_from_their_decimal_text() {
        assert_eq!(decimal("179"), decimal("179.0"));
        assert_eq!(decimal("179.0").to_i64(), Some(179));
        assert_eq!(decimal("179.5").to_i64(), None);
        assert_eq!(decimal("1e3"), decimal("1000"));
        assert_eq!(decimal("1e-30"), Decimal::ZERO);
        for text in ["", "1.", ".5", "1,5", "+1", "0x10", "NaN", "1 000", "--1"] {
            assert!(text.parse::<Decimal>().is_err(), "{text}");
        }
        assert!(matches!("1e300".parse::<Decimal>(), Err(DecimalError::OutOfRange { .. })));
    }

    #[test]
    fn halves_round_to_even() {
        assert_eq!(decimal("2.125").to_fixed(2), "2.12");
        assert_eq!(decimal("2.135").to_fixed(2), "2.14");
        assert_eq!(decimal("250").to_fixed(2), "250.00");
    }

    #[test]
    fn a_scaled_number_is_rounded_down_and_says_whether_it_was() {
        assert_eq!(decimal("2.5").scaled(1), (25, true));
        assert_eq!(decimal("2.55").scaled(1), (25, false));
        assert_eq!(decimal("-2.55").scaled(1), (-26, false));
        assert_eq!(decimal("3").scaled(2), (300, true));
        assert_eq!(decimal("79228162514264337593543950335").scaled(9), (i64::MAX, false));
        assert_eq!(decimal("-79228162514264337593543950335").scaled(0), (i64::MIN, false));
    }

    #[test]
    fn doubles_that_are_no_numbers_are_refused() {
        assert!(Decimal::from_f64(f64::INFINITY).is_err());
        assert!(Decimal::from_f64(f64::NAN).is_err());
    }

    proptest! {
        #[test]
        fn a_double_is_read_as_its_shortest_text_is(units in -2_000_000_000_000_000_i64..2_000_000_000_000_000, scale in 0_i32..14, bits: u64) {
            for number in [units as f64 / 10_f64.powi(scale), f64::from_bits(bits)] {
                prop_assert_eq!(Decimal::from_f64(number).ok(), format!("{number:e}").parse().ok());
            }
        }

        #[test]
        fn the_nearest_double_is_that_of_the_text(units: i64, digits in 0_u32..28) {
            let number = Decimal::of_units(units.into(), digits).unwrap();
            for number in [number, number.over(decimal("1000000")).unwrap()] {
                prop_assert_eq!(number.to_f64(), number.to_string().parse::<f64>().unwrap());
            }
        }

        #[test]
        fn scaled_units_are_the_number_with_a_point_in_it(units in -5_000_000_i128..5_000_000, digits in 0_u32..40) {
            let exact = Decimal::of_units(units, digits);
            prop_assert_eq!(exact, point(units, digits).parse().ok());
        }

        #[test]
        fn a_double_comes_back_as_itself(number in -1e12f64..1e12) {
            let back = Decimal::from_f64(number).unwrap().to_f64();
            prop_assert!((back - number).abs() <= number.abs() * 1e-15 + 1e-27);
        }

        #[test]
        fn json_comes_back_as_the_same_number(whole in -1_000_000i64..1_000_000, cents in 0u32..100) {
            let number = decimal(&format!("{whole}.{cents:02}"));
            let json = serde_json::to_string(&number).unwrap();
            prop_assert_eq!(serde_json::from_str::<Decimal>(&json).unwrap(), number);
        }
    }
}
