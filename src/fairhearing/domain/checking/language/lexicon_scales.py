"""Word lists about strength: how often, how sure, how much, how strongly.

Each scale maps a phrase of stems to a step; only the order of steps matters, and a step or two
apart is not enough to speak of (see `scales`).
"""

_TIMES = ("day", "night", "week", "weekend", "month", *(f"{day}day" for day in (
    "mon", "tues", "wednes", "thurs", "fri", "satur", "sun",
)))  # fmt: skip
_EVERY_OTHER = ("every other", "every second", "alternate", "alternating")
"""Before a time these halve how often: "every other weekend" is not every weekend."""
FREQUENCY = {
    f"{lead} {time}{end}": 4 for lead in _EVERY_OTHER for time in _TIMES for end in ("", "s")
} | {
    "the once": 1, "the one time": 1, "one-off": 1, "one off": 1, "only time": 1, "single time": 1,
    "isolated": 1, "once in a while": 2, "not often": 2, "not very often": 2, "not always": 4,
    "not that often": 2, "not much": 2, "not really often": 2, "every so often": 3,
    "as needed": 3, "when needed": 3, "if needed": 3, "when necessary": 3,
    "every once in a while": 3, "every once and a while": 3, "multiple occasions": 4,
    "multiple times": 4, "series of": 4, "pattern of": 5, "habit of": 5,
    "habitually": 6, "habitual": 6, "again and again": 5,
    "time and again": 5, "over and over": 6, "tends to": 5, "tend to": 5, "ongoing": 5,
    "chronic": 6, "chronically": 6, "every morning": 6, "every evening": 6, "every night": 6,
    "each day": 6, "each week": 6, "each night": 6, "daily": 6, "nightly": 6, "every weekend": 6,
    "morning and night": 6, "most nights": 6, "most mornings": 6, "most evenings": 6,
    "most weekends": 6, "perpetually": 7, "much of the time": 5, "half the time": 4,
    "never": 0, "not once": 0, "once": 1, "one occasion": 1, "one time": 1, "single occasion": 1,
    "rare": 2, "rarely": 2, "seldom": 2, "hardly ever": 2, "twice": 2, "two occasions": 2,
    "couple of times": 2, "couple of occasions": 2, "couple times": 2,
    "occasional": 3, "occasionally": 3, "sometimes": 3, "now and then": 3, "now and again": 3,
    "from time to time": 3,
    "once or twice": 2, "at times": 3, "few times": 3, "few occasions": 3, "three times": 3,
    "on occasion": 3,
    "several times": 4, "several occasions": 4, "number of occasions": 4, "number of times": 4,
    "numerous": 5,
    "repeated": 5, "repeatedly": 5, "persistent": 5, "persistently": 5, "often": 5, "frequent": 5,
    "frequently": 5, "regular": 5, "regularly": 5, "a lot of the time": 5, "many times": 5,
    "many occasions": 5, "routinely": 5, "usually": 6, "normally": 6, "most days": 6,
    "most weeks": 6,
    "most of the time": 6, "mostly": 6, "generally": 6, "always": 7, "constantly": 7,
    "constant": 7, "every time": 7, "every day": 7, "every single": 7, "every week": 6,
    "times a week": 5, "once a week": 5,
    "times a day": 6, "once a day": 6, "times a month": 4, "once a month": 3, "times a year": 3,
    "once a year": 1,
    "continually": 7, "all the time": 7, "consistently": 6, "invariably": 7,
}  # fmt: skip
"""How often."""

