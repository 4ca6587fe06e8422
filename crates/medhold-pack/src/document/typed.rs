//! The values of a section's keys, read as the type that is asked for.

use std::fmt::Display;
use std::str::FromStr;

use medhold_model::{Code, Diagnostic, Given};
use toml::Spanned;
use toml::de::DeValue;

use super::{Placed, Section, given};

impl<'a> Section<'a> {
    pub(crate) fn text(&self, key: &str) -> Option<Placed<String>> {
        let (_, value) = self.entry(key)?;
        match value.get_ref() {
            DeValue::String(text) => Some(Placed { value: text.to_string(), place: self.faults().place(value.span()) }),
            _ => {
                self.wrong_type(key, value, "a text");
                None
            }
        }
    }

    /// A text that must be there.
    pub(crate) fn required(&self, key: &str, help: &str) -> Option<Placed<String>> {
        if self.entry(key).is_none() {
            self.missing(key, help);
        }
        self.text(key)
    }

    /// A text with a grammar.
    pub(crate) fn parsed<T: FromStr<Err: Display>>(&self, key: &str) -> Option<Placed<T>> {
        let text = self.text(key)?;
        self.parse(&text)
    }

    /// Reads a text by its grammar, or reports what is wrong with it.
    pub(crate) fn parse<T: FromStr<Err: Display>>(&self, text: &Placed<String>) -> Option<Placed<T>> {
        match text.value.parse() {
            Ok(value) => Some(Placed { value, place: text.place.clone() }),
            Err(error) => {
                self.faults().reason(Code::BadValue, &text.place, &T::Err::to_string(&error));
                None
            }
        }
    }

    /// One word of several, such as an authority.
    pub(crate) fn word<T: FromStr + Copy + Display>(&self, key: &str, what: &str, all: &[T]) -> Option<Placed<T>> {
        let text = self.text(key)?;
        self.choice(&text, what, all)
    }

    /// A list of such words; those that are none of them are reported and left out.
    pub(crate) fn words<T: FromStr + Copy + Display>(
        &self,
        key: &str,
        what: &str,
        all: &[T],
    ) -> Option<Vec<Placed<T>>> {
        Some(self.texts(key)?.iter().filter_map(|text| self.choice(text, what, all)).collect())
    }

    fn choice<T: FromStr + Copy + Display>(&self, text: &Placed<String>, what: &str, all: &[T]) -> Option<Placed<T>> {
        if let Ok(value) = text.value.parse() {
            return Some(Placed { value, place: text.place.clone() });
        }
        let known: Vec<String> = all.iter().map(ToString::to_string).collect();
        let message = format!("`{}` is no {what}", text.value);
        let fault = Diagnostic::new(Code::UnknownWord, text.place.clone(), message);
        // Signs are all near each other, so no one of them is the likely one.
        let signs = !text.value.starts_with(char::is_alphabetic);
        self.faults().add(if signs {
            fault.help(format!("known are `{}`", known.join("`, `")))
        } else {
            fault.did_you_mean(&text.value, known.iter().map(String::as_str))
        });
        None
    }

    pub(crate) fn flag(&self, key: &str) -> Option<bool> {
        let (_, value) = self.entry(key)?;
        let flag = value.get_ref().as_bool();
        if flag.is_none() {
            self.wrong_type(key, value, "`true` or `false`");
        }
        flag
    }

    /// A whole number within what `T` holds.
    pub(crate) fn whole<T: TryFrom<i64>>(&self, key: &str) -> Option<T> {
        let (_, value) = self.entry(key)?;
        let number = match given(value.get_ref()) {
            Given::Number(number) => number.to_i64().and_then(|n| T::try_from(n).ok()),
            _ => None,
        };
        if number.is_none() {
            self.wrong_type(key, value, "a whole number, 0 or more");
        }
        number
    }

    /// A value of whatever kind.
    pub(crate) fn given(&self, key: &str) -> Option<Placed<Given>> {
        let (_, value) = self.entry(key)?;
        Some(Placed { value: given(value.get_ref()), place: self.faults().place(value.span()) })
    }

    /// The raw value of a key.
    pub(crate) fn raw(&self, key: &str) -> Option<&'a Spanned<DeValue<'a>>> {
        self.entry(key).map(|(_, value)| value)
    }

    /// A list of texts; none where the key is not there.
    pub(crate) fn texts(&self, key: &str) -> Option<Vec<Placed<String>>> {
        let (_, value) = self.entry(key)?;
        let DeValue::Array(items) = value.get_ref() else {
            self.wrong_type(key, value, "a list of texts");
            return None;
        };
        let mut texts = Vec::new();
        for item in items {
            match item.get_ref() {
                DeValue::String(text) => {
                    texts.push(Placed { value: text.to_string(), place: self.faults().place(item.span()) });
                }
                _ => self.wrong_type(key, item, "a list of texts"),
            }
        }
        Some(texts)
    }

    /// A list of texts with a grammar; those that break it are reported and left out.
    pub(crate) fn parsed_list<T: FromStr<Err: Display>>(&self, key: &str) -> Option<Vec<Placed<T>>> {
        Some(self.texts(key)?.iter().filter_map(|text| self.parse(text)).collect())
    }
}
