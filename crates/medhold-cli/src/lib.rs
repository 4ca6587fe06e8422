//! The program `medhold`.
pub mod cases;
