//! The pages of checks, as they stand in `docs/checks`.

use medhold_model::Code;

/// Names and texts, in the order of names.
const PAGES: &[(&str, &str)] = &include!(concat!(env!("OUT_DIR"), "/pages.rs"));

/// The page of a check, in Markdown; empty where it has none.
pub(crate) fn page(code: Code) -> &'static str {
    let found = PAGES.binary_search_by_key(&code.name(), |(name, _)| name);
    found.ok().and_then(|at| PAGES.get(at)).map_or("", |(_, text)| text)
}
