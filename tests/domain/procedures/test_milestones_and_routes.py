"""What starts a time, and where something can go: data, held to its rules and whole everywhere."""

from collections.abc import Callable
from itertools import product

import pytest

from fairhearing.domain.casework.due.facts import Facts
from fairhearing.domain.casework.due.way import Situation, Way, rules_of, ways
from fairhearing.domain.problems import OurFault
from fairhearing.domain.procedures import clock, milestone, reading, route
from fairhearing.domain.procedures.clock import clocks
from fairhearing.domain.procedures.milestone import milestones
from fairhearing.domain.procedures.route import Part, routes, sentences
from fairhearing.domain.procedures.scope import Body, Country, Track

PLACES = [
    Facts(country=country, body=body, track=track)
    for country, body, track in product(Country, Body, Track)
    if body.country in (None, country)
]

READERS: dict[str, Callable[[str, str], object]] = {
    **dict.fromkeys(reading.SUBJECTS, reading.read),
    "clocks": clock.read,
    "milestones": milestone.read,
    "routes": route.read_routes,
    "sentences": route.read_sentences,
}


def there(facts: Facts, *, judgment: bool | None = None) -> tuple[Way, ...]:
    return ways(Situation(facts=facts, judgment=judgment))


def test_every_time_is_started_by_something() -> None:
    started = {one for found in milestones() for one in found.starts}
    # The longer time of a complex request runs from its own beginning: requests see to it.
    assert started == {one.id for one in clocks()} - {"D2"}


def test_every_route_has_sentences_and_every_sentence_a_route() -> None:
    assert {one.route for one in sentences()} == {one.id for one in routes()}


@pytest.mark.parametrize("facts", PLACES, ids=str)
def test_each_way_says_all_of_it_wherever_it_is_there(facts: Facts) -> None:
    found = there(facts)
    assert found
    for way in found:
        for part in (Part.CAN, Part.CANNOT, Part.FIRST, Part.TIME, Part.RELATIONS):
            assert way.of(part), (way.route.id, part)


@pytest.mark.parametrize("facts", PLACES, ids=str)
def test_a_judgment_is_warned_of_everywhere_but_in_court(facts: Facts) -> None:
    doomed = {way.route.id: way.doomed for way in there(facts, judgment=True)}
    assert {name for name, so in doomed.items() if not so} <= {"court"}
    assert not any(way.doomed for way in there(facts, judgment=False))


def test_a_matter_before_the_court_is_warned_of_where_that_bars_the_way() -> None:
    council = Facts(country=Country.ENGLAND, body=Body.COUNCIL, running=True)
    warned = {way.route.id for way in there(council) if way.doomed}
    assert {"council-1", "council-2", "council-3", "lgsco"} == warned


def test_each_country_has_its_own_ways() -> None:
    cafcass = {way.route.id for way in there(Facts(body=Body.CAFCASS))}
    assert {"cafcass-complaint", "phso"} < cafcass
    assert not {"cymru-complaint", "psow", "lgsco", "council-1"} & cafcass
    welsh = {way.route.id for way in there(Facts(country=Country.WALES, body=Body.COUNCIL))}
    assert {"welsh-council", "psow"} < welsh
    assert not {"lgsco", "phso", "council-1"} & welsh


def test_the_track_decides_what_is_said_of_reports() -> None:
    def says(track: Track) -> bool:
        found = there(Facts(country=Country.ENGLAND, body=Body.CAFCASS, track=track))
        return "P4" in {rule.id for rule in rules_of(found)}

    assert (says(Track.PATHFINDER), says(Track.OTHER)) == (True, False)


def test_what_people_may_think_is_said_only_where_the_officer_stays() -> None:
    gone = Facts(country=Country.ENGLAND, body=Body.CAFCASS, stays=False)
    assert not any(way.of(Part.RELATIONS) for way in there(gone))


def test_no_sentence_rests_on_a_rule_that_holds_no_more() -> None:
    assert all(rule.holds for one in sentences() for rule in one.rules)


def test_a_sentence_that_rests_on_no_rule_says_so_or_is_about_people() -> None:
    says_so = ("hold no", "know of no", "do not know", "what somebody thinks")
    for one in sentences():
        if not one.rests and one.part is not Part.RELATIONS:
            assert any(words in one.says for words in says_so), one.says


def test_a_sentence_that_names_a_time_rests_on_a_rule() -> None:
    for one in sentences():
        if any(word in one.says for word in ("working days", "months of", "weeks of")):
            assert one.rests, one.says


@pytest.mark.parametrize("name", READERS)
def test_each_file_with_a_mistake_names_it_and_its_line_and_gives_nothing(name: str) -> None:
    lines = reading.text_of(name).splitlines()
    assert READERS[name](reading.text_of(name), f"{name}.toml")
    last = max(number for number, line in enumerate(lines) if line.startswith("[["))
    wrong = [*lines[: last + 1], 'colour = "blue"', *lines[last + 1 :]]
    with pytest.raises(OurFault, match=f"{name}.toml, line {last + 2}: there is no field “colour”"):
        READERS[name]("\n".join(wrong), f"{name}.toml")


@pytest.mark.parametrize(
    ("name", "right", "wrong", "says"),
    [
        ("milestones", 'starts = ["D1"]', 'starts = ["D99"]', "names D99, which is not there"),
        ("milestones", 'starts = ["D1"]', 'starts = "D1"', "must list at least one name"),
        ("milestones", 'kind = "sent"', 'kind = "posted"', "must be one of: sent"),
        ("routes", 'times = ["C4"]', 'times = ["C5"]', "names C5, which is not there"),
        ("routes", 'after = ["cafcass-finished"]', 'after = ["x"]', "names x, which is not there"),
        ("routes", 'countries = ["wales"]', 'countries = ["Scotland"]', "names Scotland"),
        ("sentences", 'rests = ["C6"]', 'rests = ["Z6"]', "names Z6, which is not there"),
        ("sentences", 'route = "author"', 'route = "nobody"', "must be one of: author"),
        ("sentences", 'when = "stays"', 'when = "perhaps"', "must be one of: always"),
        ("clocks", 'rule = "D1"', 'rule = "D99"', "there is no rule D99"),
    ],
)
def test_a_name_that_is_not_there_is_a_mistake(
    name: str, right: str, wrong: str, says: str
) -> None:
    text = reading.text_of(name)
    line = text[: text.index(right)].count("\n") + 1
    with pytest.raises(OurFault, match=f"{name}.toml, line {line}: .*{says}"):
        READERS[name](text.replace(right, wrong, 1), f"{name}.toml")


def test_what_is_there_twice_is_a_mistake_of_the_second() -> None:
    text = reading.text_of("milestones").replace('id = "put-right"', 'id = "own-information"')
    second = text.splitlines().index("[[milestone]]", text.splitlines().index("[[milestone]]") + 1)
    with pytest.raises(OurFault, match=f"line {second + 1}: own-information is there twice"):
        milestone.read(text, "milestones.toml")
