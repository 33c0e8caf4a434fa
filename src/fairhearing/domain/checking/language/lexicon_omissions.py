"""How people offer, deny, explain, ask, worry and agree aloud, in many wordings and dialects.

The patterns read words as `spoken` writes them: lower case, contractions written out, dialect
brought to common forms. They tell nobody's sex, part or side.
"""

from enum import StrEnum


class Act(StrEnum):
    """What somebody does by saying something, as a reader is told of it."""

    RECORD = "asks for something to be put on record"
    UNANSWERED = "says that something asked for or due did not come"
    EVIDENCE = "mentions something that could be asked for as proof"
    DENIAL = "denies something"
    OFFER = "offers something"
    REQUEST = "asks for something"
    UNDERTAKING = "undertakes to do something"
    WORRY = "speaks of something that worries or harms"
    STEPS = "tells what has been done about something"
    WISH = "says what is wanted or not wanted"
    ADVICE = "says what should be done, or warns"
    PRAISE = "speaks well of somebody"
    REPORTED = "tells what somebody said or asked for"
    VIEW = "says what they make of it"
    REASON = "gives a reason"
    CONDITION = "names a condition"
    NEGATIVE = "says what is not so"
    LASTING = "says how long or how often"


SPOKEN: tuple[tuple[str, str], ...] = (
    (r"\b(?:um+|er+m?|uh+|ah|like|you know|i mean|sort of|kind of),\s+", ""),
    (r"\b(was|did|do|does|is|has|have|had|could|would|should|are)nae\b", r"\1 not"),
    (r"\bcannae\b", "can not"),
    (r"\bwi(?:ll|n)nae\b", "will not"),
    (r"\b(i|we|they|you)'ve no (?=had|got|been|seen|heard|touched|done|missed)", r"\1 have not "),
    (r"\b(i|he|she|we|they|you) ay\b", r"\1 have not"),
    (r"\b(i|he|she|we|they|you) day\b", r"\1 did not"),
    (r"\baye\b", "yes"),
    (r"\bi'm\b", "i am"),
    (r"\b(i|we|you|they)'ve\b", r"\1 have"),
    (r"\b(\w+)'ll\b", r"\1 will"),
    (
        r"\b(i|we|you|he|she|they|it)'d (?=(?!need)(?:got|been|had|done|gone|seen|\w+ed)\b)",
        r"\1 had ",
    ),
    (r"\b(i|we|you|he|she|they|it|that|there)'d\b", r"\1 would"),
    (r"\b(you|we|they)'re\b", r"\1 are"),
    (r"\bcan(?:no|'|n)?t\b", "can not"),
    (r"\bwon't\b", "will not"),
    (r"\b(?:ain|en|in)'t\b", "is not"),
    (r"n't\b", " not"),
    (r"\bgonna\b", "going to"),
    (r"\bwanna\b", "want to"),
    (
        r"\bme (own|mum|mam|dad|self|phone|house|car|bag|sister|brother|nana?|key|boss|gp)\b",
        r"my \1",
    ),
    (r"\b(?:telt|telled)\b", "told"),
    (r"\bnowt\b", "nothing"),
    (r"\bowt\b", "anything"),
    (r"\b(he|she|it|that|there)'s\b", r"\1 is"),
)
"""(what is said, how it is written for the patterns), tried in this order."""


def _any(words: str) -> str:
    """Match one of some words; `_` stands for a space within one."""
    return f"(?:{'|'.join(words.split()).replace('_', ' ')})"


