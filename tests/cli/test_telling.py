"""Progress that is honest where there is no terminal, and never a guess."""

import pytest

from fairhearing.cli.telling import PlainTeller, teller, time_left


@pytest.mark.parametrize(
    ("done", "total", "spent", "said"),
    [
        (10, 40, 20, "about 1 minute left"),
        (10, 40, 1, ""),
        (0, 40, 20, ""),
        (40, 40, 20, ""),
        (5, 0, 20, ""),
    ],
)
def test_the_time_left_is_said_once_it_is_more_than_a_guess(
    done: float, total: float, spent: float, said: str
) -> None:
    assert time_left(done, total, spent) == said


def test_without_a_terminal_a_stage_is_one_plain_line(capsys: pytest.CaptureFixture[str]) -> None:
    with teller() as says:
        assert isinstance(says, PlainTeller)
        listener = says.stage("Listening to call.opus")
        for second in range(100):
            listener(second, 100)
    heard = capsys.readouterr()
    assert heard.err == "Listening to call.opus …\n"
    assert heard.out == ""
