"""How a language model is asked: the words, the fence around other people's words, the sums.

The passage stands first and the statement last. Both are other people's words: they are fenced,
and everything that could end the fence or look like the template of a chat is made harmless
before the model sees it.
"""

import math
import re
from collections.abc import Mapping

STATED = "Is it stated or clearly implied that: {statement}? Answer Yes, No or Unknown."
ANSWERS = YES, NO, UNKNOWN = "Yes", "No", "Unknown"
"""Borne out; said otherwise; not spoken of. Each is one token."""
ABSENT = -12.0
"""Log-probability given to an answer that is not among the likeliest."""

_TEMPLATE = re.compile(r"<\|[^|>]{0,40}\|>|</?s>|\[/?INST\]|<</?SYS>>", re.IGNORECASE)
_FENCE = re.compile(
    r"</?\s*(?:conversation|statement|asked|reply|system|user|assistant)\b[^>]*>", re.IGNORECASE
)
_SPACE = re.compile(r"[^\S\n]+")


def harmless(text: str) -> str:
    """Take chat-template tokens, our own fence and control characters out of a text."""
    text = "".join(c if c.isprintable() or c == "\n" else " " for c in text)
    for _ in range(3):  # taking one token out may put another together
        text = _FENCE.sub(" ", _TEMPLATE.sub(" ", text))
    return _SPACE.sub(" ", text.replace("<|", "< ").replace("|>", " >")).strip()


def beginning(passage: str) -> str:
    """Give the part of the prompt that statements about one passage share.

    It holds no instructions: the model was taught what is meant, and to obey nothing.
    """
    return f"<|im_start|>user\n<conversation>\n{harmless(passage)}\n</conversation>\n\n"


def question(statement: str) -> str:
    """Give the end of the prompt: one statement, one question."""
    said = " ".join(harmless(statement).split()).rstrip(" .?!")
    return f"{STATED.format(statement=said)}<|im_end|>\n<|im_start|>assistant\n"


def log_odds(answers: Mapping[str, float], yes: str, *no: str) -> float:
    """Log-odds of one answer against others, from next-token log-probabilities; 0 from none."""
    if not answers:
        return 0.0
    against = [answers.get(word, ABSENT) for word in no]
    return answers.get(yes, ABSENT) - math.log(sum(math.exp(value) for value in against))
