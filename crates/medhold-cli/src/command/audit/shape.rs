//! The audit of the shape of packs' rules: rulings as numbers move, claims in parts and claims sent twice.

use medhold::{Host, Letters};
use medhold_audit::Report;
use medhold_audit::shape::{Shape, of_base};
use medhold_model::Case;
use rayon::prelude::*;

use super::Audit;
use crate::batch::threads;
use crate::failure::Failure;
use crate::host::with_packs;
use crate::streams::Streams;
use crate::summary::{Summary, count};

impl Audit {
    /// Tries every base case: those of the files, else the packs' own.
    pub(super) fn shape(&self, io: &mut Streams<'_>) -> Result<(Report, Summary), Failure> {
        let host = with_packs(self.host.builder(io)?.letters(Letters::Left), &self.packs).build()?;
        let mut summary = Summary::default();
        let (bases, notes) =
            if self.cases.is_empty() { own_cases(&host) } else { (self.given_cases(&mut summary, io)?, Vec::new()) };
        let found = threads(self.batch.threads)?.install(|| {
            let found = bases.par_iter().map(|case| of_base(&host, case));
            found.collect::<Vec<_>>()
        });
        summary.troubles = host.troubles();
        Ok((Report { shape: Some(Shape::of(found)), notes, ..Report::default() }, summary))
    }

    fn given_cases(&self, summary: &mut Summary, io: &mut Streams<'_>) -> Result<Vec<Case>, Failure> {
        let mut rejects = self.batch.rejects()?;
        let mut cases = Vec::new();
        for read in self.reading.open(&self.cases, io)?.cases() {
            match read {
                Ok(case) => cases.push(case),
                Err(reject) => {
                    summary.reject(&reject);
                    if let Some(rejects) = &mut rejects {
                        rejects.add(&reject)?;
                    }
                }
            }
        }
        Ok(cases)
    }
}

/// The packs' own cases, on their days. Those that set a parameter are left out: they are of another pack, so to say.
fn own_cases(host: &Host) -> (Vec<Case>, Vec<String>) {
    let mut cases = Vec::new();
    let mut left_out = 0;
    for pack in host.packs() {
        for own in pack.cases() {
            if own.parameters.is_empty() {
                let of = own.case.pack.clone().or_else(|| pack.manifest().name.clone());
                cases.push(Case { received: own.at.or(own.case.received), pack: of, ..own.case.clone() });
            } else {
                left_out += 1;
            }
        }
    }
    let note = format!("{} of the packs' own left out: a parameter is set for it alone.", count(left_out, "case"));
    (cases, if left_out == 0 { Vec::new() } else { vec![note] })
}
