"""What Python has and JSON has not: days, exact numbers, data classes, and the one-element arrays of numeric libraries."""

from __future__ import annotations

import dataclasses
import datetime
import enum
import json
from collections.abc import Mapping, Set
from decimal import Decimal
from typing import Any

from ._errors import CaseError


def dumps(value: object) -> str:
    """Python objects as the JSON that the host reads."""
    try:
        return json.dumps(value, default=_plain, allow_nan=False, ensure_ascii=False)
    except (TypeError, ValueError) as fault:
        raise CaseError(f"the case can't be written as JSON: {_told(fault)}") from fault


def _told(fault: Exception) -> str:
    if "JSON compliant" in str(fault):
        return "a number is not finite; leave out what is not known, or give `None`"
    return str(fault)


def _plain(value: Any) -> object:
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        fields = ((field.name, getattr(value, field.name)) for field in dataclasses.fields(value))
        # `from_` is how Python writes `from`; what is not given is left out.
        return {name.rstrip("_"): item for name, item in fields if item is not None}
    if isinstance(value, datetime.datetime):
        return value.date().isoformat()
    if isinstance(value, datetime.date):
        return value.isoformat()
    if isinstance(value, Decimal):
        return _number(value)
    if isinstance(value, enum.Enum):
        return value.value
    if isinstance(value, Mapping):
        return dict(value)
    if isinstance(value, Set):
        return sorted(value)
    if callable(item := getattr(value, "item", None)) and getattr(value, "ndim", None) == 0:
        return item()
    raise TypeError(f"a `{type(value).__name__}` can't be part of a case")


def _number(value: Decimal) -> float | int:
    if value == value.to_integral_value():
        return int(value)
    number = float(value)
    if Decimal(repr(number)) != value:
        raise ValueError(f"`{value}` has more digits than JSON numbers keep; give it as text where it is money")
    return number
