//! Letters that must not go out are withheld by the check whose business it is, and those of the shipped packs go out.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use medhold::{Case, Date, Decision, Given, Host, HostBuilder, MissingPlugins};
use medhold_model::{CheckResult, CheckStatus, Language};
use serde::Deserialize;

/// A wrong that is done to letters, and the check whose business it is.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Wrong {
    check: String,
    done: Vec<Done>,
}

/// A wrong that is done to one letter.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Done {
    /// The name of a case in `cases.toml`.
    to: String,
    language: String,
    /// What is added to the message of the case's reason.
    #[serde(default)]
    adds: Option<String>,
    /// Messages that say something else, in the letter's language.
    #[serde(default)]
    says: BTreeMap<String, String>,
    /// What the message of the case's reason declares of the firm, in every language, in the place of what it declares.
    #[serde(default)]
    attributes: BTreeMap<String, String>,
    /// Further edits of the pack: file, what stands there, and what is put in its place; where nothing is said to stand there,
    /// it goes to the end.
    #[serde(default)]
    edits: Vec<(String, String, String)>,
    /// The day on which the letter is written; that on which the case came in unless said.
    #[serde(default)]
    at: Option<Date>,
    /// What is set in the case, over what stands there.
    #[serde(default)]
    set: serde_json::Map<String, serde_json::Value>,
    /// What the check names as amiss.
    #[serde(default)]
    names: String,
    /// Further checks that the same wrong offends.
    #[serde(default)]
    also: BTreeSet<String>,
    /// How the check comes out.
    #[serde(default = "fail")]
    status: CheckStatus,
}

fn fail() -> CheckStatus {
    CheckStatus::Fail
}

/// A case that its pack answers with a letter that goes out.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Base {
    pack: String,
    /// The message of the letter's reason.
    reason: String,
    case: serde_json::Value,
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

/// The folder of the plugin libraries that the shipped packs ask for, built once.
pub(crate) fn plugins() -> &'static Path {
    static FOLDER: OnceLock<PathBuf> = OnceLock::new();
    FOLDER.get_or_init(|| {
        let names = ["pricing-so", "punctuality-so", "structural-so"];
        let folders = names.map(|name| {
            let messages =
                escargot::CargoBuild::new().manifest_path(root().join("Cargo.toml")).package(name).exec().unwrap();
            messages.filter_map(|message| library(&message.unwrap())).last().unwrap().parent().unwrap().to_owned()
        });
        folders[0].clone()
    })
}

fn library(message: &escargot::Message) -> Option<PathBuf> {
    let message: serde_json::Value = message.decode_custom().ok()?;
    let files = message.get("filenames")?.as_array()?.iter().filter_map(|file| file.as_str());
    let mut libraries = files.filter(|file| file.contains("medhold_") && !file.ends_with(".rlib"));
    libraries.find(|file| [".so", ".dylib", ".dll"].iter().any(|end| file.ends_with(end))).map(PathBuf::from)
}

/// Letters that are withheld as they should be, with the check that does so: the shop's own register alone speaks against the
/// customer.
const RIGHTLY_WITHHELD: [(&str, &str, &str); 1] =
    [("retail", "a price that we do not take is a misconception", "independent")];

const PACKS: [&str; 4] = ["aviation", "construction", "rental", "retail"];

#[test]
fn the_shipped_packs_release_the_answer_to_every_case_of_their_own_in_every_language() {
    let mut withheld = Vec::new();
    let mut letters = 0;
    for pack in PACKS {
        let builder = || Host::builder().pack(root().join("rules").join(pack)).plugins(plugins());
        let mut hosts: BTreeMap<Vec<(String, String)>, Host> = BTreeMap::new();
        let plain = builder().build().unwrap();
        for own in plain.packs().next().unwrap().cases() {
            let settings: Vec<_> = own.parameters.iter().map(|set| (set.name.clone(), text(&set.value))).collect();
            let set = |host: HostBuilder, (name, value): &(String, String)| host.set(name, value);
            let build = || settings.iter().fold(builder(), set).build().unwrap();
            let host = hosts.entry(settings.clone()).or_insert_with(build);
            for language in ["nb", "nn", "en"] {
                let case = Case {
                    received: own.at.or(own.case.received),
                    language: Some(language.parse::<Language>().unwrap()),
                    ..own.case.clone()
                };
                let decision = host.decide(&case);
                letters += 1;
                let rightly = RIGHTLY_WITHHELD.iter().find(|(of, name, _)| (*of, *name) == (pack, own.name.as_str()));
                let expected = rightly.map(|(_, _, check)| *check).into_iter().collect();
                if decision.fairness.released != rightly.is_none() || withholding(&decision) != expected {
                    withheld.push(format!("{pack}, {}, {language}: {:?}", own.name, amiss(&decision)));
                }
            }
        }
    }
    assert!(letters > 1_000, "{letters}");
    assert!(withheld.is_empty(), "{} of {letters}\n{}", withheld.len(), withheld.join("\n"));
}

