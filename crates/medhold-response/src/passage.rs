//! What a letter says of one claim.

use std::ops::Range;

use medhold_message::{Argument, Arguments, RenderError, Role, Segment};
use medhold_model::{Basis, ClaimId, Outcome, Value};

use crate::describe::quoted;
use crate::provenance::Provenance;
use crate::topic::Topic;
use crate::voice::{Besides, Told, Voice, word};
use crate::{Glue, LetterClaim, LetterFault, LetterRequest, Part, PartKind, Passage, missing, ruling};

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
        Self { voice, claim, parts: Vec::new(), faults: Vec::new() }
    }

    pub(crate) fn add(&mut self, kind: PartKind, glue: Glue, message: Option<&str>, rendered: Rendered) {
        match rendered {
            Ok(segments) if segments.is_empty() => {}
            Ok(segments) => self.parts.push(Part { kind, glue, message: message.map(str::to_owned), segments }),
            Err(error) => self.faults.push(LetterFault { claim: self.claim.cloned(), error }),
        }
    }

    pub(crate) fn sentence(&mut self, kind: PartKind, glue: Glue, id: &str, told: &impl Arguments) {
        let rendered = self.voice.sentence(id, told);
        self.add(kind, glue, Some(id), rendered);
    }
}

/// Writes the passage of one claim.
pub(crate) fn passage(
    request: &LetterRequest<'_>,
    voice: Voice<'_>,
    claim: &LetterClaim<'_>,
) -> (Passage, Vec<LetterFault>) {
    let decision = claim.decision;
    let told = always_told(&voice, request, claim);
    let mut writing = Writing { draft: Draft::new(voice, Some(&decision.id)), claim, told: &told };
    writing.heading();
    writing.heard();
    writing.ruling();
    writing.missing();
    writing.reasons();
    writing.interests();
    let changes = writing.changes();
    writing.next(if changes { Glue::Space } else { Glue::Paragraph });
    let Draft { parts, faults, .. } = writing.draft;
    (Passage { claim: decision.id.clone(), topic: decision.topic.clone(), parts }, faults)
}

struct Writing<'v> {
    draft: Draft<'v>,
    claim: &'v LetterClaim<'v>,
    /// What every sentence about the claim is told.
    told: &'v Told<'static>,
}

