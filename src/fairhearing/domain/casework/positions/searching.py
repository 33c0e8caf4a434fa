"""Asking the correspondence: where letters speak of something, and whether they ever do.

That something is never mentioned can only be said together with what was searched, and for which
words.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from fairhearing.domain.casework.letters.letter import Words
from fairhearing.domain.casework.letters.proposing_letter import in_another_language
from fairhearing.domain.checking.language.wording import content, stems
from fairhearing.domain.checking.ports import Passage, Ranker

NEAR = 0.35
"""Nearness from which a paragraph is shown as near in meaning, though it has none of the words."""
SHOWN = 50
"""Places shown; all are counted."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """A paragraph of a letter; `words` are those of the search that it has, as it writes them."""

    letter_id: str
    text: str
    words: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Searched:
    """What was found, and in what.

    `missing` are words of the search that no letter has. `unread` are letters without words,
    which could not be searched; `strange` those that seem to be in another language, in which
    nobody writes the words that are looked for.
    """

    asked: str
    hits: tuple[Hit, ...]
    near: tuple[Hit, ...]
    missing: tuple[str, ...]
    letters: int
    words: int
    unread: tuple[str, ...]
    strange: tuple[str, ...]


def search(asked: str, letters: Sequence[tuple[str, Words]], ranker: Ranker) -> Searched:
    """Search letters, each with its id, for words in any of their forms.

    What a letter quotes of another is not searched: it stands in its own place.
    """
    wanted = dict.fromkeys(stems(asked))
    paragraphs = [
        Hit(letter_id=letter_id, text=text)
        for letter_id, words in letters
        for text in words.paragraphs
    ]
    hits = tuple(hit for one in paragraphs if (hit := _with(one, wanted)).words)
    seen = {stem for hit in hits for stem in stems(hit.text)}
    return Searched(
        asked=asked,
        hits=tuple(sorted(hits, key=lambda hit: -len(hit.words))),
        near=_near(asked, [one for one in paragraphs if not _with(one, wanted).words], ranker),
        missing=tuple(t.text for t in content(asked) if t.stem in wanted and t.stem not in seen),
        letters=sum(not words.unread for _, words in letters),
        words=sum(len(one.text.split()) for one in paragraphs),
        unread=tuple(letter_id for letter_id, words in letters if words.unread),
        strange=tuple(
            letter_id for letter_id, words in letters if in_another_language(words.paragraphs)
        ),
    )


def _with(hit: Hit, wanted: dict[str, None]) -> Hit:
    found = dict.fromkeys(token.text for token in content(hit.text) if token.stem in wanted)
    return Hit(letter_id=hit.letter_id, text=hit.text, words=tuple(found))


def _near(asked: str, paragraphs: list[Hit], ranker: Ranker) -> tuple[Hit, ...]:
    passages = [Passage(id=str(at), text=one.text) for at, one in enumerate(paragraphs)]
    ranked = ranker.rank(passages, [asked]) if passages and asked.strip() else [[]]
    return tuple(paragraphs[at] for at, near in ranked[0] if near >= NEAR)
