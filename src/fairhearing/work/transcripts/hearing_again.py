"""One turn of a recording heard again by another speech model, for a person to compare.

Taking what it heard is a change like any other, and its entry names the model by its digest.
"""

from dataclasses import asdict, dataclass

from fairhearing import wiring
from fairhearing.domain.made_by import ModelUsed
from fairhearing.domain.problems import WrongUse
from fairhearing.domain.reading.mending.changes import Worded
from fairhearing.domain.reading.ports import Stretch
from fairhearing.domain.reading.second_reading import inside
from fairhearing.domain.reading.transcript import Span, Transcript, Turn
from fairhearing.store import originals, tables
from fairhearing.work.case import rows
from fairhearing.work.long_work import stages
from fairhearing.work.transcripts import courses, listening, mending, terms
from fairhearing.work.transcripts.mending import Changed, Clashed

LONGEST = 60.0
"""Seconds of a turn that are heard again at most: a large model takes minutes for them."""

_AROUND = 2.0  # seconds: words are heard better in company


@dataclass(frozen=True, slots=True, kw_only=True)
class Again:
    """A turn and what another model heard there; `number` is the last change it knew of."""

    turn: Turn
    heard: str
    by: ModelUsed
    number: int

    @property
    def same(self) -> bool:
        """Whether it heard the same words."""
        return self.heard == self.turn.text


def models(item_id: str) -> tuple[str, ...]:
    """Name the speech models on this computer that did not hear the recording first."""
    used = mending.edited(item_id).transcript.made_by.models
    first = used[0].name if used else ""
    return tuple(name for name in wiring.speech_models_here() if name != first)


def turn(item_id: str, turn_id: str) -> Turn:
    """Find a turn; `WrongUse` where there is none, or it cannot be heard again."""
    transcript = mending.edited(item_id).transcript
    found = _turn(transcript, turn_id)
    if not transcript.has_sound or not stages.needs_listening(rows.item_row(item_id)):
        raise WrongUse("There is no sound to hear again here.", safe="Nothing was changed.")
    if found.end - found.start > LONGEST:
        raise WrongUse(
            "This is too long to hear again at once.",
            safe="Nothing was changed.",
            todo="Split it into shorter parts first.",
        )
    return found


def hear(item_id: str, turn_id: str, model: str) -> Again:
    """Hear a turn again; nothing is changed by it. The same again is free."""
    said = turn(item_id, turn_id)
    if model not in models(item_id):
        raise WrongUse("That speech model is not on this computer.", safe="Nothing was changed.")
    recogniser = wiring.speech_model(model)
    span = Span(start=said.start, end=said.end)
    stretch = _heard(rows.item_row(item_id), span, model)
    text = " ".join(word.text for word in inside(stretch.words, span))
    number = mending.edited(item_id).number
    return Again(turn=said, heard=text, by=recogniser.models()[0], number=number)


def take(item_id: str, turn_id: str, model: str, *, seen: int) -> Changed | Clashed:
    """Take what was heard for the words of the turn."""
    again = hear(item_id, turn_id, model)
    if not again.heard:
        raise WrongUse("It heard no words there.", safe="Nothing was changed.")
    change = Worded(turn=turn_id, text=again.heard)
    return mending.change(item_id, change, seen=seen, by=again.by)


def _turn(transcript: Transcript, turn_id: str) -> Turn:
    for one in transcript.turns:
        if one.id == turn_id:
            return one
    raise WrongUse("There is no such place in this transcript.")


def _heard(item: tables.Item, span: Span, model: str) -> Stretch:
    seconds = courses.machine_transcript(item).duration
    around = Span(
        start=round(max(0.0, span.start - _AROUND), 2),
        end=round(min(seconds or span.end, span.end + _AROUND), 2),
    )
    known = terms.terms(item.case_id)[: terms.MOST]
    recogniser = wiring.speech_model(model)

    def make() -> Stretch:
        with originals.open_original(item.digest) as file:
            return listening.hear_stretch(
                file, around, wiring.decoder(), recogniser, stages.unheeded, known
            )

    used = [asdict(one) for one in recogniser.models()]
    parameters = {"span": asdict(around), "models": used, "terms": list(known)}
    return stages.kept(item, "hear again", parameters, Stretch, make)
