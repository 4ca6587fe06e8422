//! The `rule` statement, clause by clause, as Rhai's parser is led through it.

use medhold_model::{Code, nearest};
use rhai::{Dynamic, ImmutableString, LexError, ParseError, Position};

use super::fault;
use super::role::{Clause, FormFault, Role};

#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
enum Expected {
    #[default]
    Id,
    On,
    Topic,
    AfterTopic,
    Clause,
    Guard,
    Word(Clause),
    AfterFinding,
    AfterRemedy,
    Argument,
    AfterArgument,
    Message,
    AfterMessage,
    Args,
    Override,
    AfterOverride,
    SourceText,
    From,
    FromDate,
    AfterFrom,
    ToDate,
    Skip(usize),
    Nothing,
}

/// How far the reading of a rule has come: what each thing read is, and what was wrong.
#[derive(Debug, Clone, Default)]
pub(super) struct Clauses {
    expected: Expected,
    pub roles: Vec<Role>,
    pub faults: Vec<FormFault>,
    /// Whether the brace before the clauses has been read.
    opened: bool,
}

/// What Rhai is asked to read: a segment of its own, and what that is where it becomes an input.
type Step = (&'static str, Option<Role>, Expected);

impl Clauses {
    /// What Rhai is to read next, given the token that comes.
    pub(super) fn next(look: &str, state: &mut Dynamic) -> Result<Option<ImmutableString>, ParseError> {
        let mut clauses: Self = std::mem::take(state).try_cast().unwrap_or_default();
        let next = clauses.advance(look);
        *state = Dynamic::from(clauses);
        next.map(|segment| segment.map(Into::into))
    }

    fn advance(&mut self, look: &str) -> Result<Option<&'static str>, ParseError> {
        if self.expected == Expected::Nothing {
            return Ok(None);
        }
        if look == "{EOF}" {
            return Err(end());
        }
        let (segment, role, expected) = match self.expected {
            Expected::Skip(depth) => {
                let fault = Some(self.unknown(look)).filter(|f| depth == 0 && self.opened && f.meant.is_some());
                self.faults.extend(fault.filter(|_| Clause::of(look).is_none()));
                self.skip(look, depth)
            }
            _ => self.step(look).unwrap_or_else(|fault| {
                self.faults.push(fault);
                self.skip(look, 0)
            }),
        };
        self.opened |= segment == "{";
        self.roles.extend(role);
        self.expected = expected;
        Ok(Some(segment))
    }

    fn step(&self, look: &str) -> Result<Step, FormFault> {
        use Expected as E;
        let filler = |expected| Ok(("$token$", Some(Role::Filler), expected));
        let text = |role, expected| self.text(look, role, expected);
        match (self.expected, look) {
            (E::Id, _) => text(Role::Id, E::On),
            (E::On, "on") => filler(E::Topic),
            (E::Topic, _) => text(Role::Topic, E::AfterTopic),
            (E::AfterTopic, ",") => Ok((",", None, E::Topic)),
            (E::AfterTopic, "{") => Ok(("{", None, E::Clause)),
            (E::Guard, _) => Ok(("$expr$", Some(Role::Guard), E::Clause)),
            (E::Word(clause), _) => self.word(look, clause),
            (E::AfterFinding, "partly") => Ok(("$token$", Some(Role::Partly), E::Clause)),
            (E::AfterRemedy, "(") => Ok(("(", None, E::Argument)),
            (E::Argument, _) => Ok(("$expr$", Some(Role::Argument), E::AfterArgument)),
            (E::AfterArgument, ",") => Ok((",", None, E::Argument)),
            (E::AfterArgument, ")") => Ok((")", None, E::Clause)),
            (E::Message, _) => text(Role::Message, E::AfterMessage),
            (E::AfterMessage, "with") => filler(E::Args),
            (E::Args, "#{") => Ok(("$expr$", Some(Role::Args), E::Clause)),
            (E::Override, _) => text(Role::Override, E::AfterOverride),
            (E::AfterOverride, ",") => Ok((",", None, E::Override)),
            (E::SourceText, _) => text(Role::SourceText, E::Clause),
            (E::From, "from") => filler(E::FromDate),
            (E::FromDate, _) => text(Role::From, E::AfterFrom),
            (E::AfterFrom, "to") => filler(E::ToDate),
            (E::ToDate, _) => text(Role::To, E::Clause),
            _ => self.clause(look),
        }
    }

    /// A clause's word or the rule's end, where one may come.
    fn clause(&self, look: &str) -> Result<Step, FormFault> {
        if let Some(fault) = self.unfinished(look) {
            return Err(fault);
        }
        match Clause::of(look) {
            Some(clause) => Ok(keyword(clause)),
            None if look == "}" => Ok(("}", None, Expected::Nothing)),
            None => Err(self.unknown(look)),
        }
    }

    /// What is wrong where something has been begun and not come to an end at which a clause could follow.
    fn unfinished(&self, look: &str) -> Option<FormFault> {
        let (expected, help) = match self.expected {
            Expected::On => ("`on` after the rule's id", "name what the rule is about: `rule \"id\" on \"topic\" {`"),
            Expected::AfterTopic => ("`{` or `,` after the topic", "the clauses stand in braces: `on \"topic\" { … }`"),
            Expected::AfterRemedy if look == "()" => ("an amount", COMPENSATE),
            Expected::AfterArgument => ("`,` or `)` within `compensate(…)`", COMPENSATE),
            Expected::Args => ("`#{` after `with`", "name the message's arguments: `with #{ share: on_time_share }`"),
            Expected::From => {
                ("`from` after `valid`", "write `valid from \"2005-02-17\"`, and `to \"…\"` where it ends")
            }
            _ => return None,
        };
        Some(self.fault(Code::Syntax, format!("expected {expected}, found `{}`", fault::shown(look))).help(help))
    }

    fn unknown(&self, look: &str) -> FormFault {
        let fault = |message: String| self.fault(Code::UnknownClause, message);
        match look {
            "=" => return fault("`=` compares nothing".to_owned()).help("write `==`"),
            "and" => return fault("`and` is no operator".to_owned()).help("write `&&`"),
            "or" => return fault("`or` is no operator".to_owned()).help("write `||`"),
            ";" => return fault("a clause ends without `;`".to_owned()).help("leave it out"),
            _ => {}
        }
        let after_guard = matches!(self.roles.last(), Some(Role::Guard));
        let expected = if after_guard { "an operator or a clause" } else { "a clause" };
        let fault = fault(format!("expected {expected}, found `{}`", fault::shown(look)));
        match nearest(look, Clause::words()).filter(|_| is_word(look)) {
            Some(word) => FormFault { meant: Clause::of(word), ..fault.help(format!("did you mean `{word}`?")) },
            None => {
                let known: Vec<_> = Clause::words().collect();
                fault.help(format!("clauses are `{}`", known.join("`, `")))
            }
        }
    }

    fn word(&self, look: &str, clause: Clause) -> Result<Step, FormFault> {
        if !is_word(look) || Clause::of(look).is_some() {
            let message = format!("expected a word after `{}`, found `{}`", clause.word(), fault::shown(look));
            return Err(self.fault(Code::UnknownWord, message).help(clause.known_words()));
        }
        let expected = match clause {
            Clause::Finding => Expected::AfterFinding,
            Clause::Remedy if look == "compensate" => Expected::AfterRemedy,
            _ => Expected::Clause,
        };
        Ok(("$token$", Some(Role::Word), expected))
    }

    fn text(&self, look: &str, role: Role, expected: Expected) -> Result<Step, FormFault> {
        if look.starts_with('"') {
            return Ok(("$string$", Some(role), expected));
        }
        let what = match role {
            Role::Id => "the rule's id",
            Role::Topic => "a topic",
            Role::Message => "a message",
            Role::Override => "the id of a rule",
            Role::SourceText => "a source",
            _ => "a date",
        };
        let fault =
            self.fault(Code::Syntax, format!("expected {what} in double quotes, found `{}`", fault::shown(look)));
        Err(if is_word(look) && Clause::of(look).is_none() { fault.help(format!("write `\"{look}\"`")) } else { fault })
    }

    /// Passes over one token after a fault. A clause word outside brackets, the rule's end and the brace before its clauses
    /// are read again as what they are.
    fn skip(&self, look: &str, depth: usize) -> Step {
        let skipped = |expected| ("$token$", Some(Role::Skipped), expected);
        match look {
            "}" if depth == 0 => ("}", None, Expected::Nothing),
            "{" if !self.opened => ("{", None, Expected::Clause),
            "{" | "#{" | "(" | "[" => skipped(Expected::Skip(depth + 1)),
            "}" | ")" | "]" => skipped(Expected::Skip(depth.saturating_sub(1))),
            word => match Clause::of(word).filter(|_| depth == 0 && self.opened) {
                Some(clause) => keyword(clause),
                None => skipped(Expected::Skip(depth)),
            },
        }
    }

    fn fault(&self, code: Code, message: String) -> FormFault {
        FormFault { input: self.roles.len(), code, message, help: None, meant: None }
    }
}

const COMPENSATE: &str = "write `compensate(amount, \"EUR\")` or `compensate(amount, \"EUR\", at_least)`";

fn keyword(clause: Clause) -> Step {
    let expected = match clause {
        Clause::When => Expected::Guard,
        Clause::Because => Expected::Message,
        Clause::Overrides => Expected::Override,
        Clause::Source => Expected::SourceText,
        Clause::Valid => Expected::From,
        word => Expected::Word(word),
    };
    ("$token$", Some(Role::Keyword(clause)), expected)
}

fn is_word(look: &str) -> bool {
    look != "{EOF}" && look.starts_with(|c: char| c.is_ascii_alphabetic() || c == '_')
}

fn end() -> ParseError {
    let message = "the rule ends before its `}`".to_owned();
    LexError::ImproperSymbol(fault::OWN.to_owned(), message).into_err(Position::NONE)
}
