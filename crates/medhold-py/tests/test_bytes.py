"""Every shipped and worked case comes out of Python with the program's bytes."""

from __future__ import annotations

import json
import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import medhold
import pytest
from conftest import BUILT, ROOT, worked

Program = Callable[..., str]

PACKS = sorted(folder.name for folder in (ROOT / "rules").iterdir())
WORKED = [(pack, f"examples/cases/{pack}.jsonl") for pack in PACKS]
WORKED += [("aviation", "examples/cases/aviation.toml"), ("aviation", "examples/cases/withheld.jsonl")]
CONTRACT = sorted((ROOT / "tests/data/contract").glob("*/cases.jsonl"))


def lines_of(decisions: list[medhold.Decision]) -> str:
    return "".join(decision.to_json() + "\n" for decision in decisions)


def own_cases(pack: str) -> list[dict[str, Any]]:
    """A pack's own cases, as they would come in."""
    cases = []
    for file in sorted((ROOT / "rules" / pack / "cases").glob("*.toml")):
        read = tomllib.loads(file.read_text(encoding="utf-8"))
        for number, own in enumerate(read["case"]):
            case = laid_over(read.get("defaults", {}).get("case", {}), own.get("case", {}))
            claims = case.pop("claims", None) or [case.pop("claim", {})]
            case.pop("claim", None)
            case["claims"] = [{"id": str(place), **one} for place, one in enumerate(claims, 1)]
            cases.append({**case, "id": f"{file.stem}-{number}"})
    return cases


def laid_over(below: dict[str, Any], above: dict[str, Any]) -> dict[str, Any]:
    merged = dict(below)
    for key, value in above.items():
        under = merged.get(key)
        merged[key] = laid_over(under, value) if isinstance(under, dict) and isinstance(value, dict) else value
    return merged


@pytest.mark.parametrize("pack", PACKS)
def test_a_packs_own_cases(pack: str, host_of: Callable[[str], medhold.Host], program: Program, tmp_path: Path) -> None:
    host = host_of(pack)
    cases = []
    for case in own_cases(pack):
        try:
            host.decide(case)
            cases.append(case)
        except medhold.CaseError:
            # Some are there to show what is no case.
            continue
    assert len(cases) > 50
    file = tmp_path / "cases.jsonl"
    file.write_text("".join(json.dumps(case, default=str) + "\n" for case in cases), encoding="utf-8")
    expected = program("dry-run", f"rules/{pack}", "--cases", file, "--format", "jsonl", "--plugins", BUILT)
    assert lines_of(host.decide_batch(cases, like_cases=True)) == expected


@pytest.mark.parametrize(("pack", "file"), WORKED)
def test_a_worked_file(pack: str, file: str, host_of: Callable[[str], medhold.Host], program: Program) -> None:
    ledger = program("dry-run", f"rules/{pack}", "--cases", file, "--format", "ledger", "--plugins", BUILT)
    cases = [json.dumps(json.loads(line)["case"]) for line in ledger.splitlines()]
    expected = program("dry-run", f"rules/{pack}", "--cases", file, "--format", "jsonl", "--plugins", BUILT)
    assert len(cases) > 0
    assert lines_of(host_of(pack).decide_batch(cases, like_cases=True)) == expected


def test_a_case_alone_has_the_bytes_that_the_program_gives_it_alone(
    host_of: Callable[[str], medhold.Host], program: Program, tmp_path: Path
) -> None:
    file = tmp_path / "case.jsonl"
    for case in worked("retail")[:5]:
        file.write_text(case, encoding="utf-8")
        expected = program("dry-run", "rules/retail", "--cases", file, "--format", "jsonl", "--plugins", BUILT)
        assert host_of("retail").decide(case).to_json() + "\n" == expected


def test_profiles_and_a_day_count_as_they_do_for_the_program(program: Program) -> None:
    profiles = sorted((ROOT / "examples/profiles").glob("*.toml"))
    cases = worked("rental_clients")
    host = medhold.Host(packs=["rules/rental"], profiles=profiles, at="2026-04-01", set={"late_fee_ceiling_share": 0.5})
    named = [argument for profile in profiles for argument in ("--profile", profile)]
    settings = [*named, "--at", "2026-04-01", "--set", "late_fee_ceiling_share=0.5"]
    expected = program(
        "dry-run", "rules/rental", "--cases", "examples/cases/rental_clients.jsonl", "--format", "jsonl", *settings
    )
    assert lines_of(host.decide_batch(cases, like_cases=True)) == expected


@pytest.mark.parametrize("pack", PACKS)
def test_explanations_are_the_programs(pack: str, host_of: Callable[[str], medhold.Host], program: Program) -> None:
    file = f"examples/cases/{pack}.jsonl"
    case = json.loads(worked(pack)[0])
    asked = ("--case", case["id"], "--format", "json", "--language", "en", "--plugins", BUILT)
    expected = json.loads(program("explain", f"rules/{pack}", "--cases", file, *asked))
    assert host_of(pack).explain(case, language="en") == expected
