//! Embeds the host: builds it once, decides a case, prints the ruling and the letter.
#![expect(clippy::print_stdout, reason = "an example shows what it does")]

use medhold::{Case, Host, MissingPlugins};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    // A plugin library that is not there costs the claims that need it an `undecided`, and nothing else.
    let host = Host::builder().pack("rules/aviation").missing_plugins(MissingPlugins::GoOn).build()?;
    let case = Case::from_json(
        r#"{ "id": "AV-1", "received": "2024-03-02", "language": "en",
             "claims": [{ "id": "1", "topic": "compensation", "kind": "request",
               "text": "We landed four and a half hours late. What are we owed?",
               "subject": { "origin": "OSL", "destination": "AGP", "date": "2024-02-20" } }],
             "evidence": { "event": "delay", "arrival_delay_min": 270, "distance_km": 2842, "origin_country": "NO",
               "destination_country": "ES", "travelled_or_presented": true, "fare_type": "public" } }"#,
    )?;
    let decision = host.decide(&case);
    for claim in &decision.claims {
        let amount = claim.amount.as_ref().map_or_else(String::new, |amount| format!(": {amount}"));
        println!("{}{amount}\n", claim.outcome);
    }
    println!("{}", decision.response.ok_or("no letter")?.body);
    Ok(())
}
