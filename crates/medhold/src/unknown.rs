//! What a case says that no loaded pack or profile knows of.

use medhold_model::Case;

use crate::host::Host;
use crate::loaded::Loaded;

impl Host {
    /// What a case gives that no rule can read, because the pack does not declare it: `customer.shoe_size`.
    #[must_use]
    pub fn unknown_keys(&self, case: &Case) -> Vec<String> {
        let mut unknown = Vec::new();
        let known = |list: fn(&Loaded) -> Vec<&str>, name: &str| self.packs.iter().any(|l| list(l).contains(&name));
        let mut look = |path: &str, names: &mut dyn Iterator<Item = &String>, list: fn(&Loaded) -> Vec<&str>| {
            unknown.extend(names.filter(|name| !known(list, name)).map(|name| format!("{path}.{name}")));
        };
        look("customer", &mut case.customer.keys().filter(|key| *key != "ref"), customer_keys);
        look("evidence", &mut case.evidence.keys(), measures);
        for claim in &case.claims {
            look("subject", &mut claim.subject.keys(), subject_keys);
            look("evidence", &mut claim.evidence.keys(), measures);
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

fn customer_keys(loaded: &Loaded) -> Vec<&str> {
    loaded.pack.program().scope().customer.iter().map(|key| key.name.as_str()).collect()
}

fn subject_keys(loaded: &Loaded) -> Vec<&str> {
    loaded.pack.program().scope().subject.iter().map(|key| key.name.as_str()).collect()
}

fn measures(loaded: &Loaded) -> Vec<&str> {
    loaded.pack.program().scope().measures.iter().map(|measure| measure.name.as_str()).collect()
}
