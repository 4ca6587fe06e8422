"""Decisions as objects."""

from __future__ import annotations

import dataclasses
import datetime
import json
import pickle
from collections.abc import Callable
from decimal import Decimal
from typing import Any

import medhold
import pytest
from conftest import ROOT

HostOf = Callable[[str], medhold.Host]


def case(**given: Any) -> dict[str, Any]:
    claim = {"id": "1", "topic": "compensation", "kind": "request", "subject": {"origin": "OSL", "destination": "AGP"}}
    evidence = {"event": "delay", "arrival_delay_min": 400, "distance_km": 2840, "travelled_or_presented": True}
    evidence |= {"origin_country": "NO", "destination_country": "ES"}
    return {"id": "AV-1", "received": "2026-03-02", "language": "en", "claims": [claim], "evidence": evidence, **given}


def test_a_decision_has_what_its_json_has(host_of: HostOf) -> None:
    decision = host_of("aviation").decide(case())
    read = json.loads(decision.to_json())
    assert decision.to_dict() == read
    assert decision.case == "AV-1"
    assert decision.date == datetime.date(2026, 3, 2)
    claim = decision.claims[0]
    assert (claim.outcome, claim.authority, claim.rule) == ("upheld", "law", "long-delay")
    assert claim.amount == medhold.Amount(Decimal("400.00"), "EUR")
    assert str(claim.amount.value) == read["claims"][0]["amount"]["value"]
    assert decision.pack is not None and decision.pack.digest.startswith("sha256:")
    assert decision.response is not None and decision.response.body == read["response"]["body"]
    assert decision.fairness.released is read["fairness"]["released"]
    assert [check.status for check in decision.fairness.checks] == [c["status"] for c in read["fairness"]["checks"]]
    assert "upheld; released" in repr(decision)


CLASSES = [
    ("PackStamp", medhold.PackStamp),
    ("Because", medhold.Because),
    ("EvidenceUsed", medhold.EvidenceUsed),
    ("Missing", medhold.Missing),
    ("Amount", medhold.Amount),
    ("WouldChange", medhold.WouldChange),
    ("Change", medhold.Change),
    ("Recourse", medhold.Recourse),
    ("ClaimDecision", medhold.ClaimDecision),
    ("Response", medhold.Response),
    ("CheckResult", medhold.CheckResult),
    ("FairnessReport", medhold.FairnessReport),
]


@pytest.mark.parametrize(("name", "data_class"), CLASSES)
def test_the_classes_have_the_keys_of_the_schema(name: str, data_class: Any) -> None:
    schema = json.loads((ROOT / "schema/decision.json").read_text(encoding="utf-8"))
    fields = {field.name.rstrip("_") for field in dataclasses.fields(data_class)}
    assert fields == set(schema["$defs"][name]["properties"])


@pytest.mark.parametrize(
    ("name", "data_class"),
    [
        ("Claim", medhold.Claim),
        ("Asserts", medhold.Asserts),
        ("ExpertStatement", medhold.ExpertStatement),
        ("States", medhold.States),
        ("EvidenceRecord", medhold.Record),
        (None, medhold.Case),
    ],
)
def test_a_case_can_be_given_in_classes_of_the_schema(name: str | None, data_class: Any) -> None:
    schema = json.loads((ROOT / "schema/case.json").read_text(encoding="utf-8"))
    fields = {field.name.rstrip("_") for field in dataclasses.fields(data_class)}
    assert fields == set((schema["$defs"][name] if name else schema)["properties"])


def test_a_decision_can_be_pickled_and_read_back(host_of: HostOf) -> None:
    decision = host_of("aviation").decide(case())
    assert pickle.loads(pickle.dumps(decision)) == decision
    assert medhold.Decision(decision.to_json()) == decision
    assert len({decision, medhold.Decision(decision.to_json())}) == 1


def test_a_case_comes_as_dict_data_class_json_or_bytes(host_of: HostOf) -> None:
    plain = case()
    asserted = medhold.Case(
        id="AV-1",
        received=datetime.date(2026, 3, 2),
        language="en",
        claims=[
            medhold.Claim("1", "compensation", "request", subject={"origin": "OSL", "destination": "AGP"}),
        ],
        evidence={**plain["evidence"], "arrival_delay_min": Decimal("400"), "distance_km": medhold.Record(2840)},
    )
    forms: list[Any] = [plain, json.dumps(plain), json.dumps(plain).encode(), asserted]
    outcomes = [host_of("aviation").decide(form).claims[0] for form in forms]
    assert {claim.rule for claim in outcomes} == {"long-delay"}
    assert outcomes[0] == outcomes[1] == outcomes[2]


def test_numbers_of_numeric_libraries_are_numbers(host_of: HostOf) -> None:
    numpy = pytest.importorskip("numpy")
    evidence = {**case()["evidence"], "arrival_delay_min": numpy.int64(400), "distance_km": numpy.float64(2840.5)}
    assert host_of("aviation").decide(case(evidence=evidence)).claims[0].rule == "long-delay"


@pytest.mark.parametrize(
    ("given", "reason"),
    [
        ({"id": "1", "claims": []}, "the case has no claim"),
        ({"id": "1", "stagge": "x", "claims": []}, "unknown field `stagge`"),
        ("{", "EOF while parsing"),
        (b"\xff", "the case is no UTF-8"),
        ({"id": "1", "claims": object()}, "a `object` can't be part of a case"),
        ({"id": "1", "claims": [], "evidence": {"n": float("nan")}}, "a number is not finite"),
        ({"id": "1", "claims": [], "evidence": {"n": Decimal("0.12345678901234567890")}}, "more digits than"),
    ],
)
def test_what_is_no_case_is_refused_with_the_reason(given: Any, reason: str, host_of: HostOf) -> None:
    with pytest.raises(medhold.CaseError, match=reason) as refused:
        host_of("aviation").decide(given)
    assert refused.value.diagnostics == []


def test_of_several_cases_the_one_that_is_none_is_named(host_of: HostOf) -> None:
    with pytest.raises(medhold.CaseError, match="case 1: the case has no claim"):
        host_of("aviation").decide_batch([case(), {"id": "1", "claims": []}])
