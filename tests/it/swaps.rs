//! No decision of the shipped packs hangs on who the customer is: ten thousand made-up cases, each as if its customer were others.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use medhold::{Case, Host, HostBuilder, Letters, MissingPlugins, Pack};
use medhold_audit::{Others, Swaps, Tally};

use crate::generated::Generator;

/// The shipped packs, how many cases are made up for each, and the least share of rules, in percent, that decide one of them.
const PACKS: [(&str, usize, usize); 4] =
    [("aviation", 3000, 60), ("retail", 2700, 70), ("rental", 2300, 90), ("construction", 2000, 80)];

fn here(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

/// What plugins give stands in the cases, so that none is needed.
fn without_plugins(builder: HostBuilder) -> Host {
    builder.missing_plugins(MissingPlugins::GoOn).letters(Letters::Left).build().unwrap()
}

fn swapped(host: &Host, cases: &[Case]) -> Swaps {
    let mut others = Others::of(host.packs().map(Pack::manifest));
    cases.iter().for_each(|case| others.see(case));
    let tallies = cases.chunks(64).map(|part| Tally::of(host, &part.iter().collect::<Vec<_>>(), &others));
    tallies.fold(Tally::default(), Tally::and).finish()
}

/// The rules that decide one of these cases, in percent of all.
fn reached(host: &Host, cases: &[Case]) -> usize {
    let rulings = host.rulings(cases).into_iter().flatten();
    let program = host.packs().next().unwrap().program().clone();
    let decided: BTreeSet<String> =
        rulings.flat_map(|r| r.rule.into_iter().chain(r.merged)).map(|r| r.to_string()).collect();
    let rules = program.rules();
    rules.iter().filter(|rule| decided.contains(rule.id.as_str())).count() * 100 / rules.len()
}

#[test]
fn no_swap_of_a_protected_attribute_changes_anything() {
    let of = |(name, n, least): (&str, usize, usize)| {
        let host = without_plugins(Host::builder().pack(here("../rules").join(name)));
        let cases = Generator::of(host.packs().next().unwrap(), 20_261_122).cases(n);
        let reached = reached(&host, &cases);
        assert!(reached >= least, "only {reached} % of the rules of {name} decide a case that was made up");
        swapped(&host, &cases)
    };
    let all: Vec<Swaps> = std::thread::scope(|scope| {
        let packs: Vec<_> = PACKS.map(|pack| scope.spawn(move || of(pack))).into();
        packs.into_iter().map(|one| one.join().unwrap()).collect()
    });
    assert!(all.iter().map(|swaps| swaps.cases).sum::<u64>() >= 10_000);
    for swaps in all {
        assert_eq!(swaps.changed, 0, "{:#?}", swaps.violations);
    }
}

#[test]
fn a_rule_that_reads_one_through_a_helper_function_is_found_by_them() {
    let folder = here("../rules/rental");
    let mut files = BTreeMap::new();
    for file in Pack::read(&folder, None).unwrap().0.files() {
        files.insert(file.to_owned(), std::fs::read_to_string(folder.join(file)).unwrap());
    }
    let rules = files.get_mut("late_fee.rhai").unwrap();
    let guard = "when      ";
    assert!(rules.contains(guard), "{rules}");
    *rules = rules.replacen(guard, "when      chosen() && ", 1);
    rules.push_str("\nfn chosen() { known(customer.gender) && customer.gender != \"other\" }\n");
    let host = without_plugins(Host::builder().pack_files(files));
    let cases = Generator::of(host.packs().next().unwrap(), 7).cases(400);
    let swaps = swapped(&host, &cases);
    assert!(swaps.changed > 0, "{} swaps changed nothing", swaps.made);
    assert_eq!(swaps.violations[0].swap.attribute.to_string(), "customer.gender");
}
