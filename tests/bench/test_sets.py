"""Our own conversations, as they stand in their files."""

from pathlib import Path

import pytest
from bench.checking import sets

from fairhearing.domain.checking.finding import Outcome

TALK = """# An invented call, in two versions. No real person or place.
== record
Clerk: When did he leave?
a> Ms Hale: In March, I think.
b> Ms Hale: In May, I think.
Clerk: Thank you.
== report
supported | contradicted | He left in March. | In March | In May
not_found | supported | He left in May. | | In May
"""


def test_a_paired_conversation_is_read_in_both_versions(tmp_path: Path) -> None:
    (tmp_path / "hale.txt").write_text(TALK, "utf-8")
    first, second = sets.paired(tmp_path)
    assert first.name == second.name == "hale"
    assert [t.text for t in first.record.turns] == [
        "When did he leave?", "In March, I think.", "Thank you.",
    ]  # fmt: skip
    assert [t.text for t in second.record.turns][1] == "In May, I think."
    assert [t.speaker for t in second.record.turns] == ["Clerk", "Ms Hale", "Clerk"]
    assert first.expected == ("supported", "not_found")
    assert second.expected == ("contradicted", "supported")
    assert first.words == ("In March", "")
    assert second.words == ("In May", "In May")
    assert [s.text for s in second.document.statements] == ["He left in March.", "He left in May."]


@pytest.mark.parametrize("path", sorted(sets.PAIRED.glob("*.txt")), ids=lambda p: p.stem)
def test_each_paired_statement_is_borne_out_in_one_version_alone(path: Path) -> None:
    (first, second) = (s for s in sets.paired() if s.name == path.stem)
    outcomes = {o.value for o in Outcome}
    for mine, other, statement in zip(
        first.expected, second.expected, first.document.statements, strict=True
    ):
        assert {mine, other} <= outcomes, statement.text
        assert (mine == "supported") != (other == "supported"), statement.text


@pytest.mark.parametrize("path", sorted(sets.PAIRED.glob("*.txt")), ids=lambda p: p.stem)
def test_the_deciding_words_of_each_version_are_in_it(path: Path) -> None:
    for sample in (s for s in sets.paired() if s.name == path.stem):
        for words, statement in zip(sample.words, sample.document.statements, strict=True):
            for part in filter(None, words.split(sets.OR)):
                assert any(part in turn.text for turn in sample.record.turns), (
                    f"{sample.record.name}: {statement.text}: {part}"
                )
