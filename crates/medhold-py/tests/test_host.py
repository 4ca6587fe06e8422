"""What a host is built from, and what it refuses."""

from __future__ import annotations

import datetime
import pickle
from pathlib import Path
from typing import Any

import medhold
import pytest
from conftest import BUILT, ROOT, worked

Texts = dict[str, str]
Requests = list[medhold.EvidenceRequest]


def queued(**given: Any) -> dict[str, Any]:
    claim = {"id": "1", "topic": "queue", "kind": "assertion", "subject": {"hall": "A"}}
    return {"id": "C-1", "received": "2026-03-02", "claims": [claim], **given}


def test_a_pack_from_memory_decides(cinema: Texts) -> None:
    host = medhold.Host(packs=[cinema], missing_plugins="go_on")
    assert [pack.name for pack in host.packs] == ["cinema"]
    assert "cinema 1.0.0" in repr(host)
    taste = {"id": "1", "received": "2026-03-02", "claims": [{"id": "1", "topic": "taste", "kind": "preference"}]}
    assert host.decide(taste).claims[0].outcome == "upheld"
    missing = host.decide(queued()).claims[0]
    assert missing.outcome == "undecided"
    assert missing.missing[0].reason == "unreachable"


def test_a_pack_from_memory_stands_for_a_folder() -> None:
    folder = ROOT / "rules/aviation"
    files = [file for file in folder.rglob("*") if file.is_file()]
    texts = {file.relative_to(folder).as_posix(): file.read_text(encoding="utf-8") for file in files}
    claim = {"id": "1", "topic": "punctuality", "kind": "assertion", "subject": {"origin": "EWR"}}
    claim["asserts"] = {"measure": "late_share", "word": "often"}
    case = {"id": "1", "received": "2013-12-31", "claims": [claim]}
    from_memory = medhold.Host(packs=[(texts, folder)], plugins=[BUILT])
    assert from_memory.decide(case) == medhold.Host(packs=[folder], plugins=[BUILT]).decide(case)


def test_code_stands_in_for_a_plugin_and_is_asked_once_for_a_batch(cinema: Texts) -> None:
    asked: list[Requests] = []

    def turnstile(requests: Requests) -> list[Any]:
        asked.append(requests)
        return [medhold.Record(12 if request.subject.get("hall") == "A" else 3, n=40) for request in requests]

    host = medhold.Host(packs=[cinema], evidence={"turnstile": turnstile})
    other = queued(id="C-2")
    other["claims"] = [{**other["claims"][0], "subject": {"hall": "B"}}]
    first, second, again = host.decide_batch([queued(), other, queued(id="C-3")])
    assert [decision.claims[0].outcome for decision in (first, second, again)] == ["upheld", "not_upheld", "upheld"]
    [requests] = asked
    assert [request.subject for request in requests] == [{"hall": "A"}, {"hall": "B"}]
    assert requests[0].measure == "waiting_min"
    assert requests[0].parameters == {"patience_min": 10}
    assert requests[0].at == datetime.date(2026, 3, 2)
    used = first.claims[0].evidence[0]
    assert (used.value, used.n, used.source) == (12, 40, "turnstile")


def test_several_periods_come_with_the_latest_last(cinema: Texts) -> None:
    periods = [{"value": 30, "to": "2025-12-31"}, {"value": 4, "to": "2026-02-28"}]
    host = medhold.Host(packs=[cinema], evidence={"turnstile": lambda requests: [periods] * len(requests)})
    used = [evidence for evidence in host.decide(queued()).claims[0].evidence if evidence.used]
    assert [evidence.value for evidence in used] == [4]


@pytest.mark.parametrize(
    ("answers", "reason", "detail"),
    [
        (lambda _: [None], "no_data", "`turnstile` has nothing on it"),
        (lambda _: [medhold.NoEvidence("the turnstile was broken")], "no_data", "the turnstile was broken"),
        (lambda _: ["long"], "unreachable", "a number"),
        (lambda _: [], "unreachable", "0 answers to 1 requests"),
        (lambda _: 1 / 0, "unreachable", "ZeroDivisionError: division by zero"),
        (lambda _: [object()], "unreachable", "an answer can't be written as JSON"),
    ],
)
def test_where_code_has_no_evidence_the_claim_is_undecided(
    answers: Any, reason: str, detail: str, cinema: Texts
) -> None:
    claim = medhold.Host(packs=[cinema], evidence={"turnstile": answers}).decide(queued()).claims[0]
    assert claim.outcome == "undecided"
    assert claim.missing[0].reason == reason
    assert detail in claim.missing[0].detail


