//! A column of few words, each held once.

use std::collections::HashMap;
use std::sync::Arc;

use arrow::array::{ArrayRef, DictionaryArray, Int32Array, StringArray};
use arrow::datatypes::Int32Type;
use arrow::error::ArrowError;

/// Builds a `Dictionary(Int32, Utf8)`: the words in the order in which they first stood.
#[derive(Default)]
pub(crate) struct Words {
    keys: Vec<Option<i32>>,
    words: Vec<Arc<str>>,
    places: HashMap<Arc<str>, i32>,
}

impl Words {
    /// The key of a word.
    pub(crate) fn key(&mut self, word: &str) -> Option<i32> {
        if let Some(place) = self.places.get(word) {
            return Some(*place);
        }
        let (place, word) = (i32::try_from(self.words.len()).ok()?, Arc::<str>::from(word));
        self.words.push(Arc::clone(&word));
        self.places.insert(word, place);
        Some(place)
    }

    /// Adds a row.
    pub(crate) fn word(&mut self, word: Option<&str>) {
        let key = word.and_then(|word| self.key(word));
        self.keys.push(key);
    }

    /// Adds a row by the key of its word.
    pub(crate) fn add(&mut self, key: Option<i32>) {
        self.keys.push(key);
    }

    /// The rows that were added, and none are left.
    pub(crate) fn finish(&mut self) -> Result<ArrayRef, ArrowError> {
        let Self { keys, words, .. } = std::mem::take(self);
        let words = StringArray::from_iter_values(words.iter());
        Ok(Arc::new(DictionaryArray::<Int32Type>::try_new(Int32Array::from(keys), Arc::new(words))?))
    }
}
