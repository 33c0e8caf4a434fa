"""Word lists about English itself: what is empty, irregular, short for something, or the same.

Data only. Lists about speech (verbs of saying, yes and no) are in `lexicon_speech`, about
strength in `lexicon_scales`. Nothing here names any kind of person, place or case.
"""

_IRREGULAR = """
go went gone goes going|say said says saying|tell told tells|take took taken taking|
give gave given giving|get got gotten getting|come came coming|see saw seen|know knew known|
think thought|feel felt|leave left leaving|keep kept|bring brought|buy bought|hold held|
hear heard|speak spoke spoken|write wrote written writing|meet met|find found|make made making|
do did done does doing|have had has having|be am is are was were been being|begin began begun|
break broke broken|choose chose chosen|drive drove driven driving|eat ate eaten|fall fell fallen|
forget forgot forgotten|hit hit hits hitting|hurt hurts hurting|let lets letting|lose lost|
pay paid|put puts putting|read reads|ring rang rung|run ran|send sent|show shown|sit sat|
sleep slept|
spend spent|stand stood|swear swore sworn|throw threw thrown|understand understood|wake woke woken|
wear wore worn|win won|child children|man men|woman women|person people|foot feet|week weeks weekly|
month months monthly|year years yearly|day days daily|agree agreed agrees|
deny denied denies denying|
refuse refused refusing|use used uses using|move moved moving|live lived living lives|
lie lied lying|
cry cried cries crying|try tried tries trying|worry worried worries worrying|marry married|
carry carried|study studied|bad worse worst|good better best|
argue argued argument arguments arguing|
teach taught|catch caught|build built|grow grew grown|draw drew drawn|drink drank drunk drinking|
sell sold|lend lent|mean meant|shut shutting|strike struck|bite bitten|fight fought|
seek sought|shake shook shaken|steal stole stolen|tear tore torn|hide hid hidden|fly flew flown|
cancel cancelled cancelling cancellation|arrive arrived arriving arrival|attend attended attendance|
propose proposed proposing proposal|suggest suggested suggestion suggestions|
decide decided deciding decision decisions|discuss discussed discussion discussions|
concern concerned concerns|assess assessed assessment assessments|explain explained explanation|
medicine medication medications|separate separated separation separating|
allege alleged allegation allegations alleging|recommend recommended recommendation|
behave behaviour behaviours behaved behaving|
apologise apologised apology apologises apologising|complain complained complaint complaints|
insist insisted insistence|care cares cared caring|hope hopes hoped hoping|
improve improved improvement improving|note noted notes noting|reply replied replies replying|
guarantee guaranteed guarantees guaranteeing|
undertake undertook undertaken undertaking|become became becoming|overhear overheard|
withdraw withdrew withdrawn withdrawal|forbid forbade forbidden|forgive forgave forgiven|
ride rode ridden riding|rise rose risen|swim swam swum swimming|stick stuck|bend bent|
bleed bled|blow blew blown|burn burnt|deal dealt|dig dug|feed fed feeding|freeze froze frozen|
hang hung|kneel knelt|lay laid|lead led leading|learn learnt|light lit|slide slid|smell smelt|
spill spilt|spit spat|sweep swept|weep wept|shoot shot|sing sang sung|sink sank sunk|
overtake overtook overtaken|lodge lodged lodging|admit admitted admission|
"""
IRREGULAR = {
    form: group.split()[0]
    for group in _IRREGULAR.replace("\n", "").split("|")
    if group.strip()
    for form in group.split()
}
"""Irregular and unlike forms, each to its base."""
_NOUNLIKE = ("ance", "ment", "ments", "ion", "ions", "s", "al", "our", "ing", "y")
_NOT_VERBS = frozenset(
    {"children", "men", "women", "feet", "people", "worse", "worst", "better", "best"}
)
PASTS = frozenset(
    form
    for form, base in IRREGULAR.items()
    if form != base and form not in _NOT_VERBS and not form.endswith(_NOUNLIKE)
)
"""Verbs in the past that do not end in "ed"."""

CONTRACTIONS: dict[str, tuple[str, ...]] = {
    "can't": ("can", "not"),
    "cannot": ("can", "not"),
    "won't": ("will", "not"),
    "shan't": ("shall", "not"),
    "ain't": ("be", "not"),
    "dont": ("do", "not"),
    "didnt": ("do", "not"),
    "doesnt": ("do", "not"),
    "wasnt": ("be", "not"),
    "isnt": ("be", "not"),
    "wont": ("will", "not"),
    "wouldnt": ("would", "not"),
    "couldnt": ("could", "not"),
    "havent": ("have", "not"),
    "hasnt": ("have", "not"),
    "let's": ("let", "us"),
    "it's": ("it", "be"),
    "he's": ("he", "be"),
    "she's": ("she", "be"),
    "that's": ("that", "be"),
    "there's": ("there", "be"),
    "what's": ("what", "be"),
    "who's": ("who", "be"),
    "gonna": ("go", "to"),
    "wanna": ("want", "to"),
    "gotta": ("have", "to"),
    "o'clock": ("o'clock",),
    "im": ("i", "be"),
    "ive": ("i", "have"),
}

