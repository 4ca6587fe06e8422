//! `medhold doc`.

use std::path::Path;

use medhold_cli::Exit;
use medhold_pack::Pack;

use crate::program::{Folder, cafe, medhold};

fn rental() -> String {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../rules/rental").display().to_string()
}

fn page(pack: &str, more: &[&str]) -> String {
    let ran = medhold(&[&["doc", pack], more].concat());
    assert_eq!((ran.exit, ran.err.as_str()), (Exit::Well, ""));
    ran.out
}

/// Every element is closed in its order, every attribute is quoted, and every link leads somewhere.
fn assert_well_formed(page: &str) {
    let mut open: Vec<&str> = Vec::new();
    for tag in page.split('<').skip(1) {
        let (tag, _) = tag.split_once('>').unwrap_or_else(|| panic!("`<{tag}` is never closed"));
        let name = tag.split_whitespace().next().unwrap();
        if let Some(name) = tag.strip_prefix('/') {
            assert_eq!(open.pop(), Some(name), "`</{name}>`");
        } else if !matches!(name, "!doctype" | "meta") {
            open.push(name);
        }
        assert_eq!(tag.matches('"').count() % 2, 0, "`<{tag}>`");
    }
    assert_eq!(open, [""; 0]);
    for link in page.split("href=\"#").skip(1) {
        let id = link.split('"').next().unwrap();
        assert!(page.contains(&format!("id=\"{id}\"")), "`#{id}` leads nowhere");
    }
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

#[test]
fn everything_that_is_signed_is_on_the_page_in_every_language() {
    let folder = rental();
    let (pack, _) = Pack::read(Path::new(&folder), None).unwrap();
    let digest = pack.digest(&pack.parameters(&[]).unwrap());
    for language in ["nb", "nn", "en"] {
        let page = page(&folder, &["--language", language]);
        assert_well_formed(&page);
        assert!(page.contains(&format!("<html lang=\"{language}\">")));
        assert_eq!(page.matches(&digest).count(), 2, "once on top and once above the signature");
        for rule in pack.program().rules() {
            assert!(page.contains(&format!("id=\"rule-{}\"", rule.id)), "{}", rule.id);
            let source = rule.source.as_deref().unwrap_or_default();
            assert!(page.contains(&escaped(source)), "{source}");
        }
        let manifest = pack.manifest();
        let parameters = manifest.parameters.iter().map(|parameter| parameter.name.to_string());
        let measures = manifest.measures.iter().map(|measure| measure.name.to_string());
        assert!(!manifest.invariants.is_empty());
        for invariant in &manifest.invariants {
            assert!(page.contains(&format!(">{}<", invariant.name)), "{}", invariant.name);
        }
        assert_eq!(page.matches("<p class=\"good\">✓ ").count(), manifest.invariants.len());
        let attributes = manifest.customer.iter().map(|key| key.name.to_string());
        for name in parameters.chain(measures).chain(attributes) {
            assert!(page.contains(&format!(">{name}<")), "{name}");
        }
        for (text, _) in [("deciding-1", ""), ("answer-of", ""), ("appeal-to", ""), ("letter-of", ""), ("covered", "")]
        {
            assert!(!page.contains(&format!(">{text}<")), "a text that could not be told: {text}");
        }
        let words = match language {
            "nb" => ["Godkjenning", "Underskrift", "ikke medhold", "kroner"],
            "nn" => ["Godkjenning", "Underskrift", "ikkje medhald", "kroner"],
            _ => ["Sign-off", "Signature", "not upheld", "NOK"],
        };
        words.iter().for_each(|word| assert!(page.contains(word), "{word}"));
    }
}

#[test]
fn the_customer_reads_the_reasons_with_the_figures_of_the_packs_own_cases() {
    let page = page(&rental(), &["--language", "en"]);
    assert!(page.contains("A film counts as bought when it is more than 7 days late"));
    assert!(page.contains("from the test case “"));
    assert!(page.contains("Forbrukertilsynet"));
    let cases = Pack::read(Path::new(&rental()), None).unwrap().0.cases().len();
    assert!(page.contains(&format!("All {cases} test cases come out as they must.")));
}

#[test]
fn rules_out_of_force_are_marked() {
    let marks = |more: &[&str]| page(&rental(), more).matches("Not in force on this date").count();
    assert_eq!(marks(&["--language", "en"]), 0);
    let (in_2025, in_2030) =
        (marks(&["--language", "en", "--at", "2025-06-01"]), marks(&["--language", "en", "--at", "2030-06-01"]));
    assert!(in_2025 > 0 && in_2030 > in_2025, "{in_2025} {in_2030}");
}

#[test]
fn the_same_pack_gives_the_same_bytes_and_a_changed_one_another_digest() {
    let folder = Folder::new();
    let file = folder.path("page.html").display().to_string();
    let ran = medhold(&["doc", &cafe(), "--output", &file]);
    assert_eq!((ran.exit, ran.out.as_str()), (Exit::Well, ""));
    assert_eq!(folder.read("page.html"), page(&cafe(), &[]));
    let digest = |page: &str| page.split("sha256:").nth(1).unwrap().get(..64).unwrap().to_owned();
    let changed = folder.cafe_with("waiting.rhai", "wait_min >= long_wait_min", "wait_min > long_wait_min");
    assert_ne!(digest(&page(&changed, &[])), digest(&page(&cafe(), &[])));
}

#[test]
fn nothing_that_a_pack_says_becomes_markup() {
    let folder = Folder::new();
    let hostile = "<script>alert(1)</script>\\\"'><img src=x onerror=alert(2)>";
    let pack = folder.cafe_with("pack.toml", "title = \"", &format!("title = \"{hostile}"));
    let rules = folder.read("cafe/waiting.rhai");
    folder.file("cafe/waiting.rhai", rules.replacen("/// ", "/// </article><script>alert(3)</script> ", 1));
    let page = page(&pack, &[]);
    assert_well_formed(&page);
    assert!(!page.contains("<script") && !page.contains("<img"), "{page}");
    assert!(page.contains("&lt;script&gt;alert(1)&lt;/script&gt;") && page.contains("alert(3)"), "{page}");
    assert!(!page.contains("http-equiv") && !page.contains("src=\"") && !page.contains("url("), "nothing is fetched");
}

#[test]
fn what_changed_since_an_older_version_is_told_first_in_the_words_of_both() {
    let folder = Folder::new();
    let newer = folder.cafe_with("waiting.rhai", "wait_min >= long_wait_min", "wait_min > long_wait_min");
    let manifest = folder.read("cafe/pack.toml").replace("value = 20", "value = 25");
    folder.file("cafe/pack.toml", manifest);
    let told = page(&newer, &["--since", &cafe()]);
    assert_well_formed(&told);
    let changes =
        told.split("<h2>Changes since the older version</h2>").nth(1).unwrap().split("</section>").next().unwrap();
    for text in
        ["Rules that changed", "Applies when", "is at least", "is more than", "Values that changed", "20 min", "25 min"]
    {
        assert!(changes.contains(text), "{text}: {changes}");
    }
    assert!(told.find("Changes since").unwrap() < told.find("How a claim is decided").unwrap());
    let none = page(&cafe(), &["--since", &cafe(), "--language", "nb"]);
    assert!(none.contains("Ingen regel, verdi, betydning eller tabell er endret."));
}

#[test]
fn a_language_that_the_page_or_the_pack_does_not_have_is_refused() {
    let ran = medhold(&["doc", &cafe(), "--language", "de"]);
    assert_eq!(ran.exit, Exit::CouldNotRun);
    assert!(ran.err.contains("pages are written in `nb`, `nn` and `en`, not in `de`"), "{}", ran.err);
    let ran = medhold(&["doc", &cafe(), "--language", "nn"]);
    assert!(ran.err.contains("the pack has no letters in `nn`; it has"), "{}", ran.err);
}

#[test]
fn a_faulty_pack_has_no_page_to_sign() {
    let folder = Folder::new();
    let pack = folder.cafe_with("waiting.rhai", "wait_min >= long", "wait_mins >= long");
    let ran = medhold(&["doc", &pack]);
    assert_eq!((ran.exit, ran.out.as_str()), (Exit::CouldNotRun, ""));
    assert!(ran.err.contains("wait_mins"), "{}", ran.err);
}
