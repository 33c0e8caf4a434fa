"""Just enough English to put a verb phrase into the shape a sentence needs."""

import re

_IRREGULAR = """
be was been|have had had|do did done|go went gone|take took taken|get got got|give gave given
make made made|see saw seen|write wrote written|read read read|send sent sent|put put put
hit hit hit|strike struck struck|swear swore sworn|leave left left|meet met met|come came come
tell told told|speak spoke spoken|ring rang rung|wake woke woken|pay paid paid|let let let
fall fell fallen|drive drove driven|sell sold sold|buy bought bought|lend lent lent|cut cut cut
bring brought brought|build built built|feed fed fed|eat ate eaten|lose lost lost|keep kept kept
sleep slept slept|feel felt felt|know knew known|drink drank drunk|find found found|hand handed handed
say said said|think thought thought|stand stood stood|hold held held|hear heard heard|understand understood understood
begin began begun|forget forgot forgotten|withdraw withdrew withdrawn|mean meant meant|show showed shown
become became become|grow grew grown|run ran run|set set set|spend spent spent|win won won|sit sat sat
"""
_PAST = {}
for _row in re.split(r"[|\n]", _IRREGULAR.strip()):
    _base, _past, _done = _row.split()
    _PAST[_base] = (_past, _done)
_DOUBLED = {
    "drop",
    "stop",
    "grab",
    "split",
    "skip",
    "get",
    "put",
    "cut",
    "hit",
    "let",
    "trim",
    "chat",
}
_VOWELS = "aeiou"


def third(verb: str) -> str:
    """Give "he picks" for "pick"."""
    special = {"be": "is", "have": "has", "do": "does", "go": "goes"}
    if verb in special:
        return special[verb]
    if verb.endswith(("s", "sh", "ch", "x", "z")):
        return verb + "es"
    if verb.endswith("y") and verb[-2] not in _VOWELS:
        return verb[:-1] + "ies"
    return verb + "s"


def past(verb: str) -> str:
    """Give "picked"."""
    return _PAST[verb][0] if verb in _PAST else _regular(verb)


def done(verb: str) -> str:
    """Give "picked", after "has"."""
    return _PAST[verb][1] if verb in _PAST else _regular(verb)


def _regular(verb: str) -> str:
    if verb.endswith("e"):
        return verb + "d"
    if verb.endswith("y") and verb[-2] not in _VOWELS:
        return verb[:-1] + "ied"
    return verb + (verb[-1] if verb in _DOUBLED else "") + "ed"


def doing(verb: str) -> str:
    """Give "picking"."""
    if verb in {"be", "see"}:
        return verb + "ing"
    if verb.endswith("e") and not verb.endswith("ee"):
        return verb[:-1] + "ing"
    return verb + (verb[-1] if verb in _DOUBLED else "") + "ing"


def shaped(phrase: str, shape: str, person: str = "he") -> str:
    """Put a verb phrase into a shape: plain, present, past, done or doing."""
    verb, _, rest = phrase.partition(" ")
    if shape == "present":
        if verb == "be":
            verb = {"I": "am", "he": "is", "they": "are"}[person]
        elif person == "he":
            verb = third(verb)
    elif shape == "past":
        verb = "were" if verb == "be" and person == "they" else past(verb)
    elif shape in {"done", "doing"}:
        verb = {"done": done, "doing": doing}[shape](verb)
    return f"{verb} {rest}".strip()


def capital(text: str) -> str:
    """Begin with a capital."""
    return text[:1].upper() + text[1:]
