"""Measure the pages of a case with 1,000 letters and 500 dated entries: what each costs.

Processor time is what the page costs; the time that passes is longer on a busy computer.

Run as `python -m bench.casework.pages`; it uses a folder of its own and removes it. People and
matters are invented.
"""

import io
import os
import statistics
import tempfile
import time
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

PASSPHRASE = "three quiet green doors"  # noqa: S105  it protects nothing
LETTERS = 1000
THREADS = 4
TRIES = 5
WORDS = (
    "Thank you for your letter. I have looked at the note of our call and I cannot agree that it "
    "is wrong, but I will ask my manager to look at it too. "
)


def main() -> None:
    """Print a line for each page: its middle processor time of a few tries, and what passed."""
    before = dict(os.environ)
    try:
        with tempfile.TemporaryDirectory() as folder:
            os.environ["FAIRHEARING_HOME"] = str(Path(folder) / "home")
            _measure()
    finally:
        os.environ.clear()
        os.environ.update(before)


def _measure() -> None:
    from fairhearing.work.house import home  # noqa: PLC0415  the folder is chosen first

    home.create(PASSPHRASE)
    begun = time.process_time()
    case, letter, thread = fill()
    print(f"{LETTERS} letters entered with {time.process_time() - begun:.0f} s of processor time")
    enter_dates(case)
    browser = _browser()
    for what, address in (
        ("letters", f"/case/{case}/letters/"),
        ("letters, the last part", f"/case/{case}/letters/?from={LETTERS - 50}"),
        ("a letter", f"/case/{case}/letters/{letter}/"),
        ("changing a letter", f"/case/{case}/letters/{letter}/change/"),
        ("a thread, its first part", f"/case/{case}/threads/{thread}/"),
        ("promises", f"/case/{case}/promises/"),
        ("what is due", f"/case/{case}/due/"),
        ("what has passed", f"/case/{case}/due/?only=passed"),
        ("a month of what is due", f"/case/{case}/due/calendar/?month=2026-11"),
        ("calendar file", f"/case/{case}/due/days.ics"),
        ("events", f"/case/{case}/events/"),
        ("reminders", f"/case/{case}/reminders/"),
        ("requests", f"/case/{case}/requests/"),
        ("where this can go", f"/case/{case}/where/"),
        ("asks and answers", f"/case/{case}/asks/"),
        ("drafts", f"/case/{case}/writing/"),
        ("people", f"/case/{case}/people/"),
        ("chronology", f"/case/{case}/chronology/"),
        ("beginning a summary", f"/case/{case}/writing/new/ombudsman/"),
        ("orders", f"/case/{case}/orders/"),
        ("costs", f"/case/{case}/costs/"),
        ("the case", f"/case/{case}/"),
        ("the list of cases", "/"),
    ):
        first, *again = (_timed(browser, address) for _ in range(TRIES))
        used, passed = (statistics.median(times) for times in zip(*again, strict=True))
        print(f"{what:<26}{used:5.0f} ms used, {passed:5.0f} passed; first {first[0]:5.0f} used")
    home.lock()


def fill() -> tuple[str, str, str]:
    """Enter the letters as if a mailbox had been taken; gives a case, a letter and a thread."""
    from fairhearing.domain.casework.letters.mail import Mail  # noqa: PLC0415  the folder is chosen first
    from fairhearing.domain.casework.letters.proposing_letter import Known, from_mail  # noqa: PLC0415
    from fairhearing.work.case import adding, cases  # noqa: PLC0415
    from fairhearing.work.case.shown import Use  # noqa: PLC0415
    from fairhearing.work.casework import letters, mails, promises  # noqa: PLC0415

    case = cases.start_case("A long correspondence")
    threads = [letters.start_thread(case, f"Thread {n}") for n in range(THREADS)]
    last = ""
    for n in range(LETTERS):
        sent = date(2023, 1, 2) + timedelta(days=n)
        # What it says is kept below as if it had been opened; these bytes make it an e-mail.
        raw = f"From: officer{n % 7}@council.example\nSubject: Letter {n}\nDate: {sent}\n\n-\n"
        item = adding.add(case, f"{n}.eml", io.BytesIO(raw.encode()), Use.LETTER).item
        mail = Mail(
            sender=f"Officer {n % 7} <officer{n % 7}@council.example>",
            recipients=("dana@example.org",),
            subject=f"Letter {n}",
            sent=f"{sent:%a, %d %b %Y} 10:00:00 +0000",
            id=f"<{n}@council.example>",
            body=f"Dear Ms Hart,\n\n{WORDS * 4}\n\nI will write by Monday.\n\n> {WORDS}\n",
        )
        mails.keep(item.digest, mail)
        found = from_mail(item.id, mail, Known((), ()), today=date(2026, 11, 22)).letter
        found = replace(found, threads=(threads[n % THREADS],))
        last = letters.LETTERS.enter(case, found)
    promises.look_through(letters.LETTERS.lines(case))
    return case, last, threads[0]


def enter_dates(case: str) -> None:
    """Enter 300 events of every kind, 150 reminders and 50 requests."""
    from fairhearing.domain.casework.due.event import Event, Reminder  # noqa: PLC0415
    from fairhearing.domain.casework.due.request import Request, Wanted  # noqa: PLC0415
    from fairhearing.domain.casework.when import on  # noqa: PLC0415
    from fairhearing.domain.procedures.milestone import milestones  # noqa: PLC0415
    from fairhearing.work.casework import events, requests  # noqa: PLC0415

    first, kinds = date(2025, 11, 1), milestones()
    for n in range(300):
        kind, day = kinds[n % len(kinds)], on(first + timedelta(days=2 * n))
        length = 14 if kind.needs_days else None
        event = Event(milestone=kind.id, when=day, days=length, words=f"Invented matter {n}")
        events.EVENTS.enter(case, event)
    for n in range(150):
        reminder = Reminder(what=f"Look at {n}", on=on(first + timedelta(days=3 * n)))
        events.REMINDERS.enter(case, reminder)
    for n in range(50):
        sent = first + timedelta(days=7 * n)
        made = Request(wanted=Wanted.FREEDOM, body="Invented Council", sent=sent, received=sent)
        requests.REQUESTS.enter(case, made)


def _browser() -> object:
    from django.test import Client  # noqa: PLC0415  the folder is chosen first

    from fairhearing.work.house import door  # noqa: PLC0415

    browser = Client(headers={"host": "127.0.0.1"})
    browser.get(f"/door/{door.new_link_token()}/")
    return browser


def _timed(browser: object, address: str) -> tuple[float, float]:
    used, passed = time.process_time(), time.perf_counter()
    answer = browser.get(address)  # type: ignore[attr-defined]  # a test's browser
    if answer.status_code != 200:  # noqa: PLR2004  the page came
        raise SystemExit(f"{address} answered {answer.status_code}")
    return (time.process_time() - used) * 1000, (time.perf_counter() - passed) * 1000


if __name__ == "__main__":
    main()
