"""Reading in a reply what it did with each ask: proposals, with the words that show it."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from fairhearing.domain.casework.asks import answer_signs
from fairhearing.domain.casework.asks import answering_words as said
from fairhearing.domain.casework.asks.answer_signs import refusal
from fairhearing.domain.casework.asks.answering import AnswerKind, FoundAnswer
from fairhearing.domain.casework.asks.asking import Where
from fairhearing.domain.casework.asks.dealing import Dealt, dealing
from fairhearing.domain.casework.asks.reply_parts import Sentence, sentences_of
from fairhearing.domain.casework.asks.wanting import FACTS, Want, covers, met, wants
from fairhearing.domain.casework.letters.letter import Passage
from fairhearing.domain.checking.language.wording import stems
from fairhearing.domain.checking.ports import Ranker

_SURE, _LIKELY, _UNSURE = 0.85, 0.7, 0.55
_PERHAPS = 0.17
"""Score from which a sentence is shown as the nearest, though it is not near enough."""
_NONE_NEAR = "No sentence of this reply comes near to it, in its words or in what they mean."
Read = tuple[AnswerKind, str, float]
"""A kind, why, and how surely."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Said:
    """An ask with the words of a reply that deal with it."""

    ask: str
    dealt: tuple[Dealt, ...]
    nearest: Dealt | None
    free: bool = False

    @property
    def sentences(self) -> tuple[str, ...]:
        return tuple(one.sentence.text for one in self.dealt)

    @property
    def text(self) -> str:
        return " ".join(self.sentences)


def read_answers(
    asks: tuple[str, ...],
    numbers: tuple[str, ...],
    passages: tuple[Passage, ...],
    ranker: Ranker,
    around: tuple[str, ...] = (),
) -> tuple[FoundAnswer, ...]:
    """Propose for each ask what the reply did with it; `numbers` are those of the asks.

    `around` gives what stands beside each ask in its letter, where that is known.
    """
    dealt = dealing(asks, numbers, sentences_of(passages), ranker, around)
    texts = tuple(passage.text for passage in passages)
    return tuple(
        _answer(_Said(ask=ask, dealt=d.dealt, nearest=d.nearest, free=d.free), texts)
        for ask, d in zip(asks, dealt, strict=True)
    )


def found_in(
    ask: str, reply: Sequence[Sentence], texts: tuple[str, ...], kind: AnswerKind, score: float
) -> FoundAnswer:
    """Propose a kind that is known for an ask, and the sentences that deal with it; say why."""
    dealt = tuple(Dealt(sentence=one, near=1.0) for one in reply)
    one = _Said(ask=ask, dealt=dealt, nearest=dealt[0])
    return _answered(one, texts, (kind, _why(one, kind), score))


def found_nothing(nearest: Sentence | None, score: float) -> FoundAnswer:
    """Propose that no sentence deals with an ask, and name the one that comes nearest, if any."""
    why = _not_near(nearest) if nearest else _NONE_NEAR
    return FoundAnswer(kind=AnswerKind.IGNORED, where=(), words="", why=why, score=score)


def _why(one: _Said, kind: AnswerKind) -> str:
    """Say what words show a kind: those of a rule that says the same, or the signs of it."""
    ruled, why, _ = _restated(one) or _by_rule(one)
    return why if ruled is kind else _by_signs(one, kind)


def _by_signs(one: _Said, kind: AnswerKind) -> str:
    shows = answer_signs.what_shows(kind, one.ask, one.text)
    return f"It {shows}." if shows else "Read as a whole, it comes nearest to that."


def _answer(one: _Said, texts: tuple[str, ...]) -> FoundAnswer:
    return _answered(one, texts, _read(one))


def _answered(one: _Said, texts: tuple[str, ...], read: Read) -> FoundAnswer:
    kind, why, score = read
    where = _joined([each.sentence.where for each in one.dealt])
    return FoundAnswer(
        kind=kind,
        where=where,
        words=" … ".join(place.of(texts) for place in where),
        why=why,
        score=score,
        reason=_ground(one) if kind is AnswerKind.REFUSED else "",
        instead=_instead(one) if kind is AnswerKind.DEFLECTED else "",
    )


def _joined(places: Sequence[Where]) -> tuple[Where, ...]:
    """Join sentences that follow each other in a paragraph."""
    joined = list(places[:1])
    for last, place in pairwise(places):
        if place.paragraph == last.paragraph and place.start - last.end <= 1:
            joined[-1] = Where(paragraph=last.paragraph, start=joined[-1].start, end=place.end)
        else:
            joined.append(place)
    return tuple(joined)


