"""Words by which a writer reports speech, gives an opinion, or recommends."""

import re

_REPORTING_PAST = (
    "said|stated|told|accepted|denied|alleged|agreed|confirmed|described|reported|explained|"
    "admitted|claimed|asserted|added|asked|replied|answered|acknowledged|mentioned|maintained|"
    "insisted|indicated|suggested|offered|refused|complained|recalled|expressed|conceded|disputed|"
    "raised|disclosed|informed|advised|repeated|promised|requested|proposed|volunteered|clarified|"
    "responded|objected|argued|apologised|apologized|thanked|warned|threatened|remarked|commented|"
    "declined|discussed|referred|spoke|talked|reiterated|recounted|undertook|shared"
)
_HELD = "felt|believed|thought|wanted|wished|hoped|worried|feared|considered|understood|knew"
_REPORTING_PRESENT = (
    "says|states|tells|accepts|denies|alleges|agrees|confirms|describes|reports|explains|admits|"
    "claims|asserts|acknowledges|maintains|insists|complains|recalls|disputes|feels|believes|"
    "thinks|wants|wishes|hopes|objects|argues|proposes|suggests"
)
_PERSON = (
    r"(?:I|he|she|they|we|you|(?:[Tt]he\s+)?(?:[a-z]+\s+){0,2}(?:mother|father|parents?|child|children|"
    r"worker|officer|teacher|grandmother|grandfather|adviser|nurse|visitor|boy|girl|school|nursery|"
    r"police|authority|court|doctor|GP|brother|sister|uncle|aunt|partner|wife|husband)|"
    r"(?:Mr|Mrs|Ms|Miss|Mx|Dr)\.?\s+[A-Z][\w’'-]*(?:\s[A-Z][\w’'-]*)?|[A-Z][a-z’'-]*)"
)

_NOT_A_VERB = r"(?<!\b[Tt]he\s)(?<!\b[Aa]n\s)(?<!\bany\s)(?<!\bas\s)"
_SOON = r"(?:also\s+|then\s+|now\s+|still\s+|never\s+)?"

REPORTED = re.compile(
    rf"{_NOT_A_VERB}\b(?:{_REPORTING_PAST})\b(?!\s+(?:above|below|in this report))"
    rf"|\b{_PERSON}\s+{_SOON}(?:{_REPORTING_PRESENT})\b"
    rf"|\b(?!I\b){_PERSON}\s+{_SOON}(?:{_HELD})\b"
    r"|\b[Aa]ccording to\b|\bmade (?:it )?clear\b|\bgave (?:an|his|her|their) account\b"
    r"|\b(?:[Hh]is|[Hh]er|[Tt]heir|[A-Za-z]+[’']s) (?:view|opinion|words|position|account|wish)\b"
)
"""Words that put what follows into somebody's mouth or mind."""

LEAD = re.compile(
    rf"(?:[A-Z]\w+,\s+|(?:On|In|At|During|When)\s[^,]{{3,60}},\s+)?"
    rf"({_PERSON}\s+(?:(?:also|then|now|still|never|further|later|\w+ly)\s+)?"
    rf"(?:{_REPORTING_PAST}|{_REPORTING_PRESENT}|{_HELD})"
    r"(?:\s+(?:to\s+)?(?:me|us|him|her|them|you))?(?:\s+that)?)(?!\w)",
)
"""The opening of a sentence that reports speech: "Ms Vale told me that"."""

RETOLD = re.compile(
    rf"(?:also\s+|then\s+|later\s+)?(?:{_REPORTING_PAST})(?:\s+(?:me|us|him|her|them))?"
    r"\s+(?:that\s+\S+\s+\S|having\s|any\s|\w+ing\s+\S)"
)
"""A second verb of speech of the same person: "… but denied that he had"."""

_TELLS = re.compile(rf"\s+(?:\w+ly\s+)?{_SOON}(?:{_REPORTING_PAST}|{_REPORTING_PRESENT}|{_HELD})\b")


def teller_of(frame: str) -> str:
    """Give the person of an opening that reports speech: "Ms Vale told me that", Ms Vale."""
    return _TELLS.split(frame, maxsplit=1)[0]


_ANSWERS = "agreed|disagreed|denied|accepted|refused|declined|confirmed|acknowledged|objected|did"
ECHO = re.compile(
    rf"{_PERSON}\s+(?:both\s+|also\s+)?(?:{_ANSWERS})(?:\s+(?:not|so|(?:to\s+|with\s+)?"
    r"(?:it|this|that|do so)))?\W*"
)
"""A clause that only answers the one before it, and means nothing alone: "he denied this"."""

_STANCE = (
    r"consider(?:ed)?|believed?|think|thought|feel|felt|assess(?:ed)?|concluded?|form(?:ed)?|"
    r"concerned|worried|satisfied|confident|persuaded|anxious|hopeful|troubled|struck|impressed|"
    r"doubt(?:ed)?|wonder(?:ed)?|suspect(?:ed)?|of the (?:view|opinion)|found (?:him|her|them|it)"
)
_HELPING = r"(?:(?:do|did|would|have|am|was|remain|remained|also|therefore|still) )*(?:not )?"
_VIEWS = r"(?:views?|opinions?|judge?ments?|assessments?|impressions?|concerns?|experience)"
_PLAIN = r"(?:clear|evident|apparent|concerning|likely|unlikely|positive|significant|important|my)"

OPINION = re.compile(
    rf"\b(?:in )?my (?:professional |considered |honest |clear |own |overall )?{_VIEWS}\b"
    rf"|\bI (?:\w+ )?{_HELPING}(?:{_STANCE})\b|\bI have (?:\w+ )?concerns?\b"
    rf"|\b(?:appear|seem)(?:s|ed)?\b|\bcame across as\b|\bpresent(?:s|ed) as\b"
    rf"|\bit (?:is|was) {_PLAIN}\b|\b(?:is|are) (?:un)?likely to\b|\b(?:should|ought to) have\b"
    r"|\black(?:s|ed)? (?:of )?(?:any )?insight\b|\blimited insight\b|\bminimis(?:es|ed|ing)\b"
    r"|\b(?:is|was|are|were) (?:very |extremely |deeply |a )?(?:concerning|worrying|troubling)\b",
    re.IGNORECASE,
)
"""Words by which the writer judges."""

_BEST = r"(?:the |his |her |their )?(?:[\w’']+ )?(?:best )?interests?"

RECOMMENDATION = re.compile(
    r"\brecommend(?:s|ed|ation|ations|ing)?\b"
    r"|\b(?:should|ought to)\b(?! have\b)"
    r"|\bI (?:\w+ )?(?:suggest|propose|advise|invite|ask (?:that )?the court|urge)\b"
    r"|\bthe court (?:may wish|is (?:respectfully )?(?:invited|asked)|might)\b"
    rf"|\b(?:would|will) (?:not )?be in {_BEST}\b"
    r"|\bwould benefit from\b|\bit would be (?:helpful|advisable|better|appropriate)\b",
    re.IGNORECASE,
)
"""Words by which the writer says what to do."""