EMPTY = frozenset(
    """
    a an the this that these those there here i me my mine myself you your yours yourself he him
    his himself she her hers herself it its itself we us our ours they them their theirs themselves
    who whom whose which what and or but so if then than as of at by for from in into on onto to
    with without about over under up down out off through during before after until till while
    because since though although be am is are was were been do have will would shall should can
    could may might must not no nor yes yeah yep okay ok oh um uh er erm ah hmm mm well just also
    too very really quite rather only even still now when where how why again own same such some
    any each both all other another more most much many few lot bit thing like know mean get got
    sort kind actually basically anyway please thank thanks right one ones let us between
    mr mrs ms miss mx dr around within towards upon per via etc going go's s t d ll ve re m
    further regard regarding
    """.split()  # noqa: SIM905  a list of a hundred words reads better as running text
)
"""Stems that carry no meaning of their own when a statement is matched with talk."""

_SAME = """
child kid kids youngster|mother mum mummy mom mam mums|father dad daddy dads|
phone telephone call ring rang calls|shout yell scream bawl|collect fetch|
attend visit|hit slap punch smack strike|angry cross annoyed furious|alcohol drink|
begin start commence|end finish stop cease|home house|job work employment|
doctor gp|talk speak conversation communicate communication|
late delayed|assist help|allow let permit|
want wish desire|need require|purchase buy|money cash|tablet pill|scared afraid frightened fear|
upset distressed distress|hospital a&e|teacher teachers|text message messages texts|
mistake error|reply answer respond response|big large huge|small little tiny|apologise sorry|
get obtain|quote quotation estimate|
photo photograph photographs photos picture pictures|sick sickness nausea|
change alter amend|
price cost costs|happen occur occurred|receive get|provide give|notice spot|weekend weekends|
grandmother gran granny nan nana grandma|grandfather grandad grandpa|
aunt auntie aunty|usual normal|oppose against opposed|physically physical|
ill unwell poorly|glad happy pleased|sad unhappy|mad insane|quick fast rapid|
show display demonstrate|buggy pushchair pram|sofa couch settee|holiday vacation|
record note notes recorded document|letter mail|email e-mail emails|worry concern anxious|
"""


def _same() -> dict[str, str]:
    found: dict[str, str] = {}
    for group in _SAME.replace("\n", "").split("|"):
        words = group.split()
        found |= dict.fromkeys(words[1:], words[0]) if words else {}
    return found


SAME_AS = _same()
"""Stems that stand for the same thing in talk and on paper, each to one of them."""

PHRASES: dict[str, tuple[tuple[tuple[str, ...], str], ...]] = {
    "pick": ((("pick", "up"), "collect"),),
    "drop": ((("drop", "off"), "drop"),),
    "turn": ((("turn", "up"), "attend"), (("turn", "down"), "refuse")),
    "show": ((("show", "up"), "attend"),),
    "go": (
        (("go", "to"), "go"),
        (("go", "back"), "return"),
        (("go", "home"), "return"),
        (("go", "up"), "rise"),
        (("go", "down"), "fall"),
    ),
    "come": ((("come", "back"), "return"), (("come", "home"), "return")),
    "bring": ((("bring", "back"), "return"),),
    "take": ((("take", "back"), "return"),),
    "give": ((("give", "up"), "end"), (("give", "back"), "return")),
    "look": ((("look", "again"), "review"), (("look", "at", "it", "again"), "review")),
    "think": ((("think", "again"), "review"),),
    "raise": (
        (("raise", "my", "voice"), "shout"),
        (("rais", "my", "voic"), "shout"),
    ),
    "rais": tuple(
        (("rais", whose, "voic"), "shout") for whose in ("my", "your", "his", "her", "their", "the")
    ),
    "say": ((("say", "apologise"), "apologise"), (("say", "sorry"), "apologise")),
    "phone": ((("phone", "up"), "phone"),),
    "at": ((("at", "least"), "at_least"), (("at", "all"), "at_all")),
    "be": ((("be", "up", "on"), "rise"), (("be", "down", "on"), "fall")),
}
"""Phrases of several stems, by their first stem, each to the one stem they mean."""
