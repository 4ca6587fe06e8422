//! `[parameters.<parameter>]`: values of the business or of the law that a profile may set otherwise.

use medhold_model::{Given, Kind, ParameterDecl, ParameterId};
use toml::de::DeValue;

use super::declared::{Declared, Manifest};
use super::value::{kind_and_unit, stand_in, value_of};
use crate::document::Section;

pub(super) fn read(top: &Section<'_>, manifest: &mut Manifest) {
    for (name, section) in top.named::<ParameterId>("parameters") {
        manifest.places.set(Declared::Parameter, name.value.as_str(), &name.place);
        let (kind, unit) = kind_and_unit(&section);
        let about = section.text("about").map(|about| about.value);
        let given = section.given("value");
        if given.is_none() {
            section.missing("value", "give the value that it has where no profile sets another");
        }
        let kind = kind.or(given.as_ref().map_or(Kind::Number, |given| kind_of(&section, &given.value)));
        let value = given.and_then(|given| value_of(&section, &given, kind));
        section.end();
        if let Some(value) = value.or_else(|| stand_in(kind)) {
            manifest.parameters.push(ParameterDecl { name: name.value, kind, value, unit, about });
        }
    }
}

/// The kind that a value looks like; a text is a date only where TOML has it as one, without quotes.
fn kind_of(section: &Section<'_>, value: &Given) -> Kind {
    let date = section.raw("value").is_some_and(|value| matches!(value.get_ref(), DeValue::Datetime(_)));
    match value {
        _ if date => Kind::Date,
        Given::Flag(_) => Kind::Flag,
        Given::Text(_) | Given::Cell(_) => Kind::Text,
        Given::List(_) => Kind::List,
        Given::Number(_) | Given::Unholdable(_) | Given::Nothing | Given::Map(_) => Kind::Number,
    }
}
