"""Word lists about speech: verbs of saying, yes and no, doubt, opinion, and roles of people."""

SAYING = {
    "say": "said", "state": "said", "report": "said", "tell": "said", "explain": "said",
    "describe": "said", "comment": "said", "add": "said", "mention": "said", "note": "said",
    "express": "said", "share": "said", "recall": "said", "clarify": "said", "remark": "said",
    "advise": "said", "inform": "said", "indicate": "said", "claim": "said", "assert": "said",
    "maintain": "said", "reveal": "said", "disclose": "said", "observe": "said",
    "emphasise": "said", "stress": "said", "believe": "said", "think": "said", "feel": "said",
    "suggest": "suggested", "propose": "suggested", "raise": "said", "repeat": "said",
    "announce": "said", "point": "said", "present": "said", "outline": "said", "reply": "said",
    "respond": "said", "answer": "said", "volunteer": "said", "insist": "insisted",
    "demand": "demanded", "order": "demanded", "instruct": "demanded", "threaten": "threatened",
    "warn": "said", "ask": "asked", "request": "asked", "enquire": "asked", "inquire": "asked",
    "query": "asked", "question": "asked", "wonder": "asked", "beg": "asked",
    "offer": "offered", "agree": "agreed", "accept": "accepted", "acknowledge": "accepted",
    "admit": "accepted", "concede": "accepted", "confirm": "accepted", "allow": "accepted",
    "deny": "denied", "dispute": "denied", "reject": "denied", "refute": "denied",
    "refuse": "refused", "decline": "refused", "allege": "alleged", "accuse": "alleged",
    "complain": "said", "promise": "promised", "undertake": "promised", "commit": "promised",
    "apologise": "said", "argue": "said", "worry": "said", "guarantee": "promised",
    "pledge": "promised", "assure": "promised", "criticise": "said",
    "attribute": "said", "regret": "said", "fear": "said",
}  # fmt: skip
"""Verbs that report speech, by base form, each with the act it reports."""

YES = (
    "yes", "yeah", "yep", "yup", "aye", "correct", "exactly", "absolutely", "definitely",
    "of course", "that's right", "that is right", "that's correct", "that's true", "that is true",
    "i do", "i did", "i have", "i was", "i am", "i would", "i will", "i can", "he does", "he did",
    "she does", "she did", "they do", "they did", "it is", "it was", "it does", "it did",
    "mm-hmm", "mhm", "uh-huh", "sure", "fine", "i agree", "agreed", "i accept that", "fair enough",
    "certainly", "indeed", "okay", "ok", "all right", "alright", "that's fair", "i think so",
    "i suppose so", "true", "right", "happy to", "i'd be happy to", "gladly", "no problem",
    "no, that's right", "no that's right", "no, you're right", "yes please", "brilliant", "great",
    "lovely", "perfect",
    "wonderful", "that would be great", "that would be brilliant", "that would be lovely",
    "that would be good",
    "that'd be great", "that'd be good", "that'd be wonderful", "that'd be lovely",
    "that would help", "that would be helpful",
    "fine by me", "fine with me", "that's fine", "i'd agree", "i could do that", "that works",
    "it does", "please", "thank you",
    "i don't mind", "why not", "i'd love to", "i'd like to", "i'd do it", "i'd do that",
    "i would do", "i'd be", "i could do",
    "i'd come", "i'd go", "i'd agree", "i'm happy", "i will do", "will do",
)  # fmt: skip
"""Beginnings of an answer that agrees with what was put."""

FIRM_YES = ("yes", "yeah", "yep", "correct", "exactly", "that's right", "that is right",
    "that's true", "that is true",
            "that's correct", "i agree", "agreed", "i accept that", "that's fair", "fine by me",
            "fine with me")  # fmt: skip
"""Answers that agree even with a remark, where "okay" only says that it was heard."""
FIRM_NO = ("no", "that's not true", "that is not true", "that's not right", "that isn't right",
    "that isn't true", "that's wrong",
           "that never happened", "that didn't happen", "i don't accept", "i disagree",
           "i don't agree", "not true", "rubbish",
           "nonsense", "i deny", "i don't think we can", "i can't")  # fmt: skip
"""Answers that deny even a remark."""
PROPOSING = ("shall we", "could we", "can we", "would you", "could you", "can you", "will you",
    "how about", "what about",
             "let's", "i can offer", "we can offer", "i could", "we could", "do you want",
             "would you like", "i suggest", "i propose")  # fmt: skip
"""How something is proposed without a question mark."""

NO = (
    "no", "nope", "nah", "never", "not at all", "not once", "absolutely not", "definitely not",
    "of course not", "certainly not", "that's not true", "that is not true", "that's not right",
    "that isn't right", "that's not what", "that isn't what", "that's wrong", "that is wrong",
    "that isn't true", "that never happened", "that didn't happen", "i don't accept",
    "i do not accept", "i don't agree", "i disagree", "i deny", "i didn't", "i did not", "i don't",
    "i haven't", "i wasn't", "i'm not", "i have not", "i have never", "i've never", "i never",
    "i would never", "i wouldn't", "i'd rather not", "i would rather not",
    "i'd prefer not", "i won't", "i can't", "not true", "not really", "not that",
    "none", "none at all", "nothing", "neither", "nobody", "hardly",
    "he doesn't", "he didn't", "she doesn't", "she didn't", "it wasn't", "it isn't", "they don't",
    "they didn't", "i refuse", "rubbish", "nonsense", "you're joking",
)  # fmt: skip
"""Beginnings of an answer that denies what was put."""

