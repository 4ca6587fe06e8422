"""Claims in columns: pyarrow, polars, pandas, and whatever else speaks Arrow."""

from __future__ import annotations

import gc
import json
import sys
from collections.abc import Callable
from typing import Any

import medhold
import pandas
import polars
import pyarrow
import pytest

HostOf = Callable[[str], medhold.Host]

ROWS: dict[str, list[Any]] = {
    "id": ["A", "B", "C", "B"],
    "received": ["2026-03-02"] * 4,
    "language": ["nb", "en", "nb", "en"],
    "topic": ["taste", "late_fee", "taste", "taste"],
    "kind": ["preference", "request", "wish", "preference"],
    "evidence.fee": [None, 50.0, None, None],
    "evidence.days_late": [None, 5, None, None],
    "evidence.replacement_price": [None, 149, None, None],
}
OUTCOMES = ["upheld", "not_upheld", None, "upheld"]


class Stranger:
    """Anything that speaks Arrow."""

    def __init__(self, table: pyarrow.Table) -> None:
        self._table = table

    def __arrow_c_stream__(self, requested_schema: object | None = None) -> object:
        return self._table.__arrow_c_stream__(requested_schema)


def table() -> pyarrow.Table:
    return pyarrow.table(ROWS)


def chunked() -> pyarrow.Table:
    """A table whose rows of one case stand in several chunks."""
    return pyarrow.concat_tables([table().slice(row, 1) for row in range(4)])


def listed(frame: Any, name: str) -> list[Any]:
    column = pyarrow.table(frame).column(name).to_pylist()
    return [None if value != value else value for value in column]


FRAMES: list[tuple[Any, type]] = [
    (table(), pyarrow.Table),
    (chunked(), pyarrow.Table),
    (table().to_batches()[0], pyarrow.RecordBatch),
    (polars.DataFrame(ROWS), polars.DataFrame),
    (polars.DataFrame(ROWS).lazy(), polars.LazyFrame),
    (pandas.DataFrame(ROWS), pandas.DataFrame),
    (Stranger(table()), medhold.Columns),
]


@pytest.mark.parametrize(("frame", "kind"), FRAMES)
def test_answers_come_as_the_kind_of_frame_that_the_claims_are(frame: Any, kind: type, host_of: HostOf) -> None:
    rulings = host_of("rental").rulings_arrow(frame)
    assert isinstance(rulings, kind)
    ruled = rulings.collect() if isinstance(rulings, polars.LazyFrame) else rulings
    assert listed(ruled, "outcome") == OUTCOMES
    assert "found `wish`" in listed(ruled, "reject")[2]
    decisions = host_of("rental").decide_arrow(frame)
    assert isinstance(decisions, kind)


def test_a_reader_comes_back_as_a_reader(host_of: HostOf) -> None:
    reader = pyarrow.RecordBatchReader.from_batches(chunked().schema, chunked().to_batches())
    answers = host_of("rental").rulings_arrow(reader)
    assert isinstance(answers, pyarrow.RecordBatchReader)
    assert answers.read_all().column("outcome").to_pylist() == OUTCOMES


def test_decisions_in_columns_have_the_bytes_of_decisions_one_by_one(host_of: HostOf) -> None:
    answers = host_of("rental").decide_arrow(table()).to_pylist()
    case: dict[str, Any] = {"id": "A", "received": "2026-03-02", "language": "nb"}
    case["claims"] = [{"id": "1", "topic": "taste", "kind": "preference"}]
    assert answers[0] == {"case": "A", "decision": host_of("rental").decide(case).to_json(), "reject": None}
    # Two rows are one case: the decision stands in the first of them.
    assert [claim["topic"] for claim in json.loads(answers[1]["decision"])["claims"]] == ["late_fee", "taste"]
    assert (answers[3]["case"], answers[3]["decision"]) == ("B", None)


def test_an_index_of_pandas_stays_with_its_rows(host_of: HostOf) -> None:
    frame = pandas.DataFrame(ROWS).set_index(pandas.Index([7, 8, 9, 10], name="row"))
    rulings = host_of("rental").rulings_arrow(frame)
    assert list(rulings.index) == [7, 8, 9, 10]
    assert frame.join(rulings[["outcome"]])["outcome"].iloc[0] == "upheld"


def test_a_part_of_a_table_is_decided_alone(host_of: HostOf) -> None:
    rulings = host_of("rental").rulings_arrow(table().slice(1, 1))
    assert rulings.column("outcome").to_pylist() == ["not_upheld"]


def test_no_rows_give_no_rows_in_the_same_columns(host_of: HostOf) -> None:
    rulings = host_of("rental").rulings_arrow(table().slice(0, 0))
    assert rulings.num_rows == 0
    assert rulings.schema == host_of("rental").rulings_arrow(table()).schema


@pytest.mark.parametrize("method", ["decide_arrow", "rulings_arrow"])
def test_columns_that_are_none_of_cases_are_refused(method: str, host_of: HostOf) -> None:
    with pytest.raises(medhold.BatchError, match="unknown column `idd`; did you mean `id`"):
        getattr(host_of("rental"), method)(table().rename_columns(["idd", *table().column_names[1:]]))
    with pytest.raises(TypeError, match="a `list` holds no Arrow columns"):
        getattr(host_of("rental"), method)([1])
    with pytest.raises(TypeError, match="a single column holds no claims"):
        getattr(host_of("rental"), method)(pyarrow.array([1]))


def test_answers_are_handed_out_without_copying(host_of: HostOf) -> None:
    columns = host_of("rental").rulings_arrow(Stranger(table()))
    assert isinstance(columns, medhold.Columns)
    assert len(columns) == 4
    first, second = (pyarrow.record_batch(columns).column("case").buffers()[2].address for _ in range(2))
    assert first == second == pyarrow.table(columns).column("case").chunk(0).buffers()[2].address
    assert pyarrow.schema(columns) == pyarrow.table(columns).schema


def test_claims_that_were_decided_are_let_go_of(host_of: HostOf) -> None:
    host = host_of("rental")
    host.rulings_arrow(table())
    gc.collect()
    before = pyarrow.total_allocated_bytes()
    for _ in range(50):
        host.decide_arrow(table())
        host.rulings_arrow(chunked())
        host.rulings_arrow(table().to_batches()[0])
    gc.collect()
    assert pyarrow.total_allocated_bytes() == before


def test_a_host_lets_go_of_what_it_was_built_from(cinema: dict[str, str]) -> None:
    def turnstile(requests: list[medhold.EvidenceRequest]) -> list[int]:
        return [12] * len(requests)

    before = sys.getrefcount(turnstile)
    case = {"id": "1", "received": "2026-03-02", "claims": [{"id": "1", "topic": "queue", "kind": "assertion"}]}
    for _ in range(20):
        host = medhold.Host(packs=[cinema], evidence={"turnstile": turnstile})
        host.decide(case)
        with pytest.raises(medhold.CaseError):
            host.decide("{")
    del host
    gc.collect()
    assert sys.getrefcount(turnstile) == before
