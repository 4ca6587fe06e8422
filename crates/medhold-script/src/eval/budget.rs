//! How much an evaluation may still compute.

use std::time::{Duration, Instant};

use super::{Evaluation, Stop};
use crate::Limits;
use crate::tree::Spot;

/// How deep expressions may be within each other, through calls too: an ordinary thread's stack bears it.
const DEEPEST: usize = 384;
/// The clock is asked once in so many steps.
const STEPS_BETWEEN_CLOCKS: u64 = 1024;

/// Steps taken, and the time at which to give up.
#[derive(Debug)]
pub(super) struct Budget {
    steps: u64,
    pub most_steps: u64,
    until_clock: u64,
    milliseconds: u64,
    started: Option<Instant>,
    pub depth: usize,
    /// Whether room or time has run out: then nothing goes on until the next operand of the guard.
    pub exhausted: Option<Exhausted>,
}

/// What has run out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Exhausted {
    /// Steps, depth, or the room for a text or list.
    Room,
    /// Time.
    Time,
}

impl Budget {
    pub(super) fn new(limits: &Limits) -> Self {
        Self {
            steps: 0,
            most_steps: limits.steps,
            until_clock: STEPS_BETWEEN_CLOCKS,
            milliseconds: limits.milliseconds,
            started: None,
            depth: 0,
            exhausted: None,
        }
    }

    /// Begins anew with the steps; the clock goes on.
    pub(super) fn refill(&mut self) {
        self.steps = 0;
        if self.exhausted == Some(Exhausted::Room) {
            self.exhausted = None;
        }
    }

    /// Takes steps, and tells what has run out.
    fn take(&mut self, steps: u64) -> Option<Exhausted> {
        if self.exhausted.is_none() {
            self.steps = self.steps.saturating_add(steps);
            self.until_clock = self.until_clock.saturating_sub(steps);
            if self.steps > self.most_steps {
                self.exhausted = Some(Exhausted::Room);
            } else if self.until_clock == 0 {
                self.until_clock = STEPS_BETWEEN_CLOCKS;
                self.ask_clock();
            }
        }
        self.exhausted
    }

    fn ask_clock(&mut self) {
        if self.milliseconds == 0 {
            return;
        }
        let started = *self.started.get_or_insert_with(Instant::now);
        if started.elapsed() > Duration::from_millis(self.milliseconds) {
            self.exhausted = Some(Exhausted::Time);
        }
    }
}

impl<'a> Evaluation<'a> {
    /// Takes steps for something at this spot.
    #[inline]
    pub(super) fn step(&mut self, steps: u64, spot: Spot) -> Result<(), Stop<'a>> {
        match self.budget.take(steps) {
            None => Ok(()),
            Some(what) => Err(self.out_of(what, spot)),
        }
    }

    #[cold]
    fn out_of(&mut self, what: Exhausted, spot: Spot) -> Stop<'a> {
        let limits = &self.parts.scope.limits;
        let why = match what {
            Exhausted::Room => format!("the rule takes more than {} steps", self.budget.most_steps),
            Exhausted::Time => format!("the rule takes longer than {} milliseconds", limits.milliseconds),
        };
        self.limit(spot, &why).into()
    }

    /// Goes one expression deeper.
    #[inline]
    pub(super) fn deeper(&mut self, spot: Spot) -> Result<(), Stop<'a>> {
        if self.budget.depth >= DEEPEST {
            return Err(self.limit(spot, "the rule computes too deeply").into());
        }
        self.budget.depth += 1;
        Ok(())
    }

    /// Holds a text's length against the limit.
    pub(super) fn text_within(&mut self, bytes: usize, spot: Spot) -> Result<(), Stop<'a>> {
        let most = self.parts.scope.limits.text_bytes;
        if bytes > most {
            return Err(self.limit(spot, &format!("the text is longer than {most} bytes")).into());
        }
        self.step(bytes as u64 / 64, spot)
    }

    /// Holds the number of items against the limit.
    pub(super) fn items_within(&mut self, items: usize, spot: Spot) -> Result<(), Stop<'a>> {
        let most = self.parts.scope.limits.items;
        if items > most {
            return Err(self.limit(spot, &format!("the list or map has more than {most} items")).into());
        }
        self.step(items as u64 / 8, spot)
    }
}
