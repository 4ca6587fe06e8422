//! The shipped packs keep the shape that they declare: a longer delay never pays less, and nothing pays more in parts or sent twice.

use std::path::{Path, PathBuf};

use medhold::{Case, Host, Letters, MissingPlugins};
use medhold_audit::shape::{Shape, of_base};

/// Every so manieth of a pack's own cases: together they move every number that the packs declare something of.
const EVERY: usize = 4;

fn here(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..").join(path)
}

#[test]
fn the_shipped_packs_keep_the_shape_that_they_declare() {
    for pack in ["aviation", "construction", "rental", "retail"] {
        let builder = Host::builder().pack(here("rules").join(pack)).letters(Letters::Left);
        let host = builder.missing_plugins(MissingPlugins::GoOn).build().unwrap();
        let manifest = host.packs().next().unwrap().manifest();
        let own = host.packs().next().unwrap().cases().iter().filter(|own| own.parameters.is_empty());
        let bases = own.step_by(EVERY).map(|own| Case { received: own.at.or(own.case.received), ..own.case.clone() });
        let shape = Shape::of(bases.map(|case| of_base(&host, &case)));
        let told: Vec<&str> = shape.violations.iter().map(|violation| violation.says.as_str()).collect();
        assert!(told.is_empty(), "{pack}: {told:?}");
        assert!(!manifest.shapes.is_empty() && shape.swept.iter().any(|swept| swept.pays.is_some()), "{pack}");
    }
}
