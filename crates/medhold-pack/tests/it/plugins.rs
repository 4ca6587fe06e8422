//! A pack held against what its plugins offer.

use std::collections::BTreeMap;

use medhold_model::{Kind, Unit};
use medhold_pack::{FunctionOffer, Input, InputNeed, Inputs, MeasureOffer, Offers, Pack, PackFiles, PluginOffer};

use crate::good::good;

/// The plugin of the good pack, as it should be.
fn deliveries() -> PluginOffer {
    let on_time = MeasureOffer { kind: Kind::Share, unit: Unit::one(), history: true, inputs: Inputs::default() };
    PluginOffer { measures: BTreeMap::from([("on_time".to_owned(), on_time)]), ..PluginOffer::default() }
}

fn offers(offer: PluginOffer) -> Offers {
    BTreeMap::from([("deliveries".parse().unwrap(), offer)])
}

fn said(texts: BTreeMap<String, String>, offers: &Offers) -> Vec<String> {
    let (_, diagnostics) = Pack::build(PackFiles::from_texts(texts), Some(offers));
    diagnostics.iter().map(ToString::to_string).collect()
}

#[test]
fn a_plugin_that_gives_what_the_pack_takes_is_no_fault() {
    assert_eq!(said(good(), &offers(deliveries())), Vec::<String>::new());
}

#[test]
fn a_missing_plugin_is_a_warning_and_the_pack_stays_usable() {
    let (pack, diagnostics) = Pack::build(PackFiles::from_texts(good()), Some(&Offers::new()));
    assert!(pack.usable());
    let said: Vec<String> = diagnostics.iter().map(ToString::to_string).collect();
    assert_eq!(
        said,
        ["pack.toml:60:10: warning[plugin-missing]: the plugin `deliveries` was not found, and what it gives is not \
          checked; help: build `medhold_deliveries` and name its folder with `--plugins`"]
    );
}

#[test]
fn a_measure_that_the_plugin_does_not_give_is_named_with_the_nearest_one() {
    let mut offer = deliveries();
    let on_time = offer.measures.remove("on_time").unwrap();
    offer.measures.insert("in_time".to_owned(), on_time);
    assert_eq!(
        said(good(), &offers(offer)),
        [
            "pack.toml:24:11: error[plugin-measure]: the plugin `deliveries` gives no measure `on_time`; help: did you mean \
          `in_time`?"
        ]
    );
}

#[test]
fn another_kind_or_unit_than_the_plugins_is_a_fault() {
    let mut offer = deliveries();
    offer.measures.get_mut("on_time").unwrap().kind = Kind::Number;
    assert_eq!(
        said(good(), &offers(offer)),
        [
            "pack.toml:24:11: error[plugin-measure]: `on_time` is declared a share, and as a number the plugin `deliveries` \
          gives it; help: declare `kind = \"number\"` and `unit = \"1\"`, as the plugin describes it"
        ]
    );
    let mut offer = deliveries();
    offer.measures.get_mut("on_time").unwrap().unit = Unit::new("%");
    assert_eq!(
        said(good(), &offers(offer)),
        [
            "pack.toml:24:11: error[plugin-measure]: `on_time` is declared in `1`, and in `%` the plugin `deliveries` gives \
          it; help: declare `kind = \"share\"` and `unit = \"%\"`, as the plugin describes it"
        ]
    );
}

#[test]
fn an_input_that_the_pack_does_not_declare_is_a_fault_only_where_it_must_be_given() {
    let input = |name: &str, need| Input { name: name.to_owned(), need };
    let mut offer = deliveries();
    offer.measures.get_mut("on_time").unwrap().inputs = Inputs {
        subject: vec![input("returnd", InputNeed::Required), input("carrier", InputNeed::Optional)],
        measures: vec![],
        parameters: vec![input("grace_days", InputNeed::Required), input("evidence_days", InputNeed::Required)],
    };
    let said = said(good(), &offers(offer));
    assert_eq!(said.len(), 2, "{said:?}");
    assert!(said[0].contains("needs the key of the subject `returnd`, which the pack does not declare"), "{}", said[0]);
    assert!(said[0].ends_with("did you mean `returned`?"), "{}", said[0]);
    assert!(said[1].contains("needs the parameter `evidence_days`"), "{}", said[1]);
}

