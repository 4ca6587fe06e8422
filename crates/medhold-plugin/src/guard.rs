//! Keeps panics inside the plugin: catches them and takes their text for the host.

use std::cell::{Cell, RefCell};
use std::panic::{self, AssertUnwindSafe, PanicHookInfo};
use std::sync::Once;

thread_local! {
    static GUARDED: Cell<bool> = const { Cell::new(false) };
    static TEXT: RefCell<Option<String>> = const { RefCell::new(None) };
}

/// Runs `work`; a panic in it comes back as its text with the place where it happened, and is printed nowhere.
pub(crate) fn guarded<T>(work: impl FnOnce() -> T) -> Result<T, String> {
    take_over_panics();
    let outer = GUARDED.replace(true);
    let result = panic::catch_unwind(AssertUnwindSafe(work));
    GUARDED.set(outer);
    result.map_err(|payload| {
        // A payload whose own drop panics would abort the host; leaking it costs a few bytes once in a blue moon.
        std::mem::forget(payload);
        TEXT.take().unwrap_or_else(|| "it panicked without a text".to_owned())
    })
}

/// A dynamic library has a standard library of its own, and so a panic hook of its own: the host's never sees this panic.
/// Threads outside a guarded call keep the hook that was there.
fn take_over_panics() {
    static ONCE: Once = Once::new();
    ONCE.call_once(|| {
        let before = panic::take_hook();
        panic::set_hook(Box::new(move |info| {
            if GUARDED.try_with(Cell::get).unwrap_or(false) {
                keep_text(info);
            } else {
                before(info);
            }
        }));
    });
}

fn keep_text(info: &PanicHookInfo<'_>) {
    let message = info.payload_as_str().unwrap_or("a panic without a text");
    let text = match info.location() {
        Some(place) => format!("{message} ({}:{})", place.file(), place.line()),
        None => message.to_owned(),
    };
    // The first panic is the cause; one while unwinding from it is not.
    let _ = TEXT.try_with(|kept| kept.borrow_mut().get_or_insert(text).len());
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_panic_comes_back_as_its_text_and_place() {
        let text = guarded(|| -> u8 { panic!("no such airport: {}", "ZZZ") }).unwrap_err();
        assert!(text.starts_with("no such airport: ZZZ (") && text.contains("guard.rs:"), "{text}");
        assert_eq!(guarded(|| 7), Ok(7));
        let second = guarded(|| -> u8 { panic!("another") }).unwrap_err();
        assert!(second.starts_with("another"), "{second}");
    }
}
