"""The writer's own: opinions, recommendations and what they saw, which no record can show."""

import re

from fairhearing.domain.checking.language.lexicon_speech import OBSERVED, OPINION, RECOMMENDING
from fairhearing.domain.checking.language.lexicon_writers import ASSESSING, PAPERS
from fairhearing.domain.checking.statements.claims import Claim
from fairhearing.domain.reading.document import Statement, StatementKind

_OBSERVED = re.compile(OBSERVED, re.IGNORECASE)
_ASSESSING = re.compile(ASSESSING, re.IGNORECASE)
_PAPERS = re.compile(PAPERS, re.IGNORECASE)
_SETTLED_BY_OTHERS = re.compile(
    r"^(?!\W*(?:I|we|my)\b).*\b(?:agree(?:d|ment)|decided|decision|ask(?:s|ed|ing)|application|applied|"
    r"resolved|rule|understanding|condition|wish(?:es|ed)?|wants?|wanted|request(?:ed)?|proposal|"
    r"plan(?:ned)?|arrange(?:d|ment)|order(?:ed)?)\b(?:\W+\w+){0,4}?\W+that\b.*\b(?:should|ought)\b",
    re.IGNORECASE,
)
"""What somebody agreed, asked for or decided "should" be, which is no view of the writer's."""
_TWO_CUES = re.compile(
    r"\b(?:recommend\w*|should|ought)\b.*\b(?:recommend\w*|should|ought)\b", re.DOTALL
)
_ADVISES_NOBODY = re.compile(
    r"\bshould (?:the|an?|any|this|he|she|it|they|his|her|their|[A-Z]\w+)\b|"
    r"\b(?:suggestions?|suggested|proposals?|proposed|prefer(?:s|red)?|"
    r"questions? of (?:who|when|where|how|what|whether))\b(?:\W+\w+){0,4}?\W*\bshould\b"
)
"""A "should" that advises nothing: "should it fail", "the suggestion that they should meet"."""
_I_ADVISE = re.compile(r"\W*(?:I|we|my)\b", re.IGNORECASE)


def is_opinion(statement: Statement) -> bool:
    """Whether a statement is the author's view, by its kind or by its words."""
    low = f" {statement.whole.lower()} "
    if any(
        phrase in low
        for phrase in OPINION
        if phrase.startswith(("in my", "in the", "my ", "it is my"))
    ):
        return True
    by_kind = statement.kind is StatementKind.OPINION
    by_words = any(low.startswith(f" {phrase}") for phrase in OPINION)
    return by_words or by_kind


def is_observation(claim: Claim) -> bool:
    """Whether a claim tells what its author saw, and nothing that anybody said."""
    return not claim.act and not claim.quotes and bool(_OBSERVED.search(claim.statement.whole))


def is_assessment(claim: Claim) -> bool:
    """Whether a claim weighs something up, as its author may and a speaker may too."""
    return not claim.quotes and bool(_ASSESSING.search(claim.statement.whole))


def is_of_papers(claim: Claim) -> bool:
    """Whether a claim tells what stands in papers, or of enquiries made elsewhere."""
    return not claim.quotes and bool(_PAPERS.search(claim.statement.whole))


def is_recommendation(statement: Statement) -> bool:
    """Whether a statement recommends, by its kind or by its words."""
    low = statement.whole.lower()
    by_words = any(phrase in low for phrase in RECOMMENDING)
    by_kind = statement.kind is StatementKind.RECOMMENDATION
    return by_words or (by_kind and not _advises_nobody(statement.whole))


def _advises_nobody(text: str) -> bool:
    """Whether a "should" tells what others settled, or sets a condition."""
    if _SETTLED_BY_OTHERS.search(text):
        return True
    no_advice = _ADVISES_NOBODY.search(text) and not _TWO_CUES.search(text)
    return bool(no_advice) and not _I_ADVISE.match(text)
