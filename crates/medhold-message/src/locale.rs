//! How one language writes numbers and dates, by ICU; made once for a language and shared by all threads.

use icu_calendar::Gregorian;
use icu_datetime::FixedCalendarDateTimeFormatter as Dates;
use icu_datetime::fieldsets::{MD, YM, YMD};
use icu_decimal::options::GroupingStrategy;
use icu_decimal::{DecimalFormatter, input};
use icu_locale_core::Locale as Tag;
use icu_plurals::{PluralCategory, PluralRules};
use medhold_model::{Date, Decimal, Language};

use crate::function::DateStyle;

/// The formatters of one language.
pub(crate) struct Locale {
    grouped: DecimalFormatter,
    together: DecimalFormatter,
    plurals: PluralRules,
    long: Dates<Gregorian, YMD>,
    short: Dates<Gregorian, YMD>,
    month: Dates<Gregorian, YM>,
    day: Dates<Gregorian, MD>,
}

impl Locale {
    /// The formatters of a language, or none where its tag is beyond ICU.
    pub(crate) fn of(language: &Language) -> Option<Self> {
        let tag: Tag = icu_tag(language).parse().ok()?;
        let numbers = |grouping: GroupingStrategy| DecimalFormatter::try_new((&tag).into(), grouping.into()).ok();
        Some(Self {
            grouped: numbers(GroupingStrategy::Auto)?,
            together: numbers(GroupingStrategy::Never)?,
            plurals: PluralRules::try_new_cardinal((&tag).into()).ok()?,
            long: Dates::try_new((&tag).into(), YMD::long()).ok()?,
            short: Dates::try_new((&tag).into(), YMD::short()).ok()?,
            month: Dates::try_new((&tag).into(), YM::long()).ok()?,
            day: Dates::try_new((&tag).into(), MD::long()).ok()?,
        })
    }

    /// A number with exactly `digits` decimals, or with up to three where none are asked for.
    pub(crate) fn number(&self, number: Decimal, digits: Option<u32>, grouped: bool) -> String {
        let text = match digits {
            Some(digits) => number.to_fixed(digits),
            None => number.rounded(MOST_DIGITS).to_string(),
        };
        let formatter = if grouped { &self.grouped } else { &self.together };
        match text.parse::<input::Decimal>() {
            Ok(decimal) => formatter.format(&decimal).to_string(),
            // Every decimal text that the model writes is one that ICU reads.
            Err(_) => text,
        }
    }

    /// The plural of a number as it would be shown: `one`, `other`, …
    pub(crate) fn plural(&self, number: Decimal) -> &'static str {
        let Ok(decimal) = number.to_string().parse::<input::Decimal>() else {
            return "other";
        };
        match self.plurals.category_for(&decimal) {
            PluralCategory::Zero => "zero",
            PluralCategory::One => "one",
            PluralCategory::Two => "two",
            PluralCategory::Few => "few",
            PluralCategory::Many => "many",
            PluralCategory::Other => "other",
        }
    }

    /// A day as the language writes it.
    pub(crate) fn date(&self, date: Date, style: DateStyle) -> String {
        let (month, day) = (date.month().unsigned_abs(), date.day().unsigned_abs());
        let Ok(date) = icu_calendar::Date::try_new_gregorian(i32::from(date.year()), month, day) else {
            return date.to_string();
        };
        match style {
            DateStyle::Long => self.long.format(&date).to_string(),
            DateStyle::Month => self.month.format(&date).to_string(),
            DateStyle::Day => self.day.format(&date).to_string(),
            DateStyle::Short => self.short.format(&date).to_string(),
        }
    }
}

/// Decimals of a number for which the author asked for none.
const MOST_DIGITS: u32 = 3;

/// Plain English is read in Europe here, where the day stands before the month.
fn icu_tag(language: &Language) -> &str {
    match language.as_str() {
        "en" => "en-GB",
        tag => tag,
    }
}

impl std::fmt::Debug for Locale {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Locale")
    }
}
