//! How a language writes days in one style: learnt once from ICU, and then written without it.

use medhold_model::Date;

/// What stands around day and year in each month.
#[derive(Debug)]
pub(crate) struct Calendar {
    months: Vec<Vec<Piece>>,
}

#[derive(Debug)]
enum Piece {
    Text(String),
    Year,
    Day,
    /// In two digits.
    PaddedDay,
}

/// The day by which the pieces are told apart: its numbers stand nowhere else in a date.
const LEARNT_BY: (i16, i8) = (2345, 28);
/// The days on which what was learnt is held against ICU: those that some languages write in another way than the rest.
const TRIED_ON: [(i16, i8); 8] =
    [(1987, 1), (2000, 2), (2013, 3), (2024, 8), (1999, 11), (2026, 20), (2031, 21), (2345, 28)];
/// Years of four digits, which alone are written so.
const YEARS: std::ops::RangeInclusive<i16> = 1000..=9999;

impl Calendar {
    /// Learns from what ICU writes; none where the language writes days in a way that these pieces can't tell.
    pub(crate) fn learn(icu: impl Fn(Date) -> String) -> Option<Self> {
        [Piece::Day, Piece::PaddedDay].into_iter().find_map(|day| {
            let months = (1..=12).map(|month| pieces(&icu(date(LEARNT_BY, month)?), &day)).collect::<Option<_>>()?;
            let learnt = Self { months };
            let is_right = |date: Date| learnt.write(date) == Some(icu(date));
            let mut tried = (1..=12).flat_map(|month| TRIED_ON.map(|on| date(on, month)));
            tried.all(|date| date.is_some_and(is_right)).then_some(learnt)
        })
    }

    /// The day as the language writes it; none where that was not learnt.
    pub(crate) fn write(&self, date: Date) -> Option<String> {
        if !YEARS.contains(&date.year()) {
            return None;
        }
        let pieces = self.months.get(usize::try_from(date.month() - 1).ok()?)?;
        let mut written = String::with_capacity(LONGEST);
        for piece in pieces {
            match piece {
                Piece::Text(text) => written.push_str(text),
                Piece::Year => push(&mut written, date.year().unsigned_abs(), 4),
                Piece::Day => push(&mut written, date.day().unsigned_abs().into(), 1),
                Piece::PaddedDay => push(&mut written, date.day().unsigned_abs().into(), 2),
            }
        }
        Some(written)
    }
}

/// Bytes that few dates have more of.
const LONGEST: usize = 24;

/// Writes a number in so many digits at least.
fn push(written: &mut String, number: u16, digits: u32) {
    let needed = number.checked_ilog10().unwrap_or(0) + 1;
    for at in (0..needed.max(digits)).rev() {
        let digit = number / 10_u16.saturating_pow(at) % 10;
        written.extend(char::from_digit(digit.into(), 10));
    }
}

fn date((year, day): (i16, i8), month: i8) -> Option<Date> {
    Date::new(year, month, day)
}

/// What a text is made of, where year and day stand in it once at most.
fn pieces(text: &str, day: &Piece) -> Option<Vec<Piece>> {
    let (year, days) = (LEARNT_BY.0.to_string(), LEARNT_BY.1.to_string());
    if text.matches(&year).count() > 1 || text.matches(&days).count() > 1 {
        return None;
    }
    let mut pieces = Vec::new();
    let mut rest = text;
    while !rest.is_empty() {
        let next = [&year, &days].into_iter().filter_map(|number| rest.find(number.as_str())).min();
        let (before, from) = rest.split_at_checked(next.unwrap_or(rest.len()))?;
        pieces.extend((!before.is_empty()).then(|| Piece::Text(before.to_owned())));
        rest = match from.strip_prefix(&year) {
            Some(after) => {
                pieces.push(Piece::Year);
                after
            }
            None => {
                let padded = matches!(day, Piece::PaddedDay);
                pieces.extend((!from.is_empty()).then_some(if padded { Piece::PaddedDay } else { Piece::Day }));
                from.strip_prefix(&days).unwrap_or(from)
            }
        };
    }
    Some(pieces)
}

#[cfg(test)]
mod tests {
    use medhold_model::Language;

    use super::*;
    use crate::function::DateStyle;
    use crate::locale::Locale;

    #[test]
    fn days_are_written_as_icu_writes_them_in_every_style() {
        let styles = [DateStyle::Long, DateStyle::Short, DateStyle::Month, DateStyle::Day];
        let first: Date = "1996-02-27".parse().unwrap();
        for tag in ["nb", "nn", "en", "da", "de", "fr", "fi", "ar", "ja"] {
            let locale = Locale::of(&tag.parse::<Language>().unwrap()).unwrap();
            for style in styles {
                for date in (0..1_200).filter_map(|day| first.plus_days(day * 11)) {
                    assert_eq!(locale.date(date, style), locale.by_icu(date, style), "{tag} {style:?}");
                }
            }
        }
        let written = |year: i16| {
            Calendar::learn(|date| format!("{}. mai {}", date.day(), date.year()))?.write(date((year, 3), 5)?)
        };
        assert_eq!(written(2013).as_deref(), Some("3. mai 2013"));
        assert_eq!(written(813), None);
    }
}
