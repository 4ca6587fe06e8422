//! The listing of public items is that of the code.

use std::process::Command;

#[test]
fn the_public_items_are_those_that_are_listed() {
    let output = Command::new(env!("CARGO_BIN_EXE_xtask")).args(["public-api", "--check"]).output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
}
