//! What the Python package `medhold` stands on: the host, with cases and decisions as JSON texts and claims in Arrow's C data interface.
//!
//! Everything that is a matter of Python, its objects, its frames and its words, stands in `python/medhold`.

mod capsule;
mod columns;
mod error;
mod host;
mod needs;
mod settings;
mod source;

use std::path::Path;

use pyo3::exceptions::PyOSError;
use pyo3::prelude::*;

/// The native part of the package `medhold`; the package itself is what to import.
#[pymodule]
mod _medhold {
    #[pymodule_export]
    use super::columns::Columns;
    #[pymodule_export]
    use super::host::Host;
    #[pymodule_export]
    use super::needs::needs;
    #[pymodule_export]
    use super::serve_plugin;
}

/// Serves a plugin library to the process that started this one, over standard input and output, until they close.
///
/// # Errors
/// Where the pipes can't be read or written.
#[pyfunction]
#[pyo3(signature = (library, sha256=None))]
fn serve_plugin(py: Python<'_>, library: &str, sha256: Option<&str>) -> PyResult<()> {
    py.detach(|| medhold::serve_plugin(Path::new(library), sha256))
        .map_err(|error| PyOSError::new_err(error.to_string()))
}