_I = r"\b(?:i|we)"
_HAVE = r"(?: have| has| had)?"
_PAPER = (
    _any(
        "letter text message email receipt photo photograph picture video footage camera cctv "
        "recording screenshot log reference_number reference diary certificate copy copie proof "
        "statement invoice witness witnesse voicemail whatsapp calendar record bill notes printout "
        "x-ray result report log_book logbook list notebook ticket payslip doorbell data_sheet app "
        "rota register drawing map bag_of call_list timesheet"
    )
    + r"s?\b"
)
_GIVES = (
    _any(
        "pay come bring take help lend give have_him have_her have_them have_it drive collect pick "
        "drop do show swap cover let meet stay share fix mend pull keep look_after cook arrange "
        "be_there sign put move go_halves sit split print photo find support work start try stop "
        "make"
    )
    + r"\b"
)
_DOES = (
    _any(
        "report get chase ring call phone find send raise order sort speak talk look take text "
        "bring make ask check pass write email arrange book refer apply put give do see come pay "
        "tell request contact print fetch try collect start sign be_there stop drop photo"
    )
    + r"\b"
)
_ASKABLE = (
    _any(
        "have get see ask speak talk send give check find let make come look change move ring call "
        "phone write email stop start keep help be_told be_given be_sent arrange do put bring take "
        "show tell_him tell_her tell_them sort explain_to"
    )
    + r"\b"
)
_COMES = (
    _any(
        "answer repl rung rang ring phone call sent send got_back get_back come came asked been_in "
        "contact turned email text"
    )
    + r"\w*"
)
_DONE = _any(
    "done doing started starting stopped signed booked finished completed completing changed "
    "moved bought going(?!_to) seeing joined arranged spoken complained reported raised written "
    "rung paid paying cut given_up cleared_out put_in fitted applied looked sold cleared fixed "
    "mended sent had_it had_him had_her had_a attended enrolled registered not_missed not_touched "
    "not_had"
)
_TOLD = _any(
    "said says told asked asks wants wanted goes reckon reckons wrote promised drew drawed misses "
    "loves cries calls keeps hates likes begged"
)
_FEARED = _any(
    "worry worried worries worrying concern concerned concerns scared frighten frightened "
    "frightens frightening afraid not_safe unsafe at_risk petrified terrified nervous cried cries "
    "crying in_tears wet wets nightmare nightmares hides hiding bleeding bully bullied bullying "
    "mould freezing hungry broke broken poorly pain not_sleeping not_eating not_right not_coping "
    "fell on_fire no_heating been_off gone_green too_hot too_cold"
)
_SAYS = _any(
    "thank say start begin go_back remind present know hear assure acknowledge be_clear ask talk "
    "mention come_back make_the point add congratulate welcome emphasise emphasize stress"
)
"""What people say they would like to do when they only go on to say something."""
_FEARED_STEMS = r"(?:danger|bruis|struggl|anxi|upset|harm|hurt|threat|shaking|panic|leak|burn)\w*"
_KEPT_IN = _any(
    "phone texts emails letter report notes diary file wall system bill statement app log record "
    "camera calendar register rota tape"
)

