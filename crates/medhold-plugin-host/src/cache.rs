//! Answers that were given, by the bytes of their request.

use std::collections::HashMap;
use std::sync::{PoisonError, RwLock};

use crate::EvidenceAnswer;

/// Most answers held in one generation; two are kept.
const GENERATION: usize = 65_536;

/// A bounded memory of answers: when the young generation is full it becomes the old one, and the old one is forgotten.
/// Nothing walks through the maps, so their order can decide nothing.
#[derive(Debug, Default)]
pub(crate) struct Cache {
    generations: RwLock<Generations>,
}

#[derive(Debug, Default)]
struct Generations {
    young: HashMap<Vec<u8>, EvidenceAnswer>,
    old: HashMap<Vec<u8>, EvidenceAnswer>,
}

impl Cache {
    /// The answer to this request, where it was given.
    pub(crate) fn get(&self, request: &[u8]) -> Option<EvidenceAnswer> {
        let generations = self.generations.read().unwrap_or_else(PoisonError::into_inner);
        generations.young.get(request).or_else(|| generations.old.get(request)).cloned()
    }

    /// Keeps an answer.
    pub(crate) fn put(&self, request: Vec<u8>, answer: EvidenceAnswer) {
        let mut generations = self.generations.write().unwrap_or_else(PoisonError::into_inner);
        if generations.young.len() >= GENERATION {
            generations.old = std::mem::take(&mut generations.young);
        }
        generations.young.insert(request, answer);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::NoEvidence;

    #[test]
    fn the_memory_is_bounded_and_keeps_the_latest() {
        let cache = Cache::default();
        let key = |i: usize| i.to_le_bytes().to_vec();
        let none = NoEvidence::NoData { text: String::new() };
        for i in 0..3 * GENERATION {
            cache.put(key(i), Err(none.clone()));
        }
        assert!(cache.get(&key(0)).is_none());
        assert_eq!(cache.get(&key(3 * GENERATION - 1)), Some(Err(none)));
        let generations = cache.generations.read().unwrap();
        assert!(generations.young.len() + generations.old.len() <= 2 * GENERATION);
    }
}
