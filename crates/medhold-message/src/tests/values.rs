//! How values are written in each language.

use super::*;

#[test]
fn numbers_are_written_as_the_language_writes_them() {
    for (placeable, x, nb, nn, en) in [
        ("$x", number("1234567.5"), "1_234_567,5", "1_234_567,5", "1,234,567.5"),
        ("$x", number("0.123456"), "0,123", "0,123", "0.123"),
        ("NUM($x, digits: 1)", number("2"), "2,0", "2,0", "2.0"),
        ("NUM($x, grouping: 0)", number("2013"), "2013", "2013", "2013"),
        ("PERCENT($x)", number("0.91"), "91_%", "91_%", "91%"),
        ("PERCENT($x)", number("0.2868"), "28,7_%", "28,7_%", "28.7%"),
        ("PERCENT($x, digits: 1)", number("0.5"), "50,0_%", "50,0_%", "50.0%"),
        ("PERCENT($x, digits: 0)", number("0.287"), "29_%", "29_%", "29%"),
        ("KM($x)", number("5877.6"), "5_878_km", "5_878_km", "5,878_km"),
        ("UNIT($x, unit: \"mm\")", number("4.25"), "4,25_mm", "4,25_mm", "4.25_mm"),
        ("DAYS($x)", number("1"), "1 dag", "1 dag", "1 day"),
        ("DAYS($x)", number("14"), "14 dager", "14 dagar", "14 days"),
    ] {
        assert_eq!(shown("nb", placeable, x.clone()), nb);
        assert_eq!(shown("nn", placeable, x.clone()), nn);
        assert_eq!(shown("en", placeable, x), en);
    }
}

#[test]
fn fluents_own_functions_show_what_they_show_elsewhere() {
    for (placeable, x, nb, en) in [
        ("NUMBER($x)", number("1234.5"), "1_234,5", "1,234.5"),
        ("NUMBER($x, minimumFractionDigits: 2)", number("62.5"), "62,50", "62.50"),
        ("NUMBER($x, maximumFractionDigits: 1)", number("2"), "2", "2"),
        ("NUMBER($x, maximumFractionDigits: 1)", number("2.25"), "2,2", "2.2"),
        ("NUMBER($x, useGrouping: \"false\")", number("2013"), "2013", "2013"),
        ("NUMBER($x, style: \"percent\")", number("0.25"), "25_%", "25%"),
        ("DATETIME($x)", date("2013-12-31"), "31. desember 2013", "31 December 2013"),
        ("DATETIME($x, month: \"long\", year: \"numeric\")", date("2013-12-31"), "desember 2013", "December 2013"),
    ] {
        assert_eq!(shown("nb", placeable, x.clone()), nb, "{placeable}");
        assert_eq!(shown("en", placeable, x), en, "{placeable}");
    }
}

#[test]
fn money_is_written_without_decimals_where_it_is_whole() {
    for (x, nb, en) in [
        (money("250", "EUR"), "250 euro", "€250"),
        (money("62.5", "EUR"), "62,50 euro", "€62.50"),
        (money("1500", "NOK"), "1_500 kroner", "NOK_1,500"),
        (money("1", "NOK"), "1 krone", "NOK_1"),
        (money("90", "CHF"), "90_CHF", "CHF_90"),
    ] {
        assert_eq!(shown("nb", "MONEY($x)", x.clone()), nb);
        assert_eq!(shown("nb", "$x", x.clone()), nb);
        assert_eq!(shown("en", "MONEY($x)", x), en);
    }
    assert_eq!(shown("en", "MONEY($x, currency: \"GBP\")", number("35")), "£35");
}

#[test]
fn dates_are_written_out() {
    let day = || date("2013-12-31");
    assert_eq!(shown("nb", "DATE($x)", day()), "31. desember 2013");
    assert_eq!(shown("en", "DATE($x)", day()), "31 December 2013");
    assert_eq!(shown("en-US", "DATE($x)", day()), "December 31, 2013");
    assert_eq!(shown("nn", "DATE($x, style: \"month\")", day()), "desember 2013");
    assert_eq!(shown("nb", "DATE($x, style: \"day\")", day()), "31. desember");
    assert_eq!(shown("nb", "DATE($x, style: \"short\")", day()), "31.12.2013");
    assert_eq!(shown("nb", "DATE($x)", Value::Text("2013-06".to_owned())), "juni 2013");
}

#[test]
fn durations_are_hours_and_minutes_and_never_round_up_to_a_limit() {
    for (x, nb, en) in [
        ("214", "3 timer og 34 minutter", "3 hours and 34 minutes"),
        ("180", "3 timer", "3 hours"),
        ("61", "1 time og 1 minutt", "1 hour and 1 minute"),
        ("45", "45 minutter", "45 minutes"),
        ("0", "0 minutter", "0 minutes"),
        ("179.6", "179,6 minutter", "179.6 minutes"),
    ] {
        assert_eq!(shown("nb", "DURATION($x)", number(x)), nb);
        assert_eq!(shown("en", "DURATION($x)", number(x)), en);
    }
}

#[test]
fn a_list_is_read_as_a_sentence() {
    let list = |items: &[&str]| Value::List(items.iter().map(|i| Value::Text((*i).to_owned())).collect());
    assert_eq!(shown("nb", "$x", list(&["Oslo", "Bergen", "Voss"])), "Oslo, Bergen og Voss");
    assert_eq!(shown("en", "$x", list(&["Oslo", "Bergen"])), "Oslo and Bergen");
    assert_eq!(shown("en", "$x", list(&["Oslo"])), "Oslo");
}

#[test]
fn an_unwritten_language_still_writes_its_numbers_and_dates() {
    assert_eq!(shown("sv", "PERCENT($x)", number("0.287")), "28,7_%");
    assert_eq!(shown("sv", "MONEY($x)", money("250", "EUR")), "250_EUR");
    assert_eq!(shown("de", "DATE($x)", date("2013-12-31")), "31. Dezember 2013");
}
