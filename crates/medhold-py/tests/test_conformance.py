"""The cases that every surface decides with the same bytes; `conformance/README.md` says what a surface must show."""

from __future__ import annotations

import tomllib
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import medhold
import pytest
from conftest import BUILT, ROOT

FOLDERS = sorted(file.parent for file in (ROOT / "conformance").glob("*/run.toml"))
NO_CASES = sorted((ROOT / "conformance/errors/cases").glob("*.json"))
NO_HOSTS = sorted(file.parent for file in (ROOT / "conformance/errors/hosts").glob("*/run.toml"))


def host_of(folder: Path) -> medhold.Host:
    run = tomllib.loads((folder / "run.toml").read_text(encoding="utf-8"))
    options: dict[str, Any] = {key: run[key] for key in ("profiles", "set", "at", "missing_plugins") if key in run}
    plugins = [BUILT] if "plugins" in run else []
    return medhold.Host(run["packs"], plugins=plugins, letters=run.get("letters") != "left", **options)


def lines(file: Path) -> list[str]:
    return file.read_bytes().decode().removesuffix("\n").split("\n")


def named(path: Path) -> str:
    return path.stem


@pytest.mark.parametrize("folder", FOLDERS, ids=named)
def test_a_folder_of_cases(folder: Path) -> None:
    host = host_of(folder)
    cases, expected = lines(folder / "cases.jsonl"), lines(folder / "decisions.jsonl")
    assert [host.decide(case).to_json() for case in cases] == expected
    with ThreadPoolExecutor(3) as pool:
        for decisions in pool.map(host.decide_batch, [cases, cases, cases]):
            assert [decision.to_json() for decision in decisions] == expected
    held = folder / "held.jsonl"
    run = host.decide_batch(cases, like_cases=True)
    assert [decision.to_json() for decision in run] == (lines(held) if held.exists() else expected)


@pytest.mark.parametrize("file", NO_CASES, ids=named)
def test_a_text_that_is_no_case(file: Path) -> None:
    host = medhold.Host(packs=["rules/rental"])
    with pytest.raises(medhold.CaseError) as refused:
        host.decide(file.read_bytes())
    assert str(refused.value) + "\n" == file.with_suffix(".txt").read_text(encoding="utf-8")


@pytest.mark.parametrize("folder", NO_HOSTS, ids=named)
def test_a_host_that_cannot_be_built(folder: Path) -> None:
    with pytest.raises(medhold.BuildError) as refused:
        host_of(folder)
    assert str(refused.value) + "\n" == (folder / "error.txt").read_text(encoding="utf-8")
