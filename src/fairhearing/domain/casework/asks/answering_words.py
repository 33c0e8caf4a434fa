"""The words by which English letters answer, refuse, put off or turn aside. Data only."""

import re


def _any(*patterns: str) -> re.Pattern[str]:
    return re.compile("|".join(patterns), re.IGNORECASE)


COURTESY = _any(
    r"^(?:many )?thank(?:s| you)\b(?!.*\b(?:enclosed|attached)\b)",
    r"^I (?:do )?(?:hope|trust)\b",
    r"^I (?:fully |do |quite )?(?:appreciate|recognise|realise|know) (?:that |how )",
    r"^(?:please )?(?:do not|don['’]t) hesitate\b",
    r"^(?:please )?(?:see|find) (?:below|our response|my response|attached response)\b",
    r"^(?:if|should) you (?:have|need|require|wish|remain|are|believe|feel|disagree)\b.*"
    r"\b(?:question|quer|further|dissatisfied|unhappy|contact|telephone|ring|call|complain)",
    r"^you (?:have the|may|can|are|could)\b.*\b(?:review of this|complain to|ombudsman|"
    r"of course free|raise any|free to raise)",
    r"^(?:I|we) (?:write further to|refer to|acknowledge|am writing (?:in reply|in response|"
    r"further)|"
    r"write in (?:reply|response)|am replying|reply to your)\b",
    r"^(?:in (?:reply|response) to|further to|with reference to|following) your\b[^,.]*\.?$",
    r"\bresponses? (?:are|is) (?:set out|as follows|below)\b",
    r"^my (?:responses?|answers?|comments)\b.*:$",
    r"\bautomat(?:ic|ed) (?:acknowledge?ment|reply|response)\b",
    r"\b(?:apologise|sorry) for (?:the|my|our|any) (?:delay|late|inconvenience|time)\b",
    r"^we aim to\b",
    r"^(?:see you|speak (?:to you )?soon|take care|good to|lovely to|nice to|it was (?:good|nice|"
    r"lovely) to|I look forward)\b",
    r"^(?:your (?:request|letter|e-?mail|complaint) (?:was|has been) (?:received|considered)\b)",
    r"^(?:kind|best|warm|many) (?:regards|wishes|thanks)\b",
    r"^yours (?:sincerely|faithfully|truly)\b",
    r"^(?:with )?(?:kind |best |warm )?regards\b",
    r"\b(?:will|shall) (?:be able to )?(?:reply|respond|write|come back to you) (?:in full|fully|"
    r"further|again|properly)\b",
    r"\bpromised you a\b",
    r"\byour (?:letter|e-?mail|message|correspondence|enquiry)\b[^.]*\b(?:important to us|has read "
    r"it|picked up|outside the remit|on to me|to me|from (?:her|his|their) inbox)\b",
    r"\bpicked up your (?:letter|e-?mail|message)\b|\bcontents of which\b",
    r"^this (?:mailbox|address|e-?mail|letter) (?:is|was|has)\b",
    r"^it is (?:always )?(?:a pleasure|hoped|lovely|good) (?:to|that)\b",
    r"^do (?:look after|take care|keep well|have a)\b",
    r"^I was (?:very )?sorry to (?:hear|learn|read)\b",
    r"\btakes? (?:all|its|these|such) (?:\w+ ){1,4}seriously\b",
    r"^(?:I|we) would (?:encourage|remind|urge)\b",
    r"^please (?:note that|be aware|telephone the office|do not|ring the|be assured)\b",
)
"""Sentences of nearly every letter, which deal with nothing that was asked."""

RESTATES = _any(
    r"\byou (?:have )?(?:also )?(?:ask(?:ed)?|raised?|mention(?:ed)?|queried|questioned|"
    r"suggest(?:ed)?|"
    r"enquired|complain(?:ed)?|say|said|state[d]?|refer(?:red)?|express(?:ed)?)\b",
    r"\bthe (?:issue|question|matter|point|nub)\b[^.]{0,40}\b(?:is|was|appears to be|seems to be)"
    r" (?:whether|that|how|one of)\b",
    r"\bI (?:understand|note|appreciate|recognise|see) (?:that )?you (?:are|were|have|feel|"
    r"do not|"
    r"would|disagree|wish)\b",
    r"\byour (?:concern|complaint|question|query|point|worry|letter) (?:is|was|appears|seems|"
    r"relates|"
    r"concerns)\b",
    r"\bI have (?:looked at|considered|taken|read|treated) (?:this|it|your (?:letter|complaint|"
    r"concern))?\s*(?:as|whether)\b",
)
"""How a reply puts in its own words what it was asked."""

