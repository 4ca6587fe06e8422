//! What the plugin gives, as it tells the host.

use medhold_plugin::{Input, Kind, Measure};

/// Every measure, with prices in this currency. What is set up decides nothing here: a case may bring its own history.
pub(crate) fn all(currency: &str) -> Vec<Measure> {
    let mut measures = of_the_market(currency);
    measures.extend(own(currency));
    measures.extend(of_reductions(currency));
    measures
}

fn own(currency: &str) -> [Measure; 2] {
    [
        historic(Measure::new("price", Kind::Money, currency))
            .about("the shop's price in force on the case's date")
            .dated(),
        subject(Measure::new("unit_price", Kind::Money, currency)).about("the same per unit of quantity").dated(),
    ]
}

fn of_the_market(currency: &str) -> Vec<Measure> {
    let market = |name, kind, about| {
        subject(Measure::new(name, kind, "1"))
            .about(about)
            .with_history()
            .dated()
            .parameter(Input::required("market_days", Kind::Count))
    };
    let share = |name, about| market(name, Kind::Share, about).measure(history());
    vec![
        market("market_price", Kind::List, "the latest price of each other seller"),
        market("market_unit_price", Kind::List, "the latest unit price of each other seller"),
        share("market_percentile", "share of other sellers with a lower price")
            .measure(money("price", currency))
            .measure(Input::optional("market_price", Kind::List)),
        market("unit_price_percentile", Kind::Share, "share of other sellers with a lower unit price"),
    ]
}

fn of_reductions(currency: &str) -> [Measure; 4] {
    let days = || Input::required("prior_price_days", Kind::Count);
    let starts = || Input::required("reduction_starts", Kind::Date);
    let series = |measure: Measure| {
        historic(measure)
            .measure(Input::optional("first_reduction", Kind::Date))
            .measure(money("new_price", currency))
            .parameter(days())
    };
    [
        series(Measure::new("prior_price", Kind::Money, currency))
            .about("lowest price of the days before the reduction, or before the first of its series")
            .measure(starts()),
        historic(Measure::new("new_price", Kind::Money, currency))
            .about("the price that the reduction begins with")
            .measure(starts()),
        series(Measure::new("true_reduction_pct", Kind::Number, "%"))
            .about("reduction from the prior price to the new one; negative is a rise")
            .measure(Input::optional("reduction_starts", Kind::Date))
            .measure(money("prior_price", currency)),
        series(Measure::new("days_on_market", Kind::Count, "d"))
            .about("days from the first known price to the reduction, or to the first of its series")
            .measure(starts()),
    ]
}

fn subject(measure: Measure) -> Measure {
    measure.subject(Input::optional("article", Kind::Text)).subject(Input::optional("shop", Kind::Text))
}

/// A measure of the shop's own prices, from its listings or from the case.
fn historic(measure: Measure) -> Measure {
    subject(measure).measure(history())
}

fn history() -> Input {
    Input::optional("price_history", Kind::List)
}

/// A price that the case may give.
fn money(name: &str, currency: &str) -> Input {
    Input::optional(name, Kind::Money).unit(currency)
}
