"""What people say that tells whose voice it is: introductions, answers, forms of address.

Each is a hint only, with the words it rests on. A wrong name is worse than none, so that what
could as well be about somebody else ("it's Molly I worry about") gives no hint at all.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from fairhearing.domain.reading.names import NAME, found
from fairhearing.domain.reading.transcript import Role, Transcript, Turn


class How(StrEnum):
    """How a name was heard, the surest first."""

    INTRODUCED = "introduced"
    ANSWERED = "answered"
    ADDRESSED = "addressed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Hint:
    """Words that tell the name or the part of a voice, and when they are said.

    `label` is whose voice it is, `turn` the index of the turn in which the words are.
    """

    label: str
    name: str = ""
    role: Role | None = None
    how: How
    turn: int
    words: str
    start: float
    end: float


_UM = r"(?:(?:um+|uh+|er+m?|ah),?\s+)*"
_HELLO = r"(?:hello|hi|hiya|hey|good\s+(?:morning|afternoon|evening)|(?<!good\s)morning|afternoon)"
_N = rf"(?P<name>(?-i:{NAME}))"
_AFTER = (
    r"(?=\s*(?:[,.?!;–-]|$|\s(?:from|here|calling|speaking|again|and|the|your|his|her|with)\b))"
)
_FROM = r"(?=\s*,?\s+(?:from|here|calling|speaking|ringing|phoning|again)\b)"
_IN_A_PLACE = r"(?=\s+in\s+(?-i:(?!Year\b|Class\b|Reception\b|Care\b)[A-Z]))"


def _re(*ways: str) -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(way, re.IGNORECASE) for way in ways)


_INTRODUCED = _re(
    rf"\bmy\s+name\s*(?:is|[’']s)\s*,?\s+{_UM}{_N}",
    rf"\b(?:it|this)\s*(?:is|[’']s)\s*,?\s+{_UM}{_N}{_FROM}",
    rf"(?:^|[.?!]\s+)this\s*(?:is|[’']s)\s+{_N}{_IN_A_PLACE}",
    rf"(?:^|[.?!]\s+)(?:and\s+)?I(?:\s+am|[’']m)\s+{_N}{_IN_A_PLACE}",
    rf"{_HELLO}\b[^.?!]{{0,30}}[,.?!]?\s+{_UM}(?:it|this)\s*(?:is|[’']s)\s+{_UM}{_N}{_AFTER}",
    rf"{_HELLO}\b[^.?!]{{0,30}}[,.?!]?\s+{_N}\s+(?:here|speaking)(?=\s*(?:[.,!]|$))",
    rf"\byou(?:\s+are|[’']re)\s+(?:speaking|talking)\s+(?:to|with)\s+{_N}{_AFTER}",
    rf"\byou(?:\s+are|[’']re)\s+through\s+to\s+{_N}{_AFTER}",
    rf"\bI(?:\s+am|[’']m)\s+{_UM}{_N}(?=\s*,?\s+(?:from|calling|ringing|phoning|and\s+I|your|the)\b)",
    rf"{_HELLO}\b[^?]{{0,60}}\bI(?:\s+am|[’']m)\s+{_UM}{_N}{_AFTER}",
)
_ALONE = _re(rf"(?:^|[.?!]\s+)I(?:\s+am|[’']m)\s+{_UM}{_N}(?=\s*[.,])")
"""Too weak for a lone word ("I'm Polish."); a name of two words or a title makes it good."""
_ANSWERING = _re(rf"(?:^|[.?!,]\s+)(?!\w+ly\s+speaking){_N}\s+speaking(?=\s*(?:[.,!]|$))")
"""Only as a telephone is answered: "Denzil speaking." is no different from "Plainly speaking."."""

_ASKED = _re(
    rf"\b(?:is\s+(?:that|this)|are\s+you)\s+{_UM}{_N}(?=\s*(?:speaking\s*)?[?,.])",
    rf"\bam\s+I\s+(?:speaking|talking)\s+(?:to|with)\s+{_UM}{_N}(?=\s*[?,.])",
    rf"(?:^|[.!]\s+|,\s+)(?:is\s+it\s+)?{_N}\?\s*$",
)
_FETCHED = _re(
    rf"\b(?:can|could|may)\s+I\s+(?:speak|talk)\s+(?:to|with)\s+{_UM}{_N}(?=\s*(?:please)?\s*[?,.])",
    rf"\bis\s+{_N}\s+(?:there|in|about|available)\b",
)
_SPEAKING = re.compile(
    r"^\W*(?:(?:yes|yeah|yep|hello|hi)\W+)*(?:(?:it\s+is|this\s+is|I\s+am)\s+)?"
    r"(?:speaking|that[’']?s\s+me|this\s+is\s+(?:she|he|her|him)|(?:it|that|this)\s+is(?=\W|$)|"
    r"it[’']s\s+me|I\s+am(?=\s*[.,!]|$))(?!\s+(?:to|with|not|for|about)\b)",
    re.IGNORECASE,
)
_YES = re.compile(
    r"^\W*(?:(?:oh|um+|er+m?|uh|hello|hi)\W+)*(?:yes|yeah|yep|ydw|ie)\b(?!\W+(?:I[’']ll|hold|hang|"
    r"one|just\s+a|she|he|let\s+me|wait|this\s+is\s+(?:his|her)|who|but|no|what)\b)",
    re.IGNORECASE,
)
_GREETED = _re(
    rf"(?:^|[.?!,]\s+)(?:oh,?\s+)?{_HELLO}\s*,?\s+(?:there\s*,?\s+)?{_N}(?=\s*(?:[,.?!;–]|$|\s(?:it|I|this)[’'\s]))",
    rf"\b(?:thank\s+you(?:\s+(?:very|so)\s+much|\s+for\s+[\w\s’']{{2,30}})?|thanks(?:\s+for\s+[\w\s’']{{2,30}})?"
    rf"|bye|goodbye|welcome|come\s+in)\s*,?\s+{_N}(?=\s*(?:[.,!?]|$))",
    rf"\b(?:you|your|yourself)\b[^.?!]{{0,60}},\s+{_N}\s*\?",
)
_THIRD = re.compile(
    r"\b(?:said|says|say|saying|told|asked|goes|went|shouted|texted|wrote|called|like|if|pretend\w*|"
    r"reads?|thought|think)\b[^.?!]*$",
    re.IGNORECASE,
)
_NEGATED = re.compile(r"\b(?:not|isn[’']t|never|wasn[’']t)\b[^,.?!]*$", re.IGNORECASE)

_ROLES: tuple[tuple[Role, re.Pattern[str]], ...] = (
    (
        Role.OFFICER,
        re.compile(
            r"\b(?:from|with|at|for)\s+(?:the\s+)?(?:Cafcass|Family\s+Court\s+Advis\w+)|"
            r"\b(?:I[’']?m|I\s+am|as)\s+(?:the|a|an|your|from)?\s*(?:Cafcass\b|family\s+court\s+advis[eo]r|"
            r"(?:children[’']?s\s+)?guardian\b|officer\s+(?:preparing|writing|from|who)|court\s+advis[eo]r)",
            re.IGNORECASE,
        ),
    ),
    (
        Role.SOCIAL_WORKER,
        re.compile(
            r"\b(?:I[’']?m|I\s+am|as|it[’']?s)\s+(?:the|a|an|your|her|his|their|[A-Z]\w+[’']s)?\s*"
            r"(?:(?!not\b)\w+\s+){0,2}social\s+worker\b|\bfrom\s+(?:the\s+)?(?:children[’']?s\s+(?:social\s+)?"
            r"(?:services|care)|social\s+(?:services|care))\b",
            re.IGNORECASE,
        ),
    ),
    (
        Role.MOTHER,
        re.compile(
            r"\b(?:I[’']?m|I\s+am|it[’']?s|this\s+is)\s+(?:(?-i:[A-Z])[\w’'-]*?[’']s?|the|(?:his|her|their))\s+"
            r"(?:mum|mam|mom|mother)\b(?![’'])",
            re.IGNORECASE,
        ),
    ),
    (
        Role.FATHER,
        re.compile(
            r"\b(?:I[’']?m|I\s+am|it[’']?s|this\s+is)\s+(?:(?-i:[A-Z])[\w’'-]*?[’']s?|the|(?:his|her|their))\s+"
            r"(?:dad|father)\b(?![’'])",
            re.IGNORECASE,
        ),
    ),
)
_SENTENCE = re.compile(r"[^.?!]*[.?!]*\s*")
_DOTTED = re.compile(r"\b(Mr|Mrs|Ms|Dr|Prof|Rev)\.", re.IGNORECASE)


def hints(transcript: Transcript) -> Iterator[Hint]:
    """Give every hint to whose voices they are, in order of time."""
    labels = list(dict.fromkeys(turn.speaker for turn in transcript.turns))
    for index, turn in enumerate(transcript.turns):
        # A full stop after a title ends no sentence.
        text = _DOTTED.sub(r"\1 ", turn.text)
        yield from _introduced(index, turn, text)
        yield from _roles(index, turn, text)
        yield from _answered(transcript.turns, index, text)
        yield from _addressed(transcript.turns, index, text, labels)


def _introduced(index: int, turn: Turn, text: str) -> Iterator[Hint]:
    answering = _ANSWERING if index < _FIRST_TURNS else ()
    for pattern in (*_INTRODUCED, *answering, *_ALONE):
        for name, match in found(pattern, text):
            weak = pattern in _ALONE and " " not in name
            if not weak and not _reported(text, match.start()):
                yield _hint(turn, index, match, label=turn.speaker, name=name, how=How.INTRODUCED)


def _roles(index: int, turn: Turn, text: str) -> Iterator[Hint]:
    for role, pattern in _ROLES:
        for match in pattern.finditer(text):
            before = _sentence_before(text, match.start())
            asked = _sentence_at(text, match.start()).rstrip().endswith("?")
            own = re.search(
                r"\b(?:I|I[’']m|my|it[’']s|this\s+is)\b", before + match[0], re.IGNORECASE
            )
            if own and not asked and not _reported(text, match.start()):
                yield _hint(turn, index, match, label=turn.speaker, role=role, how=How.INTRODUCED)


def _answered(turns: Sequence[Turn], index: int, text: str) -> Iterator[Hint]:
    if index + 1 == len(turns):
        return
    turn, after = turns[index], turns[index + 1]
    if after.speaker == turn.speaker:
        return
    for patterns, fits in ((_ASKED, (_SPEAKING, _YES)), (_FETCHED, (_SPEAKING,))):
        for pattern in patterns:
            for name, match in found(pattern, text):
                near = len(text) - match.end() <= _LAST_WORDS
                if near and any(fit.match(after.text) for fit in fits):
                    asked = _hint(
                        turn, index, match, label=after.speaker, name=name, how=How.ANSWERED
                    )
                    yield _with_answer(asked, after)


def _addressed(
    turns: Sequence[Turn], index: int, text: str, labels: Sequence[str]
) -> Iterator[Hint]:
    turn = turns[index]
    for pattern in _GREETED:
        for name, match in found(pattern, text):
            label = _to_whom(turns, index, labels)
            if label and not _reported(text, match.start()):
                yield _hint(turn, index, match, label=label, name=name, how=How.ADDRESSED)


def _to_whom(turns: Sequence[Turn], index: int, labels: Sequence[str]) -> str:
    """Who is spoken to: the other of two; of more, who speaks both before and after."""
    own = turns[index].speaker
    if len(labels) == 2:  # noqa: PLR2004  one of two speaks to the other
        return next(label for label in labels if label != own)
    before = turns[index - 1].speaker if index else ""
    after = turns[index + 1].speaker if index + 1 < len(turns) else ""
    return before if before == after != own else ""


def _reported(text: str, at: int) -> bool:
    """Whether the words before make these somebody else's, or deny them."""
    before = _sentence_before(text, at)
    quoted = before.count('"') % 2 == 1 or before.count("“") > before.count("”")
    return quoted or bool(_THIRD.search(before) or _NEGATED.search(before))


