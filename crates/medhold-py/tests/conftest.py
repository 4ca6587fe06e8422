"""Where the project stands, and hosts of its packs."""

from __future__ import annotations

import json
import os
import subprocess
from collections.abc import Callable
from pathlib import Path

import medhold
import pytest

ROOT = Path(__file__).resolve().parents[3]
# What cargo built: the program that bytes are compared with, and the plugin libraries.
BUILT = Path(os.environ.get("CARGO_TARGET_DIR", ROOT / "target")).resolve() / "debug"


def worked(pack: str) -> list[str]:
    """The worked cases of a shipped pack; a line that shows what is no case is left out."""
    lines = (ROOT / f"examples/cases/{pack}.jsonl").read_text(encoding="utf-8").splitlines()
    return [line for line in lines if has_claims(line)]


def has_claims(line: str) -> bool:
    try:
        return bool(json.loads(line)["claims"])
    except ValueError:
        return False


@pytest.fixture(autouse=True)
def in_the_project(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)


@pytest.fixture(scope="session")
def host_of() -> Callable[[str], medhold.Host]:
    """A host of a shipped pack, built once."""
    hosts: dict[str, medhold.Host] = {}

    def host(pack: str) -> medhold.Host:
        if pack not in hosts:
            hosts[pack] = medhold.Host(packs=[ROOT / "rules" / pack], plugins=[BUILT])
        return hosts[pack]

    return host


@pytest.fixture(scope="session")
def program() -> Callable[..., str]:
    """What the program prints."""

    def run(*arguments: object) -> str:
        asked = [str(BUILT / "medhold"), *(str(argument) for argument in arguments)]
        done = subprocess.run(asked, cwd=ROOT, capture_output=True, check=False, encoding="utf-8")
        assert done.returncode in (0, 1), done.stderr
        return done.stdout

    return run


@pytest.fixture(scope="session")
def cinema() -> dict[str, str]:
    """A small pack from memory."""
    manifest = """
        [pack]
        name = "cinema"
        version = "1.0.0"
        languages = ["en"]
        [topics.taste]
        title.en = "taste"
        [topics.queue]
        title.en = "how long one queues"
        [subject]
        hall = { kind = "text" }
        [measures.waiting_min]
        title.en = "minutes in the queue"
        kind = "number"
        unit = "min"
        from = "turnstile"
        [plugins.turnstile]
        library = "medhold_turnstile"
        [parameters.patience_min]
        kind = "number"
        unit = "min"
        value = 10
        about = "how long one may queue"
        [appeal.en]
        body = "the owner"
        free = true
        within = "1 year"
        """
    rules = """
        /// Nobody should queue for long.
        rule "queued-long" on "queue" {
            when      waiting_min > patience_min
            authority evidence
            finding   fact
            remedy    improve
            because   "queued" with #{ minutes: waiting_min }
        }
        /// A short queue is none.
        rule "queued-little" on "queue" {
            when      waiting_min <= patience_min
            authority evidence
            finding   misconception
            remedy    explain
            because   "queued" with #{ minutes: waiting_min }
        }
        """
    message = "queued = The turnstile counted { NUMBER($minutes) } minutes.\n"
    return {"pack.toml": manifest, "queue.rhai": rules, "messages/en.ftl": message}
