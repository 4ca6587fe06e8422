//! Threads that do something one after another, in the order of the blocks that they took.

use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};

/// Something that each block passes in its turn.
pub(super) struct Turns<T> {
    state: Mutex<State<T>>,
    passed: Condvar,
}

struct State<T> {
    /// The block whose turn it is.
    next: u64,
    stopped: bool,
    thing: T,
}

impl<T> Turns<T> {
    /// Block 0 is the first to pass.
    pub(super) fn new(thing: T) -> Self {
        Self { state: Mutex::new(State { next: 0, stopped: false, thing }), passed: Condvar::new() }
    }

    /// Waits until every earlier block has passed, and passes; none where the run was stopped meanwhile.
    pub(super) fn pass<R>(&self, block: u64, work: impl FnOnce(&mut T) -> R) -> Option<R> {
        let mut state = self.lock();
        while state.next != block && !state.stopped {
            state = self.passed.wait(state).unwrap_or_else(PoisonError::into_inner);
        }
        if state.stopped {
            return None;
        }
        let done = work(&mut state.thing);
        state.next += 1;
        self.passed.notify_all();
        Some(done)
    }

    /// Lets nobody pass any more, and everybody who waits go.
    pub(super) fn stop(&self) {
        self.lock().stopped = true;
        self.passed.notify_all();
    }

    /// A thread that broke off while it passed has stopped the run, so that what it left behind is not looked at.
    fn lock(&self) -> MutexGuard<'_, State<T>> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn blocks_pass_in_their_order_whichever_thread_comes_first() {
        let turns = Turns::new(Vec::new());
        std::thread::scope(|scope| {
            for first in [1, 0] {
                let turns = &turns;
                scope.spawn(move || {
                    (first..100).step_by(2).for_each(|block| {
                        turns.pass(block, |passed| passed.push(block));
                    });
                });
            }
        });
        let passed = turns.pass(100, |passed| passed.clone()).unwrap();
        assert_eq!(passed, (0..100).collect::<Vec<_>>());
    }

    #[test]
    fn nobody_waits_for_a_run_that_was_stopped() {
        let turns = Turns::new(());
        std::thread::scope(|scope| {
            let waiting = scope.spawn(|| turns.pass(1, |()| ()));
            turns.stop();
            assert_eq!(waiting.join().unwrap(), None);
        });
    }
}
