"""Each kind of thing is tampered with, and the check must name that thing and no other."""

from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from django.db import connection
from tests.unlocking import PASSPHRASE
from tests.work.small import Small

from fairhearing.domain.evidence.ledger import digest_of
from fairhearing.domain.reading.mending.changes import Worded
from fairhearing.store import ledgers, opening, originals, outputs, tables
from fairhearing.work.case import cases, verifying
from fairhearing.work.transcripts import mending
from fairhearing.work.transcripts.mended import history


def change(statement: str, *values: str | int | bytes) -> None:
    """Change the cases as somebody with the key and another program would."""
    with connection.cursor() as cursor:
        cursor.execute("DROP TRIGGER IF EXISTS ledger_lines_stay_UPDATE")
        cursor.execute("DROP TRIGGER IF EXISTS ledger_lines_stay_DELETE")
        cursor.execute(statement, list(values))


def change_original(statement: str, *values: object) -> None:
    with closing(originals.STORE.connect()) as file:
        file.execute(statement, values)


def wrongs() -> list[tuple[str, str]]:
    return [(wrong.what, wrong.reason) for wrong in verifying.verify().breaks]


@pytest.fixture(autouse=True)
def decided(small: Small) -> None:
    small.decided()


def test_a_case_that_nobody_touched_is_whole(small: Small) -> None:
    told = []
    report = verifying.verify(lambda done, total: told.append((done, total)))
    assert report.breaks == ()
    assert (report.originals, report.size) == (2, 16)
    assert (report.ledgers, report.entries) == (3, 4 + 1 + 3)
    assert told[-1] == (16, 16)


def test_changed_bytes_name_the_file_and_its_case(small: Small) -> None:
    change_original(
        "UPDATE chunk SET body = ? WHERE blob = (SELECT id FROM blob WHERE name = ?)",
        b"a_record",
        cases.item(small.call).digest,
    )
    assert wrongs() == [
        ("“call.json” in “Ours”", "its bytes are not those that were sealed"),
    ]


def test_missing_bytes_name_the_file(small: Small) -> None:
    change_original("DELETE FROM blob WHERE name = ?", cases.item(small.letter).digest)
    assert wrongs() == [
        ("“letter.txt” in “Ours”", "its bytes are missing from the store"),
    ]


LEDGERS: list[tuple[str, int, str]] = [
    ("custody", 2, "the custody log of “Ours”, entry 2"),
    ("edits", 1, "the changes to the transcript of “call.json” in “Ours”, entry 1"),
    ("reviews", 3, "the decisions about “letter.txt” in “Ours”, entry 3"),
]


@pytest.mark.parametrize(("kind", "number", "what"), LEDGERS)
def test_a_changed_line_of_any_ledger_names_the_ledger_and_the_line(
    small: Small, kind: str, number: int, what: str
) -> None:
    change(
        "UPDATE store_ledgerentry SET at = '2020-01-01 00:00:00' "
        "WHERE ledger LIKE %s AND number = %s",
        f"{kind}:%",
        number,
    )
    assert wrongs() == [(what, "its words were changed after it was written")]


def test_a_missing_line_names_its_place(small: Small) -> None:
    change("DELETE FROM store_ledgerentry WHERE ledger LIKE 'reviews:%%' AND number = 3")
    assert wrongs() == [
        (
            "the decisions about “letter.txt” in “Ours”, entry 3",
            "entries 3 to 3 are missing at its end",
        )
    ]


@pytest.mark.parametrize("column", ["name", "digest", "kind"])
def test_a_file_that_is_no_longer_as_it_was_sealed_is_named(small: Small, column: str) -> None:
    change(f"UPDATE store_item SET {column} = 'email' WHERE id = %s", small.call)
    assert any("not as it was sealed" in reason for _, reason in wrongs())


def test_a_file_said_to_be_sealed_at_another_time_is_named(small: Small) -> None:
    change("UPDATE store_item SET sealed_at = '2020-02-02 10:00:00' WHERE id = %s", small.call)
    assert wrongs() == [
        ("“call.json” in “Ours”", "its entry in the case is not as it was sealed"),
    ]


