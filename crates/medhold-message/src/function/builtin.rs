//! Fluent's own functions, `NUMBER` and `DATETIME`, with the options that Fluent gives them.

use super::{DateStyle, Function, Misuse, Written, unknown_option};

const OF_NUMBER: [&str; 4] = ["minimumFractionDigits", "maximumFractionDigits", "useGrouping", "style"];
const OF_DATETIME: [&str; 5] = ["dateStyle", "weekday", "year", "month", "day"];

/// The function of Fluent's that this name calls; none where it is not one of them.
pub(super) fn called(name: &str, options: &[Written<'_>]) -> Option<Result<Function, Misuse>> {
    let known: &[&str] = match name {
        "NUMBER" => &OF_NUMBER,
        "DATETIME" => &OF_DATETIME,
        _ => return None,
    };
    let stray = options.iter().find(|option| !known.contains(&option.name));
    Some(match stray {
        Some(option) => Err(unknown_option(name, option.name, known)),
        None if name == "NUMBER" => number(options),
        None => Ok(Function::Date(date(options))),
    })
}

/// A least number of digits is shown in full; at most so many are shown otherwise.
fn number(options: &[Written<'_>]) -> Result<Function, Misuse> {
    let at_most = digits(options, "maximumFractionDigits")?;
    let digits = digits(options, "minimumFractionDigits")?.filter(|least| *least > 0);
    match get(options, "style") {
        None | Some("decimal") => {
            Ok(Function::Num { digits, at_most, grouped: !matches!(get(options, "useGrouping"), Some("0" | "false")) })
        }
        Some("percent") => Ok(Function::Percent { digits: digits.or(at_most) }),
        Some(other) => Err(Misuse {
            message: format!("NUMBER can't take `{other}` as its `style`"),
            help: "give `\"decimal\"` or `\"percent\"`; amounts are shown by `MONEY($x)`".to_owned(),
        }),
    }
}

fn digits(options: &[Written<'_>], name: &str) -> Result<Option<u32>, Misuse> {
    let parsed = get(options, name).map(str::parse::<u32>).transpose();
    match parsed {
        Ok(digits) if digits.is_none_or(|d| d <= 9) => Ok(digits),
        _ => Err(Misuse {
            message: format!("NUMBER can't take this as its `{name}`"),
            help: "give a whole number from 0 to 9".to_owned(),
        }),
    }
}

/// The style nearest to what is asked for: a day has no hours here.
fn date(options: &[Written<'_>]) -> DateStyle {
    let in_digits =
        get(options, "dateStyle") == Some("short") || matches!(get(options, "month"), Some("numeric" | "2-digit"));
    let asks = |part| get(options, part).is_some();
    match (in_digits, asks("year"), asks("month"), asks("day")) {
        (true, ..) => DateStyle::Short,
        (_, true, true, false) => DateStyle::Month,
        (_, false, true, true) => DateStyle::Day,
        _ => DateStyle::Long,
    }
}

fn get<'a>(options: &[Written<'a>], name: &str) -> Option<&'a str> {
    options.iter().find(|option| option.name == name).map(|option| option.value)
}
