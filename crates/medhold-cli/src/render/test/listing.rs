//! The rule files, each line with how its conditions came out, and what no case shows beneath it.

use std::collections::{BTreeMap, BTreeSet};
use std::io::{self, Write};

use medhold::{Coverage, PartCoverage};

use super::Tested;
use super::gaps::{Shortfall, of};
use crate::render::Paint;

/// How often the conditions on a line were true and false, or how many claims the rule there decides.
#[derive(Clone, Copy)]
enum Mark {
    Came { holds: usize, fails: usize },
    Decides(usize),
}

type Marks<'a> = BTreeMap<(&'a str, u32), Mark>;

pub(super) fn write(tested: &Tested<'_>, paint: Paint, out: &mut dyn Write) -> io::Result<()> {
    let coverage = &tested.report.coverage;
    let marks = marks(coverage);
    let gaps = of(coverage);
    let files: BTreeSet<&str> = marks.keys().map(|(file, _)| *file).collect();
    for file in files {
        let path = tested.folder.join(file);
        writeln!(out, "\n{}", paint.strong(&path.display().to_string()))?;
        for (line, text) in (1..).zip(std::fs::read_to_string(&path)?.lines()) {
            let mark = marks.get(&(file, line)).copied();
            let number = paint.faint(&format!("{line:>5}"));
            writeln!(out, "{}", format!("{number} {} {text}", margin(mark, paint)).trim_end())?;
            for gap in gaps.iter().filter(|gap| gap.place.file == file && gap.place.line == line) {
                beneath(gap, paint, out)?;
            }
        }
    }
    Ok(())
}

fn marks(coverage: &Coverage) -> Marks<'_> {
    let mut marks = Marks::new();
    for rule in &coverage.rules {
        marks.insert((&rule.place.file, rule.place.line), Mark::Decides(rule.decides));
        rule.conjuncts.iter().for_each(|conjunct| add_part(conjunct, &mut marks));
    }
    for helper in &coverage.helpers {
        add((&helper.place.file, helper.place.line), helper.holds, helper.fails, &mut marks);
    }
    marks
}

fn add_part<'a>(part: &'a PartCoverage, marks: &mut Marks<'a>) {
    match part.conditions.as_slice() {
        [] => add((&part.place.file, part.place.line), part.holds, part.fails, marks),
        within => within.iter().for_each(|condition| add_part(condition, marks)),
    }
}

/// Of several conditions on a line the smaller numbers are shown.
fn add<'a>(at: (&'a str, u32), holds: usize, fails: usize, marks: &mut Marks<'a>) {
    let mark = match marks.get(&at) {
        Some(Mark::Came { holds: h, fails: f }) => Mark::Came { holds: holds.min(*h), fails: fails.min(*f) },
        _ => Mark::Came { holds, fails },
    };
    marks.insert(at, mark);
}

/// Sixteen characters wide.
fn margin(mark: Option<Mark>, paint: Paint) -> String {
    let shown = |count: usize, what: &str, width: usize| {
        let text = format!("{:>width$}", format!("{count} {what}"));
        if count == 0 { paint.bad(&text) } else { paint.good(&text) }
    };
    match mark {
        None => " ".repeat(16),
        Some(Mark::Decides(count)) => shown(count, "decided", 16),
        Some(Mark::Came { holds, fails }) => format!("{}{}", shown(holds, "true", 8), shown(fails, "false", 8)),
    }
}

fn beneath(gap: &Shortfall<'_>, paint: Paint, out: &mut dyn Write) -> io::Result<()> {
    let column = gap.place.column.saturating_sub(1) as usize;
    writeln!(out, "{}{} {}", " ".repeat(23 + column), paint.doubtful("^"), paint.doubtful(&gap.what))
}
