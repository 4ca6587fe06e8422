//! Rulings on records are those of whole decisions.

use std::path::Path;

use medhold::{Basis, Case, Claim, ClaimDecision, Host, Outcome, Ruler, Ruling};

const PACKS: [&str; 4] = ["aviation", "construction", "rental", "retail"];

#[test]
fn a_ruling_on_a_record_is_that_of_the_whole_decision() {
    let (mut ruled, mut open) = (0, 0);
    for pack in PACKS {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../rules").join(pack);
        let host = Host::builder().pack(folder).plugins(crate::withheld::plugins()).build().unwrap();
        let ruler = host.ruler(pack, None).unwrap();
        let mut ruling = ruler.ruling();
        for own in host.packs().next().unwrap().cases().iter().filter(|own| own.case.client.is_none()) {
            let case = Case { received: own.at.or(own.case.received), ..own.case.clone() };
            for claim in &case.claims {
                // Of claims that say the same only one is paid, which a record of one of them can't tell.
                let alone = Case { claims: vec![claim.clone()], ..case.clone() };
                let decided = host.rulings(std::slice::from_ref(&alone)).remove(0).remove(0);
                let Some(told) = tell(&ruler, &mut ruling, &alone, claim) else { continue };
                let name = format!("{pack}, {}", own.name);
                if ruling.basis().is_none() {
                    open += 1;
                    assert_eq!(decided.outcome, Outcome::Undecided, "{name}");
                } else {
                    ruled += 1;
                    assert_eq!(told, shown(&decided), "{name}");
                }
            }
        }
    }
    assert!(ruled > 250 && open > 25, "{ruled} ruled, {open} open");
}

/// What a ruling says, in one line; none where the topic asks more than a record tells.
fn tell<'h>(ruler: &Ruler<'h>, ruling: &mut Ruling<'h>, case: &Case, claim: &Claim) -> Option<String> {
    let topic = ruler.topic(&claim.topic).filter(|topic| ruler.is_native(topic))?;
    let mut record = ruler.record();
    ruler.read(case, claim, &mut record);
    ruler.rule(&topic, claim.kind, &record, ruling);
    let list = |ids: Vec<String>| ids.join(" ");
    Some(format!(
        "{} {} {} {} {:?} {} [{}] [{}] {:?} [{}]",
        ruling.authority(),
        ruling.finding(),
        ruling.outcome(),
        ruling.remedy(),
        ruling.basis().unwrap_or(Basis::Missing),
        ruling.rule().map(ToString::to_string).unwrap_or_default(),
        list(ruling.merged().map(ToString::to_string).collect()),
        list(ruling.conflict().map(ToString::to_string).collect()),
        ruling.amount(),
        list(ruling.because().map(|(message, args)| format!("{message}/{}", args.count())).collect()),
    ))
}

fn shown(decided: &ClaimDecision) -> String {
    let rule = decided.rule.as_ref().filter(|_| decided.basis == Basis::Rule && decided.conflict.is_empty());
    let because = decided.because.iter().map(|because| format!("{}/{}", because.message, because.args.len()));
    format!(
        "{} {} {} {} {:?} {} [{}] [{}] {:?} [{}]",
        decided.authority,
        decided.finding,
        decided.outcome,
        decided.remedy,
        decided.basis,
        rule.map(ToString::to_string).unwrap_or_default(),
        decided.merged.iter().map(ToString::to_string).collect::<Vec<_>>().join(" "),
        decided.conflict.join(" "),
        decided.amount,
        because.collect::<Vec<_>>().join(" "),
    )
}
