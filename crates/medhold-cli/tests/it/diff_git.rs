//! `medhold diff` by git revisions: what each way of naming a version means, and what is said where there is none.

use medhold_cli::Exit;
use serde_json::Value;

use crate::program::{medhold_reading, waited};
use crate::repository::Repository;

/// The café promises ten minutes in `v2`, and fifteen in the working tree.
fn cafe_in_three_versions() -> Repository {
    let repository = Repository::with_cafe();
    repository.replace("cafe/pack.toml", "value = 20", "value = 10");
    repository.commit("v2");
    repository.replace("cafe/pack.toml", "value = 10", "value = 15");
    repository
}

/// Who waited 12 minutes and who waited 17, decided by both.
fn changed(old: &str, new: &str) -> Value {
    let cases = [waited("A", "12"), waited("B", "17")].join("\n");
    let ran = medhold_reading(&cases, &["diff", old, new, "--cases", "-", "--format", "json"]);
    assert_eq!(ran.exit, Exit::Well, "{}", ran.err);
    let report: Value = serde_json::from_str(&ran.out).unwrap();
    let ways = ["changed", "granted", "refused"].map(|way| report["changes"][way].as_u64().unwrap());
    serde_json::json!(ways)
}

#[test]
fn a_revision_alone_is_the_other_versions_folder_at_it() {
    let repository = cafe_in_three_versions();
    let folder = repository.name("cafe");
    assert_eq!(changed("v1", &folder), serde_json::json!([1, 1, 0]));
    assert_eq!(changed("v2", &folder), serde_json::json!([1, 0, 1]));
    assert_eq!(changed("HEAD~1", &folder), changed("v1", &folder));
    assert_eq!(changed(&folder, "HEAD"), serde_json::json!([1, 1, 0]));
}

#[test]
fn a_revision_with_a_path_is_read_as_git_reads_it_and_nothing_is_checked_out() {
    let repository = cafe_in_three_versions();
    let cases = repository.write("cases.jsonl", &[waited("A", "12"), waited("B", "17")].join("\n"));
    let diff = |within: &str, old: &str, new: &str| {
        let (exit, out, err) = repository.medhold(within, &["diff", old, new, "--cases", &cases, "--format", "json"]);
        assert_eq!(exit, Some(0), "{old} {new}: {err}");
        let report: Value = serde_json::from_str(&out).unwrap();
        report["changes"]["granted"].as_u64().unwrap()
    };
    assert_eq!(diff("", "v1:cafe", "v2:cafe"), 2);
    assert_eq!(diff("", "v1:cafe", "v2"), 2, "a revision alone takes the path of the other");
    assert_eq!(diff("", "v1:cafe", "cafe"), 1);
    assert_eq!(diff("cafe", "v1:./", "v2:."), 2, "as in git, ./ counts from the folder one is in");
    assert_eq!(diff("cafe/messages", "v1:..", "v2:cafe/"), 2);
    assert!(std::fs::read_to_string(repository.path("cafe/pack.toml")).unwrap().contains("value = 15"));
}

#[test]
fn the_report_says_which_versions_were_compared() {
    let repository = cafe_in_three_versions();
    let ran = medhold_reading(&waited("A", "12"), &["diff", "v1", &repository.name("cafe"), "--cases", "-"]);
    assert!(ran.out.contains("v1:cafe"), "{}", ran.out);
}

#[test]
fn a_revision_folder_or_repository_that_is_not_there_is_told_with_what_may_be_meant() {
    let repository = cafe_in_three_versions();
    let cases = repository.write("cases.jsonl", &waited("A", "12"));
    repository.git(&["branch", "stricter-rules"]);
    let told = |old: &str, new: &str| {
        let (exit, out, err) = repository.medhold("", &["diff", old, new, "--cases", &cases]);
        assert_eq!((exit, out.as_str()), (Some(2), ""), "{old} {new}: {err}");
        err
    };
    let err = told("stricter-rule", "cafe");
    assert!(err.contains("neither a folder nor a revision `stricter-rule`; did you mean `stricter-rules`?"), "{err}");
    let err = told("stricter-rule:cafe", "cafe");
    assert!(err.contains("there is no revision `stricter-rule`; did you mean `stricter-rules`?"), "{err}");
    let err = told("v1:caffe", "cafe");
    assert!(err.contains("there is no folder `caffe` at `v1`; did you mean `cafe`?"), "{err}");
    let err = told("v1:cafe/messages", "cafe");
    assert!(err.contains("`cafe/messages` is no pack at `v1`"), "{err}");
    let err = told("--upload-pack=x:cafe", "cafe");
    assert!(err.contains("error:"), "{err}");
    let outside = tempfile::tempdir().unwrap();
    let err = told("v1", &outside.path().display().to_string());
    assert!(err.contains("lies in no git repository"), "{err}");
}

#[test]
fn a_pack_that_was_faulty_is_told_by_the_revision() {
    let repository = Repository::with_cafe();
    repository.replace("cafe/waiting.rhai", "finding   fact", "finding   fakt");
    repository.commit("v2");
    repository.replace("cafe/waiting.rhai", "finding   fakt", "finding   fact");
    let ran = medhold_reading(&waited("A", "12"), &["diff", "v2", &repository.name("cafe"), "--cases", "-"]);
    assert_eq!(ran.exit, Exit::CouldNotRun);
    assert!(ran.err.contains("`v2:cafe` has errors") && ran.err.contains("did you mean"), "{}", ran.err);
}
