"""Ways of saying and of reporting the same thing, and what each is easily mistaken for.

In a way, `[be]` is a verb bent to its subject; {v}, {pres}, {past}, {done} and {ving} are the deed
in that shape; {when} stands where a time may stand.
"""

MODES: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "habit": (("{pres}", "{pres}", "[do] {v}", "always used to {v} and still [do]"), ("{pres}", "{pres}", "{past}", "[do] {v}")),
    "habit not": (("[do] not {v}", "never {pres}", "[do] not ever {v}", "[do] not {v} at all"), ("[do] not {v}", "never {pres}", "did not {v}")),
    "past": (("{past}", "{past}", "did {v}", "[have] {done}"), ("{past}", "had {done}", "[have] {done}")),
    "past not": (("did not {v}", "never {past}", "[have] never {done}", "[have] not {done}"), ("did not {v}", "had not {done}", "had never {done}", "never {past}")),
    "will": (("will {v}", "[be] going to {v}", "[be] planning to {v}"), ("will {v}", "would {v}", "[be] going to {v}", "[intend] to {v}", "[plan] to {v}")),
    "might": (("might {v}", "may {v}", "[be] thinking about {ving}", "could possibly {v}", "might perhaps {v}"), ("might {v}", "may {v}", "[be] considering {ving}", "was thinking about {ving}")),
    "want": (("would like to {v}", "[want] to {v}", "would love to {v}", "would really like to {v}"), ("would like to {v}", "[want] to {v}", "wished to {v}", "[wish] to {v}")),
    "offer": (("[have] offered to {v}", "would be happy to {v}", "[be] happy to {v}", "[be] willing to {v}", "offered to {v}"), ("offered to {v}", "[be] willing to {v}", "was prepared to {v}", "was happy to {v}")),
    "insist": (("[insist] on {ving}", "will {v}, and that is final"), ("insisted on {ving}", "demanded to {v}")),
    "refuse": (("will not {v}", "[be] not going to {v}", "[refuse] to {v}", "[be] not prepared to {v}", "[be] not willing to {v}"), ("refused to {v}", "would not {v}", "will not {v}", "was not willing to {v}", "[be] not prepared to {v}")),
    "if": (("would {v} if {cond}", "will {v} as long as {cond}", "would {v}, but only if {cond}"), ("would {v} if {cond}", "was willing to {v} provided that {cond}", "agreed to {v} on condition that {cond}", "would {v} as long as {cond}")),
    "agree": (("will {v}, yes", "[be] happy to {v}", "[agree] to {v}"), ("agreed to {v}", "was willing to {v}", "will {v}", "would {v}")),
    "must": (("[have] to {v}", "[need] to {v}", "really must {v}"), ("[have] to {v}", "[need] to {v}", "had to {v}", "must {v}")),
    "can": (("can {v}", "[be] able to {v}"), ("can {v}", "could {v}", "[be] able to {v}")),
    "can not": (("cannot {v}", "[be] not able to {v}"), ("cannot {v}", "could not {v}", "[be] unable to {v}", "was not able to {v}")),
    "used to": (("used to {v}", "[do] not {v} any more", "[have] stopped, but {i} used to {v}"), ("used to {v}", "no longer {pres}", "[do] not {v} any longer")),
    "tried": (("tried to {v}, but nobody answered", "tried to {v}, but it did not work", "tried to {v} and could not"), ("tried to {v}", "had tried to {v}", "tried unsuccessfully to {v}")),
    "nearly": (("nearly {past}", "almost {past}"), ("nearly {past}", "almost {past}", "came close to {ving}")),
}  # fmt: skip
MISTAKEN = {
    "habit": ("habit not", "habit not", "used to", "refuse"),
    "habit not": ("habit", "habit", "past"),
    "past": ("past not", "past not", "nearly", "will"),
    "past not": ("past", "past", "past", "habit"),
    "will": ("might", "refuse", "past"),
    "might": ("will", "refuse", "agree", "past"),
    "want": ("refuse", "insist", "past", "habit not"),
    "offer": ("insist", "refuse", "past"),
    "insist": ("refuse", "might"),
    "refuse": ("agree", "will", "want", "might"),
    "if": ("agree", "refuse", "past", "agree"),
    "agree": ("refuse", "insist", "might", "past"),
    "must": ("might", "want"),
    "can": ("can not",),
    "can not": ("can", "will"),
    "used to": ("habit", "will"),
    "tried": ("past", "past not"),
    "nearly": ("past", "past", "habit"),
}
"""What the report may wrongly make of each."""