def _read(one: _Said) -> Read:
    """Weigh the signs of each kind; the words of a rule that says the same tell why."""
    plain = _ignored(one) or _restated(one)
    if plain:
        return plain
    ruled, why, sure = _by_rule(one)
    likely = answer_signs.weighed(one.ask, _without_limits(one), ruled if sure >= _LIKELY else None)
    kind = max(likely, key=lambda each: likely[each])
    near = max(1.0 if each.shown else each.near for each in one.dealt)
    score = round(likely[kind] * near, 2)
    if ruled is not kind:
        why = _by_signs(one, kind)
    return kind, why, score


def _without_limits(one: _Said) -> str:
    """Leave out what others may not do, where a reply says yes first."""
    first, *rest = one.sentences
    kept = [text for text in rest if not (refusal(text) and _only_limits(first, text))]
    return " ".join((first, *kept))


def _by_rule(one: _Said) -> Read:
    """Try each way of reading in turn: the first that finds its words decides."""
    ways: tuple[Callable[[_Said], Read | None], ...] = (
        _refused, _absent, _facts, _handed_or_done, _yes_or_no,
    )  # fmt: skip
    return next((found for way in ways if (found := way(one))), _told(one))


def _ignored(one: _Said) -> Read | None:
    """See whether nothing deals with it: sure where all the reply says deals with other asks."""
    if one.dealt:
        return None
    if one.nearest and one.nearest.near >= _PERHAPS:
        return AnswerKind.IGNORED, _not_near(one.nearest.sentence), _UNSURE
    return AnswerKind.IGNORED, _NONE_NEAR, _UNSURE if one.free else _LIKELY


def _not_near(nearest: Sentence) -> str:
    return f"Nothing comes near enough. The nearest is: “{nearest.text}”"


def _restated(one: _Said) -> Read | None:
    """See whether the reply says the question in its own words, and answers that."""
    found = said.RESTATES.search(one.text)
    given = any(met(want, one.text, one.ask) for want in wants(one.ask) if want in FACTS)
    if not found or given or refusal(one.text) or said.DONE.search(one.text):
        return None
    why = f"It puts the question in its own words (“{found.group()} …”) and answers that."
    return AnswerKind.DEFLECTED, why, _LIKELY


def _refused(one: _Said) -> Read | None:
    refusing = [text for text in one.sentences if refusal(text) and not _of_others(one.ask, text)]
    if not refusing:
        unknown = said.UNKNOWN.search(one.text)
        why = f"It gives a part, and says “{unknown.group()}” of the rest." if unknown else ""
        return (AnswerKind.PARTLY, why, _UNSURE) if unknown else None
    word = refusal(refusing[0])
    besides = " ".join(text for text in one.sentences if text not in refusing)
    if _given_besides(one.ask, besides) or _only_limits(one.sentences[0], refusing[0]):
        return None
    if said.ALTHOUGH.search(refusing[0]) or (besides and said.THE_REST.search(refusing[0])):
        return AnswerKind.PARTLY, f"It says “{word}” of a part, and does another part.", _UNSURE
    return AnswerKind.REFUSED, f"It says “{word}”.", _SURE


def _only_limits(first: str, refusing: str) -> bool:
    """Whether a reply says yes first, and then what others may not do."""
    return first != refusing and bool(said.AGREES.search(first)) and not _WE.search(refusing)


def _of_others(ask: str, text: str) -> bool:
    """Whether "they do not …" only says how it is, to an ask whether it is so."""
    says = re.match(r"(?:do|does) not\b", refusal(text))
    return bool(says and wants(ask)[0] is Want.YES_OR_NO and not _WE.search(text))


_WE = re.compile(r"\b(?:I|we|our|my|polic\w+|us)\b", re.IGNORECASE)


def _given_besides(ask: str, text: str) -> bool:
    wanted = wants(ask)
    if not text or wanted[0] in (Want.ACT, Want.PAPER):
        return False
    return all(met(want, text, ask) for want in wanted) and wanted[0] in FACTS


def _absent(one: _Said) -> Read | None:
    found = said.ABSENT.search(one.text)
    done = said.DONE.search(one.text)
    if not found or wants(one.ask)[0] is Want.ACT or (done and done.end() < found.start()):
        return None
    return AnswerKind.ANSWERED, f"It says that there is none: “{found.group().strip()}”.", _LIKELY


