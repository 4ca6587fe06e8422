"""The host: decides cases by packs and plugins."""

from __future__ import annotations

import datetime
import json
import os
import sys
import sysconfig
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal, Protocol, TypeVar

from . import _frames, _medhold
from ._case import Case
from ._decision import ClaimDecision, Decision, claim
from ._errors import CaseError
from ._evidence import Source, bridge
from ._json import dumps

Folder = str | os.PathLike[str]

CaseLike = Case | Mapping[str, Any] | str | bytes | bytearray
"""A case: a mapping or data class with the keys of `schema/case.json`, or its JSON."""


class ArrowArray(Protocol):
    """A record batch, or what else gives one by Arrow's PyCapsule interface."""

    def __arrow_c_array__(self, requested_schema: object | None = None) -> tuple[object, object]: ...


class ArrowStream(Protocol):
    """A table or frame, or what else gives a stream of record batches by Arrow's PyCapsule interface."""

    def __arrow_c_stream__(self, requested_schema: object | None = None) -> object: ...


Frame = TypeVar("Frame", bound=ArrowArray | ArrowStream)


@dataclass(frozen=True, slots=True)
class Pack:
    """A pack that a host decides by."""

    name: str
    version: str
    languages: list[str]
    topics: list[str]


class Host:
    """Decides cases by packs and plugins. Built once, held, and called from any thread: others run while it decides."""

    _host: _medhold.Host

    def __init__(
        self,
        packs: Iterable[Folder | Mapping[str, str] | tuple[Mapping[str, str], Folder]],
        *,
        plugins: Iterable[Folder] = (),
        profiles: Iterable[Folder] = (),
        clients: Mapping[str | None, Mapping[str, object]] | None = None,
        set: Mapping[str, object] | None = None,
        at: datetime.date | str | None = None,
        letters: bool = True,
        missing_plugins: Literal["refuse", "go_on", "leave_all"] = "refuse",
        evidence: Mapping[str, Source] | None = None,
        plugin_server: Folder | None = None,
        plugin_deadline: float | datetime.timedelta | None = None,
    ) -> None:
        """Reads and checks packs, opens their plugins, and builds a host.

        Args:
            packs: Folders of packs. A mapping is a pack from memory, its files' texts by path (`{"pack.toml": "…"}`); with a
                folder, it stands for that folder, from which the paths in its plugins' settings then count.
            plugins: Folders that plugin libraries may be loaded from.
            profiles: Files with a client's own values for the packs' parameters.
            clients: The same from memory: parameters by client; under `None` those for cases without a client.
            set: Parameters for every case, over the packs' values and any profile's.
            at: The day as of which every case is decided, instead of the day on which it came in.
            letters: Whether letters are written and checked; otherwise there are rulings only.
            missing_plugins: What happens where a library is not there: no host (`refuse`), what needs it is undecided
                (`go_on`), or none is looked for at all (`leave_all`).
            evidence: Code that stands in for plugins, by the names that the packs' manifests call them.
            plugin_server: The program that serves plugins in processes of their own, unless it is this package's.
            plugin_deadline: The longest time for one call of such a plugin, in seconds; 10 unless said.

        Raises:
            PackError: A pack can't be read or has errors; its `diagnostics` say where and what to do.
            LoadError: A plugin can't be loaded.
            BuildError: A setting or profile does not fit.
        """
        clients = clients or {}
        deadline = plugin_deadline
        self._host = _medhold.Host(
            {
                "packs": [_pack(pack) for pack in _all("packs", packs)],
                "plugins": [os.fspath(folder) for folder in _all("plugins", plugins)],
                "profiles": [os.fspath(file) for file in _all("profiles", profiles)],
                "clients": [(name, _texts(values)) for name, values in clients.items()],
                "set": _texts(set or {}),
                "at": at.isoformat() if isinstance(at, datetime.date) else at,
                "letters": letters,
                "missing_plugins": missing_plugins,
                "evidence": {name: bridge(name, source) for name, source in (evidence or {}).items()},
                "plugin_server": os.fspath(plugin_server) if plugin_server else _own_server(),
                "plugin_deadline": deadline.total_seconds() if isinstance(deadline, datetime.timedelta) else deadline,
            }
        )

    def decide(self, case: CaseLike) -> Decision:
        """Decides one case. What goes wrong in a rule is part of the answer.

        Raises:
            CaseError: What was given is no case.
        """
        return Decision(self._host.decide(_text(case)))

    def decide_batch(self, cases: Iterable[CaseLike], *, like_cases: bool = False) -> list[Decision]:
        """Decides several cases, in their order, and asks each source of evidence once for all of them.

        With `like_cases`, each decision is held against those before it, as `medhold dry-run` does: the check `consistent` of its
        letter then says whether like cases were decided alike.

        Raises:
            CaseError: One of them is no case; the text says which, counted from 0.
        """
        decided = self._host.decide_batch([_text(case) for case in cases], like_cases)
        return [Decision(text) for text in decided]

    def rulings(self, cases: Iterable[CaseLike]) -> list[list[ClaimDecision]]:
        """The bare rulings on several cases, in their order: no letters, no evidence listed, nothing that would change them.

        Raises:
            CaseError: One of them is no case; the text says which, counted from 0.
        """
        ruled = self._host.rulings([_text(case) for case in cases])
        return [[claim(one) for one in json.loads(text)] for text in ruled]

    def explain(self, case: CaseLike, *, language: str | None = None) -> dict[str, Any]:
        """Why a case is decided as it is: every rule, what it read, and the same in words (`nb`, `nn` or `en`).

        The keys are those of `medhold explain --format json`.

        Raises:
            CaseError: What was given is no case.
        """
        explained: dict[str, Any] = json.loads(self._host.explain(_text(case), language))
        return explained

    def decide_arrow(self, data: Frame) -> Frame:
        """Decides claims in columns: a row is a claim, rows with one `id` are one case, dotted names are paths into it.

        Takes a record batch, table or reader of pyarrow, a frame of polars or pandas, or whatever else speaks Arrow, without copying its
        columns, and gives the same kind of thing with a row for each row: the case, in its first row the decision as JSON
        (`decision`), and in a row that is no claim why (`reject`).

        Raises:
            BatchError: The columns are not those of cases.
        """
        columns = self._host.decide_arrow(_frames.to_arrow(data))
        answers: Frame = _frames.like(data, columns)
        return answers

    def rulings_arrow(self, data: Frame) -> Frame:
        """The ruling on each row of claims in columns, in typed columns, as `medhold dry-run --format parquet` has them.

        In and out as with `decide_arrow`. No letter is written, so none is released.

        Raises:
            BatchError: The columns are not those of cases.
        """
        columns = self._host.rulings_arrow(_frames.to_arrow(data))
        answers: Frame = _frames.like(data, columns)
        return answers

    def reload(self) -> None:
        """Reads packs and profiles anew, as they are now, and decides by them from here on.

        What other threads have begun is decided by the host that it was begun with.

        Raises:
            BuildError: They can't be used any more: the last good host goes on deciding.
        """
        self._host.reload()

    @property
    def packs(self) -> list[Pack]:
        """The packs, in the order in which they were given."""
        return [Pack(**pack) for pack in json.loads(self._host.packs())]

    @property
    def at(self) -> datetime.date | None:
        """The day as of which every case is decided, where one was set."""
        at = self._host.at()
        return None if at is None else datetime.date.fromisoformat(at)

    @property
    def troubles(self) -> list[str]:
        """What plugins in processes of their own went through since the host was built; empty where nothing went wrong."""
        return self._host.troubles()

    def __repr__(self) -> str:
        return f"<Host {', '.join(f'{pack.name} {pack.version}' for pack in self.packs)}>"


