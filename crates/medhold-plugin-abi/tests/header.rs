//! The C header says what the Rust types say: a C compiler holds each size, offset, signature and number against them.

#![allow(clippy::unwrap_used, reason = "helpers of tests may fail by panicking, as tests may")]

use std::fmt::Write as _;
use std::mem::{align_of, offset_of, size_of};
use std::path::{Path, PathBuf};
use std::process::Command;

use medhold_plugin_abi::{
    ABI_MAJOR, ABI_MINOR, ANSWERS_CALLS, ANSWERS_EVIDENCE, Buffer, Bytes, CHECKS, Checks, Descriptor, Header, Instance,
    MAGIC, SYMBOL, Status, THREAD_SAFE,
};

macro_rules! layout {
    ($out:ident, $rust:ty, $c:literal, [$($field:ident),+]) => {{
        check(&mut $out, &format!("sizeof({})", $c), size_of::<$rust>());
        check(&mut $out, &format!("_Alignof({})", $c), align_of::<$rust>());
        $(
            let name = stringify!($field);
            check(&mut $out, &format!("offsetof({}, {name})", $c), offset_of!($rust, $field));
        )+
    }};
}

fn check(out: &mut String, c: &str, rust: impl std::fmt::Display) {
    let _ = writeln!(out, "_Static_assert({c} == {rust}u, \"{c}\");");
}

fn assertions() -> String {
    let mut out = "#include \"medhold_plugin.h\"\n".to_owned();
    layout!(out, Bytes, "medhold_bytes", [ptr, len]);
    layout!(out, Buffer, "medhold_buffer", [ptr, len]);
    layout!(out, Header, "medhold_header", [magic, abi_major, abi_minor, struct_size]);
    layout!(
        out,
        Descriptor,
        "medhold_descriptor",
        [header, capabilities, flags, name, version, describe, create, destroy, evidence, call, free, table]
    );
    layout!(out, Checks, "medhold_checks", [struct_size, check]);
    check(&mut out, "sizeof(medhold_status)", size_of::<Status>());
    check(&mut out, "sizeof(medhold_instance)", size_of::<Instance>());
    for (c, rust) in [
        ("MEDHOLD_ABI_MAJOR", u64::from(ABI_MAJOR)),
        ("MEDHOLD_ABI_MINOR", u64::from(ABI_MINOR)),
        ("MEDHOLD_ANSWERS_EVIDENCE", ANSWERS_EVIDENCE),
        ("MEDHOLD_ANSWERS_CALLS", ANSWERS_CALLS),
        ("MEDHOLD_THREAD_SAFE", THREAD_SAFE),
        ("MEDHOLD_CHECKS", u64::from(CHECKS)),
        ("MEDHOLD_DONE", u64::from(Status::DONE.0)),
        ("MEDHOLD_FAILED", u64::from(Status::FAILED.0)),
        ("MEDHOLD_PANICKED", u64::from(Status::PANICKED.0)),
    ] {
        check(&mut out, c, rust);
    }
    out
}

fn header() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("include")
}

/// Whether the C compiler takes this text, and what it says.
fn compiles(name: &str, text: &str) -> Result<(), String> {
    let file = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    std::fs::write(&file, text).unwrap();
    let compiler = std::env::var_os("CC").unwrap_or_else(|| "cc".into());
    let output = Command::new(compiler)
        .args(["-std=c11", "-Wall", "-Wextra", "-Werror", "-fsyntax-only", "-I"])
        .arg(header())
        .arg(file)
        .output()
        .unwrap();
    if output.status.success() {
        return Ok(());
    }
    Err(String::from_utf8_lossy(&output.stderr).into_owned())
}

#[test]
fn the_c_header_is_the_abi() {
    assert_eq!(compiles("header_layout.c", &assertions()), Ok(()));
    let off =
        assertions().replace("offsetof(medhold_descriptor, call) == ", "1 + offsetof(medhold_descriptor, call) == ");
    assert!(
        compiles("header_layout_off.c", &off).is_err_and(|text| text.contains("offsetof(medhold_descriptor, call)")),
        "an offset that differs is found"
    );
}

#[test]
fn the_header_names_the_symbol_and_the_functions_as_the_abi_does() {
    let text = std::fs::read_to_string(header().join("medhold_plugin.h")).unwrap();
    let magic = MAGIC.map(|byte| format!("'{}'", char::from(byte))).join(", ");
    assert!(text.contains(&format!("#define MEDHOLD_MAGIC {{{magic}}}\n")));
    let symbol = std::str::from_utf8(SYMBOL).unwrap().trim_end_matches('\0');
    assert!(text.contains(&format!("const medhold_descriptor *{symbol}(void);")));
    let functions = r#"#include "medhold_plugin.h"
medhold_status describe(medhold_bytes, medhold_buffer *);
medhold_status create(medhold_bytes, medhold_instance *, medhold_buffer *);
void destroy(medhold_instance);
medhold_status answer(medhold_instance, medhold_bytes, medhold_buffer *);
void give_back(medhold_buffer);
const void *table(uint32_t);
const medhold_descriptor whole = {
    .describe = describe, .create = create, .destroy = destroy, .evidence = answer, .call = answer, .free = give_back,
    .table = table,
};
const medhold_checks checks = {.struct_size = sizeof(medhold_checks), .check = answer};
"#;
    assert_eq!(compiles("header_functions.c", functions), Ok(()));
}
