//! LCOV's tracefile: rules as functions, conditions as lines and branches (`man geninfo`, "Tracefile format").

use std::collections::BTreeMap;
use std::io::{self, Write};

use medhold::{PartCoverage, RuleCoverage};

use super::Tested;

pub(super) fn write(tested: &Tested<'_>, out: &mut dyn Write) -> io::Result<()> {
    for (file, traced) in &files(tested) {
        writeln!(out, "TN:{}", tested.report.pack)?;
        writeln!(out, "SF:{}", tested.folder.join(file).display())?;
        traced.write(out)?;
        writeln!(out, "end_of_record")?;
    }
    Ok(())
}

/// What is known of a file.
#[derive(Default)]
struct Traced<'a> {
    rules: Vec<&'a RuleCoverage>,
    /// How often each condition was true and false, in the order of reading.
    branches: Vec<(u32, usize, usize)>,
    /// How often each line was come to.
    lines: BTreeMap<u32, usize>,
}

fn files<'a>(tested: &'a Tested<'_>) -> BTreeMap<&'a str, Traced<'a>> {
    let mut files: BTreeMap<&str, Traced<'_>> = BTreeMap::new();
    let coverage = &tested.report.coverage;
    for rule in &coverage.rules {
        let traced = files.entry(&rule.place.file).or_default();
        traced.rules.push(rule);
        traced.come_to(rule.place.line, rule.decides);
        rule.conjuncts.iter().for_each(|conjunct| traced.part(conjunct));
    }
    for helper in &coverage.helpers {
        let traced = files.entry(&helper.place.file).or_default();
        traced.branches.push((helper.place.line, helper.holds, helper.fails));
        traced.come_to(helper.place.line, helper.holds + helper.fails);
    }
    files
}

impl Traced<'_> {
    fn part(&mut self, part: &PartCoverage) {
        self.come_to(part.place.line, part.holds + part.fails + part.undecided);
        match part.conditions.as_slice() {
            [] => self.branches.push((part.place.line, part.holds, part.fails)),
            within => within.iter().for_each(|condition| self.part(condition)),
        }
    }

    fn come_to(&mut self, line: u32, times: usize) {
        let most = self.lines.entry(line).or_default();
        *most = times.max(*most);
    }

    fn write(&self, out: &mut dyn Write) -> io::Result<()> {
        for rule in &self.rules {
            writeln!(out, "FN:{},{}", rule.place.line, rule.rule)?;
        }
        for rule in &self.rules {
            writeln!(out, "FNDA:{},{}", rule.decides, rule.rule)?;
        }
        let hit = self.rules.iter().filter(|rule| rule.decides > 0).count();
        writeln!(out, "FNF:{}\nFNH:{hit}", self.rules.len())?;
        for (block, (line, holds, fails)) in self.branches.iter().enumerate() {
            writeln!(out, "BRDA:{line},{block},0,{holds}\nBRDA:{line},{block},1,{fails}")?;
        }
        let taken = self.branches.iter().map(|(_, holds, fails)| usize::from(*holds > 0) + usize::from(*fails > 0));
        writeln!(out, "BRF:{}\nBRH:{}", 2 * self.branches.len(), taken.sum::<usize>())?;
        for (line, times) in &self.lines {
            writeln!(out, "DA:{line},{times}")?;
        }
        let hit = self.lines.values().filter(|times| **times > 0).count();
        writeln!(out, "LF:{}\nLH:{hit}", self.lines.len())
    }
}
