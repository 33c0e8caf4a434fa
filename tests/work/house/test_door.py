from fairhearing.work.house import door


def test_a_link_works_once() -> None:
    token = door.new_link_token()
    assert door.redeem(token)
    assert not door.redeem(token)


def test_a_link_is_good_for_two_minutes_only() -> None:
    assert not door.redeem(door.new_link_token(now=0.0), now=door.LIFE)
    assert door.redeem(door.new_link_token(now=0.0), now=door.LIFE - 1)


def test_no_other_link_works() -> None:
    door.new_link_token()
    assert not door.redeem("")
    assert not door.redeem("guess")
