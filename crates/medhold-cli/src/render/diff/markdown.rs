//! A page as Markdown.

use std::io::{self, Write};

use crate::render::audit::{Cell, Grid, Page, Part, Section};
use crate::render::markdown::{escaped, line};

pub(super) fn write(page: &Page, out: &mut dyn Write) -> io::Result<()> {
    writeln!(out, "# {}\n\n{}", escaped(&page.title), escaped(&page.intro))?;
    page.sections.iter().try_for_each(|section| write_section(section, out))
}

fn write_section(section: &Section, out: &mut dyn Write) -> io::Result<()> {
    let mark = section.tone.mark();
    let mark = if mark.is_empty() { String::new() } else { format!("{mark} ") };
    writeln!(out, "\n## {}\n\n{mark}{}", section.heading, escaped(&section.finding))?;
    for part in &section.parts {
        match part {
            Part::Grid(grid) => write_grid(grid, out)?,
            Part::Note(note) => writeln!(out, "\n{}", escaped(note))?,
            Part::Plot(_) => {}
        }
    }
    Ok(())
}

fn write_grid(grid: &Grid, out: &mut dyn Write) -> io::Result<()> {
    writeln!(out)?;
    line(out, &grid.head)?;
    let numbers = grid.rows.first().map(|row| row.iter().map(|cell| cell.number).collect::<Vec<_>>());
    let side = |number: &bool| if *number { "---:" } else { "---" };
    line(out, &numbers.unwrap_or_default().iter().map(side).collect::<Vec<_>>())?;
    for row in &grid.rows {
        line(out, &row.iter().map(shown).collect::<Vec<_>>())?;
    }
    Ok(())
}

fn shown(cell: &Cell) -> String {
    let mark = cell.tone.mark();
    let text = escaped(&cell.text);
    if mark.is_empty() { text } else { format!("{mark} {text}") }
}
