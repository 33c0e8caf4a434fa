"""One statement at a time: from claim, readings and judgement to a finding."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from fairhearing.domain.checking import reasons
from fairhearing.domain.checking.evidence import evidence_of
from fairhearing.domain.checking.finding import Finding, Outcome
from fairhearing.domain.checking.ports import Judgement
from fairhearing.domain.checking.reasons import Teller
from fairhearing.domain.checking.record.lines import Line, exchange_at, with_questions
from fairhearing.domain.checking.record.readings import Reading
from fairhearing.domain.checking.rules.figures import FigureCheck, check_figures
from fairhearing.domain.checking.rules.hearers import hearer_sign
from fairhearing.domain.checking.rules.intended import intended_sign
from fairhearing.domain.checking.rules.limits import limit_sign
from fairhearing.domain.checking.rules.only import only_sign
from fairhearing.domain.checking.rules.polarity import (
    agent_sign,
    agreement,
    asked_who_sign,
    doer_sign,
    negation_sign,
    opposite_sign,
)
from fairhearing.domain.checking.rules.quotation import (
    Match,
    best_match,
    kindred,
    retold,
    spoken,
    told_of_another,
)
from fairhearing.domain.checking.rules.scales import scale_signs
from fairhearing.domain.checking.rules.signs import Sign, near_best, of_person
from fairhearing.domain.checking.rules.speaker import judged_sign, owner_sign, speaker_sign
from fairhearing.domain.checking.statements.claims import Claim
from fairhearing.domain.checking.statements.elsewhere import on_another_occasion
from fairhearing.domain.checking.statements.meeting import about_meeting, seen_there
from fairhearing.domain.checking.statements.people import Cast
from fairhearing.domain.checking.statements.writers_own import (
    is_assessment,
    is_observation,
    is_of_papers,
    is_opinion,
    is_recommendation,
)
from fairhearing.domain.checking.weighing import (
    DOUBTFUL,
    TOUCHED,
    Measured,
    Weighed,
    weigh,
)
from fairhearing.domain.reading.document import StatementKind

QUOTE_WORDS = 3
"""Quoted words fewer than this are weighed like other words, not word by word."""
REPORTED_HERE, SURELY_HERE = 0.4, 0.5
"""Fit from which somebody on the record reports what a person who is not on it said; and where the
statement itself says that it was at another time."""
PLAINLY_OTHERS = 0.25
"""How much more of a statement's words another's line must hold than the line against it."""
RETOLD = 0.68
"""Score of a quotation that tells an utterance of the same person in other words."""
PLAINLY_THERE = 0.82
"""Score where a statement tells only that people met who speak on the record."""
PLAINLY_SAID = 0.45
"""Fit from which the words shown bear a statement out by themselves."""
NEARLY = 0.8
"""Share of the best fit from which a second moment is shown as well."""
WRITERS_OWN = 0.65
"""Score where what is found nowhere reads as the author's view, or tells of papers."""
DOUBTED = 0.53
"""Score of "not found" below which it is rather that nobody can tell."""
MOST_FIGURES = 2
"""Lines shown because they say a figure of the statement."""
SURELY_QUOTED = 60.0
"""Likeness (0..100) from which a quotation is of these words and no others."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Desk:
    """Everything needed to decide about one claim."""

    cast: Cast
    lines: tuple[Line, ...]
    teller: Teller
    related: bool = True
    """Whether the report as a whole is about what was spoken of on this record."""
    only: bool = False
    """Whether it is about nothing else, as far as can be told."""

    def firm(self, claim: Claim, readings: Sequence[Reading]) -> Finding | None:
        """Decide where plain rules are certain and no judge is needed; None otherwise."""
        if is_recommendation(claim.statement) and not _said_by_other(claim, self.cast):
            return self._unchecked(claim, reasons.RECOMMENDATION, 0.93)
        if (
            is_opinion(claim.statement)
            and not claim.quotes
            and not _said_by_other(claim, self.cast)
        ):
            return self._unchecked(claim, reasons.OPINION, 0.88)
        there = seen_there(claim, self.lines, self.cast)
        if there:
            told = self.teller.supported(there)
            return self._finding(claim, Outcome.SUPPORTED, PLAINLY_THERE, told, there)
        if is_observation(claim) and (not readings or readings[0].fit < REPORTED_HERE):
            return self._unchecked(claim, reasons.OPINION, 0.7)
        if claim.elsewhere and not (claim.act and _reported_here(claim, readings)):
            return self._elsewhere(claim, readings)
        return self._quotation(claim)

    def weighed(
        self, claim: Claim, readings: Sequence[Reading], judgement: Judgement | None
    ) -> Finding:
        """Weigh rules, fit and judgement."""
        own = of_person(claim, readings)
        figures = check_figures(claim, readings, self.lines)
        signs = self._signs(claim, readings, figures, judgement)
        fit = max((r.fit for r in own), default=0.0)
        measured = Measured(
            fit=fit,
            same_way=agreement(claim, readings),
            matched=len(figures.matched),
            missing=len(figures.missing),
            unheard=figures.unheard,
            related=self.related,
        )
        told = claim.statement.kind is StatementKind.REPORTED_SPEECH
        attributed = bool(claim.person or claim.subject or claim.act or told or self.only)
        weighed = weigh(signs, measured, judgement, attributed=attributed)
        loosely = weighed.outcome is Outcome.SUPPORTED and judgement is None and fit < REPORTED_HERE
        if loosely or weighed.outcome in (Outcome.NOT_FOUND, Outcome.NOT_CHECKABLE):
            reason = _writers_own(claim)
            if reason:
                return self._unchecked(claim, reason, WRITERS_OWN)
        return self._found(claim, weighed, _led_by(judgement, own or readings), figures)

    def _signs(
        self,
        claim: Claim,
        readings: Sequence[Reading],
        figures: FigureCheck,
        judgement: Judgement | None,
    ) -> list[Sign]:
        found = [*figures.signs, *scale_signs(claim, readings)]
        told = speaker_sign(claim, readings, self.cast)
        against = (negation_sign(claim, readings), opposite_sign(claim, readings))
        found += [sign for sign in against if sign and not _told_better(told, sign)]
        others = (
            told,
            owner_sign(claim, readings, self.cast),
            judged_sign(claim, readings, judgement, self.cast),
            agent_sign(claim, readings),
            doer_sign(claim, readings, self.cast),
            asked_who_sign(claim, readings, self.cast),
            limit_sign(claim, readings),
            only_sign(claim, readings),
            intended_sign(claim, readings),
            hearer_sign(claim, readings, self.cast),
        )
        return found + [sign for sign in others if sign is not None]

    def _found(
        self, claim: Claim, weighed: Weighed, readings: Sequence[Reading], figures: FigureCheck
    ) -> Finding:
        best = readings[0].lines if readings else ()
        quote = max(claim.quotes, key=len, default="")
        if weighed.outcome is Outcome.SUPPORTED and len(spoken(quote)) >= QUOTE_WORDS:
            return self._retold(claim, quote, retold(quote, best))
        if weighed.sign is not None:
            lines = weighed.sign.reading.lines
            reason = self.teller.differs(claim, weighed.sign)
        elif weighed.outcome is Outcome.CONTRADICTED:
            lines = self._about(readings[0])
            reason = self.teller.otherwise(claim, lines)
        elif weighed.outcome is Outcome.SUPPORTED:
            plainly = bool(readings) and readings[0].fit >= PLAINLY_SAID
            told = self.teller.supported if plainly else self.teller.loosely
            lines = best if plainly else (*best, *_next_best(readings))
            lines = with_questions(_with_figures(lines, figures), self.lines)
            reason = told(lines)
        elif weighed.outcome is Outcome.NOT_CHECKABLE or about_meeting(claim.statement.whole):
            weighed = replace(weighed, outcome=Outcome.NOT_CHECKABLE)
            lines, reason = (), reasons.UNTOUCHED.format(where=self.teller.where)
        else:
            near = self._about(readings[0]) if readings and readings[0].fit >= TOUCHED else ()
            doubted = near and not figures.missing and weighed.score < DOUBTED
            lines = near
            reason = (
                self.teller.unsure(near)
                if doubted
                else self.teller.not_found(near, figures.missing)
            )
        score, caution = _heard_well(weighed, lines)
        return self._finding(claim, weighed.outcome, score, reason + caution, lines)

    def _about(self, reading: Reading) -> tuple[Line, ...]:
        """Give the words around a moment, where no single ones decide."""
        beside = exchange_at(self.lines, reading.line.index)
        return with_questions(tuple(dict.fromkeys((*reading.lines, *beside))), self.lines)

    def _quotation(self, claim: Claim) -> Finding | None:
        """Decide a quotation word by word, where its words are surely on the record."""
        quote = max(claim.quotes, key=len, default="")
        if len(spoken(quote)) < QUOTE_WORDS:
            return None
        own = best_match(quote, self.lines, speaker=claim.person) if claim.person else None
        match = own if own and own.likeness >= SURELY_QUOTED else best_match(quote, self.lines)
        if match is None or match.likeness < SURELY_QUOTED:
            kin = kindred(quote, self.lines, claim.person) if claim.person else None
            return self._retold(claim, quote, kin) if kin else None
        score = 0.7 + 0.28 * (match.likeness - SURELY_QUOTED) / (100 - SURELY_QUOTED)
        return self._quoted(claim, quote, match, round(score, 3))

    def _retold(self, claim: Claim, quote: str, match: Match) -> Finding:
        reason = self.teller.misquoted(quote, match)
        return self._finding(claim, Outcome.MISQUOTED, RETOLD, reason, match.lines)

    def _quoted(self, claim: Claim, quote: str, match: Match, score: float) -> Finding:
        elses = claim.person and match.lines[0].speaker != claim.person
        if elses and not told_of_another(match):
            reason = self.teller.quoted_from_another(claim, match)
            return self._finding(claim, Outcome.MISATTRIBUTED, score, reason, match.lines)
        if not match.exact:
            reason = self.teller.misquoted(quote, match)
            return self._finding(claim, Outcome.MISQUOTED, 0.9, reason, match.lines)
        reason = self.teller.supported(match.lines)
        return self._finding(claim, Outcome.SUPPORTED, score, reason, match.lines)

    def _elsewhere(self, claim: Claim, readings: Sequence[Reading]) -> Finding:
        near = near_best(readings)[:1]
        lines = near[0].lines if near and near[0].fit >= TOUCHED else ()
        reason = reasons.ELSEWHERE.format(who=claim.elsewhere, where=self.teller.where)
        return self._finding(claim, Outcome.NOT_CHECKABLE, 0.8, reason, lines)

    def _unchecked(self, claim: Claim, reason: str, score: float) -> Finding:
        told = reason.format(where=self.teller.where)
        return self._finding(claim, Outcome.NOT_CHECKABLE, score, told, ())

    def _finding(
        self, claim: Claim, outcome: Outcome, score: float, reason: str, lines: Sequence[Line]
    ) -> Finding:
        return Finding(
            id=f"f{claim.statement.id.removeprefix('s')}",
            statement=claim.statement,
            outcome=outcome,
            score=score,
            reason=reason,
            evidence=evidence_of(lines, self.teller.record),
        )


def _led_by(judgement: Judgement | None, readings: Sequence[Reading]) -> tuple[Reading, ...]:
    """Put the moment first that a judge answered by."""
    if judgement is None or judgement.line is None:
        return tuple(readings)
    return tuple(sorted(readings, key=lambda r: r.line.index != judgement.line))


def _next_best(readings: Sequence[Reading]) -> tuple[Line, ...]:
    """Give the words of the second moment, where the first bears a statement out only loosely."""
    told = {line.turn for reading in readings[:1] for line in reading.lines}
    least = NEARLY * readings[0].fit if readings else 0.0
    apart = (r for r in readings[1:] if r.line.turn not in told and r.fit >= least)
    return next((reading.lines for reading in apart), ())


def _with_figures(lines: Sequence[Line], figures: FigureCheck) -> tuple[Line, ...]:
    """Put the lines that say a statement's figures with those that bear it out."""
    return tuple(dict.fromkeys((*lines, *figures.lines[:MOST_FIGURES])))


