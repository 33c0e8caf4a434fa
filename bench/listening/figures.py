"""What was measured, as tables for a terminal or a page."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from bench.listening.hearing import Heard, Timed, Told
from bench.listening.spoiling import WAYS
from bench.listening.wording import Count, total

AIMS = {"words": 0.01, "voices": 0.10, "people": 0.95, "time": 1.10, "time with voices": 1.35}
"""A point above bare; diarization error; share with the right number; times of bare."""
_TITLES = {way: how.title for way, how in WAYS.items()} | {
    "example": "the call of the demonstration",
    "real": "a real telephone call, 30 s",
}
NONE = "–"


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """A title, the heads of the columns, and rows of words."""

    title: str
    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


def words(model: str, heard: Mapping[str, Sequence[Heard]]) -> Table:
    """How many words are wrong, by way of recording."""
    head = ("recording", "calls", "words", "wrong: ours", "bare", "less bare", "by speaker",
            "made up: ours", "bare")  # fmt: skip
    rows = [_words_row(_TITLES[way], some) for way, some in heard.items() if some]
    every = [one for some in heard.values() for one in some]
    return Table(
        title=f"Words, {model}", head=head, rows=(*rows, _words_row("**all together**", every))
    )


def _words_row(title: str, some: Sequence[Heard]) -> tuple[str, ...]:
    ours, bare = (total(getattr(one, of) for one in some) for of in ("ours", "bare"))
    spoken = total(one.by_speaker for one in some)
    gap = ours.rate - bare.rate
    return (
        title, str(len(some)), str(ours.of), _rate(ours), _rate(bare),
        f"{gap:+.3f}".replace("-", "−"), _rate(spoken),
        str(sum(one.invented for one in some)), str(sum(one.invented_bare for one in some)),
    )  # fmt: skip


def voices(half: str, told: Mapping[tuple[str, int], Sequence[Told]]) -> Table:
    """How well voices are told apart, by way of recording and number of people."""
    head = ("recording", "people", "calls", "error, collar 0", "missed", "added", "confused",
            "collar 0.25 s", "right number")  # fmt: skip
    rows = tuple(
        _voices_row(_TITLES[way], str(people), some) for (way, people), some in told.items() if some
    )
    few = [one for some in told.values() for one in some if one.people in (2, 3)]
    return Table(title=half, head=head, rows=(*rows, _voices_row("**two and three**", "", few)))


def _voices_row(title: str, people: str, some: Sequence[Told]) -> tuple[str, ...]:
    def mean(values: Iterable[float]) -> str:
        return f"{sum(values) / len(some):.3f}"

    return (
        title, people, str(len(some)),
        mean(one.exact.rate for one in some), mean(one.exact.missed for one in some),
        mean(one.exact.false for one in some), mean(one.exact.confused for one in some),
        mean(one.collared.rate for one in some),
        f"{sum(one.right_number for one in some)} of {len(some)}",
    )  # fmt: skip


def times(rows: Mapping[tuple[str, float], Timed]) -> Table:
    """How long it takes beside bare faster-whisper."""
    head = ("model", "seconds of sound", "measured", "bare", "ours", "times bare", "with voices",
            "times bare")  # fmt: skip
    made = []
    for (model, lasts), took in rows.items():
        for of, said in (("clock", "clock"), ("processors", "work of the processors")):
            base, ours, with_voices = (getattr(way, of) for way in took)
            made.append(
                (model, f"{lasts:.0f}", said, f"{base:.1f} s", f"{ours:.1f} s",
                 f"{ours / base:.2f}", f"{with_voices:.1f} s", f"{with_voices / base:.2f}")
            )  # fmt: skip
    return Table(title="Time", head=head, rows=tuple(made))


def memory(rows: Sequence[tuple[str, float, float, float]]) -> Table:
    """How much memory it takes, by length: model, minutes, seconds taken, mebibytes."""
    return Table(
        title="Memory, voices and unpacking included",
        head=("model", "minutes of sound", "took", "peak"),
        rows=tuple(
            (model, f"{minutes:.0f}", f"{took:.0f} s", f"{peak:.0f} MiB")
            for model, minutes, took, peak in rows
        ),
    )


def as_text(table: Table) -> str:
    """Write a table for a terminal."""
    widths = [max(map(len, column)) for column in zip(table.head, *table.rows, strict=True)]
    lines = [
        "  ".join(
            cell.ljust(wide) if number == 0 else cell.rjust(wide)
            for number, (cell, wide) in enumerate(zip(row, widths, strict=True))
        )
        for row in (table.head, *table.rows)
    ]
    return "\n".join(["", table.title, *lines])


def as_markdown(table: Table) -> str:
    """Write a table for a page."""
    lines = ["| " + " | ".join(row) + " |" for row in (table.head, *table.rows)]
    rule = "|---|" + "---:|" * (len(table.head) - 1)
    return "\n".join([f"### {table.title}", "", lines[0], rule, *lines[1:]])


def _rate(count: Count) -> str:
    return f"{count.rate:.3f}"
