//! The EU's platform for online dispute resolution, closed on 20 July 2025 by Regulation (EU) 2024/3228: its names in a text.

use medhold_message::is_hidden;

/// Its addresses and names, in lower case, with single spaces.
pub(crate) const NAMES: [&str; 18] = [
    "ec.europa.eu/consumers/odr",
    "ec.europa.eu/odr",
    "webgate.ec.europa.eu/odr",
    "consumer-redress.ec.europa.eu/site-relocation",
    "odr platform",
    "odr-platform",
    "odr plattform",
    "odr-plattform",
    "online dispute resolution platform",
    "platform for online dispute resolution",
    "plattform for nettbasert tvisteløsning",
    "plattform for nettbasert tvisteløysing",
    "plattform for tvisteløsning på nett",
    "plattform for tvisteløysing på nett",
    "odr portal",
    "odr-portal",
    "eus klageportal",
    "eu-kommisjonens klageportal",
];

/// The names that stand in a text, in whatever spelling.
pub(crate) fn named(text: &str) -> Vec<&'static str> {
    if !may_be_named(text.as_bytes()) {
        return Vec::new();
    }
    let text = folded(text);
    NAMES.into_iter().filter(|name| text.contains(*name)).collect()
}

/// Whether some of the names may stand in a text: three letters of each of them do, or characters that are not seen, between which
/// they may stand apart. Few letters have any, and the rest need no folding.
pub(crate) fn may_be_named(text: &[u8]) -> bool {
    text.windows(3).any(|bytes| {
        let &[before, byte, after] = bytes else {
            return false;
        };
        let around = [before.to_ascii_lowercase(), after.to_ascii_lowercase()];
        match byte {
            // Of "odr" and "redress", "dispute" and "klageportal", "tvisteløsning".
            b'd' | b'D' => matches!(&around, b"or" | b"er"),
            b'p' | b'P' => matches!(&around, b"su" | b"eo"),
            b'v' | b'V' => around == *b"ti",
            // The second bytes of what is hidden.
            0xad | 0x8f | 0x80 | 0x81 | 0xbb => {
                matches!((before, byte, after), (0xc2, 0xad, _) | (0xcd, 0x8f, _) | (0xe2, 0x80, 0x8b..=0x8f))
                    || matches!((before, byte), (0xe2, 0x81) | (0xef, 0xbb))
            }
            _ => false,
        }
    })
}

/// In lower case, without what is not seen, white space as one space, slashes and escapes as addresses have them.
fn folded(text: &str) -> String {
    let seen: String = text.chars().filter(|c| !is_hidden(*c)).collect();
    let text = seen.to_lowercase().replace("%2f", "/").replace('\\', "/");
    let words: Vec<&str> = text.split_whitespace().collect();
    let mut joined = words.join(" ");
    while joined.contains("//") {
        joined = joined.replace("//", "/");
    }
    joined
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_name_is_looked_for_in_whatever_spelling() {
        for name in NAMES {
            let hidden: String = name.chars().flat_map(|c| [c, '\u{200b}']).collect();
            for spelt in [name.to_owned(), name.to_uppercase(), hidden] {
                assert!(named(&spelt).contains(&name), "{spelt}");
            }
        }
        assert!(!may_be_named("Du kan klage til Forbrukertilsynet. Det koster ingenting.".as_bytes()));
    }
}
