//! Every type in which a column may come.

use std::sync::Arc;

use arrow::array::{
    Array, ArrayRef, BinaryArray, BooleanArray, Date32Array, Date64Array, Decimal128Array, DictionaryArray,
    Float32Array, Float64Array, Int8Array, Int32Array, LargeStringArray, ListArray, NullArray, RecordBatch,
    StringArray, StringViewArray, StructArray, Time32SecondArray, TimestampMicrosecondArray, UInt64Array,
};
use arrow::buffer::NullBuffer;
use arrow::datatypes::{DataType, Field, Float64Type, Int16Type};
use medhold::Given;
use medhold_batch::Values;

fn values(column: impl Array + 'static) -> Vec<Given> {
    let column: ArrayRef = Arc::new(column);
    let batch = RecordBatch::try_from_iter_with_nullable([("x", column, true)]).unwrap();
    let values = Values::of(&batch);
    (0..values.rows()).map(|row| values.given(0, row).unwrap()).collect()
}

fn number(text: &str) -> Given {
    Given::Number(text.parse().unwrap())
}

fn text(text: &str) -> Given {
    Given::Text(text.to_owned())
}

#[test]
fn numbers_of_every_type_are_those_of_their_decimal_text() {
    assert_eq!(values(Int8Array::from(vec![Some(-7), None])), [number("-7"), Given::Nothing]);
    assert_eq!(values(UInt64Array::from(vec![u64::MAX])), [number("18446744073709551615")]);
    assert_eq!(values(Float32Array::from(vec![0.91])), [number("0.91")]);
    assert_eq!(
        values(Float64Array::from(vec![0.1, 1e20, 1e-20, -2.5, 214.0])),
        ["0.1", "100000000000000000000", "0.00000000000000000001", "-2.5", "214"].map(number)
    );
    assert_eq!(values(Float64Array::from(vec![f64::INFINITY])), [Given::Unholdable("inf".to_owned())]);
    let money = Decimal128Array::from(vec![25_050, -5]).with_precision_and_scale(10, 2).unwrap();
    assert_eq!(values(money), ["250.5", "-0.05"].map(number));
    let far = Decimal128Array::from(vec![i128::MAX / 10]).with_precision_and_scale(38, 0).unwrap();
    assert!(matches!(values(far)[0], Given::Unholdable(_)));
}

#[test]
fn texts_of_every_type_are_texts_and_blank_ones_are_nothing() {
    let (some, expected) = (vec![Some("Fjord"), Some(" "), None], [text("Fjord"), Given::Nothing, Given::Nothing]);
    assert_eq!(values(StringArray::from(some.clone())), expected);
    assert_eq!(values(LargeStringArray::from(some.clone())), expected);
    assert_eq!(values(StringViewArray::from(some.clone())), expected);
    assert_eq!(values(some.iter().copied().collect::<DictionaryArray<Int16Type>>()), expected);
    assert_eq!(values(BinaryArray::from(vec![b"Fjord".as_slice()])), [text("Fjord")]);
    assert_eq!(values(Time32SecondArray::from(vec![3600])), [text("01:00:00")]);
}

#[test]
fn days_and_points_in_time_are_days() {
    assert_eq!(values(Date32Array::from(vec![19_860, -1])), [text("2024-05-17"), text("1969-12-31")]);
    assert_eq!(values(Date64Array::from(vec![86_400_000 * 19_860])), [text("2024-05-17")]);
    let late = 86_400_000_000 * 19_861 - 1;
    assert_eq!(values(TimestampMicrosecondArray::from(vec![late, -1])), [text("2024-05-17"), text("1969-12-31")]);
}

#[test]
fn flags_lists_and_columns_of_nothing_are_what_they_are() {
    assert_eq!(values(BooleanArray::from(vec![Some(true), None])), [Given::Flag(true), Given::Nothing]);
    assert_eq!(values(NullArray::new(1)), [Given::Nothing]);
    let lists = ListArray::from_iter_primitive::<Float64Type, _, _>([Some(vec![Some(1.5), None]), None]);
    assert_eq!(values(lists), [Given::List(vec![number("1.5"), Given::Nothing]), Given::Nothing]);
}

#[test]
fn a_struct_s_fields_are_the_rest_of_a_path_and_are_nothing_where_it_is() {
    let waited: ArrayRef = Arc::new(Int32Array::from(vec![25, 30]));
    let field = Field::new("wait_min", DataType::Int32, false);
    let evidence = StructArray::new(vec![field].into(), vec![waited], Some(NullBuffer::from(vec![true, false])));
    let evidence: ArrayRef = Arc::new(evidence);
    let batch = RecordBatch::try_from_iter_with_nullable([("evidence", evidence, true)]).unwrap();
    let values = Values::of(&batch);
    assert_eq!(values.names().collect::<Vec<_>>(), ["evidence.wait_min"]);
    assert_eq!(values.given(0, 0), Ok(number("25")));
    assert_eq!(values.given(0, 1), Ok(Given::Nothing));
}

#[test]
fn what_no_case_can_hold_is_told_with_its_column() {
    let bytes: ArrayRef = Arc::new(BinaryArray::from(vec![b"\xff".as_slice()]));
    let day: ArrayRef = Arc::new(Date32Array::from(vec![i32::MAX]));
    let batch = RecordBatch::try_from_iter([("text", bytes), ("received", day)]).unwrap();
    let values = Values::of(&batch);
    assert_eq!(values.given(0, 0), Err("`text`: is not UTF-8".to_owned()));
    assert_eq!(values.given(1, 0), Err("`received`: is a date out of range".to_owned()));
}
