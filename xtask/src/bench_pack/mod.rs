//! A pack of any number of rules, to measure with: the same pack for the same number, on every machine.

mod cases;
mod manifest;
mod rule;
mod seeded;
mod texts;

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};

use rule::rules;

/// Rules in one file: within the 64 KiB that a rule file may have.
const RULES_IN_FILE: usize = 120;

/// What the pack's rules are on.
pub(crate) const TOPICS: [&str; 20] = [
    "accessibility",
    "baggage",
    "billing",
    "booking",
    "cleanliness",
    "connectivity",
    "damage",
    "data_privacy",
    "delivery_time",
    "diagnosis",
    "food_quality",
    "medication",
    "noise",
    "pricing",
    "punctuality",
    "refund",
    "safety",
    "seat_comfort",
    "staff_conduct",
    "warranty",
];

/// Writes the pack: `--rules N --out FOLDER`.
pub(crate) fn write(arguments: &[String]) -> Result<()> {
    let (count, folder) = read(arguments)?;
    let rules = rules(count);
    for part in ["rules", "messages", "cases"] {
        fs::create_dir_all(folder.join(part)).with_context(|| format!("{} can't be made", folder.display()))?;
    }
    put(&folder, "pack.toml", &manifest::text())?;
    put(&folder, "rules/gravity.rhai", texts::GRAVITY)?;
    for (number, part) in rules.chunks(RULES_IN_FILE).enumerate() {
        put(&folder, &format!("rules/part-{number:03}.rhai"), &texts::file(part))?;
        put(&folder, &format!("cases/part-{number:03}.toml"), &cases::file(part))?;
    }
    for language in ["nb", "en"] {
        put(&folder, &format!("messages/{language}.ftl"), &texts::messages(language, &rules))?;
    }
    Ok(())
}

fn read(arguments: &[String]) -> Result<(usize, PathBuf)> {
    let value = |name: &str| {
        let at = arguments.iter().position(|argument| argument == name)?;
        arguments.get(at + 1)
    };
    let (Some(count), Some(folder)) = (value("--rules"), value("--out")) else {
        bail!("say how many rules and where to: `cargo xtask bench-pack --rules 10000 --out target/bench-pack`");
    };
    let count = count.parse().with_context(|| format!("`{count}` is no number of rules"))?;
    Ok((count, PathBuf::from(folder)))
}

fn put(folder: &Path, path: &str, text: &str) -> Result<()> {
    let path = folder.join(path);
    fs::write(&path, text).with_context(|| format!("{} can't be written", path.display()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_number_of_rules_gives_the_same_pack() {
        let text = || rules(300).iter().map(texts::rule).collect::<String>();
        assert_eq!(text(), text());
        assert!(rules(1000).len() == 1000);
    }

    #[test]
    fn every_file_keeps_within_what_a_pack_may_have() {
        let rules = rules(20_000);
        let largest = rules.chunks(RULES_IN_FILE).map(|part| texts::file(part).len()).max();
        assert!(largest < Some(64 << 10), "{largest:?}");
        assert!(texts::messages("nb", &self::rules(10_000)).len() < 1 << 20);
    }
}
