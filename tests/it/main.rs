//! Tests of the whole, a module for each surface.

mod eu261;
mod layering;
mod schema;
