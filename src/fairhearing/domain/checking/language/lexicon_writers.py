"""How writers of reports weigh things up, and tell of papers and enquiries (patterns)."""

_TRAIT = (
    r"account|ability|approach|attitude|capacity|commitment|communication|conduct|co-?parenting|"
    r"credibility|demeanour|engagement|explanation|focus|functioning|insight|manner|mindset|"
    r"motivation|narrative|outlook|parenting|perception|position|presentation|priorities|prognosis|"
    r"relationship|response|stance|tone|understanding|vulnerabilit(?:y|ies)"
)
_BE = (
    r"(?:is|are|was|were|be|has\s+been|remain(?:s|ed)?|appear(?:s|ed)?|seem(?:s|ed)?|lack(?:s|ed)?|"
    r"show(?:s|ed)|suggest(?:s|ed)?|reflect(?:s|ed)?|demonstrate[sd]?|indicate[sd]?)"
)
_WORTH = (
    r"adequate|appropriate|beneficial|commendable|concerning|conducive|convincing|credible|"
    r"damaging|defensive|detrimental|disproportionate|encouraging|evasive|genuine|good\s+enough|"
    r"guarded|harmful|hostile|inadequate|inappropriate|inconsistent|insightful|limited|"
    r"minimising|necessary|plausible|positive|proportionate|reassuring|reflective|robust|sincere|"
    r"unconvincing|undermining|unhelpful|unrealistic|unreliable|unsafe|unsatisfactory|worrying"
)
ASSESSING = (
    rf"\b(?:{_TRAIT})\b(?:\W+\w+){{0,6}}?\W+{_BE}\b|"
    rf"\b{_BE}\s+(?:[\w-]+\s+){{0,2}}?(?:{_WORTH})\b|"
    r"\b(?:risk|protective|aggravating|mitigating|stabilising)\s+factors?\b|\bbest\s+interests?\b|"
    r"\braises?\s+(?:\w+\s+){0,3}?(?:questions?|concerns?|doubts?|issues?)\b|"
    r"\bthere\s+(?:is|are|remains?)\s+(?:[\w-]+\s+){0,4}?"
    r"(?:concerns?|needs?|risks?|doubts?|reasons?|evidence|indications?|uncertaint(?:y|ies))\b|"
    r"\b(?:evidence|picture|pattern|history|behaviour)\s+(?:points?|suggests?|indicates?|is)\b|"
    r"\bthresholds?\b|\bdifficult\s+to\s+(?:reconcile|accept|assess|understand|determine)\b|"
    r"\bI\s+(?:am|was|remain|have\s+been)\s+(?:[\w-]+\s+){0,2}?(?:(?:un)?convinced|satisfied|persuaded|"
    r"concerned|confident|struck|reassured|troubled|mindful)\b|"
    r"\b(?:has|have|had)\s+(?:shown|demonstrated|displayed|evidenced)\s+(?:[\w-]+\s+){0,3}?"
    r"(?:commitment|insight|willingness|resilience|capacity|understanding|awareness)\b|"
    r"\b(?:no|little|some)\s+doubt\b|\bcaught\s+(?:up\s+)?in\s+the\s+(?:middle|crossfire|conflict)\b|"
    r"\b(?:emotional|significant|psychological|further)\s+harm\b|\bimpacts?\s+on\b|"
    r"\bmeets?\s+(?:\w+\s+){1,3}needs\b|\b(?:own|needs)\b.*\brather\s+than\b.*\b(?:needs|those)\b|"
    r"\bprioritis(?:e|es|ed|ing)\b|\b(?:is|are)\s+(?:needed|required|warranted|indicated|merited)\b|"
    r"\b(?:would|may|might|could)\s+(?:well\s+)?(?:benefit|be\s+(?:helpful|sensible|wise|"
    r"prudent|appropriate|premature))\b|\bis\s+(?:now\s+)?proposed\b"
)
"""Words by which a writer weighs up what was found."""
PAPERS = (
    r"\b(?:police|gp|medical|hospital|school|nursery|case|council|housing|court|agency|contact|"
    r"attendance|social\s+work|local\s+authority)\s+(?:records?|files?|notes?|checks?|logs?|papers|"
    r"chronology|summary|minutes|database)\b|"
    r"\b(?:an?|the|my|further|initial|these)\s+(?:check|enquir(?:y|ies)|search(?:es)?|referral)s?\s+"
    r"(?:with|of|from|to|by|on|dated)\b|^\W*(?:checks?|enquir(?:y|ies)|inquir(?:y|ies))\b|"
    r"\b(?:file|bundle|chronology|records?|paperwork|documents?|correspondence|database)\s+"
    r"(?:contains?|shows?|notes?|includes?|confirms?|indicates?|holds?|discloses?|reveals?)\b|"
    r"\b(?:results?|outcome|report|assessment|reply|response)\b(?:\W+\w+){0,8}?\W+"
    r"(?:is|are|remains?)\s+(?:still\s+)?(?:awaited|outstanding|pending)\b|"
    r"\bin\s+an?\s+(?:separate|different|earlier|later|previous|subsequent)\s+"
    r"(?:conversation|interview|meeting|session|visit|call|discussion)\b"
)
"""Papers, checks and enquiries, which a record of one conversation cannot show."""