REFUSES = _any(
    r"\b(?:un|not )(?:able|willing|prepared|in a position) to\b",
    r"\b(?:cannot|can not|can['’]t|could not agree|couldn['’]t agree)\b",
    r"\b(?:will|shall|would|do|does) not (?:be )?(?:\w+ing\b|amend|agree|alter|accept|change|"
    r"consent|correct|consider|release|discuss|disclose|provide|provided|released|send|share|"
    r"give|"
    r"comment|enter|pay|propose to|intend to|revisit|reopen|support|write|allow|permit|hand|"
    r"offer|"
    r"remove|add|adjust|reimburse|refund|file|meet|attend|return|see (?:any )?(?:need|reason))",
    r"\b(?:won['’]t|don['’]t) (?:be )?(?:\w+ing|amend|agree|alter|accept|change|correct|release|"
    r"discuss|disclose|provide|send|share|give|pay|write|allow|remove|add|refund|let|do)\b",
    r"\b(?:refus|declin)(?:e|es|ed|ing)\b(?! to (?:attend|engage))",
    r"\b(?:is|are|be) not (?:\w+ly )?(?:released|disclosed|given out|refunded|refundable|"
    r"available|"
    r"permitted|allowed|possible|appropriate|provided|shared|revisited|reopened|obliged|"
    r"required to|"
    r"at liberty|accepted|upheld|agreed|our (?:policy|practice)|something (?:that )?(?:I|we))\b",
    r"\bnot (?:uphold|upheld|agree to|consider (?:it|that|this|a|any))\b",
    r"\bdo(?:es)? not (?:allow|permit|have (?:[\w'’]+ ){0,2}(?:permission|power|authority|"
    r"discretion|"
    r"consent))\b",
    r"\b(?:exempt|withheld|prohibited|confidential)\b",
    r"\bnot be (?:\w+ly )?(?:proper|appropriate|right|fair|usual|possible|able|permitted|"
    r"allowed)\b",
    r"\b(?:does|do|cannot|can) not accept (?:liability|responsibility)\b",
    r"\bno further action\b",
    r"\bsee no (?:reason|need|grounds|basis)\b",
    r"\b(?:only|unless)\b.{0,60}\b(?:court order|order of the court|ordered by (?:the|a) court|"
    r"directed by the court)\b",
    r"^(?:[^.]{0,30}[:,] )?no,? (?:I|we|sorry|thank|that)\b(?! (?:have|was|is|were|did))",
    r"\bI(?:['’]m| am) (?:sorry|afraid)(?:,)? (?:but )?(?:I |we )?(?:can(?:not|['’]t)|no\b|"
    r"not\b)",
    r"\bmatter for the (?:court|judge|hearing)\b",
    r"\bstands? by\b|\b(?:will|must|should) stand\b|\b(?:don['’]t|do not) (?:want|wish)\b",
    r"\bnot (?:mine|ours|for (?:me|us)) to\b",
    r"\bnot (?:allowed|permitted|at liberty|free) to\b",
    r"\b(?:released|disclosed|given|provided|shared|available|sent) only (?:to|where|by|on|"
    r"through|if)\b",
    r"\bonly (?:be )?(?:released|disclosed|given|provided|shared|available|sent)\b",
    r"\bno (?:correction|change|amendment|alteration|further \w+) (?:is|was|will be)\b",
    r"\bnot (?:necessary|required|needed|warranted|justified)\b",
    r"\b(?:will )?remains? (?:unchanged|as (?:it is|written|drafted))\b",
    r"\b(?:outside|beyond|not within) (?:my|our|the) (?:\w+ )?(?:remit|scope|powers?|"
    r"jurisdiction)\b",
    r"\b(?:out of time|too late|time limit has passed)\b",
    r"\bdo(?:es)? not (?:propose|intend|wish|feel able) to\b",
    r"\b(?:am|['’]m|are|['’]re) not going to\b",
    r"\bdecided (?:against|not to)\b|\bno question of\b|\bthe answer (?:is|must be) no\b",
    r"\b(?:won|wouldn)['’]t be able to\b|\bnot (?:minded|inclined) to\b",
    r"\b(?:has|have|was|were) not (?:been )?(?:agreed|granted|approved|accepted|allowed)\b",
    r"\bno longer (?:offer|provide|give|accept|send)\b",
    r"\b(?:been|was|were|is|are) (?:turned down|rejected|unsuccessful)\b",
    r"\bmay not (?!have (?:been|\w+ed)\b|be (?:the|a|able)\b|always\b|yet\b|know\b)",
)
NOT_REFUSED = _any(
    r"\bcannot (?:say|tell|recall|remember|find)\b",
    r"\b(?:unable|not able) to (?:find|locate|trace|recall|confirm whether)\b",
    r"\bno longer (?:held|kept)\b",
    r"\bdo(?:es)? not (?:hold|have any|have a|keep)\b",
    r"\bcannot apologise enough\b",
)
"""Not knowing, or not holding: an answer, or part of one, and no refusal."""

