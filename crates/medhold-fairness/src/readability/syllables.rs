//! Syllables of English words, as they are heard and as hyphens part them.

use std::borrow::Cow;

/// Syllables as they are heard: groups of vowels, a silent `e` at the end and in `-ed` not counted. A number counts as one.
pub(crate) fn heard(word: &str) -> u32 {
    let word = lower(word);
    let groups = vowel_groups(&word);
    let silent = u32::from(silent_end(&word));
    // Vowels that stand together and are said apart.
    let apart = ["ia", "io", "ea"].iter().any(|pair| word.ends_with(pair));
    let apart = u32::from(apart && groups > 0 && word.chars().count() > 3);
    (groups + apart).saturating_sub(silent).max(1)
}

/// Syllables as pyphen finds them, by which textstat 0.7.4 counts: no hyphen stands after a first letter alone, nor before a
/// consonant and a final `y`.
pub(crate) fn hyphenated(word: &str) -> u32 {
    let word = lower(word);
    let mut letters = word.chars();
    let alone = letters.next().is_some_and(is_vowel) && letters.next().is_some_and(|second| !is_vowel(second));
    let mut from_end = word.chars().rev();
    let (last, second, third) = (from_end.next(), from_end.next(), from_end.next());
    let consonant = second.is_some_and(|c| !is_vowel(c));
    let short_y = last == Some('y') && consonant && third.is_some_and(is_vowel);
    let count = vowel_groups(&word).saturating_sub(u32::from(silent_end(&word)));
    count.saturating_sub(u32::from(alone)).saturating_sub(u32::from(short_y)).max(1)
}

/// The word in lower case, which most words are in as they stand.
fn lower(word: &str) -> Cow<'_, str> {
    if word.bytes().all(|byte| byte.is_ascii_lowercase()) {
        Cow::Borrowed(word)
    } else {
        Cow::Owned(word.to_lowercase())
    }
}

fn vowel_groups(word: &str) -> u32 {
    let mut groups = 0;
    let mut inside = false;
    for c in word.chars() {
        groups += u32::from(is_vowel(c) && !inside);
        inside = is_vowel(c);
    }
    groups
}

fn is_vowel(c: char) -> bool {
    matches!(c, 'a' | 'e' | 'i' | 'o' | 'u' | 'y')
}

/// Whether the last group of vowels is an `e` that isn't said: "price", "delayed", "times", and not "the", "people", "wanted".
fn silent_end(word: &str) -> bool {
    let consonant_before = |stem: &str, but: &[char]| {
        let last = stem.chars().next_back();
        last.is_some_and(|c| !is_vowel(c) && !but.contains(&c)) && vowel_groups(stem) > 0
    };
    if let Some(stem) = word.strip_suffix("ed") {
        return consonant_before(stem, &['t', 'd']);
    }
    if let Some(stem) = word.strip_suffix("es") {
        return consonant_before(stem, &['s', 'z', 'x', 'c', 'g', 'h']);
    }
    let Some(stem) = word.strip_suffix('e') else {
        return false;
    };
    let syllabic = stem.ends_with('l') && stem.chars().rev().nth(1).is_some_and(|c| !is_vowel(c));
    !syllabic && consonant_before(stem, &[])
}
