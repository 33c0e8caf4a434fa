"""How each promising moment of the record bears on a claim: who put it, who answered, how."""

from collections.abc import Sequence
from dataclasses import dataclass

from fairhearing.domain.checking.claims import Claim
from fairhearing.domain.checking.lines import Line, answer_after, question_before
from fairhearing.domain.checking.stance import Polarity, Stance, polarity, stance
from fairhearing.domain.checking.wording import share, stems

KEPT = 6
NEIGHBOUR = 0.6
"""What a word of the sentence before or after counts for, against one of the line itself."""
RELEVANCE = 0.5
"""Weight of the ranker against shared words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """One moment read against a claim.

    `line` holds the words. Where it was put to someone who took it up, `answer` is their line
    and `stance` what they did with it. `fit` is 0..1, `own` the share of the claim's words that
    are in the line itself.
    """

    line: Line
    answer: Line | None
    stance: Stance
    fit: float
    own: float
    relevance: float

    @property
    def put(self) -> bool:
        """Whether the words were a question or a remark put to someone who answered."""
        return self.answer is not None and (self.line.asks or self.stance is not Stance.NEITHER)

    def said_by(self, person: str) -> bool:
        """Whether a person said this, or agreed to or denied it when it was put to them."""
        if self.line.speaker == person:
            return not self.line.asks
        return (
            self.answer is not None
            and self.answer.speaker == person
            and self.stance is not Stance.NEITHER
        )

    @property
    def text(self) -> str:
        """The words on both sides of the moment."""
        return (
            f"{self.line.text} {self.answer.text}" if self.answer and self.put else self.line.text
        )

    @property
    def polarity(self) -> Polarity:
        """What stands negated once the answer is heard."""
        put = polarity(self.line.text)
        if self.answer is None or not self.put:
            return put
        if self.stance is Stance.DENIES:
            put = put.all(covered=True)
        said = polarity(self.answer.text).flags
        return Polarity(put.flags | said)

    @property
    def lines(self) -> tuple[Line, ...]:
        """The lines to show and play."""
        return (self.line, self.answer) if self.answer and self.put else (self.line,)


def readings_of(
    claim: Claim, ranked: Sequence[tuple[int, float]], lines: Sequence[Line]
) -> tuple[Reading, ...]:
    """Read the moments the ranker found, best fitting first."""
    wanted = stems(claim.query)
    reach: dict[int, float] = {}
    for index, relevance in ranked:
        reach[index] = max(reach.get(index, 0.0), relevance)
        before = question_before(lines, index)
        if before is not None:  # the ranker saw both lines; either may hold the words
            reach[before.index] = max(reach.get(before.index, 0.0), relevance * 0.98)
    found = [_reading(lines, index, relevance, wanted) for index, relevance in reach.items()]
    found.sort(key=lambda r: (-r.fit, r.line.index))
    return tuple(found[:KEPT])


def _reading(lines: Sequence[Line], index: int, relevance: float, wanted: list[str]) -> Reading:
    line = lines[index]
    answer = answer_after(lines, index) if _hands_over(lines, index) else None
    own = set(stems(line.text))
    near = set(_around(lines, index)) - own
    said = share(wanted, own) + NEIGHBOUR * (share(wanted, own | near) - share(wanted, own))
    taken = stance(answer.text) if answer else Stance.NEITHER
    if answer is not None and not line.asks and len(answer.text.split()) > 25:  # noqa: PLR2004  a long turn is no answer
        taken = Stance.NEITHER
    return Reading(
        line=line, answer=answer, stance=taken, relevance=relevance, own=share(wanted, own),
        fit=RELEVANCE * relevance + (1 - RELEVANCE) * said,
    )  # fmt: skip


def _hands_over(lines: Sequence[Line], index: int) -> bool:
    """Whether the turn ends here, so that the next line takes up this one."""
    after = index + 1
    return after < len(lines) and lines[after].turn != lines[index].turn


def _around(lines: Sequence[Line], index: int) -> list[str]:
    """Stems of the sentences beside a line in its turn, and of its question or answer."""
    line = lines[index]
    near = [
        other
        for other in lines[max(0, index - 1) : index + 2]
        if other.record == line.record and other.index != index
    ]
    question = question_before(lines, index)
    return [
        s
        for other in near
        if other.turn == line.turn or other is question or line.asks
        for s in stems(other.text)
    ]
