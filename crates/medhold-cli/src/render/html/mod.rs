//! Pages as one HTML file: no script, nothing fetched, legible in print and in the dark; and no text that becomes markup.

mod element;

use std::fmt::Write as _;

pub(crate) use element::{Html, element, with};

/// How every page looks.
pub(crate) const STYLE: &str = include_str!("style.css");

/// A text that can't become markup, with what stands between backticks set off.
pub(crate) fn with_names(text: &str) -> String {
    let mut html = String::new();
    for (at, part) in text.split('`').enumerate() {
        let part = escaped(part);
        if at % 2 == 1 {
            let _ = write!(html, "<code>{part}</code>");
        } else {
            html.push_str(&part);
        }
    }
    html
}

/// A text that can't become markup.
pub(crate) fn escaped(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => safe.push_str("&amp;"),
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            '"' => safe.push_str("&quot;"),
            '\n' => safe.push('\n'),
            c if c.is_control() => safe.push(' '),
            c => safe.push(c),
        }
    }
    safe
}
