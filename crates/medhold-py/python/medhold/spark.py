"""Claims on Spark: a DataFrame of them in, their rulings or decisions out, as one process would give them.

The package must be installed where executors run, by the cluster's image or by `spark.archives`. Packs, profiles, plugin libraries and the
files that plugins are set up with are sent by Spark; each Python worker builds its host once and keeps it.
"""

from __future__ import annotations

import datetime
import functools
import hashlib
import os
import pickle
import tempfile
import uuid
import zipfile
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

import pyarrow
from pyspark import SparkFiles

from . import _medhold
from ._evidence import Source
from ._host import Folder, Host

if TYPE_CHECKING:
    from pyspark.sql import DataFrame

__all__ = ["decide", "rulings"]

_TEXT = pyarrow.string()
_LIST = pyarrow.list_(_TEXT)
_MONEY = pyarrow.decimal128(38, 4)
_TYPES: dict[str, Any] = {
    **dict.fromkeys(("merged", "overrode", "because", "missing", "conflict"), _LIST),
    **dict.fromkeys(("amount", "at_least"), _MONEY),
    "released": pyarrow.bool_(),
}
_RULINGS = (
    "case claim topic authority finding outcome remedy basis rule merged overrode because missing conflict "
    "amount currency at_least pack released reject"
).split()
_DECISIONS = ["case", "decision", "reject"]
# Where a row stood before its case was brought together.
_PLACE = "__medhold_place"

Method = Literal["rulings_arrow", "decide_arrow"]


def rulings(
    df: DataFrame,
    packs: Iterable[Folder],
    *,
    plugins: Iterable[Folder] = (),
    profiles: Iterable[Folder] = (),
    clients: Mapping[str | None, Mapping[str, object]] | None = None,
    set: Mapping[str, object] | None = None,
    at: datetime.date | str | None = None,
    missing_plugins: Literal["refuse", "go_on", "leave_all"] = "refuse",
    evidence: Mapping[str, Source] | None = None,
    by_id: bool = True,
) -> DataFrame:
    """The ruling on each row of claims, in the columns of `Host.rulings_arrow`, their words as strings; in no particular order.

    Args:
        df: Claims, with the columns that `Host.rulings_arrow` takes: a row is a claim, and rows with one `id` are one case.
        by_id: Whether rows with one `id` are brought together first, in the order in which they stand, which takes a shuffle. Where every
            row is a case of its own, `False` saves it.

    The other arguments are those of `Host`, with packs from folders or archives.

    Raises:
        PackError, LoadError, BuildError: As `Host`, at once: the host is built here, too.
        BatchError: The columns are not those of cases, at once as well.
    """
    options = {"profiles": profiles, "clients": clients, "set": set, "at": at, "evidence": evidence, "letters": False}
    return _answers(df, "rulings_arrow", packs, plugins, {**options, "missing_plugins": missing_plugins}, by_id)


def decide(
    df: DataFrame,
    packs: Iterable[Folder],
    *,
    plugins: Iterable[Folder] = (),
    profiles: Iterable[Folder] = (),
    clients: Mapping[str | None, Mapping[str, object]] | None = None,
    set: Mapping[str, object] | None = None,
    at: datetime.date | str | None = None,
    letters: bool = True,
    missing_plugins: Literal["refuse", "go_on", "leave_all"] = "refuse",
    evidence: Mapping[str, Source] | None = None,
    by_id: bool = True,
) -> DataFrame:
    """The decision on each case, as JSON in the row of its first claim, in the columns of `Host.decide_arrow`; in no particular order.

    The arguments are those of `rulings`.

    Raises:
        PackError, LoadError, BuildError: As `Host`, at once: the host is built here, too.
        BatchError: The columns are not those of cases, at once as well.
    """
    options = {"profiles": profiles, "clients": clients, "set": set, "at": at, "evidence": evidence, "letters": letters}
    return _answers(df, "decide_arrow", packs, plugins, {**options, "missing_plugins": missing_plugins}, by_id)


def _answers(
    df: DataFrame,
    method: Method,
    packs: Iterable[Folder],
    plugins: Iterable[Folder],
    options: dict[str, Any],
    by_id: bool,
) -> DataFrame:
    from pyspark.sql import functions
    from pyspark.sql.pandas.types import from_arrow_schema

    recipe = _send(df, [Path(pack) for pack in packs], [Path(folder) for folder in plugins], options)
    names = df.columns
    # Spark takes a dotted name for a path into a struct: on the way columns have their places for names.
    df = df.toDF(*(str(place) for place in range(len(names))))
    if by_id:
        by = f"`{names.index('id')}`"
        placed = df.withColumn(_PLACE, functions.monotonically_increasing_id())
        df = placed.repartition(functions.col(by)).sortWithinPartitions(functions.col(by), _PLACE).drop(_PLACE)
    answers = _RULINGS if method == "rulings_arrow" else _DECISIONS
    schema = pyarrow.schema([(name, _TYPES.get(name, _TEXT)) for name in answers])
    decide = functools.partial(_decided, recipe=recipe, method=method, names=names, schema=schema, by_id=by_id)
    return df.mapInArrow(decide, from_arrow_schema(schema))


