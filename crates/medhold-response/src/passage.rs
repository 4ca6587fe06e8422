//! What a letter says of one claim.

use std::collections::BTreeSet;

use medhold_message::{Argument, RenderError, Role, Segment, text_of};
use medhold_model::{Basis, ClaimId, Op, Outcome, Value, WouldChange};

use crate::describe::{capitalised, quoted};
use crate::provenance::Provenance;
use crate::voice::{Told, Voice, word};
use crate::{Glue, LetterClaim, LetterFault, LetterRequest, Part, PartKind, Passage, ruling};

type Rendered = Result<Vec<Segment>, RenderError>;

/// Parts as they are written, and what could not be.
pub(crate) struct Draft<'v> {
    pub(crate) voice: Voice<'v>,
    pub(crate) claim: Option<&'v ClaimId>,
    pub(crate) parts: Vec<Part>,
    pub(crate) faults: Vec<LetterFault>,
}

impl<'v> Draft<'v> {
    pub(crate) fn new(voice: Voice<'v>, claim: Option<&'v ClaimId>) -> Self {
        Self {
            voice,
            claim,
            parts: Vec::new(),
            faults: Vec::new(),
        }
    }

    pub(crate) fn add(&mut self, kind: PartKind, glue: Glue, rendered: Rendered) {
        match rendered {
            Ok(segments) if segments.is_empty() => {}
            Ok(segments) => self.parts.push(Part {
                kind,
                glue,
                segments,
            }),
            Err(error) => self.faults.push(LetterFault {
                claim: self.claim.cloned(),
                error,
            }),
        }
    }

    pub(crate) fn sentence(&mut self, kind: PartKind, glue: Glue, id: &str, told: &Told<'_>) {
        let rendered = self.voice.sentence(id, told);
        self.add(kind, glue, rendered);
    }
}

/// The topic's title in running text.
pub(crate) fn topic(voice: &Voice<'_>, claim: &LetterClaim<'_>) -> String {
    let title = claim.title.and_then(|titles| {
        titles
            .get(voice.language)
            .or_else(|| titles.values().next())
    });
    title
        .cloned()
        .unwrap_or_else(|| claim.decision.topic.as_str().replace(['-', '_'], " "))
}

/// Writes the passage of one claim.
pub(crate) fn passage(
    request: &LetterRequest<'_>,
    voice: Voice<'_>,
    claim: &LetterClaim<'_>,
) -> (Passage, Vec<LetterFault>) {
    let decision = claim.decision;
    let mut writing = Writing {
        draft: Draft::new(voice, Some(&decision.id)),
        request,
        claim,
    };
    writing.heading();
    writing.heard();
    writing.ruling();
    writing.missing();
    writing.reasons();
    let changes = writing.changes();
    writing.next(if changes {
        Glue::Space
    } else {
        Glue::Paragraph
    });
    let Draft { parts, faults, .. } = writing.draft;
    (
        Passage {
            claim: decision.id.clone(),
            topic: decision.topic.clone(),
            parts,
        },
        faults,
    )
}

struct Writing<'v> {
    draft: Draft<'v>,
    request: &'v LetterRequest<'v>,
    claim: &'v LetterClaim<'v>,
}