fn text(value: &Given) -> String {
    match value {
        Given::Text(text) | Given::Cell(text) => text.clone(),
        other => other.to_string(),
    }
}

/// What did not hold, or could not be told, in a letter: the check, how it came out and why.
fn amiss(decision: &Decision) -> Vec<String> {
    let checks = decision.fairness.checks.iter();
    let amiss = checks.filter(|check| matches!(check.status, CheckStatus::Fail | CheckStatus::CannotTell));
    amiss.map(|check| format!("{} {}: {} {:?}", check.status, check.check, check.detail, check.found)).collect()
}

fn read<T: for<'de> Deserialize<'de>>(path: &Path) -> T {
    toml::from_str(&fs::read_to_string(path).unwrap()).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

fn folder() -> PathBuf {
    root().join("tests/data/withheld")
}

/// A shipped pack's texts by path.
fn texts(pack: &str) -> BTreeMap<String, String> {
    fn gather(folder: &Path, prefix: &str, texts: &mut BTreeMap<String, String>) {
        for entry in fs::read_dir(folder).unwrap().map(Result::unwrap) {
            let name = format!("{prefix}{}", entry.file_name().to_str().unwrap());
            if entry.path().is_dir() {
                gather(&entry.path(), &format!("{name}/"), texts);
            } else {
                texts.insert(name, fs::read_to_string(entry.path()).unwrap());
            }
        }
    }
    let mut texts = BTreeMap::new();
    gather(&root().join("rules").join(pack), "", &mut texts);
    texts.retain(|name, _| !name.starts_with("cases/"));
    texts
}

/// A host by these texts, without plugins, of which tests may find some beside them: the cases bring their own evidence.
fn host(mut texts: BTreeMap<String, String>, at: Option<Date>) -> Host {
    let manifest = texts.get_mut("pack.toml").unwrap();
    *manifest = manifest.replace("library = \"medhold_", "library = \"nowhere_");
    let builder = Host::builder().pack_files(texts).missing_plugins(MissingPlugins::GoOn);
    let builder = at.into_iter().fold(builder, HostBuilder::at);
    builder.build().unwrap_or_else(|error| panic!("{error}"))
}

impl Base {
    fn case(&self, language: &str, set: &serde_json::Map<String, serde_json::Value>) -> Case {
        let mut case = self.case.clone();
        case["language"] = language.into();
        set.iter().for_each(|(key, value)| lay_over(&mut case[key], value));
        Case::from_json(&case.to_string()).unwrap()
    }
}

/// Lays a value over another, tables key by key.
fn lay_over(under: &mut serde_json::Value, over: &serde_json::Value) {
    match (under.as_object_mut(), over.as_object()) {
        (Some(under), Some(over)) if !over.contains_key("value") => {
            for (key, value) in over {
                lay_over(under.entry(key.clone()).or_insert_with(Default::default), value);
            }
        }
        _ => *under = over.clone(),
    }
}

impl Done {
    /// The pack with the wrong in it.
    fn edited(&self, base: &Base) -> BTreeMap<String, String> {
        let mut texts = texts(&base.pack);
        for (file, out, put) in &self.edits {
            let text = texts.entry(file.clone()).or_default();
            assert!(text.contains(out), "{file} has no `{out}`");
            *text = if out.is_empty() { format!("{text}{put}") } else { text.replace(out, put) };
        }
        if !self.attributes.is_empty() {
            for (_, messages) in texts.iter_mut().filter(|(name, _)| name.starts_with("messages/")) {
                *messages = with_attributes(messages, &base.reason, &self.attributes);
            }
        }
        let messages = texts.get_mut(&format!("messages/{}.ftl", self.language)).unwrap();
        for (id, says) in &self.says {
            *messages = format!("{}\n{id} = {says}\n", without(messages, id));
        }
        if let Some(adds) = &self.adds {
            *messages = with_sentence(messages, &base.reason, adds);
        }
        texts
    }
}

/// Messages without this one.
fn without(messages: &str, id: &str) -> String {
    let Some(start) = messages.find(&format!("\n{id} =")) else {
        return messages.to_owned();
    };
    let rest = &messages[start + 1..];
    let end = rest.find("\n\n").unwrap_or(rest.len());
    format!("{}\n{}", &messages[..start], &rest[end..])
}

/// Messages of which one says a sentence more, before any attribute of it.
fn with_sentence(messages: &str, id: &str, sentence: &str) -> String {
    let start = messages.find(&format!("\n{id} =")).unwrap_or_else(|| panic!("there is no message `{id}`")) + 1;
    let message = &messages[start..];
    let ends = ["\n\n", "\n    ."].iter().filter_map(|end| message.find(end));
    let end = start + ends.min().unwrap_or(message.trim_end().len());
    format!("{} {sentence}{}", &messages[..end], &messages[end..])
}

/// Messages of which one has these attributes and no others.
fn with_attributes(messages: &str, id: &str, attributes: &BTreeMap<String, String>) -> String {
    let start = messages.find(&format!("\n{id} =")).unwrap_or_else(|| panic!("there is no message `{id}`")) + 1;
    let message = &messages[start..];
    let end = message.find("\n\n").unwrap_or(message.trim_end().len());
    let says = &message[..message[..end].find("\n    .").unwrap_or(end)];
    let declared: String = attributes.iter().map(|(name, value)| format!("\n    .{name} = {value}")).collect();
    format!("{}{says}{declared}{}", &messages[..start], &message[end..])
}

/// The checks that withhold a letter.
fn withholding(decision: &Decision) -> BTreeSet<&str> {
    let blocks = |check: &CheckResult| check.status == CheckStatus::Fail || check.status == CheckStatus::CannotTell;
    decision.fairness.checks.iter().filter(|check| blocks(check)).map(|check| check.check.as_str()).collect()
}

#[test]
fn each_wrong_done_to_a_letter_withholds_it_by_the_check_whose_business_it_is() {
    let cases: BTreeMap<String, Base> = read(&folder().join("cases.toml"));
    let mut files: Vec<PathBuf> = fs::read_dir(folder()).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.sort();
    let (mut faults, mut letters) = (Vec::new(), 0);
    for file in files.iter().filter(|file| !file.ends_with("cases.toml")) {
        let wrong: Wrong = read(file);
        for (number, done) in wrong.done.iter().enumerate() {
            letters += 1;
            let base = cases.get(&done.to).unwrap_or_else(|| panic!("{}: no case `{}`", file.display(), done.to));
            let decision = host(done.edited(base), done.at).decide(&base.case(&done.language, &done.set));
            if let Some(fault) = fault(&decision, &wrong.check, done) {
                let name = file.file_stem().unwrap().to_string_lossy();
                faults.push(format!("{name} {} ({}, {}): {fault}", number + 1, done.to, done.language));
            }
        }
    }
    assert!(faults.is_empty(), "{} of {letters}\n{}", faults.len(), faults.join("\n"));
    assert!(letters >= 50, "{letters}");
}

/// What is amiss with how a wrong was met: it should be by one check, which says what it found, and the draft be kept.
fn fault(decision: &Decision, check: &str, done: &Done) -> Option<String> {
    let blocking = !matches!(done.status, CheckStatus::Warn | CheckStatus::Pass);
    let expected: BTreeSet<&str> = done.also.iter().map(String::as_str).chain([check]).filter(|_| blocking).collect();
    if decision.fairness.released == blocking || withholding(decision) != expected {
        return Some(format!("released {}: {:?}", decision.fairness.released, amiss(decision)));
    }
    if decision.response.as_ref().is_none_or(|letter| letter.body.is_empty()) {
        return Some("the draft is gone".to_owned());
    }
    if done.status == CheckStatus::Pass {
        return None;
    }
    let of_it = decision.fairness.checks.iter().filter(|one| one.check == check && one.status == done.status);
    let said: Vec<String> = of_it.map(|one| format!("{} {}", one.detail, one.found.join(" "))).collect();
    let named = said.iter().any(|said| said.to_lowercase().contains(&done.names.to_lowercase()));
    (!named).then(|| format!("it does not name `{}`: {said:?}", done.names))
}

#[test]
fn the_letters_that_wrong_is_done_to_go_out_as_they_stand() {
    let cases: BTreeMap<String, Base> = read(&folder().join("cases.toml"));
    for (name, base) in &cases {
        let host = host(texts(&base.pack), None);
        for language in ["nb", "nn", "en"] {
            let decision = host.decide(&base.case(language, &serde_json::Map::new()));
            assert!(decision.fairness.released, "{name}, {language}: {:?}", amiss(&decision));
            let reasons = decision.claims.iter().flat_map(|claim| &claim.because);
            assert!(reasons.into_iter().any(|because| because.message == base.reason), "{name}: {:?}", decision.claims);
        }
    }
}

#[test]
fn a_topic_that_no_pack_has_is_the_cases_own_word_whatever_it_is_called() {
    let host = host(texts("rental"), None);
    for topic in ["nonsense", "eu-261", "best_price_2024"] {
        let case = Case::from_json(&format!(
            r#"{{ "id": "1", "received": "2026-02-10", "language": "en",
                  "claims": [{{ "id": "1", "topic": "{topic}", "kind": "request", "text": "Please look at this." }}] }}"#
        ));
        let decision = host.decide(&case.unwrap());
        assert!(decision.fairness.released, "{topic}: {:?}", amiss(&decision));
    }
}
