//! What a case has: a topic and twelve typed fields.

/// The topics.
pub const TOPICS: [&str; 20] = [
    "punctuality",
    "cleanliness",
    "refund",
    "baggage",
    "meals",
    "seating",
    "booking",
    "billing",
    "warranty",
    "delivery",
    "damage",
    "privacy",
    "noise",
    "access",
    "queueing",
    "advice",
    "heating",
    "parking",
    "insurance",
    "advertising",
];
/// The sectors.
pub const SECTORS: [&str; 3] = ["transport", "lodging", "retail"];
/// The channels.
pub const CHANNELS: [&str; 5] = ["letter", "phone", "web", "app", "counter"];

/// A field of a case, in the order of [`crate::Record`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
#[expect(missing_docs, reason = "what a field means is of no account here")]
pub enum Field {
    Topic,
    Sector,
    Channel,
    Trend,
    Severity,
    FaultShare,
    ShareLow,
    ShareHigh,
    Sample,
    AgeDays,
    Hazard,
    Licensed,
    Years,
}

/// What a field holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FieldKind {
    /// One of these texts; a record has its index.
    Text(&'static [&'static str]),
    /// A number with four decimals; a record has ten thousand times as much.
    Real,
    /// A whole number.
    Whole,
    /// A flag; a record has 0 or 1.
    Flag,
}

impl Field {
    /// How many there are.
    pub const COUNT: usize = Self::ALL.len();

    /// All, in order.
    pub const ALL: [Self; 13] = [
        Self::Topic,
        Self::Sector,
        Self::Channel,
        Self::Trend,
        Self::Severity,
        Self::FaultShare,
        Self::ShareLow,
        Self::ShareHigh,
        Self::Sample,
        Self::AgeDays,
        Self::Hazard,
        Self::Licensed,
        Self::Years,
    ];

    /// The numbers among them.
    pub const NUMBERS: [Self; 8] = [
        Self::Trend,
        Self::Severity,
        Self::FaultShare,
        Self::ShareLow,
        Self::ShareHigh,
        Self::Sample,
        Self::AgeDays,
        Self::Years,
    ];

    /// Its name in every engine.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Topic => "topic",
            Self::Sector => "sector",
            Self::Channel => "channel",
            Self::Trend => "trend",
            Self::Severity => "severity",
            Self::FaultShare => "fault_share",
            Self::ShareLow => "share_low",
            Self::ShareHigh => "share_high",
            Self::Sample => "sample",
            Self::AgeDays => "age_days",
            Self::Hazard => "hazard",
            Self::Licensed => "licensed",
            Self::Years => "years",
        }
    }

    /// What it holds.
    #[must_use]
    pub fn kind(self) -> FieldKind {
        match self {
            Self::Topic => FieldKind::Text(&TOPICS),
            Self::Sector => FieldKind::Text(&SECTORS),
            Self::Channel => FieldKind::Text(&CHANNELS),
            Self::Trend | Self::FaultShare | Self::ShareLow | Self::ShareHigh => FieldKind::Real,
            Self::Severity | Self::Sample | Self::AgeDays | Self::Years => FieldKind::Whole,
            Self::Hazard | Self::Licensed => FieldKind::Flag,
        }
    }

    /// The least and the most that a record has in it.
    #[must_use]
    pub fn domain(self) -> (i64, i64) {
        match self {
            Self::Topic => (0, 19),
            Self::Sector => (0, 2),
            Self::Channel => (0, 4),
            Self::Trend => (-10_000, 10_000),
            Self::FaultShare | Self::ShareLow | Self::ShareHigh => (0, 10_000),
            Self::Severity => (0, 10),
            Self::Sample => (0, 5000),
            Self::AgeDays => (0, 1825),
            Self::Hazard | Self::Licensed => (0, 1),
            Self::Years => (0, 40),
        }
    }
}
