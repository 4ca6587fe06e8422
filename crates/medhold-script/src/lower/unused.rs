//! What a file defines or imports and no rule comes to.

use super::Lowerer;
use crate::unused::{Unused, UnusedKind};

impl Lowerer<'_> {
    /// The functions that no rule calls, directly or through others. Asked before uncalled functions are lowered, too.
    pub(super) fn functions_without_call(&self) -> Vec<Unused> {
        let all = self.files.iter().enumerate().flat_map(|(file, parsed)| {
            parsed.functions.iter().enumerate().map(move |(place, function)| (file, place, function))
        });
        let uncalled = all.filter(|(file, place, _)| !self.is_instantiated(*file, *place));
        uncalled.map(|(_, _, function)| Unused::new(UnusedKind::Function, &function.name, &function.place)).collect()
    }

    /// The constants and imports that nothing reads, neither rules nor functions.
    pub(super) fn names_without_use(&self) -> Vec<Unused> {
        let mut unused = Vec::new();
        for (file, parsed) in self.files.iter().enumerate() {
            for (place, (name, _, at)) in parsed.consts.iter().enumerate() {
                if !self.consts.contains_key(&(file, place)) {
                    unused.push(Unused::new(UnusedKind::Constant, name, at));
                }
            }
            for import in &parsed.imports {
                let alias = import.alias.as_deref();
                if let Some(alias) = alias.filter(|alias| !self.followed.contains(&(file, (*alias).to_owned()))) {
                    unused.push(Unused::new(UnusedKind::Import, alias, &import.place));
                }
            }
        }
        unused
    }

    fn is_instantiated(&self, file: usize, place: usize) -> bool {
        let mut called = self.instances.range((file, place, Vec::new())..);
        called.next().is_some_and(|((f, p, _), _)| (*f, *p) == (file, place))
    }
}
