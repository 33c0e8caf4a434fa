"""The words by which English letters ask for something. Data for `asking`, and nothing else."""

import re


def _any(*patterns: str) -> re.Pattern[str]:
    return re.compile("|".join(patterns), re.IGNORECASE)


VERBS = (
    "accept|acknowledge|add|address|advise|agree|alter|amend|answer|apologise|arrange|ask|attach|"
    "book|bring|call|change|check|clarify|collect|complete|confirm|consider|contact|copy|correct|"
    "delete|describe|disclose|ensure|enter|erase|escalate|explain|file|fix|forward|give|hand|hold|"
    "identify|include|inform|inspect|instruct|invite|investigate|issue|keep|leave|let|list|listen|"
    "look|make|mark|meet|mend|move|name|note|notify|obtain|offer|open|order|pass|pay|place|post|"
    "print|produce|provide|publish|put|read|reconsider|record|rectify|refer|refund|register|"
    "reimburse|remove|reopen|repair|replace|reply|reply to|respond|restore|return|review|revise|"
    "ring|say|see|send|serve|set out|set up|share|show|specify|speak|state|stop|strike|supply|"
    "take|talk|tell|treat|undertake|update|use|withdraw|write"
)
"""Verbs of things that can be asked for, as they stand after "please" or "to"."""

_FREELY = r"(?: (?:also|now|therefore|respectfully|further|formally|still|only|just|really|again))*"
_I = rf"(?<!\bwhat )\b(?:I|we){_FREELY}"
_WOULD = rf"{_I}(?: would|['’]d| should){_FREELY}"

