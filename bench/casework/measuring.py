"""What is counted: asks found in letters, and what the replies did with them."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from bench.casework.letters import Correspondence, Marked, Reply, stretch_of
from fairhearing.domain.casework.asks.answering import SURE, AnswerKind, FoundAnswer
from fairhearing.domain.casework.asks.asking import FoundAsk, Where
from fairhearing.domain.casework.asks.beside import beside
from fairhearing.domain.casework.asks.finding_asks import find_asks
from fairhearing.domain.casework.asks.ports import AnswerReader
from fairhearing.domain.casework.asks.reading_answers import read_answers
from fairhearing.domain.casework.asks.reading_closely import read_closely
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


def count(
    half: tuple[Correspondence, ...], ranker: Ranker, reader: AnswerReader | None = None
) -> Counted:
    """Find the asks of every letter, read every reply (with a reader, closely), and count."""
    counted = Counted()
    for one in half:
        asks = asked_of(one, counted)
        for reply in one.replies:
            _count_answers(asks, reply, _read(asks, reply, ranker, reader), counted)
    return counted


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """An ask by its mark: its number, its words, and what stands beside it in the letter."""

    mark: str
    number: str
    words: str
    around: str


def asked_of(one: Correspondence, counted: Counted) -> list[Asked]:
    """Give each ask as found, or as marked where it was missed; and count."""
    letter = one.letter
    found = {ask: stretch(letter.paragraphs, ask.where) for ask in find_asks(letter.paragraphs)}
    asks = []
    for mark, words in letter.marks:
        match = _best(stretch_of(letter, words), found)
        if match is not None:
            found.pop(match)
            counted.found += 1
        said = match.words if match else words
        around = beside(said, letter.paragraphs)
        number = match.number if match else mark
        asks.append(Asked(mark=mark, number=number, words=said, around=around))
    counted.asks += len(asks)
    counted.besides += len(found)
    return asks


def _best(marked: Stretch, places: dict[FoundAsk, Stretch]) -> FoundAsk | None:
    """Choose the found ask that shares most with a marked one, if at least half of the shorter."""
    common = {ask: shared(marked, place) for ask, place in places.items()}
    best = max(common, key=lambda ask: common[ask], default=None)
    if best is None:
        return None
    shorter = min(end - start for start, end in (marked, places[best]))
    return best if common[best] >= _HALF * shorter else None


def shared(a: Stretch, b: Stretch) -> int:
    """Say how many letters two stretches share, less than 0 where they are apart."""
    return min(a[1], b[1]) - max(a[0], b[0])


def stretch(paragraphs: tuple[str, ...], where: Where) -> Stretch:
    """Say where a place stands in paragraphs joined by spaces."""
    before = sum(len(text) + 1 for text in paragraphs[: where.paragraph])
    return before + where.start, before + where.end


def _read(
    asks: list[Asked], reply: Reply, ranker: Ranker, reader: AnswerReader | None
) -> Sequence[FoundAnswer]:
    numbers, words = tuple(ask.number for ask in asks), tuple(ask.words for ask in asks)
    around = tuple(ask.around for ask in asks)
    quickly = read_answers(words, numbers, reply.passages, ranker, around)
    if reader is None:
        return quickly
    closely = read_closely(words, numbers, reply.passages, reader, around)
    return [close or quick for close, quick in zip(closely, quickly, strict=True)]


def _count_answers(
    asks: list[Asked], reply: Reply, answers: Sequence[FoundAnswer], counted: Counted
) -> None:
    texts = reply.words.paragraphs
    for ask, answer in zip(asks, answers, strict=True):
        so = reply.kinds.get(ask.mark)
        if so is None:
            continue
        counted.kinds[so, answer.kind] += 1
        counted.sure += answer.score >= SURE
        counted.sure_right += answer.score >= SURE and so is answer.kind
        marked = list(places(reply.words, ask.mark))
        counted.to_show += bool(marked)
        shown = [stretch(texts, where) for where in answer.where]
        counted.shown += any(shared(a, b) > 0 for a in marked for b in shown)


def places(words: Marked, mark: str) -> Iterator[Stretch]:
    """Give where the words stand that are marked for an ask."""
    for number, marked in words.marks:
        if number == mark:
            yield stretch_of(words, marked)
