"""Findings in a terminal, or wherever the output goes."""

import sys

from rich.console import Console

from fairhearing.domain.checking.finding import CheckResult
from fairhearing.render.findings_table import findings_table

_WIDE = 110
"""Columns where the output is not a terminal."""


def print_findings(result: CheckResult) -> None:
    """Print the findings of a check as a table."""
    console = Console(width=None if sys.stdout.isatty() else _WIDE, highlight=False)
    console.print(findings_table(result))
