"""How a clause of English asks, by its grammar: order of words, mood, what is said to be wanting.

A letter written in haste puts several clauses into one sentence, so each is looked at where it
begins. Data for `asking`, and nothing else.
"""

import re

from fairhearing.domain.casework.asks.asking_words import VERBS


def _any(*patterns: str) -> re.Pattern[str]:
    return re.compile("|".join(patterns), re.IGNORECASE)


_MORE_VERBS = (
    "account|allow|allocate|appoint|assess|block|bin|cancel|carry|come|count|cover|cut|date|deal|"
    "do|draw|drop|email|e-mail|expunge|fill|find|finish|fit|follow|freeze|furnish|get|go|grant|"
    "help|initial|install|insert|lay|lend|lift|log|mail|measure|note|number|pause|pick|plan|post|"
    "prescribe|print|promise|pull|quote|redact|redo|reduce|refer|refuse|release|renew|repay|"
    "report|request|reschedule|resend|rewrite|rub|save|scan|scrap|separate|set|shred|sign|sort|"
    "start|suspend|swap|switch|test|text|track|translate|transfer|try|turn|type|view|visit|waive|"
    "warn|watch|wipe|work|admit|apply|attend|avoid|bill|build|buy|charge|choose|clean|clear|close|"
    "cook|credit|decide|drive|dry|empty|exchange|extend|fetch|fund|gather|guarantee|halt|increase|"
    "insure|introduce|join|judge|lock|loan|lower|minute|nominate|overturn|pack|paint|park|phone|"
    "plant|postpone|prove|push|quash|raise|recall|recommend|reimburse|reinstate|relax|remind|rent|"
    "replan|reset|retract|retain|retrieve|rewrite|rule|sack|search|shorten|shut|sit|sketch|skip|"
    "spell|square|stick|store|substitute|sweep|teach|tidy|trace|train|treat|trim|trust|unlock|"
    "upgrade|upload|wait|walk|warm|wash|weigh"
)
ANY_VERB = f"{VERBS}|{_MORE_VERBS}"
_THOUGHT = r"(?!(?:see|say|read|tell|note|imagine|guess|ask|call|look|ring|contact|text|hold)\b)"

_FILL = (
    r"(?:(?:and|also|but|so|then|or|now|please|pls|just|anyway|again|first|next|finally|lastly|"
    r"secondly|thirdly|ps|besides|failing that),? )*"
)
_NAMED = r"(?-i:[A-Z])[\w’'-]+"
_WHO = r"(?:I|you|u|ya|he|she|we|they|nobody|no one|anyone|anybody|someone|somebody|there|any ?one)"
_IT = r"(?:it|this|that|these|those|the|my|his|her|our|your|their|any|all|both)"
_BE = (
    r"(?:is|are|am|was|were|has|have|isn['’]?t|aren['’]?t|wasn['’]?t|weren['’]?t|hasn['’]?t|"
    r"haven['’]?t)"
)
_AUX = (
    r"(?:do|does|did|can|could|will|would|should|shall|may|might|must|don['’]?t|doesn['’]?t|"
    r"didn['’]?t|can['’]?t|couldn['’]?t|won['’]?t|wouldn['’]?t|shouldn['’]?t)"
)
_WH = (
    r"(?:(?:in|on|at|to|by|for|from|with|upon|under|of|until|since) )?"
    r"(?:who|whom|whose|what|when|where|which|why|how)"
)

ASKS_WHAT = re.compile(rf"{_FILL}{_WH}\b", re.IGNORECASE)

QUESTION = re.compile(
    rf"{_FILL}(?:"
    rf"{_WH}(?: (?!(?:is|are|was|were|I|you|u|he|she|it|we|they|who|"
    rf"that)\b)[\w’'-]+){{0,3}} (?:{_BE}|{_AUX}) (?:{_WHO}|{_IT})\b|"
    rf"{_WH}(?:['’]s|s|['’]re|re| is| are) (?:{_WHO}|my|his|her|our|your|their|[\w]+ing)\b"
    r"(?<!whose)(?! more\b)|"
    rf"{_BE} (?:{_WHO}|{_NAMED})(?!\s*(?:[.,;!]|$))\b|{_AUX} (?:{_WHO}|{_NAMED}|my|his|her|our|"
    rf"your|their)\b|"
    r"(?:can|could|will|would|should|may|might|does|did) (?:the|it|this|that|these|those)\b|"
    r"any (?:chance|news|word|update|idea|danger)\b)"
    r"(?!\s*(?:[.,;!]|$))(?! (?:believe|imagine|supposed|suppose|think|blame)\b)",
    re.IGNORECASE,
)
"""A question by the order of its words, with or without a question mark."""

