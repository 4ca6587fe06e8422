//! `medhold new`.

use std::fs;

use medhold_cli::Exit;

use crate::program::{Folder, Ran, medhold};

const STARTERS: [&str; 5] = ["blank", "aviation", "retail", "construction", "rental"];

/// Writes a pack called `corner-shop` and gives what came out, and the pack's folder.
fn new(folder: &Folder, arguments: &[&str]) -> (Ran, String) {
    let parent = folder.path("").display().to_string();
    let all: Vec<&str> = ["new", "corner-shop", "--in", &parent].into_iter().chain(arguments.iter().copied()).collect();
    (medhold(&all), folder.path("corner-shop").display().to_string())
}

/// That a pack has neither error nor warning, that its cases pass and reach every rule, and that the letter of its example goes out.
fn holds(pack: &str, what: &str) {
    let checked = medhold(&["check", pack]);
    assert_eq!(checked.exit, Exit::Well, "{what}: {}", checked.out);
    assert!(checked.out.contains("no fault found"), "{what}: {}", checked.out);
    let tested = medhold(&["test", pack]);
    assert_eq!(tested.exit, Exit::Well, "{what}: {}", tested.out);
    assert!(tested.out.contains("cases passed") && !tested.out.contains("warning"), "{what}: {}", tested.out);
    let example = format!("{pack}/example.toml");
    let ran = medhold(&["dry-run", pack, "--cases", &example, "--format", "jsonl", "--fail-on", "withheld,undecided"]);
    assert_eq!(ran.exit, Exit::Well, "{what}: {}{}", ran.out, ran.err);
    let decision: serde_json::Value = serde_json::from_str(&ran.out).unwrap();
    assert_eq!(decision["pack"]["name"], "corner-shop", "{what}");
    assert_eq!(decision["fairness"]["released"], true, "{what}");
    assert_eq!(decision["fairness"]["checks"].as_array().unwrap().iter().filter(|c| c["status"] == "warn").count(), 0);
}

#[test]
fn each_starter_passes_check_and_test_and_its_letter_is_released_in_every_choice_of_languages() {
    for like in STARTERS {
        for languages in ["nb,en", "nb", "nn", "en", "en,nn,nb"] {
            let folder = Folder::new();
            let (ran, pack) = new(&folder, &["--like", like, "--languages", languages]);
            assert_eq!(ran.exit, Exit::Well, "{}", ran.err);
            holds(&pack, &format!("{like} in {languages}"));
        }
    }
}

#[test]
fn a_pack_is_blank_and_in_bokmål_and_english_unless_said() {
    let folder = Folder::new();
    let (ran, pack) = new(&folder, &[]);
    assert_eq!(ran.exit, Exit::Well, "{}", ran.err);
    holds(&pack, "as it comes");
    let manifest = folder.read("corner-shop/pack.toml");
    assert!(manifest.contains("name = \"corner-shop\""), "{manifest}");
    assert!(manifest.contains("languages = [\"nb\", \"en\"]"), "{manifest}");
    assert!(!folder.path("corner-shop/messages/nn.ftl").exists());
    let other = Folder::new();
    new(&other, &["--like", "blank", "--languages", "nb,en"]);
    assert_eq!(other.read("corner-shop/pack.toml"), manifest);
}

#[test]
fn what_comes_next_is_said_with_the_folder_in_it() {
    let folder = Folder::new();
    let (ran, pack) = new(&folder, &["--like", "rental"]);
    for next in ["medhold check ", "medhold test ", "medhold dry-run "] {
        assert!(ran.out.contains(&format!("{next}{pack}")), "{}", ran.out);
    }
    assert!(ran.out.contains("README.md says what to change first"), "{}", ran.out);
}

#[test]
fn every_kind_of_rule_is_there_and_the_starters_name_stands_nowhere() {
    for like in STARTERS {
        let folder = Folder::new();
        new(&folder, &["--like", like]);
        let mut all = String::new();
        for file in
            ["pack.toml", "README.md", "customer.rhai", "evidence.rhai", "law.rhai", "business.rhai", "example.toml"]
        {
            all.push_str(&folder.read(&format!("corner-shop/{file}")));
        }
        for authority in ["customer", "evidence", "law", "business"] {
            assert!(all.contains(&format!("authority {authority}")), "{like}: {authority}");
        }
        assert!(!all.contains("my-pack"), "{like}");
    }
}

#[test]
fn a_folder_that_is_there_is_left_as_it_is() {
    let folder = Folder::new();
    folder.file("corner-shop/pack.toml", "mine");
    let (ran, _) = new(&folder, &[]);
    assert_eq!(ran.exit, Exit::CouldNotRun);
    assert!(ran.err.contains("is there already; choose another name"), "{}", ran.err);
    assert_eq!(folder.read("corner-shop/pack.toml"), "mine");
    assert_eq!(fs::read_dir(folder.path("corner-shop")).unwrap().count(), 1);
}

#[test]
fn a_name_language_or_industry_that_can_not_be_is_refused_before_anything_is_written() {
    let folder = Folder::new();
    let parent = folder.path("").display().to_string();
    for (arguments, expected) in [
        (["new", "../away", "--like", "blank"], "can't be a pack's name"),
        (["new", "9lives", "--like", "blank"], "can't be a pack's name"),
        (["new", "two words", "--like", "blank"], "can't be a pack's name"),
        (["new", "shop", "--languages", "nb,nb"], "names `nb` twice"),
        (["new", "shop", "--languages", "sv"], "[possible values: nb, nn, en]"),
        (["new", "shop", "--like", "banking"], "aviation, retail, construction, rental"),
    ] {
        let arguments: Vec<&str> = arguments.into_iter().chain(["--in", &parent]).collect();
        let ran = medhold(&arguments);
        assert_eq!(ran.exit, Exit::CouldNotRun, "{arguments:?}");
        assert!(ran.err.contains(expected), "{arguments:?}: {}", ran.err);
    }
    assert_eq!(fs::read_dir(&parent).unwrap().count(), 0);
}