_RECORD = (
    r"\b(?:can|could|will|would) you\b[^.?!]{0,25}"
    r"\b(?:write|put|note|record|minute|include|add|mention)\b[^.?!]{0,30}\b(?:that|it|in|down|"
    r"this)"
    rf"|{_I} (?:do )?(?:want|would like|need|would want)\b[^.?!]{{0,40}}\b(?:written|recorded|"
    rf"noted|"
    r"on (?:the )?record|minuted|put (?:down|in)|in the (?:report|minutes|notes|file))"
    r"|\bplease (?:note|record|put|write|make a note|include|minute|take down)"
    r"|^(?:and |so |well,? |just )*(?:put|write|get|note|jot|take|mark) (?:that|this|it) (?:down|"
    r"in)"
    r"|\bmake sure\b[^.?!]{0,30}\b(?:goes? (?:in|down)|included?|recorded|noted|written)"
    r"|\bfor the record\b|\bminuted\b|\b(?:on|in) (?:the|your) (?:record|minutes|notes)\b"
    r"|(?:should|needs? to|ought to|has to|must) (?:be|go) "
    r"(?:in|down|noted|recorded|minuted|written)\b"
    r"|\b(?:are|hope) you (?:are )?(?:writing|putting|noting)"
    r"|\byou(?: have)? (?:got|get) that (?:down|written)"
)
_UNANSWERED = (
    r"\b(?:nobody|no ?-?one|none of (?:them|you|yous))(?: is| has| have| had| was| ever| never|"
    r"'s)* "
    rf"(?:\w+ )?(?:{_COMES}|been\b|listen|help|told (?:me|us)\b(?! to))"
    r"|\b(?:they|he|she|you|it|school|office|council)(?: have| has|'s)? (?:not |never )+(?:even )?"
    + _COMES
    + rf"|{_I}{_HAVE} (?:not|never)(?: even)? (?:had|got|heard|received|been (?:sent|told|given|"
    r"asked|offered|shown)|seen) (?:a|an|any|anything|it|the|one|back|nothing|from)\b"
    r"|\byou said (?:that|so|you would)[^.?!]*\b(?:last|before|then|time|ago)"
    rf"|{_I}{_HAVE} (?:asked|told) (?:you|them|him|her|yous) (?:that|this|about)\b"
    r"|\b(?:he|she|they)(?: will| would) not (?:give|let|send|tell|answer|come|pay|speak|return|"
    r"show)\b"
    r"|\band i never do\b|heard nothing|still waiting|been waiting"
    r"|no (?:reply|answer|response)\b|(?:could not|can not|never) get through"
    r"|left (?:a |him |her |them |you |\w+ )*(?:messages?|voicemails?)"
    rf"|{_I}{_HAVE} (?:asked|rung|rang|phoned|called|emailed|written|texted|told|reported|"
    r"complained)\b[^.?!]{0,40}\b(?:twice|times|again|weeks?|months?|ago|since)\b"
)
_EVIDENCE = (
    rf"(?:{_I}|\bhe|\bshe|\bthey){_HAVE}(?: still| also)? (?:got|kept|have|has|took|sent|wrote|"
    rf"signed|saved|showed|printed|photographed|filmed|recorded) (?:\w+ ){{0,4}}?{_PAPER}"
    rf"|\bthere (?:is|was|are|were|will be) (?:\w+ ){{0,3}}{_PAPER}"
    rf"|{_I} (?:can|could|will) get (?:you|them|him|her|it)(?: \w+){{0,3}} {_PAPER}"
    rf"|{_I} (?:can|could) (?:send|show|forward) (?:you|them|him|her)\b"
    r"|\b(?:put|wrote|got|have|has) (?:it|that|this|them)(?: all)?(?: to \w+)? (?:in|on) (?:a|an|"
    r"my|the) "
    r"(?:letter|email|text|message|phone|diary|calendar)\b"
    rf"|\bit (?:is|will be|was) (?:all )?(?:in|on) (?:my|the) {_KEPT_IN}\b"
    r"|\bin writing\b|\bin black and white\b|(?:can|could) (?:show|prove)\b|\bexact words\b"
    r"|\b(?:you can|do you want to|want to) (?:have a look|see (?:it|them|that))"
    r"|\bwas (?:there|stood there|with me) when\b"
    r"|\b(?:saw|heard) (?:it|him|her|them|the whole thing)\b|\b(?:crime|log|reference) number\b"
)
_DENIAL = (
    r"\b(?:i|we|he|she|they)(?: have| has| would)? never\b|\bnot true\b|\bno way\b|\bi deny\b"
    r"|\b(?:that|it) (?:is|was) (?:not (?:right|true|what|how|me|him|her|fair|like that)|wrong|"
    r"a lie|lies|rubbish|nonsense|made up|untrue)\b"
    r"|\bnever (?:laid|touched|hit|said|did|happened|once|would|seen|shouted|missed|been)\b"
    r"|\bnot (?:once|one of|guilty)\b"
)
_OFFER = (
    rf"\bi (?:can|could|would)(?: always| still| also| happily| gladly| maybe| even)? {_GIVES}"
    rf"|{_I} (?:am|are|would be) (?:quite |more than |perfectly |very )?"
    rf"(?:happy|willing|prepared|glad|ready) to|{_I} (?:do|would) not mind \w+ing"
    rf"|{_I}{_HAVE} (?:offered|suggested|proposed|volunteered)"
    r"|\b(?:could|can|may|shall|should) (?:i|we) (?:come|bring|do|take|help|pay|give|show|"
    r"say sorry|send|have him|have her|have them|put)\b"
    r"|\b(?:is|are) (?:always )?welcome (?:to|at|here)"
    r"|\blet me (?:pay|take|do|have|help|bring|show)\b"
    r"|\bi will (?:pay|lend|have (?:him|her|them)|take (?:a|the|any|one|him|her|them)|do (?:one|"
    r"them|any|whatever)|meet|swap|share|go|come|drive)\b"
    r"|\b(?:he|she|they) can (?:have|come|stay|see|borrow|take|keep|use|stop|ring|call|go)\b"
    r"|\byou can (?:come|test|check|look|borrow|keep|take|stay|ring me|call me|ask)\b"
    r"|\bif (?:it|that) (?:helps|would help)|\bi would (?:go|do it|do that|do anything)\b"
)
_REQUEST = (
    r"\b(?:can|could) (?:i|we) (?:please )?(?:have|get)\b"
    r"|\b(?:can|could|will|would) (?:you|they|someone|somebody|it|he|she)"
    rf"(?: please| just| all| possibly| maybe)? {_ASKABLE}"
    r"|\b(?:i|we|she|he|they)(?: have| has| had)? (?:also |even |only )?(?:asked|begged|"
    r"requested)\b"
    r"|\b(?:i am|we are) asking\b|\bany chance\b|\bis it possible\b|\bwould it be possible\b"
    r"|\bplease (?:can|could|will|do|send|let|ask|ring|give|tell)"
    r"|\bi wish (?:you|they|he|she|someone)"
)
_UNDERTAKING = (
    rf"{_I} will(?: also| just| still| certainly)? {_DOES}(?! (?:honest|you what|it there))"
    rf"|\bleave (?:it|that) with me\b|{_I} (?:promise to|undertake) {_DOES}"
    r"|\b(?:i am|we are) going to (?!(?:lie|say|sit|be|tell|let|ask|go|pretend)\b)\w+"
)
_STEPS = (
    rf"(?:{_I}|\bhe|\bshe|\bthey)(?: have| has| is| are| am| had)"
    rf"(?: already| now| since| just| also| been)* (?:{_DONE}\b"
    r"|got (?:a|one|an|another|new|him|her)[^.?!]{0,25}\bnow"
    r"|got a (?:spare|new|job|place|lock|gate|alarm|tutor)|made (?:it|that) up)"
    r"|\b(?:i|we|he|she) (?:took|drove|got|had|carried|brought|put) (?:him|her|them) (?:in|to|out|"
    r"up|"
    r"back|home|straight)\b"
    r"|\b(?:apologi[sz]ed|said sorry|say sorry|signed up)\b"
    r"|(?:has|have|had|is) not (?:happened|done it) (?:since|again)"
    r"|\b(?:two|three|four|five|six|seven|eight|\d+) (?:out )?of (?:the )?(?:four|five|six|eight|"
    r"ten|"
    r"twelve|\d+)"
    r"|\b(?:i|we|he|she|they) (?:made (?:it|that) up|drove back|rang|phoned|paid|wrote|reported|"
    r"complained|went to the)\b"
)
_WISH = (
    rf"(?<!if )(?<!what )(?<!whether )(?<!when ){_I} (?:just |really |only )?"
    r"(?:want|would like|would want|would rather|would prefer|would love|"
    rf"need (?:a|the|to|some|my|him|her|them|more|help))\b(?! to {_SAYS}\b)"
    r"|\b(?:i|we|he|she|they)(?: would| will| do| does)? not want|\bthat stopped\b"
    r"|\b(?:not (?:decided|ruling|promising|sure yet|made my mind)|depends)\b"
    r"|\bi would (?:still|only|not (?:want|let|have|like|support|trust))\b"
    rf"|{_I} (?:hope|prefer)\b|{_I} will not\b|\bnot against\b|\bnot asking for\b"
    r"|\bi (?:disagree|object)|\ball i want\b"
)
_REPORTED = (
    r"\b(?!(?:i|we|you|and|but|or|have|has|had|not|never|just|to) )[a-z]+ "
    rf"{_TOLD}\b|(?:his|her|their) (?:exact |own )?words"
    r"|\btold (?:me|us|him|her|them|my|his|the)\b"
)
_ADVICE = (
    r"^(?:and |so |but |well,? |okay\. |right\. )*(?:do not|never|make sure|stay|no \w+ing|"
    + _any(
        "get try keep ring call take ask bring put tell check watch carry_on stop book avoid use"
    )
    + r")\b(?! (?:on|me|off)\b)"
    r"|\byou (?:should|must|need to|have to|ought to|had better|would be best|can not|may get|"
    r"might get|will have to|would have to|do need)\b"
    r"|\b(?:best|better) (?:not|keep|to|if you)\b"
    r"|\b(?:i|we) would (?:advise|suggest|recommend)\b|\b(?:i|we) advise\b"
    r"|\bi would rather you\b|\bhold off\b"
)
_PRAISE = (
    r"\b(?:good|brilliant|great|lovely|marvellous|patient|gentle|kind|fantastic) (?:with|to|for) "
    r"(?:him|her|them|me|us|the)\b"
    r"|\b(?:good|brilliant|great|lovely|cracking) (?:mum|mam|mother|dad|father|nan|gran|lad|lass|"
    r"parent|"
    r"worker|teacher|neighbour|tenant)\b"
    r"|\bproud of\b|\bcan not fault\b|\bcredit to\b|\b(?:he|she|they)(?: is|"
    r" are) (?:really )?trying\b"
    r"|\bdone (?:so|really|very) well\b|\bdoing (?:so|really|very) well\b|\bthriving\b"
)
_VIEW = (
    r"\b(?:in my (?:view|opinion)|my (?:view|decision|advice)|recommend\w*|not seeing anything|"
    r"no (?:worries|concerns|issues?|problem)|i do not think|not (?:going to|minded to)|"
    r"i would say|"
    r"no further|take this further|unauthorised|you can not|have to (?:say|tell|warn)|i must|"
    r"i have to|"
    r"got to (?:tell|be)|needs to be|has to be)\b"
)
_REASON = (
    r"\b(?:because|'?cause|cos|the reason|that is why|on account of|so that(?! is)|that was when|"
    r"due to|only reason|it was only|which is why|what happened was|supposed to|it was meant)\b"
)
_CONDITION = (
    r"\b(?:if|unless|until|till|only|as long as|provided|without|otherwise|or else|"
    r"not (?:before|yet))\b"
)
_LASTING = (
    r"\b(?:since|still|again|every (?:single )?(?:day|night|week|time|visit|one)|always|"
    r"all the time|been \w+ing|for (?:\w+ )?(?:weeks|months|years|days)|"
    r"(?:two|three|four|five|six|several|couple of) (?:or \w+ )?times|twice|ever)\b"
)

