"""What a statement claims: who is said to have said it, with what verb, and what it was.

"The father accepted that he had been late" is the father, `accepted`, and "he had been late".
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from fairhearing.domain.checking.language.lexicon import PASTS
from fairhearing.domain.checking.language.lexicon_speech import SAYING
from fairhearing.domain.checking.language.shorthand import written_out
from fairhearing.domain.checking.language.wording import content, stem, stems, tokens
from fairhearing.domain.checking.statements.elsewhere import told_elsewhere
from fairhearing.domain.checking.statements.openings import (
    ACCORDING,
    ACTS_NAMED,
    BY_ACCOUNT,
    BY_AGENT,
    CLEFT,
    FIRMLY,
    INVERTED,
    NAMED_ACT,
    POSITION,
    TASK,
)
from fairhearing.domain.checking.statements.people import Cast, Mention, mentions
from fairhearing.domain.checking.statements.subject import subject_of
from fairhearing.domain.reading.document import Document, Statement, StatementKind

_QUOTED = re.compile(
    r"[“\"]([^”\"]{2,400})[”\"]|(?<!\w)[‘']([^’'\n]{2,200}(?:[’']\w[^’'\n]*)*)[’'](?!\w)"
)
_HEARER = re.compile(
    r"^\s*(?:(?:to|with)\s+)?(?:me|us|him|her|them|(?:the\s+)?[A-Z]?[\w’'-]+(?:\s+[A-Z][\w’'-]+)?)?\s*"
    r"(?:,\s*)?\b(?:that|whether|if|how|about|of|to\s+(?=\w+ing\b))\b\s*",
)
_PASSIVE = re.compile(r"\b(?:was|were|been|being|is|are)\s+(?:\w+ly\s+)?$", re.IGNORECASE)
_NOT = re.compile(r"\b(?:not|never|n[’']t)\b[\w\s]{0,12}$", re.IGNORECASE)
_ACTS = {stem(verb): act for verb, act in SAYING.items()}
_BARE = frozenset(
    {"i", "they", "we", "to", "not", "did", "does", "do", "and", "would", "will", "parents"}
)
_TELLING = frozenset(stem(verb) for verb in ("apologise", "threaten", "complain", "thank"))
"""Verbs that are themselves part of what was said."""
_TAKEN_UP = frozenset({"", "accepted", "agreed", "denied", "refused"})
"""What is done with another's words: "the offer was accepted by the father" is no telling."""
_FARTHEST = 16


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """A statement taken apart. `person` is the key of who is said to have said it, if anyone.

    `elsewhere` names a speaker who is not on the record. `negated` marks "did not accept".
    `carried` marks a person taken over from the sentence before.
    """

    statement: Statement
    person: str = ""
    who: str = ""
    act: str = ""
    verb: str = ""
    negated: bool = False
    content: str
    quotes: tuple[str, ...] = ()
    elsewhere: str = ""
    carried: bool = False
    subject: str = ""
    named: frozenset[str] = frozenset()
    """Stems of the words that name people, and of other names."""

    @property
    def query(self) -> str:
        """What to search the record for."""
        return (
            " ".join(self.quotes)
            if len(" ".join(self.quotes)) > len(self.content) / 2
            else self.content
        )


def claims_of(document: Document, cast: Cast) -> tuple[Claim, ...]:
    """Take every statement of a document apart, in order, carrying people within a paragraph."""
    found: list[Claim] = []
    paragraph, before, last = -1, [""], Claim(statement=_NOTHING, content="")
    for statement in document.statements:
        if statement.paragraph != paragraph:
            paragraph, last = statement.paragraph, Claim(statement=_NOTHING, content="")
            before = before[-1:]
        claim = claim_of(statement, cast, before)
        if not claim.act and last.act and _continues(statement.whole, last):
            claim = _carried(claim, last)
        named = [m.person for m in mentions(statement.whole, cast, before) if m.person]
        before = [*before, *named][-4:]
        last = claim if claim.act else last
        found.append(claim)
    return tuple(found)


