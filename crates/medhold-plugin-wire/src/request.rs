//! What the host asks of a plugin.

use std::collections::BTreeMap;
use std::path::{Component, Path, PathBuf};

use serde::{Deserialize, Serialize};

use crate::{Date, Inputs, Value};

/// How an instance is opened.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Opening {
    /// The configuration from the pack's manifest.
    pub config: BTreeMap<String, Value>,
    /// The pack's folder, which paths in the configuration are relative to; empty where there is none.
    pub pack_dir: String,
}

/// Where a file lies that a configuration names from the pack's folder.
///
/// The folder of a pack from an archive or from memory need not be there. The system can't go up from what is not there, so then each
/// `..` takes a folder off the path as it is written: `../data/prices.csv` in `packs/cafe` is `packs/data/prices.csv`.
#[must_use]
pub fn path_in(pack_dir: &Path, file: &str) -> PathBuf {
    if pack_dir.as_os_str().is_empty() || pack_dir.is_dir() {
        return pack_dir.join(file);
    }
    let mut path = pack_dir.to_owned();
    for part in Path::new(file).components() {
        match part {
            Component::ParentDir if ends_in_a_name(&path) => drop(path.pop()),
            Component::CurDir => {}
            part => path.push(part),
        }
    }
    path
}

fn ends_in_a_name(path: &Path) -> bool {
    matches!(path.components().next_back(), Some(Component::Normal(_)))
}

/// A question for the evidence of one measure.
///
/// It holds the inputs that the measure is described with, and only those.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Request {
    /// The measure.
    pub measure: String,
    /// The claim's subject.
    #[serde(default)]
    pub subject: Inputs,
    /// Measures given in the case.
    #[serde(default)]
    pub measures: Inputs,
    /// The pack's parameters.
    #[serde(default)]
    pub parameters: Inputs,
    /// The case's date, where the measure hangs on it.
    #[serde(default)]
    pub at: Option<Date>,
    /// Whether the period before is asked for too.
    #[serde(default)]
    pub before: bool,
}

impl Request {
    /// A question for this measure, without inputs.
    #[must_use]
    pub fn new(measure: &str) -> Self {
        Self { measure: measure.to_owned(), ..Self::default() }
    }

    /// The same question about a subject with this key.
    #[must_use]
    pub fn subject(mut self, key: &str, value: impl Into<Value>) -> Self {
        self.subject.set(key, value);
        self
    }

    /// The same question with this measure given in the case.
    #[must_use]
    pub fn given(mut self, measure: &str, value: impl Into<Value>) -> Self {
        self.measures.set(measure, value);
        self
    }

    /// The same question under this parameter.
    #[must_use]
    pub fn parameter(mut self, name: &str, value: impl Into<Value>) -> Self {
        self.parameters.set(name, value);
        self
    }

    /// The same question in a case of this date.
    #[must_use]
    pub fn at(mut self, date: Date) -> Self {
        self.at = Some(date);
        self
    }

    /// The same question, for the period before as well.
    #[must_use]
    pub fn and_before(mut self) -> Self {
        self.before = true;
        self
    }
}

/// A call of a function.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Call {
    /// The function.
    pub function: String,
    /// Its arguments, in the order of its parameters.
    pub args: Vec<Value>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_beside_a_folder_that_is_not_there_is_found() {
        let from = |folder: &str, file: &str| path_in(Path::new(folder), file);
        assert_eq!(from("packs/nowhere", "../data/prices.csv"), Path::new("packs/data/prices.csv"));
        assert_eq!(from("nowhere", "../../data/./prices.csv"), Path::new("../data/prices.csv"));
        assert_eq!(from("nowhere", "/data/prices.csv"), Path::new("/data/prices.csv"));
        assert_eq!(from("", "../prices.csv"), Path::new("../prices.csv"));
    }
}
