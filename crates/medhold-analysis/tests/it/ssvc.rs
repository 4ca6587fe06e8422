//! The published SSVC decision tables as an oracle: complete, without overlap, ordered; change one row and it is found.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use medhold::{Host, Letters};
use medhold_analysis::{Analysis, Finding, analyse};
use medhold_model::{Case, Code, Given, GivenEvidence, RuleId};
use medhold_pack::{Pack, PackFiles};

const TABLES: [&str; 3] = [
    include_str!("../data/ssvc/cisa_coordinator_2_0_3.csv"),
    include_str!("../data/ssvc/deployer_patch_application_priority_1_0_0.csv"),
    include_str!("../data/ssvc/supplier_patch_development_priority_1_0_0.csv"),
];

/// What each of the four outcomes, the mildest first, is as a ruling.
const RULINGS: [&str; 4] = [
    "finding misconception remedy decline",
    "finding unproven remedy investigate",
    "finding fact partly remedy improve",
    "finding fact remedy honour",
];

/// A decision table: its decision points with their values in order, and its rows as places of values, the outcome last.
struct Table {
    points: Vec<String>,
    values: Vec<Vec<String>>,
    rows: Vec<Vec<usize>>,
}

impl Table {
    fn read(text: &str) -> Self {
        // The only quoted commas stand in the heading of the last column.
        let mut lines = text.lines().map(|line| line.replace(", ", "; ").replace('"', ""));
        let name = |head: &str| head.split(" v").next().unwrap().to_lowercase().replace([' ', '-'], "_");
        let points: Vec<String> = lines.next().unwrap().split(',').skip(1).map(name).collect();
        let texts: Vec<Vec<String>> = lines.map(|line| line.split(',').skip(1).map(str::to_owned).collect()).collect();
        // The tables begin with the mildest row and raise the last point first, so values first appear in their order.
        let values: Vec<Vec<String>> = (0..points.len())
            .map(|column| {
                let mut seen: Vec<String> = Vec::new();
                texts.iter().for_each(|row| {
                    if !seen.contains(&row[column]) {
                        seen.push(row[column].clone());
                    }
                });
                seen
            })
            .collect();
        let place = |column: usize, value: &String| values[column].iter().position(|v| v == value).unwrap();
        let rows = texts.iter().map(|row| row.iter().enumerate().map(|(c, v)| place(c, v)).collect()).collect();
        Self { points, values, rows }
    }

    /// The decision points without the outcome.
    fn inputs(&self) -> std::ops::Range<usize> {
        0..self.points.len() - 1
    }

    fn guard(&self, row: &[usize]) -> String {
        let tests =
            self.inputs().map(|point| format!("{} == \"{}\"", self.points[point], self.values[point][row[point]]));
        tests.collect::<Vec<_>>().join(" && ")
    }

    fn rules(&self, rows: &[usize]) -> String {
        rows.iter().fold(String::new(), |text, &row| {
            text + rule(
                &format!("row-{row}"),
                "evidence",
                &self.guard(&self.rows[row]),
                *self.rows[row].last().unwrap(),
            )
            .as_str()
        })
    }

    fn all(&self) -> Vec<usize> {
        (0..self.rows.len()).collect()
    }

    fn manifest(&self) -> String {
        let mut text = r#"
[pack]
name = "ssvc"
version = "1.0.0"
languages = ["en"]
[topics.priority]
title.en = "priority"
default = "evidence"
complete = true
[appeal.en]
body = "the coordinator"
free = true
within = "1 year"
"#
        .to_owned();
        for point in self.inputs() {
            let values: Vec<String> = self.values[point].iter().map(|value| format!("\"{value}\"")).collect();
            write!(text, "[measures.{}]\nkind = \"text\"\nvalues = [{}]\n", self.points[point], values.join(", "))
                .unwrap();
        }
        text
    }

    fn pack(&self, rules: &str) -> Pack {
        let files = [
            ("pack.toml".to_owned(), self.manifest()),
            ("priority.rhai".to_owned(), rules.to_owned()),
            ("messages/en.ftl".to_owned(), "decided = It is so.\n".to_owned()),
        ];
        let (pack, faults) = Pack::build(PackFiles::from_texts(BTreeMap::from(files)), None);
        assert!(pack.usable(), "{faults:?}");
        pack
    }

    /// What is known of the case that a finding shows, as the places of values.
    fn shown(&self, finding: &Finding) -> Vec<usize> {
        let case = &finding.example.as_ref().unwrap().case;
        let value = |point: usize| match &case.evidence[&self.points[point]] {
            GivenEvidence::Bare(Given::Text(text)) => self.values[point].iter().position(|v| v == text).unwrap(),
            other => panic!("{other:?} is no value of a decision point"),
        };
        self.inputs().map(value).collect()
    }
}

