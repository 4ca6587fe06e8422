//! How one language writes numbers and dates, by ICU; made once for a language and shared by all threads.

use std::collections::BTreeMap;
use std::sync::{Arc, OnceLock, PoisonError, RwLock};

use icu_datetime::FixedCalendarDateTimeFormatter as Dates;
use icu_datetime::fieldsets::{MD, YM, YMD};
use icu_decimal::options::GroupingStrategy;
use icu_decimal::{DecimalFormatter, input};
use icu_locale_core::Locale as Tag;
use icu_plurals::{PluralCategory, PluralRules};
use medhold_model::{Date, Decimal, Language};

use crate::calendar::Calendar;
use crate::function::DateStyle;

/// How one language writes numbers and dates. What ICU says of the common ones is kept, for ICU takes its time.
pub(crate) struct Locale {
    grouped: DecimalFormatter,
    together: DecimalFormatter,
    /// What stands between the whole and the decimals, where digits are those of ASCII.
    point: Option<String>,
    plurals: PluralRules,
    /// The plurals of the first numbers.
    small: Vec<&'static str>,
    long: Style,
    short: Style,
    month: Style,
    day: Style,
}

/// One way of writing days.
struct Style {
    icu: Box<dyn Fn(&Gregorian) -> String + Send + Sync>,
    learnt: OnceLock<Option<Calendar>>,
}

type Gregorian = icu_calendar::Date<icu_calendar::Gregorian>;

/// The locales of languages, each made once.
static LOCALES: RwLock<BTreeMap<Language, Option<Arc<Locale>>>> = RwLock::new(BTreeMap::new());

/// ICU's way of writing the fields of a day, each of which has a formatter of its own type.
macro_rules! style {
    ($tag:expr, $fields:expr) => {{
        let formatter = Dates::<icu_calendar::Gregorian, _>::try_new((&$tag).into(), $fields).ok()?;
        Style { icu: Box::new(move |day| formatter.format(day).to_string()), learnt: OnceLock::new() }
    }};
}

/// How many plurals are kept.
const SMALL: i64 = 32;

impl Locale {
    /// How a language writes, or none where its tag is beyond ICU.
    pub(crate) fn of(language: &Language) -> Option<Arc<Self>> {
        let known = LOCALES.read().unwrap_or_else(PoisonError::into_inner).get(language).cloned();
        known.unwrap_or_else(|| {
            let made = Self::make(language).map(Arc::new);
            LOCALES.write().unwrap_or_else(PoisonError::into_inner).insert(language.clone(), made.clone());
            made
        })
    }

    fn make(language: &Language) -> Option<Self> {
        let tag: Tag = icu_tag(language).parse().ok()?;
        let numbers = |grouping: GroupingStrategy| DecimalFormatter::try_new((&tag).into(), grouping.into()).ok();
        let mut locale = Self {
            grouped: numbers(GroupingStrategy::Auto)?,
            together: numbers(GroupingStrategy::Never)?,
            point: None,
            plurals: PluralRules::try_new_cardinal((&tag).into()).ok()?,
            small: Vec::new(),
            long: style!(tag, YMD::long()),
            short: style!(tag, YMD::short()),
            month: style!(tag, YM::long()),
            day: style!(tag, MD::long()),
        };
        locale.small = (0..SMALL).map(|n| locale.plural(Decimal::from(n))).collect();
        locale.point = locale.learn_point();
        Some(locale)
    }

    /// The decimal sign, where numbers below a thousand are written in digits of ASCII and nothing else but it.
    fn learn_point(&self) -> Option<String> {
        let point = self.icu_number("123.456789", true).strip_prefix("123")?.strip_suffix("456789")?.to_owned();
        let is_plain = |text: &str| self.icu_number(text, true) == text.replace('.', &point);
        ["0", "7", "10", "999", "0.5", "20.08"].into_iter().all(is_plain).then_some(point)
    }

    /// A number with exactly `digits` decimals, or with up to three where none are asked for.
    pub(crate) fn number(&self, number: Decimal, digits: Option<u32>, grouped: bool) -> String {
        let text = match digits {
            Some(digits) => number.to_fixed(digits),
            None => number.rounded(MOST_DIGITS).to_string(),
        };
        self.plain_number(&text).unwrap_or_else(|| self.icu_number(&text, grouped))
    }

    /// A number from 0 up to a thousand, which no language groups; none for others.
    fn plain_number(&self, text: &str) -> Option<String> {
        let point = self.point.as_ref()?;
        let (whole, decimals) = text.split_once('.').map_or((text, None), |(whole, rest)| (whole, Some(rest)));
        let is_plain = whole.len() <= 3 && whole.bytes().all(|byte| byte.is_ascii_digit());
        is_plain.then(|| match decimals {
            Some(decimals) => [whole, point, decimals].concat(),
            None => whole.to_owned(),
        })
    }

    fn icu_number(&self, text: &str, grouped: bool) -> String {
        let formatter = if grouped { &self.grouped } else { &self.together };
        match text.parse::<input::Decimal>() {
            Ok(decimal) => formatter.format(&decimal).to_string(),
            // Every decimal text that the model writes is one that ICU reads.
            Err(_) => text.to_owned(),
        }
    }

    /// The plural of a number as it would be shown: `one`, `other`, …
    pub(crate) fn plural(&self, number: Decimal) -> &'static str {
        let small = number.to_i64().and_then(|n| usize::try_from(n).ok()).and_then(|n| self.small.get(n));
        if let Some(known) = small {
            return known;
        }
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
        self.style(style).write(date)
    }

    #[cfg(test)]
    pub(crate) fn by_icu(&self, date: Date, style: DateStyle) -> String {
        self.style(style).by_icu(date)
    }

    fn style(&self, style: DateStyle) -> &Style {
        match style {
            DateStyle::Long => &self.long,
            DateStyle::Month => &self.month,
            DateStyle::Day => &self.day,
            DateStyle::Short => &self.short,
        }
    }
}

impl Style {
    fn write(&self, date: Date) -> String {
        let learnt = self.learnt.get_or_init(|| Calendar::learn(|date| self.by_icu(date)));
        learnt.as_ref().and_then(|calendar| calendar.write(date)).unwrap_or_else(|| self.by_icu(date))
    }

    fn by_icu(&self, date: Date) -> String {
        let (month, day) = (date.month().unsigned_abs(), date.day().unsigned_abs());
        let day = icu_calendar::Date::try_new_gregorian(i32::from(date.year()), month, day);
        day.map_or_else(|_| date.to_string(), |day| (self.icu)(&day))
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
