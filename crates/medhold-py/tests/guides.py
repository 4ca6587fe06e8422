"""Runs the Python of a guide, and holds what it shows against what comes out."""

from __future__ import annotations

import contextlib
import io
import re
from pathlib import Path
from typing import Any

BLOCK = re.compile(r"^```(python|text)\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def run(guide: Path, names: dict[str, Any]) -> int:
    """Runs the blocks of a guide one after the other, and gives how many of their outputs were compared."""
    printed, compared = "", 0
    for kind, text in BLOCK.findall(guide.read_text(encoding="utf-8")):
        if kind == "text":
            assert trimmed(printed) == trimmed(text), f"{guide.name} shows another output"
            compared += 1
            continue
        out = io.StringIO()
        with contextlib.redirect_stdout(out):
            exec(compile(text, guide.name, "exec"), names)
        printed = out.getvalue()
    return compared


def trimmed(text: str) -> list[str]:
    return [line.rstrip() for line in text.strip().splitlines()]
