//! The page on a terminal, or as plain text.

use std::io::{self, Write};

use comfy_table::{CellAlignment, ContentArrangement, presets};

use super::{Cell, Grid, Page, Part, Section, Tone};
use crate::Terminal;
use crate::render::Paint;

pub(crate) fn write(page: &Page, terminal: Terminal, out: &mut dyn Write) -> io::Result<()> {
    writeln!(out, "{}", terminal.paint.strong(&page.title))?;
    for line in wrapped(&page.intro, usize::from(terminal.width)) {
        writeln!(out, "{line}")?;
    }
    writeln!(out)?;
    for section in &page.sections {
        let mark = if section.tone.mark().is_empty() { "·" } else { section.tone.mark() };
        writeln!(out, "  {} {}", painted(mark, section.tone, terminal.paint), section.heading)?;
    }
    for section in &page.sections {
        write_section(section, terminal, out)?;
    }
    Ok(())
}

fn write_section(section: &Section, terminal: Terminal, out: &mut dyn Write) -> io::Result<()> {
    let width = usize::from(terminal.width);
    writeln!(out, "\n{}", terminal.paint.strong(&section.heading.to_uppercase()))?;
    for line in wrapped(&section.finding, width) {
        writeln!(out, "{}", painted(&line, section.tone, terminal.paint))?;
    }
    for part in &section.parts {
        match part {
            Part::Grid(grid) => write!(out, "\n{}", laid_out(grid, terminal))?,
            Part::Plot(_) => {}
            Part::Note(note) => {
                writeln!(out)?;
                for line in wrapped(note, width) {
                    writeln!(out, "{}", terminal.paint.faint(&line))?;
                }
            }
        }
    }
    Ok(())
}

fn laid_out(grid: &Grid, terminal: Terminal) -> String {
    let mut table = comfy_table::Table::new();
    table
        .load_style(presets::UTF8_HORIZONTAL_ONLY)
        .set_content_arrangement(ContentArrangement::Dynamic)
        .set_width(terminal.width)
        .set_header(&grid.head);
    for row in &grid.rows {
        table.add_row(row.iter().map(shown));
    }
    let text = table.to_string();
    marks_painted(without_needless_rules(&text, grid.rows.len()), terminal.paint)
}

/// Rules between rows help where rows have several lines, and are noise where each has one.
fn without_needless_rules(text: &str, rows: usize) -> String {
    let is_rule = |line: &&str| line.chars().all(|c| c == '─');
    let lines: Vec<&str> = text.lines().collect();
    let one_line_each = lines.iter().filter(|line| !is_rule(line)).count() == rows + 2;
    let kept = lines.iter().enumerate().filter(|(at, line)| {
        let outer = *at == 0 || at + 1 == lines.len();
        outer || !one_line_each || !is_rule(line)
    });
    kept.map(|(_, line)| format!("{}\n", line.trim_end())).collect()
}

fn shown(cell: &Cell) -> comfy_table::Cell {
    let side = if cell.number { CellAlignment::Right } else { CellAlignment::Left };
    let mark = cell.tone.mark();
    let text = if mark.is_empty() { cell.text.clone() } else { format!("{mark} {}", cell.text) };
    comfy_table::Cell::new(text).set_alignment(side)
}

/// Colours the marks once the table is laid out: codes within would count as width.
fn marks_painted(text: String, paint: Paint) -> String {
    if !paint.is_coloured() {
        return text;
    }
    let marked = [Tone::Good, Tone::Bad, Tone::Doubtful].map(|tone| (tone.mark(), painted(tone.mark(), tone, paint)));
    marked.iter().fold(text, |text, (mark, painted)| text.replace(&format!("{mark} "), &format!("{painted} ")))
}

fn painted(text: &str, tone: Tone, paint: Paint) -> String {
    match tone {
        Tone::Plain => text.to_owned(),
        Tone::Good => paint.good(text),
        Tone::Bad => paint.bad(text),
        Tone::Doubtful => paint.doubtful(text),
        Tone::Faint => paint.faint(text),
    }
}

/// The words of a text in lines no wider than this.
fn wrapped(text: &str, width: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in text.split_whitespace() {
        match lines.last_mut() {
            Some(line) if line.chars().count() + 1 + word.chars().count() <= width => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    lines
}
