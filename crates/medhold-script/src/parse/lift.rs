//! A rule out of the syntax tree: each thing that Rhai read, taken for what its clause makes of it.

use std::collections::BTreeSet;
use std::str::FromStr;

use medhold_model::{
    Authority, Code, Date, Diagnostic, Finding, IdError, MessageId, Place, Remedy, RuleId, TopicId, nearest,
};
use rhai::{AST, Expr};

use super::clause::Clauses;
use super::items::Item;
use super::role::{Clause, FormFault, Role};
use super::source::Source;
use super::{ParsedReason, ParsedRemedy, ParsedRule, fault, helper};

/// The rule that an item's syntax tree holds, where nothing is wrong with it, and what is.
pub(super) fn rule(source: &Source, item: &Item, ast: &AST) -> (Option<ParsedRule>, Vec<Diagnostic>) {
    let Some(custom) = helper::custom(ast) else {
        return (None, Vec::new());
    };
    let Some(clauses) = custom.state.read_lock::<Clauses>() else {
        return (None, Vec::new());
    };
    let mut draft = Draft::new(source, item);
    for (role, expr) in clauses.roles.iter().zip(&custom.inputs) {
        draft.take(*role, expr);
    }
    for fault in &clauses.faults {
        draft.form(fault, custom.inputs.get(fault.input));
    }
    draft.finish()
}

/// A rule while its clauses are gone through.
struct Draft<'a> {
    source: &'a Source,
    item: &'a Item,
    rule: ParsedRule,
    clause: Option<Clause>,
    present: BTreeSet<Clause>,
    faults: Vec<Diagnostic>,
}

impl<'a> Draft<'a> {
    fn new(source: &'a Source, item: &'a Item) -> Self {
        let rule = ParsedRule::new(source.place_of(item.tokens.start), &item.docs);
        Self { source, item, rule, clause: None, present: BTreeSet::new(), faults: Vec::new() }
    }

    fn place(&self, expr: &Expr) -> Place {
        self.source.place_of(self.source.token_at(expr.start_position()))
    }

    fn fault(&mut self, code: Code, place: Place, message: impl Into<String>, help: impl Into<String>) {
        self.faults.push(Diagnostic::new(code, place, message).help(help));
    }

    fn take(&mut self, role: Role, expr: &Expr) {
        match role {
            Role::Id => self.id(expr),
            Role::Topic => {
                let topic = self.name::<TopicId>(expr);
                self.rule.topics.push(topic);
            }
            Role::Keyword(clause) => self.keyword(clause, expr),
            Role::Word => self.word(expr),
            Role::Partly => self.partly(expr),
            Role::Guard => self.rule.guard = Some((expr.clone(), self.place(expr))),
            Role::Argument => {
                if let Some(remedy) = &mut self.rule.remedy {
                    remedy.arguments.push(expr.clone());
                }
            }
            Role::Message => {
                let message = self.name::<MessageId>(expr);
                self.rule.because.push(ParsedReason { message, args: Vec::new() });
            }
            Role::Args => self.args(expr),
            Role::Override => {
                let named = self.name::<RuleId>(expr);
                self.rule.overrides.push(named);
            }
            Role::SourceText => self.rule.source = Some(text(expr)),
            Role::From => self.rule.valid.from = self.date(expr),
            Role::To => self.rule.valid.to = self.date(expr),
            Role::Filler | Role::Skipped => {}
        }
    }

    /// A text that must be a name of some kind.
    fn name<N: FromStr<Err = IdError>>(&mut self, expr: &Expr) -> (String, Place) {
        let (name, place) = (text(expr), self.place(expr));
        if let Err(error) = name.parse::<N>() {
            let text = error.to_string();
            let (message, help) = text.split_once(": ").unwrap_or((&text, ""));
            self.fault(Code::BadName, place.clone(), message, help);
        }
        (name, place)
    }

    fn id(&mut self, expr: &Expr) {
        self.rule.id = self.name::<RuleId>(expr);
        let (id, place) = self.rule.id.clone();
        let default = id.strip_prefix("default-").is_some_and(|word| word.parse::<Authority>().is_ok());
        if default || id == "customer-is-right" {
            let message = format!("`{id}` is the id of what is decided where no rule applies");
            self.fault(Code::ReservedRule, place, message, "give the rule another id");
        }
    }

