"""Names and parts proposed for voices, from what is said. Nothing counts until a person agrees."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from fairhearing.domain.reading.introductions import Hint, How, hints
from fairhearing.domain.reading.names import fuller, same
from fairhearing.domain.reading.transcript import Role, Transcript

_WEIGHTS = {How.INTRODUCED: 4, How.ANSWERED: 3, How.ADDRESSED: 1}
_LEAST_OF_MANY = 2
"""Weight that a name needs where more than two people speak: once addressed is not enough."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposed:
    """Who a voice may be: a name, a part in the case, or both, and the words they rest on."""

    label: str
    name: str = ""
    role: Role | None = None
    rests_on: tuple[Hint, ...]


def proposed(transcript: Transcript) -> tuple[Proposed, ...]:
    """Propose names and parts for the voices that have no name yet, at most one for each."""
    found = list(_once(hints(transcript)))
    labels = [speaker.label for speaker in transcript.speakers]
    least = 1 if len(labels) <= 2 else _LEAST_OF_MANY  # noqa: PLR2004  one of two
    named = {
        label: _best([h for h in found if h.label == label and h.name], least) for label in labels
    }
    named = _without_clashes(transcript, named)
    made = []
    for speaker in transcript.speakers:
        roles = [h for h in found if h.label == speaker.label and h.role]
        role = roles[0].role if len({h.role for h in roles}) == 1 else None
        rests = _quoted_once((*named[speaker.label].rests_on, *(roles[:1] if role else ())))
        if rests and not speaker.name:
            made.append(
                replace(named[speaker.label], label=speaker.label, role=role, rests_on=rests)
            )
    return tuple(made)


def _quoted_once(found: Iterable[Hint]) -> tuple[Hint, ...]:
    return tuple({(hint.turn, hint.words): hint for hint in reversed(tuple(found))}.values())[::-1]


def _once(found: Iterable[Hint]) -> Iterator[Hint]:
    """Leave out what another pattern found in the same words."""
    seen = set()
    for hint in found:
        about = (hint.label, hint.name, hint.role, hint.turn, hint.how)
        if about not in seen:
            seen.add(about)
            yield hint


def _best(found: Sequence[Hint], least: int) -> Proposed:
    """Choose the name that most speaks for; none where another comes near it."""
    groups: list[tuple[str, list[Hint]]] = []
    for hint in sorted(found, key=lambda h: -_WEIGHTS[h.how]):
        fits = [n for n, (name, _) in enumerate(groups) if same(name, hint.name)]
        if len(fits) == 1:
            name, some = groups[fits[0]]
            groups[fits[0]] = (fuller(name, hint.name), [*some, hint])
        elif not fits:
            groups.append((hint.name, [hint]))
    nobody = Proposed(label="", rests_on=())
    if not groups:
        return nobody
    ranked = sorted(groups, key=lambda group: -_weight(group[1]))
    first, second = ranked[0], _weight(ranked[1][1]) if len(ranked) > 1 else 0
    if _weight(first[1]) < least or second * 2 > _weight(first[1]):
        return nobody
    strongest = sorted(first[1], key=lambda h: (-_WEIGHTS[h.how], h.start))[:3]
    return Proposed(label="", name=first[0], rests_on=tuple(strongest))


def _without_clashes(transcript: Transcript, named: dict[str, Proposed]) -> dict[str, Proposed]:
    """Leave a name to the voice it is surest of; to none where two claim it alike."""
    taken = [speaker.name for speaker in transcript.speakers if speaker.name]
    kept = dict(named)
    for label, one in named.items():
        rivals = [o for other, o in named.items() if other != label and _clash(one, o)]
        beaten = any(_weight(o.rests_on) * 2 > _weight(one.rests_on) for o in rivals)
        if beaten or any(one.name and same(one.name, name) for name in taken):
            kept[label] = Proposed(label=label, rests_on=())
    return kept


def _clash(one: Proposed, other: Proposed) -> bool:
    return bool(one.name and other.name) and same(one.name, other.name)


def _weight(found: Iterable[Hint]) -> int:
    return sum(_WEIGHTS[hint.how] for hint in found)
