//! Changes the rules while the app runs: the next claim is decided by the new ones, and half a rule stops nothing.
#![expect(clippy::print_stdout, reason = "an example shows what it does")]

use std::fs;
use std::path::Path;

use medhold::{Case, Host, LiveHost};

const MANIFEST: &str = r#"
[pack]
name = "cinema"
version = "1.0.0"
languages = ["en"]

[topics.delay]
title.en = "films that begin late"

[measures.delay_min]
title.en = "minutes until the film began"
kind = "count"

[appeal.en]
body = "the owner"
free = true
within = "1 year"
"#;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let folder = std::env::temp_dir().join(format!("cinema-{}", std::process::id()));
    fs::create_dir_all(folder.join("messages"))?;
    fs::write(folder.join("pack.toml"), MANIFEST)?;
    fs::write(folder.join("messages/en.ftl"), "late = The film began { $minutes } minutes late.\n")?;

    write_rule(&folder, "delay_min >= 30")?;
    let live = LiveHost::new(Host::builder().pack(&folder))?;
    decide(&live)?;

    write_rule(&folder, "delay_min >= 15")?;
    live.reload()?;
    decide(&live)?;

    // Somebody saves before they are done. What was decided by goes on deciding.
    write_rule(&folder, "delay_min >=")?;
    if let Err(fault) = live.reload() {
        println!("kept the rules before: {}", fault.to_string().contains("delay.rhai:3"));
    }
    decide(&live)?;
    fs::remove_dir_all(&folder)?;
    Ok(())
}

fn write_rule(folder: &Path, condition: &str) -> std::io::Result<()> {
    let rule = format!(
        "rule \"late\" on \"delay\" {{\n    // As long as this is worth a word.\n    when {condition}\n    authority evidence\n    \
         finding fact\n    remedy improve\n    because \"late\" with #{{ minutes: delay_min }}\n}}\n"
    );
    fs::write(folder.join("delay.rhai"), rule)
}

fn decide(live: &LiveHost) -> Result<(), Box<dyn std::error::Error>> {
    let case = Case::from_json(
        r#"{ "id": "1", "received": "2024-05-17", "language": "en", "evidence": { "delay_min": 20 },
             "claims": [{ "id": "1", "topic": "delay", "kind": "experience", "text": "We sat in the dark for twenty minutes." }] }"#,
    )?;
    for claim in live.host().decide(&case).claims {
        let rule = claim.rule.map_or_else(String::new, |rule| rule.to_string());
        println!("{}, by {rule}: {}", claim.outcome, claim.remedy);
    }
    Ok(())
}