WHO_DID = re.compile(
    rf"{_FILL}who (?:else )?(?!(?:I|you|he|she|we|they|(?:would|could|do|does|did)\w*)\b)\w+ \w",
    re.IGNORECASE,
)
"""A question for the one who did it: "who let him in". After a comma it tells of somebody."""

GOES_ON = re.compile(rf"{_FILL}{_BE} {_IT} \w", re.IGNORECASE)
"""A question only after another: "Can I come, and has the school sent it?"."""

NOT_TO = re.compile(
    rf"{_FILL}(?:(?:do not|don['’]?t|never) (?:ever )?(?:be|have|{ANY_VERB})\b"
    r"(?! (?:me wrong|me started|it personally|in touch))"
    r"(?<!waste)(?<!worry)(?<!mind))(?! (?:if|when|that|the ink)\b)",
    re.IGNORECASE,
)
"""A clause that forbids: "so don't let her go"."""

IF_YOU = re.compile(
    rf"{_FILL}if (?:you|u|one of you|someone|somebody|anyone|your \w+)"
    rf"(?:['’]d| would| could| can)(?: please| just| kindly| possibly| also)* (?:{ANY_VERB})\b",
    re.IGNORECASE,
)
"""A wish put as a condition: "so if you'd send it"."""

YOU_MIGHT = re.compile(
    rf"{_FILL}(?:perhaps |maybe )?(?:you|u|someone|somebody|one of you)(?:['’]d better| had better|"
    r" might(?: like to| want to)?| (?:will|may) (?:want|wish|like) to| could| can|"
    r" (?:really |now )?(?:need to|should|ought to|must|have to|have got to))"
    rf"(?: please| also| now| just| perhaps| at least)* {_THOUGHT}(?:{ANY_VERB})\b",
    re.IGNORECASE,
)
"""A clause that tells the reader what to do, in a milder or a harder way."""

_THING = (
    r"(?:it|that|this|these|those|which|they|he|she|\w+ one|(?:the|my|his|her|our|your|"
    r"their) [\w’' -]{2,40}?)"
)
NEEDS = _any(
    rf"\b{_THING}(?: still| now| all| really| both| also)* (?:needs?|wants?|requires?) "
    r"(?!saying|being|something|anything|nothing)\w+ing\b(?!.*\b(?:every|twice|often|a lot|"
    r"at night)\b)",
    rf"\b{_THING}(?: still| now| all| really| both| also)* (?:needs? to|wants? to|has to|have to|"
    r"has got to|have got to|should|must|ought to|(?:is|are) (?:not )?to) (?:now |all |please )?"
    r"(?:come (?:off|out|down|back|away)|go (?:back|in|on|out|off|to)\b|stop\b|"
    r"be (?!said|noted|remembered|stressed|admitted|ashamed|allowed|tired|pleased|frightened|"
    r"scared|worried|excused|forgiven|punished|named and)\w+(?:ed|ten|ken|ven|wn|ent|ld|ut|de|"
    r"nt|ght|id|un)\b)",
    r"\b(?:I|we) (?:have to|must|should|ought to|need to|want to|would like to) be (?:told|sent|"
    r"given|shown|informed|asked|involved|consulted|warned|allowed|heard|seen)\b",
    r"\b(?:might|could) (?:\w+ly )(?:be )?(?:\w+ed|sent|given|made|told|put)\b",
)
"""What is said to be needed: "it wants changing", "that one should come off"."""

