//! A value in the words and signs of a language.

use medhold_model::{Date, Decimal, Money, Value};

use crate::RenderError;
use crate::function::{DateStyle, Function};
use crate::locale::Locale;
use crate::render::Rendering;
use crate::table::Table;

/// What is needed to write values in one language.
#[derive(Clone, Copy)]
pub(crate) struct Tongue<'a> {
    pub(crate) locale: &'a Locale,
    pub(crate) units: &'a Table,
}

/// Why a value can't be shown.
pub(crate) enum Fault {
    /// It is of a kind that the function doesn't take.
    Kind,
    /// The words of its unit can't be rendered.
    Words(RenderError),
}

type Shown = Result<String, Fault>;

/// The value as the function shows it.
pub(crate) fn value(tongue: Tongue<'_>, value: &Value, function: &Function) -> Shown {
    match (function, value) {
        (Function::Plain, value) => tongue.plain(value),
        (Function::Num { digits, at_most, grouped }, Value::Number(n)) => {
            let n = at_most.map_or(*n, |digits| n.rounded(digits));
            Ok(tongue.locale.number(n, *digits, *grouped))
        }
        (Function::Percent { digits }, Value::Number(share)) => tongue.percent(*share, *digits),
        (Function::Money { .. }, Value::Money(money)) => tongue.money(*money),
        (Function::Money { currency: Some(currency) }, Value::Number(n)) => tongue.money(Money::new(*n, *currency)),
        (Function::Date(style), Value::Date(date)) => Ok(tongue.locale.date(*date, *style)),
        (Function::Date(style), Value::Text(text)) => tongue.written_date(text, *style),
        (Function::Duration, Value::Number(minutes)) => tongue.duration(*minutes),
        (Function::Minutes, Value::Number(n)) => tongue.counted("minutes", *n),
        (Function::Days, Value::Number(n)) => tongue.counted("days", *n),
        (Function::Km { digits }, Value::Number(n)) => {
            let number = tongue.locale.number(*n, Some(*digits), true);
            tongue.words("kilometres", &[("number", Value::Text(number))])
        }
        (Function::Unit { symbol, digits }, Value::Number(n)) => {
            let number = tongue.locale.number(*n, *digits, true);
            tongue.words("quantity", &[("number", Value::Text(number)), ("unit", Value::Text(symbol.clone()))])
        }
        _ => Err(Fault::Kind),
    }
}

impl Tongue<'_> {
    fn plain(self, value: &Value) -> Shown {
        match value {
            Value::Number(number) => Ok(self.locale.number(*number, None, true)),
            Value::Money(money) => self.money(*money),
            Value::Text(text) => Ok(clean(text)),
            Value::Date(date) => Ok(self.locale.date(*date, DateStyle::Long)),
            Value::List(items) => self.list(items),
            Value::Flag(_) => Err(Fault::Kind),
        }
    }

    fn percent(self, share: Decimal, digits: Option<u32>) -> Shown {
        let percent = share.times(Decimal::from(100_i64)).ok_or(Fault::Kind)?;
        let number = match digits {
            Some(digits) => self.locale.number(percent, Some(digits), true),
            None => self.locale.number(percent.rounded(1), None, true),
        };
        self.words("percent", &[("number", Value::Text(number))])
    }

    fn money(self, money: Money) -> Shown {
        let amount = money.amount();
        let digits = if amount.is_integer() { 0 } else { money.currency().minor_digits() };
        let number = self.locale.number(amount, Some(digits), true);
        let currency = Value::Text(money.currency().to_string());
        self.words("money", &[("number", Value::Text(number)), ("n", Value::Number(amount)), ("currency", currency)])
    }

    /// A day, or a month where the text names one: evidence may give a period as `2013-06`.
    fn written_date(self, text: &str, style: DateStyle) -> Shown {
        if let Ok(date) = text.parse::<Date>() {
            return Ok(self.locale.date(date, style));
        }
        let month: Date = format!("{text}-01").parse().map_err(|_| Fault::Kind)?;
        Ok(self.locale.date(month, DateStyle::Month))
    }

    /// Whole minutes from an hour on as hours and minutes. A broken number stays in minutes: rounded to hours it could
    /// seem to meet a limit that it misses.
    fn duration(self, minutes: Decimal) -> Shown {
        let hour = Decimal::from(60_i64);
        let hours = minutes.over(hour).map(Decimal::floor);
        let (Some(hours), Some(rest), true) = (hours, minutes.rest(hour), minutes.is_integer() && minutes >= hour)
        else {
            return self.counted("minutes", minutes);
        };
        let hours = self.counted("hours", hours)?;
        if rest == Decimal::ZERO {
            return Ok(hours);
        }
        let minutes = self.counted("minutes", rest)?;
        self.words("hours-and-minutes", &[("hours", Value::Text(hours)), ("minutes", Value::Text(minutes))])
    }

    fn counted(self, unit: &str, n: Decimal) -> Shown {
        let number = Value::Text(self.locale.number(n, None, true));
        self.words(unit, &[("number", number), ("n", Value::Number(n))])
    }

    fn list(self, items: &[Value]) -> Shown {
        let mut shown: Vec<String> = items.iter().map(|item| self.plain(item)).collect::<Result<_, _>>()?;
        let Some(last) = shown.pop() else {
            return Err(Fault::Kind);
        };
        if shown.is_empty() {
            return Ok(last);
        }
        self.words("list-end", &[("head", Value::Text(shown.join(", "))), ("tail", Value::Text(last))])
    }

    fn words<const N: usize>(self, id: &str, arguments: &[(&str, Value); N]) -> Shown {
        let pattern = self.units.lookup(id, None).ok_or(Fault::Kind)?;
        Rendering::of(id, self.units, self, arguments).run(pattern).map_err(Fault::Words)
    }
}

/// Whether a text is plainly clean: it begins and ends with no space, and no byte of it can be of a control character or of a space or sign of
/// Unicode, which all begin with one of four bytes.
fn is_clean(text: &str) -> bool {
    let plain = |byte: u8| byte >= b' ' && !matches!(byte, 0x7f | 0xc2 | 0xe1..=0xe3);
    text.bytes().all(plain) && !text.starts_with(' ') && !text.ends_with(' ')
}

/// A text of the case or a source on one line, without control characters and without those that turn the direction of
/// writing, by which a text can be made to read otherwise than it is.
pub(crate) fn clean(text: &str) -> String {
    if is_clean(text) {
        return text.to_owned();
    }
    let turns = |c: char| matches!(c, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    let breaks = |c: char| c.is_control() || c == '\u{2028}' || c == '\u{2029}';
    if text.trim() == text && !text.chars().any(|c| turns(c) || breaks(c)) {
        return text.to_owned();
    }
    let plain: String = text.chars().filter(|&c| !turns(c)).map(|c| if breaks(c) { '\n' } else { c }).collect();
    plain.split('\n').map(str::trim).filter(|line| !line.is_empty()).collect::<Vec<_>>().join(" ")
}
