//! The EU's platform for online dispute resolution, closed on 20 July 2025 by Regulation (EU) 2024/3228: no letter names it.

use medhold_message::{SegmentKind, is_hidden};

use crate::{Checked, Found};

/// Its addresses and names, in lower case, with single spaces.
const NAMES: [&str; 18] = [
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

/// That the letter names the platform, in whatever spelling. What the customer wrote is the customer's.
pub(super) fn linked(checked: &Checked<'_>) -> Option<Found> {
    let parts = checked.letter.parts().flat_map(|part| &part.segments);
    let own = checked.letter.subject.iter().chain(parts).filter(|segment| segment.kind != SegmentKind::Quote);
    let text = folded(own.map(|segment| segment.text.as_str()));
    let found: Vec<String> = NAMES.iter().filter(|name| text.contains(**name)).map(|name| (*name).to_owned()).collect();
    let detail = "the letter names the EU platform for disputes, which is closed (Regulation (EU) 2024/3228)";
    (!found.is_empty()).then(|| Found::fail(None, detail, found))
}

/// In lower case, without what is not seen, white space as one space, slashes and escapes as addresses have them.
fn folded<'a>(texts: impl Iterator<Item = &'a str>) -> String {
    let text: String = texts.flat_map(str::chars).filter(|c| !is_hidden(*c)).collect();
    let text = text.to_lowercase().replace("%2f", "/").replace('\\', "/");
    let words: Vec<&str> = text.split_whitespace().collect();
    let mut joined = words.join(" ");
    while joined.contains("//") {
        joined = joined.replace("//", "/");
    }
    joined
}
