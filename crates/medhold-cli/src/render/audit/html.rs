//! The page as one HTML file: no script, nothing fetched, legible in print and in the dark.

use std::fmt::Write as _;
use std::io::{self, Write};

use super::{Cell, Grid, Page, Part, Section, Tone};
use crate::render::html::{STYLE, escaped, with_names};

pub(super) fn write(page: &Page, out: &mut dyn Write) -> io::Result<()> {
    let title = escaped(&page.title);
    writeln!(out, "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">")?;
    writeln!(out, "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">")?;
    writeln!(out, "<title>{title}</title>\n<style>\n{STYLE}</style>\n</head>\n<body>\n<main>")?;
    writeln!(out, "<h1>{title}</h1>\n<p class=\"intro\">{}</p>", escaped(&page.intro))?;
    writeln!(out, "{}", contents(page))?;
    for (number, section) in (1..).zip(&page.sections) {
        writeln!(out, "{}", section_html(number, section))?;
    }
    writeln!(out, "</main>\n</body>\n</html>")
}

/// What the sections found, each a link to it.
fn contents(page: &Page) -> String {
    let mut html = String::from("<nav aria-label=\"What was found\">\n<ol>\n");
    for (number, section) in (1..).zip(&page.sections) {
        let (class, mark) = (class(section.tone), mark(section.tone));
        let heading = escaped(&section.heading);
        let finding = escaped(&section.finding);
        let _ = writeln!(
            html,
            "<li class=\"{class}\"><a href=\"#s{number}\">{mark}{heading}</a><span>{finding}</span></li>"
        );
    }
    html.push_str("</ol>\n</nav>");
    html
}

fn section_html(number: usize, section: &Section) -> String {
    let mut html = String::new();
    let heading = escaped(&section.heading);
    let _ = writeln!(html, "<section id=\"s{number}\">\n<h2>{heading}</h2>");
    let _ = writeln!(html, "<p class=\"finding {}\">{}</p>", class(section.tone), escaped(&section.finding));
    for part in &section.parts {
        match part {
            Part::Grid(grid) => html.push_str(&table(grid)),
            Part::Note(note) => {
                let _ = writeln!(html, "<p class=\"note\">{}</p>", with_names(note));
            }
            Part::Plot(plot) => {
                let caption = escaped(&plot.caption);
                let _ = writeln!(html, "<figure>\n{}<figcaption>{caption}</figcaption>\n</figure>", plot.svg);
            }
        }
    }
    html.push_str("</section>");
    html
}

fn table(grid: &Grid) -> String {
    let mut html = String::from("<div class=\"wide\"><table>\n<thead><tr>");
    for (at, head) in grid.head.iter().enumerate() {
        let number = grid.rows.first().and_then(|row| row.get(at)).is_some_and(|cell| cell.number);
        let class = if number { " class=\"number\"" } else { "" };
        let _ = write!(html, "<th scope=\"col\"{class}>{}</th>", escaped(head));
    }
    html.push_str("</tr></thead>\n<tbody>\n");
    for row in &grid.rows {
        let cells: String = row.iter().map(table_cell).collect();
        let _ = writeln!(html, "<tr>{cells}</tr>");
    }
    html.push_str("</tbody>\n</table></div>\n");
    html
}

fn table_cell(cell: &Cell) -> String {
    let number = if cell.number { " number" } else { "" };
    format!("<td class=\"{}{number}\">{}{}</td>", class(cell.tone), mark(cell.tone), with_names(&cell.text))
}

fn class(tone: Tone) -> &'static str {
    match tone {
        Tone::Plain => "plain",
        Tone::Good => "good",
        Tone::Bad => "bad",
        Tone::Doubtful => "doubtful",
        Tone::Faint => "faint",
    }
}

fn mark(tone: Tone) -> String {
    match tone.mark() {
        "" => String::new(),
        mark => format!("<b aria-hidden=\"true\">{mark} </b>"),
    }
}
