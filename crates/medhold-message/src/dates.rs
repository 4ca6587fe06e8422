//! A day as messages of a language write it in full.

use std::collections::BTreeMap;
use std::sync::{Arc, PoisonError, RwLock};

use medhold_model::{Date, Language};

use crate::function::DateStyle;
use crate::locale::Locale;

/// The formatters of languages, each made once.
static LOCALES: RwLock<BTreeMap<Language, Option<Arc<Locale>>>> = RwLock::new(BTreeMap::new());

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
    let locale = locale(language);
    let styles = [DateStyle::Long, DateStyle::Short].into_iter();
    locale.map(|locale| styles.map(|style| locale.date(day, style)).collect()).unwrap_or_default()
}

fn locale(language: &Language) -> Option<Arc<Locale>> {
    let known = LOCALES.read().unwrap_or_else(PoisonError::into_inner).get(language).cloned();
    known.unwrap_or_else(|| {
        let made = Locale::of(language).map(Arc::new);
        LOCALES.write().unwrap_or_else(PoisonError::into_inner).insert(language.clone(), made.clone());
        made
    })
}
