#!/usr/bin/env python3
"""How fast rulings from Arrow come through Python, beside the same in Rust: `benches/python/columns.py`.

Both rule on the same 65,536 claims of two packs, 8,192 at a time, in turns, so that what else the machine does meets both alike. The package
`medhold` that is installed must be built in release (`maturin build --release`), and pyarrow be there.
"""

from __future__ import annotations

import json
import re
import statistics
import subprocess
import time
from pathlib import Path

import pyarrow.parquet

import medhold

ROOT = Path(__file__).resolve().parents[2]
PACKS = ["rental", "retail"]
CLAIMS, ROWS = 65_536, 8_192
TURNS = 7
# What divan prints of a benchmark: fastest, slowest, median, mean.
MEDIAN = re.compile(r"^.*?─ (\w+)\s+[\d.]+ \S+\s+│ [\d.]+ \S+\s+│ ([\d.]+) (µs|ms|s)\s+│", re.MULTILINE)
UNITS = {"µs": 1e-6, "ms": 1e-3, "s": 1.0}


def built() -> str:
    """The benchmark in Rust."""
    asked = ["cargo", "bench", "-p", "medhold-batch", "--bench", "columns", "--no-run", "--message-format=json"]
    lines = subprocess.run(asked, cwd=ROOT, check=True, capture_output=True, text=True).stdout.splitlines()
    built = [read["executable"] for line in lines if (read := json.loads(line)).get("executable")]
    return built[-1]


def in_rust(benchmark: str) -> dict[str, float]:
    """Seconds by pack, the median of some runs."""
    asked = [benchmark, "--bench", "rulings_from_arrow"]
    printed = subprocess.run(asked, cwd=ROOT, check=True, capture_output=True, text=True).stdout
    return {pack: float(number) * UNITS[unit] for pack, number, unit in MEDIAN.findall(printed) if pack in PACKS}


def batches(pack: str) -> list[pyarrow.RecordBatch]:
    """The claims that the benchmark in Rust makes."""
    file = ROOT / f"target/bench-{pack}.parquet"
    asked = ["cargo", "run", "--release", "--quiet", "-p", "bench-cases", "--", f"rules/{pack}", "--cases", str(CLAIMS)]
    subprocess.run([*asked, "--format", "parquet", "--output", str(file)], cwd=ROOT, check=True)
    return pyarrow.parquet.read_table(file).combine_chunks().to_batches(max_chunksize=ROWS)


def in_python(host: medhold.Host, claims: list[pyarrow.RecordBatch]) -> float:
    begun = time.perf_counter()
    for batch in claims:
        host.rulings_arrow(batch)
    return time.perf_counter() - begun


def main() -> None:
    benchmark = built()
    hosts = {
        pack: medhold.Host([ROOT / "rules" / pack], letters=False, missing_plugins="leave_all") for pack in PACKS
    }
    claims = {pack: batches(pack) for pack in PACKS}
    rust: dict[str, list[float]] = {pack: [] for pack in PACKS}
    python: dict[str, list[float]] = {pack: [] for pack in PACKS}
    for _ in range(TURNS):
        for pack, seconds in in_rust(benchmark).items():
            rust[pack].append(seconds)
        for pack in PACKS:
            python[pack].append(statistics.median(in_python(hosts[pack], claims[pack]) for _ in range(5)))
    for pack in PACKS:
        ours, theirs = (CLAIMS / statistics.median(times) for times in (python[pack], rust[pack]))
        print(f"{pack}: {ours:,.0f} rulings a second in Python, {theirs:,.0f} in Rust: {ours / theirs:.0%}")


if __name__ == "__main__":
    main()
