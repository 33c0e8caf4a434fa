"""What is counted: asks found in letters, and what the replies did with them."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from bench.casework.letters import Correspondence, Marked, Reply
from fairhearing.domain.casework.asks.answering import SURE, AnswerKind
from fairhearing.domain.casework.asks.asking import FoundAsk, Where
from fairhearing.domain.casework.asks.finding_asks import find_asks
from fairhearing.domain.casework.asks.reading_answers import read_answers
from fairhearing.domain.casework.letters.letter import Passage
from fairhearing.domain.checking.ports import Ranker

Stretch = tuple[int, int]
_HALF = 0.5


@dataclass(slots=True, kw_only=True)
class Counted:
    """Figures of one half. `kinds` counts (as it is, as proposed)."""

    asks: int = 0
    found: int = 0
    besides: int = 0
    kinds: Counter[tuple[AnswerKind, AnswerKind]] = field(default_factory=Counter)
    shown: int = 0
    to_show: int = 0
    sure: int = 0
    sure_right: int = 0

    @property
    def rows(self) -> int:
        """How many rows of grids there are: an ask beside a reply."""
        return self.kinds.total()

    @property
    def right(self) -> int:
        """In how many of them the kind is right."""
        return sum(n for (so, proposed), n in self.kinds.items() if so is proposed)

    @property
    def ignored(self) -> int:
        """How many asks a reply did not deal with."""
        return sum(n for (so, _), n in self.kinds.items() if so is AnswerKind.IGNORED)

    @property
    def missed(self) -> int:
        """Of how many of these the proposal is that the reply dealt with them."""
        same = self.kinds[AnswerKind.IGNORED, AnswerKind.IGNORED]
        return self.ignored - same


def count(half: tuple[Correspondence, ...], ranker: Ranker) -> Counted:
    """Find the asks of every letter, read every reply, and count."""
    counted = Counted()
    for one in half:
        asks = _count_asks(one, counted)
        for reply in one.replies:
            _count_answers(asks, reply, ranker, counted)
    return counted


def _count_asks(one: Correspondence, counted: Counted) -> list[tuple[str, str, str]]:
    """Give each ask as (its mark, its number, its words): as found, or as marked where missed."""
    letter = one.letter
    found = find_asks(letter.paragraphs)
    places = {ask: _stretch(letter.paragraphs, ask.where) for ask in found}
    asks = []
    for mark, words in letter.marks:
        match = _best(_find(letter, words), places)
        if match is not None:
            places.pop(match)
            counted.found += 1
        asks.append((mark, match.number if match else mark, match.words if match else words))
    counted.asks += len(asks)
    counted.besides += len(places)
    return asks


def _best(marked: Stretch, places: dict[FoundAsk, Stretch]) -> FoundAsk | None:
    """Choose the found ask that shares most with a marked one, if at least half of the shorter."""
    shared = {ask: _shared(marked, place) for ask, place in places.items()}
    best = max(shared, key=lambda ask: shared[ask], default=None)
    if best is None:
        return None
    shorter = min(end - start for start, end in (marked, places[best]))
    return best if shared[best] >= _HALF * shorter else None


def _shared(a: Stretch, b: Stretch) -> int:
    return min(a[1], b[1]) - max(a[0], b[0])


def _find(words: Marked, marked: str) -> Stretch:
    start = " ".join(words.paragraphs).index(marked)
    return start, start + len(marked)


def _stretch(paragraphs: tuple[str, ...], where: Where) -> Stretch:
    before = sum(len(text) + 1 for text in paragraphs[: where.paragraph])
    return before + where.start, before + where.end


def _count_answers(
    asks: list[tuple[str, str, str]], reply: Reply, ranker: Ranker, counted: Counted
) -> None:
    texts = reply.words.paragraphs
    passages = tuple(
        Passage(text=text, depth=depth)
        for text, depth in zip(texts, reply.words.depths, strict=True)
    )
    numbers, words = tuple(ask[1] for ask in asks), tuple(ask[2] for ask in asks)
    answers = read_answers(words, numbers, passages, ranker)
    for (mark, _, _), answer in zip(asks, answers, strict=True):
        so = reply.kinds.get(mark)
        if so is None:
            continue
        counted.kinds[so, answer.kind] += 1
        counted.sure += answer.score >= SURE
        counted.sure_right += answer.score >= SURE and so is answer.kind
        marked = list(_places(reply.words, mark))
        counted.to_show += bool(marked)
        shown = [_stretch(texts, where) for where in answer.where]
        counted.shown += any(_shared(a, b) > 0 for a in marked for b in shown)


def _places(words: Marked, mark: str) -> Iterator[Stretch]:
    for number, marked in words.marks:
        if number == mark:
            yield _find(words, marked)
