"""Short talks in two versions, as the files here hold them, with sentences of a report.

`{first | second}` marks what differs: the talk is told once with every first wording and once with
every second. Below `---` stands what a report says of it: `A` is borne out by the first version
alone, `B` by the second alone, `+` by both, `-` by neither.
"""

import re
from dataclasses import dataclass
from pathlib import Path

FOLDER = Path(__file__).parent
_EITHER = re.compile(r"\{([^{}|]*)\|([^{}|]*)\}")
_BORNE_OUT = {"A": (True, False), "B": (False, True), "+": (True, True), "-": (False, False)}


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """A sentence of a report beside both versions of a talk, and which of them bear it out."""

    statement: str
    versions: tuple[str, str]
    borne_out: tuple[bool, bool]
    hand: str


def told(folder: Path = FOLDER) -> list[Told]:
    """Read every talk; `ValueError` names the file and the talk that cannot be read."""
    found: list[Told] = []
    for path in sorted(folder.glob("*.txt")):
        for talk in path.read_text("utf-8").split("\n== ")[1:]:
            found += _told(talk, path.stem)
    return found


def _told(talk: str, name: str) -> list[Told]:
    title, _, rest = talk.partition("\n")
    spoken, bar, report = rest.partition("\n---\n")
    first = _EITHER.sub(lambda m: m[1].strip(), spoken)
    second = _EITHER.sub(lambda m: m[2].strip(), spoken)
    sentences = [line.strip() for line in report.splitlines() if line.strip()]
    if not bar or not sentences or first == second or "{" in first or "|" in first:
        raise ValueError(
            f"{name}: {title}: this talk has no two versions, or nothing is said of it"
        )
    if wrong := [one for one in sentences if one[:2].strip() not in _BORNE_OUT or one[1] != " "]:
        raise ValueError(f"{name}: {title}: a sentence begins with A, B, + or -, not “{wrong[0]}”")
    return [
        Told(
            statement=one[2:].strip(),
            versions=(first.strip(), second.strip()),
            borne_out=_BORNE_OUT[one[0]],
            hand=name[0],
        )
        for one in sentences
    ]