POLITE = _any(
    r"\bp(?:lease|ls|lz)\b(?! (?:find|accept|excuse|see below|see attached|"
    r"be (?:aware|assured)|note that|"
    r"feel free|bear with|bear in mind|forgive|pass on my (?:thanks|regards))\b)"
    r"(?! (?:do not|don['’]t) (?:hesitate|read|take this|think|regard|feel|misunderstand|worry))"
    r"(?! (?:call|ring|contact|telephone|e-?mail|phone) me (?:if|on|at|should)\b)",
    r"\bkindly\b(?= (?:(?:" + VERBS + r")\b|(?!\w+ed\b)\w+ (?:me|us|the|an?|your|my|whether)\b))",
)
WISHES = _any(
    rf"{_WOULD} (?:very much )?(?:like|love|want|appreciate|welcome|ask|request|prefer|value|"
    r"rather (?=you|that|it|the))\b"
    r"(?! to (?:thank|say|add|begin|start|hear (?:back |soon )*from|make (?:it )?clear|assure|"
    r"point out|express|stress|emphasise|apologise|mention|remind|draw)\b)"
    r"(?! (?:you )?to (?:note|bear in mind|remember)\b)(?! you to understand\b)"
    r"(?! a (?:reply|response)\b)",
    rf"{_WOULD} be{_FREELY} (?:very |most |so |extremely )?(?:grateful|glad|obliged|thankful)\b",
    rf"{_I} (?:want|need|require|request|seek|demand|urge you|call on you)\b"
    r"(?! to (?:say|thank|complain|make (?:it )?clear|begin|start|be (?:clear|honest)|add)\b)"
    r"(?! (?:no|nothing|not)\b)",
    rf"{_I} (?:ask|invite)\b(?! (?:you )?(?:to )?(?:note|bear in mind|understand|remember)\b)"
    r"(?! myself\b)(?! because\b)",
    rf"{_I} wish to (?:know|see|have|be|receive|obtain|request|ask)\b",
    r"\bI want it\b",
    rf"{_I} (?:beg|implore|insist)\b(?= (?:you|that|on)\b)",
    rf"{_I} expect (?:[\w'’-]+ ){{1,4}}to\b",
    rf"{_I} (?:hope|trust) (?:that )?you (?:will|can|could|would)\b(?= (?:{VERBS})\b)(?! see\b)",
    rf"{_I}(?:['’]m| am| are| was| were)? wonder(?:ed|ing)?(?: \w+)? (?:if|whether)\b"
    r"(?! (?:anyone|anybody|you even)\b)",
    rf"{_I}(?:['’]m| am| are| was| were)(?: \w+)? hoping (?:that|for|you|someone|somebody|to)\b",
    rf"{_I}(?:['’]m| am| are|(?: would|['’]d| should) be) (?:very |most )?(?:keen|anxious|eager|"
    r"interested|curious) to (?:know|see|have|learn|read|understand)\b",
    rf"{_I}(?:['’]m| am| are) (?:after|looking for) (?:an?|the|your|some) (?:\w+ )?(?:cop(?:y|ies)|"
    r"explanation|answers?|apology|assurances?|dates?|reasons?|names?)\b",
    rf"{_I} (?:look to|leave it to) you to\b",
    rf"{_I} call on (?:[\w'’-]+ ){{1,3}}to\b",
    rf"{_I} (?:trust|hope|expect) (?:that )?(?:this|it|that|these) (?:will|can) (?:now )?be\b",
    r"\bmy (?:\w+ )?(?:request|question|query|plea) is\b",
    r"\b(?:perhaps|maybe) (?:you|someone|somebody|your \w+|the \w+) (?:can|could|might|would)\b",
    r"^(?:and |also |most |very |so )*(?:grateful|glad|obliged) "
    r"(?:if|for (?:an?|the|sight|copies))\b",
    rf"(?:{_I}|\b(?:he|she|they)\b) could (?:really )?do with\b",
    r"\band (?:(?:would|should) (?:like|love|appreciate|be (?:grateful|glad))|"
    r"(?:request|ask)(?= (?:an?|that|for|you)\b))",
    r"\bneeds? (?:[\w'’-]+ ){1,5}from you\b",
    r"\b(?:I|we)(?:['’]m|['’]re| am| are)(?: also| now)? (?:asking|requesting|writing to (?:ask|"
    r"request))\b"
    r"(?! (?:you )?to (?:note|bear in mind)\b)",
    r"^(?:and |also |so )*need(?: to know| a| the| his| her| my| their| some)\b",
    r"\bit(?: would|['’]d) (?:be (?:helpful|useful|good)|help)(?: \w+)? "
    r"(?:if|to (?:know|have|see))\b",
)
CAN_YOU = _any(
    r"\b(?:can|could|would|will|may|might) (?:you|u|your \w+(?: \w+)?|somebody|someone|anyone|"
    r"staff|"
    r"we|I)(?: (?:please|also|kindly|at least|just|therefore|then))* "
    r"(?=(?:have|be|get|know|" + VERBS + r")\b)",
    r"\bwould it be possible\b",
    r"\bany chance\b",
    r"\bwould you mind\b",
)
OUGHT = _any(
    r"\b(?:should|must|ought to|needs? to|has to|is to|are to) (?:now )?be (?:added|amended|"
    r"changed|corrected|deleted|erased|included|put (?:right|back)|rectified|removed|replaced|"
    r"restored|returned|sent|shown|struck out|taken out|withdrawn)\b",
    r"\b(?:it|this|that|these|those|which) (?:all |both |now |still )?needs? (?!saying)\w+ing\b",
    r"^(?:and |so |also |now )*you (?:really |now )?(?:must|need to|have to|ought to|should) "
    rf"(?:now )?(?!(?:let|look|make|note|read|say|see|take|use)\b)(?:{VERBS})\b",
    r"\b(?:it|this|that|which) should (?:say|read|be spel(?:t|led))\b(?! (?:something|nothing)\b)",
)
TELLS_TO = re.compile(
    r"(?:(?:and|also|so|then|now|do),? )*(?:let (?:him|her|them) \w+|stop \w+ing\b|"
    r"let (?:me|us) (?!add|be|begin|explain|finish|first|just|make|point|put|remind|say|start|tell|"
    r"turn)\w+|"
    r"take (?:[\w’']+ ){1,5}?(?:out|off|away|down|back)\b|"
    r"(?:do not |don['’]t )?(?!(?:contact|let|look|note|say|see|take|read)\b)"
    rf"(?:{VERBS}) "
    r"(?:me|us|him|her|them|it|the|an?|my|our|his|your|their|this|these|how|why|what|who|when|"
    r"where|whether|any|all|both|each|every|\w+s?['’]s?)(?!\w))"
    r"(?!.{0,20}\b(?:if|on|at)\b (?:you|0))",
    re.IGNORECASE,
)
"""A sentence that opens with what is to be done: "Tell me …", "Explain how …"."""
ASKS_ONE = re.compile(
    r"(?:^|[:;,–—] |\b(?:and|but|so|also|then|secondly|finally),? )(?:and |but |so |also )*"
    r"(?:who|whose|whom|what|when|where|which|why|how|is|are|was|were|am|do|does|did|has|have|"
    r"had|"
    r"can|could|will|would|should|may|might|"
    r"any (?:news|update|word|idea)|by whom|to whom|on what|in what|at what)\b",
    re.IGNORECASE,
)
"""How a sentence that ends in a question mark asks, not only wonders."""