_ME = r"(?:I|we)"
HOPES = _any(
    rf"\b(?:{_ME}|it|that|she|he|they)(?:['’]d| would| should)(?! have\b)(?! be (?:\w+ )?(?:sorry|"
    r"worried|upset|surprised|concerned|ashamed|lost|lying|mad|a (?:shame|pity|lie|fool)))"
    r"(?: [\w’'-]+){1,9}?,? if (?:I|we|you|u|one of|somebody|someone|he|she|they|there|it|that|"
    r"this|your|the|any)\b",
    rf"\b{_ME}(?:['’]d| would| should)(?: [\w’'-]+ly| so| ever so| much| be| also)* (?:(?:sooner|"
    rf"rather)(?= (?:you|he|she|it|that|we|"
    r"they|the|a|an|have|be|not|see|get)\b)|dearly|really like|love|like|want|appreciate|"
    r"interested|thankful|glad of|grateful for|glad "
    r"to (?:have|know|see|get)|pleased to (?:have|know|see|get)|interested to|welcome)\b"
    r"(?! (?:to (?:thank|say|add|begin|start|hear|make (?:it )?clear|assure|point out|express|"
    r"stress|apologise|mention|remind|draw|have been|think|believe)|you to (?:note|know|"
    r"understand)|a (?:reply|response)|it if))",
    r"\b(?:it|that)(?:['’]d| would)[\w’', -]{1,60}? to (?:have|know|see|be (?:told|sent|given)|"
    r"get|hear|receive|learn|be able)\b",
    r"\b(?:would|['’]d) be (?:(?:\w+ly|much|most|very|the|single) )*(?:appreciated|welcomed?|"
    r"helpful|useful|handy)\b",
    r"\bis the least (?:that )?(?:you|they|anyone|anybody|the \w+) (?:could|can|might)\b",
    rf"\b{_ME} (?:would |should )?(?:propose|suggest|recommend) (?:that )?(?:you|your|we|the|a|"
    r"an|he|she|it|they|my|his|her)\b(?! (?:are|is|were|was|have|has))",
    rf"(?<!what )(?<!that )\b(?:can|could|would|will) (?:you|u) (?:please |just |also |"
    rf"kindly )*(?:{ANY_VERB})\b",
    rf"\b{_ME}(?:['’]m| am|['’]re| are) (?:still )?(?:chasing|wanting|needing|asking for|"
    r"applying for|after)\b",
    r"\bwhat (?:I|we)(?:['’]d| would)?(?: still| really| actually)? (?:need|want|like|ask|"
    r"am asking|don['’]?t (?:get|understand|see|know))\b[^.?!]{0,60}?\b(?:is|are)\b",
    r"\b(?:is|are) what (?:I|we)(?:['’]m| am|['’]re| are)? (?:really |actually )?(?:want|need|"
    r"after|asking|saying)\b",
)
"""A wish in the conditional, or a proposal."""

_TOLD = (
    r"told|given|sent|shown|offered|answered|explained|asked|informed|paid|rung|rang|called|"
    r"contacted|returned|replied to|provided|supplied|said|confirmed|got back|come back"
)
_NOT_YET = r"(?:not|n['’]?t|never)(?: yet| even| actually| so far| ever)*"
_KNOWING = r"(?:why|whether|if|who|whom|when|what|which|where|how)"
_SOMEBODY = r"(?:nobody|no one|no-one|none of (?:you|them)|they|you|he|she|your \w+)"
RIGHTS = _any(
    rf"\b{_ME}(?:['’]m| am| are|['’]re)? (?:surely |also |legally )?(?:entitled|allowed) to\b|"
    rf"\b{_ME} have (?:a|the|every) right to\b|\b(?:my|our) right to (?:see|have|know)\b",
    rf"\b{_ME}(?: think| believe| feel)?(?: that)? {_ME} (?:should|ought to|must)\b(?! (?:have|say|"
    r"tell|thank|mention|add)\b)",
    r"\b(?:someone|somebody|anyone|one of you|your \w+|you lot|you people)(?: really| now)? "
    r"(?:should|must|ought to|needs? to|has to|have to|had better) (?!have\b|be\b)\w+",
    r"\bthere (?:should|must|ought to|has to|needs to|have to) (?:now )?be (?:an?|some|something|"
    r"somebody|someone|no)\b",
    rf"\b{_ME} object to\b|\b{_ME} should(?:n[’']?t| not) have to\b(?! (?:tell|say|ask|write))",
    r"\bthere is to be\b|\b(?:it['’]?s|it is|is(?:n['’]?t| not) it) (?:about|high|only) (?:time|"
    r"fair|"
    r"right)\b",
)
"""What the writer holds to be due: "I am entitled to …", "someone should ring"."""