CERTAINTY = {
    "i wonder": 2, "wondered": 2, "wonders": 2, "i reckon": 3, "i imagine": 3, "i assume": 3,
    "convinced": 6, "determined": 6, "have not decided": 1, "has not decided": 1,
    "no idea": 0, "not sure": 1, "do not know": 0, "unsure": 1, "might": 2, "maybe": 2,
    "perhaps": 2,
    "may have": 2, "might have": 2, "possibly": 2, "could have been": 2, "could be": 2,
    "may be": 2, "might be": 2, "i think": 3, "i guess": 2, "i suppose": 3,
    "i believe": 3, "probably": 3, "likely": 3, "as far as i know": 3, "if i remember": 3,
    "seem": 3,
    "cannot be sure": 1, "not certain": 1, "not hundred per cent": 2, "thought": 3, "believed": 3,
    "certain": 6, "certainly": 6, "definitely": 6, "definite": 6, "sure": 6, "without doubt": 6,
    "no doubt": 6,
    "adamant": 6, "absolutely": 6, "positive that": 6, "categorically": 6, "clear that": 6,
    "undoubtedly": 6, "concluded": 6, "established": 6, "proved": 6, "proven": 6,
    "ruled out": 6, "is the cause": 6, "can be": 2, "not a doctor": 2, "i want to say": 2,
}  # fmt: skip
"""How sure."""
FIRM_FUTURE = ("will", "is going to", "are going to")
OPEN_FUTURE = ("could", "might", "may", "hope to", "hoping to", "try to", "should be able")
"""What will be, against what could be."""
PLAIN_CERTAINTY = 4
"""Where a plain assertion stands among the steps of certainty."""

QUANTITY = {
    "none": 0, "no one": 0, "nobody": 0, "hardly any": 1, "few": 2, "a few": 2, "one or two": 2,
    "couple": 2, "some": 3,
    "several": 3, "half": 4, "many": 5, "lots": 5, "a lot": 5, "majority": 6, "most": 6,
    "nearly all": 6, "almost all": 6,
    "all": 7, "every": 7, "everyone": 7, "everybody": 7, "entire": 7, "whole": 7, "entirely": 7,
    "completely": 7,
}  # fmt: skip
"""How much, of how many."""

DEGREE = {
    "slight": 1, "slightly": 1, "bit": 1, "little": 1, "mild": 1, "mildly": 1, "minor": 1,
    "somewhat": 2, "fairly": 2,
    "quite": 2, "moderate": 2, "moderately": 2, "rather": 2, "very": 4, "really": 4, "serious": 4,
    "seriously": 4,
    "severe": 5, "severely": 5, "deep": 4, "deeply": 4, "extreme": 5, "extremely": 5,
    "significant": 4,
    "significantly": 4, "major": 4, "totally": 5, "terrible": 5, "heavily": 4, "heavy": 4,
    "excessive": 5, "excessively": 5,
}  # fmt: skip
"""How strongly."""

LADDERS = (
    (("uncomfortable", 1), ("annoyed", 1), ("irritated", 1), ("frustrated", 1), ("cross", 1),
    ("upset", 1), ("angry", 2),
     ("furious", 3), ("enraged", 3), ("livid", 3)),
    (("raise my voice", 1), ("raised my voice", 1), ("raised her voice", 1), ("raised his voice",
    1), ("raised their voice", 1),
     ("raised my voice", 1), ("raised voice", 1), ("raised voices", 1), ("spoke loudly", 1),
     ("shouted", 2), ("shout", 2), ("shouting", 2), ("yelled", 2), ("screamed", 3), ("screaming",
     3), ("scream", 3)),
    (("worried", 1), ("worry", 1), ("concerned", 1), ("nervous", 1), ("anxious", 1), ("uneasy", 1),
    ("scared", 2),
     ("frightened", 2), ("afraid", 2), ("terrified", 3), ("petrified", 3)),
    (("nudged", 1), ("brushed past", 1), ("pushed", 2), ("shoved", 2), ("grabbed", 2), ("hit", 3),
    ("slapped", 3),
     ("punched", 4), ("kicked", 4), ("attacked", 4), ("assaulted", 4), ("beat", 4)),
    (("disagreement", 1), ("disagreed", 1), ("argument", 2), ("arguments", 2), ("argued", 2),
    ("row", 2), ("rows", 2),
     ("fight", 3), ("fights", 3), ("fought", 3), ("violent", 4)),
    (("dislikes", 1), ("not keen", 1), ("do not like", 1), ("hates", 3), ("hate", 3), ("hated", 3),
    ("detests", 3)),
    (("tired", 1), ("exhausted", 2)),
    (("late", 1), ("missed", 2), ("failed to attend", 2), ("did not attend", 2), ("never attended",
    3)),
    (("untidy", 1), ("messy", 1), ("dirty", 2), ("filthy", 3), ("squalid", 3)),
    (("glass of wine", 1), ("a drink", 1), ("tipsy", 2), ("drunk", 3), ("intoxicated", 3)),
    (("reluctant", 1), ("hesitant", 1), ("prefer not", 1), ("rather not", 1), ("unwilling", 2),
    ("refused", 3),
     ("refuses", 3), ("refuse", 3), ("refusing", 3)),
)  # fmt: skip
"""Words of one kind from weaker to stronger; the words of a step are alike."""

