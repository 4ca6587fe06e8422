"""Evidence from Python code that stands in for a plugin."""

from __future__ import annotations

import dataclasses
import datetime
import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from ._case import Record
from ._errors import CaseError
from ._json import dumps


@dataclass(frozen=True, slots=True)
class EvidenceRequest:
    """A question about one measure: what the case and the pack give that the answer may hang on."""

    measure: str
    subject: dict[str, Any]
    """The claim's subject, by the pack's keys."""
    measures: dict[str, Any]
    """The measures that came with the case."""
    parameters: dict[str, Any]
    """The pack's parameters, with the client's values."""
    at: datetime.date
    """The day as of which the case is decided."""


@dataclass(frozen=True, slots=True)
class NoEvidence:
    """There is none, and why: lower case, no final period. What hangs on it is undecided, never false."""

    reason: str


Answer = Record | Mapping[str, Any] | Sequence[Record | Mapping[str, Any]] | bool | int | float | str | NoEvidence | None
"""What is known of a measure: a value, a record, the records of several periods, or that there is none."""

Source = Callable[[list[EvidenceRequest]], Sequence[Answer]]
"""Answers all that a batch asks of it: one answer for each request, in their order; equal requests must have equal answers."""


def bridge(plugin: str, source: Source) -> Callable[[str], str]:
    """A source as the native host calls it."""

    def answer(questions: str) -> str:
        requests = [_request(read) for read in json.loads(questions)]
        answers = source(requests)
        if len(answers) != len(requests):
            raise ValueError(f"{len(answers)} answers to {len(requests)} requests")
        try:
            return dumps([_told(plugin, answer) for answer in answers])
        except CaseError as fault:
            raise ValueError(str(fault).replace("the case can't", "an answer can't", 1)) from fault

    return answer


def _request(read: dict[str, Any]) -> EvidenceRequest:
    return EvidenceRequest(**{**read, "at": datetime.date.fromisoformat(read["at"])})


def _told(plugin: str, answer: Answer) -> dict[str, Any]:
    if answer is None:
        return {"none": f"`{plugin}` has nothing on it"}
    if isinstance(answer, NoEvidence):
        return {"none": answer.reason}
    if isinstance(answer, Sequence) and not isinstance(answer, str) and all(_is_record(one) for one in answer):
        return {"evidence": [_record(plugin, one) for one in answer]}
    return {"evidence": _record(plugin, answer)}


def _is_record(answer: Any) -> bool:
    return isinstance(answer, (Record, Mapping))


def _record(plugin: str, answer: Any) -> dict[str, Any]:
    if isinstance(answer, Record):
        answer = {field.name.rstrip("_"): getattr(answer, field.name) for field in dataclasses.fields(answer)}
    record = dict(answer) if isinstance(answer, Mapping) else {"value": answer}
    given = {key: item for key, item in record.items() if item is not None}
    return {"source": plugin, **given}
