import sqlite3

import pytest
from django.db import IntegrityError, connection
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from fairhearing.domain.evidence.ledger import FIRST, follow
from fairhearing.store import files, ledgers, tables

BODIES = st.dictionaries(st.text(max_size=8), st.none() | st.booleans() | st.text(max_size=12))
EASY = settings(
    max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


def written(count: int) -> str:
    name = f"custody:{tables.LedgerHead.objects.count()}"
    for number in range(count):
        ledgers.append(name, action="sealed", subject="item", body={"number": number})
    return name


def tampered(statement: str) -> None:
    """Change the table as somebody with the key and another program would."""
    with connection.cursor() as cursor:
        cursor.execute("DROP TRIGGER IF EXISTS ledger_lines_stay_UPDATE")
        cursor.execute("DROP TRIGGER IF EXISTS ledger_lines_stay_DELETE")
        cursor.execute(statement)


@EASY
@given(bodies=st.lists(BODIES, min_size=1, max_size=8))
def test_a_ledger_gives_back_what_was_written_and_is_whole(
    unlocked: None, bodies: list[dict[str, object]]
) -> None:
    name = f"custody:{tables.LedgerHead.objects.count()}"
    for body in bodies:
        ledgers.append(name, action="did", subject="é 👪", body=body)
    lines = ledgers.entries(name)
    assert [line.number for line in lines] == list(range(1, len(bodies) + 1))
    assert lines[0].previous == FIRST
    assert ledgers.broken(name) == ()
    assert ledgers.last_digest(name) == lines[-1].digest


def test_the_database_refuses_to_change_or_remove_a_line(unlocked: None) -> None:
    name = written(2)
    with pytest.raises(IntegrityError, match="never changed"):
        tables.LedgerEntry.objects.filter(ledger=name).update(body="{}")
    with pytest.raises(IntegrityError, match="never changed"):
        tables.LedgerEntry.objects.filter(ledger=name).delete()
    assert ledgers.broken(name) == ()


@EASY
@given(data=st.data())
def test_a_changed_line_is_named_exactly(unlocked: None, data: st.DataObject) -> None:
    name = written(5)
    number = data.draw(st.integers(1, 5))
    column = data.draw(st.sampled_from(["action", "subject", "body"]))
    tampered(
        f"UPDATE store_ledgerentry SET {column} = 'x' WHERE ledger = '{name}' AND number = {number}"
    )
    assert [(b.number, b.reason) for b in ledgers.broken(name)] == [
        (number, "its words were changed after it was written")
    ]


@EASY
@given(number=st.integers(1, 4))
def test_a_missing_line_is_named_exactly(unlocked: None, number: int) -> None:
    name = written(5)
    tampered(f"DELETE FROM store_ledgerentry WHERE ledger = '{name}' AND number = {number}")
    found = ledgers.broken(name)
    assert found[0].reason == f"entry {number} is missing before entry {number + 1}"
    assert {b.number for b in found} == {number + 1}


def test_lines_cut_off_the_end_are_missed(unlocked: None) -> None:
    name = written(5)
    tampered(f"DELETE FROM store_ledgerentry WHERE ledger = '{name}' AND number > 3")
    assert [b.reason for b in ledgers.broken(name)] == ["entries 4 to 5 are missing at its end"]


def test_a_whole_ledger_that_is_gone_is_missed(unlocked: None) -> None:
    name = written(2)
    tampered(f"DELETE FROM store_ledgerentry WHERE ledger = '{name}'")
    assert name in ledgers.names()
    assert [b.reason for b in ledgers.broken(name)] == ["entries 1 to 2 are missing at its end"]


def test_a_line_rewritten_with_a_digest_of_its_own_still_shows(unlocked: None) -> None:
    name = written(3)
    last = ledgers.entries(name)[-1]
    forged = follow(
        ledgers.entries(name)[1],
        ledger=name,
        at=last.at,
        action="sealed",
        subject="item",
        body={"number": 99},
    )
    tampered(
        f"UPDATE store_ledgerentry SET body = '{forged.body}', digest = '{forged.digest}' "
        f"WHERE ledger = '{name}' AND number = 3"
    )
    assert [b.reason for b in ledgers.broken(name)] == ["it is not the entry written last"]


def test_the_file_cannot_be_read_without_the_key(unlocked: None) -> None:
    written(1)
    with pytest.raises(sqlite3.DatabaseError):
        sqlite3.connect(files.cases()).execute("SELECT * FROM store_ledgerentry")
