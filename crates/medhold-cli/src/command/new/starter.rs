//! The packs that a new one begins as: whole packs, kept as files in `templates/pack` and taken into the program.

/// The name that a starter's files carry where the new pack's own goes.
pub(super) const PLACEHOLDER: &str = "my-pack";

/// What a new pack begins as.
#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
pub(super) enum Starter {
    /// What is offered, a wait that can be measured, and returning what was bought.
    Blank,
    /// Comfort, a late flight, compensation for delay.
    Aviation,
    /// Assortment, what prices are against the market's, withdrawal, a price promise.
    Retail,
    /// Colours, the day of handing over, ceiling heights, a wall that may carry, changes.
    Construction,
    /// Which films are good, and what a late one may cost.
    Rental,
}

/// The files of a starter: where each goes in the pack's folder, and its text.
macro_rules! starter {
    ($folder:literal: $($file:literal),+ $(,)?) => {
        &[
            ("README.md", include_str!("../../../templates/pack/README.md")),
            $(($file, include_str!(concat!("../../../templates/pack/", $folder, "/", $file)))),+
        ]
    };
}

impl Starter {
    /// Its files, with their paths in the pack's folder.
    pub(super) fn files(self) -> &'static [(&'static str, &'static str)] {
        match self {
            Self::Blank => starter! { "blank":
                "business.rhai",
                "cases/customer.toml",
                "cases/evidence.toml",
                "cases/returns.toml",
                "customer.rhai",
                "evidence.rhai",
                "example.toml",
                "law.rhai",
                "messages/en.ftl",
                "messages/nb.ftl",
                "messages/nn.ftl",
                "pack.toml",
                "tables/periods.csv",
            },
            Self::Aviation => starter! { "aviation":
                "business.rhai",
                "cases/business.toml",
                "cases/compensation.toml",
                "cases/customer.toml",
                "cases/evidence.toml",
                "customer.rhai",
                "evidence.rhai",
                "example.toml",
                "law.rhai",
                "messages/en.ftl",
                "messages/nb.ftl",
                "messages/nn.ftl",
                "pack.toml",
                "tables/bands.csv",
            },
            Self::Retail => starter! { "retail":
                "business.rhai",
                "cases/business.toml",
                "cases/customer.toml",
                "cases/evidence.toml",
                "cases/withdrawal.toml",
                "customer.rhai",
                "evidence.rhai",
                "example.toml",
                "law.rhai",
                "messages/en.ftl",
                "messages/nb.ftl",
                "messages/nn.ftl",
                "pack.toml",
                "tables/periods.csv",
            },
            Self::Construction => starter! { "construction":
                "business.rhai",
                "cases/business.toml",
                "cases/ceiling.toml",
                "cases/customer.toml",
                "cases/evidence.toml",
                "cases/expert.toml",
                "customer.rhai",
                "evidence.rhai",
                "example.toml",
                "expert.rhai",
                "law.rhai",
                "messages/en.ftl",
                "messages/nb.ftl",
                "messages/nn.ftl",
                "pack.toml",
                "tables/heights.csv",
            },
            Self::Rental => starter! { "rental":
                "business.rhai",
                "cases/customer.toml",
                "cases/evidence.toml",
                "cases/late_fee.toml",
                "customer.rhai",
                "evidence.rhai",
                "example.toml",
                "law.rhai",
                "messages/en.ftl",
                "messages/nb.ftl",
                "messages/nn.ftl",
                "pack.toml",
                "tables/ceilings.csv",
            },
        }
    }
}