def _reported_here(claim: Claim, readings: Sequence[Reading]) -> bool:
    """Whether somebody on the record tells what a person who is not on it said."""
    other_time = on_another_occasion(claim.statement.whole)
    least = SURELY_HERE if other_time else REPORTED_HERE
    return bool(readings) and readings[0].fit >= least


def _told_better(told: Sign | None, against: Sign) -> bool:
    """Whether the words of a statement are another's, so that a "not" elsewhere is no answer."""
    return told is not None and told.reading.own > against.reading.own + PLAINLY_OTHERS


def _said_by_other(claim: Claim, cast: Cast) -> bool:
    """Whether a statement reports somebody other than the author."""
    return bool(claim.act and claim.who and claim.person != cast.author)


def _writers_own(claim: Claim) -> str:
    """Say why what was found nowhere is no error: the author's view, or of papers; else ""."""
    if claim.act or claim.elsewhere:
        return ""
    if is_of_papers(claim):
        return reasons.PAPERS
    return reasons.ASSESSMENT if is_assessment(claim) else ""


def _heard_well(weighed: Weighed, lines: Sequence[Line]) -> tuple[float, str]:
    """Lower the score, and say so, where a deciding word was hard to hear."""
    if weighed.sign is None or not lines:
        return weighed.score, ""
    deciding = set(weighed.sign.heard.lower().split())
    doubtful = [w for line in lines for w in line.doubtful if w.lower() in deciding]
    if not doubtful:
        return weighed.score, ""
    words = ", ".join(f"“{word}”" for word in doubtful[:3])
    return round(weighed.score * DOUBTFUL, 3), reasons.NOT_SURE_WORDS.format(words=words)
