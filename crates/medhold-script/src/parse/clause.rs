//! The `rule` statement, clause by clause, as Rhai's parser is led through it.

use medhold_model::nearest;
use rhai::{Dynamic, ImmutableString, LexError, ParseError, Position};

/// A clause of a rule.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Clause {
    When,
    Authority,
    Finding,
    Remedy,
    Because,
    Overrides,
    Source,
    Valid,
}

impl Clause {
    const ALL: [Self; 8] = [
        Self::When,
        Self::Authority,
        Self::Finding,
        Self::Remedy,
        Self::Because,
        Self::Overrides,
        Self::Source,
        Self::Valid,
    ];

    /// The clauses that every rule has.
    pub(super) const MANDATORY: [Self; 5] = [
        Self::When,
        Self::Authority,
        Self::Finding,
        Self::Remedy,
        Self::Because,
    ];

    /// The word that it begins with.
    pub(super) fn word(self) -> &'static str {
        match self {
            Self::When => "when",
            Self::Authority => "authority",
            Self::Finding => "finding",
            Self::Remedy => "remedy",
            Self::Because => "because",
            Self::Overrides => "overrides",
            Self::Source => "source",
            Self::Valid => "valid",
        }
    }

    /// The clause that begins with a word.
    pub(super) fn of(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|c| c.word() == word)
    }

    /// The words of all clauses.
    pub(super) fn words() -> impl Iterator<Item = &'static str> {
        Self::ALL.into_iter().map(Self::word)
    }
}

/// What something that Rhai has read of a rule is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Role {
    Id,
    Topic,
    /// The word that a clause begins with.
    Keyword(Clause),
    /// The word after `authority`, `finding` or `remedy`.
    Word,
    Partly,
    Guard,
    Argument,
    Message,
    Args,
    Override,
    SourceText,
    From,
    To,
    /// `on`, `with`, `from`, `to`.
    Filler,
    /// Passed over after a fault, up to the next clause.
    Skipped,
}

