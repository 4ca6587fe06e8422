"""Decides customers' claims one by one by rule packs, and answers with a letter that is checked for fairness.

>>> import medhold
>>> host = medhold.Host(packs=["rules/aviation"], plugins=["dist/plugins"])
>>> claim = {"id": "1", "topic": "comfort", "kind": "preference"}
>>> decision = host.decide({"id": "AV-1", "received": "2026-03-02", "claims": [claim]})
>>> decision.claims[0].outcome
'upheld'

A host is built once and held; any thread may call it, and others run while it decides. `medhold.spark` decides on Spark.
"""

from importlib.metadata import version as _version

from ._case import Asserts, Case, Claim, ExpertStatement, Record, States
from ._decision import (
    Amount,
    Because,
    Change,
    CheckResult,
    ClaimDecision,
    Decision,
    EvidenceUsed,
    FairnessReport,
    Missing,
    PackStamp,
    Recourse,
    Response,
    WouldChange,
)
from ._errors import BatchError, BuildError, CaseError, Diagnostic, LoadError, MedholdError, PackError
from ._evidence import EvidenceRequest, NoEvidence
from ._host import Host, Pack
from ._medhold import Columns

__version__ = _version("medhold")

__all__ = [
    "Amount",
    "Asserts",
    "BatchError",
    "Because",
    "BuildError",
    "Case",
    "CaseError",
    "Change",
    "CheckResult",
    "Claim",
    "ClaimDecision",
    "Columns",
    "Decision",
    "Diagnostic",
    "EvidenceRequest",
    "EvidenceUsed",
    "ExpertStatement",
    "FairnessReport",
    "Host",
    "LoadError",
    "MedholdError",
    "Missing",
    "NoEvidence",
    "Pack",
    "PackError",
    "PackStamp",
    "Record",
    "Recourse",
    "Response",
    "States",
    "WouldChange",
    "__version__",
]
