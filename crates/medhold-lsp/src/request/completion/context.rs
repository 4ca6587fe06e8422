//! Where in a rule file a place lies: in which item, clause and bracket, and behind what.

use medhold_script::{ItemKind, Role, Syntax, SyntaxItem};

/// Where a place lies.
pub(super) struct Context<'v> {
    pub(super) text: &'v str,
    pub(super) syntax: &'v Syntax,
    /// The item that is being written; none between items.
    pub(super) item: Option<&'v SyntaxItem>,
    /// The text literal that the place lies in.
    pub(super) within_text: Option<usize>,
    /// How many tokens stand before the word at the place.
    pub(super) before: usize,
    /// The brackets of the item that are open there, the outermost first, by token.
    pub(super) open: Vec<usize>,
    /// The clause that the place belongs to, by token.
    pub(super) clause: Option<usize>,
}

impl<'v> Context<'v> {
    /// Where a byte lies; none within a comment or a number.
    pub(super) fn of(text: &'v str, syntax: &'v Syntax, offset: usize) -> Option<Self> {
        if syntax.in_comment(text, offset) {
            return None;
        }
        let begun = syntax.tokens.partition_point(|token| token.range.start < offset);
        let last = begun.checked_sub(1).and_then(|at| syntax.tokens.get(at).map(|token| (at, token)));
        let touched = last.filter(|(_, token)| token.range.end >= offset);
        let quoted = |at: usize, end: usize| {
            let token = syntax.tokens.get(at).map(|token| text.get(token.range.clone()).unwrap_or_default());
            let closed = token.is_some_and(|token| token.len() > 1 && token.ends_with('"'));
            token.is_some_and(|token| token.starts_with('"')) && (offset < end || !closed)
        };
        let within_text = touched.filter(|(at, token)| quoted(*at, token.range.end)).map(|(at, _)| at);
        let before = match touched {
            Some((_, token)) if token.role == Role::Number => return None,
            Some((at, token)) if token.role != Role::Symbol && (within_text.is_some() || !ends_text(token.role)) => at,
            _ => begun,
        };
        let mut context = Self { text, syntax, item: None, within_text, before, open: Vec::new(), clause: None };
        context.item = context.item_around(offset);
        context.read_item();
        Some(context)
    }

    /// The item that is open at a byte.
    fn item_around(&self, offset: usize) -> Option<&'v SyntaxItem> {
        let begun = self.syntax.items.iter().rev().find(|item| item.range.start < offset)?;
        let ended = begun.closed && begun.range.end <= offset && begun.tokens.end <= self.before;
        let only_word = begun.kind == ItemKind::Other && begun.tokens.len() <= 1;
        (!ended && !only_word).then_some(begun)
    }

    fn read_item(&mut self) {
        let Some(item) = self.item else {
            return;
        };
        for at in item.tokens.start..self.before {
            match (self.role(at), self.word(at)) {
                (Some(Role::Symbol), "{" | "#{" | "(" | "[" | "?[") => self.open.push(at),
                (Some(Role::Symbol), "}" | ")" | "]") => drop(self.open.pop()),
                (Some(Role::Clause), _) => self.clause = Some(at),
                _ => {}
            }
        }
    }

    /// The text of a token.
    pub(super) fn word(&self, at: usize) -> &'v str {
        self.syntax.tokens.get(at).map_or("", |token| self.text.get(token.range.clone()).unwrap_or_default())
    }

    pub(super) fn role(&self, at: usize) -> Option<Role> {
        self.syntax.tokens.get(at).map(|token| token.role)
    }

    /// The token so many before the word at the place, 1 the nearest.
    pub(super) fn back(&self, by: usize) -> Option<usize> {
        self.before.checked_sub(by)
    }

    /// The text of that token; empty where there is none.
    pub(super) fn word_back(&self, by: usize) -> &'v str {
        self.back(by).map_or("", |at| self.word(at))
    }

    /// Whether an operand may begin here: behind a sign that wants one, or at the beginning of something.
    pub(super) fn wants_operand(&self) -> bool {
        match self.back(1) {
            None => true,
            Some(at) => match self.role(at) {
                Some(Role::Symbol) => !matches!(self.word(at), ")" | "]" | "}"),
                Some(Role::Clause | Role::Keyword) => true,
                _ => false,
            },
        }
    }
}

fn ends_text(role: Role) -> bool {
    matches!(
        role,
        Role::Text
            | Role::RuleId
            | Role::Topic
            | Role::Override
            | Role::Message
            | Role::Source
            | Role::Day
            | Role::ImportPath
    )
}