def _sentence_before(text: str, at: int) -> str:
    return text[_begins(text, at) : at]


def _sentence_at(text: str, at: int) -> str:
    match = _SENTENCE.match(text, _begins(text, at))
    return match[0] if match else ""


def _begins(text: str, at: int) -> int:
    return max(text.rfind(mark, 0, at) for mark in ".?!") + 1


def _hint(  # noqa: PLR0913  each part of a hint is named
    turn: Turn,
    index: int,
    match: re.Match[str],
    *,
    label: str,
    name: str = "",
    role: Role | None = None,
    how: How,
) -> Hint:
    begin, end = _within(turn.text, *match.span())
    start, stop = _times(turn, begin, end)
    return Hint(
        label=label,
        name=name,
        role=role,
        how=how,
        turn=index,
        words=turn.text[begin:end].strip(),
        start=start,
        end=stop,
    )


def _within(text: str, begin: int, end: int) -> tuple[int, int]:
    """Widen to whole sentences, where they are short; leave out what stands before the first."""
    last = _SENTENCE.match(text, end)
    until = last.end() if last and text[end - 1] not in ".?!" else end
    first = _begins(text, begin)
    if until - first > _LONGEST_QUOTE:
        first, until = begin, end
    quote = text[first:until]
    return first + len(quote) - len(quote.lstrip(" .,?!")), until


def _with_answer(asked: Hint, after: Turn) -> Hint:
    answer = _SENTENCE.match(after.text)
    words = answer[0].strip() if answer else ""
    _, end = _times(after, 0, len(words))
    return replace(asked, words=f"{asked.words} – {words}", end=max(asked.end, end))


def _times(turn: Turn, begin: int, end: int) -> tuple[float, float]:
    """When the letters from `begin` to `end` of a turn are said, as near as is known."""
    inside, at = [], 0
    for word in turn.words:
        at = turn.text.find(word.text, at)
        if at < 0:
            return turn.start, turn.end
        if at < end and at + len(word.text) > begin:
            inside.append(word)
        at += len(word.text)
    return (inside[0].start, inside[-1].end) if inside else (turn.start, turn.end)


_LONGEST_QUOTE = 160  # letters
_FIRST_TURNS = 4
_LAST_WORDS = 60
"""Letters that may follow a question before it is answered: "… is that right?"."""