def test_parameters_are_set_for_all_or_for_a_client(cinema: Texts) -> None:
    evidence = {"turnstile": lambda requests: [12] * len(requests)}

    def outcome(client: str | None = None, **settings: Any) -> str:
        case = queued() if client is None else queued(client=client)
        return medhold.Host(packs=[cinema], evidence=evidence, **settings).decide(case).claims[0].outcome

    assert outcome() == "upheld"
    assert outcome(set={"patience_min": 15}) == "not_upheld"
    assert outcome("patient", clients={"patient": {"patience_min": 15}}) == "not_upheld"
    assert outcome("other", clients={"patient": {"patience_min": 15}, None: {"patience_min": 5}}) == "upheld"


def test_letters_can_be_left_and_a_day_be_set(cinema: Texts) -> None:
    host = medhold.Host(packs=[cinema], letters=False, missing_plugins="leave_all", at=datetime.date(2026, 5, 17))
    decision = host.decide(queued())
    assert decision.response is None
    assert decision.date == host.at == datetime.date(2026, 5, 17)
    [[ruling]] = host.rulings([queued()])
    assert ruling.outcome == decision.claims[0].outcome


def test_a_faulty_pack_is_refused_with_every_diagnostic(cinema: Texts) -> None:
    rules = cinema["queue.rhai"].replace("waiting_min >", "waitin_min >")
    with pytest.raises(medhold.PackError, match="the pack `cinema` has errors") as refused:
        medhold.Host(packs=[{**cinema, "queue.rhai": rules}], missing_plugins="go_on")
    [fault] = [one for one in refused.value.diagnostics if one.code == "unknown-name"]
    assert (fault.severity, fault.file, fault.line, fault.column) == ("error", "queue.rhai", 4, 23)
    assert fault.help is not None and "waiting_min" in fault.help
    assert str(fault).startswith("queue.rhai:4:23: error[unknown-name]: ")
    again = pickle.loads(pickle.dumps(refused.value))
    assert (str(again), again.diagnostics) == (str(refused.value), refused.value.diagnostics)


@pytest.mark.parametrize(
    ("settings", "error", "reason"),
    [
        ({"packs": []}, medhold.PackError, "there is no pack to decide by"),
        ({"packs": ["rules/nowhere"]}, medhold.PackError, "there is no folder `rules/nowhere`"),
        ({"packs": ["rules/rental"], "at": "2025-13-01"}, medhold.BuildError, "`2025-13-01` is no date"),
        ({"packs": ["rules/rental"], "set": {"x": 1}}, medhold.BuildError, "the pack has no parameter `x`"),
        ({"packs": ["rules/rental"], "missing_plugins": "no"}, medhold.BuildError, "write `refuse`, `go_on`"),
        ({"packs": ["rules/rental"], "plugin_deadline": -1}, medhold.BuildError, "`plugin_deadline`"),
        ({"packs": ["rules/rental"], "profiles": ["nowhere.toml"]}, medhold.BuildError, "`nowhere.toml` can't be read"),
        ({"packs": ["rules/rental"], "evidence": {"x": list}}, medhold.BuildError, "no pack asks for a plugin"),
        ({"packs": ["rules/aviation"]}, medhold.LoadError, "is not there; looked in"),
        ({"packs": "rules/rental"}, TypeError, r"`packs` takes a list"),
    ],
)
def test_what_does_not_fit_is_refused_with_the_reason(settings: Any, error: Any, reason: str) -> None:
    with pytest.raises(error, match=reason):
        medhold.Host(**settings)


def test_a_host_reloads_and_keeps_the_last_good_one(cinema: Texts, tmp_path: Path) -> None:
    for name, text in cinema.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    host = medhold.Host(packs=[tmp_path], evidence={"turnstile": lambda requests: [12] * len(requests)})
    assert host.decide(queued()).claims[0].outcome == "upheld"

    (tmp_path / "pack.toml").write_text("[pack", encoding="utf-8")
    with pytest.raises(medhold.PackError) as refused:
        host.reload()
    assert refused.value.diagnostics[0].file == "pack.toml"
    assert host.decide(queued()).claims[0].outcome == "upheld"

    patient = cinema["pack.toml"].replace("value = 10", "value = 15")
    (tmp_path / "pack.toml").write_text(patient, encoding="utf-8")
    host.reload()
    assert host.decide(queued()).claims[0].outcome == "not_upheld"


def test_a_plugin_runs_in_a_process_of_its_own(tmp_path: Path) -> None:
    folder = ROOT / "rules/retail"
    files = [file for file in folder.rglob("*") if file.is_file()]
    texts = {file.relative_to(folder).as_posix(): file.read_text(encoding="utf-8") for file in files}
    apart = texts["pack.toml"].replace("[plugins.pricing]", '[plugins.pricing]\nisolation = "process"')
    host = medhold.Host(packs=[({**texts, "pack.toml": apart}, folder)], plugins=[BUILT])
    cases = worked("retail")
    here = medhold.Host(packs=[folder], plugins=[BUILT])
    ruled = [decision.claims for decision in host.decide_batch(cases)]
    assert ruled == [decision.claims for decision in here.decide_batch(cases)]
    assert host.troubles == []
