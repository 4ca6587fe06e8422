//! What stands in a column, as a case would give it.

use arrow::array::{
    Array, ArrayRef, AsArray, BinaryArray, BinaryViewArray, BooleanArray, Date32Array, Decimal128Array, Float32Array,
    Float64Array, Int32Array, Int64Array, LargeBinaryArray, LargeStringArray, StringArray, StringViewArray,
    UInt64Array,
};
use arrow::compute::cast;
use arrow::datatypes::{DataType, TimeUnit};
use arrow::util::display::array_value_to_string;
use medhold::PlainGiven;
use medhold_model::{Date, Decimal, Given};

/// A column's values, in the few ways that columns hold them.
#[derive(Debug, Clone)]
pub(crate) enum Cells {
    Nothing,
    Flags(BooleanArray),
    Integers(Int64Array),
    Unsigned(UInt64Array),
    Singles(Float32Array),
    Doubles(Float64Array),
    Decimals(Decimal128Array, u32),
    Texts(Texts),
    /// Days since 1970-01-01.
    Days(Date32Array),
    /// Points in time, and how many of their units a day has.
    Moments(Int64Array, i64),
    /// For each row the place of its value among others.
    Dictionary(Int32Array, Box<Cells>),
    Lists(ArrayRef),
    /// Structs and maps, which have no place in a cell.
    Nested(ArrayRef),
    /// What has no kind of its own in a case, such as a time of day: its text.
    Others(ArrayRef),
}

/// Texts, however they are laid out.
#[derive(Debug, Clone)]
pub(crate) enum Texts {
    Short(StringArray),
    Long(LargeStringArray),
    View(StringViewArray),
    Bytes(BinaryArray),
    LongBytes(LargeBinaryArray),
    ViewBytes(BinaryViewArray),
}

impl Cells {
    /// The values of a column.
    pub(crate) fn of(column: &ArrayRef) -> Self {
        Self::known(column).unwrap_or_else(|| Self::Others(column.clone()))
    }

    fn known(column: &ArrayRef) -> Option<Self> {
        use DataType as D;
        let as_type = |wanted: &DataType| cast(column, wanted).ok();
        Some(match column.data_type() {
            D::Null => Self::Nothing,
            D::Boolean => Self::Flags(column.as_boolean().clone()),
            D::Int8 | D::Int16 | D::Int32 | D::Int64 | D::UInt8 | D::UInt16 | D::UInt32 => {
                Self::Integers(as_type(&D::Int64)?.as_primitive().clone())
            }
            D::UInt64 => Self::Unsigned(column.as_primitive().clone()),
            D::Float16 | D::Float32 => Self::Singles(as_type(&D::Float32)?.as_primitive().clone()),
            D::Float64 => Self::Doubles(column.as_primitive().clone()),
            D::Decimal32(_, scale) | D::Decimal64(_, scale) | D::Decimal128(_, scale) if *scale >= 0 => {
                let wide = as_type(&D::Decimal128(38, *scale))?;
                Self::Decimals(wide.as_primitive().clone(), scale.unsigned_abs().into())
            }
            D::Date32 => Self::Days(column.as_primitive().clone()),
            D::Date64 => Self::Moments(as_type(&D::Int64)?.as_primitive().clone(), a_day(TimeUnit::Millisecond)),
            D::Timestamp(unit, _) => Self::Moments(as_type(&D::Int64)?.as_primitive().clone(), a_day(*unit)),
            D::Dictionary(_, _) => {
                let dictionary = column.as_any_dictionary();
                let keys = cast(dictionary.keys(), &D::Int32).ok()?;
                Self::Dictionary(keys.as_primitive().clone(), Box::new(Self::of(dictionary.values())))
            }
            D::List(_) | D::LargeList(_) | D::FixedSizeList(_, _) => Self::Lists(column.clone()),
            D::Struct(_) | D::Map(_, _) | D::Union(_, _) => Self::Nested(column.clone()),
            _ => Self::Texts(Texts::of(column)?),
        })
    }

    /// What stands in a row.
    ///
    /// # Errors
    /// Where it can't stand in a case: a struct, a date out of range, bytes that are not UTF-8.
    pub(crate) fn given(&self, row: usize) -> Result<Given, String> {
        if self.is_null(row) {
            return Ok(Given::Nothing);
        }
        Ok(match self {
            Self::Nothing => Given::Nothing,
            Self::Flags(flags) => Given::Flag(flags.value(row)),
            Self::Integers(numbers) => Given::Number(Decimal::from(numbers.value(row))),
            Self::Unsigned(numbers) => Given::Number(Decimal::from(numbers.value(row))),
            Self::Singles(numbers) => single(numbers.value(row)),
            Self::Doubles(numbers) => double(numbers.value(row)),
            Self::Decimals(numbers, scale) => Decimal::of_units(numbers.value(row), *scale)
                .map_or_else(|| Given::Unholdable(numbers.value_as_string(row)), Given::Number),
            Self::Texts(texts) => text_or_nothing(texts.value(row)?),
            Self::Days(days) => day(i64::from(days.value(row)))?,
            Self::Moments(moments, a_day) => day(moments.value(row).div_euclid(*a_day))?,
            Self::Dictionary(places, values) => {
                usize::try_from(places.value(row)).map_or(Ok(Given::Nothing), |place| values.given(place))?
            }
            Self::Lists(lists) => Given::List(list(lists, row)?),
            Self::Nested(_) => return Err("a struct or map has no place here".to_owned()),
            Self::Others(others) => {
                text_or_nothing(&array_value_to_string(others, row).map_err(|fault| fault.to_string())?)
            }
        })
    }