SOFTENED = _any(
    r"\b(?:if (?:that['’]?s|it['’]?s|that is|it is) (?:ok|okay|all ?right|alright|possible|not too "
    r"much|no (?:trouble|bother)|easier)|if (?:at all )?poss(?:ible|\b)|if you(?: would| do)?(?: "
    r"not|n['’]?t) mind|if I may|when you (?:get|have|'ve got) (?:a|the|two) (?:\w+ )?(?:min\w*|"
    r"chance|"
    r"moment|second|time)|asap\b|as soon as (?:you can|possible|poss)|by return\b|at your "
    r"(?:earliest|convenience)|in advance\b|if there['’]?s (?:a|any) (?:way|chance))",
    r"\b(?:be (?:so )?(?:good|kind) (?:as|enough) to|make sure|see (?:to it )?that (?:he|she|it|"
    r"they|"
    r"the|this|my)|see to it|remember to|(?:don['’]?t|do not) forget|let it be|may it be|mind you "
    rf"(?:{ANY_VERB}))\b(?! (?:that I|I) )",
    r"\b(?:I (?:don['’]?t|do not) suppose|you (?:don['’]?t|do not|"
    r"wouldn['’]?t) (?:happen to )?(?:have|"
    r"know)|you could(?:n['’]?t| not))\b",
    rf"\b{_ME}(?:['’]ll| will| shall)(?: also| still)? (?:need|want|require|be needing|be wanting|"
    r"expect|have (?:it|them|that|my \w+|the \w+) back)\b(?! (?:to (?:say|think)|no\b))",
    rf"\b{_ME} (?:wanted|meant|was going|were going|came|write|am writing|"
    rf"was wanting) (?:just )?to "
    r"(?:ask|find out|query|enquire|check)\b|\b(?:just|only) (?:checking|asking|wondering|"
    r"wanted to)\b|^(?:and |also )*(?:wondering|hoping|requesting|asking|wanting)\b",
    r"\b(?:in need of|all (?:I|we)(?:['’]m| am)? (?:ask|want|need|asking|after)|(?:is|"
    r"are) all (?:I|"
    r"we) (?:ask|want|need))\b",
    rf"\b{_ME} (?:await|look to (?:you|the \w+) (?:for|to)|expect (?:an?|the|to (?:see|have|hear|"
    rf"be))|"
    r"(?:am|are) expecting)\b",
    r"\bwould (?:be (?:nice|good|lovely|great|fine|enough|grand|a (?:help|start|kindness|comfort|"
    r"relief|weight))|do(?: me| us| nicely| fine|(?=[.,;!]|$))|mean (?:a lot|the world|so "
    r"much)|go a long way|set|put|ease|settle|save|spare|make)(?!\w)"
    r"(?! (?:no|nothing|little) )(?! have)",
    r"\b(?:my|one|the|another|a|last|other|first|second|next|only) (?:other |last |next |real |"
    r"one |"
    r"final |further |second )*(?:question|query|request|worry|thing I (?:want|need|ask))"
    r"(?: is| was|:| about| concerns)\b",
    rf"\b(?:un)?til {_ME} (?:have|see|know|get|hear|am|are|['’]ve)\b",
)
"""The ways of being polite, or short, when asking."""

UNKNOWN = _any(
    rf"\b(?:not (?:sure|clear|certain)|unsure|unclear|no idea|in the dark|confused|puzzled|"
    rf"baffled|at "
    rf"a loss|not been made clear|none the wiser)(?: to (?:me|us))?(?: about| as to| of| on)? ?"
    rf"{_KNOWING}\b(?! (?:to|else|I|we)\b)",
    rf"\b{_SOMEBODY} (?:can|will|would|could|wo|ca|seems? (?:to|able to)|appears? to|has|"
    rf"have)(?:not|"
    r" not|n['’]?t)?(?: be able to)? (?:tell|say|explain|know|give|show|answer|let)\b(?! (?:you|"
    r"that))"
    rf"(?=.*\b{_KNOWING}\b|.*\b(?:me|us)\b)",
    rf"\b{_ME} (?:never (?:got|had|received|saw|heard)|(?:have|had)(?:n['’]?t| not) got|"
    rf"did(?:n['’]?t| "
    r"not) (?:get|receive|have)|ca(?:n['’]?t|nnot) (?:find|get (?:hold|an answer|anyone)))\b"
    r"(?! (?:time|much|any (?:sleep|money)|on with|into|the (?:chance|point)))",
    r"\b(?:no sign of|(?:still )?no (?:word|news|answer|explanation|date|mention) (?:on|about|of|"
    r"from|as to|yet))\b",
    r"\byou (?:said|promised|told (?:me|us)|agreed|were (?:going|meant|supposed|to)) (?:that )?"
    r"(?:you(?:['’]d| would| were)|to|I(?:['’]d| would|['’]d| could))\b",
    rf"\b{_ME} (?:do not|don['’]?t|would not|wouldn['’]?t|did not) (?:want|wish|"
    rf"agree)\b (?:[\w’'-]+ ){{1,6}}"
    r"(?:to (?:be|go|have|see|come|know|tell|get)|\w+ing|at|in|on|near|told|sent|shown|given)\b",
)
"""What the writer does not know, or was promised, or does not want."""