fn rule(id: &str, authority: &str, guard: &str, outcome: usize) -> String {
    format!(
        "/// A row.\nrule \"{id}\" on \"priority\" {{\n    when {guard}\n    authority {authority}\n    {}\n    because \"decided\"\n    source \"SSVC\"\n}}\n",
        RULINGS[outcome]
    )
}

fn only(analysis: &Analysis, code: Code) -> &Finding {
    let [finding] = analysis.findings.as_slice() else { panic!("one finding is expected: {:#?}", analysis.findings) };
    assert_eq!(finding.diagnostic.code, code);
    finding
}

/// Some rows of a table, spread over it: all of them would take long.
fn some(table: &Table) -> impl Iterator<Item = usize> + use<> {
    (0..table.rows.len()).step_by(17)
}

#[test]
fn a_published_table_has_no_gap_and_no_overlap_and_every_question_about_it_is_answered() {
    for table in TABLES.map(Table::read) {
        let analysis = analyse(&table.pack(&table.rules(&table.all())));
        assert!(analysis.findings.is_empty(), "{:#?}", analysis.findings);
        assert!(analysis.unanswered.is_empty() && analysis.asked > table.rows.len(), "{:#?}", analysis.unanswered);
    }
}

#[test]
fn a_row_taken_out_is_a_gap_with_just_that_row_as_its_example() {
    for table in TABLES.map(Table::read) {
        for row in some(&table) {
            let rows: Vec<usize> = table.all().into_iter().filter(|other| *other != row).collect();
            let analysis = analyse(&table.pack(&table.rules(&rows)));
            let gap = only(&analysis, Code::TopicGap);
            assert_eq!(table.shown(gap), table.rows[row][..table.points.len() - 1]);
            let point = &table.points[0];
            assert!(gap.diagnostic.message.contains(&format!("{point} ==")), "{}", gap.diagnostic);
        }
    }
}

#[test]
fn a_row_that_contradicts_another_is_a_conflict_with_that_row_as_its_example() {
    for table in TABLES.map(Table::read) {
        for row in some(&table) {
            let (guard, outcome) = (table.guard(&table.rows[row]), *table.rows[row].last().unwrap());
            let rules = table.rules(&table.all()) + rule("zz-other", "evidence", &guard, (outcome + 1) % 4).as_str();
            let analysis = analyse(&table.pack(&rules));
            let conflict = only(&analysis, Code::RulesConflict);
            assert!(conflict.diagnostic.message.contains(&format!("`row-{row}`")), "{}", conflict.diagnostic);
            assert_eq!(table.shown(conflict), table.rows[row][..table.points.len() - 1]);
        }
    }
}

#[test]
fn a_row_of_a_lower_authority_decides_nothing_and_is_told_so() {
    let table = Table::read(TABLES[0]);
    for row in some(&table) {
        let rules =
            table.rules(&table.all()) + rule("zz-lower", "business", &table.guard(&table.rows[row]), 0).as_str();
        let analysis = analyse(&table.pack(&rules));
        let dead = only(&analysis, Code::NeverDecides);
        assert!(dead.diagnostic.message.contains(&format!("such as `row-{row}`")), "{}", dead.diagnostic);
        assert_eq!(table.shown(dead), table.rows[row][..table.points.len() - 1]);
    }
}

#[test]
fn raising_one_decision_point_never_lowers_what_the_host_decides() {
    for table in TABLES.map(Table::read) {
        let host = Host::builder().checked_pack(table.pack(&table.rules(&table.all()))).letters(Letters::Left);
        let host = host.build().unwrap();
        let decided = |values: &[usize]| {
            let evidence =
                table.inputs().map(|p| format!("\"{}\": \"{}\"", table.points[p], table.values[p][values[p]]));
            let evidence = evidence.collect::<Vec<_>>().join(", ");
            let case = format!(
                r#"{{ "id": "1", "received": "2026-01-01",
                     "claims": [{{ "id": "1", "topic": "priority", "kind": "request" }}], "evidence": {{ {evidence} }} }}"#
            );
            let rule: RuleId = host.decide(&Case::from_json(&case).unwrap()).claims[0].rule.clone().unwrap();
            let row: usize = rule.as_str().strip_prefix("row-").unwrap().parse().unwrap();
            *table.rows[row].last().unwrap()
        };
        for row in &table.rows {
            let here = decided(row);
            assert_eq!(here, *row.last().unwrap(), "the host decides as the table does");
            for point in table.inputs().filter(|point| row[*point] + 1 < table.values[*point].len()) {
                let mut raised = row.clone();
                raised[point] += 1;
                assert!(decided(&raised) >= here, "{row:?} and {raised:?}");
            }
        }
    }
}
