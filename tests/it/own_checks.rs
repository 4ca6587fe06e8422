//! What a pack demands of its letters in `[checks]` holds for them, and nothing that others demand is given up for it.

use std::path::{Path, PathBuf};

use medhold::{Case, Decision, Host};
use tempfile::TempDir;

fn here(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..").join(path)
}

fn copy(from: &Path, to: &Path) {
    std::fs::create_dir_all(to).unwrap();
    for entry in std::fs::read_dir(from).unwrap().map(Result::unwrap) {
        let target = to.join(entry.file_name());
        match entry.path() {
            path if path.is_dir() => copy(&path, &target),
            path => assert!(std::fs::copy(path, target).is_ok()),
        }
    }
}

/// The rental pack with more in its manifest.
fn rental(added: &str) -> (TempDir, Host) {
    let folder = TempDir::new().unwrap();
    copy(&here("rules/rental"), folder.path());
    let manifest = folder.path().join("pack.toml");
    let text = std::fs::read_to_string(&manifest).unwrap();
    std::fs::write(&manifest, format!("{text}\n{added}")).unwrap();
    let host = Host::builder().pack(folder.path()).build().unwrap();
    (folder, host)
}

/// A fee that is refused: five days late, by the terms.
fn refused(host: &Host, language: &str) -> Decision {
    let case = format!(
        r#"{{ "id": "R-1", "received": "2026-03-02", "language": "{language}",
            "claims": [{{ "id": "1", "topic": "late_fee", "kind": "request", "text": "I want the fee back." }}],
            "evidence": {{ "fee": 50, "days_late": 5, "replacement_price": 149 }} }}"#
    );
    host.decide(&Case::from_json(&case).unwrap())
}

/// What a check says, a line each.
fn says(decision: &Decision, check: &str) -> Vec<String> {
    let results = decision.fairness.checks.iter().filter(|result| result.check == check);
    results.map(|result| format!("{}: {} {:?}", result.status, result.detail, result.found)).collect()
}

#[test]
fn what_a_pack_forbids_withholds_its_letters() {
    let (_folder, host) =
        rental("[checks.no_money]\nabout = \"no sums\"\nforbids.en = [\"charge*\"]\nforbids.nb = [\"gebyr*\"]\n");
    let decision = refused(&host, "en");
    assert!(!decision.fairness.released);
    let said = says(&decision, "no_money");
    assert!(
        said.iter().any(|line| line.starts_with("fail: the text says what the pack forbids (no sums)")),
        "{said:?}"
    );
    assert!(said.iter().all(|line| !line.contains("cannot_tell")), "{said:?}");
}

#[test]
fn what_a_pack_requires_must_stand_in_the_letter() {
    let required = "[checks.phone]\nabout = \"our number\"\nrequires.en = [\"call us\"]\nrequires.nb = [\"ring oss\"]\nblocks = false\n";
    let (_folder, host) = rental(required);
    let decision = refused(&host, "nb");
    assert!(decision.fairness.released);
    assert_eq!(
        says(&decision, "phone"),
        ["warn: the letter does not say what the pack requires (our number) [\"ring oss\"]"]
    );
}

#[test]
fn a_check_of_other_claims_has_nothing_to_look_at() {
    let (_folder, host) =
        rental("[checks.cheer]\nabout = \"joy\"\nforbids.nb = [\"gebyr*\"]\noutcomes = [\"upheld\"]\n");
    let decision = refused(&host, "nb");
    assert!(decision.fairness.released);
    assert_eq!(says(&decision, "cheer"), ["not_applicable: no claim of the case is one that it looks at (joy) []"]);
}

#[test]
fn a_language_for_which_a_pack_lists_nothing_cannot_be_told() {
    let (_folder, host) = rental("[checks.no_money]\nabout = \"no sums\"\nforbids.nb = [\"gebyr*\"]\n");
    let decision = refused(&host, "en");
    assert!(!decision.fairness.released);
    assert_eq!(
        says(&decision, "no_money"),
        ["cannot_tell: the pack lists nothing for letters in `en` (no sums) [\"phrases en\"]"]
    );
}

#[test]
fn a_waiver_of_a_packs_own_check_is_printed_and_does_not_release() {
    let (_folder, host) = rental(
        "[checks.no_money]\nabout = \"no sums\"\nforbids.nb = [\"gebyr*\"]\n\n[waivers.no_money]\nreason = \"the terms say gebyr\"\n",
    );
    let decision = refused(&host, "nb");
    let failed = decision.fairness.checks.iter().find(|result| result.check == "no_money" && !result.found.is_empty());
    assert_eq!(failed.unwrap().waived.as_deref(), Some("the terms say gebyr"));
    assert!(!decision.fairness.released);
}