LACKS = _any(
    rf"\b{_ME}(?: have|['’]ve| haven| had)(?: still| also|"
    rf" as yet)* ?{_NOT_YET} (?:been (?:{_TOLD})|"
    r"received|heard|seen (?:the|a|any|it|them)|had (?:one|a|an|any|the|my|it|them|so much)\b"
    r"(?! (?:night|day|break|holiday|drink|chance|moment)))",
    rf"\b{_ME}(?: have|['’]ve)(?: still| also| as yet)* (?:had|heard|received|seen|"
    rf"been (?:{_TOLD})) "
    r"(?:nothing|no |not one|not a|none)",
    rf"\b(?:(?:nobody|no one|no-one|none of you|not one of you)(?:['’]?s| has| have)?|"
    rf"(?:you|they|he|she)(?: have|['’]ve| has|haven| did| do)? ?{_NOT_YET}) (?:ever |yet |even |"
    rf"actually )*(?:{_TOLD}) (?:me|us|him|her|why|if|"
    r"whether|what|when|how|who)\b",
    rf"\b{_ME}(?:['’]m| am|['’]re| are) still (?:waiting|without|none the wiser|no wiser|in the "
    r"dark|owed|missing)\b",
    rf"\b{_ME}(?:['’]m| am|['’]re| are) yet to (?:have|get|hear|see|receive|be)\b",
    rf"\b{_ME} (?:have |['’]ve )?never (?:had|got|been given) (?:\w+ ){{0,3}}?back\b",
    rf"\b{_ME} still (?:have no|have not|haven['’]?t|do not have|don['’]?t have|don['’]?t know|"
    rf"do not "
    r"know|await|need|want)\b",
    r"\b(?:has|have)(?:n['’]?t| not| never| yet to| still not)(?: yet| ever)* (?:be(?:en)? )?"
    r"(?:sent|returned|paid|explained|corrected|come back|come through|turned up|arrived|reached "
    r"me|reached us|materialised)\b",
    r"\b(?:never|not|didn['’]?t) (?:came|come|arrived?|turned up|turn up|reached|reach)\b(?! (?:to "
    r"(?:see|my|the)|home|in|round))",
    rf"\b{_ME}(?: still)? (?:do not|don['’]?t|dont|cannot|can['’]?t|cant|fail to)(?: really)? "
    r"(?:get|understand|see|follow|make out|work out|know) (?:why|whether|if|who|when|what|which|"
    r"where|how)\b(?! (?:to|else|more|I|we|you (?:people|lot|sleep|can|could)|any|on earth)\b)",
)
"""A complaint of what was not told or did not come: it asks for it."""

ITEM = _any(
    r"^that \S.{0,90}?\b(?:be|is|are|gets?|goes|comes|stays?)\b",
    r"^(?:whether|why|how|when|who|what|where|which|if)\b(?! (?:I (?:am|need|want)|you should))",
    r"^(?:not )?to (?:be|have|know|see|get|hear) ",
    rf"^{_FILL}(?:(?!note\b|see\b)(?:{ANY_VERB}))\b(?! (?:was|were|is|are|has|had|have|of)\b)"
    r"(?! [\w’'-]+ (?:was|were|is|are|has|had)\b)",
    r"^(?:he|she|they|you|the [\w ]{3,30}?|someone|somebody) (?:should|must|ought to|needs? to|has "
    r"to|have to|is to|are to) (?!have\b)\w+",
    r"^(?:an?|the|any|all|my|his|her|their|your|our|copies|copy|sight|confirmation|details|proof|"
    r"whatever|something|somebody|someone|both|every|permission|time)\b"
    r"(?!.*\b(?:is|are|was|were|am|has|have|had|says?|said|shows?|did|does|do|told|went|came|"
    r"asked|"
    r"will|would|can|could|gave|took|rang|wrote|sent|got|made|kept|put|never)\b)",
    r"^(?:an?|the|any|all|my|his|her|their|your|our) (?:[\w’'-]+ ){0,2}?(?:reasons?|names?|dates?|"
    r"cop(?:y|ies)|explanation|decision|numbers?|address|apology|list|notes?|answers?|period|"
    r"qualifications|cost|amount|times?|records?|recording|polic(?:y|ies)|rules?|whereabouts|"
    r"outcome|results?|plan|form|letters?|reports?)\b"
    r"(?=[,.;]|$| (?:for|from|why|about|when|which|I|he|she|they|you|a (?:man|woman|person)|your|"
    r"as to|in|on)\b|"
    r" of (?:why|how|what|who|when|where)\b| of (?!.*\b(?:is|was|were|are|has|had|says|shows)\b))",
    r"^whatever\b",
)
"""What an item of a list says that asks by its form alone: an order, a thing, "that … be …"."""