def claim_of(statement: Statement, cast: Cast, before: Sequence[str] = ()) -> Claim:
    """Take one statement apart."""
    text = unstressed(written_out(statement.whole))
    people = mentions(text, cast, before)
    plain = Claim(
        statement=statement,
        content=text,
        quotes=quoted(text),
        subject=subject_of(people, 0),
        named=frozenset(s for m in people if m.person for s in stems(m.text)) | _names(text),
    )
    return (
        _introduced(plain, text, people, cast, before)
        or _by_agent(plain, text, people)
        or _reported(plain, text, people, cast)
    )


def _names(text: str) -> frozenset[str]:
    """Give the stems of words that stand with a capital within a sentence."""
    return frozenset(t.stem for t in content(text) if t.start and t.text[:1].isupper())


def unstressed(text: str) -> str:
    """Write "It was the father who rang" as "the father rang", so that both read alike."""
    found = CLEFT.match(text)
    return f"{found['who'].strip()} {found['did']}" if found else text


def _introduced(
    plain: Claim, text: str, people: Sequence[Mention], cast: Cast, before: Sequence[str]
) -> Claim | None:
    """Read what is said in other ways than by a verb: "according to", "her position is that"."""
    according = ACCORDING.match(text)
    if according:
        said_by = [m for m in people if m.end <= according.end()]
        return _attributed(plain, said_by, "said", "said", text[according.end() :], people)
    inverted = INVERTED.search(text)
    if inverted:
        said_by = [m for m in people if m.start >= inverted.start("who")]
        act = _ACTS.get(stem(inverted["verb"]), "said")
        return _attributed(plain, said_by, act, inverted["verb"], text[: inverted.start()], people)
    account = BY_ACCOUNT.search(text)
    if account:
        said_by = _possessors(text[: account.end(1)], cast, before)
        said = text[: account.start()] + text[account.end() :]
        return _attributed(plain, said_by, "said", "said", said.strip(" ,"), people)
    firmly = next((m for m in people if FIRMLY.match(text[m.end :])), None)
    if firmly:
        rest = text[firmly.end :]
        return _attributed(plain, [firmly], "said", "said", FIRMLY.sub("", rest), people)
    position = POSITION.search(text)
    if position:
        said_by = _possessors(text[: position.start()], cast, before)
        return _attributed(plain, said_by, "said", "said", text[position.end() :], people)
    return _other_occasion(plain, text, people, cast)


def _other_occasion(plain: Claim, text: str, people: Sequence[Mention], cast: Cast) -> Claim | None:
    task = TASK.match(text)
    if task:
        said_by = [m for m in people if m.end == task.end("who")]
        return _attributed(plain, said_by, "promised", "to", text[task.end() :], people)
    met = _met_elsewhere(text, people, cast)
    told = "" if met else told_elsewhere(text, people)
    return _with(plain, elsewhere=met or told, act="said" if told else "") if met or told else None


def _by_agent(plain: Claim, text: str, people: Sequence[Mention]) -> Claim | None:
    """Read whose an act of speech was: "was requested by Mr Hale", "the offer came from her"."""
    named = NAMED_ACT.match(text)
    if named:
        said_by = [m for m in people if named.start("who") <= m.start < named.end("who")][:1]
        act = ACTS_NAMED.get(named["act"].lower(), "said")
        said = named["said"] + (named["more"] or "")
        begins = said_by and said_by[0].start - named.start("who") <= len("the ")
        if begins and said_by[0].person:
            return _attributed(plain, said_by, act, named["act"], said, people)
    for agent in people:
        found = BY_AGENT.search(text[: agent.start])
        forward = found and found["verb"] == "put" and found["rest"].split()[:1] == ["forward"]
        act = "suggested" if forward else _ACTS.get(stem(found["verb"]), "") if found else ""
        if (
            found
            and act not in _TAKEN_UP
            and agent.person
            and (forward or found["verb"].endswith("d"))
        ):
            rest = "" if forward else found["rest"]
            said = f"{text[: found.start()].strip()}{rest}{text[agent.end :]}"
            return _attributed(plain, [agent], act, found["verb"], said, people)
    return None


