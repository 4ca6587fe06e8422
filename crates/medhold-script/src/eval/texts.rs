//! Texts that are built piece by piece and stop at a limit.

use std::fmt::{self, Write};

use super::Val;

/// A text that takes no more than so many bytes, and counts on a little to tell that it would be longer.
pub(super) struct Limited {
    text: String,
    most: usize,
    over: bool,
}

impl Limited {
    pub(super) fn new(most: usize) -> Self {
        Self { text: String::new(), most, over: false }
    }

    pub(super) fn push(&mut self, value: &Val<'_>) {
        // The only error is the limit's own, which `bytes` tells.
        let _ = write!(self, "{value}");
    }

    /// How long the text is; more than the limit where it would have been longer.
    pub(super) fn bytes(&self) -> usize {
        self.text.len() + usize::from(self.over) * (self.most + 1)
    }

    pub(super) fn into_text(self) -> String {
        self.text
    }
}

impl Write for Limited {
    fn write_str(&mut self, piece: &str) -> fmt::Result {
        if self.over || self.text.len() + piece.len() > self.most {
            self.over = true;
            return Err(fmt::Error);
        }
        self.text.push_str(piece);
        Ok(())
    }
}
