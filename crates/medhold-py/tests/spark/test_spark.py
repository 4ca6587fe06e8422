"""336,776 claims on two Spark executors, one of them killed on the way: what one process decides."""

from __future__ import annotations

import os
import signal
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import guides
import medhold
import medhold.spark
import pyarrow
import pyarrow.compute
import pyarrow.parquet
import pytest
from conftest import BUILT, ROOT
from pyspark.sql import SparkSession

PACKS = [ROOT / "rules/aviation"]
CLAIMS = 336_776
# As many rows as one process takes at a time.
AT_A_TIME = 16_384


@pytest.fixture(scope="module")
def spark(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SparkSession]:
    os.environ["PYSPARK_PYTHON"] = os.environ["PYSPARK_DRIVER_PYTHON"] = sys.executable
    settings = {
        "spark.driver.host": "127.0.0.1",
        "spark.driver.bindAddress": "127.0.0.1",
        "spark.ui.enabled": "false",
        "spark.sql.adaptive.enabled": "false",
        "spark.sql.shuffle.partitions": "24",
        "spark.sql.warehouse.dir": str(tmp_path_factory.mktemp("warehouse")),
        "spark.executor.extraJavaOptions": "-Djava.net.preferIPv4Stack=true",
    }
    builder = SparkSession.builder.master("local-cluster[2,1,1024]").appName("medhold")
    for name, value in settings.items():
        builder = builder.config(name, value)
    session = builder.getOrCreate()
    yield session
    session.stop()


def claims() -> pyarrow.Table:
    """Each flight that left New York in 2013, as what a passenger of it says."""
    flights = pyarrow.parquet.read_table(ROOT / "data/flights13.parquet")
    texts = {name: pyarrow.compute.cast(flights[name], "string") for name in ("year", "month", "day", "flight")}
    days = [pyarrow.compute.utf8_lpad(texts[name], 2, "0") for name in ("month", "day")]
    rows = flights.num_rows
    ids = [f"F-{row:06}" for row in range(rows)]
    columns: dict[str, Any] = {
        "id": ids,
        "received": pyarrow.repeat("2013-12-31", rows),
        "language": pyarrow.repeat("en", rows),
        "topic": pyarrow.repeat("my_flight", rows),
        "kind": pyarrow.repeat("assertion", rows),
        "asserts.measure": pyarrow.repeat("arrival_delay_min", rows),
        "asserts.op": pyarrow.repeat(">=", rows),
        "asserts.value": pyarrow.repeat(60, rows),
        "subject.carrier": flights["carrier"],
        "subject.flight": pyarrow.compute.binary_join_element_wise(flights["carrier"], texts["flight"], ""),
        "subject.date": pyarrow.compute.binary_join_element_wise(texts["year"], *days, "-"),
    }
    return pyarrow.table(columns)


def in_one_process(table: pyarrow.Table, schema: pyarrow.Schema, *, letters: bool = False) -> pyarrow.Table:
    host = medhold.Host(packs=PACKS, plugins=[BUILT], letters=letters)
    decide = host.decide_arrow if letters else host.rulings_arrow
    parts = [decide(table.slice(begin, AT_A_TIME)).cast(schema) for begin in range(0, table.num_rows, AT_A_TIME)]
    return ordered(pyarrow.concat_tables(parts))


def ordered(answers: pyarrow.Table) -> pyarrow.Table:
    """Answers in the order of cases; of a case's rows, the one with its decision last."""
    keys = [name for name in ("case", "claim", "decision") if name in answers.column_names]
    return answers.sort_by([(name, "ascending") for name in keys])


def executors(session: SparkSession) -> list[int]:
    """The processes of the session's own executors."""
    application = session.sparkContext.applicationId.encode()
    found = []
    for process in Path("/proc").glob("[0-9]*"):
        try:
            command = (process / "cmdline").read_bytes().split(b"\0")
        except OSError:
            continue
        if application in command and any(part.endswith(b"CoarseGrainedExecutorBackend") for part in command):
            found.append(int(process.name))
    return sorted(found)


