import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fairhearing.domain.problems import IntegrityBroken, Refused
from fairhearing.store import vault

PASSPHRASES = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=40)


@settings(max_examples=40, deadline=None)
@given(passphrase=PASSPHRASES)
def test_the_passphrase_that_wrapped_a_key_takes_it_out_again(passphrase: str) -> None:
    key = vault.new_key()
    assert vault.unwrap(vault.parse(vault.wrap(key, passphrase)), passphrase) == key


def test_a_wrong_passphrase_is_refused_in_calm_words() -> None:
    whole = vault.parse(vault.wrap(vault.new_key(), "three quiet green doors"))
    with pytest.raises(Refused, match="does not open") as refused:
        vault.unwrap(whole, "three quiet green door")
    assert "try as often as you like" in refused.value.safe


def test_the_same_letters_typed_on_another_keyboard_open_it() -> None:
    key = vault.new_key()
    composed, decomposed = "caf\u00e9 caf\u00e9", "cafe\u0301 cafe\u0301"
    assert vault.unwrap(vault.parse(vault.wrap(key, composed)), decomposed) == key


def test_the_same_key_and_passphrase_never_make_the_same_file() -> None:
    key = vault.new_key()
    assert vault.wrap(key, "three quiet doors") != vault.wrap(key, "three quiet doors")


@pytest.mark.parametrize("field", ["salt", "nonce", "wrapped", "memory_kib", "rounds", "format"])
def test_a_change_to_any_field_is_damage_and_not_a_wrong_passphrase(field: str) -> None:
    content = json.loads(vault.wrap(vault.new_key(), "three quiet green doors"))
    content[field] = 7 if isinstance(content[field], int) else "AAAA" + content[field][4:]
    with pytest.raises(IntegrityBroken):
        vault.parse(json.dumps(content).encode())


@given(kept=st.integers(min_value=0, max_value=280))
def test_a_torn_file_is_damage(kept: int) -> None:
    with pytest.raises(IntegrityBroken):
        vault.parse(vault.wrap(b"k" * 32, "three quiet green doors")[:kept])


def test_a_file_cannot_ask_for_all_the_memory_there_is(monkeypatch: pytest.MonkeyPatch) -> None:
    whole = vault.parse(vault.wrap(b"k" * 32, "three quiet green doors"))
    monkeypatch.setattr(vault, "_MOST_MEMORY", whole.memory_kib - 1)
    with pytest.raises(IntegrityBroken):
        vault.parse(vault.wrap(b"k" * 32, "three quiet green doors"))
