"""What a case costs: entered by the person, with the files that are receipts."""

from fairhearing.domain.casework.cost import Cost, Summary, summary
from fairhearing.domain.casework.register import Line
from fairhearing.work.casework.registers import Register

COSTS = Register("costs", Cost)


def by_day(case_id: str) -> tuple[Line[Cost], ...]:
    """Every cost, the earliest day first."""
    return tuple(sorted(COSTS.lines(case_id), key=lambda line: line.value.day))


def summed(case_id: str) -> Summary:
    """Give what they come to."""
    return summary(line.value for line in COSTS.lines(case_id))
