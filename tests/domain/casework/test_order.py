"""Orders: what they provide, and what happened."""

from datetime import date

from fairhearing.domain.casework.order import Happened, Outcome, provisions, tallies

ORDER = (
    ("", "In the Family Court at Marlow Road. Before District Judge Invented."),
    ("1", "The parties are the mother and the father."),
    ("", "IT IS ORDERED THAT:"),
    ("2", "The child shall live with the mother."),
    ("3", "The mother must make the child available to spend time with the father every Saturday."),
    ("4", "The application of 3 January is dismissed."),
    ("5", "Neither parent is to record the handover."),
    ("", "Dated 5 March 2026"),
    ("6", "A note after the end shall not count."),
)


def test_what_comes_after_it_is_ordered_is_found_with_its_number() -> None:
    assert [number for number, _ in provisions(ORDER)] == ["2", "3", "4", "5"]


LONG = (
    ("3", "The court read the report of Mr Invented, and that the father is to begin new shifts."),
    ("", "IT IS ORDERED THAT (BY CONSENT AS TO PARAGRAPHS 4 AND 5):"),
    ("", "Spends time with"),
    ("4", "The mother shall make Ivy available to spend time with the father as follows:"),
    ("(a)", "every Saturday from 10:00 to 17:00;"),
    ("b)", "half of each school holiday, to be agreed; and"),
    ("(ii)", "the Sunday after each birthday."),
    ("", "The parent whose time is ending must bring her."),
    ("5", "Each parent will within 24 hours inform the other of any illness."),
    ("6.1", "Permission to either party to apply to vary on 7 days' notice."),
    ("7", "Date of the review: 14 January 2027"),
    ("8", "There be no order as to costs."),
    ("", "Notes"),
    ("9", "A party must file the notice of appeal within 21 days."),
)


def test_a_long_order_is_offered_whole_and_its_parts_are_named_with_their_paragraph() -> None:
    found = provisions(LONG)
    assert [number for number, _ in found] == (
        ["4", "4(a)", "4(b)", "4(ii)", "", "5", "6.1", "7", "8"]
    )
    assert found[1] == ("4(a)", "every Saturday from 10:00 to 17:00;")
    assert found[4][1].startswith("The parent whose time is ending")


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
