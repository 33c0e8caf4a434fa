"""Requests: what they hold about me, how they work, and putting information right."""

from fairhearing.domain.casework.drafts.material import Material
from fairhearing.domain.casework.drafts.pieces import (
    Text,
    asked,
    entries,
    letter,
    rules,
    where,
)

_HELD = (
    (
        "Please send me a copy of all the information that you hold about me, from [first day] to "
        "[last day]: notes of calls, meetings and visits, e-mails and messages, letters, forms, "
        "recordings, and drafts of reports."
    ),
    "Please tell me where information about me came from, where I did not give it to you.",
    "Please tell me to whom it was given, and when.",
    "Please tell me how long you keep it.",
)
_WORKINGS = (
    (
        "Please send me what your staff are to do when somebody says that a report to the "
        "court holds an error of fact."
    ),
    (
        "Please send me your rules on notes of interviews: whether they are taken, and how "
        "long they are kept."
    ),
    (
        "For each of the last three years, please tell me how many requests to correct a "
        "report you received, and after how many of them something was corrected."
    ),
)


def access(material: Material) -> Text:
    """Ask for what they hold about the writer."""
    return letter(
        material,
        "I ask for the information that you hold about me. This is a subject access request.",
        *asked(_HELD),
        "To find it: my name is "
        f"{material.me or '[your name]'}, and your reference is [their reference, if you have it].",
        "If something has to be taken out because it is about somebody else, please send me the "
        "rest, and tell me where something was taken out and why. If you need to see who I am, or "
        "need the request to be clearer, please ask me soon.",
        rules("access", material),
        "I would like the copy as files, by e-mail or on a disk.",
    )


def freedom(material: Material) -> Text:
    """Ask a public body how it works."""
    return letter(
        material,
        "This is a request under the Freedom of Information Act 2000. It asks for what you have "
        "in writing about how you work. It is not about me or about any person.",
        *asked(_WORKINGS),
        "If you hold only part of it, please send me that part. If it would take too long to find, "
        "please tell me how I can ask for less.",
        rules("freedom", material),
    )


def rectification(material: Material) -> Text:
    """Ask for information to be put right."""
    points = material.points
    each = [
        f"Please add what entry {number} gives to what you hold."
        if one.outcome is None
        else f"Please put entry {number} ({where(one)}) right, so that it agrees with the record."
        for number, one in enumerate(points, start=1)
    ]
    last = [
        "Please tell all to whom you gave it that it was corrected, and tell me who they are.",
        (
            "Where you do not agree with an entry, or hold that it is an opinion, please tell me "
            "which and why, and keep this letter beside it as my statement."
        ),
    ]
    return letter(
        material,
        "Some of the information that you hold about me is not accurate. I ask you to put it "
        "right, under Article 16 of the UK GDPR. Each entry below gives what you hold, and what "
        "the record says.",
        *entries(points),
        *asked(
            [*each, *last] if points else ["Please put right: [what, and what is right]", *last]
        ),
        rules("rectification", material),
    )
