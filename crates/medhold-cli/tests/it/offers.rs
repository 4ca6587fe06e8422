//! The plugin of the checks' pages: `scales` gives a weight, a function and a check of letters.

use std::collections::{BTreeMap, BTreeSet};

use medhold_model::{Kind, Unit};
use medhold_pack::{FunctionOffer, Input, InputNeed, Inputs, MeasureOffer, Offers, PluginOffer};

/// What is at hand where a page declares plugins: `scales`, and `billing` with the same function.
pub(crate) fn scales() -> Offers {
    let sent = Input { name: "sent".to_owned(), need: InputNeed::Required };
    let parcel = Input { name: "parcel".to_owned(), need: InputNeed::Required };
    let measure = |subject: Vec<Input>| MeasureOffer {
        kind: Kind::Number,
        unit: Unit::new("kg"),
        history: false,
        inputs: Inputs { subject, ..Inputs::default() },
    };
    let rounded = FunctionOffer {
        parameters: vec![(Kind::Number, Some(Unit::new("kg")))],
        result: (Kind::Number, Some(Unit::new("kg"))),
    };
    let offer = PluginOffer {
        measures: BTreeMap::from([
            ("weight_kg".to_owned(), measure(vec![sent])),
            ("net_kg".to_owned(), measure(vec![parcel])),
        ]),
        functions: BTreeMap::from([("billed_kg".to_owned(), rounded)]),
        checks: BTreeSet::from(["weighed".to_owned()]),
    };
    let billing = PluginOffer { functions: offer.functions.clone(), ..PluginOffer::default() };
    BTreeMap::from([("scales".parse().unwrap(), offer), ("billing".parse().unwrap(), billing)])
}
