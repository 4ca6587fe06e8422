//! What the customer reads of a rule: its reasons as the letters of the pack's own cases have them.

use medhold_message::text_of;
use medhold_model::{Because, RuleId};
use medhold_script::{Reason, Rule};
use medhold_words::word;

use super::{Document, Html, element, with};

impl Document<'_> {
    /// Each reason of a rule, told with the figures of the first case that came to it.
    pub(super) fn reasons(&self, rule: &Rule) -> Html {
        rule.because.iter().map(|reason| self.reason(rule, reason)).collect()
    }

    fn reason(&self, rule: &Rule, reason: &Reason) -> Html {
        let shown = self.example(&rule.id, reason).and_then(|(case, because)| {
            let segments = self.pack.catalogue().render(self.language, &because.message, &because.args).ok()?;
            Some((text_of(&segments), self.tell("example", &[("case", word(case))].into())))
        });
        match shown {
            Some((text, case)) => {
                with("p", &[("class", "reads")], [Html::from(text), Html::from(" "), element("small", case)])
            }
            None => {
                let text = self.tell("no-example", &[("message", word(reason.message.as_str()))].into());
                with("p", &[("class", "reads faint")], Html::named(&text))
            }
        }
    }

    /// The first case, by its name, that gave this reason by this rule; else by any rule.
    fn example(&self, rule: &RuleId, reason: &Reason) -> Option<(&str, &Because)> {
        let all =
            || self.decided.iter().flat_map(|(case, decision)| decision.claims.iter().map(move |claim| (case, claim)));
        let by_rule = all().filter(|(_, claim)| claim.rule.as_ref() == Some(rule) || claim.merged.contains(rule));
        by_rule.chain(all()).find_map(|(case, claim)| {
            let because = claim.because.iter().find(|because| because.message == reason.message.as_str())?;
            Some((case.name.as_str(), because))
        })
    }
}
