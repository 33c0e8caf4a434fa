"""A letter with asks and its replies, as mails in one thread. People and places are invented."""

import json
import sys
from dataclasses import asdict, dataclass, replace
from io import BytesIO

from tests.specimens import mails

from fairhearing.domain.casework.letters.letter import Way
from fairhearing.work.casework import letter_files, letters
from fairhearing.work.casework.letters import LETTERS

DANA, JO = "dana@example.org", '"Jo Marsh" <jo.marsh@council.example>'

LETTER = """Dear Ms Marsh,

1. Please correct the date in paragraph 9. It was 14 December.
2. Please tell me who gave you the information about the nursery.
3. Please send me your notes of our call on 12 February.

Dana Hart
"""
FIRST = """Dear Ms Hart,

Thank you for your letter.

1. The date in paragraph 9 has been amended to 14 December.

3. Notes are not released by officers, under paragraph 4 of our policy.

Jo Marsh
"""
SECOND = """Dear Ms Hart,

The information about the nursery came from its manager, Mrs Oduya.

Jo Marsh
"""


@dataclass(frozen=True)
class Sent:
    """The ids of the letter, its replies and their thread."""

    letter: str
    first: str
    second: str
    thread: str


def put(case_id: str) -> Sent:
    """Put the letter and both replies into a case."""
    thread = letters.start_thread(case_id, "The report")
    told = ((Way.OUT, LETTER, 2), (Way.IN, FIRST, 20), (Way.IN, SECOND, 30))
    letter, first, second = (
        write(case_id, thread, way, body, f"{day} Mar 2026 10:00:00 +0000", number)
        for number, (way, body, day) in enumerate(told, 11)
    )
    return Sent(letter=letter, first=first, second=second, thread=thread)


def write(case_id: str, thread: str, way: Way, body: str, date: str, number: int) -> str:
    """Put one letter more into a thread, and give its id."""
    sender, to = (DANA, JO) if way is Way.OUT else (JO, DANA)
    mail = mails.eml(
        sender=sender, to=to, subject="Your report", date=date, body=body, number=number
    )
    item = letter_files.add(case_id, f"{number}.eml", BytesIO(mail)).item
    letter_id = letters.enter(case_id, letter_files.propose(item.id).letter)
    line = LETTERS.line(case_id, letter_id)
    letters.change(
        case_id, letter_id, replace(line.value, way=way, threads=(thread,)), seen=line.seen
    )
    return letter_id


if __name__ == "__main__":
    # A browser's driver keeps the test's own process busy, so that it puts them in by another.
    from fairhearing.work.house import home

    home.unlock(sys.argv[1])
    print(json.dumps(asdict(put(sys.argv[2]))))  # noqa: T201  read by the test that started us
