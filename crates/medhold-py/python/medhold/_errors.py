"""What can go wrong before a case is decided. Deciding itself never fails: what goes wrong in a rule is part of the answer."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """A fault or remark about a pack: what is wrong, where, and what to do."""

    severity: Literal["error", "warning"]
    code: str
    """The check that found it, such as `unknown-measure`; `medhold check --explain CODE` tells more."""
    file: str
    """The file, relative to the pack's folder."""
    line: int
    """From 1; 0 where the whole file is meant."""
    column: int
    """In characters, from 1; 0 where the whole file or line is meant."""
    message: str
    help: str | None
    """What to do."""

    def __str__(self) -> str:
        place = ":".join([self.file, *(str(n) for n in (self.line, self.column) if n)])
        return f"{place}: {self.severity}[{self.code}]: {self.message}" + (f"; {self.help}" if self.help else "")


class MedholdError(Exception):
    """Anything that medhold refuses, with the diagnostics behind it where there are any."""

    diagnostics: list[Diagnostic]

    def __init__(self, message: str, diagnostics: Iterable[Diagnostic] = ()) -> None:
        self.diagnostics = list(diagnostics)
        # Both are arguments, so that an exception can be pickled.
        super().__init__(message, self.diagnostics)

    def __str__(self) -> str:
        return str(self.args[0])


class BuildError(MedholdError):
    """A host can't be built: a setting or a profile does not fit, or one of the kinds below."""


class PackError(BuildError):
    """A pack can't be read or has errors; `diagnostics` has them all."""


class LoadError(BuildError):
    """A plugin can't be loaded."""


class CaseError(MedholdError):
    """What was given is no case; the text says what is wrong, and where."""


class BatchError(MedholdError):
    """Columns can't be decided as a whole. A row that is no claim is none of these: its place in `reject` says why."""