BARE = {  # after the name of the one who speaks
    "past": ("accepted that {he} had {done}", "admitted {ving}", "acknowledged that {he} had {done}", "confirmed that {he} had {done}", "accepted {ving}"),
    "past not": ("denied {ving}", "denied having {done}", "denied that {he} had {done}", "said {he} had never {done}", "denied ever {ving}"),
    "habit not": ("denied that {he} {past}", "denied {ving}"),
}  # fmt: skip

OFTEN: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "never": ((), ()),
    "rarely": (("hardly ever *", "rarely *", "* once in a blue moon", "* but not very often"), ("rarely *", "hardly ever *", "seldom *", "very rarely *")),
    "sometimes": (("sometimes *", "* now and then", "* every now and again", "* from time to time", "* sometimes", "* once in a while"), ("sometimes *", "occasionally *", "* from time to time", "at times *", "* on occasion")),
    "often": (("often *", "* a lot", "* quite often", "* most of the time", "usually *"), ("often *", "frequently *", "regularly *", "* a great deal", "usually *")),
    "always": (("always *", "* every time", "* every single time", "* without fail"), ("always *", "* every time", "* without exception", "* on every occasion")),
    "daily": (("* every day", "* every single day"), ("* every day", "* daily", "* each day")),
    "weekly": (("* once a week", "* every week"), ("* once a week", "* weekly", "* every week")),
    "twice a week": (("* twice a week", "* a couple of times a week"), ("* twice a week", "* two times a week")),
    "monthly": (("* once a month", "* every month"), ("* once a month", "* monthly", "* each month")),
}  # fmt: skip
OFTEN_MISTAKEN = {
    "rarely": ("often", "always", "sometimes", "daily"), "sometimes": ("always", "often", "daily", "always"),
    "often": ("rarely", "always", "monthly"), "always": ("sometimes", "rarely", "monthly"),
    "daily": ("weekly", "monthly", "rarely", "twice a week"), "weekly": ("daily", "monthly", "twice a week"),
    "twice a week": ("daily", "monthly", "weekly"), "monthly": ("weekly", "daily", "always"),
}  # fmt: skip
TIMES: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "once": (("* once", "* just the once", "* the one time", "only * once"), ("* once", "* on one occasion", "* on a single occasion")),
    "twice": (("* twice", "* a couple of times", "* two times"), ("* twice", "* on two occasions", "* two times")),
    "three times": (("* three times",), ("* three times", "* on three occasions", "* 3 times")),
    "many times": (("* loads of times", "* lots of times", "* again and again", "* so many times"), ("* many times", "* repeatedly", "* on numerous occasions", "* on many occasions")),
}  # fmt: skip
TIMES_MISTAKEN = {
    "once": ("twice", "many times", "many times", "three times"), "twice": ("once", "many times", "three times"),
    "three times": ("once", "twice", "many times"), "many times": ("once", "twice"),
}  # fmt: skip
CONDITIONS = (
    ("it was on a weekday evening", "it was on a weekday evening"), ("someone else paid", "someone else paid for it"),
    ("they gave me notice", "{he} was given notice"), ("my mum could come too", "{his} mother could come as well"),
    ("it did not cost anything", "it was free"), ("everybody else does the same", "everyone else did the same"),
    ("I get it in writing", "it was put in writing"), ("the kids want it", "the children wanted it"),
    ("there is a bus", "there was a bus"), ("I get the day off", "{he} could get the day off"),
    ("they say sorry first", "there was an apology first"), ("the council agrees", "the council agreed"),
    ("I do not have to pay for it", "{he} did not have to pay for it"), ("it is only for a month", "it was for no more than a month"),
)  # fmt: skip
REASONS = (
    ("of the snow", "of the snow"), ("the car broke down", "the car had broken down"), ("my mother was ill", "{his} mother was ill"),
    ("of work", "of work"), ("it was too far", "it was too far away"), ("I had no money", "{he} had no money"),
    ("I was tired", "{he} was tired"), ("nobody told me", "{he} had not been told"), ("the train was cancelled", "the train had been cancelled"),
    ("I was scared", "{he} was frightened"), ("the school asked me to", "the school had asked for it"), ("it was raining", "of the rain"),
    ("I had a hospital appointment", "{he} had an appointment at the hospital"), ("there was no heating", "there was no heating"),
    ("I forgot", "{he} had forgotten"), ("it is cheaper", "it was cheaper"), ("I felt ill", "{he} felt unwell"),
)  # fmt: skip
PRESENT_REASONS = {"of work", "it is cheaper", "it was too far"}
SURE = {
    "plain": (("", "", "", "Well, ", "Yeah, "), ("",)),
    "think": (("I think ", "I reckon ", "As far as I know ", "I believe "), ("thought that ", "believed that ")),
    "sure": (("I'm certain ", "I'm absolutely sure ", "Definitely, "), ("was certain that ", "was sure that ")),
    "unsure": (("I don't know if ", "I'm not sure if ", "I can't say whether "), ("did not know whether ", "was not sure whether ", "was unsure whether ")),
}  # fmt: skip
SURE_MISTAKEN = {"think": "sure", "sure": "unsure", "unsure": "sure", "plain": "unsure"}
NODS = [
    "Okay.",
    "Right.",
    "I see.",
    "Thanks.",
    "Mm-hm.",
    "Thank you for that.",
    "Right, okay.",
    "That's helpful.",
    "Sure.",
    "Got it.",
]
YES = ["Yes.", "Yeah.", "Yes, I have.", "Yeah, I did.", "I did, yes.", "Yep.", "That's right."]
NO = [
    "No.",
    "No, never.",
    "Never.",
    "No, not at all.",
    "No, I haven't.",
    "Absolutely not.",
    "No. That's not true.",
    "No way.",
]
OPENERS = [
    "And what happened?",
    "Go on.",
    "Tell me a bit more.",
    "What about you?",
    "Is there anything else?",
]
DID_YOU = [
    "Did you {v}?",
    "Have you ever {done}?",
    "It's been said that you {past}.",
    "Have you {done}?",
]
WOULD_YOU = [
    "Would you be willing to {v}?",
    "Could you {v}?",
    "Would you {v}?",
    "We'd like you to {v}.",
]
AGREEING = [
    "Yes, that's fine.",
    "Yes.",
    "Yeah, no problem.",
    "Of course.",
    "I'd be happy to.",
    "Okay, I'll do that.",
]
REFUSING = [
    "No, I won't.",
    "No. I'm not doing that.",
    "I'm not prepared to.",
    "No, sorry.",
    "Absolutely not.",
]
HEDGING = [
    "Yes, if {c}.",
    "Only if {c}.",
    "As long as {c}, yes.",
    "I would if {c}.",
    "I might, provided {c}.",
]
EVADES = [
    "Why do you ask?",
    "I'd rather not say.",
    "Is that what she told you?",
    "Who said that?",
    "I can't remember.",
    "Can we come back to that?",
    "I don't know what you mean.",
    "Let me think about it.",
    "Sorry, say that again?",
]
"""Answers that answer nothing."""

SAID = [
    "{n} said that {c}.",
    "{n} told me that {c}.",
    "{n} stated that {c}.",
    "{n} explained that {c}.",
    "{n} reported that {c}.",
    "{n} mentioned that {c}.",
    "According to {n}, {c}.",
    "{n} said {c}.",
    "{n} says that {c}.",
    "{n} confirmed that {c}.",
    "{n} described how {c}.",
]
