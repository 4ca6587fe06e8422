//! Runs the program `medhold`.

fn main() {}