impl Writing<'_> {
    /// What every sentence about the claim is told.
    fn told(&self) -> Told<'static> {
        let decision = self.claim.decision;
        let mut told = Told::from([
            ("topic", word(&topic(&self.draft.voice, self.claim))),
            ("kind", word(self.claim.kind.as_str())),
            ("authority", word(decision.authority.as_str())),
            ("outcome", word(decision.outcome.as_str())),
            ("remedy", word(decision.remedy.as_str())),
            ("basis", word(decision.basis.as_str())),
            (
                "dated",
                Argument::fact(Value::Flag(self.request.answer_by.is_some())),
            ),
        ]);
        let answer_by = self.request.answer_by.map(|date| Argument {
            value: Value::Date(date),
            role: Role::Mark,
        });
        told.extend(answer_by.map(|date| ("answer_by", date)));
        told
    }

    fn heading(&mut self) {
        let title = capitalised(&topic(&self.draft.voice, self.claim));
        self.draft.add(
            PartKind::Heading,
            Glue::Paragraph,
            Ok(vec![Segment::prose(title)]),
        );
    }

    fn heard(&mut self) {
        let Some(text) = self.claim.text.and_then(quoted) else {
            return;
        };
        let mut told = self.told();
        told.insert("text", Argument::text(text, Role::Quote));
        self.draft
            .sentence(PartKind::Heard, Glue::Paragraph, "letter-heard", &told);
    }

    fn ruling(&mut self) {
        let id = ruling::ruling(self.claim.decision);
        self.draft
            .sentence(PartKind::Ruling, Glue::Paragraph, id, &self.told());
    }

    /// What is missing, each sentence once: what could change the outcome, or all where nothing is known to. What has no name
    /// in running text is only told of where nothing has.
    fn missing(&mut self) {
        let decision = self.claim.decision;
        if decision.outcome != Outcome::Undecided {
            return;
        }
        let decisive = decision.missing.iter().any(|missing| missing.decisive);
        let lacks = decision
            .missing
            .iter()
            .enumerate()
            .filter(|(_, missing)| missing.decisive || !decisive);
        let lacks: Vec<_> = lacks
            .map(|(i, missing)| (i, missing, self.draft.voice.name(&missing.measure)))
            .collect();
        let some_named = lacks.iter().any(|(_, _, name)| name.is_some());
        let mut said = BTreeSet::new();
        for (i, missing, name) in lacks
            .into_iter()
            .filter(|(_, _, name)| name.is_some() || !some_named)
        {
            let mut told = self.told();
            told.insert("named", Argument::fact(Value::Flag(name.is_some())));
            told.insert("reason", word(missing.reason.as_str()));
            told.extend(name.map(|name| ("what", word(&name))));
            let rendered = self.draft.voice.sentence("letter-missing", &told);
            if !rendered
                .as_ref()
                .is_ok_and(|segments| !said.insert(text_of(segments)))
            {
                self.draft.add(PartKind::Missing(i), Glue::Space, rendered);
            }
        }
    }

    /// The reasons. Those that follow each other on the same sources are one paragraph; then come their figures and the sources.
    fn reasons(&mut self) {
        let decision = self.claim.decision;
        let provenance = Provenance::new(decision);
        let sources: Vec<Vec<String>> = (0..decision.because.len())
            .map(|i| provenance.sources(i))
            .collect();
        let mut first = 0;
        for group in sources.chunk_by(|a, b| a == b) {
            let reasons = first..first + group.len();
            first = reasons.end;
            self.reasoning(reasons.clone());
            for i in reasons {
                self.figures(&provenance, i);
            }
            if let Some(sources) = group.first().filter(|sources| !sources.is_empty()) {
                let cited = self.draft.voice.citation(sources);
                self.draft.add(PartKind::Source, Glue::Line, cited);
            }
        }
    }

    fn reasoning(&mut self, reasons: std::ops::Range<usize>) {
        let mut glue = Glue::Paragraph;
        let because = self.claim.decision.because.iter().enumerate();
        for (i, because) in because.skip(reasons.start).take(reasons.len()) {
            let rendered = self.draft.voice.message(&because.message, &because.args);
            self.draft.add(PartKind::Reason(i), glue, rendered);
            glue = Glue::Space;
        }
    }

    /// The figures behind a reason, in a paragraph of their own.
    fn figures(&mut self, provenance: &Provenance<'_>, reason: usize) {
        let mut glue = Glue::Paragraph;
        for (j, evidence) in provenance.figures(reason) {
            match self.draft.voice.figures(provenance, evidence) {
                Ok(sentences) => {
                    for sentence in sentences {
                        self.draft.add(PartKind::Evidence(j), glue, Ok(sentence));
                        glue = Glue::Space;
                    }
                }
                Err(error) => self.draft.add(PartKind::Evidence(j), glue, Err(error)),
            }
        }
    }

    /// What the customer can change to get another answer, or that there is nothing. Says whether anything was said.
    fn changes(&mut self) -> bool {
        let decision = self.claim.decision;
        let refused = matches!(decision.outcome, Outcome::NotUpheld | Outcome::PartlyUpheld);
        if !refused || !matches!(decision.basis, Basis::Rule | Basis::NoRule) {
            return false;
        }
        let before = self.draft.parts.len();
        for (i, change) in decision
            .would_change
            .iter()
            .enumerate()
            .filter(|(_, change)| change.outcome.favours_customer())
        {
            let id = format!("measure-{}.change", change.measure);
            if let Some(rendered) = self.draft.voice.optional(&id, &change_told(change)) {
                let glue = if self.draft.parts.len() == before {
                    Glue::Paragraph
                } else {
                    Glue::Space
                };
                self.draft.add(PartKind::Change(Some(i)), glue, rendered);
            }
        }
        if self.draft.parts.len() == before && decision.outcome == Outcome::NotUpheld {
            self.draft.sentence(
                PartKind::Change(None),
                Glue::Paragraph,
                "letter-change-none",
                &self.told(),
            );
        }
        self.draft.parts.len() > before
    }

    fn next(&mut self, glue: Glue) {
        let mut told = self.told();
        let id = ruling::next(self.claim.decision, &mut told);
        self.draft.sentence(PartKind::Next, glue, id, &told);
    }
}

fn change_told(change: &WouldChange) -> Told<'static> {
    let op = match change.op {
        Op::Lt => "lt",
        Op::Le => "le",
        Op::Eq => "eq",
        Op::Ne => "ne",
        Op::Ge => "ge",
        Op::Gt => "gt",
    };
    Told::from([
        ("value", Argument::fact(change.value.clone())),
        ("op", word(op)),
        ("outcome", word(change.outcome.as_str())),
    ])
}
