//! A hostile script, and what such scripts are made of.

/// A script by its name, what it says, and what its child process must report.
pub(crate) type Script = (&'static str, fn() -> String, &'static str);

/// A rule whose guard is this.
pub(crate) fn guard(text: &str) -> String {
    format!("rule \"r\" on \"t\" {{\nwhen {text}\nauthority law\nfinding fact\nremedy honour\nbecause \"m\"\n}}\n")
}

/// A rule whose guard asks a helper function with this body.
pub(crate) fn helper(body: &str) -> String {
    format!("fn f(n) {{\n{body}\n}}\n{}", guard("f(m) == 1"))
}

pub(crate) fn nested(open: &str, inner: &str, close: &str, depth: usize) -> String {
    format!("{}{inner}{}", open.repeat(depth), close.repeat(depth))
}

pub(crate) fn functions(count: usize) -> String {
    (0..count).map(|i| format!("fn f{i}() {{ }}\n")).collect()
}
