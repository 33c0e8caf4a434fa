"""The kind of an answer by weighed signs: what the words of a reply do with what was asked.

Each sign has a name that completes "it …"; `answer_weights.json` holds what it weighs for each
kind, made by `training/casework`. A mixed answer is told by what one sentence gives and another
keeps back, a deflection by words that would be true of everybody.
"""

import re
from functools import lru_cache

from fairhearing.domain.casework.asks import answering_words as said
from fairhearing.domain.casework.asks.answering import AnswerKind
from fairhearing.domain.casework.asks.asking_grammar import ANY_VERB
from fairhearing.domain.casework.asks.wanting import Want, covers, met, wants
from fairhearing.domain.casework.asks.weights import ALONE, weights
from fairhearing.domain.checking.language.wording import stems
from fairhearing.domain.checking.weighing import logistic
from fairhearing.domain.reading.sentences import sentences


def _any(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


NOT = _any(
    r"\b(?:not|no|never|nothing|nobody|none|neither|nor|cannot|without|unable|declin\w+|refus\w+)\b"
    r"|n['’]t\b"
)
_DOES_NOT = _any(
    r"\b(?:do|does|is|are|will|can|would|shall|could|may|has|have)(?: not|n['’]t)\b|\bcannot\b"
)
_PAST = _any(
    r"\b(?:was|were|had|did|sent|told|said|made|gave|took|wrote|rang|put|came|went|saw|\w{3,}ed)\b"
)
_HAS = _any(r"\b(?:has|have)\b|['’]ve\b")
_WILL = _any(r"\b(?:will|shall)\b|['’]ll\b")
_SIGNS = {
    "says not": NOT,
    "speaks for the writer": _any(r"\b(?:I|we|my|our|us|me)\b|\b(?:I|we)['’]"),
    "speaks of I": re.compile(r"\bI\b"),
    "speaks of we": _any(r"\b(?:we|our)\b"),
    "speaks to you": _any(r"\b(?:you|your)\b"),
    "says what will be": _WILL,
    "says what one will not or does not": _any(
        r"\b(?:will|shall|would|do|does|can) not\b|\b(?:won|don|doesn|can|wouldn)['’]t\b|\bcannot\b"
    ),
    "tells of the past": _PAST,
    "says has or have": _HAS,
    "says how a kind of thing is": _any(
        r"\b[a-z]+s (?:are|can|may|often|do|will|have|vary|differ|need|must|should|tend)\b"
    ),
    "speaks of all or of most": _any(
        r"\b(?:often|always|usually|sometimes|generally|wherever|where possible|every|all|each|"
        r"any|many|most|families|parents|people|children|patients|everyone)\b"
    ),
    "has words of standard letters": _any(
        r"\b(?:important|committed|seriously|understand|appreciate|recognise|difficult|hard|"
        r"concern\w*|feel\w*|training|trained|experienced|welcome|value|aim|endeavour|guidance|"
        r"policy|website|leaflet|review\w*|professional|standards?|procedures?|regular\w*)\b"
    ),
    "sets a part against another": _any(
        r"\b(?:but|however|although|though|except|only|yet|remaining|rest|other|others|still|"
        r"until|so far|as far|half|part|some)\b"
    ),
    "says still or yet": _any(r"\b(?:still|yet|until|awaiting|waiting|remaining)\b"),
    "says that a thing stays": _any(
        r"\b(?:remain\w*|stay\w*|stands?|unchanged|as (?:it|they) (?:is|are)|keep\w*|kept)\b"
    ),
    "begins with a no": _any(
        r"^(?:no\b|not\b|sorry|unfortunately|i['’]?m afraid|i am afraid|"
        r"regret)"
    ),
    "says yes": _any(r"\b(?:yes|of course|certainly|agreed|fine|happy to|no problem|sure)\b"),
    "encloses or sends": _any(
        r"\b(?:enclos\w+|attach\w+|copy|sent|posted|in the post|e-?mailed)\b"
    ),
    "has a figure": _any(r"\d"),
    "begins with what to do": _any(rf"^(?:please |just )?(?:{ANY_VERB})\b"),
    "gives a because": _any(r"\b(?:because|since|as|so|due to|owing)\b"),
    "is sorry": _any(r"\b(?:sorry|apologis\w+|regret)\b"),
    "passes it to others": _any(
        r"\b(?:forwarded|passed|referred|contact|speak to|ask your|matter for|another|elsewhere|"
        r"not (?:us|ours|me|mine)|team|office|colleague)\b"
    ),
    "says later": _any(r"\b(?:will be|to be|in due course|soon|later|next|when)\b"),
    "names somebody": said.NAME,
    "has a date": said.DATE,
    "says that it is done": said.DONE,
    "promises": said.PROMISES,
    "agrees": said.AGREES,
    "is standard text": said.GENERAL,
    "gives a reason": said.BECAUSE,
    "names a rule": said.RULE,
    "says that there is none": said.ABSENT,
    "says that it is begun": said.PENDING,
    "says that a part is missing": said.PARTIAL,
    "says what is not there": said.GAP,
    "puts the question in its own words": said.RESTATES,
    "says that it does not know": said.UNKNOWN,
    "does something in spite of it": said.ALTHOUGH,
    "speaks of the rest": said.THE_REST,
    "speaks of other people": said.THIRD,
    "keeps a thing back": _any(
        r"\b(?:ke(?:pt|ep\w*)|held|hold\w*) (?:\w+ )?back\b|\b(?:withh\w+|private|confidential|"
        r"redact\w+|blacked out)\b|\bnot (?:\w+ )?(?:that )?you can\b|\bonly\b.{0,30}\b(?:where|by|"
        r"if|to those)\b"
    ),
    "says that it is so and stays so": _any(
        r"\b(?:will stay|staying|stands?\b|stays\b|unchanged|where it is|as it is|as they are|"
        r"will continue|carry on|no longer|matter for|not for (?:us|me))\b"
    ),
}
_OWN = re.compile(r"(?i:\b(?:I|you|your|my|me|his|her|he|she|him)\b)|\d|(?<=[a-z,] )[A-Z][a-z]")
_EXACT = re.compile(
    r"\d|(?i:\b(?:yesterday|today|tomorrow|this morning|last week|now)\b)|(?<=[a-z,] )[A-Z][a-z]"
)
_NO_MORE = _any(
    r"[,;] (?:and |but )?(?:there (?:is|are|was)(?:n['’]t| not| no)|the (?:rest|other|second)|"
    r"[^,;]{0,40}\b(?:not|no|nothing|nobody)\b)"
)
_NAMED = re.compile(r"(?<=[a-z,] )[A-Z][a-z]+")
_ANY_NAME = re.compile(r"[A-Z][a-z]+")
_CLAUSES = _any(r"[.;:]\s|,\s(?:but|and|though|although|however|so)\s|\s(?:but|although|though)\s")
_CLAUSE = 3
_NOT_TO = _any(r"\b(?:do not|don['’]?t|not to|never|stop|without)\b")
_SECOND = _any(
    r"\b(?:and|or) (?:also )?(?=(?:what|whether|how|where|which|if|why|when|who|the|"
    r"an?)\b)"
)
_STAYS = _SIGNS["says that it is so and stays so"]
_SHORT, _MIDDLE, _LONG, _MOST = 8, 15, 30, 3
RULED = 2.7
"""How much likelier a rule that is sure makes its kind: by the letters that may be mended on."""
KINDS = (AnswerKind.ANSWERED, AnswerKind.PARTLY, AnswerKind.REFUSED, AnswerKind.DEFLECTED)


@lru_cache(maxsize=4096)
def signs(ask: str, text: str) -> dict[str, float]:
    """Give the signs of words that deal with an ask, each by its name."""
    parts = tuple(text[slice(*each)] for each in sentences(text)) or (text,)
    seen = {name: float(bool(how.search(text))) for name, how in _SIGNS.items()}
    seen |= {name: float(so) for name, so in _of_sentences(text, parts).items()}
    seen |= {name: float(so) for name, so in _of_both(ask, text).items()}
    return seen | {name: float(so) for name, so in _crossed(ask, text, parts).items()}


def refusal(text: str) -> str:
    """Give the words of a sentence that refuse, "" where none do."""
    found = said.REFUSES.search(said.NOT_REFUSED.sub(" ", text))
    return " ".join(found.group().split()) if found else ""


def _of_sentences(text: str, parts: tuple[str, ...]) -> dict[str, float]:
    refusing = [bool(refusal(part)) for part in parts]
    denying = [bool(NOT.search(part)) for part in parts]
    exact = [bool(_EXACT.search(part)) for part in parts]
    giving = [
        not no and (bool(said.DONE.search(part) or said.AGREES.search(part)) or told)
        for no, part, told in zip(denying, parts, exact, strict=True)
    ]
    several, words = len(parts) > 1, len(text.split())
    past = any(_PAST.search(part) for part in parts)
    own = [bool(_OWN.search(part)) for part in parts]
    return {
        "refuses": any(refusing),
        "refuses all through": all(refusing),
        "refuses first": refusing[0],
        "refuses at the end": several and refusing[-1] and not refusing[0],
        "is of two sentences or more": several,
        "is of three sentences or more": len(parts) > 2,  # noqa: PLR2004  as it says
        "says not first": denying[0],
        "says not at the end": several and denying[-1] and not denying[0],
        "says not all through": all(denying),
        "is very short": words < _SHORT,
        "is short": words < _MIDDLE,
        "is long": words > _LONG,
        "says how it is not, and tells nothing that was": bool(_DOES_NOT.search(text)) and not past,
        "names nobody and no figure": not any(own),
        "begins with nobody and no figure": not own[0],
        "is exact in nothing": not any(exact),
        "gives one thing and not another": several and any(giving) and any(denying),
        "gives, and goes on with a not": bool(_NO_MORE.search(text)) and not refusing[0],
        "only says how things are": not past and not any(denying) and not any(exact),
        **_of_clauses(text),
        "mostly says not": sum(denying) / len(parts),
        "mostly gives something": sum(giving) / len(parts),
    }


def _of_clauses(text: str) -> dict[str, float]:
    """See whether one clause says not, and another does not."""
    clauses = [each for each in _CLAUSES.split(text) if len(each.split()) >= _CLAUSE]
    denying = [bool(NOT.search(each)) for each in clauses] or [False]
    mixed = any(denying) and not all(denying)
    return {
        "has a clause that says not and one that does not": mixed,
        "says not only in a later clause": mixed and not denying[0],
        "says not first, and then goes on": mixed and denying[0],
    }


def _of_both(ask: str, text: str) -> dict[str, float]:
    wanted = wants(ask)
    there = [met(want, text, ask) for want in wanted]
    both = {*_NAMED.findall(ask)} & {*_ANY_NAME.findall(text)}
    return {
        "gives all that was asked": all(there),
        "gives some of what was asked": any(there),
        "was asked for several things": len(wanted) > 1,
        "gives not all of several things": len(wanted) > 1 and not all(there),
        "has the words of the ask": covers(ask, text),
        "names whom the ask names": bool(both),
        "shares words with the ask": min(_MOST, len({*stems(ask)} & {*stems(text)})) / _MOST,
        **{f"was asked for {want.value}": want in wanted for want in Want},
    }


def _crossed(ask: str, text: str, parts: tuple[str, ...]) -> dict[str, bool]:
    """Give signs that mean one thing where a deed is asked for, and another where a fact is."""
    wanted = wants(ask)
    deed = wanted[0] in (Want.ACT, Want.PAPER)
    denies, done = bool(NOT.search(text)), bool(said.DONE.search(text))
    exact, does_not = bool(_EXACT.search(text)), bool(_DOES_NOT.search(parts[0]))
    return {
        "was asked to do something, and says not": deed and denies,
        "was asked to tell something, and says not": not deed and denies,
        "was asked to do something, and says not first": deed and bool(NOT.search(parts[0])),
        "was asked to do something, and says how it is not": deed and does_not,
        "was asked to tell something, and says how it is not": not deed and does_not,
        "was asked to do something, and did it": deed and done and not denies,
        "was asked to do something, and says has or have": deed and bool(_HAS.search(text)),
        "was asked to do something, and will": deed and bool(_WILL.search(text)) and not denies,
        "was asked to do something, and is exact in nothing": deed and not exact and not done,
        "was asked to do something, and a thing stays": deed and bool(_STAYS.search(text)),
        "was asked to do something, and keeps a thing back": deed
        and bool(_SIGNS["keeps a thing back"].search(text)),
        "was asked not to do something, and says not": bool(_NOT_TO.search(ask)) and denies,
        "has none of the words of a second question": _second_missing(ask, text),
        "was asked yes or no, and is exact in nothing": Want.YES_OR_NO in wanted
        and not exact
        and not denies,
    }


def _second_missing(ask: str, text: str) -> bool:
    parts = _SECOND.split(ask)
    second = {*stems(parts[-1])} if len(parts) > 1 else set()
    return bool(second) and not second & {*stems(text)}


def weighed(ask: str, text: str, ruled: AnswerKind | None = None) -> dict[AnswerKind, float]:
    """Say how likely each kind is of words that deal with an ask; together they make 1.

    `ruled` is the kind that a rule is sure of: it counts for more.
    """
    seen = signs(ask, text)
    each = {
        kind: logistic(of[ALONE] + sum(of[name] * value for name, value in seen.items()))
        * (RULED if kind is ruled else 1.0)
        for kind, of in ((kind, weights("answer_weights")[kind.value]) for kind in KINDS)
    }
    whole = sum(each.values())
    return {kind: likely / whole for kind, likely in each.items()}


def what_shows(kind: AnswerKind, ask: str, text: str) -> str:
    """Name the two signs that weigh most for a kind, in words that complete "it …"."""
    of = weights("answer_weights")[kind.value]
    counts = {name: of[name] * value for name, value in signs(ask, text).items()}
    told = sorted(counts, key=lambda name: -counts[name])[:2]
    return " and ".join(name for name in told if counts[name] > 0)
