//! Which file an import means: one of the pack's own, never anything else.

use std::collections::{BTreeMap, BTreeSet};

use medhold_model::{Code, Diagnostic, Place};

use super::{Import, ParsedFile};

/// The file that an import means, by its path within the pack: one in the importing file's folder or below it, else one in
/// the pack's folder or below it. Its ending may be written.
///
/// # Errors
/// Where the path is not one of names, or no such file is in the pack.
pub(super) fn resolve(from: &str, written: &str, known: &BTreeSet<&str>) -> Result<String, Refusal> {
    let part = |p: &str| {
        !p.is_empty() && p.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || matches!(c, '_' | '-'))
    };
    let path = written.strip_prefix("./").unwrap_or(written);
    let path = path.strip_suffix(".rhai").unwrap_or(path);
    if !path.split('/').all(part) {
        return Err(Refusal::Outside);
    }
    [folder(from), ""]
        .into_iter()
        .map(|folder| format!("{folder}{path}.rhai"))
        .find(|resolved| known.contains(resolved.as_str()))
        .ok_or(Refusal::Missing)
}

/// Why an import means no file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Refusal {
    Outside,
    Missing,
}

impl Refusal {
    /// The refusal as a diagnostic at the path.
    pub(super) fn told(self, from: &str, written: &str, place: Place, known: &BTreeSet<&str>) -> Diagnostic {
        match self {
            Self::Outside => {
                Diagnostic::new(Code::ImportOutside, place, format!("`{written}` is no path within the pack")).help(
                    "name a file of the pack, from the folder of this one or of the pack, in `a` to `z`, digits, `_`, `-` and `/`",
                )
            }
            Self::Missing => {
                let folder = folder(from);
                let names = known.iter().filter_map(|path| path.strip_prefix(folder)?.strip_suffix(".rhai"));
                Diagnostic::new(Code::ImportMissing, place, format!("there is no file `{folder}{written}.rhai`"))
                    .did_you_mean(written, names.filter(|name| !from.ends_with(&format!("{name}.rhai"))))
            }
        }
    }
}

/// An import that gives its file no name, so that nothing of it can be called.
pub(super) fn nameless(path: &str, place: Place) -> Diagnostic {
    let message = format!("nothing of `{path}` can be called: the import has no name");
    let name = path.rsplit('/').next().unwrap_or_default().replace('-', "_");
    Diagnostic::new(Code::ImportWithoutName, place, message).help(format!("write `import \"{path}\" as {name};`"))
}

fn folder(path: &str) -> &str {
    path.rfind('/').and_then(|slash| path.get(..=slash)).unwrap_or_default()
}

/// Takes out of every circle of imports the one that closes it, and tells it.
pub(super) fn break_cycles(files: &mut [ParsedFile]) -> Vec<Diagnostic> {
    let mut told = Vec::new();
    let mut reached: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for file in files {
        let from = file.path.clone();
        file.imports.retain(|import| {
            let circle = import.resolved == from || reaches(&reached, &import.resolved, &from);
            if circle {
                told.push(cycle(&from, import));
                file.left_out.extend(import.alias.clone());
            } else {
                reached.entry(from.clone()).or_default().insert(import.resolved.clone());
            }
            !circle
        });
    }
    told
}

fn reaches(imports: &BTreeMap<String, BTreeSet<String>>, from: &str, to: &str) -> bool {
    let (mut open, mut seen) = (vec![from], BTreeSet::new());
    while let Some(file) = open.pop() {
        if file == to {
            return true;
        }
        if seen.insert(file) {
            open.extend(imports.get(file).into_iter().flatten().map(String::as_str));
        }
    }
    false
}

fn cycle(from: &str, import: &Import) -> Diagnostic {
    let message = if import.resolved == from {
        "the file imports itself".to_owned()
    } else {
        format!("`{}` imports this file in turn", import.resolved)
    };
    Diagnostic::new(Code::ImportCycle, import.place.clone(), message).help("give what both need to a third file")
}
