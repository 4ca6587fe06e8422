//! The reasons of the rules that decide, as data.

use medhold_model::MessageId;

use super::arguments::Arguments;
use super::grounds::Grounds;
use super::program::{Native, TopicIndex};
use super::{Cell, Settled, Trace, Verdict};
use crate::Reason;

impl Native {
    /// The reasons of the rules that decide, in the order of rules and their reasons: each message with its arguments by name. Those
    /// are left out that would have to tell what can't be had, or what stays interpreted. A text that no rule names comes as
    /// [`Symbol::OTHER`](super::Symbol::OTHER).
    pub fn reasons<'n>(
        &'n self,
        topic: TopicIndex,
        settled: &Settled,
        trace: &Trace,
    ) -> impl Iterator<Item = (&'n MessageId, impl Iterator<Item = (&'n str, Cell)>)> {
        self.all_reasons(topic, settled).filter_map(|(reason, arguments)| {
            let cells = arguments.cells(trace.cells())?;
            Some((&reason.message, reason.args.keys().map(String::as_str).zip(cells)))
        })
    }

    /// The messages of these reasons.
    pub fn messages<'n>(
        &'n self,
        topic: TopicIndex,
        settled: &Settled,
        trace: &Trace,
    ) -> impl Iterator<Item = &'n MessageId> {
        let told =
            self.all_reasons(topic, settled).filter(|(_, arguments)| arguments.are_had(trace.cells()) == Some(true));
        told.map(|(reason, _)| &reason.message)
    }

    /// Of every reason of the rules that decide, whether it is told.
    pub fn told(&self, topic: TopicIndex, settled: &Settled, trace: &Trace) -> impl Iterator<Item = bool> {
        self.all_reasons(topic, settled).map(|(_, arguments)| arguments.are_had(trace.cells()) == Some(true))
    }

    /// Every reason of the rules that decide, with its arguments in native form.
    fn all_reasons<'n>(
        &'n self,
        topic: TopicIndex,
        settled: &Settled,
    ) -> impl Iterator<Item = (&'n Reason, &'n Arguments)> {
        let deciding = if settled.verdict() == Verdict::Ruled { settled.deciding() } else { &[] };
        let standing = move |place: &u32| self.on(topic).and_then(|on| on.rules.get(*place as usize));
        deciding.iter().filter_map(standing).flat_map(move |standing| {
            let reasons = self.program().rules().get(standing.place).map_or(&[][..], |rule| &rule.because);
            reasons.iter().zip(self.grounds(standing.place).map_or(&[][..], Grounds::reasons))
        })
    }
}
