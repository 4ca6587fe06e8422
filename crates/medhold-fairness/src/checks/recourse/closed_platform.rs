//! The EU's platform for online dispute resolution, closed on 20 July 2025 by Regulation (EU) 2024/3228: no letter names it.

use medhold_message::{Segment, SegmentKind};

use crate::lexicon::closed_platform;
use crate::{Checked, Found};

/// That the letter names the platform, in whatever spelling. What the customer wrote is the customer's.
pub(super) fn linked(checked: &Checked<'_>) -> Option<Found> {
    if !may_be_named(checked) {
        return None;
    }
    let text: String = own(checked).map(|segment| segment.text.as_str()).collect();
    let found: Vec<String> = closed_platform::named(&text).into_iter().map(str::to_owned).collect();
    let detail = "the letter names the EU platform for disputes, which is closed (Regulation (EU) 2024/3228)";
    (!found.is_empty()).then(|| Found::fail(None, detail, found))
}

/// All that the customer did not write.
fn own<'a>(checked: &'a Checked<'_>) -> impl Iterator<Item = &'a Segment> {
    let parts = checked.letter.parts().flat_map(|part| &part.segments);
    checked.letter.subject.iter().chain(parts).filter(|segment| segment.kind != SegmentKind::Quote)
}

/// Whether it may be named somewhere: within a segment, which is known of what was read, or where segments meet.
fn may_be_named(checked: &Checked<'_>) -> bool {
    checked.texts.may_name_closed_platform() || closed_platform::may_be_named(&meeting(own(checked)))
}

/// What stands where segments meet, and all of those that are masked where a letter is read.
fn meeting<'a>(segments: impl Iterator<Item = &'a Segment>) -> Vec<u8> {
    let mut meeting = Vec::new();
    for segment in segments {
        let text = segment.text.as_bytes();
        let read = matches!(segment.kind, SegmentKind::Prose | SegmentKind::Argument { .. });
        match (text.first_chunk::<2>(), text.last_chunk::<2>()) {
            (Some(first), Some(last)) if read && text.len() > first.len() + last.len() => {
                meeting.extend_from_slice(first);
                meeting.push(b' ');
                meeting.extend_from_slice(last);
            }
            _ => meeting.extend_from_slice(text),
        }
    }
    meeting
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_seen_wherever_segments_meet_in_it() {
        let argument = SegmentKind::Argument { name: "x".to_owned() };
        let kinds = [SegmentKind::Prose, argument, SegmentKind::Citation, SegmentKind::Mark];
        let segment = |text: &str, at: usize| Segment { text: text.to_owned(), kind: kinds[at % kinds.len()].clone() };
        for name in closed_platform::NAMES {
            let text = format!("Ask {name}, they say.");
            for (at, _) in text.char_indices() {
                let (before, after) = text.split_at(at);
                let (letter, rest) = after.split_at(after.chars().next().unwrap().len_utf8());
                let segments = [segment(before, at), segment(letter, at + 1), segment(rest, at + 2)];
                let read =
                    |segment: &Segment| matches!(segment.kind, SegmentKind::Prose | SegmentKind::Argument { .. });
                let within = segments.iter().filter(|segment| read(segment));
                let within = within.into_iter().any(|one| closed_platform::may_be_named(one.text.as_bytes()));
                assert!(within || closed_platform::may_be_named(&meeting(segments.iter())), "{segments:?}");
            }
        }
    }
}
