//! Sections and grades, from the plugin's own tables.

use std::collections::BTreeMap;

/// A rolled steel section, in millimetres.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct SteelSection {
    pub(crate) name: String,
    pub(crate) h: f64,
    pub(crate) b: f64,
    pub(crate) t_w: f64,
    pub(crate) t_f: f64,
    pub(crate) r: f64,
    pub(crate) area: f64,
    pub(crate) i_y: f64,
    pub(crate) i_z: f64,
    pub(crate) w_pl: f64,
    pub(crate) w_el: f64,
}

/// A strength class of timber.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct TimberGrade {
    /// Characteristic bending strength in MPa.
    pub(crate) f_m: f64,
    /// Characteristic shear strength in MPa.
    pub(crate) f_v: f64,
    /// Mean modulus of elasticity along the grain in MPa.
    pub(crate) e: f64,
    /// Mean density in kg/m³.
    pub(crate) density: f64,
}

/// All of them.
#[derive(Debug)]
pub(crate) struct Tables {
    /// In the order of their weights.
    pub(crate) steel_sections: Vec<SteelSection>,
    /// Yield strength in MPa by grade.
    pub(crate) steel_grades: BTreeMap<String, f64>,
    /// Breadth and height in mm, in the order of their areas.
    pub(crate) timber_sections: Vec<(f64, f64)>,
    pub(crate) timber_grades: BTreeMap<String, TimberGrade>,
}

impl Tables {
    /// Reads the tables that the plugin carries.
    pub(crate) fn read() -> Result<Self, String> {
        let mut steel_sections = rows(include_str!("../data/steel_sections.csv"), steel_section)?;
        steel_sections.sort_by(|a, b| a.area.total_cmp(&b.area));
        let mut timber_sections =
            rows(include_str!("../data/timber_sections.csv"), |row| Some((row.number(0)?, row.number(1)?)))?;
        timber_sections.sort_by(|a, b| (a.0 * a.1).total_cmp(&(b.0 * b.1)));
        let steel_grades = rows(include_str!("../data/steel_grades.csv"), |row| Some((row.text(0)?, row.number(1)?)))?;
        let timber_grades = rows(include_str!("../data/timber_grades.csv"), timber_grade)?;
        Ok(Self {
            steel_sections,
            steel_grades: steel_grades.into_iter().collect(),
            timber_sections,
            timber_grades: timber_grades.into_iter().collect(),
        })
    }

    /// The steel section of this name; blanks and lower case are forgiven.
    pub(crate) fn steel_section(&self, name: &str) -> Option<&SteelSection> {
        let name = name.replace(' ', "").to_ascii_uppercase();
        self.steel_sections.iter().find(|s| s.name == name)
    }
}

impl SteelSection {
    /// The series that it belongs to: `IPE`, `HEA`, `HEB`.
    pub(crate) fn series(&self) -> &str {
        self.name.trim_end_matches(|c: char| c.is_ascii_digit())
    }
}

struct Row(csv::StringRecord);

impl Row {
    fn text(&self, column: usize) -> Option<String> {
        self.0.get(column).map(str::to_owned)
    }

    fn number(&self, column: usize) -> Option<f64> {
        self.0.get(column)?.parse().ok()
    }
}

fn rows<T>(table: &str, read: impl Fn(&Row) -> Option<T>) -> Result<Vec<T>, String> {
    let mut reader = csv::Reader::from_reader(table.as_bytes());
    let records = reader.records().map(|record| {
        let row = Row(record.map_err(|e| e.to_string())?);
        read(&row).ok_or_else(|| format!("the row `{:?}` of a table can't be read", row.0))
    });
    records.collect()
}

fn steel_section(row: &Row) -> Option<SteelSection> {
    Some(SteelSection {
        name: row.text(0)?,
        h: row.number(1)?,
        b: row.number(2)?,
        t_w: row.number(3)?,
        t_f: row.number(4)?,
        r: row.number(5)?,
        area: row.number(6)?,
        i_y: row.number(7)?,
        i_z: row.number(8)?,
        w_pl: row.number(9)?,
        w_el: row.number(10)?,
    })
}

fn timber_grade(row: &Row) -> Option<(String, TimberGrade)> {
    let grade = TimberGrade { f_m: row.number(1)?, f_v: row.number(2)?, e: row.number(3)?, density: row.number(4)? };
    Some((row.text(0)?, grade))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_tables_are_whole() {
        let tables = Tables::read().unwrap();
        assert_eq!(tables.steel_sections.len(), 52);
        assert_eq!(tables.timber_grades["C24"].e, 11_000.0);
        assert_eq!(tables.steel_section("ipe 200").unwrap().series(), "IPE");
        assert!(tables.steel_section("IPE210").is_none());
    }
}
