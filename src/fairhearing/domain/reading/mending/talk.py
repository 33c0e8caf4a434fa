"""A transcript while it is being mended: its turns in order, each found by its id."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from fairhearing.domain.reading.mending.changes import Joined, Named
from fairhearing.domain.reading.mending.steps import (
    Step,
    TurnStep,
    WordStep,
    reversed_step,
    text_of,
)
from fairhearing.domain.reading.spans import joined
from fairhearing.domain.reading.transcript import Mark, Span, Speaker, Transcript, Turn


class Astray(ValueError):  # noqa: N818  it is a finding about a ledger, not a fault
    """A step does not fit what stands there."""


class Talk:
    """What stands now. It begins as the machine wrote it, and steps move it on and back."""

    def __init__(self, machine: Transcript) -> None:
        self.machine = machine
        self._order = [str(index) for index in range(len(machine.turns))]
        self._turns = {
            each: _begun(turn, each) for each, turn in zip(self._order, machine.turns, strict=True)
        }
        self._speakers = {speaker.label: speaker for speaker in machine.speakers}
        self._marked: set[str] = set()

    def turn(self, turn: str) -> Turn | None:
        """Find a turn by its id."""
        return self._turns.get(turn)

    def turns(self) -> Iterator[Turn]:
        """Give every turn in order."""
        return (self._turns[turn] for turn in self._order)

    def before(self, turn: str) -> str:
        """Name the turn before, "" where it is the first."""
        at = self._order.index(turn)
        return self._order[at - 1] if at else ""

    def after(self, turn: str) -> Turn | None:
        """Give the turn that follows a turn, or the first of all after ""."""
        at = self._order.index(turn) + 1 if turn else 0
        return self._turns[self._order[at]] if at < len(self._order) else None

    def knows(self, label: str) -> bool:
        """Whether a voice is listed."""
        return any(speaker.label == label for speaker in self.speakers())

    def speakers(self) -> tuple[Speaker, ...]:
        """Give every voice: those of the recording, then those that a person brought in."""
        labels = dict.fromkeys(turn.speaker for turn in self.turns())
        brought = (Speaker(label=each) for each in labels if each not in self._speakers)
        return (*self._speakers.values(), *brought)

    def take(self, steps: Iterable[Step]) -> None:
        """Take steps in their order; raises `Astray`, and takes none, where one does not fit."""
        taken: list[Step] = []
        try:
            for step in steps:
                self._take(step)
                taken.append(step)
        except Astray:
            for step in reversed(taken):
                self._take(reversed_step(step))
            raise

    def name(self, change: Named) -> None:
        """Give a voice a name and a role."""
        self._speakers[change.label] = Speaker(
            label=change.label, name=change.name, role=change.role
        )

    def join(self, change: Joined) -> None:
        """Make two voices one."""
        if change.label == change.into:
            return
        self._speakers.pop(change.label, None)
        for each, turn in self._turns.items():
            if turn.speaker == change.label:
                self._turns[each] = replace(turn, speaker=change.into)

    def transcript(self) -> Transcript:
        """Give what stands now, with what was marked among what was not heard or overlaps."""
        unheard, overlapped = self._spans(Mark.INAUDIBLE), self._spans(Mark.OVERLAPPING)
        machine = self.machine
        return replace(
            machine,
            turns=tuple(self.turns()),
            speakers=self.speakers(),
            unheard=joined((*machine.unheard, *unheard)) if unheard else machine.unheard,
            overlapped=(
                joined((*machine.overlapped, *overlapped)) if overlapped else machine.overlapped
            ),
        )

    def _take(self, step: Step) -> None:
        if isinstance(step, WordStep):
            self._words(step)
        else:
            self._recut(step)

    def _words(self, step: WordStep) -> None:
        turn = self._turns.get(step.turn)
        last = step.first + len(step.before)
        if turn is None or turn.words[step.first : last] != step.before:
            raise Astray
        words = (*turn.words[: step.first], *step.after, *turn.words[last:])
        self._put(replace(turn, words=words, text=text_of(words)))

    def _recut(self, step: TurnStep) -> None:
        at = self._place(step)
        old = [turn.id for turn in step.before]
        if self._order[at : at + len(old)] != old:
            raise Astray
        if any(self._turns[turn.id] != turn for turn in step.before):
            raise Astray
        for gone in old:
            del self._turns[gone]
        self._order[at : at + len(old)] = [turn.id for turn in step.after]
        for turn in step.after:
            self._put(turn)

    def _place(self, step: TurnStep) -> int:
        try:
            return self._order.index(step.following) + 1 if step.following else 0
        except ValueError:
            raise Astray from None

    def _put(self, turn: Turn) -> None:
        self._turns[turn.id] = turn
        if any(word.mark for word in turn.words):
            self._marked.add(turn.id)

    def _spans(self, mark: Mark) -> tuple[Span, ...]:
        turns = (self._turns[each] for each in self._marked if each in self._turns)
        words = (word for turn in turns for word in turn.words if word.mark is mark)
        return tuple(Span(start=word.start, end=word.end) for word in words)


def _begun(turn: Turn, each: str) -> Turn:
    """Give a turn its id; words that are not those of its text cannot be mended with it."""
    whole = turn.words if text_of(turn.words) == turn.text else ()
    return Turn(
        speaker=turn.speaker, start=turn.start, end=turn.end, text=turn.text, words=whole, id=each
    )
