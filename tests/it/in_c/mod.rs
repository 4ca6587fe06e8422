//! Programs in C, compiled with warnings as errors against the header and the library.

mod compiled;
mod conformance;
mod programs;