_TURNED = r"(?i:is|are|was|were|did|does|do|has|have|can|could|will|would)"
_WHO = (
    r"(?:(?i:I|you|he|she|it|we|they|the|my|your|his|her|our|their|there|anyone|anybody)\b|[A-Z])"
)
UNMARKED = re.compile(
    rf"(?:(?i:and|also|but|then|or),? )*(?:(?i:why|how|when|where|what|who) )?{_TURNED} "
    rf"{_WHO}(?<!Will [A-Z])(?<!Do the)(?<!Do it)"
)
"""A question by the order of its words, where the question mark was left out."""

WONDERS = _any(
    r"\bhow (?:would|do) you (?:feel|like it)\b",
    r"\bhow (?:can|could|am|is|are) (?:anyone|anybody|I|we|a \w+) (?:be )?(?:supposed|expected|"
    r"meant|trust)\b",
    r"\bis it any wonder\b",
    r"\bwhat more (?:can|could|do)\b",
    r"\bwho (?:could|would) (?:blame|have thought)\b",
    r"\bdoes (?:nobody|no one|anybody|anyone) care\b",
    r"^(?:is|was) (?:that|this) (?:fair|right|just|really)\b",
    r"^(?:all )?(?:right|ok|okay)\?$",
)
"""Questions that expect no answer."""

PROCESS = _any(
    r"\bhear (?:back )?from you\b",
    r"\b(?:your|a|an|early|prompt) (?:early |prompt |full |written )?(?:reply|response|"
    r"acknowledge?ment)\b(?! to (?:the|each|every|all))",
    r"\bask you to note\b",
    r"\blike you to (?:understand|note)\b|^you should have \w+",
    r"\bnot asking\b|\bnot hesitate\b",
    r"\bnot (?:ask|want|need|require)\b",
)
"""Asking for an answer as such, or saying what is not asked for."""

LEADS_IN = _any(
    r"\b(?:the|this|these) following\b",
    r"\bfollowing (?:things|points|questions|matters|documents|information|steps)\b",
    r"\b(?:these|two|three|four|five|six|seven|eight|nine|ten|several|some|a few|\d+) (?:\w+ )?"
    r"(?:things|points|questions|matters|requests|actions|steps|asks)\b",
    r"\b(?:things|points|questions|matters|requests)\b.*\b(?:below|as follows|these|follow|"
    r"in writing|set out)\b",
    r"\b(?:set out|listed|numbered) below\b",
    r"\bas follows\b",
    r"\bnumber what\b",
)
"""A sentence that says that asks follow, without being one."""

ASKING = _any(r"\b(?:questions?|ask(?:ing)?|requests?|requesting|want|would like|need)\b")
"""What a line that ends in a colon says where asks follow it."""

ORDINALS = (
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth",
)  # fmt: skip
LAST = ("last", "lastly", "final", "finally")
MARK = re.compile(
    r"(?P<label>Points?|Q(?:uestion)?|Request|Item|Ask|No\.?)\s*(?P<number>\d{1,2})\b[.:)]?\s*",
    re.IGNORECASE,
)
"""A number with a word before it, as in "Point 3:"."""
ORDINAL = re.compile(
    rf"(?P<ordinal>{'|'.join((*ORDINALS, *LAST))})(?:ly)?(?:, |: | of all,? )", re.IGNORECASE
)
GREETING = re.compile(
    r"(?:dear|hi|hello|hiya|hey|to whom it may concern|yours|kind|best|warm|with (?:best|kind|"
    r"thanks|many)|regards|thanks|many thanks|thank you|cheers|sincerely)\b[^.?!]{0,60}$",
    re.IGNORECASE,
)
"""A line that opens or closes a letter."""
