//! The C library, programs compiled against it, and valgrind to run them under.

use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::sync::OnceLock;

use crate::conformance::root;

/// The folder of the library, built once.
fn library() -> &'static Path {
    static FOLDER: OnceLock<PathBuf> = OnceLock::new();
    FOLDER.get_or_init(|| {
        let build = escargot::CargoBuild::new().manifest_path(root().join("Cargo.toml")).package("medhold-capi");
        let built = build.exec().unwrap().filter_map(|message| dynamic_library(&message.unwrap())).last();
        built.unwrap().parent().unwrap().to_owned()
    })
}

fn dynamic_library(message: &escargot::Message) -> Option<PathBuf> {
    let message: serde_json::Value = message.decode_custom().ok()?;
    let mut files = message.get("filenames")?.as_array()?.iter().filter_map(|file| file.as_str());
    files
        .find(|file| file.contains("medhold_c.") && (file.ends_with(".so") || file.ends_with(".dylib")))
        .map(PathBuf::from)
}

/// Compiles a program of the project, named from its root.
pub(super) fn compiled(source: &str) -> PathBuf {
    let program = Path::new(env!("CARGO_TARGET_TMPDIR")).join(Path::new(source).file_stem().unwrap());
    let mut runpath = std::ffi::OsString::from("-Wl,-rpath,");
    runpath.push(library());
    let output = Command::new(std::env::var_os("CC").unwrap_or_else(|| "cc".into()))
        .args("-std=c99 -D_POSIX_C_SOURCE=200809L -Wall -Wextra -Werror -pedantic -g -O1 -pthread -o".split(' '))
        .arg(&program)
        .arg(root().join(source))
        .arg("-I")
        .arg(root().join("crates/medhold-capi/include"))
        .arg("-L")
        .arg(library())
        .args(["-lmedhold_c".into(), runpath])
        .output()
        .unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    program
}

/// Runs a program at the root; what it prints.
pub(super) fn printed(program: &Path, arguments: &[&str]) -> String {
    let output = Command::new(program).current_dir(root()).args(arguments).output().unwrap();
    assert!(output.status.success(), "{}: {}", program.display(), String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

/// Runs a program under valgrind, which must find no leak and no invalid access. Where there is none, it says so; where the environment says
/// that it must be there, as on the build servers, that is a failure.
#[expect(clippy::print_stderr, reason = "who runs the test is told")]
pub(super) fn printed_without_a_leak(program: &Path, arguments: &[&str]) -> String {
    const FOUND: i32 = 97;
    // `possible` is what is held by a pointer into its middle, as Rust holds the main thread's own record for as long as it lives.
    let strict = [
        "--leak-check=full",
        "--show-leak-kinds=definite,indirect",
        "--errors-for-leak-kinds=definite,indirect",
        "--quiet",
    ];
    let mut valgrind = Command::new("valgrind");
    valgrind.args(strict).arg(format!("--error-exitcode={FOUND}")).arg(program).args(arguments);
    match valgrind.current_dir(root()).output() {
        Ok(Output { status, stdout, stderr }) => {
            assert!(status.success(), "{}: {}", program.display(), String::from_utf8_lossy(&stderr));
            String::from_utf8(stdout).unwrap()
        }
        Err(error) => {
            let needed = std::env::var_os("MEDHOLD_NEEDS_VALGRIND").is_some();
            assert!(!needed, "valgrind can't be started: {error}");
            eprintln!("no valgrind here, so nobody looks for leaks of `{}`: {error}", program.display());
            printed(program, arguments)
        }
    }
}