ACTS: dict[Act, str] = {
    Act.RECORD: _RECORD,
    Act.UNANSWERED: _UNANSWERED,
    Act.EVIDENCE: _EVIDENCE,
    Act.DENIAL: _DENIAL,
    Act.OFFER: _OFFER,
    Act.REQUEST: _REQUEST,
    Act.UNDERTAKING: _UNDERTAKING,
    Act.WORRY: rf"\b(?:{_FEARED}|{_FEARED_STEMS})\b",
    Act.STEPS: _STEPS,
    Act.WISH: _WISH,
    Act.ADVICE: _ADVICE,
    Act.PRAISE: _PRAISE,
    Act.REPORTED: _REPORTED,
    Act.VIEW: _VIEW,
    Act.REASON: _REASON,
    Act.CONDITION: _CONDITION,
    Act.NEGATIVE: r"\b(?:i|we) (?:have|did|do|was|were|would|am|had|can|could) not\b",
    Act.LASTING: _LASTING,
}
"""The pattern that shows each act."""

NOTING = (
    r"\b(?:i|we) (?:will|can|shall|am|have)(?: just| certainly)? (?:\w+ )?(?:note|noted|"
    r"put (?:that|it)|record\w*|write|written|make a note|include|minute)"
    r"|(?:note|noted) (?:that|of that)|in the minutes|writing that down"
)
"""How somebody agrees to put on record what was just said."""

