"""A decision as data classes, with the bytes that the program writes.

What stands here is `schema/decision.json`. Days are `datetime.date`, money is `decimal.Decimal`, and numbers of measures are
what JSON has. Where every digit of those matters, read `to_json()` with `parse_float=decimal.Decimal`.
"""

from __future__ import annotations

import datetime
import json
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property
from typing import Any, Literal

Authority = Literal["customer", "evidence", "expert", "law", "business"]
Outcome = Literal["upheld", "partly_upheld", "not_upheld", "undecided"]
Finding = Literal["fact", "misconception", "outdated", "opinion", "unproven"]
Remedy = Literal["honour", "improve", "explain", "compensate", "decline", "investigate", "escalate"]
Basis = Literal["rule", "no_rule", "missing", "malformed"]
Op = Literal["<", "<=", "==", "!=", ">=", ">"]
Value = bool | int | float | str | list[Any]


@dataclass(frozen=True, slots=True)
class PackStamp:
    """Which pack decided: its name, version and content."""

    name: str
    version: str
    digest: str
    set: dict[str, str]


@dataclass(frozen=True, slots=True)
class Because:
    """A reason: a message of the pack, what it is told, where that comes from, and what the reason rests on."""

    message: str
    args: dict[str, Value]
    origins: dict[str, list[str]]
    source: str | None


@dataclass(frozen=True, slots=True)
class EvidenceUsed:
    """A piece of evidence that could be read, and whether the ruling used it."""

    measure: str
    value: Value
    low: float | None
    high: float | None
    n: int | None
    unit: str
    from_: datetime.date | None
    to: datetime.date | None
    as_of: datetime.date | None
    source: str
    method: str | None
    used: bool


@dataclass(frozen=True, slots=True)
class Missing:
    """Something that could not be had, and whether having it could change the outcome."""

    measure: str
    reason: str
    detail: str
    decisive: bool


@dataclass(frozen=True, slots=True)
class Amount:
    """What is due; `at_least` where the law lets the firm reduce it."""

    value: Decimal
    currency: str
    at_least: Decimal | None = None


@dataclass(frozen=True, slots=True)
class WouldChange:
    """A threshold of one measure past which the outcome would be another."""

    measure: str
    op: Op
    value: Value
    outcome: Outcome


@dataclass(frozen=True, slots=True)
class Change:
    """A change that the customer can make."""

    measure: str
    op: Op
    value: Value


@dataclass(frozen=True, slots=True)
class Recourse:
    """The smallest change in what the customer can change that would help."""

    changes: list[Change]
    outcome: Outcome


@dataclass(frozen=True, slots=True)
class ClaimDecision:
    """The ruling on one claim, with what it rests on."""

    id: str
    topic: str
    authority: Authority
    finding: Finding
    outcome: Outcome
    remedy: Remedy
    basis: Basis
    rule: str | None
    merged: list[str]
    overrode: list[str]
    because: list[Because]
    evidence: list[EvidenceUsed]
    missing: list[Missing]
    conflict: list[str]
    amount: Amount | None
    would_change: list[WouldChange]
    recourse: Recourse | None


@dataclass(frozen=True, slots=True)
class Response:
    """The letter to the customer; paragraphs of `body` are parted by an empty line."""

    language: str
    subject: str
    body: str


@dataclass(frozen=True, slots=True)
class CheckResult:
    """How a check of the letter came out."""

    check: str
    claim: str | None
    status: Literal["pass", "fail", "warn", "not_applicable", "cannot_tell"]
    detail: str
    found: list[str]
    waived: str | None


@dataclass(frozen=True, slots=True)
class FairnessReport:
    """Whether the letter may be sent, and every check of it. A letter that is withheld goes to a person."""

    released: bool
    next: Remedy | None
    checks: list[CheckResult]


class Decision:
    """The answer to a case: a ruling for each claim, the letter, and the checks of the letter.

    Two decisions are equal where their bytes are. One can be pickled.
    """

    __slots__ = ("__dict__", "_json")

    def __init__(self, text: str) -> None:
        """Reads a decision back from what `to_json` gave."""
        self._json = text

    def to_json(self) -> str:
        """The decision on one line: the bytes that the program writes (`medhold.decision/1`)."""
        return self._json

    def to_dict(self) -> dict[str, Any]:
        """The same as a new `dict`."""
        read: dict[str, Any] = json.loads(self._json)
        return read

    @cached_property
    def _read(self) -> dict[str, Any]:
        return self.to_dict()

    @property
    def case(self) -> str:
        """The case's id."""
        case: str = self._read["case"]
        return case

    @property
    def date(self) -> datetime.date | None:
        """The day as of which it was decided; none where neither the case nor the host names one."""
        return _day(self._read["date"])

    @cached_property
    def pack(self) -> PackStamp | None:
        """The pack that decided; none where no loaded pack could."""
        return None if self._read["pack"] is None else PackStamp(**self._read["pack"])

    @cached_property
    def claims(self) -> list[ClaimDecision]:
        """A ruling for each claim, in the case's order."""
        return [claim(one) for one in self._read["claims"]]

    @cached_property
    def response(self) -> Response | None:
        """The letter; none where only rulings were asked for."""
        return None if self._read["response"] is None else Response(**self._read["response"])

    @cached_property
    def fairness(self) -> FairnessReport:
        """The checks of the letter, and whether it may be sent."""
        report = self._read["fairness"]
        checks = [CheckResult(**check) for check in report["checks"]]
        return FairnessReport(report["released"], report["next"], checks)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Decision) and self._json == other._json

    def __hash__(self) -> int:
        return hash(self._json)

    def __reduce__(self) -> tuple[type[Decision], tuple[str]]:
        return Decision, (self._json,)

    def __repr__(self) -> str:
        rulings = ", ".join(f"{claim.id}: {claim.outcome}" for claim in self.claims)
        letter = "no letter" if self.response is None else "released" if self.fairness.released else "withheld"
        return f"<Decision {self.case!r}: {rulings}; {letter}>"


def claim(read: dict[str, Any]) -> ClaimDecision:
    """A ruling from its JSON."""
    recourse = read["recourse"]
    parts = {
        "because": [Because(**one) for one in read["because"]],
        "evidence": [_evidence(one) for one in read["evidence"]],
        "missing": [Missing(**one) for one in read["missing"]],
        "amount": read["amount"] and _amount(read["amount"]),
        "would_change": [WouldChange(**one) for one in read["would_change"]],
        "recourse": recourse and Recourse([Change(**one) for one in recourse["changes"]], recourse["outcome"]),
    }
    return ClaimDecision(**{**read, **parts})


def _evidence(read: dict[str, Any]) -> EvidenceUsed:
    fields = {key: item for key, item in read.items() if key != "from"}
    days = {"from_": _day(read["from"]), "to": _day(read["to"]), "as_of": _day(read["as_of"])}
    return EvidenceUsed(**{**fields, **days})


def _amount(read: dict[str, Any]) -> Amount:
    least = read.get("at_least")
    return Amount(Decimal(read["value"]), read["currency"], None if least is None else Decimal(least))


def _day(text: str | None) -> datetime.date | None:
    return None if text is None else datetime.date.fromisoformat(text)
