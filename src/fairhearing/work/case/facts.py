"""Facts of a case: its country, body and track, and whether the officer stays."""

from fairhearing.domain.casework.due.facts import Facts
from fairhearing.work.casework.registers import Register

FACTS = Register("facts", Facts)
"""Of each case it holds one line at most."""


def of_case(case_id: str) -> Facts:
    """Give what was told, all unknown where nothing was."""
    line = next(iter(FACTS.lines(case_id)), None)
    return line.value if line else Facts()


def tell(case_id: str, facts: Facts) -> None:
    """Enter what is known now; what was told before stays in the ledger."""
    line = next(iter(FACTS.lines(case_id)), None)
    if line:
        FACTS.change(case_id, line.id, facts, seen=line.seen)
    else:
        FACTS.enter(case_id, facts)
