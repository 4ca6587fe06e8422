//! The functions that every rule file has.

use medhold_model::Kind;

use crate::ty::Type;

/// What a parameter of a built-in function takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Takes {
    /// A number.
    Number,
    /// A number, or an amount of money.
    Quantity,
    /// A number, an amount of money or a date.
    Ordered,
    /// A text.
    Text,
    /// A text, list, map or range.
    Several,
    /// A list.
    List,
    /// A date, or the text of one.
    Date,
    /// Anything.
    Anything,
}

/// What a built-in function gives.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Gives {
    Flag,
    Number,
    Integer,
    Days,
    Text,
    Date,
    /// The type of its arguments.
    Same,
    /// The type of its first argument, as an integer where it is a number.
    SameWhole,
    /// The type of the items of its argument.
    Item,
}

/// A built-in function.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Signature {
    pub builtin: Builtin,
    pub name: &'static str,
    /// The parameters that must be given.
    pub takes: &'static [Takes],
    /// One that may be given besides.
    pub optional: Option<Takes>,
    /// Whether the last one may be repeated.
    pub repeats: bool,
    pub gives: Gives,
}

macro_rules! builtins {
    ($($variant:ident $name:literal ($($takes:ident),*) $([$optional:ident])? $($repeats:literal)? -> $gives:ident;)+) => {
        /// Which built-in function.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        pub(crate) enum Builtin { $($variant,)+ }

        /// All of them.
        pub(crate) const BUILTINS: &[Signature] = &[$(Signature {
            builtin: Builtin::$variant,
            name: $name,
            takes: &[$(Takes::$takes),*],
            optional: builtins!(@optional $($optional)?),
            repeats: builtins!(@repeats $($repeats)?),
            gives: Gives::$gives,
        },)+];
    };
    (@optional) => { None };
    (@optional $optional:ident) => { Some(Takes::$optional) };
    (@repeats) => { false };
    (@repeats $repeats:literal) => { true };
}

builtins! {
    Min "min"(Ordered, Ordered) "…" -> Same;
    Max "max"(Ordered, Ordered) "…" -> Same;
    Abs "abs"(Quantity) -> Same;
    Round "round"(Quantity) [Number] -> Same;
    Floor "floor"(Quantity) -> SameWhole;
    Ceil "ceil"(Quantity) -> SameWhole;
    Sqrt "sqrt"(Number) -> Number;
    Len "len"(Several) -> Integer;
    IsEmpty "is_empty"(Several) -> Flag;
    Contains "contains"(Several, Anything) -> Flag;
    StartsWith "starts_with"(Text, Text) -> Flag;
    EndsWith "ends_with"(Text, Text) -> Flag;
    ToUpper "to_upper"(Text) -> Text;
    ToLower "to_lower"(Text) -> Text;
    Trim "trim"(Text) -> Text;
    Sum "sum"(List) -> Item;
    Average "average"(List) -> Item;
    Median "median"(List) -> Item;
    Date "date"(Date) -> Date;
    AddDays "add_days"(Date, Number) -> Date;
    AddMonths "add_months"(Date, Number) -> Date;
    AddYears "add_years"(Date, Number) -> Date;
    DaysBetween "days_between"(Date, Date) -> Days;
    Year "year"(Date) -> Integer;
    Month "month"(Date) -> Integer;
    Day "day"(Date) -> Integer;
    Weekday "weekday"(Date) -> Integer;
}

/// The functions that every rule file has, each with how it is called and what it gives in words: `("abs", "abs(a number or an amount)",
/// "the same kind")`.
pub fn functions() -> impl Iterator<Item = (&'static str, String, &'static str)> {
    BUILTINS.iter().map(|function| (function.name, function.call(), function.gives.words()))
}

impl Signature {
    /// How it is called, with what each argument must be.
    fn call(&self) -> String {
        let takes: Vec<&str> = self.takes.iter().map(|takes| takes.words()).collect();
        let optional = self.optional.map(|takes| format!("[, {}]", takes.words())).unwrap_or_default();
        let more = if self.repeats { ", …" } else { "" };
        format!("{}({}{optional}{more})", self.name, takes.join(", "))
    }

    /// The function of this name.
    pub(crate) fn named(name: &str) -> Option<&'static Self> {
        BUILTINS.iter().find(|s| s.name == name)
    }

    /// What the argument at this place must be, or none where there is no such place.
    pub(crate) fn takes(&self, place: usize) -> Option<Takes> {
        let last = self.takes.last().copied().filter(|_| self.repeats);
        self.takes.get(place).copied().or_else(|| self.optional.filter(|_| place == self.takes.len())).or(last)
    }

    /// How many arguments it takes, in words.
    pub(crate) fn arity(&self) -> String {
        let least = self.takes.len();
        match (self.repeats, self.optional) {
            (true, _) => format!("{least} or more"),
            (false, Some(_)) => format!("{least} or {}", least + 1),
            (false, None) => least.to_string(),
        }
    }

    /// Whether it takes so many arguments.
    pub(crate) fn accepts(&self, count: usize) -> bool {
        let least = self.takes.len();
        count >= least && (self.repeats || count <= least + usize::from(self.optional.is_some()))
    }
}

impl Gives {
    /// What it gives, in words.
    fn words(self) -> &'static str {
        match self {
            Self::Flag => "true or false",
            Self::Number => "a number",
            Self::Integer => "a whole number",
            Self::Days => "a number of days",
            Self::Text => "a text",
            Self::Date => "a date",
            Self::Same | Self::SameWhole => "the kind of its first argument",
            Self::Item => "the kind of the list's items",
        }
    }
}

impl Takes {
    /// Whether a value of this type can be given.
    pub(crate) fn accepts(self, ty: &Type) -> bool {
        if matches!(ty, Type::Any) {
            return true;
        }
        match self {
            Self::Anything => !matches!(ty, Type::Nothing),
            Self::Number => matches!(ty, Type::Number(_)),
            Self::Quantity => matches!(ty, Type::Number(_) | Type::Money(_)),
            Self::Ordered => matches!(ty, Type::Number(_) | Type::Money(_) | Type::Date),
            Self::Text => matches!(ty, Type::Text(_)),
            Self::Several => matches!(ty, Type::Text(_) | Type::List(_) | Type::Map | Type::Range),
            Self::List => matches!(ty, Type::List(_)),
            Self::Date => matches!(ty, Type::Date | Type::Text(_)),
        }
    }

    /// What it takes, in words.
    pub(crate) fn words(self) -> &'static str {
        match self {
            Self::Number => "a number",
            Self::Quantity => "a number or an amount",
            Self::Ordered => "a number, an amount or a date",
            Self::Text => "a text",
            Self::Several => "a text, list, map or range",
            Self::List => "a list",
            Self::Date => "a date",
            Self::Anything => "a value",
        }
    }
}

/// Whether a plugin's parameter of this kind takes a value of this type.
pub(crate) fn kind_accepts(kind: Kind, ty: &Type) -> bool {
    Type::declared(kind, None, &[]).alike(ty)
}
