//! Beginning a case for a rule that none shows at work.

use std::ops::Range;

use medhold_model::{Code, Diagnostic};

use super::{Action, appended, in_backticks};
use crate::view::View;

/// Adds a case that expects the rule, for the author to fill in.
pub(super) fn action<'d>(view: &View, diagnostic: &'d Diagnostic, _: &Range<usize>) -> Option<Action<'d>> {
    if diagnostic.code != Code::UntestedRule {
        return None;
    }
    let id = in_backticks(&diagnostic.message).next()?;
    let rule = view.pack().program().rule(id)?;
    let topic = rule.topics.first()?;
    let scope = view.pack().program().scope();
    let measures = rule.reads.measures.iter().filter_map(|measure| scope.measure_name(*measure));
    let evidence: Vec<String> = measures.map(|name| format!("# case.evidence.{name} = ")).collect();
    let given = evidence.into_iter().map(|line| format!("{line}\n")).collect::<String>();
    let case = format!(
        "[[case]]\nname = \"{id} decides\"\ncase.received = \"2026-01-02\"\ncase.language = \"{}\"\n\
         case.claim = {{ topic = \"{topic}\", kind = \"assertion\", text = \"What the customer says.\" }}\n\
         {given}expect = {{ rule = \"{id}\" }}",
        view.pack().manifest().languages.first()?
    );
    let file = file(view, rule.place.file.as_str(), topic.as_str())?;
    Some(Action {
        title: format!("Begin a case for `{id}` in `{file}`"),
        remedies: Some(diagnostic),
        edits: vec![appended(view, &file, &case)],
    })
}

/// The file of cases that goes with a rule file or topic; else the first.
fn file(view: &View, rules: &str, topic: &str) -> Option<String> {
    let cases: Vec<&str> = view.index.files().map(|(file, _)| file).filter(|file| file.starts_with("cases/")).collect();
    let stem = rules.strip_suffix(".rhai").unwrap_or(rules);
    let wanted = [format!("cases/{stem}.toml"), format!("cases/{topic}.toml")];
    let fitting = wanted.iter().find(|file| cases.contains(&file.as_str())).cloned();
    fitting.or_else(|| cases.first().map(|file| (*file).to_owned()))
}
