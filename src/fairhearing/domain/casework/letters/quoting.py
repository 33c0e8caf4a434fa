"""Telling what a letter says itself from what it quotes of earlier ones, however deep.

Mail programs quote in three ways: a `>` before every line, a heading above the whole earlier
mail ("-----Original Message-----", or From, Sent, To, Subject), or both. Nothing is thrown away:
every line comes back with its depth.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from fairhearing.domain.casework.letters.letter import Passage, Words
from fairhearing.domain.reading.plain_text import blocks_of

DEEPEST = 50
"""Beyond this, more marks are taken for decoration."""

_Marked = tuple[int, str]

_MARKS = re.compile(r"^[ \t]{0,3}((?:>[ \t]*)+)")
_RULE = re.compile(
    r"^[ \t]*(?:-{2,}[ \t]*(?:Original Message|Forwarded message|Neges Wreiddiol|Neges wreiddiol)"
    r"[ \t]*-{2,}|Begin forwarded message:|_{10,})[ \t]*$",
    re.IGNORECASE,
)
_FIELD = re.compile(
    r"^[ \t]*\*?(?:From|Sent|To|Cc|Date|Subject|Oddi wrth|Anfonwyd|At|Dyddiad|Pwnc)[ \t]*:\*?"
    r"[ \t]*\S",
    re.IGNORECASE,
)
_FROM = re.compile(r"^[ \t]*\*?(?:From|Oddi wrth)[ \t]*:", re.IGNORECASE)
_ON = re.compile(r"^[ \t]*(?:On|Ar) .{3}")
_WROTE = re.compile(r"^(?:On|Ar) .{6,240}(?:wrote|ysgrifennodd.{0,80})[ \t]*:$")
_INTRODUCED = re.compile(r"\b(?:wrote|ysgrifennodd.{0,80})[ \t]*:[ \t]*$")
_CLOSING = re.compile(
    r"^(?:--|Sent from my .{2,40}|Get Outlook for .{2,20}|Anfonwyd o fy .{2,40})[ \t]*$"
)
_ALONE = re.compile(f"{_FIELD.pattern}|{_RULE.pattern}|{_CLOSING.pattern}", re.IGNORECASE)
_FIELDS = 3
"""So many lines of a heading, one of them From, make it one."""
_LONG_HEADING = 8
_STANDARD = re.compile(
    r"(?:this e-?mail|this message|yr e-?bost hwn|mae'?r e-?bost hwn|the information in this)\b"
    r".{0,200}\b(?:confidential|intended|cyfrinachol|privileged)",
    re.IGNORECASE | re.DOTALL,
)


def separate(body: str) -> Words:
    """Part the words of a letter into its own and those it quotes, in their order."""
    lines = list(_headed(list(_marked(body))))
    passages = [
        Passage(text=text, depth=depth)
        for depth, run in groupby(lines, key=lambda line: line[0])
        for text in _paragraphs([text for _, text in run])
    ]
    kept, closing = _closing(passages)
    if not any(not one.depth for one in kept):
        # A letter that is forwarded without a word: what it forwards is what it says.
        shallow = min((one.depth for one in kept), default=0)
        kept = [Passage(text=one.text, depth=one.depth - shallow) for one in kept]
    return Words(passages=tuple(kept), closing=tuple(closing))


def _marked(body: str) -> Iterator[_Marked]:
    """Give every line with the number of marks before it, and without them."""
    for line in body.replace("\r\n", "\n").replace("\r", "\n").split("\n"):
        marks = _MARKS.match(line)
        depth = min(marks[1].count(">"), DEEPEST) if marks else 0
        yield depth, line[marks.end() :] if marks else line


def _headed(lines: Sequence[_Marked]) -> Iterator[_Marked]:
    """Count headings too: all that follows one, as deep as it or deeper, is of the mail below."""
    below: list[int] = []
    introducing = 0
    for at, (depth, text) in enumerate(lines):
        while below and below[-1] > depth:
            below.pop()
        introducing = introducing - 1 if introducing > 0 else _introduces(lines, at)
        marked = introducing > 0 and _marks_follow(lines, at + introducing, depth)
        if not marked and (introducing > 0 or _opens(lines, at)):
            below.append(depth)
            introducing = 0
        yield min(depth + len(below) + marked, DEEPEST), text


def _introduces(lines: Sequence[_Marked], at: int) -> int:
    """Give how many lines from here say "On such a day somebody wrote:", 0 where none do."""
    depth, first = lines[at]
    together = ""
    for count, (same, text) in enumerate(lines[at : at + _LONG_HEADING], 1):
        together = f"{together} {text.strip()}".strip()
        if same != depth or not text.strip() or not _ON.match(first):
            return 0
        if _WROTE.match(together):
            return count
    return 0


def _opens(lines: Sequence[_Marked], at: int) -> bool:
    depth, text = lines[at]
    near = [line for _, line in _same(lines, at, depth)]
    if _RULE.match(text):
        return not text.strip().startswith("_") or _is_heading(near[1:])
    return bool(_FROM.match(text)) and _is_heading(near) and not _ruled(lines, at)


def _same(lines: Sequence[_Marked], at: int, depth: int) -> Iterator[_Marked]:
    """Give the next few lines of the same depth that hold something."""
    for line in lines[at : at + _LONG_HEADING]:
        if line[0] != depth:
            return
        if line[1].strip():
            yield line


def _is_heading(near: Sequence[str]) -> bool:
    fields = [line for line in near[: _FIELDS + 2] if _FIELD.match(line)]
    return len(fields) >= _FIELDS and bool(near) and bool(_FROM.match(near[0]))


def _ruled(lines: Sequence[_Marked], at: int) -> bool:
    """Whether the line above has opened this mail already."""
    before = [text for _, text in lines[max(0, at - 3) : at] if text.strip()]
    return bool(before) and bool(_RULE.match(before[-1]))


def _marks_follow(lines: Sequence[_Marked], at: int, depth: int) -> bool:
    """Whether what somebody wrote is marked line by line, so that the heading need not count."""
    after = [line for line in lines[at : at + _LONG_HEADING] if line[1].strip()]
    return any(one[0] > depth for one in after)


def _paragraphs(lines: Sequence[str]) -> Iterator[str]:
    parted = (f"\n{line}\n" if _ALONE.match(line) else _ended(line) for line in lines)
    yield from (block.text for block in blocks_of("\n".join(parted)) if block.text.strip())


def _ended(line: str) -> str:
    # What follows "… wrote:" are other words than those that say who wrote them.
    return f"{line}\n" if _INTRODUCED.search(line) else line


def _closing(passages: Sequence[Passage]) -> tuple[list[Passage], list[str]]:
    """Take the signature and the standard text away from the end of a letter's own words."""
    own = [at for at, one in enumerate(passages) if not one.depth]
    begins = next((at for at in own if _closes(passages[at].text)), None)
    if begins is None or not own or begins == own[0]:
        return list(passages), []
    # What somebody wrote under a quotation, after a signature above it, is theirs all the same.
    ends = next((at for at in range(begins, len(passages)) if passages[at].depth), len(passages))
    if any(at >= ends for at in own):
        return list(passages), []
    return [*passages[:begins], *passages[ends:]], [one.text for one in passages[begins:ends]]


def _closes(text: str) -> bool:
    first = text.split("\n", 1)[0]
    return bool(_CLOSING.match(first)) or text.startswith("-- ") or bool(_STANDARD.match(text))
