//! Which language a letter is written in.

use medhold_model::Language;

use crate::host;

/// The case's language where the pack has it, or one close to it; else the pack's first.
///
/// Norwegian without a form is bokmål, and a pack without nynorsk answers nynorsk in bokmål. Without a pack it is the case's
/// language where the letter's own sentences are written in it, else English.
pub(crate) fn choose(asked: Option<&Language>, pack: &[Language]) -> Language {
    let close = asked.and_then(|asked| closest(asked, pack));
    let chosen = close.or_else(|| pack.first()).or_else(|| asked.and_then(host::speaks));
    chosen.unwrap_or_else(|| host::last_resort()).clone()
}

fn closest<'a>(asked: &Language, pack: &'a [Language]) -> Option<&'a Language> {
    let primary = asked.as_str().split('-').next().unwrap_or_default();
    let near: &[&str] = match primary {
        "nn" | "no" => &["nb", "no"],
        "nb" => &["no"],
        _ => &[],
    };
    let has = |tag: &str| pack.iter().find(|language| language.as_str() == tag);
    has(asked.as_str()).or_else(|| has(primary)).or_else(|| near.iter().find_map(|tag| has(tag)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_customers_language_goes_before_the_packs() {
        let chosen = |asked: &str, pack: &[&str]| {
            let pack: Vec<Language> = pack.iter().map(|tag| tag.parse().unwrap()).collect();
            let asked = asked.parse::<Language>().ok();
            choose(asked.as_ref(), &pack).to_string()
        };
        assert_eq!(chosen("en", &["nb", "en"]), "en");
        assert_eq!(chosen("en-US", &["nb", "en"]), "en");
        assert_eq!(chosen("nn", &["en", "nb"]), "nb");
        assert_eq!(chosen("nn", &["nb", "nn"]), "nn");
        assert_eq!(chosen("no", &["en", "nb"]), "nb");
        assert_eq!(chosen("de", &["nb", "en"]), "nb");
        assert_eq!(chosen("", &["nb", "en"]), "nb");
        assert_eq!(chosen("nn", &[]), "nn");
        assert_eq!(chosen("de", &[]), "en");
    }
}