@dataclass(frozen=True)
class _Recipe:
    """What a worker builds its host from: an archive that Spark sent, what in it is what, and the other settings."""

    key: str
    archive: str
    packs: list[str]
    plugins: bool
    profiles: list[str]
    options: dict[str, Any]

    def host(self) -> Host:
        """The host, built once in each process."""
        if self.key not in _hosts:
            folder = Path(SparkFiles.get(self.archive))
            plugins = [folder / "plugins"] if self.plugins else []
            packs, profiles = ([folder / "tree" / path for path in paths] for paths in (self.packs, self.profiles))
            _hosts[self.key] = Host(packs=packs, plugins=plugins, profiles=profiles, **self.options)
        return _hosts[self.key]


_hosts: dict[str, Host] = {}


def _send(df: DataFrame, packs: list[Path], plugins: list[Path], options: dict[str, Any]) -> _Recipe:
    """Has Spark send packs, profiles and plugins to the executors."""
    from pyspark.sql.pandas.types import to_arrow_schema

    profiles = [Path(profile) for profile in options.pop("profiles")]
    # What is wrong with them, or with the columns, is told here and now, and not by an executor.
    host = Host(packs=packs, plugins=plugins, profiles=profiles, **options)
    host.rulings_arrow(to_arrow_schema(df.schema).empty_table())
    libraries, data = _needed(packs, plugins) if options["missing_plugins"] != "leave_all" else ([], [])
    tree = [path.resolve() for path in [*packs, *profiles, *data]]
    root = Path(os.path.commonpath([path.parent for path in tree]))
    files = {f"tree/{file.relative_to(root).as_posix()}": file for path in tree for file in _files(path)}
    files |= {f"plugins/{library.name}": library for library in libraries}
    archive = _archive(files)
    context = df.sparkSession.sparkContext
    # Spark refuses a name that it has, and what is called so is the same.
    if not any(sent.endswith(f"/{archive.name}") for sent in context.listArchives):
        context.addArchive(str(archive))
    within = [path.relative_to(root).as_posix() for path in tree]
    evidence = options["evidence"] is not None
    settings = uuid.uuid4().bytes if evidence else pickle.dumps([archive.name, within, options])
    return _Recipe(
        key=hashlib.sha256(settings).hexdigest(),
        archive=archive.name,
        packs=within[: len(packs)],
        plugins=bool(libraries),
        profiles=within[len(packs) : len(packs) + len(profiles)],
        options=options,
    )


def _needed(packs: list[Path], plugins: list[Path]) -> tuple[list[Path], list[Path]]:
    """The libraries that packs ask for, where they are found, and the files that plugins are set up with."""
    libraries, data = [], []
    for pack in packs:
        names, files = _medhold.needs(str(pack))
        found = ((folder / name for folder in plugins if (folder / name).is_file()) for name in names)
        libraries += [library for libraries in found for library in [next(libraries, None)] if library is not None]
        data += [Path(file) for file in files]
    return libraries, data


def _files(path: Path) -> list[Path]:
    if path.is_file():
        return [path]
    hidden = (part for part in path.rglob("*") if part.is_file())
    return sorted(file for file in hidden if not any(part.startswith(".") for part in file.relative_to(path).parts))


def _archive(files: dict[str, Path]) -> Path:
    """A zip of the files, called by what is in it, so that equal ones are sent once."""
    digest = hashlib.sha256()
    for name, file in sorted(files.items()):
        digest.update(f"{name}\0{file.stat().st_size}\0".encode())
        digest.update(file.read_bytes())
    archive = Path(tempfile.mkdtemp(prefix="medhold-"), f"medhold-{digest.hexdigest()[:16]}.zip")
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED) as written:
        for name, file in sorted(files.items()):
            written.write(file, name)
    return archive


def _decided(
    batches: Iterator[pyarrow.RecordBatch],
    *,
    recipe: _Recipe,
    method: Method,
    names: list[str],
    schema: pyarrow.Schema,
    by_id: bool,
) -> Iterator[pyarrow.RecordBatch]:
    """What a worker makes of a partition."""
    decide = getattr(recipe.host(), method)
    tables = (pyarrow.Table.from_batches([batch]).rename_columns(names) for batch in batches)
    for table in _whole_cases(tables) if by_id else tables:
        yield from decide(table).cast(schema).to_batches()


def _whole_cases(tables: Iterator[pyarrow.Table]) -> Iterator[pyarrow.Table]:
    """Tables in the order of ids, cut between cases."""
    kept = None
    for table in tables:
        rows = pyarrow.concat_tables([kept, table]) if kept is not None else table
        begin = _last_case(rows.column("id"))
        if begin > 0:
            yield rows.slice(0, begin)
        kept = rows.slice(begin)
    if kept is not None and kept.num_rows > 0:
        yield kept


def _last_case(ids: pyarrow.ChunkedArray) -> int:
    """Where the rows with the last id begin."""
    begin = len(ids)
    while begin > 0 and ids[begin - 1] == ids[len(ids) - 1]:
        begin -= 1
    return min(begin, max(len(ids) - 1, 0))