#[test]
fn a_plugins_function_may_be_called_by_a_rule() {
    let mut texts = good();
    let rules = texts["films.rhai"].replace("on_time >= 0.75", "on_time >= threshold(shop_kind)");
    texts.insert("films.rhai".to_owned(), rules);
    let mut offer = deliveries();
    let threshold = FunctionOffer { parameters: vec![(Kind::Text, None)], result: (Kind::Share, None) };
    offer.functions.insert("threshold".to_owned(), threshold);
    assert_eq!(said(texts.clone(), &offers(offer)), Vec::<String>::new());

    let missing = said(texts, &Offers::new());
    let function = missing.iter().find(|line| line.contains("unknown-function")).unwrap();
    assert!(function.contains("it may be a function of the plugin `deliveries`, which is not at hand"), "{function}");
}

#[test]
fn what_only_a_plugin_reads_is_not_unused() {
    let mut texts = good();
    let manifest = format!("{}\n[parameters.evidence_days]\nvalue = 182\n", texts["pack.toml"]);
    texts.insert("pack.toml".to_owned(), manifest);
    let mut offer = deliveries();
    assert_eq!(said(texts.clone(), &offers(offer.clone())).len(), 1);
    let needed = Input { name: "evidence_days".to_owned(), need: InputNeed::Required };
    offer.measures.get_mut("on_time").unwrap().inputs.parameters.push(needed);
    assert_eq!(said(texts, &offers(offer)), Vec::<String>::new());
}

#[test]
fn reading_the_period_before_needs_a_plugin_that_gives_it() {
    let mut texts = good();
    let rules = texts["films.rhai"].replace("on_time >= 0.75", "on_time.before >= 0.75");
    texts.insert("films.rhai".to_owned(), rules);
    let mut offer = deliveries();
    assert_eq!(said(texts.clone(), &offers(offer.clone())), Vec::<String>::new());
    offer.measures.get_mut("on_time").unwrap().history = false;
    let said = said(texts, &offers(offer));
    assert_eq!(said.len(), 1, "{said:?}");
    assert!(
        said[0].contains("warning[plugin-history]: the rule `mostly-on-time` reads `on_time.before`"),
        "{}",
        said[0]
    );
}

/// The good pack, counting on a check of its plugin's, with a waiver of that check.
fn counting_on(check: &str) -> BTreeMap<String, String> {
    let mut texts = good();
    let manifest = texts.get_mut("pack.toml").unwrap();
    *manifest = manifest
        .replace("[plugins.deliveries]\n", &format!("[plugins.deliveries]\nchecks = [\"{check}\"]\n"))
        .replace("[waivers.timely]", &format!("[waivers.{check}]"));
    texts
}

fn checking(checks: &[&str]) -> PluginOffer {
    PluginOffer { checks: checks.iter().map(|check| (*check).to_owned()).collect(), ..deliveries() }
}

#[test]
fn a_fairness_check_that_the_plugin_brings_may_be_counted_on_and_waived() {
    assert_eq!(said(counting_on("no_names"), &offers(checking(&["no_names"]))), Vec::<String>::new());
}

#[test]
fn a_fairness_check_that_the_pack_counts_on_and_nobody_brings_is_named_with_the_nearest_one() {
    assert_eq!(
        said(counting_on("no_name"), &offers(checking(&["no_names"]))),
        [
            "pack.toml:60:10: error[plugin-check]: the plugin `deliveries` brings no fairness check `no_name`; help: did you mean \
          `no_names`?"
        ]
    );
}

#[test]
fn a_fairness_check_of_two_plugins_is_refused() {
    let mut texts = good();
    texts.get_mut("pack.toml").unwrap().push_str("\n[plugins.wording]\nlibrary = \"medhold_wording\"\n");
    let two = BTreeMap::from([
        ("deliveries".parse().unwrap(), checking(&["no_names"])),
        ("wording".parse().unwrap(), PluginOffer { measures: BTreeMap::new(), ..checking(&["no_names"]) }),
    ]);
    let said = said(texts, &two);
    let clash = "the plugins `deliveries` and `wording` both bring a fairness check `no_names`; help: use one of them";
    assert!(said.len() == 1 && said[0].contains("error[plugin-check]") && said[0].ends_with(clash), "{said:?}");
}

#[test]
fn a_waiver_of_a_check_that_no_plugin_at_hand_brings_is_refused_and_one_that_is_missing_may() {
    let mut texts = good();
    let manifest = texts.get_mut("pack.toml").unwrap();
    *manifest = manifest.replace("[waivers.timely]", "[waivers.no_names]");
    let said_with = said(texts.clone(), &offers(deliveries()));
    assert!(said_with.len() == 1 && said_with[0].contains("there is no fairness check `no_names`"), "{said_with:?}");
    let said_without = said(texts, &Offers::new());
    assert!(said_without.len() == 1 && said_without[0].contains("plugin-missing"), "{said_without:?}");
}
