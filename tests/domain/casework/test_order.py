"""Orders: what they provide, and what happened."""

from datetime import date

from fairhearing.domain.casework.order import Happened, Outcome, provisions, tallies

ORDER = (
    ("", "In the Family Court at Marlow Road. Before District Judge Invented."),
    ("1", "The parties are the mother and the father."),
    ("", "IT IS ORDERED THAT:"),
    ("2", "The child shall live with the mother."),
    ("3", "The mother must make the child available to spend time with the father every Saturday."),
    ("4", "This is background only and says nothing."),
    ("5", "Neither parent is to record the handover."),
    ("", "Dated 5 March 2026"),
    ("6", "A note after the end shall not count."),
)


def test_what_comes_after_it_is_ordered_is_found_with_its_number() -> None:
    assert [number for number, _ in provisions(ORDER)] == ["2", "3", "5"]


def test_without_those_words_only_numbered_paragraphs_are_offered() -> None:
    plain = (
        ("", "The father shall write."),
        ("1", "The father shall write weekly."),
        ("2", "Yes."),
    )
    assert provisions(plain) == (("1", "The father shall write weekly."),)


def _on(day: int, outcome: Outcome, by: str = "", **more: object) -> Happened:
    return Happened(provision_id="p", day=date(2026, 3, day), outcome=outcome, by=by, **more)  # type: ignore[arg-type]  # keyword values of one example


def test_both_are_counted_alike_and_stand_by_name() -> None:
    log = [
        _on(7, Outcome.KEPT),
        _on(14, Outcome.LATE, "Yusuf", minutes=40, shown_by="message of 14 March"),
        _on(21, Outcome.MISSED, "Anna"),
        _on(28, Outcome.LATE, "Yusuf", minutes=20),
    ]
    nobody, anna, yusuf = tallies(log)
    assert (nobody.by, nobody.outcomes) == ("", ((Outcome.KEPT, 1),))
    assert (anna.by, anna.outcomes, anna.with_evidence) == ("Anna", ((Outcome.MISSED, 1),), 0)
    assert (yusuf.outcomes, yusuf.minutes, yusuf.with_evidence) == (((Outcome.LATE, 2),), 60, 1)


def test_swapping_the_names_swaps_the_tally_and_nothing_else() -> None:
    log = [_on(7, Outcome.LATE, "Anna", minutes=5), _on(8, Outcome.MISSED, "Yusuf")]
    names = {"Anna": "Yusuf", "Yusuf": "Anna"}
    other = [_on(h.day.day, h.outcome, names[h.by], minutes=h.minutes) for h in log]
    told = {one.by: (one.outcomes, one.minutes) for one in tallies(log)}
    swapped = {names[one.by]: (one.outcomes, one.minutes) for one in tallies(other)}
    assert told == swapped