/// A fault in the form of a rule: which of the inputs stands where it was found.
#[derive(Debug, Clone)]
pub(super) struct FormFault {
    pub input: usize,
    pub code: &'static str,
    pub message: String,
    pub help: Option<String>,
    /// The clause that was probably meant, so that it is not also called missing.
    pub meant: Option<Clause>,
}

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
    pub(super) fn next(
        look: &str,
        state: &mut Dynamic,
    ) -> Result<Option<ImmutableString>, ParseError> {
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
                let fault = Some(self.unknown(look))
                    .filter(|f| depth == 0 && self.opened && f.meant.is_some());
                self.faults
                    .extend(fault.filter(|_| Clause::of(look).is_none()));
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
        let text = |role, expected, what| self.text(look, role, expected, what);
        match self.expected {
            E::Id => text(Role::Id, E::On, "the rule's id"),
            E::On if look == "on" => Ok(("$token$", Some(Role::Filler), E::Topic)),
            E::On => Err(self
                .fault(
                    "syntax",
                    format!("expected `on` after the rule's id, found {}", shown(look)),
                )
                .help("name what the rule is about: `rule \"id\" on \"topic\" {`")),
            E::Topic => text(Role::Topic, E::AfterTopic, "a topic"),
            E::AfterTopic if look == "," => Ok((",", None, E::Topic)),
            E::AfterTopic if look == "{" => Ok(("{", None, E::Clause)),
            E::AfterTopic => Err(self.fault(
                "syntax",
                format!(
                    "expected `{{` or `,` after the topic, found {}",
                    shown(look)
                ),
            )),
            E::Guard => Ok(("$expr$", Some(Role::Guard), E::Clause)),
            E::Word(clause) => self.word(look, clause),
            E::AfterFinding if look == "partly" => Ok(("$token$", Some(Role::Partly), E::Clause)),
            E::AfterRemedy if look == "(" => Ok(("(", None, E::Argument)),
            E::AfterRemedy if look == "()" => Err(self
                .fault("syntax", "`compensate` names no amount".to_owned())
                .help(COMPENSATE)),
            E::Argument => Ok(("$expr$", Some(Role::Argument), E::AfterArgument)),
            E::AfterArgument if look == "," => Ok((",", None, E::Argument)),
            E::AfterArgument if look == ")" => Ok((")", None, E::Clause)),
            E::AfterArgument => Err(self
                .fault(
                    "syntax",
                    format!(
                        "expected `,` or `)` within `compensate(…)`, found {}",
                        shown(look)
                    ),
                )
                .help(COMPENSATE)),
            E::Message => text(Role::Message, E::AfterMessage, "a message"),
            E::AfterMessage if look == "with" => Ok(("$token$", Some(Role::Filler), E::Args)),
            E::Args if look == "#{" => Ok(("$expr$", Some(Role::Args), E::Clause)),
            E::Args => Err(self
                .fault(
                    "syntax",
                    format!("expected `#{{` after `with`, found {}", shown(look)),
                )
                .help("name the message's arguments: `with #{ share: on_time_share }`")),
            E::Override => text(Role::Override, E::AfterOverride, "the id of a rule"),
            E::AfterOverride if look == "," => Ok((",", None, E::Override)),
            E::SourceText => text(Role::SourceText, E::Clause, "a source"),
            E::From if look == "from" => Ok(("$token$", Some(Role::Filler), E::FromDate)),
            E::From => Err(self
                .fault(
                    "syntax",
                    format!("expected `from` after `valid`, found {}", shown(look)),
                )
                .help("write `valid from \"2005-02-17\"`, and `to \"…\"` where it ends")),
            E::FromDate => text(Role::From, E::AfterFrom, "a date"),
            E::AfterFrom if look == "to" => Ok(("$token$", Some(Role::Filler), E::ToDate)),
            E::ToDate => text(Role::To, E::Clause, "a date"),
            _ => self.clause(look),
        }
    }

    fn clause(&self, look: &str) -> Result<Step, FormFault> {
        if look == "}" {
            return Ok(("}", None, Expected::Nothing));
        }
        Clause::of(look)
            .map(keyword)
            .ok_or_else(|| self.unknown(look))
    }

    fn unknown(&self, look: &str) -> FormFault {
        let fault = |message: String| self.fault("unknown-clause", message);
        let after_expression = matches!(self.roles.last(), Some(Role::Guard));
        match look {
            "=" => fault("`=` compares nothing".to_owned()).help("write `==`"),
            "and" | "or" => fault(format!("`{look}` is no operator")).help(format!(
                "write `{}`",
                if look == "and" { "&&" } else { "||" }
            )),
            ";" => fault("a clause ends without `;`".to_owned()).help("leave it out"),
            _ => {
                let meant = is_word(look)
                    .then(|| nearest(look, Clause::words()))
                    .flatten();
                let expected = if after_expression {
                    "an operator or a clause"
                } else {
                    "a clause"
                };
                let message = format!("expected {expected}, found {}", shown(look));
                let known: Vec<_> = Clause::words().collect();
                let help = match meant {
                    Some(word) => format!("did you mean `{word}`?"),
                    None => format!("clauses are `{}`", known.join("`, `")),
                };
                FormFault {
                    meant: meant.and_then(Clause::of),
                    ..fault(message).help(help)
                }
            }
        }
    }

    fn word(&self, look: &str, clause: Clause) -> Result<Step, FormFault> {
        if !is_word(look) || Clause::of(look).is_some() {
            let message = format!(
                "expected a word after `{}`, found {}",
                clause.word(),
                shown(look)
            );
            return Err(self
                .fault("unknown-word", message)
                .help(super::lift::words_of(clause)));
        }
        let expected = match clause {
            Clause::Finding => Expected::AfterFinding,
            Clause::Remedy if look == "compensate" => Expected::AfterRemedy,
            _ => Expected::Clause,
        };
        Ok(("$token$", Some(Role::Word), expected))
    }

    fn text(
        &self,
        look: &str,
        role: Role,
        expected: Expected,
        what: &str,
    ) -> Result<Step, FormFault> {
        if look.starts_with('"') {
            return Ok(("$string$", Some(role), expected));
        }
        let message = format!("expected {what} in double quotes, found {}", shown(look));
        let fault = self.fault("syntax", message);
        Err(if is_word(look) && Clause::of(look).is_none() {
            fault.help(format!("write `\"{look}\"`"))
        } else {
            fault
        })
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

    fn fault(&self, code: &'static str, message: String) -> FormFault {
        FormFault {
            input: self.roles.len(),
            code,
            message,
            help: None,
            meant: None,
        }
    }
}

impl FormFault {
    fn help(self, help: impl Into<String>) -> Self {
        Self {
            help: Some(help.into()),
            ..self
        }
    }
}

const COMPENSATE: &str =
    "write `compensate(amount, \"EUR\")` or `compensate(amount, \"EUR\", at_least)`";

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

/// A token as a message shows it.
fn shown(look: &str) -> String {
    let mut short: String = look.chars().take(40).collect();
    if short.len() < look.len() {
        short.push('…');
    }
    format!("`{short}`")
}

fn end() -> ParseError {
    let message = "the rule ends before its `}`".to_owned();
    LexError::ImproperSymbol(super::fault::OWN.to_owned(), message).into_err(Position::NONE)
}
