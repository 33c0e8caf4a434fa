"""The talks as the judge learns them: by nobody's name, each statement true of one version."""

from training.judge.talks import talks

from fairhearing.domain.checking.statements.unnamed import STAND_INS


def test_every_statement_is_true_beside_one_version_alone() -> None:
    everything = talks()
    assert len(everything) > 3000
    for talk in everything:
        first, second = talk.versions
        assert len(first.statements) == len(first.true)
        assert all(one is not other for one, other in zip(first.true, second.true, strict=True))


def test_speakers_are_named_in_the_order_in_which_they_speak() -> None:
    for talk in talks()[::50]:
        for version in talk.versions:
            said = dict.fromkeys(line.partition(": ")[0] for line in version.talk.splitlines())
            assert set(said) <= set(STAND_INS)
            assert next(iter(said)) == STAND_INS[0]
