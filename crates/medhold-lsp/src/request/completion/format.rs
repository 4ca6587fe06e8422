//! What a manifest may have, taken from the page that documents it.

use std::sync::LazyLock;

use medhold_pack::MANIFEST_FORMAT;

/// A key of a section.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Key {
    pub(crate) name: String,
    /// A value as the page has it.
    pub(crate) example: String,
    /// What it says.
    pub(crate) about: String,
}

/// A section.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct Section {
    /// The first part of its header.
    pub(crate) name: String,
    /// Whether the pack names what stands in it: `[measures.<name>]`.
    pub(crate) named: bool,
    /// What it is for.
    pub(crate) about: String,
    /// Its keys, in the order of the page.
    pub(crate) keys: Vec<Key>,
}

/// The sections, in the order of the page.
pub(crate) static SECTIONS: LazyLock<Vec<Section>> = LazyLock::new(|| sections(MANIFEST_FORMAT));

fn sections(page: &str) -> Vec<Section> {
    let mut sections: Vec<Section> = Vec::new();
    let mut current = None;
    for line in page.lines().skip_while(|line| !line.starts_with("```toml")).skip(1) {
        if line.starts_with("```") {
            break;
        }
        let (code, about) = split_comment(line);
        if let Some(header) = code.strip_prefix('[').and_then(|code| code.strip_suffix(']')) {
            current = Some(section(&mut sections, header, about));
        } else if let Some((name, example)) = code.split_once('=') {
            let key = Key { name: name.trim().to_owned(), example: example.trim().to_owned(), about: about.to_owned() };
            let keys = current.and_then(|at: usize| sections.get_mut(at)).map(|section| &mut section.keys);
            if let Some(keys) = keys.filter(|keys| keys.iter().all(|known| known.name != key.name)) {
                keys.push(key);
            }
        }
    }
    sections
}

/// The place of a header's section, which is added where it is new.
fn section(sections: &mut Vec<Section>, header: &str, about: &str) -> usize {
    let (name, rest) = header.split_once('.').map_or((header, None), |(name, rest)| (name, Some(rest)));
    if let Some(at) = sections.iter().position(|section| section.name == name) {
        return at;
    }
    let (name, about) = (name.to_owned(), about.to_owned());
    sections.push(Section { name, named: rest.is_some(), about, keys: Vec::new() });
    sections.len() - 1
}

/// A line's code, and the comment behind it without its star. A `#` within quotes begins none.
fn split_comment(line: &str) -> (&str, &str) {
    let mut quoted = false;
    for (at, character) in line.char_indices() {
        match character {
            '"' => quoted = !quoted,
            '#' if !quoted => {
                let comment = line.get(at + 1..).unwrap_or_default().trim().trim_start_matches('*').trim();
                return (line.get(..at).unwrap_or_default().trim(), comment);
            }
            _ => {}
        }
    }
    (line.trim(), "")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_page_tells_every_section_and_key() {
        let measures = SECTIONS.iter().find(|section| section.name == "measures").unwrap();
        assert!(measures.named);
        let key = |name: &str| measures.keys.iter().find(|key| key.name == name).unwrap();
        assert_eq!(key("min_n").about, "a smaller sample is too thin");
        assert_eq!(key("kind").example, "\"money\"");
        let names: Vec<&str> = SECTIONS.iter().map(|section| section.name.as_str()).collect();
        for name in ["pack", "topics", "parameters", "words", "plugins", "appeal", "deadlines", "never", "always"] {
            assert!(names.contains(&name), "{name}: {names:?}");
        }
        assert!(!SECTIONS[0].named && SECTIONS[0].name == "pack");
    }
}
