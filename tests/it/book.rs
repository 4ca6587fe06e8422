//! The book in `docs/` and the project's other pages: every link leads somewhere, every file that is shown is there, and the table of
//! contents has every page once.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Component, Path, PathBuf};

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap().to_owned()
}

/// The Markdown files of a folder and of those below it, from the project's root.
fn pages_of(folder: &str) -> BTreeSet<String> {
    let mut pages = BTreeSet::new();
    for entry in fs::read_dir(root().join(folder)).unwrap() {
        let name = entry.as_ref().unwrap().file_name().into_string().unwrap();
        let path = if folder.is_empty() { name.clone() } else { format!("{folder}/{name}") };
        if entry.unwrap().path().is_dir() {
            if !name.starts_with('.') && name != "target" && name != "dist" && name != "templates" {
                pages.extend(pages_of(&path));
            }
        } else if name.ends_with(".md") {
            pages.insert(path);
        }
    }
    pages
}

fn read(page: &str) -> String {
    fs::read_to_string(root().join(page)).unwrap_or_else(|error| panic!("{page}: {error}"))
}

/// The lines outside of fenced blocks, with code between backticks left out.
fn prose(text: &str) -> Vec<String> {
    let mut inside = false;
    let mut lines = Vec::new();
    for line in text.lines() {
        if line.trim_start().starts_with("```") {
            inside = !inside;
        } else if !inside {
            lines.push(line.to_owned());
        }
    }
    lines
}

/// What the links of a page lead to.
fn links(text: &str) -> Vec<String> {
    let joined = prose(text).join("\n");
    let without_code: String = joined.split('`').step_by(2).collect::<Vec<_>>().join("`code`");
    let after = without_code.split("](").skip(1);
    after.filter_map(|rest| rest.split_once(')')).map(|(target, _)| target.to_owned()).collect()
}

/// The anchors of a page: its headings as GitHub and mdBook make them.
fn anchors(text: &str) -> BTreeSet<String> {
    let headings = prose(text).into_iter().filter(|line| line.starts_with('#'));
    let anchor = |heading: String| {
        let heading = heading.trim_start_matches('#').trim().to_lowercase();
        let kept = heading.chars().filter(|c| c.is_alphanumeric() || matches!(c, ' ' | '-' | '_'));
        kept.map(|c| if c == ' ' { '-' } else { c }).collect()
    };
    headings.map(anchor).collect()
}

/// A path from a page, from the project's root.
fn from(page: &str, target: &str) -> String {
    let mut parts: Vec<String> = Vec::new();
    let path = Path::new(page).parent().unwrap_or(Path::new("")).join(target);
    for part in path.components() {
        match part {
            Component::ParentDir => drop(parts.pop()),
            Component::Normal(part) => parts.push(part.to_str().unwrap().to_owned()),
            _ => {}
        }
    }
    parts.join("/")
}

#[test]
fn every_link_of_every_page_leads_somewhere() {
    let pages = pages_of("");
    assert!(pages.contains("README.md") && pages.contains("docs/fairness.md") && pages.len() > 20, "{pages:?}");
    let mut astray = Vec::new();
    for page in &pages {
        for link in links(&read(page)).into_iter().filter(|link| !link.contains("://") && !link.starts_with("mailto:"))
        {
            let (path, anchor) = link.split_once('#').unwrap_or((&link, ""));
            let target = if path.is_empty() { page.clone() } else { from(page, path) };
            let there = root().join(&target).exists()
                && (anchor.is_empty() || !target.ends_with(".md") || anchors(&read(&target)).contains(anchor));
            // What leads out of the book is not there for who reads it as a site.
            if !there || (page.starts_with("docs/") && !target.starts_with("docs/")) {
                astray.push(format!("{page}: {link}"));
            }
        }
    }
    assert!(astray.is_empty(), "these lead nowhere, or out of the book:\n{}", astray.join("\n"));
}

#[test]
fn what_a_page_of_the_book_includes_is_there() {
    let mut astray = Vec::new();
    let mut included = 0;
    for page in pages_of("docs") {
        for include in read(&page).split("{{#include ").skip(1).filter_map(|rest| rest.split_once("}}")) {
            let (path, anchor) = include.0.split_once(':').unwrap_or((include.0, ""));
            let text = fs::read_to_string(root().join(from(&page, path))).unwrap_or_default();
            included += 1;
            if text.is_empty() || !(anchor.is_empty() || text.contains(&format!("ANCHOR: {anchor}\n"))) {
                astray.push(format!("{page}: {}", include.0));
            }
        }
    }
    assert!(astray.is_empty() && included > 6, "{included}: {astray:?}");
}

#[test]
fn the_table_of_contents_has_every_page_once_and_every_check_in_its_order() {
    let mut listed: BTreeMap<String, usize> = BTreeMap::new();
    let contents = read("docs/SUMMARY.md");
    for link in links(&contents) {
        *listed.entry(from("docs/SUMMARY.md", &link)).or_default() += 1;
    }
    let twice: Vec<&String> = listed.iter().filter(|(_, times)| **times > 1).map(|(page, _)| page).collect();
    assert!(twice.is_empty(), "{twice:?}");
    if std::env::var_os("UPDATE_EXPECT").is_some() {
        return fs::write(root().join("docs/SUMMARY.md"), with_checks(&contents)).unwrap();
    }
    let pages = pages_of("docs").into_iter().filter(|page| page != "docs/SUMMARY.md");
    let missing: Vec<String> = pages.filter(|page| !listed.contains_key(page)).collect();
    assert!(missing.is_empty(), "not in docs/SUMMARY.md; UPDATE_EXPECT=1 adds pages of checks: {missing:?}");
    assert_eq!(contents, with_checks(&contents), "UPDATE_EXPECT=1 lists the checks anew");
}

/// The contents with the pages of checks below their own, in the order of their names.
fn with_checks(contents: &str) -> String {
    let is_check = |line: &&str| line.trim_start().starts_with("- [`") && line.contains("](checks/");
    let mut lines: Vec<String> = contents.lines().filter(|line| !is_check(line)).map(str::to_owned).collect();
    let Some(at) = lines.iter().position(|line| line.contains("](checks/README.md)")) else {
        return contents.to_owned();
    };
    let codes = pages_of("docs/checks").into_iter().filter_map(|page| {
        let code = page.strip_prefix("docs/checks/")?.strip_suffix(".md")?.to_owned();
        (code != "README" && !code.contains('/')).then_some(code)
    });
    let checks = codes.map(|code| format!("  - [`{code}`](checks/{code}.md)"));
    lines.splice(at + 1..at + 1, checks);
    lines.join("\n") + "\n"
}
