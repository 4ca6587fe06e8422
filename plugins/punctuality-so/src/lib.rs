//! The punctuality plugin as a native library.
