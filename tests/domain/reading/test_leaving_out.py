"""Where no words were written down, and why."""

from fairhearing.domain.reading.leaving_out import left_out
from fairhearing.domain.reading.ports import Foreign, Stretch
from fairhearing.domain.reading.transcript import LeftOut, Span, Why


def span(start: float, end: float) -> Span:
    return Span(start=start, end=end)


def quiet(start: float, end: float, why: Why) -> LeftOut:
    return LeftOut(span=span(start, end), why=why)


def test_music_that_goes_on_over_a_cut_is_one_place() -> None:
    first = Stretch(span=span(0, 300), words=(), quiet=(quiet(200, 300, Why.MUSIC),))
    second = Stretch(span=span(300, 600), words=(), quiet=(quiet(300, 380, Why.MUSIC),))
    assert left_out([first, second]) == (quiet(200, 380, Why.MUSIC),)


def test_what_the_machine_made_up_is_told_from_another_language() -> None:
    stretch = Stretch(
        span=span(0, 60),
        words=(),
        dropped=(span(5, 9), span(20, 40)),
        foreign=(Foreign(span=span(20, 40), language="cy"),),
    )
    assert left_out([stretch]) == (quiet(5, 9, Why.MADE_UP), quiet(20, 40, Why.FOREIGN))


def test_where_all_was_heard_nothing_is_left_out() -> None:
    assert left_out([Stretch(span=span(0, 60), words=())]) == ()
