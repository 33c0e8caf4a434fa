"""What is typed and written in a terminal: dates in, JSON out."""

import json
from datetime import date
from typing import Any

from fairhearing.domain.problems import WrongUse


def when(text: str) -> date:
    """Read a date as it is typed: 2026-03-05."""
    try:
        return date.fromisoformat(text.strip())
    except ValueError as error:
        raise WrongUse(
            f"“{text}” is not a date we can read.",
            todo="Please write it with the year first, like 2026-03-05 for 5 March 2026.",
        ) from error


def json_said(value: Any) -> str:  # noqa: ANN401  whatever JSON can hold
    """Write a value as JSON that people can read too."""
    return json.dumps(value, ensure_ascii=False, indent=2)
