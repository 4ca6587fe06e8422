//! Checks of a pack as a whole, one file a check. What can be seen in one file alone is checked where that file is read.

mod appeal_missing;
mod case_names;
mod case_parameters;
mod case_rules;
mod change_message;
mod condition_twice;
mod expert_field;
mod measure_unused;
mod message_argument;
mod message_claims;
mod message_missing;
mod message_uneven;
mod message_unused;
mod parameter_unused;
mod perception_unread;
mod plugin_checks;
mod plugin_functions;
mod plugin_history;
mod plugin_inputs;
mod plugin_measures;
mod plugin_missing;
mod rule_file_unused;
mod source_empty;
mod table_unused;
mod topic_unused;
mod untested_rule;
mod version_gap;
mod waiver;
mod words_unknown;

use medhold_message::Catalogue;
use medhold_model::{Diagnostic, Severity};
use medhold_script::Program;

use crate::manifest::value::is_guess;
use crate::{Manifest, Offers, PackCase};

/// What a check looks at.
pub(crate) struct Inspected<'a> {
    pub(crate) manifest: &'a Manifest,
    pub(crate) program: &'a Program,
    pub(crate) catalogue: &'a Catalogue,
    /// The names and clauses by which rules are told to people.
    pub(crate) words: &'a Catalogue,
    pub(crate) cases: &'a [PackCase],
    /// None where plugins were not looked for.
    pub(crate) offers: Option<&'a Offers>,
}

/// Finds one kind of fault in a pack.
type Check = fn(&Inspected<'_>, &mut Vec<Diagnostic>);

/// Checks that hold whatever else is at fault.
const ALWAYS: &[Check] = &[
    appeal_missing::check,
    case_names::check,
    case_parameters::check,
    change_message::check,
    condition_twice::check,
    expert_field::check,
    message_argument::check,
    message_claims::check,
    message_missing::check,
    message_uneven::check,
    plugin_checks::check,
    plugin_functions::check,
    plugin_history::check,
    plugin_inputs::check,
    plugin_measures::check,
    plugin_missing::check,
    source_empty::check,
    waiver::check,
    words_unknown::check,
];

/// Checks that look at all rules together: with some left out for their faults they would report what is right.
const WHOLE: &[Check] = &[
    case_rules::check,
    measure_unused::check,
    message_unused::check,
    parameter_unused::check,
    perception_unread::check,
    rule_file_unused::check,
    table_unused::check,
    topic_unused::check,
    untested_rule::check,
    version_gap::check,
];

/// Runs every check that the faults found so far leave meaningful.
pub(crate) fn run(pack: &Inspected<'_>, found: &mut Vec<Diagnostic>) {
    let rules_left_out = |fault: &Diagnostic| {
        let rule = fault.severity == Severity::Error && fault.place.file.ends_with(".rhai");
        rule || is_guess(fault)
    };
    let faulty = found.iter().any(rules_left_out);
    for check in ALWAYS {
        check(pack, found);
    }
    for check in WHOLE.iter().filter(|_| !faulty) {
        check(pack, found);
    }
}