class Killer(threading.Thread):
    """Kills an executor once some partitions of the second stage are done, and tells how many were not."""

    def __init__(self, session: SparkSession) -> None:
        super().__init__(daemon=True)
        self._session = session
        self.killed: int | None = None
        self.left = 0

    def run(self) -> None:
        tracker = self._session.sparkContext.statusTracker()
        while self.killed is None:
            for stage in tracker.getActiveStageIds():
                info = tracker.getStageInfo(stage)
                if info is not None and info.numTasks == 24 and info.numCompletedTasks >= 4:
                    self.killed = executors(self._session)[0]
                    self.left = info.numTasks - info.numCompletedTasks
                    os.kill(self.killed, signal.SIGKILL)
                    return
            time.sleep(0.05)


def test_a_lost_executor_costs_nothing(spark: SparkSession, tmp_path: Path) -> None:
    table = claims()
    assert table.num_rows == CLAIMS
    pyarrow.parquet.write_table(table, tmp_path / "claims.parquet", row_group_size=50_000)
    df = spark.read.parquet(str(tmp_path / "claims.parquet"))
    assert len(executors(spark)) == 2

    killer = Killer(spark)
    killer.start()
    ruled = medhold.spark.rulings(df, packs=PACKS, plugins=[BUILT]).toArrow()
    assert killer.killed is not None and killer.left > 0
    assert killer.killed not in executors(spark)

    assert ruled.num_rows == CLAIMS
    assert set(ruled["outcome"].unique().to_pylist()) >= {"upheld", "not_upheld", "undecided"}
    assert ordered(ruled) == in_one_process(table, ruled.schema)


def test_rows_of_one_case_meet_wherever_they_stand(spark: SparkSession) -> None:
    # Two claims a case: one of them in the first half of the table, the other in the second.
    first = claims().slice(0, 60)
    second = first.set_column(3, "topic", pyarrow.repeat("comfort", 60))
    second = second.set_column(4, "kind", pyarrow.repeat("preference", 60))
    for name in ("asserts.measure", "asserts.op", "asserts.value"):
        place = second.column_names.index(name)
        second = second.set_column(place, name, pyarrow.nulls(60, second.schema.field(name).type))
    table = pyarrow.concat_tables([first, second])
    df = spark.createDataFrame(table).repartition(5)
    # They come to executors in some order; the same claims in another order are another letter.
    df = df.orderBy("topic")
    by_topic = table.sort_by([("topic", "ascending")])

    decided = medhold.spark.decide(df, packs=PACKS, plugins=[BUILT]).toArrow()
    assert ordered(decided) == in_one_process(by_topic, decided.schema, letters=True)
    assert decided["decision"].null_count == 60


def test_a_row_that_is_no_claim_says_so_and_stops_nothing(spark: SparkSession) -> None:
    table = claims().slice(0, 3).set_column(4, "kind", pyarrow.array(["assertion", "wish", "assertion"]))
    rows = medhold.spark.rulings(spark.createDataFrame(table), packs=PACKS, plugins=[BUILT], by_id=False).collect()
    rejects = [row["reject"] for row in rows]
    assert sum(reject is not None for reject in rejects) == 1
    assert any("found `wish`" in reject for reject in rejects if reject)


def test_what_does_not_fit_is_told_at_once(spark: SparkSession) -> None:
    df = spark.createDataFrame(claims().slice(0, 3))
    with pytest.raises(medhold.PackError, match="there is no"):
        medhold.spark.rulings(df, packs=["rules/nowhere"])
    with pytest.raises(medhold.LoadError, match="is not there"):
        medhold.spark.rulings(df, packs=PACKS)
    with pytest.raises(medhold.BatchError, match="unknown column `idd`; did you mean `id`"):
        medhold.spark.rulings(df.withColumnRenamed("id", "idd"), packs=["rules/rental"])


def test_the_columns_are_those_of_one_process() -> None:
    host = medhold.Host(packs=PACKS, plugins=[BUILT], letters=False)
    few = claims().slice(0, 1)
    assert host.rulings_arrow(few).column_names == medhold.spark._RULINGS
    assert host.decide_arrow(few).column_names == medhold.spark._DECISIONS


def test_the_guide_shows_what_comes_out(spark: SparkSession) -> None:
    assert guides.run(ROOT / "docs/on-spark.md", {"spark": spark}) == 1