OPENERS = ("well", "oh", "um", "uh", "er", "erm", "look", "so", "and", "but", "i mean", "sorry",
    "ah",
           "honestly", "to be honest", "to be fair", "like i said", "as i said", "okay", "ok",
           "right",
           "hmm", "mm", "you know")  # fmt: skip
"""Words that begin an answer without answering."""

FILLERS = frozenset({"um", "uh", "er", "erm", "ah", "oh", "hmm", "mm", "mhm", "like", "you know",
                     "i mean", "sort of", "kind of", "well", "so"})  # fmt: skip
"""Slips of speech that do not change a quotation."""

NEGATIONS = frozenset({"not", "no", "never", "nothing", "nobody", "none", "neither", "nor",
                       "without", "nowhere", "hardly", "barely", "unable",
                       "unaware"})  # fmt: skip

OPINION = (
    "in the author's", "in the author’s", "in the writer's", "in the writer’s",
    "in my view", "in my opinion", "in my assessment", "my assessment", "my view", "my opinion",
    "in my professional", "my professional", "i consider", "i am of the view", "i believe",
    "i am satisfied", "i am concerned",
    "i remain concerned", "i assess", "i formed the view", "i formed the impression",
    "my impression", "i was left with the impression", "it is my", "it appears that",
    "it seems that", "it would appear", "it would seem", "i would suggest", "i respectfully",
    "in the best interests", "best interests of", "i am not satisfied", "i have concerns",
    "i worry",
    "i was struck by", "i found her to be", "i found him to be", "i found them to be",
    "presented as", "came across as", "appeared to be", "lacks insight", "lacked insight",
    "limited insight", "shows little insight", "demonstrates", "risk of harm", "would benefit from",
    "it is likely that", "in all likelihood", "on balance",
)  # fmt: skip
"""Phrases that mark the author's own view."""

OBSERVED = (
    r"\b(?:(?:hands?|voice|legs?|lips?)\s+(?:was|were)\s+\w+ing|(?:was|were)\s+(?:visibly|dressed|wearing|"
    r"shaking|trembling|fidgeting|alert)|wore|eye\s+contact|body\s+language|demeanour|fidgeted|"
    r"facial\s+expressions?|on\s+(?:view|display|show)|"
    r"there\s+was\s+(?:an?|no)\s+(?:[\w-]+\s+){0,3}(?:smell|odour)|(?:sat|stood)\s+(?:beside|next\s+to|"
    r"opposite|with)|(?:home|flat|house|room|property|kitchen)\s+was\s+(?:[\w-]+\s+){0,2}"
    r"(?:clean|tidy|untidy|dirty|warm|cold|cluttered|well))\b"
)
"""What a writer sees and smells, and a record of words does not hold (a pattern)."""

RECOMMENDING = (
    "i recommend", "i would recommend", "it is recommended", "my recommendation",
    "i therefore recommend",
    "the court should", "the court is invited", "the court may wish", "i invite the court",
    "should be ordered",
    "the order should", "i respectfully recommend", "should be made", "it is advised",
)  # fmt: skip
"""Phrases that mark a recommendation."""

ROLE_WORDS = {
    "mother": "mother", "mum": "mother", "mummy": "mother", "mom": "mother", "mam": "mother",
    "father": "father", "dad": "father", "daddy": "father",
    "officer": "officer", "fca": "officer", "adviser": "officer", "advisor": "officer",
    "caseworker": "officer", "guardian": "officer", "interviewer": "officer",
    "investigator": "officer", "assessor": "officer", "reporter": "officer", "cafcass": "officer",
    "social worker": "social worker", "sw": "social worker", "worker": "social worker",
    "child": "child", "son": "child", "daughter": "child", "boy": "child", "girl": "child",
}  # fmt: skip
"""Words for a role, each with the role; read in reports and in speakers' labels."""

OTHERS = (
    "school", "head teacher", "headteacher", "teacher", "class teacher", "gp", "doctor",
    "health visitor", "police",
    "nursery", "midwife", "nurse", "neighbour", "landlord", "employer", "therapist", "counsellor",
    "maternal grandmother", "paternal grandmother", "grandmother", "maternal grandfather",
    "paternal grandfather", "grandfather", "grandparents", "aunt", "uncle", "sister", "brother",
    "step-father", "stepfather", "step-mother", "stepmother", "partner", "hospital", "council",
    "local authority", "solicitor", "manager", "tutor", "psychologist", "consultant",
)  # fmt: skip
"""People and bodies who are usually not on the record; named by what they are."""

KIN = frozenset(
    {
        "maternal grandmother", "paternal grandmother", "grandmother", "maternal grandfather",
        "paternal grandfather", "grandfather", "aunt", "uncle", "sister", "brother",
        "step-father", "stepfather", "step-mother", "stepmother", "partner",
    }
)  # fmt: skip
"""Family who may be on the record without anybody saying what they are."""

POSTS = (
    "chair", "chairperson", "iro", "independent reviewing officer", "reviewing officer", "tenant",
    "carer", "foster carer", "head", "deputy head", "safeguarding lead", "housing officer",
    "attendance officer", "supervisor", "contact supervisor", "family support worker",
    "support worker", "school nurse", "senco", "mediator", "union rep", "union representative",
    "daughter", "son", "advocate", "key worker", "sister", "minute taker", "student",
)  # fmt: skip
"""What people on the record are besides the roles above: "I'm the IRO"."""

TITLES = ("mr", "mrs", "ms", "miss", "mx", "dr", "sir", "lady", "prof", "professor", "rev")