/// What every sentence about a claim is told.
fn always_told(voice: &Voice<'_>, request: &LetterRequest<'_>, claim: &LetterClaim<'_>) -> Told<'static> {
    let decision = claim.decision;
    let mut told = Told::from([
        ("topic", Topic::of(voice, claim).told()),
        ("kind", word(claim.kind.as_str())),
        ("authority", word(decision.authority.as_str())),
        ("outcome", word(decision.outcome.as_str())),
        ("remedy", word(decision.remedy.as_str())),
        ("basis", word(decision.basis.as_str())),
        ("dated", Argument::fact(Value::Flag(request.answer_by.is_some()))),
    ]);
    let answer_by = request.answer_by.map(|date| Argument { value: Value::Date(date), role: Role::Mark });
    told.extend(answer_by.map(|date| ("answer_by", date)));
    told
}

impl<'v> Writing<'v> {
    /// What one sentence about the claim is told besides what each is.
    fn besides<'s>(&self, told: Told<'s>) -> Besides<'s>
    where
        'v: 's,
    {
        Besides { told, always: self.told }
    }

    fn heading(&mut self) {
        let heading = Topic::of(&self.draft.voice, self.claim).heading();
        self.draft.add(PartKind::Heading, Glue::Paragraph, None, Ok(vec![heading]));
    }

    fn heard(&mut self) {
        let Some(text) = self.claim.text.and_then(quoted) else {
            return;
        };
        let told = self.besides(Told::from([("text", Argument::text(text, Role::Quote))]));
        self.draft.sentence(PartKind::Heard, Glue::Paragraph, "letter-heard", &told);
    }

    fn ruling(&mut self) {
        let id = ruling::ruling(self.claim.decision);
        self.draft.sentence(PartKind::Ruling, Glue::Paragraph, id, self.told);
    }

    fn missing(&mut self) {
        let lacks = missing::lacks(&self.draft.voice, self.claim.decision);
        for lack in lacks {
            let told = self.besides(Told::from([
                ("named", Argument::fact(Value::Flag(!lack.names.is_empty()))),
                ("reason", word(lack.reason.as_str())),
                ("what", Argument::fact(Value::List(lack.names))),
            ]));
            self.draft.sentence(PartKind::Missing(lack.index), Glue::Space, "letter-missing", &told);
        }
    }

    /// The reasons. Those of one law or rule are one paragraph; then come their figures and the sources.
    fn reasons(&mut self) {
        let decision = self.claim.decision;
        let provenance = Provenance::new(decision);
        let mut first = 0;
        for group in decision.because.chunk_by(|a, b| a.source == b.source) {
            let reasons = first..first + group.len();
            first = reasons.end;
            self.reasoning(reasons.clone());
            self.figures(&provenance, reasons.clone());
            let sources = provenance.sources(reasons);
            if !sources.is_empty() {
                let cited = self.draft.voice.citation(&sources);
                self.draft.add(PartKind::Source, Glue::Line, Some("letter-source"), cited);
            }
        }
    }

    /// The financial interests of experts whose statements the ruling rests on.
    fn interests(&mut self) {
        let interested = self.claim.experts.iter().enumerate();
        for (i, (expert, interest)) in interested.filter_map(|(i, e)| Some((i, (e, e.financial_interest()?)))) {
            let told = self.besides(Told::from([
                ("role", Argument::text(&expert.role, Role::Citation)),
                ("interest", Argument::text(interest, Role::Citation)),
            ]));
            self.draft.sentence(PartKind::Interest(i), Glue::Paragraph, "letter-expert-interest", &told);
        }
    }

    fn reasoning(&mut self, reasons: Range<usize>) {
        let mut glue = Glue::Paragraph;
        let because = self.claim.decision.because.iter().enumerate();
        for (i, because) in because.skip(reasons.start).take(reasons.len()) {
            let rendered = self.draft.voice.message(&because.message, &because.args);
            self.draft.add(PartKind::Reason(i), glue, Some(&because.message), rendered);
            glue = Glue::Space;
        }
    }

    /// The figures behind reasons, in a paragraph of their own.
    fn figures(&mut self, provenance: &Provenance<'_>, reasons: Range<usize>) {
        let mut glue = Glue::Paragraph;
        for (i, evidence) in provenance.figures(reasons) {
            match self.draft.voice.figures(provenance, evidence) {
                Ok(sentences) => {
                    for sentence in sentences {
                        self.draft.add(PartKind::Evidence(i), glue, Some("letter-evidence"), Ok(sentence));
                        glue = Glue::Space;
                    }
                }
                Err(error) => self.draft.add(PartKind::Evidence(i), glue, None, Err(error)),
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
        match &decision.recourse {
            Some(recourse) => {
                let kind = PartKind::Change(Some(recourse.changes.len()));
                let rendered = self.draft.voice.recourse(recourse);
                self.draft.add(kind, Glue::Paragraph, Some("letter-change"), rendered);
            }
            None => self.draft.sentence(PartKind::Change(None), Glue::Paragraph, "letter-change-none", self.told),
        }
        self.draft.parts.len() > before
    }

    fn next(&mut self, glue: Glue) {
        let may_know = Value::Flag(missing::customer_may_know(self.claim.decision));
        let mut told = Told::from([("customer_may_know", Argument::fact(may_know))]);
        let id = ruling::next(self.claim.decision, &mut told);
        self.draft.sentence(PartKind::Next, glue, id, &self.besides(told));
    }
}
