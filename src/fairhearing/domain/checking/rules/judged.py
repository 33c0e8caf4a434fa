"""What a judge finds likelier than a statement: the same with one thing changed."""

from collections.abc import Iterator, Sequence

from fairhearing.domain.checking.finding import Outcome
from fairhearing.domain.checking.ports import Judgement
from fairhearing.domain.checking.record.readings import Reading
from fairhearing.domain.checking.rules.signs import Sign, of_person
from fairhearing.domain.checking.statements.claims import Claim

_BECAUSE = {
    Outcome.CONTRADICTED: "the words fit the opposite better, or another person",
    Outcome.MISATTRIBUTED: "the words fit better with somebody else as the one who said it",
    Outcome.OVERSTATED: "a weaker word fits better",
    Outcome.UNDERSTATED: "a stronger word fits better",
}


def judged_signs(
    claim: Claim, readings: Sequence[Reading], judgement: Judgement | None
) -> Iterator[Sign]:
    """Give a sign for each kind of rival; its strength is the log-odds it is ahead by."""
    about = of_person(claim, readings) or tuple(readings)
    if judgement is None or not about:
        return
    for outcome in dict.fromkeys(kind for kind, _ in judgement.rivals):
        best = max(odds for kind, odds in judgement.rivals if kind is outcome)
        yield Sign(
            outcome=outcome, strength=best - judgement.supported, reading=about[0], judged=True,
            written=claim.content, heard=about[0].line.text, because=_BECAUSE[outcome],
        )  # fmt: skip
