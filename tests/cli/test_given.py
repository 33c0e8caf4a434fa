"""What verbs are given."""

from pathlib import Path

import click
import pytest

from fairhearing.cli.given import named, write
from fairhearing.domain.problems import Refused
from fairhearing.domain.reading.transcript import Role
from fairhearing.work.loose import Named


@pytest.mark.parametrize(
    ("given", "meant"),
    [
        ("Speaker 1=Ms Example", Named(label="Speaker 1", name="Ms Example")),
        (
            "Speaker 2=Martin Oakley:officer",
            Named(label="Speaker 2", name="Martin Oakley", role=Role.OFFICER),
        ),
        ("A=B:social-worker", Named(label="A", name="B", role=Role.SOCIAL_WORKER)),
        ("A=B:", Named(label="A", name="B")),
    ],
)
def test_a_voice_is_given_a_name_and_perhaps_a_role(given: str, meant: Named) -> None:
    assert named(given) == meant


@pytest.mark.parametrize("given", ["Speaker 1", "=Name", "Speaker 1=", "A=B:judge"])
def test_anything_else_is_explained(given: str) -> None:
    with pytest.raises(click.BadParameter):
        named(given)


def test_a_result_is_written_whole_or_not_at_all(tmp_path: Path) -> None:
    write(tmp_path / "out.json", "{}")
    assert (tmp_path / "out.json").read_text() == "{}"
    with pytest.raises(Refused, match="could not be written"):
        write(tmp_path / "nowhere" / "out.json", "{}")
    assert [p.name for p in tmp_path.iterdir()] == ["out.json"]
