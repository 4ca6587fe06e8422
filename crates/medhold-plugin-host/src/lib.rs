//! Finds, loads and asks native plugins.
