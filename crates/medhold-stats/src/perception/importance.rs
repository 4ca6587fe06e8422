//! Importance–performance analysis.

/// Where an item stands against the means of all items.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Attention {
    /// Important, and below the mean performance.
    ConcentrateHere,
    /// Important, and performing.
    KeepUp,
    /// Neither.
    LowPriority,
    /// Performing, though of little importance.
    PossibleOverkill,
}

/// The quadrant of an item, by its `importance` and `performance` against the means over all items: the mean itself counts as high.
///
/// J. A. Martilla & J. C. James, J. Marketing 41 (1977) 77–79.
#[must_use]
pub fn attention(importance: f64, performance: f64, mean_importance: f64, mean_performance: f64) -> Attention {
    match (importance >= mean_importance, performance >= mean_performance) {
        (true, false) => Attention::ConcentrateHere,
        (true, true) => Attention::KeepUp,
        (false, false) => Attention::LowPriority,
        (false, true) => Attention::PossibleOverkill,
    }
}
