"""What a letter says about a child that need not be there: names, school, health, birth date."""

import re
from collections.abc import Iterator, Sequence

from fairhearing.domain.casework.tone.listed import plain
from fairhearing.domain.casework.tone.mark import Kind, Mark
from fairhearing.domain.reading.sentences import sentences

_CHILD = r"(?:child|children|son|sons|daughter|daughters|boy|boys|girl|girls|baby|toddler|kids?)"
_DATE = r"\d{1,2}(?:st|nd|rd|th)?(?:[./-]\d{1,2}[./-]| (?:of )?[A-Z][a-z]+,? )\d{2,4}"
_OTHER_NAMES = (
    "Arrangements|Benefit|Protection|Impact|Maintenance|Support|Act|Services|Contact|Order|The|"
    "And|But|Is|Was|In|On|I|Our|My"
)
_TYPES = (
    r"(?:Primary|Infants?|Junior|Secondary|High|Grammar|Nursery|Pre-?school|Prep|Comprehensive)"
)
_PLACE = (
    r"(?:[A-Z][\w'.]*(?: and| of| the)? ){1,4}"
    rf"(?:{_TYPES}(?: (?:School|Academy|College|Centre))?|School|Academy|Kindergarten)"
)
_CARE = (
    r"asthma|autis(?:m|tic)|adhd|dyslexi[ac]|dyspraxi[ac]|epilep(?:sy|tic)|diabet(?:es|ic)|eczema|"
    r"allerg(?:y|ies|ic)|anxiety|depress(?:ion|ed)|asperger'?s?|special needs|"
    r"learning difficult\w+|"
    r"down'?s syndrome|cerebral palsy|self-?harm\w*|eating disorder|tourette'?s?|incontinen\w+"
)

_NAMED = re.compile(
    rf"\b(?:[Mm]y|[Oo]ur|[Hh]er|[Hh]is|[Tt]heir|[Tt]he) (?:\w+ )?{_CHILD},? "
    rf"(?P<mark>(?!(?:{_OTHER_NAMES})\b)[A-Z][a-z]+)\b"
)
_BORN = re.compile(
    rf"(?P<mark>\b(?:(?:his|her|their|the child's) )?(?:date of birth|d\.?o\.?b\.?|birth ?day)\b"
    rf"(?: (?:is|was|of|on))?[: ]*(?:{_DATE}|\d{{1,2}} [a-z]+)?"
    rf"|\bborn (?:on|in) (?:the )?(?:{_DATE}|\w+ \d{{4}}|\d{{4}}))",
    re.IGNORECASE,
)
_SCHOOL = re.compile(
    r"(?P<mark>(?:\b(?:attends?|attending|goes to|going to|go to|pupil at|is at|enrolled at|"
    r"is in) )?"
    rf"(?<![\w']){_PLACE})\b"
)
_NURSERY = re.compile(
    r"(?P<mark>\b(?:attends?|attending|goes to|going to|enrolled at) (?:the )?"
    r"(?:[A-Z][\w']* ){1,3}(?:Nursery|Club|Playgroup|Childminders?|School|Academy|College))"
)
_HEALTH = re.compile(
    r"(?P<mark>\b(?:(?:has|have|had|is|are|was|suffers? from|suffering from|with|been|under|a|an) "
    r")*"
    r"(?:(?:diagnosed with|under|treated for|(?:being )?(?:assessed|tested) for|referred to|"
    r"on the waiting list for) )?"
    rf"(?:(?:severe|mild|bad) )?(?:{_CARE}|camhs|inhalers?)\b"
    r"|\b(?:wets?|wetting|wet|soils?|soiling) (?:the|his|her|their) (?:bed|pants|trousers)"
    r"|bed-?wetting|nightmares|panic attacks|tantrums|soiling"
    r"|\b(?:takes?|taking|is on|on|was prescribed|prescribed) (?:\w+ )?(?:medication|medicine|"
    r"tablets|ritalin|antidepressants)"
    r"|\b(?:sees?|seeing|saw|referred to|under) (?:an? |the )?(?:\w+ )?(?:therapist|counsellor|"
    r"psychologist|psychiatrist|paediatrician|school counsellor|consultant|speech therapist)"
    r"|\b(?:in|has|having|started) (?:therapy|counselling|play therapy))",
    re.IGNORECASE,
)
_WHO = re.compile(rf"\b(?:{_CHILD}|she|he|her|his|their|they)\b", re.IGNORECASE)
_OF_CHILD = re.compile(rf"\b{_CHILD}(?!'s (?:doctor|officer|guardian))\b", re.IGNORECASE)

_WHY = {
    "name": "It names the child. The reader knows who is meant, and papers travel.",
    "born": "A date of birth names a child to anybody who sees the paper.",
    "school": "It says where the child can be found.",
    "health": "It is about the child's health. Papers travel, and the child cannot object.",
}
_PLAINER = {
    "name": "“the child”, “my son”, “my daughter” or a first letter.",
    "born": "The age, if it matters: “who is seven”.",
    "school": "“the school” or “the nursery”.",
    "health": "Leave it out, unless what you ask rests on it.",
}


def about_child(text: str, names: Sequence[str]) -> Iterator[Mark]:
    """Mark what is told of a child; `names` are those of the children of the case."""
    known = [re.escape(one) for one in names if len(one) > 1]
    if known:
        pattern = re.compile(rf"(?P<mark>\b(?:{'|'.join(known)})\b)")
        yield from _marks(pattern, text, 0, "name")
    for start, end in sentences(text):
        yield from _of_sentence(plain(text[start:end]), start, names)


def _of_sentence(said: str, start: int, names: Sequence[str]) -> Iterator[Mark]:
    of_child = _OF_CHILD.search(said) is not None or any(one in said for one in names)
    yield from _marks(_NAMED, said, start, "name")
    if of_child or _WHO.search(said) or said.lstrip().lower().startswith(("dob", "d.o.b", "date")):
        yield from _marks(_BORN, said, start, "born")
        yield from _marks(_SCHOOL, said, start, "school")
    if of_child:
        yield from _marks(_NURSERY, said, start, "school")
        yield from _marks(_HEALTH, said, start, "health")


def _marks(pattern: re.Pattern[str], said: str, start: int, what: str) -> Iterator[Mark]:
    for match in pattern.finditer(said):
        yield Mark(
            kind=Kind.CHILD,
            start=start + match.start("mark"),
            end=start + match.end("mark"),
            why=_WHY[what],
            plainer=_PLAINER[what],
        )