def _facts(one: _Said) -> Read | None:
    """Dates, names, figures and reasons: each is there or not."""
    wanted = [want for want in wants(one.ask) if want in FACTS]
    if not wanted:
        return None
    there = [want for want in wanted if met(want, one.text, one.ask)]
    pending = said.PENDING.search(one.text) or _second_missing(one)
    if there and (len(there) < len(wanted) or pending):
        missing = " and ".join(want for want in wanted if want not in there) or "the rest"
        return (
            AnswerKind.PARTLY,
            f"It gives {' and '.join(there)}; {missing} is not there.",
            _LIKELY,
        )
    if there:
        return AnswerKind.ANSWERED, f"It asks for {' and '.join(there)}, and one is there.", _LIKELY
    if pending or said.PROMISES.search(one.text):
        return AnswerKind.PARTLY, "It says that it is to come.", _LIKELY
    if wanted == [Want.REASON] and not said.GENERAL.search(one.text) and covers(one.ask, one.text):
        return AnswerKind.ANSWERED, "It tells how that came about.", _UNSURE
    return AnswerKind.DEFLECTED, _speaks_but(f"does not give {' or '.join(wanted)}"), _UNSURE


_SECOND = re.compile(r"\band (?:also )?(?=(?:what|whether|how|where|which|if)\b)", re.IGNORECASE)


def _second_missing(one: _Said) -> bool:
    """Whether the ask goes on to a second question, and the reply has none of its words."""
    parts = _SECOND.split(one.ask)
    second = set(stems(parts[-1])) if len(parts) > 1 else set()
    return bool(second) and not second & set(stems(one.text))


def _speaks_but(what: str) -> str:
    return f"It speaks of the subject, and {what}."


def _handed_or_done(one: _Said) -> Read | None:
    wanted = wants(one.ask)[0]
    if wanted not in (Want.PAPER, Want.ACT):
        return None
    done, pending = said.DONE.search(one.text), said.PENDING.search(one.text)
    if part := said.PARTIAL.search(one.text):
        return AnswerKind.PARTLY, f"A part is missing: “{part.group().strip()}”.", _UNSURE
    if done and (gap := said.GAP.search(one.text, done.end())):
        return AnswerKind.PARTLY, f"A part is there, and of another: “{gap.group()}”.", _UNSURE
    if done and not pending:
        return AnswerKind.ANSWERED, f"It says that it is done: “{done.group()}”.", _SURE
    return _to_come(one, wanted, pending) or _left(one, wanted)


def _to_come(one: _Said, wanted: Want, pending: re.Match[str] | None) -> Read | None:
    coming = pending or said.PROMISES.search(one.text)
    agreed = said.AGREES.search(one.text)
    if coming and not (agreed and wanted is Want.ACT and not pending and _now(one)):
        return AnswerKind.PARTLY, f"It is to come or begun: “{coming.group()}”.", _LIKELY
    if agreed:
        return AnswerKind.ANSWERED, f"It agrees: “{agreed.group().strip()}”.", _LIKELY
    return None


def _left(one: _Said, wanted: Want) -> Read:
    general = said.GENERAL.search(one.text)
    if wanted is Want.PAPER or general or not covers(one.ask, one.text):
        return AnswerKind.DEFLECTED, _speaks_but("says neither yes nor no to it"), _UNSURE
    return AnswerKind.ANSWERED, "Its words are those of the ask.", _UNSURE


def _now(one: _Said) -> bool:
    """Whether what is agreed to is a meeting or the like, which agreeing settles."""
    return bool(
        re.search(r"\b(?:meet|attend|come|see|mediation|agree|swap)", one.ask, re.IGNORECASE)
    )


def _yes_or_no(one: _Said) -> Read | None:
    if wants(one.ask)[0] is not Want.YES_OR_NO:
        return None
    if met(Want.YES_OR_NO, one.text, one.ask):
        return AnswerKind.ANSWERED, "It says yes or no to it.", _LIKELY
    if said.GENERAL.search(one.text):
        return AnswerKind.DEFLECTED, _speaks_but("says neither yes nor no"), _UNSURE
    return AnswerKind.ANSWERED, "It seems to say yes or no to it.", _UNSURE


def _told(one: _Said) -> Read:
    if said.GENERAL.search(one.text):
        general = "gives standard text, nothing about this case"
        return AnswerKind.DEFLECTED, _speaks_but(general), _UNSURE
    return AnswerKind.ANSWERED, "It tells about it.", _UNSURE


def _ground(one: _Said) -> str:
    """Give the reason or the rule of a refusal in its words, "" where none is given."""
    for pattern in (said.RULE, said.BECAUSE):
        for text in one.sentences:
            if found := pattern.search(text):
                given = text[found.start() :] if pattern is said.BECAUSE else found.group()
                return " ".join(given.split()).strip(" ,;")
    return ""


def _instead(one: _Said) -> str:
    """Give what was answered instead: the question as the reply put it, or what it speaks of."""
    return next((t for t in one.sentences if said.RESTATES.search(t)), one.sentences[0])
