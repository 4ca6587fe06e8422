//! The aviation pack decides as the law does on both sides of every limit of Regulation (EC) No 261/2004.

use crate::eu261::{case, decided, host, rows};

#[test]
fn both_sides_of_every_limit_are_decided_as_the_law_does() {
    let host = host();
    let rows = rows("data/eu261_boundaries.csv");
    assert_eq!(rows.len(), 207);
    let mut wrong = Vec::new();
    for row in &rows {
        let decision = host.decide(&case(row));
        let (expected, decided) = (&row["expected"], decided(&decision.claims[0]));
        if *expected != decided {
            wrong.push(format!(
                "{}: expected {expected} by {}, decided {decided} by {:?}",
                row["case_id"], row["law"], decision.claims[0].rule
            ));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
