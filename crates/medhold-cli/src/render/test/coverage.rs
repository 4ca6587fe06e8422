//! What the cases cover, for people: a table by file and rule, with what no case shows.

use std::collections::BTreeMap;
use std::io::{self, Write};

use medhold::{Coverage, HelperCoverage, RuleCoverage, Tally};
use medhold_model::Language;

use super::Tested;
use super::gaps::{Shortfall, of_helper, of_rule};
use crate::render::Paint;

/// How many names of a kind are listed.
const MOST_NAMED: usize = 8;

/// `84.6 %`, cut off after the decimal: what is not whole never reads as 100.
pub(crate) fn percent(tally: Tally) -> String {
    format!("{:.1} %", (tally.percent() * 10.0).floor() / 10.0)
}

pub(crate) fn write_coverage(tested: &Tested<'_>, paint: Paint, out: &mut dyn Write) -> io::Result<()> {
    let coverage = &tested.report.coverage;
    let Tally { seen, of } = coverage.tally();
    let head = format!("{}: coverage {}", tested.folder.display(), percent(coverage.tally()));
    let explained = "conditions seen true, seen false and deciding";
    writeln!(out, "\n{} ({seen} of {of}: {explained})", paint.strong(&head))?;
    let mut writer = Writer { paint, out, width: longest(coverage) };
    for (file, rules) in by_file(coverage) {
        writer.file(file, &rules, &coverage.helpers)?;
    }
    writer.messages(coverage)?;
    writer.defaults(coverage)?;
    writer.tables(coverage)
}

fn longest(coverage: &Coverage) -> usize {
    coverage.rules.iter().map(|rule| rule.rule.as_str().chars().count()).max().unwrap_or_default()
}

/// The rules by their file. A file with helper functions alone has none.
fn by_file(coverage: &Coverage) -> BTreeMap<&str, Vec<&RuleCoverage>> {
    let mut files: BTreeMap<&str, Vec<&RuleCoverage>> = BTreeMap::new();
    for helper in &coverage.helpers {
        files.entry(&helper.place.file).or_default();
    }
    for rule in &coverage.rules {
        files.entry(&rule.place.file).or_default().push(rule);
    }
    files
}

struct Writer<'a> {
    paint: Paint,
    out: &'a mut dyn Write,
    width: usize,
}

impl Writer<'_> {
    fn file(&mut self, file: &str, rules: &[&RuleCoverage], helpers: &[HelperCoverage]) -> io::Result<()> {
        let helpers: Vec<&HelperCoverage> = helpers.iter().filter(|helper| helper.place.file == file).collect();
        let width = self.width;
        writeln!(self.out, "\n  {}", self.paint.strong(file))?;
        if !rules.is_empty() {
            let head = format!("    {:<width$}  decides  applies  guard", "rule");
            writeln!(self.out, "{}", self.paint.faint(&head))?;
        }
        for rule in rules {
            self.rule(rule)?;
        }
        if !helpers.is_empty() {
            let tally = helpers.iter().fold(Tally::default(), |sum, helper| sum + helper.tally());
            let guard = self.tally(tally);
            writeln!(self.out, "    {:<width$}                    {guard}", "(helper functions)")?;
            for gap in helpers.into_iter().filter_map(of_helper) {
                self.gap(&gap)?;
            }
        }
        Ok(())
    }

    fn rule(&mut self, rule: &RuleCoverage) -> io::Result<()> {
        let width = self.width;
        let decides = format!("{:>7}", rule.decides);
        let decides = if rule.decides == 0 { self.paint.bad(&decides) } else { decides };
        let guard = self.tally(rule.tally());
        writeln!(self.out, "    {:<width$}  {decides}  {:>7}  {guard}", rule.rule.as_str(), rule.applies)?;
        for gap in of_rule(rule) {
            self.gap(&gap)?;
        }
        Ok(())
    }

    fn tally(&self, tally: Tally) -> String {
        let text = format!("{} of {}", tally.seen, tally.of);
        if tally.seen == tally.of { self.paint.good(&text) } else { self.paint.doubtful(&text) }
    }

    fn gap(&mut self, gap: &Shortfall<'_>) -> io::Result<()> {
        let place = format!("{}:{}", gap.place.line, gap.place.column);
        writeln!(self.out, "      {} `{}` {}", self.paint.faint(&place), gap.text, gap.what)
    }

    fn messages(&mut self, coverage: &Coverage) -> io::Result<()> {
        let mut unseen: BTreeMap<&Language, Vec<&str>> = BTreeMap::new();
        for message in &coverage.messages {
            for (language, letters) in &message.letters {
                let names = unseen.entry(language).or_default();
                names.extend((*letters == 0).then_some(message.message.as_str()));
            }
        }
        let all = coverage.messages.len();
        self.heading("reasons in a letter", !unseen.is_empty())?;
        for (language, names) in unseen {
            let not = if names.is_empty() { String::new() } else { format!("; not {}", listed(&names)) };
            writeln!(self.out, "    {language}: {} of {all}{not}", all - names.len())?;
        }
        Ok(())
    }

    fn defaults(&mut self, coverage: &Coverage) -> io::Result<()> {
        let reachable = coverage.topics.iter().filter(|topic| !topic.complete);
        let unseen: Vec<&str> =
            reachable.filter(|topic| topic.default == 0).map(|topic| topic.topic.as_str()).collect();
        self.heading("topics whose default decides no claim", !unseen.is_empty())?;
        if unseen.is_empty() { Ok(()) } else { writeln!(self.out, "    {}", listed(&unseen)) }
    }

    fn tables(&mut self, coverage: &Coverage) -> io::Result<()> {
        self.heading("rows of tables that are read", !coverage.tables.is_empty())?;
        for table in &coverage.tables {
            let unread: Vec<&str> = table.unread.iter().map(String::as_str).collect();
            let not = if unread.is_empty() { String::new() } else { format!("; not {}", listed(&unread)) };
            writeln!(self.out, "    {}: {} of {}{not}", table.table, table.rows - unread.len(), table.rows)?;
        }
        Ok(())
    }

    fn heading(&mut self, text: &str, wanted: bool) -> io::Result<()> {
        if wanted { writeln!(self.out, "\n  {}", self.paint.strong(text)) } else { Ok(()) }
    }
}

/// The first names, and how many more there are.
fn listed(names: &[&str]) -> String {
    let (shown, more) = names.split_at(names.len().min(MOST_NAMED));
    let shown = shown.join(", ");
    if more.is_empty() { shown } else { format!("{shown} and {} more", more.len()) }
}