UNKNOWN = _any(
    r"\bcannot (?:say|tell|recall|remember)\b",
    r"\bdo(?:es)?(?: not|n['’]t) (?:know|recall|have (?:it|that|them|this)\b)",
    r"\bwould (?:have|need) to (?:look|check|ask)\b",
)

ALTHOUGH = _any(
    r"\b(?:but|however|although|though|nevertheless|instead)\b[^.]*\b(?:I|we|she|he|"
    r"they)(?:['’]ve| have| "
    r"will| can|['’]ll)\b",
    r"\bbut\b[^.]*\b(?:enclosed|attached|goodwill|offer)\b",
)
"""Something done or offered in spite of a refusal."""

_NOW = r"(?: (?:now|today|also|since|already|just|accordingly|therefore|duly|gone and))*"
_ONLY_LOOKED = (
    r"(?:asked|completed|finished|investigated|made enquiries|noted|considered|reviewed|looked|"
    r"listened|read|received|discussed|explained|"
    r"advised|"
    r"concluded|assessed|reached|formed|experienced|expressed|stated|indicated|mentioned|"
    r"given (?:his|"
    r"her|their|your|the|careful|some)|taken (?:into|your|the|this|account)|made (?:it|every)|"
    r"found that|"
    r"had|been|needed|tried|wanted|decided|enjoyed|appreciated|attempted)"
)
DONE = _any(
    r"(?:(?<!you )\b(?:has|have)|(?<!you)['’]ve) (?:now |today |also |since |already |just |"
    r"been |accordingly |"
    r"therefore |"
    r"duly |gone )*(?:amended|added|corrected|changed|altered|removed|replaced|deleted|erased|"
    r"included|inserted|rectified|updated|restored|withdrawn|struck|taken out|put|sent|posted|"
    r"e-?mailed|forwarded|passed|copied|written|asked|told|informed|notified|shared|given|filed|"
    r"enclosed|attached|reopened|arranged|booked|entered|noted|recorded|reminded|relisted|"
    r"listed|refunded|paid|returned|started|stopped|cancelled|moved|"
    r"registered|marked|reimbursed|repaired|mended|fixed|apologised|instructed|issued)\b",
    r"\b(?:was|were) (?:\w+ly )?(?:\w+ )?(?:amended|added|corrected|changed|removed|replaced|"
    r"passed on|forwarded|sent|filed|relisted|put right|struck out|withdrawn|refunded|posted|"
    r"e-?mailed|given|handed|returned|delivered|issued|provided)\b(?! to understand)",
    r"\b(?:is|are) (?:now |here |also )?(?:\w+ )?(?:enclosed|attached|booked|listed|amended|"
    r"corrected|"
    r"relisted|put right)\b",
    r"\b(?:please find|I|we)(?: \w+)? (?:enclose|attach|attached|enclosed)\b",
    r"\b(?:I|we) (?:apologise|am sorry|are sorry)\b(?! (?:to (?:hear|learn|read)|you feel|if|"
    r"but|for any|that "
    r"you (?:are|feel|felt|have found|remain)))",
    rf"\b(?:I|we|she|he|they)(?:['’]ve| have| has){_NOW} (?!{_ONLY_LOOKED}\b)"
    r"(?:\w+ed|put|set|sent|written|made|given|taken|told|got|found|brought|done|begun)\b",
    r"\b(?:attached|enclosed|herewith)\b",
    r"\bnow (?:read|say|show)s?\b|\b(?:dealt with|all sorted)\b|"
    r"(?<!lost )in the post\b|^(?:[^.]{0,30}[:,–-] )?done\b|\b(?:actioned|resolved|put right)\b",
    r"\bwe(?: have)? (?:now )?(?:changed|amended|started)\b",
    r"\b(?:I|we) (?:wrote(?! to you)|sent|posted|rang|telephoned|e-?mailed|forwarded|paid|"
    r"told|moved|removed|corrected|added|changed)\b",
    r"\b(?:I|we|(?:business|support|the) \w+(?: \w+)?)(?: now)? check\b",
    r"\b(?:from|since) (?:today|then|now)\b",
)
PROMISES = _any(
    r"\b(?:will|shall|['’]ll|to) (?:\w+ly )?(?:be )?(?:receive|sent|send|sending|write|writing|"
    r"written|"
    r"provide|provided|respond|reply|let you (?:have|know)|file|filed|contact|look|looking|"
    r"arrange|"
    r"ask|forward|pass|check|amend|correct|put|e-?mail|come back|get back|chase|consider|post|"
    r"raise|"
    r"add|follow)",
    r"\bshould (?:receive|have|get|hear|reach)\b",
    r"\b(?:is|are|am) (?:currently |still )?(?:being|awaiting|waiting|looking|checking|chasing|"
    r"considering|making|trying)\b",
    r"\bhas been (?:logged|passed|referred|forwarded|sent) (?:to|and)\b.*\b(?:team|department|"
    r"unit|"
    r"will|records|colleague)\b",
    r"\bhas been logged\b",
    r"\bin due course\b|\brevert to\b|\btaking instructions\b",
    r"\bwill (?:[\w’'-]+ ){1,6}(?:within|by|in the next|before) ",
    r"\bas soon as\b",
    r"\bnot yet\b",
    r"\bhave asked\b.*\b(?:for|to)\b",
    r"\bin principle\b",
)
"""Something that is to come, or was begun."""

