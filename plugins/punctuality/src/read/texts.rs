//! A column of texts of which few differ: each is read as a code once, and rows name it by number.

use arrow::array::{Array, DictionaryArray, Int32Array, StringArray};
use arrow::datatypes::{DataType, Int32Type};

use super::row::Coded;
use crate::code::Code;

/// How such a column is asked for.
pub(super) fn kind() -> DataType {
    DataType::Dictionary(Box::new(DataType::Int32), Box::new(DataType::Utf8))
}

/// A column of texts.
pub(super) struct Texts {
    /// The number of each row's text.
    rows: Int32Array,
    texts: StringArray,
    /// The texts as codes, by their numbers; none where one is no code.
    codes: Vec<Option<Code>>,
}

impl Texts {
    /// The column; none where its texts are not those of [`kind`].
    pub(super) fn new(column: &DictionaryArray<Int32Type>) -> Option<Self> {
        let texts = column.values().as_any().downcast_ref::<StringArray>()?.clone();
        let codes = texts.iter().map(|text| text.and_then(Code::read)).collect();
        Some(Self { rows: column.keys().clone(), texts, codes })
    }

    /// The text of a row; empty where it has none.
    pub(super) fn text(&self, row: usize) -> &str {
        self.number(row).filter(|number| self.texts.is_valid(*number)).map_or("", |number| self.texts.value(number))
    }

    /// The code of a row.
    pub(super) fn coded(&self, row: usize) -> Coded<'_> {
        let code = self.number(row).and_then(|number| self.codes.get(number).copied().flatten());
        Coded { text: self.text(row), code }
    }

    fn number(&self, row: usize) -> Option<usize> {
        let number = self.rows.is_valid(row).then(|| self.rows.value(row))?;
        usize::try_from(number).ok().filter(|number| *number < self.texts.len())
    }
}
