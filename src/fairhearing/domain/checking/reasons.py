"""Reasons in plain words: what the report says, what was said, by whom and when.

One or two short sentences, naming the words on both sides, and accusing nobody.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from fairhearing.domain.checking.finding import Outcome
from fairhearing.domain.checking.record.lines import Line
from fairhearing.domain.checking.rules.quotation import Match
from fairhearing.domain.checking.rules.signs import Sign
from fairhearing.domain.checking.statements.claims import Claim
from fairhearing.domain.checking.statements.given import given_to
from fairhearing.domain.checking.statements.people import Cast
from fairhearing.domain.reading.transcript import Transcript
from fairhearing.domain.saying import clock

LONGEST = 160


@dataclass(frozen=True, slots=True, kw_only=True)
class Teller:
    """Tells reasons about one record."""

    record: tuple[Transcript, ...]
    cast: Cast

    @property
    def where(self) -> str:
        """How to speak of the record: a recording, or a transcript without sound."""
        return "recording" if all(t.has_sound for t in self.record) else "transcript"

    def name(self, line: Line) -> str:
        """Name the speaker of a line."""
        return self.cast.called(line.speaker)

    def at(self, line: Line) -> str:
        """Say when a line was spoken, where times are known."""
        transcript = self.record[line.record]
        place = f" at {clock(line.start)}" if transcript.timed else ""
        return place + (f" of {transcript.name}" if len(self.record) > 1 else "")

    def says(self, line: Line, words: str = "") -> str:
        """Quote a line with its speaker and time."""
        verb = "asks" if line.asks else "says"
        return f"{self.name(line)} {verb} “{shortened(words or line.text)}”{self.at(line)}"

    def supported(self, lines: Sequence[Line]) -> str:
        """Tell of a statement that is borne out."""
        return f"On the {self.where}, {self._exchange(lines)}."

    def loosely(self, lines: Sequence[Line]) -> str:
        """Tell of a statement that seems borne out in other words than its own."""
        return (
            f"It seems to be said in other words. The nearest to it on the {self.where}: "
            f"{self._exchange(lines)}."
        )

    def otherwise(self, claim: Claim, lines: Sequence[Line]) -> str:
        """Tell of a statement that seems to be said otherwise, by no single word."""
        return (
            f"The report says “{shortened(claim.statement.whole)}”. It seems to be said otherwise: "
            f"on the {self.where}, {self._exchange(lines)}."
        )

    def unsure(self, lines: Sequence[Line]) -> str:
        """Tell of a statement that may be borne out or not."""
        return (
            "We are not sure whether this was said. The nearest to it on the "
            f"{self.where}: {self._exchange(lines)}."
        )

    def differs(self, claim: Claim, sign: Sign) -> str:
        """Tell of a statement with a sign against it."""
        reading = sign.reading
        written = claim.statement.whole if sign.outcome is Outcome.MISATTRIBUTED else sign.written
        if sign.outcome is Outcome.MISATTRIBUTED:
            head = f"The report gives this to {sign.written}."
        elif sign.heard in reading.text and sign.heard != reading.line.text:
            head = (
                f"The report says “{shortened(written)}”; the words on the {self.where} are "
                f"“{shortened(sign.heard)}”."
            )
        else:
            head = f"The report says “{shortened(claim.statement.whole)}”."
        because = f" ({sign.because})" if sign.because else ""
        return f"{head} On the {self.where}, {self._exchange(reading.lines)}{because}."

    def misquoted(self, quote: str, match: Match) -> str:
        """Tell of a quotation whose words differ."""
        parts = []
        if match.written:
            parts.append(f"“{' '.join(match.written)}” is not in what was said")
        if match.heard:
            parts.append(f"“{' '.join(match.heard)}” was said and is not in the quotation")
        return (
            f"The report quotes “{shortened(quote)}”. On the {self.where}, "
            f"{self.says(match.lines[0], match.heard_text)}: {' and '.join(parts)}."
        )

    def quoted_from_another(self, claim: Claim, match: Match) -> str:
        """Tell of a quotation that somebody else spoke."""
        who = given_to(claim, self.cast)
        return (
            f"The report gives the quoted words to {who}. On the {self.where}, "
            f"{self.says(match.lines[0], match.heard_text)}."
        )

    def not_found(self, lines: Sequence[Line], missing: Sequence[str]) -> str:
        """Tell of a statement that nothing bears out, with what was searched."""
        searched = f"We searched all {self._extent()} and did not find this."
        if missing:
            words = _listed(missing)
            searched = f"We searched all {self._extent()} and did not hear {words} said of this."
        nearest = f" The nearest words are: {self._exchange(lines)}." if lines else ""
        return searched + nearest

    def _extent(self) -> str:
        turns = sum(len(t.turns) for t in self.record)
        seconds = sum(t.duration for t in self.record)
        if all(t.has_sound for t in self.record) and seconds:
            return f"{clock(seconds)} of the recording"
        return f"{turns} turns of the transcript"

    def _exchange(self, lines: Sequence[Line]) -> str:
        told = [self.says(line) for line in lines[:2]]
        return " and ".join(told) if told else "nothing is near it"


OPINION = (
    "This is the author’s own view or observation, so the {where} cannot show whether it is so."
)
ASSESSMENT = (
    "This reads as the author’s own view, and nothing on the {where} says so. It cannot be checked "
    "here."
)
PAPERS = (
    "This is about papers, or about questions put elsewhere, and nothing on the {where} says so. "
    "It cannot be checked here."
)
RECOMMENDATION = "This is a recommendation, so the {where} cannot show whether it is so."
ELSEWHERE = (
    "This is about what {who} said, who does not speak on this {where}. "
    "It may have been said elsewhere, so it cannot be checked here."
)
UNTOUCHED = (
    "The report does not say that this was said in this conversation, and nothing on the {where} "
    "touches on it."
)
NOT_SURE_WORDS = " The word {words} was hard to hear there, so please listen."


def shortened(text: str) -> str:
    """Cut long words for a sentence, at a word."""
    text = text.strip().rstrip(".")
    if len(text) <= LONGEST:
        return text
    return text[:LONGEST].rsplit(" ", 1)[0] + " …"


def _listed(words: Sequence[str]) -> str:
    quoted = [f"“{word}”" for word in words[:3]]
    return quoted[0] if len(quoted) == 1 else f"{', '.join(quoted[:-1])} or {quoted[-1]}"