AGREES = _any(
    r"^(?:[^.]{0,30}[:,–-] )?(?:yes|of course|certainly|no problem|absolutely|happy to|sure|"
    r"agreed)\b",
    r"\b(?:I|we|client) (?:am|is|are|would be) (?:very |quite )?(?:happy|willing|content|"
    r"pleased|glad) "
    r"(?:to|for|with)\b",
    r"\b(?:I|we) (?:can|could|do|am able to) (?:confirm|see you|offer|meet|agree|arrange|do)\b",
    r"\b(?:am|is|are) able to\b",
    r"(?:\bis|['’]s) (?:fine|ok|okay|all right)\b|\bno objection\b",
    r"\byou (?:are|['’]re) welcome to\b",
    r"\byou (?:may|can) (?:bring|attend|come|have|of course|certainly)\b",
    r"\b(?:client|I|we|she|he) (?:will|['’]ll|shall) (?:ensure|make sure|see to it|be|attend|"
    r"come|meet|"
    r"bring|drop|pick)\b",
    r"\bwill be (?:in|at|on|there|ready|with you)\b",
    r"\b(?:I|we) (?:agree|accept)\b(?! that you)",
    r"\byou(?:['’]re| are) (?:quite )?right\b",
    r"\b(?:would|should) like to (?:see|meet|offer)\b",
    r"\bmay (?:bring|attend|have|be accompanied)\b",
    r"\bis in (?:the|his|her)\b",
    r"(?:\b(?:is|are)|['’]s|['’]re) (?:coming|booked|arranged|sorted|on (?:its|the|their) way)\b",
)
GENERAL = _any(
    r"\b(?:policy|policies|procedures?|information|guidance|leaflet|details) (?:on|about|"
    r"for)?\b[^.]*"
    r"\b(?:website|web site|online|leaflet)\b",
    r"\bon (?:our|the) (?:website|web site|portal)\b",
    r"\b(?:we|the \w+) (?:value|welcome|take|takes|endeavour|strive|always|is committed|"
    r"are committed)"
    r"\b",
    r"\b(?:is|are) kept under (?:constant |regular )?review\b",
    r"\b(?:all|each|every|any) \w+(?: \w+)? (?:must|are|is|will|should)\b",
    r"^(?:\w+[.:] )?(?:please )?(?:arrive|ensure|note|make sure|check with|contact)\b",
    r"^(?:[^.:]{3,40}[.:] )?(?!(?:I|we|you|my|your|our|the|these|those|his|her|their|its|this|"
    r"that|it|he|"
    r"she|they|both|two|"
    r"three)\b)(?:[\w’'-]+ ){0,3}[\w’'-]+s (?:of [\w ]+ )?(?:who [\w ]+ )?(?:are|may|can|"
    r"must|should|do|will|have to|need to)\b(?! (?:now|today))",
    r"\b(?:in line|in accordance|consistent) with (?:our|the) (?:policy|practice|procedure|"
    r"standards?)",
    r"\bnote[d]? (?:your|the) (?:comments?|views?|concerns?|remarks?|position|feelings)\b",
    r"\b(?:sorry|apologise) (?:that |if )?you (?:feel|felt|are unhappy|were unhappy)\b",
    r"\byou (?:may|might) (?:wish|want|like|prefer) to\b|\byou should (?:contact|speak|ask|"
    r"raise|seek)\b|"
    r"\b(?:suggest|advise|recommend) (?:that )?you (?:contact|speak|ask|raise|seek|discuss)\b",
    r"\b(?:seek|take) (?:independent )?legal advice\b",
    r"\bprofessional (?:judge?ment|assessment|opinion|view)\b",
    r"\bit is a matter of record\b",
    r"\b(?:experienced|under (?:considerable )?pressure)\b",
    r"\bis set out in (?:her|his|our|the)\b",
)
"""Standard text: true of everybody, and so an answer to nobody's question."""

