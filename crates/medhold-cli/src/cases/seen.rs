//! The ids that were given before: a case's id stands once in all inputs of a run.

use std::collections::HashMap;
use std::collections::hash_map::Entry;
use std::hash::{BuildHasher, BuildHasherDefault, Hash, Hasher, RandomState};

use medhold_model::Case;

use super::{FileName, Item, Reject, Source};

/// Makes digests of ids, the same for the same id within a run.
///
/// The keys are drawn anew in each run, so that nobody can choose two ids with one digest, and show in nothing that is written.
pub(crate) struct Digests([RandomState; 2]);

/// 128 bits that stand for an id. Among a billion ids, the chance that any two share one is below 10⁻²⁰.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Digest([u64; 2]);

impl Digests {
    pub(crate) fn new() -> Self {
        Self([RandomState::new(), RandomState::new()])
    }

    /// Those for the cases of a run; none where no two of them can have one id.
    pub(crate) fn for_cases(source: &Source<'_>) -> Option<Self> {
        (!source.is_one_table()).then(Self::new)
    }

    /// The digest of the id of a case and the line on which the case begins; none of what is no case.
    pub(crate) fn of(&self, item: &Item) -> Option<(Digest, u64)> {
        item.as_ref().ok().map(|(line, case)| (self.of_id(case.id.as_str()), *line))
    }

    /// The digest of an id.
    pub(crate) fn of_id(&self, id: &str) -> Digest {
        let Self([one, other]) = self;
        Digest([one.hash_one(id), other.hash_one(id)])
    }
}

impl Hash for Digest {
    fn hash<H: Hasher>(&self, state: &mut H) {
        let Self([first, _]) = self;
        state.write_u64(*first);
    }
}

/// Puts digests into tables: they are spread evenly as they are.
pub(super) type ByDigest = BuildHasherDefault<AsItIs>;

/// Takes a digest for its own hash.
#[derive(Default)]
pub(super) struct AsItIs(u64);

impl Hasher for AsItIs {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, bytes: &[u8]) {
        bytes.iter().for_each(|byte| self.write_u64(self.0.rotate_left(8) ^ u64::from(*byte)));
    }

    fn write_u64(&mut self, digest: u64) {
        self.0 = digest;
    }
}

/// The ids so far, each with the place where it was given first: 25 bytes an entry, however long the id, and room to grow.
#[derive(Default)]
pub(crate) struct Seen {
    places: HashMap<Digest, Place, ByDigest>,
    files: Vec<FileName>,
}

/// A line of one of the files: the file's number above, the line's below.
#[derive(Clone, Copy)]
struct Place(u64);

/// How many bits a line's number has in a place.
const LINE_BITS: u32 = 44;

impl Place {
    fn new(file: usize, line: u64) -> Self {
        Self((file as u64) << LINE_BITS | line)
    }

    fn file(self) -> usize {
        usize::try_from(self.0 >> LINE_BITS).unwrap_or(usize::MAX)
    }

    fn line(self) -> u64 {
        self.0 & ((1 << LINE_BITS) - 1)
    }
}

impl Seen {
    /// Takes an id and the line on which its case begins; where it was given before, the file and the line.
    pub(crate) fn before(&mut self, id: Option<(Digest, u64)>, file: &FileName) -> Option<(FileName, u64)> {
        let (digest, line) = id?;
        if self.files.last() != Some(file) {
            self.files.push(file.clone());
        }
        match self.places.entry(digest) {
            Entry::Vacant(free) => {
                free.insert(Place::new(self.files.len() - 1, line));
                None
            }
            Entry::Occupied(taken) => {
                let place = *taken.get();
                self.files.get(place.file()).map(|file| (file.clone(), place.line()))
            }
        }
    }
}

/// The case of an item, where its id was not given `before`.
pub(crate) fn once(file: &FileName, item: Item, before: Option<(FileName, u64)>) -> Result<Case, Reject> {
    let (line, case) = item?;
    let Some((first, first_line)) = before else {
        return Ok(case);
    };
    let first = first.as_str();
    let reason = format!("the id `{}` was given before ({first}:{first_line}); give each case its own", case.id);
    Err(file.reject(line, reason, case.to_json().as_bytes()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_is_known_again_with_its_first_place() {
        let (digests, mut seen) = (Digests::new(), Seen::default());
        let (a, b) = (FileName::new("a.jsonl"), FileName::new("b.jsonl"));
        let mut give = |id: &str, file, line| seen.before(Some((digests.of_id(id), line)), file);
        for line in 1..=1000 {
            assert_eq!(give(&format!("A{line}"), &a, line), None);
        }
        assert_eq!(give("B", &b, 1), None);
        assert_eq!(give("A7", &b, 2), Some((a.clone(), 7)));
        assert_eq!(give("B", &b, 3), Some((b.clone(), 1)));
    }
}
