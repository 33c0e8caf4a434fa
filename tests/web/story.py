"""A planted case that holds the example's story too: its letters, and all that is entered."""

import json
from dataclasses import asdict

from tests.web import planting

from fairhearing.domain.evidence.original import Kind
from fairhearing.work.case import cases, example_story
from fairhearing.work.transcripts import reading

ROOMS = (
    "Letters in and out",
    "Asks and answers",
    "Promises",
    "Drafts",
    "Positions",
    "What is due",
    "Requests for information",
    "Where can this go?",
    "Chronology",
    "People",
    "Matters",
    "Orders",
    "Time and work",
    "Costs",
)
"""What the home of a case leads to, in its words."""

if __name__ == "__main__":
    planting.open_home()
    planted = planting.plant("The example: Dalby (invented)")
    for item_id in example_story.plant(planted.case_id, planting.EXAMPLE):
        if cases.item(item_id).kind is not Kind.EMAIL:
            reading.start_reading(item_id)
    print(json.dumps(asdict(planted)))  # noqa: T201  read by the test that started us
