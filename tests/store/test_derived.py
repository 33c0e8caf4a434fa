from contextlib import closing

from fairhearing.store import derived, files


def test_what_is_kept_is_found_by_its_original_and_what_it_is(unlocked: None) -> None:
    name = derived.name_of("1" * 64, "page 1 at 800")
    assert derived.size(name) is None
    derived.put(name, b"a picture")
    derived.put(name, b"another picture")
    file = derived.open_derived(name)
    assert file is not None
    with file:
        assert file.read() == b"a picture"
    assert derived.size(derived.name_of("1" * 64, "page 2 at 800")) is None


def test_a_damaged_file_of_copies_is_begun_anew(unlocked: None) -> None:
    derived.put("a", bytes(100_000))
    whole = files.derived().read_bytes()
    files.derived().write_bytes(bytes(200) + whole[200:])
    derived.sweep()
    derived.put("b", b"a copy")
    assert derived.STORE.names() == [("b", 6)]


def test_what_was_found_damaged_makes_room_for_another(unlocked: None) -> None:
    derived.put("a", bytes(3_000_000))
    derived.put("b", b"a copy")
    derived.discard("b")
    assert derived.STORE.names() == [("a", 3_000_000)]
    with closing(derived.STORE.connect()) as file:
        file.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    with files.derived().open("r+b") as file:
        file.seek(1_500_000)
        file.write(bytes(200))
    assert derived.size("a") == 3_000_000
    derived.discard("a")
    assert derived.size("a") is None
