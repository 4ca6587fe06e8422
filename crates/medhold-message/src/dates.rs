//! A day as messages of a language write it in full.

use medhold_model::{Date, Language};

use crate::function::DateStyle;
use crate::locale::Locale;

/// The ways in which messages of a language write a whole day, with its year: the month by name, and in digits. None of them
/// where the language is beyond ICU.
///
/// ```
/// use medhold_message::dates;
///
/// assert_eq!(dates(&"nb".parse()?, "2026-03-02".parse()?), ["2. mars 2026", "02.03.2026"]);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[must_use]
pub fn dates(language: &Language, day: Date) -> Vec<String> {
    let locale = Locale::of(language);
    let styles = [DateStyle::Long, DateStyle::Short].into_iter();
    locale.map(|locale| styles.map(|style| locale.date(day, style)).collect()).unwrap_or_default()
}
