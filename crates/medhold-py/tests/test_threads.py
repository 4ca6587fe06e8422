"""A host is called from any thread, and others run while it decides."""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor

import medhold
import pytest
from conftest import worked

HostOf = Callable[[str], medhold.Host]
CASES = worked("rental")


@pytest.fixture
def no_forced_switches() -> Iterator[None]:
    """Threads give way only where they let go of the interpreter themselves."""
    usual = sys.getswitchinterval()
    sys.setswitchinterval(3600)
    yield
    sys.setswitchinterval(usual)


@pytest.mark.usefixtures("no_forced_switches")
def test_other_threads_run_while_a_host_decides(host_of: HostOf) -> None:
    host = host_of("rental")
    order: list[str] = []
    begun = threading.Event()

    def decide() -> None:
        order.append("begun")
        begun.set()
        host.decide_batch(CASES * 5)
        order.append("decided")

    deciding = threading.Thread(target=decide)
    deciding.start()
    begun.wait()
    # Nobody gives way to this thread but the host.
    order.append("meanwhile")
    deciding.join()
    assert order == ["begun", "meanwhile", "decided"]


def test_two_threads_are_in_one_host_at_once(cinema: dict[str, str]) -> None:
    together = threading.Barrier(2, timeout=60)

    def turnstile(requests: list[medhold.EvidenceRequest]) -> list[int]:
        together.wait()
        return [12] * len(requests)

    host = medhold.Host(packs=[cinema], evidence={"turnstile": turnstile})
    case = {"id": "1", "received": "2026-03-02", "claims": [{"id": "1", "topic": "queue", "kind": "assertion"}]}
    with ThreadPoolExecutor(2) as pool:
        decisions = list(pool.map(host.decide, [case, case]))
    assert [decision.claims[0].outcome for decision in decisions] == ["upheld", "upheld"]
    assert decisions[0] == decisions[1]


def test_the_bytes_are_the_same_from_any_number_of_threads(host_of: HostOf) -> None:
    host = host_of("rental")
    alone = [host.decide(case) for case in CASES]
    with ThreadPoolExecutor(4) as pool:
        assert list(pool.map(host.decide, CASES)) == alone
