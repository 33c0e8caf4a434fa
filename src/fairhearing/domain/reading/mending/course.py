"""The way of a transcript through its changes: what stands, and what can be taken back."""

from fairhearing.domain.reading.mending.changes import Joined, Named
from fairhearing.domain.reading.mending.steps import Step, reversed_step
from fairhearing.domain.reading.mending.talk import Astray, Talk
from fairhearing.domain.reading.transcript import Transcript


class Course:
    """Changes made one after another, each with its number in the ledger.

    The last change that stands is the one that is taken back first; a change that is made after
    something was taken back leaves nothing to make again. Two voices made one end both: what
    was before is not undone past it.
    """

    def __init__(self, machine: Transcript) -> None:
        self.talk = Talk(machine)
        self._steps: dict[int, tuple[Step, ...]] = {}
        self._done: list[int] = []
        self._undone: list[int] = []
        self._taken_back: set[int] = set()

    @property
    def undoes(self) -> int:
        """The number of the change that is taken back next, 0 where there is none."""
        return self._done[-1] if self._done else 0

    @property
    def redoes(self) -> int:
        """The number of the change that is made again next, 0 where there is none."""
        return self._undone[-1] if self._undone else 0

    @property
    def taken_back(self) -> frozenset[int]:
        """The numbers of the changes that were taken back and do not stand."""
        return frozenset(self._taken_back)

    def steps(self, number: int) -> tuple[Step, ...]:
        """Give the steps of a change."""
        return self._steps.get(number, ())

    def make(self, number: int, steps: tuple[Step, ...]) -> None:
        """Make a change."""
        self.talk.take(steps)
        self._steps[number] = steps
        self._done.append(number)
        self._undone.clear()

    def undo(self, number: int) -> None:
        """Take back the change of that number; raises `Astray` where another comes first."""
        if number == 0 or number != self.undoes:
            raise Astray
        self.talk.take([reversed_step(step) for step in reversed(self._steps[number])])
        self._undone.append(self._done.pop())
        self._taken_back.add(number)

    def redo(self, number: int) -> None:
        """Make a change again that was taken back; raises `Astray` where another comes first."""
        if number == 0 or number != self.redoes:
            raise Astray
        self.talk.take(self._steps[number])
        self._done.append(self._undone.pop())
        self._taken_back.remove(number)

    def say(self, change: Named | Joined) -> None:
        """Name a voice, or make two voices one."""
        if isinstance(change, Named):
            self.talk.name(change)
            return
        self.talk.join(change)
        self._done.clear()
        self._undone.clear()
