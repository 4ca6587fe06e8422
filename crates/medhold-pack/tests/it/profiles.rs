//! Profiles and settings over a pack's parameters.

use medhold_model::{Decimal, Value};
use medhold_pack::{OverlayError, Profile, Setting};

use crate::good::pack;

fn grace(settings: &[Setting]) -> Result<Value, String> {
    let pack = pack();
    let index = pack.program().scope().parameter("grace_days").unwrap();
    match pack.parameters(settings) {
        Ok(parameters) => Ok(parameters.get(index).unwrap().clone()),
        Err(errors) => Err(errors.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n")),
    }
}

fn number(number: i64) -> Value {
    Value::Number(Decimal::from(number))
}

#[test]
fn a_setting_wins_over_a_profile_and_a_profile_over_the_pack() {
    let profile = Profile::parse("nordvest.toml", "name = \"Nordvest\"\n[parameters]\ngrace_days = 2\n").unwrap();
    assert_eq!(profile.name.as_deref(), Some("Nordvest"));
    let mut settings = profile.settings;
    assert_eq!(grace(&[]), Ok(number(1)));
    assert_eq!(grace(&settings), Ok(number(2)));
    settings.push(Setting::from_argument("grace_days=3").unwrap());
    assert_eq!(grace(&settings), Ok(number(3)));
}

#[test]
fn an_unknown_parameter_is_named_with_where_it_is_set_and_the_nearest_name() {
    let profile = Profile::parse("nordvest.toml", "[parameters]\ngrace_day = 2\n").unwrap();
    assert_eq!(
        grace(&profile.settings).unwrap_err(),
        "nordvest.toml:2:1: the pack has no parameter `grace_day`; did you mean `grace_days`?"
    );
    let setting = Setting::from_argument("grace=2").unwrap();
    assert_eq!(grace(&[setting]).unwrap_err(), "--set grace=2: the pack has no parameter `grace`");
}

#[test]
fn a_value_of_another_kind_is_refused() {
    let setting = Setting::from_argument("grace_days=two").unwrap();
    assert_eq!(
        grace(&[setting]).unwrap_err(),
        "--set grace_days=two: `grace_days` is a number: `two` is no number; write digits with a point, such as `12.5`"
    );
}

#[test]
fn every_wrong_setting_is_told_in_one_run() {
    let settings = ["a=1", "grace_days=x", "b=1"].map(|argument| Setting::from_argument(argument).unwrap());
    assert_eq!(grace(&settings).unwrap_err().lines().count(), 3);
}

#[test]
fn an_argument_without_an_equals_sign_sets_nothing() {
    for argument in ["grace_days", "=3", " =3"] {
        assert!(matches!(Setting::from_argument(argument), Err(OverlayError::NoSetting { .. })), "{argument}");
    }
}

#[test]
fn a_profile_with_an_unknown_section_is_refused_with_its_place() {
    let error = Profile::parse("p.toml", "name = \"x\"\n[parameter]\ngrace_days = 2\n").unwrap_err();
    let text = error.to_string();
    assert!(
        text.contains(
            "p.toml:2:2: error[unknown-key]: there is no section `parameter`; help: did you mean `parameters`?"
        ),
        "{text}"
    );
}

#[test]
fn a_profile_gives_its_values_in_a_table_at_the_top_or_as_the_manifest_does() {
    for text in [
        "name = \"x\"\n[parameters]\ngrace_days = 2\n",
        "client = \"x\"\ngrace_days = 2\n",
        "name = \"x\"\n[parameters.grace_days]\nvalue = 2\n",
    ] {
        let profile = Profile::parse("p.toml", text).unwrap();
        assert_eq!(profile.name.as_deref(), Some("x"), "{text}");
        let parameters = pack().parameters(&profile.settings).unwrap();
        assert_eq!(parameters.set(), [("grace_days".to_owned(), "2".to_owned())], "{text}");
    }
}

#[test]
fn only_what_differs_from_the_pack_counts_as_set() {
    let same = Setting::from_argument("grace_days=1").unwrap();
    assert!(pack().parameters(&[same]).unwrap().set().is_empty());
}
