"""A call sheet says what was reached and what was written when, and its note holds all of it."""

from datetime import UTC, date, datetime, timedelta

from fairhearing.domain.casework.calls.call_sheet import Line, Occasion, Plan, Said, Sheet
from fairhearing.domain.casework.calls.confirming import confirming
from fairhearing.domain.casework.calls.note import added, addition, name_of, note

TWO = datetime(2026, 3, 5, 14, tzinfo=UTC)
PLAN = Plan(who="Ms Carter, adviser", questions="- When?\nWhere?\n\nWhen?", points="Where?\nSo.")


def line(minute: int, said: Said, words: str = "", by: date | None = None) -> Line:
    return Line(at=TWO + timedelta(minutes=minute), said=said, words=words, by=by, digest="d")


def sheet(*lines: Line) -> Sheet:
    return Sheet(id="s", case_id="c", plan=PLAN, lines=(line(0, Said.BEGUN), *lines))


def test_each_line_of_a_list_is_one_point_and_none_comes_twice() -> None:
    assert PLAN.to_ask == ("When?", "Where?")
    assert PLAN.to_make == ("So.",)


def test_a_tick_that_was_taken_away_is_none() -> None:
    ticked = sheet(line(1, Said.TICKED, "When?"))
    assert ticked.ticked("When?") == TWO + timedelta(minutes=1)
    assert sheet(*ticked.lines[1:], line(2, Said.UNTICKED, "When?")).ticked("When?") is None


def test_what_is_written_once_it_is_over_is_kept_apart() -> None:
    one = sheet(line(1, Said.NOTE, "now"), line(2, Said.ENDED), line(3, Said.NOTE, "later"))
    assert [n.words for n in one.notes] == ["now"]
    assert [n.words for n in one.afterwards] == ["later"]


def test_where_it_went_on_after_all_it_was_not_over() -> None:
    one = sheet(line(1, Said.ENDED), line(2, Said.RESUMED), line(3, Said.NOTE, "still"))
    assert one.ended is None
    assert [n.words for n in one.notes] == ["still"]


def test_the_note_holds_every_word_with_its_time() -> None:
    one = sheet(
        line(1, Said.NOTE, "She said\n\ntwo things."),
        line(2, Said.PROMISE, "ring back", date(2026, 3, 9)),
        line(3, Said.TICKED, "When?"),
        line(4, Said.RECORDED, "call.wav"),
    )
    text = note(one, sealed_at=TWO + timedelta(hours=1))
    assert "(14:01) She said\n\ntwo things." in text
    assert "(14:02) They said they would: ring back (by 9 March 2026)" in text
    assert "(14:03) Asked: When?" in text
    assert "Recorded as: call.wav" in text
    assert "- Sealed: 5 March 2026 at 15:00" in text
    assert name_of(one) == "Note of call, 5 March 2026, 14.00.txt"


def test_an_addition_gives_back_what_was_added() -> None:
    sealed = sheet(line(5, Said.SEALED, "Note of call.txt"))
    words = "It was Tuesday.\n\nNot Monday."
    assert added(addition(sealed, words, added_at=TWO)) == words


def test_an_email_about_nothing_is_still_polite() -> None:
    drafted = confirming(Sheet(id="s", case_id="c", plan=Plan(occasion=Occasion.MEETING)))
    assert drafted.subject == "Our meeting"
    assert drafted.body.startswith("Dear …,")
    assert "We spoke about" not in drafted.body
