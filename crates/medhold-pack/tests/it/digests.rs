//! The digest stands for everything that a decision hangs on, and for nothing else.

use medhold_pack::{Pack, PackFiles, Setting};

use crate::good::{good, pack};

fn digest_with(path: &str, text: &str) -> String {
    let mut texts = good();
    texts.insert(path.to_owned(), text.to_owned());
    let (pack, _) = Pack::build(PackFiles::from_texts(texts), None);
    pack.digest(&pack.parameters(&[]).unwrap())
}

fn digest() -> String {
    pack().digest(&pack().parameters(&[]).unwrap())
}

#[test]
fn the_digest_is_64_hexadecimal_digits() {
    let digest = digest();
    let hex = digest.strip_prefix("sha256:").unwrap();
    assert_eq!(hex.len(), 64);
    assert!(hex.bytes().all(|b| b.is_ascii_hexdigit()));
}

#[test]
fn a_change_of_rules_messages_or_tables_changes_the_digest() {
    for path in ["films.rhai", "messages/nb.ftl", "tables/fees.csv", "pack.toml"] {
        let text = format!("{}\n", good()[path]);
        assert_ne!(digest_with(path, &text), digest(), "{path}");
    }
}

#[test]
fn cases_and_other_files_leave_the_digest_as_it_is() {
    assert_eq!(digest_with("cases/more.toml", ""), digest());
    assert_eq!(digest_with("README.md", "Films for hire."), digest());
}

#[test]
fn a_parameter_that_is_set_changes_the_digest_unless_it_is_the_packs_own_value() {
    let pack = pack();
    let with = |argument: &str| pack.digest(&pack.parameters(&[Setting::from_argument(argument).unwrap()]).unwrap());
    assert_ne!(with("grace_days=2"), digest());
    assert_eq!(with("grace_days=1"), digest());
}
