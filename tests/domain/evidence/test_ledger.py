from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone

from hypothesis import given
from hypothesis import strategies as st

from fairhearing.domain.evidence.ledger import FIRST, Entry, breaks, canonical, digest_of, follow

BODIES = st.dictionaries(st.text(max_size=8), st.none() | st.integers() | st.text(max_size=8))
NOON = datetime(2026, 3, 5, 12, tzinfo=UTC)


def chain(bodies: list[dict[str, object]]) -> list[Entry]:
    entries: list[Entry] = []
    for body in bodies:
        last = entries[-1] if entries else None
        entries.append(
            follow(last, ledger="custody:c", at=NOON, action="sealed", subject="i", body=body)
        )
    return entries


CHANGES: list[Callable[[Entry], Entry]] = [
    lambda entry: replace(entry, action="removed"),
    lambda entry: replace(entry, subject="j"),
    lambda entry: replace(entry, body='{"other":1,"than":"before"}'),
    lambda entry: replace(entry, at=NOON + timedelta(microseconds=1)),
]
CHAINS = st.lists(BODIES, min_size=2, max_size=8).map(chain)


@given(entries=CHAINS)
def test_a_chain_as_it_was_written_is_whole(entries: list[Entry]) -> None:
    assert breaks(entries) == ()
    assert entries[0].previous == FIRST


@given(entries=CHAINS, data=st.data())
def test_any_change_to_an_entry_shows_at_that_entry_and_nowhere_else(
    entries: list[Entry], data: st.DataObject
) -> None:
    place = data.draw(st.integers(0, len(entries) - 1))
    change = data.draw(st.sampled_from(CHANGES))
    entries[place] = change(entries[place])
    assert [b.number for b in breaks(entries)] == [place + 1]


@given(entries=CHAINS, data=st.data())
def test_an_entry_left_out_or_moved_shows(entries: list[Entry], data: st.DataObject) -> None:
    place = data.draw(st.integers(0, len(entries) - 2))
    assert breaks(entries[:place] + entries[place + 1 :])
    entries[place], entries[place + 1] = entries[place + 1], entries[place]
    assert breaks(entries)


@given(body=BODIES)
def test_the_same_body_gives_the_same_bytes_in_any_order(body: dict[str, object]) -> None:
    assert canonical(body) == canonical(dict(reversed(body.items())))


def test_a_time_is_the_same_time_in_any_zone() -> None:
    (entry, _) = chain([{}, {}])
    elsewhere = entry.at.astimezone(timezone(timedelta(hours=5)))
    assert digest_of(replace(entry, at=elsewhere)) == entry.digest
