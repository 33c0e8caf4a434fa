"""Names of people as they stand in talk, told from other words that begin with a capital.

No list of first names is used, so that no name counts for more than another because it is
common here: a name is known by its form and by the words around it.
"""

import re
from collections.abc import Iterator

_LETTER = r"[^\W\d_]"
_PART = rf"(?:[^\W\d_a-zß-öø-ÿ]{_LETTER}*(?:[’'-][^\W\d_a-zß-öø-ÿ]{_LETTER}+)*)"
_JOINT = (
    r"(?:de|da|do|dos|del|della|di|van|von|der|den|ten|bin|bint|ibn|al|el|ap|ab|ferch|st|la|le)"
)
_TITLE = (
    r"(?:Mr|Mrs|Ms|Miss|Mx|Dr|Doctor|Prof|Professor|Sir|Dame|Lady|Lord|Sister|Nurse|Judge|"
    r"Reverend|Rev|Imam|Rabbi|Father|Canon|Councillor|Cllr)\.?"
)
NAME = rf"(?:{_TITLE}\s+)?{_PART}(?:(?:\s+{_JOINT}(?!\w))*[\s-]+{_PART}){{0,3}}(?![’']s\b)\b"
"""A pattern: a title perhaps, then up to four words with a capital, not followed by 's."""

_TITLED = re.compile(rf"{_TITLE}\s+(?=\S)")
_SHORT = {"doctor": "Dr", "professor": "Prof", "councillor": "Cllr", "reverend": "Rev"}
_NEVER = frozenset(
    # Words that may stand with a capital in talk and belong to no name.
    """
    i i'm i'll i've i'd ok okay yes yeah yep no nope not oh ah um uh er erm hm mm right well so and
    but or if then now there here that this these those it it's he she they we you what who when
    where why how hello hi hey hiya morning afternoon evening night bye goodbye thanks thank cheers
    please sorry goodness heaven heavens everyone everybody all both guys folks ladies gentlemen
    officer constable chair chairman chairwoman chairperson minister secretary president speaker
    member members court year years english british welsh scottish irish polish romanian indian
    pakistani bangladeshi nigerian ghanaian somali jamaican chinese german french spanish italian
    portuguese turkish ukrainian american african asian european muslim catholic protestant jewish
    hindu sikh buddhist cafcass cymru social services children's council authority school hospital
    police facebook whatsapp google zoom teams skype netflix section act order number is are was do
    does did could would shall should might must has had have just very really good great fine nice
    sure first second one two three four five six seven eight nine ten speaking calling from about
    before after same check come sit go head deputy manager assistant nhs gp pip dwp send ehcp
    monday tuesday wednesday thursday friday saturday sunday january february july september october
    november december christmas
    """.split()  # noqa: SIM905  a hundred words read better as running text
)
_NOT_ALONE = frozenset(
    # Words that are names only beside another: "Nana Boateng", "June Evans", "Christian Shaw".
    """
    mum mam mom mummy mammy dad daddy nan nana gran granny grandma grandad grandpa auntie aunt uncle
    mother father brother sister son daughter baby love darling sweetheart mate pal dear duck hun
    honey babe friend sir madam ma'am doctor nurse teacher judge lord god jesus christ native lovely
    happy christian march june easter eid summer winter spring autumn england wales scotland ireland
    britain london cardiff lady dame miss mr mrs ms mx dr professor councillor ramadan diwali
    """.split()  # noqa: SIM905  likewise
)


def person(found: str) -> str:
    """Write a name that was found as people write it; "" where it is nobody's name."""
    text = " ".join(found.replace("’", "'").split()).strip(" .,'-")
    titled = _TITLED.match(text)
    title, rest = (titled.group().strip(" ."), text[titled.end() :]) if titled else ("", text)
    parts = rest.split()
    small = [part.lower() for part in parts]
    if not parts or any(part in _NEVER for part in small):
        return ""
    if len(parts) == 1 and small[0] in _NOT_ALONE:
        return ""
    if any(len(part) < 2 or part.isupper() for part in parts):  # noqa: PLR2004  an initial
        return ""
    return " ".join([_SHORT.get(title.lower(), title), *parts]).strip()


def parts(name: str) -> frozenset[str]:
    """Words of a name without its title, in small letters, to compare names by."""
    titled = _TITLED.match(name)
    return frozenset(name[titled.end() if titled else 0 :].lower().split())


def same(one: str, other: str) -> bool:
    """Whether two names may be one person's, one of them fuller: "Imran" and "Imran Shah"."""
    few, many = sorted((parts(one), parts(other)), key=len)
    return bool(few) and few <= many


def fuller(one: str, other: str) -> str:
    """Choose the fuller of two names that may be one person's."""
    return max(one, other, key=lambda name: (len(parts(name)), len(name)))


def titled(name: str) -> bool:
    """Whether a title stands before it."""
    return bool(_TITLED.match(name))


def found(pattern: re.Pattern[str], text: str) -> Iterator[tuple[str, re.Match[str]]]:
    """Give every name in the group `name` of a pattern, with its place."""
    for match in pattern.finditer(text):
        if name := person(match["name"]):
            yield name, match
