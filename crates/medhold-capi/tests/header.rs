//! The header is what the Rust source says, and C and C++ compilers take it without a warning.

#![allow(clippy::unwrap_used, clippy::panic, reason = "helpers of tests may fail by panicking, as tests may")]

mod written;

use std::fmt::Write as _;
use std::mem::offset_of;
use std::path::{Path, PathBuf};
use std::process::Command;

use medhold_c::{Code, Evidence, File, Setting, Text};

fn here() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn header() -> PathBuf {
    here().join("include/medhold.h")
}

/// `UPDATE_EXPECT=1` writes it.
#[test]
fn the_header_is_written_from_the_source() {
    let written = written::header(&here().join("src"));
    if std::env::var_os("UPDATE_EXPECT").is_some() {
        std::fs::write(header(), &written).unwrap();
    }
    let there = std::fs::read_to_string(header()).unwrap();
    let differs = written.lines().zip(there.lines()).find(|(written, there)| written != there);
    assert!(written == there, "UPDATE_EXPECT=1 writes it anew; it differs in {differs:?}");
}

macro_rules! layout {
    ($out:ident, $rust:ty, $c:literal, [$($field:ident),+]) => {{
        let _ = writeln!($out, "_Static_assert(sizeof({}) == {}u, \"{0}\");", $c, size_of::<$rust>());
        $(
            let (name, at) = (stringify!($field), offset_of!($rust, $field));
            let _ = writeln!($out, "_Static_assert(offsetof({}, {name}) == {at}u, \"{name}\");", $c);
        )+
    }};
}

/// What a C compiler holds against the header.
fn assertions() -> String {
    let mut out = "#include \"medhold.h\"\n".to_owned();
    layout!(out, Text, "medhold_text", [ptr, len]);
    layout!(out, File, "medhold_file", [path, path_len, text, text_len]);
    layout!(out, Setting, "medhold_setting", [name, name_len, value, value_len]);
    layout!(out, Evidence, "medhold_evidence", [struct_size, state, evidence, free]);
    let _ = writeln!(out, "_Static_assert(sizeof(medhold_code) == {}u, \"code\");", size_of::<Code>());
    out
}

fn compiles(compiler: &str, standard: &str, name: &str, text: &str) -> Result<(), String> {
    let file = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    std::fs::write(&file, text).unwrap();
    let output = Command::new(std::env::var(compiler.to_uppercase()).unwrap_or_else(|_| compiler.to_owned()))
        .args([standard, "-Wall", "-Wextra", "-Werror", "-pedantic", "-fsyntax-only", "-I"])
        .args([here().join("include"), "-I".into(), here().join("../medhold-plugin-abi/include"), file])
        .output()
        .unwrap_or_else(|error| panic!("`{compiler}`: {error}"));
    if output.status.success() { Ok(()) } else { Err(String::from_utf8_lossy(&output.stderr).into_owned()) }
}

#[test]
fn what_is_laid_out_in_c_is_laid_out_so_in_rust() {
    assert_eq!(compiles("cc", "-std=c11", "layout.c", &assertions()), Ok(()));
    let off = assertions().replace("offsetof(medhold_evidence, free) == ", "1 + offsetof(medhold_evidence, free) == ");
    assert!(compiles("cc", "-std=c11", "layout_off.c", &off).is_err_and(|said| said.contains("free")));
}

#[test]
fn c99_and_cpp_take_the_header_alone_and_beside_that_of_plugins() {
    let alone = "#include \"medhold.h\"\nint main(void) { return (int)MEDHOLD_OK; }\n";
    let beside = format!("#include \"medhold_plugin.h\"\n{alone}");
    for (name, text) in [("alone", alone), ("beside", &beside)] {
        assert_eq!(compiles("cc", "-std=c99", &format!("{name}.c"), text), Ok(()));
        assert_eq!(compiles("c++", "-std=c++11", &format!("{name}.cc"), text), Ok(()));
    }
}
