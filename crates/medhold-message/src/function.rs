//! The functions that show a value as the language writes it.

mod builtin;

/// How a value is shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Function {
    /// As its kind is usually written.
    Plain,
    Num {
        /// Exactly so many digits after the point.
        digits: Option<u32>,
        /// No more digits after the point than so many.
        at_most: Option<u32>,
        grouped: bool,
    },
    Percent {
        digits: Option<u32>,
    },
    Money {
        currency: Option<medhold_model::Currency>,
    },
    Date(DateStyle),
    Duration,
    Minutes,
    Days,
    Km {
        digits: u32,
    },
    Unit {
        symbol: String,
        digits: Option<u32>,
    },
}

/// How much of a date is shown, and how.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum DateStyle {
    /// Day, month by name, year.
    Long,
    /// Month by name and year.
    Month,
    /// Day and month by name.
    Day,
    /// In digits.
    Short,
}

/// A named option of a function as the author wrote it.
pub(crate) struct Written<'a> {
    pub(crate) name: &'a str,
    pub(crate) value: &'a str,
}

/// What is wrong with a call: the message, and what to do.
pub(crate) struct Misuse {
    pub(crate) message: String,
    pub(crate) help: String,
}

/// The names by which messages call the functions.
pub(crate) const NAMES: [&str; 11] =
    ["DATE", "DATETIME", "DAYS", "DURATION", "KM", "MINUTES", "MONEY", "NUM", "NUMBER", "PERCENT", "UNIT"];

impl Function {
    /// The name by which a message calls it; empty where it calls none.
    pub(crate) fn name(&self) -> &'static str {
        match self {
            Self::Plain => "",
            Self::Num { .. } => "NUM",
            Self::Percent { .. } => "PERCENT",
            Self::Money { .. } => "MONEY",
            Self::Date(_) => "DATE",
            Self::Duration => "DURATION",
            Self::Minutes => "MINUTES",
            Self::Days => "DAYS",
            Self::Km { .. } => "KM",
            Self::Unit { .. } => "UNIT",
        }
    }

    /// The function of this name with its options; none where there is no such function.
    pub(crate) fn called(name: &str, options: &[Written<'_>]) -> Option<Result<Self, Misuse>> {
        if let Some(function) = builtin::called(name, options) {
            return Some(function);
        }
        let known: &[&str] = match name {
            "NUM" => &["digits", "grouping"],
            "PERCENT" | "KM" => &["digits"],
            "MONEY" => &["currency"],
            "DATE" => &["style"],
            "UNIT" => &["unit", "digits"],
            "DURATION" | "MINUTES" | "DAYS" => &[],
            _ => return None,
        };
        let stray = options.iter().find(|option| !known.contains(&option.name));
        Some(match stray {
            Some(option) => Err(unknown_option(name, option.name, known)),
            None => Options { function: name, written: options }.build(),
        })
    }
}

fn unknown_option(function: &str, option: &str, known: &[&str]) -> Misuse {
    let help = if known.is_empty() { "leave it out".to_owned() } else { format!("it takes `{}`", known.join("`, `")) };
    Misuse { message: format!("{function} has no option `{option}`"), help }
}

struct Options<'a> {
    function: &'a str,
    written: &'a [Written<'a>],
}

impl Options<'_> {
    fn build(&self) -> Result<Function, Misuse> {
        Ok(match self.function {
            "NUM" => {
                Function::Num { digits: self.digits()?, at_most: None, grouped: self.get("grouping") != Some("0") }
            }
            "PERCENT" => Function::Percent { digits: self.digits()? },
            "MONEY" => Function::Money { currency: self.currency()? },
            "DATE" => Function::Date(self.style()?),
            "DURATION" => Function::Duration,
            "MINUTES" => Function::Minutes,
            "DAYS" => Function::Days,
            "KM" => Function::Km { digits: self.digits()?.unwrap_or(0) },
            _ => Function::Unit { symbol: self.unit()?, digits: self.digits()? },
        })
    }

    fn get(&self, name: &str) -> Option<&str> {
        self.written.iter().find(|option| option.name == name).map(|option| option.value)
    }

    fn wrong(&self, option: &str, help: &str) -> Misuse {
        let found = self.get(option).unwrap_or_default();
        Misuse { message: format!("{} can't take `{found}` as its `{option}`", self.function), help: help.to_owned() }
    }

    fn digits(&self) -> Result<Option<u32>, Misuse> {
        let parsed = self.get("digits").map(str::parse::<u32>).transpose();
        match parsed {
            Ok(digits) if digits.is_none_or(|d| d <= 9) => Ok(digits),
            _ => Err(self.wrong("digits", "give a whole number from 0 to 9")),
        }
    }

    fn currency(&self) -> Result<Option<medhold_model::Currency>, Misuse> {
        let parsed = self.get("currency").map(str::parse).transpose();
        parsed.map_err(|_| self.wrong("currency", "give its three letters, such as `\"EUR\"`"))
    }

    fn style(&self) -> Result<DateStyle, Misuse> {
        match self.get("style") {
            None | Some("long") => Ok(DateStyle::Long),
            Some("month") => Ok(DateStyle::Month),
            Some("day") => Ok(DateStyle::Day),
            Some("short") => Ok(DateStyle::Short),
            Some(_) => Err(self.wrong("style", "give `\"long\"`, `\"month\"`, `\"day\"` or `\"short\"`")),
        }
    }

    fn unit(&self) -> Result<String, Misuse> {
        self.get("unit").map(str::to_owned).ok_or_else(|| Misuse {
            message: "UNIT needs a unit".to_owned(),
            help: "add it, as in `UNIT($x, unit: \"mm\")`".to_owned(),
        })
    }
}
