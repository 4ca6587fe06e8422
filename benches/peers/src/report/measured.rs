//! Medians and ratios of what was measured.

use std::collections::BTreeMap;

use crate::line::Line;

/// Every line, with the questions that tables and goals ask.
#[derive(Debug)]
pub(super) struct Measured {
    lines: Vec<Line>,
    rulings: BTreeMap<(String, usize), BTreeMap<usize, f64>>,
}

/// Runs of the program over files, and what they are held against: pack, what ran, form of the cases, threads, cases.
pub(super) type RunKey = (String, String, String, usize, usize);

impl Measured {
    pub(super) fn new(lines: Vec<Line>) -> Self {
        let mut rulings: BTreeMap<_, BTreeMap<_, _>> = BTreeMap::new();
        for line in &lines {
            if let Line::Ruling { engine, rules, round, ns } = line {
                rulings.entry((engine.clone(), *rules)).or_default().insert(*round, *ns);
            }
        }
        Self { lines, rulings }
    }

    pub(super) fn lines(&self) -> impl Iterator<Item = &Line> {
        self.lines.iter()
    }

    /// The numbers of rules for which rulings were timed.
    pub(super) fn sizes(&self) -> Vec<usize> {
        let mut sizes: Vec<usize> = self.rulings.keys().map(|(_, rules)| *rules).collect();
        sizes.sort_unstable();
        sizes.dedup();
        sizes
    }

    /// Nanoseconds of a ruling.
    pub(super) fn ruling(&self, engine: &str, rules: usize) -> Option<f64> {
        median(self.rulings.get(&(engine.to_owned(), rules))?.values().copied())
    }

    /// How many times as long one engine takes as another, in the same rounds.
    pub(super) fn ratio(&self, engine: &str, base: &str, rules: usize) -> Option<f64> {
        let of = |name: &str| self.rulings.get(&(name.to_owned(), rules));
        let (engine, base) = (of(engine)?, of(base)?);
        median(engine.iter().filter_map(|(round, ns)| Some(ns / base.get(round)?)))
    }

    /// Instructions of a ruling.
    pub(super) fn instructions(&self, engine: &str, rules: usize) -> Option<f64> {
        self.lines().find_map(|line| match line {
            Line::Instructions { engine: name, rules: count, instructions } if name == engine && *count == rules => {
                Some(*instructions)
            }
            _ => None,
        })
    }

    /// Microseconds of a whole decision, by pack.
    pub(super) fn decisions(&self) -> BTreeMap<&str, f64> {
        self.medians(|line| match line {
            Line::Decision { pack, us, .. } => Some((pack.as_str(), *us)),
            _ => None,
        })
    }

    /// Milliseconds from the start of the program to its first decision, and milliseconds of CPU time, by pack.
    pub(super) fn starts(&self) -> BTreeMap<&str, (f64, f64)> {
        let wall = self.medians(|line| match line {
            Line::Start { pack, wall_ms, .. } => Some((pack.as_str(), *wall_ms)),
            _ => None,
        });
        let cpu = self.medians(|line| match line {
            Line::Start { pack, cpu_ms, .. } => Some((pack.as_str(), *cpu_ms)),
            _ => None,
        });
        wall.into_iter().filter_map(|(pack, wall)| Some((pack, (wall, *cpu.get(pack)?)))).collect()
    }

    /// Runs over files: seconds of CPU time, seconds from beginning to end, and the most memory in MB.
    pub(super) fn runs(&self) -> BTreeMap<RunKey, (f64, f64, Option<f64>)> {
        let mut kept: BTreeMap<RunKey, [Vec<f64>; 3]> = BTreeMap::new();
        for line in self.lines() {
            if let Line::DryRun { pack, what, cases_format, threads, cases, cpu_s, wall_s, peak_mb, .. } = line {
                let key = (pack.clone(), what.clone(), cases_format.clone(), *threads, *cases);
                let [cpu, wall, peak] = kept.entry(key).or_default();
                cpu.push(*cpu_s);
                wall.push(*wall_s);
                peak.extend(*peak_mb);
            }
        }
        let medians = |[cpu, wall, peak]: [Vec<f64>; 3]| {
            let largest = peak.into_iter().reduce(f64::max);
            Some((median(cpu.into_iter())?, median(wall.into_iter())?, largest))
        };
        kept.into_iter().filter_map(|(key, times)| Some((key, medians(times)?))).collect()
    }

    /// Loadings by number of rules and what loaded: seconds from beginning to end, and the most memory in MB.
    pub(super) fn loads(&self) -> BTreeMap<(usize, &str), (f64, f64, f64)> {
        let of = |choose: fn(&Line) -> Option<f64>| {
            self.medians(|line| match line {
                Line::Load { rules, what, .. } => Some(((*rules, what.as_str()), choose(line)?)),
                _ => None,
            })
        };
        let wall = of(|line| if let Line::Load { wall_s, .. } = line { Some(*wall_s) } else { None });
        let cpu = of(|line| if let Line::Load { cpu_s, .. } = line { Some(*cpu_s) } else { None });
        let peak = of(|line| if let Line::Load { peak_mb, .. } = line { Some(*peak_mb) } else { None });
        let together = |(key, wall)| Some((key, (wall, *cpu.get(&key)?, *peak.get(&key)?)));
        wall.into_iter().filter_map(together).collect()
    }

    fn medians<'a, K: Ord>(&'a self, choose: impl Fn(&'a Line) -> Option<(K, f64)>) -> BTreeMap<K, f64> {
        let mut kept: BTreeMap<K, Vec<f64>> = BTreeMap::new();
        for (key, value) in self.lines.iter().filter_map(choose) {
            kept.entry(key).or_default().push(value);
        }
        kept.into_iter().filter_map(|(key, values)| Some((key, median(values.into_iter())?))).collect()
    }
}

/// The middle of these numbers; none of none.
fn median(numbers: impl Iterator<Item = f64>) -> Option<f64> {
    let mut sorted: Vec<f64> = numbers.collect();
    sorted.sort_by(f64::total_cmp);
    sorted.get(sorted.len() / 2).copied()
}