ACTS = {
    "mentioned": 1, "wondered": 1, "offered": 2, "suggested": 2, "proposed": 2, "asked": 2,
    "requested": 2, "said": 2,
    "insisted": 4, "demanded": 4, "ordered": 4, "threatened": 5,
}  # fmt: skip
"""How strongly a verb of saying puts it."""

GENTLE = (
    "would it be possible", "could we", "could i", "can we", "can i", "may i", "might i",
    "would you", "i'd like",
    "i would like", "if that's okay", "if that's all right", "if it helps", "i'm happy to",
    "i could", "we could",
    "how about", "what about", "maybe we", "perhaps we", "i wondered", "i was wondering",
    "i'd be happy", "would you mind",
    "i offered", "i suggested", "i asked", "please", "if possible", "i'd be willing",
    "i'm willing", "if you like", "could you",
    "i can", "i don't mind", "is it possible", "is there any chance", "i'd be glad",
    "i'd appreciate",
)  # fmt: skip
"""How people offer and ask."""

FIRM = (
    "i insist", "i insisted", "i demand", "i demanded", "you must", "you have to", "you've got to",
    "i will not", "i won't",
    "i told them they had to", "it has to", "no way", "i'm not going to", "under no circumstances",
    "i refuse", "must be",
)  # fmt: skip
"""How people insist."""

SOFT_NO = ("rather not", "prefer not", "not keen", "not sure i", "do not really want")
"""How people turn something down gently."""

TRYING = (
    "i hope", "i'll ask for", "i will ask for", "i'll try", "i will try",
    "i can try", "i'd try", "try my best", "do my best",
    "i can't promise", "can't promise", "not promising", "see what i can do", "i'll see",
    "we'll see", "if i can", "i might", "i'd like to but", "no promises", "can't guarantee",
)  # fmt: skip
"""How people answer without promising."""

CONDITIONS = ("if", "unless", "provided", "providing", "as long as", "so long as", "only when",
    "on condition", "until",
              "depending on", "subject to", "except", "once he", "once she", "once they",
              "once you", "only if")  # fmt: skip
"""Beginnings of a condition."""

OPPOSITES = """
accept refuse|agree disagree|agree refuse|agree object|allow prevent|allow forbid|allow stop|
arrive leave|attend miss|begin end|
better worse|bad good|calm angry|clean dirty|close open|early late|easy difficult|easy hard|
encourage discourage|
enjoy hate|fail succeed|fail pass|first last|happy sad|happy upset|happy unhappy|happy worried|
increase decrease|increase reduce|
like dislike|love hate|low high|more less|morning evening|morning afternoon|morning night|day night|
mother father|positive negative|remember forget|rise fall|safe unsafe|safe dangerous|same different|
short long|sober drunk|start stop|stay leave|support oppose|willing unwilling|win lose|with without|
well unwell|before after|inside outside|upstairs downstairs|left right|north south|buy sell|
lend borrow|give take|cheap expensive|full empty|alone together|able unable|true false|
possible impossible|appropriate inappropriate|aware unaware|comfortable uncomfortable|
honest dishonest|stable unstable|reliable unreliable|available unavailable|
brother sister|son daughter|maternal paternal|older younger|weekday weekend|always never|
present absent|
improve worsen|improve deteriorate|confirm deny|accept deny|admit deny|include exclude|keep drop|
add remove|
enough insufficient|satisfied dissatisfied|relaxed tense|hot cold|approve reject|approve refuse|
heavy light|gain lose|regular irregular|overactive underactive|normal abnormal|
constant intermittent|alone partner|alone husband|alone wife|alone parents|
"""
"""Pairs of words that cannot both be so of the same thing."""
