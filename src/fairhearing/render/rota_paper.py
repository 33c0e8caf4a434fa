"""Time with a child against a rota, on paper."""

from collections.abc import Iterator, Sequence
from datetime import date

from fairhearing.domain.casework.rota.arrangement import Arrangement
from fairhearing.domain.casework.rota.counting import NIGHT, Count, Day
from fairhearing.domain.casework.rota.rota import Rota
from fairhearing.domain.saying import MONTHS, day, hours
from fairhearing.render.blocks import Heading, Paper, Passage, Table, Tone

_TITLE = "Time with the child, and work"


def compose(
    rota: Rota,
    arrangement: Arrangement,
    counted: Count,
    days: Sequence[Day],
    *,
    case: str,
    made_on: date,
) -> Paper:
    """Set the count, then every week as a row of seven days."""
    weeks = (days[n : n + 7] for n in range(0, len(days), 7))
    header = tuple(f"{one.day:%a}" for one in days[:7])
    return Paper(
        title=_TITLE,
        subtitle=f"{case}: {arrangement.name} against the rota {rota.whose}",
        running=f"{_TITLE}, {day(made_on)}",
        made_on=made_on,
        blocks=(
            Passage(
                text=f"{counted.days} days from {day(days[0].day)}, {_until(rota, arrangement)}.",
                tone=Tone.LEAD,
            ),
            Table(header=("What", "How many"), rows=tuple(_rows(counted))),
            Passage(
                text=f"A night is from {NIGHT[0]:%H:%M} to {NIGHT[1]:%H:%M}. Work includes the way "
                "there and back. What is good for the child is not in the numbers.",
                tone=Tone.QUIET,
            ),
            Heading(text="Day by day", new_page=True),
            Table(
                header=header,
                rows=tuple(tuple(_cell(one) for one in week) for week in weeks),
                widths=tuple(1 for _ in header),
            ),
        ),
    )


def _until(rota: Rota, arrangement: Arrangement) -> str:
    if arrangement.holidays or rota.rests:
        return "with the holidays and the leave that were entered"
    return "until rota and pattern come round again"


def _rows(counted: Count) -> Iterator[tuple[tuple[str, ...], ...]]:
    weekends = "; ".join(f"{kind.value}: {n}" for kind, n in counted.weekends.items())
    for what, words in (
        ("Nights with the child", f"{counted.nights} of {counted.days}"),
        ("of them at work in the night", str(counted.nights_clash)),
        ("Time with the child", hours(counted.together)),
        ("of it while at work", hours(counted.clash)),
        ("Times the child comes or goes", str(counted.changes)),
        ("of them while at work", str(counted.changes_clash)),
        ("Weekends with the child", str(counted.weekends_here)),
        ("of them with no work on either day", str(counted.weekends_free)),
        ("All weekends by work", weekends),
    ):
        yield (what,), (words,)


def _cell(one: Day) -> tuple[str, ...]:
    lines = [f"{one.day.day} {MONTHS[one.day.month - 1][:3]}"]
    lines += [f"child {span.words}" for span in one.together]
    lines += [f"work {span.words}" for span in one.work]
    lines += ["CLASH"] if one.clash else []
    return tuple(lines)
