"""How people offer, deny, explain, ask, worry and agree aloud: what a report might leave out."""

SUBSTANCE: tuple[tuple[float, str, tuple[str, ...]], ...] = (
    (1.0, "asks for something to be recorded", (
        "write that down", "put that in", "write it down", "make a note", "note that", "on record",
        "for the record",
        "put that down", "put it in the report", "in your report", "please record",
        "make sure you include", "i'll include",
        "i will include", "i'll put that", "i will put that", "i'll note", "i'll record",
    )),
    (0.9, "offers something", (
        "i offered", "i'd be happy to", "i'm happy to", "i am happy to", "i'm willing",
        "i would be willing", "i'd be willing",
        "i can do", "i could do", "i'd like to offer", "i don't mind", "i'd be glad",
        "i've suggested", "i suggested", "i proposed",
         "i've said i'd", "he's welcome", "she's welcome", "they're welcome",
        "i can bring", "i can take",
    )),
    (0.9, "mentions evidence", (
        "i've got the", "i have got the", "i've got a letter", "i've got messages", "i have the",
        "i've kept", "the texts", "text messages",
        "i can show you", "i can send", "i sent you", "i've sent", "receipts", "screenshots",
        "photographs", "photos",
        "the letter from", "certificate", "i have an email", "the emails", "attendance record",
        "witness",
    )),
    (0.8, "denies something", (
        "i never", "i have never", "i've never",  "that's not true", "that isn't true",
        "that never happened",
        "that's not what happened", "i deny",  "that's not right", "i would never",
    )),
    (0.75, "raises a worry", (
        "i'm worried", "i am worried", "i worry", "i'm concerned", "my concern", "what worries me",
        "i'm scared", "i'm frightened",
        "frightened of", "scared of", "it's not safe", "unsafe", "i'm afraid that",
    )),
    (0.75, "asks for something", ("could you send", "can you send", "could i have", "can i have",
    "could you give me", "could you check",
            "i'd like", "i would like", "i want you to", "can you ask", "could you ask",
        "please can you", "would you speak to",
        "could you speak to", "will you speak to", "i asked for", "i've asked", "i have asked",
        "i'm asking", "i requested",
    )),
    (0.7, "agrees to something", (
        "i agree", "i'd agree", "i would agree", "i accept", "i'm fine with", "that's fine by me",
        "i'll do that", "i will do that",
        "i'd support", "i've no objection", "i have no objection",
    )),
    (0.7, "says what followed", (
        "apologised", "i said sorry", "said sorry", "hasn't happened", "has not happened again",
        "not happened since", "never happened again", "has stopped", "sorted it out", "got better",
        "since then",
    )),
    (0.65, "explains why", (
        "because", "the reason", "that's why", "so that", "what happened was",
        "it was only because",
    )),
)  # fmt: skip
"""(weight, what the speaker does, phrases that show it)."""