TAKEN_UP = (
    r"\b(?:sorry|not aware|did not know|not know that|thank you for|apologi|not good enough|"
    r"that would help|i will (?:find out|chase|look|ask|report|take)|i would have to think|"
    r"did not tell me|positive|credit|look into)\b"
)
"""How somebody shows that what was just said is new to them, or matters."""

HOUSEKEEPING = (
    r"\b(?:come in|come back to|start with|look at this|have a seat|get back to you|typing|"
    r"pull over|two seconds|hang on|recorded?|recording|joining us|sit (?:down|here)|tea|coffee|"
    r"go round the table|introduce|can you hear|start(?: us)? off|wind up|wrap up|agenda|"
    r"let you start|"
    r"crack on|need a break|last thing|one thing|just ask|ask you|move on|go on|take your time|"
    r"be honest|"
    r"next review|"
    r"good (?:morning|afternoon)|thanks for|my name|speaking|come to those|clinical side|"
    r"i will let you|(?:everything|all|anything) (?:i|we) need)\b"
)
"""How people run a conversation, which no report need tell."""

OF_WEIGHT = (
    r"\b(?:doctor|gp|hospital|clinic|medication|tablets|ill|poorly|asthma|inhaler|school|teacher|"
    r"nursery|police|court|solicitor|money|pay|paid|rent|pound|quid|housing|house|home|flat|bed|"
    r"room|"
    r"contact|visit|see (?:him|her|them|my)|drink|alcohol|drugs?|test|safe\w*|cost|job|work|shift|"
    r"training|injur\w+)\b"
)
"""What reports are about: health, home, school, money, safety, seeing each other."""

ABOUT_SOMEBODY = (
    r"\b(?:he|she|they|him|her|them|kids?|children|son|daughter|boys?|girls?|baby|child|lad|lass|"
    r"little)\b"
)
"""Words about somebody other than who speaks, children above all."""

ASKS_ON = (
    "say", "said", "tell", "told", "answer", "reply", "happen", "happened", "ask", "know", "mean",
    "right", "okay", "yes", "no", "thanks", "sorry", "really",
)  # fmt: skip
"""Words of a question that only asks somebody to go on: "And what did she say?"."""