    fn keyword(&mut self, clause: Clause, expr: &Expr) {
        self.clause = Some(clause);
        if !self.present.insert(clause) && clause != Clause::Because {
            let message = format!("`{}` stands twice in the rule", clause.word());
            let help = match clause {
                Clause::When => "join the two with `&&` or `||`",
                Clause::Overrides => "name all the rules in one: `overrides \"a\", \"b\"`",
                _ => "keep one",
            };
            self.fault(Code::ClauseTwice, self.place(expr), message, help);
        }
    }

    fn word(&mut self, expr: &Expr) {
        let (word, place) = (text(expr), self.place(expr));
        match self.clause {
            Some(Clause::Authority) => {
                self.rule.authority = self.known(&word, &place).map(|w| (w, place));
            }
            Some(Clause::Finding) => {
                self.rule.finding = self.known(&word, &place).map(|w| (w, false, place));
            }
            Some(Clause::Remedy) => {
                let remedy = self.known(&word, &place);
                self.rule.remedy = remedy.map(|remedy| ParsedRemedy { remedy, place, arguments: Vec::new() });
            }
            _ => {}
        }
    }

    fn known<W: FromStr<Err = String>>(&mut self, word: &str, place: &Place) -> Option<W> {
        let clause = self.clause?;
        match word.parse() {
            Ok(word) => Some(word),
            Err(_) => {
                let message = format!("`{word}` is no {}", clause.word());
                let help = match nearest(word, clause.values()) {
                    Some(near) => format!("did you mean `{near}`?"),
                    None => clause.known_words(),
                };
                self.fault(Code::UnknownWord, place.clone(), message, help);
                None
            }
        }
    }

    fn partly(&mut self, expr: &Expr) {
        let place = self.place(expr);
        match &mut self.rule.finding {
            Some((Finding::Fact | Finding::Opinion, partly, _)) => *partly = true,
            Some((finding, ..)) => {
                let message = format!("`{finding}` can't hold in part: it upholds nothing");
                self.fault(Code::Partly, place, message, "leave `partly` out, or write `finding fact partly`");
            }
            None => {}
        }
    }

    fn args(&mut self, expr: &Expr) {
        let Expr::Map(map, _) = expr else { return };
        let args = map.0.iter().map(|(name, value)| (name.name.to_string(), value.clone(), self.place(value)));
        let args = args.collect();
        if let Some(reason) = self.rule.because.last_mut() {
            reason.args = args;
        }
    }

    fn date(&mut self, expr: &Expr) -> Option<Date> {
        match text(expr).parse::<Date>() {
            Ok(date) => Some(date),
            Err(error) => {
                let text = error.to_string();
                let (message, help) = text.split_once("; ").unwrap_or((&text, ""));
                self.fault(Code::BadDate, self.place(expr), message, help);
                None
            }
        }
    }

    /// A fault in the form of the rule, at the input where it was found.
    fn form(&mut self, fault: &FormFault, input: Option<&Expr>) {
        let at = input.map_or(self.item.tokens.end.saturating_sub(1), |e| self.source.token_at(e.start_position()));
        if let Some(operand) = fault::missing_operand(self.source, self.item, at) {
            self.present.extend(at.checked_sub(1).and_then(|eaten| Clause::of(self.source.word(eaten).1)));
            self.faults.push(operand);
            return;
        }
        self.present.extend(fault.meant);
        let found = Diagnostic::new(fault.code, self.source.place_of(at), &fault.message);
        self.faults.push(match &fault.help {
            Some(help) => found.help(help),
            None => found,
        });
    }

    fn finish(mut self) -> (Option<ParsedRule>, Vec<Diagnostic>) {
        self.amount();
        for clause in Clause::MANDATORY {
            if !self.present.contains(&clause) {
                let message = format!("rule `{}` has no `{}`", self.rule.id.0, clause.word());
                self.fault(Code::MissingClause, self.rule.id.1.clone(), message, clause.example());
            }
        }
        let whole = self.faults.is_empty().then_some(self.rule);
        (whole, self.faults)
    }

    fn amount(&mut self) {
        let Some(remedy) = &self.rule.remedy else {
            return;
        };
        if remedy.remedy == Remedy::Compensate && !(2..=3).contains(&remedy.arguments.len()) {
            let help = "write `compensate(amount, \"EUR\")` or `compensate(amount, \"EUR\", at_least)`";
            self.fault(Code::Compensate, remedy.place.clone(), "`compensate` takes an amount and a currency", help);
        }
    }
}

/// The text that an input is.
fn text(expr: &Expr) -> String {
    match expr {
        Expr::StringConstant(text, _) => text.to_string(),
        _ => String::new(),
    }
}
