"""The guides show what comes out."""

from __future__ import annotations

import guides
from conftest import ROOT


def test_from_a_notebook() -> None:
    assert guides.run(ROOT / "docs/from-a-notebook.md", {}) > 3
