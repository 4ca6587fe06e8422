//! From a layout to lines: a group is broken where it does not fit.

use super::WIDTH;
use super::doc::Doc;
use crate::parse::Comment;

/// Finished lines, the last without its end.
#[derive(Debug, Default)]
pub(super) struct Lines(Vec<String>);

impl Lines {
    /// The text of them all, each ended.
    pub(super) fn text(&self, line_end: &str) -> String {
        self.0.iter().flat_map(|line| [line.as_str(), line_end]).collect()
    }

    /// Whether there is more than one.
    pub(super) fn is_several(&self) -> bool {
        self.0.len() > 1 || self.0.iter().any(|line| line.contains('\n'))
    }

    /// Adds others after an empty line where told, and never more than one.
    pub(super) fn add(&mut self, mut other: Self, blank: bool) {
        if blank && !self.0.is_empty() {
            self.0.push(String::new());
        }
        self.0.append(&mut other.0);
    }

    /// Adds what stands at the end of the last line.
    pub(super) fn add_at_end(&mut self, text: &str) {
        match self.0.last_mut() {
            Some(last) => {
                last.push(' ');
                last.push_str(text);
            }
            None => self.0.push(text.to_owned()),
        }
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Mode {
    Flat,
    Broken,
}

/// A part of a layout that is still to be printed.
#[derive(Clone, Copy)]
struct Job<'d, 'a> {
    indent: usize,
    mode: Mode,
    doc: &'d Doc<'a>,
}

/// The lines of a layout.
pub(super) fn print(doc: &Doc<'_>) -> Lines {
    let mut printer = Printer { jobs: vec![Job { indent: 0, mode: Mode::Broken, doc }], ..Printer::default() };
    while let Some(job) = printer.jobs.pop() {
        printer.take(job);
    }
    printer.end_line();
    Lines(printer.lines)
}

#[derive(Default)]
struct Printer<'d, 'a> {
    /// What is still to come, the next last.
    jobs: Vec<Job<'d, 'a>>,
    lines: Vec<String>,
    line: String,
    /// A comment ends the line: what comes next begins another.
    over: bool,
    /// A comment within a line: what comes next stands apart from it.
    apart: bool,
}

impl<'d, 'a> Printer<'d, 'a> {
    fn take(&mut self, job: Job<'d, 'a>) {
        let Job { indent, mode, doc } = job;
        match doc {
            Doc::Text(text) => self.text(text, indent),
            Doc::Comment(comment) => self.comment(comment, indent),
            Doc::Line | Doc::Soft if mode == Mode::Broken || self.over => self.new_line(indent),
            Doc::Line => self.line.push(' '),
            Doc::Soft => {}
            Doc::Hard { blank } => {
                self.new_line(indent);
                if *blank {
                    self.lines.push(String::new());
                }
            }
            Doc::Broken(text) if mode == Mode::Broken => self.text(text, indent),
            Doc::Broken(_) => {}
            Doc::Row(row) => self.jobs.extend(row.iter().rev().map(|doc| Job { doc, ..job })),
            Doc::Nest(by, doc) => self.jobs.push(Job { indent: indent + by, mode, doc }),
            Doc::Hang(by, doc) => {
                let by = if mode == Mode::Broken { *by } else { 0 };
                self.jobs.push(Job { indent: indent + by, mode, doc });
            }
            Doc::Group { broken, inner } => {
                let mode = if *broken || !self.fits(inner) { Mode::Broken } else { Mode::Flat };
                self.jobs.push(Job { indent, mode, doc: inner });
            }
        }
    }

    fn text(&mut self, text: &str, indent: usize) {
        if text.is_empty() {
            return;
        }
        if self.over {
            self.new_line(indent);
        }
        if self.apart && !self.line.ends_with(' ') {
            self.line.push(' ');
        }
        self.apart = false;
        self.line.push_str(text);
    }

    fn comment(&mut self, comment: &Comment<'_>, indent: usize) {
        let fresh = self.line.trim_start().is_empty();
        if self.over || (comment.own_line && !fresh) {
            self.new_line(indent);
        } else if !fresh && !self.line.ends_with(' ') {
            self.line.push(' ');
        }
        self.line.push_str(comment.text);
        self.over = comment.ends_line;
        self.apart = !comment.ends_line;
    }

    fn new_line(&mut self, indent: usize) {
        self.end_line();
        self.line = " ".repeat(indent);
    }

    fn end_line(&mut self) {
        (self.over, self.apart) = (false, false);
        let line = std::mem::take(&mut self.line);
        self.lines.push(line.trim_end_matches(' ').to_owned());
    }

    /// Whether a group and what follows it up to the next line end fit on the line.
    fn fits(&self, inner: &'d Doc<'a>) -> bool {
        let used = self.line.rsplit('\n').next().unwrap_or_default().chars().count();
        let mut room = Room { left: WIDTH.checked_sub(used), over: self.over, within: true };
        let mut flat = vec![(Mode::Flat, inner)];
        let rest = self.jobs.iter().rev();
        let mut rest = rest.map(|job| (job.mode, job.doc));
        loop {
            room.within &= !flat.is_empty();
            let Some((mode, doc)) = flat.pop().or_else(|| rest.next()) else {
                return room.left.is_some();
            };
            match room.take(mode, doc, &mut flat) {
                Some(fits) => return fits,
                None if room.left.is_none() => return false,
                None => {}
            }
        }
    }
}

/// What is left of a line while it is measured.
struct Room {
    /// The characters left; none where there are too few.
    left: Option<usize>,
    /// A comment has ended the line, which then can't go on.
    over: bool,
    /// What is measured is still the group, and not what follows it.
    within: bool,
}

impl Room {
    /// Measures one part; some answer where the line ends here.
    fn take<'d, 'a>(&mut self, mode: Mode, doc: &'d Doc<'a>, more: &mut Vec<(Mode, &'d Doc<'a>)>) -> Option<bool> {
        match doc {
            Doc::Text(text) => return self.text(text),
            Doc::Comment(comment) if comment.own_line || self.over => return Some(!self.within),
            // A comment at the end of a line is not counted: it can't be broken.
            Doc::Comment(comment) if comment.ends_line => self.over = true,
            Doc::Comment(comment) => return self.text(comment.text).or_else(|| self.text("  ")),
            Doc::Line | Doc::Soft if mode == Mode::Broken => return Some(true),
            Doc::Line => return self.text(" "),
            Doc::Soft => {}
            Doc::Hard { .. } => return Some(true),
            Doc::Broken(text) if mode == Mode::Broken => return self.text(text),
            Doc::Broken(_) => {}
            Doc::Row(row) => more.extend(row.iter().rev().map(|doc| (mode, doc))),
            Doc::Nest(_, doc) | Doc::Hang(_, doc) => more.push((mode, doc)),
            Doc::Group { broken, inner } => more.push((if *broken { Mode::Broken } else { Mode::Flat }, inner)),
        }
        None
    }

    fn text(&mut self, text: &str) -> Option<bool> {
        if self.over {
            return Some(false);
        }
        let first = text.split('\n').next().unwrap_or_default();
        self.left = self.left.and_then(|left| left.checked_sub(first.chars().count()));
        (first.len() < text.len()).then_some(self.left.is_some())
    }
}
