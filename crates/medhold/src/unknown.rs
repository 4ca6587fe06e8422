//! What a case says that no loaded pack or profile knows of.

use medhold_model::Case;
use medhold_script::Scope;

use crate::host::Host;

impl Host {
    /// What a case gives that no rule can read, because the pack does not declare it: `customer.shoe_size`.
    #[must_use]
    pub fn unknown_keys(&self, case: &Case) -> Vec<String> {
        let mut unknown = Vec::new();
        let mut look = |path: &str, names: &mut dyn Iterator<Item = &String>, declares: fn(&Scope, &str) -> bool| {
            let known = |name: &str| self.packs.iter().any(|loaded| declares(loaded.pack.program().scope(), name));
            unknown.extend(names.filter(|name| !known(name)).map(|name| format!("{path}.{name}")));
        };
        look("customer", &mut case.customer.keys().filter(|key| *key != "ref"), customer);
        look("evidence", &mut case.evidence.keys(), measure);
        for claim in &case.claims {
            look("subject", &mut claim.subject.keys(), subject);
            look("evidence", &mut claim.evidence.keys(), measure);
        }
        unknown.sort();
        unknown.dedup();
        unknown
    }

    /// The client that a case names and that no profile is loaded of: the parameters that hold for all decide it.
    #[must_use]
    pub fn unknown_client<'c>(&self, case: &'c Case) -> Option<&'c str> {
        let client = case.client.as_deref()?;
        let known = self.packs.iter().any(|loaded| loaded.clients.contains_key(client));
        (!known).then_some(client)
    }
}

// A scope's lists are in the order of their names.

fn customer(scope: &Scope, name: &str) -> bool {
    scope.customer.binary_search_by(|key| key.name.as_str().cmp(name)).is_ok()
}

fn subject(scope: &Scope, name: &str) -> bool {
    scope.subject.binary_search_by(|key| key.name.as_str().cmp(name)).is_ok()
}

fn measure(scope: &Scope, name: &str) -> bool {
    scope.measures.binary_search_by(|measure| measure.name.as_str().cmp(name)).is_ok()
}
