//! Numbers in rendered text, as the letter's language writes them, and whether they show a value.

use medhold_model::{Date, Decimal, Language, Value};

use crate::lexicon::primary;

/// A number as it stands in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Figure {
    /// Its value, sign included.
    pub(crate) value: Decimal,
    /// How many decimals are shown.
    pub(crate) digits: u32,
}

/// The numbers in a text: `1 234,5` in Norwegian, `1,234.5` in English.
pub(crate) fn figures(text: &str, language: &Language) -> Vec<Figure> {
    let point = if primary(language) == "en" { '.' } else { ',' };
    let chars: Vec<char> = text.chars().collect();
    let mut figures = Vec::new();
    let mut at = 0;
    while let Some(c) = chars.get(at) {
        if !c.is_ascii_digit() {
            at += 1;
            continue;
        }
        let negative = at.checked_sub(1).and_then(|before| chars.get(before)).is_some_and(|c| matches!(c, '-' | '−'));
        let (written, end) = number(&chars, at, point);
        if let Ok(value) = written.parse::<Decimal>() {
            let digits = written.split_once('.').map_or(0, |(_, decimals)| decimals.len());
            let value = if negative { value.negated() } else { value };
            figures.push(Figure { value, digits: u32::try_from(digits).unwrap_or(u32::MAX) });
        }
        at = end;
    }
    figures
}

/// The number that begins here, in plain digits, and where it ends.
fn number(chars: &[char], from: usize, point: char) -> (String, usize) {
    let digit = |at: usize| chars.get(at).is_some_and(char::is_ascii_digit);
    let three = |at: usize| digit(at) && digit(at + 1) && digit(at + 2) && !digit(at + 3);
    let (mut written, mut at, mut broken) = (String::new(), from, false);
    while let Some(&c) = chars.get(at) {
        match c {
            c if c.is_ascii_digit() => written.push(c),
            c if c == point && !broken && digit(at + 1) => {
                broken = true;
                written.push('.');
            }
            ',' | '\u{a0}' | '\u{202f}' | '\u{2009}' if !broken && three(at + 1) => {}
            _ => break,
        }
        at += 1;
    }
    (written, at)
}

/// Whether a text shows a value: rounded to the decimals that stand there, as a percentage where it has the sign, as hours and
/// minutes, as a day.
pub(crate) fn shows(text: &str, value: &Value, language: &Language) -> bool {
    match value {
        Value::Number(number) => number_shown(text, *number, language),
        Value::Money(money) => number_shown(text, money.amount(), language),
        Value::Date(date) => date_shown(text, *date, language),
        Value::Text(given) => runs(text).iter().all(|run| runs(given).contains(run)),
        Value::List(items) => {
            let given: Vec<String> = items.iter().map(ToString::to_string).collect();
            let given = given.join(" ");
            runs(text).iter().all(|run| runs(&given).contains(run))
                || items.iter().any(|item| shows(text, item, language))
        }
        Value::Flag(_) => runs(text).is_empty(),
    }
}

fn number_shown(text: &str, number: Decimal, language: &Language) -> bool {
    let found = figures(text, language);
    let hour = Decimal::from(60_i64);
    let rounded = |figure: &Figure, number: Decimal| figure.value == number.rounded(figure.digits);
    match found.as_slice() {
        [figure] if text.contains('%') => {
            // No share is above one: such a number is in percent already.
            number > Decimal::ONE && rounded(figure, number)
                || number.times(Decimal::from(100_i64)).is_some_and(|percent| rounded(figure, percent))
        }
        [figure] => rounded(figure, number) || figure.digits == 0 && figure.value.times(hour) == Some(number),
        [hours, minutes] => {
            let whole = hours.value.times(hour).and_then(|hours| hours.plus(minutes.value));
            whole == Some(number)
        }
        _ => false,
    }
}

fn date_shown(text: &str, date: Date, language: &Language) -> bool {
    let parts = [i64::from(date.year()), i64::from(date.year()) % 100, i64::from(date.month()), i64::from(date.day())];
    let is_part = |figure: &Figure| figure.value.to_i64().is_some_and(|n| parts.contains(&n));
    // A day in digits may be written with the points that are decimal signs elsewhere.
    let spaced: String = text.chars().map(|c| if c.is_ascii_digit() { c } else { ' ' }).collect();
    figures(&spaced, language).iter().all(is_part)
}

/// The runs of digits in a text, without leading zeros.
fn runs(text: &str) -> Vec<String> {
    let runs = text.split(|c: char| !c.is_numeric()).filter(|run| !run.is_empty());
    runs.map(|run| run.trim_start_matches('0').to_owned()).collect()
}

/// Whether a text holds a number in digits.
pub(crate) fn has_digit(text: &str) -> bool {
    let in_ascii = text.bytes().any(|byte| byte.is_ascii_digit());
    in_ascii || !text.is_ascii() && text.chars().any(|c| !c.is_ascii() && c.is_numeric())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn number(text: &str) -> Value {
        Value::Number(text.parse().unwrap())
    }

    #[test]
    fn a_text_shows_a_value_only_as_it_is() {
        let nb = "nb".parse().unwrap();
        let shown = [
            ("1\u{a0}234,5", number("1234.5")),
            ("28,7\u{a0}%", number("0.287")),
            ("29\u{a0}%", number("0.287")),
            ("3\u{a0}timer og 34\u{a0}minutter", number("214")),
            ("3\u{a0}timer", number("180")),
            ("−5 minutter", number("-5")),
            ("31. desember 2013", Value::Date("2013-12-31".parse().unwrap())),
            ("31.12.2013", Value::Date("2013-12-31".parse().unwrap())),
            ("juni 2013", Value::Text("2013-06".to_owned())),
            ("A320", Value::Text("Airbus A320".to_owned())),
        ];
        for (text, value) in shown {
            assert!(shows(text, &value, &nb), "{text} {value:?}");
        }
        let not_shown = [
            ("29\u{a0}%", number("0.277")),
            ("0,28", number("0.287")),
            ("3\u{a0}timer", number("214")),
            ("250", number("2500")),
            ("30. desember 2013", Value::Date("2013-12-31".parse().unwrap())),
            ("A330", Value::Text("Airbus A320".to_owned())),
        ];
        for (text, value) in not_shown {
            assert!(!shows(text, &value, &nb), "{text} {value:?}");
        }
        assert!(shows("€2,500.50", &number("2500.5"), &"en".parse().unwrap()));
    }
}