BECAUSE = _any(
    r"\b(?:because|since|owing to|due to|on account of|for that reason|the reason (?:is|was|for)|"
    r"so that|in order to|as a result of|(?:which|that|this) is why|(?:was|were|is|"
    r"are) (?:closed|unable|away|sick|ill))\b",
    r", (?:as|for) (?=\w)",
    r"\bas (?!I (?:understand|see|read))(?=(?:I|we|the|it|they|he|she|this|you|proceedings|her|"
    r"his|our)\b)",
)
RULE = _any(
    r"\b(?:under|in accordance with|pursuant to|by virtue of|within the meaning of|"
    r"as required by)\b"
    r"[^.;]*",
    r"\b(?:section|paragraph|para|schedule|regulation|reg|rule|article|part) \d[\w.()]*[^.;]*",
    r"\b[^.;,]*\b(?:polic(?:y|ies)|procedure|scheme|guidance|law|Act(?: \d{4})?|court order|"
    r"order of the court|ordered by the court|permission|confidential\w*|data protection|exempt|"
    r"third part(?:y|ies))\b[^.;]*",
    r"\bonly (?:where|by|when|if|through)\b[^.;]*",
)
"""What a refusal names as its ground."""

_MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|"
    r"Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)"
)
DATE = re.compile(
    rf"\b\d{{1,2}}(?:st|nd|rd|th)?(?: of)? {_MONTH}\b|\b{_MONTH} (?:\d{{1,2}}\b|(?:19|20)\d\d)|"
    r"\b\d{1,2}[/.]\d{1,2}[/.]\d{2,4}\b|(?<![£$€\d.])(?:[01]?\d|2[0-3])[.:][0-5]\d\b(?! ?%)|"
    r"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|"
    r"\b(?:today|tomorrow|yesterday|next week|this week)\b|\b\d{1,2}(?:[.:]\d{2})? ?(?:am|pm|"
    r"noon)\b|"
    r"\bin (?:January|February|March|April|May|June|July|August|September|October|November|"
    r"December|"
    r"(?:19|20)\d\d)\b"
)
FIGURE = re.compile(
    r"[£$€]\s?\d|\b\d+(?:\.\d+)?\b|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|none|no|"
    r"twice|once|several|free)\b",
    re.IGNORECASE,
)
NAME = re.compile(
    r"\b(?:Mr|Mrs|Ms|Miss|Mx|Dr|Judge|Prof|PC|Sgt|DC|Insp)\b\.? [A-Z]|"
    r"(?<=[a-z,;:’'] )[A-Z][a-z]{2,}"
    r"(?: [A-Z][a-z]+)?|^[A-Z][a-z]+ [A-Z][a-z]+(?= is| was)|\b(?:her|his|your|my|their|by the|"
    r"from "
    r"the) (?:\w+ )?(?:aunt|uncle|mother|father|mum|dad|grand\w+|sister|brother|partner|teacher|"
    r"manager|head\w*|doctor|nurse|officer|worker|receptionist|health visitor|nursery|school|"
    r"landlord|solicitor|administrator|chair|clerk)\b"
)

