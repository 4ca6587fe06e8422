//! Rules on claims as records: the case is read once, and one value is moved.
#![expect(clippy::print_stdout, reason = "an example shows what it does")]

use medhold::native::Cell;
use medhold::{Case, Decimal, Host, MissingPlugins};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let host = Host::builder().pack("rules/rental").missing_plugins(MissingPlugins::GoOn).build()?;
    let case = Case::from_json(
        r#"{ "id": "RL-1", "received": "2026-03-02", "language": "en",
             "claims": [{ "id": "1", "topic": "late_fee", "kind": "request", "text": "I want the fee back." }],
             "evidence": { "fee": 50, "days_late": 5, "replacement_price": 149 } }"#,
    )?;
    let claim = case.claims.first().ok_or("the case has no claim")?;

    // A topic and a slot are looked up once; a record and a ruling are used again and again.
    let ruler = host.ruler("rental", None).ok_or("no such pack")?;
    let topic = ruler.topic(&claim.topic).ok_or("no such topic")?;
    let fee = ruler.measure_column("fee").and_then(|fee| fee.slot()).ok_or("no rule reads the fee")?;
    let (mut record, mut ruling) = (ruler.record(), ruler.ruling());
    ruler.read(&case, claim, &mut record);
    for charged in [50_i64, 149, 150, 175] {
        let Cell::Money(_, currency) = record.cell(fee) else { return Err("the fee is no amount".into()) };
        ruler.set(&mut record, fee, Cell::Money(Decimal::from(charged), currency));
        ruler.rule(&topic, claim.kind, &record, &mut ruling);
        let rule = ruling.rule().map_or("no rule", |rule| rule.as_str());
        println!("a fee of {charged}: {}, by {rule}", ruling.outcome());
    }
    Ok(())
}
