"""A case as data classes, for editors and type checkers; a plain `dict` with the same keys will do as well.

What stands here is `schema/case.json`. What is left `None` or empty counts as not given.
"""

from __future__ import annotations

import datetime
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any, Literal

Day = datetime.date | str
Number = int | float | Decimal


@dataclass(slots=True)
class Record:
    """A value with where it comes from."""

    value: Any
    unit: str | None = None
    low: Number | None = None
    high: Number | None = None
    n: int | None = None
    from_: Day | None = None
    to: Day | None = None
    as_of: Day | None = None
    source: str | None = None
    method: str | None = None


@dataclass(slots=True)
class Asserts:
    """What a claim says of a measure: `op` and `value`, or a `word`."""

    measure: str
    op: Literal["<", "<=", "==", "!=", ">=", ">"] | None = None
    value: Any = None
    word: str | None = None


@dataclass(slots=True)
class Claim:
    """One thing that the customer says about one topic."""

    id: str
    topic: str
    kind: Literal["experience", "assertion", "preference", "request"]
    text: str | None = None
    stance: float | None = None
    asserts: Asserts | Mapping[str, Any] | None = None
    subject: Mapping[str, Any] = field(default_factory=dict)
    evidence: Mapping[str, Any] = field(default_factory=dict)


@dataclass(slots=True)
class States:
    """What an expert states of a measure."""

    measure: str
    op: Literal["<", "<=", "==", "!=", ">=", ">"]
    value: Any


@dataclass(slots=True)
class ExpertStatement:
    """A statement by a named role that came with the case."""

    role: str
    field: str
    licensed: bool = False
    since: Day | None = None
    states: States | Mapping[str, Any] | None = None
    interest: str | None = None
    text: str | None = None


@dataclass(slots=True)
class Case:
    """One contact with a customer: who, when, in what language, and one or more claims."""

    id: str
    claims: Sequence[Claim | Mapping[str, Any]]
    received: Day | None = None
    language: str | None = None
    stage: str | None = None
    pack: str | None = None
    client: str | None = None
    customer: Mapping[str, Any] = field(default_factory=dict)
    evidence: Mapping[str, Any] = field(default_factory=dict)
    experts: Sequence[ExpertStatement | Mapping[str, Any]] = ()
