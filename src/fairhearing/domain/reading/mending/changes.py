"""What a person asks for when mending a transcript. Turns are named by their id.

Words of a turn are counted from 0; `first` to `last` leaves `last` out, as a slice does. Where a
turn has no words with times, the words of its text are counted.
"""

from dataclasses import dataclass

from fairhearing.domain.reading.transcript import Mark, Role


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """A voice was given a name and perhaps a role."""

    label: str
    name: str
    role: Role | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Joined:
    """Two voices were said to be the same person; `label` goes into `into`."""

    label: str
    into: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Reassigned:
    """One turn was given to another voice, or to a new one."""

    turn: str
    label: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Worded:
    """A turn was worded otherwise; `text` is all of it. Words that stay keep their times."""

    turn: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Confirmed:
    """Words were listened to and are right as they stand."""

    turn: str
    first: int
    last: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Marked:
    """A mark was set. Overlapping words stay as they are and are marked.

    The other marks stand in brackets in place of the words, or between two words where `first`
    is `last`. `words` says which sound it was ("laughs"); it is for `NON_VERBAL` alone.
    """

    turn: str
    first: int
    last: int
    mark: Mark
    words: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Unmarked:
    """Marks were taken away; what the machine heard under brackets stands there again."""

    turn: str
    first: int
    last: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Split:
    """A turn was cut before the word `at`; the second part goes to `label`, if one is given."""

    turn: str
    at: int
    label: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Merged:
    """A turn was made one with the turn after it, in its own voice or in that of `label`."""

    turn: str
    label: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Added:
    """A turn that the machine missed was put in after the turn `following` ("" for the first)."""

    following: str
    label: str
    start: float
    end: float
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Removed:
    """A turn that nobody spoke was taken out."""

    turn: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Replaced:
    """Words were replaced wherever they stand. An empty `put` takes them out."""

    find: str
    put: str
    whole_words: bool = True
    match_case: bool = False


Mended = (
    Reassigned
    | Worded
    | Confirmed
    | Marked
    | Unmarked
    | Split
    | Merged
    | Added
    | Removed
    | Replaced
)
"""A change to turns and words, which can be undone."""

Voiced = Named | Joined
"""A change to voices. It is said again rather than undone."""

Change = Mended | Voiced