PAPER = _any(
    r"^(?:(?:and|also|then|plus|or),? )*(?:an? |the |my |any )?(?:full |clear |proper |written |"
    r"signed |dated )*(?:cop(?:y|ies)|sight|explanation|apology|confirmation|details|proof|"
    r"reasons?|"
    r"names?|dates?|assurance)\b (?:of|for|from|that|about|why)\b"
    r"(?!.*\b(?:is|are|was|were|has|have|had|did|does|came|went|showed|arrived|made)\b)",
)
"""A sentence that is only the name of a thing one is sent: "A copy of the plan, and the dates."."""

DEMANDED = re.compile(
    rf"(?:and |also )?(?-i:that) (?!(?:is|was|has|had|would|will)\b)[\w’' -]{{1,60}}? "
    rf"(?:not )?(?:be|{ANY_VERB})\b",
    re.IGNORECASE,
)
"""A line of its own after "I demand": "that he be set work"."""

RHETORIC = _any(
    r"\bwho (?:would|could|wouldn['’]?t|couldn['’]?t|do (?:you|they)|on earth|in their right|"
    r"cares)\b",
    r"\b(?:do|did|does|would|could) (?:you|they|he|she|anyone|anybody|I)(?: people| lot| all)? "
    r"(?:really |honestly |seriously )?(?:think|suppose|imagine|believe|expect|want|blame|wonder)\b"
    r"(?! (?:a|the|me to|us to|my|it|again) )(?!.*\bor\b)",
    r"\b(?:what|how|where|who|why|when) (?:did|do|does|am|is|are) (?:you|they|he|she|I|we|anyone|"
    r"anybody)(?: \w+)? (?:suppose|supposed to (?:run|live|manage|cope|feel|trust|believe|eat|pay|"
    r"sleep)|meant to (?:run|live|manage|cope|feel|trust|believe|eat|pay|sleep)|expect|think)\b"
    r"(?! (?:it (?:is|was)|of|about|(?:I|we) should)\b)",
    r"\b(?:eh|innit|right|yeah|hey|really|ok|okay|(?<=, )is it|isn['’]?t it|aren['’]?t they|"
    r"do(?:es)?n['’]?t "
    r"(?:it|they|he|she))\?$",
    r"\b(?:would|wouldn['’]?t|does|don['’]?t) (?:it|they|she|he|the) \w+ (?:fast|quick(?:ly)?)\b",
    r"\bwho(?:['’]d| would) be (?:a|an)\b",
    r"\bwhat (?:is|was) (?:the point|I (?:supposed|meant|to))\b",
    r"\bwhat a\b|^do(?:es)? .*\b(?:nobody|no one|anybody|anyone)\b",
    r"\bwhat (?:kind|sort) of (?:\w+ )?(?:person|people|mother|father|place|world|system|man|"
    r"woman)\b",
    r"\bwho (?:gave|made|gives) (?:you|him|her|them) the right\b",
    r"\bhow (?:dare|could) (?:you|he|she|they|anyone)\b",
    r"\b(?:have|has) (?:you|anyone|anybody|they) (?:ever|never|any idea|no )\b",
    r"\bcan you (?:imagine|believe|blame|see why)\b",
    r"\bdo(?:es)? (?:you|anyone) know (?:how|what) (?:that|it|this|hard|it['’]s)\b",
)
"""Questions that are put for their force, and expect no answer."""

JOINT = re.compile(
    r"(?:[,;:–—(]|\.{2,}|[.?!](?=\s+[a-z])|\s-)\s*(?:(?:and|but|or|so|also|then|because|cos|as|"
    r"now|anyway)\s+)*|\s(?:and|but|so|or|then|because|cos|anyway)\s+(?:(?:then|also|so|now)\s+)*",
    re.IGNORECASE,
)
"""Where a clause may begin within a sentence."""

ANYWHERE = (NEEDS, HOPES, SOFTENED, RIGHTS, LACKS, UNKNOWN)
"""What shows an ask wherever it stands in its sentence; surest first."""
