//! The page of the program in the book.

#[test]
fn the_page_says_what_the_programs_help_says() {
    let page = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/commands.md");
    let said = medhold_cli::reference();
    if std::env::var_os("UPDATE_EXPECT").is_some() {
        return std::fs::write(page, said).unwrap();
    }
    let written = std::fs::read_to_string(page).unwrap_or_default();
    assert!(written == said, "docs/commands.md is not what the help says; `cargo xtask commands` writes it");
    assert!(said.contains("## `medhold replay`") && said.contains("## `medhold plugin new`"), "{said}");
}
