//! What a key of the manifest says.

use lsp_types::Hover;
use medhold_pack::MANIFEST;

use super::markdown;
use crate::request::completion::SECTIONS;
use crate::view::View;

/// The key or section header at a byte of the manifest, as the page that documents manifests has it.
pub(super) fn hover(view: &View, offset: usize) -> Option<Hover> {
    if view.file() != MANIFEST {
        return None;
    }
    let text = view.text();
    let start = text.get(..offset)?.rfind('\n').map_or(0, |at| at + 1);
    let line = text.get(start..)?.lines().next()?;
    let above = text.get(..start + line.len())?.lines().rev();
    let header =
        above.filter_map(|line| line.trim().strip_prefix('[')?.split_once(']')).map(|(header, _)| header).next()?;
    let section = SECTIONS.iter().find(|section| header.split('.').next() == Some(section.name.as_str()))?;
    let Some((key, _)) = line.split_once('=').filter(|_| !line.trim_start().starts_with('[')) else {
        let named = if section.named { ".…" } else { "" };
        let within = line.trim_start().starts_with('[') && offset <= start + line.len();
        return within.then(|| told(format!("`[{}{named}]`\n\n{}", section.name, section.about), None));
    };
    let from = start + (key.len() - key.trim_start().len());
    let bytes = from..start + key.trim_end().len();
    if !(bytes.start..=bytes.end).contains(&offset) {
        return None;
    }
    let name = key.trim();
    let first = name.split('.').next().unwrap_or(name);
    let known = section.keys.iter().find(|known| known.name == name || known.name.split('.').next() == Some(first))?;
    let text = format!("```toml\n{} = {}\n```\n\n{}", known.name, known.example, known.about);
    Some(told(text, Some(view.range(MANIFEST, &bytes))))
}

fn told(text: String, range: Option<lsp_types::Range>) -> Hover {
    Hover { contents: markdown(text).into(), range }
}