def test_a_file_taken_out_of_its_case_is_missed(small: Small) -> None:
    change("PRAGMA defer_foreign_keys = ON")
    change("DELETE FROM store_check")
    change("DELETE FROM store_item WHERE id = %s", small.letter)
    assert ("“letter.txt” in “Ours”", "it was sealed, and is no longer in its case") in wrongs()


OUTPUTS: list[tuple[str, str]] = [
    ("t", "what was read from “call.json” in “Ours”"),
    ("d", "what was read from “letter.txt” in “Ours”"),
    ("c", "the findings about “letter.txt” in “Ours”"),
]


@pytest.mark.parametrize(("letter", "what"), OUTPUTS)
def test_changed_words_of_a_transcript_a_document_or_a_finding_are_named(
    small: Small, letter: str, what: str
) -> None:
    change("UPDATE store_stageoutput SET body = %s WHERE key = %s", b"{}", letter * 64)
    assert wrongs() == [(what, "it is not as it was when it was made")]


@pytest.mark.parametrize("name", ["originals.db", "cases.db"])
def test_a_damaged_place_in_a_file_is_found(small: Small, home: Path, name: str) -> None:
    opening.lock()
    with (home / name).open("r+b") as file:
        file.seek(-3000, 2)
        file.write(bytes(200))
    opening.unlock(PASSPHRASE)
    assert f"the file {name}" in [what for what, _ in wrongs()]


def mended(small: Small) -> None:
    """Word a turn twice, and take the second back."""
    for text in ("No, not ever.", "No, never, I said."):
        seen = mending.edited(small.call).number
        mending.change(small.call, Worded(turn="1", text=text), seen=seen)
    mending.undo(small.call, seen=seen + 1)


def forge(ledger: str, number: int, was: str, now: str) -> None:
    """Write words of an entry anew, and its digest and those of all after it."""
    with connection.cursor() as cursor:
        cursor.execute("DROP TRIGGER IF EXISTS ledger_lines_stay_UPDATE")
    previous = None
    for entry in ledgers.entries(ledger):
        body = entry.body.replace(was, now) if entry.number == number else entry.body
        assert entry.number != number or body != entry.body
        forged = replace(entry, body=body, previous=previous or entry.previous)
        previous = digest_of(forged)
        tables.LedgerEntry.objects.filter(ledger=ledger, number=entry.number).update(
            body=body, previous=forged.previous, digest=previous
        )
    tables.LedgerHead.objects.filter(ledger=ledger).update(digest=previous)


def test_changes_that_fit_one_another_are_whole(small: Small) -> None:
    mended(small)
    assert wrongs() == []


def test_a_change_whose_words_before_were_forged_is_named_even_with_a_whole_chain(
    small: Small,
) -> None:
    mended(small)
    forge(ledgers.edits(small.call), 3, "No, not ever.", "Yes, always.")
    assert wrongs() == [
        (
            "the changes to the transcript of “call.json” in “Ours”, entry 3",
            "it does not fit what stood there before it",
        ),
        (
            "the changes to the transcript of “call.json” in “Ours”, entry 4",
            "it does not fit what stood there before it",
        ),
    ]
    assert mending.edited(small.call).transcript.turns[1].text == "No, not ever."


def test_a_change_that_rests_on_words_nobody_heard_is_named(small: Small) -> None:
    mended(small)
    forge(ledgers.edits(small.call), 2, "t" * 64, "u" * 64)
    assert (
        "the changes to the transcript of “call.json” in “Ours”",
        "some of it rests on words that were never read from the file",
    ) in wrongs()


def test_a_change_that_was_made_nonsense_is_named_and_the_rest_is_still_shown(
    small: Small,
) -> None:
    mended(small)
    change(
        "UPDATE store_ledgerentry SET body = %s WHERE number = 3 AND ledger LIKE 'edits:%%'",
        '{"steps": 7}',
    )
    ledger = "the changes to the transcript of “call.json” in “Ours”, entry 3"
    assert (ledger, "its words were changed after it was written") in wrongs()
    assert (ledger, "it does not fit what stood there before it") in wrongs()
    outputs.forget()
    assert mending.edited(small.call).transcript.turns[1].text == "No, not ever."
    assert [edit.stands for edit in history(small.call)] == [True, True, False, False]
