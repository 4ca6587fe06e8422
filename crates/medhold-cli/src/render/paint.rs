//! Colours, where there is someone to see them.

use owo_colors::{OwoColorize, Style};

/// Colours text, or leaves it as it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Paint {
    coloured: bool,
}

impl Paint {
    /// Leaves every text as it is.
    #[must_use]
    pub fn plain() -> Self {
        Self { coloured: false }
    }

    /// Colours by ANSI codes.
    #[must_use]
    pub fn coloured() -> Self {
        Self { coloured: true }
    }

    /// Whether it colours.
    #[must_use]
    pub fn is_coloured(self) -> bool {
        self.coloured
    }

    fn styled(self, text: &str, style: Style) -> String {
        if self.coloured { text.style(style).to_string() } else { text.to_owned() }
    }

    pub(crate) fn strong(self, text: &str) -> String {
        self.styled(text, Style::new().bold())
    }

    pub(crate) fn faint(self, text: &str) -> String {
        self.styled(text, Style::new().dimmed())
    }

    pub(crate) fn good(self, text: &str) -> String {
        self.styled(text, Style::new().green())
    }

    pub(crate) fn bad(self, text: &str) -> String {
        self.styled(text, Style::new().red().bold())
    }

    pub(crate) fn doubtful(self, text: &str) -> String {
        self.styled(text, Style::new().yellow())
    }
}