def _reported(plain: Claim, text: str, people: Sequence[Mention], cast: Cast) -> Claim:
    """Read a verb of saying, or of mind: who, verb, content."""
    verb = _verb(text, people)
    minded = _minded(text, people)
    if minded and (verb is None or minded.end <= verb[0]):
        return _attributed(plain, [minded], "said", "", text[minded.end :], people)
    if verb is None:
        return plain
    start, end, act = verb
    if _PASSIVE.search(text[:start]):
        return _told(plain, text, end, act, people, cast)
    said_by = [m for m in people if m.end <= start]
    content, lead = text[end:], text[:start]
    if len(content.split()) <= 1 and len(lead.split()) > 3 and "," in lead:  # noqa: PLR2004  "…, she said."
        content = lead.rpartition(",")[0]
    if stem(text[start:end]) in _TELLING:
        content = text[start:]
    made = _attributed(plain, said_by, act, text[start:end], content, people)
    return _with(made, negated=bool(_NOT.search(text[:start])))


def quoted(text: str) -> tuple[str, ...]:
    """Words inside quotation marks, of two words or more."""
    found = (match.group(1) or match.group(2) for match in _QUOTED.finditer(text))
    return tuple(q.strip() for q in found if len(q.split()) > 1)


_NOTHING = Statement(
    id="", paragraph=-1, number="", page=0, start=0, end=0, text="", kind=StatementKind.FACT
)


def _with(claim: Claim, **changed: object) -> Claim:
    return replace(claim, **changed)  # type: ignore[arg-type]  # the names are fields of Claim


def _attributed(
    plain: Claim,
    said_by: Sequence[Mention],
    act: str,
    verb: str,
    content: str,
    people: Sequence[Mention],
) -> Claim:
    if not said_by:
        return plain
    who = said_by[-1]
    if who.pronoun and _STRANGER.search(plain.statement.whole[: who.start]):
        return plain
    cleaned = _cleaned(content)
    start = plain.statement.whole.find(cleaned)
    return _with(
        plain, person=who.person, who=who.text, act=act, verb=verb,
        content=cleaned or plain.content,
        elsewhere="" if who.person or who.unsettled else who.text,
        subject=subject_of(people, max(start, 0)),
    )  # fmt: skip


def _told(
    plain: Claim, text: str, end: int, act: str, people: Sequence[Mention], cast: Cast
) -> Claim:
    """Read "Ms Hale was told by the officer that …" and "when asked …, she …"."""
    rest = text[end:]
    by = re.match(r"\s+by\s+", rest)
    after = [m for m in people if by and m.start >= end][:1]
    if by and after:
        return _attributed(
            plain, after, act, text[:end].rsplit(maxsplit=1)[-1], text[after[0].end :], people
        )
    verb = text[:end].rsplit(maxsplit=1)[-1]
    cleaned = _cleaned(rest)
    return _with(
        plain, person=cast.author, who="", act=act, verb=verb, content=cleaned or plain.content
    )


def _cleaned(content: str) -> str:
    without = _HEARER.sub("", content, count=1)
    without = re.sub(r"^\s*(?:to\s+)?(?:me|us)\b[\s,]*", "", without)
    return without.strip(" ,:;").removeprefix("that ")


def _verb(text: str, people: Sequence[Mention]) -> tuple[int, int, str] | None:
    """Give the first verb of saying that has somebody before it."""
    for i, token in enumerate(tokens(text)):
        act = _ACTS.get(token.stem)
        if act is None or not _is_verb(text, token.text, token.start):
            continue
        if _WRITER.fullmatch(text[: token.start]):
            return token.start, token.end, act
        near = [
            m
            for m in people
            if m.end <= token.start
            and _beside(text[m.end : token.start])
            and not _AGENT.search(text[: m.start])
        ]
        if i < _FARTHEST and near:
            return token.start, token.end, act
        if near and re.fullmatch(r"\W*", text[token.end :]):
            return token.start, token.end, act
    return None


def _beside(between: str) -> bool:
    """Whether only helpers stand between a person and the verb."""
    return len(between.split()) <= 5 and not re.search(r"[.;]|\b(?:who|which|had been)\b", between)  # noqa: PLR2004  a few helpers


def _is_verb(text: str, word: str, start: int) -> bool:
    low = word.lower()
    if low.endswith("ous"):  # "anxious" is no verb
        return False
    before = text[:start].split()
    prior = before[-1].lower().strip(",") if before else ""
    if prior.endswith(("'s", "’s", "s'", "s’")):
        return False
    if prior in ("the", "a", "an", "this", "that", "his", "her", "their", "my", "any", "no", "of"):
        return False
    if low in SAYING or low == "record":  # "his previous record" is no verb, "they record" is
        return prior in _BARE
    if low.endswith(("ed", "d")) or low in PASTS or low in ("says", "tells", "put"):
        return True
    return (
        low.endswith("s")
        or (low.endswith("ing") and prior in ("was", "is", "kept"))
        or prior in _BARE
    )