ABSENT = _any(
    r"\b(?:do(?:es)?|did) not (?:hold|have|keep|exist|make|take|record)\b(?! (?:[\w'’]+ ){0,2}"
    r"(?:permission|power|authority|time|discretion|consent))",
    r"\bthere (?:is|was|are|were) (?:no|not|none|nothing)\b",
    r"\bthere (?:isn|wasn|aren|weren)['’]t\b",
    r"\bno (?:\w+ ){1,4}(?:is|was|are|were|exists?|now|been) ?(?:now |ever )?(?:held|kept|made|"
    r"taken|"
    r"recorded|found)?\b",
    r"\b(?:was|were) not (?:recorded|kept|made|taken|written)\b",
    r"\bno longer (?:held|kept|exists?)\b",
)
"""There is no such thing: that answers who asks for it."""

PENDING = _any(
    r"\bpassed (?:it|this|that|them|your \w+) (?:on|to|over)\b",
    r"\b(?:has|have) to go (?:through|to|before)\b",
    r"\b(?:will|should|['’]ll) be with you\b|\bnudge\b",
    r"\b(?:is|are|am) (?:currently |still )?(?:being|awaiting|waiting|looking|checking|"
    r"chasing)\b",
    r"\bhas been (?:logged|passed to|referred)\b",
    r"\bnot yet\b",
    r"\b(?:keep|still|continue to) (?:look|search|try|chas)\w*\b",
    r"\b(?:the )?(?:remaining|rest|remainder|others?)\b[^.]*\b(?:will|being|are)\b",
)
"""Begun and not done."""

PARTIAL = _any(
    r"\b(?:run out|(?:you(?:['’]ll| will)|you) (?:need|have) to (?:get|ask|buy|apply)|"
    r"apart from|except "
    r"for|but not the|not all of|only (?:some|part|the first|one) (?:of)?)\b"
)
"""What shows that a part is missing."""

GAP = _any(
    r"\bthere(?:['’]s| is| was| are| were) (?:no|not|nothing|nobody|no one)\b",
    r"\bthere (?:isn|wasn|aren|weren)['’]t\b",
    r"\b(?:has|have) not (?:yet )?been\b|\b(?:hasn|haven)['’]t been\b",
    r"\bcould not be (?:found|traced|located)\b|\b(?:is|are) missing\b",
)
"""What is said of a part that is not there, beside another that is."""

THE_REST = re.compile(
    r"\b(?:the (?:other|others|rest|remaining|remainder|balance)|any (?:more|further)|all of)\b",
    re.IGNORECASE,
)
"""What is refused where the refusal is of a part."""

THIRD = _any(
    r"\b(?:identif(?:y|ies)|identity|third part(?:y|ies)|another (?:individual|person)|"
    r"other (?:individuals|people)|personal (?:data|information))\b"
)
"""What is said of names that are kept back."""

LEANS = re.compile(
    r"(?:(?:and|but|so|however|unfortunately|since then|therefore|accordingly|also|"
    r"for that reason),? )*"
    r"(?:it|its|this|that|these|those|they|them|their|he|she|his|her|there|such|the (?:same|"
    r"latter|second|other|others|rest|remaining|remainder)|"
    r"since then|for that reason|please|you may|unfortunately|that said|however)\b|"
    r".*\b(?:that|this|the) (?:sentence|wording|word|passage|point|date|call|letter|visit|"
    r"entry)\b|"
    r".*\bdo(?:es)? so\b",
    re.IGNORECASE,
)
"""A sentence that goes on with what the one before it began."""
