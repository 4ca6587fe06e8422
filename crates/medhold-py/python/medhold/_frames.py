"""Answers in columns as the kind of frame that the claims came in."""

from __future__ import annotations

from typing import Any

from ._medhold import Columns


def to_arrow(data: Any) -> Any:
    """What speaks Arrow as it is; what does so only with more said is told here."""
    match _kind(data):
        case ("pandas", "DataFrame"):
            import pyarrow

            # The index is no part of a claim; answers get it back.
            return pyarrow.Table.from_pandas(data, preserve_index=False)
        case ("polars", "LazyFrame"):
            return data.collect()
    return data


def like(data: Any, columns: Columns) -> Any:
    """The answers as what `data` is, without copying where it holds Arrow columns."""
    match _kind(data):
        case ("pandas", "DataFrame"):
            import pyarrow

            return pyarrow.table(columns).to_pandas().set_axis(data.index, axis=0)
        case ("polars", "DataFrame"):
            import polars

            return polars.DataFrame(columns)
        case ("polars", "LazyFrame"):
            import polars

            return polars.DataFrame(columns).lazy()
        case ("pyarrow", "RecordBatch"):
            import pyarrow

            return pyarrow.record_batch(columns)
        case ("pyarrow", "Table"):
            import pyarrow

            return pyarrow.table(columns)
        case ("pyarrow", "RecordBatchReader"):
            import pyarrow

            return pyarrow.RecordBatchReader.from_stream(columns)
    return columns


def _kind(data: Any) -> tuple[str, str]:
    for base in type(data).__mro__:
        package = base.__module__.partition(".")[0]
        if package in ("pandas", "polars", "pyarrow"):
            return package, base.__name__
    return "", ""
