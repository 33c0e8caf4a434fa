"""The words of a turn as the page holds them: each can be clicked and knows its time."""

from collections.abc import Iterator, Sequence

from django.utils.html import escape, format_html
from django.utils.safestring import SafeString, mark_safe

from fairhearing.domain.reading.doubt import doubtful
from fairhearing.domain.reading.transcript import Mark, Turn, Word


def said(turn: Turn, *, timed: bool) -> SafeString:
    """Write the words of a turn. Between two words stands one space, and nothing else."""
    if not timed or not turn.words:
        return format_html("{}", turn.text)
    # Written by hand and not by a template: three hours have thirty thousand words.
    return mark_safe(" ".join(_words(turn.words)))  # noqa: S308  each word is escaped below


def _words(words: Sequence[Word]) -> Iterator[str]:
    unsure = frozenset(doubtful(words))
    for index, word in enumerate(words):
        kind = _kind(word, doubt=index in unsure)
        yield f'<span class="{kind}" data-s="{word.start:.2f}">{escape(word.text)}</span>'


def _kind(word: Word, *, doubt: bool) -> str:
    if word.mark:
        return "w over" if word.mark is Mark.OVERLAPPING else "w noted"
    return "w doubt" if doubt else "w"
