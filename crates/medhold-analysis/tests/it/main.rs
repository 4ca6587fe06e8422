//! Tests of the analysis of rules.

mod texts;
