//! Nothing of what goes wrong in a call leaves it but as a code.

use std::any::Any;
use std::panic::{AssertUnwindSafe, catch_unwind};

use crate::code::Code;
use crate::error::Error;
use crate::lent::Out;
use crate::refusal::Refusal;

/// Does the work of a call. Where it can't be done, why goes to `error` if somebody asks; else that is nothing.
pub(crate) fn guarded(error: Option<Out<*mut Error>>, work: impl FnOnce() -> Result<(), Refusal>) -> Code {
    // What was half done when a panic came is dropped with the work, or stands behind a lock whose poison is passed over.
    let done = catch_unwind(AssertUnwindSafe(work)).unwrap_or_else(|panic| Err(Refusal::Panicked(words(&*panic))));
    let code = done.as_ref().err().map_or(Code::OK, Refusal::code);
    if let Some(out) = error {
        out.put(done.err().map_or(std::ptr::null_mut(), |refusal| Box::into_raw(Box::new(Error::of(&refusal)))));
    }
    code
}

fn words(panic: &(dyn Any + Send)) -> String {
    let text = panic.downcast_ref::<&str>().map(|text| (*text).to_owned());
    text.or_else(|| panic.downcast_ref::<String>().cloned()).unwrap_or_else(|| "it does not say why".to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_panic_is_a_code_and_goes_no_further() {
        assert_eq!(guarded(None, || panic!("out of order")), Code::PANIC);
        assert_eq!(guarded(None, || Ok(())), Code::OK);
    }
}
