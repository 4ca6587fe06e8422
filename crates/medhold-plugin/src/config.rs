//! A plugin's configuration, as the pack's manifest gives it.

use std::collections::BTreeMap;
use std::path::PathBuf;

use medhold_plugin_wire::{Opening, path_in};

use crate::Value;

/// A plugin's configuration: named values, and the folder that its paths are relative to.
///
/// ```
/// use medhold_plugin::Config;
///
/// let config = Config::from([("flights", "data/flights.parquet")]).in_folder("rules/aviation");
/// assert_eq!(config.path("flights")?.unwrap(), std::path::Path::new("rules/aviation/data/flights.parquet"));
/// assert_eq!(config.integer("late_from_min")?, None);
/// # Ok::<(), String>(())
/// ```
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Config {
    values: BTreeMap<String, Value>,
    folder: PathBuf,
}

impl Config {
    /// The same configuration with paths relative to this folder.
    #[must_use]
    pub fn in_folder(mut self, folder: impl Into<PathBuf>) -> Self {
        self.folder = folder.into();
        self
    }

    /// Whether nothing is configured.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.values.is_empty()
    }

    /// The value of this key as it was written, or none.
    #[must_use]
    pub fn get(&self, key: &str) -> Option<&Value> {
        self.values.get(key)
    }

    /// The text of this key, or none where it isn't configured.
    ///
    /// # Errors
    /// Where its value is no text.
    pub fn text(&self, key: &str) -> Result<Option<&str>, String> {
        self.read(key, "a text", Value::as_text)
    }

    /// The number of this key, or none where it isn't configured.
    ///
    /// # Errors
    /// Where its value is no number.
    pub fn number(&self, key: &str) -> Result<Option<f64>, String> {
        self.read(key, "a number", Value::as_number)
    }

    /// The whole number of this key, or none where it isn't configured.
    ///
    /// # Errors
    /// Where its value is no whole number.
    pub fn integer(&self, key: &str) -> Result<Option<i64>, String> {
        self.read(key, "a whole number", Value::as_integer)
    }

    /// The flag of this key, or none where it isn't configured.
    ///
    /// # Errors
    /// Where its value is no flag.
    pub fn flag(&self, key: &str) -> Result<Option<bool>, String> {
        self.read(key, "`true` or `false`", Value::as_flag)
    }

    /// The path of this key, relative to the pack's folder unless it is absolute, or none where it isn't configured.
    ///
    /// # Errors
    /// Where its value is no text.
    pub fn path(&self, key: &str) -> Result<Option<PathBuf>, String> {
        Ok(self.text(key)?.map(|text| path_in(&self.folder, text)))
    }

    /// Holds the configuration against the keys that the plugin knows, so that a misspelt key is found.
    ///
    /// # Errors
    /// Where a key is none of these.
    pub fn only(&self, keys: &[&str]) -> Result<(), String> {
        match self.values.keys().find(|key| !keys.contains(&key.as_str())) {
            None => Ok(()),
            Some(key) => Err(format!("`{key}` is no setting of this plugin; it knows `{}`", keys.join("`, `"))),
        }
    }

    fn read<'a, T>(&'a self, key: &str, expected: &str, take: fn(&'a Value) -> Option<T>) -> Result<Option<T>, String> {
        match self.values.get(key) {
            None | Some(Value::Nothing) => Ok(None),
            Some(value) => match take(value) {
                Some(taken) => Ok(Some(taken)),
                None => Err(format!("the setting `{key}` should be {expected}, and is {} (`{value}`)", value.kind())),
            },
        }
    }
}

impl From<Opening> for Config {
    fn from(opening: Opening) -> Self {
        Self { values: opening.config, folder: PathBuf::from(opening.pack_dir) }
    }
}

impl<K: Into<String>, V: Into<Value>, const N: usize> From<[(K, V); N]> for Config {
    fn from(values: [(K, V); N]) -> Self {
        values.into_iter().collect()
    }
}

impl<K: Into<String>, V: Into<Value>> FromIterator<(K, V)> for Config {
    fn from_iter<I: IntoIterator<Item = (K, V)>>(values: I) -> Self {
        let values = values.into_iter().map(|(key, value)| (key.into(), value.into())).collect();
        Self { values, folder: PathBuf::new() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_setting_of_the_wrong_kind_or_name_is_refused_in_words() {
        let config = Config::from([("late_from_min", "15")]);
        assert_eq!(
            config.integer("late_from_min").unwrap_err(),
            "the setting `late_from_min` should be a whole number, and is a text (`15`)"
        );
        assert_eq!(
            config.only(&["flights", "airports"]).unwrap_err(),
            "`late_from_min` is no setting of this plugin; it knows `flights`, `airports`"
        );
    }

    #[test]
    fn an_absolute_path_stays_as_it_is() {
        let config = Config::from([("flights", "/data/flights.csv")]).in_folder("pack");
        assert_eq!(config.path("flights").unwrap().unwrap(), PathBuf::from("/data/flights.csv"));
    }
}
