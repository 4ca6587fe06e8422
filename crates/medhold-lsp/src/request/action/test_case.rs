//! Adding cases to the pack: one for a rule that none shows at work, and one that shows what was found.

use medhold_model::{Code, Diagnostic};

use super::{Action, appended, in_backticks};
use crate::together::Finding;
use crate::view::View;

/// Adds a case that expects the rule, for the author to fill in.
pub(super) fn begun<'d>(view: &View, diagnostic: &'d Diagnostic) -> Option<Action<'d>> {
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

/// Adds the case that shows what was found, with what is decided of it today.
pub(super) fn shown<'d>(view: &View, finding: &'d Finding) -> Option<Action<'d>> {
    let case = finding.case.as_deref()?;
    let file = file(view, &finding.diagnostic.place.file, "")?;
    Some(Action {
        title: format!("Add the case that shows it to `{file}`"),
        remedies: Some(&finding.diagnostic),
        edits: vec![appended(view, &file, case.trim_end())],
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
