//! Tests of the whole, a module for each surface.

mod layering;
mod schema;
