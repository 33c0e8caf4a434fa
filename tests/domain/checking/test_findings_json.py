import json

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


def test_the_schema_is_a_schema() -> None:
    jsonschema.Draft202012Validator.check_schema(schema())
