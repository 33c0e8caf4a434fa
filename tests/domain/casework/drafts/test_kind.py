"""The kinds of drafts as data: each mistake is named with its line."""

import pytest

from fairhearing.domain.casework.drafts.kind import clauses, kind, kinds, read_clauses, read_kinds
from fairhearing.domain.problems import OurFault, WrongUse

KIND = """
[[kind]]
id = "letter"
part = "Letters"
title = "Letter"
purpose = "Says something."
to = "somebody"
takes = ["asks"]
longest = 300
rests = ["C5"]
"""
CLAUSE = """
[[clause]]
kinds = ["chaser"]
rule = "C5"
says = "it is so"
"""


def test_there_are_ten_kinds_each_named_once() -> None:
    assert len({one.id for one in kinds()}) == len(kinds()) == 10


def test_every_rule_that_a_clause_speaks_of_is_shown_beside_its_kind() -> None:
    for one in clauses():
        for name in one.kinds:
            assert one.rule in kind(name).rests, (name, one.rule)


def test_an_unknown_kind_is_told_plainly() -> None:
    with pytest.raises(WrongUse, match="choose from the list"):
        kind("poem")


@pytest.mark.parametrize(
    ("before", "after", "line"),
    [
        ('takes = ["asks"]', 'takes = ["poems"]', 8),
        ("longest = 300", "longest = 0", 9),
        ("longest = 300", 'longest = "300"', 9),
        ('rests = ["C5"]', 'rests = ["C999"]', 10),
        ('title = "Letter"', 'title = ""', 5),
        ('to = "somebody"', 'to = "somebody"\nrequest = "money"', 8),
        ('to = "somebody"', 'to = "somebody"\nrepeats = false', 8),
    ],
)
def test_a_mistake_in_a_kind_names_its_line(before: str, after: str, line: int) -> None:
    with pytest.raises(OurFault, match=rf"kinds\.toml, line {line}: "):
        read_kinds(KIND.replace(before, after), "kinds.toml")


@pytest.mark.parametrize(
    ("before", "after", "line"),
    [
        ('kinds = ["chaser"]', 'kinds = ["poem"]', 3),
        ('rule = "C5"', 'rule = "C999"', 4),
        ('says = "it is so"', 'says = "it is so"\nbodies = ["nobody"]', 6),
    ],
)
def test_a_mistake_in_a_clause_names_its_line(before: str, after: str, line: int) -> None:
    with pytest.raises(OurFault, match=rf"clauses\.toml, line {line}: "):
        read_clauses(CLAUSE.replace(before, after), "clauses.toml")


def test_a_kind_and_a_clause_without_mistakes_are_read() -> None:
    assert read_kinds(KIND, "kinds.toml")[0].longest == 300
    assert read_clauses(CLAUSE, "clauses.toml")[0].says == "it is so"