_WRITER = re.compile(r"\W*I\s+(?:(?:also|then|again|have|had|\w+ly)\s+){0,2}")
"""The writer, who says it even where nobody knows which voice is theirs."""
_STRANGER = re.compile(
    r"\b(?:an?|another|some)\s+(?:[\w-]+\s+)?(?:doctor|GP|nurse|midwife|teacher|consultant|officer|"
    r"paramedic|dentist|friend|neighbour|relative|man|woman|boy|girl|child|pupil|colleague|solicitor|"
    r"therapist|counsellor|psychologist|specialist|worker|visitor)\b",
    re.IGNORECASE,
)
"""Somebody who is only spoken of, whom a "he" or "she" soon after may mean."""
_AGENT = re.compile(r"\bby (?:the |a |an |his |her |their )?$", re.IGNORECASE)
"""What stands before one who did it to the subject: "tests arranged by the doctor"."""
_MIND = re.compile(
    r"^\s+(?:(?:is|was|are|were|would|will|does|did|do|has|had|been|not|also|now|still|very|quite|"
    r"really|only|a|little|bit)\s+)*(?:sure|certain|unsure|worried|happy|unhappy|willing|unwilling|wants?|wanted|"
    r"like|wish|wishes|hopes?|hoping|concerned|keen|content|prepared|asking|terrified|nervous|afraid|"
    r"anxious|scared|frightened|opposed|against|open|prefers?|intends?|plans?|seeking|pleased|upset)\b"
)


def _minded(text: str, people: Sequence[Mention]) -> Mention | None:
    """Whose state of mind a sentence tells, where it begins with theirs: "The mother wants …"."""
    first = next((m for m in people if m.person and m.start <= 20), None)  # noqa: PLR2004  the opening words
    return first if first and _MIND.match(text[first.end :]) else None


_MET = re.compile(
    r"\bI\s+(?:have\s+|had\s+|also\s+|then\s+|subsequently\s+)*"
    r"(?:spoke|spoken|met|visited|contacted|telephoned|wrote|emailed|liaised|consulted|called|rang|read|reviewed|"
    r"seen|considered|received|obtained|observed)\s+(?:to|with|at|from|the|a|an|by|in)?\s*"
)


_UNKNOWN = re.compile(r"[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?|(?:the )?(?:children|girls|boys)\b")
"""Whom the author met, where it is nobody on the record: a name, or the children."""


def _met_elsewhere(text: str, people: Sequence[Mention], cast: Cast) -> str:
    """Whom or what the author met or read outside this record, or ""."""
    met = _MET.search(text)
    if met is None:
        return ""
    after = [m for m in people if met.start() + 2 <= m.start <= met.end() + 30 and not m.pronoun]
    if any((m.person and m.person != cast.author) or m.unsettled for m in after[:1]):
        return ""
    named = _UNKNOWN.match(text[met.end() :])
    return after[0].text if after else named.group() if named else ""


def _possessors(before: str, cast: Cast, earlier: Sequence[str]) -> list[Mention]:
    owner = re.search(
        r"((?:[A-Z][\w’'-]*\s+|the\s+)*[\w-]+)[’']s?\s*$|\b(his|her|their|my)\s*$",
        before.rstrip() + " ",
    )
    words = re.sub(r"\b(?:[Hh]is|[Hh]er|[Tt]heir)\b\s*$", "they", before.rstrip())
    words = re.sub(r"\b[Mm]y\s*$", "I", words)
    found = mentions(words, cast, earlier)
    return list(found) if owner or found else []


def _continues(text: str, last: Claim) -> bool:
    """Whether a sentence goes on with what somebody said: it begins with their pronoun."""
    first = text.split(maxsplit=1)[0].lower().strip(",") if text.split() else ""
    return bool(last.person) and first in ("he", "she", "they", "and", "but", "his", "her", "their")


def _carried(claim: Claim, last: Claim) -> Claim:
    return _with(claim, person=last.person, who=last.who, act="said", verb="said", carried=True)
