"""What stands beside an ask in its letter: a reply often takes up those words instead."""

from fairhearing.domain.reading.sentences import sentences

_ENOUGH = 40
"""First letters of an ask by which its place is found: a person may have changed its end."""
_BEFORE, _AFTER = 2, 1


def beside(words: str, paragraphs: tuple[str, ...]) -> str:
    """Give an ask with two sentences before it and one after; alone where it is not found."""
    for text in paragraphs:
        at = text.find(words[:_ENOUGH])
        if at < 0:
            continue
        parts = sentences(text)
        here = next((n for n, (start, end) in enumerate(parts) if start <= at < end), 0)
        kept = parts[max(0, here - _BEFORE) : here + _AFTER + 1]
        return " ".join(text[slice(*each)] for each in kept)
    return words
