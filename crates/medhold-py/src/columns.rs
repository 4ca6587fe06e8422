//! Answers in columns, for whoever speaks Arrow.

use arrow::array::RecordBatch;
use pyo3::prelude::*;
use pyo3::types::PyCapsule;

use crate::capsule;

/// Answers in columns: what pyarrow, polars, pandas and others take as it is, without copying.
#[pyclass(frozen, module = "medhold._medhold")]
pub(crate) struct Columns(RecordBatch);

impl Columns {
    pub(crate) fn new(batch: RecordBatch) -> Self {
        Self(batch)
    }
}

type Capsules<'py> = (Bound<'py, PyCapsule>, Bound<'py, PyCapsule>);

#[pymethods]
impl Columns {
    fn __len__(&self) -> usize {
        self.0.num_rows()
    }

    fn __arrow_c_schema__<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyCapsule>> {
        capsule::schema_of(py, &self.0.schema())
    }

    /// The columns as one batch. Another schema that is asked for is not made: whoever asks casts.
    #[pyo3(signature = (requested_schema=None))]
    fn __arrow_c_array__<'py>(
        &self,
        py: Python<'py>,
        requested_schema: Option<Bound<'py, PyAny>>,
    ) -> PyResult<Capsules<'py>> {
        drop(requested_schema);
        capsule::array_of(py, self.0.clone())
    }

    /// The columns as a stream of one batch.
    #[pyo3(signature = (requested_schema=None))]
    fn __arrow_c_stream__<'py>(
        &self,
        py: Python<'py>,
        requested_schema: Option<Bound<'py, PyAny>>,
    ) -> PyResult<Bound<'py, PyCapsule>> {
        drop(requested_schema);
        capsule::stream_of(py, self.0.schema(), vec![self.0.clone()])
    }
}
