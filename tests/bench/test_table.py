import re
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest
from bench.checking import __main__ as bench
from bench.checking import page
from bench.checking.counting import Answer
from bench.checking.gathering import Gathered
from bench.checking.outcomes import KINDS, SAID_HEAD, SO_HEAD
from bench.checking.remembering import RememberingJudge
from bench.checking.rows import EVIDENCE_ROWS, EVIDENCE_TITLE, OUR_ROWS, SETS
from bench.checking.table import BANDS_HEAD, HEAD, markdown, plain, table

from fairhearing.domain.checking.ports import Judgement, Passage
from fairhearing.domain.made_by import ModelUsed

DOCS = Path(__file__).parents[2] / "docs"
FIGURE = re.compile(r"–|[01]\.\d{3}(?: \([01]\.\d{3}–[01]\.\d{3}\))?")
COUNT = re.compile(r"–|\d+")
GAP = re.compile(r"–|[+−][01]\.\d{3}")
CELL = {"fast": FIGURE, "full": FIGURE, "n": COUNT, "full less fast": GAP}


def answer(talk: str, expected: str, outcome: str) -> Answer:
    return Answer(name=talk, expected=expected, outcome=outcome, score=0.7, borne_out=0.7)


def generated(name: str) -> dict[str, list[list[str]]]:
    """The tables of a page that the command wrote, by title: heads, then rows."""
    text = (DOCS / name).read_text("utf-8")
    inside = text.partition(page.BEGIN)[2].partition(page.END)[0]
    assert inside, f"{name} has no figures"
    found = {}
    for part in inside.split("### ")[1:]:
        lines = [line for line in part.splitlines() if line.startswith("|")]
        rows = [[cell.strip() for cell in line.strip("|").split("|")] for line in lines]
        found[part.splitlines()[0]] = [rows[0], *rows[2:]]
    return found


def test_a_figure_is_given_with_its_count_and_what_the_full_check_adds_on_the_same_ones() -> None:
    row = next(row for row in OUR_ROWS if row.label == "exact outcome")
    right, wrong = answer("a", "supported", "supported"), answer("a", "misquoted", "supported")
    other = answer("b", "misquoted", "misquoted")
    fast = {1: Gathered(answers=[right, wrong]), 2: Gathered(answers=[other])}
    full = {1: Gathered(answers=[right, right])}
    made = table("Ours", [row], fast, full)
    assert made.rows == (
        ("exact outcome", "≥ .80", "0.667 (0.500–1.000)", "3", "1.000", "2", "+0.500", "–"),
    )
    assert "| exact outcome | ≥ .80 | 0.667 (0.500–1.000) | 3 |" in markdown(made)
    assert "0.667 (0.500–1.000)  3" in plain(made)


def test_what_was_not_counted_has_no_figure() -> None:
    (row,) = [row for row in OUR_ROWS if row.label.startswith("evidence")]
    made = table("Ours", [row], {1: Gathered(answers=[answer("a", "supported", "supported")])}, {})
    assert made.rows[0][2:7] == ("–",) * 5


def test_new_figures_take_the_place_of_old_ones_and_of_nothing_else(tmp_path: Path) -> None:
    file = tmp_path / "page.md"
    file.write_text(f"# Before\n\n{page.BEGIN}\nold\n{page.END}\n\nAfter.\n", "utf-8")
    page.write(file, ["new"])
    page.write(file, ["newer"])
    assert file.read_text("utf-8") == (
        f"# Before\n\n{page.BEGIN}\n\nnewer\n\n{page.END}\n\nAfter.\n"
    )


def test_the_command_makes_a_page_and_a_picture(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    made, drawn = tmp_path / "figures.md", tmp_path / "curve.svg"
    given = ["--fast", "--sets", "example", "--markdown", str(made), "--picture", str(drawn)]
    monkeypatch.setattr(sys, "argv", ["bench.checking", *given])
    bench.main()
    assert "The worked example" in capsys.readouterr().out
    assert "### The worked example" in made.read_text("utf-8")
    assert drawn.read_text("utf-8").startswith("<svg")


def test_a_picture_has_a_dot_for_each_band_that_holds_something() -> None:
    drawn = page.curve("Ours", [("fast", "#000", [(0.55, True), (0.95, True), (0.96, False)])])
    assert drawn.count("<circle") == 2


def test_the_page_of_figures_is_as_the_command_writes_it() -> None:
    found = generated("reference/check-figures.md")
    wanted = {one.title: one.rows for one in SETS.values()} | {EVIDENCE_TITLE: EVIDENCE_ROWS}
    for title, rows in wanted.items():
        head, *written = found[title]
        assert head == list(HEAD)
        assert [row[0] for row in written] == [row.label for row in rows]
        for row in written:
            for name, cell in zip(head, row, strict=True):
                assert CELL.get(name, re.compile(".*")).fullmatch(cell), (title, row)
            for figure, count in (row[2:4], row[4:6]):
                assert (figure == "–") == (count == "–")
    for title in bench.CALIBRATED.values():
        assert found[title][0] == list(BANDS_HEAD)
    assert found["Speed and memory"][0] == list(bench.SPEED_HEAD)


def test_what_the_court_is_told_is_as_the_command_writes_it() -> None:
    became, so = generated("explanation/how-the-check-works.md").values()
    assert became[0] == list(SAID_HEAD)
    assert [row[0] for row in became[1:]] == list(KINDS)
    assert so[0] == list(SO_HEAD)


class Counting:
    """A judge that counts how often it is asked."""

    def __init__(self) -> None:
        self.asked = 0

    def models(self) -> tuple[ModelUsed, ...]:
        return (ModelUsed(name="counting", digest="0"),)

    def judge(self, passage: Passage, statements: Sequence[str]) -> list[Judgement]:
        assert passage.text
        self.asked += len(statements)
        return [Judgement(supported=len(s) / 8, otherwise=-len(s)) for s in statements]


def test_an_answer_is_asked_for_once_and_remembered_after(tmp_path: Path) -> None:
    judge, talk = Counting(), Passage(id="w0", text="Ms Hale: No, never.")
    first = RememberingJudge(judge, tmp_path / "answers").judge(talk, ["She did.", "She did not."])
    again = RememberingJudge(judge, tmp_path / "answers").judge(talk, ["She did not.", "Never."])
    assert first[1] == again[0]
    assert judge.asked == 3
