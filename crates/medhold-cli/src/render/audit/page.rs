//! What a report says, before it is laid out: sections that each open with what was found, in plain words.

/// A report for people.
pub(crate) struct Page {
    pub(crate) title: String,
    /// What it is of.
    pub(crate) intro: String,
    pub(crate) sections: Vec<Section>,
}

/// One subject of a report.
pub(crate) struct Section {
    /// The subject, as a heading.
    pub(crate) heading: String,
    /// What was found, in one or two plain sentences.
    pub(crate) finding: String,
    /// Whether that is good or bad.
    pub(crate) tone: Tone,
    /// What it rests on.
    pub(crate) parts: Vec<Part>,
}

/// A part of a section.
pub(crate) enum Part {
    /// Numbers in rows.
    Grid(Grid),
    /// A sentence or two on how to read the rest.
    Note(String),
    /// A plot, in HTML only: the grid beside it has its numbers.
    Plot(Plot),
}

/// A drawing.
pub(crate) struct Plot {
    /// What it shows and how to read it.
    pub(crate) caption: String,
    /// An `svg` element, which says what it is to who can't see it.
    pub(crate) svg: String,
}

/// Numbers in rows.
pub(crate) struct Grid {
    pub(crate) head: Vec<&'static str>,
    pub(crate) rows: Vec<Vec<Cell>>,
}

/// A text in a grid.
pub(crate) struct Cell {
    pub(crate) text: String,
    pub(crate) tone: Tone,
    /// Whether it is a number, which stands to the right.
    pub(crate) number: bool,
}

/// How a text is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Tone {
    /// As it stands.
    Plain,
    /// All is well.
    Good,
    /// It is not.
    Bad,
    /// It can't be told.
    Doubtful,
    /// It says that there is nothing.
    Faint,
}

impl Tone {
    /// A sign beside the colour: one reader in twenty does not tell red from green, and print may have no colour.
    pub(crate) fn mark(self) -> &'static str {
        match self {
            Self::Plain | Self::Faint => "",
            Self::Good => "✓",
            Self::Bad => "✗",
            Self::Doubtful => "◌",
        }
    }
}

impl Cell {
    pub(crate) fn text(text: impl Into<String>) -> Self {
        Self { text: text.into(), tone: Tone::Plain, number: false }
    }

    pub(crate) fn number(text: impl Into<String>) -> Self {
        Self { number: true, ..Self::text(text) }
    }

    pub(crate) fn toned(self, tone: Tone) -> Self {
        Self { tone, ..self }
    }
}
