import json
from dataclasses import replace

import jsonschema
from tests.domain.checking.talk import record, report

from fairhearing.domain.checking.check import check
from fairhearing.domain.checking.findings_json import schema, to_json
from fairhearing.domain.checking.ports import Ranker

CALL = """
[00:00:01] Officer: Did you go to the meeting on Tuesday?
[00:00:05] Ms Hale: Yes, and I offered to go again on Friday.
"""


def test_a_check_is_written_as_the_contract_says(ranker: Ranker) -> None:
    document = report("Ms Hale went to the meeting on Tuesday.", "In my view this went well.")
    written = to_json(check(document, [record(CALL)], ranker=ranker, judge=None))
    jsonschema.validate(written, schema())
    assert written["findings"][0]["paragraph"] == "1"
    assert written["records"][0]["kind"] == "transcript"
    assert json.loads(json.dumps(written)) == written


def test_half_a_sentence_is_written_with_the_words_it_leans_on(ranker: Ranker) -> None:
    document = report("Ms Hale went to the meeting on Tuesday.")
    half = replace(document.statements[0], lead="Ms Hale said", text="that she went.")
    found = check(replace(document, statements=(half,)), [record(CALL)], ranker=ranker, judge=None)
    assert to_json(found)["findings"][0]["text"] == "Ms Hale said that she went."


def test_the_schema_is_a_schema() -> None:
    jsonschema.Draft202012Validator.check_schema(schema())
