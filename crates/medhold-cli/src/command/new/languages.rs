//! Leaves out of a starter's files what is in other languages than those asked for.

/// A language that starters are written in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
pub(crate) enum LetterLanguage {
    /// Norwegian bokmål.
    Nb,
    /// Norwegian nynorsk.
    Nn,
    /// English.
    En,
}

impl LetterLanguage {
    const ALL: [Self; 3] = [Self::Nb, Self::Nn, Self::En];

    /// The tag by BCP 47.
    pub(crate) fn tag(self) -> &'static str {
        match self {
            Self::Nb => "nb",
            Self::Nn => "nn",
            Self::En => "en",
        }
    }
}

/// The text without the paragraphs and lines that are in another language alone.
///
/// Such a paragraph is a table of a language's own (`[appeal.nn]`) or a case in it (`case.language = "nn"`); such a line gives a
/// text in it (`title.nn = …`, and `nn = …` in a table of its own). Paragraphs end with an empty line.
pub(crate) fn in_languages(text: &str, wanted: &[LetterLanguage]) -> String {
    let others: Vec<&str> = LetterLanguage::ALL
        .iter()
        .filter(|language| !wanted.contains(language))
        .map(|language| language.tag())
        .collect();
    let kept =
        text.trim_end().split("\n\n").filter(|paragraph| !others.iter().any(|tag| paragraph_is_in(paragraph, tag)));
    let kept: Vec<String> = kept.map(|paragraph| without_lines_in(paragraph, &others)).collect();
    kept.join("\n\n") + "\n"
}

fn paragraph_is_in(paragraph: &str, tag: &str) -> bool {
    let (table, case) = (format!("[appeal.{tag}]"), format!("case.language = \"{tag}\""));
    paragraph.lines().any(|line| line == table || line == case)
}

fn without_lines_in(paragraph: &str, others: &[&str]) -> String {
    let gives = |line: &str, tag: &str| {
        let key = line.split_once(" = ").map(|(key, _)| key);
        key.is_some_and(|key| key == tag || key.strip_prefix("title.") == Some(tag))
    };
    let kept: Vec<&str> = paragraph.lines().filter(|line| !others.iter().any(|tag| gives(line, tag))).collect();
    kept.join("\n")
}