    /// What stands in a row, as far as it can be borrowed from there; none where it can't stand in a case.
    pub(crate) fn plain(&self, row: usize) -> Option<PlainGiven<'_>> {
        if self.is_null(row) {
            return Some(PlainGiven::Nothing);
        }
        Some(match self {
            Self::Flags(flags) => PlainGiven::Flag(flags.value(row)),
            Self::Integers(numbers) => PlainGiven::Number(Decimal::from(numbers.value(row))),
            Self::Doubles(numbers) => PlainGiven::Number(Decimal::from_f64(numbers.value(row)).ok()?),
            Self::Texts(texts) => PlainGiven::text(texts.value(row).ok()?),
            Self::Days(days) => PlainGiven::Date(Date::of_epoch_day(days.value(row))?),
            Self::Moments(moments, a_day) => {
                let day = i32::try_from(moments.value(row).div_euclid(*a_day)).ok()?;
                PlainGiven::Date(Date::of_epoch_day(day)?)
            }
            Self::Dictionary(places, values) => values.plain(usize::try_from(places.value(row)).ok()?)?,
            _ => match self.given(row).ok()? {
                Given::Nothing => PlainGiven::Nothing,
                given => PlainGiven::Other(given),
            },
        })
    }

    fn is_null(&self, row: usize) -> bool {
        match self {
            Self::Nothing => true,
            Self::Flags(array) => array.is_null(row),
            Self::Integers(array) | Self::Moments(array, _) => array.is_null(row),
            Self::Unsigned(array) => array.is_null(row),
            Self::Singles(array) => array.is_null(row),
            Self::Doubles(array) => array.is_null(row),
            Self::Decimals(array, _) => array.is_null(row),
            Self::Texts(array) => array.is_null(row),
            Self::Days(array) => array.is_null(row),
            Self::Dictionary(array, _) => array.is_null(row),
            Self::Lists(array) | Self::Nested(array) | Self::Others(array) => array.is_null(row),
        }
    }
}

impl Texts {
    fn of(column: &ArrayRef) -> Option<Self> {
        Some(match column.data_type() {
            DataType::Utf8 => Self::Short(column.as_string().clone()),
            DataType::LargeUtf8 => Self::Long(column.as_string().clone()),
            DataType::Utf8View => Self::View(column.as_string_view().clone()),
            DataType::Binary => Self::Bytes(column.as_binary().clone()),
            DataType::LargeBinary => Self::LongBytes(column.as_binary().clone()),
            DataType::BinaryView => Self::ViewBytes(column.as_binary_view().clone()),
            _ => return None,
        })
    }

    fn is_null(&self, row: usize) -> bool {
        match self {
            Self::Short(array) => array.is_null(row),
            Self::Long(array) => array.is_null(row),
            Self::View(array) => array.is_null(row),
            Self::Bytes(array) => array.is_null(row),
            Self::LongBytes(array) => array.is_null(row),
            Self::ViewBytes(array) => array.is_null(row),
        }
    }

    /// The text in a row that is not null.
    pub(crate) fn value(&self, row: usize) -> Result<&str, String> {
        let text = |bytes| std::str::from_utf8(bytes).map_err(|_| "is not UTF-8".to_owned());
        match self {
            Self::Short(array) => Ok(array.value(row)),
            Self::Long(array) => Ok(array.value(row)),
            Self::View(array) => Ok(array.value(row)),
            Self::Bytes(array) => text(array.value(row)),
            Self::LongBytes(array) => text(array.value(row)),
            Self::ViewBytes(array) => text(array.value(row)),
        }
    }
}

/// How many of a unit a day has.
fn a_day(unit: TimeUnit) -> i64 {
    86_400
        * match unit {
            TimeUnit::Second => 1,
            TimeUnit::Millisecond => 1_000,
            TimeUnit::Microsecond => 1_000_000,
            TimeUnit::Nanosecond => 1_000_000_000,
        }
}

fn text_or_nothing(text: &str) -> Given {
    if text.trim().is_empty() { Given::Nothing } else { Given::Text(text.to_owned()) }
}

fn double(number: f64) -> Given {
    Decimal::from_f64(number).map_or_else(|_| Given::Unholdable(number.to_string()), Given::Number)
}

/// A short float as the shortest decimal that reads back as it, so that a 32-bit 0.91 is 0.91.
fn single(number: f32) -> Given {
    let written = number.to_string();
    written
        .parse()
        .or_else(|_| Decimal::from_f64(f64::from(number)))
        .map_or_else(|_| Given::Unholdable(f64::from(number).to_string()), Given::Number)
}

/// A day by its count from 1970-01-01; a time of day is left out.
fn day(days: i64) -> Result<Given, String> {
    let date = i32::try_from(days).ok().and_then(Date::of_epoch_day);
    date.map(|date| Given::Text(date.to_string())).ok_or_else(|| "is a date out of range".to_owned())
}

fn list(lists: &ArrayRef, row: usize) -> Result<Vec<Given>, String> {
    let items = match lists.data_type() {
        DataType::LargeList(_) => lists.as_list::<i64>().value(row),
        DataType::FixedSizeList(_, _) => lists.as_fixed_size_list().value(row),
        _ => lists.as_list::<i32>().value(row),
    };
    let cells = Cells::of(&items);
    (0..items.len()).map(|item| cells.given(item)).collect()
}
