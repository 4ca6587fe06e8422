//! Record batches across Arrow's C data interface, in and out, without copies: the only unsafe code of the binding.
//!
//! What is taken is what the [PyCapsule interface](https://arrow.apache.org/docs/format/CDataInterface/PyCapsuleInterface.html) gives:
//! `__arrow_c_array__` of one batch, `__arrow_c_stream__` of any number.
#![expect(unsafe_code, reason = "Arrow's C data interface passes pointers, in capsules that name their type")]

use std::ffi::CStr;

use arrow::array::{RecordBatch, RecordBatchIterator, RecordBatchReader, StructArray};
use arrow::datatypes::{DataType, SchemaRef};
use arrow::error::ArrowError;
use arrow::ffi::{FFI_ArrowArray, FFI_ArrowSchema, from_ffi};
use arrow::ffi_stream::{ArrowArrayStreamReader, FFI_ArrowArrayStream};
use pyo3::exceptions::{PyTypeError, PyValueError};
use pyo3::prelude::*;
use pyo3::types::{PyCapsule, PyTuple};

const SCHEMA: &CStr = c"arrow_schema";
const ARRAY: &CStr = c"arrow_array";
const STREAM: &CStr = c"arrow_array_stream";

/// The record batches of any object that speaks Arrow, and what their columns are.
///
/// # Errors
/// Where the object speaks no Arrow, or gives what are no record batches.
pub(crate) fn batches(data: &Bound<'_, PyAny>) -> PyResult<(SchemaRef, Vec<RecordBatch>)> {
    if data.hasattr("__arrow_c_array__")? {
        let batch = array(&data.call_method0("__arrow_c_array__")?.cast_into::<PyTuple>()?)?;
        return Ok((batch.schema(), vec![batch]));
    }
    if data.hasattr("__arrow_c_stream__")? {
        let reader = stream(&data.call_method0("__arrow_c_stream__")?.cast_into::<PyCapsule>()?)?;
        let schema = reader.schema();
        // What gives the stream may itself be Python: it is read with the interpreter at hand.
        let batches: Result<Vec<RecordBatch>, ArrowError> = reader.collect();
        return Ok((schema, batches.map_err(unreadable)?));
    }
    let kind = data.get_type().name()?;
    Err(PyTypeError::new_err(format!(
        "a `{kind}` holds no Arrow columns; give a record batch or table of pyarrow, or a frame of polars or pandas"
    )))
}

fn array(capsules: &Bound<'_, PyTuple>) -> PyResult<RecordBatch> {
    let (schema, array): (Bound<'_, PyCapsule>, Bound<'_, PyCapsule>) = capsules.extract()?;
    let schema = schema.pointer_checked(Some(SCHEMA))?.cast::<FFI_ArrowSchema>();
    let array = array.pointer_checked(Some(ARRAY))?.cast::<FFI_ArrowArray>();
    // SAFETY: a capsule of this name holds this struct, alive as long as the capsule, which is borrowed here; taking it leaves a
    // released one behind, as the interface asks.
    let (schema, array) =
        unsafe { (FFI_ArrowSchema::from_raw(schema.as_ptr()), FFI_ArrowArray::from_raw(array.as_ptr())) };
    // SAFETY: who made the capsules vouches that the array is of the schema.
    let data = unsafe { from_ffi(array, &schema) }.map_err(unreadable)?;
    if !matches!(data.data_type(), DataType::Struct(_)) {
        return Err(PyTypeError::new_err("a single column holds no claims; give a record batch, a table or a frame"));
    }
    Ok(RecordBatch::from(StructArray::from(data)))
}

fn stream(capsule: &Bound<'_, PyCapsule>) -> PyResult<ArrowArrayStreamReader> {
    let stream = capsule.pointer_checked(Some(STREAM))?.cast::<FFI_ArrowArrayStream>();
    // SAFETY: as in `array`.
    unsafe { ArrowArrayStreamReader::from_raw(stream.as_ptr()) }.map_err(unreadable)
}

#[expect(clippy::needless_pass_by_value, reason = "as `map_err` gives it")]
fn unreadable(error: ArrowError) -> PyErr {
    PyValueError::new_err(format!("the Arrow data can't be read: {error}"))
}

/// Record batches as a stream that whoever speaks Arrow can take.
pub(crate) fn stream_of<'py>(
    py: Python<'py>,
    schema: SchemaRef,
    batches: Vec<RecordBatch>,
) -> PyResult<Bound<'py, PyCapsule>> {
    let reader = RecordBatchIterator::new(batches.into_iter().map(Ok), schema);
    PyCapsule::new_with_value(py, FFI_ArrowArrayStream::new(Box::new(reader)), STREAM)
}

/// A record batch as an array of structs, with its schema.
pub(crate) fn array_of<'py>(
    py: Python<'py>,
    batch: RecordBatch,
) -> PyResult<(Bound<'py, PyCapsule>, Bound<'py, PyCapsule>)> {
    let schema = schema_of(py, &batch.schema())?;
    let data = arrow::array::Array::into_data(StructArray::from(batch));
    Ok((schema, PyCapsule::new_with_value(py, FFI_ArrowArray::new(&data), ARRAY)?))
}

/// What the columns are.
pub(crate) fn schema_of<'py>(py: Python<'py>, schema: &SchemaRef) -> PyResult<Bound<'py, PyCapsule>> {
    let schema = FFI_ArrowSchema::try_from(schema.as_ref()).map_err(unreadable)?;
    PyCapsule::new_with_value(py, schema, SCHEMA)
}
