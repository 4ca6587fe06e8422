//! The C ABI between medhold and its plugins.
