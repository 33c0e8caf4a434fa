"""The page of figures: what the command made, put between two marks of a page that people wrote."""

from collections.abc import Iterable, Sequence
from pathlib import Path

from bench.checking.measures import Pair, bands, share

BEGIN = "<!-- Figures: made by python -m bench.checking --markdown, not by hand -->"
END = "<!-- End of the figures -->"
_SIDE, _EDGE = 300, 45


def write(page: Path, parts: Iterable[str], *, begin: str = BEGIN) -> None:
    """Put new figures in the place of the old ones; a page that is not there yet is begun."""
    old = page.read_text("utf-8") if page.exists() else f"{begin}\n{END}\n"
    before, _, rest = old.partition(begin)
    _, _, after = rest.partition(END)
    page.write_text("\n\n".join([f"{before}{begin}", *parts, f"{END}{after}"]), "utf-8")


def curve(title: str, ways: Sequence[tuple[str, str, Sequence[Pair]]]) -> str:
    """Draw the share that is right against the score; a dot is a band, as large as its count.

    `ways` are a name, a colour, and each answer's score with whether it was right.
    """
    size = _SIDE + 2 * _EDGE
    upward = f'transform="translate(14 {_y(0.5)}) rotate(-90)"'
    frame = f"M{_x(0)} {_y(0)}H{_x(1)}V{_y(1)}H{_x(0)}Z M{_x(0)} {_y(0)}L{_x(1)} {_y(1)}"
    marks = [
        f'<text x="{_EDGE}" y="24" font-size="14">{title}</text>',
        f'<path d="{frame}" fill="none" stroke="#999"/>',
        f'<text x="{_x(0.5)}" y="{size - 8}" text-anchor="middle">score</text>',
        f'<text {upward} text-anchor="middle">share that is right</text>',
    ]
    for tick in (0.0, 0.5, 1.0):
        marks.append(f'<text x="{_x(tick)}" y="{_y(0) + 16}" text-anchor="middle">{tick}</text>')
        marks.append(f'<text x="{_x(0) - 6}" y="{_y(tick) + 4}" text-anchor="end">{tick}</text>')
    for i, (name, colour, scored) in enumerate(ways):
        marks += _dots(colour, scored)
        marks.append(
            f'<text x="{_x(0.05)}" y="{_y(0.93 - 0.06 * i)}" fill="{colour}">{name}</text>'
        )
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {size} {size}" role="img" '
        'font-family="sans-serif" font-size="12">\n'
        '<rect width="100%" height="100%" fill="#fff"/>\n' + "\n".join(marks) + "\n</svg>\n"
    )


def _dots(colour: str, scored: Sequence[Pair]) -> list[str]:
    filled = [band for _, _, band in bands(scored) if band]
    points = [
        (_x(sum(score for score, _ in band) / len(band)), _y(share(right for _, right in band)),
         2 + 16 * (len(band) / len(scored)) ** 0.5)
        for band in filled
    ]  # fmt: skip
    line = " ".join(f"{x},{y}" for x, y, _ in points)
    return [
        f'<polyline points="{line}" fill="none" stroke="{colour}"/>',
        *(
            f'<circle cx="{x}" cy="{y}" r="{r:.1f}" fill="{colour}" fill-opacity=".5"/>'
            for x, y, r in points
        ),
    ]


def _x(value: float) -> float:
    return round(_EDGE + _SIDE * value, 1)


def _y(value: float) -> float:
    return round(_EDGE + _SIDE * (1 - value), 1)
