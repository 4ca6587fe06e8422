//! Compiles the pages of checks into the program: a table of their names and texts, in the order of names.

use std::fmt::Write as _;
use std::path::Path;
use std::{env, fs, io};

const PAGES: &str = "../../docs/checks";

fn main() -> io::Result<()> {
    println!("cargo::rerun-if-changed={PAGES}");
    let folder = Path::new(PAGES).canonicalize()?;
    let entries: io::Result<Vec<_>> =
        fs::read_dir(&folder)?.map(|entry| entry.map(|entry| entry.file_name())).collect();
    let mut names: Vec<String> = entries?.into_iter().filter_map(|name| name.into_string().ok()).collect();
    names.sort();
    let mut table = "[\n".to_owned();
    for name in names.iter().filter_map(|file| file.strip_suffix(".md")) {
        let path = folder.join(format!("{name}.md")).display().to_string();
        writeln!(table, "    ({name:?}, include_str!({path:?})),").map_err(io::Error::other)?;
    }
    let out = env::var_os("OUT_DIR").ok_or_else(|| io::Error::other("cargo sets OUT_DIR"))?;
    fs::write(Path::new(&out).join("pages.rs"), table + "]\n")
}