def _all(name: str, given: Iterable[Any]) -> Sequence[Any]:
    # A single text would be taken apart into its letters.
    if isinstance(given, (str, os.PathLike, Mapping)):
        raise TypeError(f"`{name}` takes a list, such as `{name}=[{given!r}]`")
    return list(given)


def _pack(pack: Folder | Mapping[str, str] | tuple[Mapping[str, str], Folder]) -> Any:
    if isinstance(pack, Mapping):
        return dict(pack), None
    if isinstance(pack, tuple):
        texts, folder = pack
        return dict(texts), os.fspath(folder)
    return os.fspath(pack)


def _texts(values: Mapping[str, object]) -> dict[str, str]:
    def text(value: object) -> str:
        return str(value).lower() if isinstance(value, bool) else str(value)

    return {name: text(value) for name, value in values.items()}


def _text(case: CaseLike) -> str:
    if isinstance(case, str):
        return case
    if isinstance(case, (bytes, bytearray)):
        try:
            return case.decode()
        except UnicodeDecodeError as fault:
            raise CaseError(f"the case is no UTF-8: {fault.reason} at byte {fault.start}") from fault
    return dumps(case)


def _own_server() -> str | None:
    name = "medhold-plugin-server" + (".exe" if sys.platform == "win32" else "")
    own = Path(sysconfig.get_path("scripts"), name)
    return str(own) if own.is_file() else None
