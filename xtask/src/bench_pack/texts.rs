//! The rules as rule files, and the messages of their reasons.

use super::rule::Rule;

/// What the rule files import.
pub(crate) const GRAVITY: &str = "\
// What several rules ask.

/// It was as bad as the firm's own limit has it, and the evidence is wide enough to say so.
fn is_grave() {
    severity >= grave_from && sample_size >= 1
}
";

/// A file of these rules.
pub(crate) fn file(rules: &[Rule]) -> String {
    let header = "// Written by `cargo xtask bench-pack`.\n\n";
    let gravity = rules.iter().any(|r| r.tests.iter().any(|t| t.text.starts_with("gravity::")));
    let import = if gravity { "import \"gravity\" as gravity;\n\n" } else { "" };
    let rules: Vec<String> = rules.iter().map(rule).collect();
    format!("{header}{import}{}", rules.join("\n"))
}

/// One rule as it stands in a file.
pub(crate) fn rule(rule: &Rule) -> String {
    let Rule { id, topic, sector, channel, ruling, .. } = rule;
    let overrides = rule.overrides.as_ref().map_or_else(String::new, |id| format!("    overrides {id:?}\n"));
    format!(
        "/// What holds for {topic} in {sector} through {channel}.\n\
         rule {id:?} on {topic:?} {{\n    \
         source    \"Agreement of service, {id}\"\n    \
         when      {}\n    \
         authority {}\n    \
         finding   {}\n    \
         remedy    {}\n{overrides}    \
         because   {id:?} with #{{ share: late_share }}\n\
         }}\n",
        guard(rule),
        ruling.authority,
        ruling.finding,
        ruling.remedy,
    )
}

fn guard(rule: &Rule) -> String {
    let mut tests =
        vec![format!("subject.sector == {:?}", rule.sector), format!("subject.channel == {:?}", rule.channel)];
    let share = |ten_thousandths: usize| format!("{}.{:04}", ten_thousandths / 10_000, ten_thousandths % 10_000);
    tests.extend((rule.from > 0).then(|| format!("late_share >= {}", share(rule.from))));
    tests.push(format!("late_share < {}", share(rule.to)));
    tests.extend(rule.tests.iter().map(|test| test.text.clone()));
    tests.join(" && ")
}

/// The messages of every rule's reason in a language.
pub(crate) fn messages(language: &str, rules: &[Rule]) -> String {
    let text = |rule: &Rule| {
        let id = &rule.id;
        match language {
            "nb" => format!("{id} = Vi ser at {{ PERCENT($share) }} var for sent ute, og hvor alvorlig det var.\n"),
            _ => format!("{id} = We see that {{ PERCENT($share) }} came late, and how severe it was.\n"),
        }
    };
    rules.iter().map(text).collect()
}
